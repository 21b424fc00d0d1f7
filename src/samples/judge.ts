import type { Check } from '../schemas/sample.ts';

/** What the application of a sample says of itself, at `/healthz`. */
export interface Answer {
  /** Which of the projects it was built from. */
  project?: string;
  /** The time in Shanghai, e.g. `2026-11-27T20:10:00+08:00`. */
  time?: string;
  /** `ok`, or why it could not write to `/tmp`. */
  tmp?: string;
  /** `ok`, `no TLS library`, or why the call failed. */
  https?: string;
}

/** What held and what did not. */
export interface Verdict {
  passed: Check[];
  failed: string[];
}

/**
 * Judges an answer. What an application does not speak of is neither passed nor failed.
 * @param project the project that was built
 * @param now when it answered
 */
export function judge(answer: Answer, project: string, now: Date): Verdict {
  const verdict: Verdict = { passed: [], failed: [] };
  const expect = (check: Check, holds: boolean, otherwise: string) =>
    holds ? verdict.passed.push(check) : verdict.failed.push(otherwise);
  const { time, tmp, https } = answer;
  expect(
    'answers',
    answer.project === project,
    `built from "${project}", but answers as "${answer.project}"`,
  );
  if (time !== undefined) {
    const off = Math.abs(Date.parse(time.replace(/(\d\d)(\d\d)$/, '$1:$2')) - now.getTime());
    const shanghai = /\+08:?00$/.test(time) && off < 120_000;
    expect('time-zone', shanghai, `the time in Asia/Shanghai is not ${time}`);
  }
  if (tmp !== undefined) expect('tmp', tmp === 'ok', `/tmp: ${tmp}`);
  if (https !== undefined && https !== 'no TLS library') {
    expect('https', https === 'ok', `HTTPS: ${https}`);
  }
  return verdict;
}

const compilers =
  /^((.*-)?(gcc|g\+\+|cpp|cc|c\+\+|clang|clang\+\+|ld|as)(-[\d.]+)?|cc1(plus)?|rustc|cargo|go|gofmt|javac|cmake|make|mvn|tsc|csc\.dll|composer)$/;

/**
 * Compilers and build tools among the files of an image.
 * @param paths absolute paths inside the image
 */
export function compilersIn(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return /\/(s?bin|libexec|gcc|bincore)\//.test(path) && compilers.test(name);
  });
}
