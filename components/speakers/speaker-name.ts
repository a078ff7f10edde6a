import type { Analysis, Speaker } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';

/** Longer than this a source brings its office along: "David B. Cohen, a professor of political science at …". */
const LONGEST_NAME = 34;

/** "Parata, a fierce": an apposition cut before its noun, or of so few words that the name does without. */
const CUT_APPOSITION = /,\s\p{Ll}+\s\p{Ll}+$/u;

/** Words behind a quotation mark whose other half lies before them: "Parasite” director Bong Joon Ho". */
function balanced(words: string): string {
  const closing = /^[^"“]*["”]\s*(?=\S)/.exec(words)?.[0];
  return closing ? words.slice(closing.length) : words;
}

/** The words that name a speaker, short enough to stand before what they say. */
export function speakerName({ entity, source }: Speaker, { article, entities }: Analysis): string {
  const words = balanced(article.text.slice(source.start, source.end)).replace(CUT_APPOSITION, '');
  const name = entity === null ? undefined : entities[entity]?.name;
  return name !== undefined && (words.length > LONGEST_NAME || words.length < name.length) ? name : words;
}

/** Index of the speaker to whom a source's words belong; -1 for none. */
export function speakerOfSource({ speakers, attributions }: Analysis, { start, end }: Span): number {
  return speakers.findIndex(({ passages }) =>
    passages.some(({ attribution }) => {
      const source = attributions[attribution]?.source;
      return source?.start === start && source.end === end;
    }),
  );
}
