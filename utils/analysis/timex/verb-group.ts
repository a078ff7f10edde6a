import {
  FUTURE_AUXILIARIES,
  MODAL_AUXILIARIES,
  OTHER_BE,
  PRESENT_BE,
  PRESENT_HAVE,
} from '../lang/en/tense-words.ts';
import { POS, type Tokens, verbForm } from '../tokens/index.ts';

const ADJ = POS.indexOf('ADJ');
const ADV = POS.indexOf('ADV');
const AUX = POS.indexOf('AUX');
const PART = POS.indexOf('PART');
const DET = POS.indexOf('DET');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const VERB = POS.indexOf('VERB');

/** Tense, aspect or mood of a verb group in one word (Quirk et al. 1985, chapter 4). */
export type Tense =
  | 'past'
  | 'present'
  | 'perfect'
  | 'pluperfect'
  | 'future'
  | 'modal'
  | 'infinitive'
  | 'participle';

/** A verb with its auxiliaries. */
export interface TensedGroup {
  readonly tense: Tense;
  /** Token of the verb that carries the meaning. */
  readonly head: number;
  /** First token of the group. */
  readonly start: number;
  readonly progressive: boolean;
  readonly passive: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Tokens to a question mark. */
const QUESTION_REACH = 60;

/**
 * Whether a token is a verb or auxiliary; "Will" as a name, "the will", "compared with" and "a televised speech" are none, however
 * they are tagged.
 */
export const isVerbToken = (tokens: Tokens, t: number): boolean =>
  (tokens.pos[t] === VERB || tokens.pos[t] === AUX) &&
  !(tokens.lower[t] === 'will' && isNounWill(tokens, t)) &&
  !isPreposition(tokens, t) &&
  !isAttribute(tokens, t);

/** "rose 43% compared with March": no clause of its own; "is compared with" is a verb. */
const isPreposition = ({ lower, pos }: Tokens, t: number): boolean =>
  lower[t] === 'compared' && (lower[t + 1] === 'with' || lower[t + 1] === 'to') && pos[t - 1] !== AUX;

/** "a televised speech", "the proposed plan": between an article and its noun. */
const isAttribute = ({ lower, pos, sentence }: Tokens, t: number): boolean =>
  pos[t] === VERB &&
  pos[t - 1] === DET &&
  sentence[t - 1] === sentence[t] &&
  ARTICLES.has(lower[t - 1] as string) &&
  (pos[t + 1] === NOUN || pos[t + 1] === ADJ);

/** "Will Smithson told", "Petra Will wrote", "the will went to court"; not "Will it rain?" nor "Fed Will Raise Rates". */
function isNounWill(tokens: Tokens, t: number): boolean {
  const sentence = tokens.sentence[t];
  const opens = t === 0 || tokens.sentence[t - 1] !== sentence;
  if (!opens && tokens.pos[t - 1] === DET) return true;
  if (tokens.text[t] !== 'Will' || tokens.sentence[t + 1] !== sentence) return false;
  if (opens) return tokens.text[t + 1] !== tokens.lower[t + 1] && !isQuestion(tokens, t);
  const next = tokens.text[t + 1] as string;
  return tokens.pos[t - 1] === PROPN && next === tokens.lower[t + 1];
}

/** Whether the sentence that begins at `t` ends with a question mark. */
function isQuestion(tokens: Tokens, t: number): boolean {
  const end = Math.min(tokens.length, t + QUESTION_REACH);
  for (let at = t; at < end && tokens.sentence[at] === tokens.sentence[t]; at++) {
    if (tokens.lower[at] === '?') return true;
  }
  return false;
}

/** No group is longer, however many adverbs stand in it; keeps the reading linear. */
const LONGEST = 12;

/** Whether the "to" at `t` belongs to a verb; the tagger takes it for the preposition now and then. */
function opensInfinitive(tokens: Tokens, t: number): boolean {
  const form = isVerbToken(tokens, t + 1) ? verbForm(tokens.lower[t + 1] as string) : null;
  // "due to growing losses" has no infinitive.
  return form === 'base' || (tokens.pos[t] === PART && form !== 'ing');
}

/** The verb group that begins at token `t`, or null where none does. */
export function readTensedGroup(tokens: Tokens, t: number, sentenceEnd: number): TensedGroup | null {
  const end = Math.min(sentenceEnd, t + LONGEST);
  const start = t;
  const infinitive = tokens.lower[t] === 'to' && t + 1 < end && opensInfinitive(tokens, t);
  if (!infinitive && !isVerbToken(tokens, t)) return null;
  let tense: Tense | null = infinitive ? 'infinitive' : null;
  let at = infinitive ? t + 1 : t;
  let head = -1;
  let progressive = false;
  let passive = false;
  let be = false;
  for (; at < end; at++) {
    const pos = tokens.pos[at];
    if (pos === ADV || pos === PART) {
      if (tokens.lower[at] === 'to' && head >= 0) break;
      continue;
    }
    if (pos !== AUX && pos !== VERB) break;
    const word = tokens.lower[at] as string;
    const form = verbForm(word);
    if (head >= 0) {
      const chained =
        be ||
        tense === 'perfect' ||
        tense === 'pluperfect' ||
        tense === 'future' ||
        tense === 'modal' ||
        tense === 'infinitive';
      const open = tokens.pos[head] === AUX;
      if (!chained || !open) break;
      if (form === 'ing') progressive = true;
      else if (be && form !== 'base' && form !== 's') passive = true;
    }
    tense ??= tenseOf(word, form);
    if (OTHER_BE.has(word) || PRESENT_BE.has(word)) be = true;
    else be = false;
    head = at;
  }
  if (head < 0) return null;
  return { tense: tense ?? 'present', head, start, progressive, passive };
}

function tenseOf(word: string, form: ReturnType<typeof verbForm>): Tense {
  if (FUTURE_AUXILIARIES.has(word)) return 'future';
  if (MODAL_AUXILIARIES.has(word)) return 'modal';
  if (PRESENT_HAVE.has(word)) return 'perfect';
  if (word === 'had') return 'pluperfect';
  switch (form) {
    case 'past':
    case 'past-or-participle':
      return 'past';
    case 'participle':
    case 'ing':
      return 'participle';
    default:
      return 'present';
  }
}

/** "has" and "had" with no verb behind are verbs themselves. */
export function settle(group: TensedGroup): TensedGroup {
  if (group.start !== group.head) return group;
  if (group.tense === 'perfect') return { ...group, tense: 'present' };
  if (group.tense === 'pluperfect') return { ...group, tense: 'past' };
  return group;
}
