import { changedTags } from '../../model/reader-tags.ts';
import { noteOf, tagsOf, withNote, withTags } from '../../model/record-parts.ts';
import type { ArticleRecord } from '../../model/records.ts';
import { type LibrarySnapshot, laterMoment, nextMoment } from '../library-snapshot.ts';
import { restampedArticle } from '../merge/field-moments.ts';

/** The incoming article with the reader's words from both sides: another program's file knows nothing of those here. */
function withBoth(known: ArticleRecord, incoming: ArticleRecord): ArticleRecord {
  const [own, other] = [noteOf(known), noteOf(incoming)];
  const note = !other || own.includes(other) ? own : [own, other].filter(Boolean).join('\n\n');
  const tags = changedTags(tagsOf(known), tagsOf(incoming), []);
  const { body: _, notes: __, ...rest } = incoming;
  if (note === own && !tags) return rest;
  const modified = nextMoment(laterMoment(known.modified, incoming.modified));
  const changed: ArticleRecord = { ...rest, modified };
  return restampedArticle(incoming, withTags(withNote(changed, note), tags ?? tagsOf(known)));
}

/** Another program's articles, whose notes and tags come beside those that the library has. */
export function withKnownWords(library: LibrarySnapshot, incoming: LibrarySnapshot): LibrarySnapshot {
  const known = new Map(library.articles.flatMap((article) => article.keys.map((key) => [key, article])));
  return {
    ...incoming,
    articles: incoming.articles.map((article) => {
      const there = known.get(article.key);
      return there?.body && article.body ? withBoth(there, article) : article;
    }),
  };
}
