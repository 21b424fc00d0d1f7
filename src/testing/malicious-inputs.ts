/** For tests: what nobody should type, paste or link to, and somebody will. */

/** Runs in a page and leaves a trace there, in each way that markup, an address or a template could run it. */
const trace = 'globalThis.executed=1';

/** The name of the global that a text which was run leaves behind. */
export const canary = 'executed';

const markup = [
  `<script>${trace}</script>`,
  `<img src=x onerror=${trace}>`,
  `"><svg onload=${trace}>`,
  `'><details open ontoggle=${trace}>`,
  `</script><script>${trace}</script>`,
  `</title><iframe srcdoc="<script>parent.executed=1</script>">`,
  `<a href="javascript:${trace}" autofocus onfocus=${trace}>`,
  `<style>@import 'javascript:${trace}'</style>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${trace}>`,
  `<mark>a</mark><mark>`,
  '<!--',
  ']]>',
  '&lt;script&gt;&#60;b&#x3e;&amp;amp;',
];
const addresses = [
  `javascript:${trace}`,
  `JaVaScRiPt\t:${trace}//`,
  `data:text/html,<script>${trace}</script>`,
  '//example.invalid/',
  'http://example.invalid/?a=b#c',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '?a=b&a=c&&=&=x#',
];
const templates = [
  `\${${trace}}`,
  `{{constructor.constructor('${trace}')()}}`,
  '{items}{count}{total}{query}{name}',
  "$& $` $' $1 $<name> $$",
  `';${trace}//`,
  `"});${trace};({"`,
];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__proto__[executed]',
  'constructor.prototype.executed',
];
const percents = [
  '%',
  '%%',
  '%0',
  '%zz',
  '%E0%A4%A',
  '%C0%AF',
  '%00',
  '%u0041',
  '%2525',
  '%26q%3D',
];
const expressions = ['(a+)+$', '[', '(?<', '\\', '\\u{110000}', '*', '^.*$', '(?=', '.|.', '{1,0}'];
const characters = [
  '\0',
  '\u0001\u001b[2J',
  '\r\n',
  '\n\n\t',
  '\u200b\u200d\ufeff',
  '\u2028\u2029',
  '\ud83d',
  '\ude00',
  '\ude00\ud83d',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u0302\u0303'.repeat(20),
  '\u202eevil\u202c',
  'مرحبا שלום',
  '\uffff\ufffe',
  '𝓐𝓵𝓹𝓲𝓷𝓮',
  'ﷺﬃ①Ⅷ',
  'İıſẞ',
];
const words = [
  '镜像体积',
  '多阶段构建？！',
  '「地基」《镜像》',
  '不带 shell怎么进 容器',
  '龘龘龘',
  'alpine',
  'BI003',
  'node:18.16.0-slim',
  'python',
  '2026-02-31',
  '-1e309',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  ' ',
  '',
];
/** Every kind once; the generator mixes them. */
const pieces = [
  ...markup,
  ...addresses,
  ...templates,
  ...names,
  ...percents,
  ...expressions,
  ...characters,
  ...words,
];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Texts to throw at whatever reads an address, a storage or a field: each piece by itself, then mixtures of them:
 * joined, interleaved, percent-encoded once or twice, and very long. The same texts for the same seed.
 */
export function maliciousTexts(count: number, seed = 7): string[] {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const piece = () => pieces[below(pieces.length)]!;
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const ways: (() => string)[] = [
    () => piece() + piece(),
    () => piece() + piece() + piece(),
    () => encode(piece() + piece()),
    () => encode(encode(piece())),
    () => Array.from(piece(), (character) => character + piece()).join(''),
    () => piece().repeat(1 + below(400)),
    // Cut anywhere, also within a character.
    () => (piece() + piece()).slice(below(4), 4 + below(60)),
    () => String.fromCharCode(...Array.from({ length: 1 + below(40) }, () => below(0x10000))),
    () => `${piece()}=${piece()}&${piece()}=${piece()}`,
    () => piece().toUpperCase() + piece().toLowerCase(),
  ];
  return Array.from({ length: count }, (_, index) => pieces[index] ?? ways[below(ways.length)]!());
}

/** Queries that hold a text: raw, and as the value and as the name of each key. */
export function maliciousQueries(text: string, keys: readonly string[]): string[] {
  const pairs = keys.flatMap((key) => [
    [key, text],
    [text, key],
  ]);
  return [
    `?${text}`,
    ...pairs.map((pair) => `?${new URLSearchParams([pair as [string, string]])}`),
    `?${new URLSearchParams(keys.map((key) => [key, text]))}`,
  ];
}
