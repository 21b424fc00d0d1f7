import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent, readFiles } from './content.ts';
import { checkContent } from './index.ts';
import { formatProblem, formatProblems } from './problem.ts';

const files = readFiles('.');

/**
 * Breaks a copy of the content and returns what the checks say.
 * @param edits file and the change to its text; returning undefined removes the file
 */
function problemsAfter(edits: Record<string, (text: string) => string | undefined>): string[] {
  const broken = new Map(files);
  for (const [file, edit] of Object.entries(edits)) {
    const before = broken.get(file) ?? '';
    const after = edit(before);
    assert.notEqual(after, before, `the edit of ${file} changes nothing`);
    if (after === undefined) broken.delete(file);
    else broken.set(file, after);
  }
  return checkContent(parseContent(broken)).map(formatProblem);
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const append = (addition: string) => (text: string) => `${text}\n${addition}\n`;

test('the content on record has no problems', () => {
  assert.equal(formatProblems(checkContent(parseContent(files))), '');
});

/** Every kind of mistake: how it is made, and what the author must be told. */
const mistakes: [string, Parameters<typeof problemsAfter>[0], RegExp][] = [
  [
    'an unknown field',
    { 'content/data/images/alpine.yml': append('colour: blue') },
    /images\/alpine\.yml.*colour[\s\S]*→ remove or rename colour/i,
  ],
  [
    'a value outside the vocabulary',
    { 'content/data/images/alpine.yml': replace('kind: musl', 'kind: tiny') },
    /images\/alpine\.yml:\d+ {2}kind[\s\S]*→ use one of: full, slim, musl, shell-less, empty/,
  ],
  [
    'a missing language',
    { 'content/data/decision.yml': replace('short: { zh: Go, en: Go }', 'short: { zh: Go }') },
    /decision\.yml:\d+ {2}questions\.artifact\.answers\.go\.short\.en[\s\S]*→ write the text in both languages; "en" is missing/,
  ],
  [
    'YAML that does not parse',
    { 'content/data/sources.yml': append('  - : [') },
    /sources\.yml:\d+[\s\S]*→ correct the YAML/,
  ],
  [
    'a size without a source',
    { 'content/data/images/alpine.yml': replace(/^ *source: .*\n/m, '') },
    /images\/alpine\.yml:\d+ {2}.*source[\s\S]*→ name a source/,
  ],
  [
    'a source that is not there',
    { 'content/data/images/alpine.yml': replace(/source: repo-info/, 'source: hearsay') },
    /images\/alpine\.yml:\d+.*no source "hearsay"[\s\S]*→ add it to content\/data\/sources\.yml/,
  ],
  [
    'a page in one language only',
    { 'content/en/guide/tags.mdx': () => undefined },
    /content\/en\/guide\/tags\.mdx {2}is missing[\s\S]*→ write the page in this language too/,
  ],
  [
    'a page nobody listed',
    {
      'content/en/guide/new.mdx': () => '---\ntitle: New\ndescription: New.\n---\n',
      'content/zh/guide/new.mdx': () => '---\ntitle: 新\ndescription: 新。\n---\n',
    },
    /guide\/new\.mdx {2}is a page that content\/data\/pages\.yml does not list[\s\S]*→ add \{ id: guide\/new/,
  ],
  [
    'an error message that is no code',
    { 'content/en/errors.mdx': replace('## `Segmentation fault`', '## Segmentation fault') },
    /en\/errors\.mdx:\d+ {2}heading "Segmentation fault" {2}is not a message[\s\S]*→ write the message as code/,
  ],
  [
    'an error message that its section does not print',
    { 'content/zh/errors.mdx': replace('## `Segmentation fault`', '## `Bus error`') },
    /zh\/errors\.mdx:\d+ {2}heading "Bus error" {2}is not printed below[\s\S]*→ begin the section with a console fence/,
  ],
  [
    'two changes of a page on one day',
    {
      'content/data/changes.yml': append(
        '- { date: 2026-11-24, title: { zh: 又一次, en: Again }, path: /errors/ }',
      ),
    },
    /changes\.yml:\d+ {2}\d+\.path {2}a second change of \/errors\/ on 2026-11-24/,
  ],
  [
    'frontmatter with a field too many',
    { 'content/en/guide/tags.mdx': replace('title:', 'order: 3\ntitle:') },
    /en\/guide\/tags\.mdx:1[\s\S]*→ frontmatter is `title` and `description`/,
  ],
  [
    'MDX that does not parse',
    { 'content/en/guide/tags.mdx': append('<Note>') },
    /en\/guide\/tags\.mdx[\s\S]*→ correct the MDX/,
  ],
  [
    'heading ids that differ between languages',
    { 'content/zh/guide/tags.mdx': replace('{#ladder}', '{#ladders}') },
    /zh\/guide\/tags\.mdx:\d+ {2}heading ids {2}differ from content\/en[\s\S]*"## ladders"[\s\S]*"## ladder"/,
  ],
  [
    'a component that is in one language only',
    { 'content/en/guide/tags.mdx': replace(/<ReleaseTable image="debian" \/>/, '') },
    /zh\/guide\/tags\.mdx:\d+ {2}components {2}differ[\s\S]*ReleaseTable/,
  ],
  [
    'code that differs between languages',
    {
      'content/zh/guide/tags.mdx': replace(
        'FROM node:24.21.0-trixie-slim\n',
        'FROM node:24-slim\n',
      ),
    },
    /zh\/guide\/tags\.mdx:\d+ {2}code blocks {2}differ/,
  ],
  [
    'a heading without an id',
    {
      'content/en/guide/tags.mdx': append('## More'),
      'content/zh/guide/tags.mdx': append('## 更多'),
    },
    /heading "More" {2}has no written id[\s\S]*→ end it with a short English id/,
  ],
  [
    'a heading id used twice',
    {
      'content/en/guide/tags.mdx': append('## More {#ladder}'),
      'content/zh/guide/tags.mdx': append('## 更多 {#ladder}'),
    },
    /heading "More" {2}repeats the id "ladder"/,
  ],
  [
    'a link that names a language',
    {
      'content/en/guide/tags.mdx': append('[x](/zh/guide/tags/)'),
      'content/zh/guide/tags.mdx': append('[x](/zh/guide/tags/)'),
    },
    /link \/zh\/guide\/tags\/ {2}names a language[\s\S]*→ leave it out: \/guide\/tags\//,
  ],
  [
    'bold that prints its stars',
    {
      'content/zh/guide/tags.mdx': append('**注意：**文字'),
      'content/en/guide/tags.mdx': append('**Note:** text'),
    },
    /zh\/guide\/tags\.mdx:\d+ {2}would print "\*\*"[\s\S]*→ put the punctuation outside the bold/,
  ],
  [
    'a directive nobody handles',
    {
      'content/zh/guide/tags.mdx': append(':::note\n文字\n:::'),
      'content/en/guide/tags.mdx': append(':::note\ntext\n:::'),
    },
    /would print ":::"[\s\S]*→ write a component instead/,
  ],
  [
    'half-width punctuation in Chinese',
    {
      'content/zh/guide/tags.mdx': append('这样不好, 改掉'),
      'content/en/guide/tags.mdx': append('Text'),
    },
    /half-width punctuation after a Chinese character[\s\S]*→ use ，/,
  ],
  [
    'a line break inside a Chinese paragraph',
    {
      'content/zh/guide/tags.mdx': append('前半句，\n后半句。'),
      'content/en/guide/tags.mdx': append('Text'),
    },
    /a line break inside a Chinese paragraph/,
  ],
  [
    'a component that names nothing',
    {
      'content/en/guide/tags.mdx': append('<Size of="nothing:1" kind="compressed" />'),
      'content/zh/guide/tags.mdx': append('<Size of="nothing:1" kind="compressed" />'),
    },
    /<Size> {2}no compressed size of "nothing:1"/,
  ],
  [
    'a value left in English',
    {
      'content/data/images/alpine.yml': (text) =>
        text.replace(/(suits:\n\s+zh: ).*/, '$1Small things with musl'),
    },
    /images\/alpine\.yml:\d+ {2}suits\.zh {2}holds no Chinese/,
  ],
  [
    'an answer that leads nowhere',
    { 'content/data/decision.yml': replace('rhel: { pick: ubi }', 'rhel: { pick: rhel }') },
    /decision\.yml:\d+ {2}nodes\.platform\.answers\.rhel {2}leads to a pick that is not there: "rhel"/,
  ],
  [
    'a question no node asks',
    { 'content/data/decision.yml': replace('  musl:\n    ask: musl', '  musl:\n    ask: shell') },
    /decision\.yml/,
  ],
  [
    'a node no answer leads to',
    { 'content/data/decision.yml': replace('no: { go: needs }', 'no: { pick: scratch }') },
    /nodes\.needs {2}no answer leads here[\s\S]*→ lead an answer here, or remove the node/,
  ],
  [
    'a path that never ends',
    { 'content/data/decision.yml': replace('yes: { pick: alpine }', 'yes: { go: static }') },
    /the path never ends, it comes back to "static"/,
  ],
  [
    'a result without its Dockerfile',
    { 'content/data/dockerfiles/go-scratch.Dockerfile': () => undefined },
    /"go" can end here, but content\/data\/dockerfiles\/go-scratch\.Dockerfile is missing/,
  ],
  [
    'a Dockerfile of no result',
    { 'content/data/dockerfiles/perl-slim.Dockerfile': () => 'FROM debian:13-slim\n' },
    /perl-slim\.Dockerfile {2}belongs to no result/,
  ],
  [
    'a Dockerfile with a misspelt instruction',
    { 'content/data/dockerfiles/go-scratch.Dockerfile': replace('ENTRYPOINT', 'ENTRYPIONT') },
    /go-scratch\.Dockerfile:\d+ {2}ENTRYPIONT {2}is no Dockerfile instruction/,
  ],
  [
    'a Dockerfile on latest',
    {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(
        /FROM golang:\S+/,
        'FROM golang:latest',
      ),
    },
    /go-slim\.Dockerfile:\d+ {2}golang:latest {2}floats/,
  ],
  [
    'a Dockerfile without a tag',
    { 'content/data/dockerfiles/go-slim.Dockerfile': replace(/FROM golang:\S+/, 'FROM golang') },
    /go-slim\.Dockerfile:\d+ {2}golang {2}has no tag/,
  ],
  [
    'a Dockerfile on something that ended',
    {
      'content/data/dockerfiles/node-slim.Dockerfile': replace(
        /node:24\S+/g,
        'node:20.1.0-trixie-slim',
      ),
    },
    /node-slim\.Dockerfile:\d+ {2}node:20\.1\.0-trixie-slim {2}node 20 ended on 2026-04-30/,
  ],
  [
    'a Dockerfile that builds on another C library',
    {
      'content/data/dockerfiles/go-alpine.Dockerfile': replace(
        /FROM golang:\S+/,
        'FROM golang:1.27.1-trixie',
      ),
    },
    /go-alpine\.Dockerfile:\d+ {2}golang:1\.27\.1-trixie {2}builds on another C library/,
  ],
  [
    'a Dockerfile that runs as root',
    { 'content/data/dockerfiles/go-slim.Dockerfile': replace(/^USER .*$/m, 'USER root') },
    /go-slim\.Dockerfile:\d+ {2}USER root {2}is root or not numeric/,
  ],
  [
    'a Dockerfile in shell form',
    {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(/^ENTRYPOINT .*$/m, 'ENTRYPOINT /app'),
    },
    /go-slim\.Dockerfile:\d+ {2}ENTRYPOINT {2}is in shell form/,
  ],
  [
    'a rule without a language',
    { 'content/zh/rules/bi003.mdx': () => undefined },
    /content\/zh\/rules\/bi003\.mdx {2}is missing[\s\S]*→ write the page in this language too/,
  ],
  [
    'a rule without its record',
    { 'content/data/rules/bi003.yml': () => undefined },
    /rules\/bi003\.mdx {2}is a rule without a record[\s\S]*→ add or correct the record/,
  ],
  [
    'a rule whose file is no id',
    { 'content/data/rules/no-latest.yml': () => files.get('content/data/rules/bi001.yml') },
    /rules\/no-latest\.yml {2}is no rule id[\s\S]*→ name the file bi and three digits/,
  ],
  [
    'a Hadolint id that cannot be one',
    { 'content/data/rules/bi001.yml': replace('[DL3007]', '[DL307]') },
    /bi001\.yml:\d+ {2}hadolint\.0 {2}expected a Hadolint id such as DL3007/,
  ],
  [
    'a rule related to one that is not there',
    { 'content/data/rules/bi001.yml': replace('related: [bi002', 'related: [bi999') },
    /bi001\.yml:\d+ {2}related\.0 {2}names nothing: "bi999"[\s\S]*→ name one of content\/data\/rules/,
  ],
  [
    'a rule of a chapter that is not there',
    { 'content/data/rules/bi001.yml': replace('chapters: [tags]', 'chapters: [labels]') },
    /bi001\.yml:\d+ {2}chapters\.0 {2}names nothing: "labels"[\s\S]*→ name one of content\/data\/pages\.yml/,
  ],
  [
    'a rule of an image that is not there',
    { 'content/data/rules/bi001.yml': replace('images: []', 'images: [busybox]') },
    /bi001\.yml:\d+ {2}images\.0 {2}names nothing: "busybox"/,
  ],
  [
    'a rule with an unknown source',
    { 'content/data/rules/bi001.yml': replace('sources: [', 'sources: [hearsay, ') },
    /bi001\.yml:\d+ {2}sources\.0 {2}no source "hearsay"/,
  ],
  [
    'a retired rule with nowhere to go',
    { 'content/data/rules/bi001.yml': replace('status: active', 'status: retired') },
    /bi001\.yml.*a retired rule needs replacedBy or reason/,
  ],
  [
    'a retired rule that leads to no active one',
    {
      'content/data/rules/bi001.yml': replace(
        'status: active',
        'status: retired\nreplacedBy: bi999',
      ),
    },
    /bi001\.yml:2 {2}replacedBy {2}"bi999" is no active rule/,
  ],
  [
    'a reused id',
    { 'content/data/rules/bi001.yml': append('formerIds: [bi002]') },
    /bi001\.yml:\d+ {2}formerIds\.0 {2}"bi002" is the id of another rule[\s\S]*→ ids are never reused/,
  ],
  [
    'a former id claimed twice',
    {
      'content/data/rules/bi001.yml': append('formerIds: [bi900]'),
      'content/data/rules/bi002.yml': append('formerIds: [bi900]'),
    },
    /bi002\.yml:\d+ {2}formerIds\.0 {2}"bi900" is the id of another rule/,
  ],
  [
    'a rule of another shape',
    { 'content/en/rules/bi003.mdx': replace('{#exceptions}', '{#caveats}') },
    /en\/rules\/bi003\.mdx {2}headings {2}are why, example, caveats, check[\s\S]*→ give every rule the same four/,
  ],
  [
    'a verdict too long to paste',
    { 'content/en/rules/bi003.mdx': replace('description: ', `description: ${'x'.repeat(160)}`) },
    /en\/rules\/bi003\.mdx:1 {2}description {2}has \d+ characters, at most 160/,
  ],
  [
    'a rule without a Dockerfile to prefer',
    { 'content/en/rules/bi003.mdx': replace(/(<Prefer>\s+```)dockerfile/, '$1text') },
    /en\/rules\/bi003\.mdx {2}<Prefer> {2}holds 0 Dockerfiles/,
  ],
  [
    'an example that does not parse',
    { 'content/en/rules/bi003.mdx': replace('ENTRYPOINT ["node"', 'ENTRYPIONT ["node"') },
    /en\/rules\/bi003\.mdx:\d+ {2}<Avoid> {2}does not parse: ENTRYPIONT/,
  ],
  [
    'a preferred example that breaks a rule',
    {
      'content/zh/rules/bi003.mdx': replace(
        'FROM node:24.21.0-trixie-slim',
        'FROM node:20.1.0-trixie-slim',
      ),
    },
    /zh\/rules\/bi003\.mdx:\d+ {2}<Prefer> node:20\.1\.0-trixie-slim {2}node 20 ended/,
  ],
  [
    'a family without a language',
    { 'content/zh/images/alpine.mdx': () => undefined },
    /content\/zh\/images\/alpine\.mdx {2}is missing[\s\S]*→ write the page in this language too/,
  ],
  [
    'a page of an unknown image',
    { 'content/data/images/alpine.yml': () => undefined },
    /en\/images\/alpine\.mdx {2}is about an image without a record that fits: content\/data\/images\/alpine\.yml/,
  ],
  [
    'a family of another shape',
    { 'content/en/images/alpine.mdx': replace('{#choose}', '{#when}') },
    /en\/images\/alpine\.mdx {2}headings {2}are what, when, exceptions, debug, from[\s\S]*→ give every family the same five/,
  ],
  [
    'a verdict on a family that is too long',
    { 'content/zh/images/alpine.mdx': replace('description: ', `description: ${'长'.repeat(70)}`) },
    /zh\/images\/alpine\.mdx:1 {2}description {2}has \d+ characters, at most 70/,
  ],
  [
    'a family whose Dockerfile breaks a rule',
    { 'content/en/images/alpine.mdx': replace('FROM alpine:3.24\n', 'FROM alpine:latest\n') },
    /en\/images\/alpine\.mdx:\d+ {2}alpine:latest {2}floats/,
  ],
  [
    'a family whose Dockerfile uses another',
    { 'content/en/images/alpine.mdx': replace('FROM alpine:3.24\n', 'FROM debian:trixie-slim\n') },
    /en\/images\/alpine\.mdx {2}## … \{#from\} {2}holds no Dockerfile with FROM alpine/,
  ],
  [
    'a stale diagram',
    {
      'content/data/decision.yml': replace(
        'short: { zh: CUDA, en: CUDA }',
        'short: { zh: GPU, en: GPU }',
      ),
    },
    /diagrams\/decision\.zh\.svg {2}is stale[\s\S]*→ run npm run diagrams/,
  ],
  [
    'a missing diagram',
    { 'content/diagrams/decision.en.svg': () => undefined },
    /diagrams\/decision\.en\.svg {2}is missing[\s\S]*→ run npm run diagrams/,
  ],
];

describe('an author who makes a mistake is told file, field and fix', () => {
  for (const [name, edits, expected] of mistakes) {
    test(name, () => {
      const problems = problemsAfter(edits);
      assert.ok(
        problems.some((problem) => expected.test(problem)),
        `expected ${expected}, got:\n${problems.join('\n')}`,
      );
    });
  }

  test('and hears of all mistakes at once', () => {
    const problems = problemsAfter({
      'content/data/images/alpine.yml': append('colour: blue'),
      'content/en/guide/criteria.mdx': () => undefined,
      'content/diagrams/decision.en.svg': () => undefined,
    });
    for (const file of ['alpine.yml', 'criteria.mdx', 'decision.en.svg']) {
      assert.ok(
        problems.some((problem) => problem.includes(file)),
        file,
      );
    }
  });
});
