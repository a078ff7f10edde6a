import { outlineOf } from './outline.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Width of the bar in the margin and its distance from the words, in CSS pixels. */
const BAR = 4;
const BAR_GAP = 8;

/** The frame lies over the page, takes no click, and is not printed. */
const CSS_TEXT = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483646 !important; pointer-events: none !important; }
svg { position: absolute; inline-size: 100%; block-size: 100%; overflow: visible; color: #b45309; }
path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; paint-order: stroke; }
.halo { stroke: #fffdf5; stroke-width: 5; opacity: .7; }
rect { fill: currentColor; }
@media (prefers-color-scheme: dark) { svg { color: #f5a524; } .halo { stroke: #1c1600; } }
@media (forced-colors: active) { svg { color: Highlight; } .halo { stroke: Canvas; } }
@media print { :host { display: none !important; } }
`;

interface Light {
  range: Range;
  element: HTMLElement;
  end: AbortController;
}

let light: Light | null = null;

/** The first of a range's elements that tells how its text runs. */
function runsRightToLeft({ startContainer }: Range, view: Window): boolean {
  const element =
    startContainer.nodeType === Node.ELEMENT_NODE
      ? (startContainer as Element)
      : startContainer.parentElement;
  return element !== null && view.getComputedStyle(element).direction === 'rtl';
}

function draw(svg: SVGSVGElement, range: Range, view: Window): void {
  const rightToLeft = runsRightToLeft(range, view);
  const { path, bars } = outlineOf([...range.getClientRects()], rightToLeft);
  const make = (name: string, attributes: Record<string, string | number>): SVGElement => {
    const element = view.document.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  svg.replaceChildren(
    make('path', { d: path, class: 'halo' }),
    make('path', { d: path }),
    ...bars.map(({ left, right, top, bottom }) =>
      make('rect', {
        x: rightToLeft ? right + BAR_GAP : left - BAR_GAP - BAR,
        y: top,
        width: BAR,
        height: bottom - top,
        rx: BAR / 2,
      }),
    ),
  );
}

/**
 * Puts a frame around a range and a bar beside it, which tell it from a highlight by shape; null takes them off. They
 * follow the page as it scrolls and changes its layout.
 */
export function spotlight(range: Range | null, view: Window = window): void {
  light?.end.abort();
  light?.element.remove();
  light = null;
  if (!range) return;
  const { document } = view;
  const element = document.createElementNS(XHTML, 'div') as HTMLElement;
  element.setAttribute('aria-hidden', 'true');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElementNS(XHTML, 'style');
  try {
    // A constructed sheet is no inline style, which a page's content security policy may forbid.
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    root.adoptedStyleSheets = [sheet];
  } catch {
    style.textContent = CSS_TEXT;
    root.append(style);
  }
  const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  root.append(svg);
  document.documentElement.append(element);
  const end = new AbortController();
  light = { range, element, end };
  let frame = 0;
  const later = (): void => {
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (light?.element === element) draw(svg, range, view);
    });
  };
  view.addEventListener('scroll', later, { capture: true, passive: true, signal: end.signal });
  view.addEventListener('resize', later, { signal: end.signal });
  if (typeof ResizeObserver !== 'undefined') {
    const observer = new ResizeObserver(later);
    observer.observe(document.documentElement);
    end.signal.addEventListener('abort', () => observer.disconnect());
  }
  draw(svg, range, view);
}
