/** Sections of a panel, in their default order. */
export const SECTIONS = ['facts', 'figures', 'timeline', 'entities', 'topics'] as const;
export type SectionName = (typeof SECTIONS)[number];
