/** The input of `DataTable.astro`: columns, and records with a cell for each column. */
import type { SizeFigure } from '../../schemas/figure.ts';

/** A column of a table. */
export interface Column {
  /** Key of the column's cells in every record. */
  key: string;
  /** Heading of the column. */
  label: string;
  /** Ids of the sources that the whole column comes from. */
  sources?: readonly string[];
}

/** Days (`YYYY-MM-DD`) that a support mark compares with today. */
interface SupportDays {
  until?: string | undefined;
  ltsUntil?: string | undefined;
}

export type Cell =
  | {
      kind: 'text';
      text: string;
      /** Color of the words: for, against, or with reservations. */
      tone?: 'do' | 'avoid' | 'depends';
      /** A mark behind the words. */
      support?: SupportDays;
      /** Ids in `content/data/sources.yml`. */
      sources?: readonly string[];
    }
  /** Code, and the complete address that it links to. */
  | { kind: 'code'; text: string; href?: string | undefined }
  | { kind: 'day'; day: string }
  /** The mark alone; without a day it says "supported". */
  | ({ kind: 'support' } & SupportDays)
  | { kind: 'size'; figure: SizeFigure | undefined }
  /** Complete addresses. */
  | { kind: 'links'; links: readonly { text: string; href: string; title?: string }[] };

/** A row by column key. A string is a cell of text; a missing cell is displayed as a dash. */
export type TableRecord = Readonly<Record<string, Cell | string | undefined>>;

/** The columns that have a cell in at least one record: an empty one takes room and says nothing. */
export function filledColumns(
  columns: readonly Column[],
  records: readonly TableRecord[],
): readonly Column[] {
  return columns.filter(({ key }) => records.some((record) => record[key] !== undefined));
}
