import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maliciousTexts } from '../../testing/malicious-inputs.ts';
import { readAsked } from './asked.ts';

const known = {
  images: ['node', 'python'],
  families: [{ id: 'distroless', prefixes: ['gcr.io/distroless/'] }],
};
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('what was asked for', () => {
  const tag = (name: string, value: string) => ({ kind: 'tag', image: name, tag: value });
  for (const [text, expected] of [
    ['node:18-slim', tag('node', '18-slim')],
    [' node ', tag('node', 'latest')],
    ['node 18', tag('node', '18')],
    ['FROM node:18.16.0-slim AS build', tag('node', '18.16.0-slim')],
    ['FROM --platform=$BUILDPLATFORM python:3.9-slim', tag('python', '3.9-slim')],
    ['docker pull docker.io/library/node:18', tag('node', '18')],
    ['# a file\nFROM node:18\nRUN x', tag('node', '18')],
    [`node:18@${digest}`, { ...tag('node', '18'), digest }],
    [`node@${digest}`, { kind: 'digest', digest, name: 'node' }],
    [digest, { kind: 'digest', digest, name: '' }],
    ['scratch', { kind: 'scratch' }],
    ['', { kind: 'empty' }],
    ['node:${VERSION}', { kind: 'variable' }],
    ['gcr.io/distroless/static-debian13:nonroot', { kind: 'elsewhere', family: 'distroless' }],
    [
      'registry.example.org:5000/team/app:1',
      { kind: 'registry', registry: 'registry.example.org:5000' },
    ],
    ['localhost/app', { kind: 'registry', registry: 'localhost' }],
    ['bitnami/redis:7', { kind: 'user', name: 'bitnami/redis' }],
    ['tomcat:11', { kind: 'image', image: 'tomcat' }],
    ['what did it mean', { kind: 'unreadable' }],
    ['node:18:19', { kind: 'unreadable' }],
    ['x'.repeat(10_000), { kind: 'long' }],
  ] as const) {
    test(text.slice(0, 50) || 'nothing', () => assert.deepEqual(readAsked(text, known), expected));
  }
});

test('malicious texts are read without harm', () => {
  for (const text of maliciousTexts(300)) {
    assert.ok(readAsked(text, known).kind);
  }
});
