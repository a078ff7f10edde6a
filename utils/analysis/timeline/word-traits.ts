import { int32s } from '../arrays.ts';
import { SPEECH_VERBS, STATE_VERBS, UNDATED_ADVERBS } from '../lang/en/event-words.ts';
import { lemmaOfVerb, type Tokens, verbForm, WordColumn } from '../tokens/index.ts';

const LINKS = new Set(
  'when while after before as because although though if unless until since whereas that which who whose where whether once'.split(
    ' ',
  ),
);
const HARD_BREAKS = new Set([';', ':', '—', '–', '(', ')', '“', '”', '"', '``', "''"]);
const OPENING_QUOTES = new Set(['“', '"', '``']);
const CLOSING_QUOTES = new Set(['”', '"', "''"]);

/** What a word by itself tells those who look for events, a bit each. What it is as a verb holds where it is one. */
export const TRAIT = {
  /** Hangs a clause on another. */
  link: 1,
  that: 1 << 1,
  to: 1 << 2,
  comma: 1 << 3,
  /** A sign behind which a clause begins. */
  hardBreak: 1 << 4,
  openingQuote: 1 << 5,
  closingQuote: 1 << 6,
  /** Puts an event at no time that could be told. */
  undated: 1 << 7,
  /** A form of a verb of saying. */
  speech: 1 << 8,
  /** A form of a verb that holds rather than happens. */
  state: 1 << 9,
  be: 1 << 10,
  /** Past tense and participle alike. */
  pastOrParticiple: 1 << 11,
} as const;

function traitsOf(lower: string): number {
  const lemma = lemmaOfVerb(lower);
  let traits = 0;
  const add = (trait: number, holds: boolean): void => {
    if (holds) traits |= trait;
  };
  add(TRAIT.link, LINKS.has(lower));
  add(TRAIT.that, lower === 'that');
  add(TRAIT.to, lower === 'to');
  add(TRAIT.comma, lower === ',');
  add(TRAIT.hardBreak, HARD_BREAKS.has(lower));
  add(TRAIT.openingQuote, OPENING_QUOTES.has(lower));
  add(TRAIT.closingQuote, CLOSING_QUOTES.has(lower));
  add(TRAIT.undated, UNDATED_ADVERBS.has(lower));
  add(TRAIT.speech, SPEECH_VERBS.has(lemma));
  add(TRAIT.state, STATE_VERBS.has(lemma));
  add(TRAIT.be, lemma === 'be');
  add(TRAIT.pastOrParticiple, verbForm(lower) === 'past-or-participle');
  return traits;
}

const traits = new WordColumn((_, lower) => traitsOf(lower));

/** The traits of each token. */
export function readTraits({ vocabulary, numbers, word, length }: Tokens): Int32Array {
  const ofWord = traits.of(vocabulary, numbers);
  const ofToken = int32s(length);
  for (let t = 0; t < length; t++) ofToken[t] = ofWord[word[t] as number] as number;
  return ofToken;
}
