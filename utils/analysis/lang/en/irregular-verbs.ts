/** Irregular English verbs: base, past tense, past participle; alternatives after "/". Prefixed verbs are listed where they are common. */
const ROWS = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|befall befell befallen|begin began begun
bend bent bent|bet bet bet|bid bid/bade bid/bidden|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|broadcast broadcast broadcast|build built built|burn burnt/burned burnt/burned|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt/dreamed dreamt/dreamed|drink drank drunk|drive drove driven|dwell dwelt/dwelled dwelt/dwelled
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen
get got got/gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden
hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant/leaned leant/leaned|leap leapt/leaped leapt/leaped
learn learnt/learned learnt/learned|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|mow mowed mown|offset offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome
overhear overheard overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid paid|prove proved proven/proved|put put put
quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|repay repaid repaid|reset reset reset|resell resold resold|retake retook retaken|rethink rethought rethought|rewrite rewrote rewritten
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent|spill spilt/spilled spilt/spilled|spin spun spun
spit spat spat|split split split|spoil spoilt/spoiled spoilt/spoiled|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk
strike struck struck|string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undercut undercut undercut|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written
`;

export interface IrregularVerb {
  readonly base: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

export const IRREGULAR_VERBS: readonly IrregularVerb[] = ROWS.trim()
  .split(/[|\n]/)
  .map((row) => {
    const [base = '', past = '', participle = ''] = row.split(' ');
    return { base, past: past.split('/'), participle: participle.split('/') };
  });

/** Forms of auxiliaries and of verbs in "-ie": word, form, lemma. */
export const AUXILIARY_FORMS = [
  ['be', 'base', 'be'],
  ['am', 'base', 'be'],
  ['are', 'base', 'be'],
  ['is', 's', 'be'],
  ['was', 'past', 'be'],
  ['were', 'past', 'be'],
  ['been', 'participle', 'be'],
  ['being', 'ing', 'be'],
  ['has', 's', 'have'],
  ['does', 's', 'do'],
  ['goes', 's', 'go'],
  ["'m", 'base', 'be'],
  ["'re", 'base', 'be'],
  ["'ve", 'base', 'have'],
  ['ca', 'base', 'can'],
  ['wo', 'base', 'will'],
  ['could', 'past', 'can'],
  ['would', 'past', 'will'],
  ['might', 'past', 'may'],
  ['should', 'past', 'shall'],
  ['must', 'base', 'must'],
  ['dying', 'ing', 'die'],
  ['lying', 'ing', 'lie'],
  ['tying', 'ing', 'tie'],
  ['died', 'past-or-participle', 'die'],
  ['tied', 'past-or-participle', 'tie'],
  ['lied', 'past-or-participle', 'lie'],
] as const;

/** Bases that end in "-ed" or "-ing". */
export const BASES_LIKE_FORMS: readonly string[] =
  'need feed speed seed breed bleed heed weed exceed proceed succeed shed shred embed wed bring ring sing spring sting string swing wing cling fling king ping bing sling wring'.split(
    ' ',
  );
