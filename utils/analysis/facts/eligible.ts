import type { ArticleDocument, Block } from '../../article/article-document.ts';
import { BOILERPLATE_ANYWHERE, BOILERPLATE_OPENERS, PICTURE_CREDITS } from '../lang/en/boilerplate.ts';
import { KIND, type Sentence, type TokenLayer, type Tokens } from '../tokens/index.ts';

/** Blocks whose text is about the article rather than of it. */
const LEFT_OUT: ReadonlySet<Block['type']> = new Set(['heading', 'caption', 'code', 'table-cell']);
/** Fewer words say nothing that stands alone. */
const FEWEST_WORDS = 4;
/** More are no sentence, but text that lost its structure. */
const MOST_TOKENS = 150;
/** Where so many sentences are written out with capital and full stop, one without is a cross-head, a link or a credit. */
const PUNCTUATED = 0.3;
/** With a line end after so few words or fewer, lines are a list and no wrapped prose. */
const WORDS_A_LINE = 5;
/** A block with a credit for a picture is its caption, unless it goes on for longer. */
const LONGEST_CAPTION = 60;

const TERMINATORS = new Set(['.', '!', '?', '…', '...', '।', '。']);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/** Phrases by their first word. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}
const openers = byFirstWord(BOILERPLATE_OPENERS);
const anywhere = byFirstWord(BOILERPLATE_ANYWHERE);
const credits = byFirstWord(PICTURE_CREDITS);

function matches(lower: readonly string[], at: number, end: number, phrases: typeof openers): boolean {
  const candidates = phrases.get(lower[at] as string);
  return (
    candidates?.some(
      (words) => at + words.length <= end && words.every((word, i) => lower[at + i] === word),
    ) ?? false
  );
}

function speaksOfThePage({ lower, kind }: Tokens, { firstToken, endToken }: Sentence): boolean {
  let first = firstToken;
  while (first < endToken && kind[first] === KIND.PUNCTUATION) first += 1;
  if (matches(lower, first, endToken, openers)) return true;
  for (let token = firstToken; token < endToken; token++)
    if (matches(lower, token, endToken, anywhere)) return true;
  return false;
}

/** Names one below the other, an address, a menu: many line ends for few words. */
function isListOfLines(text: string, { start, end, firstToken, endToken }: Sentence): boolean {
  let lines = 1;
  // Within the sentence alone: a search in the whole text goes to its end where no line ends.
  const own = text.slice(start, end);
  for (let at = own.indexOf('\n'); at >= 0; at = own.indexOf('\n', at + 1)) lines += 1;
  return lines > 3 && endToken - firstToken < lines * WORDS_A_LINE;
}

/** "18. Author A, Author B, et al.": an entry of a bibliography. */
function isReference({ lower, kind }: Tokens, first: number, end: number): boolean {
  if (kind[first] !== KIND.NUMBER) return false;
  for (let token = first; token + 1 < end; token++) {
    if (lower[token] === 'et' && lower[token + 1] === 'al') return true;
  }
  return false;
}

/** Begins with no small letter and ends as sentences do. */
function isWrittenOut(tokens: Tokens, { firstToken, endToken }: Sentence): boolean {
  let last = endToken - 1;
  while (last > firstToken && (CLOSERS.has(tokens.text[last] as string) || tokens.kind[last] === KIND.NUMBER))
    last -= 1;
  const end = tokens.text[last] as string;
  if (!TERMINATORS.has(end) && !end.endsWith('.')) return false;
  let first = firstToken;
  while (first < last && tokens.kind[first] === KIND.PUNCTUATION) first += 1;
  const opening = (tokens.text[first] as string)[0] as string;
  return opening === opening.toUpperCase() || /[A-Z]/.test(tokens.text[first] as string);
}

/** "(Image: …", "hide caption": a block of few words that credits a picture. */
function isCaption(tokens: Tokens, first: number, end: number): boolean {
  if (end - first > LONGEST_CAPTION) return false;
  for (let token = first; token < end; token++) if (matches(tokens.lower, token, end, credits)) return true;
  return false;
}

/** Blocks that are captions or entries of a bibliography as a whole. */
function asideBlocks({ tokens, sentences }: TokenLayer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < sentences.length; ) {
    const { block, firstToken } = sentences[i] as Sentence;
    let end = i;
    while (end < sentences.length && sentences[end]?.block === block) end += 1;
    const last = (sentences[end - 1] as Sentence).endToken;
    if (isCaption(tokens, firstToken, last) || isReference(tokens, firstToken, last)) found.add(block);
    i = end;
  }
  return found;
}

/** Indices of the sentences that could be shown as facts: of the story, and with enough in them to be one. */
export function eligibleSentences({ text, blocks, notices }: ArticleDocument, layer: TokenLayer): number[] {
  const { tokens, sentences } = layer;
  const asides = asideBlocks(layer);
  const story = [...sentences.keys()].filter((index) => {
    const sentence = sentences[index] as Sentence;
    const type = blocks[sentence.block]?.type;
    if ((type && LEFT_OUT.has(type)) || asides.has(sentence.block)) return false;
    if (tokens.text[sentence.endToken - 1] === ':') return false;
    const length = sentence.endToken - sentence.firstToken;
    if (length > MOST_TOKENS || length < FEWEST_WORDS) return false;
    let words = 0;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      if (tokens.kind[token] === KIND.WORD || tokens.kind[token] === KIND.NUMBER) words += 1;
    }
    if (words < FEWEST_WORDS) return false;
    if (isListOfLines(text, sentence)) return false;
    if (notices.some(({ start, end }) => start < sentence.end && sentence.start < end)) return false;
    return !speaksOfThePage(tokens, sentence);
  });
  const writtenOut = story.filter((index) => isWrittenOut(tokens, sentences[index] as Sentence));
  return writtenOut.length >= PUNCTUATED * story.length ? writtenOut : story;
}
