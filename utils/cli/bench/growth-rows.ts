import { type Row, ratioRow, timeRow } from './bench-rows.ts';
import { cut, textOfSize } from './bench-texts.ts';
import { analysis, longestAnalysisTask, upTo } from './own-tasks.ts';
import { median, type Task, timed } from './stopwatch.ts';

const SHORT = 5_000;
const LONG = 2_000_000;
const ROUNDS = 3;
/**
 * Longest stretch of the analysis of a long text, over the analysis of one of `SHORT` characters: 50 ms, beyond which a tab
 * feels stuck, on a machine that takes 9 ms for a short one.
 */
const STRETCH_BAR = 5.5;

/** Milliseconds of a task on one long text, and on the same text in pieces, in each of some rounds. */
async function grown(task: Task, long: string, pieces: readonly string[]) {
  const times: { long: number; pieces: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const inPieces = await timed(async () => {
      for (const piece of pieces) await task(piece);
    });
    const whole = await timed(() => task(long));
    if (round >= 0) times.push({ long: whole, pieces: inPieces });
  }
  return { long: times.map((time) => time.long), pieces: times.map((time) => time.pieces) };
}

/** Time for each character of one 2-MB text over that of the same text in pieces of 5 kB. */
export async function growthRows(articles: readonly string[]): Promise<Row[]> {
  const long = textOfSize(articles, LONG);
  const pieces = cut(long, SHORT);
  const whole = await grown(analysis, long, pieces);
  const figures = await grown(upTo('figures'), long, pieces);
  const timexes = await grown(upTo('timexes'), long, pieces);
  const stretches: number[] = [];
  for (let round = 0; round < ROUNDS; round++) stretches.push(await longestAnalysisTask(long));
  const onePiece = median(whole.pieces) / pieces.length;
  const group = 'growth';
  const over = (name: string, { long, pieces }: typeof whole): Row =>
    ratioRow(long, pieces, { group, name, bar: 1.2 });
  return [
    timeRow(whole.long, { group, name: '2 MB in one' }),
    timeRow(whole.pieces, { group, name: `2 MB in ${pieces.length} pieces` }),
    over('time per character, 2 MB / 5 kB', whole),
    over('the same of figures and what they need', figures),
    over('the same of timexes and what they need', timexes),
    timeRow(stretches, { group, name: '2 MB: longest stretch without a break' }),
    ratioRow(
      stretches,
      stretches.map(() => onePiece),
      { group, name: '2 MB: longest stretch / analysis of 5 kB', bar: STRETCH_BAR },
    ),
  ];
}
