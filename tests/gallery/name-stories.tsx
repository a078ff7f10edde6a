import { Panel } from '../../components/article/index.ts';
import { LATER_PARTS } from '../../components/article/later-parts.ts';
import { NameCard, WikipediaPart } from '../../components/name-card/index.ts';
import type { NameHistory } from '../../utils/model/name-history.ts';
import { applyTagChoices, NO_CHOICES } from '../../utils/model/tag-choices.ts';
import type { WikipediaCard, WikipediaState } from '../../utils/panel/wikipedia-card.ts';
import { harbour } from '../fixtures/analyses/harbour.ts';
import { EARLIER } from '../fixtures/analyses/harbour-context.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};

const told = (words: string): NameHistory['told'][number] => ({
  article: EARLIER,
  words,
  sentence: { start: 0, end: words.length, text: words },
});

const HISTORY: NameHistory = {
  key: 'ilse brandt',
  articles: 3,
  told: [told('the engineer who has led the port authority since 2021'), told('a former ferry captain')],
  page: null,
};

/** The name card of one of the harbour article's people, with Wikipedia's part in one of its states. */
function card(history: NameHistory | null | undefined, state: WikipediaState, chosen = false): Story['view'] {
  const wikipedia: WikipediaCard = {
    state: () => state,
    chosen: () =>
      chosen
        ? { language: 'en', title: 'Ilse Brandt (engineer)', description: 'German port engineer' }
        : null,
    onLook: nothing,
    onStop: nothing,
    onChoose: nothing,
    onForget: nothing,
  };
  return (teller) => (
    <Panel
      answer={{ state: 'ready', analysis: harbour }}
      context={{
        ...teller,
        tagsOf: (analysis) => applyTagChoices(analysis, NO_CHOICES),
        later: LATER_PARTS,
        actions: {
          onReveal: nothing,
          onForce: nothing,
          onRetry: nothing,
          onName: ({ name }) => (
            <NameCard
              {...teller}
              analysis={harbour}
              onReveal={nothing}
              name={name}
              here={harbour.keyFacts[0] ?? null}
              card={history}
              addressOf={() => '#'}
              namePage="#"
            >
              <WikipediaPart
                t={teller.t}
                name={name}
                host="en.wikipedia.org"
                card={wikipedia}
                now={() => teller.now.getTime()}
              />
            </NameCard>
          ),
        },
      }}
    />
  );
}

/** The first name of the panel, and the button that asks who it is. */
const OPEN = [
  '[aria-labelledby="sidelight-PERSON"] button[aria-pressed], [aria-labelledby^="sidelight-"] li button[aria-pressed]',
  'fieldset button:not([aria-label])',
];

const PAGE: WikipediaState = {
  step: 'page',
  page: {
    language: 'en',
    key: 'Ilse_Brandt_(engineer)',
    title: 'Ilse Brandt (engineer)',
    description: 'German port engineer (born 1971)',
    extract:
      'Ilse Brandt is a German engineer who has led the Norhaven port authority since 2021. She was captain of a ferry before.',
    url: '#',
    revision: '1',
    isDisambiguation: false,
  },
};

const CHOICES: WikipediaState = {
  step: 'choices',
  choices: [
    { key: 'Ilse_Brandt_(engineer)', title: 'Ilse Brandt (engineer)', description: 'German port engineer' },
    { key: 'Ilse_Brandt_(swimmer)', title: 'Ilse Brandt (swimmer)', description: 'Olympic swimmer' },
    { key: 'Brandt', title: 'Brandt', description: '' },
  ],
};

/** Who a name is, by this article, by earlier ones, and by Wikipedia. */
export const NAME_STORIES: readonly Story[] = [
  { name: 'name/known', view: card(HISTORY, { step: 'idle' }), clicks: OPEN },
  { name: 'name/first', view: card(null, { step: 'idle' }), clicks: OPEN },
  { name: 'name/reading', view: card(undefined, { step: 'asking' }), clicks: OPEN },
  { name: 'name/chosen', view: card(HISTORY, { step: 'idle' }, true), clicks: OPEN },
  { name: 'name/page', view: card(HISTORY, PAGE), clicks: OPEN },
  { name: 'name/choices', view: card(null, CHOICES), clicks: OPEN },
  { name: 'name/none', view: card(null, { step: 'none' }), clicks: OPEN },
  ...(['busy', 'refused', 'slow', 'offline', 'broken'] as const).map((reason) => ({
    name: `name/${reason}`,
    view: card(null, { step: 'failed', reason, until: null }),
    clicks: OPEN,
  })),
];
