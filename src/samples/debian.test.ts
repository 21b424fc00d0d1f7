import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archivesOf } from './debian.ts';

test('the archives of apt are read from both formats', () => {
  const expected = {
    main: 'http://a.example/debian',
    security: 'http://a.example/debian-security',
  };
  assert.deepEqual(
    archivesOf([
      'Types: deb\n# URIs: http://old.example/debian\nURIs: http://a.example/debian\nSuites: bookworm\n',
      'Types: deb\nURIs: http://a.example/debian-security/\n',
    ]),
    expected,
  );
  assert.deepEqual(
    archivesOf([
      'deb [signed-by=/k.gpg] http://a.example/debian/ bookworm main\n# deb http://x y\n',
    ]),
    expected,
  );
  assert.throws(() => archivesOf(['deb http://a.example/ubuntu noble main']), /no Debian archive/);
});
