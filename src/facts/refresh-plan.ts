import type { EndoflifeRelease } from '../schemas/endoflife.ts';
import type { SizeFigure } from '../schemas/figure.ts';
import type { Image } from '../schemas/image.ts';
import type { Runtime } from '../schemas/runtime.ts';
import { YamlEdit } from './yaml-edit.ts';

/** Ids in `content/data/sources.yml` of what a refresh reads. */
export const registrySource = 'registries';
export const lifecycleSource = 'endoflife';

/** A record that can be refreshed. */
export type Refreshable = Image | Runtime;

/** What public sources are asked for one record. */
export interface Questions {
  /** Compressed sizes, one question per reference. */
  sizes: SizeQuestion[];
  /** Product of endoflife.date. */
  product?: string;
}

export interface SizeQuestion {
  reference: string;
  platforms: string[];
  /** No size on record yet: a registry that requires a login leaves it unknown, which is not a failure. */
  optional: boolean;
  /** What the record says already, by platform. */
  known: Record<string, { bytes: number; digest: string }>;
}

export interface Answers {
  sizes: Readonly<
    Record<string, { day: string; platforms: Record<string, { bytes: number; digest: string }> }>
  >;
  product?: { day: string; releases: readonly EndoflifeRelease[] };
}

/** A record as a refresh would write it. */
export interface Refreshed {
  text: string;
  /** Figures that came out different, one line each. */
  changes: string[];
  /** How many figures were compared. */
  figures: number;
  /** What the source knows and the record does not: for a person to add. */
  news: string[];
  /** Changes larger than those that usually come about: for a person to look up elsewhere. */
  jumps: string[];
  /** Figures on record that the source no longer has; then nothing may be written. */
  missing: string[];
}

/** Is it a size that a registry can tell? The empty image is in no registry; unpacked sizes are in no manifest. */
const asksRegistry = ({ kind, reference }: SizeFigure) =>
  kind === 'compressed' && reference !== 'scratch';

/** Platforms a family's first sizes are read for. */
const firstPlatforms = ['linux/amd64', 'linux/arm64'];

/** What has to be asked to refresh a record: the figures it holds, and for a family without any its own reference. */
export function questionsOf(record: Refreshable): Questions {
  const figures = record.sizes.filter(asksRegistry);
  const sizes = [...new Set(figures.map(({ reference }) => reference))].map((reference) => {
    const same = figures.filter((figure) => figure.reference === reference);
    return {
      reference,
      platforms: same.map(({ platform }) => platform),
      optional: false,
      known: Object.fromEntries(
        same.flatMap(({ platform, bytes, digest }) =>
          digest ? [[platform, { bytes, digest }]] : [],
        ),
      ),
    };
  });
  if ('reference' in record && record.reference !== 'scratch' && sizes.length === 0) {
    const { platforms: published } = record;
    const platforms =
      published === 'unknown'
        ? firstPlatforms.slice(0, 1)
        : firstPlatforms.filter((platform) => published.includes(platform));
    sizes.push({ reference: record.reference, platforms, optional: true, known: {} });
  }
  const dated = 'lines' in record ? [record.lines] : record.releases;
  const product = dated.some(({ source }) => source === lifecycleSource)
    ? record.endoflife
    : undefined;
  return { sizes, ...(product && { product }) };
}

/**
 * Writes answers into a record. What was not asked keeps its figure, its day and its source.
 * @param text the record as it is on disk
 * @param record the same, read
 */
export function refreshed(text: string, record: Refreshable, answers: Answers): Refreshed {
  const edit = new YamlEdit(text);
  const result: Refreshed = { text, changes: [], figures: 0, news: [], jumps: [], missing: [] };
  writeSizes(edit, record, answers, result);
  if (answers.product) {
    const { day, releases } = answers.product;
    if ('lines' in record) writeLines(edit, record, day, releases, result);
    else writeReleases(edit, record, day, releases, result);
    result.news.push(...unknownReleases(record, releases));
  }
  return { ...result, text: edit.toString() };
}

function writeSizes(edit: YamlEdit, record: Refreshable, answers: Answers, result: Refreshed) {
  let written = false;
  for (const [at, figure] of record.sizes.entries()) {
    const answer = asksRegistry(figure) ? answers.sizes[figure.reference] : undefined;
    const size = answer?.platforms[figure.platform];
    if (!answer || !size) continue;
    const { reference, platform, bytes } = figure;
    result.figures++;
    if (bytes !== size.bytes) {
      const change = `${reference} ${platform}: ${bytes} → ${size.bytes} bytes`;
      result.changes.push(change);
      // Figures that the first refresh replaces may be far off; exact ones grow by a few percent a year.
      const ratio = size.bytes / bytes;
      if (figure.precision === 'exact' && (ratio > 2 || ratio < 0.5)) result.jumps.push(change);
    }
    edit.replace(['sizes', at, 'bytes'], size.bytes);
    edit.set(['sizes', at], 'digest', size.digest, 'bytes');
    edit.replace(['sizes', at, 'precision'], 'exact');
    edit.replace(['sizes', at, 'asOf'], answer.day);
    edit.replace(['sizes', at, 'source'], registrySource);
    written = true;
  }
  for (const { reference, optional } of questionsOf(record).sizes) {
    const answer = answers.sizes[reference];
    if (!optional || !answer) continue;
    for (const [platform, { bytes, digest }] of Object.entries(answer.platforms)) {
      result.figures++;
      result.changes.push(`${reference} ${platform}: unknown → ${bytes} bytes`);
      edit.append(['sizes'], {
        reference,
        platform,
        kind: 'compressed',
        bytes,
        digest,
        precision: 'exact',
        asOf: answer.day,
        source: registrySource,
      });
      written = true;
    }
  }
  if (written && !record.sources.includes(registrySource)) {
    edit.append(['sources'], registrySource);
  }
}

/** Puts a day in place of another and says so. */
function writeDay(
  edit: YamlEdit,
  path: readonly (string | number)[],
  label: string,
  [before, after]: [before: string, after: string],
  result: Refreshed,
) {
  result.figures++;
  if (before === after) return;
  edit.replace(path, after);
  const change = `${label}: ${before} → ${after}`;
  result.changes.push(change);
  const days = Math.abs(Date.parse(after) - Date.parse(before)) / 86_400_000;
  if (days > 400) result.jumps.push(change);
}

function writeLines(
  edit: YamlEdit,
  { lines, name }: Runtime,
  day: string,
  releases: readonly EndoflifeRelease[],
  result: Refreshed,
) {
  for (const [at, { version, until }] of lines.entries.entries()) {
    const release = releases.find((one) => one.name === version);
    const end = release?.eolFrom ?? (release && !release.isEol ? 'supported' : undefined);
    if (!end) {
      result.missing.push(`the end of ${name} ${version}`);
      continue;
    }
    writeDay(edit, ['lines', 'entries', at, 'until'], `${name} ${version}`, [until, end], result);
  }
  edit.replace(['lines', 'asOf'], day);
}

function writeReleases(
  edit: YamlEdit,
  image: Image,
  day: string,
  releases: readonly EndoflifeRelease[],
  result: Refreshed,
) {
  for (const [at, entry] of image.releases.entries()) {
    if (entry.source !== lifecycleSource) continue;
    const label = `${image.name.en} ${entry.version}`;
    const release = releases.find((one) => one.name === entry.version.split(' ')[0]);
    const days = [
      ['released', entry.released, release?.releaseDate],
      ['until', entry.until, release?.eolFrom],
      ['ltsUntil', entry.ltsUntil, release?.eoesFrom],
    ] as const;
    for (const [field, before, after] of days) {
      if (typeof before !== 'string') continue;
      if (!after) result.missing.push(`${field} of ${label}`);
      else writeDay(edit, ['releases', at, field], `${label} ${field}`, [before, after], result);
    }
    edit.replace(['releases', at, 'asOf'], day);
  }
}

/** Releases newer than all on record; endoflife.date lists the newest first. */
function unknownReleases(record: Refreshable, releases: readonly EndoflifeRelease[]): string[] {
  const known = new Set(
    ('lines' in record ? record.lines.entries : record.releases).map(
      ({ version }) => version.split(' ')[0],
    ),
  );
  const first = releases.findIndex(({ name }) => known.has(name));
  return releases
    .slice(0, Math.max(first, 0))
    .map(
      ({ name, releaseDate, eolFrom }) =>
        `${name}, released ${releaseDate ?? 'on an unknown day'}, supported until ${eolFrom ?? 'an unknown day'}`,
    );
}
