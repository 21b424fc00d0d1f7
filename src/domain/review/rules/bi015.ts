import { placeOf, type Check } from '../finding.ts';
import { expand } from '../variables.ts';
import { allCommands } from '../builds.ts';
import { instructionsOf } from '../stages.ts';
import { startsSomething } from './bi008.ts';

/** Programs with which an entry point gives up being root. */
const dropsRoot =
  /\b(?:gosu|su-exec|setpriv|runuser|chpst|s6-overlay|s6-setuidgid|s6-svscan|supervisord?|fixuid|tini-su)\b/;

/**
 * The user of the final stage: root, a name, or nothing on a base that is known to run as root. Silent where the value
 * is the build's, where the base's user is not known, and where a tool for dropping root is installed. As Hadolint's
 * DL3002, which looks at every stage; DL3066, a name instead of a number, weighs less than root.
 */
export const bi015: Check = (subject) => {
  const { final, baseOf } = subject;
  if (!final) return [];
  const base = baseOf(final);
  const own = instructionsOf(final);
  if (
    own.some(({ text }) => dropsRoot.test(text)) ||
    allCommands(final).some(({ text }) => dropsRoot.test(text))
  )
    return [];
  if (/windows|nanoserver/.test(`${base?.name} ${base?.tag}`)) return [];
  const user = own.findLast(({ keyword, onbuild }) => keyword === 'USER' && !onbuild);
  if (!user) {
    // On the image of a database, its own entry point drops root; any other does not.
    if (!base?.user?.root) return [];
    // Files that a build hands out, as `docker build --output` does: nothing runs.
    if (base.name === 'scratch' && !startsSomething(own)) return [];
    // Its cache directory and its pid file belong to root.
    const advice =
      base.official?.id === 'nginx'
        ? {
            zh: '只加USER它起不来，换成`nginxinc/nginx-unprivileged`。',
            en: 'A USER alone would stop it: take `nginxinc/nginx-unprivileged`.',
          }
        : {
            zh: '用数字指定一个用户，如`USER 10001:10001`。',
            en: 'Set a numeric one, such as `USER 10001:10001`.',
          };
    return [
      {
        rule: 'bi015',
        severity: 'must',
        ...placeOf(final.image),
        message: {
          zh: `最终阶段没有USER，\`${base.name}\`默认是root。${advice.zh}`,
          en: `The final stage has no USER, and \`${base.name}\` defaults to root. ${advice.en}`,
        },
      },
    ];
  }
  const { text, unknown } = expand(user.text, final.variables);
  if (unknown.length > 0) return [];
  const [name = ''] = text.split(':');
  if (/^[1-9]\d*$/.test(name)) return [];
  const isRoot = name === 'root' || /^0+$/.test(name);
  return [
    {
      rule: 'bi015',
      severity: isRoot ? 'must' : 'should',
      ...placeOf(user),
      message: isRoot
        ? {
            zh: '最终阶段以root运行。最后换成数字指定的普通用户。',
            en: 'The final stage runs as root. End it with an ordinary user, given as a number.',
          }
        : {
            zh: `\`${name}\`是名字：Kubernetes的runAsNonRoot无法核实，会拒绝启动。写成数字。`,
            en: `\`${name}\` is a name: under runAsNonRoot Kubernetes cannot verify it and refuses to start. Write the number.`,
          },
    },
  ];
};
