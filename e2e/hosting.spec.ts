import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { headersOf } from '../src/hosting/headers.ts';
import { startWebServer, type WebServer } from '../src/testing/web-servers.ts';
import { sites } from '../src/testing/sites.ts';
import { cases } from '../src/testing/cases.ts';

const { query } = cases.find(({ result }) => result === 'site-slim')!;

const fileOf = (folder: string, path: string) =>
  fileURLToPath(new URL(`../${folder}/${path}`, import.meta.url));

/** First file of a folder of the site with this ending, as a path below the site's address. */
function fileIn(site: string, folder: string, ending: string): string {
  const name = readdirSync(fileOf(site, folder)).find((one) => one.endsWith(ending));
  if (!name) throw new Error(`no ${ending} in ${folder}`);
  return `${folder}/${name}`;
}

// The servers are Debian's.
test.skip(process.platform !== 'linux');

for (const name of ['nginx', 'caddy'] as const) {
  for (const { folder, base } of Object.values(sites)) {
    test.describe(`${name}, the site at ${base}`, () => {
      let server: WebServer;
      test.beforeAll(async () => {
        server = await startWebServer(name, { folder, base });
      });
      test.afterAll(() => server?.stop());

      test('sends the headers of every address, missing ones too', async ({ request }) => {
        const answers: [path: string, status: number][] = [
          ['', 200],
          ['zh/', 200],
          ['en/guide/tags/', 200],
          ['r/bi003/', 200],
          ['404.html', 200],
          ['rules.json', 200],
          ['favicon.svg', 200],
          ['zh/changes.xml', 200],
          ['zh/guide/tags/index.md', 200],
          ['pagefind/pagefind-entry.json', 200],
          ['pagefind/pagefind.js', 200],
          [fileIn(folder, '_astro', '.css'), 200],
          [fileIn(folder, 'pagefind/fragment', '.pf_fragment'), 200],
          [fileIn(folder, 'pagefind/index', '.pf_index'), 200],
          ['zh/no/such/page/', 404],
          ['no-such-page', 404],
        ];
        for (const [path, status] of answers) {
          const response = await request.get(server.url + path, { maxRedirects: 0 });
          expect(response.status(), path).toBe(status);
          const expected = { 'Cache-Control': 'no-cache', ...headersOf(`/${path}`) };
          for (const [header, value] of Object.entries(expected))
            expect(response.headers()[header.toLowerCase()], `${header} of ${path}`).toBe(value);
        }
      });

      test('does not keep the absence of a file that another build may bring', async ({
        request,
      }) => {
        const response = await request.get(`${server.url}_astro/gone.00000000.js`);
        expect(response.status()).toBe(404);
        expect(response.headers()['cache-control']).toBe('no-cache');
        expect(await response.text()).toBe(readFileSync(fileOf(folder, '404.html'), 'utf8'));
      });

      test('sends what the build has compressed, as text in UTF-8', async ({ request }) => {
        const page = readFileSync(fileOf(folder, 'zh/guide/tags/index.html'), 'utf8');
        for (const [accepted, sent] of [
          ['gzip, deflate, br', 'br'],
          ['gzip', 'gzip'],
          ['identity', undefined],
        ] as const) {
          const headers = { 'accept-encoding': accepted };
          const response = await request.get(`${server.url}zh/guide/tags/`, { headers });
          expect(response.headers()['content-encoding'], accepted).toBe(sent);
          expect(response.headers()['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
          expect(response.headers()['vary']).toBe('Accept-Encoding');
          expect(await response.text()).toBe(page);
        }
        const markdown = await request.get(`${server.url}zh/guide/tags/index.md`);
        expect(markdown.headers()['content-type']).toMatch(
          /^text\/(markdown|plain); ?charset=utf-8$/i,
        );
      });

      test('leads to the address with the slash, and answers 304 to a current copy', async ({
        request,
      }) => {
        const moved = await request.get(`${server.url}zh/guide/tags`, { maxRedirects: 0 });
        expect([301, 308]).toContain(moved.status());
        const location = new URL(moved.headers()['location'] ?? '', moved.url()).href;
        expect(location).toBe(`${server.url}zh/guide/tags/`);

        const etag = (await request.get(location)).headers()['etag'] ?? '';
        const again = await request.get(location, { headers: { 'if-none-match': etag } });
        expect(again.status()).toBe(304);
      });

      test('lets the chooser and the search run', async ({ page }) => {
        const complaints = complaintsOf(page);
        await page.goto(`${server.url}en/chooser/?${query}`);
        await expect(page.locator('image-chooser pre').first()).toContainText('FROM');
        await page.goto(`${server.url}zh/search/?q=${encodeURIComponent('线程栈')}`);
        await expect(page.locator('search-page ol a').first()).toBeVisible();
        expect(complaints).toEqual([]);
      });
    });
  }
}

/** What the browser complains about in its console while it shows pages. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) complaints.push(message.text());
  });
  return complaints;
}
