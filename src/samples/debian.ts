import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where apt gets its packages: the archive, and the one for security updates. */
export interface Archives {
  main: string;
  security: string;
}

/**
 * The archives that this machine's apt uses, so that stand-ins use the same.
 * @param sources texts of its lists, in either format: `deb <address> …` or `URIs: <address>`
 */
export function archivesOf(sources: readonly string[]): Archives {
  const addresses = sources
    .join('\n')
    .split('\n')
    .flatMap((line) => /^(?:URIs:|deb(?:\s+\[[^\]]*\])?)\s+(\S+)/.exec(line)?.[1] ?? [])
    .map((address) => address.replace(/\/$/, ''));
  const security = addresses.find((address) => /security/.test(address));
  const main = addresses.find((address) => /debian$/.test(address));
  if (!main) throw new Error('apt on this machine has no Debian archive to make stand-ins from');
  return { main, security: security ?? `${main}-security` };
}

/** Lists of the archives that this machine's apt uses. */
export function readSources(folder = '/etc/apt'): string[] {
  const files = ['sources.list', ...namesIn(join(folder, 'sources.list.d'))]
    .map((name) => (name === 'sources.list' ? name : join('sources.list.d', name)))
    .filter((name) => /\.(list|sources)$/.test(name) && existsSync(join(folder, name)));
  return files.map((name) => readFileSync(join(folder, name), 'utf8'));
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Lets apt inside a file system reach what apt on this machine reaches, and sets it up the way Debian's images are.
 * @param root folder with the file system
 */
export function configureApt(root: string, suite: string, { main, security }: Archives): void {
  const apt = join(root, 'etc/apt');
  const entry = (address: string, suites: string) =>
    `Types: deb\nURIs: ${address}\nSuites: ${suites}\nComponents: main\nSigned-By: ${keyring}\n`;
  writeFileSync(join(apt, 'sources.list'), '');
  writeFileSync(
    join(apt, 'sources.list.d/debian.sources'),
    `${entry(main, `${suite} ${suite}-updates`)}\n${entry(security, `${suite}-security`)}`,
  );
  // Proxies and the like.
  for (const name of namesIn('/etc/apt/apt.conf.d')) {
    const file = join('/etc/apt/apt.conf.d', name);
    if (!/^docker-/.test(name) && /Acquire::/.test(readFileSync(file, 'utf8'))) {
      copyFileSync(file, join(apt, 'apt.conf.d', name));
    }
  }
  writeFileSync(
    join(apt, 'apt.conf.d/docker-clean'),
    'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb || true"; };\n' +
      'Dir::Cache::pkgcache "";\nDir::Cache::srcpkgcache "";\n',
  );
  const dpkg = join(root, 'etc/dpkg/dpkg.cfg.d');
  mkdirSync(dpkg, { recursive: true });
  writeFileSync(
    join(dpkg, 'docker'),
    'force-unsafe-io\npath-exclude /usr/share/doc/*\npath-exclude /usr/share/man/*\n',
  );
}
