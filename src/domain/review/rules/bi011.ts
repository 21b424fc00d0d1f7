import { linkageOf } from '../builds.ts';
import { placeOf, type Check } from '../finding.ts';
import { jsonList } from '../shell.ts';
import { instructionsOf } from '../stages.ts';

/**
 * A static program that is all there is on a whole distribution: nothing uses the shell. How much assurance the service
 * needs is not in the Dockerfile, so it is a question.
 */
export const bi011: Check = (subject) => {
  const { final, baseOf } = subject;
  const base = final && baseOf(final);
  if (
    !base ||
    base.official?.kind !== 'system' ||
    !base.shell?.length ||
    final.origin.kind !== 'image'
  )
    return [];
  const own = instructionsOf(final);
  const starts = own.filter(({ keyword }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword));
  const isExec =
    starts.length > 0 &&
    starts.every(({ text }) =>
      jsonList(text)?.every((word) => !/(?:^|\/)(?:ba|da|a)?sh$|\.sh$/.test(word)),
    );
  if (!isExec || own.some(({ keyword }) => /^(?:RUN|SHELL|ADD|HEALTHCHECK)$/.test(keyword)))
    return [];
  const { transfers } = final;
  const isOnlyCopy = own.every(
    ({ keyword, flags }) => keyword !== 'COPY' || flags.some(({ name }) => name === 'from'),
  );
  const isStatic =
    transfers.length > 0 &&
    transfers.every(
      (transfer) =>
        transfer.origin.kind === 'stage' &&
        linkageOf(transfer.origin.stage, transfer, subject) === 'static',
    );
  if (!isOnlyCopy || !isStatic) return [];
  return [
    {
      rule: 'bi011',
      severity: 'consider',
      ...placeOf(final.image),
      message: {
        zh: `程序是静态的，这里没有别的东西用\`${base.name}\`的shell：要求高的服务可以换成\`distroless/static\`。`,
        en: `The program is static and nothing here uses the shell of \`${base.name}\`: a high-assurance service can run on \`distroless/static\`.`,
      },
    },
  ];
};
