/**
 * Names under which ranges are registered with the CSS Custom Highlight API. A page can list them,
 * so they say nothing of whose they are or what they mean.
 */
export const PAINTS = { current: 'x-1', others: 'x-2', flash: 'x-3' } as const;
export type Paint = keyof typeof PAINTS;

/**
 * Styles of the paints, for `scripting.insertCSS`: no element of the page is touched.
 * The underline tells a lit passage without colour; custom highlights allow no other shape.
 */
export const PAINT_CSS = `
::highlight(${PAINTS.current}) { background-color: #ffdf6b; color: #1c1600; text-decoration: underline 2px solid #b45309; }
::highlight(${PAINTS.others}) { background-color: #fff3c4; color: #1c1600; text-decoration: underline 1px dotted #b45309; }
::highlight(${PAINTS.flash}) { background-color: #8a3f05; color: #fffdf5; text-decoration: underline 2px solid #8a3f05; }
@media (prefers-color-scheme: dark) {
  ::highlight(${PAINTS.current}) { background-color: #f5c542; color: #1c1600; }
  ::highlight(${PAINTS.others}) { background-color: #6b5518; color: #fff6dc; }
  ::highlight(${PAINTS.flash}) { background-color: #fff8e1; color: #1c1600; text-decoration: underline 2px solid #f5c542; }
}
@media (forced-colors: active) {
  ::highlight(${PAINTS.current}) { background-color: Highlight; color: HighlightText; }
  ::highlight(${PAINTS.others}) { background-color: Mark; color: MarkText; }
  ::highlight(${PAINTS.flash}) { background-color: MarkText; color: Mark; }
}
`;

/** Which paint lies above where two meet. */
const PRIORITY: Readonly<Record<Paint, number>> = { others: 0, current: 1, flash: 2 };

/** Paints `ranges` under one name in place of what was there; none takes the paint off. */
export function paint(name: Paint, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(PAINTS[name]);
  else {
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY[name];
    CSS.highlights.set(PAINTS[name], highlight);
  }
}
