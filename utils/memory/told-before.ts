import type { Candidate } from './find-candidates.ts';
import type { LeanArticle, LeanSentence } from './lean-article.ts';
import {
  mayMeet,
  overlapOf,
  sameUnit,
  sameValue,
  type ToldSentence,
  toldSentences,
} from './told-sentence.ts';

/** A fact of this article that an earlier one told, and the sentence that told it. */
export interface ToldBefore {
  here: LeanSentence;
  other: Candidate;
  there: LeanSentence;
}

/** Share of a fact's words that the earlier sentence must have, and how many of them at least. */
const LEAST_SHARE = 0.66;
const LEAST_WORDS = 2;
/** How many times as long an earlier sentence may be. */
const LONGER = 2;
/** Share of its words other than names that stand in the very sentence. */
const LEAST_OWN = 0.5;
/** How much a word counts that stands elsewhere in the earlier article: "the company" there is its name here. */
const ELSEWHERE = 0.5;

/** Words and names that stand anywhere in the earlier article. */
interface Elsewhere {
  words: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** How much of what `here` tells `there` tells too, 0 to 1; 0 where a number or a day is another, or one of both denies. */
function shareTold(here: ToldSentence, there: ToldSentence, elsewhere: Elsewhere): number {
  if (here.denies !== there.denies || !mayMeet(here.dates, there.dates)) return 0;
  const isTold = here.figures.every((figure) =>
    there.figures.some((other) => sameUnit(figure, other) && sameValue(figure, other)),
  );
  if (!isTold) return 0;
  const { words, names } = overlapOf(here, there);
  // An odd number with its unit says as much as two words.
  const numbers = 2 * here.figures.length;
  // A short sentence has its words in many a long one.
  const isLonger = there.words.size + there.names.length > LONGER * (here.words.size + here.names.length);
  if (isLonger && numbers === 0) return 0;
  // Names alone tell nothing: half of what is said of them must be there too.
  if (words < LEAST_OWN * here.words.size || words + numbers < LEAST_WORDS) return 0;
  const aside =
    [...here.words].filter((word) => !there.words.has(word) && elsewhere.words.has(word)).length +
    here.names.filter((keys) => keys.some((key) => elsewhere.names.has(key))).length -
    names;
  const days = here.dates.length > 0 && there.dates.length === 0 ? 1 : 0;
  const size = here.words.size + here.names.length + numbers + days;
  return (words + names + ELSEWHERE * Math.max(0, aside) + numbers) / size;
}

const isForecast = (sentence: LeanSentence): boolean => sentence.fact === 'forecast';

/** Facts of this article that earlier ones told, each with the first article that did; forecasts are no news of before. */
export function toldBefore(lean: LeanArticle, others: readonly Candidate[]): ToldBefore[] {
  const facts = toldSentences(lean).filter(({ index }) => lean.sentences[index]!.fact !== undefined);
  const earlier = others
    .toSorted((a, b) => (a.row.firstSeen < b.row.firstSeen ? -1 : 1))
    .map((other) => {
      const told = toldSentences(other.lean);
      const elsewhere = {
        words: new Set(told.flatMap(({ words }) => [...words])),
        names: new Set(other.lean.names.flatMap(({ keys }) => keys)),
      };
      return { other, told, elsewhere };
    });
  return facts.flatMap((fact): ToldBefore[] => {
    let best: { share: number; other: Candidate; index: number } | null = null;
    for (const { other, told, elsewhere } of earlier)
      for (const sentence of told) {
        if (isForecast(other.lean.sentences[sentence.index]!) !== isForecast(lean.sentences[fact.index]!))
          continue;
        const share = shareTold(fact, sentence, elsewhere);
        if (share >= LEAST_SHARE && (!best || share > best.share + 0.1))
          best = { share, other, index: sentence.index };
      }
    return best
      ? [
          {
            here: lean.sentences[fact.index]!,
            other: best.other,
            there: best.other.lean.sentences[best.index]!,
          },
        ]
      : [];
  });
}
