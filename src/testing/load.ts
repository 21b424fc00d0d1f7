/** For tests: many requests at once, each answer looked at whole. */
import { once } from 'node:events';
import { connect } from 'node:net';

/** What a load of requests came to. */
export interface LoadResult {
  /** Answers with status 200 and one of the bodies that were expected. */
  whole: number;
  /** Answers of another kind by what they were, e.g. `404`, and how often. */
  failed: Record<string, number>;
}

/** Requests that are sent on one connection before the next answer is awaited, and in all: nginx closes it after 1,000. */
const [batch, perConnection] = [40, 800];

/**
 * Asks a server for paths by turns until it is told to stop.
 * @param bodies what may be answered, by path
 * @param connections that are open at the same time
 */
export async function load(
  url: string,
  bodies: Readonly<Record<string, ReadonlySet<string>>>,
  connections: number,
  signal: AbortSignal,
): Promise<LoadResult> {
  const { host, hostname, port } = new URL(url);
  const paths = Object.keys(bodies);
  const result: LoadResult = { whole: 0, failed: {} };
  const fail = (kind: string) => (result.failed[kind] = (result.failed[kind] ?? 0) + 1);

  async function connection(): Promise<void> {
    const socket = connect(Number(port), hostname).setNoDelay();
    const parts = socket[Symbol.asyncIterator]();
    let text = '';
    /** Reads until the text has so many characters. */
    const until = async (enough: () => boolean) => {
      while (!enough()) {
        const { value, done } = (await parts.next()) as IteratorResult<Buffer>;
        if (done) throw new Error('closed early');
        text += value.toString('latin1');
      }
    };
    try {
      await once(socket, 'connect');
      for (let sent = 0; sent < perConnection && !signal.aborted; sent += batch) {
        const asked = Array.from({ length: batch }, (_, at) => paths[(sent + at) % paths.length]!);
        socket.write(asked.map((path) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`).join(''));
        for (const path of asked) {
          await until(() => text.includes('\r\n\r\n'));
          const end = text.indexOf('\r\n\r\n') + 4;
          const head = text.slice(0, end);
          const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
          await until(() => text.length >= end + length);
          const body = text.slice(end, end + length);
          text = text.slice(end + length);
          const status = head.slice(9, 12);
          if (status !== '200') fail(status);
          else if (bodies[path]!.has(body)) result.whole++;
          else fail(`another body of ${path}`);
        }
      }
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    } finally {
      socket.destroy();
    }
  }
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!signal.aborted) await connection();
    }),
  );
  return result;
}
