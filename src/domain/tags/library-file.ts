import { meaningOf, systemIn } from './tag-words.ts';

/** One build for Linux in a library file. */
export interface Build {
  /** Every tag that means this build, sorted; never empty. */
  tags: readonly string[];
  /** Word of the folder that names its system, e.g. `stretch`; absent where a tag names system and release. */
  system?: string;
}

/**
 * Reads a file `library/<image>` of docker-library/official-images in the format used since 2018: entries parted by
 * empty lines, fields continued on indented lines, defaults in an entry without tags. Windows entries are left out.
 * A tag that several entries list belongs to the first of them for Linux, as `SharedTags` do.
 * @param text the whole file
 */
export function parseLibraryFile(text: string): Build[] {
  const taken = new Set<string>();
  let defaults: Fields = new Map();
  const builds: Build[] = [];
  for (const fields of entriesOf(text)) {
    if (!fields.has('tags')) {
      defaults = new Map([...defaults, ...fields]);
      continue;
    }
    const field = (name: string) => fields.get(name) ?? defaults.get(name) ?? '';
    const architectures = listOf(field('architectures'));
    if (architectures.length > 0 && architectures.every((one) => one.startsWith('windows'))) {
      continue;
    }
    const listed = [...listOf(field('tags')), ...listOf(field('sharedtags'))];
    const tags = [...new Set(listed)].filter((tag) => !taken.has(tag)).toSorted();
    if (tags.length === 0) continue;
    for (const tag of tags) taken.add(tag);
    builds.push({ tags, ...folderSystem(tags, field('directory')) });
  }
  return builds;
}

type Fields = Map<string, string>;

/** The entries of a file as fields, names in lower case. */
function entriesOf(text: string): Fields[] {
  const entries: Fields[] = [];
  let fields: Fields | undefined;
  let name = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      fields = undefined;
      continue;
    }
    if (!fields) entries.push((fields = new Map()));
    const field = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
    if (field) {
      name = field[1]!.toLowerCase();
      fields.set(name, field[2]!);
    } else if (/^\s/.test(line)) {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    }
  }
  return entries;
}

const listOf = (text: string) => text.split(/[\s,]+/).filter((one) => one !== '');

/** The system a folder names, where no tag says a release. */
function folderSystem(tags: readonly string[], directory: string): { system?: string } {
  if (tags.some((tag) => systemIn(tag)?.release)) return {};
  const word = directory.split(/[/-]/).find((one) => systemIn(one)?.release);
  const known = systemIn(meaningOf(tags))?.name;
  return word && (!known || systemIn(word)!.name === known) ? { system: word } : {};
}
