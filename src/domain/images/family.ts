/** Language-less address of a family's page. */
export function familyPath(id: string): string {
  return `/images/${id}/`;
}
