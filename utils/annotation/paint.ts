/**
 * Names under which ranges are registered with the CSS Custom Highlight API. A page can list them,
 * so they say nothing of whose they are or what they mean.
 */
export const PAINTS = { current: 'x-1', others: 'x-2' } as const;
export type Paint = keyof typeof PAINTS;

/**
 * Styles of the paints, for `scripting.insertCSS`: no element of the page is touched.
 * The underline tells a lit passage without colour; custom highlights allow no other shape.
 */
export const PAINT_CSS = `
::highlight(${PAINTS.current}) { background-color: #ffdf6b; color: #1c1600; text-decoration: underline 2px solid #b45309; }
::highlight(${PAINTS.others}) { background-color: #fff3c4; color: #1c1600; text-decoration: underline 1px dotted #b45309; }
@media (prefers-color-scheme: dark) {
  ::highlight(${PAINTS.current}) { background-color: #f5c542; color: #1c1600; }
  ::highlight(${PAINTS.others}) { background-color: #6b5518; color: #fff6dc; }
}
@media (forced-colors: active) {
  ::highlight(${PAINTS.current}) { background-color: Highlight; color: HighlightText; }
  ::highlight(${PAINTS.others}) { background-color: Mark; color: MarkText; }
}
`;

/** Paints `ranges` under one name in place of what was there; none takes the paint off. */
export function paint(name: Paint, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(PAINTS[name]);
  else CSS.highlights.set(PAINTS[name], new Highlight(...ranges));
}
