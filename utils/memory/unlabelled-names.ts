import { MONTH_FORMS } from '../analysis/lang/en/calendar-words.ts';
import { FUNCTION_WORDS } from '../analysis/lang/en/function-words.ts';
import { OFFICES, PERSONAL_TITLES } from '../analysis/lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../analysis/lang/en/nation-adjectives.ts';
import type { TokenLayer } from '../analysis/tokens/index.ts';
import { groupBy } from '../library/group-by.ts';
import type { Span } from '../model/article-document.ts';
import { contentStems } from './telling-stems.ts';

/** Longest run of capitalised words that is one name. */
const LONGEST_RUN = 4;

const isCapital = (word: string): boolean => /^\p{Lu}[\p{L}\p{N}'’-]+$/u.test(word);

/** Bodies and things that every country has, or the world has once: capitals make no name of them that tells stories apart. */
const BODIES = new Set(
  `government congress parliament senate house cabinet state court supreme internet web earth army navy air force police bible
  constitution treasury vice elect prime first lady deputy republican republicans democrat democrats democratic party url api http west east north south world`.split(
    /\s+/,
  ),
);

/** True behind a word in small letters: a capital behind a mark may only begin what is quoted. */
const isAfterPlainWord = ({ text }: TokenLayer['tokens'], token: number): boolean =>
  /^\p{Ll}/u.test(text[token - 1] ?? '');

/** True for a title, an office or a body without a name of its own: "Vice President-elect", "the Cabinet". */
export const isTitle = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[ -]/)
    .every(
      (word) => OFFICES.has(word) || BODIES.has(word) || PERSONAL_TITLES.has(word) || MONTH_FORMS.has(word),
    );

/**
 * Runs of capitalised words within sentences that stand in no known name: what the tagger passed over, with all the places
 * where the run stands. Headlines in capitals give none, since every word there is one.
 * @param named ranges that known names take
 * @param phrases the article's phrases, in small letters
 */
export function unlabelledNames(
  { sentences, tokens }: TokenLayer,
  named: readonly Span[],
  phrases: ReadonlySet<string>,
): Map<string, Span[]> {
  const runs = new Map<string, Span[]>();
  const taken = new Set(
    named.flatMap(({ start, end }) =>
      Array.from({ length: Math.min(end - start, 80) }, (_, at) => start + at),
    ),
  );
  const add = (name: string, span: Span): void => {
    const spans = runs.get(name);
    if (spans) spans.push(span);
    else if (
      !FUNCTION_WORDS.has(name.toLowerCase()) &&
      !isTitle(name) &&
      !NATION_ADJECTIVES.has(name.toLowerCase()) &&
      contentStems(name).length > 0
    )
      runs.set(name, [span]);
  };
  const starts: { first: string; span: Span; isSubject: boolean }[] = [];
  for (const { firstToken, endToken } of sentences) {
    let from = -1;
    const words = tokens.text.slice(firstToken, endToken);
    if (words.filter(isCapital).length > words.length / 2 && words.length > 3) continue;
    for (let token = firstToken; token <= endToken; token++) {
      const inRun =
        token < endToken &&
        isCapital(tokens.text[token]!) &&
        !taken.has(tokens.start[token]!) &&
        token - Math.max(from, 0) < (from < 0 ? Number.POSITIVE_INFINITY : LONGEST_RUN);
      if (inRun) {
        if (from < 0) from = token === firstToken && tokens.text[token] === 'The' ? -1 : token;
        continue;
      }
      if (from >= 0) {
        const span = { start: tokens.start[from]!, end: tokens.end[token - 1]! };
        const name = tokens.text.slice(from, token).join(' ');
        if (from === firstToken)
          starts.push({ first: name, span, isSubject: /^\p{Ll}/u.test(tokens.text[token] ?? '') });
        else if (token - from > 1 || isAfterPlainWord(tokens, from)) add(name, span);
      }
      from = -1;
    }
  }
  // The first word of a sentence is capitalised whatever it is: it counts where the run stands elsewhere too, or begins several
  // sentences and never stands in small letters.
  const small = new Set(tokens.text);
  const opening = groupBy(starts, ({ first }) => first);
  for (const [first, at] of opening) {
    const isName =
      runs.has(first) ||
      ((at.length > 1 || phrases.has(first.toLowerCase())) && !small.has(first.toLowerCase()));
    if (isName) for (const { span } of at) add(first, span);
  }
  return runs;
}
