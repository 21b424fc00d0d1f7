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
  packageManager,
  user,
  certificates,
  timeZones,
  legacyTimeZones,
  releases,
}: Pick<
  Image,
  | 'kind'
  | 'libc'
  | 'shell'
  | 'packageManager'
  | 'user'
  | 'certificates'
  | 'timeZones'
  | 'legacyTimeZones'
  | 'releases'
>): string[] {
  const mayBeMusl = libc.name.includes('musl');
  const mayBeGlibc = libc.name.includes('glibc');
  const shellLess = shell.length === 0;
  const withApt = packageManager === 'apt';
  const likely: Readonly<Record<string, boolean>> = {
    'not-found': mayBeMusl && !shellLess,
    'exec-no-such-file': libc.name === 'none',
    'cpu-level': releases.some(({ cpu }) => cpu !== undefined),
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
    'release-file': withApt && releases.some(({ ltsUntil }) => ltsUntil !== undefined),
    'invalid-signature': withApt,
    'uid-taken': user.ordinaryUid !== undefined,
  };
  return Object.keys(likely).filter((id) => likely[id]);
}
