import { mark } from '../../content/scaffold.ts';
import type { Content } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

const unwritten = new RegExp(`\\b${mark}\\b[:：]?\\s*([^'"#{]*)`);

/**
 * What `npm run new` left to be written, one problem a line.
 * @param others problems found before: a line that has one is not named a second time
 */
export function checkUnfinished({ files }: Content, others: readonly Problem[]): Problem[] {
  const told = new Set(others.map(({ file, line }) => `${file}:${line}`));
  return [...files].flatMap(([file, text]) => {
    if (!/\.(yml|mdx|mmd|Dockerfile)$/.test(file)) return [];
    return text.split('\n').flatMap((line, at): Problem[] => {
      const hint = unwritten.exec(line)?.[1]?.trim();
      if (hint === undefined || told.has(`${file}:${at + 1}`)) return [];
      const field = /^\s*(?:- )?([\w-]+):/.exec(line)?.[1];
      return [
        {
          file,
          line: at + 1,
          field,
          message: 'is still to be written',
          fix: hint ? `write ${hint}` : 'write it',
        },
      ];
    });
  });
}
