import type { Page } from 'puppeteer-core';

/** Keys pressed on a walk through a view; what comes later is as what came before. */
const STEPS = 60;

/** Puts the focus before the first control of the view, or of the dialog that is open over it. */
async function start(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    const start = document.createElement('span');
    start.tabIndex = -1;
    (document.querySelector('dialog:modal') ?? document.body).prepend(start);
    start.focus();
    (window as unknown as { stops: Element[] }).stops = [start];
  });
}

interface Stop {
  name: string;
  seen: boolean;
  covered: boolean;
  after: boolean;
}

/** The next stop of the Tab key; null where the walk is over. */
async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { stops } = window as unknown as { stops: Element[] };
    const element = document.activeElement;
    if (!element || element === document.body || stops.includes(element)) return null;
    const before = stops.at(-1)!;
    // A dialog that scrolls takes the focus itself when the walk has come round.
    if (element instanceof HTMLDialogElement && element.contains(before)) return null;
    stops.push(element);
    const hasRing = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    };
    // A frame hands the focus on to what is in it.
    const inside = element instanceof HTMLIFrameElement ? element.contentDocument?.activeElement : null;
    // Words that run over two lines are two boxes; the one around both has others' words in it.
    const points = [...element.getClientRects()].flatMap(({ left, top, width, height }) =>
      [0.05, 0.5, 0.95].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + x * width, top + y * height)),
      ),
    );
    const label = element.closest('label');
    const isOfIt = (at: Element | null): boolean =>
      at !== null && (element.contains(at) || at.contains(element) || label?.contains(at) === true);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
      seen: [inside ?? element, ...(label ? [label] : [])].some(hasRing),
      covered: !points.some(isOfIt),
      after: Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
  });
}

/** Walks through the view by the Tab key: every stop is to be seen, and each comes after the one before. */
export async function keyboardFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await start(page);
  for (let step = 0; step < STEPS; step++) {
    const stop = await nextStop(page);
    if (!stop) break;
    if (!stop.seen) found.push(`focus that cannot be seen: ${stop.name}`);
    if (stop.covered) found.push(`focus behind something else: ${stop.name}`);
    if (!stop.after) found.push(`focus that goes back: ${stop.name}`);
  }
  await page.evaluate(() => (window as unknown as { stops: Element[] }).stops[0]?.remove());
  return found;
}
