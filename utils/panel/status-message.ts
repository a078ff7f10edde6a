/** How long a panel says what happened, in milliseconds. */
const SAID_MS = 3_000;

/** What a panel says of what just happened, for a while. `draw` hears when that changes. */
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
      }, SAID_MS);
    },
  };
}
