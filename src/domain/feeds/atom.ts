/** A dated entry of a feed. */
export interface FeedEntry {
  id: string;
  /** Day of the change. */
  date: string;
  title: string;
  url: string;
}

export interface Feed {
  title: string;
  /** BCP 47 tag of its texts. */
  language: string;
  author: string;
  /** Address of the feed itself; also its id. */
  self: string;
  /** Page for people. */
  page: string;
  entries: readonly FeedEntry[];
}

/** A feed as Atom text (RFC 4287), newest entry first. */
export function atomText({ title, language, author, self, page, entries }: Feed): string {
  const sorted = entries.toSorted((a, b) => b.date.localeCompare(a.date));
  const instant = (date: string) => `${date}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `  <title>${escapeXml(title)}</title>`,
    `  <id>${escapeXml(self)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `  <updated>${instant(sorted[0]?.date ?? '1970-01-01')}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    ...sorted.flatMap((entry) => [
      '  <entry>',
      `    <title>${escapeXml(entry.title)}</title>`,
      `    <id>${escapeXml(entry.id)}</id>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      `    <updated>${instant(entry.date)}</updated>`,
      '  </entry>',
    ]),
    '</feed>',
    '',
  ].join('\n');
}

/** Text for XML content and attributes. */
export function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (character) => `&${names[character]};`);
}
