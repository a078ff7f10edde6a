import { Panel } from '../../components/article/index.ts';
import { BeforePart } from '../../components/before/index.ts';
import type { ArticleContext } from '../../utils/model/article-context.ts';
import { applyTagChoices, NO_CHOICES } from '../../utils/model/tag-choices.ts';
import { harbour } from '../fixtures/analyses/harbour.ts';
import { harbourContext, offerContext } from '../fixtures/analyses/harbour-context.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};

const beside = (context: ArticleContext): Story['view'] => {
  return (teller) => (
    <Panel
      answer={{ state: 'ready', analysis: harbour }}
      context={{
        ...teller,
        tagsOf: (analysis) => applyTagChoices(analysis, NO_CHOICES),
        actions: { onReveal: nothing, onForce: nothing, onRetry: nothing },
      }}
      before={
        <BeforePart
          {...teller}
          analysis={harbour}
          context={context}
          onReveal={nothing}
          addressOf={() => '#'}
          onRemember={nothing}
        />
      }
    />
  );
};

/** The panel with what was read before. */
export const BEFORE_STORIES: readonly Story[] = [
  { name: 'before/all', view: beside(harbourContext) },
  {
    name: 'before/open',
    view: beside(harbourContext),
    clicks: [
      '[aria-labelledby="sidelight-before"] [aria-expanded]:not(:disabled)',
      '[aria-labelledby="sidelight-before"] > [aria-expanded]',
    ],
  },
  { name: 'before/offer', view: beside(offerContext) },
];
