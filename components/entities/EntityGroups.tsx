import { useState } from 'preact/hooks';
import type { Entity } from '../../utils/analysis/analysis.ts';
import { type AnalysisProps, Hidden, MoreButton, Nothing } from '../ui/index.ts';
import styles from './EntityGroups.module.css';
import { type EntityGroup, groupEntities } from './groups.ts';
import { MentionWalk } from './MentionWalk.tsx';

/** How many of a group are shown before the reader asks for all. */
const FIRST = 8;

interface Walk {
  entity: Entity;
  at: number;
}

/** Who and what is named, by kind; a click walks through the mentions in the page. */
export function EntityGroups(view: AnalysisProps) {
  const { analysis, t, onReveal } = view;
  const [walk, setWalk] = useState<Walk | null>(null);
  const groups = groupEntities(analysis.entities);
  if (groups.length === 0) return <Nothing>{t('entities_none')}</Nothing>;
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
          onClose={() => setWalk(null)}
        />
      ))}
    </>
  );
}

interface GroupProps extends AnalysisProps {
  group: EntityGroup;
  walk: Walk | null;
  onStep: (entity: Entity, at: number) => void;
  onClose: () => void;
}

function Group({ analysis, t, group, walk, onStep, onClose }: GroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? group.entities : group.entities.slice(0, FIRST);
  const walked = walk && group.entities.includes(walk.entity) ? walk : null;
  return (
    <div class={styles.group}>
      <h3 class={styles.name}>{t(`entities_${group.name}`)}</h3>
      <ul class={styles.chips}>
        {shown.map((entity) => (
          <li key={`${entity.label} ${entity.name}`}>
            <button
              type="button"
              class={styles.chip}
              aria-pressed={walked?.entity === entity}
              onClick={() => onStep(entity, 0)}
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
        {shown.length < group.entities.length && (
          <li>
            <MoreButton
              label={t.plural('show_more', group.entities.length - shown.length)}
              onClick={() => setAll(true)}
            />
          </li>
        )}
      </ul>
      {walked && (
        <MentionWalk
          t={t}
          name={walked.entity.name}
          at={walked.at}
          total={walked.entity.mentions.length}
          onStep={(at) => onStep(walked.entity, at)}
          onClose={onClose}
        />
      )}
    </div>
  );
}
