import type { Genre } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Layers } from '../annotator.ts';
import type { Budget } from '../budget.ts';
import { SECOND_PERSON } from '../lang/en/discourse.ts';
import {
  ENTRY_TIME,
  EXPLAINER_TITLE,
  HOW_TO_TITLE,
  LIST_TITLE,
  MATCH_SCORE,
  MATCH_WORDS,
  RATING,
  RESULTS_TITLE,
  REVIEW_ADDRESS,
  REVIEW_TITLE,
  SPEAKER_LABEL,
} from '../lang/en/genre-words.ts';
import { sentenceRoles } from '../roles/index.ts';
import { isArgument, isOpinionPiece, quotedTokens, voiceSharesOf } from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import { KIND, POS, type Sentence, verbForm } from '../tokens/index.ts';

const VERB = POS.indexOf('VERB');

/** Layers that a genre is read from. */
export type GenreLayers = Pick<
  Layers,
  'tokens' | 'sentences' | 'figures' | 'timexes' | 'topics' | 'attributions'
>;
type Article = Pick<ArticleDocument, 'kind' | 'title' | 'url' | 'text' | 'blocks' | 'language'>;

/** Sentences at the top that bring the news of a news story. */
const LEAD = 4;
/** Entries of the shortest live blog, questions of the shortest interview. */
const FEWEST_ENTRIES = 4;
const FEWEST_QUESTIONS = 3;
const QUESTION_SHARE = 0.2;
/** Share of sentences that tell the reader what to do. */
const INSTRUCTS = 0.25;
/** Share of judging sentences from which marks or stars make a review. */
const JUDGES = 0.04;
/** Amounts and shares in a story about a company's results. */
const FEWEST_AMOUNTS = 5;

/** Share of the story's sentences that tell the reader what to do; null where the budget ran out. */
function* instructingShare(
  { tokens, sentences }: GenreLayers,
  story: readonly number[],
  quoted: Uint8Array,
  budget: Budget,
): Steps<number | null> {
  let instructs = 0;
  for (const index of story) {
    const sentence = sentences[index] as Sentence;
    if (!budget.spend(sentence.endToken - sentence.firstToken)) return null;
    if (budget.isPauseDue()) yield;
    let opening = sentence.firstToken;
    while (opening < sentence.endToken && tokens.kind[opening] === KIND.PUNCTUATION) opening += 1;
    let addressed = 0;
    for (let token = opening; token < sentence.endToken; token++) {
      if (!quoted[token] && SECOND_PERSON.has(tokens.lower[token] as string)) addressed = 1;
    }
    const isImperative =
      !quoted[opening] &&
      tokens.pos[opening] === VERB &&
      verbForm(tokens.lower[opening] as string) === 'base';
    instructs += isImperative ? 1 : addressed / 2;
  }
  return instructs / Math.max(1, story.length);
}

/** The paragraphs of the story as strings. */
const paragraphsOf = ({ text, blocks }: Article): string[] =>
  blocks.filter(({ role }) => !role).map(({ start, end }) => text.slice(start, end));

/** Questions that stand as paragraphs and are answered by longer ones, or labels of two speakers that take turns. */
function isInterview(paragraphs: readonly string[]): boolean {
  const questions = paragraphs.filter(
    (words, i) =>
      /\?\s*$/.test(words) && !/^["“]/.test(words) && words.length < (paragraphs[i + 1]?.length ?? 0),
  );
  if (questions.length >= FEWEST_QUESTIONS && questions.length >= QUESTION_SHARE * paragraphs.length)
    return true;
  const labels = new Map<string, number>();
  for (const words of paragraphs) {
    const label = SPEAKER_LABEL.exec(words)?.[1];
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const turns = [...labels.values()].filter((count) => count > 1);
  return turns.length >= 2 && turns.reduce((sum, count) => sum + count, 0) >= FEWEST_ENTRIES;
}

/**
 * The kind of an article, told by its headline, its address and its text; rules from the surest to the vaguest. Linear in
 * the text. Null where the budget ran out.
 */
export function* classifyGenre(article: Article, layers: GenreLayers, budget: Budget): Steps<Genre | null> {
  const { title, url, kind } = article;
  const { tokens, sentences, figures, topics, timexes, attributions } = layers;
  const paragraphs = paragraphsOf(article);
  const roles = sentenceRoles(article, layers);
  const story = sentences.flatMap((_, index) => (roles[index] ? [] : [index]));
  const lead = story.slice(0, LEAD).map((index) => sentences[index] as Sentence);
  const leadEnd = lead.at(-1)?.end ?? 0;
  const leadWords = article.text.slice(lead[0]?.start ?? 0, leadEnd);
  const entries = paragraphs.filter((words) => ENTRY_TIME.test(words));
  if (kind === 'live-blog' || entries.length >= FEWEST_ENTRIES) return 'live-blog';
  if (isInterview(paragraphs)) return 'interview';
  if (REVIEW_TITLE.test(title) || REVIEW_ADDRESS.test(url)) return 'review';
  if (isOpinionPiece(article)) return 'opinion';
  const quoted = quotedTokens(tokens, sentences);
  const instructs = yield* instructingShare(layers, story, quoted, budget);
  if (instructs === null) return null;
  const own = story.map((index) => sentences[index] as Sentence);
  const voice = yield* voiceSharesOf({ tokens, sentences: own, attributions, quoted });
  if (HOW_TO_TITLE.test(title)) return 'how-to';
  if (LIST_TITLE.test(title.trim())) return 'list';
  if (instructs >= INSTRUCTS) return 'how-to';
  const amounts = figures.filter(({ unit }) => unit.kind === 'currency' || unit.kind === 'percent').length;
  if (RESULTS_TITLE.test(`${title} ${leadWords}`) && amounts >= FEWEST_AMOUNTS && RESULTS_TITLE.test(title))
    return 'results';
  const isSport = topics.some(({ label }) => /\b(?:sport|competition)\b/i.test(label));
  const told = `${title}. ${leadWords}`;
  if (isSport && MATCH_SCORE.test(told) && MATCH_WORDS.test(told)) return 'match-report';
  if (RATING.test(article.text.slice(-600)) && voice.judges >= JUDGES) return 'review';
  if (EXPLAINER_TITLE.test(title)) return 'explainer';
  // A text with code in it shows how something is done, however it praises it.
  const showsCode = article.blocks.some(({ type }) => type === 'code');
  if (!showsCode && isArgument(voice)) return 'opinion';
  const dated = timexes.some(({ start, type }) => start < leadEnd && (type === 'DATE' || type === 'TIME'));
  const voiced = attributions.some(({ content }) => content.start < leadEnd);
  return dated || voiced ? 'news' : 'feature';
}
