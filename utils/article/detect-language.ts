import { STOP_WORDS_BY_LANGUAGE } from '../analysis/lang/any/stop-words.ts';

/** Scripts that one language has for its own, as news is written; the first whose letters prevail. */
const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** As much of a text as tells its language. */
const SAMPLE = 3000;
/** Kana stand among more Han characters; other scripts prevail outright. */
const FEW_KANA = 0.1;
/** Function words are a quarter to a half of running text; fewer than this share tell nothing. */
const LEAST = 0.08;
const MIN_WORDS = 20;
/** "I don't …" alone has Polish words in it: one language needs a few of its own. */
const MIN_DISTINCT = 3;

const LANGUAGE_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS_BY_LANGUAGE)) {
  for (const word of words.split(' ')) LANGUAGE_OF.set(word, [...(LANGUAGE_OF.get(word) ?? []), language]);
}

/** The language that a text is written in (ISO 639-1), by its script and its function words; empty where they don't tell. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const length = (list: string[]) => list.reduce((sum, word) => sum + word.length, 0);
  const letters = length(words);
  if (letters === 0) return '';
  const isLatin = length(words.filter((word) => /^[a-zà-ɏ]+$/.test(word))) > 0.95 * letters;
  for (const [language, script] of isLatin ? [] : SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? FEW_KANA : 0.5)) return language;
  }
  const counts = new Map<string, number>();
  if (words.length < MIN_WORDS) return '';
  const seen = new Map<string, Set<string>>();
  for (const word of words) {
    for (const language of LANGUAGE_OF.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      seen.set(language, (seen.get(language) ?? new Set()).add(word));
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (
    !best ||
    (seen.get(best[0])?.size ?? 0) < MIN_DISTINCT ||
    best[1] < LEAST * words.length ||
    best[1] < 1.2 * (second?.[1] ?? 0)
  )
    return '';
  return best[0];
}

/** A language tag as BCP 47 writes it ("en-GB" of "en_gb"), empty for what is none. */
export function languageTag(said: string): string {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.;,\s].*)?$/i.exec(
    said.trim(),
  );
  if (!match) return '';
  const [, language, script, region] = match;
  return [
    language!.toLowerCase(),
    script && script[0]!.toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ]
    .filter(Boolean)
    .join('-');
}

/** The language of a text that is said to be in one of `said`, best first: what is said unless the text clearly is another. */
export function languageOf(text: string, ...said: string[]): string {
  const tag = said.map(languageTag).find(Boolean) ?? '';
  const guess = guessLanguage(text);
  return guess && guess !== tag.split('-')[0] ? guess : tag;
}
