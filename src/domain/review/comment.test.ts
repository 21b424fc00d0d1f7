import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedLines, markdownLine, reviewComment } from './comment.ts';

const link = 'https://example.org/r/bi003/';

test('a line of Markdown names rule and heading, and survives brackets in them', () => {
  assert.equal(
    markdownLine({ title: 'BI003 · Name the release', link }),
    `[BI003 · Name the release](${link})`,
  );
  assert.equal(
    markdownLine({ title: 'BI003 · 写明代号', heading: 'a[0] 例外', link }),
    String.raw`[BI003 · 写明代号 › a\[0\] 例外](${link})`,
  );
});

test('a comment holds verdict, reason, what changes and the link', () => {
  const comment = reviewComment(
    { title: 'BI003 · 写明代号', link },
    {
      verdict: '写明系统代号。',
      why: '不写就会变。',
      avoid: 'FROM node:24-slim\nUSER 1000\n',
      prefer: 'FROM node:24-trixie-slim\nUSER 1000\n',
    },
    { why: '原因：', more: '详见' },
  );
  assert.equal(
    comment,
    [
      '**写明系统代号。**',
      '原因：不写就会变。',
      '```suggestion\nFROM node:24-trixie-slim\n```',
      `详见[BI003 · 写明代号](${link})`,
    ].join('\n\n'),
  );
});

test('a suggestion is the changed lines in one piece, and never empty', () => {
  assert.equal(changedLines('a\nb\nc\nd', 'a\nB\nx\nd'), 'B\nx');
  assert.equal(changedLines('a\na', 'a\na\na'), 'a');
  assert.equal(changedLines('a\nb\nc', 'a\nc'), 'a\nc');
});
