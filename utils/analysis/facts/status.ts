import type { Attribution, FactStatus } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { cueStatus, tellsThat } from '../attributions/index.ts';
import { BE_FORMS, DOCUMENTS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import { FIRST_PERSON } from '../lang/en/discourse.ts';
import {
  BEFORE_INFINITIVE,
  EVALUATIVE,
  HEDGES,
  IMPERSONAL,
  MODAL_STATUS,
  NEGATIONS,
  REFUSED,
  UNNAMED_SOURCES,
} from '../lang/en/modality.ts';
import { POS, type Sentence, verbForm } from '../tokens/index.ts';
import type { FactTokens } from './fact-layer.ts';
import { FACT_TRAIT } from './fact-word-traits.ts';
import { governing, tokenFrom, wordsOf } from './governing.ts';
import { quotedShare } from './quoted-tokens.ts';

/** How firm a sentence is, and by which words. */
export interface StatusDecision {
  readonly status: FactStatus;
  /** The cue, modal or adverb that decided it; the main verb where nothing but its tense did. */
  readonly decidedBy: Span[];
  /** The attribution whose content the sentence is, as an index into the attributions given; null where the article speaks. */
  readonly attribution: number | null;
}

/** Cues as good as the plain statement: what is said inside may still be a forecast or an opinion. */
const NEUTRAL: ReadonlySet<FactStatus> = new Set(['stated', 'reported']);
const QUESTIONING = new Set(['whether', 'if', 'what', 'how', 'why', 'who', 'when', 'where']);
/** With so much of it in quotation marks, a sentence is somebody's words, whoever that is. */
const QUOTED = 0.7;

const AUX = POS.indexOf('AUX');
const VERB = POS.indexOf('VERB');
const ADJECTIVE = POS.indexOf('ADJ');
const DETERMINER = POS.indexOf('DET');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const ADVERB = POS.indexOf('ADV');
const ADPOSITION = POS.indexOf('ADP');
const PARTICLE = POS.indexOf('PART');
const PLURALS = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'data',
  'media',
  'most',
  'some',
  'many',
  'few',
]);
const GUESSED = new Set(['seem', 'feel', 'look', 'have', 'mean', 'sound', 'or']);
const IN_VERB_GROUP = new Set([POS.indexOf('ADV'), POS.indexOf('PART')]);
const UNTAGGED = POS.indexOf('X');

/** What a status rests on beside the sentence itself. */
export interface StatusContext {
  /** Indices of the attributions to look at, in order; all where not given. */
  readonly speaking?: Iterable<number>;
  /** Tokens inside quotation marks. */
  readonly quoted?: Uint8Array;
}

/**
 * The status of one sentence, by rules in this order: the words that bring it in (denied, alleged, confirmed, forecast, opinion);
 * a hedge ("allegedly"); the modal or the first verb ("will", "is expected to", "should"); else it is reported where somebody else is
 * its source or quotation marks hold it, and stated where the article says it in its own voice. Time is linear in the sentence
 * and in `speaking`.
 */
export function statusOf(
  sentence: Sentence,
  tokens: FactTokens,
  attributions: readonly Attribution[],
  { speaking = attributions.keys(), quoted }: StatusContext = {},
): StatusDecision {
  const attribution = governing(sentence, tokens, attributions, speaking);
  const given = attribution === null ? undefined : (attributions[attribution] as Attribution);
  const cue = given && statusByCue(given, tokens);
  if (given && cue && (!NEUTRAL.has(cue) || asksWhether(given, tokens)))
    return { status: cue, decidedBy: [given.cue], attribution };

  const modality = readModality(sentence, tokens, given);
  if (modality && modality.status !== 'stated') {
    return { status: modality.status, decidedBy: modality.decidedBy, attribution };
  }
  if (given) {
    const status = given.direct || isColon(given, tokens) ? 'reported' : (cue ?? 'stated');
    return { status, decidedBy: [given.cue], attribution };
  }
  if (quoted && quotedShare(quoted, sentence) >= QUOTED)
    return { status: 'reported', decidedBy: marksOf(sentence, tokens), attribution };
  return { status: 'stated', decidedBy: modality?.decidedBy ?? [], attribution };
}

/** "asked whether it will open", "know how it was done": what is asked is neither foretold nor judged. */
const asksWhether = ({ content }: Attribution, tokens: FactTokens): boolean =>
  QUESTIONING.has(tokens.lower[tokenFrom(tokens, content.start)] as string);

/** "Marta: We moved in May." */
const isColon = ({ cue }: Attribution, tokens: FactTokens): boolean =>
  tokens.lower[tokenFrom(tokens, cue.start)] === ':';

/** The quotation marks of a sentence. */
function marksOf({ firstToken, endToken }: Sentence, tokens: FactTokens): Span[] {
  const marks: Span[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (/^(?:["“”«»]|''|``)$/.test(tokens.text[i] as string))
      marks.push({ start: tokens.start[i] as number, end: tokens.end[i] as number });
  }
  return marks;
}

/** What the words of the cue say, weighed by who the source is; null where they say nothing. */
function statusByCue({ cue, source, content, direct }: Attribution, tokens: FactTokens): FactStatus | null {
  const at = tokenFrom(tokens, cue.start);
  const words = wordsOf(tokens, cue, at);
  const owned = source !== null && source.end <= cue.start && POSSESSIVES.has(tokens.lower[at - 1] as string);
  const status = cueStatus(words, owned);
  if (status === 'denied' && wordsOf(tokens, content).some((word) => REFUSED.has(word))) return 'stated';
  if (status === null || status === 'denied') return status;
  // "claimed five wickets": taken, not said.
  if (status === 'alleged' && tellsThat(words) && !direct && !holdsClause(content, tokens))
    return tokens.lower[tokenFrom(tokens, content.start)] === 'to' ? status : 'stated';
  const negated = words.some((word) => NEGATIONS.has(word));
  if (status === 'opinion' && negated) return status;
  // "has not confirmed", "uses it to predict": nothing is confirmed or predicted.
  if (negated || (words[0] === 'to' && status !== 'opinion' && status !== 'alleged')) return 'stated';
  const whose = source ? wordsOf(tokens, source) : [];
  const modal = MODAL_STATUS.get(words[0] as string);
  if (modal && (NEUTRAL.has(status) || status === 'confirmed') && words[1] !== 'have')
    return whose[0] === 'you' ? 'stated' : modal;
  if (status !== 'stated' && status !== 'opinion') return status;
  if (source === null) {
    // "can be understood as": what may be done with it, said by nobody.
    if (words[0] === 'can') return 'stated';
    // "is said to", "it was learned on Monday that": passed on, and nobody answers for it.
    const next = tokens.lower[at + words.length];
    return tellsThat(words) && (next === 'to' || holdsClause(content, tokens)) ? 'reported' : 'stated';
  }
  // "discovered pulsars", "demanded action": an act, which the article tells itself.
  // "was hit by frost": what was done to it, not what was said of it.
  if (!direct && source.start >= cue.end && words.some((word) => BE_FORMS.has(word))) return 'stated';
  const clause = direct || content.end <= cue.start || holdsClause(content, tokens);
  if (!clause) return status === 'opinion' && FIRST_PERSON.has(whose[0] as string) ? status : 'stated';
  const passedOn = whose.some((word) => UNNAMED_SOURCES.has(word) || DOCUMENTS.has(word));
  if (status === 'opinion') return passedOn && tellsThat(words) ? 'reported' : status;
  return passedOn || tellsThat(words) ? 'reported' : status;
}

/** True where what is said has a verb of its own before a clause is hung on it. */
function holdsClause(content: Span, tokens: FactTokens): boolean {
  const announced = tokens.lower[tokenFrom(tokens, content.start)] === 'that';
  for (let i = tokenFrom(tokens, content.start); i < tokens.length; i++) {
    if ((tokens.start[i] as number) >= content.end) return false;
    const opens = (tokens.start[i] as number) > content.start && has(tokens, i, FACT_TRAIT.subordinating);
    if (opens && !announced) return false;
    if (isFiniteVerb(tokens, i)) return true;
  }
  return false;
}

/** What the first verb of the sentence, or of what is said in it, and the adverbs before the second one tell. */
function readModality(
  sentence: Sentence,
  tokens: FactTokens,
  attribution: Attribution | undefined,
): { status: FactStatus; decidedBy: Span[] } | null {
  const { lower, traits } = tokens;
  const spanOf = (from: number, to: number): Span => ({
    start: tokens.start[from] as number,
    end: tokens.end[to - 1] as number,
  });
  let main: Span | null = null;
  // A verb behind "who", "because" or "if" tells of something else than the sentence does.
  let subordinate = false;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (attribution && !isSaid(tokens, i, attribution)) continue;
    const word = lower[i] as string;
    const told = (traits[i] as number) & DECIDING;
    if (told !== 0) {
      const hedge = told & FACT_TRAIT.hedge ? HEDGES.get(word) : undefined;
      if (hedge && !isAside(tokens, i, main) && (hedge !== 'forecast' || isAuxiliary(tokens, i - 1)))
        return { status: hedge, decidedBy: [spanOf(i, i + 1)] };
      const infinitive = told & FACT_TRAIT.beforeInfinitive ? beforeInfinitive(tokens, i) : undefined;
      if (infinitive && (!main || isAuxiliary(tokens, i - 1)))
        return { status: infinitive, decidedBy: [spanOf(i, i + 2)] };
      const impersonal = told & FACT_TRAIT.impersonal && isImpersonal(tokens, i) && IMPERSONAL.get(word);
      if (impersonal) return { status: impersonal, decidedBy: [spanOf(i - 1, i + 1)] };
    }
    if (i === sentence.firstToken && word === 'let' && /^(?:us|['’]s)$/.test(lower[i + 1] ?? ''))
      return { status: 'opinion', decidedBy: [spanOf(i, i + 2)] };
    if (main) continue;
    if (opensSubordinate(tokens, i, attribution)) subordinate = true;
    if (!isFiniteVerb(tokens, i)) continue;
    if (subordinate) {
      i = verbGroupEnd(tokens, i, sentence) - 1;
      subordinate = false;
      continue;
    }
    const modal = isOpenModal(tokens, i, sentence) ? MODAL_STATUS.get(word) : undefined;
    // "could not say": nobody was able to.
    const unable = word === 'could' && NEGATIONS.has(lower[i + 1] as string);
    const read = modal && !unable && !isRemark(tokens, i) ? readModal(tokens, i, modal) : null;
    if (read) return { status: read, decidedBy: [spanOf(i, lower[i + 1] === 'have' ? i + 2 : i + 1)] };
    const judged = evaluation(tokens, i, sentence);
    if (judged !== null) return { status: 'opinion', decidedBy: [spanOf(judged, judged + 1)] };
    main = spanOf(i, i + 1);
  }
  return main && { status: 'stated', decidedBy: [main] };
}

/** Traits of the words that may decide a status, wherever they stand in the sentence. */
const DECIDING = FACT_TRAIT.hedge | FACT_TRAIT.beforeInfinitive | FACT_TRAIT.impersonal;

const has = (tokens: FactTokens, i: number, trait: number): boolean =>
  ((tokens.traits[i] as number) & trait) !== 0;

/** Whether a token stands in what is said, and not in the words that say so. */
function isSaid(tokens: FactTokens, i: number, { content, cue, source }: Attribution): boolean {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  const shares = (span: Span): boolean => start < span.end && span.start < end;
  return shares(content) && !shares(cue) && !(source !== null && shares(source));
}

/** "is set to rise", "plans to sell": a word that foretells, with an infinitive behind it. */
function beforeInfinitive(tokens: FactTokens, i: number): FactStatus | undefined {
  const before = tokens.lower[i - 1] as string;
  if (tokens.lower[i + 1] !== 'to' || tokens.pos[i] === NOUN || POSSESSIVES.has(before)) return undefined;
  if (NEGATIONS.has(before) || /^['’]s$/.test(before)) return undefined;
  // "she was going to": what was meant then.
  if (tokens.lower[i] === 'going' && /^(?:was|were)$/.test(before)) return undefined;
  const verb = tokens.pos[i + 2];
  return verb === VERB || verb === AUX || verb === UNTAGGED
    ? BEFORE_INFINITIVE.get(tokens.lower[i] as string)
    : undefined;
}

/** What a modal verb makes of its sentence; null for a rule that is simply told ("must be paid"). */
function readModal(tokens: FactTokens, i: number, modal: FactStatus): FactStatus | null {
  const lower = tokens.lower[i] as string;
  const subject = tokens.lower[i - 1] as string;
  if (lower === 'must')
    return FIRST_PERSON.has(subject) || /^(?:there|it|this|that)$/.test(subject) ? modal : null;
  if (lower === 'would' && subject === 'i') return 'opinion';
  let word = i + 1;
  while (tokens.pos[word] === ADVERB || NEGATIONS.has(tokens.lower[word] as string)) word++;
  const next = tokens.lower[word] as string;
  if (next === 'have' && modal === 'forecast' && lower !== 'will' && lower !== 'wo') return 'opinion';
  // "may be a fan", "might seem": a guess at what is, no forecast.
  if (lower !== 'may' && lower !== 'might') return modal;
  const after = tokens.pos[word + 1];
  return GUESSED.has(next) || (next === 'be' && after !== VERB && after !== ADVERB) ? 'opinion' : modal;
}

/** "in perhaps the last of its books": a doubt about a detail, not about what the sentence says. */
const isAside = (tokens: FactTokens, i: number, main: Span | null): boolean =>
  HEDGES.get(tokens.lower[i] as string) === 'opinion' &&
  (/ly$/.test(tokens.lower[i + 1] ?? '') ||
    tokens.pos[i - 1] === ADPOSITION ||
    tokens.pos[i - 1] === DETERMINER ||
    (main !== null && (tokens.start[i] as number) > main.end + 12));

/** "it should be noted": the writer's way of adding something. */
const isRemark = (tokens: FactTokens, i: number): boolean =>
  tokens.lower[i - 1] === 'it' &&
  tokens.lower[i + 1] === 'be' &&
  /^(?:noted|said|stressed|added|remembered)$/.test(tokens.lower[i + 2] ?? '');

/** "it is understood", "it has emerged": the word behind "it" and an auxiliary. */
function isImpersonal(tokens: FactTokens, i: number): boolean {
  if (tokens.lower[i] === 'emerged') return tokens.lower[i - 1] === 'it' || tokens.lower[i - 2] === 'it';
  return tokens.lower[i - 2] === 'it' && isAuxiliary(tokens, i - 1) && tokens.lower[i + 1] !== 'to';
}

/** "who", "because", "so"; "that" only behind a noun, and not where it opens what is said. */
function opensSubordinate(tokens: FactTokens, i: number, attribution: Attribution | undefined): boolean {
  if (attribution && (tokens.start[i] as number) <= attribution.content.start) return false;
  if (has(tokens, i, FACT_TRAIT.that)) return tokens.pos[i - 1] === NOUN || tokens.pos[i - 1] === PROPN;
  return has(tokens, i, FACT_TRAIT.subordinating);
}

/** Past an auxiliary and what follows it up to its main verb: "has not yet been sold". */
function verbGroupEnd(tokens: FactTokens, from: number, { endToken }: Sentence): number {
  let i = from;
  while (i < endToken && (isAuxiliary(tokens, i) || IN_VERB_GROUP.has(tokens.pos[i] as number))) i++;
  return i < endToken && tokens.pos[i] === VERB ? i + 1 : Math.max(i, from + 1);
}

/** "is easily the best", "was a terrible idea": a judgement in the writer's own words; the token of the word that judges. */
function evaluation(tokens: FactTokens, verb: number, { endToken }: Sentence): number | null {
  if (!BE_FORMS.has(tokens.lower[verb] as string)) return null;
  for (let i = verb + 1; i < endToken; i++) {
    if (EVALUATIVE.has(tokens.lower[i] as string)) return i;
    const pos = tokens.pos[i];
    if (pos !== DETERMINER && pos !== ADVERB && pos !== PARTICLE) return null;
  }
  return null;
}

/** "Should the vote fail, …" and "you will find" foretell and judge nothing. */
const isOpenModal = (tokens: FactTokens, i: number, { firstToken }: Sentence): boolean =>
  i > firstToken && tokens.lower[i - 1] !== 'you';

const isAuxiliary = (tokens: FactTokens, i: number): boolean =>
  tokens.pos[i] === AUX || /^(?:is|are|was|were|be|been|'s|’s)$/.test(tokens.lower[i] ?? '');

/** A tag for "his rapid rise" that reads "rapid" as a verb. */
const isPremodifier = (tokens: FactTokens, i: number): boolean =>
  tokens.pos[i] === VERB &&
  (tokens.pos[i - 1] === DETERMINER ||
    tokens.pos[i - 1] === ADJECTIVE ||
    POSSESSIVES.has(tokens.lower[i - 1] as string));

/** A base form is a predicate behind what may be its subject: "people say", "rules exist", "they often sail", "do not know". */
function isAfterPlural(tokens: FactTokens, i: number): boolean {
  if (i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i]) return true;
  const before = tokens.lower[i - 1] as string;
  const pos = tokens.pos[i - 1];
  if (pos === NOUN || pos === PROPN) return before.endsWith('s') || PLURALS.has(before);
  return pos !== ADJECTIVE && pos !== DETERMINER && pos !== ADPOSITION && before !== ')';
}

function isFiniteVerb(tokens: FactTokens, i: number): boolean {
  const lower = tokens.lower[i] as string;
  if (tokens.pos[i] === UNTAGGED) return MODAL_STATUS.has(lower) || isAuxiliary(tokens, i);
  if (tokens.pos[i] !== AUX && tokens.pos[i] !== VERB) return false;
  // A name that was read as a verb.
  if (i > 0 && /^\p{Lu}/u.test(tokens.text[i] as string) && tokens.sentence[i - 1] === tokens.sentence[i])
    return false;
  const form = verbForm(lower);
  if (form === 'base' && tokens.pos[i] === VERB && !isAfterPlural(tokens, i)) return false;
  return form !== 'ing' && form !== 'participle' && tokens.lower[i - 1] !== 'to' && !isPremodifier(tokens, i);
}
