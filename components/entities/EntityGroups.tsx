import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entity } from '../../utils/model/analysis.ts';
import { type AnalysisProps, Hidden, MoreButton, NothingFound, textRoom, withinRoom } from '../ui/index.ts';
import styles from './EntityGroups.module.css';
import { type EntityGroup, foremostEntities, groupEntities } from './entity-groups.ts';
import { MentionWalk } from './MentionWalk.tsx';
import { stepOf } from './mention-steps.ts';

/** How many of a group are shown at first, and how many more each time the reader asks: lists of thousands stay quick. */
const FIRST = 8;
const MORE = 48;

/** Names of an article of any length, and the characters of a name's count. */
const LEAST = 6;
const COUNT = 4;

interface Walk {
  entity: Entity;
  at: number;
}

export interface EntityGroupsProps extends AnalysisProps {
  /** Tells who a name is: with a view to show below it, or elsewhere. */
  onName?: ((entity: Entity) => ComponentChildren) | undefined;
}

/** Who and what is named, by kind; a click walks through the mentions in the page, and so do the arrow keys. */
export function EntityGroups({ onName, ...view }: EntityGroupsProps) {
  const { analysis, t, onReveal } = view;
  const [walk, setWalk] = useState<Walk | null>(null);
  const groups = useMemo(() => {
    const foremost = foremostEntities(analysis.entities);
    const room = textRoom(analysis, 'entities');
    return groupEntities(withinRoom(foremost, room, LEAST, ({ name }) => name.length + COUNT));
  }, [analysis]);
  if (groups.length === 0)
    return <NothingFound analysis={analysis} t={t} annotator="entities" none={t('entities_none')} />;
  const step = (entity: Entity, at: number): void => {
    const span = entity.mentions[at];
    if (!span) return;
    setWalk({ entity, at });
    onReveal(span, entity.mentions);
  };
  return (
    <>
      {groups.map((group) => (
        <Group
          key={group.name}
          {...view}
          group={group}
          walk={walk}
          onStep={step}
          onName={onName}
          onClose={() => setWalk(null)}
        />
      ))}
    </>
  );
}

interface GroupProps extends EntityGroupsProps {
  group: EntityGroup;
  walk: Walk | null;
  onStep: (entity: Entity, at: number) => void;
  onClose: () => void;
}

function Group({ analysis, t, group, walk, onStep, onName, onClose }: GroupProps) {
  const [card, setCard] = useState<{ of: Entity; view: ComponentChildren } | null>(null);
  const [most, setMost] = useState(FIRST);
  const root = useRef<HTMLElement>(null);
  const heading = `sidelight-${group.name}`;
  const shown = group.entities.slice(0, most);
  const hidden = group.entities.length - shown.length;
  const walked = walk && group.entities.includes(walk.entity) ? walk : null;
  const total = walked?.entity.mentions.length ?? 0;

  const close = (): void => {
    root.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    onClose();
  };
  /** Keys of the walk work on its own buttons and on the name that is walked. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!walked || !target.closest('fieldset, [aria-pressed="true"]')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape') close();
    else {
      const rightToLeft = getComputedStyle(target).direction === 'rtl';
      const at = stepOf(event.key, { at: walked.at, total, rightToLeft });
      if (at === null) return;
      onStep(walked.entity, at);
    }
    // Else Escape closes the popup, and the arrows scroll it.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section class={styles.group} ref={root} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <h3 class={styles.name} id={heading}>
        {t(`entities_${group.name}`)}
      </h3>
      <ul class={styles.chips}>
        {shown.map((entity) => (
          <li key={`${entity.label} ${entity.name}`}>
            <button
              type="button"
              class={styles.chip}
              aria-pressed={walked?.entity === entity}
              onClick={() => onStep(entity, walked?.entity === entity ? (walked.at + 1) % total : 0)}
            >
              <bdi lang={analysis.article.language || undefined}>{entity.name}</bdi>
              {entity.mentions.length > 1 && (
                <span class={styles.count}>
                  <span aria-hidden="true">{entity.mentions.length}</span>
                  <Hidden>{t.plural('mentions', entity.mentions.length)}</Hidden>
                </span>
              )}
            </button>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <MoreButton
              label={t.plural('show_more', Math.min(hidden, MORE))}
              onClick={() => setMost(most + MORE)}
            />
          </li>
        )}
      </ul>
      {walked && (
        <MentionWalk
          t={t}
          name={walked.entity.name}
          at={walked.at}
          total={total}
          onStep={(at) => onStep(walked.entity, at)}
          onName={onName && (() => setCard({ of: walked.entity, view: onName(walked.entity) }))}
          onClose={close}
        />
      )}
      {walked && card?.of === walked.entity && card.view}
    </section>
  );
}
