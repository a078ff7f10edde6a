import { COLOURS, type Colour } from '../model/colours.ts';

/**
 * Names under which ranges are registered with the CSS Custom Highlight API. A page can list them,
 * so the names reveal neither the extension nor their meaning.
 */
export const PAINTS = {
  current: 'x-1',
  others: 'x-2',
  flash: 'x-3',
  yellow: 'x-4',
  green: 'x-5',
  blue: 'x-6',
  pink: 'x-7',
  changed: 'x-8',
} as const satisfies Record<string, string>;
export type Paint = keyof typeof PAINTS;

/** Background and line of each colour, and a line that tells it without colour. */
const LOOKS: Readonly<Record<Colour, { wash: string; line: string; shape: string }>> = {
  yellow: { wash: '#ffe98a', line: '#8a6100', shape: 'solid 2px' },
  green: { wash: '#bff0c4', line: '#17692a', shape: 'dashed 2px' },
  blue: { wash: '#c3e2ff', line: '#0b57a4', shape: 'dotted 2px' },
  pink: { wash: '#ffd0e4', line: '#a3175a', shape: 'double 1.5px' },
};

const ofColours = (rule: (colour: Colour) => string): string => COLOURS.map(rule).join('\n');

/**
 * Styles of the paints, for `scripting.insertCSS`: no element of the page is touched.
 * A line tells a colour without hue, and one above it that its words have changed; custom highlights allow no other shape.
 * The lit passage has a frame (`spotlight`) and takes no wash, so that a highlight under it keeps its colour. The ink is dark
 * on every wash, whatever the page's own.
 */
export const paintCss = (): string => `
${ofColours((colour) => {
  const { wash, line, shape } = LOOKS[colour];
  return `::highlight(${PAINTS[colour]}) { background-color: ${wash}; color: #1c1600; text-decoration: underline ${shape} ${line}; }`;
})}
::highlight(${PAINTS.changed}) { text-decoration: overline 2px dotted #93290f; }
::highlight(${PAINTS.current}) { text-decoration: underline 1px dotted #b45309; }
::highlight(${PAINTS.others}) { background-color: #fff3c4; color: #1c1600; text-decoration: underline 1px dotted #b45309; }
::highlight(${PAINTS.flash}) { background-color: #8a3f05; color: #fffdf5; text-decoration: underline 2px solid #8a3f05; }
@media (prefers-color-scheme: dark) {
  ::highlight(${PAINTS.others}) { background-color: #6b5518; color: #fff6dc; }
  ::highlight(${PAINTS.flash}) { background-color: #fff8e1; color: #1c1600; text-decoration: underline 2px solid #f5c542; }
}
@media (forced-colors: active) {
  ${ofColours((colour) => `::highlight(${PAINTS[colour]}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }`)}
  ::highlight(${PAINTS.changed}) { text-decoration-color: MarkText; }
  ::highlight(${PAINTS.others}) { background-color: Mark; color: MarkText; }
  ::highlight(${PAINTS.flash}) { background-color: MarkText; color: Mark; }
}
@media print {
  ${Object.values(PAINTS)
    .map(
      (name) =>
        `::highlight(${name}) { background-color: transparent; color: inherit; text-decoration: none; }`,
    )
    .join('\n  ')}
}
`;

/** Which of two paints on the same words is seen: what was asked for just now, then the line above, then the colours. */
const PRIORITY: Readonly<Record<Paint, number>> = {
  yellow: 0,
  green: 0,
  blue: 0,
  pink: 0,
  changed: 1,
  others: 2,
  current: 3,
  flash: 4,
};

/** Paints `ranges` under one name in place of what was there; none takes the paint off. */
export function paint(name: Paint, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(PAINTS[name]);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(PAINTS[name], highlight);
}
