import type { Analysis, FactStatus, Figure } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { overlaps } from './pairing.ts';

/** The part of a figure that a case names; the rest may be anything. */
interface FigureExpectation {
  value?: number;
  low?: number;
  high?: number;
  /** A code of the contract. */
  unit?: string;
  change?: Figure['change'];
  /** Words of the thing measured. */
  of?: string;
}

/**
 * One expectation of a case. `at` is a quote of the text, its first occurrence; null expects that nothing of the kind is found
 * there.
 */
export type Expectation =
  | { at: string; timex: string | null }
  /** First and last day. */
  | { at: string; event: [string, string] | null }
  | { at: string; figure: FigureExpectation | null }
  /** Words of the source of the attribution whose content holds `at`; null for no source. */
  | { at: string; source: string | null }
  /** The status of the key fact that holds `at`; null where it may be no key fact. */
  | { at: string; status: FactStatus | null }
  | { name: string; label: string | null }
  | { topic: string }
  /** The kind of a check; null where none may be found. */
  | { check: string | null };

const near = (a: number | null | undefined, b: number): boolean =>
  typeof a === 'number' && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

function isFigure(figure: Figure, { value, low, high, unit, change, of }: FigureExpectation): boolean {
  return (
    (value === undefined || near(figure.value, value)) &&
    (low === undefined || near(figure.low, low)) &&
    (high === undefined || near(figure.high, high)) &&
    (unit === undefined || figure.unit.code === unit) &&
    (change === undefined || figure.change === change) &&
    (of === undefined || (figure.of?.text.includes(of) ?? false))
  );
}

const toldFigure = ({ value, low, high, change, unit, of }: Figure): string =>
  `${change} ${value ?? `${low}..${high}`} ${unit.code} of ${of?.text ?? 'nothing'}`;

function placeOf(quote: string, text: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in the case's text`);
  return { start, end: start + quote.length };
}

const list = (values: readonly string[]): string => values.join(', ') || 'nothing';

/** Null where the analysis is as expected, else how it differs. */
export function missOf(expectation: Expectation, analysis: Analysis): string | null {
  const { article, timexes, timeline, figures, attributions, keyFacts, entities, topics, checks } = analysis;
  const textOf = ({ start, end }: Span): string => article.text.slice(start, end);
  if ('name' in expectation) {
    const { name, label } = expectation;
    const found = entities.filter((entity) => entity.name === name).map((entity) => entity.label as string);
    if (label === null ? found.length === 0 : found.includes(label)) return null;
    return `${name} is ${list(found)}, not ${label ?? 'nothing'}`;
  }
  if ('topic' in expectation) {
    const found = topics.map(({ label }) => label);
    return found.includes(expectation.topic) ? null : `${expectation.topic} is not among ${list(found)}`;
  }
  if ('check' in expectation) {
    const found = checks.map(({ kind }) => kind);
    const isRight = expectation.check === null ? found.length === 0 : found.includes(expectation.check);
    return isRight ? null : `checks are ${list(found)}, not ${expectation.check ?? 'nothing'}`;
  }
  const place = placeOf(expectation.at, article.text);
  const here = <T extends Span>(spans: readonly T[]): T[] => spans.filter((span) => overlaps(span, place));
  const differs = (found: readonly string[], wanted: string | null): string =>
    `"${expectation.at}" is ${list(found)}, not ${wanted ?? 'nothing'}`;
  if ('timex' in expectation) {
    const found = here(timexes).map(({ value }) => value);
    const { timex } = expectation;
    return (timex === null ? found.length === 0 : found.includes(timex)) ? null : differs(found, timex);
  }
  if ('event' in expectation) {
    const { event } = expectation;
    const found = here(timeline);
    const isRight =
      event === null
        ? found.length === 0
        : found.some(({ from, to }) => from === event[0] && to === event[1]);
    const told = found.map(({ from, to }) => `${from}..${to}`);
    return isRight ? null : differs(told, event?.join('..') ?? null);
  }
  if ('figure' in expectation) {
    const { figure } = expectation;
    const found = here(figures);
    const isRight = figure === null ? found.length === 0 : found.some((each) => isFigure(each, figure));
    return isRight ? null : differs(found.map(toldFigure), figure && JSON.stringify(figure));
  }
  if ('source' in expectation) {
    const { source } = expectation;
    const sources = attributions
      .filter(({ content }) => overlaps(content, place))
      .flatMap((attribution) => (attribution.source ? [textOf(attribution.source)] : []));
    const isRight = source === null ? sources.length === 0 : sources.some((words) => words.includes(source));
    return isRight ? null : differs(sources, source);
  }
  const statuses = keyFacts
    .filter((fact) => textOf(fact).includes(expectation.at))
    .map(({ status }) => status);
  const { status } = expectation;
  return (status === null ? statuses.length === 0 : statuses.includes(status))
    ? null
    : differs(statuses, status);
}
