import { existsSync } from 'node:fs';
import { aptInstall } from '../programs/apt.ts';
import { Buildah } from './buildah.ts';
import { tryCommand } from './command.ts';
import { ContainerCli } from './container-cli.ts';
import type { Engine } from './engine.ts';

/** Debian packages for a machine without an engine, each with a program it brings and why it is needed. */
const packages = [
  { name: 'buildah', program: 'buildah', why: 'builds images without a service' },
  { name: 'runc', program: 'runc', why: 'runs what was built' },
  {
    name: 'debootstrap',
    program: 'debootstrap',
    why: 'makes a Debian to stand in for base images',
  },
  { name: 'openssl', program: 'openssl', why: 'makes certificates for the HTTPS calls' },
  { name: 'util-linux', program: 'nsenter', why: 'looks at a container from within its network' },
];

/**
 * Finds what builds: docker or podman with a registry, else buildah with stand-ins on Debian as root.
 * Gets the packages that the latter needs.
 * @param wanted `docker`, `podman` or `buildah`, to take no other
 * @throws Error with one sentence that says what is missing
 */
export async function chooseEngine(
  folder: string,
  wanted: string | undefined,
  say: (line: string) => void,
): Promise<Engine> {
  for (const command of ['docker', 'podman'] as const) {
    if (wanted !== undefined && wanted !== command) continue;
    const engine = await ContainerCli.open(command, folder);
    if (engine && (await engine.reachesRegistry())) return engine;
    if (engine) say(`${command} answers, but reaches no registry`);
  }
  const missing = [
    ...(existsSync('/etc/debian_version') ? [] : ['Debian']),
    ...(process.getuid?.() === 0 ? [] : ['root']),
  ];
  if ((wanted !== undefined && wanted !== 'buildah') || missing.length > 0) {
    const engines = wanted === undefined || wanted === 'buildah' ? 'docker or podman' : wanted;
    const other =
      missing.length > 0
        ? `; building without it takes ${missing.join(' and ')}`
        : '; without --engine, buildah would build';
    throw new Error(
      `Samples cannot be built: ${engines} does not answer or reaches no registry${other}.`,
    );
  }
  await getPackages(say);
  return Buildah.open(folder, 'stand-in');
}

async function getPackages(say: (line: string) => void): Promise<void> {
  const lacking = [];
  for (const one of packages) {
    const { code } = await tryCommand('sh', ['-c', `command -v ${one.program}`]);
    if (code !== 0) lacking.push(one);
  }
  if (lacking.length === 0) return;
  say('Getting Debian packages, because no container engine answers:');
  for (const { name, why } of lacking) say(`  ${name} ${why}`);
  if (!aptInstall(lacking.map(({ name }) => name))) {
    throw new Error(
      `Samples cannot be built: apt could not install ${lacking.map(({ name }) => name).join(', ')}.`,
    );
  }
}
