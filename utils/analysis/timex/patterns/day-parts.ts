import { pieceWord, type TimexScan } from '../timex-scan.ts';

/** "morning", "mid-afternoon", "nights": the TIMEX3 code and the piece behind. */
export function readDayPart(
  scan: TimexScan,
  i: number,
): { code: string; to: number; plural: boolean } | null {
  let at = i;
  if (pieceWord(scan, at) === 'early' || pieceWord(scan, at) === 'late' || pieceWord(scan, at) === 'mid') {
    at++;
    if (pieceWord(scan, at) === '-') at++;
  }
  const lexeme = scan.pieces.at(at)?.lexeme;
  return lexeme?.dayPart ? { code: lexeme.dayPart, to: at + 1, plural: lexeme.plural } : null;
}
