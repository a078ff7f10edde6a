/** Time that a message stays, in milliseconds; longer where it offers to take the action back. */
const MESSAGE_MS = 3_000;
const UNDO_MS = 8_000;

/** A message about the last action, and how to take that back. */
export interface StatusText {
  text: string;
  undo?: (() => void) | undefined;
}

/** A short-lived message about the last action. `draw` is called when it appears and goes. */
export function createStatusMessage(draw: () => void) {
  let shown: StatusText | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(timer);
    shown = null;
    draw();
  };
  return {
    now: () => shown,
    say(text: string, undo?: () => void): void {
      shown = {
        text,
        ...(undo && {
          undo: () => {
            clear();
            undo();
          },
        }),
      };
      draw();
      clearTimeout(timer);
      timer = setTimeout(clear, undo ? UNDO_MS : MESSAGE_MS);
    },
  };
}
