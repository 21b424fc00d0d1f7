import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { enabledServices, getPackages, newServices } from './packages.ts';

const script = fileURLToPath(new URL('apt-install.sh', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'groundwork-packages-'));
after(() => rmSync(scratch, { recursive: true }));
let runs = 0;

/** A machine whose apt asks, as packages do, whether services may start, and says which packages it was to install. */
function machine(apt = '') {
  const folder = join(scratch, String(runs++));
  mkdirSync(folder);
  const policy = join(folder, 'policy-rc.d');
  const asks = '[ "$1" != install ] || { "$POLICY_FILE"; echo "may start: $?"; echo "$@"; }';
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\n${asks}\n${apt}\n`, { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, POLICY_FILE: policy };
  return { policy, env };
}

test('no service may start while packages are installed, and the rule goes with apt', () => {
  const { policy, env } = machine();
  const { stdout, status } = spawnSync('sh', [script, 'nginx', 'caddy'], { env, encoding: 'utf8' });
  assert.match(stdout, /may start: 101/);
  assert.match(stdout, /--no-install-recommends nginx caddy/);
  assert.equal(status, 0);
  assert.equal(existsSync(policy), false);
});

test('the rule goes when apt fails', () => {
  const { policy, env } = machine('[ "$1" != install ] || exit 100');
  assert.equal(spawnSync('sh', [script, 'nginx'], { env }).status, 100);
  assert.equal(existsSync(policy), false);
});

test('the rule goes when the reader stops it', async () => {
  const { policy, env } = machine('[ "$1" != install ] || exec sleep 20');
  const child = spawn('sh', [script, 'nginx'], { env, detached: true });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  assert.match(String(said), /101/);
  process.kill(-child.pid!, 'SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 130);
  assert.equal(existsSync(policy), false);
});

test('a rule of the machine stays', () => {
  const { policy, env } = machine();
  writeFileSync(policy, '#!/bin/sh\nexit 7\n', { mode: 0o755 });
  const { stdout } = spawnSync('sh', [script, 'nginx'], { env, encoding: 'utf8' });
  assert.match(stdout, /may start: 7/);
  assert.equal(readFileSync(policy, 'utf8'), '#!/bin/sh\nexit 7\n');
});

test('what an installation has enabled is told from what was', () => {
  const folder = join(scratch, 'systemd');
  const wants = join(folder, 'multi-user.target.wants');
  mkdirSync(wants, { recursive: true });
  writeFileSync(join(wants, 'cron.service'), '');
  const before = enabledServices(folder);
  for (const name of ['nginx', 'caddy']) writeFileSync(join(wants, `${name}.service`), '');
  assert.deepEqual(newServices(before, enabledServices(folder)), [
    'caddy.service',
    'nginx.service',
  ]);
});

test('what is there is not installed again', (context) => {
  const said = context.mock.method(console, 'log', () => undefined);
  getPackages([{ name: 'no-such-package', brings: process.execPath, why: 'runs this test' }]);
  assert.equal(said.mock.callCount(), 0);
});
