import { placeOf, type Check, type Finding } from '../finding.ts';
import type { RunCommand } from '../run.ts';
import { assignmentsOf } from '../stages.ts';

/**
 * Switched-off verification of packages and downloads, and archives of releases that have ended. As Checkov's
 * CKV2_DOCKER checks. An apk file of one's own, a check of the same machine and a
 * download whose sum is checked afterwards are exceptions.
 */
export const bi033: Check = ({ stages }) =>
  stages.flatMap((stage) => [
    ...stage.commands.flatMap((command): Finding[] => {
      const flag = unverified(command);
      if (flag) return [report(command.range, flag)];
      const archive =
        /\b(?:archive\.debian\.org|old-releases\.ubuntu\.com|vault\.centos\.org)\b/.exec(
          command.text,
        )?.[0];
      return archive
        ? [
            {
              rule: 'bi033',
              severity: 'should',
              ...placeOf(command.range),
              message: {
                zh: `\`${archive}\`存的是已停止维护的版本，不会再有修复。换到仍在支持的版本。`,
                en: `\`${archive}\` holds releases that have ended, and no fix will come from there. Move to a supported one.`,
              },
            },
          ]
        : [];
    }),
    ...stage.instructions
      .filter(({ keyword, onbuild }) => (keyword === 'ENV' || keyword === 'ARG') && !onbuild)
      .flatMap((instruction) =>
        assignmentsOf(instruction)
          .filter(([name, value = '']) => isOff(name, value.replace(/["']/g, '')))
          .map(([name, value]) => report(instruction, `${name}=${value}`)),
      ),
  ]);

const report = (range: RunCommand['range'], flag: string): Finding => ({
  rule: 'bi033',
  severity: 'must',
  ...placeOf(range),
  message: {
    zh: `\`${flag}\`关掉了校验：中间任何人给的东西都会装上。补上缺的密钥或证书。`,
    en: `\`${flag}\` switches verification off, so anything from anybody in between is installed. Add the missing key or certificate.`,
  },
});

const isOff = (name: string, value: string) =>
  (name === 'NODE_TLS_REJECT_UNAUTHORIZED' && value === '0') ||
  (name === 'PYTHONHTTPSVERIFY' && value === '0') ||
  (name === 'GIT_SSL_NO_VERIFY' && /^(?:1|true)$/i.test(value)) ||
  (name === 'PIP_TRUSTED_HOST' && value !== '') ||
  (name === 'NPM_CONFIG_STRICT_SSL' && /^false$/i.test(value));

/** Does a later command of the same `RUN` check a sum or a signature? */
function isVerifiedLater(command: RunCommand): boolean {
  const { siblings } = command;
  return siblings
    .slice(siblings.indexOf(command) + 1)
    .some(
      ({ name, args }) =>
        (/^(?:sha(?:224|256|384|512)sum|shasum)$/.test(name) &&
          args.some((arg) => /^(?:-[a-z]*c|--check)/.test(arg))) ||
        (/^gpgv?2?$/.test(name) && (name.startsWith('gpgv') || args.includes('--verify'))),
    );
}

/** What switches verification off in a command. */
function unverified(command: RunCommand): string | undefined {
  const { name, args, text, env } = command;
  const option = (pattern: RegExp) => args.find((arg) => pattern.test(arg));
  const isLocal = args.some((arg) => /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])/.test(arg));
  const assigned = env.find((one) => isOff(...(one.split('=', 2) as [string, string])));
  if (assigned) return assigned;
  if (/^apt(?:-get)?$/.test(name))
    return option(
      /^--allow-unauthenticated$|^--force-yes$|AllowInsecureRepositories=(?:true|1)|AllowUnauthenticated=(?:true|1)/,
    );
  // A folder of packages that the build has made is its own.
  if (/trusted=yes/.test(text) && !text.includes('file:') && /^(?:echo|printf|tee|sed)$/.test(name))
    return '[trusted=yes]';
  if (name === 'apk') {
    const files = args.filter((arg) => arg.endsWith('.apk'));
    const own = files.length > 0 && files.every((file) => !file.includes('://'));
    return own ? undefined : option(/^--allow-untrusted$/);
  }
  if (/^(?:yum|dnf|microdnf|tdnf)$/.test(name)) return option(/^--nogpgcheck$|gpgcheck=0/);
  if (name === 'rpm') return option(/^--(?:nosignature|nogpg)$/);
  if (name === 'zypper') return option(/^--(?:no-gpg-checks|allow-unsigned-rpm)$/);
  const isSafe = isLocal || isVerifiedLater(command);
  if (name === 'curl') return isSafe ? undefined : option(/^(?:--insecure|-[a-zA-Z]*k[a-zA-Z]*)$/);
  if (name === 'wget') return isSafe ? undefined : option(/^--no-check-certificate$/);
  if (/^pip[\d.]*$/.test(name) || /^python[\d.]*$/.test(name)) return option(/^--trusted-host/);
  if (/^(?:npm|yarn|pnpm)$/.test(name))
    return /strict-ssl[ =]false/.test(text) ? 'strict-ssl=false' : undefined;
  if (name === 'git')
    return /http\.sslVerify[ =]false/i.test(text) ? 'http.sslVerify=false' : undefined;
  return undefined;
}
