import { fontPackages, getBrowser } from './browser.ts';
import { getPackages } from './packages.ts';
import { registryPackages } from './registry.ts';
import { webServerPackages } from './web-servers.ts';

/**
 * Makes sure that what the tests run is on this machine; says what it installs and why, and nothing when all is there.
 * The Debian packages are for Linux alone: elsewhere the tests that need them are left out.
 * @throws Error naming what could not be installed
 */
export function setUp(): void {
  if (process.platform === 'linux') {
    getPackages([...fontPackages, ...registryPackages, ...webServerPackages]);
  }
  getBrowser();
}
