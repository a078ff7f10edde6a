import * as z from 'zod/mini';
import { Analysis } from '../model/analysis.ts';
import { COLOURS } from '../model/colours.ts';
import {
  ArticleRecord,
  HighlightDraft,
  HighlightId,
  HighlightRecord,
  MAX_NOTE,
  Moment,
  Selectors,
  STATES,
  Tombstone,
} from '../model/records.ts';
import { LIBRARY } from './library-names.ts';
import type { Context, Message, Validator } from './protocol.ts';

const PAGE: readonly Context[] = ['content', 'popup', 'library'];
const OURS: readonly Context[] = ['popup', 'library', 'options'];

/** More at once than the library page lists. */
const MAX_IDS = 200_000;

/** The whole message to the worker: the name with its types, who may send it, and its schema. */
const message = <Q, R>(
  { name }: Pick<Message<Q, R>, 'name' | 'response'>,
  from: readonly Context[],
  request: Validator<Q>,
): Message<Q, R> => ({ name, from, to: 'worker', request });

const address = z.string().check(z.maxLength(8_000));
const page = z.object({ url: address, canonical: z.optional(address) });
const one = z.object({ id: HighlightId });
const many = z.object({ ids: z.array(HighlightId).check(z.maxLength(MAX_IDS)) });
const keys = z.object({ keys: z.array(address).check(z.maxLength(MAX_IDS)) });
const edit = z.object({
  id: HighlightId,
  modified: Moment,
  colour: z.optional(z.enum(COLOURS)),
  note: z.optional(z.string().check(z.maxLength(MAX_NOTE))),
  selectors: z.optional(Selectors),
  state: z.optional(z.enum(STATES)),
});

export const highlightsOfPage = message(LIBRARY.ofPage, PAGE, page);
export const highlightCreate = message(LIBRARY.create, PAGE, z.object({ draft: HighlightDraft }));
export const highlightUpdate = message(LIBRARY.update, PAGE, edit);
export const highlightRemove = message(LIBRARY.remove, PAGE, one);
export const highlightRestore = message(LIBRARY.restore, PAGE, one);
export const highlightsRemove = message(LIBRARY.removeMany, OURS, many);
export const highlightsRestore = message(LIBRARY.restoreMany, OURS, many);
export const articleGet = message(LIBRARY.article, PAGE, page);
export const articleSave = message(
  LIBRARY.saveArticle,
  PAGE,
  z.object({ url: address, analysis: Analysis, keepText: z.boolean() }),
);
export const articleRemove = message(LIBRARY.removeArticle, PAGE, page);
export const articlesRemove = message(LIBRARY.removeArticles, OURS, keys);
export const articlesRestore = message(LIBRARY.restoreArticles, OURS, keys);

const batch = z.string().check(z.minLength(1), z.maxLength(64));
export const importStage = message(
  LIBRARY.stageImport,
  ['library'],
  z.object({
    batch,
    part: z.int().check(z.nonnegative()),
    highlights: z.array(HighlightRecord),
    articles: z.array(ArticleRecord),
    contents: z.array(z.object({ key: address, analysis: Analysis, wholeText: z.boolean() })),
    tombstones: z.array(Tombstone),
  }),
);
export const importCommit = message(
  LIBRARY.commitImport,
  ['library'],
  z.object({ batch, parts: z.int().check(z.nonnegative()) }),
);
export const stayAwake = message(LIBRARY.stayAwake, ['library'], z.object({}));
export const backupMade = message(LIBRARY.backupMade, ['library'], z.object({}));
export const reminderSeen = message(LIBRARY.reminderSeen, ['library'], z.object({}));
