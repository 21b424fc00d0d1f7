/** What comes from outside is asked for, and shown, with care. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Networks that are not the public one: https://www.iana.org/assignments/iana-ipv4-special-registry/ and -ipv6-. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix);
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

const isIn = (list: BlockList, address: string) =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Host of an address as `node:net` takes it: IPv6 without brackets. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

const isLocal = (url: URL) =>
  url.hostname === 'localhost' || (isIP(hostOf(url)) > 0 && isIn(loopback, hostOf(url)));

/**
 * Why an address is not asked. Whoever controls an answer could have this machine, which may be within a company or at
 * a cloud provider, ask what only it can reach.
 * @param address to be asked now
 * @param from address that we meant to ask: where that is on this machine, as in tests, others there are asked too
 * @param resolve gives the IP addresses of a host
 * @returns undefined when it may be asked
 */
export async function checkAddress(
  address: string,
  from: string,
  resolve: (host: string) => Promise<readonly string[]> = addressesOf,
): Promise<string | undefined> {
  if (!URL.canParse(address)) return 'no address';
  const url = new URL(address);
  if (isLocal(url) && isLocal(new URL(from)) && /^https?:$/.test(url.protocol)) return undefined;
  if (url.protocol !== 'https:') return 'only https is asked';
  if (url.username || url.password) return 'an address with a password';
  const host = hostOf(url);
  const isPrivate = isIP(host) ? isIn(notPublic, host) : await isPrivateName(host, resolve);
  return isPrivate ? 'not an address of the public network' : undefined;
}

async function isPrivateName(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<boolean> {
  if (/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host)) return true;
  return (await resolve(host)).some((one) => isIn(notPublic, one));
}

/** None where names are not resolved here, as behind a proxy: then the request says whether there is such a host. */
async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}

/** A text without characters that a terminal obeys or that change the order of what is read. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd');
}
