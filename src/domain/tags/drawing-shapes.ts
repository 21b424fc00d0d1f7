/**
 * A drawing as shapes of SVG, for the build and the browser alike. Lengths along the axis are percentages and heights
 * pixels: the drawing takes any width and its words stay as large as they are.
 */
import type { Band, Drawing } from './drawing.ts';

export interface Shape {
  name: 'rect' | 'line' | 'text';
  attributes: Readonly<Record<string, string>>;
  text?: string;
}

/** Words of a drawing. */
export interface DrawingWords {
  /** What a support window says, for readers. */
  windowText: (row: Drawing['windows'][number]) => string;
}

const [noteHeight, bandHeight, rowGap, tickHeight] = [20, 28, 4, 9];
const [windowHeight, barHeight, scaleHeight] = [34, 8, 20];

/** The shapes of a drawing from back to front, and how high it is in pixels. */
export function shapesOf(
  drawing: Drawing,
  { windowText }: DrawingWords,
): { shapes: Shape[]; height: number } {
  const { versions, systems, steps, scale, left, recordEnd, windows } = drawing;
  const note = left ?? (recordEnd === undefined ? undefined : { share: recordEnd, day: '' });
  let top = left ? noteHeight : 2;
  const rows = [versions, systems].filter((bands) => bands.length > 0);
  const kinds = [versions.length > 0 ? 'version' : 'system', 'system'];
  const bands: Shape[] = [];
  for (const [index, row] of rows.entries()) {
    bands.push(...row.flatMap((band) => bandShapes(band, kinds[index]!, top)));
    top += bandHeight + rowGap;
  }
  const ticks = steps.map((share) =>
    line('step', percent(share), top, percent(share), top + tickHeight - 2),
  );
  top += tickHeight + 4;
  const bars = windows.flatMap((row, index) => {
    const y = top + index * windowHeight;
    return [
      label('window', '0', y + 14, windowText(row)),
      ...row.bars.map(({ phase, from, to }) =>
        rect(
          phase,
          from,
          to,
          y + 20 + (phase === 'lts' ? 2 : 0),
          barHeight - (phase === 'lts' ? 4 : 0),
        ),
      ),
    ];
  });
  top += windows.length * windowHeight;
  const years = scale.flatMap(({ share, label: text }) => [
    line('year', percent(share), 0, percent(share), top),
    // On a phone a day needs a seventh of the width.
    ...(share < 1 - text.length * 0.022
      ? [label('muted', percent(share), top + 15, text, { dx: '3' })]
      : []),
  ]);
  const end = note
    ? [line(left ? 'left' : 'end', percent(note.share), 0, percent(note.share), top)]
    : [];
  const day = left
    ? [
        label('left-day', percent(left.share), 14, left.day, {
          'text-anchor': left.share > 0.7 ? 'end' : 'start',
          dx: left.share > 0.7 ? '-5' : '5',
        }),
      ]
    : [];
  return {
    shapes: [...years, ...bands, ...ticks, ...bars, ...end, ...day],
    height: top + scaleHeight,
  };
}

function bandShapes({ label: text, from, to, tone }: Band, kind: string, y: number): Shape[] {
  const box = rect(`${kind} tone-${tone % 4}`, from, to, y, bandHeight);
  // The width of the drawing, in hundreds of pixels, from which the words fit into their band.
  const room = (words: string) => Math.ceil((words.length * 6.8 + 8) / (to - from) / 100);
  const place = (words: string, classes: string) =>
    label(`${kind} ${classes}`, percent(from), y + 19, words, { dx: '5' });
  const short = text.split(' ').at(-1)!;
  const [whole, part] = [Math.max(3, room(text)), Math.max(3, room(short))];
  return [
    box,
    ...(whole <= widest ? [place(text, `from-${whole}`)] : []),
    ...(part <= widest && part < whole
      ? [place(short, `from-${part}${whole <= widest ? ` below-${whole}` : ''}`)]
      : []),
  ];
}

/** Width of the widest drawing, in hundreds of pixels. */
const widest = 9;

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

function rect(className: string, from: number, to: number, y: number, height: number): Shape {
  const width = percent(Math.max(to - from, 0.001));
  return {
    name: 'rect',
    attributes: { class: className, x: percent(from), y: `${y}`, width, height: `${height}` },
  };
}

function line(className: string, x1: string, y1: number, x2: string, y2: number): Shape {
  return { name: 'line', attributes: { class: className, x1, y1: `${y1}`, x2, y2: `${y2}` } };
}

function label(
  className: string,
  x: string,
  y: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): Shape {
  return { name: 'text', attributes: { class: className, x, y: `${y}`, ...more }, text };
}
