import { COMPANY_WORDS, GENERIC_NAMES } from '../lang/en/name-words.ts';
import type { NameMention } from './mentions.ts';
import { nameForms } from './name-form.ts';
import type { NameType } from './name-tags.ts';

/** Types that the tagger gives people by mistake. */
const MISTAKEN: ReadonlySet<NameType> = new Set(['ORG', 'PRODUCT', 'WORK_OF_ART', 'MISC']);
/** Times that a family name must stand alone as a person's before its full name is taken for one. */
const SURE = 3;
/** Times that a thing may be named beside a person of its name and still be that person. */
const FEW = 2;
/** Words before a family name that name a body of people around it: "Team Marsh". */
const BODIES: ReadonlySet<string> = new Set('team camp house project operation'.split(' '));

/**
 * Makes a person of a full name whose family name is one all through the article ("Dylan Marsh" beside five times "Marsh"), and of a
 * family name behind its full name ("Serban" after "Vlad Serban"). "Ford" stays a company beside "Betty Ford" where it is named often,
 * or has a fuller name as one.
 */
export function withFamilyNames(
  mentions: readonly NameMention[],
  text: string,
  forms = nameForms(),
): NameMention[] {
  const keys = mentions.map(({ start, end }) => forms(text.slice(start, end)));
  const people = new Map<string, number>();
  const things = new Map<string, number>();
  const families = new Map<string, number>();
  const ofThings = new Set<string>();
  mentions.forEach(({ type, start }, i) => {
    const { key, words } = keys[i] as (typeof keys)[number];
    const last = words.at(-1) as string;
    if (type === 'PERSON' && words.length === 1) people.set(key, (people.get(key) ?? 0) + 1);
    else if (type === 'PERSON' && !families.has(last)) families.set(last, start);
    else if (type !== 'PERSON' && words.length === 1) things.set(key, (things.get(key) ?? 0) + 1);
    else if (type !== 'PERSON') for (const word of words.slice(0, -1)) ofThings.add(word);
  });
  return mentions.map((mention, i) => {
    if (!MISTAKEN.has(mention.type)) return mention;
    const { key, words } = keys[i] as (typeof keys)[number];
    const last = words.at(-1) as string;
    if (COMPANY_WORDS.has(last) || GENERIC_NAMES.has(last)) return mention;
    const isFull =
      words.length === 2 &&
      (people.get(last) ?? 0) >= SURE &&
      !BODIES.has(words[0] as string) &&
      !things.has(last);
    const introduced = words.length === 1 ? families.get(key) : undefined;
    const isFamily =
      introduced !== undefined &&
      introduced < mention.start &&
      (things.get(key) as number) <= FEW &&
      !ofThings.has(key);
    return isFull || isFamily ? { ...mention, type: 'PERSON' } : mention;
  });
}
