import type { Content, RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Fields that hold a day on which somebody did something. */
const pastDays = new Set(['reviewed', 'asOf', 'checked', 'since', 'on', 'date']);

/** The day it is where the day begins first, 14 hours before UTC: nobody has written a later one. */
export function latestDay(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** Nobody reviewed, read or changed anything on a day to come. */
export function checkDays(content: Content, today: string): Problem[] {
  const { changes, decision, errors, images, pages, rules, runtimes, sources } = content;
  const single = [changes, decision, pages, sources].filter((one) => one !== undefined);
  const records: readonly RecordFile<unknown>[] = [
    ...errors.values(),
    ...images.values(),
    ...rules.values(),
    ...runtimes.values(),
    ...single,
  ];
  return records.flatMap((record) => futureDays(record, today));
}

function futureDays({ file, data, lineOf }: RecordFile<unknown>, today: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'object' && value !== null) {
      const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
      for (const [key, inner] of entries) visit(inner, [...path, key]);
    } else if (pastDays.has(String(path.at(-1))) && typeof value === 'string' && value > today) {
      problems.push({
        file,
        line: lineOf(path),
        field: path.join('.'),
        message: `${value} is in the future`,
        fix: 'write the day on which it was done',
      });
    }
  };
  visit(data, []);
  return problems;
}
