import { dateFormat, relativeTime } from '../../utils/format/index.ts';
import type { SyncFailure, SyncProgress, SyncStatus } from '../../utils/model/sync-status.ts';
import type { ViewProps } from '../ui/index.ts';

type Words = Pick<ViewProps, 't' | 'locale' | 'now'>;

const FAILED = {
  unreachable: 'sync_failed_unreachable',
  permission: 'sync_failed_permission',
  folder: 'sync_failed_folder',
  unauthorized: 'sync_failed_unauthorized',
  forbidden: 'sync_failed_forbidden',
  digest: 'sync_failed_digest',
  'not-found': 'sync_failed_not_found',
  'not-webdav': 'sync_failed_not_webdav',
  redirect: 'sync_failed_redirect',
  full: 'sync_failed_full',
  locked: 'sync_failed_locked',
  busy: 'sync_failed_busy',
  server: 'sync_failed_server',
  passphrase: 'sync_failed_passphrase',
  newer: 'sync_failed_newer',
  damaged: 'sync_failed_damaged',
  library: 'sync_failed_library',
  cancelled: 'sync_failed_cancelled',
} as const satisfies Record<SyncFailure, string>;

/** Why the sync failed, and what can be done. */
export const failureText = (t: ViewProps['t'], { reason, detail }: { reason: SyncFailure; detail: string }) =>
  t(FAILED[reason], detail);

const JUST_NOW_MS = 60_000;

/** "3 minutes ago". */
export const agoText = (moment: string, { t, locale, now }: Words): string =>
  Math.abs(now.getTime() - Date.parse(moment)) < JUST_NOW_MS
    ? t('sync_just_now')
    : (relativeTime(moment, now, locale) ?? moment);

export const dayText = (moment: string, locale: string): string =>
  dateFormat(locale, { dateStyle: 'medium' }).format(new Date(moment));

/** Failures that pass by themselves. */
const PASSING: ReadonlySet<SyncFailure> = new Set(['unreachable', 'locked', 'busy', 'server']);

/** True where the sync does not go on before the reader has done something. */
export const needsReader = ({ running, question, problem }: SyncStatus): boolean =>
  running === null && (question !== null || (problem !== null && !PASSING.has(problem.reason)));

/** A device's name, kept apart from the direction of the words around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Devices that have written nothing for this long are named, in milliseconds. */
const AWAY_MS = 14 * 24 * 3_600_000;

export const isAway = (at: string | null, now: Date): boolean =>
  at !== null && now.getTime() - Date.parse(at) > AWAY_MS;

/** The state of the sync in a few words. */
export function lineText(status: SyncStatus, words: Words): string {
  const { t, locale, now } = words;
  const { running, problem, last, devices } = status;
  if (running) return t('sync_line_running');
  if (needsReader(status)) return t('sync_line_problem');
  if (problem) return t(problem.reason === 'unreachable' ? 'sync_line_waiting' : 'sync_line_server');
  if (!last) return t('sync_line_never');
  const synced = t('sync_line_synced', agoText(last, words), t.plural('sync_devices', devices.length));
  const away = devices.find(({ own, at }) => !own && isAway(at, now));
  return away ? `${synced} · ${t('sync_line_away', isolated(away.name), dayText(away.at!, locale))}` : synced;
}

/** The step that a sync is at. */
export const stepText = (t: ViewProps['t'], { step, total }: SyncProgress): string =>
  t(total > 0 ? `sync_step_${step}` : 'sync_line_running');
