import { existsSync } from 'node:fs';
import { getPackages, type DebianPackage } from '../programs/packages.ts';
import { Buildah } from './buildah.ts';
import { ContainerCli } from './container-cli.ts';
import type { Engine } from './engine.ts';

/** Debian packages for a machine without an engine, each with a program it brings and why it is needed. */
const packages: readonly DebianPackage[] = [
  { name: 'buildah', brings: '/usr/bin/buildah', why: 'builds images without a service' },
  { name: 'runc', brings: '/usr/sbin/runc', why: 'runs what was built' },
  {
    name: 'debootstrap',
    brings: '/usr/sbin/debootstrap',
    why: 'makes a Debian to stand in for base images',
  },
  { name: 'openssl', brings: '/usr/bin/openssl', why: 'makes certificates for the HTTPS calls' },
  {
    name: 'util-linux',
    brings: '/usr/bin/nsenter',
    why: 'looks at a container from within its network',
  },
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
  getPackages(packages);
  return Buildah.open(folder, 'stand-in');
}
