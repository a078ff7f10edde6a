import type { Figure } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';

/** A figure as a reader meets it: said once, with every place that says it. */
export interface ShownFigure {
  figure: Figure;
  mentions: Figure[];
}

/** Figures with one unit, or one that shares its unit with no other. */
export interface FigureGroup {
  /** `unit.kind` and `unit.code`. */
  key: string;
  unit: Figure['unit'];
  figures: ShownFigure[];
  /** The ends of the scale that the group is drawn on, or null where there is nothing to compare. */
  scale: { low: number; high: number } | null;
}

/** Past this ratio the smaller of two bars is a hair that says nothing. */
const COMPARABLE = 500;

/** A figure without a known subject is not for the first view. */
const hasSubject = ({ figure }: ShownFigure): boolean => figure.of !== null;

/**
 * Figures with their repeats merged: those with a subject first, the most salient first, then the others. The first
 * mention outside `headings` represents them: a cross-head has the number, but seldom its subject.
 */
export function mergeFigures(figures: readonly Figure[], headings: readonly Span[] = []): ShownFigure[] {
  const merged = new Map<number, Figure[]>();
  figures.forEach((figure, index) => {
    const first = merged.get(figure.sameAs ?? index);
    if (first) first.push(figure);
    else merged.set(index, [figure]);
  });
  const isOutsideHeadings = ({ start }: Figure): boolean =>
    !headings.some((span) => start >= span.start && start < span.end);
  const salience = ({ mentions }: ShownFigure): number =>
    Math.max(...mentions.map((mention) => mention.salience));
  return [...merged.values()]
    .map((mentions) => ({ figure: mentions.find(isOutsideHeadings) ?? mentions[0]!, mentions }))
    .toSorted((a, b) => Number(hasSubject(b)) - Number(hasSubject(a)) || salience(b) - salience(a));
}

/** The least and the greatest number that a figure names; null where it names none that can be drawn. */
export function bounds({ value, low, high }: Figure): { low: number; high: number } | null {
  if (value !== null) return Number.isFinite(value) ? { low: value, high: value } : null;
  if (low === undefined || high === undefined || !Number.isFinite(low + high)) return null;
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

/** It rose or fell from one number to another: worth a picture even alone. */
function isMovement({ value, change }: Figure): boolean {
  return value === null && (change === 'up' || change === 'down');
}

/** A figure's subject, to follow its number: "33 counts" and "counts of hate crimes" say "counts" once. */
export function subjectBehind({ of, unit, start, end }: Figure): string {
  if (!of || of.spans.every((span) => span.start >= start && span.end <= end)) return '';
  const noun = unit.kind === 'count' ? unit.text.toLowerCase() : '';
  const words = of.text;
  return noun && words.toLowerCase().startsWith(`${noun} `) ? words.slice(noun.length + 1) : words;
}

export const isAge = ({ unit }: Figure): boolean => unit.kind === 'duration' && /\bold\b/i.test(unit.text);

/** A figure's subject without its article: only equal subjects are compared. */
const subjectOf = ({ of }: Figure): string =>
  of?.text.toLowerCase().replace(/^(?:the|a|an|its|their|his|her) /, '') ?? '';

/**
 * Only what can be compared is drawn: a movement from one number to another, or one thing at several times and places.
 * Profit beside revenue on one scale says nothing, and ages never do.
 */
function scaleOf(figures: readonly ShownFigure[]): FigureGroup['scale'] {
  const subjects = new Set(figures.map(({ figure }) => subjectOf(figure)));
  const oneThing = figures.length > 1 && subjects.size === 1 && !subjects.has('');
  if (!oneThing && !(figures.length === 1 && isMovement(figures[0]!.figure))) return null;
  const ends = figures.map(({ figure }) => bounds(figure));
  if (figures.some(({ figure }) => isAge(figure)) || ends.some((end) => end === null)) return null;
  const all = ends.flatMap((end) => [end!.low, end!.high]);
  const high = Math.max(0, ...all);
  const low = Math.min(0, ...all);
  return high === low ? null : { low, high };
}

/** Parts the figures of one unit wherever neighbours in size cannot be compared on one scale. */
function comparable(figures: readonly ShownFigure[]): ShownFigure[][] {
  const size = ({ figure }: ShownFigure): number => {
    const ends = bounds(figure);
    return ends ? Math.max(Math.abs(ends.low), Math.abs(ends.high)) : Number.NaN;
  };
  const parts: { figures: ShownFigure[]; top: number }[] = [];
  for (const shown of figures.toSorted((a, b) => (size(b) || 0) - (size(a) || 0))) {
    const part = parts.at(-1);
    if (part && size(shown) * COMPARABLE >= part.top) part.figures.push(shown);
    else parts.push({ figures: [shown], top: size(shown) });
  }
  const rank = new Map(figures.map((shown, index) => [shown, index]));
  return parts.map((part) => part.figures.toSorted((a, b) => rank.get(a)! - rank.get(b)!));
}

/** Figures that share a unit side by side; groups and figures stand where the most salient of them stood. */
export function groupFigures(shown: readonly ShownFigure[]): FigureGroup[] {
  const byUnit = new Map<string, ShownFigure[]>();
  for (const each of shown) {
    const { kind, code } = each.figure.unit;
    const key = `${kind} ${code}`;
    const group = byUnit.get(key);
    if (group) group.push(each);
    else byUnit.set(key, [each]);
  }
  const rank = new Map(shown.map((each, index) => [each, index]));
  return [...byUnit]
    .flatMap(([key, figures]) =>
      comparable(figures).map((part, index) => ({
        key: `${key} ${index}`,
        unit: part[0]!.figure.unit,
        figures: part,
        scale: scaleOf(part),
      })),
    )
    .toSorted((a, b) => rank.get(a.figures[0]!)! - rank.get(b.figures[0]!)!);
}
