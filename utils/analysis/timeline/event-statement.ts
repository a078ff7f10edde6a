import { DROPPED_LINKS, WH_RELATIVES } from '../lang/en/event-words.ts';
import { WEEKDAYS } from '../lang/en/time-words.ts';
import { isVerbToken } from '../timex/index.ts';
import { POS, type Tokens } from '../tokens/index.ts';
import { type EventClause, isSpeechGroup } from './event-clauses.ts';

/** Tokens that a statement may grow to; longer ones are left as their clause. */
const LONGEST = 45;
/** How far the noun goes back that a relative clause hangs on. */
const ANTECEDENT = 10;

const of = (...names: (typeof POS)[number][]): ReadonlySet<number> =>
  new Set(names.map((name) => POS.indexOf(name)));
const SUBJECTS = of('NOUN', 'PROPN', 'PRON', 'NUM');
const NOUN_PHRASE = of('NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET');
const CCONJ = POS.indexOf('CCONJ');
const OPENING = new Set([',', ';', ':', '—', '–', ')', '”', '’', "''", '…']);
const CLOSING = new Set([',', ';', ':', '—', '–', '(', '“', '``']);
const QUOTE_BEGINS = new Set(['“', '``']);
const QUOTE_ENDS = new Set(['”', "''"]);

/** Tokens half-open. */
export interface EventStatement {
  readonly first: number;
  readonly end: number;
}

/**
 * The part of a sentence that tells the event of the clause at `index` and can be read alone: with its subject where another
 * clause stands between ("Northstar, | based in Vienna, | confirmed on Monday"), with what was said behind a bare verb of
 * saying, without the word that hung it on the clause before. Clauses that `taken` gives to another event stay out of it.
 */
export function statementOf(
  tokens: Tokens,
  clauses: readonly EventClause[],
  index: number,
  taken: (index: number) => boolean,
): EventStatement {
  const clause = clauses[index] as EventClause;
  let { first, end } = clause;
  const grown = (from: number, to: number): boolean => to - from <= LONGEST;
  const relative =
    clause.reduced ||
    WH_RELATIVES.has(clause.link) ||
    (clause.link === 'that' && !hasSubject(tokens, clause));
  if (relative) {
    first = antecedentOf(tokens, clauses, index);
  } else if (saidBefore(tokens, clauses, index)) {
    for (let i = index - 1; i >= 0 && !taken(i) && grown((clauses[i] as EventClause).first, end); i--)
      first = (clauses[i] as EventClause).first;
  } else {
    for (let i = index; i > 0 && !taken(i - 1) && continues(tokens, clauses, i); i--) {
      const before = (clauses[i - 1] as EventClause).first;
      if (!grown(before, end)) break;
      first = before;
    }
  }
  // "The yen, which fell on Friday, | gained 1%": the main clause is told by itself.
  const isParted = relative && index > 0 && clauses[index - 1]?.verb === null;
  for (let i = index; !isParted && i + 1 < clauses.length && !taken(i + 1); i++) {
    const next = clauses[i + 1] as EventClause;
    const hangs = i === index && saysWhat(tokens, clause);
    if (!(hangs || continues(tokens, clauses, i + 1)) || !grown(first, next.end)) break;
    end = next.end;
  }
  return trimmed(tokens, first, end, first === clause.first ? clause : null);
}

/** A noun before its verb, its link apart. */
function hasSubject(tokens: Tokens, { first, verb, link }: EventClause): boolean {
  if (!verb) return true;
  for (let t = first; t < verb.start; t++) {
    const linking = tokens.lower[t] === link && link !== '';
    if (!linking && SUBJECTS.has(tokens.pos[t] as number)) return true;
  }
  return false;
}

/** Goes on with the subject of the clause before it: neither a subject, a link nor an "and" of its own. */
function continues(tokens: Tokens, clauses: readonly EventClause[], index: number): boolean {
  const clause = clauses[index] as EventClause;
  if (clause.verb === null || clause.link !== '' || clause.verb.tense === 'participle') return false;
  const before = clauses[index - 1] as EventClause;
  const headless = before.verb?.tense === 'participle' || before.verb?.tense === 'infinitive';
  // "Ada, known for her songs, and her band opened": two subjects of one verb.
  if (headless && tokens.pos[clause.first] === CCONJ) return true;
  let { first } = clause;
  while (first < clause.verb.start && OPENING.has(tokens.lower[first] as string)) first++;
  return tokens.pos[first] !== CCONJ && !hasSubject(tokens, { ...clause, first });
}

/** Ends at a verb of saying and its date, with what was said still to come. */
function saysWhat(tokens: Tokens, { end, verb }: EventClause): boolean {
  if (!verb || !isSpeechGroup(tokens, verb)) return false;
  const last = tokens.lower[end - 1] as string;
  if (/^[.!?]$/.test(last)) return false;
  for (let t = verb.head + 1; t < end; t++) {
    if (isVerbToken(tokens, t)) return false;
    if (tokens.lower[t] === ':') return true;
  }
  return tokens.lower[end] === 'that' || tokens.lower[end - 1] === 'that' || verb.head === end - 1;
}

/** A clause of saying that ends its sentence, behind what was said: "…," the mayor said on Monday. */
function saidBefore(tokens: Tokens, clauses: readonly EventClause[], index: number): boolean {
  const { first, end, verb, link } = clauses[index] as EventClause;
  if (index === 0 || index < clauses.length - 1 || link !== '' || !verb) return false;
  if (!isSpeechGroup(tokens, verb) || tokens.pos[first] === CCONJ) return false;
  const mark = tokens.lower[first - 1] as string;
  if (mark !== ',' && !QUOTE_ENDS.has(mark) && !QUOTE_ENDS.has(tokens.lower[first] as string)) return false;
  for (let t = verb.head + 1; t < end; t++) if (isVerbToken(tokens, t)) return false;
  return true;
}

/** Where the noun begins that a relative clause hangs on, or the clause itself. */
function antecedentOf(tokens: Tokens, clauses: readonly EventClause[], index: number): number {
  const { first } = clauses[index] as EventClause;
  const from = Math.max((clauses[0] as EventClause).first, first - ANTECEDENT);
  let t = first - 1;
  if (tokens.lower[t] === ',') t--;
  let begin = first;
  for (; t >= from; t--) {
    // "On Monday the bank, which": the day before it is none of its words.
    if (Object.hasOwn(WEEKDAYS, tokens.lower[t] as string)) break;
    if (NOUN_PHRASE.has(tokens.pos[t] as number)) begin = t;
    else if (tokens.lower[t] !== 'of') break;
  }
  return begin;
}

/** Without the marks, conjunctions and quotation marks without a partner at its ends, and the link of `clause` where given. */
function trimmed(tokens: Tokens, first: number, end: number, clause: EventClause | null): EventStatement {
  let from = first;
  let to = end;
  const cutsEnd = (word: string, t: number): boolean =>
    CLOSING.has(word) ||
    tokens.pos[t] === CCONJ ||
    (QUOTE_ENDS.has(word) && !has(tokens, first, t, QUOTE_BEGINS));
  while (to > from + 1 && cutsEnd(tokens.lower[to - 1] as string, to - 1)) to--;
  const verb = clause?.verb?.start ?? to;
  while (from < Math.min(verb, to - 1)) {
    const word = tokens.lower[from] as string;
    const drop =
      OPENING.has(word) ||
      (QUOTE_BEGINS.has(word) && !has(tokens, from + 1, to, QUOTE_ENDS)) ||
      (from > first || !clause?.opens ? tokens.pos[from] === CCONJ : false) ||
      (clause !== null && word === clause.link && dropsLink(tokens, clause, from));
    if (!drop) break;
    from++;
  }
  return { first: from, end: to };
}

function has(tokens: Tokens, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let t = from; t < to; t++) if (words.has(tokens.lower[t] as string)) return true;
  return false;
}

/** "that a lender pulled out" tells as much without its "that". */
function dropsLink(tokens: Tokens, clause: EventClause, at: number): boolean {
  if (clause.opens) return false;
  return (
    (clause.link === 'that' || DROPPED_LINKS.has(clause.link)) &&
    hasSubject(tokens, { ...clause, first: at + 1 })
  );
}
