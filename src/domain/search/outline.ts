import type { HitKind } from '../pages/kind.ts';

/** What ranking knows of a section before its text is loaded. */
export interface SectionNames {
  kind: HitKind;
  title: string;
  /** Title of its page, for a section that has a heading of its own. */
  page?: string;
  /** Other names. */
  aliases: readonly string[];
  /** Is it a generated list of what other pages say? */
  isList: boolean;
  /** The same number for all sections of a page. */
  pageNumber: number;
}

/** A section in the file: its title and its other names. A list has `*` before its title. */
type OutlineSection = readonly [title: string, ...aliases: string[]];

/**
 * The file with the names of all sections of a language, in the order in which the index has them: of each page its
 * kind and its sections, the beginning first.
 */
export type Outline = (readonly [kind: HitKind, ...sections: OutlineSection[]])[];

/** The names of a section, by what Pagefind calls it. */
export type NamesOf = (id: string) => SectionNames | undefined;

/**
 * Reads the file: the opposite of how `src/search/outline.ts` writes it.
 * @param ids of all sections, in the order of the index
 * @returns names of nothing when the file is of another index, as while a new build is deployed
 */
export function readOutline(outline: Outline, ids: readonly string[]): NamesOf {
  const names = outline.flatMap(([kind, ...sections], pageNumber) =>
    sections.map(([title, ...aliases], index): SectionNames => {
      const isList = title.startsWith('*');
      const page = index > 0 ? { page: sections[0]![0] } : {};
      return { kind, title: isList ? title.slice(1) : title, ...page, aliases, isList, pageNumber };
    }),
  );
  if (names.length !== ids.length) return () => undefined;
  const byId = new Map(ids.map((id, index) => [id, names[index]!]));
  return (id) => byId.get(id);
}
