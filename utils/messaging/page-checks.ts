import { SIDES, type Side } from '../model/appearance.ts';
import { COLOURS, type Colour } from '../model/colours.ts';
import type { PageMargin } from '../model/page-preferences.ts';
import type { TagEdit } from '../model/tag-choices.ts';
import { isCount, isRecord } from './checks.ts';

// Checks of the values that scripts in a page send.

/** Wider than any window, in CSS pixels. */
const MAX_WIDTH = 10_000;
/** Longer than any key or name of a tag, in UTF-16 code units. */
const MAX_LETTERS = 400;

export const isSide = (value: unknown): value is Side => SIDES.includes(value as Side);
export const isColour = (value: unknown): value is Colour => COLOURS.includes(value as Colour);
export const isWidth = (value: unknown): value is number => isCount(value) && value <= MAX_WIDTH;
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_LETTERS;

/** A margin, null for none, or undefined for a malformed one. */
export function marginOf(value: unknown): PageMargin | null | undefined {
  if (value === null) return null;
  if (!isRecord(value) || !isWidth(value.width)) return undefined;
  if (value.side !== 'bottom' && !isSide(value.side)) return undefined;
  return { side: value.side, width: value.width };
}

/** An edit of a tag, or null for a malformed one. */
export function tagEditOf({ key, action, pinned, word }: Record<string, unknown>): TagEdit | null {
  if (!isText(key) || key === '') return null;
  if (action === 'remove' || action === 'pin' || action === 'unpin') return { key, action };
  if (action === 'restore' && typeof pinned === 'boolean') return { key, action, pinned };
  if (action === 'rename' && isText(word)) return { key, action, word };
  return null;
}
