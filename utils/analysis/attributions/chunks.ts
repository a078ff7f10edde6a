import { BE_FORMS, HAVE_FORMS, POSSESSIVES, TIME_NOUNS } from '../lang/en/closed-classes.ts';
import type { Sentence, Tokens } from '../tokens/index.ts';
import { classSet, W } from './word-classes.ts';

export type ChunkType =
  | 'noun' // a base noun phrase, without what follows its head
  | 'time' // "Monday", "last week"
  | 'verb' // a verb group: auxiliaries, negation, adverbs and one main verb
  | 'adjective'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'wh'
  | 'that'
  | 'adverb'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'semicolon'
  | 'quotation' // a free quotation, or as much of it as stands in this sentence
  | 'stop'
  | 'other';

/** Abney's chunks (Parsing by Chunks, 1991): the flat pieces that clauses are made of. */
export interface Chunk {
  readonly type: ChunkType;
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
  /** The token that gives the chunk its sense: the last noun, the main verb. */
  readonly head: number;
  /** Of verb groups. */
  readonly form?: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive?: boolean;
  readonly negated?: boolean;
  /** Of quotations: the index that the caller gave. */
  readonly quotation?: number;
}

/** What the chunker needs to know of a text. */
export interface ChunkInput {
  readonly tokens: Tokens;
  readonly classes: Uint8Array;
  /** For each token: the free quotation that it stands in, or -1. */
  readonly quotationOf: Int32Array;
}

const PLAIN: Readonly<Record<number, ChunkType>> = {
  [W.preposition]: 'preposition',
  [W.conjunction]: 'conjunction',
  [W.subordinator]: 'subordinator',
  [W.wh]: 'wh',
  [W.that]: 'that',
  [W.adverb]: 'adverb',
  [W.comma]: 'comma',
  [W.colon]: 'colon',
  [W.dash]: 'dash',
  [W.semicolon]: 'semicolon',
  [W.stop]: 'stop',
  [W.to]: 'preposition',
};
const VERBAL = classSet(W.verb, W.gerund, W.auxiliary, W.modal);
const NOMINAL = classSet(W.noun, W.name);
const NOMINAL_OR_ADJECTIVE = classSet(W.noun, W.name, W.adjective);
const DETERMINING = classSet(W.determiner, W.possessive);
/** What makes "her" a genitive rather than an object. */
const AFTER_HER = classSet(W.noun, W.name, W.adjective, W.number, W.verb, W.gerund);
const LONGEST_PARENTHESIS = 20;
/** Past participles that no past tense looks like; anything else in "-ed" may be either. */
const PARTICIPLE = /(?:own|iven|aken|itten|een|oken|osen|orn|one)$/;

/** Cuts one sentence into chunks. Short parentheses and the marks of quotations inside a clause are passed over. */
export function chunkSentence({ tokens, classes, quotationOf }: ChunkInput, sentence: Sentence): Chunk[] {
  const chunks: Chunk[] = [];
  const { endToken } = sentence;
  let i = sentence.firstToken;
  while (i < endToken) {
    if (isInnerDot(i)) {
      i++;
      continue;
    }
    const next =
      readQuotation(i) ?? readParenthesis(i) ?? readVerbGroup(i) ?? readNounPhrase(i) ?? readPlain(i);
    i = next;
  }
  return chunks;

  function classAt(at: number): number {
    return at < endToken && quotationOf[at] === -1 ? (classes[at] as number) : W.stop;
  }

  /** The dot of an abbreviation: the sentence goes on behind it. */
  function isInnerDot(at: number): boolean {
    if (tokens.lower[at] !== '.' || at + 1 >= endToken || quotationOf[at] !== -1) return false;
    const after = classes[at + 1];
    return after !== W.quote && after !== W.closing && after !== W.stop;
  }

  function readQuotation(at: number): number | null {
    const quotation = quotationOf[at] as number;
    if (quotation === -1) return null;
    let end = at;
    while (end < endToken && quotationOf[end] === quotation) end++;
    chunks.push({ type: 'quotation', start: at, end, head: at, quotation });
    return end;
  }

  function readParenthesis(at: number): number | null {
    const wordClass = classAt(at);
    if (wordClass === W.quote || wordClass === W.closing) return at + 1;
    if (wordClass !== W.opening) return null;
    if (at > sentence.firstToken) {
      const last = Math.min(endToken, at + LONGEST_PARENTHESIS);
      for (let end = at + 1; end < last; end++) if (classes[end] === W.closing) return end + 1;
    }
    return at + 1;
  }

  /** The first token from `at` that is no adverb or mark of quotation. */
  function afterAdverbs(at: number): number {
    let end = at;
    while (classAt(end) === W.adverb || classAt(end) === W.negation || classAt(end) === W.quote) end++;
    return end;
  }

  function readVerbGroup(at: number): number | null {
    let j = at;
    let infinitive = false;
    if (classAt(at) === W.to) {
      j = afterAdverbs(at + 1);
      if (classAt(j) !== W.verb && classAt(j) !== W.auxiliary) return null;
      infinitive = true;
    } else if (classAt(at) === W.adverb || classAt(at) === W.negation) {
      j = afterAdverbs(at);
      if (!VERBAL[classAt(j)]) return null;
    }
    let head = -1;
    let auxiliary = -1;
    let negated = false;
    let first = -1;
    let end = at;
    for (let k = infinitive ? at + 1 : at; ; k++) {
      const wordClass = classAt(k);
      if (wordClass === W.negation) {
        if (first === -1 && !infinitive && classAt(afterAdverbs(k)) === W.noun) break;
        negated = true;
        if (auxiliary !== -1) end = k + 1;
      } else if (wordClass === W.auxiliary || wordClass === W.modal) {
        if (first === -1) first = k;
        auxiliary = k;
        end = k + 1;
      } else if (wordClass === W.verb || wordClass === W.gerund) {
        if (first === -1) first = k;
        head = k;
        end = k + 1;
        break;
      } else if (wordClass === W.adverb || wordClass === W.quote) {
        const after = afterAdverbs(k);
        if (!VERBAL[classAt(after)]) break;
        // "was also that he …": an adverb belongs to the group only where a verb follows it.
      } else break;
    }
    if (first === -1) return null;
    if (head === -1) head = auxiliary;
    const lower = tokens.lower[head] as string;
    const main = classes[head];
    const be = auxiliary !== -1 && auxiliary !== head && BE_FORMS.has(tokens.lower[auxiliary] as string);
    const passive = be && main === W.verb;
    let form: NonNullable<Chunk['form']> = 'finite';
    if (infinitive) form = 'infinitive';
    else if (first === head && main === W.gerund) form = 'gerund';
    else if (tokens.lower[first] === 'being' || tokens.lower[first] === 'having') form = 'gerund';
    else if (first === head && main === W.verb && isParticiple(head, lower)) form = 'participle';
    else if (tokens.lower[first] === 'be' || tokens.lower[first] === 'been') form = 'infinitive';
    chunks.push({ type: 'verb', start: at, end, head, form, passive, negated });
    return end;
  }

  /** A verb form without auxiliary that must be a participle: "a bill written by", "the plan proposed by". */
  function isParticiple(at: number, lower: string): boolean {
    if (tokens.lower[at + 1] === 'by' && !lower.endsWith('s')) return true;
    return PARTICIPLE.test(lower) && !HAVE_FORMS.has(lower) && lower !== 'own';
  }

  function readNounPhrase(at: number): number | null {
    let end = at;
    let head = -1;
    let time = false;
    const determined = classAt(at) === W.determiner || classAt(at) === W.possessive;
    for (let j = at; ; j++) {
      const wordClass = classAt(j);
      const lower = tokens.lower[j] as string;
      if (wordClass === W.noun || wordClass === W.name || wordClass === W.number) {
        const isTime = wordClass !== W.number && TIME_NOUNS.has(lower);
        // "Trump Monday", "Monday Trump": a point in time is no part of a name.
        if (head !== -1 && wordClass === W.name && isTime !== time) break;
        if (head !== -1 && isTime && !time && wordClass === W.noun && classAt(j - 1) === W.name) break;
        time = isTime;
        head = j;
        end = j + 1;
      } else if (wordClass === W.pronoun) {
        if (end > at) break;
        head = j;
        end = j + 1;
        break;
      } else if (wordClass === W.possessive) {
        if (head === -1 && end > at) break;
        if (!POSSESSIVES.has(lower) && head === -1) break;
        const after = classAt(afterAdverbs(j + 1));
        if (lower === 'her' && !AFTER_HER[after]) {
          head = j;
          end = j + 1;
          break;
        }
        head = j;
        time = false;
        end = j + 1;
      } else if (wordClass === W.determiner) {
        if (end > at && classAt(j - 1) !== W.determiner) break;
        head = j;
        end = j + 1;
      } else if (wordClass === W.adjective) {
        if (end > at && NOMINAL[classAt(end - 1)] && head === end - 1 && !nounFollows(j)) break;
        end = j + 1;
      } else if (wordClass === W.verb || wordClass === W.gerund) {
        // "the proposed deal", "a growing number": never "Lee likely raised hopes".
        if (
          end === at ||
          !nounFollows(j) ||
          !(DETERMINING[classAt(j - 1)] || (determined && classAt(j - 1) === W.adjective))
        )
          break;
        end = j + 1;
      } else if (wordClass === W.adverb) {
        const after = classAt(j + 1);
        if (
          after !== W.adjective &&
          after !== W.number &&
          !(after === W.verb && end > at && nounFollows(j + 1))
        )
          break;
        end = j + 1;
      } else if (wordClass === W.conjunction && lower === '&') {
        if (head === -1) break;
      } else if (wordClass === W.quote || wordClass === W.dash) {
        const tight =
          wordClass === W.quote ||
          (tokens.start[j] === tokens.end[j - 1] && tokens.end[j] === tokens.start[j + 1]);
        if (!tight || end === at || !NOMINAL_OR_ADJECTIVE[classAt(j + 1)]) break;
      } else if (
        wordClass === W.stop &&
        lower === '.' &&
        j > at &&
        classAt(j + 1) === W.name &&
        (tokens.text[j - 1] as string).length < 4 &&
        classAt(j - 1) === W.name
      ) {
      } else break;
      if (j > end + 3) break;
    }
    if (end === at) return null;
    const bare = head === -1;
    chunks.push({
      type: bare ? 'adjective' : time ? 'time' : 'noun',
      start: at,
      end,
      head: bare ? end - 1 : head,
    });
    return end;
  }

  function nounFollows(at: number): boolean {
    for (let j = at + 1; j < at + 4; j++) {
      const wordClass = classAt(j);
      if (wordClass === W.noun || wordClass === W.name) return true;
      if (wordClass !== W.adjective && wordClass !== W.gerund && wordClass !== W.verb) return false;
    }
    return false;
  }

  function readPlain(at: number): number {
    chunks.push({ type: PLAIN[classAt(at)] ?? 'other', start: at, end: at + 1, head: at });
    return at + 1;
  }
}
