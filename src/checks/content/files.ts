import { collections, dataFolder } from '../../content/collections.ts';
import { addressFile } from '../../content/addresses.ts';
import { localeIds } from '../../i18n/locales.ts';
import { nearest } from '../../domain/text/nearest.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Stands in a text where its file held bytes that are not UTF-8. */
const replacement = '\uFFFD';

/** Pictures that a page may show; they stand beside it. */
const pictureEnding = /\.(png|jpe?g|webp|avif|svg)$/;

const single = Object.values(collections).flatMap((one) => ('file' in one ? [one.file] : []));
const folders = Object.values(collections).flatMap((one) =>
  'folder' in one && one.folder.startsWith(dataFolder) ? [one.folder] : [],
);

/** What each place below `content/` holds. A file of another kind is read by nothing. */
const places: readonly { within: string; ending: RegExp; write: string }[] = [
  ...folders.map((folder) => ({ within: folder, ending: /^[^/]+\.yml$/, write: '.yml' })),
  {
    within: `${dataFolder}/dockerfiles`,
    ending: /^[^/]+\.Dockerfile$/,
    write: '.Dockerfile',
  },
  { within: `${dataFolder}/tags`, ending: /^[^/]+\.txt$/, write: '.txt' },
  { within: 'content/diagrams', ending: /^[^/]+\.(mmd|svg)$/, write: '.mmd' },
  ...localeIds.map((locale) => ({
    within: `content/${locale}`,
    ending: new RegExp(`\\.mdx$|${pictureEnding.source}`),
    write: '.mdx',
  })),
];

/** Every file is read by something, and as UTF-8. */
export function checkFiles({ files }: Content): Problem[] {
  return [...files].flatMap(([file, text]) => [...unread(file), ...undecoded(file, text)]);
}

function unread(file: string): Problem[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // What editors and file managers leave behind, and the applications of the sample Dockerfiles.
  if (/^\.|~$/.test(name) || file.startsWith('content/samples/')) return [];
  const place = places.find(({ within }) => file.startsWith(`${within}/`));
  if (place) {
    const below = file.slice(place.within.length + 1);
    if (place.ending.test(below)) return [];
    const stem = name.replace(/\.[^.]*$/, '');
    const isNested = place.write !== '.mdx' && below.includes('/');
    return [
      {
        file,
        message: 'is not read by anything',
        fix: isNested
          ? `move it to ${place.within}, which has no folders`
          : `rename it to ${stem}${place.write}, or remove it`,
      },
    ];
  }
  const known = [...single, addressFile];
  if (known.includes(file) || /^content\/(README|LICENSE)(\.zh-CN)?\.md$/.test(file)) return [];
  const meant = nearest(file, known);
  return [
    {
      file,
      message: 'is not read by anything',
      fix: meant
        ? `rename it to ${meant}, or remove it`
        : 'move it to a folder that content/README.md names, or remove it',
    },
  ];
}

function undecoded(file: string, text: string): Problem[] {
  const at = text.indexOf(replacement);
  if (at < 0) return [];
  return [
    {
      file,
      line: text.slice(0, at).split('\n').length,
      message: 'holds bytes that are not UTF-8',
      fix: 'save the file as UTF-8, and write the damaged characters again',
    },
  ];
}
