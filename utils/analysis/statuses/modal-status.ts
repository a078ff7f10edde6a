import type { Attribution, FactStatus } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { GUESS_VERBS } from '../lang/en/clause-words.ts';
import { BE_FORMS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import { FIRST_PERSON } from '../lang/en/discourse.ts';
import {
  BEFORE_INFINITIVE,
  EVALUATIVE_ADJECTIVES,
  HEDGES,
  IMPERSONAL,
  MODAL_STATUS,
  NEGATING_WORDS,
  RETROSPECTIVE_WORDS,
} from '../lang/en/modality.ts';
import { POS, type Sentence, verbForm } from '../tokens/index.ts';
import { hasTrait, isAuxiliary, isFiniteVerb, verbGroupEnd } from './finite-verbs.ts';
import { STATUS_TRAIT, type StatusTokens } from './status-word-traits.ts';

const AUX = POS.indexOf('AUX');
const VERB = POS.indexOf('VERB');
const DETERMINER = POS.indexOf('DET');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');
const ADJECTIVE = POS.indexOf('ADJ');
const NUMERAL = POS.indexOf('NUM');
const ADVERB = POS.indexOf('ADV');
const ADPOSITION = POS.indexOf('ADP');
const PARTICLE = POS.indexOf('PART');
const UNTAGGED = POS.indexOf('X');

/** Status by the first verb of the sentence, or of the content in it, and by the adverbs before the second verb. */
export function readModality(
  sentence: Sentence,
  tokens: StatusTokens,
  attribution: Attribution | undefined,
): { status: FactStatus; decidedBy: Span[] } | null {
  const { lower, statusTraits } = tokens;
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
    const told = (statusTraits[i] as number) & DECIDING;
    if (told !== 0) {
      const hedge = told & STATUS_TRAIT.hedge ? HEDGES.get(word) : undefined;
      if (
        hedge &&
        !(hedge === 'forecast' && wasForetold(tokens, i)) &&
        !isAside(tokens, i, main) &&
        (hedge !== 'forecast' || isAuxiliary(tokens, i - 1))
      )
        return { status: hedge, decidedBy: [spanOf(i, i + 1)] };
      const infinitive = told & STATUS_TRAIT.beforeInfinitive ? beforeInfinitive(tokens, i) : undefined;
      if (infinitive && (!main || isAuxiliary(tokens, i - 1)))
        return { status: infinitive, decidedBy: [spanOf(i, i + 2)] };
      const impersonal = told & STATUS_TRAIT.impersonal && isImpersonal(tokens, i) && IMPERSONAL.get(word);
      if (impersonal) return { status: impersonal, decidedBy: [spanOf(i - 1, i + 1)] };
    }
    if (i === sentence.firstToken && word === 'let' && /^(?:us|['’]s)$/.test(lower[i + 1] ?? ''))
      return { status: 'opinion', decidedBy: [spanOf(i, i + 2)] };
    // "is on track to change medicine".
    if (
      word === 'on' &&
      isAuxiliary(tokens, i - 1) &&
      /^(?:track|course)$/.test(lower[i + 1] ?? '') &&
      lower[i + 2] === 'to' &&
      lower[i + 3] !== 'be'
    )
      return { status: 'forecast', decidedBy: [spanOf(i, i + 3)] };
    if (main) continue;
    if (opensSubordinate(tokens, i, attribution)) subordinate = true;
    if (!isFiniteVerb(tokens, i) || isNoun(tokens, i)) continue;
    if (subordinate) {
      i = verbGroupEnd(tokens, i, sentence) - 1;
      subordinate = false;
      continue;
    }
    const conceded = concession(tokens, i, sentence);
    if (conceded !== null) {
      i = conceded;
      continue;
    }
    const modal =
      isOpenModal(tokens, i, sentence) && !tellsBackwards(tokens, i) ? MODAL_STATUS.get(word) : undefined;
    // "could not say": no one was able to.
    const unable = word === 'could' && NEGATING_WORDS.has(lower[i + 1] as string);
    // "We'll look at two of them": the writer announces the next paragraph.
    const announces = !attribution && /^['’]ll$/.test(word) && /^(?:i|we)$/.test(lower[i - 1] as string);
    const read = modal && !unable && !announces && !isRemark(tokens, i) ? readModal(tokens, i, modal) : null;
    if (read) return { status: read, decidedBy: [spanOf(i, lower[i + 1] === 'have' ? i + 2 : i + 1)] };
    const judged = evaluation(tokens, i, sentence);
    if (judged !== null) return { status: 'opinion', decidedBy: [spanOf(judged, judged + 1)] };
    main = spanOf(i, i + 1);
  }
  return main && { status: 'stated', decidedBy: [main] };
}

/** Traits of the words that may decide a status, wherever they stand in the sentence. */
const DECIDING = STATUS_TRAIT.hedge | STATUS_TRAIT.beforeInfinitive | STATUS_TRAIT.impersonal;

/** Whether a token stands in what is said, and not in the words that say so. */
function isSaid(tokens: StatusTokens, i: number, { content, cue, source }: Attribution): boolean {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  const shares = (span: Span): boolean => start < span.end && span.start < end;
  return shares(content) && !shares(cue) && !(source !== null && shares(source));
}

/** "is set to rise", "plans to sell": a word that foretells, with an infinitive behind it. */
function beforeInfinitive(tokens: StatusTokens, i: number): FactStatus | undefined {
  const before = tokens.lower[i - 1] as string;
  if (tokens.lower[i + 1] !== 'to' || tokens.pos[i] === NOUN || POSSESSIVES.has(before)) return undefined;
  if (NEGATING_WORDS.has(before) || /^['’]s$/.test(before)) return undefined;
  // "due to lack of money": a cause.
  if (tokens.lower[i] === 'due' && !isAuxiliary(tokens, i - 1) && tokens.pos[i - 1] !== ADVERB)
    return undefined;
  // "The measure, due to end in May, …": said on the way.
  if (before === ',') return undefined;
  // "was expected to open": what was foretold then.
  if (
    tokens.lower[i] !== 'plans' &&
    wasForetold(tokens, i) &&
    BEFORE_INFINITIVE.get(tokens.lower[i] as string) === 'forecast'
  )
    return undefined;
  // "she was going to": what was meant then.
  if (tokens.lower[i] === 'going' && /^(?:was|were)$/.test(before)) return undefined;
  const verb = tokens.pos[i + 2];
  return verb === VERB || verb === AUX || verb === UNTAGGED
    ? BEFORE_INFINITIVE.get(tokens.lower[i] as string)
    : undefined;
}

/** Behind "was", "were" or "had", adverbs between them passed over. */
function wasForetold({ lower }: StatusTokens, i: number): boolean {
  let before = i - 1;
  while (/ly$/.test(lower[before] ?? '') || /^(?:been|also|still|originally|once)$/.test(lower[before] ?? ''))
    before--;
  return /^(?:was|were|had)$/.test(lower[before] ?? '');
}

/** Status that a modal verb gives its sentence; null for a rule that is simply stated ("must be paid"). */
function readModal(tokens: StatusTokens, i: number, modal: FactStatus): FactStatus | null {
  const lower = tokens.lower[i] as string;
  const subject = tokens.lower[i - 1] as string;
  if (lower === 'must')
    return FIRST_PERSON.has(subject) || /^(?:there|it|this|that)$/.test(subject) ? modal : null;
  if (lower === 'would' && subject === 'i') return 'opinion';
  let word = i + 1;
  while (tokens.pos[word] === ADVERB || NEGATING_WORDS.has(tokens.lower[word] as string)) word++;
  const next = tokens.lower[word] as string;
  const isPerfect = next === 'have' && isPastParticiple(tokens, word + 1);
  if (isPerfect && modal === 'forecast' && lower !== 'will' && lower !== 'wo') return 'opinion';
  if (lower === 'should' && isDue(tokens, word)) return 'forecast';
  // "may be a fan", "might seem": a guess at what is, no forecast.
  if (lower !== 'may' && lower !== 'might') return modal;
  const after = tokens.pos[word + 1];
  return GUESS_VERBS.has(next) || (next === 'be' && after !== VERB && after !== ADVERB) ? 'opinion' : modal;
}

/** The "but" behind "She may seem hard, but she wept": the sentence says what follows it; null without a concession. */
function concession({ lower }: StatusTokens, i: number, { endToken }: Sentence): number | null {
  if (lower[i] !== 'may' && lower[i] !== 'might') return null;
  for (let at = i + 1; at < endToken; at++) if (lower[at] === 'but' && lower[at - 1] === ',') return at;
  return null;
}

/** The participle behind "have", adverbs passed over: "have been", "have never sold", not "have no plans". */
function isPastParticiple({ lower, pos }: StatusTokens, i: number): boolean {
  let at = i;
  while (pos[at] === ADVERB) at++;
  const word = lower[at];
  // An article may end with "would have".
  if (word === undefined) return false;
  const form = verbForm(word);
  return form === 'participle' || form === 'past-or-participle' || word === 'been' || word === 'had';
}

/** "should soon return", "should arrive", "should be ready": not asked for, but due. */
const isDue = ({ lower }: StatusTokens, verb: number): boolean =>
  /^(?:soon|quickly|shortly)$/.test(lower[verb - 1] as string) ||
  /^(?:arrive|begin|start|receive|reach|return|resume|become)$/.test(lower[verb] as string) ||
  (lower[verb] === 'be' &&
    /^(?:ready|available|complete|completed|done|finished|over|open)$/.test(lower[verb + 1] as string));

/** "in perhaps the last of its books": a doubt about a detail, not about what the sentence says. */
const isAside = (tokens: StatusTokens, i: number, main: Span | null): boolean =>
  (main !== null && isAllegedDetail(tokens, i)) ||
  (HEDGES.get(tokens.lower[i] as string) === 'opinion' &&
    (/ly$/.test(tokens.lower[i + 1] ?? '') ||
      tokens.pos[i - 1] === ADPOSITION ||
      tokens.pos[i - 1] === DETERMINER ||
      (main !== null && (tokens.start[i] as number) > main.end + 12)));

/** "withdrawn for alleged errors", "a body, supposedly a saint": what is alleged is a word behind the verb, not what the sentence says. */
function isAllegedDetail({ lower, pos }: StatusTokens, i: number): boolean {
  const word = lower[i] as string;
  if (HEDGES.get(word) !== 'alleged') return false;
  if (word.endsWith('ly')) return lower[i - 1] === ',';
  return /^(?:alleged|purported|suspected)$/.test(word) && (pos[i + 1] === NOUN || pos[i + 1] === ADJECTIVE);
}

/** "it should be noted": the writer's way of adding something. */
const isRemark = (tokens: StatusTokens, i: number): boolean =>
  tokens.lower[i - 1] === 'it' &&
  tokens.lower[i + 1] === 'be' &&
  /^(?:noted|said|stressed|added|remembered)$/.test(tokens.lower[i + 2] ?? '');

/** "it is understood", "it has emerged": the word behind "it" and an auxiliary. */
function isImpersonal(tokens: StatusTokens, i: number): boolean {
  if (tokens.lower[i] === 'emerged') return tokens.lower[i - 1] === 'it' || tokens.lower[i - 2] === 'it';
  return tokens.lower[i - 2] === 'it' && isAuxiliary(tokens, i - 1) && tokens.lower[i + 1] !== 'to';
}

/** "who", "because", "so"; "that" only behind a noun, and not where it opens what is said. */
function opensSubordinate(tokens: StatusTokens, i: number, attribution: Attribution | undefined): boolean {
  if (attribution && (tokens.start[i] as number) <= attribution.content.start) return false;
  if (hasTrait(tokens, i, STATUS_TRAIT.that))
    return tokens.pos[i - 1] === NOUN || tokens.pos[i - 1] === PROPN;
  return hasTrait(tokens, i, STATUS_TRAIT.subordinating);
}

/** "is easily the best", "was a terrible idea": a judgement in the writer's own words; the token of the word that judges. */
function evaluation(tokens: StatusTokens, verb: number, { endToken }: Sentence): number | null {
  if (!BE_FORMS.has(tokens.lower[verb] as string)) return null;
  for (let i = verb + 1; i < endToken; i++) {
    if (EVALUATIVE_ADJECTIVES.has(tokens.lower[i] as string)) return i;
    const pos = tokens.pos[i];
    if (pos !== DETERMINER && pos !== ADVERB && pos !== PARTICLE) return null;
  }
  return null;
}

/** "the will", "good will", "Petra Will": a noun or a name that looks like a modal. */
function isNoun({ lower, text, pos, sentence }: StatusTokens, i: number): boolean {
  if (lower[i] !== 'will' && lower[i] !== 'may' && lower[i] !== 'might') return false;
  if (/^\p{Lu}/u.test(text[i] as string) && sentence[i - 1] === sentence[i]) return true;
  const before = lower[i - 1] as string;
  if (
    /^(?:all|some|many|most|both|that|this|these|those|others?|another|each|none|any|few|several|half|either|neither)$/.test(
      before,
    )
  )
    return false;
  return pos[i - 1] === DETERMINER || POSSESSIVES.has(before) || pos[i - 1] === ADJECTIVE;
}

/** "would later ask", "It would be thirty years": what then came, told from earlier on. */
function tellsBackwards({ lower, pos }: StatusTokens, i: number): boolean {
  if (lower[i] !== 'would') return false;
  for (let j = i + 1; j <= i + 4; j++) if (RETROSPECTIVE_WORDS.has(lower[j] as string)) return true;
  if (RETROSPECTIVE_WORDS.has(lower[i - 1] as string)) return true;
  return (
    lower[i - 1] === 'it' &&
    (lower[i + 1] === 'be' || lower[i + 1] === 'take') &&
    (pos[i + 2] === NUMERAL || lower[i + 2] === 'another' || lower[i + 2] === 'not')
  );
}

/** "Should the vote fail, …" and "you will find" foretell and judge nothing. */
const isOpenModal = (tokens: StatusTokens, i: number, { firstToken }: Sentence): boolean =>
  i > firstToken && tokens.lower[i - 1] !== 'you';
