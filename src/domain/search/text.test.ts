import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparable, holds, queryPieces } from './text.ts';

describe('comparable text', () => {
  test('has no width, case, hyphens, quotes, and no spaces beside Chinese', () => {
    assert.equal(comparable('多\u200b阶段 构建'), '多阶段构建');
    assert.equal(comparable('ＧＬＩＢＣ＿２.３８'), 'glibc_2.38');
    assert.equal(comparable("version `GLIBC_2.38' not  found"), 'version glibc_2.38 not found');
  });

  test('is cut into pieces by spaces and by scripts', () => {
    assert.deepEqual(queryPieces('不带 shell怎么 non-root'), [
      '不带',
      'shell',
      '怎么',
      'non',
      'root',
    ]);
  });

  test('holds a word that starts where a word does, in any of its forms', () => {
    assert.ok(holds('open port 80', 'port'));
    assert.ok(holds('ports', 'port'));
    assert.ok(holds('the certificate', 'certificates'));
    assert.ok(holds('require', 'required'));
    assert.ok(!holds('supports 8080', 'port'));
    assert.ok(!holds('a bus', 'as'));
    assert.ok(holds('镜像的体积', '体积'));
    assert.ok(holds('libc.so.6', 'so'));
  });
});
