import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi032 } from './bi032.ts';

test('finds strangers under the name of an official image', () => {
  expectFindings(bi032, [
    ['FROM some-account/python:3.14', 'should 1'],
    ['FROM docker.io/someone/node:24', 'should 1'],
    ['FROM scratch\nCOPY --from=someone/nginx:1 /a /a', 'should 2'],
    ['FROM someone/postgres:18 AS db\nFROM scratch', 'should 1'],
    ['FROM debian:13\nENV DOCKER_CONTENT_TRUST=1', 'consider 2'],
  ]);
});

test('is silent for official images, vendors, registries and what is explained', () => {
  expectFindings(bi032, [
    ['FROM python:3.14'],
    ['FROM library/python:3.14'],
    ['FROM docker.io/library/python:3.14'],
    ['FROM arm64v8/python:3.14'],
    ['FROM rockylinux/rockylinux:9'],
    ['FROM ubuntu/nginx:1'],
    ['FROM gcr.io/someone/python:3'],
    ['FROM example.com/someone/python:3'],
    ['FROM someone/tool:1'],
    ['# built by our team, see the wiki\nFROM our-team/python:3.14'],
    ['FROM debian:13 AS python\nFROM python'],
  ]);
});
