/** Words of counting: nouns with an irregular plural, and words around a number that decide what it counts. */

/** Determiners of the group that is counted from: "five of the three-ton satellites". */
export const GROUP_DETERMINERS: ReadonlySet<string> = new Set(
  'the these those its their his her our my your'.split(' '),
);

/** Nouns before "of" and a number of things or people: "a town of 1950 residents". */
export const COUNT_HEADS: ReadonlySet<string> = new Set(
  'total totals town village city hamlet community settlement island crowd number population sum average group collection fleet list team force army staff workforce'.split(
    ' ',
  ),
);

/** Words behind a number whose unit an earlier figure of the sentence has said: "and 310 *on* Saturday". */
export const PARALLEL_FOLLOWERS: ReadonlySet<string> = new Set(
  'he she it they we i in on at by for from to last this next after before during and but while with as when since through among between year'.split(
    ' ',
  ),
);

/** Adjectives that stand for a noun said before: "the worst 55". */
export const PARALLEL_ADJECTIVES: ReadonlySet<string> = new Set(
  'best worst highest lowest largest smallest other first second third latter former next last cheapest dearest longest shortest most least'.split(
    ' ',
  ),
);

/** Articles and the like before a number that describes one thing: "a 30 room hotel". */
export const SINGULAR_LEADERS: ReadonlySet<string> = new Set(
  'a an the its his her their our this that another new'.split(' '),
);

/** Nouns that a number before them names rather than counts: "the 2008 market crash", "a 404 error page". */
export const NOT_ATTRIBUTIVE: ReadonlySet<string> = new Set(
  `market index fund election crisis season call error code series model release version edition standard area zip news act law
  bill rule section route highway bus summer winter spring fall autumn campaign budget vote census film movie song album
  world state home war attack plan deal case race summit championship tax population total`.split(/\s+/),
);

/** Words right before a level that a number names: "topped 6 million", "rose *to* 10", "*was* 777". */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(
  `to at was were is are be been reach reaches reached top topped tops hit hits exceed exceeds exceeded pass passed surpass surpassed
  total totalled totaled number numbered stood like`.split(/\s+/),
);

/** Nouns of an amount of what stands behind "of" or "in": "the number of pupils", "the rise in deaths". */
export const TOTAL_NOUNS: ReadonlySet<string> = new Set(
  'number numbers total totals tally count rise fall increase decrease jump drop decline growth figure amount'.split(
    ' ',
  ),
);

/** Nouns that count in the singular: "the caseload is 162,000". */
export const COLLECTIVE_COUNTS: ReadonlyMap<string, string> = new Map([
  ['toll', 'death'],
  ['caseload', 'case'],
  ['population', 'people'],
  ['attendance', 'people'],
  ['workforce', 'worker'],
  ['headcount', 'employee'],
  ['membership', 'member'],
  ['readership', 'reader'],
  ['viewership', 'viewer'],
  ['enrolment', 'student'],
  ['enrollment', 'student'],
]);

/** Plurals that a number measures, not counts. */
export const MEASURED_PLURALS: ReadonlySet<string> = new Set(
  `points shares prices rates levels sales earnings revenues profits costs temperatures odds scores wages yields futures stocks fares
  emissions exports imports markets results returns ratings averages indexes indices temps highs lows margins losses speeds incomes
  salaries rents values bonds species means terms politics news series estimates figures numbers forecasts polls talks officials
  analysts experts years months weeks days hours minutes seconds seeds ages`.split(/\s+/),
);

export const OR_SO_WORDS: ReadonlySet<string> = new Set(['more', 'fewer', 'less', 'so']);

/** Words that belong to the number, not to the thing counted. */
export const COUNT_MODIFIERS: ReadonlySet<string> = new Set([
  'most',
  'odd',
  'full',
  'whole',
  'consecutive',
  'straight',
]);

/** Words that follow a number without being counted by it. */
export const UNCOUNTED_FOLLOWERS: ReadonlySet<string> = new Set(
  'percent apiece each am pm noon midnight gmt est edt pst pdt et bc ad bce ce north south east west northwest northeast southwest southeast or and more less fewer old indeed'.split(
    ' ',
  ),
);

export const NEVER_COUNTED_VERBS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'tells',
  'added',
  'wrote',
  'die',
  'dies',
  'died',
]);

export const POINTING_WORDS: ReadonlySet<string> = new Set(
  'the these those them us or no all other'.split(' '),
);

export const IRREGULAR_COUNT_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    leaves: 'leaf',
    halves: 'half',
    loaves: 'loaf',
    scarves: 'scarf',
    hooves: 'hoof',
    elves: 'elf',
    selves: 'self',
    dwarves: 'dwarf',
    wharves: 'wharf',
    lenses: 'lens',
    indices: 'index',
    matrices: 'matrix',
    hypotheses: 'hypothesis',
    theses: 'thesis',
    diagnoses: 'diagnosis',
    oases: 'oasis',
    bacteria: 'bacterium',
    stimuli: 'stimulus',
    fungi: 'fungus',
    nuclei: 'nucleus',
    cacti: 'cactus',
    shelves: 'shelf',
    thieves: 'thief',
    calves: 'calf',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    series: 'series',
    species: 'species',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    police: 'police',
    troops: 'troop',
    staff: 'staff',
    personnel: 'personnel',
    cattle: 'cattle',
    sheep: 'sheep',
    deer: 'deer',
    fish: 'fish',
    movies: 'movie',
    cookies: 'cookie',
    ties: 'tie',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    data: 'data',
    media: 'media',
    analyses: 'analysis',
    crises: 'crisis',
    bases: 'base',
    cases: 'case',
    houses: 'house',
    buses: 'bus',
    gases: 'gas',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    volcanoes: 'volcano',
    tornadoes: 'tornado',
    vetoes: 'veto',
    shoes: 'shoe',
    toes: 'toe',
    iraqis: 'iraqi',
    israelis: 'israeli',
    pakistanis: 'pakistani',
    saudis: 'saudi',
    yemenis: 'yemeni',
    kuwaitis: 'kuwaiti',
    emiratis: 'emirati',
    bangladeshis: 'bangladeshi',
    nazis: 'nazi',
    taxis: 'taxi',
    wikis: 'wiki',
    skis: 'ski',
    alibis: 'alibi',
    rabbis: 'rabbi',
    menus: 'menu',
    gurus: 'guru',
  }),
);

/** Plural and singular alike. */
export const INVARIANT_NOUNS: ReadonlySet<string> = new Set(
  'people aircraft spacecraft police staff personnel cattle sheep deer fish series species troops offspring crew alumni genera'.split(
    ' ',
  ),
);

/** Peoples without a plural of their own: "two French", "three Japanese". */
export const INVARIANT_PEOPLES: ReadonlySet<string> = new Set(
  'japanese chinese vietnamese portuguese lebanese taiwanese burmese sudanese maltese french british irish dutch swiss welsh māori maori'.split(
    ' ',
  ),
);

export const MEN_SINGULARS: ReadonlySet<string> = new Set(
  'abdomen omen acumen semen stamen cyclamen ramen yemen amen lumen foramen'.split(' '),
);

export const ONE_DAY_LENGTH_WORDS: ReadonlySet<string> = new Set(
  'in for within by per of after than least only just full every lasts lasted took takes before later ahead early earlier old and to or ago'.split(
    ' ',
  ),
);

export const PRONOUN_ONE_LEADERS: ReadonlySet<string> = new Set(
  'the this that which no any every each some another first next last what whichever'.split(' '),
);

export const ONE_IDIOMS: ReadonlySet<string> = new Set(
  'day night morning evening afternoon time point way thing moment another other place word hand side stage by to'.split(
    ' ',
  ),
);

/** "one-stop", "one-sided", "one-on-one": fixed compounds that count nothing. */
export const ONE_COMPOUNDS: ReadonlySet<string> = new Set(
  'on stop sided size time way off man woman liner trick hit click dimensional shot touch up handed upmanship of to'.split(
    ' ',
  ),
);

/** Words for people whom an article counts once and names in turn. */
export const COUNTED_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'people person worker employee staff job layoff man woman victim resident civilian soldier troop refugee migrant passenger student fan child'.split(
    ' ',
  ),
);
