import type { ArticleRecord, CaseRecord, HighlightRecord, NameRecord, Tombstone } from '../model/records.ts';
import type { ContentRow } from './database.ts';

/** A whole library, or what a file brings of one. */
export interface LibrarySnapshot {
  highlights: HighlightRecord[];
  articles: ArticleRecord[];
  contents: ContentRow[];
  tombstones: Tombstone[];
  cases: CaseRecord[];
  names: NameRecord[];
}

export const emptySnapshot = (): LibrarySnapshot => ({
  highlights: [],
  articles: [],
  contents: [],
  tombstones: [],
  cases: [],
  names: [],
});

/** Orders by code units, the same on every machine and in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const laterMoment = (a: string, b: string): string => (a > b ? a : b);

/** The last moment that a record can bear: years of five digits are written in another form, which no import takes. */
const LAST_MOMENT = '9999-12-31T23:59:59.999Z';

/** The moment a millisecond after, or the last one there is. */
export const nextMoment = (moment: string): string =>
  moment >= LAST_MOMENT ? LAST_MOMENT : new Date(Date.parse(moment) + 1).toISOString();

/** The id of the tombstone that says that an article is no longer saved. */
export const savedId = (key: string): string => `saved:${key}`;

/** The id of the tombstone that says that a case was deleted. */
export const caseId = (id: string): string => `case:${id}`;
