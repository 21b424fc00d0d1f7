import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi028 } from './bi028.ts';

const run = (...commands: string[]) =>
  ['FROM debian:13', ...commands.map((one) => `RUN ${one}`)].join('\n');

test('finds updates without an installation', () => {
  expectFindings(bi028, [
    [run('apt-get update'), 'must 2'],
    [run('apt-get update', 'apt-get install -y curl'), 'must 2'],
    [run('apt-get update -qq && rm -rf /tmp/x'), 'must 2'],
    [run('apk update'), 'must 2'],
    [run('apt update && apt-get clean'), 'must 2'],
    [run('set -eux; apt-get update'), 'must 2'],
    [run('zypper refresh'), 'must 2'],
    [run('dnf makecache'), 'must 2'],
  ]);
});

test('is silent where something uses the list, or may', () => {
  expectFindings(bi028, [
    [run('apt-get update && apt-get install -y curl')],
    [run('apt-get update && \\\n  apt-get install -y curl')],
    [run('apt-get update && apt-get upgrade -y')],
    [run('apk update && apk add curl')],
    [run('apt-get update && ./install.sh')],
    [run('apt-get update && apt-get build-dep -y nginx')],
    [run('apk add --no-cache curl')],
    [run('dnf update -y')],
    [run('<<EOF\napt-get update\napt-get install -y curl\nEOF')],
    [run('pip install update')],
  ]);
});
