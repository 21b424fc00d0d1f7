import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** A former address is not the address of a page that is there. */
export function checkMoved({ moved, prose }: Content): Problem[] {
  const pages = new Map(prose.map(({ id, file }) => [`/${id}/`, file]));
  return (moved?.data ?? []).flatMap(({ from }, at): Problem[] => {
    const page = pages.get(from);
    if (!page) return [];
    return [
      {
        file: moved!.file,
        line: moved!.lineOf([at, 'from']),
        field: from,
        message: `is the address of ${page}`,
        fix: 'remove the entry, or move that page',
      },
    ];
  });
}
