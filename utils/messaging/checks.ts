import type { Span } from '../model/article-document.ts';
import type { Validator } from './protocol.ts';

// For what scripts in pages send or understand. A schema library would be a sixth of such a script, so the checks are plain code.

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSpan = (value: unknown): value is Span =>
  isRecord(value) && isCount(value.start) && isCount(value.end);

/** A check that gives what `pick` makes of a record: the known fields and no others; null where one isn't as it should be. */
export const picking = <T>(pick: (fields: Record<string, unknown>) => T | null): Validator<T> => ({
  safeParse(value) {
    const data = isRecord(value) ? pick(value) : null;
    return data === null
      ? { success: false, error: { issues: [{ message: 'not as the protocol has it' }] } }
      : { success: true, data };
  },
});
