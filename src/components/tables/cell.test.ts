import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledColumns } from './cell.ts';

const columns = ['name', 'lts'].map((key) => ({ key, label: key }));

test('a column without a cell in any record is left out', () => {
  const records = [{ name: 'Go 1.26' }, { name: 'Go 1.27', lts: undefined }];
  assert.deepEqual(filledColumns(columns, records), [columns[0]]);
});

test('one cell keeps a column', () => {
  const records = [{ name: 'Go 1.26' }, { name: 'Debian 13', lts: '2030-06-30' }];
  assert.deepEqual(filledColumns(columns, records), columns);
});
