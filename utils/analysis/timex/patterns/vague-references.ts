import { TERM_ADJECTIVES, VAGUE_OPENERS } from '../../lang/en/date-context.ts';
import { POS } from '../../tokens/index.ts';
import { pieceWord, type TimexMatch, type TimexPattern, type TimexScan, valueMatch } from '../timex-scan.ts';

/** "the future", "the near future", "the past", "in the long term": spans with an article. */
function articleMatch(scan: TimexScan, i: number): TimexMatch | null {
  if (pieceWord(scan, i) !== 'the') return null;
  let at = i + 1;
  const shade = TERM_ADJECTIVES.has(pieceWord(scan, at));
  if (shade) at++;
  const noun = pieceWord(scan, at);
  if (noun === 'future' && !behindNoun(scan, at + 1)) return valueMatch(i, at + 1, 'DATE', 'FUTURE_REF');
  if (noun === 'past' && !behindNoun(scan, at + 1)) return valueMatch(i, at + 1, 'DATE', 'PAST_REF');
  if (noun === 'present' && pieceWord(scan, i - 1) === 'at')
    return valueMatch(i, at + 1, 'DATE', 'PRESENT_REF');
  if (shade && noun === 'term') return valueMatch(i, at + 1, 'DATE', 'FUTURE_REF');
  return null;
}

const NOUN = POS.indexOf('NOUN');
const DESCRIBED: ReadonlySet<number> = new Set(
  (['NOUN', 'PROPN', 'ADJ', 'NUM'] as const).map((tag) => POS.indexOf(tag)),
);

/** "the current president"; a bare "current" is water or electricity. */
const describesNoun = (scan: TimexScan, i: number): boolean =>
  scan.pieces.at(i)?.sentence === scan.pieces.at(i - 1)?.sentence && DESCRIBED.has(scan.tag(i));

/** True where a noun or number follows, which "past" or "future" then only describes. */
function behindNoun(scan: TimexScan, i: number): boolean {
  const piece = scan.pieces.at(i);
  if (!piece || piece.sentence !== scan.pieces.at(i - 1)?.sentence) return false;
  return (
    piece.word === '-' ||
    scan.tag(i) === NOUN ||
    piece.digits ||
    piece.lexeme.unit !== '' ||
    !Number.isNaN(piece.lexeme.cardinal) ||
    piece.lexeme.vagueAmount
  );
}

/** Words that point without saying when: "now", "recently", "soon", "the future", "current". */
function matchVague(scan: TimexScan, i: number): TimexMatch | null {
  const found = articleMatch(scan, i);
  if (found) return found;
  const piece = scan.pieces.at(i);
  if (!piece) return null;
  const word = piece.word;
  const next = pieceWord(scan, i + 1);
  if (word === 'right' && next === 'now') return valueMatch(i, i + 2, 'DATE', 'PRESENT_REF');
  if (word === 'more' && next === 'recently') return valueMatch(i, i + 2, 'DATE', 'PAST_REF');
  if (
    word === 'a' &&
    next === 'later' &&
    (pieceWord(scan, i + 2) === 'date' || pieceWord(scan, i + 2) === 'time')
  ) {
    return valueMatch(i, i + 3, 'DATE', 'FUTURE_REF');
  }
  if (word === 'a' && next === 'while') return valueMatch(i, i + 2, 'DURATION', 'PXX');
  if (word === 'some' && next === 'time') return valueMatch(i, i + 2, 'DURATION', 'PXX');
  if (word === 'one' && next === 'day') {
    // "one day" with a verb of what may come; "one day after" is a measure.
    const ahead =
      scan.direction(i, i + 2) > 0 && !['after', 'before', 'of', 'in'].includes(pieceWord(scan, i + 2));
    return ahead ? valueMatch(i, i + 2, 'DATE', 'FUTURE_REF') : null;
  }
  const { reference } = piece.lexeme;
  if (!reference) return null;
  const before = pieceWord(scan, i - 1);
  const inside = scan.pieces.at(i - 1)?.sentence === piece.sentence;
  if (piece.glued && inside && before === '-') return null;
  if (next === '-' && scan.pieces.at(i + 1)?.glued) return null;
  switch (word) {
    case 'soon':
      return next === 'after' || (inside && (before === 'as' || before === 'too'))
        ? null
        : valueMatch(i, i + 1, 'DATE', reference);
    case 'now':
      return valueMatch(i, i + 1, 'DATE', reference);
    case 'future':
      // "future payments" only says which; "in future" says when.
      return inside && before === 'in' && next !== 's' ? valueMatch(i, i + 1, 'DATE', reference) : null;
    case 'recent':
    case 'current':
      if (word === 'current' && !describesNoun(scan, i + 1)) return null;
      return inside && (before === 'most' || before === 'more')
        ? null
        : valueMatch(i, i + 1, 'DATE', reference);
    default:
      return valueMatch(i, i + 1, 'DATE', reference);
  }
}

export const vagueReference: TimexPattern = {
  match: matchVague,
  beginsWith: (word, { reference }) => reference !== '' || VAGUE_OPENERS.has(word),
  beginsWithDigits: false,
};
