/**
 * A Shiki transformer that removes the time limit for one line of code. With it, a busy machine leaves the end of a
 * line without colors, and two builds of the same source differ.
 */
const withoutTimeLimit = {
  name: 'without-time-limit',
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): undefined {
    options.tokenizeTimeLimit = 0;
  },
};

/** A node of the tree that Shiki makes of a block of code: what is read of it. */
interface CodeNode {
  type: string;
  properties?: { class?: unknown; style?: unknown };
  children?: readonly CodeNode[];
}

/**
 * A Shiki transformer that writes the kind of a token as a class instead of its color as a style attribute, such as
 * `keyword`: the policy of the pages allows no style attributes. The colors are in `copy-code.css`.
 */
const withClasses = {
  name: 'with-classes',
  root(tree: CodeNode): undefined {
    writeClasses(tree);
  },
};

function writeClasses({ properties, children = [] }: CodeNode): void {
  const style = String(properties?.style ?? '');
  // Astro keeps the + and - of a diff out of what a reader selects.
  if (properties && /^user-select: ?none;?$/.test(style)) {
    delete properties.style;
    properties.class = 'sign';
  }
  const [, kind] = /^color:var\(--astro-code-(?:token-)?([a-z-]+)\)$/.exec(style) ?? [];
  if (properties && (kind || style.startsWith('background-color:var(--astro-code-'))) {
    delete properties.style;
    if (kind && kind !== 'foreground') properties.class = kind;
  }
  for (const child of children) writeClasses(child);
}

/** What Shiki is run with, wherever code is highlighted. */
export const highlighting = [withoutTimeLimit, withClasses];
