/** Time after an input of the reader within which a selection counts as theirs, in milliseconds: a long press takes some 600. */
const TOUCH_MS = 1_500;

const INPUTS = ['pointerdown', 'pointerup', 'pointercancel', 'touchend', 'keydown', 'keyup', 'selectstart'];

const shareEdge = (a: Range, b: Range): boolean =>
  (a.startContainer === b.startContainer && a.startOffset === b.startOffset) ||
  (a.endContainer === b.endContainer && a.endOffset === b.endOffset);

/**
 * Tells selections that the reader makes from those that a page's script makes. The handles of a touch screen send the page no
 * event at all: there a selection counts that shares an edge with the one before it.
 */
export function selectionOwner(view: Window, isTrusted: (event: Event) => boolean) {
  let touched = Number.NEGATIVE_INFINITY;
  let last: Range | null = null;
  for (const name of INPUTS)
    view.addEventListener(
      name,
      (event) => {
        if (isTrusted(event)) touched = performance.now();
      },
      { capture: true, passive: true },
    );
  return {
    /** Whether a selection that changed just now to `range` is the reader's. */
    isReaders(range: Range): boolean {
      const own = performance.now() - touched < TOUCH_MS || (last !== null && shareEdge(last, range));
      last = own ? range.cloneRange() : null;
      return own;
    },
  };
}
