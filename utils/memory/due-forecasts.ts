import type { Candidate } from './find-candidates.ts';
import type { LeanArticle, LeanSentence } from './lean-article.ts';
import { toldSentences } from './told-sentence.ts';

/** A forecast of an earlier article whose day has passed, beside a sentence of this one about the same thing. */
export interface DueForecast {
  other: Candidate;
  there: LeanSentence;
  /** Last day of the time that was named (ISO). */
  day: string;
  here: LeanSentence;
}

/** Share of the forecast's words that a sentence here must have, and how many at least. */
const LEAST_SHARE = 0.4;
const LEAST_WORDS = 2;
const MOST_DUE = 3;

/** Words by which a later article recalls a promise. */
const RECALL =
  /\b(?:had (?:promised|pledged|vowed|said|planned|hoped|expected)|promised|pledged|vowed|(?:was|were) (?:due|expected|supposed|meant|scheduled) to|should have)\b/i;

/** True where a sentence of each article names the same. */
function shareName(a: LeanArticle, at: number, b: LeanArticle, to: number): boolean {
  const keys = new Set(b.names.flatMap((name) => (name.sentences.includes(to) ? name.keys : [])));
  return a.names.some((name) => name.sentences.includes(at) && name.keys.some((key) => keys.has(key)));
}

/** Forecasts whose day lies between the article that made them and this one, where this one tells of the same thing. */
export function dueForecasts(lean: LeanArticle, today: string, others: readonly Candidate[]): DueForecast[] {
  const told = toldSentences(lean);
  const dayOf = ({ row }: Candidate): string => (row.publishedAt ?? row.firstSeen).slice(0, 10);
  const due: DueForecast[] = [];
  for (const other of others) {
    const made = dayOf(other);
    const earlier = toldSentences(other.lean);
    for (const { sentence, tense, from, to, precision, at } of other.lean.events) {
      if (tense !== 'future' || precision === 'span' || from <= made || to >= today.slice(0, 10)) continue;
      // Only the first article that is read after the day has news of it.
      if (others.some((later) => dayOf(later) > to)) continue;
      const forecast = earlier[sentence]!;
      const there = other.lean.sentences[sentence]!;
      const clause = there.text.slice(...at).toLowerCase();
      const words = [...forecast.words];
      let best: { shared: number; index: number } | null = null;
      for (const { words: mine, index, dates } of told) {
        // The same day counts as a word in common.
        const sameDay = dates.some(([first, last]) => first === from && last === to) ? 1 : 0;
        const shared = words.filter((word) => mine.has(word)).length + sameDay;
        const inClause = words.filter((word) => mine.has(word) && clause.includes(word.slice(0, 5))).length;
        const isTold =
          shared >= LEAST_WORDS && inClause + sameDay >= LEAST_WORDS && shared / words.length >= LEAST_SHARE;
        // Who recalls a promise names the one who gave it: then one word of it is enough.
        const isRecalled =
          inClause > 0 &&
          RECALL.test(lean.sentences[index]!.text) &&
          shareName(lean, index, other.lean, sentence);
        const isAbout = isTold || isRecalled;
        if (isAbout && (!best || shared > best.shared)) best = { shared, index };
      }
      if (best && !due.some((known) => known.there.text === there.text))
        due.push({ other, there, day: to, here: lean.sentences[best.index]! });
    }
  }
  return due.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MOST_DUE);
}
