import { textFragmentUrl } from '../format/index.ts';
import type { Span } from '../model/article-document.ts';
import { createPanelSession, type PanelPorts, type PanelState } from './panel-session.ts';

/** State of a panel's view. */
export interface PanelView {
  answer: PanelState;
  /** The passage last asked for is no longer in the page. */
  missing: boolean;
  /** It stands in a part of the page that stays folded. */
  folded?: boolean;
  /** It stands on another page of the article: that page's number and address, with the words. */
  otherPage?: OtherPage | undefined;
}

/** A page of an article that was read with others. */
export interface OtherPage {
  number: number;
  url: string;
}

/** The page that a passage stands on, where an article was read from several. */
function pageOf({ answer }: PanelView, { start, end }: Span): OtherPage | undefined {
  if (answer.state !== 'ready') return undefined;
  const { pages = [], text } = answer.analysis.article;
  const at = pages.findIndex((page) => start >= page.start && start < page.end);
  return at < 0
    ? undefined
    : { number: at + 1, url: textFragmentUrl(pages[at]!.url, text.slice(start, end)) };
}

/**
 * Controller of popup and sidebar: one answer, and whether the page still has the passage that was clicked. `draw` is
 * called after every change.
 */
export function createPanelController(ports: PanelPorts, draw: (view: PanelView) => void) {
  let view: PanelView = { answer: { state: 'loading' }, missing: false };
  let clicks = 0;
  const show = (next: PanelView): void => {
    view = next;
    draw(view);
  };
  const session = createPanelSession(ports, (answer) => {
    clicks += 1;
    show({ answer, missing: false });
  });
  return {
    load: session.load,
    cancel: session.cancel,
    hear: session.hear,
    handlers: session.handlers,
    /** Reveals a passage; false where the page has lost it or keeps it folded, which it says unless another was asked for meanwhile. */
    async reveal(span: Span, all?: readonly Span[]): Promise<boolean> {
      const click = ++clicks;
      if (view.missing || view.folded || view.otherPage)
        show({ ...view, missing: false, folded: false, otherPage: undefined });
      const revealed = await session.reveal(span, all);
      if (click === clicks && revealed !== 'shown') {
        const otherPage = revealed === 'missing' ? pageOf(view, span) : undefined;
        show({
          ...view,
          missing: revealed === 'missing' && !otherPage,
          folded: revealed === 'folded',
          otherPage,
        });
      }
      return revealed === 'shown';
    },
  };
}
export type PanelController = ReturnType<typeof createPanelController>;
