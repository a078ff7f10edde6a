import type { HighlightRecord } from '../../model/records.ts';
import type { SiteChoices } from '../../model/site-choice.ts';
import { compare, emptySnapshot, type LibrarySnapshot } from '../library-snapshot.ts';
import { mergeLibraries } from '../merge/index.ts';

/** The version of the file's own parts. Raise it when one changes its meaning: older Sidelights then refuse the file. */
export const FILE_VERSION = 1;

/** Terms that the Web Annotation vocabulary lacks are written under this prefix. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sidelight: 'urn:sidelight:' }];

/** A highlight as a W3C Web Annotation. */
function annotation(record: HighlightRecord): object {
  const { colour, articleKey, state, body, fields, notes, ...standard } = record;
  const { id, created, modified, motivation, target } = standard;
  return {
    id,
    type: 'Annotation',
    created,
    modified,
    motivation,
    ...(body.length > 0 && { body }),
    target,
    'sidelight:colour': colour,
    'sidelight:article': articleKey,
    'sidelight:state': state,
    ...(fields && { 'sidelight:fields': fields }),
    ...(notes && { 'sidelight:notes': notes }),
  };
}

type ListName = 'items' | `sidelight:${'articles' | 'contents' | 'cases' | 'names' | 'deleted'}`;

/** The file's parts in order: text, and the names of the lists that stand between; at its end the choices for sites, where there are some. */
function* frame(total: number, choices: SiteChoices = {}): Generator<string | { list: ListName }> {
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n`;
  yield `"id": "urn:sidelight:library",\n"type": "AnnotationCollection",\n"label": "Sidelight",\n`;
  yield `"sidelight:version": ${FILE_VERSION},\n"total": ${total},\n`;
  yield '"first": {\n"id": "urn:sidelight:library:1",\n"type": "AnnotationPage",\n';
  yield '"partOf": "urn:sidelight:library",\n"startIndex": 0,\n';
  yield { list: 'items' };
  yield '\n},\n';
  yield { list: 'sidelight:articles' };
  yield ',\n';
  yield { list: 'sidelight:contents' };
  yield ',\n';
  yield { list: 'sidelight:cases' };
  yield ',\n';
  yield { list: 'sidelight:names' };
  yield ',\n';
  yield { list: 'sidelight:deleted' };
  const sites = Object.entries(choices).toSorted(([a], [b]) => compare(a, b));
  if (sites.length > 0) yield `,\n"sidelight:sites": ${JSON.stringify(Object.fromEntries(sites))}`;
  yield '\n}\n';
}

const opening = (list: ListName): string => `"${list}": [`;
const entry = (item: object, isFirst: boolean): string => `${isFirst ? '' : ','}\n${JSON.stringify(item)}`;
const closing = (isEmpty: boolean): string => `${isEmpty ? '' : '\n'}]`;

/**
 * The whole library as a W3C AnnotationCollection with one page, piece by piece. The same library gives the same bytes:
 * everything is in order, and the file does not say when it was made. `choices` are the blocks that the reader chose on sites.
 */
export function* jsonPieces(library: LibrarySnapshot, choices: SiteChoices = {}): Generator<string> {
  const merged = mergeLibraries(library, emptySnapshot());
  const { highlights, articles, contents, cases, names, tombstones } = merged;
  const lists: Record<ListName, readonly object[]> = {
    items: highlights.map(annotation),
    'sidelight:articles': articles,
    'sidelight:contents': contents,
    'sidelight:cases': cases,
    'sidelight:names': names,
    'sidelight:deleted': tombstones,
  };
  for (const part of frame(highlights.length, choices)) {
    if (typeof part === 'string') yield part;
    else {
      const items = lists[part.list];
      yield opening(part.list);
      for (const [at, item] of items.entries()) yield entry(item, at === 0);
      yield closing(items.length === 0);
    }
  }
}

/** A library that is read while it is written. */
export interface LibraryStream {
  /** Number of highlights. */
  total: number;
  highlights: AsyncIterable<HighlightRecord[]>;
  articles: AsyncIterable<object[]>;
  contents: AsyncIterable<object[]>;
  cases: AsyncIterable<object[]>;
  names: AsyncIterable<object[]>;
  tombstones: AsyncIterable<object[]>;
}

async function* annotations(highlights: AsyncIterable<HighlightRecord[]>): AsyncGenerator<object[]> {
  for await (const some of highlights) yield some.map(annotation);
}

/** The same file of a library that is too large to be held, in the order that its records come in. */
export async function* streamedJson(library: LibraryStream): AsyncGenerator<string> {
  const lists: Record<ListName, AsyncIterable<object[]>> = {
    items: annotations(library.highlights),
    'sidelight:articles': library.articles,
    'sidelight:contents': library.contents,
    'sidelight:cases': library.cases,
    'sidelight:names': library.names,
    'sidelight:deleted': library.tombstones,
  };
  for (const part of frame(library.total)) {
    if (typeof part === 'string') yield part;
    else {
      let isEmpty = true;
      yield opening(part.list);
      for await (const some of lists[part.list])
        for (const item of some) {
          yield entry(item, isEmpty);
          isEmpty = false;
        }
      yield closing(isEmpty);
    }
  }
}
