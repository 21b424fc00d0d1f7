import { ruleId, type Rule } from '../../schemas/rule.ts';
import { isOnRecord, type Content, type Prose, type RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { checkCompared, checkHeadings, dockerfilesInside, textWidth } from './record-pages.ts';

/** Headings of every rule page, in this order. Reviews link to them. */
const ruleHeadings = ['why', 'example', 'exceptions', 'check'] as const;

/** Most characters of a title and of a verdict: both stand in one line of a review. */
const limits = {
  title: { zh: 22, en: 60 },
  description: { zh: 70, en: 160 },
} as const;

/**
 * Rules lead somewhere, keep their ids, and have one page shape with examples that parse.
 */
export function checkRules(content: Content): Problem[] {
  return [
    ...[...content.rules].flatMap(([id, record]) => checkRecord(content, id, record)),
    ...checkIds(content),
    ...checkNumbers(content),
    ...checkAnnounced(content),
    ...content.prose
      .filter(({ id }) => id.startsWith('rules/'))
      .flatMap((page) => [
        ...checkShape(page),
        ...checkCompared(content, page, reviewDayOf(content, page)),
      ]),
  ];
}

function checkRecord(content: Content, id: string, record: RecordFile<Rule>) {
  const { pages, rules } = content;
  const { file, data, lineOf } = record;
  const problems: Problem[] = [];
  if (!ruleId.safeParse(id).success) {
    problems.push({
      file,
      message: 'has a name that is not the id of a rule',
      fix: 'name it bi and the next free number of three digits, as in bi025.yml',
    });
  }
  const known: [field: keyof Rule, exists: (value: string) => boolean, where: string][] = [
    ['images', (value) => isOnRecord(content, 'images', value), 'a file of content/data/images'],
    [
      'runtimes',
      (value) => isOnRecord(content, 'runtimes', value),
      'a file of content/data/runtimes',
    ],
    [
      'chapters',
      (value) => !pages || pages.data.some((page) => page.id === `guide/${value}`),
      'a chapter of content/data/pages.yml, without guide/',
    ],
    [
      'related',
      (value) => isOnRecord(content, 'rules', value) && value !== id,
      'another rule of content/data/rules',
    ],
  ];
  for (const [field, exists, where] of known) {
    for (const [at, value] of (data[field] as string[]).entries()) {
      if (exists(value)) continue;
      problems.push({
        file,
        line: lineOf([field, at]),
        field: `${field}.${at}`,
        message: value === id ? 'is the rule itself' : `there is no "${value}"`,
        fix: `name ${where}`,
      });
    }
  }
  if (data.status === 'retired' && data.replacedBy) {
    const target = rules.get(data.replacedBy)?.data;
    if (target?.status !== 'active') {
      problems.push({
        file,
        line: lineOf(['replacedBy']),
        field: 'replacedBy',
        message: `"${data.replacedBy}" is not an active rule`,
        fix: 'name the active rule that took its place, or give a reason instead',
      });
    }
  }
  return problems;
}

/** An id means one rule forever: no former id is an id of another rule, now or before. */
function checkIds({ rules }: Content): Problem[] {
  const seen = new Set(rules.keys());
  return [...rules.values()].flatMap(({ file, data, lineOf }) =>
    data.formerIds.flatMap((former, at): Problem[] => {
      const reused = seen.has(former);
      seen.add(former);
      if (!reused) return [];
      return [
        {
          file,
          line: lineOf(['formerIds', at]),
          field: `formerIds.${at}`,
          message: `"${former}" is the id of another rule`,
          fix: 'ids are never reused: remove it here, or give the other rule a new id',
        },
      ];
    }),
  );
}

/** Numbers follow each other: who counts rules misses none. A rule that does not fit has its number all the same. */
function checkNumbers({ files, rules }: Content): Problem[] {
  const own = new Map(
    [...files.keys()].flatMap((file) => {
      const number = /^content\/data\/rules\/bi(\d{3})\.yml$/.exec(file)?.[1];
      return number === undefined ? [] : [[Number(number), file] as const];
    }),
  );
  const former = new Set([...rules.values()].flatMap(({ data }) => data.formerIds));
  const isTaken = (number: number) => own.has(number) || former.has(idOf(number));
  let next = 1;
  while (isTaken(next)) next++;
  const [first] = [...own].filter(([number]) => number > next).toSorted(([a], [b]) => a - b);
  if (!first) return [];
  return [
    {
      file: first[1],
      message: `skips a number: there is no ${idOf(next)}`,
      fix: `name it ${idOf(next)}, the next free number; a rule that is given up is retired, its file stays`,
    },
  ];
}

const idOf = (number: number) => `bi${String(number).padStart(3, '0')}`;

/** Readers who follow changes hear of every rule that came after the first ones. */
function checkAnnounced({ changes, rules }: Content): Problem[] {
  if (!changes) return [];
  const days = [...rules.values()].map(({ data }) => data.since);
  const [firstDay] = days.toSorted();
  const announced = new Set(changes.data.map(({ path }) => path.split('#')[0]));
  return [...rules]
    .filter(([id, { data }]) => data.since !== firstDay && !announced.has(`/rules/${id}/`))
    .map(([id, { file, data, lineOf }]) => ({
      file,
      line: lineOf(['since']),
      field: 'since',
      message: `is ${data.since}, and content/data/changes.yml does not say so`,
      fix: `add an entry of that day there, with path: /rules/${id}/`,
    }));
}

/** What ended since the rule was reviewed is stale, not wrong. */
function reviewDayOf({ rules }: Content, { id }: Prose): string {
  return (
    rules.get(id.replace('rules/', ''))?.data.reviewed ?? new Date().toISOString().slice(0, 10)
  );
}

function checkShape(page: Prose): Problem[] {
  const { file, locale, tree, ...text } = page;
  const problems = checkHeadings(page, ruleHeadings, 'the four of every rule');
  for (const field of ['title', 'description'] as const) {
    const limit = limits[field][locale];
    const length = textWidth(text[field], locale);
    if (length <= limit) continue;
    problems.push({
      file,
      line: 1,
      field,
      message: `has ${length} characters, at most ${limit} fit into a review${locale === 'zh' ? '; Latin letters and digits count half' : ''}`,
      fix: 'say it in one shorter sentence',
    });
  }
  for (const name of ['Avoid', 'Prefer']) {
    const fences = dockerfilesInside(tree, name);
    if (fences.length === 1) continue;
    problems.push({
      file,
      field: `<${name}>`,
      message: `holds ${fences.length} Dockerfiles`,
      fix: 'write one <Compare> with one ```dockerfile fence in <Avoid> and one in <Prefer>',
    });
  }
  return problems;
}
