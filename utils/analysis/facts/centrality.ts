import type { ArticleDocument } from '../../article/article-document.ts';
import { float64s, uint8s, uint32s } from '../arrays.ts';
import { POS, type TokenLayer } from '../tokens/index.ts';
import type { ContentWords } from './content-words.ts';
import type { Write } from './features.ts';

const PROPN = POS.indexOf('PROPN');
/** Sentences at the top that say what an article is about. */
const LEAD = 3;

/** How much a sentence speaks of what the article speaks of. */
export function fillCentrality(
  { title }: ArticleDocument,
  { tokens }: TokenLayer,
  candidates: readonly number[],
  { ofSentence, ofToken, frequency, lookup }: ContentWords,
  set: readonly Write[],
): void {
  const weight = float64s(frequency.length);
  for (let word = 0; word < weight.length; word++) weight[word] = Math.log2(1 + (frequency[word] as number));
  const most = Math.max(
    1,
    ...candidates.slice(0, 500).map((index) => maxOf(ofSentence[index] as Int32Array, frequency)),
  );
  const titleWords = new Set<number>();
  for (const [word] of title.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const number = lookup(word);
    if (number >= 0) titleWords.add(number);
  }
  const inLead = uint8s(frequency.length);
  const lead = candidates.slice(0, LEAD);
  for (const index of lead) for (const word of ofSentence[index] as Int32Array) (inLead[word] as number) += 1;
  const mainName = mostFrequentName(tokens.pos, ofToken, frequency);
  const told = uint8s(frequency.length);
  for (const [place, index] of candidates.entries()) {
    const words = ofSentence[index] as Int32Array;
    const write = set[place] as Write;
    if (words.length === 0) continue;
    let sum = 0;
    let central = 0;
    let all = 0;
    let withLead = 0;
    let withTitle = 0;
    let fresh = 0;
    let name = 0;
    const own = place < LEAD ? 1 : 0;
    for (const word of words) {
      sum += frequency[word] as number;
      all += weight[word] as number;
      if ((frequency[word] as number) > 1) central += weight[word] as number;
      if ((inLead[word] as number) > own) withLead += 1;
      if (titleWords.has(word)) withTitle += 1;
      if (told[word] === 0) fresh += 1;
      if (word === mainName) name = 1;
      told[word] = 1;
    }
    write('frequency', sum / words.length / most);
    write('centroid', central / Math.sqrt(1 + all) / 6);
    write('lead-overlap', withLead / Math.sqrt(words.length) / 2);
    write(
      'title-overlap',
      titleWords.size > 0 ? withTitle / Math.sqrt(titleWords.size * Math.max(4, words.length)) : 0,
    );
    write('new-words', fresh / words.length);
    write('main-name', name);
  }
}

function maxOf(words: Int32Array, frequency: Float64Array): number {
  let most = 0;
  for (const word of words) most = Math.max(most, frequency[word] as number);
  return most;
}

/** The content word that is most often (part of) a proper noun, or -1. */
function mostFrequentName(pos: Uint8Array, ofToken: Int32Array, frequency: Float64Array): number {
  const counts = uint32s(frequency.length);
  let best = -1;
  for (let token = 0; token < pos.length; token++) {
    const word = ofToken[token] as number;
    if (word < 0 || pos[token] !== PROPN) continue;
    (counts[word] as number) += 1;
    if (best < 0 || (counts[word] as number) > (counts[best] as number)) best = word;
  }
  return best;
}
