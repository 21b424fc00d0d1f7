import { createHash, X509Certificate } from 'node:crypto';

/** Text the way Java writes it: its length in two bytes, then UTF-8. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/**
 * A Java keystore (JKS) that trusts one certificate, for `lib/security/cacerts`.
 * The format is that of the JDK's `sun.security.provider.JavaKeyStore`; its password is Java's default, `changeit`.
 * @param certificate in PEM
 */
export function keystoreOf(certificate: string): Buffer {
  const { raw } = new X509Certificate(certificate);
  const created = Buffer.alloc(8);
  const body = Buffer.concat([
    int32(0xfeedfeed),
    int32(2),
    int32(1),
    int32(2),
    text('test'),
    created,
    text('X.509'),
    int32(raw.length),
    raw,
  ]);
  const password = Buffer.from('changeit', 'utf16le').swap16();
  const sum = createHash('sha1').update(password).update('Mighty Aphrodite').update(body).digest();
  return Buffer.concat([body, sum]);
}
