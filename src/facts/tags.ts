import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyChange, type Change, type History, type Release } from '../domain/tags/history.ts';
import { parseLibraryFile } from '../domain/tags/library-file.ts';
import { changeTo, packHistory, unpackHistory } from '../domain/tags/pack.ts';
import { releasesOf } from '../domain/tags/releases.ts';
import { YamlEdit } from './yaml-edit.ts';
import { tagRecords } from '../schemas/tags.ts';
import {
  changesOf,
  checkClone,
  commitBefore,
  hasCommit,
  lastCommit,
  textsAt,
  type Commit,
} from './official-images.ts';
import { writeWhole } from './state.ts';

/** Histories begin with the list as it stood before this day. */
const firstDay = '2019-01-01';

const listFile = 'content/data/tags.yml';
const historyFile = (image: string) => `content/data/tags/${image}.txt`;

export interface ReadTagsOptions {
  /** Folder of the project. */
  root: string;
  /** Folder of a whole clone of docker-library/official-images. */
  clone: string;
  /** Reads everything again instead of going on from the commit on record. */
  fresh?: boolean;
  /** Is told of each image when it is read. */
  report?: (image: ImageRead) => void;
}

/** What was read of one image. */
export interface ImageRead {
  image: string;
  /** Place in the list and length of the list. */
  number: number;
  of: number;
  /** Changes of the list that were added to the record, and how many it has now. */
  added: number;
  changes: number;
}

/** Outcome of a whole run. */
export interface TagsRead {
  /** Commit on record before, when the run went on from it. */
  after?: string;
  last: Commit;
  images: ImageRead[];
}

/**
 * Reads the histories of all images in `content/data/tags.yml` from a clone and writes them. A run goes on from the
 * commit that was read last; images without a record, and all of them when that commit is not in the clone, are read
 * from the beginning.
 * @throws CloneError when the clone cannot be read
 */
export async function readTags(options: ReadTagsOptions): Promise<TagsRead> {
  const { root, clone, fresh = false, report = () => undefined } = options;
  checkClone(clone);
  const listPath = join(root, listFile);
  const listText = readFileSync(listPath, 'utf8');
  const { read, images } = tagRecords.parse(parse(listText));
  const last = lastCommit(clone);
  const base = commitBefore(clone, firstDay);
  const knowsLast = !fresh && hasCommit(clone, read.commit);
  const [resumed, anew] = [new Set<string>(), new Set<string>()];
  for (const { id } of images) {
    (knowsLast && existsSync(join(root, historyFile(id))) ? resumed : anew).add(id);
  }
  const commits = new Map([
    ...changesOf(clone, read.commit, [...resumed].map(libraryFile)),
    ...changesOf(clone, base?.hash, [...anew].map(libraryFile)),
  ]);

  mkdirSync(join(root, 'content/data/tags'), { recursive: true });
  const outcomes: ImageRead[] = [];
  for (const [index, { id }] of images.entries()) {
    const file = join(root, historyFile(id));
    const seen = commits.get(libraryFile(id)) ?? [];
    const before = resumed.has(id) ? readHistory(file, seen) : { image: id, changes: [] };
    const walked = resumed.has(id) || !base ? seen : [base, ...seen];
    const history = await continued(before, clone, walked);
    const text = packHistory(history);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      writeWhole(file, text, join(root, '.build', `${id}.txt`));
    }
    const changes = history.changes.length;
    const added = changes - before.changes.length;
    outcomes.push({ image: id, number: index + 1, of: images.length, added, changes });
    report(outcomes.at(-1)!);
  }
  // Last, so that a run that is stopped before is repeated whole.
  writeWhole(
    listPath,
    withRead(listText, base?.day ?? firstDay, last),
    join(root, '.build/tags.yml'),
  );
  return { last, ...(resumed.size > 0 && { after: read.commit }), images: outcomes };
}

const libraryFile = (image: string) => `library/${image}`;

/** A history on record, without what a run that was stopped added to it. */
function readHistory(file: string, newer: readonly Commit[]): History {
  const unfinished = new Set(newer.map(({ hash }) => shortHash(hash)));
  const { image, changes } = unpackHistory(readFileSync(file, 'utf8'));
  return { image, changes: changes.filter(({ commit }) => !unfinished.has(commit)) };
}

const shortHash = (hash: string) => hash.slice(0, 10);

/** A history with the states of the list at further commits. */
async function continued(
  { image, changes: known }: History,
  clone: string,
  commits: readonly Commit[],
): Promise<History> {
  const changes: Change[] = [...known];
  const listed = new Set<Release>();
  for (const change of known) applyChange(listed, change);
  for (const [index, text] of (await textsAt(clone, libraryFile(image), commits)).entries()) {
    const { hash, day } = commits[index]!;
    const change = changeTo(listed, releasesOf(parseLibraryFile(text)), {
      day,
      commit: shortHash(hash),
    });
    if (!change) continue;
    changes.push(change);
    applyChange(listed, change);
  }
  return { image, changes };
}

/** The list of images with how far their histories were read. */
function withRead(text: string, begins: string, last: Commit): string {
  const edit = new YamlEdit(text);
  edit.replace(['begins'], begins);
  // Quoted: a commit of digits and one `e` is a number in YAML.
  edit.replace(['read', 'commit'], `'${last.hash}'`);
  edit.replace(['read', 'day'], last.day);
  return edit.toString();
}
