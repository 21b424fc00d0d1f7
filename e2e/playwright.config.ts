import { defineConfig } from '@playwright/test';
import { launchOptions } from '../src/programs/browser.ts';
import { sites } from '../src/testing/sites.ts';

const { root, subPath } = sites;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: { launchOptions: launchOptions(), reducedMotion: 'reduce' },
  projects: [
    { name: 'root', use: { baseURL: root.url } },
    // What could break under a sub-path: addresses, the index, data that an island fetches.
    { name: 'sub-path', grep: /@sub-path/, use: { baseURL: subPath.url } },
  ],
  webServer: [root, subPath].map(({ folder, base, port, url }) => ({
    command: 'node src/commands/serve.ts',
    cwd: '..',
    env: { SITE_DIR: folder, BASE_PATH: base, PORT: String(port) },
    url,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 500 },
  })),
});
