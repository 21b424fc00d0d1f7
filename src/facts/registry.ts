import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import {
  compressedBytes,
  isPlausibleSize,
  platformDigest,
  platformName,
  registryAddress,
} from './oci.ts';
import {
  ociAnswer,
  ociManifest,
  ociPlatform,
  tokenAnswer,
  type OciManifest,
} from '../schemas/oci.ts';
import { request, json, SourceFailure, type Answer, type RetryPolicy } from './http-client.ts';

/** Size of one platform of an image, with the digest of the manifest that says so. */
export interface PlatformSize {
  bytes: number;
  digest: string;
}

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
 * Reads manifests from registries (OCI distribution specification), without logging in. One client serves one run:
 * it keeps the tokens that registries hand to anybody.
 */
export class RegistryClient {
  readonly #retryPolicy: RetryPolicy;
  readonly #tokens = new Map<string, string>();

  constructor(retryPolicy: RetryPolicy) {
    this.#retryPolicy = retryPolicy;
  }

  /**
   * Compressed sizes of an image, per platform.
   * @param known sizes on record: a manifest of the same digest says the same and is not asked for again
   * @throws SourceFailure, also when one of the platforms is not published
   */
  async sizes(
    reference: string,
    platforms: readonly string[],
    known: Readonly<Record<string, PlatformSize>> = {},
  ): Promise<Record<string, PlatformSize>> {
    const { registry, target } = registryAddress(reference);
    const missing = (platform: string) =>
      new SourceFailure(registry, 'refused', `publishes no ${platform} of ${reference}`);
    const top = await this.#manifest(reference, target);
    const content = this.#read(reference, ociAnswer, top.answer);

    if ('layers' in content) {
      const platform = await this.#platformOf(reference, content);
      const other = platforms.find((one) => one !== platform);
      if (other) throw missing(other);
      return { [platform]: { bytes: this.#bytesOf(reference, content), digest: top.digest } };
    }
    const sizes: Record<string, PlatformSize> = {};
    for (const platform of platforms) {
      const digest = platformDigest(content, platform);
      if (!digest) throw missing(platform);
      const same = known[platform]?.digest === digest ? known[platform] : undefined;
      sizes[platform] = same ?? {
        bytes: this.#bytesOf(
          reference,
          this.#read(reference, ociManifest, (await this.#manifest(reference, digest)).answer),
        ),
        digest,
      };
    }
    return sizes;
  }

  #bytesOf(reference: string, manifest: OciManifest): number {
    const bytes = compressedBytes(manifest);
    if (isPlausibleSize(bytes)) return bytes;
    const { registry } = registryAddress(reference);
    throw new SourceFailure(registry, 'refused', `says that ${reference} has ${bytes} bytes`);
  }

  /** A manifest and its digest, which is that of its bytes. */
  async #manifest(reference: string, target: string) {
    const answer = await this.#get(reference, `manifests/${target}`, manifestTypes);
    const digest = digestOf(answer);
    const expected = target.startsWith('sha256:')
      ? target
      : answer.headers.get('docker-content-digest');
    if (expected?.startsWith('sha256:') && expected !== digest) {
      const { registry } = registryAddress(reference);
      throw new SourceFailure(
        registry,
        'refused',
        `sent something else than ${expected} for ${reference}`,
      );
    }
    return { answer, digest };
  }

  /** An image that is published for one platform names it in its configuration only. */
  async #platformOf(reference: string, { config }: OciManifest): Promise<string> {
    const answer = await this.#get(reference, `blobs/${config.digest}`, '*/*');
    if (digestOf(answer) !== config.digest) {
      const { registry } = registryAddress(reference);
      const message = `sent something else than ${config.digest} for ${reference}`;
      throw new SourceFailure(registry, 'refused', message);
    }
    return platformName(this.#read(reference, ociPlatform, answer));
  }

  #read<T>(reference: string, schema: z.ZodType<T>, answer: Answer): T {
    const { registry } = registryAddress(reference);
    const parsed = schema.safeParse(json(registry, answer));
    if (parsed.success) return parsed.data;
    throw new SourceFailure(registry, 'refused', `answered for ${reference} in another form`);
  }

  async #get(reference: string, path: string, accept: string): Promise<Answer> {
    const { registry, repository } = registryAddress(reference);
    const url = `${baseUrl(registry)}/v2/${repository}/${path}`;
    const send = () => {
      const token = this.#tokens.get(`${registry}/${repository}`);
      const headers = { accept, ...(token && { authorization: `Bearer ${token}` }) };
      // What a registry sends on to its storage is proven by its digest.
      const redirects = path.startsWith('blobs/');
      return request(registry, url, headers, this.#retryPolicy, { redirects });
    };
    let answer = await send();
    if (answer.status === 401) {
      const token = await this.#token(registry, reference, answer.headers.get('www-authenticate'));
      this.#tokens.set(`${registry}/${repository}`, token);
      answer = await send();
    }
    if (answer.status === 401 || answer.status === 403) {
      throw new SourceFailure(registry, 'refused', `wants a login for ${reference}`);
    }
    if (answer.status === 404) {
      throw new SourceFailure(registry, 'refused', `does not know ${reference}`);
    }
    if (answer.status !== 200) {
      throw new SourceFailure(registry, 'refused', `answered ${answer.status} for ${reference}`);
    }
    return answer;
  }

  /** The token a registry gives to anybody who asks where its challenge says. */
  async #token(registry: string, reference: string, challenge: string | null): Promise<string> {
    const refused = new SourceFailure(registry, 'refused', `wants a login for ${reference}`);
    const { scheme, realm, ...rest } = parseChallenge(challenge ?? '');
    if (scheme !== 'bearer' || !realm || !URL.canParse(realm)) throw refused;
    const url = new URL(realm);
    if (!givesTokens(url.host, registry)) {
      const message = `sends to ${url.host} for a token for ${reference}, which is not one of its hosts`;
      throw new SourceFailure(registry, 'refused', message);
    }
    for (const name of ['service', 'scope']) {
      if (rest[name]) url.searchParams.set(name, rest[name]);
    }
    const answer = await request(registry, url.href, {}, this.#retryPolicy);
    if (answer.status !== 200) throw refused;
    return this.#read(reference, tokenAnswer, answer);
  }
}

const digestOf = ({ body }: Answer) => `sha256:${createHash('sha256').update(body).digest('hex')}`;

/** Parts of a `WWW-Authenticate` header, the scheme in small letters. */
export function parseChallenge(header: string): Record<string, string> {
  const [scheme = ''] = header.trim().split(/\s/, 1);
  // A name begins after a space or a comma: a long one without a value is read once.
  const parts = [...header.matchAll(/(?<=[\s,])(\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return { ...Object.fromEntries(parts), scheme: scheme.toLowerCase() };
}

/** Does a host give tokens for a registry? Itself, and those below its name, such as auth.docker.io. */
function givesTokens(host: string, registry: string): boolean {
  return host === registry || host.endsWith(`.${registry}`);
}

/** Docker Hub answers under another name than the one in references; a registry on this machine speaks HTTP. */
function baseUrl(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io';
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(registry);
  return `${local ? 'http' : 'https'}://${registry}`;
}
