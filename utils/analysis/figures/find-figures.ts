import type { Figure, Timex } from '../../model/analysis.ts';
import type { ArticleDocument, Span } from '../../model/article-document.ts';
import type { Layers } from '../annotator.ts';
import type { Budget } from '../budget.ts';
import { RANGE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { PAGE_COUNTS } from '../lang/en/label-words.ts';
import type { Steps } from '../steps.ts';
import type { Sentence, Tokens } from '../tokens/tokens.ts';
import { readCounted } from './counted-nouns.ts';
import { isMoneyPrefix } from './currency.ts';
import { readChange } from './figure-change.ts';
import { cutIntoPieces, type FigurePieces, NUMBER } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import { type EarlierFigure, readSubject } from './figure-subject.ts';
import { countOfSubject } from './inferred-counts.ts';
import { mergeBounds, mergeDurations } from './joined-quantities.ts';
import { isTaggedVerb, type Phrase } from './noun-phrases.ts';
import { HOLDS_NUMBER, wordClasses } from './number-word-classes.ts';
import { readRange } from './ranges.ts';
import { mayStartQuantity, readQuantity } from './read-quantity.ts';
import { shareUnits } from './shared-units.ts';
import { versionsIn } from './version-numbers.ts';

function holdsNumber({ word }: Tokens, classes: Int32Array, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (((classes[word[token] as number] as number) & HOLDS_NUMBER) !== 0) return true;
  return false;
}

/** Whether `quantity` is part of a date or time of day that was found, so that it is no figure. */
function isDated(
  p: FigurePieces,
  { start, end, kind }: Quantity,
  dates: readonly Timex[],
  from: number,
): boolean {
  if (kind !== 'none' && kind !== 'count') return false;
  const at = p.start[start] as number;
  const to = p.end[end - 1] as number;
  for (let i = from; i < dates.length; i++) {
    const date = dates[i] as Timex;
    if (date.start >= to) return false;
    // Whether a bare number is a year was decided by its own words.
    const isBareNumber = date.value.length <= 4 && date.start === at;
    if (!isBareNumber && date.start <= at && at < date.end) return kind === 'none' || date.end >= to;
  }
  return false;
}

/** "the 8,000 May 20 layoffs": a date stands between a number and what it counts. */
function countBehindDate(
  p: FigurePieces,
  quantity: Quantity,
  dates: readonly Timex[],
  from: number,
): Quantity | null {
  if (quantity.kind !== 'none' || !quantity.hasDigits || quantity.value === null) return null;
  const next = p.start[quantity.end];
  let date: Timex | undefined;
  for (let i = from; i < dates.length && (dates[i] as Timex).start <= (next ?? 0); i++) date = dates[i];
  if (!date || date.start !== next) return null;
  let at = quantity.end;
  while (at < p.length && (p.start[at] as number) < date.end) at++;
  const counted = readCounted(p, at, { value: quantity.value, isVague: false });
  return counted?.kind === 'count' ? { ...quantity, ...counted } : null;
}

/** Where "from" or "between" stands before the number at `i`, or null. */
function fromBefore(p: FigurePieces, i: number): number | null {
  let at = i - 1;
  while (at > 0 && RANGE_APPROXIMATORS.has(p.lower[at] as string)) at--;
  if (p.lower[at] === 'of' && /^ages?$/.test(p.lower[at - 1] ?? '') && p.lower[at - 2] === 'the') at -= 3;
  return p.lower[at] === 'from' || p.lower[at] === 'between' ? at : null;
}

/** "between 5 and 8", "between the ages of 25 and 54". */
const isBetweenBefore = (p: FigurePieces, i: number): boolean =>
  p.lower[i - 1] === 'between' ||
  (p.lower[i - 1] === 'of' && /^ages?$/.test(p.lower[i - 2] ?? '') && p.lower[i - 4] === 'between');

/** A bare number that is a version elsewhere in the article: "stable as of 0.17". */
const isVersion = (
  p: FigurePieces,
  { start, kind, code }: Quantity,
  versions: ReadonlySet<string>,
): boolean =>
  versions.has(p.text[start] as string) && (kind === 'none' || (kind === 'count' && !code.includes('/')));

/** Without bare and counting numbers inside the noun phrase that an earlier one counts: "three 747 Cargo jets". */
function withoutInner(p: FigurePieces, found: readonly Quantity[]): Quantity[] {
  return found.filter(({ kind, start }, index) => {
    const before = found[index - 1];
    const at = p.start[start] as number;
    const isInner =
      before?.kind === 'count' && p.kind[start] === NUMBER && at >= before.unitStart && at < before.unitEnd;
    return !isInner || (kind !== 'none' && kind !== 'count');
  });
}

function readSentence(p: FigurePieces, dates: readonly Timex[], versions: ReadonlySet<string>): Quantity[] {
  const found: Quantity[] = [];
  let firstDate = 0;
  for (let i = 0; i < p.length; ) {
    if (!mayStartQuantity(p, i)) {
      i++;
      continue;
    }
    const isBetween = isBetweenBefore(p, i);
    const first = readQuantity(p, i, { joinAnd: !isBetween, ratios: !isBetween });
    if (!first) {
      i++;
      continue;
    }
    const from = fromBefore(p, i);
    const range = readRange(p, first, { isBetween, isFrom: from !== null });
    const whole = range && from !== null ? { ...range, start: from } : (range ?? first);
    const quantity =
      whole.kind === 'none' && isAgeWord(p.lower[whole.start - 1])
        ? { ...whole, kind: 'duration' as const, code: 'a', isAge: true }
        : whole;
    while (firstDate < dates.length && (dates[firstDate] as Timex).end <= (p.start[i] as number)) firstDate++;
    if (!isVersion(p, whole, versions) && !isDated(p, quantity, dates, firstDate)) {
      found.push(countBehindDate(p, quantity, dates, firstDate) ?? quantity);
    }
    i = Math.max(quantity.resume, i + 1);
  }
  return mergeDurations(p, mergeBounds(p, shareUnits(p, withoutInner(p, found))));
}

const isAgeWord = (word: string | undefined): boolean => word === 'aged' || word === 'ages';

/** Phrases as spans and text: the words between two phrases are left out. */
function toAbout(p: FigurePieces, phrases: readonly Phrase[] | null): Figure['of'] {
  if (!phrases?.length) return null;
  const spans = phrases.map(({ start, end }) => ({
    start: p.start[start] as number,
    end: p.end[end - 1] as number,
  }));
  return { text: spans.map(({ start, end }) => p.source.slice(start, end)).join(' '), spans };
}

function toFigure(
  p: FigurePieces,
  quantity: Quantity,
  about: readonly Phrase[] | null,
  counted: string | null,
  sentence: Span,
): Figure {
  const { value, low, high, unitStart, unitEnd } = quantity;
  const kind = counted === null ? quantity.kind : 'count';
  const code = counted ?? quantity.code;
  return {
    start: p.start[quantity.start] as number,
    end: p.end[quantity.end - 1] as number,
    value,
    ...(value === null && { low: low as number, high: high as number }),
    change: readChange(p, quantity),
    unit: { kind, code, text: p.source.slice(unitStart, unitEnd) },
    ...((quantity.lender || counted !== null) && { inferred: 'unit' }),
    period: null,
    of: toAbout(p, about),
    sentence: { start: sentence.start, end: sentence.end },
    salience: 0,
  };
}

/** "1 2 3 4 5": the numbers of pages to leaf through. */
const isRunOfNumbers = (p: FigurePieces): boolean =>
  p.length > 2 && p.kind.every((kind, i) => kind === NUMBER && !p.glued[i]);

/** "1 - 5 of 218 results.", "0 posted", "4 PHOTOS": a short line without a verb that counts what the page holds beside the article. */
const isPageCount = (p: FigurePieces, { code }: Quantity): boolean =>
  p.length <= LONGEST_LABEL && PAGE_COUNTS.has(code) && !p.pos.some((_, at) => isTaggedVerb(p, at));
const LONGEST_LABEL = 14;

/** Pieces that are looked at on either side. */
const AROUND = 40;

/** "the film 12 Years a Slave": a capitalised unit of time where the words around are in small letters. */
function isTitleUnit(p: FigurePieces, { kind, end, unitStart }: Quantity): boolean {
  if (kind !== 'duration' || !/^\p{Lu}\p{Ll}/u.test(p.source.slice(unitStart, unitStart + 2))) return false;
  let small = 0;
  let capitals = 0;
  for (let at = Math.max(0, end - AROUND); at < Math.min(p.length, end + AROUND); at++) {
    if (at >= end - 2 && at < end + 4) continue;
    if (/^\p{Ll}{3,}/u.test(p.text[at] as string)) small++;
    else if (/^\p{Lu}/u.test(p.text[at] as string)) capitals++;
  }
  return small > capitals;
}

/** Figures before it that a figure may go on from: a sentence of numbers alone is read in linear time. */
const MOST_EARLIER = 24;

/** Units of work on one figure: its subject, period, repeats and salience, which later steps look for. */
const PER_FIGURE = 40;

/** Every quantity of the article in reading order. */
export function* findFigures(
  article: ArticleDocument,
  { tokens, sentences, timexes }: Pick<Layers, 'tokens' | 'sentences' | 'timexes'>,
  budget: Budget,
): Steps<Figure[]> {
  const figures: Figure[] = [];
  const versions = versionsIn(article.text);
  const classes = wordClasses(tokens);
  const dates = timexes
    .filter(({ type }) => type === 'DATE' || type === 'TIME')
    .sort((a, b) => a.start - b.start);
  let nextDate = 0;
  for (const sentence of sentences) {
    if (!budget.spend(sentence.endToken - sentence.firstToken)) break;
    // Numbers of a program are no figures of the article.
    const { type } = article.blocks[sentence.block] ?? {};
    if (type === 'code') continue;
    if (!holdsNumber(tokens, classes, sentence)) continue;
    const pieces = cutIntoPieces(article.text, sentence, tokens, classes, isMoneyPrefix);
    if (!budget.spend(4 * pieces.length)) break;
    if (budget.isPauseDue()) yield;
    if (type !== 'table-cell' && isRunOfNumbers(pieces)) continue;
    while (nextDate < dates.length && (dates[nextDate] as Timex).end <= sentence.start) nextDate++;
    const inSentence: Timex[] = [];
    for (let i = nextDate; i < dates.length && (dates[i] as Timex).start < sentence.end; i++)
      inSentence.push(dates[i] as Timex);
    const earlier: EarlierFigure[] = [];
    for (const quantity of readSentence(pieces, inSentence, versions)) {
      if (isPageCount(pieces, quantity) || isTitleUnit(pieces, quantity)) continue;
      if (!budget.spend(PER_FIGURE)) return figures;
      const about = readSubject(pieces, quantity, earlier);
      const counts = countOfSubject(pieces, quantity, about, earlier);
      figures.push(toFigure(pieces, quantity, about, counts, sentence));
      earlier.push({ quantity, about, counts });
      if (earlier.length > MOST_EARLIER) earlier.shift();
    }
  }
  return figures;
}
