import * as z from 'zod/mini';
import { Analysis } from '../../model/analysis.ts';
import { ArticleRecord, CaseRecord, HighlightRecord, NameRecord, Tombstone } from '../../model/records.ts';
import { siteChoicesOf } from '../../model/site-choice.ts';
import { FILE_VERSION } from '../export/json.ts';
import { compare } from '../library-snapshot.ts';
import { byId } from '../merge/by-id.ts';
import type { ImportCollector } from './drafts.ts';
import { ImportError } from './import-error.ts';

const VERSION = 'sidelight:version';
const Content = z.object({ key: z.string(), analysis: Analysis, wholeText: z.boolean() });
const Items = z.object({ items: z.array(z.unknown()) });

export function isSidelight(value: object): boolean {
  return VERSION in value;
}

const listOf = (value: object, name: string): unknown[] => {
  const list = (value as Record<string, unknown>)[name];
  return Array.isArray(list) ? list : [];
};

/** The record that an annotation of our file stands for. */
function recordOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const fields = item as Record<string, unknown>;
  return {
    ...fields,
    body: fields.body ?? [],
    colour: fields['sidelight:colour'],
    articleKey: fields['sidelight:article'],
    state: fields['sidelight:state'],
    fields: fields['sidelight:fields'],
    notes: fields['sidelight:notes'],
  };
}

/** Reads our own file. `pause` is awaited now and then, so that a page stays alive. @throws ImportError */
export async function readSidelight(
  value: object,
  into: ImportCollector,
  pause: () => Promise<void>,
): Promise<void> {
  const version = (value as Record<string, unknown>)[VERSION];
  if (typeof version !== 'number') throw new ImportError('unknown-format');
  if (version > FILE_VERSION) throw new ImportError('newer-version', String(version));
  const page = Items.safeParse((value as { first?: unknown }).first);
  if (!page.success) throw new ImportError('broken');

  const readAll = async <T>(items: unknown[], schema: z.ZodMiniType<T>): Promise<T[]> => {
    const read: T[] = [];
    for (const [at, item] of items.entries()) {
      if (at % 500 === 499) await pause();
      const parsed = schema.safeParse(item);
      if (parsed.success) read.push(parsed.data);
      else into.skip('unreadable', JSON.stringify(item) ?? '');
    }
    return read;
  };
  const { snapshot } = into;
  into.choices = siteChoicesOf((value as Record<string, unknown>)['sidelight:sites']);
  snapshot.articles = await readAll(listOf(value, 'sidelight:articles'), ArticleRecord);
  snapshot.contents = await readAll(listOf(value, 'sidelight:contents'), Content);
  snapshot.tombstones = await readAll(listOf(value, 'sidelight:deleted'), Tombstone);
  snapshot.cases = await readAll(listOf(value, 'sidelight:cases'), CaseRecord);
  snapshot.names = await readAll(listOf(value, 'sidelight:names'), NameRecord);
  const known = new Set(snapshot.articles.map(({ key }) => key));
  for (const record of await readAll(page.data.items.map(recordOf), HighlightRecord)) {
    if (known.has(record.articleKey)) snapshot.highlights.push(record);
    else into.skip('no-page', record.id);
  }
  snapshot.highlights = [...byId(snapshot.highlights).values()].toSorted((a, b) => compare(a.id, b.id));
}
