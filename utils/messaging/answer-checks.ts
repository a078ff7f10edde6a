import { ANALYSIS_FAILURES, CLOSED_PAGES } from '../model/failures.ts';
import type { AnalysisAnswer, RevealAnswer } from './answers.ts';
import { isCount, isRecord, picking, type Validator } from './checks.ts';

// Checks of answers for the panel's pages, in plain code: a schema library would be a quarter of the script that a click
// waits for. The worker checks an analysis by its schema where it comes from a store.

/** Lists of an analysis that every panel goes through. */
const LISTS = [
  ...['entities', 'topics', 'keyphrases', 'figures', 'timexes', 'timeline', 'attributions'],
  ...['speakers', 'unquoted', 'keyFacts', 'checks', 'skipped'],
];

const isAnalysis = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value.article) &&
  typeof value.article.text === 'string' &&
  LISTS.every((name) => Array.isArray(value[name]));

const isOneOf = (values: readonly string[], value: unknown): boolean => values.includes(value as string);

/** Check of each state's own fields. */
const STATES: Readonly<
  Record<AnalysisAnswer['state'], (fields: Readonly<Record<string, unknown>>) => boolean>
> = {
  ready: ({ analysis }) => isAnalysis(analysis),
  'not-an-article': ({ kind, reason, links }) =>
    typeof kind === 'string' && typeof reason === 'string' && Array.isArray(links),
  cancelled: () => true,
  unreadable: ({ reason }) => isOneOf(CLOSED_PAGES, reason),
  failed: ({ reason }) => isOneOf(ANALYSIS_FAILURES, reason),
};

/** The worker's answer to "analyse this tab", by its state and the outline of what comes with it. */
export const analysisAnswer = picking((fields) => {
  const { state } = fields;
  const isKnown = typeof state === 'string' && Object.hasOwn(STATES, state);
  return isKnown && STATES[state as AnalysisAnswer['state']](fields) ? fields : null;
}) as Validator<AnalysisAnswer>;

/** A page's answer to a request to reveal passages. */
export const revealAnswer: Validator<RevealAnswer> = picking(({ found, current, folded }) =>
  isCount(found) && typeof current === 'boolean'
    ? { found, current, ...(typeof folded === 'boolean' && { folded }) }
    : null,
);

const plain = <T>(isRight: (value: unknown) => value is T): Validator<T> => ({
  safeParse: (value) =>
    isRight(value)
      ? { success: true, data: value }
      : { success: false, error: { issues: [{ message: 'malformed' }] } },
});

/** An answer of yes or no. */
export const yesOrNo = plain((value): value is boolean => typeof value === 'boolean');

/** An answer in one word, or null. */
export const wordOrNull = plain(
  (value): value is string | null => value === null || typeof value === 'string',
);
