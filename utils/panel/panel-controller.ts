import type { Span } from '../model/article-document.ts';
import { createPanelSession, type PanelPorts, type PanelState } from './panel-session.ts';

/** State of a panel's view. */
export interface PanelView {
  answer: PanelState;
  /** The passage last asked for is no longer in the page. */
  missing: boolean;
  /** It stands in a part of the page that stays folded. */
  folded?: boolean;
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
      if (view.missing || view.folded) show({ ...view, missing: false, folded: false });
      const revealed = await session.reveal(span, all);
      if (click === clicks && revealed !== 'shown')
        show({ ...view, missing: revealed === 'missing', folded: revealed === 'folded' });
      return revealed === 'shown';
    },
  };
}
export type PanelController = ReturnType<typeof createPanelController>;
