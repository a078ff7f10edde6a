import type { CaseRecord, HighlightRecord } from '../model/records.ts';
import type { StoredArticle } from './database.ts';

// Checked by hand: 50,000 rows take zod half a second, and these checks some milliseconds. They look at all that a list
// or a page builds upon; imports are checked by the full schemas.

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isMoment = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));

const isBody = (body: unknown): boolean =>
  Array.isArray(body) && body.every((part) => isObject(part) && isText(part.value) && isText(part.purpose));

/** True where a stored highlight has the shape that it is read in. */
export function isReadableHighlight(row: unknown): row is HighlightRecord {
  if (!isObject(row)) return false;
  const { id, created, modified, target, body, colour, articleKey, state } = row;
  return (
    [id, colour, articleKey, state].every(isText) &&
    isMoment(created) &&
    isMoment(modified) &&
    isObject(target) &&
    isText(target.source) &&
    Array.isArray(target.selector) &&
    target.selector.every(isObject) &&
    target.selector.some(({ type, exact }) => type === 'TextQuoteSelector' && isText(exact)) &&
    isBody(body)
  );
}

/** True where a stored article has the shape that it is read in. */
export function isReadableArticle(row: unknown): row is StoredArticle {
  if (!isObject(row)) return false;
  const { key, keys, url, title, siteName, authors, created, modified, latest, savedAt, topics, entities } =
    row;
  return (
    [key, url, title, siteName, row.id].every(isText) &&
    [keys, authors, topics, entities].every(isTexts) &&
    [created, modified, latest].every(isMoment) &&
    (savedAt === null || isMoment(savedAt)) &&
    (row.body === undefined || isBody(row.body))
  );
}

const isMember = (value: unknown): boolean => isObject(value) && isText(value.key) && isMoment(value.at);

/** True where a stored case has the shape that it is read in. */
export function isReadableCase(row: unknown): row is CaseRecord {
  if (!isObject(row)) return false;
  const { id, name, created, modified, named, articles, highlights } = row;
  return (
    [id, name].every(isText) &&
    [created, modified, named].every(isMoment) &&
    [articles, highlights].every((list) => Array.isArray(list) && list.every(isMember))
  );
}
