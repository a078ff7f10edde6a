import type { Attribution, KeyFact } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import {
  type EntityMention,
  genderOf,
  type LastSpeaker,
  type PronounResolver,
} from '../attributions/index.ts';
import { partitionPoint } from '../binary-search.ts';
import type { Sentence } from '../tokens/index.ts';
import type { FactLayer, Leaning } from './fact-layer.ts';
import { leaningAt } from './leaning.ts';

type Lean = NonNullable<KeyFact['leansOn']>;

/** Blocks between a sentence and the one before it, at most: a heading, a picture or a call may stand between them. */
const NEAR = 3;
/** Sentences to go back over that begin with pronouns, too. */
const FARTHEST = 3;

/**
 * Antecedents of sentences that lean on others: a name for "he" or "she" where it is clear whom it means, else the sentence before, which
 * says what "they", "this" or "but" carry on from.
 */
export class AntecedentFinder {
  private readonly layer: FactLayer;
  private readonly people: PronounResolver;
  /** By the place of their sources. */
  private readonly speakers: readonly LastSpeaker[];

  constructor(layer: FactLayer, people: PronounResolver, attributions: readonly Attribution[]) {
    this.layer = layer;
    this.people = people;
    const speakers: LastSpeaker[] = [];
    for (const { source, speaker } of attributions)
      if (source && speaker !== null) speakers.push({ entity: speaker, at: source.start });
    this.speakers = speakers.sort((a, b) => a.at - b.at);
  }

  /** Antecedent of the sentence with this index; `before` gives the story's sentence before another. Null where it stands alone. */
  of(index: number, before: (index: number) => number | undefined): Lean | null {
    const { tokens, sentences } = this.layer;
    const sentence = sentences[index] as Sentence;
    const leaning = leaningAt(this.layer, index);
    if (!leaning) return null;
    const { token, kind } = leaning;
    // "While she was away, Lee lost": whom the pronoun means follows.
    const oneself = kind === 'pronoun' && genderOf(tokens.lower[token] as string) !== null;
    if (oneself && this.people.namesPerson(tokens.end[token] as number, sentence.end)) return null;
    const word = { start: tokens.start[token] as number, end: tokens.end[token] as number };
    const name = kind === 'pronoun' ? this.nameFor(token) : null;
    if (name) return { ...word, kind: 'name', on: name };
    const on = this.earlier(index, leaning, before);
    return on && { ...word, kind: 'sentence', on };
  }

  /** The sentence before, or for a pronoun behind its like ("They … They …") the one that they both go back to. */
  private earlier(
    index: number,
    leaning: Leaning,
    before: (index: number) => number | undefined,
  ): Span | null {
    const { sentences } = this.layer;
    const { block } = sentences[index] as Sentence;
    let found: Span | null = null;
    let at = index;
    for (let step = 0; step < FARTHEST; step++) {
      const next = before(at);
      const sentence = next === undefined ? undefined : sentences[next];
      if (next === undefined || !sentence || block - sentence.block > NEAR) break;
      found = { start: sentence.start, end: sentence.end };
      if (!this.leansAlike(next, leaning)) break;
      at = next;
    }
    return found;
  }

  /** True where the sentence leans, too, and has nothing that the pronoun of a later one could mean. */
  private leansAlike(index: number, { token, kind }: Leaning): boolean {
    const { lower } = this.layer.tokens;
    const own = leaningAt(this.layer, index);
    if (kind !== 'pronoun' || own?.kind !== 'pronoun') return false;
    const { start, end } = this.layer.sentences[index] as Sentence;
    return genderOf(lower[token] as string)
      ? !this.people.namesPerson(start, end)
      : lower[own.token] === lower[token];
  }

  private nameFor(token: number): Span | null {
    const gender = genderOf(this.layer.tokens.lower[token] as string);
    // Inside a quotation the speaker's own "he" may be anybody.
    if (!gender || this.layer.quoted[token] === 1) return null;
    const at = this.layer.tokens.start[token] as number;
    const last = this.lastSpeakerBefore(at);
    const entity = this.people.personFor(token, gender, last, false);
    if (entity === null || (entity !== last?.entity && !this.people.isFirm(entity, token))) return null;
    return this.fullestMention(entity, at);
  }

  private lastSpeakerBefore(offset: number): LastSpeaker | null {
    const next = partitionPoint(
      this.speakers.length,
      (index) => (this.speakers[index] as LastSpeaker).at < offset,
    );
    return this.speakers[next - 1] ?? null;
  }

  /** The longest name by which the text calls an entity up to `offset`; the first of equals. */
  private fullestMention(entity: number, offset: number): Span | null {
    let best: EntityMention | null = null;
    for (const { start, end } of this.people.entities[entity]?.mentions ?? []) {
      if (start >= offset) break;
      if (!best || end - start > best.end - best.start) best = { start, end, entity };
    }
    return best && { start: best.start, end: best.end };
  }
}
