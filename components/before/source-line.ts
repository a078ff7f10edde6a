import { formatDay } from '../../utils/format/index.ts';
import type { EarlierArticle } from '../../utils/model/article-context.ts';

export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '';

/** Site and day of an earlier article. */
export function sourceLine({ siteName, url, day }: EarlierArticle, locale: string): string {
  const site = siteName || hostOf(url);
  return [site, formatDay(day, locale)].filter(Boolean).join(' · ');
}
