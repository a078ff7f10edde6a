/** Strokes on a 16 by 16 grid, drawn for a width of 1.5. */
const PATHS = {
  stated: 'M8 8m-2.25 0a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0',
  reported: 'M3 9.5V7.8C3 5.9 4 4.7 5.8 4.2M3 9.5h3v2.3H3zM9.5 9.5V7.8c0-1.9 1-3.1 2.8-3.6M9.5 9.5h3v2.3h-3z',
  confirmed: 'M3 8.5l3.2 3.2L13 4.8',
  denied: 'M4 4l8 8M12 4l-8 8',
  alleged: 'M5.2 5.8c0-1.6 1.2-2.6 2.8-2.6s2.8 1 2.8 2.4c0 2-2.8 2.1-2.8 4.2M8 12.6v.1',
  forecast: 'M2.5 8h10M9 4.5L12.5 8 9 11.5',
  opinion: 'M2.5 3.5h11v7.2H8L5 13.3v-2.6H2.5z',
  warning: 'M8 2.5L14 13H2zM8 6.5v3M8 11.4v.1',
  note: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.6M8 5v.1',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  done: 'M3 8.5l3.2 3.2L13 4.8',
  keep: 'M4 2.5h8v11L8 10.4 4 13.5z',
  marker: 'M9.8 2.8l3.4 3.4-6 6H3.8V8.8zM3 14.2h10',
  number: 'M6 3L4.5 13M11.5 3L10 13M3.5 6.2h10M2.5 9.8h10',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.2v3M10.5 2.2v3',
  more: 'M4 6l4 4 4-4',
  less: 'M4 10l4-4 4 4',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  pin: 'M6 2.5h4l-.6 4.3 2.1 2.4H4.5l2.1-2.4zM8 9.2V14',
  remove: 'M4 4l8 8M12 4l-8 8',
  rename: 'M3 13l.6-2.9L10.7 3 13 5.3 5.9 12.4z',
  close: 'M4 4l8 8M12 4l-8 8',
  export: 'M8 9.5v-7M5 5l3-3 3 3M3.5 8.5v5h9v-5',
  link: 'M6.8 9.2l2.4-2.4M7.2 4.8l1.5-1.5a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.8 11.2l-1.5 1.5a2.8 2.8 0 0 1-4-4l1.5-1.5',
  open: 'M9.5 2.5h4v4M13.5 2.5L7.5 8.5M6.5 3.5h-4v10h10v-4',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8zM5.4 5.4v.1',
  trash: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  'to-left': 'M2.5 3h11v10h-11zM6.5 3v10',
  'to-right': 'M2.5 3h11v10h-11zM9.5 3v10',
  library: 'M3 2.5v11M6 2.5v11M9 3l4 10.5',
  settings:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 2.8a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4zM5.8 9.8a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 0 0 0-3.4z',
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that point along the line of reading turn with it. */
const DIRECTED: ReadonlySet<IconName> = new Set(['previous', 'next', 'forecast']);

/** Strokes that few views draw: kept beside them, since the table stands in every script of a page. */
export type Strokes = `M${string}`;

export interface IconProps {
  name: IconName | Strokes;
  size?: number;
  /** Drawn full: what it stands for is done. */
  filled?: boolean | undefined;
  class?: string | undefined;
}

/** A picture beside words, never instead of them: hidden from screen readers. */
export function Icon({ name, size = 16, filled = name === 'stated', class: className }: IconProps) {
  return (
    <svg
      class={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
      data-directed={DIRECTED.has(name as IconName) || undefined}
    >
      <path d={PATHS[name as IconName] ?? name} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
