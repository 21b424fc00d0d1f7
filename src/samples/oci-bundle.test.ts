import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleConfig, numericUser } from './oci-bundle.ts';

test('a user has to be in numbers', () => {
  assert.deepEqual(numericUser('65532:65532'), { uid: 65532, gid: 65532 });
  assert.deepEqual(numericUser('1001'), { uid: 1001, gid: 0 });
  for (const user of ['', 'node', 'root:0', '1000:node']) {
    assert.throws(() => numericUser(user), /is not numeric/, user);
  }
});

test('a bundle is read-only, has a separate network and what the image and the run ask for', () => {
  const image = { user: '33:33', env: ['A=1'], command: ['/app'], workingDir: '/srv' };
  const files = new Map([['/etc/hosts', '/outside/hosts']]);
  const config = bundleConfig(image, { root: '/r', env: { B: '2' }, files }) as {
    process: { env: string[]; cwd: string };
    root: object;
    mounts: { destination: string; options?: string[] }[];
  };
  assert.deepEqual(config.root, { path: '/r', readonly: true });
  assert.match(config.process.env[0]!, /^PATH=/);
  assert.deepEqual(config.process.env.slice(1), ['A=1', 'B=2']);
  assert.equal(config.process.cwd, '/srv');
  assert.deepEqual(config.mounts.at(-1), {
    destination: '/etc/hosts',
    type: 'bind',
    source: '/outside/hosts',
    options: ['bind', 'ro'],
  });
});
