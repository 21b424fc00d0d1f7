import { parseDockerfile } from '../../domain/images/dockerfile.ts';
import type { History } from '../../domain/tags/history.ts';
import { dayOfEvent, type TagEvent } from '../../domain/tags/events.ts';
import { leftWith, lifeOf } from '../../domain/tags/life.ts';
import { unpackHistory } from '../../domain/tags/pack.ts';
import { parseReference } from '../../domain/tags/reference.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

const historyFile = (image: string) => `content/data/tags/${image}.txt`;

/** The histories of tags are there and readable, and what they are dated with is on record once. */
export function checkTags(content: Content): Problem[] {
  const { tags, images, runtimes, lifecycles } = content;
  if (!tags) return [];
  const products = new Set([
    ...lifecycles.keys(),
    ...[...images.values(), ...runtimes.values()].map(({ data }) => data.endoflife),
  ]);
  return [
    ...tags.data.images.flatMap(({ id, product }, index): Problem[] => {
      const at = { file: tags.file, line: tags.lineOf(['images', index]), field: id };
      if (product && !products.has(product)) {
        const fix = `add content/data/lifecycles/${product}.yml, or leave the product out`;
        return [{ ...at, message: `names the product "${product}", which no record dates`, fix }];
      }
      return historyProblems(content, id, tags.data.read.day);
    }),
    ...datedTwice(content),
    ...unknownDays(content),
  ];
}

function historyProblems({ files }: Content, image: string, lastDay: string): Problem[] {
  const file = historyFile(image);
  const text = files.get(file);
  const fix = 'npm run facts:tags';
  if (text === undefined) return [{ file, message: 'is missing', fix }];
  try {
    const history = readHistory(text);
    if (history.image !== image) {
      return [{ file, line: 1, message: `is the history of "${history.image}"`, fix }];
    }
    const later = history.changes.find(({ day }) => day > lastDay);
    return later
      ? [{ file, message: `has a change of ${later.day}, after the last day on record`, fix }]
      : [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line, reason] = /^line (\d+): (.*)$/.exec(error.message) ?? [];
    return [{ file, line: Number(line), message: reason ?? error.message, fix }];
  }
}

/** A release's end of support is written once: by its family or its runtime, else in `lifecycles`. */
function datedTwice({ lifecycles, images, runtimes }: Content): Problem[] {
  const known = new Map<string, string>();
  for (const { file, data } of images.values()) {
    for (const { version } of data.releases) {
      known.set(`${data.endoflife} ${/\d[\d.]*/.exec(version)?.[0]}`, file);
    }
  }
  for (const { file, data } of runtimes.values()) {
    for (const { version } of data.lines.entries) known.set(`${data.endoflife} ${version}`, file);
  }
  return [...lifecycles].flatMap(([product, { file, data, lineOf }]) =>
    data.releases.flatMap(({ version, until }, index): Problem[] => {
      const elsewhere = known.get(`${product} ${version}`);
      const at = { file, line: lineOf(['releases', index]), field: version };
      if (elsewhere && until) {
        const message = `has its end of support in ${elsewhere} too`;
        return [{ ...at, message, fix: 'leave `until` out here' }];
      }
      if (!elsewhere && !until) {
        const message = 'has no end of support on record';
        return [{ ...at, message, fix: 'write `until`: a day, supported or ended' }];
      }
      return [];
    }),
  );
}

/** Every `<TagDay>` names a day that is on record. */
function unknownDays(content: Content): Problem[] {
  return content.prose.flatMap(({ file, text }) =>
    [...text.matchAll(/<TagDay of="([^"]*)" event="([^"]*)" \/>/g)].flatMap((found): Problem[] => {
      const [, of = '', event = ''] = found;
      const history = historyOf(content, parseReference(of).name);
      const line = text.slice(0, found.index).split('\n').length;
      const at = { file, line, field: `TagDay ${of}` };
      if (!history) {
        const message = 'names an image without a history';
        return [{ ...at, message, fix: 'name one of content/data/tags.yml' }];
      }
      try {
        dayOfEvent(history, of, event as TagEvent);
        return [];
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const fix = 'correct the reference, or the event: since, moved or left';
        return [{ ...at, message: error.message, fix }];
      }
    }),
  );
}

/** Unpacked once for each text. */
const histories = new Map<string, History>();

/** @throws SyntaxError when the text is no packed history */
function readHistory(text: string): History {
  const history = histories.get(text) ?? unpackHistory(text);
  histories.set(text, history);
  return history;
}

/** The history of an image; undefined when there is none that can be read. */
function historyOf({ files }: Content, image: string): History | undefined {
  const text = files.get(historyFile(image));
  if (text === undefined) return undefined;
  try {
    return readHistory(text);
  } catch {
    return undefined;
  }
}

/** References of samples and of tables of tags that left the list of official images: they are never rebuilt again. */
export function checkUnlistedTags(content: Content): Problem[] {
  const samples = [...content.files]
    .filter(([file]) => file.endsWith('.Dockerfile'))
    .flatMap(([file, text]) =>
      parseDockerfile(text).stages.map(({ from, line }) => ({ file, line, reference: from })),
    );
  const tables = [...content.runtimes.values()].flatMap(({ file, data: { tags }, lineOf }) => [
    ...tags.forms.map(({ example }, index) => ({
      file,
      line: lineOf(['tags', 'forms', index, 'example']),
      reference: example,
    })),
    ...tags.short.flatMap(({ reference, means }, index) =>
      [reference, means].map((one) => ({
        file,
        line: lineOf(['tags', 'short', index, 'reference']),
        reference: one,
      })),
    ),
  ]);
  return [...samples, ...tables].flatMap(({ file, line, reference }): Problem[] => {
    const { name, tag = 'latest' } = parseReference(reference);
    const history = historyOf(content, name);
    const life = history && lifeOf(history, tag);
    const left = life && leftWith(life);
    if (!left) return [];
    return [
      {
        file,
        line,
        field: reference,
        message: `left the list of official images on ${left.until} and was not rebuilt after`,
        fix: 'name a tag that is listed; npm run facts:tags brings the list up to date',
      },
    ];
  });
}
