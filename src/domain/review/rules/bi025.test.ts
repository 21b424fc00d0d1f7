import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi025 } from './bi025.ts';

const run = (command: string) => `FROM debian:13\nRUN ${command}`;

test('finds upgrades of everything', () => {
  expectFindings(bi025, [
    [run('apt-get update && apt-get upgrade -y'), 'should 2'],
    [run('apt-get update && \\\n  apt-get -y dist-upgrade'), 'should 3'],
    [run('apt full-upgrade -y'), 'should 2'],
    [run('apk upgrade --no-cache'), 'should 2'],
    [run('apk -U upgrade'), 'should 2'],
    [run('dnf -y update'), 'should 2'],
    [run('yum update -y'), 'should 2'],
    [run('microdnf update'), 'should 2'],
    [run('zypper --non-interactive dist-upgrade'), 'should 2'],
    [run('<<EOF\napt-get upgrade -y\nEOF'), 'should 3'],
  ]);
});

test('is silent for named packages and for the package list', () => {
  expectFindings(bi025, [
    [run('apt-get install -y --only-upgrade libssl3t64')],
    [run('apk upgrade libssl3')],
    [run('dnf update -y openssl')],
    [run('apt-get update')],
    [run('pip install --upgrade pip')],
    [run('echo apt-get upgrade')],
    ['FROM debian:13\n# apt-get upgrade\nUSER 1'],
  ]);
});
