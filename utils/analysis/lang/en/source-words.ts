/** Nouns that tell who or what a source is. Lower case, singular where both numbers mean the same kind. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Bodies that speak with one voice: with a definite article or none they are as good as named ("police", "the ministry"). */
export const BODY_NOUNS = words(`
  police government ministry council company court committee commission agency department office firm union party parliament senate
  congress board university college school club hospital bank army military navy force forces administration authority authorities
  team coalition association organisation organization group charity watchdog regulator network channel paper newspaper magazine
  airline airport retailer manufacturer maker startup state city county district town federation league foundation institute centre
  center museum church campaign opposition cabinet treasury embassy consulate prosecution defence defense jury inquest inquiry
  tribunal panel bureau service fund trust institution studio label publisher broadcaster brewery operator corporation business
  outlet site website blog store shop restaurant chain brand leadership management
`);

/** Sources without a face, named only by what they are. */
export const UNNAMED_NOUNS = words(`
  source sources insider insiders official officials people person persons aide aides analyst analysts expert experts critic critics
  observer observers witness witnesses resident residents neighbour neighbours neighbor neighbors passer-by passers-by bystander
  bystanders user users reader readers supporter supporters opponent opponents executive executives employee employees staff staffer
  staffers worker workers member members scientist scientists researcher researchers economist economists lawyer lawyers adviser
  advisers advisor advisors diplomat diplomats investigator investigators prosecutor prosecutors fan fans friend friends relative
  relatives family families parent parents doctor doctors those others some many most several few man woman men women historian
  historians author authors engineer engineers attorney attorneys academic academics advocate advocates volunteer volunteers veteran
  veterans soldier soldiers candidate candidates delegate delegates detective detectives peer peers secretary deputy deputies boss bosses
  chair host hosts dad dads mum mums mom moms youth youths child children kid kids adult adults teen teens graduate graduates guest guests pundit
  pundits guide guides democrat democrats republican republicans conservative conservatives
`);

/** Who speaks for a body and in its name: "a spokesman for Acme" is Acme. */
export const SPOKESPERSON_NOUNS = words(
  'spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople spokespersons representative representatives statement',
);

/** Nouns that end like those for people and mean none. */
export const NO_PERSON_NOUNS = words(`
  number paper winter summer power water matter order quarter letter chapter shelter weather theater corner border tower river server
  computer printer container charter counter center folder header layer ladder leather lumber master monster murder newsletter offer
  oyster pepper poster powder register remainder rubber rudder shoulder silver slaughter spider sticker sweater thriller thunder timber
  trailer transfer trigger tweeter twitter wonder cancer finger hunger danger anger burger dinner butter laughter
  disaster encounter filter cluster barrier chamber cover dollar fever former gender gutter hammer hamper helicopter lawnmower
  meter  october november december september other rather after never ever under over whether either neither another
  further together however floor door factor sector tractor motor error mirror terror color colour humor humour labor labour
  harbor harbour armor armour flavor flavour favor favour behavior behaviour honor honour major minor prior interior exterior
  corridor equator elevator escalator reactor sensor vector indicator generator radiator monitor processor projector rumor rumour
  tumor tumour vapor vapour for nor or anchor list twist fist mist wrist checklist shortlist plant restaurant giant grant warrant
  want slant covenant pendant constant instant distant important relevant significant committee fee coffee degree agree
  guarantee  tree free three knee jubilee marquee press address dress progress congress stress fortress access process
  success excess loss  median  avian plan answer tracker flyer banner teaser primer explainer
`);

/** Words that are never a source when they stand alone: what is pointed at, counted or placed, and adverbs. */
export const NO_SOURCES = words(`
  the a an this that these those there here longer such no time times day days week weeks month months year years today
  yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday nothing something anything everything what
  whatever each percent %
`);

/** Documents that a bare noun tells too little of to be a source that anyone would look up. */
export const VAGUE_DOCUMENTS = words(`
  data figures statistics numbers results findings research analysis analyses estimates estimate records documents document video videos
  ad ads headline headlines article articles book email emails letter letters paper papers reports studies surveys polls
`);
