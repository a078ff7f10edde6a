import { uint8s } from '../arrays.ts';
import { FIXED_NAMES } from '../lang/en/name-words.ts';
import { mentionOf, type NameMention } from './mentions.ts';
import type { Words } from './tagger-words.ts';

const typeOf = new Map<string, NameMention['type']>(FIXED_NAMES);
/** The names in words, by their first word. */
const names = new Map<string, string[][]>();
for (const [name] of FIXED_NAMES) {
  const parts = name.split(' ');
  const first = parts[0] as string;
  names.set(first, [...(names.get(first) ?? []), parts]);
}

/** The mentions, and with them names that read like a date or the end of a sentence: "Mail on Sunday", "Yahoo!". In text order. */
export function withFixedNames(mentions: readonly NameMention[], words: Words): NameMention[] {
  const { text, sentence } = words;
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const named = names.get(text[i] as string);
    if (!named) continue;
    for (const name of named) {
      const end = i + name.length;
      if (sentence[end - 1] !== sentence[i] || !name.every((word, k) => text[i + k] === word)) continue;
      found.push(mentionOf(words, i, end, typeOf.get(name.join(' ')) as NameMention['type']));
    }
  }
  if (found.length === 0) return [...mentions];
  const taken = uint8s(words.length);
  for (const { firstWord, endWord } of found) taken.fill(1, firstWord, endWord);
  const others = mentions.filter(({ firstWord, endWord }) => !taken.subarray(firstWord, endWord).includes(1));
  return [...others, ...found].sort((a, b) => a.start - b.start);
}
