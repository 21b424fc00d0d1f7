import { en } from '../../i18n/en.ts';
import { zh } from '../../i18n/zh.ts';
import type { Content, RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Names that are written the same in both languages. */
const sameInBoth = new Set(['Dockerfile', 'Shell']);

/** Chinese texts are Chinese: a value equal to the English one was forgotten. */
export function checkTranslation({ decision, images, rules, runtimes, tags }: Content): Problem[] {
  const records = [
    ...images.values(),
    ...rules.values(),
    ...runtimes.values(),
    ...(decision ? [decision] : []),
    ...(tags ? [tags] : []),
  ];
  return [...words(), ...records.flatMap(untranslated)];
}

function words(): Problem[] {
  return Object.entries(en)
    .filter(([key, value]) => zh[key as keyof typeof en] === value && isProse(value))
    .map(([key]) => ({
      file: 'src/i18n/zh.ts',
      field: key,
      message: 'is the English text',
      fix: 'write it in Chinese; names that stay the same are listed in src/checks/content/translation.ts',
    }));
}

/** A text of words, not a bare name, number or placeholder. */
function isProse(text: string): boolean {
  return /[a-z]{3}/.test(text.replace(/\{\w+\}/g, '')) && !sameInBoth.has(text);
}

function untranslated({ file, data, lineOf }: RecordFile<unknown>): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    if ('zh' in value && 'en' in value) {
      const text = String(value.zh);
      // A name may be the same in both languages.
      if (
        path.at(-1) !== 'name' &&
        isProse(text) &&
        !/\p{Script=Han}/u.test(text) &&
        /\s/.test(text.trim())
      ) {
        problems.push({
          file,
          line: lineOf([...path, 'zh']),
          field: [...path, 'zh'].join('.'),
          message: `is not Chinese: "${text}"`,
          fix: 'write it in Chinese, with the terms of content/README.md',
        });
      }
      return;
    }
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, inner] of entries) visit(inner, [...path, key]);
  };
  visit(data, []);
  return problems;
}
