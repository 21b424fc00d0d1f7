import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './apt.ts';
import { getPackages, type DebianPackage } from './packages.ts';

/** Chromium without a window, as Playwright's own: it opens a page in two thirds of the time. */
const headlessShell: DebianPackage = {
  name: 'chromium-headless-shell',
  brings: '/usr/bin/chromium-headless-shell',
  why: 'draws diagrams and runs browser tests',
};

const systemBrowsers = [
  headlessShell.brings,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium to draw and test with: `CHROMIUM_PATH`, else Playwright's own, else the system's.
 * @returns undefined when there is none
 */
function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return [chromium.executablePath(), ...systemBrowsers].find((path) => path && existsSync(path));
}

/** Pages of one site without a graphics card need no processes for other sites and for drawing. */
const fewProcesses = ['--disable-gpu', '--in-process-gpu', '--disable-site-isolation-trials'];

/** Options every launch shares. The sandbox needs a user other than root. */
export function launchOptions() {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No Chromium found: run npm run setup, or set CHROMIUM_PATH');
  const root = process.getuid?.() === 0;
  return { executablePath, args: root ? ['--no-sandbox', ...fewProcesses] : fewProcesses };
}

/** Fonts that Chinese pages and diagrams are drawn and tested with, and the program that finds fonts. */
export const fontPackages: readonly DebianPackage[] = [
  { name: 'fontconfig', brings: '/usr/bin/fc-list', why: 'finds fonts' },
  {
    name: 'fonts-noto-cjk',
    brings: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    why: 'Chinese text in diagrams and tests',
  },
  {
    name: 'fonts-liberation',
    brings: '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
    why: 'Latin text in diagrams, as wide as Arial',
  },
];

/**
 * Makes sure there is a browser: on Debian the one without a window, elsewhere the system's or Playwright's.
 * @throws Error when none can be had
 */
export function getBrowser(): void {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH || existsSync(chromium.executablePath())) return;
  if (isDebian()) getPackages([headlessShell]);
  if (findBrowser()) return;
  console.log('Installing Chromium: diagrams, social images and browser tests');
  if (run('npx', 'playwright', 'install', 'chromium')) return;
  throw new Error('Could not get a Chromium. Install one and set CHROMIUM_PATH.');
}

/** Whether this is Debian itself: its relatives have no package of the browser without a window. */
function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}
