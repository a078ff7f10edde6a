import type { ComponentChild } from 'preact';
import type { Translate } from '../../utils/i18n/index.ts';

/** The surroundings of a story. */
export interface Teller {
  t: Translate;
  locale: string;
  now: Date;
}

export interface Story {
  /** `view/state`, unique. */
  name: string;
  view: (teller: Teller) => ComponentChild;
  /** Selectors clicked in turn before it is looked at. */
  clicks?: string[];
}
