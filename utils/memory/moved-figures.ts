import type { Candidate } from './find-candidates.ts';
import type { LeanArticle, LeanFigure, LeanSentence } from './lean-article.ts';
import { contentStems } from './telling-stems.ts';
import {
  mayMeet,
  overlapOf,
  sameUnit,
  sameValue,
  type ToldSentence,
  toldSentences,
} from './told-sentence.ts';

/** The same quantity of the same thing, with another value in an earlier article. */
export interface MovedFigure {
  here: { figure: LeanFigure; sentence: LeanSentence };
  other: Candidate;
  there: { figure: LeanFigure; sentence: LeanSentence };
}

/** Share of the shorter sentence's words that both must have, and how many at least. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;
/** Most that are shown. */
const MOST_MOVED = 5;

const isChange = ({ change }: LeanFigure): boolean => change === 'up' || change === 'down';

/** Words of a figure's subject, and of the noun that it counts. */
const subjectOf = ({ of, code, kind }: LeanFigure): string[] =>
  contentStems(`${of} ${kind === 'count' ? code : ''}`);

/** Kinds of figures that stand beside many things in one story, and count only where the subject is the same. */
const SUBJECT_ALONE = new Set(['duration', 'percent', 'none']);

/** Share of the longer sentence's words that both must have, where the subject is the same and where it is not told. */
const LEAST_OF_LONGER = { subject: 0.2, other: 0.4 };

/** A quantity that is told again is seldom off by more than this factor. */
const MOST_TIMES = 10;

const isFarOff = (a: LeanFigure, b: LeanFigure): boolean => {
  const [less, more] = [Math.abs(a.value), Math.abs(b.value)].sort((x, y) => x - y) as [number, number];
  return more > MOST_TIMES * less;
};

/** True where one is a bound that the other keeps: "more than 100" and 118 are no change. */
const keepsBound = (a: LeanFigure, b: LeanFigure): boolean =>
  [
    [a, b],
    [b, a],
  ].some(
    ([bound, other]) =>
      (bound!.change === '>' && other!.value >= bound!.value) ||
      (bound!.change === '<' && other!.value <= bound!.value),
  );

/** How alike two sentences are apart from their numbers, 0 to 1; 0 where they hardly tell one thing. */
function likeness(a: ToldSentence, one: LeanFigure, b: ToldSentence, two: LeanFigure): number {
  if (
    !sameUnit(one, two) ||
    isFarOff(one, two) ||
    isChange(one) ||
    isChange(two) ||
    !mayMeet(a.dates, b.dates)
  )
    return 0;
  // Ages are of people, and people differ.
  if (one.kind === 'duration' && one.code === 'a') return 0;
  const { words, names } = overlapOf(a, b);
  if (names === 0 && a.names.length > 0 && b.names.length > 0) return 0;
  const sizes = [a, b].map((each) => each.words.size + each.names.length);
  const share = (words + names) / Math.min(...sizes);
  const [own, other] = [subjectOf(one), subjectOf(two)];
  const common = own.filter((stem) => other.includes(stem)).length;
  if (SUBJECT_ALONE.has(one.kind) && common === 0) return 0;
  // A counted noun is its own subject: another word must say what happens to it.
  const isSubject = common > 0 && one.kind !== 'count';
  if ((words + names) / Math.max(...sizes) < LEAST_OF_LONGER[isSubject ? 'subject' : 'other']) return 0;
  if (words === 0 || (!isSubject && (words + names < LEAST_WORDS || share < LEAST_SHARE))) return 0;
  // Of several figures of one unit in a sentence, the one with the same subject is meant.
  const twins = [a, b].some(({ figures }) => figures.filter((each) => sameUnit(each, one)).length > 1);
  if (twins && common === 0) return 0;
  return share + 0.2 * common;
}

/** Numbers that moved, each against the latest earlier article that gave it; one that came back to its value has not moved. */
export function movedFigures(lean: LeanArticle, others: readonly Candidate[]): MovedFigure[] {
  const told = toldSentences(lean);
  const dayOf = ({ row }: Candidate): string => row.publishedAt ?? row.firstSeen;
  const latestFirst = others
    .toSorted((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1))
    .map((other) => ({ other, told: toldSentences(other.lean) }));
  const moved = told.flatMap((sentence) =>
    sentence.figures.flatMap((figure): MovedFigure[] => {
      for (const { other, told: earlier } of latestFirst) {
        let best: { score: number; figure: LeanFigure; index: number } | null = null;
        for (const candidate of earlier)
          for (const before of candidate.figures) {
            const score = likeness(sentence, figure, candidate, before);
            if (score > 0 && (!best || score > best.score))
              best = { score, figure: before, index: candidate.index };
          }
        if (!best) continue;
        // An article that gives the value of now somewhere has told it already.
        const isTold = other.lean.figures.some((each) => sameUnit(each, figure) && sameValue(each, figure));
        if (isTold || keepsBound(figure, best.figure)) return [];
        return [
          {
            here: { figure, sentence: lean.sentences[sentence.index]! },
            other,
            there: { figure: best.figure, sentence: other.lean.sentences[best.index]! },
          },
        ];
      }
      return [];
    }),
  );
  return moved.slice(0, MOST_MOVED);
}
