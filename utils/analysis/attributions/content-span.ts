import {
  ADJUNCT_PREPOSITIONS,
  CONTRASTING_CONJUNCTIONS,
  QUESTION_WORDS,
  VERB_PARTICLES,
} from '../lang/en/clause-words.ts';
import {
  type ChunkedSentence,
  firstWordAt,
  formAt,
  hasFiniteVerb,
  headWordAt,
  isFiniteAt,
  nounPhraseEnd,
  rangeOf,
  skipAdverbs,
  traitsAt,
  typeAt,
} from './chunked-sentence.ts';
import type { CueEntry } from './cue-lexicon.ts';
import { closedClassIn, SPEECH_TRAIT } from './speech-traits.ts';
import { SYNTACTIC_CLASS } from './syntactic-classes.ts';

/** Chunks that hold what is said, half-open. */
export interface Content {
  readonly from: number;
  readonly to: number;
}

const MOST_CIRCUMSTANCES = 3;
const LONGEST_LIST = 12;
const LONGEST_INSERTION = 7;
const LONGEST_GERUND_SUBJECT = 6;
/** Tokens of a content without a known verb. */
const LEAST_UNTAGGED_CLAUSE = 8;

const quotesAt = (clause: ChunkedSentence, at: number): boolean =>
  (traitsAt(clause, at) & SPEECH_TRAIT.quotes) !== 0;
const isCapital = ({ chunks, traits }: ChunkedSentence, at: number): boolean =>
  ((traits[chunks[at]?.head ?? 0] as number) & SPEECH_TRAIT.capital) !== 0;
const isVerbCue = (clause: ChunkedSentence, at: number): boolean =>
  (traitsAt(clause, at) & SPEECH_TRAIT.verbCue) !== 0;

/** True where a verb of saying without more to its right stands at the end: "…, he said". */
function isClosingCue(clause: ChunkedSentence, at: number): boolean {
  const verb = typeAt(clause, at) === 'noun' ? nounPhraseEnd(clause, at) : at;
  if (!isFiniteAt(clause, verb) || !quotesAt(clause, verb)) return false;
  const after = typeAt(clause, verb === at ? nounPhraseEnd(clause, at + 1) : skipAdverbs(clause, verb + 1));
  return after === 'stop' || after === 'comma' || after === 'end' || after === 'preposition';
}

/** True inside a subordinate clause that opens the sentence: what is said ends where the main clause begins. */
function isFronted(clause: ChunkedSentence, at: number): boolean {
  const first = skipAdverbs(clause, typeAt(clause, 0) === 'conjunction' ? 1 : 0);
  const opening = typeAt(clause, first);
  const form = formAt(clause, first);
  const nonFinite = form === 'gerund' || form === 'participle';
  if (opening !== 'subordinator' && opening !== 'preposition' && !nonFinite) return false;
  for (let j = first; j < at; j++)
    if (typeAt(clause, j) === 'comma' && !isFiniteAt(clause, j - 1)) return false;
  return true;
}

/** Where a clause or a phrase that begins at `from` ends. A phrase ends sooner: at a comma, a subordinate clause or a second verb. */
export function contentEnd(clause: ChunkedSentence, from: number, kind: 'clause' | 'phrase'): number {
  const { chunks } = clause;
  const fronted = isFronted(clause, from);
  let relative = false;
  for (let j = from; j < chunks.length; j++) {
    const next = skipAdverbs(clause, j + 1);
    switch (typeAt(clause, j)) {
      case 'stop':
        if (j > from) return j;
        break;
      case 'semicolon':
      case 'quotation':
        return j;
      case 'comma':
        if (endsAtComma(clause, next, kind, fronted)) return j;
        break;
      case 'dash':
        if (kind === 'phrase') return j;
        break;
      case 'conjunction': {
        if (j === from || !isFiniteAt(clause, next)) break;
        if (kind === 'phrase' ? !relative : quotesAt(clause, next)) return j;
        break;
      }
      case 'subordinator':
        if (kind === 'phrase' && j > from && CONTRASTING_CONJUNCTIONS.has(headWordAt(clause, j))) return j;
        break;
      case 'wh':
      case 'that':
        relative = true;
        break;
      case 'noun':
        // "the message he brought": a relative clause without its pronoun.
        if (j > from && typeAt(clause, j - 1) === 'noun' && isFiniteAt(clause, next)) relative = true;
        break;
      case 'verb':
        if (kind === 'phrase' && !relative && isFiniteAt(clause, j) && j > from) return j;
        if (kind === 'phrase' && j > from && formAt(clause, j) === 'gerund' && quotesAt(clause, j)) return j;
        break;
    }
  }
  return chunks.length;
}

function endsAtComma(
  clause: ChunkedSentence,
  next: number,
  kind: 'clause' | 'phrase',
  fronted: boolean,
): boolean {
  const type = typeAt(clause, next);
  if (firstWordAt(clause, next) === 'according' || isClosingCue(clause, next)) return true;
  if (type === 'verb') {
    // "who declined to be named, said the ferry was late"
    if (isFiniteAt(clause, next) && quotesAt(clause, next) && startsClause(clause, next + 1)) return true;
    if (formAt(clause, next) === 'gerund') return kind === 'phrase' || isVerbCue(clause, next);
    return kind === 'phrase';
  }
  if (type === 'conjunction') {
    const after = skipAdverbs(clause, next + 1);
    const verb = typeAt(clause, after) === 'noun' ? nounPhraseEnd(clause, after) : after;
    if (kind === 'phrase') return isFiniteAt(clause, verb) || headWordAt(clause, next) === 'but';
    return isFiniteAt(clause, verb) && isVerbCue(clause, verb);
  }
  if (type === 'subordinator')
    return kind === 'phrase' || CONTRASTING_CONJUNCTIONS.has(headWordAt(clause, next));
  if (kind === 'clause')
    return (
      fronted &&
      type === 'noun' &&
      (isFiniteAt(clause, nounPhraseEnd(clause, next, true)) || startsClause(clause, next))
    );
  return !listGoesOn(clause, next);
}

/** "the deal, the vote and the fine": another noun phrase, then a comma or a conjunction. */
function listGoesOn(clause: ChunkedSentence, at: number): boolean {
  let j = at;
  for (let items = 0; items < LONGEST_LIST; items++) {
    const type = typeAt(clause, j);
    if (type !== 'noun' && type !== 'adjective') return false;
    j++;
    while (typeAt(clause, j) === 'preposition' && typeAt(clause, j + 1) === 'noun') j += 2;
    if (typeAt(clause, j) === 'conjunction') return !isFiniteAt(clause, j + 1);
    if (typeAt(clause, j) !== 'comma') return false;
    j++;
    if (typeAt(clause, j) === 'conjunction')
      return !isFiniteAt(clause, j + 1) && typeAt(clause, j + 1) !== 'end';
  }
  return true;
}

/** Drops what dates the act of speaking from the end of a phrase: "the deal on Monday". */
function withoutTrailingTime(clause: ChunkedSentence, from: number, to: number): number {
  let end = to;
  while (end - 1 > from && (typeAt(clause, end - 1) === 'time' || typeAt(clause, end - 1) === 'adverb'))
    end--;
  if (end < to && end - 1 > from && typeAt(clause, end - 1) === 'preposition') end--;
  return end;
}

const phrase = (clause: ChunkedSentence, from: number): Content => ({
  from,
  to: withoutTrailingTime(clause, from, withoutAdjuncts(clause, from, contentEnd(clause, from, 'phrase'))),
});
/** Drops when and in spite of what the act was done: "the deal during a visit". */
function withoutAdjuncts(clause: ChunkedSentence, from: number, to: number): number {
  for (let j = from + 1; j < to; j++) {
    const type = typeAt(clause, j);
    if (type === 'wh' || type === 'that' || type === 'verb') return to;
    if (type === 'preposition' && ADJUNCT_PREPOSITIONS.has(headWordAt(clause, j))) return j;
  }
  return to;
}
const full = (clause: ChunkedSentence, from: number): Content => ({
  from,
  to: contentEnd(clause, from, 'clause'),
});

/** True where a clause without "that" begins at `at`: a noun phrase and then a finite verb. */
export function startsClause(clause: ChunkedSentence, at: number): boolean {
  const type = typeAt(clause, at);
  if (type === 'preposition') {
    // "said in the spring the bridge would close" begins with a circumstance.
    return false;
  }
  if (type !== 'noun' && type !== 'time') return false;
  let j = nounPhraseEnd(clause, at, true);
  while (typeAt(clause, j) === 'adverb') j++;
  if (typeAt(clause, j) === 'wh' || typeAt(clause, j) === 'that') {
    for (let k = j + 1; k < Math.min(j + 10, clause.chunks.length); k++) {
      if (!isFiniteAt(clause, k)) continue;
      if (isFiniteAt(clause, k + 1)) return true;
      // "the number of people who would die of it in May looks lower"
      if (k > j + 1 && typeAt(clause, k - 1) === 'noun' && typeAt(clause, k - 2) === 'preposition')
        return true;
    }
    return false;
  }
  // "the minister and her deputy, Ann Lee, must …"
  if (typeAt(clause, j) === 'comma' && typeAt(clause, j + 1) === 'noun') {
    const closing = nounPhraseEnd(clause, j + 1);
    return (
      typeAt(clause, closing) === 'comma' &&
      isFiniteAt(clause, closing + 1) &&
      !isClosingCue(clause, closing + 1)
    );
  }
  return isFiniteAt(clause, j);
}

/** The content to the right of the cue that ends before `at`; null where there is none. */
export function contentAfter(clause: ChunkedSentence, at: number, entry: CueEntry): Content | null {
  return readContent(clause, at, entry) ?? (entry.word === 'say' ? afterSay(clause, at) : null);
}

/** "said the power available to them was higher", "said despite this, he had …": nothing but a clause can follow, however it begins. */
function afterSay(clause: ChunkedSentence, at: number): Content | null {
  const from = skipAdverbs(clause, at);
  const type = typeAt(clause, from);
  if (
    type !== 'noun' &&
    type !== 'preposition' &&
    type !== 'subordinator' &&
    type !== 'adjective' &&
    type !== 'other'
  )
    return null;
  const content = full(clause, from);
  const opens = type === 'noun' ? from + 1 : from + 2;
  if (isClosingCue(clause, from)) return null;
  if (hasFiniteVerb(clause, opens, content.to)) return content;
  // "officials said older voters account for half of them": a verb that was read as a noun.
  const { start, end } = rangeOf(clause, from, content.to);
  const behindSubject = typeAt(clause, at - 2) === 'noun' || typeAt(clause, at - 2) === 'time';
  return behindSubject && (type === 'noun' || type === 'adjective') && end - start >= LEAST_UNTAGGED_CLAUSE
    ? content
    : null;
}

function readContent(clause: ChunkedSentence, at: number, entry: CueEntry): Content | null {
  const { frames, prepositions } = entry;
  const takesClause = frames.includes('c');
  const j = skipAdverbs(clause, at);
  const type = typeAt(clause, j);
  const word = firstWordAt(clause, j);

  // "estimate at least 90 boats have sunk"
  if (
    takesClause &&
    word === 'at' &&
    /^(?:least|most|about)$/.test(firstWordAt(clause, j + 1)) &&
    hasFiniteVerb(clause, j + 1, clause.chunks.length)
  )
    return full(clause, j);
  if (type === 'that') {
    if (takesClause) return full(clause, j);
    return frames.includes('o') ? phrase(clause, j) : null;
  }
  if (type === 'wh' || type === 'subordinator') {
    if ((word === 'if' || word === 'when' || word === 'where') && !prepositions.has('if')) return null;
    if (!QUESTION_WORDS.has(word) && !prepositions.has('if')) return null;
    return takesClause || frames.includes('o') ? full(clause, j) : null;
  }
  if (type === 'verb') {
    const form = formAt(clause, j);
    if (form === 'infinitive' && frames.includes('i')) return full(clause, j);
    if (form === 'gerund' && frames.includes('g')) return full(clause, j);
    // "found watching a film may help": a clause whose subject is a gerund.
    if (form === 'gerund' && takesClause && hasFiniteVerb(clause, j + 1, j + LONGEST_GERUND_SUBJECT))
      return full(clause, j);
    // "The mayor says be a friend": an order.
    if (entry.word === 'say' && (form === 'finite' || word === 'be')) return full(clause, j);
    return null;
  }
  if (type === 'noun' || (type === 'adjective' && frames.includes('o'))) {
    const after = nounPhraseEnd(clause, j);
    const behind = skipAdverbs(clause, j + 1);
    if (frames.includes('h') && !isFiniteAt(clause, after)) {
      for (const hearerEnd of [behind, skipAdverbs(clause, after)]) {
        const found = afterHearer(clause, hearerEnd, prepositions);
        if (found) return found;
      }
      return null;
    }
    if (takesClause && startsClause(clause, j)) return full(clause, j);
    // "said backstage that …": a place named by one word.
    if (takesClause && typeAt(clause, j + 1) === 'that' && !isCapital(clause, j)) return full(clause, j + 1);
    if (frames.includes('n')) return isNamed(clause, phrase(clause, j)) ? phrase(clause, j) : null;
    if (frames.includes('b')) {
      if (formAt(clause, after) === 'infinitive' || typeAt(clause, after) === 'that') return full(clause, j);
    }
    return frames.includes('o') ? phrase(clause, j) : null;
  }
  if (type === 'colon' && frames.includes('q'))
    return typeAt(clause, j + 1) === 'quotation' || typeAt(clause, j + 1) === 'end'
      ? null
      : full(clause, j + 1);
  if (type === 'comma' && takesClause) return afterInsertion(clause, j);
  if (type !== 'preposition') return null;
  if (VERB_PARTICLES.has(word) && !prepositions.has(word) && prepositions.has(firstWordAt(clause, j + 1))) {
    return contentAfter(clause, j + 1, entry);
  }
  if (prepositions.has(word) && typeAt(clause, j + 1) !== 'time') {
    const after = typeAt(clause, j + 1);
    if (after === 'verb' || after === 'wh' || after === 'subordinator') return full(clause, j + 1);
    if (after === 'noun' || after === 'adjective' || after === 'that') {
      const wide = afterCircumstances(clause, j, takesClause);
      return wide && word === 'to' ? wide : phrase(clause, j + 1);
    }
    return null;
  }
  return afterCircumstances(clause, j, takesClause);
}

/** "called the deal a fraud", "called it 'sad'", rather than "called the police": an object, and what it is called. */
function isNamed(clause: ChunkedSentence, { from, to }: Content): boolean {
  for (let j = from + 1; j < to; j++) {
    const type = typeAt(clause, j);
    const before = typeAt(clause, j - 1);
    if ((type === 'noun' || type === 'adjective') && before === 'noun') return true;
    if (type === 'verb' && formAt(clause, j) === 'participle' && before === 'noun') return true;
  }
  const { start, end } = rangeOf(clause, from, to);
  for (let i = start; i < end; i++)
    if (closedClassIn(clause.traits[i] as number) === SYNTACTIC_CLASS.quote) return true;
  return false;
}

/** "saying, for the first time, that …" */
function afterInsertion(clause: ChunkedSentence, comma: number): Content | null {
  for (let j = comma + 1; j < Math.min(comma + LONGEST_INSERTION, clause.chunks.length); j++) {
    if (typeAt(clause, j) === 'verb') return null;
    if (typeAt(clause, j) === 'comma') return typeAt(clause, j + 1) === 'that' ? full(clause, j + 1) : null;
  }
  return null;
}

/** "said in a statement on the site that …" */
function afterCircumstances(clause: ChunkedSentence, at: number, takesClause: boolean): Content | null {
  if (!takesClause) return null;
  let j = at;
  for (let passed = 0; passed < MOST_CIRCUMSTANCES && typeAt(clause, j) === 'preposition'; passed++) {
    if (typeAt(clause, j + 1) !== 'noun') return null;
    const next = typeAt(clause, j + 2);
    if (next === 'noun' && startsClause(clause, j + 2)) return full(clause, j + 2);
    j = skipAdverbs(clause, j + 2);
    if (typeAt(clause, j) === 'that') return full(clause, j);
    if (typeAt(clause, j) === 'noun' && startsClause(clause, j)) return full(clause, j);
    if (
      typeAt(clause, j) === 'wh' &&
      QUESTION_WORDS.has(headWordAt(clause, j)) &&
      headWordAt(clause, j) !== 'who' &&
      headWordAt(clause, j) !== 'which'
    )
      return full(clause, j);
  }
  return null;
}

/** After the one who is told: a clause, an infinitive, or what it is about. */
function afterHearer(clause: ChunkedSentence, at: number, prepositions: ReadonlySet<string>): Content | null {
  const type = typeAt(clause, at);
  if (type === 'that') return full(clause, at);
  if (type === 'wh' || type === 'subordinator')
    return QUESTION_WORDS.has(headWordAt(clause, at)) || headWordAt(clause, at) === 'if'
      ? full(clause, at)
      : null;
  if (type === 'verb') return formAt(clause, at) === 'infinitive' ? full(clause, at) : null;
  if (type === 'noun') return startsClause(clause, at) ? full(clause, at) : null;
  if (type === 'preposition') {
    if (prepositions.has(headWordAt(clause, at))) return phrase(clause, at + 1);
    return afterCircumstances(clause, at, true);
  }
  return null;
}
