import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseDockerfile } from '../domain/images/dockerfile.ts';
import type { Buildah } from './buildah.ts';
import { runCommand } from './command.ts';
import { archivesOf, configureApt, readSources } from './debian.ts';
import { fullReference, standInFor } from './stand-ins.ts';

const suite = 'trixie';

/** Makes stand-ins for base images, each once a week. */
export class StandIns {
  readonly #buildah: Buildah;
  readonly #folder: string;
  readonly #say: (line: string) => void;
  readonly #made = new Map<string, string>();

  /**
   * @param folder where debootstrap and the contexts of builds work
   * @param say takes lines of progress
   */
  constructor(buildah: Buildah, folder: string, say: (line: string) => void) {
    this.#buildah = buildah;
    this.#folder = folder;
    this.#say = say;
  }

  /**
   * Makes the stand-in of a base image and tags it with the reference.
   * @throws Error when nothing can stand in, CommandError when it cannot be made
   */
  async provide(reference: string): Promise<void> {
    const name = standInFor(reference);
    if (!name) throw new Error(`no stand-in for ${reference}`);
    await this.#buildah.buildah('tag', await this.make(name), fullReference(reference));
  }

  /** Makes a stand-in by its name. @returns the tag of its image */
  async make(name: string): Promise<string> {
    const known = this.#made.get(name);
    if (known) return known;
    const file = join(import.meta.dirname, 'stand-ins', `${name}.Dockerfile`);
    const text = name === 'debian' ? suite : readFileSync(file, 'utf8');
    for (const from of externalBases(text)) await this.provide(from);
    const week = Math.floor(Date.now() / (7 * 24 * 60 * 60 * 1000));
    const sum = createHash('sha256').update(`${text} ${week}`).digest('hex').slice(0, 12);
    const tag = `localhost/groundwork-stand-in/${name}:${sum}`;
    if (!(await this.#buildah.has(tag))) {
      this.#say(`making a stand-in: ${name}`);
      if (name === 'debian') await this.#bootstrap(tag);
      else {
        const context = await this.#context(name, text);
        await this.#buildah.build({ context, dockerfile: file, tag });
      }
    }
    this.#made.set(name, tag);
    return tag;
  }

  async #bootstrap(tag: string): Promise<void> {
    const root = join(this.#folder, suite);
    rmSync(root, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
    const archives = archivesOf(readSources());
    await runCommand('debootstrap', ['--variant=minbase', suite, root, archives.main]);
    configureApt(root, suite, archives);
    await runCommand('chroot', [root, 'apt-get', 'clean']);
    await this.#buildah.commitFolder(root, tag);
    rmSync(root, { recursive: true, force: true });
  }

  /** The folder a stand-in is built in; some take node and npm from this machine. */
  async #context(name: string, text: string): Promise<string> {
    const context = join(this.#folder, `context-${name}`);
    rmSync(context, { recursive: true, force: true });
    mkdirSync(context, { recursive: true });
    if (/^COPY node /m.test(text)) {
      const { resolve } = createRequire(import.meta.url);
      cpSync(resolve('node/bin/node'), join(context, 'node'));
    }
    if (/^COPY npm /m.test(text)) {
      cpSync(npmFolder(), join(context, 'npm'), { recursive: true, dereference: true });
      const authorities = await npmSetting('cafile');
      const known = existsSync(authorities);
      writeFileSync(join(context, 'npm-ca.pem'), known ? readFileSync(authorities) : '');
      writeFileSync(
        join(context, 'npmrc'),
        `registry=${await npmSetting('registry')}\n` +
          (known ? 'cafile=/usr/local/etc/npm-ca.pem\n' : ''),
      );
    }
    return context;
  }
}

/** A setting of npm on this machine. */
async function npmSetting(name: string): Promise<string> {
  return (await runCommand('npm', ['config', 'get', name])).trim().split('\n').at(-1) ?? '';
}

/** Images that a Dockerfile starts from, its own stages and `scratch` left out. */
export function externalBases(text: string): string[] {
  const { stages } = parseDockerfile(text);
  const names = new Set(stages.map(({ name }) => name));
  const bases = stages.map(({ from }) => from).filter((from) => !names.has(from));
  return [...new Set(bases)].filter((from) => from !== 'scratch');
}

/** Folder of the npm that runs this program, or of the one on the path. */
function npmFolder(): string {
  const { npm_execpath: started, PATH = '' } = process.env;
  const found = PATH.split(':')
    .map((folder) => join(folder, 'npm'))
    .find((file) => existsSync(file));
  const script = started && /npm-cli\.js$/.test(started) ? started : found;
  if (!script) throw new Error('npm is not on the path');
  return dirname(dirname(realpathSync(script)));
}
