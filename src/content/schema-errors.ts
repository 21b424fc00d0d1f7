import type { z } from 'astro/zod';
import { didYouMeanOneOf, nearest } from '../domain/text/nearest.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];
/** What is wrong with one field, in an author's words. */
export type SchemaError = Pick<Problem, 'message' | 'fix'> & { path: Path };

/** Where a record comes from: what its messages point to. */
export interface Origin {
  /** File that describes the record, e.g. `src/schemas/image.ts`. */
  describedIn: string;
  /** A field as it is written in the file, e.g. `2.30` where the value is 2.3; undefined where it is not one word. */
  sourceOf?: (path: Path) => string | undefined;
}

/**
 * Says why a record does not fit its schema. A mistyped field is one finding, although its right name is missing too.
 * @param value what the author wrote, parsed
 * @returns nothing when the value fits
 */
export function schemaErrors(schema: z.ZodType, value: unknown, origin: Origin): SchemaError[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return [];
  const issues = parsed.error.issues.flatMap(innermost);
  const meant = new Set<string>();
  const unknown = issues.flatMap((issue): SchemaError[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = textPath(issue);
    const fields = fieldsAt(schema, path);
    const written = Object.keys((issue.input as object | undefined) ?? valueAt(value, path));
    const free = fields.filter((field) => !written.includes(field));
    return issue.keys.map((key) => {
      const name = nearest(key, free) ?? nearest(key, fields);
      if (name) meant.add([...path, name].join('.'));
      return {
        path: [...path, key],
        message: `Unknown field \`${key}\`${name ? `. Did you mean \`${name}\`?` : ''}`,
        fix: `${name ? 'correct its name, or remove it' : 'remove it, or correct its name'}; the fields are ${fields.join(', ')}`,
      };
    });
  });
  const others = issues.flatMap((issue): SchemaError[] => {
    const path = textPath(issue);
    if (issue.code === 'unrecognized_keys' || meant.has(path.join('.'))) return [];
    return [{ path, ...explain(issue, path, origin) }];
  });
  return [...unknown, ...others];
}

const textPath = ({ path }: Issue) => path.filter((part) => typeof part !== 'symbol');

function valueAt(value: unknown, path: Path): object {
  let inner: unknown = value;
  for (const part of path) inner = (inner as Record<string | number, unknown> | undefined)?.[part];
  return typeof inner === 'object' && inner !== null ? inner : {};
}

/**
 * A union reports one issue with every branch inside; the branch that got furthest says most. The words that other
 * branches take instead, such as `unknown`, come along in `orWords`.
 */
function innermost(issue: Issue): (Issue & { orWords?: string[] })[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0]!;
  const orWords = issue.errors
    .flat()
    .flatMap((one) =>
      one.code === 'invalid_value' && one.path.length === 0 ? one.values.map(String) : [],
    );
  return deepest.map((inner) => ({
    ...inner,
    path: [...issue.path, ...inner.path],
    ...(inner.path.length === 0 && inner.code !== 'invalid_value' && { orWords }),
  }));
}

function explain(
  issue: Issue & { orWords?: string[] },
  path: Path,
  { describedIn, sourceOf }: Origin,
): { message: string; fix: string } {
  const see = `${describedIn} says what belongs here`;
  if (issue.input === undefined && issue.code !== 'custom') {
    return { message: 'is missing', fix: fixForMissing(path, see) };
  }
  const or = (issue.orWords ?? []).map((word) => `, or ${word}`).join('');
  if (issue.input === null) {
    const isList = issue.code === 'invalid_type' && issue.expected === 'array';
    return {
      message: 'is empty',
      fix: isList ? `write [] when there is none${or}` : fixForMissing(path, see),
    };
  }
  const source = sourceOf?.(path) ?? String(issue.input);
  const written = typeof issue.input === 'object' ? 'it' : `"${source}"`;
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        message: `${written} is not one of the values${didYouMeanOneOf(source, values)}`,
        fix: `use one of: ${values.join(', ')}`,
      };
    }
    case 'invalid_type':
      return (
        explainType(issue.expected, issue.input, source, or) ?? {
          message: `${written} is not ${nameOf(issue.expected)}`,
          fix: see,
        }
      );
    case 'invalid_key':
      return {
        message: `${written} is not an id`,
        fix: 'use lowercase letters, digits and single hyphens',
      };
    case 'too_small':
    case 'too_big':
      return explainSize(issue, written, see);
    case 'custom':
      return { message: issue.message, fix: String(issue.params?.['fix'] ?? see) };
    case 'invalid_format': {
      const expected = formats[issue.format] ?? /^expected (.*)/.exec(issue.message)?.[1];
      return { message: `${written} does not fit`, fix: expected ? `write ${expected}` : see };
    }
    default:
      return { message: `${written} does not fit: ${issue.message}`, fix: see };
  }
}

/** Types that YAML gave a value without its author meaning it, and lists of one. */
function explainType(
  expected: string,
  input: unknown,
  source: string,
  or: string,
): { message: string; fix: string } | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof input);
  if (expected === 'array' && isScalar) {
    return source === 'none'
      ? { message: '"none" is not a list', fix: `write [] when there is none${or}` }
      : { message: `"${source}" is not a list`, fix: `write [${source}]${or}` };
  }
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    const type = typeof input === 'number' ? 'a number' : 'true or false';
    return { message: `${source} is ${type} in YAML`, fix: `quote it: '${source}'` };
  }
  if (expected === 'string' && Array.isArray(input)) {
    return {
      message: 'is a list',
      fix: 'write one text, and quote it where it begins with [ or -',
    };
  }
  if ((expected === 'number' || expected === 'int') && typeof input === 'string') {
    const digits = source.replaceAll(/[,_ ]/g, '');
    if (/^\d+$/.test(digits)) {
      return {
        message: `"${source}" is a text in YAML`,
        fix: `write digits alone, without quotes: ${digits}`,
      };
    }
  }
  return undefined;
}

function explainSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  written: string,
  see: string,
): { message: string; fix: string } {
  const isSmall = issue.code === 'too_small';
  if (isSmall && issue.origin === 'array') {
    return { message: 'is an empty list', fix: `list at least one; ${see}` };
  }
  if (isSmall && issue.origin === 'string') {
    return { message: 'is empty', fix: `write something; ${see}` };
  }
  return {
    message: `${written} is too ${isSmall ? 'small' : 'large'}`,
    fix: `write ${isSmall ? `${issue.minimum} or more` : `${issue.maximum} or less`}; ${see}`,
  };
}

function fixForMissing(path: Path, see: string): string {
  const name = path.at(-1);
  if (name === 'zh') return 'write the text in Chinese too';
  if (name === 'en') return 'write the text in English too';
  if (name === 'source') return 'name a source from content/data/sources.yml';
  return `add it; ${see}`;
}

const formats: Record<string, string> = {
  date: 'a day as in 2026-11-24',
  url: 'a whole address, from https:// on',
};

const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
const nameOf = (type: string) => names[type] ?? `a ${type}`;

/** Names of the fields that a schema knows at a place. */
function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = schema as z.ZodType & { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'union':
      return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))];
    case 'optional':
    case 'default':
      return fieldsAt(def.innerType, path);
    case 'array':
      return fieldsAt(def.element, path.slice(1));
    case 'record':
      return path.length > 0 ? fieldsAt(def.valueType, path.slice(1)) : [];
    case 'object': {
      const [name, ...rest] = path;
      if (name === undefined) return Object.keys(def.shape);
      const field = def.shape[name];
      return field ? fieldsAt(field, rest) : [];
    }
    default:
      return [];
  }
}
