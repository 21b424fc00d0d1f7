import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { aheadOf, type Graph } from '../../domain/decision/walk.ts';
import { becomePage, find, giveClipboard, openPage } from '../../testing/dom.ts';
import type { ChooserData } from './image-chooser.ts';

const window = becomePage();
await import('./image-chooser.ts');

const graph: Graph = {
  start: 'a',
  nodes: {
    a: { ask: 'artifact', answers: { site: { pick: 'slim' }, go: { go: 's' } } },
    s: { ask: 'static', answers: { yes: { pick: 'scratch' }, no: { pick: 'slim' } } },
  },
};
const words = {
  answered: 'Answered',
  change: 'Change',
  dropped: 'Left out: {items}',
  failed: 'Cannot be loaded:',
  kept: 'Kept: {items}',
  loading: 'Loading',
  question: 'Question {number}, {remaining} more',
  questionLast: 'Question {number}, the last',
  restart: 'Start again',
  result: '{artifact}: {pick}',
  rulesOut: 'Rules out {picks}',
} as ChooserData['words'];
const data: ChooserData = {
  ...graph,
  ahead: aheadOf(graph),
  picks: { slim: 'Slim', scratch: 'Scratch' },
  results: '/en/chooser/',
  words,
};
const question = (id: string, answers: Record<string, string>) => {
  const links = Object.entries(answers).map(
    ([answer, label]) =>
      `<li><a data-answer="${answer}" data-step="answer"><b>${label}</b><span>because</span></a></li>`,
  );
  return `<section data-question="${id}"><p id="step-${id}"></p><h2 tabindex="-1">${id}?</h2><ul>${links.join('')}</ul></section>`;
};
const page = `<image-chooser><script type="application/json">${JSON.stringify(data)}</script>
  ${question('artifact', { site: 'A site', go: 'A Go program' })}${question('static', { yes: 'Yes', no: 'No' })}</image-chooser>`;

/** Answers what the chooser fetches with a page, or not at all. */
function serve(context: TestContext, html?: string) {
  context.mock.method(globalThis, 'fetch', () =>
    html === undefined ? Promise.reject(new Error('down')) : Promise.resolve(new Response(html)),
  );
}

const asked = () =>
  [...document.querySelectorAll<HTMLElement>('[data-question]')]
    .filter(({ hidden }) => !hidden)
    .map(({ dataset }) => dataset['question']);

/** Where the result goes, once it is there or has failed. */
async function loaded(): Promise<Element> {
  const place = [...document.querySelectorAll('image-chooser > div > div')].at(-1)!;
  for (let turn = 0; turn < 500 && place.textContent === words.loading; turn++)
    await new Promise((done) => setTimeout(done, 10));
  return place;
}

test('one question shows at a time, and an answer is the address', () => {
  openPage(page);
  assert.deepEqual(asked(), ['artifact']);
  assert.equal(find('#step-artifact').textContent, 'Question 1, 1 more');
  find('[data-answer=go]').click();
  assert.deepEqual(asked(), ['static']);
  assert.equal(location.search, '?artifact=go');
  assert.equal(document.activeElement?.textContent, 'static?');
});

test('an answer can be changed, and the way begun again', () => {
  openPage(page, '?artifact=go');
  find('[data-step=change]').click();
  assert.deepEqual(asked(), ['artifact']);
  find('[data-answer=go]').click();
  find('[data-step=restart]').click();
  assert.equal(location.search, '');
});

test('the result is taken from its own page, and nothing else of it', async (context) => {
  serve(context, '<p>beside</p><article><div data-result="site-slim">Take slim</div></article>');
  openPage(page, '?artifact=site');
  const place = await loaded();
  assert.equal(place.textContent, 'Take slim');
  assert.equal(find('image-chooser > div h2').textContent, 'A site: Slim');
  assert.deepEqual(asked(), []);
});

test('what is copied holds the answers and nothing else of the address', async (context) => {
  serve(context);
  const copied = giveClipboard(true);
  openPage(page, '?artifact=site&x=)[Log+in+again](https://evil.example/#)[b](//evil.example)');
  await loaded();
  for (const button of document.querySelectorAll<HTMLElement>('image-chooser > div button')) {
    button.click();
    await Promise.resolve();
  }
  const link = 'https://site.example/en/page/?artifact=site';
  assert.deepEqual(copied, [link, `[A site: Slim](${link})`]);
});

test('a result that cannot be loaded is linked', async (context) => {
  serve(context);
  openPage(page, '?artifact=site');
  const link = (await loaded()).querySelector('a');
  assert.equal(link?.getAttribute('href'), '/en/chooser/site-slim/');
});

test('a page without a result is no result', async (context) => {
  serve(context, '<article>Not found</article>');
  openPage(page, '?artifact=site');
  assert.match((await loaded()).textContent, /^Cannot be loaded/);
});

test('what the address cannot ask for is named as text', () => {
  openPage(page, `?artifact=${encodeURIComponent('<img src=x>')}`);
  assert.match(find('[role=status]').textContent, /<img src=x>/);
  assert.equal(document.querySelector('img'), null);
  assert.deepEqual(asked(), ['artifact']);
});

test('going back asks again', () => {
  openPage(page, '?artifact=go');
  window.happyDOM.setURL('https://site.example/en/page/');
  window.dispatchEvent(new window.Event('popstate'));
  assert.deepEqual(asked(), ['artifact']);
});
