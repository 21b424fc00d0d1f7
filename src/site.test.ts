import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { advisoryForm } from './site.ts';

test('vulnerabilities are reported in private, to the repository of this copy', () => {
  for (const file of ['SECURITY.md', '.github/ISSUE_TEMPLATE/config.yml']) {
    const addresses = readFileSync(file, 'utf8').match(/https:\S+\/security\/advisories\/\w+/g);
    assert.deepEqual(
      addresses?.map((address) => address.replace(/\)$/, '')),
      [advisoryForm],
      file,
    );
  }
});
