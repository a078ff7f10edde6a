import type { Entity } from '../../model/analysis.ts';
import type { ArticleText } from '../../model/article-document.ts';
import { defineAnnotator } from '../annotator.ts';
import { modelReader } from '../model-reader.ts';
import { sentenceRolesInSteps } from '../roles/index.ts';
import type { Steps } from '../steps.ts';
import { parseEntityModel } from './entity-model.ts';
import { rankGroups } from './entity-salience.ts';
import { groupMentionsInSteps } from './grouping.ts';
import type { NameMention } from './mentions.ts';
import { findNames } from './name-finder.ts';
import { nameForms } from './name-form.ts';
import { taggerWords } from './tagger-words.ts';

const { modelOf, unavailable } = modelReader('entities', parseEntityModel);

/** People, organisations, places and other things named, each with all its mentions. */
export const entityAnnotator = defineAnnotator({
  name: 'entities',
  requires: ['tokens', 'sentences'],
  assigns: ['entities'],
  languages: ['en'],
  unavailable,
  *steps(article: ArticleText, layers, tools): Steps<{ entities: Entity[] }> {
    const model = modelOf(tools.resources);
    if (!model) return { entities: [] };
    const words = taggerWords(layers, article.text);
    yield;
    const forms = nameForms();
    const found = yield* findNames(words, article.text, model, tools.budget, forms);
    const names = outsideCode(found, article.blocks);
    yield;
    const groups = yield* groupMentionsInSteps(names, article.text, forms);
    yield;
    yield* sentenceRolesInSteps(article, layers);
    yield;
    return { entities: yield* rankGroups(groups, article, layers) };
  },
});

/** The mentions that stand in prose: what a program calls its parts are no names. Both in text order. */
function outsideCode(
  mentions: readonly NameMention[],
  blocks: ArticleText['blocks'],
): readonly NameMention[] {
  const code = blocks.filter(({ type }) => type === 'code');
  if (code.length === 0) return mentions;
  let next = 0;
  return mentions.filter(({ start }) => {
    while (next < code.length && (code[next] as { end: number }).end <= start) next++;
    return next >= code.length || start < (code[next] as { start: number }).start;
  });
}
