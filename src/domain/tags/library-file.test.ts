import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLibraryFile } from './library-file.ts';

test('reads tags, shared tags, continued fields and comments', () => {
  const text = `# made by a script
Maintainers: Somebody <a@example.org> (@a),
             Somebody Else (@b)
GitRepo: https://example.org/x.git

Tags: 3.14.7-trixie, 3.14-trixie,
      trixie
SharedTags: 3.14.7, 3.14, latest
# a comment does not part a block
Architectures: amd64, arm64v8
Directory: 3.14/trixie
`;
  assert.deepEqual(parseLibraryFile(text), [
    { tags: ['3.14', '3.14-trixie', '3.14.7', '3.14.7-trixie', 'latest', 'trixie'] },
  ]);
});

test('leaves Windows out and gives shared tags to the first build for Linux', () => {
  const text = `Tags: 8-windowsservercore
SharedTags: 8, latest
Architectures: windows-amd64

Tags: 8-jammy
SharedTags: 8, latest
Architectures: amd64

Tags: 8-alpine
SharedTags: 8
Architectures: arm64v8
`;
  assert.deepEqual(parseLibraryFile(text), [
    { tags: ['8', '8-jammy', 'latest'] },
    { tags: ['8-alpine'] },
  ]);
});

test('takes the architectures of the first block where an entry names none', () => {
  const text = 'Architectures: windows-amd64\n\nTags: a\n\nTags: b\nArchitectures: amd64\n';
  assert.deepEqual(parseLibraryFile(text), [{ tags: ['b'] }]);
});

test('reads the system from the folder only where no tag says a release', () => {
  const block = (tags: string, directory: string) => `Tags: ${tags}\nDirectory: ${directory}\n`;
  assert.deepEqual(parseLibraryFile(block('1.15.8, latest', 'mainline/stretch')), [
    { tags: ['1.15.8', 'latest'], system: 'stretch' },
  ]);
  assert.deepEqual(parseLibraryFile(block('1.15.8-alpine', 'mainline/stretch')), [
    { tags: ['1.15.8-alpine'] },
  ]);
  assert.deepEqual(parseLibraryFile(block('1.31.4-trixie', 'mainline/bookworm')), [
    { tags: ['1.31.4-trixie'] },
  ]);
});

test('reads Windows line ends and an empty file', () => {
  assert.deepEqual(parseLibraryFile('Tags: a, b\r\nDirectory: x\r\n\r\nTags: c\r\n'), [
    { tags: ['a', 'b'] },
    { tags: ['c'] },
  ]);
  assert.deepEqual(parseLibraryFile(''), []);
});
