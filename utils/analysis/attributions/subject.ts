import { ATTACHING_PREPOSITIONS, REFLEXIVES, TEMPORAL_CONJUNCTIONS } from '../lang/en/clause-words.ts';
import { SUBJECT_PRONOUNS } from '../lang/en/closed-classes.ts';
import { NO_SOURCES } from '../lang/en/source-words.ts';
import {
  type ChunkedSentence,
  chunkAt,
  firstWordAt,
  formAt,
  headWordAt,
  isFiniteAt,
  rangeOf,
  type TokenRange,
  typeAt,
} from './chunked-sentence.ts';
import { sourcePlausibility } from './source-plausibility.ts';

const DEPTH = 6;
/** Prepositions that also open a clause. */
const TEMPORAL = new Set([...TEMPORAL_CONJUNCTIONS, 'as']);

/** The first chunk of the noun phrase that ends with the chunk at `last`: "a spokesman for the campaign" from "the campaign". */
export function nounPhraseStart(clause: ChunkedSentence, last: number): number {
  let j = last;
  for (;;) {
    const before = typeAt(clause, j - 2);
    if (
      typeAt(clause, j - 1) === 'preposition' &&
      (before === 'noun' || before === 'time') &&
      ATTACHING_PREPOSITIONS.has(headWordAt(clause, j - 1))
    ) {
      if (SUBJECT_PRONOUNS.has(firstWordAt(clause, j)) || SUBJECT_PRONOUNS.has(firstWordAt(clause, j - 2)))
        return j;
      j -= 2;
    } else if (
      typeAt(clause, j - 1) === 'conjunction' &&
      before === 'noun' &&
      headWordAt(clause, j - 1) !== 'but' &&
      (!['verb', 'preposition', 'that'].includes(typeAt(clause, j - 3)) ||
        (/^(?:of|by|for|at|from)$/.test(headWordAt(clause, j - 3)) &&
          isNameAt(clause, j - 2) &&
          isNameAt(clause, j)))
    ) {
      j -= 2;
    } else return j;
  }
}

/**
 * "The group that represents brokers", "reports seen by the paper", "studies using old designs": the start of the noun phrase that
 * a clause without a comma describes, where the noun phrase that begins at `first` ends that clause; else `first`.
 */
function beforePostmodifier(clause: ChunkedSentence, first: number): number {
  const verb = typeAt(clause, first - 1) === 'preposition' ? first - 2 : first - 1;
  const chunk = chunkAt(clause, verb);
  if (chunk?.type !== 'verb') return first;
  const relative = typeAt(clause, verb - 1) === 'wh' || typeAt(clause, verb - 1) === 'that';
  if (!relative && !isReduced(clause, verb)) return first;
  const last = relative ? verb - 2 : verb - 1;
  if (typeAt(clause, last) !== 'noun') return first;
  const start = nounPhraseStart(clause, last);
  return start === 0 || typeAt(clause, start - 1) === 'comma' || typeAt(clause, start - 1) === 'subordinator'
    ? start
    : first;
}

/**
 * A gerund or a participle, or a form in "-ed" before a preposition, which must be one where a second verb follows: "researchers affiliated
 * with two schools found".
 */
function isReduced(clause: ChunkedSentence, at: number): boolean {
  const form = formAt(clause, at);
  const mayBe = isFiniteAt(clause, at) && headWordAt(clause, at).endsWith('ed') && isOneWord(clause, at);
  return form === 'gerund' || form === 'participle' || (mayBe && typeAt(clause, at + 1) === 'preposition');
}

const isOneWord = (clause: ChunkedSentence, at: number): boolean => {
  const chunk = chunkAt(clause, at);
  return chunk !== undefined && chunk.end - chunk.start === 1;
};

/**
 * "A paper published in March by the Institute of Ecology and the Environment": the noun that a participle with phrases of place, time
 * and agent behind it describes, where it opens its clause; `first` where there is none.
 */
function beforeLongPostmodifier(clause: ChunkedSentence, first: number): number {
  for (let j = first - 1; j > 0; j--) {
    const type = typeAt(clause, j);
    if (type === 'verb') {
      if (!isReduced(clause, j) || typeAt(clause, j - 1) !== 'noun') return first;
      const start = nounPhraseStart(clause, j - 1);
      const before = typeAt(clause, start - 1);
      return before === 'end' || before === 'comma' || before === 'conjunction' || before === 'subordinator'
        ? start
        : first;
    }
    if (
      type !== 'noun' &&
      type !== 'preposition' &&
      type !== 'time' &&
      type !== 'adjective' &&
      type !== 'conjunction'
    )
      return first;
  }
  return first;
}

/** "Strategists who spoke to reporters after the debate said": the noun that a relative clause with a verb of its own describes; else `first`. */
function beforeRelative(clause: ChunkedSentence, first: number): number {
  for (let j = first - 1; j > 1; j--) {
    const type = typeAt(clause, j);
    if (type === 'verb') {
      if (!isFiniteAt(clause, j) || firstWordAt(clause, j - 1) !== 'who' || typeAt(clause, j - 2) !== 'noun')
        return first;
      const start = nounPhraseStart(clause, j - 2);
      const before = typeAt(clause, start - 1);
      return before === 'end' || before === 'comma' || before === 'conjunction' ? start : first;
    }
    if (
      type !== 'noun' &&
      type !== 'preposition' &&
      type !== 'adjective' &&
      type !== 'time' &&
      type !== 'adverb'
    )
      return first;
  }
  return first;
}

/** "Voters, organisers and volunteers said": the first of a list that opens its sentence; else `first`. */
function fromListStart(clause: ChunkedSentence, first: number, last: number): number {
  if (last - first < 2 || typeAt(clause, first + 1) !== 'conjunction') return first;
  let j = first;
  while (typeAt(clause, j - 1) === 'comma' && typeAt(clause, j - 2) === 'noun') j -= 2;
  // "There, Lee and Brandt said": what is pointed at is no item.
  return j === 0 && !NO_SOURCES.has(headWordAt(clause, 0)) ? 0 : first;
}

/** "The Storm Research Organisation (SRO)": with the acronym behind it, in its brackets. */
function withAcronym({ tokens, sentence }: ChunkedSentence, range: TokenRange): TokenRange {
  const { end } = range;
  const closes = end + 2 < sentence.endToken && tokens.lower[end] === '(' && tokens.lower[end + 2] === ')';
  return closes && /^[A-Z][A-Z.&-]+$/.test(tokens.text[end + 1] as string)
    ? { start: range.start, end: end + 3 }
    : range;
}

/** "Ann Lee, head of arts and crafts told": the name before an apposition that no comma closes; else `first`. */
function beforeOpenApposition(clause: ChunkedSentence, first: number): number {
  const before = typeAt(clause, first - 1);
  // "Ann Lee, Director of Ports at the Ministry of War and Naval Affairs told"
  if (before === 'comma' && typeAt(clause, first + 1) === 'preposition' && isNameAt(clause, first - 2)) {
    const name = nounPhraseStart(clause, first - 2);
    const opens = typeAt(clause, name - 1) === 'end' || typeAt(clause, name - 1) === 'comma';
    return opens && name === first - 2 && !isOneWord(clause, name) ? name : first;
  }
  if (before !== 'conjunction' && before !== 'preposition') return first;
  // ", and Ann Lee said": a clause of its own.
  if (before === 'conjunction' && typeAt(clause, first - 2) === 'comma') return first;
  for (let j = first - 1; j > 0; j--) {
    const type = typeAt(clause, j);
    if (type === 'comma') {
      const name = nounPhraseStart(clause, j - 1);
      const isName =
        typeAt(clause, j - 1) === 'noun' &&
        /^\p{Lu}/u.test(clause.tokens.text[chunkAt(clause, j - 1)?.head as number] ?? '');
      return isName && typeAt(clause, name - 1) !== 'preposition' ? name : first;
    }
    if (type !== 'noun' && type !== 'preposition' && type !== 'conjunction' && type !== 'adjective')
      return first;
  }
  return first;
}

/** Whether the head of a noun chunk is a name. */
const isNameAt = (clause: ChunkedSentence, at: number): boolean =>
  typeAt(clause, at) === 'noun' &&
  /^\p{Lu}/u.test(clause.tokens.text[chunkAt(clause, at)?.head as number] ?? '');

/** Past commas that close an apposition or a relative clause: the noun phrase before them, or null. */
function overApposition(clause: ChunkedSentence, comma: number): TokenRange | null {
  for (let j = comma - 1; j > 0; j--) {
    if (typeAt(clause, j) !== 'comma' && typeAt(clause, j) !== 'dash') continue;
    // A dash closes what a dash has opened, whatever commas stand between.
    if (typeAt(clause, comma) === 'dash' && typeAt(clause, j) !== 'dash' && hasDash(clause, j)) continue;
    const inside = typeAt(clause, j + 1);
    if (inside === 'conjunction' || (inside === 'subordinator' && typeAt(clause, j) === 'comma')) return null;
    let last = j - 1;
    if (typeAt(clause, last) === 'time' || typeAt(clause, last) === 'adverb') last--;
    if (typeAt(clause, last) === 'preposition' && last === j - 2) last--;
    if (typeAt(clause, last) !== 'noun') continue;
    let first = nounPhraseStart(clause, last);
    // "officials in Broward County, Florida — …"
    if (
      typeAt(clause, j) === 'dash' &&
      typeAt(clause, first - 1) === 'comma' &&
      nounPhraseStart(clause, first - 2) < first - 2
    )
      first = nounPhraseStart(clause, first - 2);
    const before = typeAt(clause, first - 1);
    // "Ann Lee, head of arts, crafts and ferries, said": an apposition with commas of its own.
    const name = typeAt(clause, first - 1) === 'comma' ? nounPhraseStart(clause, first - 2) : first;
    if (
      name < first &&
      isNameAt(clause, first - 2) &&
      describes(clause, first, last) &&
      typeAt(clause, name - 1) !== 'preposition'
    )
      first = name;
    // "…, Ohio, she said": a place after a preposition is no subject.
    if (before === 'preposition' || before === 'verb') {
      // "after the owner, a nurse, said": the subject of a clause of time.
      const opensClause = last === j - 1 && TEMPORAL.has(headWordAt(clause, first - 1));
      const described = opensClause ? first : beforeLongPostmodifier(clause, first);
      if (described === first) continue;
      first = described;
    }
    return rangeOf(clause, first, comma);
  }
  return null;
}

/** An apposition rather than a second name: "a councillor", "the Labour MP for Leeds", "R-Texas". */
function describes(clause: ChunkedSentence, first: number, last: number): boolean {
  if (!isNameAt(clause, last)) return true;
  const opening = clause.tokens.text[chunkAt(clause, first)?.start as number] ?? '';
  return /^(?:\p{Ll}|[A-Z]-\p{Lu})/u.test(opening);
}

function hasDash(clause: ChunkedSentence, before: number): boolean {
  for (let j = before - 1; j > 0; j--) if (typeAt(clause, j) === 'dash') return true;
  return false;
}

/** The noun phrase after a verb that stands before its subject ("said Ann Lee, the mayor"). */
export function subjectAfter(clause: ChunkedSentence, verb: number): TokenRange | null {
  if (typeAt(clause, verb + 1) !== 'noun') return null;
  let end = verb + 2;
  for (;;) {
    const next = typeAt(clause, end + 1);
    const type = typeAt(clause, end);
    if (type === 'preposition' && next === 'noun') end += 2;
    else if (type === 'conjunction' && next === 'noun') end += 2;
    else if (type === 'comma' && next === 'noun' && !isFiniteAt(clause, end + 2)) end += 2;
    else break;
  }
  return rangeOf(clause, verb + 1, end);
}

/** Subjects that were found in a clause. Its verbs lead to each other, and each is to be followed once. */
interface FoundSubjects {
  /** By verb and depth. */
  ofVerb: Map<number, TokenRange | null>;
  /** Subjects of the nearest finite verb before a chunk, by chunk and depth. */
  before: Map<number, TokenRange | null>;
  /** Finite verbs right behind a noun phrase that a comma precedes, once they are asked for. */
  afterComma?: number[];
}

const foundIn = new WeakMap<ChunkedSentence, FoundSubjects>();

function foundSubjects(clause: ChunkedSentence): FoundSubjects {
  const known = foundIn.get(clause);
  if (known) return known;
  const found: FoundSubjects = { ofVerb: new Map(), before: new Map() };
  foundIn.set(clause, found);
  return found;
}

const atDepth = (chunk: number, depth: number): number => chunk * (DEPTH + 2) + depth;

/** Tokens of the subject of the verb group at `verb`; null where none can be found. */
export function findSubject(clause: ChunkedSentence, verb: number, depth = 0): TokenRange | null {
  if (depth > DEPTH) return null;
  const { ofVerb } = foundSubjects(clause);
  const key = atDepth(verb, depth);
  const known = ofVerb.get(key);
  if (known !== undefined) return known;
  const subject = subjectOf(clause, verb, depth);
  ofVerb.set(key, subject);
  return subject;
}

function subjectOf(clause: ChunkedSentence, verb: number, depth: number): TokenRange | null {
  const form = formAt(clause, verb);
  let k = verb - 1;
  for (;;) {
    // "who on Tuesday endorsed", "the mayor again said"
    if (typeAt(clause, k) === 'time' && typeAt(clause, k - 1) === 'preposition') k -= 2;
    else if (typeAt(clause, k) === 'adverb' || typeAt(clause, k) === 'time') k--;
    else break;
  }
  const type = typeAt(clause, k);

  if (form === 'gerund' || form === 'participle') {
    if (form === 'gerund' && type === 'noun') {
      const before = rangeOf(clause, nounPhraseStart(clause, k), k + 1);
      // "Lee commented on the photo saying …": a thing says nothing.
      return sourcePlausibility(clause.tokens, before) === 'sure' ? before : mainSubject(clause, verb, depth);
    }
    if (type === 'verb') return findSubject(clause, k, depth + 1);
    return mainSubject(clause, verb, depth);
  }
  if (form === 'infinitive') {
    if (type === 'verb') return findSubject(clause, k, depth + 1);
    return mainSubject(clause, verb, depth);
  }
  switch (type) {
    case 'noun': {
      const last = REFLEXIVES.has(headWordAt(clause, k)) && typeAt(clause, k - 1) === 'noun' ? k - 1 : k;
      const close = beforePostmodifier(clause, nounPhraseStart(clause, last));
      // "It stopped for days after the owner said so": the subject of a clause of time.
      const opensClause = TEMPORAL.has(headWordAt(clause, close - 1));
      const far = !opensClause && /^(?:preposition|conjunction)$/.test(typeAt(clause, close - 1));
      const first = beforeRelative(clause, far ? beforeLongPostmodifier(clause, close) : close);
      return withAcronym(
        clause,
        rangeOf(clause, fromListStart(clause, beforeOpenApposition(clause, first), last), last + 1),
      );
    }
    case 'wh':
    case 'that':
      return rangeOf(clause, k, k + 1);
    case 'comma':
    case 'dash': {
      if (typeAt(clause, k - 1) === 'quotation') return null;
      return (
        overApposition(clause, k) ??
        (typeAt(clause, k - 1) === 'noun' ? null : mainSubject(clause, verb, depth))
      );
    }
    case 'conjunction':
      return mainSubject(clause, k, depth);
    case 'verb':
      return findSubject(clause, k, depth + 1);
    default:
      return null;
  }
}

/** The subject of the nearest finite verb before `at`, or else of the first one after it. */
function mainSubject(clause: ChunkedSentence, at: number, depth: number): TokenRange | null {
  const before = subjectBefore(clause, at, depth);
  if (before) return before;
  const found = foundSubjects(clause);
  found.afterComma ??= verbsAfterComma(clause);
  const verb = found.afterComma.find((each) => each > at);
  return verb === undefined ? null : rangeOf(clause, nounPhraseStart(clause, verb - 1), verb);
}

function subjectBefore(clause: ChunkedSentence, at: number, depth: number): TokenRange | null {
  const { before } = foundSubjects(clause);
  let subject: TokenRange | null = null;
  for (let j = at - 1; j >= 0 && !subject; j--) {
    const known = j + 1 < at ? before.get(atDepth(j + 1, depth)) : undefined;
    if (known !== undefined) {
      subject = known;
      break;
    }
    if (!isFiniteAt(clause, j) || /^(?:wh|that)$/.test(typeAt(clause, j - 1))) continue;
    subject = findSubject(clause, j, depth + 1);
  }
  before.set(atDepth(at, depth), subject);
  return subject;
}

function verbsAfterComma(clause: ChunkedSentence): number[] {
  const found: number[] = [];
  for (let j = 1; j < clause.chunks.length; j++)
    if (
      isFiniteAt(clause, j) &&
      typeAt(clause, j - 1) === 'noun' &&
      typeAt(clause, nounPhraseStart(clause, j - 1) - 1) === 'comma'
    )
      found.push(j);
  return found;
}

/** The chunk before `verb` with which a subject that `findSubject` gave begins. */
export function firstChunkOf({ chunks }: ChunkedSentence, subject: TokenRange, verb: number): number {
  let first = verb;
  while (first > 0 && (chunks[first - 1]?.start as number) >= subject.start) first--;
  return first;
}
