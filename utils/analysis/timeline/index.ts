import { defineAnnotator } from '../annotator.ts';
import { sentenceRoles } from '../roles/index.ts';
import { buildTimeline } from './build-timeline.ts';
import { listWrittenDates } from './written-events.ts';

/** Dated events: each the clause that tells it, with its dates and where they come from. */
export const timelineAnnotator = defineAnnotator({
  name: 'timeline',
  requires: ['tokens', 'sentences', 'timexes', 'attributions'],
  assigns: ['timeline'],
  languages: ['en'],
  *steps(article, { tokens, sentences, timexes }, { budget }) {
    const roles = sentenceRoles(article, { tokens, sentences });
    const story = sentences.filter((_, index) => !roles[index]);
    return { timeline: yield* buildTimeline(article, tokens, story, timexes, budget) };
  },
  elsewhere: (article, { sentences, timexes }) => ({
    timeline: listWrittenDates(article, sentences, timexes),
  }),
});
