/** Builds and runs images: docker, podman, or buildah with an OCI runtime. */
export interface Engine {
  /** With its version, e.g. `buildah 1.28.2`. */
  name: string;
  /** Whether bases come from their registries or were made here. */
  bases: 'real' | 'stand-in';
  /**
   * Builds an image.
   * @param context folder with the application
   * @throws CommandError with the log of the build
   */
  build(options: { context: string; dockerfile: string; tag: string }): Promise<void>;
  /** Empties the folders behind `RUN --mount=type=cache`; layers stay. */
  emptyCaches(): Promise<void>;
  /** The configuration of an image. */
  configOf(tag: string): Promise<ImageConfig>;
  /** Lays the files of an image out in a folder, to be looked at and not to be changed. */
  unpack(tag: string): Promise<string>;
  /** Starts a container with a read-only root and a tmpfs at `/tmp`, without capabilities. */
  start(tag: string, settings: StartSettings): Promise<Container>;
  /** Removes an image and what was unpacked of it. */
  remove(tag: string): Promise<void>;
}

export interface ImageConfig {
  user: string;
  env: readonly string[];
  command: readonly string[];
  workingDir: string;
}

export interface StartSettings {
  env: Readonly<Record<string, string>>;
  /** Files to be seen in the container: path inside, path outside. */
  files: ReadonlyMap<string, string>;
}

export interface Container {
  /** Runs `probe.ts` in its network. @returns what that prints */
  probe(certificate: string, key: string): Promise<string>;
  /** User id of its process, where this machine can see it. */
  uid(): Promise<number | undefined>;
  /** What it wrote. */
  logs(): Promise<string>;
  /** Sends SIGTERM. @returns milliseconds until it ended, or undefined when it did not within `limit` */
  stop(limit: number): Promise<number | undefined>;
  /** Ends and removes it. */
  remove(): Promise<void>;
}

/** Waits until something holds. @returns milliseconds it took, or undefined after `limit` */
export async function waitFor(
  holds: () => Promise<boolean> | boolean,
  limit: number,
): Promise<number | undefined> {
  const start = Date.now();
  for (;;) {
    if (await holds()) return Date.now() - start;
    if (Date.now() - start > limit) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
