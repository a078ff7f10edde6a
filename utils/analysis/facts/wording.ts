import {
  CALENDAR_WORDS,
  CONNECTIVES,
  DEMONSTRATIVES,
  FIRST_PERSON,
  LEANING_PRONOUNS,
  REPORTING_VERBS,
  SECOND_PERSON,
} from '../lang/en/discourse.ts';
import { KIND, POS, type TokenLayer, type Tokens, verbForm } from '../tokens/index.ts';
import type { Write } from './features.ts';

const [PROPN, VERB, AUX] = (['PROPN', 'VERB', 'AUX'] as const).map((tag) => POS.indexOf(tag));
const OPENING_QUOTES = new Set(['“', '"', '‘', '``', '«']);
const MODALS = new Set(['will', 'would', 'could', 'may', 'might', 'should', 'must', 'can', "'ll", '’ll']);
const MONEY_OR_SHARE = new Set(['$', '€', '£', '¥', '%', 'percent', 'million', 'billion', 'trillion']);

const clipped = (value: number): number => Math.min(1, value);

/** What a sentence looks like: its length, names and figures, who speaks, how it opens, its tense. */
export function fillWording(
  { tokens, sentences }: TokenLayer,
  candidates: readonly number[],
  set: readonly Write[],
): void {
  const quoted = quotedTokens(tokens, sentences);
  for (const [place, index] of candidates.entries()) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const write = set[place] as Write;
    let words = 0;
    let names = 0;
    let figures = 0;
    let money = 0;
    let calendar = 0;
    let inQuotes = 0;
    let reporting = 0;
    let first = 0;
    let second = 0;
    let past = 0;
    let present = 0;
    let modal = 0;
    let verbs = 0;
    let brackets = 0;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const kind = tokens.kind[token];
      const lower = tokens.lower[token] as string;
      const pos = tokens.pos[token] as number;
      if (MONEY_OR_SHARE.has(lower)) money = 1;
      if (kind === KIND.PUNCTUATION) {
        if (lower === '(') brackets = 1;
        continue;
      }
      if (kind !== KIND.CLITIC && kind !== KIND.SYMBOL) words += 1;
      const isQuoted = quoted[token] === 1;
      if (isQuoted) inQuotes += 1;
      if (kind === KIND.NUMBER) figures += 1;
      if (pos === PROPN && tokens.pos[token - 1] !== PROPN) names += 1;
      if (CALENDAR_WORDS.has(lower)) calendar = 1;
      if (isQuoted) continue;
      if (FIRST_PERSON.has(lower)) first = 1;
      else if (SECOND_PERSON.has(lower)) second = 1;
      if (pos !== VERB && pos !== AUX) continue;
      verbs += 1;
      if (REPORTING_VERBS.has(lower)) reporting = 1;
      if (MODALS.has(lower)) modal = 1;
      else {
        const form = verbForm(lower);
        if (form === 'past' || form === 'past-or-participle') past = 1;
        else if (form === 's' || (pos === AUX && form === 'base')) present = 1;
      }
    }
    write('length', clipped(words / 50));
    write('length-squared', clipped(words / 50) ** 2);
    write('short', words < 8 ? 1 : 0);
    write('long', words > 35 ? 1 : 0);
    write('names', clipped(names / 5));
    write('figures', clipped(figures / 3));
    write('money-or-share', money);
    write('calendar', calendar);
    write('quoted', inQuotes / Math.max(1, words));
    write('reporting', reporting);
    write('first-person', first);
    write('second-person', second);
    write('past', past);
    write('present', present);
    write('modal', modal);
    write('verbless', verbs === 0 ? 1 : 0);
    write('brackets', brackets);
    fillOpening(tokens, sentence.firstToken, sentence.endToken, write);
  }
}

function fillOpening(tokens: Tokens, first: number, end: number, write: Write): void {
  const opening = OPENING_QUOTES.has(tokens.text[first] as string);
  let token = first;
  while (token < end && tokens.kind[token] === KIND.PUNCTUATION) token += 1;
  const word = token < end ? (tokens.lower[token] as string) : '';
  write('opens-quote', opening ? 1 : 0);
  write('leaning', LEANING_PRONOUNS.has(word) ? 1 : 0);
  write('demonstrative', DEMONSTRATIVES.has(word) ? 1 : 0);
  write('connective', CONNECTIVES.has(word) ? 1 : 0);
  write('question', tokens.text[end - 1] === '?' || tokens.text[end - 2] === '?' ? 1 : 0);
  write('dateline', isDateline(tokens, first, end) ? 1 : 0);
}

/** "(Agency) …", "LONDON (Agency) —", "PARIS —": the place or agency before the story begins. */
function isDateline(tokens: Tokens, first: number, end: number): boolean {
  for (let token = first; token < end && token < first + 8; token++) {
    const text = tokens.text[token] as string;
    if (tokens.text[first] === '(' && text === ')') return true;
    if (text === '—' || text === '–' || text === '--' || text === '-') return token > first;
    const isCapital =
      text === text.toUpperCase() || text === '(' || text === ')' || text === ',' || text === '.';
    if (!isCapital && tokens.text[first] !== '(' && token < first + 2) return false;
  }
  return false;
}

/** Marks the tokens that stand inside double quotation marks; a quotation ends with its block at the latest. */
function quotedTokens(tokens: Tokens, sentences: TokenLayer['sentences']): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let inside = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const text = tokens.text[token];
      if (text === '"') inside = !inside;
      else if (text === '“' || text === '``') inside = true;
      else if (text === '”' || text === "''") inside = false;
      else if (inside) quoted[token] = 1;
    }
  }
  return quoted;
}
