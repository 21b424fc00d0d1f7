import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CommandError, runCommand, tryCommand } from './command.ts';
import {
  waitFor,
  type Container,
  type Engine,
  type ImageConfig,
  type StartSettings,
} from './engine.ts';
import { bundleConfig } from './oci-bundle.ts';

/** buildah without a service, as root: it builds in a chroot, and an OCI runtime runs what came of it. */
export class Buildah implements Engine {
  readonly name: string;
  readonly bases: 'real' | 'stand-in';
  readonly #folder: string;
  readonly #driver: string;
  readonly #runtime: string;
  readonly #platform: string;
  /** Working containers of unpacked images, by tag. */
  readonly #unpacked = new Map<string, { container: string; folder: string }>();

  private constructor(
    folder: string,
    settings: { name: string; bases: 'real' | 'stand-in'; driver: string; runtime: string },
  ) {
    this.#folder = folder;
    this.name = settings.name;
    this.bases = settings.bases;
    this.#driver = settings.driver;
    this.#runtime = settings.runtime;
    this.#platform = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`;
    mkdirSync(this.#caches, { recursive: true });
  }

  /**
   * Looks for buildah and an OCI runtime.
   * @param folder where images, caches and containers are kept
   * @throws Error when one of them is missing
   */
  static async open(folder: string, bases: 'real' | 'stand-in'): Promise<Buildah> {
    const version = /version (\S+)/.exec((await tryCommand('buildah', ['--version'])).output)?.[1];
    if (!version) throw new Error('buildah is not installed');
    const runtimes = ['runc', 'crun'];
    let runtime: string | undefined;
    for (const one of runtimes) {
      if (!runtime && (await tryCommand(one, ['--version'])).code === 0) runtime = one;
    }
    if (!runtime) throw new Error('neither runc nor crun is installed');
    mkdirSync(folder, { recursive: true });
    // Copies of whole layers take space and time: only where the kernel offers nothing better.
    let driver = 'overlay';
    const settings = { name: `buildah ${version}`, bases, runtime };
    const probe = new Buildah(folder, { ...settings, driver });
    const made = await tryCommand('buildah', [...probe.#global, 'from', 'scratch'], {
      env: probe.#env,
    });
    const container = made.output.trim().split('\n').at(-1) ?? '';
    const mounted = await tryCommand('buildah', [...probe.#global, 'mount', container], {
      env: probe.#env,
    });
    await tryCommand('buildah', [...probe.#global, 'rm', container], { env: probe.#env });
    if (made.code !== 0 || mounted.code !== 0) driver = 'vfs';
    return new Buildah(folder, { ...settings, driver });
  }

  get #caches(): string {
    // Two runs side by side must not empty each other's.
    return join(this.#folder, 'caches', String(process.pid));
  }

  get #global(): string[] {
    const storage = join(this.#folder, `storage-${this.#driver}`);
    return ['--root', storage, '--runroot', `${storage}-run`, '--storage-driver', this.#driver];
  }

  get #env(): Record<string, string> {
    // buildah keeps cache mounts below the folder for temporary files.
    return { BUILDAH_ISOLATION: 'chroot', TMPDIR: this.#caches };
  }

  /** Runs one command of buildah. @returns what it said */
  async buildah(...args: string[]): Promise<string> {
    const what = `buildah ${args[0] ?? ''}`;
    const options = { env: this.#env, what };
    return (await runCommand('buildah', [...this.#global, ...args], options)).trim();
  }

  async build({ context, dockerfile, tag }: Parameters<Engine['build']>[0]): Promise<void> {
    const [os, arch] = this.#platform.split('/');
    const build = [
      'build',
      this.bases === 'real' ? '--pull' : '--pull-never',
      '--layers',
      '--format=docker',
      `--platform=${this.#platform}`,
      `--build-arg=TARGETOS=${os}`,
      `--build-arg=TARGETARCH=${arch}`,
      `--file=${dockerfile}`,
      `--tag=${tag}`,
      context,
    ];
    try {
      await this.buildah(...build);
    } catch (error) {
      // Another run removed a layer while this one looked for it.
      if (!(error instanceof CommandError && /layer not known/.test(error.output))) throw error;
      await this.buildah(...build);
    }
  }

  emptyCaches(): Promise<void> {
    rmSync(this.#caches, { recursive: true, force: true });
    mkdirSync(this.#caches, { recursive: true });
    return Promise.resolve();
  }

  /** Is there an image of that name? */
  async has(tag: string): Promise<boolean> {
    const args = [...this.#global, 'inspect', '--type', 'image', tag];
    return (await tryCommand('buildah', args, { env: this.#env })).code === 0;
  }

  async configOf(tag: string): Promise<ImageConfig> {
    const inspected = JSON.parse(await this.buildah('inspect', '--type', 'image', tag)) as {
      OCIv1: { config: unknown };
    };
    const config = inspected.OCIv1.config as {
      User?: string;
      Env?: string[];
      Entrypoint?: string[];
      Cmd?: string[];
      WorkingDir?: string;
    };
    return {
      user: config.User ?? '',
      env: config.Env ?? [],
      command: [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])],
      workingDir: config.WorkingDir || '/',
    };
  }

  async unpack(tag: string): Promise<string> {
    const known = this.#unpacked.get(tag);
    if (known) return known.folder;
    const container = (await this.buildah('from', '--pull-never', tag)).split('\n').at(-1)!;
    const folder = (await this.buildah('mount', container)).split('\n').at(-1)!;
    this.#unpacked.set(tag, { container, folder });
    return folder;
  }

  /** Makes an image of a folder with a whole file system. */
  async commitFolder(folder: string, tag: string): Promise<void> {
    const container = (await this.buildah('from', 'scratch')).split('\n').at(-1)!;
    const mounted = (await this.buildah('mount', container)).split('\n').at(-1)!;
    await runCommand('cp', ['-a', `${folder}/.`, `${mounted}/`]);
    await this.buildah('config', '--cmd', '["bash"]', container);
    await this.buildah('commit', '-q', '--rm', '--format=docker', container, tag);
  }

  async start(tag: string, { env, files }: StartSettings): Promise<Container> {
    const root = await this.unpack(tag);
    const id = `groundwork-${process.pid}-${Date.now()}`;
    const bundle = join(this.#folder, 'bundles', id);
    const pidFile = join(bundle, 'pid');
    const log = join(bundle, 'log');
    mkdirSync(bundle, { recursive: true });
    const config = bundleConfig(await this.configOf(tag), { root, env, files });
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(config));
    const state = ['--root', join(this.#folder, 'runtime')];
    const args = [...state, 'run', '--detach', '--pid-file', pidFile, '--bundle', bundle, id];
    await detached(this.#runtime, args, log);
    const logs = () => Promise.resolve(readFileSync(log, 'utf8'));
    if (!existsSync(pidFile)) throw new Error(`the container does not start: ${await logs()}`);
    const pid = readFileSync(pidFile, 'utf8').trim();
    const status = () => {
      try {
        return readFileSync(`/proc/${pid}/status`, 'utf8');
      } catch {
        return '';
      }
    };
    const ended = () => !status() || /^State:\s+Z/m.test(status());
    return {
      probe: async (certificate, key) => {
        const probe = join(import.meta.dirname, 'probe.ts');
        const inside = ['--target', pid, '--net', process.execPath, probe, certificate, key];
        return ended()
          ? JSON.stringify({ body: `the program ended: ${await logs()}` })
          : runCommand('nsenter', inside);
      },
      uid: () => {
        const uid = /^Uid:\s+(\d+)/m.exec(status())?.[1];
        return Promise.resolve(uid === undefined ? undefined : Number(uid));
      },
      logs,
      stop: async (limit) => {
        process.kill(Number(pid), 'SIGTERM');
        return waitFor(ended, limit);
      },
      remove: async () => {
        await tryCommand(this.#runtime, [...state, 'delete', '--force', id]);
        rmSync(bundle, { recursive: true, force: true });
      },
    };
  }

  async remove(tag: string): Promise<void> {
    const unpacked = this.#unpacked.get(tag);
    this.#unpacked.delete(tag);
    if (unpacked) await this.buildah('rm', unpacked.container);
    await tryCommand('buildah', [...this.#global, 'rmi', '--force', tag], { env: this.#env });
  }
}

/** Starts a program that leaves another behind, which keeps writing to the log. */
async function detached(command: string, args: readonly string[], log: string): Promise<void> {
  const file = openSync(log, 'a');
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(command, args, { stdio: ['ignore', file, file] });
      child.on('error', reject);
      child.on('exit', () => resolve());
    });
  } finally {
    closeSync(file);
  }
}
