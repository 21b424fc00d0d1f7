import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi030 } from './bi030.ts';

const run = (command: string) => `FROM debian:13\nRUN ${command}`;

test('finds installations with recommended packages', () => {
  expectFindings(bi030, [
    [run('apt-get update && apt-get install -y git'), 'should 2'],
    [run('apt-get -y install git'), 'should 2'],
    [run('apt install -y git'), 'should 2'],
    [run('apt-get update && \\\n  apt-get install -y \\\n git'), 'should 3'],
    [run('<<EOF\napt-get install -y git\nEOF'), 'should 3'],
    ['FROM debian:13 AS build\nRUN apt-get install -y git\nFROM debian:13', 'consider 2'],
    ['FROM debian:13 AS base\nRUN apt-get install -y git\nFROM base', 'should 2'],
    ['FROM fedora:43\nRUN dnf install -y git', 'consider 2'],
  ]);
});

test('is silent where it is said, or set', () => {
  expectFindings(bi030, [
    [run('apt-get install -y --no-install-recommends git')],
    [run('apt-get -y --no-install-recommends install git')],
    [run('apt-get install -o APT::Install-Recommends=0 -y git')],
    [
      'FROM debian:13\nRUN echo \'APT::Install-Recommends "false";\' > /etc/apt/apt.conf.d/1\nRUN apt-get install -y git',
    ],
    [run('apt-get install $APT_OPTS git')],
    [run('apt-get update')],
    [run('apk add --no-cache git')],
    ['FROM fedora:43\nRUN dnf install -y --setopt=install_weak_deps=False git'],
    ['FROM centos:7\nRUN yum install -y git'],
    [run('echo apt-get install git')],
  ]);
});
