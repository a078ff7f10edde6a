import type { Candidate } from './find-candidates.ts';
import type { LeanArticle, LeanEvent, LeanFigure, LeanSentence } from './lean-article.ts';
import { contentStems } from './telling-stems.ts';
import { sameUnit, type ToldSentence, toldSentence, toldSentences } from './told-sentence.ts';

/** A forecast of an earlier article whose day has passed, beside a sentence of this one about the same thing. */
export interface DueForecast {
  other: Candidate;
  there: LeanSentence;
  /** Last day of the time that was named (ISO). */
  day: string;
  here: LeanSentence;
}

/** Share of a forecast's words that a sentence here must have, and how much they must have in common at least. */
const LEAST_SHARE = 0.4;
const LEAST_COMMON = 2;
/** Names in common from which one word in common is enough: "put out the kiln of Orsted Cement in Varde". */
const ENOUGH_NAMES = 2;
const MOST_DUE = 3;

/** Words by which a later article recalls a promise. */
const RECALL =
  /\b(?:had (?:promised|pledged|vowed|said|planned|hoped|expected)|promised|pledged|vowed|(?:was|were) (?:due|expected|supposed|meant|scheduled) to|should have)\b/i;

/** True where a sentence of each article names the same. */
function shareName(a: LeanArticle, at: number, b: LeanArticle, to: number): boolean {
  const keys = new Set(b.names.flatMap((name) => (name.sentences.includes(to) ? name.keys : [])));
  return a.names.some((name) => name.sentences.includes(at) && name.keys.some((key) => keys.has(key)));
}

/** True for a word of a forecast that a later sentence has too, or its repetition: "open again" and "reopened". */
const isToldBy = (mine: ReadonlySet<string>, word: string): boolean =>
  mine.has(word) ||
  (word.length > 3 && (mine.has(`re${word}`) || (word.startsWith('re') && mine.has(word.slice(2)))));

const subjectOf = ({ of }: LeanFigure): string[] => contentStems(of);

/** True where both give a figure of one unit of one thing: a rate that was to fall to 2% stands at 3.1%. */
const shareQuantity = (a: readonly LeanFigure[], b: readonly LeanFigure[]): boolean =>
  a.some((one) =>
    b.some((two) => sameUnit(one, two) && subjectOf(one).some((stem) => subjectOf(two).includes(stem))),
  );

/** A forecast with what of it a later article may tell. */
interface Forecast {
  /** Words of the clause that names the day. */
  words: readonly string[];
  figures: readonly LeanFigure[];
  nameKeys: ToldSentence['nameKeys'];
  from: string;
  to: string;
}

function forecastOf(lean: LeanArticle, { sentence, at, from, to }: LeanEvent): Forecast {
  const told = toldSentence(lean, sentence);
  const inClause = new Set(contentStems(lean.sentences[sentence]!.text.slice(...at)));
  const figures = told.figures.filter(({ at: [start] }) => start >= at[0] && start < at[1]);
  const words = [...told.words].filter((word) => inClause.has(word));
  return { words, figures, nameKeys: told.nameKeys, from, to };
}

/** How much a later sentence has of a forecast; 0 where it does not tell of the same thing. */
function shareOf(forecast: Forecast, sentence: ToldSentence): number {
  const words = forecast.words.filter((word) => isToldBy(sentence.words, word)).length;
  // The same day counts as a word in common.
  const sameDay = sentence.dates.some(([first, last]) => first === forecast.from && last === forecast.to);
  const shared = words + (sameDay ? 1 : 0);
  if (words === 0 || shared < LEAST_SHARE * forecast.words.length) return 0;
  const quantity = shareQuantity(forecast.figures, sentence.figures);
  const names = sentence.names.filter((keys) => keys.some((key) => forecast.nameKeys.has(key))).length;
  const common = shared + (quantity ? 1 : 0);
  return common >= LEAST_COMMON || names >= ENOUGH_NAMES ? common : 0;
}

/** Forecasts whose day lies between the article that made them and this one, where this one tells of the same thing. */
export function dueForecasts(lean: LeanArticle, today: string, others: readonly Candidate[]): DueForecast[] {
  const told = toldSentences(lean);
  const dayOf = ({ row }: Candidate): string => (row.publishedAt ?? row.firstSeen).slice(0, 10);
  const due: DueForecast[] = [];
  for (const other of others) {
    const made = dayOf(other);
    for (const event of other.lean.events) {
      const { sentence, tense, from, to, precision } = event;
      if (tense !== 'future' || precision === 'span' || from <= made || to >= today.slice(0, 10)) continue;
      // Only the first article that is read after the day has news of it.
      if (others.some((later) => dayOf(later) > to)) continue;
      const forecast = forecastOf(other.lean, event);
      const there = other.lean.sentences[sentence]!;
      let best: { share: number; index: number } | null = null;
      for (const here of told) {
        // Who recalls a promise names the one who gave it: then one word of it is enough.
        const isRecalled =
          RECALL.test(lean.sentences[here.index]!.text) &&
          shareName(lean, here.index, other.lean, sentence) &&
          forecast.words.some((word) => isToldBy(here.words, word));
        const share = Math.max(shareOf(forecast, here), isRecalled ? 1 : 0);
        if (share > 0 && (!best || share > best.share)) best = { share, index: here.index };
      }
      if (best && !due.some((known) => known.there.text === there.text))
        due.push({ other, there, day: to, here: lean.sentences[best.index]! });
    }
  }
  return due.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MOST_DUE);
}
