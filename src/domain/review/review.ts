/** Runs in the browser, in the build and as a command: the rules applied to a Dockerfile. */
import type { Severity } from '../../schemas/rule.ts';
import type { Localized } from '../../schemas/text.ts';
import { baseOf, baseOfOrigin, imagesNamed, type Base } from './base.ts';
import type { Facts, ReviewData } from './facts.ts';
import { atMost, type Finding, type NamedImage, type Subject } from './finding.ts';
import { parseFile } from './parse.ts';
import { mismatchesIn, type Mismatch } from './rules/bi014.ts';
import { checks } from './rules/index.ts';
import { rootOf, stagesInImage, stagesOf, type Dockerfile, type Stage } from './stages.ts';
import { suppress, suppressionsIn } from './suppress.ts';
import { syntaxFindings } from './syntax.ts';

/** A stage as a card. */
export interface StageView {
  /** Name after `AS`, or its number. */
  name: string;
  line: number;
  /** As it is written after `FROM`. */
  image: string;
  /** The image at its root; absent for what only the build knows. */
  base?: Base;
  /** User it ends with: from `USER`, or of the base. */
  user?: string;
  isFinal: boolean;
}

/** Files that go from one stage to another. */
export interface Arrow {
  /** Name of a stage, or the reference of an image. */
  from: string;
  to: string;
  line: number;
  /** Why what it carries does not fit: another C library, or an older glibc. */
  misfit?: Mismatch['kind'];
}

/** What was not looked at, and why. */
export interface NotChecked {
  /** A rule, or absent for an image. */
  rule?: string;
  /** Image or argument it is about. */
  subject?: string;
  kind: 'rule' | 'partly' | 'image' | 'argument';
  reason: Localized;
}

/** Everything a review says. */
export interface Review {
  findings: readonly Finding[];
  /** Findings that a comment takes back. */
  suppressed: readonly Finding[];
  stages: readonly StageView[];
  arrows: readonly Arrow[];
  notChecked: readonly NotChecked[];
}

/** The longest text that is read, in UTF-16 units; no Dockerfile is near it. */
export const longestText = 1_000_000;

const worstFirst = (a: Finding, b: Finding) =>
  order[a.severity] - order[b.severity] || a.line - b.line || (a.rule < b.rule ? -1 : 1);

const order: Readonly<Record<Severity, number>> = { must: 0, should: 1, consider: 2 };

/**
 * Reviews a Dockerfile, a `FROM` line or an image reference. Never throws.
 * @param text of any form; `isBinary` tells what is not a text at all
 */
export function review(text: string, facts: Facts): Review {
  const steps = reviewSteps(text, facts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of one rule each, so that a page can stay responsive between them. */
export function* reviewSteps(text: string, facts: Facts): Generator<undefined, Review> {
  const file = parseFile(asDockerfile(text));
  yield;
  const dockerfile = stagesOf(file);
  const subject = subjectOf(dockerfile, facts);
  const found: Finding[] = [];
  for (const [id, check] of Object.entries(checks)) {
    yield;
    const rule = facts.rules[id];
    if (!rule) continue;
    for (const one of check(subject, facts)) {
      found.push({ ...one, severity: atMost(one.severity, rule.severity) });
    }
  }
  yield;
  const findings = [
    ...syntaxFindings(file.errors),
    ...oneRewriteEach(withoutYielding(withoutDoubles(found)).toSorted(worstFirst)),
  ].toSorted(worstFirst);
  const { kept, suppressed } = suppress(
    findings,
    suppressionsIn(file.comments, file.instructions, facts.rules),
  );
  return {
    findings: kept,
    suppressed,
    stages: dockerfile.stages.map((stage) => viewOf(stage, subject)),
    arrows: arrowsOf(subject),
    notChecked: notChecked(subject, facts),
  };
}

/** Official images a text names, whose histories a review needs. */
export function imagesToLoad(text: string, data: Pick<ReviewData, 'images'>): string[] {
  return imagesNamed(stagesOf(parseFile(asDockerfile(text))), data);
}

/** An image reference alone is a Dockerfile of one line. */
function asDockerfile(text: string): string {
  const trimmed = text.trim();
  return /^[a-z0-9][\w./-]*(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/.test(trimmed) &&
    /[:/@.]|^[a-z]+$/.test(trimmed)
    ? `FROM ${trimmed}`
    : text;
}

/** Is it a file that no text editor wrote? */
export function isBinary(text: string): boolean {
  return text.slice(0, 8000).includes('\0');
}

/** Adds the facts of every image that is named. */
export function subjectOf(dockerfile: Dockerfile, facts: Facts): Subject {
  const bases = new Map<string, Base>();
  const known = (reference: string) => {
    const base = bases.get(reference) ?? baseOf(reference, facts);
    bases.set(reference, base);
    return base;
  };
  const named = dockerfile.stages.flatMap((stage): NamedImage[] => [
    ...(stage.origin.kind === 'image'
      ? [
          {
            base: known(stage.origin.reference),
            range: stage.image,
            written: stage.image.text,
            stage,
          },
        ]
      : []),
    ...stage.transfers.flatMap((transfer): NamedImage[] =>
      transfer.origin.kind === 'image'
        ? [
            {
              base: known(transfer.origin.reference),
              range: transfer.range,
              written: transfer.written,
              stage,
              transfer,
            },
          ]
        : [],
    ),
  ]);
  const roots = new Map<Stage, Base | undefined>();
  return {
    ...dockerfile,
    bases,
    named,
    inImage: stagesInImage(dockerfile),
    baseOf: (stage) => {
      if (roots.has(stage)) return roots.get(stage);
      const root = rootOf(stage);
      const base = root.kind === 'image' ? known(root.reference) : baseOfOrigin(root, facts);
      roots.set(stage, base);
      return base;
    },
  };
}

/** The same sentence about the same place once. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, line, column, message }) => {
    const key = `${rule} ${line} ${column} ${message.en}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Rules that say nothing about an image of which another says more: a stage at the top (BI026) has a tag, a tag with
 * the line of the version (BI002) names the release, what has ended (BI005) is replaced, and a digest is a question
 * about a tag that stays.
 */
const yieldsTo: Readonly<Record<string, readonly string[]>> = {
  bi001: ['bi026'],
  bi003: ['bi002', 'bi005'],
  bi004: ['bi001', 'bi002', 'bi005', 'bi020', 'bi021'],
};

function withoutYielding(findings: readonly Finding[]): Finding[] {
  // Only what has to be changed, or a tag that is not there, takes the place of another finding.
  const heavy = new Set(
    findings
      .filter(({ rule, severity }) => severity !== 'consider' || rule === 'bi001')
      .map(({ rule, line, column }) => `${rule} ${line} ${column}`),
  );
  return findings.filter(
    ({ rule, line, column }) =>
      !yieldsTo[rule]?.some((other) => heavy.has(`${other} ${line} ${column}`)),
  );
}

/**
 * One rewrite for one place, that of the worst finding: two would undo each other. None where support has ended
 * (BI005), as another tag of the same version has ended too.
 */
function oneRewriteEach(findings: readonly Finding[]): Finding[] {
  const rewritten = new Set(
    findings
      .filter(({ rule, severity }) => rule === 'bi005' && severity !== 'consider')
      .map(({ line, column }) => `${line} ${column}`),
  );
  return findings.map((finding) => {
    const { suggestion, ...rest } = finding;
    const place = `${finding.line} ${finding.column}`;
    if (suggestion === undefined) return finding;
    if (rewritten.has(place)) return rest;
    rewritten.add(place);
    return finding;
  });
}

const nameOf = ({ name, index }: Stage) => name ?? String(index);

function viewOf(stage: Stage, { baseOf: base, final }: Subject): StageView {
  const known = base(stage);
  const own = stage.instructions.findLast(({ keyword, onbuild }) => keyword === 'USER' && !onbuild);
  let user = own?.text;
  for (let one = stage; user === undefined && one.origin.kind === 'stage';) {
    one = one.origin.stage;
    user = one.instructions.findLast(
      ({ keyword, onbuild }) => keyword === 'USER' && !onbuild,
    )?.text;
  }
  user ??= known?.user?.name;
  return {
    name: nameOf(stage),
    line: stage.from.line,
    image: stage.image.text,
    ...(known && { base: known }),
    ...(user !== undefined && { user }),
    isFinal: stage === final,
  };
}

function arrowsOf(subject: Subject): Arrow[] {
  const mismatches = mismatchesIn(subject);
  // One arrow for a pair; the one that does not fit where there is one.
  const arrows = new Map<string, Arrow>();
  for (const stage of subject.stages) {
    for (const transfer of stage.transfers) {
      const { origin, kind, instruction } = transfer;
      if (kind !== 'copy' || origin.kind === 'unknown' || origin.kind === 'scratch') continue;
      const misfit = mismatches.find((one) => one.transfer === transfer)?.kind;
      const from = origin.kind === 'stage' ? nameOf(origin.stage) : origin.reference;
      const to = nameOf(stage);
      const key = `${from} ${to}`;
      if (arrows.has(key) && !misfit) continue;
      arrows.set(key, { from, to, line: instruction.line, ...(misfit && { misfit }) });
    }
  }
  return [...arrows.values()];
}

function notChecked(subject: Subject, { rules, images, read }: Facts): NotChecked[] {
  const ofRules = Object.entries(rules).flatMap(([rule, { checked, reason }]): NotChecked[] =>
    checked === 'text' || !reason
      ? []
      : [{ rule, kind: checked === 'no' ? 'rule' : 'partly', reason }],
  );
  const unknown = [...subject.bases.values()].filter(
    ({ name, official, family, tag, digest, meaning }) =>
      name !== 'scratch' && (official ? !meaning && (tag !== undefined || !digest) : !family),
  );
  const ofImages = unknown.map(({ reference, official }): NotChecked => ({
    kind: 'image',
    subject: reference,
    reason: official
      ? {
          zh: `标签记录到${read}为止，里面没有这个标签`,
          en: `this tag is not in the record of tags, which ends on ${read}`,
        }
      : {
          zh: `没有这个镜像的记录，默认用户、C库和维护到何时都不知道（有记录的是${images.length}个官方镜像和本站的各镜像系列）`,
          en: `no record of this image, so its user, C library and support are not known; there are records of ${images.length} official images and the families on this site`,
        },
  }));
  const names = new Set(
    subject.stages.flatMap((stage) =>
      [stage.origin, ...stage.transfers.map(({ origin }) => origin)].flatMap((origin) =>
        origin.kind === 'unknown' ? origin.arguments : [],
      ),
    ),
  );
  const ofArguments = [...names].map((name): NotChecked => ({
    kind: 'argument',
    subject: name,
    reason: {
      zh: '没有默认值，镜像由构建命令决定',
      en: 'has no default, so the build command decides on the image',
    },
  }));
  return [...ofArguments, ...ofImages, ...ofRules];
}
