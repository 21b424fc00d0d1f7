import { placeOf, type Check } from '../finding.ts';
import { rootOf } from '../stages.ts';

/** The debug tag of distroless in the final stage, and a shell copied into a base without one. */
export const bi017: Check = ({ final, baseOf, named }) => {
  const base = final && baseOf(final);
  if (!base) return [];
  const place = named.find((one) => !one.transfer && rootOf(one.stage) === rootOf(final));
  if (place && base.family?.startsWith('distroless') && /^debug(?:-|$)/.test(base.tag ?? '')) {
    return [
      {
        rule: 'bi017',
        severity: 'should',
        ...placeOf(place.range),
        message: {
          zh: '线上用的是debug标签，BusyBox的shell攻击者也能用。平时用不带shell的标签，排查时另想办法。',
          en: 'The debug tag ships a BusyBox shell, for an attacker as well. Run without it, and plan another way in.',
        },
      },
    ];
  }
  if (base.shell?.length !== 0) return [];
  return final.transfers
    .filter(({ origin, sources }) => {
      const copied = origin.kind === 'image' && /(?:^|\/)busybox(?:[:@]|$)/.test(origin.reference);
      return copied || sources.some((path) => /\/(?:ba|da|a)?sh$|\/busybox$/.test(path));
    })
    .map(({ instruction }) => ({
      rule: 'bi017',
      severity: 'should',
      ...placeOf(instruction),
      message: {
        zh: `把shell复制进没有shell的\`${base.name}\`，它就留在线上了。排查用临时容器。`,
        en: `A shell copied into the shell-less \`${base.name}\` stays in production. Debug with an ephemeral container.`,
      },
    }));
};
