/** A box of the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Lines of text that follow one another downwards, as one shape. */
interface Block {
  lines: Box[];
}

/** The outline of a passage as an SVG path, and the stretch of margin beside each block of it. */
export interface Outline {
  path: string;
  bars: { left: number; right: number; top: number; bottom: number }[];
}

/** Air between the words and their outline, in CSS pixels. */
const AIR = 3;

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Boxes of one range, in its order, joined to lines; a box above the line before it begins a new column. */
function blocksOf(boxes: readonly Box[]): Block[] {
  const blocks: Block[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 1 || box.bottom - box.top < 1) continue;
    const lines = blocks.at(-1)?.lines;
    const last = lines?.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (!lines || !last || box.bottom <= last.top) blocks.push({ lines: [box] });
    else if (middle < last.bottom) lines[lines.length - 1] = union(last, box);
    else lines.push(box);
  }
  return blocks;
}

/** The outline of lines that run from the middle of the first to the middle of the last, as a selection looks. */
function shapeOf(lines: readonly Box[], rightToLeft: boolean): [number, number][] {
  const all = lines.reduce(union);
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const [left, right] = [all.left - AIR, all.right + AIR];
  const [top, bottom] = [all.top - AIR, all.bottom + AIR];
  if (lines.length === 1)
    return [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
  // The step lies between the lines, where it crosses no letter.
  const upper = (first.bottom + lines[1]!.top) / 2;
  const lower = (lines.at(-2)!.bottom + last.top) / 2;
  return rightToLeft
    ? [
        [left, top],
        [first.right + AIR, top],
        [first.right + AIR, upper],
        [right, upper],
        [right, bottom],
        [last.left - AIR, bottom],
        [last.left - AIR, lower],
        [left, lower],
      ]
    : [
        [first.left - AIR, top],
        [right, top],
        [right, lower],
        [last.right + AIR, lower],
        [last.right + AIR, bottom],
        [left, bottom],
        [left, upper],
        [first.left - AIR, upper],
      ];
}

/** The outline of a range from the boxes of its lines; empty where nothing of it is laid out. */
export function outlineOf(boxes: readonly Box[], rightToLeft: boolean): Outline {
  const blocks = blocksOf(boxes);
  const path = blocks
    .map(
      ({ lines }) =>
        `M${shapeOf(lines, rightToLeft)
          .map(([x, y]) => `${x} ${y}`)
          .join('L')}Z`,
    )
    .join('');
  return { path, bars: blocks.map(({ lines }) => lines.reduce(union)) };
}
