import { type ComponentChild, render } from 'preact';
import { type LibraryContextValue, LibraryView } from '../../components/library/index.ts';
import { painted } from '../../utils/panel/browser-tools.ts';
import type { LibraryModel } from '../../utils/panel/library/library-page.ts';

/** Longest time that the page stays blank while the first rows are read, in milliseconds: a frame before them would hold them up. */
const BLANK_MS = 150;

/**
 * Draws the library into `#app`: at once until the first rows are there, when a frame is waited for as it is, and later once a
 * frame. What stands around the rows is drawn before them, out of the page unless they are late. `again` draws the last model.
 * @param syncLine the line with the state of the sync, looked up at each drawing
 * @param onRows called once, when the first rows are painted
 */
export function createDrawing(
  context: LibraryContextValue,
  syncLine: () => ComponentChild,
  onRows: () => void,
): { show: (model: LibraryModel) => void; again: () => void } {
  const root = document.createElement('div');
  const attach = (): void => {
    if (!root.isConnected) document.getElementById('app')?.append(root);
  };
  const drawNow = (model: LibraryModel): void => {
    document.documentElement.dataset.state = model.state.phase;
    document.documentElement.dataset.answered = model.state.answered;
    render(<LibraryView {...model} sync={syncLine()} context={context} />, root);
  };
  let frame = 0;
  let hasRows = false;
  let last: LibraryModel | null = null;
  const show = (model: LibraryModel): void => {
    last = model;
    cancelAnimationFrame(frame);
    if (hasRows) {
      frame = requestAnimationFrame(() => drawNow(model));
      return;
    }
    hasRows = model.state.phase !== 'loading';
    if (hasRows) {
      attach();
      void painted().then(onRows);
    } else setTimeout(attach, BLANK_MS);
    drawNow(model);
  };
  return { show, again: () => last && show(last) };
}
