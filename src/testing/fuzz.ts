/** For tests: what reads anything from outside, given inputs that nobody thought of. Each target throws when one breaks it. */
import assert from 'node:assert/strict';
import { parse, stringify } from 'yaml';
import { readContent } from '../content/read.ts';
import { answersOf, readAnswers, walk, writeAnswers } from '../domain/decision/walk.ts';
import { choiceKeys, readImageFilter, writeImageFilter } from '../domain/images/filter.ts';
import { filterKeys, readFilter, writeFilter } from '../domain/rules/filter.ts';
import { readSearches } from '../domain/search/recent.ts';
import { parseReference } from '../domain/tags/reference.ts';
import { SourceFailure, type RetryPolicy } from '../facts/http-client.ts';
import { isPlausibleSize } from '../facts/oci.ts';
import { parseChallenge, RegistryClient } from '../facts/registry.ts';
import { YamlEdit } from '../facts/yaml-edit.ts';
import { endoflifeAnswer } from '../schemas/endoflife.ts';
import { array, itemsOf, string, textOf } from '../search/format.ts';
import { answer } from './answering-server.ts';
import { maliciousQueries, maliciousTexts, randomFrom } from './malicious-inputs.ts';

/** Makes inputs: the same ones from the same seed. */
class Inputs {
  readonly #random: () => number;
  readonly #texts: readonly string[];

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#texts = maliciousTexts(300, seed);
  }

  /** A whole number from 0 up to, and without, a limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  pick<One>(list: readonly One[]): One {
    return list[this.below(list.length)]!;
  }

  text(): string {
    return this.pick(this.#texts);
  }

  /** A text with a few parts of it taken out, doubled, or replaced. */
  spoiled(text: string): string {
    let result = text;
    for (let times = this.below(4); times >= 0; times--) {
      const [from, length] = [this.below(result.length + 1), this.below(12)];
      const instead = this.pick([
        '',
        result.slice(from, from + length).repeat(2),
        this.text().slice(0, 40),
        this.pick(['0', '-1', '9007199254740991', '1e999', 'null', '[]', '{}', '"', ',', '\0']),
      ]);
      result = result.slice(0, from) + instead + result.slice(from + length);
    }
    return result;
  }

  /** The same with bytes. */
  spoiledBytes(bytes: Buffer): Buffer {
    const result = Buffer.from(bytes);
    for (let times = this.below(4); times >= 0 && result.length > 0; times--) {
      result[this.below(result.length)] = this.below(256);
    }
    return result.subarray(0, this.below(4) ? result.length : this.below(result.length + 1));
  }
}

const quick: RetryPolicy = { timeout: 5000, attempts: 1, firstPause: 1, longestPause: 1 };
const manifest = JSON.stringify({
  config: { digest: `sha256:${'a'.repeat(64)}` },
  layers: [{ size: 29_780_765 }, { size: 32 }],
});
const index = JSON.stringify({
  manifests: [
    { digest: `sha256:${'b'.repeat(64)}`, platform: { os: 'linux', architecture: 'amd64' } },
  ],
});
const releases = JSON.stringify({
  result: {
    name: 'debian',
    releases: [{ name: '13', isEol: false, releaseDate: '2025-08-09', eolFrom: '2028-08-09' }],
  },
});
const challenge =
  'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a:pull"';
const record =
  'name: { zh: 甲, en: A } # a comment\nsizes:\n  - bytes: 1\n    asOf: 2026-01-01\nlist: [a, b]\n';

let graph: Parameters<typeof readAnswers>[0] | undefined;

/** What is tried, by name. */
export const fuzzTargets: Readonly<Record<string, (inputs: Inputs) => void | Promise<void>>> = {
  'query strings'(inputs) {
    graph ??= readContent('.').decision!.data;
    const options = Object.fromEntries(
      choiceKeys.map((key) => [key, ['glibc', 'yes']]),
    ) as unknown as Parameters<typeof readImageFilter>[1];
    const rules = { runtime: ['python'], family: ['alpine'], severity: ['must'] };
    const keys = ['artifact', 'libc', 'q', ...filterKeys];
    for (const query of maliciousQueries(inputs.spoiled(inputs.text()), keys)) {
      const { answers } = readAnswers(graph, query);
      assert.deepEqual(answersOf(walk(graph, answers)), { ...answers });
      assert.deepEqual({ ...readAnswers(graph, writeAnswers(answers)).answers }, { ...answers });
      const images = readImageFilter(query, options).filter;
      assert.deepEqual(
        { ...readImageFilter(writeImageFilter(images), options).filter },
        { ...images },
      );
      const filter = readFilter(query, rules).filter;
      assert.deepEqual({ ...readFilter(writeFilter(filter), rules).filter }, { ...filter });
    }
  },

  fragments(inputs) {
    const { name, tag, digest } = parseReference(
      inputs.spoiled('localhost:5000/node:24-slim@sha256:0'),
    );
    for (const part of [name, tag, digest]) assert.ok(part === undefined || !/@/.test(part));
  },

  storage(inputs) {
    const searches = readSearches(inputs.spoiled(`${inputs.text()}\n${inputs.text()}\nmusl`));
    assert.ok(searches.length <= 5);
    for (const one of searches) {
      assert.ok(one.length > 0 && one.length <= 100 && !one.includes('\n'));
    }
    assert.deepEqual(readSearches(searches.join('\n')), searches);
  },

  'index files'(inputs) {
    const words = Array.from({ length: inputs.below(40) }, () => inputs.text().toWellFormed());
    const whole = array([array(words.map(string)), string('end')]);
    assert.deepEqual(itemsOf(itemsOf(whole)[0]!).map(textOf), words);
    const spoiled = inputs.spoiledBytes(whole);
    try {
      const length = itemsOf(spoiled).reduce((sum, one) => sum + one.length, 0);
      assert.ok(length < Math.max(1, spoiled.length));
    } catch (error) {
      // A file that is broken says so, and takes neither time nor memory.
      assert.ok(error instanceof Error && !(error instanceof assert.AssertionError), String(error));
    }
  },

  async 'registry answers'(inputs) {
    const answers = [index, manifest, releases].map((text) => inputs.spoiled(text));
    const status = inputs.pick([200, 200, 200, 200, 401, 404, 301]);
    const headers = {
      'www-authenticate': inputs.spoiled(challenge).replace(/[^\x20-\x7e]/g, ''),
      location: inputs.pick(['/', 'http://10.0.0.1/', 'data:,x', '//evil.invalid/']),
    };
    parseChallenge(headers['www-authenticate']);
    await using registry = await answer((_, response) => {
      response.writeHead(status, headers).end(inputs.pick(answers));
    });
    try {
      const sizes = await new RegistryClient(quick).sizes(`${registry.host}/a:1`, ['linux/amd64']);
      for (const { bytes, digest } of Object.values(sizes)) {
        assert.ok(isPlausibleSize(bytes));
        assert.match(digest, /^sha256:[0-9a-f]{64}$/);
      }
    } catch (error) {
      assert.ok(error instanceof SourceFailure, String(error));
      assert.doesNotMatch(error.message, /\p{Cc}/u);
    }
    try {
      endoflifeAnswer.safeParse(JSON.parse(answers[2]!));
    } catch (error) {
      assert.ok(error instanceof SyntaxError, String(error));
    }
  },

  'YAML edits'(inputs) {
    const before = parse(record) as { sizes: [{ bytes: number; asOf: string }]; list: string[] };
    const edit = new YamlEdit(record);
    // What a refresh writes: numbers, days and digests.
    const bytes = inputs.below(2 ** 40);
    const day = `20${10 + inputs.below(90)}-01-0${1 + inputs.below(9)}`;
    const digest = `sha256:${inputs
      .below(2 ** 40)
      .toString(16)
      .padStart(64, '0')}`;
    edit.replace(['sizes', 0, 'bytes'], bytes);
    edit.replace(['sizes', 0, 'asOf'], day);
    edit.set(['sizes', 0], 'digest', digest, 'bytes');
    edit.append(['list'], 'c');
    const text = edit.toString();
    assert.deepEqual(parse(text), {
      ...before,
      sizes: [{ bytes, digest, asOf: day }],
      list: [...before.list, 'c'],
    });
    assert.match(text, /# a comment/);
    // A record that somebody broke is refused, or is edited as it reads.
    const spoiled = inputs.spoiled(record);
    try {
      const other = new YamlEdit(spoiled);
      other.replace(['sizes', 0, 'bytes'], bytes);
      assert.ok(stringify(parse(other.toString())).includes(String(bytes)));
    } catch (error) {
      assert.ok(error instanceof Error && !(error instanceof assert.AssertionError), String(error));
    }
  },
};

/**
 * Gives a target inputs until it breaks or has had enough.
 * @param enough is asked before each round
 * @returns rounds
 * @throws Error with seed and round, which give the same input again
 */
export async function fuzz(
  name: string,
  seed: number,
  enough: (round: number) => boolean,
): Promise<number> {
  let round = 0;
  for (; !enough(round); round++) {
    try {
      // Each round has a seed of its own, so that one can be repeated without those before.
      await fuzzTargets[name]!(new Inputs(seed + round));
    } catch (error) {
      throw new Error(
        `${name}: npm run fuzz -- --only '${name}' --seed ${seed + round} --rounds 1`,
        {
          cause: error,
        },
      );
    }
  }
  return round;
}
