import { daysUntil } from '../../domain/support/status.ts';
import type { Content } from '../../content/read.ts';
import { checkEndOfLifeSamples } from './dockerfiles.ts';
import { checkUnlistedTags } from './tags.ts';
import { checkSampleRuns } from './samples.ts';
import type { Problem } from '../../content/problem.ts';

/** Days after which a review has to be repeated. */
const reviewDays = 180;

/**
 * What time alone made wrong: reviews and figures that are too old, samples whose base or runtime has ended, tags that left the list of
 * official images, and runs of samples that have changed since.
 * Listed apart from the other problems, so that a build does not break because a day passed.
 */
export function checkStale(content: Content, today: string): Problem[] {
  return [
    ...oldReviews(content, today),
    ...oldFigures(content, today),
    ...checkEndOfLifeSamples(content, today),
    ...checkUnlistedTags(content),
    ...checkSampleRuns(content),
  ];
}

function oldReviews(
  { pages, images, rules, runtimes, decision }: Content,
  today: string,
): Problem[] {
  const records = [
    ...(pages?.data ?? []).map(({ id, reviewed }, at) => ({
      file: pages!.file,
      line: pages!.lineOf([at]),
      what: id,
      reviewed,
    })),
    ...[
      ...images.values(),
      ...rules.values(),
      ...runtimes.values(),
      ...(decision ? [decision] : []),
    ].map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['reviewed']),
      what: 'reviewed',
      reviewed: data.reviewed,
    })),
  ];
  return records
    .filter(({ reviewed }) => isOld(reviewed, today))
    .map(({ file, line, what, reviewed }) => ({
      file,
      line,
      field: what,
      message: `was last reviewed on ${reviewed}, ${-daysUntil(reviewed, today)} days ago`,
      fix: 'check it against its sources in both languages, then write the day',
    }));
}

const isOld = (day: string, today: string) => daysUntil(day, today) < -reviewDays;

/** One line per record: figures grow old together, and one command asks for most of them. */
function oldFigures({ images, runtimes }: Content, today: string): Problem[] {
  return [...images, ...runtimes].flatMap(([id, { file, data, lineOf }]): Problem[] => {
    const old = datesOf(data)
      .filter(({ day }) => isOld(day, today))
      .toSorted((a, b) => a.day.localeCompare(b.day));
    const [oldest] = old;
    if (!oldest) return [];
    return [
      {
        file,
        line: lineOf(oldest.path),
        field: 'asOf',
        message: `holds figures older than ${reviewDays} days: ${old.length}, the oldest of ${oldest.day}`,
        fix: `npm run facts:refresh -- --only ${id}; what it does not ask for, look up by hand`,
      },
    ];
  });
}

/** Every `asOf` of a record: of a size, a release, a list of lines or packages. */
function datesOf(
  value: unknown,
  path: (string | number)[] = [],
): { path: typeof path; day: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].flatMap(([key, inner]: [string | number, unknown]) =>
    key === 'asOf' && typeof inner === 'string'
      ? [{ path: [...path, key], day: inner }]
      : datesOf(inner, [...path, key]),
  );
}
