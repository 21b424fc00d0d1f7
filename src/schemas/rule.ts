import { z } from 'astro/zod';
import { day, id, localized } from './text.ts';

/** How binding a rule is. */
export const severity = z.enum(['must', 'should', 'consider']);
export type Severity = z.infer<typeof severity>;

/**
 * How far a violation can be seen in the text of a Dockerfile, read together with the records of this site: `text`,
 * wherever there is one; `partly`, in some cases; `no`, in none. `why` says what stays unseen.
 */
export const checked = z
  .strictObject({ how: z.enum(['text', 'partly', 'no']), why: localized.optional() })
  .refine(({ how, why }) => (how === 'text') === (why === undefined), {
    path: ['why'],
    message: 'says what a Dockerfile does not show, for partly and no alone',
    params: { fix: 'add why with how: partly or no, leave it out with how: text' },
  });

/** Id of a rule as in addresses: `bi003`. Opaque, never renumbered, never reused. Shown as BI003. */
export const ruleId = z.string().regex(/^bi\d{3}$/, 'expected an id such as bi003');

const idsOf = (form: RegExp, example: string) =>
  z.array(z.string().regex(form, `expected an id such as ${example}`)).default([]);

/**
 * Checks of other tools, by tool. Each id was found in the tool's own list, which `content/data/sources.yml` names with
 * the day of the copy that was read (`buildkit-linter`, `trivy-checks`, `checkov-policies`, `dockle-checkpoints`,
 * `sonar-iac`, `kics-queries`). An id that is in no such list stays out.
 */
export const otherTools = z.strictObject({
  /** Docker build checks (`docker build --check`), by name. */
  docker: idsOf(/^([A-Z]+[a-z]+)+$/, 'JSONArgsRecommended'),
  /** Trivy's checks of Dockerfiles. */
  trivy: idsOf(/^DS-\d{4}$/, 'DS-0001'),
  /** CKV2 are Checkov's checks of single instructions. */
  checkov: idsOf(/^CKV2?_DOCKER_\d+$/, 'CKV_DOCKER_3'),
  /** Dockle looks at the finished image, not at the Dockerfile. */
  dockle: idsOf(/^(CIS|DKL)-(DI|LI)-\d{4}$/, 'CIS-DI-0001'),
  /** SonarQube and SonarCloud, language Docker. */
  sonar: idsOf(/^S\d{4}$/, 'S6471'),
  /** KICS queries: the id is a UUID, the name is what a reader recognizes. */
  kics: z.array(z.strictObject({ id: z.uuid(), name: z.string().min(1) })).default([]),
});

const shared = {
  severity,
  /** Day it was first published. */
  since: day,
  /** Day somebody last checked it, in both languages, against its sources. */
  reviewed: day,
  checked,
  /** Who answers for it; the site's owner when absent. */
  owner: localized.optional(),
  /** Image families it is about; an empty list means all. */
  images: z.array(id),
  /** Language runtimes it is about; an empty list means all. */
  runtimes: z.array(id),
  /** Chapters that explain it, as ids below `guide/`. */
  chapters: z.array(id).min(1),
  related: z.array(ruleId),
  /** Rules of Hadolint that find the same, or a part of it. */
  hadolint: z.array(z.string().regex(/^(DL|SC)\d{4}$/, 'expected a Hadolint id such as DL3007')),
  /** Checks of other tools that find the same, or a part of it. */
  otherTools: otherTools.default(() => otherTools.parse({})),
  /** Ids it was published under before; they keep answering. */
  formerIds: z.array(ruleId).default([]),
  /** What changed in its meaning, newest first. */
  history: z.array(z.strictObject({ on: day, change: localized })).default([]),
  sources: z.array(id).min(1),
};

/**
 * A rule one can link to from a review: `content/data/rules/<id>.yml`.
 * Its title and verdict (frontmatter `title`, `description`) and its prose are in `content/<language>/rules/<id>.mdx`.
 */
export const rule = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('active'), ...shared }),
    z.strictObject({
      status: z.literal('retired'),
      ...shared,
      /** Rule that took its place; its page links there. */
      replacedBy: ruleId.optional(),
      /** Why nothing took its place. */
      reason: localized.optional(),
    }),
  ])
  .refine(
    (one) => one.status === 'active' || one.replacedBy !== undefined || one.reason !== undefined,
    {
      path: ['replacedBy'],
      message: 'a retired rule leads nowhere',
      params: { fix: 'add replacedBy with the rule that took its place, or a reason' },
    },
  );
export type Rule = z.infer<typeof rule>;
