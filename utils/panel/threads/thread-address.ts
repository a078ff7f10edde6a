import type { ThreadQuery } from '../../memory/read-thread.ts';

/** The line of articles that an address names behind `#`; null for the list. */
export function threadIn(hash: string): ThreadQuery | null {
  const [kind, value, bearer] = hash.slice(1).split('=').map(decodeURIComponent);
  if (!value) return null;
  if (kind === 'name') return { kind, key: value, bearer };
  if (kind === 'topic') return { kind, code: value };
  return kind === 'case' ? { kind, id: value } : null;
}

/** The address of a line of articles. */
export function threadAddress(query: ThreadQuery): string {
  const parts =
    query.kind === 'name'
      ? [query.key, ...(query.bearer ? [query.bearer] : [])]
      : [query.kind === 'topic' ? query.code : query.id];
  return `/threads.html#${query.kind}=${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('=')}`;
}
