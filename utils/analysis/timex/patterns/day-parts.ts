import { type Scan, wordAt } from '../scan.ts';

/** "morning", "mid-afternoon", "nights": the TIMEX3 code and the piece behind. */
export function readDayPart(scan: Scan, i: number): { code: string; to: number; plural: boolean } | null {
  let at = i;
  if (wordAt(scan, at) === 'early' || wordAt(scan, at) === 'late' || wordAt(scan, at) === 'mid') {
    at++;
    if (wordAt(scan, at) === '-') at++;
  }
  const lexeme = scan.pieces.at(at)?.lexeme;
  return lexeme?.dayPart ? { code: lexeme.dayPart, to: at + 1, plural: lexeme.plural } : null;
}
