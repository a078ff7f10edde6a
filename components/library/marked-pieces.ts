/** A stretch of a text that a search found, or that lies between two such. */
export interface MarkedPiece {
  /** In UTF-16 code units of the composed text. */
  start: number;
  words: string;
  found: boolean;
}

/** A letter without case and accents, as many UTF-16 code units long as it was. */
function plainLetter(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === letter.length ? bare : letter;
}

const plain = (text: string): string => Array.from(text, plainLetter).join('');
const wordsOf = (query: string): string[] => plain(query.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The pieces of a text, in which beginnings of words are found that the query names; together they are the text. */
export function markedPieces(text: string, query: string): MarkedPiece[] {
  const composed = text.normalize('NFC');
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [{ start: 0, words: composed, found: false }];
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { 0: word, index } of plain(composed).matchAll(/[\p{L}\p{N}]+/gu)) {
    const hit = Math.max(0, ...wanted.map((each) => (word.startsWith(each) ? each.length : 0)));
    if (hit === 0) continue;
    if (index > at) pieces.push({ start: at, words: composed.slice(at, index), found: false });
    pieces.push({ start: index, words: composed.slice(index, index + hit), found: true });
    at = index + hit;
  }
  if (at < composed.length) pieces.push({ start: at, words: composed.slice(at), found: false });
  return pieces;
}

/** True where a search finds a text. */
export const isFoundIn = (text: string, query: string): boolean =>
  markedPieces(text, query).some(({ found }) => found);
