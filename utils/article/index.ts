import { articleDetails } from './article-details.ts';
import {
  type PageReading,
  type ReadOptions,
  readPageInSlicesWith,
  readPageWith,
  type SliceOptions,
} from './read-page.ts';

export type { PageReading, ReadingStep, ReadOptions, SliceOptions } from './read-page.ts';

/** Reads the article off a page without changing the page. */
export const readPage = (document: Document, options: ReadOptions): PageReading =>
  readPageWith(document, options, articleDetails);

/** Reads as `readPage` does, in slices, so that the page stays alive: between them others' work goes first. */
export const readPageInSlices = (
  document: Document,
  options: ReadOptions,
  slices?: SliceOptions,
): Promise<PageReading> => readPageInSlicesWith(document, options, articleDetails, slices);
