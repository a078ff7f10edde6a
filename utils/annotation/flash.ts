import { paint } from './paint.ts';

/** Milliseconds that each of the two beats and the pause between them last: three flashes a second would be too many (WCAG 2.3.1). */
const BEAT = 180;
const BEATS = 3;

let stop: () => void = () => {};

/**
 * Makes a painted range blink twice, so that the eye finds it among its like; null ends an earlier flash.
 * Nothing moves for readers who asked for less motion.
 */
export function flash(range: Range | null, view: Window = window): void {
  stop();
  if (!range || view.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
  let beat = 0;
  const tick = (): void => {
    paint('flash', beat < BEATS && beat % 2 === 0 ? [range] : []);
    beat += 1;
    if (beat <= BEATS) timer = view.setTimeout(tick, BEAT);
  };
  let timer = 0;
  stop = () => {
    view.clearTimeout(timer);
    paint('flash', []);
  };
  tick();
}
