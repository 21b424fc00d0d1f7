import { placeOf, type Check } from '../finding.ts';
import { hasCompiler } from '../builds.ts';

/**
 * Python packages without a wheel for musl, installed by name on Alpine. What `requirements.txt` holds is not seen.
 * Where the stage installs a compiler it is a question: compiling there may be meant.
 */
export const bi006: Check = ({ stages, baseOf }, facts) =>
  stages
    .filter((stage) => baseOf(stage)?.libc === 'musl')
    .flatMap((stage) =>
      stage.commands.flatMap(({ name, args, range }) => {
        const isPip = /^pip[\d.]*$/.test(name) || /^python[\d.]*$/.test(name) || name === 'uv';
        if (!isPip || !args.includes('install')) return [];
        const asked = args.map((arg) =>
          arg
            .replace(/[[=<>~!;].*$/, '')
            .toLowerCase()
            .replaceAll('_', '-'),
        );
        const found = facts.withoutMusl.filter((one) => asked.includes(one));
        if (found.length === 0) return [];
        const names = found.map((one) => `\`${one}\``);
        return [
          {
            rule: 'bi006' as const,
            severity: hasCompiler(stage) ? ('consider' as const) : ('must' as const),
            ...placeOf(range),
            message: {
              zh: `${names.join('、')}没有musl版wheel：在Alpine上要现场编译，或者装不上。`,
              en: `No musl wheel of ${names.join(', ')}: on Alpine pip compiles it on the spot, or fails.`,
            },
          },
        ];
      }),
    );
