import { uint32s } from '../arrays.ts';
import { extendHash, hashWord } from '../hash.ts';
import { type HashTable, slotOf } from '../hash-table.ts';
import { columnFor } from '../tokens/index.ts';
import { isNameLike, type Words } from './tagger-words.ts';

/** The lists that a word or a phrase may stand in; a list's number is its bit. */
export const LISTS = [
  'country',
  'region',
  'city',
  'town',
  'place',
  'given-name',
  'surname',
  'person',
  'company',
  'organisation',
  'team',
  'demonym',
  'role-noun',
  'group-noun',
  'place-noun',
  'calendar',
  'event-noun',
  'artefact-noun',
] as const;
export type ListName = (typeof LISTS)[number];
export const listBit = (name: ListName): number => 1 << LISTS.indexOf(name);

/** No list's entry is longer than this many words. */
export const LONGEST_PHRASE = 6;

/** Knowledge of words and phrases that holds for every article. */
export interface Lexicon {
  /** Phrases in lower case, by `phraseHash`. */
  readonly phrases: HashTable;
  /** A bit for each list, beside `phrases.keys`. */
  readonly lists: Uint32Array;
  /** Words in lower case, by `hashWord`. */
  readonly words: HashTable;
  /** Path in a tree of word clusters, four bits a level from the top, beside `words.keys`; 0 is a path as any other. */
  readonly clusters: Uint16Array;
}

/** The key of a phrase given as its words in lower case. */
export function phraseHash(words: readonly string[]): number {
  return words.reduce((hash, word) => (hash === 0 ? hashWord(word) : extendHash(hash, hashWord(word))), 0);
}

/** Entries of the lexicon for each word of an article. */
export interface Lookup {
  /** -1 where the word is in no cluster. */
  readonly cluster: Int32Array;
  /** Lists that hold the word by itself, whatever its case. */
  readonly lists: Int32Array;
  /** Lists that hold a phrase which begins here, goes on here, or ends here; of one word (and name-like): both first and last. */
  readonly first: Uint32Array;
  readonly inner: Uint32Array;
  readonly last: Uint32Array;
}

const clusterColumn = columnFor<Lexicon>(({ words, clusters }) => (_, lower) => {
  const slot = slotOf(words, hashWord(lower));
  return slot < 0 ? -1 : (clusters[slot] as number);
});
const listsColumn = columnFor<Lexicon>(({ phrases, lists }) => (_, lower) => {
  const slot = slotOf(phrases, hashWord(lower));
  return slot < 0 ? 0 : (lists[slot] as number);
});

/** Looks up all words, and all phrases that begin with a name-like word; time is linear in the words. */
export function lookUp(words: Words, lexicon: Lexicon): Lookup {
  const { length, hash, casing, vocabulary, number } = words;
  const cluster = clusterColumn(lexicon).of(vocabulary, number);
  const lists = listsColumn(lexicon).of(vocabulary, number);
  const first = uint32s(length);
  const inner = uint32s(length);
  const last = uint32s(length);
  for (let i = 0; i < length; i++) {
    if (!isNameLike(casing[i] as number)) continue;
    let phrase = hash[i] as number;
    first[i]! |= lists[i] as number;
    last[i]! |= lists[i] as number;
    const end = Math.min(length, i + LONGEST_PHRASE);
    for (let j = i + 1; j < end; j++) {
      phrase = extendHash(phrase, hash[j] as number);
      const slot = slotOf(lexicon.phrases, phrase);
      if (slot < 0) continue;
      const found = lexicon.lists[slot] as number;
      first[i]! |= found;
      last[j]! |= found;
      for (let k = i + 1; k < j; k++) inner[k]! |= found;
    }
  }
  return { cluster, lists, first, inner, last };
}
