/** Classes of UTF-16 code units that the tokeniser tells apart. */
export const CHAR = {
  SPACE: 1,
  LOWER: 2,
  UPPER: 3,
  /** A letter without case. */
  LETTER: 4,
  /** Combining marks, and signs that are not seen inside a word (soft hyphen, joiners). */
  MARK: 5,
  DIGIT: 6,
  /** Written without spaces between words: every character is a token. */
  IDEOGRAPH: 7,
  SURROGATE: 8,
  OTHER: 9,
} as const;

/** Soft hyphen, joiners, word joiner: inside a word, not seen. */
const INVISIBLE = new Set([0xad, 0x200c, 0x200d, 0x2060]);

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return CHAR.SURROGATE;
  const sign = String.fromCharCode(code);
  if (/[\s\u200b\u0085]/.test(sign)) return CHAR.SPACE;
  if (/\p{Ll}/u.test(sign)) return CHAR.LOWER;
  if (/[\p{Lu}\p{Lt}]/u.test(sign)) return CHAR.UPPER;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)) return CHAR.IDEOGRAPH;
  if (/\p{L}/u.test(sign) || sign === '_') return CHAR.LETTER;
  if (/\p{M}/u.test(sign) || INVISIBLE.has(code)) return CHAR.MARK;
  if (/\p{N}/u.test(sign)) return CHAR.DIGIT;
  return CHAR.OTHER;
}

// Filled as characters are met, so that a start costs nothing; 0 stands for "not met yet".
const classes = new Uint8Array(0x10000);

/** The class of one UTF-16 code unit; `NaN` (past the end of a text) counts as a space. */
export function charClass(code: number): number {
  if (Number.isNaN(code)) return CHAR.SPACE;
  const known = classes[code] as number;
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/** Whether a class can stand inside a word. */
export const inWord = (charType: number): boolean => charType >= CHAR.LOWER && charType <= CHAR.DIGIT;
/** Whether a class is that of a letter. */
export const isLetter = (charType: number): boolean => charType >= CHAR.LOWER && charType <= CHAR.LETTER;
