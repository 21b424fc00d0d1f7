import { z } from 'astro/zod';
import { day, id, localized, richText } from './text.ts';

/** One answer to a question, and what it means. */
const answer = z.strictObject({
  label: localized,
  /** Form for the arrow in the diagram; the others say the same with their reason. */
  short: localized,
  /** What choosing this answer settles, one sentence, which may hold code; shown in the reasons of a pick. */
  because: richText,
});

/** A question as the reader meets it. Nodes of the flow refer to it; the URL uses its id. */
const question = z.strictObject({
  ask: localized,
  /** Short form for the diagram. */
  short: localized,
  /** How to find out, or why it matters. */
  help: richText,
  answers: z.record(id, answer),
  /** Where the help and the reasons of its answers come from. */
  sources: z.array(id).min(1),
});

/** Where an answer leads: to another node of the flow, or to a pick. */
const edge = z.union([z.strictObject({ go: id }), z.strictObject({ pick: id })]);

/** A place in the flow where a question is asked. Two nodes may ask the same question. */
const node = z.strictObject({ ask: id, answers: z.record(id, edge) });

/** An end of the flow. */
const pick = z.strictObject({
  name: localized,
  /** Image family, or one per answer to `artifact`. */
  image: z.union([id, z.record(id, id)]).optional(),
  /** Why this and not another. */
  why: richText,
  /** Per answer to `artifact`: what is particular to it, shown after the reasons. */
  notes: z.record(id, richText).default({}),
  /** What is given up. */
  costs: richText,
  /** The next best pick and why it lost. */
  runnerUp: z.strictObject({ pick: id, because: richText }),
  sources: z.array(id).min(1),
  /** Per answer to `artifact`: why there is no sample Dockerfile. All others must have one. */
  withoutDockerfile: z.record(id, localized).default({}),
});

/** The decision graph: `content/data/decision.yml`. */
export const decision = z.strictObject({
  /** Day somebody last checked the whole record against its sources. */
  reviewed: day,
  start: id,
  /** Answers that published links still carry, and what they mean today. */
  formerAnswers: z
    .array(z.strictObject({ question: id, answer: id, now: z.record(id, id) }))
    .default([]),
  questions: z.record(id, question),
  nodes: z.record(id, node),
  picks: z.record(id, pick),
});
export type Decision = z.infer<typeof decision>;
