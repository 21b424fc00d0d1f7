import { localeIds, type Locale } from '../../i18n/locales.ts';
import type { Localized } from '../../schemas/text.ts';
import type { Content, Prose } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** No two pages share a title or a verdict, and the page of a record names it. */
export function checkTitles(content: Content): Problem[] {
  return [
    ...localeIds.flatMap((locale) => duplicates(content, locale)),
    ...content.prose.flatMap((page) => checkName(content, page)),
  ];
}

const texts = ['title', 'description'] as const;

function duplicates({ prose }: Content, locale: Locale): Problem[] {
  const pages = prose.filter((page) => page.locale === locale);
  return pages.flatMap((page, at): Problem[] => {
    const before = pages.slice(0, at);
    const other = before.find((one) => texts.some((field) => one[field] === page[field]));
    if (!other) return [];
    const same = texts.filter((field) => other[field] === page[field]);
    return [
      {
        file: page.file,
        line: lineOf(page, same[0]!),
        field: same.join(' and '),
        message: `${same.length > 1 ? 'are those' : 'is that'} of ${other.file}`,
        fix: 'write what sets this page apart: readers see both in search and in link previews',
      },
    ];
  });
}

/** Line of a field of the frontmatter. */
function lineOf({ text }: Prose, field: string): number | undefined {
  const at = text.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  return at < 0 ? undefined : at + 1;
}

function checkName(content: Content, page: Prose): Problem[] {
  const record = nameOf(content, page);
  if (!record) return [];
  const missing = partsOf(record.name[page.locale]).filter((part) => !page.title.includes(part));
  if (missing.length === 0) return [];
  return [
    {
      file: page.file,
      line: lineOf(page, 'title'),
      field: 'title',
      message: `"${page.title}" does not name "${missing.join(' / ')}"`,
      fix: `use the name of ${record.file}, or correct it there`,
    },
  ];
}

/** The words of a name without what it says in brackets: `Chainguard / Wolfi` has two. */
const partsOf = (name: string) => name.replace(/\s*[(（].*[)）]/u, '').split(' / ');

function nameOf({ images, runtimes }: Content, { id }: Prose) {
  const [folder, name = ''] = id.split('/');
  const image = folder === 'images' ? images.get(name) : undefined;
  if (image) return { file: image.file, name: image.data.name };
  const runtime = folder === 'runtimes' ? runtimes.get(name) : undefined;
  if (!runtime) return undefined;
  const both: Localized = { zh: runtime.data.name, en: runtime.data.name };
  return { file: runtime.file, name: both };
}
