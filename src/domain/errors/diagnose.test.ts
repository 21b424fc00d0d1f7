import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { maliciousTexts } from '../../testing/malicious-inputs.ts';
import { diagnoseWith, type KnownError } from './diagnose.ts';
import { knownErrorsOf } from './known.ts';
import { compilePattern } from './pattern.ts';

const known = (id: string, ...patterns: string[]): KnownError => ({
  id,
  phase: 'run',
  message: id,
  patterns,
});
const ids = (errors: readonly KnownError[], text: string) =>
  diagnoseWith(errors)(text).found.map(({ error }) => error.id);

describe('in a log', () => {
  const errors = [
    known('general', 'stat <path>: no such file'),
    known('special', "exec: '/bin/sh': stat /bin/sh: no such file"),
    known('other', 'permission denied here'),
    { ...known('after', 'exit code: \\d{1,3}'), isConsequence: true },
  ];

  test('each error is named once, with its first line and the number of lines', () => {
    const text = 'ok\n  permission denied here \r\nok\rpermission denied here';
    const { found, lines, isCut } = diagnoseWith(errors)(text);
    assert.equal(lines, 4);
    assert.equal(isCut, false);
    assert.deepEqual(
      found.map(({ error, ...rest }) => ({ id: error.id, ...rest })),
      [{ id: 'other', line: 2, text: 'permission denied here', count: 2 }],
    );
  });

  test('the pattern that says more names the line', () => {
    assert.deepEqual(ids(errors, 'exec: "/bin/sh": stat /bin/sh: no such file'), ['special']);
    assert.deepEqual(ids(errors, 'exec: "/app": stat /app: no such file'), ['general']);
  });

  test('the first cause is first, and what follows from others is last', () => {
    const text = 'exit code: 127\nstat /a: no such file\npermission denied here';
    assert.deepEqual(ids(errors, text), ['general', 'other', 'after']);
  });

  test('a message that a terminal broke at its edge is found', () => {
    const [before, after] = [`${'x'.repeat(60)} permission den`, 'ied here'];
    const { found } = diagnoseWith(errors)(`ok\n${before}\n${after}\nok`);
    assert.deepEqual(
      found.map(({ error, line, text }) => [error.id, line, text]),
      [['other', 2, before + after]],
    );
    assert.deepEqual(ids(errors, 'permission den\nied here'), [], 'no terminal is that narrow');
  });

  test('a text without a known error has none', () => {
    assert.deepEqual(ids(errors, 'all is well\n\n'), []);
    assert.deepEqual(diagnoseWith([])('permission denied here').found, []);
  });

  test('a text of five million characters is read at both ends', () => {
    const filler = 'x'.repeat(99).concat('\n').repeat(50_000);
    const text = `permission denied here\n${filler}stat /a: no such file`;
    const { found, isCut } = diagnoseWith(errors)(text);
    assert.deepEqual(
      found.map(({ error }) => error.id),
      ['other', 'general'],
    );
    assert.ok(isCut);
  });
});

describe('the errors on record', () => {
  const { errors } = readContent('.');
  const all = knownErrorsOf([...errors].map(([id, { data }]) => ({ id, error: data })));
  const diagnose = diagnoseWith(all);
  /** The same numbers in every run. */
  const random = seeded(20261127);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const messages = [...errors.values()].flatMap(({ data }) => data.messages);
  const words = [
    ...[
      'Step',
      'RUN',
      'apt-get',
      'update',
      'Get:1',
      'Fetched',
      'Setting',
      'up',
      '#12',
      'DONE',
      '0.3s',
    ],
    ...[
      '=>',
      '[2/7]',
      'npm',
      'warn',
      'deprecated',
      'Collecting',
      'Using',
      'cached',
      'Building',
      'wheel',
    ],
    ...[
      '/usr/lib/x86_64-linux-gnu',
      'sha256:0123456789abcdef',
      'error',
      'failed',
      "'x'",
      '""',
      '…',
    ],
  ];
  const line = () => Array.from({ length: 1 + random() * 14 }, () => pick(words)).join(' ');
  const log = (lines: number) => Array.from({ length: lines }, line);

  test('a build log of 200 lines names its error in less than 100 ms', () => {
    const text = log(200)
      .toSpliced(150, 0, '#12 1.204 /bin/sh: 1: /app/server: not found')
      .join('\n');
    const { found } = diagnose(text);
    const took = shortest(() => diagnose(text));
    assert.deepEqual(
      found.map(({ error, line: at }) => [error.id, at]),
      [['not-found', 151]],
    );
    assert.ok(took < 100, `${took} ms`);
  });

  test('1,000 random logs hold no error, and with a message just that one', () => {
    for (let at = 0; at < 1000; at++) {
      const lines = log(1 + (at % 60));
      assert.deepEqual(diagnose(lines.join('\n')).found, [], lines.join('\n'));
      const message = pick(messages);
      const id = [...errors].find(([, { data }]) => data.messages.includes(message))![0];
      const place = Math.floor(random() * lines.length);
      const { found } = diagnose(lines.toSpliced(place, 0, `#9 0.42 ${message}`).join('\n'));
      assert.equal(found[0]?.error.id, id, message);
      assert.equal(found[0]?.line, place + 1, message);
    }
  });

  test('a megabyte of text is read in less than two seconds', () => {
    const text = log(20_000).join('\n').slice(0, 1_000_000);
    const took = shortest(() => diagnose(text));
    assert.ok(took < 2000, `${took} ms`);
  });

  test('hostile text, garbage and lone surrogates are text', () => {
    const bytes = Array.from({ length: 20_000 }, () => String.fromCharCode(random() * 0x10000));
    for (const text of [...maliciousTexts(500), bytes.join(''), '\u0000'.repeat(10_000)]) {
      assert.deepEqual(diagnose(text).found, []);
    }
  });

  test('no line makes a pattern take long', () => {
    const slowest = { took: 0, what: '' };
    for (const { patterns } of all) {
      for (const pattern of patterns) {
        const { anchor, expression } = compilePattern(pattern);
        for (const hostile of almostMatches(pattern, anchor)) {
          const took = shortest(() => expression.test(hostile));
          if (took > slowest.took)
            Object.assign(slowest, { took, what: `${pattern} on ${hostile}` });
        }
      }
    }
    assert.ok(slowest.took < 50, `${slowest.took} ms: ${slowest.what.slice(0, 300)}`);
  });

  /** Lines of full length that begin like a match again and again and never become one. */
  function almostMatches(pattern: string, anchor: string): string[] {
    const pieces = pattern.split(/<\w+>|[([].*?[)\]]\??|\\./).filter((piece) => piece);
    const full = (text: string) => text.repeat(Math.ceil(2000 / text.length)).slice(0, 2000);
    return [
      ...pieces.map((piece) => full(piece)),
      ...pieces.map((piece) => `${full(piece)}!`),
      ...pieces.map((piece) => `${piece}${full('a')}`),
      ...pieces.map((piece) => `${piece}${full('/')}`),
      ...pieces.map((piece) => `${piece}${full('a/')}`),
      ...pieces.map((piece) => `${piece}${full('0')}`),
      full(`${anchor} `),
      full(pieces.join('/a')),
    ];
  }
});

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Milliseconds of the shortest of three runs: other programs of the machine make the others longer. */
function shortest(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
