import { hashWord } from '../hash.ts';
import { slotOf } from '../hash-table.ts';
import {
  ABBREVIATED_TITLES,
  JOINT_HEADS,
  NAME_PREFIX,
  OFFICE_OPENERS,
  OFFICES,
} from '../lang/en/name-words.ts';
import { type Lexicon, listBit, phraseHash } from './lexicon.ts';
import { mentionOf, type NameMention } from './mentions.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

const PLACES = listBit('country') | listBit('region') | listBit('city') | listBit('town') | listBit('place');
const CALENDAR = listBit('calendar');
const PERSONAL = listBit('given-name') | listBit('surname') | listBit('person');
const NAMED = PLACES | PERSONAL | listBit('company') | listBit('organisation') | listBit('demonym');

/** A politician's party and state, which stand in brackets behind the name: "D-Ohio". */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;

/**
 * Mends where names begin and end: titles are no part of them, nor is "pro-", and the name of an office goes on over its
 * "and" ("the Food and Drug Administration"). In text order.
 */
export function withBounds(mentions: readonly NameMention[], words: Words, lexicon: Lexicon): NameMention[] {
  const mended: NameMention[] = [];
  let taken = 0;
  mentions.forEach((mention, i) => {
    if (mention.endWord <= taken) return;
    if (isPartyAndState(mention, words) || isDate(mention, words, lexicon)) return;
    const after = mentions[i + 1];
    // A second half that the tagger took for another body's name is looked through to its end.
    const isHalf = after?.type === 'ORG' && after.firstWord === mention.endWord + 1;
    const next = (isHalf ? after.endWord : after?.firstWord) ?? words.length;
    const whole = joined(mention, { words, lexicon, before: mended.at(-1), to: next });
    for (const part of untitled(withoutPrefix(whole, words), words, lexicon)) {
      // A joint office swallows the name that the tagger took its first half for.
      while (mended.length > 0 && (mended.at(-1) as NameMention).endWord > part.firstWord) mended.pop();
      mended.push(part);
      taken = part.endWord;
    }
  });
  return mended;
}

function isPartyAndState({ firstWord }: NameMention, { text }: Words): boolean {
  return PARTY_AND_STATE.test(text[firstWord] as string) && text[firstWord - 1] === '(';
}

/** A month or a day of the week that was taken for a name: "mid-November". */
function isDate(
  { type, firstWord, endWord }: NameMention,
  { text }: Words,
  { phrases, lists }: Lexicon,
): boolean {
  if (type === 'PERSON' || endWord - firstWord > 1) return false;
  const word = (text[firstWord] as string).replace(NAME_PREFIX, '').toLowerCase();
  const slot = slotOf(phrases, hashWord(word));
  return slot >= 0 && lists[slot] === CALENDAR;
}

const spanning = (
  words: Words,
  mention: NameMention,
  firstWord: number,
  endWord: number,
  type: NameMention['type'] = mention.type,
): NameMention => mentionOf(words, firstWord, endWord, type);

/** "pro-Beijing New People Party" is the party, and "anti-Trump" is Trump. */
function withoutPrefix(mention: NameMention, words: Words): NameMention {
  const { firstWord, endWord } = mention;
  const prefix = NAME_PREFIX.exec(words.text[firstWord] as string);
  if (!prefix) return mention;
  return endWord - firstWord > 1
    ? spanning(words, mention, firstWord + 1, endWord)
    : { ...mention, start: mention.start + prefix[0].length };
}

/** The parts of a name that has somebody's title inside or at its end: "Ohio Sen. Anna Berg", "Orbis Chairman". */
function untitled(mention: NameMention, words: Words, lexicon: Lexicon): NameMention[] {
  const { firstWord, endWord, type } = mention;
  if (type !== 'PERSON' && type !== 'ORG' && type !== 'LOC') return [mention];
  for (let k = endWord - 1; k > firstWord; k--) {
    const word = (words.text[k] as string).toLowerCase();
    const short = ABBREVIATED_TITLES.has(word);
    if (!short && !OFFICES.has(word)) continue;
    if (!isNameLike(words.casing[k] as number)) continue;
    const after = words.text[k + 1] === '.' ? k + 2 : k + 1;
    // "the Speaker's Office" and "Director General" are no titles before a name.
    if (after < endWord && !isNameLike(words.casing[after] as number)) continue;
    if (!short && after < endWord && !opensPerson(words, after, lexicon)) continue;
    const parts: NameMention[] = [];
    const place = placeBefore(words, firstWord, k, lexicon);
    if (place >= 0) parts.push(spanning(words, mention, place, k, 'LOC'));
    else if (type === 'ORG' && k - firstWord > 1 && (short || after < endWord))
      parts.push(spanning(words, mention, firstWord, k));
    if (after < endWord) parts.push(spanning(words, mention, after, endWord, 'PERSON'));
    return parts;
  }
  return [mention];
}

function opensPerson(words: Words, at: number, { phrases, lists }: Lexicon): boolean {
  const slot = slotOf(phrases, words.hash[at] as number);
  return slot >= 0 && ((lists[slot] as number) & PERSONAL) !== 0;
}

/** Where the longest known place begins that ends at `end`; -1 where none does. */
function placeBefore(words: Words, firstWord: number, end: number, { phrases, lists }: Lexicon): number {
  for (let k = firstWord; k < end; k++) {
    const key = phraseHash(words.text.slice(k, end).map((word) => word.toLowerCase()));
    const slot = slotOf(phrases, key);
    if (slot >= 0 && ((lists[slot] as number) & PLACES) !== 0) return k;
  }
  return -1;
}

/** Longest half of a joint name, in words. */
const LONGEST_HALF = 3;

/**
 * An organisation with both halves of its name: "Maritime and [Coastguard Agency]", "[Ministry of Food] and Farming". The other
 * half is of capitalised words that name nothing by themselves.
 */
function joined(
  mention: NameMention,
  {
    words,
    lexicon,
    before,
    to,
  }: { words: Words; lexicon: Lexicon; before: NameMention | undefined; to: number },
): NameMention {
  if (mention.type !== 'ORG') return mention;
  const { text, sentence } = words;
  const { firstWord, endWord } = mention;
  const last = (text[endWord - 1] as string).toLowerCase();
  const first = (text[firstWord] as string).toLowerCase();
  if (JOINT_HEADS.has(last) && endWord - firstWord > 1 && isAnd(text[firstWord - 1])) {
    let begin = firstWord - 1;
    const from =
      before?.endWord === begin && before.type === 'ORG' ? before.firstWord : (before?.endWord ?? 0);
    while (begin - 1 >= from && firstWord - begin <= LONGEST_HALF && isPlainPart(words, begin - 1, lexicon)) {
      begin--;
    }
    const opener = text[begin - 1] ?? '';
    // Only a mention that is the first half from end to end is swallowed.
    const whole = !before || begin >= before.endWord || begin === before.firstWord;
    const inside = sentence[begin] === sentence[firstWord] && sentence[begin - 1] === sentence[begin];
    if (begin < firstWord - 1 && inside && whole && OFFICE_OPENERS.has(opener.toLowerCase()))
      return spanning(words, mention, begin, endWord);
  }
  if (JOINT_HEADS.has(first) && /^(?:of|for|on)$/.test(text[firstWord + 1] ?? '') && isAnd(text[endWord])) {
    let end = endWord + 1;
    while (end < to && end - endWord <= LONGEST_HALF && isPlainPart(words, end, lexicon)) end++;
    if (end > endWord + 1 && sentence[end - 1] === sentence[firstWord])
      return spanning(words, mention, firstWord, end);
  }
  return mention;
}

const isAnd = (word: string | undefined): boolean => word === 'and' || word === '&';

/** A capitalised word that no list has as anybody's or anything's name. */
function isPlainPart({ casing, hash }: Words, at: number, { phrases, lists }: Lexicon): boolean {
  if (at < 0 || casing[at] !== CASING.capitalised) return false;
  const slot = slotOf(phrases, hash[at] as number);
  return slot < 0 || ((lists[slot] as number) & NAMED) === 0;
}
