import { float64s, uint8s, uint32s } from '../arrays.ts';
import { finished, type Steps } from '../steps.ts';
import { FACT_FEATURES, type FactCandidates } from './fact-features.ts';

/** The ranker's numbers. A score is the logarithm of the share of a reader's attention that a sentence deserves, up to a constant. */
export interface FactRanker {
  /** One for each of `FACT_FEATURES`. */
  readonly coefficients: readonly number[];
  /** Taken off for each share of content words in common with a sentence already chosen. */
  readonly repetition: number;
}

export interface RankedFact {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly score: number;
}

/** Past this many, sentences come in order of their own score: redundancy among the last of a long text is not worth the time. */
const GREEDY = 24;

/** As like as this, a sentence says the same again and comes after all others that are chosen greedily. */
const SAME = 0.6;
const SAME_AGAIN = 10;

/** Loss of a sentence whose subject or connective leans on the one before, unless that one is chosen. */
const LEANING = 0.1;
const LEANING_COLUMNS = (['leaning', 'demonstrative', 'connective', 'mid-quotation'] as const).map((name) =>
  FACT_FEATURES.indexOf(name),
);

/** Scores by the coefficients alone. */
export function scoresOf(
  { sentences, features }: FactCandidates,
  { coefficients }: FactRanker,
): Float64Array {
  const scores = float64s(sentences.length);
  for (let place = 0; place < scores.length; place++) {
    let score = 0;
    for (let column = 0; column < FACT_FEATURES.length; column++) {
      score += (features[place * FACT_FEATURES.length + column] as number) * (coefficients[column] as number);
    }
    scores[place] = score;
  }
  return scores;
}

function leans({ features }: FactCandidates, place: number): boolean {
  return LEANING_COLUMNS.some((column) => features[place * FACT_FEATURES.length + column] === 1);
}

/** The places of the candidates that have a content word, in order: those of word `w` from `from[w]` up to `from[w + 1]`. */
function holdersOf({ sentences, content }: FactCandidates): { from: Uint32Array; places: Uint32Array } {
  const wordsAt = (place: number): Int32Array => content.ofSentence[sentences[place] as number] as Int32Array;
  const from = uint32s(content.frequency.length + 1);
  for (let place = 0; place < sentences.length; place++) {
    for (const word of wordsAt(place)) (from[word] as number) += 1;
  }
  for (let word = 1; word < from.length; word++) (from[word] as number) += from[word - 1] as number;
  const places = uint32s(from[from.length - 1] as number);
  // Backwards, from the ends of the stretches to where they begin.
  for (let place = sentences.length - 1; place >= 0; place--) {
    for (const word of wordsAt(place)) {
      (from[word] as number) -= 1;
      places[from[word] as number] = place;
    }
  }
  return { from, places };
}

/** `rankInSteps` at one go. */
export const rankFacts = (...args: Parameters<typeof rankFactsInSteps>): RankedFact[] =>
  finished(rankFactsInSteps(...args));

/**
 * The candidates in order of importance: greedily the one whose score, less its likeness to those already chosen, is highest
 * (maximal marginal relevance, J. Carbonell and J. Goldstein, 1998).
 */
export function* rankFactsInSteps(candidates: FactCandidates, ranker: FactRanker): Steps<RankedFact[]> {
  const { sentences, content } = candidates;
  const scores = scoresOf(candidates, ranker);
  const likeness = float64s(scores.length);
  const leaning = float64s(scores.length);
  for (let place = 0; place < leaning.length; place++)
    leaning[place] = leans(candidates, place) ? LEANING : 0;
  // Score of each, less its likeness to those chosen.
  const worth = float64s(scores.length);
  const isChosen = uint8s(scores.length);
  const holders = holdersOf(candidates);
  /** Words that each has in common with the one chosen last. */
  const common = uint32s(scores.length);
  const ranked: RankedFact[] = [];
  const weigh = (place: number): void => {
    const alike = likeness[place] as number;
    const loss = ranker.repetition * alike + (alike > SAME ? SAME_AGAIN : 0) + (leaning[place] as number);
    worth[place] = (scores[place] as number) - loss;
  };
  for (let place = 0; place < worth.length; place++) weigh(place);
  while (ranked.length < Math.min(GREEDY, worth.length)) {
    let best = -1;
    for (let place = 0; place < worth.length; place++) {
      if (isChosen[place] === 0 && (best < 0 || (worth[place] as number) > (worth[best] as number)))
        best = place;
    }
    isChosen[best] = 1;
    const sentence = sentences[best] as number;
    const score = Math.min(worth[best] as number, ranked.at(-1)?.score ?? Number.POSITIVE_INFINITY);
    ranked.push({ sentence, score });
    if (sentences[best + 1] === sentence + 1) {
      leaning[best + 1] = 0;
      weigh(best + 1);
    }
    const words = content.ofSentence[sentence] as Int32Array;
    common.fill(0);
    for (const word of words) {
      for (let at = holders.from[word] as number; at < (holders.from[word + 1] as number); at++)
        (common[holders.places[at] as number] as number) += 1;
    }
    for (let place = 0; place < worth.length; place++) {
      if (isChosen[place] === 1 || common[place] === 0) continue;
      const { length } = content.ofSentence[sentences[place] as number] as Int32Array;
      // Cosine of two sets of content words.
      const alike = (common[place] as number) / Math.sqrt(length * words.length);
      if (alike <= (likeness[place] as number)) continue;
      likeness[place] = alike;
      weigh(place);
    }
    yield;
  }
  const least = ranked.at(-1)?.score ?? 0;
  const rest: number[] = [];
  for (let place = 0; place < worth.length; place++) if (isChosen[place] === 0) rest.push(place);
  rest.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
  for (const place of rest)
    ranked.push({ sentence: sentences[place] as number, score: Math.min(least, worth[place] as number) });
  return ranked;
}
