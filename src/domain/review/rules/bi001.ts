import { channel, exactTag, type Base } from '../base.ts';
import { placeOf, suggestTag, type Check } from '../finding.ts';
import { systemLabel } from '../../tags/support-windows.ts';
import { systemIn, versionIn } from '../../tags/tag-words.ts';

/**
 * Images without a version: no tag, a channel such as `latest` or `lts`, or a variant alone.
 * As Hadolint's DL3006 and DL3007, and in `COPY --from=` and `RUN --mount=from=` too. Beside a digest it is silent, as
 * some publishers have no other tags; Hadolint reports `latest` there as well.
 */
export const bi001: Check = (dockerfile, facts) =>
  dockerfile.named.flatMap((image) => {
    const { base, range } = image;
    // What has left the official list moves no more; BI005 and BI021 say so.
    if (base.digest || base.left || !namesNoVersion(base)) return [];
    const tag = exactTag(base, facts);
    const held = meaningOf(base);
    const rewritten = suggestTag(dockerfile, image, tag);
    const open = rewritten.suggestion === undefined;
    const subject = base.tag ? `\`${base.tag}\`` : undefined;
    return [
      {
        rule: 'bi001',
        severity: base.official || isPublished(base) ? 'must' : 'consider',
        ...placeOf(range),
        message: {
          zh:
            `${subject ? `标签${subject}没写版本` : '没有写标签，等于`latest`'}，会跟着发布方移到别的版本。` +
            (held.length > 0 ? `${facts.read}时它是${held.join('、')}。` : '') +
            (open ? '写上版本。' : ''),
          en:
            `${subject ? `The tag ${subject} names no version` : 'Without a tag it is `latest`'}, so its publisher may move it to another one.` +
            (held.length > 0 ? ` On ${facts.read} it was ${held.join(', ')}.` : '') +
            (open ? ' Name a version.' : ''),
        },
        ...rewritten,
      },
    ];
  });

/** A name alone that is no official image we know may be one that was built a moment ago, or a context of the build. */
const isPublished = ({ name, tag = '' }: Base) => name.includes('/') || channel.test(tag);

/** What an official image held by the record, e.g. Node.js 26.1.0 and Debian 13; empty where it is not known. */
function meaningOf({ official, meaning, version, system }: Base): string[] {
  if (!official || !meaning) return [];
  return [
    official.kind !== 'system' && version ? `${official.name} ${version}` : '',
    system?.release ? systemLabel(system) : '',
  ].filter(Boolean);
}

/** Does a reference say nothing about the version? */
export function namesNoVersion({ name, tag, official }: Base): boolean {
  if (name === 'scratch') return false;
  // The version is in the name: `static-debian13`, `nodejs22-debian12`, `ubi9/ubi`, `ubi10-minimal`.
  if (/^gcr\.io\/distroless\/.*-debian\d+$/.test(name) || /(?:^|\/)ubi\d+(?:[/-]|$)/.test(name))
    return false;
  if (tag === undefined) return true;
  const words = tag.split('-');
  if (official?.kind === 'system') {
    const release = systemIn(tag)?.release;
    return (
      words.some((word) => channel.test(word)) ||
      (!/\d/.test(tag) && (release === undefined || release === 'sid'))
    );
  }
  // `node:alpine3.24` and `golang:bookworm` name a system, and no version of what is in it.
  const rest = words.filter((word) => !systemIn(word)).join('-');
  if (official) return versionIn(tag) === undefined && !/\d/.test(rest);
  const isChannel = words.some((word) => channel.test(word));
  return !/\d/.test(rest) && (isChannel || systemIn(tag)?.codename === undefined);
}
