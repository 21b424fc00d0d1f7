import { parseRichText } from '../../domain/decision/rich-text.ts';
import { localeIds } from '../../i18n/locales.ts';
import type { Decision } from '../../schemas/decision.ts';
import type { Localized } from '../../schemas/text.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** A text of the decision that may hold code and, unless it is a line inside another text, lists. */
interface Text {
  path: string[];
  text: Localized;
  isLine: boolean;
}

/** Texts of the decision hold paragraphs, flat lists and inline code, and nothing else of Markdown. */
export function checkRichText({ decision }: Content): Problem[] {
  if (!decision) return [];
  const { file, data, lineOf } = decision;
  return textsOf(data).flatMap(({ path, text, isLine }) =>
    localeIds.flatMap((locale): Problem[] => {
      const message = mistakeIn(text[locale], isLine, locale === 'zh');
      if (!message) return [];
      const fix = isLine
        ? 'write one paragraph, with `code` where it is code'
        : 'write paragraphs, lists of one level (- item) and `code`';
      const place = [...path, locale];
      return [{ file, line: lineOf(place), field: place.join('.'), message, fix }];
    }),
  );
}

function textsOf({ questions, picks }: Decision): Text[] {
  const texts: Text[] = [];
  for (const [id, { help, answers }] of Object.entries(questions)) {
    texts.push({ path: ['questions', id, 'help'], text: help, isLine: false });
    for (const [answer, { because }] of Object.entries(answers)) {
      const path = ['questions', id, 'answers', answer, 'because'];
      texts.push({ path, text: because, isLine: true });
    }
  }
  for (const [id, { why, costs, notes, runnerUp }] of Object.entries(picks)) {
    texts.push({ path: ['picks', id, 'why'], text: why, isLine: false });
    texts.push({ path: ['picks', id, 'costs'], text: costs, isLine: false });
    for (const [artifact, note] of Object.entries(notes)) {
      texts.push({ path: ['picks', id, 'notes', artifact], text: note, isLine: false });
    }
    const path = ['picks', id, 'runnerUp', 'because'];
    texts.push({ path, text: runnerUp.because, isLine: true });
  }
  return texts;
}

function mistakeIn(text: string, isLine: boolean, isChinese: boolean): string | undefined {
  try {
    const blocks = parseRichText(text);
    const [first, second] = blocks;
    if (isLine && (second || !first || 'list' in first)) return 'is more than one paragraph';
    const lines = blocks.flatMap((block) => ('list' in block ? block.list : [block.paragraph]));
    const breaks = lines.flat().some((span) => span.text.includes('\n'));
    return breaks && isChinese ? 'breaks a Chinese line, which shows as a space' : undefined;
  } catch (error) {
    if (error instanceof RangeError) return `holds ${error.message}`;
    throw error;
  }
}
