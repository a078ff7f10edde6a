import type { Span } from '../../article/article-document.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { columnFor, type TokenLayer } from '../tokens/index.ts';
import { type CasedForm, splitClitics, type Term, type TopicModel, WORDS } from './model.ts';
import { PERSON } from './names.ts';

/** All places where the article prints one term. */
export interface Hit {
  readonly term: Term;
  /** Sum of the weights of its places. */
  weight: number;
  /** Places in the text; none for a term of the title alone. */
  readonly spans: Span[];
  /** Indexes of the sentences that have it, rising, each once. */
  readonly sentences: number[];
  /** True where the title has it too. */
  titled: boolean;
  /** False while its capitals may come from standing first in a sentence or in a title. */
  sure: boolean;
}

/** A stretch of words to look through, be it a sentence or the title. */
interface Words {
  readonly text: readonly string[];
  /** The model's number for each word, 0 for one that no term has. */
  readonly numberAt: (at: number) => number;
  readonly from: number;
  readonly to: number;
  /** Index of the sentence, -1 for the title. */
  readonly sentence: number;
  /** True where capitals say nothing (a title). */
  readonly titled: boolean;
  /** True where a person's name follows whatever ends before `end`: "actor Ben Ash". */
  readonly presents: (end: number) => boolean;
}

/** What is left of a term that only presents a person: it says who speaks, seldom what of. */
const PRESENTING = 0.3;

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

function capitalsMatch({ words }: CasedForm, text: readonly string[], at: number): boolean {
  return words.every((word, offset) => {
    const printed = text[at + offset] as string;
    if (word === word.toLowerCase()) return true;
    if (word.length > 1 && isUpper(word)) return printed === word;
    return printed[0] !== printed[0]?.toLowerCase();
  });
}

/** A term found at a place. */
interface Found {
  term: Term;
  length: number;
  /** True for one capitalised word, whose capital proves nothing at the start of a sentence or in a title. */
  lone: boolean;
}

const isLone = ({ words }: CasedForm): boolean => {
  const [word = ''] = words;
  return words.length === 1 && (word.length === 1 || !isUpper(word));
};

const numberOf = ({ forms }: TopicModel, lower: string): number =>
  forms.words.get(lower === '’s' ? "'s" : lower) ?? 0;
const formNumbers = columnFor<TopicModel>((model) => (_, lower) => numberOf(model, lower));

/** Collects the terms of an article, longest match first, each once with all its places. */
export class Matcher {
  readonly hits = new Map<Term, Hit>();
  readonly #model: TopicModel;

  constructor(model: TopicModel) {
    this.#model = model;
  }

  /** Looks through the text; stops early when the budget is spent. `named` says what each token is to a name. */
  *addText(
    { tokens, sentences }: TokenLayer,
    named: Uint8Array,
    weights: Float64Array,
    budget: Budget,
  ): Steps<void> {
    const numbers = formNumbers(this.#model).of(tokens.vocabulary, tokens.numbers);
    const numberAt = (at: number): number => numbers[tokens.word[at] as number] as number;
    const spanOf = (at: number, end: number): Span => ({
      start: tokens.start[at] as number,
      end: tokens.end[end - 1] as number,
    });
    for (const [index, { firstToken: from, endToken: to }] of sentences.entries()) {
      if (!budget.spend(to - from)) return;
      if (budget.isPauseDue()) yield;
      const weight = weights[index] as number;
      if (weight === 0) continue;
      const presents = (end: number): boolean =>
        end < to && named[end] === PERSON && named[end - 1] !== PERSON;
      const words = { text: tokens.text, numberAt, from, to, sentence: index, titled: false, presents };
      this.#add(words, weight, spanOf);
    }
  }

  /** Looks through words that stand outside the text (the title, the publisher's tags). */
  addWords(line: string, weight: number): void {
    const text = splitClitics(line.match(/[\p{L}\p{N}]+(?:[-'’&.][\p{L}\p{N}]+)*/gu) ?? []);
    const numbers = text.map((word) => numberOf(this.#model, word.toLowerCase()));
    const numberAt = (at: number): number => numbers[at] as number;
    const presents = (): boolean => false;
    this.#add(
      { text, numberAt, from: 0, to: text.length, sentence: -1, titled: true, presents },
      weight,
      null,
    );
  }

  #add(words: Words, weight: number, spanOf: ((at: number, end: number) => Span) | null): void {
    for (let at = words.from; at < words.to; ) {
      const found = this.#termAt(words, at);
      if (!found) {
        at++;
        continue;
      }
      const end = at + found.length;
      const hit = this.hits.get(found.term) ?? this.#open(found.term);
      hit.weight += words.presents(end) ? PRESENTING * weight : weight;
      if (words.sentence >= 0 && hit.sentences.at(-1) !== words.sentence) hit.sentences.push(words.sentence);
      if (spanOf) hit.spans.push(spanOf(at, end));
      if (words.titled) hit.titled = true;
      if (!found.lone || (at > words.from && !words.titled)) hit.sure = true;
      at = end;
    }
  }

  /** The longest term that begins at `at`. */
  #termAt({ text, numberAt, to }: Words, at: number): Found | null {
    const { roots, next, plain, cased } = this.#model.forms;
    let found: Found | null = null;
    let node: number | undefined = roots[numberAt(at)];
    for (let end = at; node !== undefined && node !== 0; ) {
      const length = end + 1 - at;
      const form = cased[node]?.find((candidate) => capitalsMatch(candidate, text, at));
      const term = form?.term ?? plain[node];
      if (term) found = { term, length, lone: form !== undefined && isLone(form) };
      const word = ++end < to ? numberAt(end) : 0;
      if (word === 0) break;
      node = next.get(node * WORDS + word);
    }
    return found;
  }

  #open(term: Term): Hit {
    const hit: Hit = {
      term,
      weight: 0,
      spans: [],
      sentences: [],
      titled: false,
      sure: false,
    };
    this.hits.set(term, hit);
    return hit;
  }
}
