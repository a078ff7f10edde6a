import type { Figure } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { F1Tally } from './f1-tally.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import { overlaps, pairUp } from './pairing.ts';
import type { Score } from './scorer.ts';

interface GoldFigure extends Span {
  value?: number;
  low?: number;
  high?: number;
}

interface FigureRecord extends GoldText {
  /** The kinds of figures that are marked. */
  kinds: Figure['unit']['kind'][];
  figures: GoldFigure[];
}

/** A figure's bounds in order, or its one value. */
function bounds({ value, low, high }: GoldFigure | Figure): number[] {
  if (low != null && high != null) return [Math.min(low, high), Math.max(low, high)];
  return [value ?? low ?? high ?? Number.NaN];
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);

function sameValue(wanted: GoldFigure, found: Figure): boolean {
  const [a, b] = [bounds(wanted), bounds(found)];
  return a.length === b.length && a.every((bound, i) => isClose(bound, b[i] as number));
}

/** F1 of figures that stand where a gold one stands and have its value. */
export async function scoreFigures(file: string): Promise<Score[]> {
  const tally = new F1Tally();
  const mistakes: string[] = [];
  for (const record of readGold<FigureRecord>(file)) {
    const { figures } = await analyseGold(record);
    const found = figures.filter(({ unit }) => record.kinds.includes(unit.kind));
    const pairs = pairUp(record.figures, found, (a, b) => overlaps(a, b) && sameValue(a, b));
    tally.add(pairs.size, found.length - pairs.size, record.figures.length - pairs.size);
    const told = (figure: GoldFigure | Figure) => bounds(figure).join(' to ');
    const right = new Set(pairs.values());
    const missed = record.figures.filter((figure) => !pairs.has(figure)).map(told);
    const wrong = found.filter((figure) => !right.has(figure)).map(told);
    if (missed.length + wrong.length > 0)
      mistakes.push(
        `${record.id}: missed [${missed.join('; ')}], wrong [${wrong.join('; ')}] in "${record.text}"`,
      );
  }
  const name = file.replace(/\.jsonl$/, '');
  return [{ name, measure: 'figures: F1 of values', value: tally.f1, of: tally.wanted, mistakes }];
}
