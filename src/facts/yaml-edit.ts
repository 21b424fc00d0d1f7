import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';

type Path = readonly (string | number)[];
type Plain = string | number;

/**
 * Changes single values of a YAML text and leaves every other byte as it is, comments and line breaks included, so
 * that a diff shows what changed and nothing else. Positions are those of the text given; edits do not see each other.
 */
export class YamlEdit {
  readonly #text: string;
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #edits: { start: number; end: number; text: string }[] = [];

  /** @throws YAMLParseError when the text is not valid YAML */
  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
    const [error] = this.#document.errors;
    if (error) throw error;
  }

  /** Puts a value in place of another. @throws RangeError when there is none at the path */
  replace(path: Path, value: Plain): void {
    const node = this.#document.getIn(path, true);
    if (!isScalar(node)) throw this.#nothingAt(path);
    if (node.value === value) return;
    this.#edits.push({ start: node.range![0], end: node.range![1], text: String(value) });
  }

  /** Sets a field of a map: in place where it is written, else as a new one after the field `after`. */
  set(map: Path, name: string, value: Plain, after: string): void {
    if (this.#document.hasIn([...map, name])) return this.replace([...map, name], value);
    const parent = this.#document.getIn(map, true);
    const pair = isMap(parent) ? fieldOf(parent, after) : undefined;
    if (!isMap(parent) || !pair || !isScalar(pair.key)) throw this.#nothingAt([...map, after]);
    const line = parent.flow ? ', ' : `\n${' '.repeat(this.#column(pair.key.range![0]))}`;
    const end = endOf(pair.value as Node);
    this.#edits.push({ start: end, end, text: `${line}${name}: ${value}` });
  }

  /** Adds an entry to the end of a list. @throws RangeError when the path has no list */
  append(path: Path, entry: Plain | Readonly<Record<string, Plain>>): void {
    const list = this.#document.getIn(path, true);
    if (!isSeq<Node>(list)) throw this.#nothingAt(path);
    const fields =
      typeof entry === 'object'
        ? Object.entries(entry).map(([name, value]) => `${name}: ${value}`)
        : [String(entry)];
    const last = list.items.at(-1);
    if (!last) {
      const [start, end] = list.range!;
      const earlier = this.#edits.find((edit) => edit.start === start && edit.end === end);
      const text = `\n  - ${fields.join('\n    ')}`;
      if (earlier) earlier.text += text;
      else this.#edits.push({ start, end, text });
      return;
    }
    const end = endOf(last);
    const column = this.#column(last.range![0]);
    const text = list.flow
      ? `, ${typeof entry === 'object' ? `{ ${fields.join(', ')} }` : fields[0]}`
      : `\n${' '.repeat(column - 2)}- ${fields.join(`\n${' '.repeat(column)}`)}`;
    this.#edits.push({ start: end, end, text });
  }

  /** The text with all edits. */
  toString(): string {
    let [result, at] = ['', 0];
    for (const { start, end, text } of this.#edits.toSorted((a, b) => a.start - b.start)) {
      result += this.#text.slice(at, start) + text;
      at = end;
    }
    return result + this.#text.slice(at);
  }

  #column(offset: number): number {
    return offset - this.#text.lastIndexOf('\n', offset - 1) - 1;
  }

  #nothingAt(path: Path): RangeError {
    return new RangeError(`nothing to edit at ${path.join('.')}`);
  }
}

function fieldOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Where a value ends, without the line break that the range of a block collection takes in. */
function endOf(node: Node): number {
  if (!isScalar(node) && 'items' in node && !('flow' in node && node.flow)) {
    const last = (node.items as (Node | Pair)[]).at(-1);
    if (last) return endOf(('value' in last && 'key' in last ? last.value : last) as Node);
  }
  return node.range![1];
}
