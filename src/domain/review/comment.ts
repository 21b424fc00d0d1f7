/** Runs in the browser: what a reviewer pastes. */

/** A rule, or a heading of a page, as a review names it. */
export interface ReviewSubject {
  /** Title of the page, with the rule's id. */
  title: string;
  /** Heading within the page. */
  heading?: string | undefined;
  link: string;
}

/** What a full comment says beyond the link. */
export interface ReviewReasons {
  verdict: string;
  /** Why, one paragraph. */
  why: string;
  avoid: string;
  prefer: string;
}

/** Sentences of a comment, handed over by the page. */
export interface ReviewWords {
  why: string;
  more: string;
}

/** One line of Markdown: `[BI003 · title](link)`. */
export function markdownLine({ title, heading, link }: ReviewSubject): string {
  const text = heading ? `${title} › ${heading}` : title;
  return `[${text.replace(/[[\]\\]/g, '\\$&')}](${link})`;
}

/** A review comment in Markdown: verdict, why, and what changes as a suggestion block. */
export function reviewComment(
  subject: ReviewSubject,
  { verdict, why, avoid, prefer }: ReviewReasons,
  words: ReviewWords,
): string {
  return [
    `**${verdict}**`,
    `${words.why}${why}`,
    `\`\`\`suggestion\n${changedLines(avoid, prefer)}\n\`\`\``,
    `${words.more}${markdownLine(subject)}`,
  ].join('\n\n');
}

/** The part of `after` that differs from `before`, in one piece; all of it when nothing would be left. */
export function changedLines(before: string, after: string): string {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return now.slice(head, now.length - tail).join('\n') || now.join('\n');
}
