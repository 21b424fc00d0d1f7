import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fontPackages } from './browser.ts';
import { registryPackages } from './registry.ts';
import { webServerPackages } from './web-servers.ts';

test('the development container has every package that the set-up step would install', () => {
  const dockerfile = readFileSync('.devcontainer/Dockerfile', 'utf8');
  const installed = /--no-install-recommends([^&]*)/
    .exec(dockerfile)![1]!
    .match(/[a-z][a-z0-9-]+/g);
  const needed = [...fontPackages, ...registryPackages, ...webServerPackages].map(
    ({ name }) => name,
  );
  assert.deepEqual(installed, ['chromium-headless-shell', ...needed].toSorted());
});
