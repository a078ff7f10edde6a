/** A painter's palette: the colours of a highlight. */
export const PALETTE =
  'M8 2.2c-3.3 0-6 2.5-6 5.7s2.7 5.9 5.6 5.9c1.2 0 1.4-1 .9-1.8-.6-1 0-2 1.1-2h1.9c1.5 0 2.5-1 2.5-2.4C14 4.5 11.3 2.2 8 2.2zM5 7.4v.1M7.4 5v.1M10.4 5.6v.1';
