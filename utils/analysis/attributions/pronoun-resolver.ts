import type { Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { uint32s } from '../arrays.ts';
import { lowerBound } from '../binary-search.ts';
import { POS, type Sentence, type Tokens } from '../tokens/index.ts';
import { type Gender, genderOfEnding, genderOfGivenName } from './gender.ts';
import { SPEECH_TRAIT, speechTraits } from './speech-traits.ts';
import { firstTokenEndingAfter } from './token-search.ts';

/** One place where a thing is named. */
export interface EntityMention extends Span {
  /** Index into `entities`. */
  readonly entity: number;
}

/** The last speaker before a position in the text. */
export interface LastSpeaker {
  readonly entity: number;
  readonly at: number;
}

/** Mentions to look back over for whom a pronoun stands for. */
const MOST_CANDIDATES = 30;
/** Tokens of a block that is a paragraph of the text rather than a credit or a caption between two. */
const LEAST_PARAGRAPH = 5;
const SPEAKERS: ReadonlySet<Entity['label']> = new Set(['PERSON', 'ORG', 'GPE', 'NORP']);
const VERBAL = new Set([POS.indexOf('VERB'), POS.indexOf('AUX')]);
/** The people and bodies that a text names, in order, and whom its pronouns stand for where that is clear. */
export class PronounResolver {
  readonly entities: readonly Entity[];
  readonly mentions: readonly EntityMention[];
  private readonly tokens: Tokens;
  private readonly sentences: readonly Sentence[];
  private readonly traits: Int32Array;
  private readonly starts: Uint32Array;
  /** For each sentence the number of its paragraph; captions and credits of a few words belong to the one before. */
  private readonly paragraphs: Uint32Array;
  private readonly genders = new Map<number, Gender>();
  /** Genders that nothing but the ending of a name tells. */
  private readonly guessed = new Map<number, Gender>();
  /** Entities that bear titles of both genders: one name taken for two people. */
  private readonly mixed = new Set<number>();

  /** `traits` are those of the tokens. */
  constructor(
    entities: readonly Entity[],
    tokens: Tokens,
    sentences: readonly Sentence[],
    traits = speechTraits.ofTokens(tokens),
  ) {
    this.entities = entities;
    this.tokens = tokens;
    this.sentences = sentences;
    this.traits = traits;
    this.paragraphs = paragraphsOf(sentences, tokens);
    const mentions: EntityMention[] = [];
    entities.forEach(({ label, mentions: places }, entity) => {
      if (SPEAKERS.has(label)) for (const { start, end } of places) mentions.push({ start, end, entity });
    });
    this.mentions = mentions.sort((a, b) => a.start - b.start);
    this.starts = uint32s(mentions.length);
    for (let m = 0; m < mentions.length; m++) {
      const mention = mentions[m] as EntityMention;
      this.starts[m] = mention.start;
      const gender = this.titleOf(mention);
      if (!gender) continue;
      const known = this.genders.get(mention.entity);
      if (known && known !== gender) this.mixed.add(mention.entity);
      this.genders.set(mention.entity, gender);
    }
    entities.forEach(({ label, name }, entity) => {
      const gender = label === 'PERSON' && !this.genders.has(entity) ? genderOfGivenName(name) : null;
      if (gender) this.genders.set(entity, gender);
    });
    this.readPronouns();
    entities.forEach(({ label, name }, entity) => {
      const gender = label === 'PERSON' && !this.genders.has(entity) ? genderOfEnding(name) : null;
      if (gender) this.guessed.set(entity, gender);
    });
  }

  /**
   * Votes on a person's gender by the pronouns of sentences with that one person: "Biden announced his plan" tells as
   * much as a title does, where no other sentence contradicts.
   */
  private readPronouns(): void {
    const votes = new Map<number, { female: number; male: number }>();
    let next = 0;
    for (const { start, end, firstToken, endToken } of this.sentences) {
      let person: number | null = null;
      let isAlone = true;
      let first = Number.POSITIVE_INFINITY;
      for (; next < this.mentions.length && (this.mentions[next] as EntityMention).start < end; next++) {
        const mention = this.mentions[next] as EntityMention;
        if (mention.start < start || this.entities[mention.entity]?.label !== 'PERSON') continue;
        if (person !== null && person !== mention.entity) isAlone = false;
        person = mention.entity;
        first = Math.min(first, mention.end);
      }
      if (person === null || !isAlone) continue;
      const vote = votes.get(person) ?? { female: 0, male: 0 };
      for (let token = firstToken; token < endToken; token++) {
        const traits = this.traits[token] as number;
        if ((traits & SPEECH_TRAIT.personal) === 0 || (this.tokens.start[token] as number) < first) continue;
        if (traits & SPEECH_TRAIT.female) vote.female += 1;
        else vote.male += 1;
      }
      votes.set(person, vote);
    }
    for (const [person, { female, male }] of votes) {
      if (this.genders.has(person) || female === male || (female > 0 && male > 0)) continue;
      this.genders.set(person, female > 0 ? 'female' : 'male');
    }
  }

  /** The first token that ends behind `offset`. */
  tokenAt(offset: number): number {
    return firstTokenEndingAfter(this.tokens, offset);
  }

  /** The place in `mentions` of the first one that begins at `offset` or behind it. */
  firstMentionFrom(offset: number): number {
    return lowerBound(this.starts, offset);
  }

  /** The gender that the words of a mention or its title tell. */
  titleOf({ start }: EntityMention): Gender | null {
    const token = this.tokenAt(start);
    for (let at = Math.max(0, token - 2); at <= token && at < this.tokens.length; at++) {
      const traits = this.traits[at] as number;
      if (traits & SPEECH_TRAIT.female) return 'female';
      if (traits & SPEECH_TRAIT.male) return 'male';
    }
    return null;
  }

  /** True where one name stands for two people ("Mr. Lee", "Ms. Lee") and this mention says by its title which one it is. */
  isDoubtful(mention: EntityMention): boolean {
    return this.mixed.has(mention.entity) && this.titleOf(mention) !== null;
  }

  /** True where `offset` lies in the paragraph of this token or in the one before it. */
  near(offset: number, token: number): boolean {
    const own = this.paragraphs[this.tokens.sentence[token] as number] ?? 0;
    const other = this.paragraphs[this.tokens.sentence[this.tokenAt(offset)] as number] ?? 0;
    return own - other <= 1;
  }

  /**
   * The person that "he" or "she" at `token` stands for: the last speaker or the only person named since the paragraph
   * before, where no title contradicts. Of several, the one that spoke last, unless another has been the subject since.
   * Where no speaker is known and `guess` allows it, the last subject. Null where it is unclear.
   */
  personFor(token: number, gender: Gender, last: LastSpeaker | null, guess = true): number | null {
    const fits = (entity: number): boolean => {
      const known = this.genders.get(entity) ?? this.guessed.get(entity);
      return this.entities[entity]?.label === 'PERSON' && (known === undefined || known === gender);
    };
    const from = this.tokens.start[token] as number;
    const candidates = new Set<number>();
    let subject: number | null = null;
    const nearest = this.firstMentionFrom(from) - 1;
    for (let m = nearest; m >= 0 && m > nearest - MOST_CANDIDATES; m--) {
      const mention = this.mentions[m] as EntityMention;
      if (!this.near(mention.start, token)) break;
      if (!fits(mention.entity)) continue;
      candidates.add(mention.entity);
      if (this.isSubject(mention)) subject ??= mention.entity;
    }
    const speaker = last && fits(last.entity) && this.near(last.at, token) ? last.entity : null;
    if (candidates.size === 0) return speaker ?? this.onlySpeaker(token, last);
    if (candidates.size === 1) {
      const [only] = candidates;
      return speaker === null || speaker === only ? (only as number) : null;
    }
    if (speaker !== null && (subject === null || subject === speaker)) return speaker;
    return guess && speaker === null ? subject : null;
  }

  /** The last speaker against the ending of their name, where no other person has been named since the paragraph before. */
  private onlySpeaker(token: number, last: LastSpeaker | null): number | null {
    if (!last || !this.guessed.has(last.entity) || !this.near(last.at, token)) return null;
    const nearest = this.firstMentionFrom(this.tokens.start[token] as number) - 1;
    for (let m = nearest; m >= 0 && m > nearest - MOST_CANDIDATES; m--) {
      const { start, entity } = this.mentions[m] as EntityMention;
      if (!this.near(start, token)) break;
      if (entity !== last.entity && this.entities[entity]?.label === 'PERSON') return null;
    }
    return last.entity;
  }

  /**
   * True where more than nearness speaks for a person: a title or pronoun tells the gender, or a sentence near the token begins
   * with the name.
   */
  isFirm(entity: number, token: number): boolean {
    if (this.genders.has(entity) || this.guessed.has(entity)) return true;
    const from = this.tokens.start[token] as number;
    for (let m = this.firstMentionFrom(from) - 1; m >= 0; m--) {
      const mention = this.mentions[m] as EntityMention;
      if (!this.near(mention.start, token)) return false;
      if (mention.entity === entity && this.isSubject(mention)) return true;
    }
    return false;
  }

  /** True where a person is named between two offsets. */
  namesPerson(from: number, to: number): boolean {
    for (let m = this.firstMentionFrom(from); m < this.mentions.length; m++) {
      const { start, entity } = this.mentions[m] as EntityMention;
      if (start >= to) return false;
      if (this.entities[entity]?.label === 'PERSON') return true;
    }
    return false;
  }

  /**
   * A name at the start of its sentence, its title aside, is most often the subject, and so is one between a comma and a verb ("Asked about
   * it, Lee sighed"). A genitive is none.
   */
  private isSubject({ start, end }: EntityMention): boolean {
    const { tokens } = this;
    const token = this.tokenAt(start);
    const behind = this.tokenAt(end);
    if (/^['’]s?$/.test(tokens.lower[behind] ?? '')) return false;
    const firstToken = this.sentences[tokens.sentence[token] as number]?.firstToken ?? token;
    if (token - firstToken <= 2) return true;
    return tokens.lower[token - 1] === ',' && VERBAL.has(tokens.pos[behind] as number);
  }
}

/** The number of each sentence's paragraph; a block of a few words without a full stop counts to the one before. */
function paragraphsOf(sentences: readonly Sentence[], { text }: Tokens): Uint32Array {
  const numbers = uint32s(sentences.length);
  let number = 0;
  for (let i = 0; i < sentences.length; ) {
    const { block, firstToken } = sentences[i] as Sentence;
    let next = i;
    while (next < sentences.length && sentences[next]?.block === block) next++;
    const { endToken } = sentences[next - 1] as Sentence;
    const isSentence = /^[.!?…”"]$/.test(text[endToken - 1] ?? '');
    if (isSentence || endToken - firstToken >= LEAST_PARAGRAPH) number++;
    numbers.fill(number, i, next);
    i = next;
  }
  return numbers;
}

/** For as long as the tokens are needed. */
const read = new WeakMap<Tokens, PronounResolver>();

/** The people of a text, read once however many ask; `traits` are those of the tokens. */
export function pronounResolverOf(
  entities: readonly Entity[],
  tokens: Tokens,
  sentences: readonly Sentence[],
  traits?: Int32Array,
): PronounResolver {
  const before = read.get(tokens);
  if (before?.entities === entities) return before;
  const people = new PronounResolver(entities, tokens, sentences, traits);
  read.set(tokens, people);
  return people;
}
