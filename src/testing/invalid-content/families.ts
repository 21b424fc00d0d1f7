import { remove, replace, type InvalidFixture } from './fixture.ts';

export const familyFixtures: InvalidFixture[] = [
  {
    name: 'a family without a language',
    edits: { 'content/zh/images/alpine.mdx': remove },
    expected: [
      {
        file: 'content/zh/images/alpine.mdx',
        message: 'is missing',
        fix: 'write the page in this language too: both languages change in one commit',
      },
    ],
  },
  {
    name: 'a family without a page',
    edits: {
      'content/data/pages.yml': replace(/^- \{ id: images\/alpine.*\n/m, ''),
      'content/en/images/alpine.mdx': remove,
      'content/zh/images/alpine.mdx': remove,
    },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        message: 'has no page',
        fix: 'add { id: images/alpine, reviewed: <day> } to content/data/pages.yml and write the page',
      },
    ],
  },
  {
    name: 'a page of an unknown image',
    edits: { 'content/data/images/alpine.yml': remove },
    more: 'the other pages and records name the image too',
    expected: [
      {
        file: 'content/en/images/alpine.mdx',
        message: 'is the page of an image without a record',
        fix: 'add content/data/images/alpine.yml, or correct the name of the page',
      },
    ],
  },
  {
    name: 'a family of another shape',
    edits: { 'content/en/images/alpine.mdx': replace('{#choose}', '{#when}') },
    more: 'the languages differ as well',
    expected: [
      {
        file: 'content/en/images/alpine.mdx',
        field: 'headings',
        message: 'have the ids what, when, exceptions, debug, from',
        fix: 'write the five of every family, in this order: what, choose, exceptions, debug, from',
      },
    ],
  },
  {
    name: 'a verdict on a family that is too long',
    edits: {
      'content/zh/images/alpine.mdx': replace(/description: .*/, `description: ${'长'.repeat(71)}`),
    },
    expected: [
      {
        file: 'content/zh/images/alpine.mdx',
        at: '---',
        field: 'description',
        message:
          'has 71 characters, at most 70 fit into a preview; Latin letters and digits count half',
        fix: 'say the verdict in one shorter sentence',
      },
    ],
  },
  {
    name: 'a family whose Dockerfile breaks a rule',
    edits: {
      'content/en/images/alpine.mdx': replace(/^USER .*$/m, 'USER root'),
    },
    more: 'the languages differ as well',
    expected: [
      {
        file: 'content/en/images/alpine.mdx',
        at: 'USER root',
        field: 'BI015',
        message: 'The final stage runs as root. End it with an ordinary user, given as a number.',
        fix: 'keep the rule: /en/rules/bi015/',
      },
    ],
  },
  {
    name: 'a family whose Dockerfile uses another',
    edits: {
      'content/en/images/alpine.mdx': replace('FROM alpine:3.24\n', 'FROM debian:trixie-slim\n'),
    },
    more: 'the languages differ as well',
    expected: [
      {
        file: 'content/en/images/alpine.mdx',
        field: '## … {#from}',
        message: 'holds no Dockerfile with FROM alpine',
        fix: 'show one that builds, in a ```dockerfile fence',
      },
    ],
  },
  {
    name: 'a family that says nothing of old names of time zones',
    edits: { 'content/data/images/debian-slim.yml': replace('legacyTimeZones: no\n', '') },
    expected: [
      {
        file: 'content/data/images/debian-slim.yml',
        at: 'timeZones: yes',
        field: 'legacyTimeZones',
        message: 'is missing',
        fix: 'say whether US/Pacific is there: yes, no or unknown',
      },
    ],
  },
  {
    name: 'a family with old names of time zones and no time zones',
    edits: {
      'content/data/images/alpine.yml': replace(
        'timeZones: no\n',
        'timeZones: no\nlegacyTimeZones: no\n',
      ),
    },
    expected: [
      {
        file: 'content/data/images/alpine.yml',
        at: 'timeZones: no',
        field: 'legacyTimeZones',
        message: 'is there, and time zones are not',
        fix: 'remove it',
      },
    ],
  },
];
