import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import { RELATIVE_PRONOUNS } from '../lang/en/clause-words.ts';
import { DOCUMENTS, SHOWING } from '../lang/en/closed-classes.ts';
import { RECORDS, RELEASING_FORMS } from '../lang/en/modality.ts';
import { type Sentence, verbForm } from '../tokens/index.ts';
import type { StatusTokens } from './status-word-traits.ts';

/** Tokens between a record and its verb: "a report by the agency found", "released new data". */
const FARTHEST = 6;

const isRecord = (word: string): boolean => DOCUMENTS.has(word) || RECORDS.has(word);

/**
 * The verb by which a sentence without a speaker tells what a record shows ("The autopsy found traces of it", "A menu included in the filing
 * shows prices"), or that one was released with what it says behind a colon or "that"; null where it tells neither. `main` is its first
 * finite verb.
 */
export function recordVerb({ start }: Span, sentence: Sentence, tokens: StatusTokens): Span | null {
  const first = firstTokenEndingAfter(tokens, start);
  const spanOf = (token: number): Span => ({
    start: tokens.start[token] as number,
    end: tokens.end[token] as number,
  });
  if (isShown(tokens, first, sentence) || isReleased(tokens, first, sentence)) return spanOf(first);
  // "included in the filing" may be a participle: then the verb is behind its record.
  if (verbForm(tokens.lower[first] as string) !== 'past-or-participle') return null;
  for (let i = first + 1; i < Math.min(sentence.endToken, first + FARTHEST); i++)
    if (SHOWING.has(tokens.lower[i] as string) && isRecord(tokens.lower[i - 1] as string)) return spanOf(i);
  return null;
}

/** A verb of showing with a record before it as its subject. */
function isShown({ lower }: StatusTokens, verb: number, { firstToken }: Sentence): boolean {
  if (!SHOWING.has(lower[verb] as string)) return false;
  for (let i = verb - 1; i >= Math.max(firstToken, verb - FARTHEST); i--) {
    const word = lower[i] as string;
    if (word === ',' || RELATIVE_PRONOUNS.has(word)) return false;
    if (isRecord(word)) return true;
  }
  return false;
}

/** "released new data on a trend: more than 3,000 cases were counted": a record, and then what it says. */
function isReleased({ lower }: StatusTokens, verb: number, { endToken }: Sentence): boolean {
  if (!RELEASING_FORMS.has(lower[verb] as string)) return false;
  let record = false;
  for (let i = verb + 1; i < endToken; i++) {
    const word = lower[i] as string;
    if (i <= verb + FARTHEST && isRecord(word)) record = true;
    if (record && (word === ':' || word === 'showing')) return true;
  }
  return false;
}
