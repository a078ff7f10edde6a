import type { Block } from './article-document.ts';

export type { Block };

/** Whether a block belongs to the story that the page tells: only such blocks are analysed. */
export const isOfStory = ({ role }: Block): boolean => role === undefined;
