import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { libcOf, parseReference, runtimeOf, suiteOf, suiteVersion } from './reference.ts';

describe('image references', () => {
  test('splits name, tag and digest, with a port in the registry', () => {
    assert.deepEqual(parseReference('node'), { name: 'node' });
    assert.deepEqual(parseReference('localhost:5000/a/node:24-slim@sha256:ab'), {
      name: 'localhost:5000/a/node',
      tag: '24-slim',
      digest: 'sha256:ab',
    });
    assert.deepEqual(parseReference('localhost:5000/node'), { name: 'localhost:5000/node' });
  });

  const suites: [string, string | undefined][] = [
    ['python:3.14.7-slim-trixie', 'debian 13'],
    ['node:24.21.0-bookworm-slim', 'debian 12'],
    ['node:24-slim', undefined],
    ['node:24-alpine3.24', 'alpine 3.24'],
    ['eclipse-temurin:21.0.12_8-jre-alpine-3.24', 'alpine 3.24'],
    ['eclipse-temurin:21.0.12_8-jre-noble', 'ubuntu 24.04'],
    ['gcr.io/distroless/cc-debian13:nonroot', 'debian 13'],
    ['debian:trixie-20260803-slim', 'debian 13'],
    ['debian:13-slim', 'debian 13'],
    ['alpine:3.24.2', 'alpine 3.24'],
    ['alpine', undefined],
    ['ubuntu:26.04', 'ubuntu 26.04'],
    ['mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled', 'ubuntu 24.04'],
    ['dhi.io/python:3.13-debian13-dev', 'debian 13'],
    ['registry.access.redhat.com/ubi10/ubi-minimal:10.2', 'ubi 10'],
    ['registry.suse.com/bci/bci-micro:15.7', 'suse 15.7'],
    ['rockylinux:9', undefined],
    ['scratch', undefined],
  ];
  for (const [reference, expected] of suites) {
    test(`${reference} stands on ${expected ?? 'a release it does not name'}`, () => {
      const suite = suiteOf(reference);
      assert.equal(suite && `${suite.os} ${suite.version}`, expected);
    });
  }

  test('names releases of records as tags do', () => {
    assert.deepEqual(['15 SP7', '26.04 LTS', 'debian13', '3.24'].map(suiteVersion), [
      '15.7',
      '26.04',
      '13',
      '3.24',
    ]);
  });

  test('knows the C library of a suite', () => {
    assert.equal(libcOf({ os: 'alpine', version: '3.24' }), 'musl');
    assert.equal(libcOf({ os: 'debian', version: '13' }), 'glibc');
  });

  const runtimes: [string, string | undefined][] = [
    ['python:3.14.7-slim-trixie', 'python 3.14'],
    ['golang:1.27.1-trixie', 'go 1.27'],
    ['eclipse-temurin:21.0.12_8-jre-noble', 'java 21'],
    ['gcr.io/distroless/nodejs24-debian13:nonroot', 'node 24'],
    ['gcr.io/distroless/java21-debian13:nonroot', 'java 21'],
    ['gcr.io/distroless/python3-debian13:nonroot', 'python 3.13'],
    ['mcr.microsoft.com/dotnet/aspnet:10.0-noble', 'dotnet 10'],
    ['debian:13-slim', undefined],
  ];
  for (const [reference, expected] of runtimes) {
    test(`${reference} runs ${expected ?? 'no language runtime'}`, () => {
      const runtime = runtimeOf(reference);
      assert.equal(runtime && `${runtime.id} ${runtime.version}`, expected);
    });
  }
});
