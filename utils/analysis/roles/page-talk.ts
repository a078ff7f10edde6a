import type { BlockRole } from '../../model/article-document.ts';
import {
  CREDIT_OPENERS,
  NOTE_ANYWHERE,
  NOTE_OPENERS,
  PROMOTION_ANYWHERE,
  PROMOTION_OPENERS,
  RELATED_OPENERS,
} from '../lang/en/boilerplate-phrases.ts';
import { KIND, type Sentence, type Tokens, WordColumn, wordMarks } from '../tokens/index.ts';
import { byFirstWord, matches, type Phrases } from './phrase-index.ts';

/** A credit, a label or a link has no more tokens than these. */
const LONGEST_LABEL = 30;

interface PhraseRule {
  readonly role: BlockRole;
  readonly phrases: Phrases;
  /** Tokens of the longest sentence that it may mark. */
  readonly longest: number;
}

const rule = (
  role: BlockRole,
  phrases: readonly string[],
  longest = Number.POSITIVE_INFINITY,
): PhraseRule => ({
  role,
  phrases: byFirstWord(phrases),
  longest,
});

const OPENERS = [
  rule('promotion', PROMOTION_OPENERS),
  rule('promotion', NOTE_OPENERS),
  rule('related', RELATED_OPENERS, LONGEST_LABEL),
  rule('credit', CREDIT_OPENERS, LONGEST_LABEL),
];
const ANYWHERE = [rule('promotion', PROMOTION_ANYWHERE), rule('promotion', NOTE_ANYWHERE)];

const FIRST_WORDS = wordMarks(ANYWHERE.map(({ phrases }) => [1, phrases.keys()] as const));
const mayBegin = new WordColumn((_, lower) => FIRST_WORDS.get(lower) ?? 0);

/** Sentences that speak of the page rather than of its story, told by fixed phrases. */
export class PageTalk {
  readonly #tokens: Tokens;
  /** For each of a text's words whether a phrase of `ANYWHERE` may begin with it. */
  readonly #begins: Int32Array;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    this.#begins = mayBegin.of(tokens.vocabulary, tokens.numbers);
  }

  /** The role that a sentence's phrases give it, or null; linear in the sentence. */
  roleOf({ firstToken, endToken }: Sentence): BlockRole | null {
    const { lower, kind, word } = this.#tokens;
    let first = firstToken;
    while (first < endToken && kind[first] === KIND.PUNCTUATION) first += 1;
    const length = endToken - firstToken;
    for (const { role, phrases, longest } of OPENERS) {
      if (
        length <= longest &&
        (matches(lower, first, endToken, phrases) || matches(lower, firstToken, endToken, phrases))
      )
        return role;
    }
    for (let token = firstToken; token < endToken; token++) {
      if (this.#begins[word[token] as number] !== 1) continue;
      for (const { role, phrases } of ANYWHERE) if (matches(lower, token, endToken, phrases)) return role;
    }
    return null;
  }
}
