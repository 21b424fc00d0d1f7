import { localeIds, locales } from '../i18n/locales.ts';
import { useTranslations } from '../i18n/translations.ts';
import { site as names } from '../site.ts';
import type { ArticleEntry } from './pages/article.ts';

/** `/llms.txt`: the list of all articles in the form of llmstxt.org: a section for each language and part. */
export function llmsText(articles: readonly ArticleEntry[]): string {
  const parts = localeIds.flatMap((locale) => {
    const t = useTranslations(locale);
    const groups = [
      [t('nav.chapters'), ['guide']],
      [t('nav.rules'), ['rules']],
      [t('nav.images'), ['images', 'runtimes']],
      [t('nav.errors'), ['errors']],
      [t('nav.tools'), ['', 'chooser', 'about']],
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
