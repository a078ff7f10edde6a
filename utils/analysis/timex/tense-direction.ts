import { SPEECH_VERBS, STATE_VERBS } from '../lang/en/event-words.ts';
import {
  AHEAD_NOUNS,
  AHEAD_VERBS,
  AS_EARLY,
  GRANT_VERBS,
  LIMITS,
  ONGOING_VERBS,
  PAST_MODALS,
  PLAN_ALWAYS,
  PLAN_VERBS,
  SAME_IN_PAST,
  TIMETABLE_VERBS,
  VERB_JOINERS,
} from '../lang/en/tense-words.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens } from '../tokens/index.ts';
import type { Direction } from './timex-scan.ts';
import { isVerbToken, readTensedGroup, settle, type TensedGroup } from './verb-group.ts';

/** How many tokens beside an expression may decide about it. */
const REACH = 40;
/** How far before it "due" may stand: "due out on Friday". */
const DUE_REACH = 4;
/** How far before it a form of "be" may stand that puts its subject there: "the vote is on Friday". */
const BE_REACH = 3;
/** Signs that end a sentence; headlines have none. */
const TERMINAL = /^[.!?…"”’')]+$/;

const ADP = POS.indexOf('ADP');
const AUX = POS.indexOf('AUX');
const NOUN = POS.indexOf('NOUN');
/** How many nouns may stand before a verb: "the 15 July coup attempt failed". */
const NOUN_REACH = 3;

/** The words around an expression that say how its verb has it. */
interface Setting {
  /** The preposition before it, or ''. */
  readonly preposition: string;
  /** It names one day ("Friday", "4 June"), not a month or quarter. */
  readonly isDay: boolean;
  /** First token of the expression. */
  readonly at: number;
  readonly inHeadline: boolean;
}

/**
 * The direction in which a bare weekday, month or date points, from the verb that governs it: "said Tuesday" looks back,
 * "will meet on Tuesday" and "the vote is on Tuesday" ahead. The verb is the one right behind the expression ("on Tuesday
 * will meet"), else the last one before it, else the first behind. `from` and `to` are token numbers, half-open.
 */
export function tenseDirection(
  tokens: Tokens,
  sentence: Sentence,
  from: number,
  to: number,
  isDay: boolean,
): Direction {
  const { lower } = tokens;
  // "the year ended Jan. 31", "Tuesday's vote", "as early as Tuesday" need no verb.
  const before = lower[from - 1] as string;
  if (before === 'ended' || lower[to] === "'s" || lower[to] === '’s') return -1;
  if (before === 'as' && AS_EARLY.has(lower[from - 2] ?? '')) return 1;
  // "As of February, the store holds 70% of sales".
  if (before === 'of' && lower[from - 2] === 'as') return -1;
  const setting: Setting = {
    preposition: from > sentence.firstToken ? before : '',
    isDay,
    at: from,
    inHeadline: !TERMINAL.test(tokens.text[sentence.endToken - 1] as string),
  };
  const end = Math.min(sentence.endToken, to + REACH);
  const behind = to < end ? readTensedGroup(tokens, to, end) : null;
  if (behind && carriesTense(behind)) return groupDirection(tokens, sentence, settle(behind), setting);
  const start = Math.max(sentence.firstToken, from - REACH);
  let looksAhead = false;
  for (let t = from - 1; t >= start; t--) {
    const word = lower[t] as string;
    if (word === 'due' && from - t <= DUE_REACH) return 1;
    if (AHEAD_NOUNS.has(word)) looksAhead = true;
    if (!isVerbToken(tokens, t)) continue;
    const group = groupAround(tokens, sentence, t);
    if (!group || isMistaken(tokens, sentence, group)) continue;
    // "There are plans for a vigil on Saturday", but "The mayor dropped the plans on Saturday".
    return groupDirection(tokens, sentence, group, setting) || (looksAhead ? 1 : 0);
  }
  if (looksAhead) return 1;
  for (let t = to; t < end; t++) {
    const group = readTensedGroup(tokens, t, end);
    if (group && carriesTense(group)) return groupDirection(tokens, sentence, settle(group), setting);
  }
  return isDay && !setting.inHeadline && hidesVerb(tokens, sentence, from) ? 1 : 0;
}

/** Parts of speech that no present tense stands behind: "asked for calls", "another live show". */
const BEFORE_NOUNS: ReadonlySet<number> = new Set(
  (['ADP', 'DET', 'ADJ', 'VERB', 'NUM'] as const).map((tag) => POS.indexOf(tag)),
);

/** Whether a bare present is a noun or name that the tagger took for a verb: no subject right before it, or a capital. */
function isMistaken(tokens: Tokens, { firstToken }: Sentence, { tense, start, head }: TensedGroup): boolean {
  if (tense !== 'present' || start !== head || tokens.pos[head] === AUX || head === firstToken) return false;
  const isName = tokens.text[head] !== tokens.lower[head] && tokens.text[head - 1] !== tokens.lower[head - 1];
  return isName || BEFORE_NOUNS.has(tokens.pos[head - 1] as number);
}

/**
 * Whether a full sentence without any verb opens like one in the present, its verb taken for a noun: "Protesters march to the
 * capital on Saturday".
 */
function hidesVerb(tokens: Tokens, { firstToken }: Sentence, from: number): boolean {
  for (let t = firstToken; t + 2 < from && t < firstToken + NOUN_REACH; t++) {
    const plural = tokens.pos[t] === NOUN && (tokens.lower[t] as string).endsWith('s');
    const bare = tokens.pos[t + 1] === NOUN && !/(?:s|ed|ing)$/.test(tokens.lower[t + 1] as string);
    if (plural && bare && tokens.pos[t + 2] === ADP) return true;
  }
  return false;
}

const carriesTense = ({ tense }: TensedGroup): boolean => tense !== 'infinitive' && tense !== 'participle';

/** The whole group that the verb at `t` ends: its auxiliaries stand before it, adverbs between them. */
function groupAround(tokens: Tokens, sentence: Sentence, t: number): TensedGroup | null {
  for (let start = Math.max(sentence.firstToken, t - 5); start <= t; start++) {
    const group = readTensedGroup(tokens, start, sentence.endToken);
    if (group && group.head >= t) return settle(group);
  }
  return null;
}

function groupDirection(tokens: Tokens, sentence: Sentence, group: TensedGroup, setting: Setting): Direction {
  const lemma = lemmaOfVerb(tokens.lower[group.head] as string);
  // "a summit set for April" is a participle, "the court set Friday" is not.
  if (group.start === group.head && PLAN_VERBS.has(lemma) && tokens.lower[group.head + 1] === 'for') return 1;
  switch (group.tense) {
    case 'future':
      return 1;
    case 'modal':
      return PAST_MODALS.has(tokens.lower[group.start] as string) ? 0 : 1;
    case 'past':
      // "promised help by Friday", "agreed a truce from Friday"; "the water had gone down by Friday" looks back.
      if (LIMITS.has(setting.preposition) && (AHEAD_VERBS.has(lemma) || GRANT_VERBS.has(lemma))) return 1;
      return PLAN_VERBS.has(lemma) && (group.passive || PLAN_ALWAYS.has(lemma)) ? 1 : -1;
    case 'perfect':
    case 'pluperfect':
      return PLAN_VERBS.has(lemma) && (group.passive || PLAN_ALWAYS.has(lemma)) ? 1 : -1;
    case 'infinitive':
      return infinitiveDirection(tokens, sentence, group.start);
    case 'present': {
      const shared = sharedAuxiliary(tokens, sentence, group);
      if (shared) return groupDirection(tokens, sentence, shared, setting);
      return presentDirection(tokens, group, lemma, setting);
    }
    case 'participle':
      return PLAN_VERBS.has(lemma) ? 1 : -1;
  }
}

/**
 * The present with a day looks ahead ("Parliament meets on Thursday", "she turns 90 on Sunday"): of a past day English uses
 * the past. Headlines tell the past in it; states ("he has 30 goats") and sayings ("he says on Friday") do neither.
 */
function presentDirection(tokens: Tokens, group: TensedGroup, lemma: string, setting: Setting): Direction {
  if (group.passive && PLAN_VERBS.has(lemma)) return 1;
  // "set", "cut", "put": a form that is the past as well.
  const isPastToo = group.start === group.head && SAME_IN_PAST.has(tokens.lower[group.head] as string);
  if (isPastToo) return setting.preposition === 'for' && setting.isDay ? 1 : -1;
  if (!group.passive && (group.progressive || AHEAD_VERBS.has(lemma) || TIMETABLE_VERBS.has(lemma))) return 1;
  if (!setting.isDay || setting.inHeadline || SPEECH_VERBS.has(lemma)) return 0;
  if (LIMITS.has(setting.preposition)) return 1;
  if (lemma === 'be') return setting.at - group.head <= BE_REACH && setting.at > group.head ? 1 : 0;
  return STATE_VERBS.has(lemma) || ONGOING_VERBS.has(lemma) ? 0 : 1;
}

/** "will close two mills and cut jobs by May": the group whose "will", "may" or "to" a bare verb behind "and" shares. */
function sharedAuxiliary(
  tokens: Tokens,
  sentence: Sentence,
  { start, head }: TensedGroup,
): TensedGroup | null {
  const bare = start === head && lemmaOfVerb(tokens.lower[head] as string) === tokens.lower[head];
  if (!bare || !VERB_JOINERS.has(tokens.lower[start - 1] as string)) return null;
  for (let t = start - 2; t >= Math.max(sentence.firstToken, start - REACH); t--) {
    if (!isVerbToken(tokens, t)) continue;
    const group = groupAround(tokens, sentence, t);
    if (!group) continue;
    return group.tense === 'future' || group.tense === 'modal' || group.tense === 'infinitive' ? group : null;
  }
  return null;
}

/** "agreed to meet Friday" looks ahead, "managed to meet Friday" back. */
function infinitiveDirection(tokens: Tokens, sentence: Sentence, start: number): Direction {
  for (let t = start - 1; t >= Math.max(sentence.firstToken, start - REACH); t--) {
    if (!isVerbToken(tokens, t)) continue;
    const group = groupAround(tokens, sentence, t);
    if (!group) continue;
    if (AHEAD_VERBS.has(lemmaOfVerb(tokens.lower[group.head] as string))) return 1;
    return group.tense === 'past' || group.tense === 'pluperfect' ? -1 : 1;
  }
  return 1;
}

/**
 * Whether the date at tokens `from` to `to` (half-open) is over beyond doubt: a past verb right before its preposition ("sank on
 * 3 July"), or one that its noun carries ("the 15 July coup failed"). "Announced a hearing on 3 July" leaves it open.
 */
export function isSurelyOver(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const happened = (group: TensedGroup | null): boolean => {
    if (group?.tense !== 'past') return false;
    const lemma = lemmaOfVerb(tokens.lower[group.head] as string);
    return ![AHEAD_VERBS, GRANT_VERBS, PLAN_VERBS, SPEECH_VERBS].some((verbs) => verbs.has(lemma));
  };
  if (tokens.lower[from - 1] === 'on' && from - 2 >= sentence.firstToken && isVerbToken(tokens, from - 2))
    return happened(groupAround(tokens, sentence, from - 2));
  let t = to;
  while (t < sentence.endToken && t - to < NOUN_REACH && tokens.pos[t] === NOUN) t++;
  if (t === to) return false;
  const group = readTensedGroup(tokens, t, sentence.endToken);
  return happened(group) && !group?.passive && group?.start === group?.head;
}
