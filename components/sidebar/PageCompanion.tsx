import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { HighlightViewModel } from '../../utils/panel/highlight-view-model.ts';
import type { Reveal, ViewProps } from '../ui/index.ts';
import { InView, viewedEntries } from './InView.tsx';
import { PageRail } from './PageRail.tsx';
import type { RailMark } from './rail-buckets.ts';

/** A stretch of the page's window from top to bottom, in CSS pixels. */
interface Stretch {
  top: number;
  bottom: number;
}

/** The page beside the sidebar, as far as it can be looked at. */
export interface CompanionPage {
  /** Where a passage of the article stands in the window now; null where the page has lost it. */
  boxOf(span: Span): Stretch | null;
  boxOfHighlight(id: string): Stretch | null;
  /** Height of the window, scrolled distance and height of the page. */
  measure(): { window: number; scrolled: number; height: number };
  /** Calls back after scrolling and changes of layout; returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
}

export interface PageCompanionProps extends Pick<ViewProps, 't'> {
  analysis: Analysis;
  highlights: readonly HighlightViewModel[];
  page: CompanionPage;
  /** A sheet from below has no edge for the rail. */
  sheet: boolean;
  onReveal: Reveal;
  onShow: (id: string) => void;
}

/** A part of a second: often enough for reading. Milliseconds. */
const EVERY_MS = 150;
const LABEL = 160;

/** The rail at the page's edge and what the part in view tells, both following the page as it is read. */
export function PageCompanion({
  analysis,
  highlights,
  page,
  sheet,
  t,
  onReveal,
  onShow,
}: PageCompanionProps) {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = page.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setMoves((count) => count + 1);
      }, EVERY_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [page]);
  const entries = useMemo(() => viewedEntries(analysis), [analysis]);
  const { window, scrolled, height } = page.measure();
  const inView = useMemo(
    () =>
      entries.filter(({ place }) => {
        const box = page.boxOf(place);
        return box !== null && box.bottom > 0 && box.top < window;
      }),
    [entries, moves, window],
  );
  const { text } = analysis.article;
  // Places in the page do not change as it scrolls, only as its height does.
  const marks = useMemo((): RailMark[] => {
    const placed = (box: Stretch | null, mark: Omit<RailMark, 'place'>): RailMark[] =>
      box && height > 0 ? [{ ...mark, place: Math.min(1, Math.max(0, (box.top + scrolled) / height)) }] : [];
    return [
      ...analysis.keyFacts.flatMap(({ start, end }) =>
        placed(page.boxOf({ start, end }), {
          key: `fact ${start}`,
          kind: 'fact',
          label: text.slice(start, Math.min(end, start + LABEL)),
        }),
      ),
      ...highlights.flatMap(({ id, colour, note, quote }) =>
        placed(page.boxOfHighlight(id), {
          key: id,
          kind: 'highlight',
          colour,
          label: (note || quote).slice(0, LABEL),
        }),
      ),
    ];
  }, [analysis, highlights, height]);
  const go = (mark: RailMark): void => {
    const fact = analysis.keyFacts.find(({ start }) => `fact ${start}` === mark.key);
    if (fact) onReveal({ start: fact.start, end: fact.end });
    else onShow(mark.key);
  };
  return (
    <>
      {!sheet && <PageRail t={t} marks={marks} height={window} onGo={go} />}
      <InView analysis={analysis} t={t} entries={inView} onReveal={onReveal} />
    </>
  );
}
