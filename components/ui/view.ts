import type { Translate } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';

/** Props of every view. */
export interface ViewProps {
  t: Translate;
  /** BCP 47; for dates, numbers and lists. */
  locale: string;
  /** The clock, as a value. */
  now: Date;
}

/** Show a passage in the page; `all` are the passages that belong with it, painted more quietly. */
export type Reveal = (span: Span, all?: Span[]) => void;

/** Props of every view of an analysis. */
export interface AnalysisProps extends ViewProps {
  analysis: Analysis;
  onReveal: Reveal;
  /** Keep a passage as a highlight, or take that back. */
  onKeep?: ((span: Span) => void) | undefined;
  /** Whether a passage is kept as a highlight. */
  isKept?: ((span: Span) => boolean) | undefined;
}

export function joinClasses(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** The bare span of anything that carries one. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** True where two spans share a character. */
export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
