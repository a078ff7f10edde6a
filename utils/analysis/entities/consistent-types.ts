import type { NameMention } from './mentions.ts';
import { nameForms } from './name-form.ts';
import type { NameType } from './name-tags.ts';

/** Types that give way to a person of two names or more on a tie: a victim is never a product. */
const THINGS: ReadonlySet<NameType> = new Set(['WORK_OF_ART', 'PRODUCT', 'ORG']);

/**
 * Gives all mentions of one spelling the type that most of them have, if at least two do: "Orbis" is not a company nine times
 * and a person once. A family name stays a person where the article has the full name as well ("Ford" beside "Betty Ford").
 */
export function withConsistentTypes(
  mentions: readonly NameMention[],
  text: string,
  forms = nameForms(),
): NameMention[] {
  const keys = mentions.map(({ start, end }) => forms(text.slice(start, end)));
  const families = new Set<string>();
  const counts = new Map<string, Map<NameType, number>>();
  mentions.forEach(({ type }, i) => {
    const { key, words } = keys[i] as (typeof keys)[number];
    if (type === 'PERSON' && words.length > 1) families.add(words.at(-1) as string);
    const own = counts.get(key) ?? new Map<NameType, number>();
    own.set(type, (own.get(type) ?? 0) + 1);
    counts.set(key, own);
  });
  return mentions.map((mention, i) => {
    const { key, words } = keys[i] as (typeof keys)[number];
    if (mention.type === 'PERSON' && families.has(key)) return mention;
    const own = counts.get(key) as Map<NameType, number>;
    let type = mention.type;
    let most = own.get(type) as number;
    for (const [other, count] of own) {
      if (
        (count > most && count > 1) ||
        (count === most && other === 'PERSON' && words.length > 1 && THINGS.has(type))
      ) {
        type = other;
        most = count;
      }
    }
    return type === mention.type ? mention : { ...mention, type };
  });
}
