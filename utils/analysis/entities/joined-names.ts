import { ABBREVIATED_NAME_WORDS, FIRM_ENDS, LEGAL_FORM, NOBLE_TITLES } from '../lang/en/name-words.ts';
import type { NameMention } from './mentions.ts';
import { CASING, type Words } from './tagger-words.ts';

const OPENING = new Set(['“', '"', '‘', "'", '``']);
const CLOSING = new Set(['”', '"', '’', "'", "''"]);
/** Longest nickname, in words. */
const LONGEST_NICKNAME = 3;

/**
 * Puts together what is one name: a person's around a nickname (“Anna ‘Buck’ Berg”), a company's and its legal form. And cuts
 * what is none: "Anna Berg of NWSC", "A Northgate". In text order.
 */
export function withWholeNames(mentions: readonly NameMention[], words: Words): NameMention[] {
  const whole: NameMention[] = [];
  let taken = 0;
  for (const mention of mentions.map((each) => beforeDash(each, words))) {
    if (mention.firstWord < taken) continue;
    const before = whole.at(-1);
    if (before && isLegalForm(mention, before, words)) {
      whole[whole.length - 1] = { ...before, type: 'ORG', endWord: mention.endWord, end: mention.end };
      continue;
    }
    const firm = firmEnd(mention, words);
    if (firm > 0) {
      whole.push({ ...until(mention, words, firm), type: 'ORG' });
      taken = firm;
      continue;
    }
    const named = aroundNickname(withoutArticle(withoutHome(mention, words), words), words);
    taken = named.endWord;
    whole.push(named);
  }
  return whole;
}

const DASH = /^(?:-|–|—)$/;

/** A name without what stands behind a spaced dash, which ends a dateline or a clause: "WASHINGTON – Two Democrats". */
function beforeDash(mention: NameMention, words: Words): NameMention {
  const { type, firstWord, endWord } = mention;
  if (type === 'WORK_OF_ART') return mention;
  for (let i = firstWord + 1; i < endWord - 1; i++) {
    if (!DASH.test(words.text[i] as string) || words.start[i] === words.end[i - 1]) continue;
    if (words.start[i + 1] === words.end[i]) continue;
    const dateline = type === 'ORG' && words.casing[firstWord] === CASING.capitals;
    return { ...until(mention, words, i), type: dateline ? 'LOC' : type };
  }
  return mention;
}

/** Longest second half of a firm's name, in words. */
const LONGEST_PARTNER = 3;

/** Where a firm of two names ends that `mention` opens, "Marsh & Lowe Co.", or a name and its company; 0 where it opens none. */
function firmEnd(
  { endWord, type }: NameMention,
  { text, casing, sentence, start, end, length }: Words,
): number {
  if (text[endWord] !== '&' || (type !== 'PERSON' && type !== 'ORG')) return 0;
  for (let i = endWord + 1; i < length && i <= endWord + LONGEST_PARTNER; i++) {
    if (casing[i] !== CASING.capitalised && casing[i] !== CASING.capitals) return 0;
    if (sentence[i] !== sentence[endWord]) return 0;
    if (!FIRM_ENDS.has((text[i] as string).toLowerCase())) continue;
    return text[i + 1] === '.' && start[i + 1] === end[i] && ABBREVIATED_NAME_WORDS.has(text[i] as string)
      ? i + 2
      : i + 1;
  }
  return 0;
}

/** Whether `mention` is nothing but the legal form of the company right before it. */
function isLegalForm(
  { firstWord, endWord }: NameMention,
  before: NameMention,
  { text, sentence }: Words,
): boolean {
  if (sentence[firstWord] !== sentence[before.firstWord]) return false;
  const gap = firstWord - before.endWord;
  if (gap > 1 || gap < 0 || (gap === 1 && text[before.endWord] !== ',')) return false;
  return (
    LEGAL_FORM.test(text[firstWord] as string) &&
    (endWord - firstWord === 1 || (endWord - firstWord === 2 && text[endWord - 1] === '.'))
  );
}

const until = (mention: NameMention, words: Words, endWord: number): NameMention => ({
  ...mention,
  endWord,
  end: words.end[endWord - 1] as number,
});

/** A person's name without what follows its "of", unless a noble title stands there: "Anna, Duchess of Kent". */
function withoutHome(mention: NameMention, words: Words): NameMention {
  if (mention.type !== 'PERSON') return mention;
  const { firstWord, endWord } = mention;
  for (let i = firstWord + 2; i < endWord - 1; i++) {
    if (words.text[i] !== 'of') continue;
    return NOBLE_TITLES.has((words.text[i - 1] as string).toLowerCase()) ? mention : until(mention, words, i);
  }
  return mention;
}

/** A name without the "A" that only opens the sentence. */
function withoutArticle(mention: NameMention, { text, start, sentence }: Words): NameMention {
  const { type, firstWord, endWord } = mention;
  if (type !== 'ORG' && type !== 'LOC') return mention;
  if (endWord - firstWord < 2 || !/^An?$/.test(text[firstWord] as string)) return mention;
  if (text[firstWord + 1] === '.' || sentence[firstWord - 1] === sentence[firstWord]) return mention;
  return { ...mention, firstWord: firstWord + 1, start: start[firstWord + 1] as number };
}

/** A person's name with the nickname in quotation marks behind it and the family name behind that. */
function aroundNickname(mention: NameMention, words: Words): NameMention {
  const { type, endWord } = mention;
  const { text, casing, sentence } = words;
  if (type !== 'PERSON' || !OPENING.has(text[endWord] ?? '')) return mention;
  let close = endWord + 2;
  while (close <= endWord + LONGEST_NICKNAME && !CLOSING.has(text[close] ?? '')) close++;
  if (!CLOSING.has(text[close] ?? '') || casing[endWord + 1] === CASING.lower) return mention;
  let end = close + 1;
  while (casing[end] === CASING.capitalised && end < close + 3) end++;
  return end > close + 1 && sentence[end - 1] === sentence[mention.firstWord]
    ? until(mention, words, end)
    : mention;
}
