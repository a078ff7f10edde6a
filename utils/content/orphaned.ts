import type { NativeRuntime } from '../messaging/native.ts';

/**
 * Whether the extension was updated or switched off under this script. Chromium lets such a script live on, and takes its runtime
 * from it; Firefox ends it.
 */
export function isOrphaned(runtime: Pick<NativeRuntime, 'id'>): boolean {
  try {
    return !runtime.id;
  } catch {
    return true;
  }
}
