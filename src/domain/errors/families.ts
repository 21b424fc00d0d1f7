import type { ErrorRecord, FamilyFacts } from '../../schemas/error.ts';
import type { Image } from '../../schemas/image.ts';

/** Is an error met with an image family? One that does not depend on the family is met with none in particular. */
export function isMetWith(
  { images }: Pick<ErrorRecord, 'images'>,
  family: string,
  image: Image,
): boolean {
  return images.some((one) => (typeof one === 'string' ? one === family : holds(one, image)));
}

/** Do all facts hold that are named? What is unknown of a family does not hold. */
function holds(facts: FamilyFacts, image: Image): boolean {
  const { libc, kind, shell, packageManager, certificates, timeZones, legacyTimeZones } = image;
  const hasShell = shell === 'unknown' ? 'unknown' : shell.length > 0 ? 'yes' : 'no';
  const has = {
    'cpu-level': image.releases.some(({ cpu }) => cpu !== undefined),
    lts: image.releases.some(({ ltsUntil }) => ltsUntil !== undefined),
    'ordinary-user': image.user.ordinaryUid !== undefined,
  };
  const answers: Readonly<Record<keyof FamilyFacts, (wanted: string) => boolean>> = {
    libc: (wanted) => libc.name.split(' or ').includes(wanted),
    shell: (wanted) => wanted === hasShell,
    packageManager: (wanted) => wanted === packageManager,
    kind: (wanted) => wanted === kind,
    certificates: (wanted) => wanted === certificates,
    timeZones: (wanted) => wanted === timeZones,
    legacyTimeZones: (wanted) => wanted === legacyTimeZones,
    has: (wanted) => has[wanted as keyof typeof has],
  };
  return Object.entries(facts).every(([name, wanted]) => {
    return wanted === undefined || answers[name as keyof FamilyFacts](wanted);
  });
}
