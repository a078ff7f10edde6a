import type { Attribution } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { KIND, POS, type Tokens } from '../tokens/index.ts';
import { genderOf } from './gender.ts';
import type { EntityMention, LastSpeaker, PronounResolver } from './pronoun-resolver.ts';

const NAMING = new Set([POS.indexOf('NOUN'), POS.indexOf('PROPN')]);
const SPOKESPERSON =
  /^(?:spokes(?:man|woman|person|people)|representatives?|officials?|lawyers?|researchers?|scientists?|statement|report|study|survey|poll|analysts?)$/;
const PREPOSITION = /^(?:of|for|at|from|with|in|to|by|on|against|about|including|like|as)$/;

/**
 * The index of the entity that speaks, for each attribution, or null. A name in the source is taken where it is the source's head
 * ("Ann Lee, the mayor of Oslo": Ann Lee) or the body that a spokesperson speaks for. "who" is the name before it; "he" and
 * "she" are whom `People` tells; "it" is the last organisation that spoke. Other sources have none.
 */
export function findSpeakers(
  attributions: readonly Pick<Attribution, 'source' | 'content' | 'cue'>[],
  people: PronounResolver,
  tokens: Tokens,
): (number | null)[] {
  const order = attributions.map((_, index) => index);
  order.sort((a, b) => (sourceOf(a)?.start ?? 0) - (sourceOf(b)?.start ?? 0));
  const speakers: (number | null)[] = attributions.map(() => null);
  let last: LastSpeaker | null = null;
  for (const index of order) {
    const source = sourceOf(index);
    if (!source) continue;
    const found: number | null = named(people, tokens, source) ?? referred(people, tokens, source, last);
    speakers[index] = found;
    if (found !== null) last = { entity: found, at: source.start };
  }
  return speakers;

  function sourceOf(index: number): Span | null {
    return attributions[index]?.source ?? null;
  }
}

/** A name that stands in the source itself, as its head. */
function named(people: PronounResolver, tokens: Tokens, source: Span): number | null {
  const first = people.tokenAt(source.start);
  const isPerson = ({ entity }: EntityMention): boolean => people.entities[entity]?.label === 'PERSON';
  let body: number | null = null;
  let isBehind = false;
  for (let m = people.firstMentionFrom(source.start); m < people.mentions.length; m++) {
    const mention = people.mentions[m] as EntityMention;
    if (mention.start >= source.end) break;
    // A comma closes the head; what follows describes it.
    if (body !== null && tokens.lower[people.tokenAt(mention.start) - 1] === ',') break;
    const next = people.tokenAt(mention.end);
    const inside = mention.end < source.end;
    if (inside && /^(?:['’]s|['’])$/.test(tokens.lower[next] ?? '')) continue;
    let head = people.tokenAt(mention.start) - 1;
    while (head > first && /^(?:the|a|an|this|its|their)$/.test(tokens.lower[head] as string)) head--;
    // "an analysis by Ann Lee and Tom Moe": both stand behind the preposition.
    const goesOn: boolean = isBehind && tokens.lower[head] === 'and';
    const behindPreposition: boolean =
      goesOn || (head >= first && PREPOSITION.test(tokens.lower[head] as string));
    isBehind = behindPreposition;
    if (behindPreposition) {
      if (SPOKESPERSON.test(tokens.lower[head - 1] ?? '') && !isPerson(mention)) return mention.entity;
      continue;
    }
    // "Obama administration officials": the name stands before the head and does not speak itself.
    const modifies = inside && NAMING.has(tokens.pos[next] as number) && tokens.kind[next] === KIND.WORD;
    if (modifies && SPOKESPERSON.test(tokens.lower[next] ?? '') && !isPerson(mention)) {
      body ??= people.entities[mention.entity]?.label === 'NORP' ? null : mention.entity;
    } else if (!modifies) return people.isDoubtful(mention) ? null : mention.entity;
  }
  return body;
}

/** Whom a pronoun stands for, where that is clear. */
function referred(
  people: PronounResolver,
  tokens: Tokens,
  source: Span,
  last: LastSpeaker | null,
): number | null {
  const first = people.tokenAt(source.start);
  if ((tokens.start[first + 1] ?? Number.POSITIVE_INFINITY) < source.end) return null;
  const pronoun = tokens.lower[first] as string;
  if (pronoun === 'who' || pronoun === 'whose') return antecedent(people, tokens, first);
  if (pronoun === 'it' || pronoun === 'its') {
    const spoke = last && people.entities[last.entity]?.label === 'ORG' && people.near(last.at, first);
    return spoke ? last.entity : null;
  }
  const gender = genderOf(pronoun);
  return gender && people.personFor(first, gender, last);
}

/** The name that ends right before "who", a comma between them or not. */
function antecedent(people: PronounResolver, tokens: Tokens, token: number): number | null {
  const before = tokens.lower[token - 1] === ',' ? token - 2 : token - 1;
  if (before < 0) return null;
  const end = tokens.end[before] as number;
  const last = people.firstMentionFrom(end) - 1;
  for (let m = last; m >= 0 && m > last - 3; m--) {
    const mention = people.mentions[m] as EntityMention;
    if (mention.end === end) return mention.entity;
  }
  return null;
}
