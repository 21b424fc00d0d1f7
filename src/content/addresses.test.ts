import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  addressFile,
  describeAdded,
  formatAddresses,
  lostAddresses,
  parseAddresses,
} from './addresses.ts';

describe('the list of addresses', () => {
  test('is read with the lines of its addresses, and written sorted, each once', () => {
    const list = formatAddresses(['/zh/b/', '/en/a/', '/zh/b/']);
    assert.deepEqual([...parseAddresses(list).keys()], ['/en/a/', '/zh/b/']);
    assert.deepEqual(parseAddresses('# x\n\n/en/a/\n'), new Map([['/en/a/', 3]]));
  });

  test('says what was added to it, or that nothing is new', () => {
    const [old, grown] = [formatAddresses(['/en/a/']), formatAddresses(['/en/a/', '/en/b/'])];
    assert.equal(describeAdded(old, grown), `${addressFile}: added 1, commit the list\n  /en/b/`);
    assert.match(describeAdded(old, old), /nothing new, all 1 addresses answer$/);
  });
});

describe('what is lost', () => {
  const fixes = (lost: string[], added: string[] = []) =>
    lostAddresses(new Map(lost.map((one, at) => [one, at + 1])), added).map(
      ({ line, field, message, fix }) => `${line} ${field} ${message} → ${fix}`,
    );

  test('is one problem a page, in both languages', () => {
    assert.deepEqual(
      fixes(['/en/images/x/', '/en/images/x/#a', '/zh/images/x/', '/zh/images/x/#a']),
      [
        '1 /images/x/ no longer answers, nor does its heading → bring the page back, or add { from: /images/x/, to: <its new address> } to content/data/moved.yml',
      ],
    );
  });

  test('is a renamed heading when the page has one that is new', () => {
    assert.match(fixes(['/zh/a/#old'], ['/zh/a/#new', '/en/a/#new'])[0]!, /to: \/a\/#new \}/);
    assert.match(fixes(['/zh/a/#old'], ['/zh/a/#b', '/zh/a/#c'])[0]!, /to: <its new address>/);
    assert.match(fixes(['/zh/a/#old', '/zh/a/#two'])[0]!, /no longer has #old #two → give them/);
  });

  test('is a file when it is no page: that cannot move', () => {
    assert.match(fixes(['/en/eol.ics'])[0]!, /→ bring it back: what was published keeps/);
  });
});
