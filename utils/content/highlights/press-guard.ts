/** Time for which the toolbar must have been in sight, in one place, before a press on it counts, in milliseconds. */
export const IN_SIGHT_MS = 400;

/** A page that puts more than this above one toolbar means to cover it. */
const MAX_RAISES = 20;

/** Sample points of the toolbar's box, as shares of its width and height. */
const SAMPLES = [
  [0.5, 0.5],
  [0.04, 0.1],
  [0.96, 0.1],
  [0.04, 0.9],
  [0.96, 0.9],
] as const;

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

export interface PressGuardParts {
  /** The root whose presses are guarded. */
  root: ShadowRoot;
  /** The box that must be in sight. */
  box: Element;
  /** True where the root's own host is the topmost element at a point of the window, in CSS pixels. */
  isOnTop(x: number, y: number): boolean;
  /** True for an event of the root's own host. */
  holds(event: Event): boolean;
  /** Puts the root's host above all else in the top layer. */
  raise(): void;
  /** A press was refused since something lies over the box. */
  onCovered(): void;
  isTrusted?: (event: Event) => boolean;
}

/**
 * Stops presses that a page made or lured: those that no input device made, those on a box that came into sight, moved or
 * was covered a moment ago, and those through a cover that lets presses pass. Only the intersection observer's second version
 * sees covers of the last kind. They can only come from the top layer, though: so the box is put above whatever enters that, and
 * a page that goes on against it gets no press. Presses by the keyboard pass, since a page cannot move the focus into a closed root.
 */
export function guardPresses({
  root,
  box,
  isOnTop,
  holds,
  raise,
  onCovered,
  isTrusted = (event) => event.isTrusted,
}: PressGuardParts): { moved(): void; end(): void } {
  const view = root.ownerDocument.defaultView as Window & typeof globalThis;
  const ends = new AbortController();
  let since = performance.now();
  /** False while the browser says that the box is painted over. */
  let isPainted = true;
  let raises = 0;
  const moved = (): void => {
    since = performance.now();
  };

  const isUncovered = (): boolean => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return (
      isPainted &&
      raises <= MAX_RAISES &&
      SAMPLES.every(([x, y]) => {
        const [at, down] = [left + x * width, top + y * height];
        return at < 0 || down < 0 || at > view.innerWidth || down > view.innerHeight || isOnTop(at, down);
      })
    );
  };

  root.addEventListener(
    'click',
    (event) => {
      const byKeyboard = (event as MouseEvent).detail === 0;
      const isEarly = performance.now() - since < IN_SIGHT_MS;
      if (isTrusted(event) && (byKeyboard || (!isEarly && isUncovered()))) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      if (isTrusted(event) && !isUncovered()) onCovered();
    },
    { capture: true, signal: ends.signal },
  );
  for (const name of ['toggle', 'fullscreenchange'])
    view.addEventListener(
      name,
      (event) => {
        if (holds(event)) return;
        moved();
        if (raises++ < MAX_RAISES) raise();
      },
      { capture: true, signal: ends.signal },
    );
  if ('isVisible' in (view.IntersectionObserverEntry?.prototype ?? {})) {
    const observer = new view.IntersectionObserver(
      (entries) => {
        const painted = (entries.at(-1) as VisibilityEntry | undefined)?.isVisible !== false;
        if (painted && !isPainted) moved();
        isPainted = painted;
      },
      // `trackVisibility` needs a delay of 100 ms at least.
      { trackVisibility: true, delay: 100, threshold: [0, 1] } as IntersectionObserverInit,
    );
    observer.observe(box);
    ends.signal.addEventListener('abort', () => observer.disconnect());
  }
  return { moved, end: () => ends.abort() };
}
