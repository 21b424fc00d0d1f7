import { setTimeout as pause } from 'node:timers/promises';
import { site } from '../site.ts';
import { checkAddress, withoutControls } from './guard.ts';

/** Timeouts and pauses in milliseconds, and the number of attempts. */
export interface RetryPolicy {
  /** For one answer, its text included. */
  timeout: number;
  /** Requests in all before giving up. */
  attempts: number;
  /** Before the second request; doubled each time. */
  firstPause: number;
  /** A source that asks for more (`Retry-After`) is left alone for this run. */
  longestPause: number;
}

export const retryPolicy: RetryPolicy = {
  timeout: 20_000,
  attempts: 4,
  firstPause: 1_000,
  longestPause: 60_000,
};

/** Why a source gave no figure. `down` holds for everything it would be asked in this run, `refused` for one question. */
export type FailureKind = 'down' | 'refused';

/** A public source that did not give what it was asked for. */
export class SourceFailure extends Error {
  /** Host of the source, as readers know it, e.g. `docker.io`. */
  readonly source: string;
  readonly kind: FailureKind;

  constructor(source: string, kind: FailureKind, message: string) {
    super(withoutControls(`${source} ${message}`));
    this.name = 'SourceFailure';
    this.source = source;
    this.kind = kind;
  }
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** Passing troubles: asking again may help. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Longest text of an answer in bytes, after it is unpacked; the longest index of an image on record has 50 kB. */
const longestAnswer = 8 * 1024 * 1024;
/** How often one request may be sent elsewhere. */
const mostRedirects = 3;

/** A request that is asked nowhere else, and an answer that is no answer to a question of ours. */
class Refused extends Error {}

export interface RequestOptions {
  /**
   * May the answer send us elsewhere? Registries do that with the contents of an image, which are proven by their
   * digest, and with nothing else. Headers of ours are not sent on.
   */
  redirects?: boolean;
}

/**
 * Asks a source once, and again with growing pauses when the trouble may pass. Only addresses of the public network are
 * asked, by https; this machine is when the address is ours, see guard.ts.
 * @param source name of the source in messages
 * @returns any answer that is not a passing trouble; what its status means is for the caller
 * @throws SourceFailure when it is offline, wants to be left alone for longer than we wait, or answers too much
 */
export async function request(
  source: string,
  url: string,
  headers: Record<string, string>,
  { timeout, attempts, firstPause, longestPause }: RetryPolicy,
  { redirects = false }: RequestOptions = {},
): Promise<Answer> {
  let trouble = '';
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let wait = firstPause * 2 ** (attempt - 1);
    try {
      const response = await send(url, headers, timeout, redirects);
      const body = await bodyOf(response);
      if (!passing.has(response.status)) {
        return { status: response.status, headers: response.headers, body };
      }
      trouble = `answered ${response.status}`;
      const asked = retryAfter(response.headers.get('retry-after'), Date.now());
      if (asked !== undefined && asked > longestPause) {
        const seconds = Math.ceil(asked / 1000);
        throw new SourceFailure(source, 'down', `${trouble} and asks to wait ${seconds} s`);
      }
      wait = Math.max(wait, asked ?? 0);
    } catch (error) {
      if (error instanceof SourceFailure) throw error;
      if (error instanceof Refused) throw new SourceFailure(source, 'refused', error.message);
      trouble = `did not answer: ${reasonOf(error, timeout)}`;
    }
    if (attempt < attempts) await pause(wait);
  }
  throw new SourceFailure(source, 'down', `${trouble}, asked ${attempts} times`);
}

async function send(
  url: string,
  headers: Record<string, string>,
  timeout: number,
  redirects: boolean,
): Promise<Response> {
  const signal = AbortSignal.timeout(timeout);
  const userAgent = `groundwork-facts-refresh (${site.repository})`;
  let address = url;
  for (let times = 0; times <= mostRedirects; times++) {
    const problem = await checkAddress(address, url);
    if (problem) throw new Refused(`${times > 0 ? 'sends to' : 'is'} ${address}: ${problem}`);
    const response = await fetch(address, {
      headers: { 'user-agent': userAgent, ...(times === 0 && headers) },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    if (!redirects) throw new Refused(`sends to ${location}, which is not followed`);
    if (!URL.canParse(location, address)) throw new Refused('sends to what is no address');
    address = new URL(location, address).href;
  }
  throw new Refused(`sends on more than ${mostRedirects} times`);
}

/** The text of an answer, read piece by piece: a few kilobytes may unpack to gigabytes. */
async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop ends the transfer.
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > longestAnswer) throw new Refused(`answers with more than ${longestAnswer} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Milliseconds that a `Retry-After` header asks for: seconds, or a point in time. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}

/** `fetch` says "fetch failed" and hides the reason in its cause. */
function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing within ${timeout / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

/** An answer's text as JSON. @throws SourceFailure when it is something else */
export function json(source: string, { body }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new SourceFailure(source, 'refused', 'did not answer with JSON');
  }
}
