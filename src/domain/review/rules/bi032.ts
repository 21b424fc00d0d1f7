import { placeOf, type Check } from '../finding.ts';

/** Accounts that build official images for single architectures. */
const architectures =
  /^(?:amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x|winamd64)$/;

/** Accounts of vendors and projects whose image has the name of an official one. */
const vendors =
  /^(?:ubuntu|redhat|rockylinux|almalinux|fedora|cimg|circleci|amazon|bitnami|bitnamilegacy|nginx|nginxinc|mysql|percona|gradle|caddy|redis|mongodb|library|microsoft|oraclelinux|clearlinux|balenalib)$/;

/**
 * An account on Docker Hub with the name of an official image. Who the account is, and whether there is a signature, is
 * not in the Dockerfile; a comment above the line is taken for the answer. Hadolint's DL3026 needs a list of registries.
 */
export const bi032: Check = ({ named, comments, ...subject }, { images }) => [
  ...named.flatMap(({ base, range }) => {
    const [, account, repository] = /^([a-z0-9_-]+)\/([a-z0-9._-]+)$/.exec(base.name) ?? [];
    if (!account || !repository || architectures.test(account) || vendors.test(account)) return [];
    if (account === repository || !images.some(({ id }) => id === repository)) return [];
    if (comments.some(({ line }) => line === range.line - 1)) return [];
    return [
      {
        rule: 'bi032' as const,
        severity: 'should' as const,
        ...placeOf(range),
        message: {
          zh: `\`${account}\`名下的\`${repository}\`不是Docker官方镜像。弄清楚是谁发布的，或换成官方的\`${repository}\`。`,
          en: `\`${repository}\` under \`${account}\` is not the Docker Official Image. Find out who publishes it, or take the official \`${repository}\`.`,
        },
      },
    ];
  }),
  ...subject.instructions
    .filter(({ keyword, text }) => keyword === 'ENV' && /DOCKER_CONTENT_TRUST[= ]"?1/.test(text))
    .map((instruction) => ({
      rule: 'bi032' as const,
      severity: 'consider' as const,
      ...placeOf(instruction),
      message: {
        zh: 'Docker Content Trust正在停用，服务器在2026-12-08关闭，不要依赖它。',
        en: 'Docker Content Trust is being retired, and its server closes on 2026-12-08: do not build on it.',
      },
    })),
];
