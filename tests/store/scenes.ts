/** The words over each picture for the stores, and what is in it; the first is the one that most people see. */
export const SCENES = [
  {
    name: '1-popup',
    shows: 'popup',
    title: 'See what an article says, and who says so',
    words:
      'Key facts with their sources, figures and a timeline at a click. Each one is a sentence of the article itself.',
  },
  {
    name: '2-sidebar',
    shows: 'sidebar',
    title: 'Keep it beside the text',
    words: 'Click a fact: the article scrolls to its very words and lights them up.',
  },
  {
    name: '3-parts',
    shows: 'parts',
    title: 'Facts, figures drawn to scale, dates in order',
    words:
      'What is confirmed and what is a forecast, what a number counts, what is past and what is still ahead.',
  },
  {
    name: '4-highlights',
    shows: 'highlights',
    title: 'Highlights that find their way back',
    words:
      'Four colours, notes beside them, kept on your device. They return even when the article was edited.',
  },
  {
    name: '5-library',
    shows: 'library',
    title: 'All that you marked, in one place',
    words:
      'Search it, filter it, take it with you: Markdown, CSV, JSON. No account, and nothing is sent anywhere.',
  },
] as const;

export type Scene = (typeof SCENES)[number];

/** The words under the name on the tile. */
export const TILE_WORDS = 'The facts of any article, beside it.';
