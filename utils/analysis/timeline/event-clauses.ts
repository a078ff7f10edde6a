import { FRACTIONS, SPEECH_VERBS, WH_RELATIVES } from '../lang/en/event-words.ts';
import { SAME_IN_PAST } from '../lang/en/tense-words.ts';
import { isVerbToken, readTensedGroup, settle, type TensedGroup } from '../timex/index.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';
import { EVENT_TRAIT } from './event-word-traits.ts';

const ADV = POS.indexOf('ADV');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const CCONJ = POS.indexOf('CCONJ');
const PRON = POS.indexOf('PRON');
const NUM = POS.indexOf('NUM');
const SYM = POS.indexOf('SYM');
const NOUNS = new Set([POS.indexOf('NOUN'), POS.indexOf('PRON'), POS.indexOf('PROPN')]);

const SUBJECT_STARTS = new Set([POS.indexOf('PRON'), POS.indexOf('DET')]);

/** How long a participle between commas may go on. */
const APPOSITIVE_REACH = 16;
const FEW_ADVERBS = 2;

/** How many tokens after a break its verb may stand. */
const VERB_REACH = 40;

/** A stretch of a sentence with a verb of its own. Tokens half-open. */
export interface EventClause {
  readonly first: number;
  readonly end: number;
  /** The verb group that carries it, or null where the stretch has none (a headline's noun phrase). */
  readonly verb: TensedGroup | null;
  /** The word that hangs it on another clause ("when", "that", "which"), or ''. */
  readonly link: string;
  /** The first of its sentence. */
  readonly opens: boolean;
  /** Opens inside quotation marks. */
  readonly quoted: boolean;
  /** A participle between commas behind its noun: "the plan, begun two years ago, was dropped". */
  readonly reduced: boolean;
}

/** Where a new clause may begin: after a hard break, at a link, at "and" before a verb, after a comma. */
function breaksAt(tokens: Tokens, traits: Int32Array, t: number, verb: TensedGroup): boolean {
  const own = traits[t] as number;
  const before = traits[t - 1] as number;
  if (before & EVENT_TRAIT.hardBreak) return true;
  if (own & EVENT_TRAIT.that)
    return (
      !NOUNS.has(tokens.pos[t - 1] as number) || isVerbToken(tokens, t + 1) || isSpeechGroup(tokens, verb)
    );
  return (own & EVENT_TRAIT.link) !== 0 || (before & EVENT_TRAIT.comma) !== 0 || tokens.pos[t] === CCONJ;
}

/** The clauses of a sentence, in order; together they cover it. `traits` are those of all tokens. */
export function splitEventClauses(tokens: Tokens, traits: Int32Array, sentence: Sentence): EventClause[] {
  const clauses: EventClause[] = [];
  const { firstToken, endToken } = sentence;
  let start = firstToken;
  let verb: TensedGroup | null = null;
  let verbRank = NO_VERB;
  let quoted = false;
  let quotedAtStart = false;
  let isReduced = false;
  const close = (end: number): void => {
    clauses.push({
      first: start,
      end,
      verb: verb && asParticiple(tokens, asPast(tokens, verb), end),
      link: linkOf(tokens, traits, start, end),
      opens: start === firstToken,
      quoted: quotedAtStart,
      reduced: isReduced,
    });
    isReduced = false;
    start = end;
    verb = null;
    verbRank = NO_VERB;
    quotedAtStart = quoted;
  };
  for (let t = firstToken; t < endToken; ) {
    const own = traits[t] as number;
    // "Northstar, which filed in May, closed": the subject waits for the verb behind the relative clause.
    if (
      t > start &&
      !verb &&
      (traits[t - 1] as number) & EVENT_TRAIT.comma &&
      (WH_RELATIVES.has(tokens.lower[t] as string) || isAppositive(tokens, traits, t, endToken))
    ) {
      close(t);
      isReduced = !WH_RELATIVES.has(tokens.lower[t] as string);
    }
    if (t > start && verb) {
      // What goes before the subject ("In his speech closing the day, ...") belongs to the verb behind it.
      const opening =
        start === firstToken && verbRank < FINITE && ((traits[start] as number) & EVENT_TRAIT.link) === 0;
      if (!opening && breaksAt(tokens, traits, t, verb) && hasVerbAhead(tokens, traits, t, endToken))
        close(t);
    }
    if (own & (quoted ? EVENT_TRAIT.closingQuote : EVENT_TRAIT.openingQuote)) quoted = !quoted;
    if (t === start) quotedAtStart = quoted;
    const group =
      own & EVENT_TRAIT.to || isVerbToken(tokens, t) ? readTensedGroup(tokens, t, endToken) : null;
    if (!group) {
      t++;
      continue;
    }
    const settled = settle(group);
    const settledRank = rank(settled);
    // A second finite verb without a break: "said it will", "the deal announced Friday will".
    if (verb && verbRank === FINITE && settledRank === FINITE) {
      const { head } = verb as TensedGroup;
      const speaks = isSpeechGroup(tokens, verb);
      // "outlined a plan for what he called": the second verb has a subject of its own.
      const ownSubject = tokens.pos[group.start - 1] === PRON && group.start - 1 > head;
      const isAmbiguous = isBareParticiple(tokens, verb);
      if (!speaks && !ownSubject && isAmbiguous) verb = { ...(verb as TensedGroup), tense: 'participle' };
      close(speaks || ownSubject ? subjectStart(tokens, head, group.start) : group.start);
      // "violates an agreement reached in 1991": the noun's own participle.
      isReduced =
        !speaks &&
        !ownSubject &&
        !isAmbiguous &&
        tokens.pos[group.start - 1] === NOUN &&
        isBareParticiple(tokens, settled);
    }
    if (!verb || settledRank > verbRank) {
      verb = settled;
      verbRank = settledRank;
    }
    t = group.head + 1;
  }
  if (endToken > start) close(endToken);
  return clauses;
}

/** Whether a verb group says something. */
export const isSpeechGroup = (tokens: Tokens, { head }: TensedGroup): boolean =>
  SPEECH_VERBS.has(lemmaOfVerb(tokens.lower[head] as string));

/** Where the clause with the verb at `second` begins, after a verb of saying at `first`: at its subject. */
function subjectStart(tokens: Tokens, first: number, second: number): number {
  for (let t = second - 1; t > first; t--) {
    if (SUBJECT_STARTS.has(tokens.pos[t] as number)) return t;
  }
  return first + 1;
}

/** "The board cut the dividend": behind a singular the form without "-s" is the past. */
function asPast(tokens: Tokens, verb: TensedGroup): TensedGroup {
  const { start, head, tense } = verb;
  const before = tokens.lower[start - 1] ?? '';
  const isSingular =
    (tokens.pos[start - 1] === NOUN || tokens.pos[start - 1] === PROPN) && !before.endsWith('s');
  const isPast = tense === 'present' && start === head && SAME_IN_PAST.has(tokens.lower[head] as string);
  return isPast && isSingular ? { ...verb, tense: 'past' } : verb;
}

/** "made by hand" is a participle; "began by saying" is not. */
function asParticiple(tokens: Tokens, verb: TensedGroup, end: number): TensedGroup {
  const { head } = verb;
  const behind = tokens.lower[head + 2] ?? '';
  // "made by hand"; not "fell by 3%", "began by saying".
  const agent = tokens.lower[head + 1] === 'by' && !behind.endsWith('ing') && !isAmount(tokens, head + 2);
  // "The mill, built of brick, was sold": between commas, and the subject's own verb behind them. "GM, the maker, announced that" is a verb.
  const apposed =
    tokens.lower[verb.start - 1] === ',' && tokens.lower[end - 1] === ',' && beginsVerb(tokens, end);
  return (agent || apposed) && isBareParticiple(tokens, verb) ? { ...verb, tense: 'participle' } : verb;
}

/** Whether a verb group begins at `t`, adverbs before it apart. */
function beginsVerb(tokens: Tokens, t: number): boolean {
  let at = t;
  while (tokens.pos[at] === ADV && at < t + FEW_ADVERBS) at++;
  return isVerbToken(tokens, at);
}

/** Whether a participle at `t` goes on to a comma with the subject's own verb behind it: "Northstar, based in Vienna, said". */
function isAppositive(tokens: Tokens, traits: Int32Array, t: number, sentenceEnd: number): boolean {
  if (!isVerbToken(tokens, t)) return false;
  const form = verbForm(tokens.lower[t] as string);
  if (form !== 'past-or-participle' && form !== 'participle' && form !== 'ing') return false;
  const end = Math.min(sentenceEnd, t + APPOSITIVE_REACH);
  for (let at = t + 1; at < end; at++) {
    const own = traits[at] as number;
    if (own & EVENT_TRAIT.comma) return beginsVerb(tokens, at + 1);
    if (own & EVENT_TRAIT.hardBreak || isVerbToken(tokens, at)) return false;
  }
  return false;
}

/** A number or a sum: "by 3.2%", "by a third", "by $90". */
const isAmount = ({ pos, lower }: Tokens, t: number): boolean =>
  pos[t] === NUM ||
  pos[t] === SYM ||
  (lower[t] === 'a' && FRACTIONS.has(lower[t + 1] ?? '')) ||
  FRACTIONS.has(lower[t] ?? '');

/** A form that is past tense and participle alike, without an auxiliary: "the deal announced Friday". */
const isBareParticiple = (tokens: Tokens, { start, head }: TensedGroup): boolean =>
  start === head && verbForm(tokens.lower[head] as string) === 'past-or-participle';

const NO_VERB = -1;
const FINITE = 2;

/** Finite verbs carry a clause before participles, those before infinitives. */
function rank({ tense }: TensedGroup): number {
  if (tense === 'infinitive') return 0;
  return tense === 'participle' ? 1 : FINITE;
}

/** A verb before the next break, which gives the new clause one of its own. */
function hasVerbAhead(tokens: Tokens, traits: Int32Array, from: number, sentenceEnd: number): boolean {
  const end = Math.min(sentenceEnd, from + VERB_REACH);
  for (let t = from; t < end; t++) {
    if (isVerbToken(tokens, t)) return true;
    if (t > from && (traits[t] as number) & (EVENT_TRAIT.comma | EVENT_TRAIT.hardBreak)) return false;
  }
  return false;
}

function linkOf(tokens: Tokens, traits: Int32Array, first: number, end: number): string {
  for (let t = first; t < Math.min(first + 2, end); t++) {
    if ((traits[t] as number) & EVENT_TRAIT.link) return tokens.lower[t] as string;
  }
  return '';
}
