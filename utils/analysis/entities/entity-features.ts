import { uint32s } from '../arrays.ts';
import { extendHash, hashWord } from '../hash.ts';
import type { Vocabulary } from '../tokens/index.ts';
import type { DocumentContext } from './document-context.ts';
import { CLUSTER_DEPTHS, TEMPLATE } from './feature-templates.ts';
import type { Lookup } from './lexicon.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

/** Raise it whenever a feature changes its meaning: a model knows which version it was trained with. */
export const FEATURE_VERSION = 2;
/** No word has more features than this. */
export const MOST_FEATURES = 160;

/** All that features are drawn from. */
export interface TaggerInput {
  readonly words: Words;
  readonly lookup: Lookup;
  readonly context: DocumentContext;
}

const CASINGS = Object.keys(CASING).length;
/** Features by what they are drawn from: one word alone, by its place from the word that is read, or more than that. */
export const PART = { own: 1, before: 2, after: 4, before2: 8, after2: 16, rest: 32 } as const;
const ALL_PARTS = 63;
/** The part of the word at each distance, from -`WINDOW` on. */
const PART_AT = [PART.before2, PART.before, PART.own, PART.after, PART.after2] as const;
const OUTSIDE_TEXT = 0x5bd1e995;
/** Stands for the casing of a word outside the text. */
const OUTSIDE_KIND = 15;
const WINDOW = 2;
/** The template of the leaf among those of a distance. */
const LEAF = 2;

type Affixes = readonly [number, number, number, number, number];

/** Reads features off words; one for an article. Features are hashes: what they stand for is known to this file alone. */
export class FeatureReader {
  readonly #evidence: TaggerInput;
  /** The features of the word read last, `count` of them. */
  readonly features = uint32s(MOST_FEATURES);
  count = 0;
  /** Number of features, the first ones, of the word itself rather than of its like and its surroundings. */
  identityCount = 0;
  #first = 0;
  #last = 0;
  /** By form and casing the number of the word met first. */
  readonly #met: Uint32Array;

  constructor(evidence: TaggerInput) {
    this.#evidence = evidence;
    this.#met = uint32s(CASINGS * evidence.words.length);
  }

  #add(template: number, value: number): void {
    this.features[this.count++] = extendHash(template, value);
  }

  /** The first word of the article with the form and casing of `i`; `own` features are those of that word. */
  likeOf(i: number): number {
    const { number, form, casing } = this.#evidence.words;
    // As at training time, "al-Murabitun" and "Al-Murabitun" are one: the word met first stands for both.
    const key = (form[i] as number) * CASINGS + (casing[i] as number);
    if (this.#met[key] === 0) this.#met[key] = number[i] as number;
    return this.#met[key] as number;
  }

  /** Reads the features of word `i`, which stands in the stretch from `from` to `to`; those of some `PART`s alone if asked. */
  read(i: number, from: number, to: number, parts = ALL_PARTS): void {
    this.count = 0;
    const { words, lookup, context } = this.#evidence;
    const { hash, casing, length } = words;
    const before = i > 0 ? (hash[i - 1] as number) : OUTSIDE_TEXT;
    const after = i + 1 < length ? (hash[i + 1] as number) : OUTSIDE_TEXT;
    const before2 = i > 1 ? (hash[i - 2] as number) : OUTSIDE_TEXT;
    const after2 = i + 2 < length ? (hash[i + 2] as number) : OUTSIDE_TEXT;
    const kind = casing[i] as number;
    const kindBefore = i > 0 ? (casing[i - 1] as number) : OUTSIDE_KIND;
    const kindAfter = i + 1 < length ? (casing[i + 1] as number) : OUTSIDE_KIND;
    const style = context.style[i] as number;
    const opening = context.opening[i] as number;

    this.#readIdentity(i, from, to, parts);
    if (parts & PART.rest) this.#add(TEMPLATE.bias, 0);
    if (parts & PART.before) this.#add(TEMPLATE.before, before);
    if (parts & PART.after) this.#add(TEMPLATE.after, after);
    if (parts & PART.before2) this.#add(TEMPLATE.secondBefore, before2);
    if (parts & PART.after2) this.#add(TEMPLATE.secondAfter, after2);
    if (parts & PART.rest) {
      this.#add(TEMPLATE.beforeAndAfter, extendHash(before, after));
      this.#add(TEMPLATE.twoBefore, extendHash(before2, before));
      this.#add(TEMPLATE.twoAfter, extendHash(after, after2));

      const shape = (kind << 4) | (style << 2) | (opening << 1);
      const around = (kindBefore << 12) | (kind << 8) | (kindAfter << 4);
      this.#add(TEMPLATE.casing, shape);
      this.#add(TEMPLATE.casingsAround, around | style);
      this.#add(TEMPLATE.casingBefore, (kindBefore << 4) | style);
      this.#add(TEMPLATE.casingAfter, (kindAfter << 4) | style);
    }
    if (parts & PART.own) this.#add(TEMPLATE.letterShape, this.#affixesOf(i)[0]);
    if (parts & PART.rest) {
      const elsewhere = (context.elsewhere[i] as number) | (opening << 3) | (style << 4);
      this.#add(TEMPLATE.elsewhere, elsewhere);
      this.#add(TEMPLATE.elsewhereAndCasing, (elsewhere << 4) | kind);
    }

    // The clusters of the word and of its neighbours, at three depths.
    for (let offset = -WINDOW; offset <= WINDOW; offset++) {
      if (!(parts & (PART_AT[offset + WINDOW] as number))) continue;
      const k = i + offset;
      const path = k >= 0 && k < length ? (lookup.cluster[k] as number) : -2;
      const base = TEMPLATE.clusters + CLUSTER_DEPTHS * (offset + WINDOW);
      this.#add(base, path < 0 ? path : path >> 4);
      if (path >= 0) {
        this.#add(base + 1, path >> 8);
        if (offset === -1 || offset === 1) this.#add(base + LEAF, path);
      }
    }
    if (parts & PART.rest) {
      const path = (lookup.cluster[i] as number) >> 6;
      const pathBefore = i > 0 ? (lookup.cluster[i - 1] as number) >> 6 : -9;
      const pathAfter = i + 1 < length ? (lookup.cluster[i + 1] as number) >> 6 : -9;
      this.#add(TEMPLATE.clusterBeforeAndWord, (pathBefore << 16) ^ path);
      this.#add(TEMPLATE.clusterWordAndAfter, (path << 16) ^ pathAfter);
      this.#add(TEMPLATE.clusterBeforeAndAfter, (pathBefore << 16) ^ pathAfter);

      this.#addLists(TEMPLATE.phraseBegins, lookup.first[i] as number);
      this.#addLists(TEMPLATE.phraseGoesOn, lookup.inner[i] as number);
      this.#addLists(TEMPLATE.phraseEnds, lookup.last[i] as number);
      this.#add(TEMPLATE.allThatBegin, lookup.first[i] as number);
      this.#add(TEMPLATE.allThatEnd, lookup.last[i] as number);
    }
    if (i > 0) {
      if (parts & PART.before) this.#addLists(TEMPLATE.listsBefore, lookup.lists[i - 1] as number);
      if (parts & PART.rest) this.#addLists(TEMPLATE.phraseEndsBefore, lookup.last[i - 1] as number);
    }
    if (i + 1 < length) {
      if (parts & PART.after) this.#addLists(TEMPLATE.listsAfter, lookup.lists[i + 1] as number);
      if (parts & PART.rest) this.#addLists(TEMPLATE.phraseBeginsAfter, lookup.first[i + 1] as number);
    }

    if (i > 1 && parts & PART.before2)
      this.#addLists(TEMPLATE.listsSecondBefore, lookup.lists[i - 2] as number);
    if (i + 2 < length && parts & PART.after2)
      this.#addLists(TEMPLATE.listsSecondAfter, lookup.lists[i + 2] as number);

    if (parts & PART.rest) this.#readRun(i);
  }

  /** Features of the very letters of the word and of its run of names, which a name never seen before does not have. */
  #readIdentity(i: number, from: number, to: number, parts: number): void {
    const { words, lookup } = this.#evidence;
    const { hash, casing, length } = words;
    const own = hash[i] as number;
    let first = i;
    let last = i;
    while (first > from && isNameLike(casing[first - 1] as number)) first--;
    while (last + 1 < to && isNameLike(casing[last + 1] as number)) last++;
    this.#first = first;
    this.#last = last;
    if (parts & PART.own) {
      this.#add(TEMPLATE.word, own);
      this.#add(TEMPLATE.wordAndCasing, extendHash(own, casing[i] as number));
    }
    if (parts & PART.rest) {
      this.#add(TEMPLATE.beforeAndWord, extendHash(i > 0 ? (hash[i - 1] as number) : OUTSIDE_TEXT, own));
      this.#add(
        TEMPLATE.wordAndAfter,
        extendHash(own, i + 1 < length ? (hash[i + 1] as number) : OUTSIDE_TEXT),
      );
    }
    if (parts & PART.own) {
      const [, prefix3, suffix2, suffix3, suffix4] = this.#affixesOf(i);
      this.#add(TEMPLATE.prefix3, prefix3);
      this.#add(TEMPLATE.suffix2, suffix2);
      this.#add(TEMPLATE.suffix3, suffix3);
      this.#add(TEMPLATE.suffix4, suffix4);
    }
    if (parts & PART.rest) {
      this.#add(TEMPLATE.runLast, hash[last] as number);
      this.#add(TEMPLATE.runFirst, hash[first] as number);
      this.#add(TEMPLATE.runLastAndPlace, extendHash(hash[last] as number, Math.min(i - first, 3)));
    }
    const path = lookup.cluster[i] as number;
    if (parts & PART.own && path >= 0) this.#add(TEMPLATE.clusters + CLUSTER_DEPTHS * WINDOW + LEAF, path);
    this.identityCount = this.count;
  }

  /** The run of name-like words that word `i` stands in: its first and last word, its length, what stands on either side. */
  #readRun(i: number): void {
    const { words, lookup } = this.#evidence;
    const { hash, length } = words;
    const first = this.#first;
    const last = this.#last;
    const size = Math.min(last - first, 5);
    const place = Math.min(i - first, 3);
    this.#add(TEMPLATE.runSizeAndPlace, (size << 4) | place);
    const head = lookup.cluster[last] as number;
    this.#add(TEMPLATE.runLastCluster, head);
    this.#add(TEMPLATE.runLastClusterAndPlace, (head >> 4) * 8 + place);
    this.#add(TEMPLATE.runFirstCluster, (lookup.cluster[first] as number) >> 4);
    if (size > 0) this.#addLists(TEMPLATE.runLastLists, lookup.lists[last] as number);
    if (size > 0) this.#addLists(TEMPLATE.runFirstLists, lookup.lists[first] as number);
    // Lists that hold the run as a whole, and those that hold a part of it which begins or ends where the run does.
    this.#addLists(TEMPLATE.runLists, (lookup.first[first] as number) & (lookup.last[last] as number));
    if (i !== last) this.#addLists(TEMPLATE.phraseEndsRun, lookup.last[last] as number);
    if (i !== first) this.#addLists(TEMPLATE.phraseBeginsRun, lookup.first[first] as number);
    const previous = first > 0 ? (hash[first - 1] as number) : OUTSIDE_TEXT;
    const next = last + 1 < length ? (hash[last + 1] as number) : OUTSIDE_TEXT;
    this.#add(TEMPLATE.beforeRun, previous);
    this.#add(TEMPLATE.afterRun, next);
    this.#add(TEMPLATE.clusterBeforeRun, first > 0 ? (lookup.cluster[first - 1] as number) >> 4 : -9);
    this.#add(TEMPLATE.clusterAfterRun, last + 1 < length ? (lookup.cluster[last + 1] as number) >> 4 : -9);
    this.#add(TEMPLATE.aroundRun, extendHash(previous, next));
  }

  #addLists(template: number, bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      this.#add(template, 31 - Math.clz32(rest & -rest));
    }
  }

  #affixesOf(i: number): Affixes {
    return affixesIn(this.#evidence.words.vocabulary, this.likeOf(i));
  }
}

/** The affixes of the words of each vocabulary, by number. */
const affixes = new WeakMap<Vocabulary, (Affixes | undefined)[]>();

function affixesIn(vocabulary: Vocabulary, number: number): Affixes {
  const known = affixes.get(vocabulary) ?? [];
  if (known.length === 0) affixes.set(vocabulary, known);
  const own = known[number] ?? affixesOf(vocabulary.words[number] as string);
  known[number] = own;
  return own;
}

function affixesOf(word: string): Affixes {
  const lower = word.toLowerCase();
  const n = lower.length;
  return [
    hashWord(letterShape(word)),
    hashWord(lower, 0, Math.min(3, n)),
    hashWord(lower, Math.max(0, n - 2)),
    hashWord(lower, Math.max(0, n - 3)),
    hashWord(lower, Math.max(0, n - 4)),
  ];
}

/** "McDonald" is "XxXx", "A330-200" is "X0-0": runs of one kind count once. */
function letterShape(word: string): string {
  let shape = '';
  let previous = '';
  for (const sign of word) {
    const kind =
      sign >= '0' && sign <= '9'
        ? '0'
        : sign !== sign.toLowerCase()
          ? 'X'
          : sign !== sign.toUpperCase()
            ? 'x'
            : sign;
    if (kind !== previous) shape += kind;
    previous = kind;
  }
  return shape;
}
