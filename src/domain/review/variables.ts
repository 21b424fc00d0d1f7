/** Values of `ARG` and `ENV`; `undefined` where a variable is declared without one. */
export type Variables = ReadonlyMap<string, string | undefined>;

export interface Expanded {
  text: string;
  /** Variables whose value only the build knows; they stand in `text` as they were written. */
  unknown: readonly string[];
}

const variable = /\\\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])([^{}]*)|[#%/][^{}]*)?\})/g;

/** Platform arguments that every build has. */
const platforms = new Set(
  ['BUILD', 'TARGET'].flatMap((one) =>
    ['PLATFORM', 'OS', 'ARCH', 'VARIANT', 'OSVERSION'].map((what) => one + what),
  ),
);

/**
 * Puts the values of variables into a text, as Docker does: `$A`, `${A}`, `${A:-default}`, `${A:+other}`.
 * @param text of an instruction
 */
export function expand(text: string, variables: Variables): Expanded {
  const unknown: string[] = [];
  const unquoted = text.replace(/"([^"]*)"|'([^']*)'/g, '$1$2');
  const expanded = unquoted.replace(
    variable,
    (written: string, plain?: string, braced?: string, sign?: string, other?: string) => {
      const name = plain ?? braced;
      if (!name) return '$';
      const value = variables.get(name);
      if (sign?.endsWith('+')) return value ? (other ?? '') : '';
      if (sign?.endsWith('-') && !value) return expand(other ?? '', variables).text;
      // `${A%…}` and the like cut parts off; what is left is not worth guessing.
      if (value === undefined || (braced && !sign && written !== `\${${braced}}`)) {
        unknown.push(name);
        return written;
      }
      // `ARG FLAVOR=${TARGETARCH}` hands the platform on.
      unknown.push(...platformsIn(value));
      return value;
    },
  );
  return { text: expanded, unknown };
}

/** Platform arguments that a value names. */
function platformsIn(value: string): string[] {
  return [...value.matchAll(variable)].flatMap(([, plain, braced]) => {
    const name = plain ?? braced;
    return name !== undefined && isPlatformArgument(name) ? [name] : [];
  });
}

/** Is it one of the arguments that tell the platform of a build? */
export function isPlatformArgument(name: string): boolean {
  return platforms.has(name);
}
