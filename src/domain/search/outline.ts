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

/** A section in the file: the beginning of its id, as long for all, its title, and its other names. A list has `*` after its id. */
type OutlineSection = readonly [id: string, title: string, ...aliases: string[]];

/** The file with the names of all sections of a language: of each page its kind and its sections, the beginning first. */
export type Outline = (readonly [kind: HitKind, ...sections: OutlineSection[]])[];

/** What Pagefind calls a section, without the language in front: `en_71886c9` → `71886c9`. */
export const bareId = (id: string): string => id.slice(id.lastIndexOf('_') + 1);

/** The names of a section, by what Pagefind calls it. */
export type NamesOf = (id: string) => SectionNames | undefined;

/** Reads the file: the opposite of how `src/search/outline.ts` writes it. */
export function readOutline(outline: Outline): NamesOf {
  const names = new Map(
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
  const [length = 0] = [...names.keys()].map((id) => id.length);
  return (id) => names.get(bareId(id).slice(0, length));
}
