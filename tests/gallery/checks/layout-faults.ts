import type { Page } from 'puppeteer-core';

/** Sideways overflow, and controls that are too small to hit, lie outside of the window's width or over one another. */
export function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sticks out by ${scrollWidth - clientWidth} px`);
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40);
    /** The bar, card or open menu that an element lies with over what is below. */
    const layerOf = (element: Element): Element | null => {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (each.role === 'menu' || ['fixed', 'sticky'].includes(getComputedStyle(each).position))
          return each;
      return null;
    };
    // What lies behind an open dialog cannot be reached until it closes.
    const scope = document.querySelector('dialog:modal') ?? document.body;
    const boxes: { element: Element; box: DOMRect; layer: Element | null }[] = [];
    for (const element of scope.querySelectorAll(
      'button, a, summary, label:has(input), input:not(label input), select, textarea',
    )) {
      const box = element.getBoundingClientRect();
      const { visibility, opacity } = getComputedStyle(element);
      if (box.width === 0 || visibility === 'hidden' || opacity === '0') continue;
      const scrolls = element.closest('nav') !== null;
      if (box.width < 24 || box.height < 24)
        found.push(`target of ${box.width}×${box.height}: ${nameOf(element)}`);
      // A strip that scrolls sideways may hold more than is in view.
      if (scrolls) continue;
      if (box.left < -0.5 || box.right > clientWidth + 0.5)
        found.push(`outside of the window: ${nameOf(element)}`);
      boxes.push({ element, box, layer: layerOf(element) });
    }
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one.layer !== other.layer) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // A control may be set into a card that is one itself.
        const nested = across >= Math.min(one.box.width, other.box.width) - 1;
        if (across > 1 && down > 1 && !nested)
          found.push(`one over the other: ${nameOf(one.element)} / ${nameOf(other.element)}`);
      }
    }
    return found;
  });
}
