import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemOf } from './build-errors.ts';
import { formatProblem } from './problem.ts';

const root = '/home/author/groundwork';
const page = `${root}/content/en/guide/tags.mdx`;

describe('what a tool throws names file, place and fix:', () => {
  const thrown: [name: string, error: unknown, expected: string][] = [
    [
      'Rollup, a picture that is not there',
      Object.assign(new Error(`Could not resolve "./nope.png" from "content/en/guide/tags.mdx"`), {
        id: `${page}?astroPropagatedAssets`,
        plugin: 'vite:resolve',
      }),
      'content/en/guide/tags.mdx  vite:resolve  there is no picture ./nope.png\n' +
        '    → correct its path, seen from the page, or add the picture',
    ],
    [
      'Astro, an image',
      Object.assign(new Error('Could not find requested image `./nope.png`. Does it exist?'), {
        name: 'ImageNotFound',
        loc: { file: page, line: 12 },
      }),
      'content/en/guide/tags.mdx:12  there is no picture ./nope.png\n' +
        '    → correct its path, seen from the page, or add the picture',
    ],
    [
      'MDX, a component',
      new Error('Expected component `Hint` to be defined: you likely forgot to import it'),
      'astro build  <Hint> is not a component\n' +
        '    → correct its name, or use another of those that content/README.md lists',
    ],
    [
      'Vite, an import, with its place inside another error',
      new Error('Failed to resolve import "./gone.ts" from "src/islands/x.ts"', {
        cause: Object.assign(new Error('x'), {
          loc: { file: `${root}/src/islands/x.ts`, line: 3 },
        }),
      }),
      'src/islands/x.ts:3  imports ./gone.ts, which is not there\n' +
        '    → correct the path; a package that is missing is installed by npm install',
    ],
    [
      'Node.js, a port',
      new Error('listen EADDRINUSE: address already in use ::1:4321'),
      'astro build  port 4321 is taken\n    → stop the other server, or set PORT to a free one',
    ],
    [
      'Pagefind',
      new Error('Could not start the Pagefind binary\n    at spawn'),
      'astro build  the search index failed: Could not start the Pagefind binary\n' +
        '    → run npm install, which brings the program of Pagefind for this machine',
    ],
    [
      'Astro, with a hint',
      Object.assign(new Error('\u001b[31mUnable to render Foo\u001b[39m\nmore'), {
        hint: 'Did you forget to return it?',
        loc: { file: `${root}/src/pages/index.astro`, line: 2 },
      }),
      'src/pages/index.astro:2  Unable to render Foo\n    → Did you forget to return it?',
    ],
    [
      'anything in a page',
      Object.assign(new Error('Unexpected token'), { id: page, loc: { line: 7 } }),
      'content/en/guide/tags.mdx:7  Unexpected token\n' +
        '    → correct the text there; npm run check:content may say more',
    ],
    [
      'a text',
      'out of luck',
      'astro build  out of luck\n' +
        '    → this is a mistake in the code of the site: report it with this message',
    ],
  ];
  for (const [name, error, expected] of thrown) {
    test(name, () => assert.equal(formatProblem(problemOf(error, root)), expected));
  }
});
