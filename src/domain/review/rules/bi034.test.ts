import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi034 } from './bi034.ts';

const run = (command: string, base = 'debian:13') => `FROM ${base}\nRUN ${command}`;

test('finds pipes that may fail unnoticed', () => {
  expectFindings(bi034, [
    [run('curl -fsSL https://x.example/a | sort -u > /a'), 'should 2'],
    [run('wget -qO- https://x.example/a.sh | sh'), 'should 2'],
    [run('curl https://x.example | gpg --dearmor | tee /k.gpg'), 'should 2'],
    [run('apt-get update && \\\n  curl https://x.example | bash -'), 'should 3'],
    [run('wget -qO- x | sh', 'alpine:3.24'), 'should 2'],
    [run('<<EOF\ncurl https://x.example | sh\nEOF'), 'should 3'],
    ['FROM debian:13\nRUN curl x | sh\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'should 2'],
  ]);
});

test('is silent with pipefail, for writers that cannot fail, and readers that stop', () => {
  expectFindings(bi034, [
    ['FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl x | sh'],
    ['FROM debian:13 AS a\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nFROM a\nRUN curl x | sh'],
    [run('set -o pipefail && curl x | sh')],
    [run('set -euxo pipefail; curl x | sh')],
    [run('<<EOF\nset -eo pipefail\ncurl x | sh\nEOF')],
    [run('echo "a" | tee /a')],
    [run('curl -fsS x | head -n 1')],
    [run('yes | unminimize')],
    [run('case "$A" in \\\n  armhf|arm) curl x;; \\\n  esac')],
    [run('curl -fsS x | grep -q y')],
    [run('wget -qO- https://x.example/a.tgz | tar xz')],
    [run('curl x | gpg --dearmor > /k.gpg')],
    [run('find / -name a -print0 | xargs -0 rm')],
    [run('curl x || true')],
    [run('echo "a | b"')],
    [run('curl x > a && sh a')],
  ]);
});
