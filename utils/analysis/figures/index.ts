import { defineAnnotator } from '../annotator.ts';
import { withinStory } from '../roles/index.ts';
import { finished, mapInSteps } from '../steps.ts';
import { dollarOf, withDollarsOf } from './dollar-country.ts';
import { periodOf } from './figure-period.ts';
import { withSalience } from './figure-salience.ts';
import { withoutNames } from './figures-in-names.ts';
import { findFigures } from './find-figures.ts';
import { withRepeats } from './repeated-figures.ts';
import { findWrittenFigures } from './written-figures.ts';

export { shownFigures } from './shown-figures.ts';

/** Every quantity with its unit, what it is about, how firm it is and how much the article is about it. */
export const figureAnnotator = defineAnnotator({
  name: 'figures',
  requires: ['tokens', 'sentences', 'timexes', 'entities'],
  assigns: ['figures'],
  languages: ['en'],
  *steps(article, { tokens, sentences, timexes, entities }, { budget }) {
    const all = yield* findFigures(article, { tokens, sentences, timexes }, budget);
    yield;
    const story = all.filter(withinStory(article, { tokens, sentences }));
    const found = withoutNames(story, entities, article.text);
    yield;
    const paid = withDollarsOf(found, dollarOf(article, entities, found));
    const dated = yield* mapInSteps(paid, (figure, index) => ({
      ...figure,
      period: periodOf(figure, paid, index, timexes, article.text),
    }));
    yield;
    const merged = yield* withRepeats(dated, article.text);
    yield;
    return { figures: yield* withSalience(merged, article) };
  },
  elsewhere: (article, { sentences, timexes }) => ({
    figures: finished(
      withSalience(
        finished(withRepeats(findWrittenFigures(article, sentences, timexes), article.text)),
        article,
      ),
    ),
  }),
});
