import { CALENDAR_WORDS, FIRST_PERSON, REPORTING_VERBS, SECOND_PERSON } from '../lang/en/discourse.ts';
import type { Steps } from '../steps.ts';
import { KIND, POS, type Sentence, type TokenLayer, type Tokens, verbForm } from '../tokens/index.ts';
import { datelineEnd } from './dateline.ts';
import type { Write } from './features.ts';
import { isCall, leaningOf } from './leaning.ts';
import { opensInside, quotedTokens } from './quoted-tokens.ts';

const [PROPN, VERB, AUX] = (['PROPN', 'VERB', 'AUX'] as const).map((tag) => POS.indexOf(tag));
const OPENING_QUOTES = new Set(['“', '"', '‘', '``', '«']);
const MODALS = new Set(['will', 'would', 'could', 'may', 'might', 'should', 'must', 'can', "'ll", '’ll']);
const MONEY_OR_SHARE = new Set(['$', '€', '£', '¥', '%', 'percent', 'million', 'billion', 'trillion']);

/** Sentences that are looked at between two pauses. */
const PER_STEP = 500;

const clipped = (value: number): number => Math.min(1, value);

/** What a sentence looks like: its length, names and figures, who speaks, how it opens, its tense. */
export function* fillWording(
  { tokens, sentences }: TokenLayer,
  candidates: readonly number[],
  set: readonly Write[],
): Steps<void> {
  const quoted = quotedTokens(tokens, sentences);
  for (const [place, index] of candidates.entries()) {
    if (place % PER_STEP === PER_STEP - 1) yield;
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
    write('verbless', isPredicated(tokens, sentence) ? 0 : 1);
    write('brackets', brackets);
    fillOpening(tokens, sentence, opensInside(tokens, quoted, sentence), write);
  }
}

function fillOpening(tokens: Tokens, sentence: Sentence, inside: boolean, write: Write): void {
  const { firstToken: first, endToken: end } = sentence;
  const leaning = leaningOf(tokens, sentence, inside)?.kind;
  write('opens-quote', OPENING_QUOTES.has(tokens.text[first] as string) ? 1 : 0);
  write('leaning', leaning === 'pronoun' ? 1 : 0);
  write('demonstrative', leaning === 'demonstrative' ? 1 : 0);
  write('connective', leaning === 'connective' ? 1 : 0);
  write('mid-quotation', leaning === 'quotation' ? 1 : 0);
  write('call', isCall(tokens, sentence) ? 1 : 0);
  write('question', tokens.text[end - 1] === '?' || tokens.text[end - 2] === '?' ? 1 : 0);
  write('dateline', datelineEnd(tokens, sentence) > first ? 1 : 0);
}

/** Has a verb that could be its predicate: "To find the cause." and "Effect of heat on yeast." have none. */
function isPredicated({ pos, lower }: Tokens, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++) {
    if (pos[token] === AUX) return true;
    if (pos[token] !== VERB || lower[token - 1] === 'to') continue;
    const form = verbForm(lower[token] as string);
    if (form !== 'ing' && form !== 'participle') return true;
  }
  return false;
}
