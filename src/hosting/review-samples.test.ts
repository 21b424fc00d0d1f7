import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { rulesJsonIn } from '../content/review-data.ts';
import { runCommand } from '../domain/review/command.ts';
import { facts, records } from '../testing/review.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

/** Runs a line of a sample with the command itself; what is before and behind it is the shell's. */
function run(line: string): { code: number; out: string } {
  const words = /groundwork\.mjs"? (.*?)(?: > \S+)?$/.exec(line)![1]!.split(' ');
  let out = '';
  const code = runCommand(words, {
    read: () => 'FROM node:latest\nCMD node .\n',
    find: (path) => [`${path}/Dockerfile`],
    print: (text) => (out += text),
    complain: (text) => assert.fail(text),
    facts: () => facts,
    rules: () => rulesJsonIn(records, 'https://groundwork.example'),
    colour: false,
    locale: 'en',
  });
  return { code, out };
}

test('the workflow of GitHub uploads SARIF, annotates and fails', () => {
  const { jobs, permissions } = read('hosting/review-github.yml') as {
    permissions: Record<string, string>;
    jobs: { review: { steps: { run?: string; uses?: string; with?: Record<string, string> }[] } };
  };
  assert.equal(permissions['security-events'], 'write');
  const { steps } = jobs.review;
  const [sarif, github] = steps.flatMap(({ run: line }) =>
    line?.startsWith('node ') ? [line] : [],
  );
  const first = run(sarif!);
  assert.equal(first.code, 0);
  assert.equal((JSON.parse(first.out) as { version: string }).version, '2.1.0');
  const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'))!;
  assert.ok(sarif!.endsWith(`> ${upload.with!['sarif_file']!}`));
  const last = run(github!);
  assert.equal(last.code, 1);
  assert.match(last.out, /^::error file=/);
});

test('the job of GitLab keeps the JSON and fails', () => {
  const { dockerfiles } = read('hosting/review-gitlab.yml') as {
    dockerfiles: { script: string[]; artifacts: { paths: string[] } };
  };
  const [, json, text] = dockerfiles.script;
  const first = run(json!);
  assert.equal(first.code, 0);
  assert.equal((JSON.parse(first.out) as { version: number }).version, 1);
  assert.ok(json!.endsWith(`> ${dockerfiles.artifacts.paths[0]!}`));
  assert.equal(run(text!).code, 1);
});

test('the hook of pre-commit takes Dockerfiles by their names', () => {
  const { repos } = read('hosting/review-pre-commit.yaml') as {
    repos: { hooks: { entry: string; files: string }[] }[];
  };
  const { entry, files } = repos[0]!.hooks[0]!;
  const names = new RegExp(files);
  for (const name of ['Dockerfile', 'a/Dockerfile.dev', 'b/app.dockerfile', 'Containerfile']) {
    assert.match(name, names);
    assert.equal(run(`${entry} ${name}`).code, 1);
  }
  for (const name of ['Dockerfiles.md', 'a/MyDockerfile']) assert.doesNotMatch(name, names);
});
