import type { Genre } from '../../model/analysis.ts';
import type { ArticleDocument, Block } from '../../model/article-document.ts';
import { STOP_WORDS } from '../lang/en/discourse.ts';
import { sentenceRoles } from '../roles/index.ts';
import { KIND, POS, type Sentence, type TokenLayer, type Tokens } from '../tokens/index.ts';
import { unprosaicBlocks } from './unprosaic-blocks.ts';

const [VERB, AUX] = (['VERB', 'AUX'] as const).map((tag) => POS.indexOf(tag));

/** Blocks whose text is about the article rather than of it. */
const LEFT_OUT: ReadonlySet<Block['type']> = new Set(['heading', 'code', 'table-cell']);
/** Fewer words say nothing that stands alone. */
const FEWEST_WORDS = 4;
/** More are no sentence, but text that lost its structure. */
const MOST_TOKENS = 150;
/** Where this share of sentences is written out with capital and full stop, one without is a cross-head, a link or a credit. */
const PUNCTUATED = 0.3;
/** With a line end after so few words or fewer, lines are a list and no wrapped prose. */
const WORDS_A_LINE = 5;
/** Fewer sentences than these are not worth leaving some out for their kind of block. */
const ENOUGH = 5;

/** A standfirst stands in one of the first blocks and has this many words. */
const STANDFIRST_BLOCKS = 3;
const STANDFIRST_WORDS = 7;

/** Characters from a block's question mark to its end. */
const LONGEST_ENDING = 8;

const TERMINATORS = new Set(['.', '!', '?', '…', '...', ':', '।', '。']);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/** Names one below the other, an address, a menu: many line ends for few words. */
function isListOfLines(text: string, { start, end, firstToken, endToken }: Sentence): boolean {
  let lines = 1;
  // Within the sentence alone: a search in the whole text goes to its end where no line ends.
  const own = text.slice(start, end);
  for (let at = own.indexOf('\n'); at >= 0; at = own.indexOf('\n', at + 1)) lines += 1;
  return lines > 3 && endToken - firstToken < lines * WORDS_A_LINE;
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

/** Those that pass, unless they are so few that the text must be of another kind (a poem, all quotations). */
function unlessFew(story: number[], share: number, passes: (index: number) => boolean): number[] {
  const kept = story.filter(passes);
  return kept.length >= share * story.length ? kept : story;
}

/** True for a note about the author: a sentence that opens with a name of the byline, who is seldom whom the story is about. */
const introducesAuthor = (text: string, { start }: Sentence, names: readonly string[]): boolean =>
  names.some((name) => text.startsWith(name, start));

/** Written in another language: letters that English has only in names, and none of its function words. */
function isForeign({ lower }: Tokens, { start, end, firstToken, endToken }: Sentence, text: string): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (STOP_WORDS.has(lower[token] as string)) return false;
  return /[^\P{L}a-z]/iu.test(text.slice(start, end));
}

/** A sentence without a full stop among the first blocks is a standfirst where it has a verb and enough words. */
function isStandfirst({ kind, pos }: Tokens, { firstToken, endToken, block }: Sentence): boolean {
  if (block >= STANDFIRST_BLOCKS) return false;
  let words = 0;
  let verbs = 0;
  for (let token = firstToken; token < endToken; token++) {
    if (kind[token] === KIND.WORD || kind[token] === KIND.NUMBER) words += 1;
    if (pos[token] === VERB || pos[token] === AUX) verbs += 1;
  }
  return verbs > 0 && words >= STANDFIRST_WORDS;
}

/** Indices of the sentences that could be shown as facts: of the story, and with enough in them to be one. */
export function eligibleSentences(
  article: ArticleDocument,
  layer: TokenLayer & { readonly genre?: Genre | null },
): number[] {
  const { text, blocks, notices } = article;
  const { tokens, sentences } = layer;
  const roles = sentenceRoles(article, layer);
  const unprosaic = unprosaicBlocks(article, sentences);
  const authors = article.authors.filter((name) => name.includes(' ')).map((name) => `${name} `);
  const story: number[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    if (!roles[index] && isOfTheStory(sentence) && !introducesAuthor(text, sentence, authors))
      story.push(index);
  }
  const sentenceAt = (index: number): Sentence => sentences[index] as Sentence;
  const writtenOut = unlessFew(
    story,
    PUNCTUATED,
    (index) => isWrittenOut(tokens, sentenceAt(index)) || isStandfirst(tokens, sentenceAt(index)),
  );
  // A quoted block is somebody else's text; where there is a story around it, that comes first.
  const own = writtenOut.filter((index) => blocks[sentenceAt(index).block]?.type !== 'quote');
  return own.length >= ENOUGH ? own : writtenOut;

  function asks(block: number): boolean {
    const { start, end } = blocks[block] ?? { start: 0, end: 0 };
    return /\?["”’)\]]*\s*$/.test(text.slice(Math.max(start, end - LONGEST_ENDING), end));
  }

  function isOfTheStory(sentence: Sentence): boolean {
    const type = blocks[sentence.block]?.type;
    if ((type && LEFT_OUT.has(type)) || unprosaic.has(sentence.block)) return false;
    const length = sentence.endToken - sentence.firstToken;
    if (length > MOST_TOKENS || length < FEWEST_WORDS) return false;
    let words = 0;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      if (tokens.kind[token] === KIND.WORD || tokens.kind[token] === KIND.NUMBER) words += 1;
    }
    if (words < FEWEST_WORDS || isForeign(tokens, sentence, text)) return false;
    if (isListOfLines(text, sentence)) return false;
    // "You say that groups decide better. Why?": who asks brings in what the answer then tells.
    if (layer.genre === 'interview' && asks(sentence.block)) return false;
    return !notices.some(({ start, end }) => start < sentence.end && sentence.start < end);
  }
}
