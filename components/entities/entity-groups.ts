import type { Entity } from '../../utils/model/analysis.ts';

/** The groups that a reader sees, in their order; each OntoNotes label belongs to one. */
const ENTITY_GROUPS = [
  { name: 'people', labels: ['PERSON'] },
  { name: 'organisations', labels: ['ORG'] },
  { name: 'places', labels: ['GPE', 'LOC', 'FAC'] },
  { name: 'peoples', labels: ['NORP'] },
  { name: 'products', labels: ['PRODUCT', 'WORK_OF_ART'] },
  { name: 'events', labels: ['EVENT', 'LAW'] },
] as const satisfies readonly { name: string; labels: readonly Entity['label'][] }[];

type EntityGroupName = (typeof ENTITY_GROUPS)[number]['name'];

export interface EntityGroup {
  name: EntityGroupName;
  entities: Entity[];
}

/** Entities that are mentioned, by group, those first that the article is about. Empty groups are left out. */
export function groupEntities(entities: readonly Entity[]): EntityGroup[] {
  return ENTITY_GROUPS.map(({ name, labels }) => ({
    name,
    entities: entities
      .filter(({ label, mentions }) => mentions.length > 0 && (labels as readonly string[]).includes(label))
      .toSorted((a, b) => b.salience - a.salience),
  })).filter((group) => group.entities.length > 0);
}
