import { packageCommands } from '../packages.ts';
import { allCommands } from '../builds.ts';
import { placeOf, type Check } from '../finding.ts';
import { instructionsOf, rootOf } from '../stages.ts';
import { startsSomething } from './bi008.ts';

/**
 * A final stage without CA certificates, on a base that is known to have none. Whether the program opens a TLS
 * connection is not in the Dockerfile, so it is a question.
 */
export const bi010: Check = ({ final, baseOf, named }, { families }) => {
  const base = final && baseOf(final);
  const family = base?.family === undefined ? undefined : families[base.family];
  if (!base || family?.certificates !== 'no') return [];
  // Files that a build hands out, as `docker build --output` does: nothing runs.
  if (base.name === 'scratch' && !startsSomething(instructionsOf(final))) return [];
  const brings = instructionsOf(final).some(
    ({ keyword, text }) =>
      (/^(?:COPY|ADD)$/.test(keyword) &&
        /ca-cert|\/etc\/(?:ssl|pki)|\.(?:pem|crt)\b|rootfs|\s\/\s+\/|zoneinfo/.test(text)) ||
      /SSL_CERT|ca-certificates/.test(text),
  );
  // Packages that depend on the certificates are too many to list: any installation may bring them.
  const installs = packageCommands(allCommands(final)).some(({ action }) => action === 'install');
  const copies =
    final.transfers.length > 0 || instructionsOf(final).some(({ keyword }) => keyword === 'COPY');
  if (brings || installs || !copies) return [];
  const place = named.find((one) => !one.transfer && rootOf(one.stage) === rootOf(final));
  const range = place?.range ?? final.image;
  return [
    {
      rule: 'bi010',
      severity: 'consider',
      ...placeOf(range),
      message: {
        zh: `\`${base.name}\`里没有CA证书${family.timeZones === 'no' ? '和时区数据' : ''}：程序要访问HTTPS就得带上。`,
        en: `\`${base.name}\` has no CA certificates${family.timeZones === 'no' ? ' and no time zones' : ''}: bring them if the program opens HTTPS connections.`,
      },
    },
  ];
};
