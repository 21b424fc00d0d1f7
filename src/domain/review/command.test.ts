import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reviewJson } from '../../schemas/review-json.ts';
import { rulesJsonIn } from '../../content/review-data.ts';
import { facts, records } from '../../testing/review.ts';
import { runCommand } from './command.ts';

const rules = rulesJsonIn(records, 'https://example.org');
const files: Readonly<Record<string, string>> = {
  clean: 'FROM debian:13-slim\nUSER 10001:10001\nCMD ["/app"]\n',
  bad: 'FROM node:latest\r\nCMD node server.js\r\n',
  asks: 'FROM debian:13-slim\nUSER 1\n',
  should: 'FROM debian:13-slim\nUSER app\n',
  binary: '\x7FELF\0\0',
  long: `FROM debian:13\n${'#'.repeat(1_000_000)}`,
  repeats:
    'FROM debian:13-slim\nRUN apt-get install -y a\nRUN apt-get install -y b\nUSER 1\nRUN apt-get install -y c\n',
  broken: 'FROM debian:13-slim\nRUM a\n',
  suppressed: '# groundwork ignore=BI001\nFROM node:latest\nUSER 1\n',
  '-': 'FROM alpine\n',
};

function run(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = runCommand(words, {
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    find: (path) => (path === '.' ? ['bad', 'clean'] : path === 'empty' ? [] : [path]),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    facts: (today) => ({ ...facts, ...(today && { today }) }),
    rules: () => rules,
    colour: false,
    locale: 'en',
  });
  return { code, out: out.join(''), err: err.join('\n') };
}

test('the exit code says whether something was found, or could not be read', () => {
  assert.equal(run('review', 'clean').code, 0);
  assert.equal(run('review', 'asks').code, 0);
  assert.equal(run('review', 'bad').code, 1);
  assert.equal(run('review', 'should').code, 1);
  assert.equal(run('review', '--fail-on', 'must', 'should').code, 0);
  assert.equal(run('review', '--fail-on=never', 'bad').code, 0);
  assert.equal(run('review', 'missing').code, 2);
  assert.equal(run('review', 'binary').code, 2);
  assert.equal(run('review', 'long').code, 2);
  assert.equal(run('review', 'empty').code, 2);
  assert.equal(run('review', 'bad', 'missing').code, 2);
});

test('says what is wrong with the words it is given', () => {
  assert.match(run('review', '--format', 'xml', 'bad').err, /--format xml[\s\S]*Usage/);
  assert.equal(run('review', '--format', 'xml', 'bad').code, 2);
  assert.equal(run('look').code, 2);
  assert.equal(run().code, 2);
  assert.equal(run('--help').code, 0);
  assert.match(run('review', 'binary').err, /not a text file/);
});

test('reads standard input, and all Dockerfiles without a name', () => {
  assert.match(run('review', '-').out, /Dockerfile:1:6 {2}must {2}BI001/);
  assert.match(run('review').out, /2 files: 3 must/);
});

test('the text has the line as it is and as it should be, and the link', () => {
  const { out } = run('review', 'bad');
  assert.match(out, /bad:1:6 {2}must {2}BI001 {2}The tag `latest`/);
  assert.match(
    out,
    /- FROM node:latest\n {4}\+ FROM node:26-trixie\n {4}https:\/\/example\.org\/r\/bi001\//,
  );
  assert.match(run('review', '--lang', 'zh', 'bad').out, /必须 {2}BI001 {2}标签`latest`/);
  assert.match(run('review', 'suppressed').out, /takes back 1: BI001/);
});

test('the same sentence about several lines is said once', () => {
  const { out } = run('review', 'repeats');
  assert.equal(out.match(/BI030/g)?.length, 1);
  assert.match(out, /repeats:2:5 {2}should {2}BI030 .*\n {4}also on lines 3, 5\n/);
  assert.match(run('review', '--lang', 'zh', 'repeats').out, /\n {4}还有第3、5行\n/);
  assert.match(
    run('review', '--format', 'markdown', 'repeats').out,
    /\*\*Lines 2, 3, 5 · should\*\* · \[BI030/,
  );
  const {
    files: [file],
  } = reviewJson.parse(JSON.parse(run('review', '--format', 'json', 'repeats').out));
  assert.equal(file!.findings.filter(({ rule }) => rule === 'BI030').length, 3);
});

test('JSON fits its schema', () => {
  const { out } = run('review', '--format', 'json', 'bad', 'suppressed', 'clean');
  const json = reviewJson.parse(JSON.parse(out));
  const [bad, suppressed] = json.files;
  assert.deepEqual(bad!.findings[0], {
    rule: 'BI001',
    severity: 'must',
    line: 1,
    column: 6,
    endLine: 1,
    endColumn: 17,
    message: bad!.findings[0]!.message,
    suggestion: 'FROM node:26-trixie',
  });
  assert.equal(suppressed!.suppressed[0]!.rule, 'BI001');
  assert.deepEqual(bad!.stages[0], {
    name: '0',
    line: 1,
    image: 'node:latest',
    release: 'Debian 13',
    libc: 'glibc 2.41',
    user: 'root',
    endOfLife: bad!.stages[0]!.endOfLife,
  });
});

describe('SARIF', () => {
  const sarif = JSON.parse(
    run('review', '--format', 'sarif', 'bad', 'suppressed', 'broken').out,
  ) as {
    runs: {
      tool: { driver: { rules: { id: string; help?: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        suppressions?: unknown[];
        fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
      }[];
    }[];
  };
  const [{ tool, results }] = sarif.runs as [(typeof sarif.runs)[number]];

  test('names the rule of each result by its place, with a help text and its level', () => {
    for (const { ruleId, ruleIndex, level } of results) {
      const rule = tool.driver.rules[ruleIndex]!;
      assert.equal(rule.id, ruleId);
      assert.ok(ruleId === 'syntax' || rule.help!.text.includes('https://example.org/r/'));
      assert.match(level, /^(?:error|warning|note)$/);
    }
    assert.ok(tool.driver.rules.every(({ help }) => help?.text));
    assert.ok(results.some(({ ruleId }) => ruleId === 'syntax'));
  });

  test('keeps what a comment takes back, marked, and brings the line rewritten', () => {
    const [first] = results;
    assert.equal(
      first!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent.text,
      'FROM node:26-trixie\n',
    );
    assert.ok(results.some(({ ruleId, suppressions }) => ruleId === 'BI001' && suppressions));
  });
});

test('GitHub gets one command a finding, with line ends escaped', () => {
  const lines = run('review', '--format', 'github', 'bad').out.trimEnd().split('\n');
  assert.match(
    lines[0]!,
    /^::error file=bad,line=1,endLine=1,col=6,title=BI001::The tag `latest`.*%0Ahttps:/,
  );
  assert.ok(lines.every((line) => /^::(?:error|warning|notice) /.test(line)));
});

test('Markdown names file, line, rule and the line rewritten', () => {
  const { out } = run('review', '--format', 'markdown', 'bad');
  assert.match(out, /^## bad\n\n- \*\*Line 1 · must\*\* · \[BI001 · /);
  assert.match(out, /```dockerfile\n {2}FROM node:26-trixie\n/);
  assert.match(run('review', '--format', 'markdown', 'clean').out, /consider|Nothing found/);
});

test('what has ended is judged by the day that is given', () => {
  const count = (today: string) => run('review', '--today', today, 'clean').out;
  assert.match(count('2026-11-27'), /0 must/);
  assert.match(count('2031-01-01'), /1 must/);
});
