import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meaningOf, systemIn, systemOfBuild, versionIn } from './tag-words.ts';

describe('the system a tag names', () => {
  for (const [tag, name, release] of [
    ['3.14-slim-trixie', 'debian', '13'],
    ['24-trixie-slim', 'debian', '13'],
    ['21-jre-alpine-3.24', 'alpine', '3.24'],
    ['24-alpine3.24', 'alpine', '3.24'],
    ['24-alpine', 'alpine', undefined],
    ['21-jre-ubi10-minimal', 'ubi', '10'],
    ['8.0.39-oraclelinux9', 'oracle-linux', '9'],
    ['21-al2023', 'amazon-linux', '2023'],
    ['24.04-noble', 'ubuntu', '24.04'],
  ] as const) {
    test(`${tag}: ${name} ${release ?? 'without a release'}`, () => {
      const system = systemIn(tag);
      assert.equal(system?.name, name);
      assert.equal(system?.release, release);
    });
  }
  test('lts-slim: none', () => assert.equal(systemIn('lts-slim'), undefined));
});

test('the version a tag begins with, previews among them', () => {
  assert.equal(versionIn('18.16.0-bullseye-slim'), '18.16.0');
  assert.equal(versionIn('8u502-b07-jdk-noble'), '8u502-b07');
  assert.equal(versionIn('17-ea-3-jdk-oraclelinux8'), '17-ea-3');
  assert.equal(versionIn('13-beta1-alpine'), '13-beta1');
  assert.equal(versionIn('21.0.12_8-jre'), '21.0.12_8');
  assert.equal(versionIn('lts-slim'), undefined);
  assert.equal(versionIn('20260805'), undefined);
});

test('the most specific tag is the meaning, whatever the order', () => {
  const cases = [
    [['26', 'latest', '26.7.0-trixie', '26.7.0', 'trixie'], '26.7.0-trixie'],
    [['bookworm', '12.0', '12', 'latest', 'bookworm-20230612'], 'bookworm-20230612'],
    [['8', '8-jdk-noble', '8u502-b07-jdk-noble', '8u502-b07-jdk'], '8u502-b07-jdk-noble'],
    [['1.20.3', '1.20.3-otp-29', 'latest'], '1.20.3-otp-29'],
    [['1.31.4', 'mainline', '1.31.4-trixie', 'mainline-trixie'], '1.31.4-trixie'],
    [['tip', 'tip-20260815-trixie', 'tip-20260815'], 'tip-20260815-trixie'],
  ] as const;
  for (const [tags, meaning] of cases) {
    assert.equal(meaningOf(tags), meaning);
    assert.equal(meaningOf(tags.toReversed()), meaning);
  }
});

test('an image that is a system has its release in its version or codename', () => {
  const release = (image: string, tags: string[]) => systemOfBuild(image, { tags })?.release;
  assert.equal(release('debian', ['12-slim', 'bookworm-20230612-slim', 'bookworm-slim']), '12');
  assert.equal(release('debian', ['stable-20260803-slim', 'stable-slim']), 'stable');
  assert.equal(release('ubuntu', ['26.04', 'latest', 'resolute', 'resolute-20260801']), '26.04');
  assert.equal(release('alpine', ['3', '3.24', '3.24.1', 'latest']), '3.24');
  assert.equal(release('alpine', ['20260805', 'edge']), 'edge');
  assert.equal(release('amazonlinux', ['2023', '2023.5.20240722.0', 'latest']), '2023');
});
