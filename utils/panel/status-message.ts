/** Time that a message stays, in milliseconds. */
const MESSAGE_MS = 3_000;

/** A short-lived message about the last action. `draw` is called when it appears and goes. */
export function createStatusMessage(draw: () => void) {
  let text = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    text: () => text,
    say(next: string): void {
      text = next;
      draw();
      clearTimeout(timer);
      timer = setTimeout(() => {
        text = '';
        draw();
      }, MESSAGE_MS);
    },
  };
}
