import type { Entity } from '../../model/analysis.ts';
import { uint8s } from '../arrays.ts';
import { lowerBound } from '../binary-search.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Part that a token has in a name: none, some, or some in a person's. */
export const [UNNAMED, NAMED, PERSON] = [0, 1, 2];

/** Tokens that lie within a name, which is an entity's to show. */
export function nameTokens(entities: readonly Entity[], { start, length }: Tokens): Uint8Array {
  const named = uint8s(length);
  for (const { mentions, label } of entities) {
    const mark = label === 'PERSON' ? PERSON : NAMED;
    for (const mention of mentions) {
      for (
        let at = lowerBound(start, mention.start);
        at < length && (start[at] as number) < mention.end;
        at++
      ) {
        named[at] = mark;
      }
    }
  }
  return named;
}

/** A team's nickname, "Sharks": one word, a plural with a capital. */
const NICKNAME = /^\p{Lu}\p{Ll}{2,}s$/u;

/**
 * Words in lower case that this article has as people's names and teams' nicknames alone: "curry" beside Jo Curry, "sharks"
 * where the Sharks play. A word that it writes small anywhere is not among them, nor are words of an institution's name, which
 * speak for its subject ("Department of Health").
 */
export function wordsOfNames(
  entities: readonly Entity[],
  named: Uint8Array,
  { start, text, lower, length }: Tokens,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name, label, mentions } of entities) {
    if (label !== 'PERSON' && !(label === 'ORG' && NICKNAME.test(name))) continue;
    for (const mention of mentions) {
      let at = lowerBound(start, mention.start);
      for (; at < length && (start[at] as number) < mention.end; at++) words.add(lower[at] as string);
    }
  }
  if (words.size > 0)
    for (let at = 0; at < length; at++)
      if (named[at] === UNNAMED && text[at] === lower[at]) words.delete(lower[at] as string);
  return words;
}
