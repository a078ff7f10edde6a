import type { Span } from '../model/article-document.ts';
import type { ScreenBox } from '../model/screen-box.ts';
import type { TagEdit } from '../model/tag-choices.ts';

// Checks for page scripts, in plain code: a schema library would be a sixth of such a script.

/** Tells whether a value has the expected shape. Every zod schema does, and so do the plain checks below. */
export interface Validator<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } };
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSpan = (value: unknown): value is Span =>
  isRecord(value) && isCount(value.start) && isCount(value.end);

/** Longer than any key or name of a tag, in UTF-16 code units. */
const MAX_LETTERS = 400;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_LETTERS;

export function tagEditOf({ key, action, pinned, word }: Record<string, unknown>): TagEdit | null {
  if (!isText(key) || key === '') return null;
  if (action === 'remove' || action === 'pin' || action === 'unpin') return { key, action };
  if (action === 'restore' && typeof pinned === 'boolean') return { key, action, pinned };
  if (action === 'rename' && isText(word)) return { key, action, word };
  return null;
}

const BOX_FIELDS = ['left', 'top', 'width', 'height', 'ratio'] as const;

/** A window on the screen; undefined for none and for a malformed one, without which the page does as well. */
export function screenBoxOf(value: unknown): ScreenBox | undefined {
  if (!isRecord(value)) return undefined;
  const numbers = BOX_FIELDS.map((name) => [name, value[name]] as const);
  return numbers.every(([, number]) => Number.isFinite(number))
    ? (Object.fromEntries(numbers) as unknown as ScreenBox)
    : undefined;
}

/** A validator that passes on the known fields of a record, as `pick` returns them; null for a malformed one. */
export const picking = <T>(pick: (fields: Record<string, unknown>) => T | null): Validator<T> => ({
  safeParse(value) {
    const data = isRecord(value) ? pick(value) : null;
    return data === null
      ? { success: false, error: { issues: [{ message: 'malformed' }] } }
      : { success: true, data };
  },
});

/** A request without fields. */
export const noFields: Validator<Record<string, never>> = picking(() => ({}));

/**
 * A response that is any record. The worker checked what it sends, and a second schema of it would be a fifth of a page's
 * script; this catches answers of a restarted or older worker.
 */
export const anyRecord = picking((fields) => fields) as Validator<never>;
