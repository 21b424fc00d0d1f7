import { allResults, resultId } from '../../domain/decision/walk.ts';
import { suiteOf } from '../../domain/tags/reference.ts';
import type { Decision } from '../../schemas/decision.ts';
import type { Runtime } from '../../schemas/runtime.ts';
import {
  componentsOf,
  headingsOf,
  type Content,
  type Prose,
  type RecordFile,
} from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { checkDockerfilesIn, checkRecordPages } from './record-pages.ts';

/** Headings of every runtime page, in this order. */
const headings = ['from', 'choose', 'exceptions', 'lines', 'tags', 'libc'];

/** Every runtime has a page of one shape, and its record names what is there. */
export function checkRuntimes(content: Content): Problem[] {
  const kind = {
    folder: 'runtimes',
    subject: 'a runtime',
    records: content.runtimes,
    headings,
    shape: 'the six of every runtime',
  } as const;
  return [
    ...[...content.runtimes.values()].flatMap((record) => [...checkShort(record)]),
    ...checkRecordPages(content, kind, (page, { data }, id) => [
      ...checkTables(page, data, id),
      ...checkDockerfilesIn(content, page, data.reviewed),
    ]),
  ];
}

/** The pairs of every runtime are the results of the chooser for it, no more and no fewer. */
export function checkPairs({ decision, runtimes }: Content): Problem[] {
  if (!decision) return [];
  return [...runtimes].flatMap(([id, record]) => pairsOf(decision.data, record, id));
}

function pairsOf(decision: Decision, record: RecordFile<Runtime>, id: string): Problem[] {
  const picks = allResults(decision).flatMap(({ artifact, pick }) =>
    artifact === id ? [pick] : [],
  );
  const { file, data, lineOf } = record;
  const named = data.pairs.map(({ pick }) => pick);
  const missing = picks.filter((pick) => !named.includes(pick));
  return [
    ...named.flatMap((pick, at): Problem[] => {
      const place = { file, line: lineOf(['pairs', at, 'pick']), field: `pairs.${at}.pick` };
      if (!picks.includes(pick)) {
        const message = `"${pick}" is not a result of the chooser for ${id}`;
        return [{ ...place, message, fix: `name one of: ${picks.join(', ')}` }];
      }
      if (named.indexOf(pick) === at) return [];
      return [{ ...place, message: `names "${pick}" a second time`, fix: 'remove one of the two' }];
    }),
    ...missing.map((pick) => ({
      file,
      line: lineOf(['pairs']),
      field: 'pairs',
      message: `leave out "${pick}", where the chooser leads to`,
      fix: 'add it, and say whom it suits',
    })),
  ];
}

/** What a short tag means is shown with its system and how long that is supported. */
function checkShort({ file, data, lineOf }: RecordFile<Runtime>): Problem[] {
  return data.tags.short.flatMap(({ means }, at): Problem[] =>
    suiteOf(means)
      ? []
      : [
          {
            file,
            line: lineOf(['tags', 'short', at, 'means']),
            field: `tags.short.${at}.means`,
            message: `"${means}" does not name the release of its system`,
            fix: 'write the whole tag, as in node:24-bookworm-slim',
          },
        ],
  );
}

/** Each heading that stands for a table of the record has it, and `from` the recommended Dockerfile. */
function checkTables({ file, tree }: Prose, { pairs, packages }: Runtime, id: string): Problem[] {
  const needed = [
    { under: 'from', name: 'Dockerfile', value: resultId({ artifact: id, pick: pairs[0]!.pick }) },
    { under: 'lines', name: 'RuntimeLines', value: id },
    { under: 'tags', name: 'RuntimeTags', value: id },
    ...(packages ? [{ under: 'libc', name: 'PackageTable', value: id }] : []),
  ];
  const places = headingsOf(tree);
  const components = componentsOf(tree);
  return needed.flatMap(({ under, name, value }): Problem[] => {
    const at = places.findIndex((heading) => heading.id === under);
    // A page of another shape is told so.
    if (at < 0) return [];
    const from = places[at]!.line ?? 0;
    const to = places[at + 1]?.line ?? Infinity;
    const attribute = name === 'Dockerfile' ? 'name' : 'runtime';
    const isThere = components.some(
      ({ name: one, line = 0, attributes }) =>
        one === name && attributes[attribute] === value && line > from && line < to,
    );
    if (isThere) return [];
    return [
      {
        file,
        line: from,
        field: `## … {#${under}}`,
        message: `does not show <${name} ${attribute}="${value}">`,
        fix: 'put it there: the record holds what readers look for under this heading',
      },
    ];
  });
}
