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

function* list(name: string, items: readonly object[]): Generator<string> {
  yield `"${name}": [`;
  for (const [at, item] of items.entries()) yield `${at > 0 ? ',' : ''}\n${JSON.stringify(item)}`;
  yield `${items.length > 0 ? '\n' : ''}]`;
}

/**
 * The whole library as a W3C AnnotationCollection with one page, piece by piece. The same library gives the same bytes:
 * everything is in order, and the file does not say when it was made. `choices` are the blocks that the reader chose on sites.
 */
export function* jsonPieces(library: LibrarySnapshot, choices: SiteChoices = {}): Generator<string> {
  const { highlights, articles, contents, tombstones } = mergeLibraries(library, emptySnapshot());
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n`;
  yield `"id": "urn:sidelight:library",\n"type": "AnnotationCollection",\n"label": "Sidelight",\n`;
  yield `"sidelight:version": ${FILE_VERSION},\n"total": ${highlights.length},\n`;
  yield '"first": {\n"id": "urn:sidelight:library:1",\n"type": "AnnotationPage",\n';
  yield '"partOf": "urn:sidelight:library",\n"startIndex": 0,\n';
  yield* list('items', highlights.map(annotation));
  yield '\n},\n';
  yield* list('sidelight:articles', articles);
  yield ',\n';
  yield* list('sidelight:contents', contents);
  yield ',\n';
  yield* list('sidelight:deleted', tombstones);
  const sites = Object.entries(choices).toSorted(([a], [b]) => compare(a, b));
  if (sites.length > 0) yield `,\n"sidelight:sites": ${JSON.stringify(Object.fromEntries(sites))}`;
  yield '\n}\n';
}
