import { existsSync } from 'node:fs';
import type { DebianPackage } from './packages.ts';

const nginx = '/usr/sbin/nginx';
const caddy = '/usr/bin/caddy';

/** What the samples in `hosting` are tested with. */
export const webServerPackages: readonly DebianPackage[] = [
  { name: 'nginx', brings: nginx, why: 'the server that hosting/nginx.conf is tested with' },
  {
    name: 'libnginx-mod-http-brotli-static',
    brings: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    why: 'lets nginx send files compressed with Brotli',
  },
  { name: 'caddy', brings: caddy, why: 'the server that hosting/Caddyfile is tested with' },
];

/** Where the servers are. @throws Error naming the command that gets a missing one */
export function findWebServers(): { nginx: string; caddy: string } {
  const missing = webServerPackages.find(({ brings }) => !existsSync(brings));
  if (missing) throw new Error(`${missing.name} is not installed: run npm run setup`);
  return { nginx, caddy };
}
