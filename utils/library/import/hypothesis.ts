import * as z from 'zod/mini';
import type { ImportCollector } from './drafts.ts';

const SelectorEntry = z.looseObject({ type: z.string() });
const Quote = z.object({
  exact: z.string(),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});
const Entry = z.object({
  id: z.string(),
  uri: z.string(),
  created: z.string(),
  updated: z.optional(z.string()),
  text: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  references: z.optional(z.array(z.string())),
  document: z.optional(z.looseObject({ title: z.optional(z.union([z.array(z.string()), z.string()])) })),
  target: z.optional(z.array(z.looseObject({ selector: z.optional(z.array(SelectorEntry)) }))),
});

/** Annotations between two pauses. */
const PER_PAUSE = 500;

/** True for the file that Hypothesis' client saves, and for what its API answers to a search. */
export function isHypothesis(value: object): boolean {
  return (
    ('annotations' in value && Array.isArray(value.annotations)) ||
    ('rows' in value && Array.isArray(value.rows))
  );
}

/**
 * Takes in annotations that mark a quote, and notes and tags on whole pages. Replies have no passage to stand at; the
 * positions count another text than ours and are left behind, the quote and its context are enough. `pause` is awaited now and
 * then, so that a page stays alive.
 */
export async function readHypothesis(
  value: object,
  into: ImportCollector,
  pause: () => Promise<void>,
): Promise<void> {
  const { annotations, rows } = value as { annotations?: unknown[]; rows?: unknown[] };
  for (const [at, item] of (annotations ?? rows ?? []).entries()) {
    if (at % PER_PAUSE === PER_PAUSE - 1) await pause();
    const parsed = Entry.safeParse(item);
    if (!parsed.success) {
      into.skip('unreadable', JSON.stringify(item) ?? '');
      continue;
    }
    const {
      id,
      uri,
      created,
      updated,
      text = '',
      tags = [],
      references = [],
      document,
      target,
    } = parsed.data;
    if (references.length > 0) {
      into.skip('reply', text);
      continue;
    }
    const quotes = (target ?? [])
      .flatMap(({ selector }) => selector ?? [])
      .filter(({ type }) => type === 'TextQuoteSelector')
      .map((selector) => Quote.safeParse(selector));
    const quote = quotes.find(({ success }) => success)?.data;
    const named = document?.title;
    const title = (Array.isArray(named) ? named[0] : named) ?? '';
    if (!quote) {
      into.addPageNote({ url: uri, title, note: text, tags, created, modified: updated ?? null });
      continue;
    }
    into.add({
      name: `hypothesis:${id}`,
      quote: quote.exact,
      prefix: quote.prefix ?? '',
      suffix: quote.suffix ?? '',
      url: uri,
      title,
      note: text,
      tags,
      created,
      modified: updated ?? null,
    });
  }
}
