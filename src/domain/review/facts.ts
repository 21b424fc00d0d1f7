import type { Image } from '../../schemas/image.ts';
import type { LifecycleRelease } from '../../schemas/lifecycle.ts';
import type { Rule, Severity } from '../../schemas/rule.ts';
import type { Runtime } from '../../schemas/runtime.ts';
import type { TaggedImage, TagRecords } from '../../schemas/tags.ts';
import type { Localized } from '../../schemas/text.ts';
import type { History } from '../tags/history.ts';
import { lifecycleTable, type LifecycleTable } from '../tags/support-windows.ts';

/** What of a family's record a review needs. */
export type FamilyFacts = Pick<
  Image,
  'kind' | 'libc' | 'shell' | 'packageManager' | 'user' | 'certificates' | 'timeZones'
> & {
  name: Localized;
  releases: { version: string; libcVersion?: string }[];
};

/** A rule as findings name it. */
export interface RuleFacts {
  severity: Severity;
  title: Localized;
  /** Rules of Hadolint that find the same, or a part of it. */
  hadolint: readonly string[];
  /** Can the Dockerfile show whether it is kept? */
  checked: 'text' | 'partly' | 'no';
  /** Why not, or what is left out. */
  reason?: Localized;
}

/** All facts but the histories of tags, as JSON: what the page and the command carry. */
export interface ReviewData {
  /** Last day of the histories of tags. */
  read: string;
  rules: Record<string, RuleFacts>;
  families: Record<string, FamilyFacts>;
  images: Pick<TaggedImage, 'id' | 'name' | 'kind' | 'product'>[];
  /** Languages by id, e.g. `python`: name, and product of endoflife.date. */
  runtimes: Record<string, { name: string; product?: string }>;
  /** Releases by product of endoflife.date. */
  lifecycles: Record<string, LifecycleRelease[]>;
  /** Python packages without a wheel for musl. */
  withoutMusl: string[];
}

/** What rules know about the world. */
export interface Facts extends Omit<ReviewData, 'lifecycles'> {
  /** Day of the review. */
  today: string;
  table: LifecycleTable;
  /** The history of an official image's tags; undefined where none is on record, or none was loaded. */
  history: (image: string) => History | undefined;
}

/**
 * Joins the data with the histories.
 * @param today day of the review, `YYYY-MM-DD`: what has ended by then has ended
 */
export function factsOf(
  { lifecycles, ...data }: ReviewData,
  history: Facts['history'],
  today: string,
): Facts {
  const table = new Map(
    Object.entries(lifecycles).map(([product, releases]) => [
      product,
      new Map(releases.map((release) => [release.version, release])),
    ]),
  );
  return { ...data, today, table, history };
}

/** The records a review's data are made of. */
export interface ReviewRecords {
  tags: TagRecords;
  images: Readonly<Record<string, Image>>;
  runtimes: Readonly<Record<string, Runtime>>;
  lifecycles: Readonly<Record<string, { releases: readonly LifecycleRelease[] }>>;
  rules: readonly { id: string; rule: Rule; title: Localized }[];
}

/** Takes what a review needs out of the records. */
export function reviewData({
  tags,
  images,
  runtimes,
  lifecycles,
  rules,
}: ReviewRecords): ReviewData {
  const table = lifecycleTable(
    Object.values(images),
    Object.values(runtimes),
    Object.entries(lifecycles).map(([product, { releases }]) => [
      product,
      { releases: [...releases] } as never,
    ]),
  );
  return {
    read: tags.read.day,
    rules: Object.fromEntries(
      rules
        .filter(({ rule }) => rule.status === 'active')
        .map(({ id, rule, title }) => [id, ruleFacts(rule, title)]),
    ),
    families: Object.fromEntries(
      Object.entries(images).map(([id, image]) => [id, familyFacts(image)]),
    ),
    images: tags.images.map(({ id, name, kind, product }) => ({
      id,
      name,
      kind,
      ...(product && { product }),
    })),
    runtimes: Object.fromEntries(
      Object.entries(runtimes).map(([id, { name, endoflife }]) => [
        id,
        { name, ...(endoflife && { product: endoflife }) },
      ]),
    ),
    lifecycles: Object.fromEntries(
      [...table].map(([product, releases]) => [product, [...releases.values()].map(releaseFacts)]),
    ),
    withoutMusl: Object.values(runtimes)
      .flatMap(({ packages }) => packages?.entries ?? [])
      .filter(({ musl }) => musl === 'none')
      .map(({ name }) => name),
  };
}

function ruleFacts(rule: Rule, title: Localized): RuleFacts {
  return {
    severity: rule.severity,
    title,
    hadolint: rule.hadolint,
    checked: rule.checked.how,
    ...(rule.checked.why && { reason: rule.checked.why }),
  };
}

function familyFacts(image: Image): FamilyFacts {
  const { name, kind, libc, shell, packageManager, user, certificates, timeZones, releases } =
    image;
  return {
    name,
    kind,
    libc,
    shell,
    packageManager,
    user: { name: user.name, ...(user.uid !== undefined && { uid: user.uid }) },
    certificates,
    timeZones,
    releases: releases.map(({ version, libcVersion }) => ({
      version,
      ...(libcVersion && { libcVersion }),
    })),
  };
}

const releaseFacts = ({
  version,
  released,
  until,
  ltsUntil,
}: LifecycleRelease): LifecycleRelease => ({
  version,
  ...(released && { released }),
  ...(until && { until }),
  ...(ltsUntil && { ltsUntil }),
});
