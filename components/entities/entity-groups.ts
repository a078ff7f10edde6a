import type { Analysis, Entity } from '../../utils/model/analysis.ts';

/** The groups that a reader sees, in their order; each OntoNotes label belongs to one. */
const ENTITY_GROUPS = [
  { name: 'people', labels: ['PERSON'] },
  { name: 'organisations', labels: ['ORG'] },
  { name: 'places', labels: ['GPE', 'LOC', 'FAC'] },
  { name: 'peoples', labels: ['NORP'] },
  { name: 'products', labels: ['PRODUCT', 'WORK_OF_ART'] },
  { name: 'events', labels: ['EVENT', 'LAW'] },
] as const satisfies readonly { name: string; labels: readonly Entity['label'][] }[];

type EntityGroupName = (typeof ENTITY_GROUPS)[number]['name'] | 'unsorted';

export interface EntityGroup {
  name: EntityGroupName;
  entities: Entity[];
}

/**
 * Below this confidence a name is shown without a kind. On 48 annotated articles 43 of 100 such kinds are wrong, and 7 of 100
 * of the others.
 */
const LEAST_CONFIDENCE = 0.6;

/** An analysis' entities that are mentioned, nations with their adjectives, those first that the article is about. */
export const foremostEntities = (entities: Analysis['entities']): Entity[] =>
  mergeNations(entities)
    .filter(({ mentions }) => mentions.length > 0)
    .toSorted((a, b) => b.salience - a.salience);

/** Entities by group, in their order. Empty groups are left out. */
export function groupEntities(shown: readonly Entity[]): EntityGroup[] {
  const isSorted = ({ confidence = 1 }: Entity): boolean => confidence >= LEAST_CONFIDENCE;
  const groups: EntityGroup[] = ENTITY_GROUPS.map(({ name, labels }) => ({
    name,
    entities: shown.filter(
      (entity) => isSorted(entity) && (labels as readonly string[]).includes(entity.label),
    ),
  }));
  groups.push({ name: 'unsorted', entities: shown.filter((entity) => !isSorted(entity)) });
  return groups.filter((group) => group.entities.length > 0);
}

/** "Ukrainian" beside "Ukraine": one place, with the mentions of both. */
function mergeNations(entities: readonly Entity[]): readonly Entity[] {
  if (entities.every(({ sameAs }) => sameAs === undefined)) return entities;
  const merged = new Map(entities.map((entity, index) => [index, entity]));
  entities.forEach(({ sameAs, mentions, salience }, index) => {
    const country = sameAs === undefined ? undefined : merged.get(sameAs);
    if (!country || sameAs === undefined || sameAs === index) return;
    merged.delete(index);
    merged.set(sameAs, {
      ...country,
      mentions: [...country.mentions, ...mentions].toSorted((a, b) => a.start - b.start),
      salience: Math.max(country.salience, salience),
    });
  });
  return [...merged.values()];
}
