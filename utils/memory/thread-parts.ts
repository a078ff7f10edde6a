import type { LeanArticle, LeanFigure, LeanSentence } from './lean-article.ts';
import type { MemoryRow } from './memory-database.ts';
import { sameUnit, sameValue } from './told-sentence.ts';

/** An article of a line of articles. */
export interface ThreadArticle {
  row: MemoryRow;
  lean: LeanArticle;
}

/** A figure of a line of articles, in the sentence that gives it. */
export interface ThreadFigure {
  row: MemoryRow;
  sentence: LeanSentence;
  figure: LeanFigure;
}

/** Somebody who speaks in a line of articles, with the newest sentence that quotes them. */
export interface ThreadSpeaker {
  name: string;
  key: string;
  /** Sentences that quote them. */
  quotes: number;
  row: MemoryRow;
  sentence: LeanSentence;
}

/** Figures of one article that may stand among those of the line, and of all. */
const MOST_OF_ARTICLE = 3;
const MOST_FIGURES = 12;
const MOST_SPEAKERS = 8;

/** The most salient figures of each article, the newest first; one that several give stands once. */
export function figuresOf(articles: readonly ThreadArticle[]): ThreadFigure[] {
  const found: ThreadFigure[] = [];
  for (const { row, lean } of articles) {
    let own = 0;
    // Kept with the most salient first.
    for (const figure of lean.figures) {
      if (own === MOST_OF_ARTICLE || found.length === MOST_FIGURES) break;
      if (found.some((known) => sameUnit(known.figure, figure) && sameValue(known.figure, figure))) continue;
      const sentence = lean.sentences[figure.sentence];
      if (sentence?.fact === undefined) continue;
      found.push({ row, sentence, figure });
      own++;
    }
  }
  return found;
}

/** Those whose own words the articles quote, most quoted first. A sentence that names several is counted for the first. */
export function speakersOf(articles: readonly ThreadArticle[]): ThreadSpeaker[] {
  const found = new Map<string, ThreadSpeaker>();
  for (const { row, lean } of articles)
    for (const [at, sentence] of lean.sentences.entries()) {
      if (!sentence.quoted) continue;
      const said = sentence.said.map(([start, end]) => sentence.text.slice(start, end)).join(' ');
      const speaker = lean.names.find(
        ({ name, label, sentences }) =>
          (label === 'PERSON' || label === 'ORG') &&
          sentences.includes(at) &&
          said.includes(name.split(' ').at(-1) as string),
      );
      const key = speaker?.keys[0];
      if (!speaker || !key) continue;
      const known = found.get(key);
      if (known) known.quotes += 1;
      else found.set(key, { name: speaker.name, key, quotes: 1, row, sentence });
    }
  return [...found.values()].toSorted((a, b) => b.quotes - a.quotes).slice(0, MOST_SPEAKERS);
}
