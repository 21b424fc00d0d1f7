import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { otherTools } from '../../schemas/rule.ts';
import { linterNames, linters } from './linters.ts';

const content = readContent('.');
const rules = [...content.rules].map(([id, { data }]) => ({ id, ...data }));

/** A rule with the given checks and no others. */
const mapped = (hadolint: string[], others: Parameters<typeof otherTools.parse>[0] = {}) => ({
  hadolint,
  otherTools: otherTools.parse(others),
});
const urlsOf = (tool: string, rule: ReturnType<typeof mapped>) =>
  linters
    .find(({ id }) => id === tool)!
    .checksOf(rule)
    .map(({ url }) => url);

test('each tool links to its own explanation of a check', () => {
  assert.deepEqual(urlsOf('hadolint', mapped(['DL3007', 'SC2086'])), [
    'https://github.com/hadolint/hadolint/wiki/DL3007',
    'https://github.com/koalaman/shellcheck/wiki/SC2086',
  ]);
  assert.deepEqual(urlsOf('trivy', mapped([], { trivy: ['DS-0002'] })), [
    'https://avd.aquasec.com/misconfig/ds-0002',
  ]);
  assert.deepEqual(urlsOf('sonar', mapped([], { sonar: ['S6471'] })), [
    'https://rules.sonarsource.com/docker/RSPEC-6471/',
  ]);
});

test('a build check leads to the address that BuildKit prints for it', () => {
  const docker = [
    'JSONArgsRecommended',
    'FromPlatformFlagConstDisallowed',
    'RedundantTargetPlatform',
  ];
  assert.deepEqual(urlsOf('docker', mapped([], { docker })), [
    'https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
    'https://docs.docker.com/go/dockerfile/rule/from-platform-flag-const-disallowed/',
    'https://docs.docker.com/go/dockerfile/rule/redundant-target-platform/',
  ]);
});

test('a reader finds a rule by what the tool printed, for KICS by the name of the query', () => {
  const nonRoot = rules.find(({ id }) => id === 'bi015')!;
  const names = linterNames(nonRoot);
  for (const name of ['DL3002', 'DS-0002', 'CKV_DOCKER_3', 'S6471', 'Missing User Instruction']) {
    assert.ok(names.includes(name), name);
  }
});

test('no rule names a check twice, and every tool of the table has checks', () => {
  for (const rule of rules) {
    const ids = linters.flatMap(({ checksOf }) => checksOf(rule).map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, rule.id);
  }
  for (const { id, checksOf } of linters) {
    assert.ok(
      rules.some((rule) => checksOf(rule).length > 0),
      id,
    );
  }
});

test('the list in which the ids of a tool were found is on record, with its day', () => {
  for (const { source } of linters) assert.ok(content.sources?.data[source]?.checked, source);
});
