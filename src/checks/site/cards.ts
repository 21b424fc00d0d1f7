import type { Problem } from '../../content/problem.ts';
import { attribute, type BuiltPage } from '../../built-site/site.ts';
import type { SiteFacts } from './facts.ts';

/** What chats and reviews need to show a pasted address as a card (Open Graph). */
const needed = ['title', 'description', 'image', 'image:alt', 'url', 'locale', 'type', 'site_name'];

/** Every address somebody can paste shows as a card: complete and in the language of the page. */
export function checkCard({ file, elements }: BuiltPage): Problem[] {
  // The not-found page has no address.
  if (file === '404.html') return [];
  const card = new Map(
    elements.flatMap((element) => {
      const property = attribute(element, 'property');
      return property?.startsWith('og:')
        ? [[property.slice(3), attribute(element, 'content') ?? '']]
        : [];
    }),
  );
  const problem = problemOf(file);
  const missing = needed.filter((name) => !card.get(name)?.trim());
  if (missing.length > 0) return missing.map((name) => problem(name, 'is missing or empty'));

  const link = elements.find((element) => attribute(element, 'rel') === 'canonical');
  const canonical = link && attribute(link, 'href');
  const language = attribute(
    elements.find(({ tagName }) => tagName === 'html')!,
    'lang',
  );
  return [
    ...(card.get('url') === canonical
      ? []
      : [problem('url', `is ${card.get('url')}, the canonical address is ${canonical}`)]),
    ...(card.get('locale') === language?.replace('-', '_')
      ? []
      : [problem('locale', `is ${card.get('locale')} on a page in ${language}`)]),
  ];
}

/** The image of each card is a file of this site, named with its host. */
export function checkCardImages({ pages, files, base }: SiteFacts): Problem[] {
  return pages.flatMap(({ file, cardImage }): Problem[] => {
    // One that is missing is a problem of its page.
    if (file === '404.html' || !cardImage?.trim()) return [];
    const image = URL.parse(cardImage);
    const path = decodeURIComponent(image?.pathname ?? '');
    if (image && path.startsWith(base) && files.has(path.slice(base.length))) return [];
    return [problemOf(file)('image', `${cardImage} is no file of this site with its host`)];
  });
}

const problemOf =
  (file: string) =>
  (name: string, message: string): Problem => ({
    file,
    field: `og:${name}`,
    message,
    fix: 'the layout of the page writes it with src/components/site/SocialMeta.astro',
  });
