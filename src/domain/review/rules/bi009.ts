import { isAsset, linkageOf } from '../builds.ts';
import { placeOf, type Check } from '../finding.ts';
import { instructionsOf } from '../stages.ts';

/**
 * Programs that are, or may be, dynamic and are copied into scratch or distroless/static. Silent where the stage does
 * not show how they are linked, where a command looks, and where a loader or libraries are copied along.
 */
export const bi009: Check = (subject) => {
  const { final, baseOf } = subject;
  const base = final && baseOf(final);
  if (!base || (base.libc !== 'none' && base.family !== 'distroless-static')) return [];
  const bringsLoader = instructionsOf(final).some(
    ({ keyword, text }) =>
      /^(?:COPY|ADD)$/.test(keyword) &&
      /\/lib(?:64)?\/?(?:\s|$|.*\.so)|ld-linux|ld-musl|\.so\b/.test(text),
  );
  if (bringsLoader) return [];
  return final.transfers.flatMap((transfer) => {
    const { origin, sources, instruction } = transfer;
    if (origin.kind !== 'stage' || sources.length === 0 || sources.every(isAsset)) return [];
    const linkage = linkageOf(origin.stage, transfer, subject);
    if (linkage !== 'dynamic' && linkage !== 'maybe') return [];
    const name = base.name === 'scratch' ? 'scratch' : 'distroless/static';
    return [
      {
        rule: 'bi009' as const,
        severity: 'must' as const,
        ...placeOf({ ...instruction, endLine: instruction.endLine }),
        message:
          linkage === 'maybe'
            ? {
                zh: `没有关掉cgo：程序导入net或os/user时是动态链接的，在${name}上起不来。构建时加上\`CGO_ENABLED=0\`。`,
                en: `cgo is not switched off: a program that imports net or os/user comes out dynamic and does not start on ${name}. Build with \`CGO_ENABLED=0\`.`,
              }
            : {
                zh: `复制过来的程序是动态链接的，${name}里没有加载器，起不来。`,
                en: `The program that is copied is linked dynamically, and ${name} has no loader to start it.`,
              },
      },
    ];
  });
};
