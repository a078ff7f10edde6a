import { analyse } from '../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../utils/analysis/resources.ts';
import { articleFromText } from '../../../utils/article/article-from-text.ts';

/** A small article of our own, for tests that need any. */
export const article = (text = 'The harbour opened in May.') =>
  articleFromText(text, { publishedAt: '2026-05-01', language: 'en' });

export const analysis = (text?: string) => analyse(article(text), NO_MODELS);
