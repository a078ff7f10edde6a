import type { Attribution, Entity } from '../../model/analysis.ts';
import { firstTokenEndingAfter, headNoun, isPersonNoun } from '../attributions/index.ts';
import { UNINFLECTED_PLURALS } from '../lang/en/clause-words.ts';
import { DOCUMENTS } from '../lang/en/closed-classes.ts';
import { PERSONAL_PRONOUNS } from '../lang/en/discourse.ts';
import { BODY_NOUNS } from '../lang/en/source-words.ts';
import { type Sentence, singular, type Tokens } from '../tokens/index.ts';

/** Blocks between "they" or "it" and the source that it stands for, at most. */
const FARTHEST = 2;
/** Sources to go back over. */
const MOST_SOURCES = 12;
/** Tokens at the start of a sentence in which its subject stands. */
const OPENING = 6;

interface NamingLayers {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/**
 * For each attribution the index of the one whose source names who speaks: its own, or where its source is a pronoun, the nearest
 * other of the same speaker, those before it first. "They" goes back to the last source of several people, "it" to the last
 * document or body, within two paragraphs and with no other subject of the kind between. Null where the pronoun stands for nothing
 * that is clear. Time is linear in the attributions.
 */
export function namingAttributions(layers: NamingLayers): (number | null)[] {
  const { attributions } = layers;
  const finder = new NamingFinder(layers);
  const order = [...attributions.keys()].sort((a, b) => startOf(attributions, a) - startOf(attributions, b));
  const naming: (number | null)[] = attributions.map(() => null);
  order.forEach((index, place) => {
    naming[index] = finder.of(index, order, place, naming);
  });
  return naming;
}

const startOf = (attributions: readonly Attribution[], index: number): number =>
  attributions[index]?.source?.start ?? 0;

class NamingFinder {
  private readonly layers: NamingLayers;
  /** For each entity the attributions of which it is the speaker by a name or a noun, in order. */
  private readonly named = new Map<number, number[]>();

  constructor(layers: NamingLayers) {
    this.layers = layers;
    layers.attributions.forEach(({ source, speaker }, index) => {
      if (!source || speaker === null || this.pronounOf(index) !== null) return;
      const known = this.named.get(speaker);
      if (known) known.push(index);
      else this.named.set(speaker, [index]);
    });
  }

  of(
    index: number,
    order: readonly number[],
    place: number,
    naming: readonly (number | null)[],
  ): number | null {
    const { attributions } = this.layers;
    const { source, speaker } = attributions[index] as Attribution;
    if (!source) return null;
    const pronoun = this.pronounOf(index);
    if (pronoun === null) return index;
    if (speaker !== null) {
      const all = this.named.get(speaker) ?? [];
      return all.findLast((each) => startOf(attributions, each) < source.start) ?? all[0] ?? null;
    }
    if (pronoun !== 'they' && pronoun !== 'it') return null;
    for (let back = place - 1; back >= 0 && back >= place - MOST_SOURCES; back--) {
      const before = order[back] as number;
      const found = this.pronounOf(before) === pronoun ? (naming[before] ?? null) : before;
      if (found === null || !this.fits(found, pronoun)) continue;
      return this.isNear(before, index) && !this.isCrossed(before, index, pronoun) ? found : null;
    }
    return null;
  }

  /** The pronoun that an attribution has for a source; null for a name, a noun or none. */
  private pronounOf(index: number): string | null {
    const { attributions, tokens } = this.layers;
    const source = attributions[index]?.source;
    if (!source) return null;
    const first = firstTokenEndingAfter(tokens, source.start);
    if ((tokens.start[first + 1] ?? Number.POSITIVE_INFINITY) < source.end) return null;
    const word = tokens.lower[first] as string;
    return PERSONAL_PRONOUNS.has(word) || PRONOUNS.has(word) ? word : null;
  }

  /** Whether "they" or "it" may stand for a source by its number. */
  private fits(index: number, pronoun: 'they' | 'it'): boolean {
    const { attributions, tokens, entities } = this.layers;
    const { source, speaker } = attributions[index] as Attribution;
    if (!source || this.pronounOf(index) !== null) return false;
    const range = {
      start: firstTokenEndingAfter(tokens, source.start),
      end: firstTokenEndingAfter(tokens, source.end - 1) + 1,
    };
    const noun = tokens.lower[headNoun(tokens, range)] as string;
    if (pronoun === 'it')
      return (
        DOCUMENTS.has(noun) ||
        (BODY_NOUNS.has(noun) && !isPlural(noun)) ||
        (speaker !== null && entities[speaker]?.label === 'ORG')
      );
    if (isPlural(noun)) return true;
    for (let i = range.start + 1; i + 1 < range.end; i++)
      if (tokens.lower[i] === 'and' && /^\p{Lu}/u.test(tokens.text[i + 1] as string)) return true;
    return false;
  }

  private isNear(before: number, index: number): boolean {
    return this.blockAt(index) - this.blockAt(before) <= FARTHEST;
  }

  private sentenceAt(index: number): number {
    const { attributions, tokens } = this.layers;
    return tokens.sentence[firstTokenEndingAfter(tokens, startOf(attributions, index))] as number;
  }

  private blockAt(index: number): number {
    return this.layers.sentences[this.sentenceAt(index)]?.block ?? 0;
  }

  /** Whether a sentence between the two begins with others that the pronoun may stand for. */
  private isCrossed(before: number, index: number, pronoun: 'they' | 'it'): boolean {
    const { tokens, sentences } = this.layers;
    for (let at = this.sentenceAt(before) + 1; at < this.sentenceAt(index); at++) {
      const { firstToken, endToken } = sentences[at] as Sentence;
      for (let i = firstToken; i < Math.min(endToken, firstToken + OPENING); i++) {
        const word = tokens.lower[i] as string;
        if (
          pronoun === 'they'
            ? isPlural(word) && isPersonNoun(word)
            : DOCUMENTS.has(word) || BODY_NOUNS.has(word)
        )
          return true;
      }
    }
    return false;
  }
}

const PRONOUNS = new Set(['they', 'it', 'i', 'we', 'you', 'who', 'which', 'that', 'their', 'its', 'them']);

const isPlural = (lower: string): boolean => UNINFLECTED_PLURALS.has(lower) || singular(lower) !== lower;
