import { int32s, uint8s } from '../arrays.ts';
import { JOINT_HEADS, ORGANISATION_HEADS, SMALL_WORDS } from '../lang/en/name-words.ts';
import { STYLE } from './document-context.ts';
import { mentionOf, type NameMention } from './mentions.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

const ACRONYM = /^\p{Lu}{2,8}$/u;
/** Shortest acronym that is believed without brackets. */
const SHORTEST_BARE = 3;
/** Words and signs of a definition that no letter stands for, at most: "of the", a comma, "and". */
const MOST_UNLETTERED = 6;

/**
 * Gives a name that an acronym in brackets stands behind the bounds that its letters ask for (Schwartz and Hearst 2003, "A
 * simple algorithm for identifying abbreviation definitions"): "Immigration, Refugees and Citizenship Canada (IRCC)" is one
 * name, "Food" and "Drink and Tobacco Union (FDTU)" are too. The acronym becomes a mention of its type. In text order.
 */
export function withDefinedNames(mentions: readonly NameMention[], words: Words): NameMention[] {
  let owner: Int32Array | null = null;
  const defined: NameMention[] = [];
  for (let at = 1; at + 2 < words.length; at++) {
    if (words.text[at] !== '(' || words.text[at + 2] !== ')') continue;
    const acronym = words.text[at + 1] as string;
    if (!ACRONYM.test(acronym)) continue;
    const from = definitionStart(words, at, acronym);
    if (from < 0) continue;
    owner ??= ownersOf(mentions, words);
    const inside = [...new Set(owner.subarray(from, at))].flatMap((i) => mentions[i - 1] ?? []);
    const type = typeOfDefinition(inside, words, from, at);
    if (type) defined.push(mentionOf(words, from, at, type), mentionOf(words, at + 1, at + 2, type));
  }
  if (defined.length === 0) return [...mentions];
  const taken = uint8s(words.length);
  for (const { firstWord, endWord } of defined) taken.fill(1, firstWord, endWord);
  const isFree = ({ firstWord, endWord }: NameMention): boolean =>
    !taken.subarray(firstWord, endWord).includes(1);
  return [...mentions.filter(isFree), ...defined].sort((a, b) => a.start - b.start);
}

/** For each word one more than the index of the mention that has it, 0 for none. */
function ownersOf(mentions: readonly NameMention[], { length }: Words): Int32Array {
  const owner = int32s(length);
  mentions.forEach(({ firstWord, endWord }, i) => {
    owner.fill(i + 1, firstWord, endWord);
  });
  return owner;
}

/** The first word of the name before `end` with the letters of `acronym`, in order and all of them; -1 where there is none. */
function definitionStart({ text, casing, sentence }: Words, end: number, acronym: string): number {
  let letter = acronym.length - 1;
  let unlettered = 0;
  for (let at = end - 1; at >= 0 && sentence[at] === sentence[end]; at--) {
    const word = text[at] as string;
    if (isNameLike(casing[at] as number)) {
      if (word[0] !== acronym[letter]) return -1;
      if (letter === 0) return end - at > 1 ? at : -1;
      letter--;
    } else {
      const joins = SMALL_WORDS.has(word) || word === ',' || word === "'s" || word === '’s';
      if (!joins || at === end - 1 || ++unlettered > MOST_UNLETTERED) return -1;
    }
  }
  return -1;
}

/** The type of a defined name, by the mentions `inside` it and by its last and first word; null for no name's. */
function typeOfDefinition(
  inside: readonly NameMention[],
  { text }: Words,
  from: number,
  to: number,
): NameMention['type'] | null {
  // One that holds the definition and more, or is it to the letter, is right as it stands.
  if (inside.some(({ firstWord, endWord }) => firstWord <= from && to <= endWord)) return null;
  const head = (text[to - 1] as string).toLowerCase();
  const first = (text[from] as string).toLowerCase();
  if (ORGANISATION_HEADS.has(head) || JOINT_HEADS.has(head) || JOINT_HEADS.has(first)) return 'ORG';
  if (inside.some(({ type }) => type === 'ORG')) return 'ORG';
  return null;
}

/** Adds the places where an organisation of the article stands as its acronym alone: "WGC" after "World Grain Council". */
export function withAcronyms(
  mentions: readonly NameMention[],
  words: Words,
  style: Uint8Array,
): NameMention[] {
  const names = new Map<string, string | null>();
  const taken = uint8s(words.length);
  for (const { type, firstWord, endWord } of mentions) {
    taken.fill(1, firstWord, endWord);
    if (type !== 'ORG' || endWord - firstWord < SHORTEST_BARE) continue;
    let letters = '';
    for (let i = firstWord; i < endWord; i++)
      if (isNameLike(words.casing[i] as number)) letters += (words.text[i] as string)[0];
    if (letters.length < SHORTEST_BARE) continue;
    const name = words.text.slice(firstWord, endWord).join(' ').toLowerCase().replace(/^the /, '');
    const known = names.get(letters);
    // Two names with one acronym: it says neither.
    names.set(letters, known === undefined || known === name ? name : null);
  }
  if (names.size === 0) return [...mentions];
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words.casing[i] !== CASING.capitals || taken[i] === 1 || style[i] === STYLE.capitals) continue;
    if (names.get(words.text[i] as string)) found.push(mentionOf(words, i, i + 1, 'ORG'));
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
}
