import { z } from 'astro/zod';
import { checked, severity } from './rule.ts';
import { localized } from './text.ts';

const label = z.string().regex(/^BI\d{3}$/);
const message = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });

/** A rule as SARIF 2.1.0 describes one (`reportingDescriptor`); what SARIF has no place for is in `properties`. */
const sarifRule = z.strictObject({
  id: label,
  deprecatedIds: z.array(label).min(1).optional(),
  /** Title, in English as SARIF asks for one language. */
  shortDescription: message,
  /** Verdict. */
  fullDescription: message,
  help: message,
  /** Short link, which answers in the reader's language. */
  helpUri: z.url(),
  defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning', 'note']) }),
  properties: z.strictObject({
    title: localized,
    verdict: localized,
    severity,
    status: z.enum(['active', 'retired']),
    replacedBy: label.optional(),
    /** The page in each language. */
    pages: z.strictObject({ zh: z.url(), en: z.url() }),
    /** How far a violation can be seen in a Dockerfile, and why not further. */
    checked,
    hadolint: z.array(z.string()),
    /** Ids of checks of other tools that find the same or a part of it; query ids for KICS. */
    otherTools: z.strictObject({
      docker: z.array(z.string()),
      trivy: z.array(z.string()),
      checkov: z.array(z.string()),
      dockle: z.array(z.string()),
      sonar: z.array(z.string()),
      kics: z.array(z.uuid()),
    }),
    related: z.array(label),
    tags: z.array(z.string()),
  }),
});
export type SarifRule = z.infer<typeof sarifRule>;

/** `/rules.json`: every rule ever published. `rules` can be put into a SARIF file as `tool.driver.rules`. */
export const rulesJson = z.strictObject({
  $schema: z.url(),
  name: z.string(),
  informationUri: z.url(),
  rules: z.array(sarifRule).min(1),
});
export type RulesJson = z.infer<typeof rulesJson>;
