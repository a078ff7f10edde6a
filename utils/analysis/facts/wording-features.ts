import type { Steps } from '../steps.ts';
import { KIND, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import { datelineEnd } from './dateline.ts';
import type { FactLayer } from './fact-layer.ts';
import { FACT_TRAIT } from './fact-word-traits.ts';
import { columnsOf, FACT_FEATURES } from './feature-names.ts';
import { isImperative, leaningAt } from './leaning.ts';

const [PROPN, VERB, AUX] = (['PROPN', 'VERB', 'AUX'] as const).map((tag) => POS.indexOf(tag));
const OPENING_QUOTES = new Set(['“', '"', '‘', '``', '«']);
const [LENGTH, LENGTH_SQUARED, SHORT, LONG, NAMES, FIGURES, MONEY_OR_SHARE, CALENDAR] = columnsOf(
  'length',
  'length-squared',
  'short',
  'long',
  'names',
  'figures',
  'money-or-share',
  'calendar',
);
const [QUOTED, REPORTING, FIRST_PERSON, SECOND_PERSON, PAST, PRESENT, MODAL, VERBLESS, BRACKETS] = columnsOf(
  'quoted',
  'reporting',
  'first-person',
  'second-person',
  'past',
  'present',
  'modal',
  'verbless',
  'brackets',
);
const [OPENS_QUOTE, LEANING, DEMONSTRATIVE, CONNECTIVE, MID_QUOTATION, CALL, QUESTION, DATELINE] = columnsOf(
  'opens-quote',
  'leaning',
  'demonstrative',
  'connective',
  'mid-quotation',
  'call',
  'question',
  'dateline',
);

/** Sentences that are looked at between two pauses. */
const PER_STEP = 500;

const clipped = (value: number): number => Math.min(1, value);

/** Features of a sentence's surface: its length, names and figures, who speaks, how it opens, its tense. */
export function* fillWording(
  layer: FactLayer,
  candidates: readonly number[],
  features: Float64Array,
): Steps<void> {
  for (let place = 0; place < candidates.length; place++) {
    if (place % PER_STEP === PER_STEP - 1) yield;
    const row = place * FACT_FEATURES.length;
    fillWords(layer, candidates[place] as number, features, row);
    fillOpening(layer, candidates[place] as number, features, row);
  }
}

function fillWords(
  { tokens, sentences, quoted }: FactLayer,
  index: number,
  features: Float64Array,
  row: number,
): void {
  const { kind, pos, traits, lower } = tokens;
  const sentence = sentences[index] as Sentence;
  let words = 0;
  let names = 0;
  let figures = 0;
  let inQuotes = 0;
  /** The traits of all tokens, of those outside quotation marks and of the verbs among these. */
  let all = 0;
  let own = 0;
  let ofVerbs = 0;
  let past = 0;
  let present = 0;
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    const traitsHere = traits[token] as number;
    const kindHere = kind[token];
    all |= traitsHere;
    if (kindHere === KIND.PUNCTUATION) continue;
    if (kindHere !== KIND.CLITIC && kindHere !== KIND.SYMBOL) words += 1;
    if (kindHere === KIND.NUMBER) figures += 1;
    const tag = pos[token];
    if (tag === PROPN && pos[token - 1] !== PROPN) names += 1;
    if (quoted[token] === 1) {
      inQuotes += 1;
      continue;
    }
    own |= traitsHere;
    if (tag !== VERB && tag !== AUX) continue;
    ofVerbs |= traitsHere;
    if (traitsHere & FACT_TRAIT.modal || (past === 1 && present === 1)) continue;
    const form = verbForm(lower[token] as string);
    if (form === 'past' || form === 'past-or-participle') past = 1;
    else if (form === 's' || (tag === AUX && form === 'base')) present = 1;
  }
  features[row + LENGTH] = clipped(words / 50);
  features[row + LENGTH_SQUARED] = clipped(words / 50) ** 2;
  features[row + SHORT] = words < 8 ? 1 : 0;
  features[row + LONG] = words > 35 ? 1 : 0;
  features[row + NAMES] = clipped(names / 5);
  features[row + FIGURES] = clipped(figures / 3);
  features[row + MONEY_OR_SHARE] = all & FACT_TRAIT.moneyOrShare ? 1 : 0;
  features[row + CALENDAR] = all & FACT_TRAIT.calendar ? 1 : 0;
  features[row + QUOTED] = inQuotes / Math.max(1, words);
  features[row + REPORTING] = ofVerbs & FACT_TRAIT.reporting ? 1 : 0;
  features[row + FIRST_PERSON] = own & FACT_TRAIT.firstPerson ? 1 : 0;
  features[row + SECOND_PERSON] = own & FACT_TRAIT.secondPerson ? 1 : 0;
  features[row + PAST] = past;
  features[row + PRESENT] = present;
  features[row + MODAL] = ofVerbs & FACT_TRAIT.modal ? 1 : 0;
  features[row + VERBLESS] = isPredicated(tokens, sentence) ? 0 : 1;
  features[row + BRACKETS] = all & FACT_TRAIT.openingBracket ? 1 : 0;
}

function fillOpening(layer: FactLayer, index: number, features: Float64Array, row: number): void {
  const { tokens, sentences } = layer;
  const sentence = sentences[index] as Sentence;
  const { firstToken: first, endToken: end } = sentence;
  const leaning = leaningAt(layer, index)?.kind;
  features[row + OPENS_QUOTE] = OPENING_QUOTES.has(tokens.text[first] as string) ? 1 : 0;
  features[row + LEANING] = leaning === 'pronoun' ? 1 : 0;
  features[row + DEMONSTRATIVE] = leaning === 'demonstrative' ? 1 : 0;
  features[row + CONNECTIVE] = leaning === 'connective' ? 1 : 0;
  features[row + MID_QUOTATION] = leaning === 'quotation' ? 1 : 0;
  features[row + CALL] = isImperative(tokens, sentence) ? 1 : 0;
  features[row + QUESTION] = tokens.text[end - 1] === '?' || tokens.text[end - 2] === '?' ? 1 : 0;
  features[row + DATELINE] = datelineEnd(tokens, sentence) > first ? 1 : 0;
}

/** Has a verb that could be its predicate: "To find the cause." and "Effect of heat on yeast." have none. */
function isPredicated({ pos, lower }: Tokens, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (pos[token] === AUX) return true;
    if (pos[token] !== VERB || lower[token - 1] === 'to') continue;
    const form = verbForm(lower[token] as string);
    if (form !== 'ing' && form !== 'participle') return true;
  }
  return false;
}
