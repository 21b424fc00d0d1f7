import { placeOf, type Check } from '../finding.ts';
import type { Base } from '../base.ts';

/** Names whose publishers have stopped; each is in the rule's page with its source. */
export const bi020: Check = ({ named }) =>
  named.flatMap(({ base, range }) => {
    const why = reasonFor(base);
    return why ? [{ rule: 'bi020', severity: 'must', ...placeOf(range), message: why }] : [];
  });

function reasonFor({ name, tag = 'latest' }: Base): { zh: string; en: string } | undefined {
  if (name.startsWith('bitnamilegacy/')) {
    return {
      zh: '`bitnamilegacy`从2025-08-28起不再更新，换别的镜像。',
      en: '`bitnamilegacy` has had no updates since 2025-08-28. Take another image.',
    };
  }
  if (name.startsWith('bitnami/') && /\d/.test(tag)) {
    return {
      zh: 'Bitnami带版本的标签在2025-08-28移到了`bitnamilegacy`，不再更新，换别的镜像。',
      en: "Bitnami's tags with a version moved to `bitnamilegacy` on 2025-08-28 and get no updates. Take another image.",
    };
  }
  if (name === 'openjdk' && !/(?:^|-)ea(?:-|$)/.test(tag)) {
    return {
      zh: '官方镜像`openjdk`已弃用，2022年7月以后只更新抢先体验版。可以换成`eclipse-temurin`。',
      en: 'The official image `openjdk` is deprecated; since July 2022 only early-access builds are updated. Take `eclipse-temurin`, for one.',
    };
  }
  if (name === 'centos') {
    return {
      zh: 'CentOS Linux最后一个版本在2024-06-30停止维护，`centos`镜像不再更新，换别的发行版。',
      en: 'The last release of CentOS Linux ended on 2024-06-30; the image `centos` is not updated. Take another distribution.',
    };
  }
  return undefined;
}
