import type { Entity } from '../../model/analysis.ts';
import type { ArticleText, Block, Span } from '../../model/article-document.ts';
import { isOfStory } from '../../model/story-blocks.ts';
import { FIRST_PERSON } from '../lang/en/discourse.ts';
import type { Tokens } from '../tokens/index.ts';
import type { TokenRange } from './chunked-sentence.ts';
import type { TokenAttribution } from './token-attribution.ts';
import { firstTokenEndingAfter } from './token-search.ts';

/** Questions that make a text an interview, and their share of its blocks. */
const FEWEST_QUESTIONS = 3;
const QUESTION_SHARE = 0.2;
/** Share of the questions whose answer says "I" or "we": an interview rather than questions and answers about a thing. */
const IN_PERSON = 0.5;

interface Turn {
  readonly question: Block;
  readonly answers: readonly Block[];
}

/**
 * The answers of an interview with one person, whose questions stand as paragraphs: each paragraph of an answer is theirs, with
 * the question's mark for a cue. None where two people may be the one who answers. Time is linear in the text.
 */
export function findInterviewAnswers(
  { text, title, blocks }: Pick<ArticleText, 'text' | 'title' | 'blocks'>,
  tokens: Tokens,
  entities: readonly Entity[],
): TokenAttribution[] {
  const all = turns(text, blocks.filter(isOfStory), tokens);
  const first = all[0];
  if (!first) return [];
  const source = interviewee(title, first.question.start, entities);
  if (!source) return [];
  const range = ({ start, end }: Span): TokenRange => ({
    start: firstTokenEndingAfter(tokens, start),
    end: firstTokenEndingAfter(tokens, end - 1) + 1,
  });
  return all.flatMap(({ question, answers }) => {
    const end = firstTokenEndingAfter(tokens, question.end - 1) + 1;
    return answers.map((answer) => ({
      source: range(source),
      cue: { start: end - 1, end },
      content: range(answer),
      entry: null,
      direct: false,
    }));
  });
}

function turns(text: string, blocks: readonly Block[], tokens: Tokens): Turn[] {
  const isQuestion = (block: Block, next: Block | undefined): boolean =>
    text[block.end - 1] === '?' &&
    !/^["“‘']/.test(text[block.start] ?? '') &&
    next !== undefined &&
    text[next.end - 1] !== '?';
  const questions = blocks.flatMap((block, at) => (isQuestion(block, blocks[at + 1]) ? [at] : []));
  if (questions.length < FEWEST_QUESTIONS || questions.length < QUESTION_SHARE * blocks.length) return [];
  const saysI = (block: Block): boolean => {
    for (let i = firstTokenEndingAfter(tokens, block.start); (tokens.start[i] as number) < block.end; i++)
      if (FIRST_PERSON.has(tokens.lower[i] as string)) return true;
    return false;
  };
  const found = questions.map((at, turn) => {
    const answers = blocks.slice(at + 1, questions[turn + 1] ?? blocks.length);
    // Behind the last answer a note or a biography may follow.
    const isLast = turn === questions.length - 1;
    const end = isLast ? answers.findIndex((block, i) => i > 0 && !saysI(block)) : -1;
    return { question: blocks[at] as Block, answers: end === -1 ? answers : answers.slice(0, end) };
  });
  const personal = found.filter(({ answers }) => answers.some(saysI));
  return personal.length >= IN_PERSON * found.length ? found : [];
}

/** The person of the headline, or else the only person named before the first question; where the text first names them. */
function interviewee(title: string, before: number, entities: readonly Entity[]): Span | null {
  const words = new Set(title.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []);
  const people = entities.filter(({ label }) => label === 'PERSON');
  const inTitle = people.filter(({ name }) => words.has(name.toLowerCase().split(/\s+/).at(-1) as string));
  const early = people.filter(({ mentions }) => mentions.some(({ start }) => start < before));
  const [one, another] = inTitle.length > 0 ? inTitle : early;
  return one && !another ? (one.mentions[0] ?? null) : null;
}
