import type { ToLibraryScript } from './protocol.ts';
import { nameOf } from './router.ts';
import type { SyncToBackground } from './sync-protocol.ts';

/** A message's subject: the part of its name before the dot. */
type Subject<Name> = Name extends `${infer First}.${string}` ? First : never;

/** The subjects of all messages to library, memory and sync. One that is missing, or of no message, does not compile. */
const SUBJECTS: Readonly<Record<Subject<keyof (ToLibraryScript & SyncToBackground)>, true>> = {
  article: true,
  articles: true,
  backup: true,
  case: true,
  highlight: true,
  highlights: true,
  import: true,
  memory: true,
  name: true,
  reminder: true,
  sync: true,
  tags: true,
};

/** True for messages to library, memory and sync, known by their names alone: their rules come with the script that answers them. */
export const isForLibrary = (message: unknown): boolean =>
  Object.hasOwn(SUBJECTS, nameOf(message)?.split('.')[0] ?? '');
