import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { POS, type PosTag, type TokenLayer, tokenLayer } from '../../../analysis/tokens/index.ts';
import { articleFromText } from '../../../article/article-from-text.ts';
import { teacherTags } from './pos-teacher.ts';

/** A text of the corpus with the tag that each token should get (a code of `POS`; 0 for none). */
export interface TaggedText {
  readonly layer: TokenLayer;
  readonly tags: Uint8Array;
}

interface Line {
  text: string;
  split: string;
  licence?: string;
  entities: { start: number; end: number; label: string }[];
}

/** Openly licensed without a share-alike clause; tweets are written too differently from articles. */
const FILES = ['gum', 'wikigold', 'meantime', 'crossner'];

const code = (tag: PosTag): number => POS.indexOf(tag);
const [PROPN, ADP, DET, CCONJ, PUNCT] = (['PROPN', 'ADP', 'DET', 'CCONJ', 'PUNCT'] as const).map(code);
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

function readLines(path: string): Line[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Names are marked by hand in this corpus: a capitalised word of a name is a proper noun, whatever the teacher said. */
function correctNames({ tokens }: TokenLayer, tags: Uint8Array, entities: Line['entities']): Uint8Array {
  const named = new Uint8Array(tokens.length);
  let token = 0;
  for (const { start, end, label } of [...entities].sort((a, b) => a.start - b.start)) {
    while (token < tokens.length && (tokens.end[token] as number) <= start) token += 1;
    for (; token < tokens.length && (tokens.start[token] as number) < end; token++) {
      named[token] = 1;
      const tag = tags[token] as number;
      if (label === 'NORP' || label === 'MISC' || label === 'WORK_OF_ART') continue;
      if (
        tag === ADP ||
        tag === DET ||
        tag === CCONJ ||
        tag === PUNCT ||
        !isCapitalised(tokens.text[token] as string)
      )
        continue;
      tags[token] = PROPN as number;
    }
  }
  return named;
}

/**
 * The teacher takes many a capitalised word at the beginning of a sentence for a name ("Police arrested…"). Where the same
 * word in lower case is common in the corpus and the place is not part of a name, it gets the tag that it has in lower case.
 */
function correctFirstWords(texts: readonly (TaggedText & { named: Uint8Array })[]): void {
  const counts = new Map<string, Uint32Array>();
  for (const { layer, tags } of texts) {
    for (let token = 0; token < tags.length; token++) {
      const word = layer.tokens.text[token] as string;
      if (tags[token] === 0 || word !== layer.tokens.lower[token]) continue;
      const count = counts.get(word) ?? new Uint32Array(POS.length);
      counts.set(word, count);
      (count[tags[token] as number] as number) += 1;
    }
  }
  for (const { layer, tags, named } of texts) {
    for (const { firstToken } of layer.sentences) {
      if (tags[firstToken] !== PROPN || named[firstToken]) continue;
      const count = counts.get(layer.tokens.lower[firstToken] as string);
      if (!count) continue;
      const best = count.indexOf(Math.max(...count));
      if ((count[best] as number) >= 3) tags[firstToken] = best;
    }
  }
}

/** The texts of one split under `directory`, tagged by the teacher and put right where the corpus knows better. */
export function readTaggedTexts(directory: string, split: 'train' | 'dev'): TaggedText[] {
  const texts = FILES.flatMap((name) => readLines(join(directory, `${name}.jsonl.gz`)))
    .filter((line) => line.split === split && !/SA/.test(line.licence ?? ''))
    .map(({ text, entities }) => {
      const layer = tokenLayer(text, articleFromText(text).blocks);
      const tags = teacherTags(text, layer);
      return { layer, tags, named: correctNames(layer, tags, entities) };
    });
  correctFirstWords(texts);
  return texts;
}
