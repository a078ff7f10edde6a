/** Where a highlight stands, as the W3C Web Annotation Data Model stores it. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** At most `CONTEXT_UNITS` UTF-16 code units before the quote. */
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Half-open, in Unicode code points of the text that the highlight was made in. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type TextSelector = TextQuoteSelector | TextPositionSelector;

/** UTF-16 code units that are kept on either side of a quote. */
export const CONTEXT_UNITS = 32;
