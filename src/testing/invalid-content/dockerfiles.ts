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
        field: 'USER',
        message: 'is missing in the final stage',
        fix: 'set a numeric user: USER 65532',
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
        field: 'ENTRYPIONT',
        message: 'is not a Dockerfile instruction. Did you mean "ENTRYPOINT"?',
        fix: 'correct its spelling',
      },
    ],
  },
  {
    name: 'a Dockerfile on latest',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(
        /FROM golang:\S+/,
        'FROM golang:latest',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'FROM golang:latest AS build',
        field: 'golang:latest',
        message: '"latest" names no version',
        fix: 'name a version, as in debian:13-slim',
      },
    ],
  },
  {
    name: 'a Dockerfile without a tag',
    edits: {
      'content/data/dockerfiles/go-slim.Dockerfile': replace(/FROM golang:\S+/, 'FROM golang'),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-slim.Dockerfile',
        at: 'FROM golang AS build',
        field: 'golang',
        message: 'has no tag',
        fix: 'name a version, as in debian:13-slim',
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
        field: 'node:20.1.0-trixie-slim',
        message: 'node 20 ended on 2026-04-30',
        fix: 'move the sample to a line that is still supported',
      },
      {
        file: 'content/data/dockerfiles/node-slim.Dockerfile',
        at: '自己带着。\nFROM node:20.1.0-trixie-slim',
        field: 'node:20.1.0-trixie-slim',
        message: 'node 20 ended on 2026-04-30',
        fix: 'move the sample to a line that is still supported',
      },
    ],
  },
  {
    name: 'a Dockerfile that builds on another C library',
    edits: {
      'content/data/dockerfiles/go-alpine.Dockerfile': replace(
        /golang:\S+/,
        'golang:1.27.1-trixie',
      ),
    },
    expected: [
      {
        file: 'content/data/dockerfiles/go-alpine.Dockerfile',
        at: 'golang:1.27.1-trixie AS build',
        field: 'golang:1.27.1-trixie',
        message: 'builds on another C library than alpine:3.24 runs on',
        fix: 'let both stages be of the same distribution and release',
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
        field: 'USER root',
        message: 'is root or not numeric',
        fix: 'set a numeric uid above 0',
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
        field: 'ENTRYPOINT',
        message: 'is in shell form',
        fix: 'write a list, so that the program gets the signals: ["/app"]',
      },
    ],
  },
];
