import type { Problem } from '../../content/problem.ts';
import { attribute, elementsOf, type BuiltPage, type BuiltSite } from '../../built-site/site.ts';

/** What chats and reviews need to show a pasted address as a card (Open Graph). */
const needed = ['title', 'description', 'image', 'image:alt', 'url', 'locale', 'type', 'site_name'];

/** Every address somebody can paste shows as a card: complete, in the language of the page, with an image that is there. */
export function checkCards({ pages, files, base }: BuiltSite): Problem[] {
  // The page for missing addresses has no address of its own.
  return pages
    .filter(({ file }) => file !== '404.html')
    .flatMap((page) => problemsOf(page, files, base));
}

function problemsOf({ file, document }: BuiltPage, files: Set<string>, base: string): Problem[] {
  const elements = [...elementsOf(document)];
  const card = new Map(
    elements.flatMap((element) => {
      const property = attribute(element, 'property');
      return property?.startsWith('og:')
        ? [[property.slice(3), attribute(element, 'content') ?? '']]
        : [];
    }),
  );
  const problem = (name: string, message: string): Problem => ({
    file,
    field: `og:${name}`,
    message,
    fix: 'the layout of the page writes it with src/components/site/SocialMeta.astro',
  });
  const missing = needed.filter((name) => !card.get(name)?.trim());
  if (missing.length > 0) return missing.map((name) => problem(name, 'is missing or empty'));

  const link = elements.find((element) => attribute(element, 'rel') === 'canonical');
  const canonical = link && attribute(link, 'href');
  const language = attribute(
    elements.find(({ tagName }) => tagName === 'html')!,
    'lang',
  );
  const image = URL.parse(card.get('image')!);
  const path = decodeURIComponent(image?.pathname ?? '');
  return [
    ...(card.get('url') === canonical
      ? []
      : [problem('url', `is ${card.get('url')}, the canonical address is ${canonical}`)]),
    ...(card.get('locale') === language?.replace('-', '_')
      ? []
      : [problem('locale', `is ${card.get('locale')} on a page in ${language}`)]),
    ...(image && path.startsWith(base) && files.has(path.slice(base.length))
      ? []
      : [problem('image', `${card.get('image')} is no file of this site with its host`)]),
  ];
}
