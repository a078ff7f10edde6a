import { SPEAKING_PRONOUNS, VERB_PARTICLES } from '../lang/en/clause-words.ts';
import { POS, type Tokens, verbForm } from '../tokens/index.ts';
import type { TokenRange } from './chunked-sentence.ts';
import type { Speech } from './direct-speech.ts';
import { isPersonNoun } from './person-nouns.ts';

const NOUN = POS.indexOf('NOUN');
const ADJECTIVE = POS.indexOf('ADJ');
const DETERMINING = new Set(['a', 'an', 'the', 'one', 'another', 'my', 'his', 'her', 'their', 'our', 'its']);
const DASHES = new Set(['—', '–', '-', '--']);
/** Marks before the closing one after which the sentence around a quotation goes on. */
const UNFINISHED = new Set([',', '?', '!', '…', '—', '–', '--', '-']);
const GENITIVE = /^['’]s?$/;
/** Words of a speaker's name with what describes it. */
const LONGEST = 10;

const isCapital = (printed: string | undefined): boolean => printed !== undefined && /^\p{Lu}/u.test(printed);

/**
 * The speaker right beside a quotation that runs on into its sentence, with a verb that no list has ("…," shrugged Ann
 * Lee, "…!" the judge snapped), or behind a dash ("…" — Ann Lee). Null where there is none.
 */
export function readQuotationTag(
  tokens: Tokens,
  { end: behind }: TokenRange,
  blockEnd: number,
): Speech | null {
  const { lower, text } = tokens;
  let at = behind;
  if (at >= blockEnd) return null;
  if (DASHES.has(lower[at] as string)) return behindDash(tokens, at, blockEnd);
  const last = lower[behind - 2] as string;
  const goesOn = UNFINISHED.has(last) || lower[at] === ',';
  if (!goesOn) return null;
  if (lower[at] === ',') at++;
  if (isVerb(tokens, at)) {
    let from = at + 1;
    while (VERB_PARTICLES.has(lower[from] as string) || /ly$/.test(lower[from] ?? '')) from++;
    const end = speakerEnd(tokens, from, blockEnd);
    if (end > from) return { source: { start: from, end }, cue: { start: at, end: from }, entry: null };
  }
  const end = speakerEnd(tokens, at, blockEnd, true);
  let verb = end;
  while (end > at && /ly$/.test(lower[verb] ?? '') && !isVerb(tokens, verb)) verb++;
  if (end === at || !isVerb(tokens, verb) || isCapital(text[verb])) return null;
  return { source: { start: at, end }, cue: { start: verb, end: verb + 1 }, entry: null };
}

/** "…" — Ann Lee, mayor: a name alone up to the end of the block. */
function behindDash(tokens: Tokens, dash: number, blockEnd: number): Speech | null {
  const end = speakerEnd(tokens, dash + 1, blockEnd);
  if (end === dash + 1 || !isCapital(tokens.text[end - 1])) return null;
  const next = tokens.lower[end] as string;
  if (end < blockEnd && next !== ',' && next !== '.' && next !== '(') return null;
  return { source: { start: dash + 1, end }, cue: { start: dash, end: dash + 1 }, entry: null };
}

function isVerb({ lower, text }: Tokens, at: number): boolean {
  if (isCapital(text[at]) || !/^[a-z-]+$/.test(lower[at] ?? '')) return false;
  const form = verbForm(lower[at] as string);
  return form === 'past' || form === 'past-or-participle' || form === 's';
}

/**
 * Behind the last word of the name or the noun for a person that begins at `from`, with the words that describe it before
 * ("farmer Nora Quill", "the council's clerk, Emil Tauber"); `from` where none begins there.
 */
function speakerEnd(tokens: Tokens, from: number, blockEnd: number, beforeVerb = false): number {
  const { lower, text } = tokens;
  if (SPEAKING_PRONOUNS.has(lower[from] as string)) return from + 1;
  const { end, noun } = readRun(tokens, from, Math.min(blockEnd, from + LONGEST));
  // "the clerk, Emil Tauber": the name comes behind what its bearer is.
  if (!beforeVerb && !isCapital(text[noun - 1]) && lower[noun] === ',' && isCapital(text[noun + 1])) {
    const named = readRun(tokens, noun + 1, Math.min(blockEnd, noun + 1 + LONGEST)).end;
    if (isCapital(text[named - 1])) return named;
  }
  if (end === from) return from;
  return isCapital(text[end - 1]) || isPersonNoun(lower[end - 1] as string) ? end : from;
}

/**
 * Reads names, nouns and words before nouns from `from` on; a small word never goes on from a name. `end` is behind the last name
 * or noun for a person, `noun` behind the last noun of any kind.
 */
function readRun(tokens: Tokens, from: number, most: number): { end: number; noun: number } {
  const { lower, text, pos } = tokens;
  let end = from;
  let noun = from;
  for (let i = from; i < most; i++) {
    const word = lower[i] as string;
    const behindName = i > from && isCapital(text[i - 1]);
    if (isCapital(text[i])) {
      end = i + 1;
      noun = end;
    } else if (word === '.' && behindName && isCapital(text[i + 1]) && (text[i - 1] as string).length < 4)
      continue;
    else if (GENITIVE.test(word)) continue;
    else if (behindName && word !== 'of') break;
    else if (DETERMINING.has(word) || word === 'of') continue;
    else if (isPersonNoun(word)) {
      end = i + 1;
      noun = end;
    } else if (i > from && isVerb(tokens, i) && isPersonNoun(lower[i - 1] as string)) break;
    else if (pos[i] === NOUN) noun = i + 1;
    else if (pos[i] !== ADJECTIVE) break;
  }
  return { end, noun };
}
