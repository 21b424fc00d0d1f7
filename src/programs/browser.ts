import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { run } from './apt.ts';
import { getPackages, type DebianPackage } from './packages.ts';

const chromiumPackage: DebianPackage = {
  name: 'chromium',
  brings: '/usr/bin/chromium',
  why: 'draws diagrams and runs browser tests',
};

const systemBrowsers = [
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

/** Options every launch shares. The sandbox needs a user other than root. */
export function launchOptions() {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No Chromium found: run npm run setup, or set CHROMIUM_PATH');
  const root = process.getuid?.() === 0;
  return { executablePath, args: root ? ['--no-sandbox'] : [] };
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
 * Makes sure there is a browser; gets Playwright's, else Debian's.
 * @throws Error when neither can be had
 */
export function getBrowser(): void {
  if (findBrowser()) return;
  console.log('Installing Chromium: diagrams, social images and browser tests');
  if (run('npx', 'playwright', 'install', 'chromium')) return;
  if (process.platform === 'linux') getPackages([chromiumPackage]);
  if (!findBrowser())
    throw new Error('Could not get a Chromium. Install one and set CHROMIUM_PATH.');
}
