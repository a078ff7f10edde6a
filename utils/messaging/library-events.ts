import { picking } from './checks.ts';
import type { Message } from './protocol.ts';

/** Something changed among the highlights. It doesn't say what: a page may know of no other page, and asks for its own. */
export const highlightsChanged: Message<Record<string, never>, null> = {
  name: 'highlights.changed',
  from: ['worker'],
  to: 'content',
  request: picking(() => ({})),
};

/** These articles, or highlights on them, changed. */
export const libraryChanged: Message<{ keys: string[] }, null> = {
  name: 'library.changed',
  from: ['worker'],
  to: 'library',
  request: picking(({ keys }) =>
    Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? { keys } : null,
  ),
};
