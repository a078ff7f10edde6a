import type { NameMention } from './mentions.ts';
import type { NameForm } from './name-form.ts';
import type { NameType } from './name-tags.ts';

/** All mentions of one spelling and type. */
export interface Spelling {
  readonly form: NameForm;
  readonly type: NameType;
  readonly mentions: NameMention[];
  /** The fuller spelling that this one is short for; null for one that stands for itself. */
  host: Spelling | null;
}

/** The spelling at the end of a chain of hosts. */
export function fullest(spelling: Spelling): Spelling {
  let top = spelling;
  while (top.host) top = top.host;
  return top;
}
