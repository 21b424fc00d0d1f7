import type { Image } from '../../schemas/image.ts';

/** Language-less address of a family's page. */
export function familyPath(id: string): string {
  return `/images/${id}/`;
}

/**
 * Messages of the error index that a family's facts make likely.
 * @returns heading ids of the page `/errors/`, in its order
 */
export function errorsOfFamily({
  kind,
  libc,
  shell,
  certificates,
  timeZones,
  legacyTimeZones,
}: Pick<
  Image,
  'kind' | 'libc' | 'shell' | 'certificates' | 'timeZones' | 'legacyTimeZones'
>): string[] {
  const mayBeMusl = libc.name.includes('musl');
  const mayBeGlibc = libc.name.includes('glibc');
  const shellLess = shell.length === 0;
  const likely: Readonly<Record<string, boolean>> = {
    'not-found': mayBeMusl && !shellLess,
    'exec-no-such-file': libc.name === 'none',
    'glibc-version': mayBeGlibc,
    'symbol-not-found': mayBeMusl,
    'no-shell': shellLess,
    'unknown-user': kind === 'empty',
    x509: certificates === 'no',
    'time-zone': timeZones === 'no' || legacyTimeZones === 'no',
    'user-current': kind === 'empty',
    'no-tmp': kind === 'empty',
    'segmentation-fault': mayBeMusl,
    'name-does-not-resolve': mayBeMusl,
    iconv: mayBeMusl,
    'no-matching-distribution': mayBeMusl,
  };
  return Object.keys(likely).filter((id) => likely[id]);
}
