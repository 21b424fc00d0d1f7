import { existsSync } from 'node:fs';
import type { DebianPackage } from './packages.ts';

const registry = '/usr/bin/docker-registry';
const skopeo = '/usr/bin/skopeo';

/** What the tests of `npm run facts:refresh` run against. */
export const registryPackages: readonly DebianPackage[] = [
  {
    name: 'docker-registry',
    brings: registry,
    why: 'the registry that facts:refresh is tested with',
  },
  { name: 'skopeo', brings: skopeo, why: 'puts images into that registry' },
];

/** Where the programs are. @throws Error naming the command that gets a missing one */
export function findRegistry(): { registry: string; skopeo: string } {
  const missing = registryPackages.find(({ brings }) => !existsSync(brings));
  if (missing) throw new Error(`${missing.name} is not installed: run npm run setup`);
  return { registry, skopeo };
}
