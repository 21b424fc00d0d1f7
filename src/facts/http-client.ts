import { setTimeout as pause } from 'node:timers/promises';
import { site } from '../site.ts';

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
    super(`${source} ${message}`);
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

/**
 * Asks a source once, and again with growing pauses when the trouble may pass.
 * @param source name of the source in messages
 * @returns any answer that is not a passing trouble; what its status means is for the caller
 * @throws SourceFailure when it is offline, or wants to be left alone for longer than we wait
 */
export async function request(
  source: string,
  url: string,
  headers: Record<string, string>,
  { timeout, attempts, firstPause, longestPause }: RetryPolicy,
): Promise<Answer> {
  let trouble = '';
  for (let attempt = 1; attempt <= attempts; attempt++) {
    let wait = firstPause * 2 ** (attempt - 1);
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': `groundwork-facts-refresh (${site.repository})`, ...headers },
        signal: AbortSignal.timeout(timeout),
      });
      const body = new Uint8Array(await response.arrayBuffer());
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
      trouble = `did not answer: ${reasonOf(error, timeout)}`;
    }
    if (attempt < attempts) await pause(wait);
  }
  throw new SourceFailure(source, 'down', `${trouble}, asked ${attempts} times`);
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
