import type { Instruction } from './parse.ts';

/** A simple command of a shell script: what stands between `&&`, `;`, `|` and the like. */
export interface Command {
  /** `NAME=value` before the command. */
  env: readonly string[];
  /** Name without its folder, e.g. `apt-get`. `sudo`, `env`, `exec` and `time` before it are left out. */
  name: string;
  /** Without quotes. */
  args: readonly string[];
  /** Where it begins and ends in the script. */
  start: number;
  end: number;
  /** What joins it to the next: `&&`, `||`, `;`, `|`, `&` or nothing. */
  joint: string;
}

/** A script of a `RUN`: its command line, or one of its here-documents. */
export interface Script {
  text: string;
  commands: readonly Command[];
  /** Line of a place in the script. */
  lineAt: (offset: number) => number;
  /** Is the text on the lines of the instruction, so that `rangeOf` knows its columns? */
  inline: boolean;
}

const wrappers = new Set([
  'sudo',
  'env',
  'exec',
  'time',
  'command',
  'nice',
  'then',
  'do',
  'else',
  '!',
  '{',
  'if',
  'while',
]);

/** The scripts of a `RUN`. An exec form is one command. */
export function scriptsOf(run: Instruction): Script[] {
  const { text, heredocs } = run;
  const list = jsonList(text);
  if (list) {
    // `["/bin/sh", "-c", "…"]` holds a script.
    const inner = /^(?:.*\/)?(?:ba|da|a|z)?sh$/.test(list[0] ?? '') ? list.at(-1)! : undefined;
    const commands = inner
      ? commandsOf(inner)
      : [
          commandOf(
            list.map((word) => ({ text: word, at: 0 })),
            text.length,
            '',
          ),
        ].filter((one) => one !== undefined);
    return [{ text: inner ?? text, commands, lineAt: () => run.line, inline: false }];
  }
  const onLine: Script = {
    text,
    commands: commandsOf(text),
    lineAt: (offset) => run.rangeOf(offset, offset + 1).line,
    inline: true,
  };
  const documents = heredocs
    // `RUN <<EOF` is a script for the shell; `RUN python3 <<EOF` and `cat <<EOF > file` are not.
    .filter(() => /^\d*<<|^(?:\S*\/)?(?:ba|da|a)?sh\b/.test(text))
    .map((heredoc): Script => ({
      text: heredoc.text,
      // A `\` at the end of a line joins it with the next.
      commands: commandsOf(heredoc.text.replace(/\\\r?\n/g, '  ')),
      lineAt: (offset) => heredoc.line + heredoc.text.slice(0, offset).split('\n').length - 1,
      inline: false,
    }));
  return [onLine, ...documents];
}

/** A JSON array of texts; undefined for anything else, as a list in single quotes. */
export function jsonList(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** Looked for in strings, as a pattern for each character of a long script takes several times as long. */
const joints = ';&|\n';
const betweenWords = ' \t\r\n\v\f\u00A0()';

/** The simple commands of a script, in their order. Those in `$(…)` and quoted scripts are not looked into. */
export function commandsOf(script: string): Command[] {
  const commands: Command[] = [];
  let words: { text: string; at: number }[] = [];
  let word = '';
  let wordStart = 0;
  let inWord = false;
  let quote = '';
  let depth = 0;
  const endWord = () => {
    if (inWord) words.push({ text: word, at: wordStart });
    word = '';
    inWord = false;
  };
  const endCommand = (end: number, joint: string) => {
    endWord();
    const command = commandOf(words, end, joint);
    if (command) commands.push(command);
    words = [];
  };
  for (let at = 0; at < script.length; at++) {
    const char = script[at]!;
    if (!inWord) wordStart = at;
    if (quote) {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"') word += script[++at] ?? '';
      else word += char;
    } else if (depth > 0) {
      if (char === '(') depth++;
      if (char === ')') depth--;
      word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      inWord = true;
    } else if (char === '\\') {
      word += script[++at] ?? '';
      inWord = true;
    } else if (char === '$' && script[at + 1] === '(') {
      depth = 1;
      word += '$(';
      inWord = true;
      at++;
    } else if (char === '#' && !inWord && (at === 0 || /\s/.test(script[at - 1]!))) {
      const end = script.indexOf('\n', at);
      at = (end < 0 ? script.length : end) - 1;
    } else if (joints.includes(char)) {
      // `2>&1` and `&>` are redirections.
      if (char === '&' && (script[at - 1] === '>' || script[at + 1] === '>')) {
        word += char;
        inWord = true;
        continue;
      }
      const joint = script[at + 1] === char && char !== '\n' && char !== ';' ? char + char : char;
      endCommand(at, joint === '\n' ? ';' : joint);
      at += joint.length - 1;
    } else if (betweenWords.includes(char)) {
      endWord();
    } else {
      word += char;
      inWord = true;
    }
  }
  endCommand(script.length, '');
  return commands;
}

function commandOf(
  words: readonly { text: string; at: number }[],
  end: number,
  joint: string,
): Command | undefined {
  const env: string[] = [];
  let at = 0;
  let start: number | undefined;
  for (; at < words.length; at++) {
    const { text: word, at: place } = words[at]!;
    const isOption = at > 0 && wrappers.has(words[at - 1]!.text) && word.startsWith('-');
    if (/^[A-Za-z_]\w*=/.test(word)) {
      env.push(word);
      start ??= place;
    } else if (!wrappers.has(word) && !isOption) break;
  }
  const first = words[at];
  if (first === undefined) return undefined;
  const args = words.slice(at + 1).map(({ text }) => text);
  return { env, name: first.text.replace(/^.*\//, ''), args, start: start ?? first.at, end, joint };
}
