import type { Entity } from '../../model/analysis.ts';
import type { ArticleText, Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { firstEndingAfter } from '../binary-search.ts';
import type { Budget } from '../budget.ts';
import { IMPERSONAL_PRONOUNS, PERSONAL_PRONOUNS, STOP_WORDS } from '../lang/en/discourse.ts';
import { holdsClause, type StatusTokens } from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import { KIND, POS, type Sentence, singular, type Tokens } from '../tokens/index.ts';

interface GistLayers {
  readonly tokens: StatusTokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

/** Words of a passage that reads well beside a name. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 32;
/** Weights of words of the headline, of names and of numbers, and deductions from a passage that cannot stand alone. */
const WEIGHTS = { headline: 1, name: 0.5, number: 0.5, leaning: -1, odd: -1.5, clauseless: -2 } as const;
/** Words that count, so that long passages do not win by length alone. */
const MOST_COUNTED = 4;

/** Finds the one passage among several that best tells where a speaker stands. */
export class GistFinder {
  private readonly headline: ReadonlySet<string>;
  private readonly named: Uint8Array;
  private readonly layers: GistLayers;
  private readonly budget: Budget;

  private readonly text: string;

  constructor({ title, text }: Pick<ArticleText, 'title' | 'text'>, layers: GistLayers, budget: Budget) {
    this.text = text;
    const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    this.headline = new Set(words.filter((word) => !STOP_WORDS.has(word)).map(singular));
    this.layers = layers;
    this.budget = budget;
    this.named = new Uint8Array(layers.tokens.length);
    for (const { mentions } of layers.entities)
      for (const mention of mentions) this.named[firstTokenEndingAfter(layers.tokens, mention.start)] = 1;
  }

  /** The best part of `contents` within one sentence, marks of quotation and an opening "that" left out; null where all are empty. */
  *best(contents: readonly Span[]): Steps<Span | null> {
    let best: Span | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const content of contents) {
      if (this.budget.isPauseDue()) yield;
      for (const part of this.partsOf(content)) {
        const score = this.score(part);
        if (score <= most) continue;
        most = score;
        best = {
          start: this.layers.tokens.start[part.first] as number,
          end: this.layers.tokens.end[part.end - 1] as number,
        };
      }
    }
    return best;
  }

  /** A content cut at the ends of sentences, in tokens. */
  private *partsOf(content: Span): Generator<{ first: number; end: number }> {
    const { tokens, sentences } = this.layers;
    for (let i = firstEndingAfter(sentences, content.start); i < sentences.length; i++) {
      const sentence = sentences[i] as Sentence;
      if (sentence.start >= content.end) return;
      let first = Math.max(sentence.firstToken, firstTokenEndingAfter(tokens, content.start));
      let end = Math.min(sentence.endToken, firstTokenEndingAfter(tokens, content.end - 1) + 1);
      if (!this.budget.spend(end - first)) return;
      while (first < end && (isMark(tokens, first) || tokens.lower[first] === 'that')) first++;
      while (end > first && isMark(tokens, end - 1)) end--;
      if (first < end) yield { first, end };
    }
  }

  private score({ first, end }: { first: number; end: number }): number {
    const { lower, kind } = this.layers.tokens;
    let counted = 0;
    let words = 0;
    for (let i = first; i < end; i++) {
      if (kind[i] === KIND.WORD || kind[i] === KIND.NUMBER) words++;
      if (this.headline.has(singular(lower[i] as string))) counted += WEIGHTS.headline;
      else if (this.named[i]) counted += WEIGHTS.name;
      else if (kind[i] === KIND.NUMBER) counted += WEIGHTS.number;
    }
    const odd = words < FEWEST_WORDS || words > MOST_WORDS ? WEIGHTS.odd : 0;
    const opening = lower[first] as string;
    const leans = PERSONAL_PRONOUNS.has(opening) || IMPERSONAL_PRONOUNS.has(opening);
    const leaning = leans ? WEIGHTS.leaning : 0;
    const clauseless = this.isClauseless({ first, end }) ? WEIGHTS.clauseless : 0;
    return Math.min(counted, MOST_COUNTED) + odd + leaning + clauseless;
  }

  /** True of "will return to work", whose subject stands before, and of "martial law on Tuesday", which has no verb. */
  private isClauseless({ first, end }: { first: number; end: number }): boolean {
    const { tokens } = this.layers;
    const { pos, lower, start } = tokens;
    if (SUBJECTLESS.has(pos[first] as number) && this.text.startsWith(lower[first] as string, start[first]))
      return true;
    return !holdsClause({ start: start[first] as number, end: tokens.end[end - 1] as number }, tokens);
  }
}

/** Parts of speech that a clause without its subject begins with. */
const SUBJECTLESS = new Set((['AUX', 'PART'] as const).map((tag) => POS.indexOf(tag)));

const isMark = ({ lower }: Tokens, i: number): boolean =>
  /^(?:["“”«»‘’',;:]|''|``)$/.test(lower[i] as string);
