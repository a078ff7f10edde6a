import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { SpeakersViewProps } from '../speakers/index.ts';
import { speakerOfSource } from '../speakers/speaker-name.ts';
import type { AnalysisProps } from '../ui/index.ts';
import type { PanelContextValue } from './panel-context.ts';

/** The nearest part around an element that scrolls: the sidebar's, or the popup's document. */
function scrollerOf(element: Element | null): Element | null {
  let at = element;
  while (at && at.scrollHeight <= at.clientHeight + 1) at = at.parentElement;
  return at ?? element?.ownerDocument.scrollingElement ?? null;
}

/** The view of all speakers in place of the panel's parts: how it is opened, and what it shows while it is open. */
export function useSpeakers(
  analysis: Analysis,
  view: AnalysisProps,
  load: PanelContextValue['loadSpeakers'],
): {
  shown: ComponentChild;
  onSpeakers: (() => void) | undefined;
  /** Opens it at the speaker of a source; false where the source is no speaker's. */
  onSource: ((source: Span) => boolean) | undefined;
} {
  const [open, setOpen] = useState<{
    View: (props: SpeakersViewProps) => ComponentChild;
    first: number;
    back: () => void;
  } | null>(null);
  if (!load || analysis.speakers.length === 0)
    return { shown: null, onSpeakers: undefined, onSource: undefined };
  const show = (first: number): void => {
    const root = document.activeElement?.shadowRoot ?? document;
    const before = root.activeElement as HTMLElement | null;
    const scroller = scrollerOf(before);
    const top = scroller?.scrollTop ?? 0;
    const back = (): void => {
      setOpen(null);
      // After the panel's parts are there again.
      requestAnimationFrame(() => {
        if (scroller) scroller.scrollTop = top;
        before?.focus({ preventScroll: true });
      });
    };
    void load().then((View) => setOpen({ View, first, back }));
  };
  return {
    shown: open && <open.View {...view} first={open.first} onClose={open.back} />,
    onSpeakers: () => show(-1),
    onSource: (source) => {
      const at = speakerOfSource(analysis, source);
      if (at >= 0) show(at);
      return at >= 0;
    },
  };
}
