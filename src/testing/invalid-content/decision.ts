import { remove, replace, type InvalidFixture } from './fixture.ts';

export const decisionFixtures: InvalidFixture[] = [
  {
    name: 'a missing language',
    edits: {
      'content/data/decision.yml': replace('short: { zh: Go, en: Go }', 'short: { zh: Go }'),
    },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'short: { zh: Go }',
        field: 'questions.artifact.answers.go.short.en',
        message: 'is missing',
        fix: 'write the text in English too',
      },
    ],
  },
  {
    name: 'an answer that leads nowhere',
    edits: { 'content/data/decision.yml': replace('rhel: { go: cpu }', 'rhel: { pick: rhel }') },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'rhel: { pick: rhel }',
        field: 'nodes.platform.answers.rhel',
        message: 'there is no pick "rhel"',
        fix: 'use one of the picks: scratch, …',
      },
    ],
  },
  {
    name: 'a question no node asks',
    edits: {
      'content/data/decision.yml': replace('  needs:\n    ask: needs', '  needs:\n    ask: shell'),
    },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'needs:',
        field: 'questions.needs',
        message: 'no node asks this question',
        fix: 'let a node ask it, with ask: needs, or remove the question',
      },
    ],
  },
  {
    name: 'a node no answer leads to',
    edits: { 'content/data/decision.yml': replace('no: { go: needs }', 'no: { pick: scratch }') },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'yes: { pick: alpine }\n  needs:',
        field: 'nodes.needs',
        message: 'no answer leads to this node',
        fix: 'lead an answer here, or remove the node',
      },
      {
        file: 'content/data/decision.yml',
        at: 'distroless-static:',
        field: 'picks.distroless-static',
        message: 'no path ends at this pick',
        fix: 'lead an answer to it, or remove the pick',
      },
    ],
  },
  {
    name: 'a path that never ends',
    edits: {
      'content/data/decision.yml': replace(
        'yes: { pick: alpine }\n  needs:',
        'yes: { go: static }\n  needs:',
      ),
    },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'yes: { go: static }',
        field: 'nodes.static-shell.answers.yes',
        message:
          'the path never ends, it comes back to "static": artifact=go gpu=no contract=no static=yes libraries=no shell=yes',
        fix: 'lead the answer to a pick, or to a node that no path has passed yet',
      },
    ],
  },
  {
    name: 'a stale diagram',
    edits: {
      'content/data/decision.yml': replace(
        'short: { zh: CUDA, en: CUDA }',
        'short: { zh: GPU, en: GPU }',
      ),
    },
    expected: [
      {
        file: 'content/diagrams/decision.zh.svg',
        message: 'is stale: what it is drawn from has changed',
        fix: 'run npm run diagrams, and commit the drawings with the record',
      },
      {
        file: 'content/diagrams/decision.en.svg',
        message: 'is stale: what it is drawn from has changed',
        fix: 'run npm run diagrams, and commit the drawings with the record',
      },
    ],
  },
  {
    name: 'a missing diagram',
    edits: { 'content/diagrams/decision.en.svg': remove },
    expected: [
      {
        file: 'content/diagrams/decision.en.svg',
        message: 'was not drawn yet',
        fix: 'run npm run diagrams, and commit the drawings with the record',
      },
    ],
  },
  {
    name: 'a question with an answer that leads nowhere',
    edits: { 'content/data/decision.yml': replace('rhel: { go: cpu }', '') },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'unsure: { pick: official }\n  platform:',
        field: 'nodes.platform',
        message: 'the answer "rhel" to "platform" leads nowhere',
        fix: 'add rhel: { go: <node> } or rhel: { pick: <pick> } to its answers',
      },
    ],
  },
  {
    name: 'an image of a pick that is not there',
    edits: { 'content/data/decision.yml': replace('image: alpine', 'image: alpina') },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'image: alpina',
        field: 'picks.alpine.image',
        message: 'there is no image "alpina"',
        fix: 'name a file of content/data/images, without its ending',
      },
    ],
  },
  {
    name: 'a diagram that was written anew and not drawn',
    edits: { 'content/diagrams/loader.en.mmd': replace('main[', 'start[') },
    expected: [
      {
        file: 'content/diagrams/loader.en.svg',
        message: 'is stale: what it is drawn from has changed',
        fix: 'run npm run diagrams, and commit the drawings with the record',
      },
    ],
  },
  {
    name: 'a diagram in one language only',
    edits: { 'content/diagrams/loader.zh.mmd': remove, 'content/diagrams/loader.zh.svg': remove },
    expected: [
      {
        file: 'content/diagrams/loader.zh.mmd',
        message: 'is missing',
        fix: 'write the diagram in this language too, and draw it with npm run diagrams',
      },
    ],
  },
  {
    name: 'a diagram of nothing',
    edits: { 'content/diagrams/old.en.svg': () => '<svg />' },
    expected: [
      {
        file: 'content/diagrams/old.en.svg',
        message: 'is drawn from nothing',
        fix: 'remove the file',
      },
    ],
  },
  {
    name: 'a former answer that leads nowhere',
    edits: { 'content/data/decision.yml': replace('now: { gpu: cuda }', 'now: { gpu: yes }') },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'now: { gpu: yes }',
        field: 'formerAnswers.0.now.gpu',
        message: 'there is no answer "yes" to "gpu"',
        fix: 'name a question and one of its answers',
      },
    ],
  },
  {
    name: 'a text of the decision with bold words',
    edits: {
      'content/data/decision.yml': replace(
        'en: A jar is independent',
        'en: A jar is **independent**',
      ),
    },
    expected: [
      {
        file: 'content/data/decision.yml',
        at: 'en: A jar is **independent**',
        field: 'questions.artifact.answers.java.because.en',
        message: 'holds bold text',
        fix: 'write one paragraph, with `code` where it is code',
      },
    ],
  },
  {
    name: 'a link into the chooser that ends at a question',
    edits: {
      'content/en/guide/scenarios.mdx': replace(/(\/chooser\/\?artifact=python)&gpu=no/, '$1'),
    },
    expected: [
      {
        file: 'content/en/guide/scenarios.mdx',
        at: '/chooser/?artifact=python&contract=no',
        field: 'link /chooser/?artifact=python&contract=no&native=yes&libraries=no&shell=yes',
        message: 'ends at the question "gpu", not at a result',
        fix: 'add gpu=no or gpu=cuda or gpu=rocm, before the answers that follow',
      },
    ],
  },
  {
    name: 'a link into the chooser with an answer it does not know',
    edits: {
      'content/en/guide/scenarios.mdx': replace(
        /(\/chooser\/\?artifact=python)&gpu=no/,
        '$1&gpu=perhaps',
      ),
    },
    expected: [
      {
        file: 'content/en/guide/scenarios.mdx',
        at: '/chooser/?artifact=python&gpu=perhaps',
        field:
          'link /chooser/?artifact=python&gpu=perhaps&contract=no&native=yes&libraries=no&shell=yes',
        message: 'has answers the chooser does not use: gpu=perhaps',
        fix: 'correct them; content/data/decision.yml has the questions and answers',
      },
    ],
  },
  {
    name: 'a question without its section',
    edits: {
      'content/en/guide/decision.mdx': replace('{#q-cpu}', '{#cpu-level}'),
      'content/zh/guide/decision.mdx': replace('{#q-cpu}', '{#cpu-level}'),
    },
    more: 'links to the former heading lead nowhere',
    expected: [
      {
        file: 'content/en/guide/decision.mdx',
        message: 'has no section for the question "cpu"',
        fix: 'say why it is asked, under a heading ### … {#q-cpu}',
      },
    ],
  },
];
