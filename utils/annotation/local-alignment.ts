const MATCH = 4;
const MISMATCH = -4;
const OPEN = -6;
const EXTEND = -1;
const NEVER = -1e8;

const STOP = 0;
const DIAGONAL = 1;
const INSERTED = 2;
const DELETED = 3;
/** Bits above the way of the best path: whether a gap that ends here goes on rather than starts. */
const INSERTED_ON = 4;
const DELETED_ON = 8;

/**
 * Aligns a pattern with the text around `diagonal`, the offset at which it would start (Smith and Waterman's local
 * alignment with Gotoh's affine gaps, banded). Returns for each unit of the pattern the offset in the text that it
 * stands over, equal or not, or -1.
 */
export function align(
  text: { units: Uint16Array; length: number },
  pattern: Uint16Array,
  diagonal: number,
  band: number,
): Int32Array {
  const rows = pattern.length;
  const width = 2 * band + 1;
  const ways = new Uint8Array(rows * width);
  // Scores of the row above, by place in the band: the row above's place for a deletion is one to the right.
  let scores = new Int32Array(width + 1);
  let above = new Int32Array(width + 1);
  const deleted = new Int32Array(width + 1).fill(NEVER);
  let top = 0;
  let topRow = -1;
  let topPlace = 0;
  for (let row = 0; row < rows; row++) {
    [above, scores] = [scores, above];
    let inserted = NEVER;
    let left = 0;
    const unit = pattern[row];
    const offset = diagonal + row - band;
    for (let place = 0; place < width; place++) {
      const at = offset + place;
      if (at < 0 || at >= text.length) {
        scores[place] = 0;
        deleted[place] = NEVER;
        left = 0;
        inserted = NEVER;
        continue;
      }
      let way = STOP;
      const insertedOpen = left + OPEN;
      const insertedOn = inserted + EXTEND;
      inserted = insertedOpen;
      if (insertedOn > insertedOpen) {
        inserted = insertedOn;
        way |= INSERTED_ON;
      }
      const deletedOpen = (above[place + 1] as number) + OPEN;
      let deletion = (deleted[place + 1] as number) + EXTEND;
      if (deletion > deletedOpen) way |= DELETED_ON;
      else deletion = deletedOpen;
      deleted[place] = deletion;
      let score = (above[place] as number) + (unit === text.units[at] ? MATCH : MISMATCH);
      let step = DIAGONAL;
      if (inserted > score) {
        score = inserted;
        step = INSERTED;
      }
      if (deletion > score) {
        score = deletion;
        step = DELETED;
      }
      if (score <= 0) {
        score = 0;
        step = STOP;
      }
      scores[place] = score;
      ways[row * width + place] = way | step;
      left = score;
      // Of equals, as where a short quote stands twice in the band, the one nearest to the diagonal.
      const isNearer = score === top && Math.abs(place - band) < Math.abs(topPlace - band);
      if (score > top || (isNearer && score > 0)) {
        top = score;
        topRow = row;
        topPlace = place;
      }
    }
    scores[width] = 0;
    deleted[width] = NEVER;
  }
  return traced(ways, width, { row: topRow, place: topPlace }, rows, diagonal - band);
}

/** Follows the best path back from where it ends. */
function traced(
  ways: Uint8Array,
  width: number,
  from: { row: number; place: number },
  rows: number,
  offset: number,
): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  let { row, place } = from;
  let gap = STOP;
  while (row >= 0 && place >= 0 && place < width) {
    const way = ways[row * width + place] as number;
    const step = gap === STOP ? way & 3 : gap;
    if (step === STOP) break;
    if (step === DIAGONAL) {
      places[row] = offset + row + place;
      row--;
    } else if (step === INSERTED) {
      gap = way & INSERTED_ON ? INSERTED : STOP;
      place--;
    } else {
      gap = way & DELETED_ON ? DELETED : STOP;
      row--;
      place++;
    }
  }
  return places;
}
