import { WRITING_TRADES, WRITING_VERBS } from '../lang/en/biography-words.ts';
import { POS, type Sentence, type Tokens } from '../tokens/index.ts';

const PROPN = POS.indexOf('PROPN');
/** Tokens within which a note about an author names their trade. */
const REACH = 14;
/** A note of that length at most. */
const LONGEST = 60;

/** Notes about an article's authors: "Lee is a reporter for …", of somebody whom the article names nowhere else. */
export class Biographies {
  readonly #tokens: Tokens;
  /** In how many sentences each name stands, by its last word. */
  readonly #times = new Map<string, number>();

  constructor(tokens: Tokens, sentences: readonly Sentence[]) {
    this.#tokens = tokens;
    for (const { firstToken, endToken } of sentences) {
      const seen = new Set<string>();
      for (let token = firstToken; token < endToken; token++) {
        const name = tokens.text[token] as string;
        if (tokens.pos[token] === PROPN) seen.add(name);
      }
      // A line that is nothing but a name is a byline.
      if (endToken - firstToken <= 4) continue;
      for (const name of seen) this.#times.set(name, (this.#times.get(name) ?? 0) + 1);
    }
  }

  /** True where a sentence introduces somebody as a writer; `marked` where its place or its neighbour speaks for that, too. */
  introduces({ firstToken, endToken }: Sentence, marked: boolean): boolean {
    if (!marked || endToken - firstToken > LONGEST) return false;
    const { pos, text, lower } = this.#tokens;
    let name = firstToken;
    while (name < endToken && (pos[name] === PROPN || (name > firstToken && text[name] === '.'))) name += 1;
    if (name - firstToken < 2) return false;
    const surname = text[name - 1] as string;
    if (WRITING_VERBS.has(lower[name] as string)) return this.#isStranger(surname);
    if (!/^(?:is|was|has|’s|'s)$/.test(lower[name] ?? '')) return false;
    for (let token = name + 1; token < Math.min(endToken, name + REACH); token++)
      if (WRITING_TRADES.has(lower[token] as string)) return this.#isStranger(surname);
    return false;
  }

  #isStranger(surname: string): boolean {
    return (this.#times.get(surname) ?? 0) <= 2;
  }
}
