/** For tests: a real registry on this machine, and images to put into it. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { findRegistry } from '../programs/registry.ts';

/** Debian's `docker-registry`, with its images in a folder, on a free port. */
export class LocalRegistry {
  readonly #folder: string;
  #port = 0;
  #process: ChildProcess | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** As references write it, e.g. `127.0.0.1:40123`. */
  get host(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** Starts it; on the same port when it ran before. @throws Error when it does not come up */
  async start(): Promise<void> {
    if (this.#process) return;
    this.#port ||= await freePort();
    mkdirSync(this.#folder, { recursive: true });
    const config = join(this.#folder, 'config.yml');
    writeFileSync(
      config,
      [
        'version: 0.1',
        'log: { level: error, accesslog: { disabled: true } }',
        `storage: { filesystem: { rootdirectory: ${this.#folder} } }`,
        `http: { addr: ${this.host} }`,
      ].join('\n'),
    );
    this.#process = spawn(findRegistry().registry, ['serve', config], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries++) {
      const up = await fetch(`http://${this.host}/v2/`).catch(() => undefined);
      if (up?.ok) return;
      await pause(50);
    }
    throw new Error('docker-registry does not come up');
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (!running) return;
    this.#process = undefined;
    const gone = once(running, 'exit');
    running.kill();
    await gone;
  }

  /** Pushes an image with skopeo, under a name and a tag. */
  push(name: string, image: LayeredImage): void {
    const layout = join(this.#folder, 'layouts', name.replaceAll(/\W/g, '-'));
    writeLayout(layout, image);
    execFileSync(findRegistry().skopeo, [
      '--insecure-policy',
      'copy',
      '--quiet',
      '--all',
      '--preserve-digests',
      '--dest-tls-verify=false',
      `oci:${layout}`,
      `docker://${this.host}/${name}`,
    ]);
  }
}

/** One platform of an image: how many bytes each of its layers has, packed. */
export interface LayeredPlatform {
  os: string;
  architecture: string;
  variant?: string;
  layers: readonly Uint8Array[];
}
export type LayeredImage = readonly LayeredPlatform[];

/** A layer as it is transferred, of about so many bytes. */
export function layer(bytes: number): Uint8Array {
  return gzipSync(randomBytes(bytes));
}

/** Writes an OCI image layout with an index, or without one for a single platform. */
function writeLayout(folder: string, image: LayeredImage): void {
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const blob = (mediaType: string, content: Uint8Array | object) => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
    const hash = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(blobs, hash), bytes);
    return { mediaType, digest: `sha256:${hash}`, size: bytes.length };
  };
  const type = (name: string) => `application/vnd.oci.image.${name}`;
  const manifests = image.map(({ layers, ...platform }) => ({
    ...blob(type('manifest.v1+json'), {
      schemaVersion: 2,
      mediaType: type('manifest.v1+json'),
      config: blob(type('config.v1+json'), {
        ...platform,
        rootfs: { type: 'layers', diff_ids: layers.map(() => `sha256:${'0'.repeat(64)}`) },
      }),
      layers: layers.map((bytes) => blob(type('layer.v1.tar+gzip'), bytes)),
    }),
    platform,
  }));
  const [only] = manifests;
  const top =
    manifests.length === 1
      ? only!
      : blob(type('index.v1+json'), {
          schemaVersion: 2,
          mediaType: type('index.v1+json'),
          manifests,
        });
  writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  writeFileSync(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, manifests: [{ ...top, platform: undefined }] }),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
