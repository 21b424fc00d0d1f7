/**
 * The step a build failed at, with its last lines.
 * @param log what buildah, podman (`STEP 3/7: RUN …`) or docker (`#8 [build 3/7] RUN …`) printed
 * @returns undefined when there is no step in it
 */
export function failedStep(log: string, count = 12): string | undefined {
  const lines = log.trimEnd().split('\n');
  const at = lines.findLastIndex((line) =>
    /^(\[\d+\/\d+\] )?STEP \d+\/\d+: |^#\d+ \[.*\d+\/\d+\] /.test(line),
  );
  if (at === -1) return undefined;
  const rest = lines.slice(at + 1);
  const shown = rest.slice(-count);
  const skipped = rest.length - shown.length;
  return [`failed at ${lines[at]!}`, ...(skipped > 0 ? [`… ${skipped} lines`] : []), ...shown].join(
    '\n',
  );
}
