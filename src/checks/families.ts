import { parseDockerfile } from '../domain/dockerfile.ts';
import { parseReference } from '../domain/reference.ts';
import type { Image } from '../schemas/image.ts';
import { headingsOf, nodesOf, type Content, type MdxNode, type Prose } from './content.ts';
import { checkDockerfile } from './dockerfiles.ts';
import type { Problem } from './problem.ts';

/** Headings of every family page, in this order. */
export const familyHeadings = ['what', 'choose', 'exceptions', 'debug', 'from'] as const;

/** Most characters of a verdict: it stands under the title, in search and in link previews. */
const longestVerdict = { zh: 70, en: 160 } as const;

/** Pages of image families have a record, one shape, and Dockerfiles that keep our rules. */
export function checkFamilies(content: Content): Problem[] {
  return content.prose
    .filter(({ id }) => id.startsWith('images/'))
    .flatMap((page) => {
      const image = content.images.get(page.id.replace('images/', ''));
      return image
        ? [...checkShape(page), ...checkSamples(content, page, image.data)]
        : [
            {
              file: page.file,
              message: `is about an image without a record that fits: content/data/${page.id}.yml`,
              fix: 'add or correct the record; src/schemas/image.ts describes it',
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
      message: `are ${ids.join(', ') || 'none'}`,
      fix: `give every family the same five, in order: ${familyHeadings.join(', ')}`,
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
