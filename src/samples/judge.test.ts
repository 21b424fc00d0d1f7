import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilersIn, judge } from './judge.ts';

const now = new Date('2026-11-27T12:00:00Z');
const good = {
  project: 'first project',
  time: '2026-11-27T20:00:03+08:00',
  tmp: 'ok',
  https: 'ok',
};

test('a good answer passes with all it speaks of', () => {
  assert.deepEqual(judge(good, 'first project', now), {
    passed: ['answers', 'time-zone', 'tmp', 'https'],
    failed: [],
  });
  assert.deepEqual(judge({ project: 'a' }, 'a', now), { passed: ['answers'], failed: [] });
  const own = { ...good, time: '2026-11-27T20:00:03+0800', https: 'no TLS library' };
  assert.deepEqual(judge(own, 'first project', now).passed, ['answers', 'time-zone', 'tmp']);
});

test('each fault is named', () => {
  const faults: [object, RegExp][] = [
    [{ project: 'second project' }, /built from "first project", but answers as "second project"/],
    [{ time: '2026-11-27T12:00:03Z' }, /Asia\/Shanghai/],
    [{ time: '2026-11-27T21:00:03+08:00' }, /Asia\/Shanghai/],
    [{ time: 'unknown time zone Asia/Shanghai' }, /Asia\/Shanghai/],
    [{ tmp: 'read-only file system' }, /\/tmp: read-only/],
    [{ https: 'x509: unknown authority' }, /HTTPS: x509/],
  ];
  for (const [fault, message] of faults) {
    const { failed } = judge({ ...good, ...fault }, 'first project', now);
    assert.equal(failed.length, 1);
    assert.match(failed[0]!, message);
  }
});

test('compilers are found where programs are, under any name', () => {
  const found = [
    '/usr/bin/gcc',
    '/usr/bin/x86_64-linux-gnu-g++-14',
    '/usr/local/go/bin/go',
    '/usr/lib/jvm/java-21-openjdk-amd64/bin/javac',
    '/usr/libexec/gcc/x86_64-linux-gnu/14/cc1plus',
    '/usr/share/dotnet/sdk/10.0.100/Roslyn/bincore/csc.dll',
  ];
  const others = ['/usr/share/doc/gcc', '/usr/bin/java', '/usr/bin/gccgo-docs', '/usr/bin/less'];
  assert.deepEqual(compilersIn([...found, ...others]), found);
});
