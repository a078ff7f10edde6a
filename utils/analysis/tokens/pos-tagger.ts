import { int32s, uint8s } from '../arrays.ts';
import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { CONTEXT_ROWS, ROLE, TAG_ROWS, wordTagRows } from './pos-features.ts';
import { posLexiconOf, RECORD, RECORD_SIZE, tagSumsAt, UNCERTAIN } from './pos-lexicon.ts';
import { COLUMNS, type PosModel } from './pos-model.ts';
import { POS, type TokenLayer, type Tokens } from './tokens.ts';

/** Tags by a greedy averaged perceptron, from the first token of each sentence to its last. */
export function* tagTokens(
  { tokens, sentences }: TokenLayer,
  model: PosModel,
  budget: Budget,
): Steps<Uint8Array> {
  const pos = uint8s(tokens.length);
  const lexicon = posLexiconOf(model);
  lexicon.enter(tokens);
  const { sums, tagSums, records } = lexicon;
  const { weights } = model;
  const { word, numbers } = tokens;
  const context = int32s(CONTEXT_ROWS);
  for (const { firstToken, endToken } of sentences) {
    // Beyond the ends of a sentence stands "no word".
    const numberAt = (token: number): number =>
      token >= firstToken && token < endToken ? (numbers[word[token] as number] as number) : 0;
    let tag1: number = POS.length;
    let tag2: number = POS.length;
    for (let token = firstToken; token < endToken; token++) {
      const number = numbers[word[token] as number] as number;
      const record = number * RECORD_SIZE;
      let tag = records[record + RECORD.certain] as number;
      if (tag === UNCERTAIN) {
        const next = numberAt(token + 1);
        const own = lexicon.sumsAt(number, ROLE.OWN);
        const before = lexicon.sumsAt(numberAt(token - 1), ROLE.PREVIOUS);
        const before2 = lexicon.sumsAt(numberAt(token - 2), ROLE.BEFORE_PREVIOUS);
        const after = lexicon.sumsAt(next, ROLE.NEXT);
        const after2 = lexicon.sumsAt(numberAt(token + 2), ROLE.AFTER_NEXT);
        const tags = tagSumsAt(tag1, tag2);
        wordTagRows(
          tag1,
          records[record + RECORD.word] as number,
          records[record + RECORD.suffix3] as number,
          records[record + RECORD.shape] as number,
          records[next * RECORD_SIZE + RECORD.word] as number,
          token === firstToken,
          context,
        );
        // Side by side with the sums, so that the processor waits for all of them at once.
        const ofWord = (context[TAG_ROWS] as number) * COLUMNS;
        const ofSuffix = (context[TAG_ROWS + 1] as number) * COLUMNS;
        const ofNext = (context[TAG_ROWS + 2] as number) * COLUMNS;
        const ofShape = (context[TAG_ROWS + 3] as number) * COLUMNS;
        let best = 0;
        let most = -0x80000000;
        for (let c = 0; c < COLUMNS; c++) {
          const score =
            (tagSums[tags + c] as number) +
            (sums[own + c] as number) +
            (sums[before + c] as number) +
            (sums[before2 + c] as number) +
            (sums[after + c] as number) +
            (sums[after2 + c] as number) +
            (weights[ofWord + c] as number) +
            (weights[ofSuffix + c] as number) +
            (weights[ofNext + c] as number) +
            (weights[ofShape + c] as number);
          if (score <= most) continue;
          most = score;
          best = c;
        }
        tag = best + 1;
      }
      pos[token] = tag;
      tag2 = tag1;
      tag1 = tag;
    }
    if (!budget.spend(endToken - firstToken)) break;
    if (budget.isPauseDue()) yield;
  }
  settleNames(tokens, pos);
  return pos;
}

/**
 * A word with a capital that is a name elsewhere in the text, or stands right behind a preposition or an article, and that the text never has
 * in small letters, is that name: "Ford Motor Company said" is no order, "a month for Ford" has no verb. An order's verb stays
 * one: "Visit the site".
 */
function settleNames(tokens: Tokens, pos: Uint8Array): void {
  const { word, numbers, vocabulary, sentence } = tokens;
  const doubted: number[] = [];
  for (let token = 0; token < pos.length; token++) {
    const number = numbers[word[token] as number] as number;
    if ((pos[token] === VERB || pos[token] === ADV) && vocabulary.small[number] !== number)
      doubted.push(token);
  }
  if (doubted.length === 0) return;
  const names = uint8s(numbers.length);
  for (let token = 0; token < pos.length; token++) if (pos[token] === PROPN) names[word[token] as number] = 1;
  for (const token of doubted) {
    const before = sentence[token - 1] === sentence[token] ? pos[token - 1] : undefined;
    if (before === ADP || before === DET) names[word[token] as number] = 1;
  }
  const isWritten = uint8s(vocabulary.words.length);
  for (let i = 0; i < numbers.length; i++) isWritten[numbers[i] as number] = 1;
  for (const token of doubted) {
    const own = word[token] as number;
    if (names[own] && !isWritten[vocabulary.small[numbers[own] as number] as number]) pos[token] = PROPN;
  }
}

const [ADP, ADV, DET, PROPN, VERB] = (['ADP', 'ADV', 'DET', 'PROPN', 'VERB'] as const).map((tag) =>
  POS.indexOf(tag),
) as [number, number, number, number, number];
