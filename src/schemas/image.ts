import { z } from 'astro/zod';
import { platform, sizeFigure } from './figure.ts';
import { day, id, known, localized } from './text.ts';

/** What sort of image a family is, from the most to the least contents. */
const imageKind = z.enum(['full', 'slim', 'musl', 'shell-less', 'empty']);

/** A sentence about a family, and where it comes from. */
const sourced = localized.extend({ sources: z.array(id).min(1) });

/** Levels of the x86-64 instruction set that a release may require; the first level is every amd64 CPU. */
const cpuLevel = z.enum(['x86-64-v2', 'x86-64-v3']);

/** A release of a family and the days its support phases end. */
const release = z.strictObject({
  /** Version as the project writes it, e.g. `13`, `3.24`, `26.04 LTS`. */
  version: z.string().min(1),
  /** Codename used in tags, e.g. `trixie`. */
  codename: z.string().min(1).optional(),
  released: day.optional(),
  /** Last day of regular security support; a text when the source gives no day. */
  until: z.union([day, localized]),
  /** Last day of long-term support, where the project has such a phase. */
  ltsUntil: day.optional(),
  /** C library version in this release, e.g. `2.41`. */
  libcVersion: z.string().optional(),
  /** Lowest CPU its amd64 programs start on. Absent: any amd64 CPU, or nobody says. */
  cpu: z.strictObject({ level: cpuLevel, sources: z.array(id).min(1) }).optional(),
  source: id,
  asOf: day,
});
export type Release = z.infer<typeof release>;

/** A base-image family: `content/data/images/<id>.yml`. */
export const image = z.strictObject({
  name: localized,
  kind: imageKind,
  /** `true` when a vendor sells or promises the patching: an overlay on `kind`. */
  hardened: z.boolean().default(false),
  /** Other names readers use; they are indexed for search. */
  aliases: z.array(z.string()).default([]),
  /** Example reference for a `FROM` line, with a version. */
  reference: z.string().min(1),
  /** Who builds and patches it. */
  provider: localized,
  /** Price and conditions of use. */
  terms: localized,
  /** How often it is rebuilt with its patches. */
  rebuilds: z.union([sourced, z.literal('unknown')]),
  /** Signatures, SBOM and provenance that come with it. */
  attestations: z.union([sourced, z.literal('unknown')]),
  /** `free`: the image and its updates cost nothing, with or without a login; `partly`: some of its versions do. */
  cost: z.enum(['free', 'partly', 'paid', 'unknown']),
  libc: z.strictObject({
    name: z.enum(['glibc', 'musl', 'glibc or musl', 'none', 'unknown']),
    version: z.string().min(1).optional(),
  }),
  /** Shells in the image; an empty list means there is none. */
  shell: z.union([z.array(z.string()), z.literal('unknown')]),
  /** Package manager in the image. */
  packageManager: z.union([z.enum(['none', 'unknown']), z.string()]),
  /** User a container runs as when the Dockerfile sets no `USER`. */
  user: z.strictObject({
    name: z.enum(['root', 'nonroot', 'unknown']),
    uid: z.int().nonnegative().optional(),
    /** Number of an ordinary user that the image brings and does not run as, so that nobody else can have it. */
    ordinaryUid: z.int().positive().optional(),
    note: sourced.optional(),
  }),
  /** Is a CA bundle there, so that HTTPS verifies? */
  certificates: known,
  /** Is the time-zone database there? */
  timeZones: known,
  /** Are the old names there too, such as `US/Pacific`? Debian 13 keeps them in another package. Only with time zones. */
  legacyTimeZones: known.optional(),
  sizes: z.array(sizeFigure),
  platforms: z.union([z.array(platform), z.literal('unknown')]),
  /** Product of endoflife.date that the support dates are read from, e.g. `alpine-linux`. */
  endoflife: id.optional(),
  releases: z.array(release).default([]),
  /** What support hangs on, where the family has no releases with dates of their own. */
  support: localized.optional(),
  /** Whom it suits, one phrase. */
  suits: localized,
  strengths: localized,
  costs: localized,
  /** How to look inside a running container. */
  debugging: localized,
  sources: z.array(id).min(1),
  /** Day somebody last checked the whole record. */
  reviewed: day,
});
export type Image = z.infer<typeof image>;
