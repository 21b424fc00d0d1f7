import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { KnownError } from '../../domain/errors/diagnose.ts';
import { becomePage, find, openPage } from '../../testing/dom.ts';
import { maliciousTexts } from '../../testing/malicious-inputs.ts';

becomePage();
await import('./error-lookup.ts');

const errors: KnownError[] = [
  { id: 'first', phase: 'start', message: 'exec /app: no', patterns: ['exec <path>: no such'] },
  { id: 'second', phase: 'run', message: 'bind: denied', patterns: ['bind: denied'] },
  {
    id: 'after',
    phase: 'build',
    message: 'exit code: 1',
    patterns: ['exit code: 1'],
    isConsequence: true,
  },
];
const words = {
  again: '{count} lines',
  cut: 'cut',
  failed: 'not loaded',
  follows: 'follows',
  found: 'line {line}',
  none: 'none in {count}',
  one: '1 line',
  others: 'also',
  read: 'line {line} of {count}: ',
  search: 'search for {line}',
};
const page = `<error-lookup data-patterns="/error-patterns.json" data-errors="/en/errors/" data-search="/en/search/" data-words='${JSON.stringify(words)}'>
  <form><textarea></textarea><button></button></form>
  <div role="status"></div>
  <ul><li id="first"><a href="/en/errors/first/"><code>exec /app: no</code></a><p>The loader is missing.</p></li></ul>
</error-lookup>`;

/** What the patterns are asked for, and how that went. */
let fetched: string[] = [];
let isOnline = true;
globalThis.fetch = (address) => {
  fetched.push(String(address));
  return isOnline ? Promise.resolve(Response.json(errors)) : Promise.reject(new Error('offline'));
};

beforeEach(() => {
  fetched = [];
  isOnline = true;
  openPage(page);
});

const answer = () => find('[role=status]');

/** Pastes a text and asks. */
async function ask(text: string) {
  find<HTMLTextAreaElement>('textarea').value = text;
  find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((done) => setTimeout(done, 5));
}

test('the cause comes first, with its line, its sentence and a link to its page', async () => {
  await ask('ok\nexit code: 1\nbind: denied\n  exec /usr/bin/x: no such file');
  assert.equal(answer().querySelector('mark')?.textContent, 'bind: denied');
  const links = [...answer().querySelectorAll('a')].map(({ href }) => new URL(href).pathname);
  assert.deepEqual(links, ['/en/errors/second/', '/en/errors/first/', '/en/errors/after/']);
  assert.match(answer().textContent, /^line 3 of 4/);
  assert.match(answer().textContent, /line 4 · exec/);
  assert.match(answer().textContent, /exit code: 1 \(follows\)$/);
  await ask('exec /a: no such file');
  assert.match(answer().textContent, /^line 1 of 1.*The loader is missing\./);
});

test('the patterns are loaded with the first text, and once', async () => {
  assert.deepEqual(fetched, []);
  await ask(' \n ');
  assert.deepEqual(fetched, []);
  await ask('bind: denied');
  await ask('nothing of ours');
  assert.deepEqual(fetched, ['/error-patterns.json']);
});

test('a text without a known error says so and offers the search', async () => {
  await ask('all well\nfatal: something & else\n');
  assert.match(answer().textContent, /^none in 3 lines/);
  const link = answer().querySelector('a')!;
  assert.equal(link.textContent, 'search for fatal: something & else');
  assert.equal(new URL(link.href).searchParams.get('q'), 'fatal: something & else');
  await ask('');
  assert.equal(answer().textContent, '');
});

test('without a connection it says so, and the next question tries again', async () => {
  isOnline = false;
  await ask('bind: denied');
  assert.match(answer().textContent, /^not loaded/);
  isOnline = true;
  await ask('bind: denied');
  assert.match(answer().textContent, /^line 1 of 1/);
});

test('hostile text stays text', async () => {
  for (const text of maliciousTexts(60)) {
    await ask(`${text} bind: denied ${text}`);
    assert.equal(answer().querySelector('img, script, svg, iframe, style'), null);
    await ask(`${text}\ud800`);
    assert.match(answer().textContent, /^none in/);
  }
});
