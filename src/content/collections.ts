/**
 * Every collection of content, described once: where its files are, and the schema of its records.
 * Astro reads this table in `src/content.config.ts`, the checks in `read.ts`.
 */
import { z } from 'astro/zod';
import { aliasRecord } from '../schemas/alias.ts';
import { change, changeList } from '../schemas/change.ts';
import { decision } from '../schemas/decision.ts';
import { errorRecord } from '../schemas/error.ts';
import { image } from '../schemas/image.ts';
import { lifecycle } from '../schemas/lifecycle.ts';
import { move, moveList } from '../schemas/moved.ts';
import { pageList, pageRecord, pageText } from '../schemas/page.ts';
import { rule } from '../schemas/rule.ts';
import { runtime } from '../schemas/runtime.ts';
import { sampleRun } from '../schemas/sample.ts';
import { source } from '../schemas/source.ts';
import { tagRecords } from '../schemas/tags.ts';

/** Folder of everything that is written once for all languages, from the root of the project. */
export const dataFolder = 'content/data';

export const collections = {
  /** Folders of YAML files: each file is a record, its name is the id. */
  errors: {
    folder: `${dataFolder}/errors`,
    schema: errorRecord,
    describedIn: 'src/schemas/error.ts',
  },
  images: { folder: `${dataFolder}/images`, schema: image, describedIn: 'src/schemas/image.ts' },
  lifecycles: {
    folder: `${dataFolder}/lifecycles`,
    schema: lifecycle,
    describedIn: 'src/schemas/lifecycle.ts',
  },
  rules: { folder: `${dataFolder}/rules`, schema: rule, describedIn: 'src/schemas/rule.ts' },
  runtimes: {
    folder: `${dataFolder}/runtimes`,
    schema: runtime,
    describedIn: 'src/schemas/runtime.ts',
  },

  /** YAML files that are one record. */
  decision: {
    file: `${dataFolder}/decision.yml`,
    schema: decision,
    describedIn: 'src/schemas/decision.ts',
  },

  tags: { file: `${dataFolder}/tags.yml`, schema: tagRecords, describedIn: 'src/schemas/tags.ts' },

  /** YAML files that hold a record under each key; the key is the id. */
  aliases: {
    file: `${dataFolder}/aliases.yml`,
    entry: aliasRecord,
    schema: z.record(z.string(), aliasRecord),
    describedIn: 'src/schemas/alias.ts',
  },
  samples: {
    file: `${dataFolder}/samples.yml`,
    entry: sampleRun,
    schema: z.record(z.string(), sampleRun),
    describedIn: 'src/schemas/sample.ts',
  },
  sources: {
    file: `${dataFolder}/sources.yml`,
    entry: source,
    schema: z.record(z.string(), source),
    describedIn: 'src/schemas/source.ts',
  },

  /** YAML files that hold a list of records, whose order counts. */
  changes: {
    file: `${dataFolder}/changes.yml`,
    entry: change,
    schema: changeList,
    describedIn: 'src/schemas/change.ts',
  },
  moves: {
    file: `${dataFolder}/moved.yml`,
    entry: move,
    schema: moveList,
    describedIn: 'src/schemas/moved.ts',
  },
  pageRecords: {
    file: `${dataFolder}/pages.yml`,
    entry: pageRecord,
    schema: pageList,
    describedIn: 'src/schemas/page.ts',
  },

  /** Prose: `content/<locale>/<path>.mdx`. The schema is that of the frontmatter. */
  pages: {
    folder: 'content',
    pattern: '{zh,en}/**/*.mdx',
    schema: pageText,
    describedIn: 'content/README.md',
  },
} as const;
