import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];
/** What is wrong with one field, in an author's words. */
export type SchemaError = Pick<Problem, 'message' | 'fix'> & { path: Path };

/**
 * Says why a record does not fit its schema.
 * @param value what the author wrote, parsed
 * @param described file that describes the record, e.g. `src/schemas/image.ts`
 * @returns nothing when the value fits
 */
export function schemaErrors(schema: z.ZodType, value: unknown, described: string): SchemaError[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues.flatMap(innermost).flatMap((issue): SchemaError[] => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const fields = fieldsAt(schema, path);
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: 'is no field of this record',
        fix: `remove it, or correct its name; the fields are ${fields.join(', ')}`,
      }));
    }
    return [{ path, ...explain(issue, path, described) }];
  });
}

/** A union reports one issue with every branch inside; the branch that got furthest says most. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0]!;
  return deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function explain(issue: Issue, path: Path, described: string): { message: string; fix: string } {
  const see = `${described} says what belongs here`;
  if (issue.input === undefined && issue.code !== 'custom') {
    return { message: 'is missing', fix: fixForMissing(path, see) };
  }
  const written = typeof issue.input === 'object' ? 'it' : `"${String(issue.input)}"`;
  switch (issue.code) {
    case 'invalid_value':
      return {
        message: `${written} is not one of the values`,
        fix: `use one of: ${issue.values.map(String).join(', ')}`,
      };
    case 'invalid_type':
      return { message: `${written} is not ${nameOf(issue.expected)}`, fix: see };
    case 'invalid_key':
      return {
        message: `${written} is no id`,
        fix: 'use lowercase letters, digits and single hyphens',
      };
    case 'too_small':
      return issue.origin === 'array'
        ? { message: 'is an empty list', fix: `list at least one; ${see}` }
        : { message: 'is empty', fix: `write something; ${see}` };
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
