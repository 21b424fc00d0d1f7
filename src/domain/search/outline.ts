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

/** A section in the file: its id without the language, its title, and its other names. A list has `*` after its id. */
type OutlineSection = readonly [id: string, title: string, ...aliases: string[]];

/** The file with the names of all sections of a language: of each page its kind and its sections, the beginning first. */
export type Outline = (readonly [kind: HitKind, ...sections: OutlineSection[]])[];

/** What Pagefind calls a section, without the language in front: `en_71886c9` → `71886c9`. */
export const bareId = (id: string): string => id.slice(id.lastIndexOf('_') + 1);

/** The names of all sections by their bare id. */
export type NamesById = ReadonlyMap<string, SectionNames>;

/** Reads the file: the opposite of how `src/search/outline.ts` writes it. */
export function readOutline(outline: Outline): NamesById {
  return new Map(
    outline.flatMap(([kind, ...sections], pageNumber) =>
      sections.map(([id, title, ...aliases], index): [string, SectionNames] => [
        id.replace('*', ''),
        {
          kind,
          title,
          ...(index > 0 && { page: sections[0]![1] }),
          aliases,
          isList: id.endsWith('*'),
          pageNumber,
        },
      ]),
    ),
  );
}
