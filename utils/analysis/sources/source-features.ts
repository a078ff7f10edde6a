import type { Attribution } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { float64s } from '../arrays.ts';
import { cueStatus, firstTokenEndingAfter, sourcePlausibility, verbCue } from '../attributions/index.ts';
import { RELATIVE_PRONOUNS } from '../lang/en/clause-words.ts';
import { BE_FORMS, MODALS, NEGATIONS, POSSESSIVES } from '../lang/en/closed-classes.ts';
import { FIRST_PERSON, SAYING_FORMS, SECOND_PERSON } from '../lang/en/discourse.ts';
import { FINDING_FORMS } from '../lang/en/modality.ts';
import { holdsClause, isTelling, type StatusTokens, sharedLength, wordsInSpan } from '../statuses/index.ts';
import { type Sentence, wordMarks } from '../tokens/index.ts';

/** Features of an attribution as the source of a whole sentence; all from 0 to 1. */
export const SOURCE_FEATURES = [
  'bias',
  'governs',
  'direct',
  'content-share',
  'tells',
  'says',
  'according',
  'colon',
  'clause',
  'infinitive-content',
  'noun-cue',
  'infinitive-cue',
  'gerund-cue',
  'passive-cue',
  'modal-cue',
  'negated-cue',
  'forecast',
  'opinion',
  'alleged',
  'firm',
  'named',
  'unnamed',
  'document',
  'first-person',
  'second-person',
  'relative',
  'implausible',
  'opens',
  'closes',
  'elsewhere',
  'nested',
  'owned',
  'takes-clause',
  'finding',
  'telling-rival',
  'whole-content',
  'earlier-rival',
  'rival',
] as const;
export type SourceFeature = (typeof SOURCE_FEATURES)[number];

const share = (part: number, all: number): number => Math.min(1, part / Math.max(1, all));

/** The candidates of one sentence. */
export interface Rivals {
  readonly indices: readonly number[];
  readonly attributions: readonly Attribution[];
  /** How many of them tell that something is so. */
  readonly tellers: number;
}

/** Kinds of words in a cue, a bit each. */
const [SAYING, BEING, MODAL, NEGATION, FINDING] = [1, 2, 4, 8, 16];
const cueMarks = wordMarks([
  [SAYING, SAYING_FORMS],
  [BEING, BE_FORMS],
  [MODAL, MODALS],
  [NEGATION, NEGATIONS],
  [FINDING, FINDING_FORMS],
]);

/** The features of one candidate, in the order of `SOURCE_FEATURES`; `governing` is the one that the rules chose. */
export function describeSource(
  index: number,
  { indices, attributions, tellers }: Rivals,
  governing: number | null,
  sentence: Sentence,
  tokens: StatusTokens,
): Float64Array {
  const attribution = attributions[index] as Attribution;
  const { cue, content, direct, kind, within } = attribution;
  const source = attribution.source as Span;
  const words = wordsInSpan(tokens, cue);
  const whose = wordsInSpan(tokens, source);
  const firstSource = firstTokenEndingAfter(tokens, source.start);
  const length = sentence.end - sentence.start;
  const around = content.start < cue.start && cue.end < content.end;
  const covered =
    sharedLength(content, sentence) +
    (around ? 0 : sharedLength(cue, sentence) + sharedLength(source, sentence));
  const status = cueStatus(words);
  const tells = isTelling(attribution, tokens);
  let marks = 0;
  let isVerb = false;
  let takesClause = false;
  for (const word of words) {
    marks |= cueMarks.get(word) ?? 0;
    const verb = verbCue(word);
    if (verb) isVerb = true;
    if (verb?.frames.includes('c')) takesClause = true;
  }
  const single = whose.length === 1 ? (whose[0] as string) : '';
  const behind = tokens.lower[firstTokenEndingAfter(tokens, source.end)] ?? '';
  const range = { start: firstSource, end: firstSource + whose.length };
  const values: Record<SourceFeature, number> = {
    bias: 1,
    governs: Number(index === governing),
    direct: Number(direct),
    'content-share': share(sharedLength(content, sentence), length),
    tells: Number(tells),
    says: Number((marks & SAYING) !== 0),
    according: Number(words[0] === 'according' || words[0] === 'as'),
    colon: Number(/^[:?(]$/.test(words[0] ?? '')),
    clause: Number(direct || content.end <= cue.start || holdsClause(content, tokens)),
    'infinitive-content': Number(tokens.lower[firstTokenEndingAfter(tokens, content.start)] === 'to'),
    'noun-cue': Number(!isVerb && words[0] !== 'according' && words[0] !== ':'),
    'infinitive-cue': Number(words[0] === 'to'),
    'gerund-cue': Number(words.length === 1 && (words[0] as string).endsWith('ing')),
    'passive-cue': Number((marks & BEING) !== 0),
    'modal-cue': Number((marks & MODAL) !== 0),
    'negated-cue': Number((marks & NEGATION) !== 0),
    forecast: Number(status === 'forecast'),
    opinion: Number(status === 'opinion'),
    alleged: Number(status === 'alleged' || status === 'denied'),
    firm: Number(status === 'confirmed' || status === 'reported'),
    named: Number(kind === 'named'),
    unnamed: Number(kind === 'unnamed'),
    document: Number(kind === 'document'),
    'first-person': Number(FIRST_PERSON.has(single)),
    'second-person': Number(SECOND_PERSON.has(single)),
    relative: Number(RELATIVE_PRONOUNS.has(single)),
    implausible: Number(sourcePlausibility(tokens, range) !== 'sure'),
    opens: Number(source.start - sentence.start >= 0 && firstSource - sentence.firstToken <= 2),
    closes: Number(cue.start >= content.end || source.start >= content.end),
    elsewhere: Number(sharedLength(cue, sentence) === 0),
    nested: Number(within !== null),
    owned: Number(POSSESSIVES.has(single) || /^['’]s?$/.test(behind)),
    'takes-clause': Number(takesClause),
    finding: Number((marks & FINDING) !== 0),
    'telling-rival': Number(tellers > Number(tells)),
    'whole-content': Number(covered > 0.8 * length),
    'earlier-rival': Number(indices[0] !== index),
    rival: Number(indices.length > 1),
  };
  const row = float64s(SOURCE_FEATURES.length);
  for (let i = 0; i < row.length; i++) row[i] = values[SOURCE_FEATURES[i] as SourceFeature];
  return row;
}
