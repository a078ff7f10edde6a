import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NameCard, WikipediaPart } from '../../components/name-card/index.ts';
import type { AnalysisProps } from '../../components/ui/index.ts';
import { firstDescription } from '../../utils/memory/name-description.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { MemoryToBackground } from '../../utils/messaging/protocol.ts';
import type { Entity } from '../../utils/model/analysis.ts';
import type { NameHistory } from '../../utils/model/name-history.ts';
import { addressOf } from '../../utils/panel/before-article.ts';
import { savedArticlePage } from '../../utils/panel/saved-address.ts';
import { threadAddress } from '../../utils/panel/threads/thread-address.ts';
import { wikipediaFor } from '../../utils/panel/wikipedia-for.ts';

export interface NamePaneProps extends AnalysisProps {
  entity: Entity;
  tabId: number;
  incognito: boolean;
}

/** Who a name of the popup's article is. */
export function NamePane({ entity, tabId, incognito, ...view }: NamePaneProps) {
  const { analysis, t } = view;
  const [card, setCard] = useState<NameHistory | null>();
  const [wiki, setWiki] = useState<ReturnType<typeof wikipediaFor>>(null);
  const [, draw] = useState(0);
  useEffect(() => {
    let asked: ReturnType<typeof wikipediaFor> = null;
    let isShown = true;
    const memory = runtimeClient<MemoryToBackground>(browser.runtime);
    const read = memory.ask('memory.name', { tabId, name: entity.name }).then((answer) => answer.card);
    void read
      .catch(() => null)
      .then((found) => {
        if (!isShown) return;
        setCard(found);
        const question = {
          name: entity.name,
          key: found?.key,
          language: analysis.article.language,
          chosen: found?.page ?? null,
        };
        asked = incognito ? null : wikipediaFor(browser, question, () => draw((count) => count + 1));
        setWiki(asked);
      });
    return () => {
      isShown = false;
      asked?.card.onStop();
    };
  }, [entity]);
  return (
    <NameCard
      {...view}
      name={entity.name}
      here={firstDescription(analysis.article.text, entity.mentions)}
      card={card}
      addressOf={addressOf(savedArticlePage)}
      namePage={threadAddress({ kind: 'name', key: card?.key ?? '' })}
    >
      {wiki ? (
        <WikipediaPart t={t} name={entity.name} host={wiki.host} card={wiki.card} now={Date.now} />
      ) : (
        incognito && <p>{t('wiki_private')}</p>
      )}
    </NameCard>
  );
}
