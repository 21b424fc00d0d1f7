import { request, SourceFailure, type RetryPolicy } from './http-client.ts';

/** An address that the content leads readers to, and the first file that does. */
export interface OutsideLink {
  address: string;
  file: string;
}

/** What became of a link: `gone` is for a person to mend, `unclear` may be the other side's limit for programs. */
export interface LinkState extends OutsideLink {
  state: 'there' | 'gone' | 'unclear';
  /** Why it is not there. */
  reason?: string;
}

/** Hosts of documentation, RFC 2606 and RFC 6761: they are in samples. */
const reserved = /(^|\.)(example|invalid|test|localhost|example\.(com|net|org))$/;

/**
 * Addresses of other sites in the pages and records, each once, without their fragments.
 * @param files text by path
 */
export function outsideLinks(files: ReadonlyMap<string, string>): OutsideLink[] {
  const links = new Map<string, string>();
  for (const [file, text] of files) {
    // In prose links are in parentheses, in records a field `url`: samples of code name addresses that nobody follows.
    for (const [, inText, inRecord] of text.matchAll(/\]\((https:[^\s)]+)\)|\burl: (https:\S+)/g)) {
      const found = (inText ?? inRecord!).replace(/[#'",}].*$/, '');
      if (!URL.canParse(found)) continue;
      const { hostname, href } = new URL(found);
      if (!reserved.test(hostname) && !links.has(href)) links.set(href, file);
    }
  }
  return [...links].map(([address, file]) => ({ address, file }));
}

/** Follows links one after the other; a host is asked for nothing more once it did not answer. */
export async function* followLinks(
  links: readonly OutsideLink[],
  retryPolicy: RetryPolicy,
): AsyncGenerator<LinkState> {
  const down = new Map<string, string>();
  for (const link of links) {
    const { host } = new URL(link.address);
    const before = down.get(host);
    if (before) {
      yield { ...link, state: 'unclear', reason: before };
      continue;
    }
    try {
      const { status } = await request(host, link.address, {}, retryPolicy, { redirects: true });
      if (status < 400) yield { ...link, state: 'there' };
      else {
        const state = status === 404 || status === 410 ? 'gone' : 'unclear';
        yield { ...link, state, reason: `${host} answered ${status}` };
      }
    } catch (error) {
      if (!(error instanceof SourceFailure)) throw error;
      if (error.kind === 'down') down.set(host, error.message);
      yield { ...link, state: 'unclear', reason: error.message };
    }
  }
}
