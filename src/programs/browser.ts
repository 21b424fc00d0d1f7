import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { aptInstall, run } from './apt.ts';

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
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return [chromium.executablePath(), ...systemBrowsers].find((path) => path && existsSync(path));
}

/** Options every launch shares. The sandbox needs a user other than root. */
export function launchOptions() {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No Chromium found: run npm run browser, or set CHROMIUM_PATH');
  const root = process.getuid?.() === 0;
  return { executablePath, args: root ? ['--no-sandbox'] : [] };
}

/** Fonts that Chinese pages and diagrams are drawn and tested with, as Debian packages. */
const fontPackages = {
  'Noto Sans CJK SC': 'fonts-noto-cjk',
  'Liberation Sans': 'fonts-liberation',
};

function hasFont(family: string): boolean {
  try {
    return execFileSync('fc-list', [family], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Installs the browser and, on Linux, the fonts where they are missing, and prints what it installs. */
export function getBrowser(): void {
  const missing =
    process.platform === 'linux'
      ? Object.entries(fontPackages).filter(([family]) => !hasFont(family))
      : [];
  if (!findBrowser()) {
    console.log('No Chromium found; getting one.');
    if (!run('npx', 'playwright', 'install', 'chromium')) aptInstall(['chromium', 'fontconfig']);
  }
  if (missing.length > 0) {
    console.log(`Missing fonts: ${missing.map(([family]) => family).join(', ')}; getting them.`);
    aptInstall(['fontconfig', ...missing.map(([, name]) => name)]);
  }
  const path = findBrowser();
  if (!path) throw new Error('Could not get a Chromium. Install one and set CHROMIUM_PATH.');
  console.log(`Browser: ${path}`);
}
