import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tryCommand } from './command.ts';
import {
  waitFor,
  type Container,
  type Engine,
  type ImageConfig,
  type StartSettings,
} from './engine.ts';

/** Carries `probe.ts` where the engine may run on another machine than this program. */
const probeImage = 'node:24-trixie-slim';

/** docker or podman through their command line, with the published bases. */
export class ContainerCli implements Engine {
  readonly name: string;
  readonly bases = 'real';
  readonly #command: 'docker' | 'podman';
  readonly #folder: string;
  readonly #unpacked = new Map<string, string>();

  private constructor(command: 'docker' | 'podman', version: string, folder: string) {
    this.#command = command;
    this.name = `${command} ${version}`;
    this.#folder = folder;
  }

  /**
   * Looks for an engine that answers.
   * @param folder where its caches and unpacked images are kept
   * @returns undefined when there is none
   */
  static async open(
    command: 'docker' | 'podman',
    folder: string,
  ): Promise<ContainerCli | undefined> {
    const format = command === 'docker' ? '{{.ServerVersion}}' : '{{.Version.Version}}';
    const { code, output } = await tryCommand(command, ['info', '--format', format], {
      timeout: 20_000,
    });
    const version = output.trim().split('\n').at(-1) ?? '';
    if (code !== 0 || !/^\d/.test(version)) return undefined;
    const engine = new ContainerCli(command, version, folder);
    await engine.#prepareBuilder();
    return engine;
  }

  /** Does a registry give it images? */
  async reachesRegistry(): Promise<boolean> {
    return (await tryCommand(this.#command, ['pull', probeImage], { timeout: 300_000 })).code === 0;
  }

  /** docker gets a separate builder, so that emptying caches empties nobody else's. */
  async #prepareBuilder(): Promise<void> {
    mkdirSync(join(this.#folder, 'caches'), { recursive: true });
    if (this.#command === 'podman') return;
    const known = await tryCommand('docker', ['buildx', 'inspect', builder]);
    if (known.code !== 0) await tryCommand('docker', ['buildx', 'create', '--name', builder]);
  }

  get #env(): Record<string, string> {
    // podman builds as buildah does, and keeps cache mounts below the folder for temporary files.
    return this.#command === 'podman' ? { TMPDIR: join(this.#folder, 'caches') } : {};
  }

  async build({ context, dockerfile, tag }: Parameters<Engine['build']>[0]): Promise<void> {
    const files = [`--file=${dockerfile}`, `--tag=${tag}`, context];
    const args =
      this.#command === 'docker'
        ? ['buildx', 'build', `--builder=${builder}`, '--progress=plain', '--load', ...files]
        : ['build', '--layers', '--format=docker', ...files];
    await runCommand(this.#command, args, { env: this.#env });
  }

  async emptyCaches(): Promise<void> {
    if (this.#command === 'docker') {
      const filter = '--filter=type=exec.cachemount';
      await runCommand('docker', ['buildx', 'prune', `--builder=${builder}`, '--force', filter]);
      return;
    }
    const caches = join(this.#folder, 'caches');
    rmSync(caches, { recursive: true, force: true });
    mkdirSync(caches, { recursive: true });
  }

  async configOf(tag: string): Promise<ImageConfig> {
    const format = '{{json .Config}}';
    const config = JSON.parse(
      await runCommand(this.#command, ['image', 'inspect', '--format', format, tag]),
    ) as {
      User?: string;
      Env?: string[] | null;
      Entrypoint?: string[] | null;
      Cmd?: string[] | null;
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
    if (known) return known;
    const folder = mkdtempSync(join(this.#folder, 'unpacked-'));
    const id = (await runCommand(this.#command, ['create', tag])).trim().split('\n').at(-1)!;
    const tar = join(folder, 'image.tar');
    const files = join(folder, 'files');
    mkdirSync(files);
    await runCommand(this.#command, ['export', '--output', tar, id]);
    await runCommand(this.#command, ['rm', id]);
    await runCommand('tar', ['-x', '--no-same-owner', '-C', files, '--exclude=dev', '-f', tar]);
    rmSync(tar);
    this.#unpacked.set(tag, files);
    return files;
  }

  async start(tag: string, { env, files }: StartSettings): Promise<Container> {
    const cli = this.#command;
    const id = (
      await runCommand(cli, [
        'run',
        '--detach',
        '--read-only',
        '--tmpfs=/tmp',
        '--cap-drop=ALL',
        '--security-opt=no-new-privileges',
        ...Object.entries(env).map(([name, value]) => `--env=${name}=${value}`),
        ...[...files]
          .filter(([inside]) => inside !== '/etc/hosts')
          .map(([inside, outside]) => `--volume=${outside}:${inside}:ro`),
        tag,
      ])
    )
      .trim()
      .split('\n')
      .at(-1)!;
    const state = async (field: string) =>
      (await runCommand(cli, ['inspect', '--format', `{{.State.${field}}}`, id])).trim();
    const logs = async () => (await tryCommand(cli, ['logs', id])).output;
    return {
      probe: async (certificate, key) => {
        const mounted = [
          [join(import.meta.dirname, 'probe.ts'), '/probe.ts'],
          [certificate, '/certificate.pem'],
          [key, '/key.pem'],
        ].map(([outside, inside]) => `--volume=${outside}:${inside}:ro`);
        const network = `--network=container:${id}`;
        const { code, output } = await tryCommand(cli, [
          ...['run', '--rm', '--user=0', network, ...mounted, probeImage],
          ...['node', '/probe.ts', '/certificate.pem', '/key.pem'],
        ]);
        return code === 0
          ? output
          : JSON.stringify({ body: `the program ended: ${await logs()} ${output}` });
      },
      uid: async () => {
        try {
          const status = readFileSync(`/proc/${await state('Pid')}/status`, 'utf8');
          return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
        } catch {
          // The engine runs on another machine, or in one of its own.
          return undefined;
        }
      },
      logs,
      stop: async (limit) => {
        await runCommand(cli, ['kill', '--signal=TERM', id]);
        return waitFor(async () => (await state('Running')) === 'false', limit);
      },
      remove: async () => {
        await tryCommand(cli, ['rm', '--force', id]);
      },
    };
  }

  async remove(tag: string): Promise<void> {
    const unpacked = this.#unpacked.get(tag);
    this.#unpacked.delete(tag);
    if (unpacked) rmSync(join(unpacked, '..'), { recursive: true, force: true });
    await tryCommand(this.#command, ['image', 'rm', '--force', tag]);
  }
}

const builder = 'groundwork-samples';
