import type { Genre } from '../../model/analysis.ts';
import { defineAnnotator } from '../annotator.ts';
import type { Steps } from '../steps.ts';
import { classifyGenre } from './classify-genre.ts';

/** The kind of article: news, feature, opinion, interview and the like. */
export const genreAnnotator = defineAnnotator({
  name: 'genre',
  requires: ['tokens', 'sentences', 'figures', 'timexes', 'topics', 'attributions'],
  assigns: ['genre'],
  languages: ['en'],
  *steps(article, layers, { budget }): Steps<{ genre: Genre | null }> {
    // One look at headline and layout; the sentences are booked as they are read.
    if (!budget.spend(1)) return { genre: null };
    return { genre: yield* classifyGenre(article, layers, budget) };
  },
});
