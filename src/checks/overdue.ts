import { daysUntil } from '../domain/support.ts';
import type { Content } from './content.ts';
import { checkEndedSamples } from './dockerfiles.ts';
import type { Problem } from './problem.ts';

/** Days after which a review has to be repeated. */
export const reviewDays = 180;

/**
 * What time alone made wrong: reviews that are too old, and samples whose base or runtime has ended.
 * Listed apart from the other problems, so that a build does not break because a day passed.
 */
export function checkOverdue(content: Content, today: string): Problem[] {
  return [...oldReviews(content, today), ...checkEndedSamples(content, today)];
}

function oldReviews({ pages, images, runtimes, decision }: Content, today: string): Problem[] {
  const records = [
    ...(pages?.data ?? []).map(({ id, reviewed }, at) => ({
      file: pages!.file,
      line: pages!.lineOf([at]),
      what: id,
      reviewed,
    })),
    ...[...images.values(), ...runtimes.values(), ...(decision ? [decision] : [])].map(
      ({ file, data, lineOf }) => ({
        file,
        line: lineOf(['reviewed']),
        what: 'reviewed',
        reviewed: data.reviewed,
      }),
    ),
  ];
  return records
    .filter(({ reviewed }) => daysUntil(reviewed, today) < -reviewDays)
    .map(({ file, line, what, reviewed }) => ({
      file,
      line,
      field: what,
      message: `was last reviewed on ${reviewed}, ${-daysUntil(reviewed, today)} days ago`,
      fix: 'check it against its sources in both languages, then write the day',
    }));
}
