import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { decisionFlowchart } from './flowchart.ts';

describe('the decision as Mermaid text', () => {
  const decision = readContent('.').decision!.data;

  test('draws every node, every pick and every answer, in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const text = decisionFlowchart(decision, locale);
      for (const id of Object.keys(decision.nodes))
        assert.match(text, new RegExp(`ask-${id}\\{\\{`));
      for (const id of Object.keys(decision.picks)) assert.match(text, new RegExp(`pick-${id}\\[`));
      for (const { answers } of Object.values(decision.questions)) {
        for (const { short } of Object.values(answers)) assert.ok(text.includes(short[locale]));
      }
    }
  });

  test('changes with one label', () => {
    const changed = structuredClone(decision);
    changed.questions['artifact']!.short.en = 'A new label';
    assert.match(decisionFlowchart(changed, 'en'), /A new label/);
    assert.equal(decisionFlowchart(changed, 'zh'), decisionFlowchart(decision, 'zh'));
  });

  test('keeps quotes inside a label', () => {
    const changed = structuredClone(decision);
    changed.picks['alpine']!.name.en = 'Al"pine';
    assert.match(decisionFlowchart(changed, 'en'), /\["Al#quot;pine"\]/);
  });
});
