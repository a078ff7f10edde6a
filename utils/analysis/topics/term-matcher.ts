import type { Span } from '../../model/article-document.ts';
import { int32s } from '../arrays.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { columnFor, type Sentence, type TokenLayer } from '../tokens/index.ts';
import { PERSON } from './name-tokens.ts';
import { AS_PRINTED, CAPITAL, type CasedForm, type FormTree, splitClitics, type Term } from './term-forms.ts';
import type { TopicModel } from './topic-model.ts';

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

/** Words to look through: those of the text, or of a line outside it. */
interface Words {
  readonly text: readonly string[];
  /** The model's number for each, 0 for one that no term has. */
  readonly numbers: Int32Array;
}

/** A term found at a place. */
interface Found {
  readonly term: Term;
  readonly end: number;
  /** True where its capital proves nothing at the start of a sentence or in a title. */
  readonly lone: boolean;
}

/** Share left of a term that only presents a person: it says who speaks, seldom of which subject. */
const PRESENTING = 0.3;

const formNumbers = columnFor<FormTree>((forms) => (_, lower) => forms.numberOf(lower));

function capitalsMatch({ words, casing }: CasedForm, text: readonly string[], at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    const printed = text[at + i] as string;
    if (casing[i] === AS_PRINTED && printed !== words[i]) return false;
    if (casing[i] === CAPITAL && printed[0] === printed[0]?.toLowerCase()) return false;
  }
  return true;
}

/** The first of the forms whose capitals the words from `at` on have. */
function matching(forms: readonly CasedForm[], text: readonly string[], at: number): CasedForm | undefined {
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as CasedForm;
    if (capitalsMatch(form, text, at)) return form;
  }
  return undefined;
}

/** Collects the terms of an article, longest match first, each once with all its places. */
export class Matcher {
  readonly hits = new Map<Term, Hit>();
  readonly #forms: FormTree;
  readonly #namesAlone: ReadonlySet<string>;

  /** `namesAlone` are words in lower case that the article has in names alone; with a capital they speak for nothing. */
  constructor({ forms }: TopicModel, namesAlone: ReadonlySet<string> = new Set()) {
    this.#forms = forms;
    this.#namesAlone = namesAlone;
  }

  /** Looks through the text; stops early when the budget is spent. `named` says what each token is to a name. */
  *addText(
    { tokens, sentences }: TokenLayer,
    named: Uint8Array,
    weights: Float64Array,
    budget: Budget,
  ): Steps<void> {
    const byWord = formNumbers(this.#forms).of(tokens.vocabulary, tokens.numbers);
    const numbers = int32s(tokens.length);
    for (let at = 0; at < numbers.length; at++) numbers[at] = byWord[tokens.word[at] as number] as number;
    const words = { text: tokens.text, numbers };
    for (let index = 0; index < sentences.length; index++) {
      const { firstToken: from, endToken: to } = sentences[index] as Sentence;
      if (!budget.spend(to - from)) return;
      if (budget.isPauseDue()) yield;
      const weight = weights[index] as number;
      if (weight === 0) continue;
      for (let at = from; at < to; ) {
        const found = this.#forms.first(numbers[at] as number) === 0 ? null : this.#termAt(words, at, to);
        if (!found) {
          at++;
          continue;
        }
        const { end } = found;
        const hit = this.#hitOf(found.term);
        // "actor Ben Ash"
        const presents = end < to && named[end] === PERSON && named[end - 1] !== PERSON;
        hit.weight += presents ? PRESENTING * weight : weight;
        if (hit.sentences.at(-1) !== index) hit.sentences.push(index);
        hit.spans.push({ start: tokens.start[at] as number, end: tokens.end[end - 1] as number });
        if (!found.lone || at > from) hit.sure = true;
        at = end;
      }
    }
  }

  /** Looks through words that stand outside the text (the title, the publisher's tags), where capitals say nothing. */
  addWords(line: string, weight: number): void {
    const text = splitClitics(line.match(/[\p{L}\p{N}]+(?:[-'’&.][\p{L}\p{N}]+)*/gu) ?? []);
    const words = {
      text,
      numbers: Int32Array.from(text, (word) => this.#forms.numberOf(word.toLowerCase())),
    };
    for (let at = 0; at < text.length; ) {
      const found = this.#termAt(words, at, text.length);
      if (found) {
        const hit = this.#hitOf(found.term);
        hit.weight += weight;
        hit.titled = true;
        if (!found.lone) hit.sure = true;
      }
      at = found ? found.end : at + 1;
    }
  }

  /** The longest term that begins at `at` and ends by `to`. */
  #termAt({ text, numbers }: Words, at: number, to: number): Found | null {
    const forms = this.#forms;
    let found: Found | null = null;
    let node = forms.first(numbers[at] as number);
    for (let end = at + 1; node !== 0; end++) {
      const cased = forms.casedAt(node);
      const form = cased === null ? undefined : matching(cased, text, at);
      const plain = end === at + 1 && this.#isNameAlone(text[at] as string) ? null : forms.plainAt(node);
      const term = form?.term ?? plain;
      if (term) found = { term, end, lone: form?.lone === true };
      if (end >= to) break;
      node = forms.next(node, numbers[end] as number);
    }
    return found;
  }

  /** Whether a printed word is a name here and no term: "Curry" who scores. */
  #isNameAlone(printed: string): boolean {
    if (this.#namesAlone.size === 0) return false;
    const lower = printed.toLowerCase();
    return printed !== lower && this.#namesAlone.has(lower);
  }

  #hitOf(term: Term): Hit {
    let hit = this.hits.get(term);
    if (!hit) {
      hit = { term, weight: 0, spans: [], sentences: [], titled: false, sure: false };
      this.hits.set(term, hit);
    }
    return hit;
  }
}
