import { sourcesOf } from '../../utils/export/index.ts';
import type { Analysis, Figure, KeyFact, TimelineEntry } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { mergeFigures, subjectBehind } from '../figures/figure-groups.ts';
import { shownEvents } from '../timeline/timeline-rows.ts';

/** All that stands in the margin of one sentence. */
export interface MarginNote {
  /** The sentence. */
  at: Span;
  fact: KeyFact | null;
  sources: Span[];
  figures: Figure[];
  dates: TimelineEntry[];
}

/** Most of a kind in one note: the sentence itself stands beside it. */
const MOST = 3;

const holds = (outer: Span, { start, end }: Span): boolean => outer.start <= start && end <= outer.end;

/**
 * The notes of an article in the order of its text: the key facts, with their figures and dates, and the other sentences that
 * have a figure with its subject or a date that their words alone do not give.
 */
export function marginNotes(analysis: Analysis): MarginNote[] {
  const notes: MarginNote[] = analysis.keyFacts.map((fact) => ({
    at: { start: fact.start, end: fact.end },
    fact,
    sources: sourcesOf(analysis, fact),
    figures: [],
    dates: [],
  }));
  const noteAt = (span: Span, sentence: Span): MarginNote => {
    const known = notes.find(({ at }) => holds(at, span));
    if (known) return known;
    const made: MarginNote = { at: sentence, fact: null, sources: [], figures: [], dates: [] };
    notes.push(made);
    return made;
  };
  for (const { figure } of mergeFigures(analysis.figures)) {
    const note = figure.of && subjectBehind(figure) ? noteAt(figure, figure.sentence) : null;
    if (note && note.figures.length < MOST) note.figures.push(figure);
  }
  for (const { entry } of shownEvents(analysis)) {
    if (entry.basis === 'document' || entry.timex === null || entry.vagueDate) continue;
    const note = noteAt(entry, { start: entry.start, end: entry.end });
    if (note.dates.length < MOST) note.dates.push(entry);
  }
  return notes
    .filter(({ fact, figures, dates }) => fact || figures.length + dates.length > 0)
    .toSorted((a, b) => a.at.start - b.at.start);
}
