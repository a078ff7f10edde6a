/** Words of people killed, hurt or held. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const VICTIM_VERBS: ReadonlySet<string> = words(
  `kill kills killed killing injure injures injured injuring wound wounds wounded wounding hurt arrest arrested arresting detain detained
  rescued displaced hospitalised hospitalized evacuated die dies died convicted jailed sentenced indicted laid sacked fired`,
);

/** States of victims right behind their number: "12 dead". */
export const VICTIM_STATES: ReadonlySet<string> = words(
  'dead injured wounded hurt missing hospitalised hospitalized homeless',
);

/** Verbs of dying: a bare number of those who did counts deaths. */
export const DEATH_VERBS: ReadonlySet<string> = words('die dies died dying');
