import { remove, replace, type InvalidFixture } from './fixture.ts';

export const dockerfileFixtures: InvalidFixture[] = [
  {
    name: 'a result without its Dockerfile',
    edits: { 'content/data/dockerfiles/go-scratch.Dockerfile': remove },
    expected: [
      {
        file: 'content/en/guide/scratch.mdx',
        at: '<Dockerfile name="go-scratch" />',
        field: '<Dockerfile>',
        message: 'there is no content/data/dockerfiles/go-scratch.Dockerfile',
        fix: 'add the file, or name one that is there, without its ending',
      },
      {
        file: 'content/zh/guide/scratch.mdx',
        at: '<Dockerfile name="go-scratch" />',
        field: '<Dockerfile>',
        message: 'there is no content/data/dockerfiles/go-scratch.Dockerfile',
        fix: 'add the file, or name one that is there, without its ending',
      },
      {
        file: 'content/data/decision.yml',
        at: 'scratch:',
        field: 'picks.scratch',
        message: '"go" can end here, but content/data/dockerfiles/go-scratch.Dockerfile is missing',
        fix: 'add the file, or say in withoutDockerfile.go why there is none',
      },
    ],
  },
  {
    name: 'a Dockerfile of no result',
    edits: { 'content/data/dockerfiles/perl-slim.Dockerfile': () => 'FROM debian:13-slim\n' },
    expected: [
      {
        file: 'content/data/dockerfiles/perl-slim.Dockerfile',
        message: 'belongs to no result of the decision',
        fix: 'name it <artifact>-<pick>.Dockerfile after a result, or remove it',
      },
      {
        file: 'content/data/dockerfiles/perl-slim.Dockerfile',
        at: 'FROM debian:13-slim',
        field: 'BI015',
        message:
          'The final stage has no USER, and `debian` defaults to root. Set a numeric one, such as `USER 10001:10001`.',
        fix: 'keep the rule: /en/rules/bi015/',
      },
      {
        file: 'content/data/dockerfiles/perl-slim.Dockerfile',
        at: 'FROM debian:13-slim',
        field: 'ENTRYPOINT',
        message: 'is missing',
        fix: 'say what starts, in exec form: ENTRYPOINT ["/app"]',
      },
    ],
  },
  {
    name: 'a Dockerfile with a misspelt instruction',
    edits: {
      'content/data/dockerfiles/go-scratch.Dockerfile': replace('ENTRYPOINT', 'ENTRYPIONT'),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-scratch.Dockerfile',
        at: 'ENTRYPIONT ["/app"]',
        field: 'syntax',
        message: '`ENTRYPIONT` is not a Dockerfile instruction. Did you mean `ENTRYPOINT`?',
        fix: 'correct it',
      },
    ],
  },
  {
    name: 'a Dockerfile on latest',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(
        /FROM golang:\S+/,
        'FROM example.com/golang:latest',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'FROM example.com/golang:latest AS build',
        field: 'BI001',
        message:
          'The tag `latest` names no version, so its publisher may move it to another one. Name a version.',
        fix: 'keep the rule: /en/rules/bi001/',
      },
    ],
  },
  {
    name: 'a Dockerfile without a tag',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(
        /FROM golang:\S+/,
        'FROM example.com/golang',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'FROM example.com/golang AS build',
        field: 'BI001',
        message:
          'Without a tag it is `latest`, so its publisher may move it to another one. Name a version.',
        fix: 'keep the rule: /en/rules/bi001/',
      },
    ],
  },
  {
    name: 'a Dockerfile on something that ended',
    edits: {
      'content/data/dockerfiles/node-slim.Dockerfile': replace(
        /node:24\S+/g,
        'node:20.1.0-trixie-slim',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/node-slim.Dockerfile',
        at: 'FROM node:20.1.0-trixie-slim AS build',
        field: 'BI005',
        message: 'Support has ended: Node.js 20 on 2026-04-30. There are no more security fixes.',
        fix: 'keep the rule: /en/rules/bi005/',
      },
      {
        file: 'content/data/dockerfiles/node-slim.Dockerfile',
        at: '自己带着。\nFROM node:20.1.0-trixie-slim',
        field: 'BI005',
        message: 'Support has ended: Node.js 20 on 2026-04-30. There are no more security fixes.',
        fix: 'keep the rule: /en/rules/bi005/',
      },
    ],
  },
  {
    name: 'a Dockerfile that builds on a newer release than it runs on',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(
        'FROM debian:trixie-slim',
        'FROM debian:bookworm-slim',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'COPY --from=build /out/app',
        field: 'BI014',
        message:
          'Built on glibc 2.41 (Debian 13), run on the older glibc 2.36 (Debian 12): a program that uses a newer symbol does not start.',
        fix: 'keep the rule: /en/rules/bi014/',
      },
    ],
  },
  {
    name: 'a Dockerfile with a comment in one language',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': (text) =>
        text.replace(/^# zh: 开着cgo.*\n/m, '').replace('USER', '# The user.\nUSER'),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: '# en: cgo is on',
        message: 'a comment is missing in zh',
        fix: 'say the same below in a line that begins with "# zh: "',
      },
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: '# The user.',
        message: 'a comment names no language',
        fix: 'begin it with "# en: ", and say the same in a line with "# zh: "',
      },
    ],
  },
  {
    name: 'a Dockerfile that runs as root',
    edits: { 'content/data/dockerfiles/go-slim.Dockerfile': replace(/^USER .*$/m, 'USER root') },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'USER root',
        field: 'BI015',
        message: 'The final stage runs as root. End it with an ordinary user, given as a number.',
        fix: 'keep the rule: /en/rules/bi015/',
      },
    ],
  },
  {
    name: 'a Dockerfile in shell form',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(/^ENTRYPOINT .*$/m, 'ENTRYPOINT /app'),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'ENTRYPOINT /app',
        field: 'BI016',
        message:
          'In shell form the stop signal does not reach the program: `docker stop` waits and then kills it. Write a JSON list.',
        fix: 'write ENTRYPOINT ["/app"]',
      },
    ],
  },
];
