import { SHARE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { COLLECTIVE_COUNTS, LEVEL_WORDS, MEASURED_PLURALS, TOTAL_NOUNS } from '../lang/en/counting-words.ts';
import { DEATH_VERBS, VICTIM_STATES, VICTIM_VERBS } from '../lang/en/victim-words.ts';
import type { FigurePieces } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import type { EarlierFigure } from './figure-subject.ts';
import { isNoun, type Phrase } from './noun-phrases.ts';
import { countedNoun, isPlural } from './nouns.ts';

/** Figures before that are looked at. */
const NEAREST = 6;

/** The code of what a bare number counts by its subject alone, or null: "killed 12" people, "the toll rose to 10" deaths, "claims topped 6 million". */
export function countOfSubject(
  p: FigurePieces,
  { kind, isFraction, start }: Quantity,
  about: readonly Phrase[] | null,
  earlier: readonly EarlierFigure[],
): string | null {
  // "down from the record high of 799": the same count again.
  const again =
    kind === 'none' && about ? earlier.slice(-NEAREST).find((figure) => figure.about === about) : undefined;
  if (again?.counts) return again.counts;
  const phrase = about?.[0];
  if (kind !== 'none' || isFraction || about?.length !== 1 || !phrase) return null;
  const word = p.lower[phrase.start] as string;
  if (phrase.end === phrase.start + 1) {
    if (DEATH_VERBS.has(word)) return 'death';
    if (VICTIM_VERBS.has(word) || VICTIM_STATES.has(word)) return 'people';
  }
  let before = start - 1;
  while (before > 0 && SHARE_APPROXIMATORS.has(p.lower[before] as string) && p.lower[before] !== 'than')
    before--;
  if (p.lower[before] === 'than') before--;
  return LEVEL_WORDS.has(p.lower[before] ?? '') ? countOfPhrase(p, phrase) : null;
}

/** "the death toll", "the number of pupils", "new claims for aid": what the noun phrase counts. */
function countOfPhrase(p: FigurePieces, { start, end }: Phrase): string | null {
  let head = -1;
  for (let at = start; at < end && (head < 0 || isNoun(p, at)); at++) if (isNoun(p, at)) head = at;
  if (head < 0) return null;
  const word = p.lower[head] as string;
  const collective = COLLECTIVE_COUNTS.get(word);
  if (collective) return collective;
  const joint = p.lower[head + 1] ?? '';
  if (TOTAL_NOUNS.has(word) && (joint === 'of' || joint === 'in') && head + 2 < end)
    return countOfPhrase(p, { start: head + 2, end });
  const isCount = isPlural(word) && p.text[head] === word && !MEASURED_PLURALS.has(word);
  const isPeople = isPlural(word) && /^\p{Lu}\p{Ll}+(?:ans|ians|ers|ish|ese)$/u.test(p.text[head] as string);
  return isCount || isPeople ? countedNoun(word) : null;
}
