import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCommand } from './command.ts';
import { keystoreOf } from './keystore.ts';

/** Files of a certificate authority made for one run, and of the server it vouches for. */
export interface Certificates {
  authority: string;
  certificate: string;
  key: string;
}

/** Makes a certificate authority and a certificate for `localhost`, valid for a day. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => runCommand('openssl', args, { cwd: folder });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    ...['req', '-x509', ...curve, '-days', '1', '-subj', '/CN=Groundwork samples'],
    ...['-keyout', 'ca.key', '-out', 'ca.pem'],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  writeFileSync(
    file('extensions'),
    'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n' +
      'keyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n',
  );
  await openssl(
    ...['req', ...curve, '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr'],
  );
  await openssl(
    ...['x509', '-req', '-days', '1', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key'],
    ...['-CAcreateserial', '-extfile', 'extensions', '-out', 'server.pem'],
  );
  return { authority: file('ca.pem'), certificate: file('server.pem'), key: file('server.key') };
}

const bundle = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Adds an authority to those that an image trusts. Only where the image has a list of them: one without stays without.
 * @param root files of the image
 * @param paths all paths in it
 * @param folder where the extended lists are written
 * @returns what to mount: path inside, file outside
 */
export function trustIn(
  root: string,
  paths: readonly string[],
  { authority }: Certificates,
  folder: string,
): Map<string, string> {
  const pem = readFileSync(authority, 'utf8');
  const files = new Map([['/run/authority.pem', authority]]);
  const own = join(root, bundle);
  if (existsSync(own)) {
    const extended = join(folder, 'ca-certificates.crt');
    writeFileSync(extended, `${readFileSync(own, 'utf8')}\n${pem}`);
    files.set(bundle, extended);
  }
  const keystore = paths.find((path) => path.endsWith('/lib/security/cacerts'));
  const behind = keystore && linkedIn(root, keystore);
  if (behind && existsSync(join(root, behind))) {
    const extended = join(folder, 'cacerts');
    writeFileSync(extended, keystoreOf(pem));
    files.set(behind, extended);
  }
  return files;
}

/** What a path leads to inside an image, when it is a link. */
function linkedIn(root: string, path: string): string {
  const file = join(root, path);
  return lstatSync(file).isSymbolicLink() ? resolve(dirname(path), readlinkSync(file)) : path;
}
