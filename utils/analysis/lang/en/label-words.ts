/** Words beside numbers that are names or labels. */

/** Words that a number names a part or a kind with: "section 230", "phase 3", "No. 1". */
export const LABEL_NOUNS: ReadonlySet<string> = new Set(
  `no nos nr nrs number numbers section sections article articles chapter page pages pp figure fig table rule room route highway
  interstate exit channel flight phase step part type gate grade version season episode volume vol issue round stage lap
  platform runway district ward precinct apartment apt suite category tier row clause paragraph verse psalm formula model
  size zone division lot bed box lane level title annex appendix amendment proposition prop resolution hwy rte serial id
  extension ext mark bug revision rev changeset firmware iteration`.split(/\s+/),
);

/** Nouns, as printed, that a year before them dates: "posted 2019 sales", "won 2016 elections". */
export const DATED_NOUNS: ReadonlySet<string> = new Set(
  `sales earnings revenues results profits losses forecasts estimates figures prices exports imports data costs numbers plans models
  levels taxes budgets champions championships olympics games finals playoffs seasons protests riots talks elections primaries
  midterms accords attacks wildfires floods awards reports guidelines rules regulations standards crops harvests vintages
  graduates films editions targets goals deliveries emissions dividends bonuses contracts`.split(/\s+/),
);

/** Units of time with a number behind them: "day 100 of the war". */
export const NUMBERED_TIMES: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'night',
]);

/** Names of groups that a number of members ends: "the Group of 77". */
export const GROUP_NAMES: ReadonlySet<string> = new Set([
  'Group',
  'Gang',
  'Committee',
  'Council',
  'Society',
  'Band',
]);

/** Things that show or take pictures, as printed behind "4K". */
export const PICTURE_NOUNS: ReadonlySet<string> = new Set(
  `tvs televisions sets screens monitors displays cameras projectors videos streams films movies panels discs players resolutions pixels
  blu-rays`.split(/\s+/),
);

/** Nouns before an amount in short: "population 12M". */
export const AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  `population revenue revenues sales profit profits income price cost budget total turnover followers subscribers views users downloads
  circulation worth salary value debt loss losses`.split(/\s+/),
);

/** Words before a number and a hyphen that are no part of a name: "minus-18", "sub-40", "now-30-year-old". */
export const NUMBER_PREFIXES: ReadonlySet<string> = new Set([
  'minus',
  'negative',
  'sub',
  'now',
  'then',
  'plus',
  'another',
]);

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
  'postcode postcodes zip release version edition build error status series model protocol standard program programme gene allele bus route highway freeway'.split(
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
/** Words for a street that stand before its name. */
export const STREET_HEADS: ReadonlySet<string> = new Set([
  'Ave',
  'Avenue',
  'Rue',
  'Via',
  'Calle',
  'Place',
  'Plaza',
  'Piazza',
  'Boulevard',
  'Rua',
]);

export const CATALOGUES: ReadonlySet<string> = new Set(
  'pmid pmcid pmc doi isbn issn arxiv cve nct'.split(' '),
);

/** Nouns counted in lines of their own on pages: "1 comment". */
export const PAGE_COUNTS: ReadonlySet<string> = new Set(
  'comment photo result share like reply image video follower subscriber posted retweet bookmark'.split(' '),
);
