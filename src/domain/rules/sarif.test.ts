import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { readContent } from '../../content/read.ts';
import { rulesJson } from '../../schemas/rules-json.ts';
import { rulesJsonOf } from './sarif.ts';

const records = [...readContent('.').rules].map(([id, { data }]) => ({
  id,
  rule: data,
  title: { zh: `标题${id}`, en: `Title ${id}` },
  verdict: { zh: '结论。', en: 'Verdict.' },
}));
const json = rulesJsonOf(
  'Groundwork',
  records,
  (path, locale) => new URL(locale ? `/${locale}${path}` : path, 'https://example.org').href,
);

/** The objects of SARIF 2.1.0 a file with our rules is made of; none allows a property it does not know (§3). */
const text = z.strictObject({ text: z.string(), markdown: z.string().optional() });
const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          informationUri: z.url(),
          // §3.49 reportingDescriptor
          rules: z.array(
            z.strictObject({
              id: z.string(),
              deprecatedIds: z.array(z.string()).min(1).optional(),
              shortDescription: text,
              fullDescription: text,
              help: text,
              helpUri: z.url(),
              defaultConfiguration: z.strictObject({
                level: z.enum(['none', 'note', 'warning', 'error']),
              }),
              // §3.8: a property bag is open, and its tags are unique.
              properties: z.looseObject({
                tags: z.array(z.string()).refine((tags) => new Set(tags).size === tags.length),
              }),
            }),
          ),
        }),
      }),
      // §3.27 result
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: text,
          locations: z.array(
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string() }),
                region: z.strictObject({ startLine: z.int().min(1) }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A finding of a rule, as a tool that took over our rules would report it. */
function logWith(ruleIndex: number) {
  const { name, informationUri, rules } = json;
  const found = rules[ruleIndex]!;
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name, informationUri, rules } },
        results: [
          {
            ruleId: found.id,
            ruleIndex,
            level: found.defaultConfiguration.level,
            message: { text: found.fullDescription.text },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'Dockerfile' },
                  region: { startLine: 1 },
                },
              },
            ],
          },
        ],
      },
    ],
  };
}

test('rules.json holds every rule and fits its own schema', () => {
  assert.ok(json.rules.length >= 20);
  assert.equal(json.rules.length, records.length);
  assert.deepEqual(rulesJson.parse(JSON.parse(JSON.stringify(json))), json);
});

test('a SARIF file with our rules is valid', () => {
  assert.deepEqual(sarifLog.parse(JSON.parse(JSON.stringify(logWith(2)))), logWith(2));
});

test('each rule names an absolute short link and its level', () => {
  for (const { id, helpUri, properties, defaultConfiguration } of json.rules) {
    assert.equal(helpUri, `https://example.org/r/${id.toLowerCase()}/`);
    const levels = { must: 'error', should: 'warning', consider: 'note' };
    assert.equal(defaultConfiguration.level, levels[properties.severity]);
    assert.equal(properties.pages.zh, `https://example.org/zh/rules/${id.toLowerCase()}/`);
  }
});
