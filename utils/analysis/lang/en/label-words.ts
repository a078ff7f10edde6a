/** Words beside numbers that are names or labels. */

/** Words that a number names a part or a kind with: "section 230", "phase 3", "No. 1". */
export const LABEL_NOUNS: ReadonlySet<string> = new Set(
  `no nos nr nrs number numbers section sections article articles chapter page pages pp figure fig table rule room route highway
  interstate exit channel flight phase step part type gate grade version season episode volume vol issue round stage lap
  platform runway district ward precinct apartment apt suite category tier row clause paragraph verse psalm formula model
  size zone division lot bed box lane level title annex appendix amendment proposition prop resolution hwy rte serial id
  extension ext mark bug revision rev changeset firmware iteration`.split(/\s+/),
);

export const GIVING_VERBS: ReadonlySet<string> = new Set(
  `cost costs costing give gives gave given giving offer offers offered lend lent save saves saved earn earned bring brought sell sold
  send sent owe owed owes pay paid pays win won beat beats`.split(/\s+/),
);

export const PLACE_TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at on by since near of from until to during'.split(' '),
);

export const COUNTRY_ACRONYMS: ReadonlySet<string> = new Set(['US', 'UK', 'EU', 'UN']);

export const NAME_STOPPERS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday the and in at on a'.split(' '),
);

/** Nouns named by the number before them: "the 2.8 release", "a 404 error", "the 1033 program". */
export const NUMBERED_NOUNS: ReadonlySet<string> = new Set(
  'release version edition build error status series model protocol standard program programme gene allele bus route highway freeway'.split(
    ' ',
  ),
);

export const CALL_WORDS: ReadonlySet<string> = new Set(
  'call called calling calls dial dialled dialed dialling phone phoned ring rang text texted'.split(' '),
);

export const STREET_WORDS: ReadonlySet<string> = new Set(
  'street st road rd avenue ave boulevard blvd lane drive dr court square way place terrace highway parkway'.split(
    ' ',
  ),
);

/** Catalogues with the number behind a colon: "PMID: 29615204", "ISBN: 978". */
export const CATALOGUES: ReadonlySet<string> = new Set(
  'pmid pmcid pmc doi isbn issn arxiv cve nct'.split(' '),
);
