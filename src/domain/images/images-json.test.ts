import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { readContent } from '../../content/read.ts';
import { imagesJson } from '../../schemas/images-json.ts';
import { imagesJsonOf } from './images-json.ts';

const content = readContent('.');
const images = Object.fromEntries([...content.images].map(([id, { data }]) => [id, data]));
const address = (path: string) => `https://example.org${path}`;
const json = imagesJsonOf('Groundwork', images, content.sources!.data, address);

test('holds every family, and fits its own schema', () => {
  assert.equal(json.images.length, content.images.size);
  assert.deepEqual(imagesJson.parse(JSON.parse(JSON.stringify(json))), json);
});

test('every figure says where it is from and of which day', () => {
  const figures = json.images.flatMap(({ sizes, releases }) => [...sizes, ...releases]);
  assert.ok(figures.length > 20);
  for (const { source, asOf } of figures) {
    assert.match(asOf, /^\d{4}-\d\d-\d\d$/);
    assert.ok(json.sources[source]?.title, source);
  }
});

test('the sources of a CPU level and of a default user are among them', () => {
  const named = json.images.flatMap(({ releases, user }) => [
    ...releases.flatMap(({ cpu }) => cpu?.sources ?? []),
    ...(user.note?.sources ?? []),
  ]);
  assert.ok(named.length > 10);
  for (const source of named) assert.ok(json.sources[source]?.title, source);
});

test('a source that is not on record is refused', () => {
  assert.throws(() => imagesJsonOf('Groundwork', images, {}, address), /no source "/);
});

test('its JSON Schema says the day is text and unknown a value', () => {
  const text = JSON.stringify(z.toJSONSchema(imagesJson));
  assert.match(text, /"asOf":\{"type":"string","format":"date"/);
  assert.match(text, /"enum":\["yes","no","unknown"\]/);
});
