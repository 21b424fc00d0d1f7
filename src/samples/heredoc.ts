/** A file that a Dockerfile holds within itself. */
export interface HeldFile {
  name: string;
  text: string;
}

/**
 * Turns `COPY <<EOF` into a `COPY` of a file, for builders that do not know heredocs (buildah before 1.33).
 * @returns the Dockerfile, and the files that its context has to have
 */
export function unfoldHeredocs(text: string): { text: string; files: HeldFile[] } {
  const files: HeldFile[] = [];
  const unfolded = text.replace(
    /^(COPY\s+(?:--\S+\s+)*)<<(['"]?)(\w+)\2(\s+\S+)\n([\s\S]*?)\n\3$/gm,
    (_match, copy: string, _quote, _word, target: string, held: string) => {
      const name = `.heredoc-${files.length + 1}`;
      files.push({ name, text: `${held}\n` });
      return `${copy}${name}${target}`;
    },
  );
  return { text: unfolded, files };
}
