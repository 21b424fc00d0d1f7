/**
 * `npm run check:links`: follows every link of pages and records to other sites, and says which are gone. Exit code 1 when
 * one is. It is for a schedule and no part of `npm run check`: other sites change without a change here.
 */
import { readFiles } from '../content/read.ts';
import { retryPolicy } from '../facts/http-client.ts';
import { followLinks, outsideLinks } from '../facts/links.ts';

const links = outsideLinks(readFiles('.'));
const counts = { there: 0, gone: 0, unclear: 0 };
for await (const { file, address, state, reason } of followLinks(links, {
  ...retryPolicy,
  attempts: 2,
})) {
  counts[state] += 1;
  if (state !== 'there') console.log(`${state}: ${address}\n  ${reason}, in ${file}`);
}
console.log(`${counts.there} there, ${counts.gone} gone, ${counts.unclear} unclear`);
if (counts.gone > 0) process.exitCode = 1;
