import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi035 } from './bi035.ts';

const run = (command: string) => `FROM debian:13\nRUN ${command}`;

test('finds setuid bits and sudo in the final stage', () => {
  expectFindings(bi035, [
    [run('chmod u+s /app'), 'should 2'],
    [run('chmod +s /app'), 'should 2'],
    [run('chmod 4755 /app'), 'should 2'],
    [run('chmod 06755 /app'), 'should 2'],
    ['FROM debian:13\nCOPY --chmod=4755 rotate /bin/', 'should 2'],
    [run('apt-get install -y sudo'), 'should 2'],
    [run('apk add --no-cache bash sudo'), 'should 2'],
    [run('apt-get install -y sudo gcc git'), 'consider 2'],
    ['FROM debian:13 AS base\nRUN chmod u+s /app\nFROM base', 'should 2'],
  ]);
});

test('is silent for other modes and other stages', () => {
  expectFindings(bi035, [
    [run('chmod 755 /app')],
    [run('chmod 0755 /app')],
    [run('chmod +x /app')],
    [run('chmod a-s /app')],
    [run('chmod g+s /shared')],
    [run('chmod 2775 /shared')],
    [run('chmod 1777 /tmp')],
    [run('find / -xdev -type f -perm /6000 -exec chmod a-s {} +')],
    ['FROM debian:13\nCOPY --chmod=755 app /app'],
    ['FROM debian:13 AS build\nRUN apt-get install -y sudo\nFROM debian:13'],
    [run('apt-get install -y pseudo')],
  ]);
});
