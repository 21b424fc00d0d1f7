import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { YamlEdit } from './yaml-edit.ts';

const text = `# A comment at the top
name: { zh: '甲', en: A } # and one at the end
sizes:
  # the first
  - reference: a:1
    bytes: 10 # measured
    asOf: 2026-01-01

  - reference: a:2
    bytes: 20
lines:
  - { version: '1', until: supported }
empty: []
sources: [one, two]
others:
  - one
  - two
long: >-
  a folded text
  of two lines
`;

function after(change: (edit: YamlEdit) => void): string {
  const edit = new YamlEdit(text);
  change(edit);
  return edit.toString();
}

describe('an edit of a YAML text', () => {
  test('without changes gives the same bytes', () => {
    assert.equal(
      after((edit) => edit.replace(['sizes', 0, 'bytes'], 10)),
      text,
    );
  });

  test('touches the value and nothing else', () => {
    const expected = text.replace('bytes: 10 # measured', 'bytes: 11 # measured');
    assert.equal(
      after((edit) => edit.replace(['sizes', 0, 'bytes'], 11)),
      expected,
    );
  });

  test('reaches into maps on one line', () => {
    const expected = text.replace('until: supported', 'until: 2027-01-01');
    assert.equal(
      after((edit) => edit.replace(['lines', 0, 'until'], '2027-01-01')),
      expected,
    );
  });

  test('adds a field after another, in both spellings of a map', () => {
    const result = after((edit) => {
      edit.set(['sizes', 1], 'digest', 'sha256:0', 'bytes');
      edit.set(['lines', 0], 'lts', 'no', 'version');
    });
    assert.equal(
      result,
      text
        .replace('    bytes: 20\n', '    bytes: 20\n    digest: sha256:0\n')
        .replace("version: '1',", "version: '1', lts: no,"),
    );
  });

  test('sets a field that is there in its place', () => {
    assert.equal(
      after((edit) => edit.set(['sizes', 0], 'asOf', '2026-02-02', 'bytes')),
      text.replace('2026-01-01', '2026-02-02'),
    );
  });

  test('appends to lists of every spelling', () => {
    const result = after((edit) => {
      edit.append(['sources'], 'three');
      edit.append(['others'], 'three');
      edit.append(['empty'], { reference: 'a:1', bytes: 1 });
      edit.append(['empty'], { reference: 'a:2', bytes: 2 });
      edit.append(['sizes'], { reference: 'a:3', bytes: 30 });
    });
    assert.equal(
      result,
      text
        .replace('[one, two]', '[one, two, three]')
        .replace('  - two\n', '  - two\n  - three\n')
        .replace(
          'empty: []',
          'empty: \n  - reference: a:1\n    bytes: 1\n  - reference: a:2\n    bytes: 2',
        )
        .replace('    bytes: 20\n', '    bytes: 20\n  - reference: a:3\n    bytes: 30\n'),
    );
  });

  test('of something that is not there says where', () => {
    assert.throws(() => after((edit) => edit.replace(['sizes', 7, 'bytes'], 1)), /sizes\.7\.bytes/);
    assert.throws(() => after((edit) => edit.append(['name'], 'x')), /name/);
  });
});
