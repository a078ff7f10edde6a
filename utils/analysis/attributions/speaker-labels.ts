import type { Entity } from '../../model/analysis.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import type { TokenAttribution } from './token-attribution.ts';

/** Words of a name before the colon. */
const LONGEST_LABEL = 5;
/** Turns of one speaker that make a text a conversation. */
const FEWEST_TURNS = 2;
const FEWEST_WORDS = 3;

interface Turn {
  readonly label: string;
  readonly start: number;
  readonly colon: number;
  readonly end: number;
}

/** Blocks that begin with a name and a colon. */
function turns(tokens: Tokens, sentences: readonly Sentence[]): Turn[] {
  const found: Turn[] = [];
  for (let i = 0; i < sentences.length; ) {
    const { block, firstToken } = sentences[i] as Sentence;
    let last = i;
    while (sentences[last + 1]?.block === block) last += 1;
    const end = (sentences[last] as Sentence).endToken;
    i = last + 1;
    let colon = firstToken;
    while (colon < firstToken + LONGEST_LABEL && /^\p{Lu}[\p{L}.'’-]*$|^\.$/u.test(tokens.text[colon] ?? ''))
      colon += 1;
    if (colon === firstToken || tokens.text[colon] !== ':' || end - colon <= FEWEST_WORDS) continue;
    found.push({ label: tokens.lower.slice(firstToken, colon).join(' '), start: firstToken, colon, end });
  }
  return found;
}

/**
 * The turns of an interview or a transcript: "Marta: We moved in May." A label counts only if it returns and names a
 * person of the text, so that "Price:" and "Update:" are no speakers.
 */
export function findSpeakerLabels(
  tokens: Tokens,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  text: string,
): TokenAttribution[] {
  const all = turns(tokens, sentences);
  if (all.length < FEWEST_TURNS) return [];
  const count = new Map<string, number>();
  for (const { label } of all) count.set(label, (count.get(label) ?? 0) + 1);
  const people = new Set<string>();
  for (const { label, mentions } of entities) {
    if (label !== 'PERSON') continue;
    for (const { start, end } of mentions) {
      const name = text.slice(start, end).toLowerCase();
      people.add(name);
      for (const part of name.split(/\s+/)) people.add(part);
    }
  }
  return all
    .filter(({ label }) => (count.get(label) as number) >= FEWEST_TURNS && people.has(label))
    .map(({ start, colon, end }) => ({
      source: { start, end: colon },
      cue: { start: colon, end: colon + 1 },
      content: { start: colon + 1, end },
      entry: null,
      direct: false,
    }));
}
