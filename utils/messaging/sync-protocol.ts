import * as z from 'zod/mini';
import type { SyncFailure, SyncPreview } from '../model/sync-status.ts';
import { noFields } from './checks.ts';
import type { Ask, Context, Rule, Rules } from './protocol.ts';

/** Why a request to the sync failed. */
export interface SyncFailed {
  state: 'failed';
  reason: SyncFailure;
  /** A status, an address or a number of seconds, for the message of this reason. */
  detail: string;
}
export type SyncDone = { state: 'done' } | SyncFailed;

/** A place as the page asks for it; a folder's handle lies in a database, since no message can carry it. */
export type SyncPlaceRequest =
  | { kind: 'webdav'; address: string; user: string; password: string }
  | { kind: 'folder'; name: string };

export interface SyncStartRequest {
  place: SyncPlaceRequest;
  passphrase: string;
  name: string;
  /** The reader's settings come along. */
  settings: boolean;
  /** The permission for the origin was asked for just now. */
  granted: boolean;
}

type None = Record<string, never>;

/** The library page → the sync in the background. Its state is in `storage.local`, where pages hear of every change. */
export interface SyncToBackground {
  /** Wakes the worker, and syncs if that is due. */
  'sync.wake': Ask<None, SyncDone>;
  /** Tells whether a place can be written to, and whether a library is there. */
  'sync.test': Ask<{ place: SyncPlaceRequest }, { state: 'fine'; library: boolean } | SyncFailed>;
  /** Effect of joining. */
  'sync.preview': Ask<
    { place: SyncPlaceRequest; passphrase: string },
    { state: 'preview'; preview: SyncPreview } | SyncFailed
  >;
  /** Sets up, and begins the first sync. */
  'sync.start': Ask<SyncStartRequest, SyncDone>;
  /** Syncs now; `answer` is that to an open question. */
  'sync.now': Ask<{ answer: 'keep' | 'accept' | null }, SyncDone>;
  /** Stops the run between two files. */
  'sync.cancel': Ask<None, SyncDone>;
  /** Leaves, with or without deleting the files. */
  'sync.leave': Ask<{ erase: 'nothing' | 'everything' }, SyncDone>;
  /** Takes a lost device out. */
  'sync.removeDevice': Ask<{ device: string }, SyncDone>;
  'sync.passphrase': Ask<{ passphrase: string }, SyncDone>;
  /** Fetches the text of a saved article, if it is not here. */
  'sync.text': Ask<{ key: string }, SyncDone>;
}

const PAGE: readonly Context[] = ['library'];
const ruleFor = <Request>(request: Rule<Request>['request']): Rule<Request> => ({ from: PAGE, request });

export function syncRules(): Rules<SyncToBackground> {
  const text = (max: number) => z.string().check(z.maxLength(max));
  const place = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('webdav'), address: text(4_000), user: text(500), password: text(2_000) }),
    z.object({ kind: z.literal('folder'), name: text(500) }),
  ]);
  const passphrase = z.string().check(z.minLength(1), z.maxLength(1_000));
  return {
    'sync.wake': ruleFor(noFields),
    'sync.test': ruleFor(z.object({ place })),
    'sync.preview': ruleFor(z.object({ place, passphrase })),
    'sync.start': ruleFor(
      z.object({ place, passphrase, name: text(200), settings: z.boolean(), granted: z.boolean() }),
    ),
    'sync.now': ruleFor(z.object({ answer: z.nullable(z.enum(['keep', 'accept'])) })),
    'sync.cancel': ruleFor(noFields),
    'sync.leave': ruleFor(z.object({ erase: z.enum(['nothing', 'everything']) })),
    'sync.removeDevice': ruleFor(z.object({ device: z.string().check(z.regex(/^[0-9a-f]{32}$/)) })),
    'sync.passphrase': ruleFor(z.object({ passphrase })),
    'sync.text': ruleFor(z.object({ key: text(8_000) })),
  };
}
