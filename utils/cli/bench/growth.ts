import { median, timed } from './clock.ts';
import { analysis } from './ours.ts';
import type { Row } from './rows.ts';
import { cut, textOfSize } from './texts.ts';

const SHORT = 5_000;
const LONG = 500_000;
const ROUNDS = 5;

/** Time for each character of one 500-kB text over that of the same text in pieces of 5 kB. */
export async function growthRows(articles: readonly string[]): Promise<Row[]> {
  const long = textOfSize(articles, LONG);
  const pieces = cut(long, SHORT);
  const times: { long: number; pieces: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const inPieces = await timed(async () => {
      for (const piece of pieces) await analysis(piece);
    });
    const whole = await timed(() => analysis(long));
    if (round >= 0) times.push({ long: whole, pieces: inPieces });
  }
  const group = 'growth';
  return [
    { group, name: '500 kB in one', value: median(times.map((time) => time.long)), unit: 'ms' },
    {
      group,
      name: `500 kB in ${pieces.length} pieces`,
      value: median(times.map((time) => time.pieces)),
      unit: 'ms',
    },
    {
      group,
      name: 'time per character, 500 kB / 5 kB',
      value: median(times.map((time) => time.long / time.pieces)),
      unit: '×',
      bar: 1.2,
    },
  ];
}
