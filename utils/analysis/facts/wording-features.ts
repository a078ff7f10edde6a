import type { Steps } from '../steps.ts';
import { KIND, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import type { FactLayer } from './fact-layer.ts';
import { FACT_TRAIT } from './fact-word-traits.ts';
import { writeRow } from './feature-names.ts';

const [PROPN, NOUN, PRON, ADJ, ADV, VERB, AUX] = (
  ['PROPN', 'NOUN', 'PRON', 'ADJ', 'ADV', 'VERB', 'AUX'] as const
).map((tag) => POS.indexOf(tag));

/** Sentences that are looked at between two pauses. */
const PER_STEP = 500;

const clipped = (value: number): number => Math.min(1, value);
const flag = (value: unknown): number => (value ? 1 : 0);

/** Fills the features of a sentence's surface: its length, its kinds of words, its tense and its signs. */
export function* fillWording(
  text: string,
  layer: FactLayer,
  candidates: readonly number[],
  features: Float64Array,
): Steps<void> {
  for (let place = 0; place < candidates.length; place++) {
    if (place % PER_STEP === PER_STEP - 1) yield;
    const sentence = layer.sentences[candidates[place] as number] as Sentence;
    fillWords(layer, sentence, features, place);
    fillSigns(text.slice(sentence.start, sentence.end), features, place);
  }
}

function fillWords(
  { tokens, quoted }: FactLayer,
  sentence: Sentence,
  features: Float64Array,
  place: number,
): void {
  const { kind, pos, traits, lower } = tokens;
  const counts = new Uint16Array(POS.length);
  let words = 0;
  let names = 0;
  let figures = 0;
  let stops = 0;
  let superlative = 0;
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
    const tag = pos[token] as number;
    (counts[tag] as number) += 1;
    if (traitsHere & FACT_TRAIT.stop) stops += 1;
    if (traitsHere & FACT_TRAIT.superlative) superlative = 1;
    if (tag === PROPN && pos[token - 1] !== PROPN) names += 1;
    if (quoted[token] === 1) continue;
    own |= traitsHere;
    if (tag !== VERB && tag !== AUX) continue;
    ofVerbs |= traitsHere;
    if (traitsHere & FACT_TRAIT.modal || (past === 1 && present === 1)) continue;
    const form = verbForm(lower[token] as string);
    if (form === 'past' || form === 'past-or-participle') past = 1;
    else if (form === 's' || (tag === AUX && form === 'base')) present = 1;
  }
  const share = (...tags: (number | undefined)[]): number =>
    tags.reduce((sum: number, tag) => sum + (counts[tag as number] as number), 0) / Math.max(1, words);
  writeRow(features, place, {
    length: clipped(words / 50),
    'under-8': flag(words < 8),
    'under-10': flag(words < 10),
    'under-14': flag(words < 14),
    'over-20': flag(words > 20),
    'over-28': flag(words > 28),
    'over-35': flag(words > 35),
    'over-45': flag(words > 45),
    names: clipped(names / 5),
    figures: clipped(figures / 3),
    'money-or-share': flag(all & FACT_TRAIT.moneyOrShare),
    calendar: flag(all & FACT_TRAIT.calendar),
    nouns: share(NOUN, PROPN),
    adjectives: share(ADJ),
    adverbs: clipped(2 * share(ADV)),
    pronouns: clipped(3 * share(PRON)),
    'function-words': clipped(stops / Math.max(1, words)),
    reporting: flag(ofVerbs & FACT_TRAIT.reporting),
    'first-person': flag(own & FACT_TRAIT.firstPerson),
    'second-person': flag(own & FACT_TRAIT.secondPerson),
    past,
    present,
    modal: flag(ofVerbs & FACT_TRAIT.modal),
    verbless: flag(!isPredicated(tokens, sentence)),
    brackets: flag(all & FACT_TRAIT.openingBracket),
    superlative,
  });
}

/** Fills the features of a sentence's signs and fixed phrases. */
function fillSigns(words: string, features: Float64Array, place: number): void {
  writeRow(features, place, {
    example: flag(/\b(?:for example|for instance|such as)\b/i.test(words)),
    dash: flag(/[—–]| - |--/.test(words)),
    semicolon: flag(words.includes(';')),
    exclamation: flag(/!["”’)]*\s*$/.test(words)),
    question: flag(/\?["”’)]*\s*$/.test(words)),
    'ends-in-colon': flag(/:\s*$/.test(words)),
    unpunctuated: flag(!/[.!?…:]["”’')\]]*\s*$/.test(words)),
    address: flag(/https?:|www\.|@\w|\.com\b/.test(words)),
  });
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
