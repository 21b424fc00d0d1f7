import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi029 } from './bi029.ts';

const check = (base: string, text: string, ...before: string[]) =>
  [`FROM ${base}`, ...before, `HEALTHCHECK ${text}`].join('\n');

test('finds checks whose program or shell is not there', () => {
  expectFindings(bi029, [
    [check('node:24-trixie-slim', 'CMD curl -fsS http://127.0.0.1:8080/'), 'should 2'],
    [check('python:3.14-slim', 'CMD ["curl", "-f", "http://localhost/"]'), 'should 2'],
    [
      check('debian:13-slim', '--interval=5s CMD wget -qO- http://localhost/ || exit 1'),
      'should 2',
    ],
    [check('alpine:3.24', 'CMD curl -f http://localhost/'), 'should 2'],
    [check('node:24-alpine', 'CMD /usr/bin/curl -f http://localhost/'), 'should 2'],
    [
      check(
        'ubuntu:26.04',
        'CMD curl -f http://localhost/',
        'RUN apt-get install -y ca-certificates',
      ),
      'should 3',
    ],
    [check('gcr.io/distroless/static-debian13', 'CMD /app healthcheck'), 'should 2'],
    [
      check('gcr.io/distroless/nodejs24-debian13', 'CMD ["curl", "-f", "http://localhost/"]'),
      'should 2',
    ],
    [check('scratch', 'CMD wget localhost'), 'should 2'],
  ]);
});

test('is silent where it is there, or may be', () => {
  expectFindings(bi029, [
    [check('node:24-trixie-slim', 'CMD ["node", "healthcheck.js"]')],
    [check('alpine:3.24', 'CMD wget -qO- http://localhost/')],
    [check('debian:13-slim', 'CMD curl -f http://localhost/', 'RUN apt-get install -y curl')],
    [check('debian:13-slim', 'CMD curl -f http://localhost/', 'RUN ./setup.sh')],
    [
      check(
        'debian:13-slim',
        'CMD curl -f http://localhost/',
        'COPY --from=tools /usr/bin/curl /usr/bin/',
      ),
    ],
    [check('debian:13-slim', 'CMD curl -f http://localhost/', 'RUN apt-get install -y $PACKAGES')],
    [check('node:24', 'CMD curl -f http://localhost/')],
    [check('nginx:1.31', 'CMD curl -f http://localhost/')],
    [check('example.com/base:1', 'CMD curl -f http://localhost/')],
    [check('debian:13-slim', 'NONE')],
    [check('gcr.io/distroless/static-debian13', 'CMD ["/app", "healthcheck"]')],
    ['FROM debian:13-slim'],
  ]);
});
