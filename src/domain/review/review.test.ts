import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { facts } from '../../testing/review.ts';
import { isBinary, review } from './review.ts';

const rules = (text: string) =>
  review(text, facts).findings.map(({ rule, line }) => `${rule} ${line}`);

describe('input of any form', () => {
  test('an empty text has no FROM', () => {
    assert.deepEqual(rules(''), ['syntax 1']);
    assert.deepEqual(rules(' \n\t\n'), ['syntax 1']);
  });

  test('a FROM line alone, and an image reference alone', () => {
    assert.ok(rules('FROM node:latest').includes('bi001 1'));
    assert.ok(rules('  node:latest \n').includes('bi001 1'));
    assert.ok(rules('docker.io/library/node').includes('bi001 1'));
    assert.deepEqual(rules('hello world'), ['syntax 1', 'syntax 1']);
  });

  test('Windows line ends, tabs and a byte order mark change nothing', () => {
    const text = 'FROM node:latest\nRUN a \\\n  && b\nCMD node .\n';
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('  &&', '\t&&')}`;
    assert.deepEqual(rules(windows), rules(text));
    assert.ok(
      review(windows, facts).findings.every(({ suggestion }) => !suggestion?.includes('\r')),
    );
  });

  test('what is no text is told apart', () => {
    assert.ok(isBinary('\x7FELF\x02\0\0'));
    assert.ok(!isBinary('FROM a'));
    assert.doesNotThrow(() => review('\x7FELF\x02\0\0\xFF', facts));
  });

  test('ten thousand lines, and a million characters in one', () => {
    const many = `FROM debian:13\n${'RUN apt-get update && apt-get install -y curl\n'.repeat(9_999)}`;
    assert.ok(review(many, facts).findings.length > 9_000);
    assert.doesNotThrow(() => review(`FROM debian:13\nRUN ${'a '.repeat(500_000)}`, facts));
    assert.doesNotThrow(() => review(`FROM debian:13\nRUN ${'a \\\n'.repeat(10_000)}b`, facts));
  });

  test('a line that cannot be read is a finding among the others', () => {
    assert.deepEqual(rules('FROM node:latest\nRUM x\nUSER 1').slice(0, 2), ['bi001 1', 'syntax 2']);
    const [syntax] = review('FROM scratch\nRUM x', facts).findings.filter(
      ({ rule }) => rule === 'syntax',
    );
    assert.match(syntax!.message.en, /Did you mean `RUN`/);
  });

  test('ONBUILD is read and reviewed with what it is built into', () => {
    assert.deepEqual(rules('FROM example.com/a:1\nONBUILD RUN apt-get update\nONBUILD USER root'), [
      'bi004 1',
    ]);
  });
});

describe('rules about one image', () => {
  test('a copy without a tag is found once, by the rule about copies', () => {
    const text = 'FROM alpine:3.24\nCOPY --from=ghcr.io/astral-sh/uv /uv /bin/\nUSER 1';
    assert.deepEqual(rules(text), ['bi026 2', 'bi004 1']);
  });

  test('a tag that is too short is rewritten once', () => {
    assert.deepEqual(rules('FROM rust:1 AS build\nFROM scratch'), ['bi002 1']);
  });

  test('a line is rewritten once, and not to what has ended', () => {
    const rewrites = (text: string) =>
      review(text, facts).findings.flatMap(({ rule, suggestion }) =>
        suggestion === undefined ? [] : `${rule} => ${suggestion}`,
      );
    assert.deepEqual(rewrites('FROM python:3\nUSER 1'), ['bi002 => FROM python:3.14-trixie']);
    assert.deepEqual(rewrites('FROM python:3.9\nUSER 1'), []);
    assert.deepEqual(rules('FROM python:3.9-alpine\nUSER 1'), ['bi005 1', 'bi007 1']);
  });

  test('the digest is asked for where the tag can stay', () => {
    assert.deepEqual(rules('FROM alpine:latest\nUSER 1'), ['bi001 1']);
    assert.deepEqual(rules('FROM alpine:3.24\nUSER 1'), ['bi004 1']);
    assert.deepEqual(rules('FROM our-app\nUSER 1'), ['bi001 1']);
  });
});

describe('comments that take findings back', () => {
  const suppressed = (text: string) =>
    review(text, facts).suppressed.map(({ rule, line }) => `${rule} ${line}`);

  test('hold for the instruction that follows', () => {
    assert.deepEqual(suppressed('# groundwork ignore=BI001\nFROM node:latest\nUSER 1'), [
      'bi001 2',
    ]);
    assert.deepEqual(suppressed('FROM node:latest\n# groundwork ignore=BI001\nUSER 1'), []);
    assert.deepEqual(suppressed('# groundwork ignore=BI001, bi015\nFROM node:latest'), [
      'bi001 2',
      'bi015 2',
    ]);
  });

  test('of Hadolint stand for our rules', () => {
    assert.deepEqual(suppressed('# hadolint ignore=DL3007\nFROM node:latest\nUSER 1'), ['bi001 2']);
    assert.deepEqual(
      suppressed('# hadolint global ignore=DL3007\nFROM scratch AS a\nFROM node:latest\nUSER 1'),
      ['bi001 3'],
    );
    assert.deepEqual(suppressed('# hadolint ignore=DL9999\nFROM node:latest\nUSER 1'), []);
  });
});

describe('the stages', () => {
  test('say what they are built on, who they run as and what they copy', () => {
    const { stages, arrows } = review(
      'ARG V=1.26\nFROM golang:${V}-trixie AS build\nRUN go build -o /a .\nFROM build AS test\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /a /a\n',
      facts,
    );
    assert.deepEqual(
      stages.map(({ name, line, base, user, isFinal }) => [
        name,
        line,
        base?.name,
        base?.libc,
        user,
        isFinal,
      ]),
      [
        ['build', 2, 'golang', 'glibc', 'root', false],
        ['test', 4, 'golang', 'glibc', 'root', false],
        ['2', 5, 'gcr.io/distroless/static-debian13', 'none', 'nonroot', true],
      ],
    );
    assert.deepEqual(arrows, [{ from: 'build', to: '2', line: 6 }]);
  });
});

test('says what was not checked', () => {
  const { notChecked } = review('ARG V\nFROM node:${V} AS a\nFROM example.com/b:1\nUSER 1', facts);
  const subjects = notChecked.flatMap(({ subject }) => subject ?? []);
  assert.deepEqual(subjects, ['V', 'example.com/b:1']);
  assert.ok(notChecked.some(({ rule, kind }) => rule === 'bi018' && kind === 'rule'));
});

test('a finding is never heavier than its rule', () => {
  const order = ['consider', 'should', 'must'];
  const { findings } = review('FROM node:latest\nRUN apt-get install git\nCMD a', facts);
  for (const { rule, severity } of findings) {
    assert.ok(order.indexOf(severity) <= order.indexOf(facts.rules[rule]!.severity), rule);
  }
});
