import { POS, type Tokens, verbForm } from '../tokens/index.ts';

const ADV = POS.indexOf('ADV');
const AUX = POS.indexOf('AUX');
const PART = POS.indexOf('PART');
const VERB = POS.indexOf('VERB');

/** What a verb group says of time (Quirk et al. 1985, chapter 4), in one word. */
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

const FUTURES = new Set(['will', 'wo', 'shall', "'ll", '’ll']);
const MODALS = new Set([
  'would',
  "'d",
  '’d',
  'could',
  'can',
  'ca',
  'may',
  'might',
  'must',
  'should',
  'ought',
]);
const HAVE = new Set(['have', 'has', "'ve", '’ve']);
const BE_PRESENT = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', "'m", '’m']);

export const isVerbToken = (tokens: Tokens, t: number): boolean =>
  tokens.pos[t] === VERB || tokens.pos[t] === AUX;

/** No group is longer, however many adverbs stand in it; keeps the reading linear. */
const LONGEST = 12;

/** Whether the "to" at `t` belongs to a verb; the tagger takes it for the preposition now and then. */
const opensInfinitive = (tokens: Tokens, t: number): boolean =>
  tokens.pos[t] === PART ||
  (isVerbToken(tokens, t + 1) && verbForm(tokens.lower[t + 1] as string) === 'base');

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
    if (
      word === 'been' ||
      word === 'being' ||
      word === 'be' ||
      word === 'was' ||
      word === 'were' ||
      BE_PRESENT.has(word)
    )
      be = true;
    else be = false;
    head = at;
  }
  if (head < 0) return null;
  return { tense: tense ?? 'present', head, start, progressive, passive };
}

function tenseOf(word: string, form: ReturnType<typeof verbForm>): Tense {
  if (FUTURES.has(word)) return 'future';
  if (MODALS.has(word)) return 'modal';
  if (HAVE.has(word)) return 'perfect';
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
