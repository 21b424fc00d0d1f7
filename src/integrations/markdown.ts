import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeOuter } from 'parse5';
import {
  attribute,
  elementsOf,
  type BuiltPage,
  type Element,
  type BuiltSite,
} from '../built-site/site.ts';
import { localeIds, locales, type Locale } from '../i18n/locales.ts';
import { useTranslations } from '../i18n/translations.ts';
import { site as names } from '../site.ts';
import { pageToMarkdown } from '../markdown/page-to-markdown.ts';

/** An article of the built site. */
interface Article {
  locale: Locale;
  /** First segment of its address below the language, e.g. `guide`; empty for the front page. */
  section: string;
  title: string;
  description: string;
  /** Absolute address. */
  address: string;
  html: string;
  /** File its Markdown goes to. */
  markdownFile: string;
}

/** Writes each article of a built site as `index.md` beside its page, and `/llms.txt`, which lists them. */
export function writeMarkdown({ folder, pages }: Pick<BuiltSite, 'folder' | 'pages'>): void {
  const articles = pages.flatMap(articleOf);
  for (const { html, address, markdownFile } of articles) {
    writeFileSync(join(folder, markdownFile), pageToMarkdown(html, address));
  }
  writeFileSync(join(folder, 'llms.txt'), llmsText(articles));
}

function articleOf({ file, document }: BuiltPage): Article[] {
  const [, locale, path] = /^(zh|en)\/(.*)index\.html$/.exec(file) ?? [];
  const elements = [...elementsOf(document)];
  const body = elements.find((one) => attribute(one, 'data-pagefind-body') !== undefined);
  const address = contentOf(elements, 'link', 'rel', 'canonical', 'href');
  if (!body || !address) return [];
  return [
    {
      locale: locale as Locale,
      section: path!.split('/')[0]!,
      title: contentOf(elements, 'meta', 'property', 'og:title', 'content') ?? '',
      description: contentOf(elements, 'meta', 'name', 'description', 'content') ?? '',
      address,
      html: serializeOuter(body),
      markdownFile: file.replace(/html$/, 'md'),
    },
  ];
}

function contentOf(elements: Element[], tag: string, key: string, value: string, wanted: string) {
  const found = elements.find((one) => one.tagName === tag && attribute(one, key) === value);
  return found && attribute(found, wanted);
}

/** The list of all articles in the form of llmstxt.org: a section for each language and part. */
function llmsText(articles: readonly Article[]): string {
  const parts = localeIds.flatMap((locale) => {
    const t = useTranslations(locale);
    const groups = [
      [t('nav.chapters'), ['guide']],
      [t('nav.rules'), ['rules']],
      [t('nav.images'), ['images', 'runtimes']],
      [t('nav.tools'), ['', 'chooser', 'errors', 'about']],
    ] as const;
    const named: readonly string[] = groups.flatMap(([, sections]) => sections);
    return groups.map(([name, sections], at) => {
      const listed = articles.filter(
        (one) =>
          one.locale === locale &&
          ((sections as readonly string[]).includes(one.section) ||
            // What is in no group yet is among the tools.
            (at === groups.length - 1 && !named.includes(one.section))),
      );
      const lines = listed.map(
        ({ title, address, description }) => `- [${title}](${address}index.md): ${description}`,
      );
      return `## ${locales[locale].name} · ${name}\n\n${lines.join('\n')}`;
    });
  });
  const title = localeIds.map((id) => names.name[id]).join(' · ');
  const promise = localeIds.map((id) => names.promise[id]).join(' ');
  return `# ${title}\n\n> ${promise}\n\n${parts.join('\n\n')}\n`;
}
