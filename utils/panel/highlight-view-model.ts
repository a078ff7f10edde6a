import type { TextQuoteSelector } from '../annotation/index.ts';
import { isFoldedAway } from '../annotation/unfold.ts';
import type { AnchoredHighlight } from '../content/highlights/anchor-highlights.ts';
import type { Colour } from '../model/colours.ts';
import { noteOf, quoteOf, tagsOf } from '../model/record-parts.ts';
import type { HighlightState } from '../model/records.ts';

/** A highlight as the sidebar shows it. */
export interface HighlightViewModel {
  id: string;
  colour: Colour;
  note: string;
  tags: string[];
  state: HighlightState;
  quote: string;
  prefix: string;
  suffix: string;
  /** The words found in its place; empty where they are lost. */
  found: string;
  /** Whether they stand in a part of the page that is folded away now. */
  folded?: boolean;
}

export function highlightViewModel({ record, state, range, words }: AnchoredHighlight): HighlightViewModel {
  const quote = record.target.selector.find(
    (selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector',
  );
  return {
    id: record.id,
    colour: record.colour,
    note: noteOf(record),
    tags: tagsOf(record),
    state,
    quote: quoteOf(record),
    prefix: quote?.prefix ?? '',
    suffix: quote?.suffix ?? '',
    found: words,
    folded: range !== null && isFoldedAway(range),
  };
}
