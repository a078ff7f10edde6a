import type { Span } from '../../article/article-document.ts';
import type { Attribution, Entity } from '../analysis.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';

/** One place where a thing is named. */
interface Mention extends Span {
  readonly entity: number;
}

/** Mentions to look back over for whom a pronoun stands for. */
const MOST_CANDIDATES = 30;
const SPEAKERS: ReadonlySet<Entity['label']> = new Set(['PERSON', 'ORG', 'GPE', 'NORP']);
const FEMALE = new Set([
  'she',
  'her',
  'ms',
  'mrs',
  'miss',
  'madam',
  'sister',
  'mother',
  'daughter',
  'actress',
  'congresswoman',
  'spokeswoman',
  'chairwoman',
  'queen',
  'lady',
]);
const MALE = new Set([
  'he',
  'his',
  'mr',
  'sir',
  'brother',
  'father',
  'son',
  'actor',
  'congressman',
  'spokesman',
  'chairman',
  'king',
  'lord',
]);
const SPOKESPERSON =
  /^(?:spokes(?:man|woman|person|people)|representatives?|officials?|lawyers?|researchers?|scientists?|statement|report|study|survey|poll|analysts?)$/;
const PREPOSITION = /^(?:of|for|at|from|with|in|to|by|on|against|about)$/;

/**
 * The index of the entity that speaks, for each attribution, or null. A name in the source is taken where it is the source's head
 * ("Ann Lee, the mayor of Oslo": Ann Lee) or the body that a spokesperson speaks for. "who" is the name before it. "he" and
 * "she" are the last speaker or the only person named since the paragraph before, where no title says otherwise; "it" the last
 * organisation that spoke. Other sources have none.
 */
export function findSpeakers(
  attributions: readonly Pick<Attribution, 'source' | 'content' | 'cue'>[],
  entities: readonly Entity[],
  tokens: Tokens,
  sentences: readonly Sentence[],
): (number | null)[] {
  const mentions: Mention[] = entities
    .flatMap(({ label, mentions }, entity) =>
      SPEAKERS.has(label) ? mentions.map(({ start, end }) => ({ start, end, entity })) : [],
    )
    .sort((a, b) => a.start - b.start);
  const starts = mentions.map(({ start }) => start);
  const genders = new Map<number, 'female' | 'male'>();
  for (const mention of mentions) noteTitle(mention);

  const order = attributions.map((_, index) => index);
  order.sort((a, b) => (sourceOf(a)?.start ?? 0) - (sourceOf(b)?.start ?? 0));
  const speakers: (number | null)[] = attributions.map(() => null);
  let last: { readonly entity: number; readonly at: number } | null = null;
  for (const index of order) {
    const source = sourceOf(index);
    if (!source) continue;
    const found = named(source) ?? referred(source);
    speakers[index] = found;
    if (found !== null) last = { entity: found, at: source.start };
  }
  return speakers;

  function sourceOf(index: number): Span | null {
    return attributions[index]?.source ?? null;
  }

  /** The first token that ends behind `offset`. */
  function tokenAt(offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens.end[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function firstMentionFrom(offset: number): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function noteTitle({ start, entity }: Mention): void {
    const token = tokenAt(start);
    for (const word of [tokens.lower[token], tokens.lower[token - 1], tokens.lower[token - 2]]) {
      if (FEMALE.has(word as string)) genders.set(entity, 'female');
      else if (MALE.has(word as string)) genders.set(entity, 'male');
    }
  }

  /** A name that stands in the source itself. */
  function named(source: Span): number | null {
    const first = tokenAt(source.start);
    for (let m = firstMentionFrom(source.start); m < mentions.length; m++) {
      const mention = mentions[m] as Mention;
      if (mention.start >= source.end) return null;
      const token = tokenAt(mention.start);
      const genitive =
        /^(?:['’]s|['’])$/.test(tokens.lower[tokenAt(mention.end)] ?? '') && mention.end < source.end;
      if (genitive) continue;
      let head = token - 1;
      while (head > first && /^(?:the|a|an|this|its|their)$/.test(tokens.lower[head] as string)) head--;
      if (head < first || !PREPOSITION.test(tokens.lower[head] as string)) return mention.entity;
      const before = tokens.lower[head - 1] ?? '';
      if (SPOKESPERSON.test(before) && entities[mention.entity]?.label !== 'PERSON') return mention.entity;
    }
    return null;
  }

  /** Whom a pronoun stands for, where that is clear. */
  function referred(source: Span): number | null {
    const first = tokenAt(source.start);
    if ((tokens.start[first + 1] ?? Number.POSITIVE_INFINITY) < source.end) return null;
    const pronoun = tokens.lower[first] as string;
    if (pronoun === 'who' || pronoun === 'whose') return antecedent(first);
    if (pronoun === 'it' || pronoun === 'its') {
      return last && entities[last.entity]?.label === 'ORG' && near(last.at, first) ? last.entity : null;
    }
    const gender = FEMALE.has(pronoun) ? 'female' : MALE.has(pronoun) ? 'male' : null;
    return gender && person(first, gender);
  }

  /** The name that ends right before "who", a comma between them or not. */
  function antecedent(token: number): number | null {
    const before = tokens.lower[token - 1] === ',' ? token - 2 : token - 1;
    if (before < 0) return null;
    const end = tokens.end[before] as number;
    for (let m = firstMentionFrom(end) - 1; m >= 0 && m > firstMentionFrom(end) - 4; m--) {
      if (mentions[m]?.end === end) return (mentions[m] as Mention).entity;
    }
    return null;
  }

  /** True where `offset` lies in the block of this token or in the one before it. */
  function near(offset: number, token: number): boolean {
    const block = sentences[tokens.sentence[token] as number]?.block ?? 0;
    const other = sentences[tokens.sentence[tokenAt(offset)] as number]?.block ?? 0;
    return block - other <= 1;
  }

  function person(token: number, gender: 'female' | 'male'): number | null {
    const fits = (entity: number): boolean => {
      const known = genders.get(entity);
      return entities[entity]?.label === 'PERSON' && (known === undefined || known === gender);
    };
    const from = tokens.start[token] as number;
    const candidates = new Set<number>();
    let subject: number | null = null;
    const nearest = firstMentionFrom(from) - 1;
    for (let m = nearest; m >= 0 && m > nearest - MOST_CANDIDATES; m--) {
      const mention = mentions[m] as Mention;
      if (!near(mention.start, token)) break;
      if (!fits(mention.entity)) continue;
      candidates.add(mention.entity);
      if (opensSentence(mention)) subject ??= mention.entity;
    }
    const speaker = last && fits(last.entity) && near(last.at, token) ? last.entity : null;
    if (candidates.size === 0) return speaker;
    if (candidates.size === 1) {
      const [only] = candidates;
      return speaker === null || speaker === only ? (only as number) : null;
    }
    // Of several, the one that spoke last, unless another has been the subject since.
    if (speaker !== null && (subject === null || subject === speaker)) return speaker;
    return speaker === null ? subject : null;
  }

  /** A name at the start of its sentence, its title aside, is most often the subject. */
  function opensSentence({ start }: Mention): boolean {
    const token = tokenAt(start);
    const firstToken = sentences[tokens.sentence[token] as number]?.firstToken ?? token;
    return token - firstToken <= 2;
  }
}
