import { attribute, select, textContent } from '../dom.ts';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A longer script is data, not a description. */
const MAX_SCRIPT = 1_000_000;
/** Objects looked at in all. */
const MAX_OBJECTS = 3000;

/** Own properties alone: `__proto__` and friends are names like any other. */
export const field = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const list = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The types of an object, without the vocabulary's address. */
export const typesOf = (object: JsonObject): string[] =>
  list(field(object, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

function parse(source: string): Json {
  const trimmed = source
    .replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, '')
    .trim();
  try {
    return JSON.parse(trimmed);
  } catch {}
  // What publishers' templates break: bare line ends inside strings, a comma before a bracket, a semicolon at the end.
  const mended = trimmed
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/;$/, '')
    .replace(/\\(?!["\\/bfnrtu])/g, '');
  try {
    return JSON.parse(mended);
  } catch {
    return null;
  }
}

/** Objects of a page's JSON-LD; references by `@id` are followed by `resolve`. */
export interface LinkedData {
  objects: JsonObject[];
  /** The object that a value is or refers to. */
  resolve(value: Json | undefined): JsonObject | null;
}

/** Reads all JSON-LD scripts; a broken one is mended where that is safe, else passed over. */
export function linkedData(document: Document): LinkedData {
  const objects: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const queue: Json[] = [];
  for (const script of select(document, 'script[type]')) {
    if (!/^\s*application\/ld\+json/i.test(attribute(script, 'type') ?? '')) continue;
    const source = textContent(script) ?? '';
    if (source.length <= MAX_SCRIPT) queue.push(parse(source));
  }
  for (let i = 0; i < queue.length && objects.length < MAX_OBJECTS; i++) {
    const value = queue[i]!;
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    if (!isObject(value)) continue;
    const id = field(value, '@id');
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    objects.push(value);
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'publisher', 'author']) {
      const inner = field(value, name);
      if (typeof inner === 'object' && inner !== null) queue.push(inner);
    }
  }
  const resolve = (value: Json | undefined): JsonObject | null => {
    const first = Array.isArray(value) ? value[0] : value;
    if (!isObject(first)) return null;
    const id = field(first, '@id');
    return (typeof id === 'string' && byId.get(id)) || first;
  };
  return { objects, resolve };
}

const ARTICLE =
  /Article$|BlogPosting$|^(?:Report|Review|LiveBlogPosting|SocialMediaPosting|CreativeWork|Recipe|Blog|HowTo)$/;

/** Whether an object describes an article or one of the types that publishers use instead. */
export const isArticleObject = (object: JsonObject): boolean =>
  typesOf(object).some((type) => ARTICLE.test(type));

/** The object that describes the page's article. */
export function articleObject({ objects }: LinkedData): JsonObject | null {
  const known = objects.filter(isArticleObject);
  return known.find((object) => field(object, 'datePublished')) ?? known[0] ?? null;
}
