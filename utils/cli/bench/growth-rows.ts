import type { Row } from './bench-rows.ts';
import { cut, textOfSize } from './bench-texts.ts';
import { analysis, longestAnalysisTask, upTo } from './own-tasks.ts';
import { median, type Task, timed } from './stopwatch.ts';

const SHORT = 5_000;
const LONG = 500_000;
const ROUNDS = 5;

/** Milliseconds of a task on one long text, and on the same text in pieces: the median of some rounds. */
async function grown(task: Task, long: string, pieces: readonly string[]) {
  const times: { long: number; pieces: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const inPieces = await timed(async () => {
      for (const piece of pieces) await task(piece);
    });
    const whole = await timed(() => task(long));
    if (round >= 0) times.push({ long: whole, pieces: inPieces });
  }
  return {
    long: median(times.map((time) => time.long)),
    pieces: median(times.map((time) => time.pieces)),
    ratio: median(times.map((time) => time.long / time.pieces)),
  };
}

/** Time for each character of one 500-kB text over that of the same text in pieces of 5 kB. */
export async function growthRows(articles: readonly string[]): Promise<Row[]> {
  const long = textOfSize(articles, LONG);
  const pieces = cut(long, SHORT);
  const whole = await grown(analysis, long, pieces);
  const figures = await grown(upTo('figures'), long, pieces);
  const timexes = await grown(upTo('timexes'), long, pieces);
  const group = 'growth';
  return [
    { group, name: '500 kB in one', value: whole.long, unit: 'ms' },
    { group, name: `500 kB in ${pieces.length} pieces`, value: whole.pieces, unit: 'ms' },
    { group, name: 'time per character, 500 kB / 5 kB', value: whole.ratio, unit: '×', bar: 1.2 },
    { group, name: 'the same of figures and what they need', value: figures.ratio, unit: '×', bar: 1.2 },
    { group, name: 'the same of timexes and what they need', value: timexes.ratio, unit: '×', bar: 1.2 },
    {
      group,
      name: '500 kB: longest stretch without a break',
      value: await longestAnalysisTask(long),
      unit: 'ms',
      bar: 50,
    },
  ];
}
