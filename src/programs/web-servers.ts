import { existsSync } from 'node:fs';
import { aptInstall } from './apt.ts';

/** Debian packages that the samples in `hosting` are tested with, and what each brings. */
const packages = {
  nginx: '/usr/sbin/nginx',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
};

/** Where the servers are. @throws Error naming the command that gets a missing one */
export function findWebServers(): { nginx: string; caddy: string } {
  const missing = Object.entries(packages).find(([, path]) => !existsSync(path));
  if (missing) throw new Error(`${missing[0]} is not installed: run npm run web-servers`);
  return packages;
}

/** Installs the web servers where they are missing, and prints what it installs. */
export function getWebServers(): void {
  // They are Debian's; elsewhere the tests that need them are skipped.
  if (process.platform !== 'linux') return;
  const missing = Object.entries(packages).filter(([, path]) => !existsSync(path));
  if (missing.length === 0) return;
  console.log(`Missing: ${missing.map(([name]) => name).join(', ')}; getting it.`);
  aptInstall(missing.map(([name]) => name));
  findWebServers();
}
