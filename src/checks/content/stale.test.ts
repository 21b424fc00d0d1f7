import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent, readFiles } from '../../content/read.ts';
import { checkContent } from '../index.ts';
import { checkStale } from './stale.ts';
import { findSamples, fingerprintOf } from '../../domain/samples/list.ts';
import { formatProblem } from '../../content/problem.ts';

const files = readFiles('.');
const staleOn = (day: string) => checkStale(parseContent(files), day).map(formatProblem);

describe('what time makes wrong', () => {
  test('is no review on its own day', () => {
    assert.ok(!staleOn('2026-11-24').some((text) => text.includes('was last reviewed')));
  });

  test('is a rule whose review is too old', () => {
    const file = 'content/data/rules/bi001.yml';
    const old = new Map([
      ...files,
      [file, files.get(file)!.replace(/^reviewed: .*$/m, 'reviewed: 2026-01-02')],
    ]);
    const found = checkStale(parseContent(old), '2026-11-24').map(formatProblem);
    assert.match(
      found.join('\n'),
      /rules\/bi001\.yml:\d+ {2}reviewed {2}was last reviewed on 2026-01-02/,
    );
  });

  test('is a record with figures older than 180 days', () => {
    const file = 'content/data/images/ubuntu.yml';
    const dated = (text: string, day: string) => text.replaceAll(/asOf: .*/g, `asOf: ${day}`);
    const figuresOn = (day: string) =>
      checkStale(
        parseContent(new Map([...files, [file, dated(files.get(file)!, day)]])),
        '2026-11-24',
      )
        .map(formatProblem)
        .filter((text) => text.startsWith(file));
    assert.deepEqual(figuresOn('2026-05-28'), []);
    assert.match(
      figuresOn('2026-05-27')[0] ?? '',
      /ubuntu\.yml:\d+ {2}asOf {2}holds figures older than 180 days: \d+, the oldest of 2026-05-27\n.*→ npm run facts:refresh -- --only ubuntu/,
    );
  });

  test('is a sample or a table whose tag left the list of official images', () => {
    const sample = 'content/data/dockerfiles/node-slim.Dockerfile';
    const table = 'content/data/runtimes/node.yml';
    const left = new Map([
      ...files,
      [sample, 'FROM node:18.16.0-slim\nUSER 1000\nCMD ["node"]\n'],
      [table, files.get(table)!.replace("reference: 'node:24-slim'", "reference: 'node:18-slim'")],
    ]);
    const found = checkStale(parseContent(left), '2026-11-27').map(formatProblem);
    const of = (file: string) => found.filter((text) => text.startsWith(file)).join('\n');
    assert.match(
      of(sample),
      /node-slim\.Dockerfile:1 {2}node:18\.16\.0-slim {2}left the list of official images on 2023-06-21/,
    );
    assert.match(of(table), /node:18-slim {2}left the list of official images on 2025-05-28/);
    assert.ok(!staleOn('2026-11-27').some((text) => text.includes('left the list')));
  });

  test('is a sample that changed since its run, and not one whose comments did', () => {
    const file = 'content/data/dockerfiles/go-scratch.Dockerfile';
    const [sample] = findSamples(files).filter(({ id }) => id === 'go-scratch');
    const fingerprint = fingerprintOf(files, sample!);
    const run = `go-scratch: { day: 2026-11-24, fingerprint: ${fingerprint}, notBuilt: no engine }\n`;
    const found = (edit: (text: string) => string, record: string) => {
      const edited = new Map([
        ...files,
        ['content/data/samples.yml', record],
        [file, edit(files.get(file)!)],
      ]);
      return checkStale(parseContent(edited), '2026-11-24')
        .map(formatProblem)
        .filter((text) => text.startsWith(file));
    };
    assert.deepEqual(
      found((text) => `# en: More.\n# zh: 更多。\n${text}`, run),
      [],
    );
    assert.match(
      found((text) => text.replaceAll('65532', '65533'), run)[0] ?? '',
      /go-scratch {2}was changed, or its application was, since its run on 2026-11-24\n.*--only go-scratch/,
    );
    assert.match(found((text) => text, '{}\n')[0] ?? '', /was never built and run/);
  });

  test('is a review older than 180 days, not one of 180', () => {
    const reviewed = new Map([
      ...files,
      ['content/data/pages.yml', '- { id: guide/alpine, reviewed: 2026-11-24 }\n'],
    ]);
    const pagesOn = (day: string) =>
      checkStale(parseContent(reviewed), day)
        .map(formatProblem)
        .filter((text) => text.includes('pages.yml'));
    assert.deepEqual(pagesOn('2027-05-23'), []);
    assert.match(
      pagesOn('2027-05-24')[0] ?? '',
      /pages\.yml:1 {2}guide\/alpine {2}was last reviewed on 2026-11-24, 181 days ago[\s\S]*→ check it/,
    );
  });

  test('is a sample on a base or a runtime that ended', () => {
    const found = staleOn('2028-06-02').join('\n');
    assert.match(found, /node-slim\.Dockerfile:\d+ .*Node\.js 24 on 2028-04-30/);
    assert.match(found, /alpine\.Dockerfile:\d+ .*Alpine 3\.24 on 2028-06-01/);
  });

  test('leaves a build alone: the content is checked as of its review', () => {
    assert.deepEqual(checkContent(parseContent(files)), []);
  });
});
