import {
  AHEAD_VERBS,
  AHEAD_WORDS,
  AS_EARLY,
  PAST_MODALS,
  PLAN_ALWAYS,
  PLAN_VERBS,
  SAME_IN_PAST,
  TIMETABLE_VERBS,
  VERB_JOINERS,
} from '../lang/en/tense-words.ts';
import { lemmaOfVerb, type Sentence, type Tokens } from '../tokens/index.ts';
import type { Direction } from './timex-scan.ts';
import { isVerbToken, readTensedGroup, settle, type TensedGroup } from './verb-group.ts';

/** How many tokens beside an expression may decide about it. */
const REACH = 40;

/**
 * Which way a bare weekday, month or date points, from the verb that it goes with: "said Tuesday" looks back,
 * "will meet on Tuesday" ahead. That is the verb right behind it ("on Tuesday will meet"), else the last one before it,
 * else the first behind. `from` and `to` are token numbers, half-open.
 */
export function tenseDirection(tokens: Tokens, sentence: Sentence, from: number, to: number): Direction {
  // "the year ended Jan. 31", "Tuesday's vote", "as early as Tuesday" need no verb.
  const before = tokens.lower[from - 1];
  if (before === 'ended' || tokens.lower[to] === "'s" || tokens.lower[to] === '’s') return -1;
  if (before === 'as' && AS_EARLY.has(tokens.lower[from - 2] ?? '')) return 1;
  const end = Math.min(sentence.endToken, to + REACH);
  const behind = to < end ? readTensedGroup(tokens, to, end) : null;
  if (behind && carriesTense(behind)) return groupDirection(tokens, sentence, settle(behind));
  const start = Math.max(sentence.firstToken, from - REACH);
  for (let t = from - 1; t >= start; t--) {
    if (AHEAD_WORDS.has(tokens.lower[t] as string)) return 1;
    if (!isVerbToken(tokens, t)) continue;
    const group = groupAround(tokens, sentence, t);
    if (group) return groupDirection(tokens, sentence, group);
  }
  for (let t = to; t < end; t++) {
    const group = readTensedGroup(tokens, t, end);
    if (group && carriesTense(group)) return groupDirection(tokens, sentence, settle(group));
  }
  return 0;
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

function groupDirection(tokens: Tokens, sentence: Sentence, group: TensedGroup): Direction {
  const lemma = lemmaOfVerb(tokens.lower[group.head] as string);
  // "a summit set for April" is a participle, "the court set Friday" is not.
  if (group.start === group.head && PLAN_VERBS.has(lemma) && tokens.lower[group.head + 1] === 'for') return 1;
  switch (group.tense) {
    case 'future':
      return 1;
    case 'modal':
      return PAST_MODALS.has(tokens.lower[group.start] as string) ? 0 : 1;
    case 'past':
    case 'perfect':
    case 'pluperfect':
      return PLAN_VERBS.has(lemma) && (group.passive || PLAN_ALWAYS.has(lemma)) ? 1 : -1;
    case 'infinitive':
      return infinitiveDirection(tokens, sentence, group.start);
    case 'present': {
      const shared = sharedAuxiliary(tokens, sentence, group);
      if (shared) return groupDirection(tokens, sentence, shared);
      if (group.passive) return PLAN_VERBS.has(lemma) ? 1 : 0;
      // "set", "cut", "put": a form that is the past as well.
      if (SAME_IN_PAST.has(tokens.lower[group.head] as string)) return -1;
      return group.progressive || AHEAD_VERBS.has(lemma) || TIMETABLE_VERBS.has(lemma) ? 1 : 0;
    }
    case 'participle':
      return PLAN_VERBS.has(lemma) ? 1 : -1;
  }
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
