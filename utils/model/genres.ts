import type { Genre } from './analysis.ts';

/** Whether an article of this kind is there to judge: the panel says so once, in its header. */
export const isJudging = (genre: Genre | null): genre is 'opinion' | 'review' =>
  genre === 'opinion' || genre === 'review';
