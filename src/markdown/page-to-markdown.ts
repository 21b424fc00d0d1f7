import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';

/** Parts of an article that are for eyes and pointers only. */
const chrome =
  '[data-pagefind-ignore="all"], .permalink, .contents, script, style, svg, button, form, template';

const turndown = new Turndown({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
});
turndown.use(gfm);
turndown.addRule('term', { filter: 'dt', replacement: (text) => `\n\n**${text.trim()}**\n\n` });
turndown.addRule('chrome', {
  filter: (node) => node.matches(chrome) && !node.matches('article'),
  replacement: () => '',
});
turndown.addRule('heading', {
  filter: ['h2', 'h3'],
  replacement: (text, node) =>
    `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${text.trim()}${node.id ? ` {#${node.id}}` : ''}\n\n`,
});
turndown.addRule('code', {
  filter: 'pre',
  replacement: (_, node) => {
    const code = (node.textContent ?? '').replace(/\n$/, '');
    const fence = '`'.repeat(
      Math.max(3, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length + 1)),
    );
    return `\n\n${fence}${(node as HTMLElement).getAttribute('data-language') ?? ''}\n${code}\n${fence}\n\n`;
  },
});
/**
 * The article of a built page as Markdown; tables are tables, code names its language, headings keep their ids.
 * @param article HTML of the article element
 * @param address absolute address of the page, against which its links are resolved
 */
export function pageToMarkdown(article: string, address: string): string {
  const absolute = article
    .replace(/(<a\b[^>]*?\bhref=")([^"]+)"/g, (_, start: string, href: string) => {
      return `${start}${new URL(href.replaceAll('&amp;', '&'), address).href}"`;
    })
    // A Markdown table has no caption: write it above.
    .replace(/(<table\b[^>]*>)\s*<caption\b[^>]*>(.*?)<\/caption>/gs, '<p>$2</p>$1')
    // Styles set gaps between elements that touch.
    .replace(/(<\/(?:a|strong|code|small|data|time)>)(?=<(?:a|strong|code|small)\b)/g, '$1 ');
  const markdown = turndown
    .turndown(absolute)
    // Cells hold one line.
    .replace(/^\|.*/gm, (row) => row.replace(/(?:<br>)+/g, ' · '))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return `${markdown.trim()}\n`;
}
