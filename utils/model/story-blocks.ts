import type { Block } from './article-document.ts';

/** Whether a block belongs to the story that the page tells: only such blocks are analysed. */
export const isOfStory = ({ role }: Pick<Block, 'role'>): boolean => role === undefined;
