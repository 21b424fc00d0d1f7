/** Words without a space from here on need places where a line may end, in characters. */
const longest = 14;

/**
 * Cuts code where a line may end: in long words, behind `/`, `:` and `@`. Behind a hyphen browsers break by themselves.
 * @returns the parts, which joined are the text again
 */
export function breakableParts(text: string): string[] {
  return text
    .split(/(?<=\s)(?=\S)/)
    .flatMap((word) => (word.length < longest ? [word] : word.split(/(?<=[/:@])(?=[^/:@\s])/)))
    .reduce<string[]>((parts, part) => {
      // Parts that end in a space are joined: a line may end there anyway.
      const last = parts.at(-1);
      if (last !== undefined && /\s$/.test(last)) parts[parts.length - 1] = last + part;
      else parts.push(part);
      return parts;
    }, []);
}
