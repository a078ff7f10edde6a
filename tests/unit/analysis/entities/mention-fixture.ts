import type { NameMention } from '../../../../utils/analysis/entities/mentions.ts';
import type { NameType } from '../../../../utils/analysis/entities/name-tags.ts';
import type { Words } from '../../../../utils/analysis/entities/tagger-words.ts';

/** The mentions that a text marks as `[Anna Berg|PERSON]`, and the text without the marks. */
export function marked(source: string): { text: string; mentions: NameMention[] } {
  const mentions: NameMention[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([^|\]]+)\|([A-Z_]+)\]/g)) {
    text += source.slice(at, match.index);
    const start = text.length;
    text += match[1] as string;
    mentions.push({ start, end: text.length, type: match[2] as NameType, firstWord: 0, endWord: 0 });
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at), mentions };
}

/** The mentions with the words that they cover. */
export function placed(mentions: readonly NameMention[], words: Words): NameMention[] {
  return mentions.map((mention) => ({
    ...mention,
    firstWord: words.start.indexOf(mention.start),
    endWord: words.end.indexOf(mention.end) + 1,
  }));
}
