import { parseDockerfile } from '../domain/dockerfile.ts';
import { parseReference } from '../domain/reference.ts';
import type { Image } from '../schemas/image.ts';
import {
  headingsOf,
  isOnRecord,
  nodesOf,
  type Content,
  type MdxNode,
  type Prose,
} from './content.ts';
import { checkDockerfile } from './dockerfiles.ts';
import type { Problem } from './problem.ts';

/** Headings of every family page, in this order. */
export const familyHeadings = ['what', 'choose', 'exceptions', 'debug', 'from'] as const;

/** Most characters of a verdict: it stands under the title, in search and in link previews. */
const longestVerdict = { zh: 70, en: 160 } as const;

/** Every family has a page, every page a record, one shape, and Dockerfiles that keep our rules. */
export function checkFamilies(content: Content): Problem[] {
  return [...withoutPage(content), ...ofPages(content)];
}

/** Families nobody began to describe; a page that is begun and not listed is told by the parity check. */
function withoutPage({ images, pages, prose }: Content): Problem[] {
  const begun = new Set([...(pages?.data ?? []), ...prose].map(({ id }) => id));
  return [...images]
    .filter(([id]) => !begun.has(`images/${id}`))
    .map(([id, { file }]) => ({
      file,
      message: 'has no page',
      fix: `add { id: images/${id}, reviewed: <day> } to content/data/pages.yml and write the page`,
    }));
}

function ofPages(content: Content): Problem[] {
  return content.prose
    .filter(({ id }) => id.startsWith('images/'))
    .flatMap((page) => {
      const id = page.id.replace('images/', '');
      const image = content.images.get(id);
      if (image) return [...checkShape(page), ...checkSamples(content, page, image.data)];
      if (isOnRecord(content, 'images', id)) return [];
      return [
        {
          file: page.file,
          message: 'is the page of an image without a record',
          fix: `add content/data/${page.id}.yml, or correct the name of the page`,
        },
      ];
    });
}

function checkShape({ file, locale, description, tree }: Prose): Problem[] {
  const problems: Problem[] = [];
  const ids = headingsOf(tree).map(({ id }) => id);
  if (ids.join(' ') !== familyHeadings.join(' ')) {
    problems.push({
      file,
      field: 'headings',
      message: `have the ids ${ids.join(', ') || '(none)'}`,
      fix: `write the five of every family, in this order: ${familyHeadings.join(', ')}`,
    });
  }
  const length = [...description].length;
  if (length > longestVerdict[locale]) {
    problems.push({
      file,
      line: 1,
      field: 'description',
      message: `has ${length} characters, at most ${longestVerdict[locale]} fit into a preview`,
      fix: 'say the verdict in one shorter sentence',
    });
  }
  return problems;
}

/** Every Dockerfile of the page keeps the rules of this site, and one of them uses the family. */
function checkSamples(content: Content, { file, tree }: Prose, image: Image): Problem[] {
  const fences = [...nodesOf(tree)].filter(
    ({ type, lang }) => type === 'code' && lang === 'dockerfile',
  );
  const { name } = parseReference(image.reference);
  const uses = ({ value = '' }: MdxNode) =>
    parseDockerfile(value).stages.some(({ from }) => parseReference(from).name === name);
  const broken = fences.flatMap(({ value = '', position }) =>
    // What ended since the review is overdue, not wrong.
    checkDockerfile(content, file, value, image.reviewed).map((problem) => ({
      ...problem,
      // The fence itself opens one line above its first.
      line: position && position.start.line + (problem.line ?? 1),
    })),
  );
  if (fences.some(uses)) return broken;
  return [
    ...broken,
    {
      file,
      field: '## … {#from}',
      message: `holds no Dockerfile with FROM ${name}`,
      fix: 'show one that builds, in a ```dockerfile fence',
    },
  ];
}
