import { expect, test, type Page } from '@playwright/test';
import { onePageEach } from '../src/testing/sites.ts';

const pages = onePageEach();

// The language gate redirects readers of our languages, so this one speaks another.
test.use({ locale: 'fr-FR' });

/** Opens one page of each template in turn, and says of which one something is wrong. */
async function expectOnEachPage(
  page: Page,
  look: (path: string) => Promise<unknown>,
  paths = pages,
) {
  for (const path of paths) {
    await page.goto(path);
    expect.soft(await look(path), `/${path}`).toEqual([]);
  }
}

test('every template is looked at', () => {
  expect(pages.length).toBeGreaterThan(12);
  expect(pages).toEqual(expect.arrayContaining(['404.html', '']));
});

test('landmarks and headings tell a page apart by ear', async ({ page }) => {
  await expectOnEachPage(page, () =>
    page.evaluate(() => {
      const problems: string[] = [];
      const shown = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
          one.checkVisibility(),
        );
      if (shown('main').length !== 1) problems.push(`${shown('main').length} main`);
      if (shown('h1').length !== 1) problems.push(`${shown('h1').length} h1`);
      const hasHeader = shown('body > header').length === 1;
      if (hasHeader && shown('body > footer').length !== 1) problems.push('no footer of the site');
      const names = shown('nav').map(
        (nav) =>
          nav.ariaLabel ??
          document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent.trim(),
      );
      if (names.some((name) => !name)) problems.push('a nav without a name');
      if (new Set(names).size < names.length)
        problems.push(`two navs of one name: ${names.join()}`);
      let last = 1;
      for (const heading of shown('h1, h2, h3, h4, h5, h6')) {
        const level = Number(heading.tagName[1]);
        if (level > last + 1)
          problems.push(`h${last} is followed by “${heading.textContent.trim()}”, h${level}`);
        last = level;
      }
      return problems;
    }),
  );
});

test('the skip link leads past the header to the landmark of the page', async ({ page }) => {
  await expectOnEachPage(
    page,
    async () => {
      await page.keyboard.press('Tab');
      await expect(page.locator('body > a')).toBeFocused();
      await expect(page.locator('body > a')).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      return [];
    },
    pages.filter((path) => /^(zh|en)\//.test(path)),
  );
});

test('at 320 px only what is marked as a scroller scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectOnEachPage(page, () =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const problems: string[] = [];
      if (document.documentElement.scrollWidth > width) problems.push('the page scrolls sideways');
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (!element.checkVisibility() || element.closest('svg, .visually-hidden, body > a'))
          continue;
        const scroller = element.parentElement!.closest<HTMLElement>('[tabindex="0"]');
        const isInside = scroller && getComputedStyle(scroller).overflowX === 'auto';
        const { left, right, width: own } = element.getBoundingClientRect();
        const name = element.outerHTML.slice(0, 90);
        if (own > 0 && (right > width + 1 || left < -1) && !isInside)
          problems.push(`sticks out: ${name}`);
        const { overflowX } = getComputedStyle(element);
        const scrolls = overflowX === 'auto' || overflowX === 'scroll';
        if (scrolls && element.scrollWidth > element.clientWidth + 1 && element.tabIndex < 0) {
          problems.push(`scrolls out of reach of a keyboard: ${name}`);
        }
        if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) {
          problems.push(`is cut: ${name}`);
        }
      }
      return problems;
    }),
  );
});

test('pages read with text at 200 %', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectOnEachPage(page, () =>
    page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const { scrollWidth, clientWidth } = document.documentElement;
      const problems =
        scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
      const heading = document.querySelector('h1')!.getBoundingClientRect();
      if (heading.top > innerHeight || heading.right > clientWidth + 1)
        problems.push('no title in sight');
      for (const link of document.querySelectorAll<HTMLElement>('header :is(a, select)')) {
        const { left, right, width } = link.getBoundingClientRect();
        if (width > 0 && (left < 0 || right > clientWidth + 1))
          problems.push(`out of sight: ${link.outerHTML.slice(0, 80)}`);
      }
      return problems;
    }),
  );
});

test('what has the focus is never under the header', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await expectOnEachPage(
    page,
    () =>
      page.evaluate(() => {
        const header = document.querySelector('header')!;
        const stops = [
          ...document.querySelectorAll<HTMLElement>(
            'main :is(a[href], button, input, select, summary, [tabindex="0"])',
          ),
        ].filter((stop) => stop.checkVisibility());
        const covered = new Set<string>();
        // Forth and back: going back is where a sticky header covers things.
        for (const stop of [...stops, ...stops.toReversed()]) {
          stop.focus();
          const { top, height } = stop.getBoundingClientRect();
          const below = header.getBoundingClientRect().bottom;
          // What is higher than the window cannot be seen whole; its beginning can.
          if (height > 0 && height < innerHeight - below && top < below - 1)
            covered.add(stop.outerHTML.slice(0, 90));
        }
        return [...covered];
      }),
    pages.filter((path) => /^(zh|en)\//.test(path)),
  );
});

test('the keyboard alone goes through a page, and back, in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('en/rules/bi003/');
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let count = 0; count < 50; count++) {
      await page.keyboard.press(key);
      const covered = await page.evaluate(() => {
        const focused = document.activeElement;
        const header = document.querySelector('header');
        if (!focused || !header || focused === document.body) return '';
        if (header.contains(focused) || focused.matches('body > a')) return '';
        const [rect, bar] = [focused.getBoundingClientRect(), header.getBoundingClientRect()];
        return rect.height > 0 && rect.bottom <= bar.bottom ? focused.outerHTML.slice(0, 80) : '';
      });
      expect(covered, `${key} ${count}`).toBe('');
    }
  }
});

/** Does a transition lead from one page to the next? */
async function hasTransition(page: Page): Promise<boolean> {
  await page.addInitScript(() =>
    addEventListener('pageswap', (event) =>
      sessionStorage.setItem('transition', String(Boolean(event.viewTransition))),
    ),
  );
  await page.goto('en/guide/tags/');
  await page.locator('a[rel=next]').click();
  await page.waitForURL(/guide\/(?!tags)/);
  return page.evaluate(() => sessionStorage.getItem('transition') === 'true');
}

test('nothing moves for a reader who asked for that', async ({ page }) => {
  await expectOnEachPage(page, () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            /[1-9]/.test(transitionDuration) ||
            animationName !== 'none' ||
            scrollBehavior === 'smooth'
          );
        })
        .map((element) => element.outerHTML.slice(0, 90)),
    ),
  );
  expect(await hasTransition(page)).toBe(false);
});

test.describe('for everybody else', () => {
  test.use({ reducedMotion: 'no-preference' });
  test('one page turns into the next', async ({ page }) => {
    expect(await hasTransition(page)).toBe(true);
  });
});
