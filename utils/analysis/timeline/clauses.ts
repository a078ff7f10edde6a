import { SPEECH_VERBS } from '../lang/en/event-words.ts';
import { isVerb, readVerbGroup, settle, type VerbGroup } from '../timex/index.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';

const CCONJ = POS.indexOf('CCONJ');
const NOUNS = new Set([POS.indexOf('NOUN'), POS.indexOf('PRON'), POS.indexOf('PROPN')]);

const SUBJECT_STARTS = new Set([POS.indexOf('PRON'), POS.indexOf('DET')]);

/** How many tokens after a break its verb may stand. */
const VERB_REACH = 40;

/** A stretch of a sentence with a verb of its own. Tokens half-open. */
export interface Clause {
  readonly first: number;
  readonly end: number;
  /** The verb group that carries it, or null where the stretch has none (a headline's noun phrase). */
  readonly verb: VerbGroup | null;
  /** The word that hangs it on another clause ("when", "that", "which"), or ''. */
  readonly link: string;
  /** The first of its sentence. */
  readonly opens: boolean;
  /** Opens inside quotation marks. */
  readonly quoted: boolean;
}

const LINKS = new Set(
  'when while after before as because although though if unless until since whereas that which who whose where whether once'.split(
    ' ',
  ),
);
const HARD_BREAKS = new Set([';', ':', '—', '–', '(', ')', '“', '”', '"', '``', "''"]);
const OPENING_QUOTES = new Set(['“', '"', '``']);
const CLOSING_QUOTES = new Set(['”', '"', "''"]);

/** Where a new clause may begin: after a hard break, at a link, at "and" before a verb, after a comma. */
function breaksAt(tokens: Tokens, t: number, first: number, speaks: boolean): boolean {
  const word = tokens.lower[t] as string;
  const before = tokens.lower[t - 1] as string;
  if (HARD_BREAKS.has(before)) return true;
  if (word === 'that') return speaks || !NOUNS.has(tokens.pos[t - 1] as number) || isVerb(tokens, t + 1);
  if (LINKS.has(word) && t > first) return true;
  if (before === ',') return true;
  return tokens.pos[t] === CCONJ;
}

/** The clauses of a sentence, in order; together they cover it. */
export function splitClauses(tokens: Tokens, sentence: Sentence): Clause[] {
  const clauses: Clause[] = [];
  const { firstToken, endToken } = sentence;
  let start = firstToken;
  let verb: VerbGroup | null = null;
  let quoted = false;
  let quotedAtStart = false;
  const close = (end: number): void => {
    if (end <= start) return;
    const link = linkOf(tokens, start, end);
    clauses.push({
      first: start,
      end,
      verb: verb && asParticiple(tokens, verb),
      link,
      opens: start === firstToken,
      quoted: quotedAtStart,
    });
    start = end;
    verb = null;
    quotedAtStart = quoted;
  };
  for (let t = firstToken; t < endToken; ) {
    const word = tokens.lower[t] as string;
    // What goes before the subject ("In his speech closing the day, ...") belongs to the verb behind it.
    const opening =
      start === firstToken && verb !== null && rank(verb) < 2 && !LINKS.has(tokens.lower[start] as string);
    if (
      t > start &&
      verb &&
      !opening &&
      breaksAt(tokens, t, firstToken, SPEECH_VERBS.has(lemmaOfVerb(tokens.lower[verb.head] as string))) &&
      hasVerbAhead(tokens, t, endToken)
    )
      close(t);
    if (quoted ? CLOSING_QUOTES.has(word) : OPENING_QUOTES.has(word)) quoted = !quoted;
    if (t === start) quotedAtStart = quoted;
    const group = readVerbGroup(tokens, t, endToken);
    if (!group) {
      t++;
      continue;
    }
    const settled = settle(group);
    // A second finite verb without a break: "said it will", "the deal announced Friday will".
    if (verb && rank(verb) === 2 && rank(settled) === 2) {
      const speaks = SPEECH_VERBS.has(lemmaOfVerb(tokens.lower[verb.head] as string));
      if (!speaks && isBareParticiple(tokens, verb)) verb = { ...(verb as VerbGroup), tense: 'participle' };
      close(speaks ? subjectStart(tokens, verb.head, group.start) : group.start);
    }
    if (!verb || rank(settled) > rank(verb)) verb = settled;
    t = group.head + 1;
  }
  close(endToken);
  return clauses;
}

/** Where the clause with the verb at `second` begins, after a verb of saying at `first`: at its subject. */
function subjectStart(tokens: Tokens, first: number, second: number): number {
  for (let t = second - 1; t > first; t--) {
    if (SUBJECT_STARTS.has(tokens.pos[t] as number)) return t;
  }
  return first + 1;
}

/** "made by hand" is a participle; "began by saying" is not. */
function asParticiple(tokens: Tokens, verb: VerbGroup): VerbGroup {
  const { head } = verb;
  const agent = tokens.lower[head + 1] === 'by' && !(tokens.lower[head + 2] ?? '').endsWith('ing');
  return agent && isBareParticiple(tokens, verb) ? { ...verb, tense: 'participle' } : verb;
}

/** A form that is past tense and participle alike, without an auxiliary: "the deal announced Friday". */
const isBareParticiple = (tokens: Tokens, { start, head }: VerbGroup): boolean =>
  start === head && verbForm(tokens.lower[head] as string) === 'past-or-participle';

/** Finite verbs carry a clause before participles, those before infinitives. */
function rank({ tense }: VerbGroup): number {
  if (tense === 'infinitive') return 0;
  return tense === 'participle' ? 1 : 2;
}

/** A verb before the next break, which gives the new clause one of its own. */
function hasVerbAhead(tokens: Tokens, from: number, sentenceEnd: number): boolean {
  const end = Math.min(sentenceEnd, from + VERB_REACH);
  for (let t = from; t < end; t++) {
    if (isVerb(tokens, t)) return true;
    if (t > from && (tokens.lower[t] === ',' || HARD_BREAKS.has(tokens.lower[t] as string))) return false;
  }
  return false;
}

function linkOf(tokens: Tokens, first: number, end: number): string {
  for (let t = first; t < Math.min(first + 2, end); t++) {
    const word = tokens.lower[t] as string;
    if (LINKS.has(word)) return word;
  }
  return '';
}
