import type { FactStatus } from '../../../model/analysis.ts';

/**
 * Verbs that bring in what somebody says, thinks, wants or shows, grouped by how firm they make it.
 * The letters say what may follow as the thing said:
 *   c a clause ("that …", "he …", "whether …")   q a quotation   i an infinitive   g a gerund   o a noun phrase
 *   h a hearer before it ("told reporters that")   p only what its prepositions bring in
 *   n an object and what it is called ("called the deal a fraud")
 *   b an object before the infinitive or clause, which belongs to the content ("urged him to go")
 * Prepositions that bring in a noun phrase follow after a slash: "complain/about,of".
 * A verb in two groups has the frames of both and the status of the first.
 * The classes follow Levin, English Verb Classes and Alternations (1993), 31-33, 36-37 and 62; the words are our own choice.
 */
export interface ReportingVerbs {
  readonly status: FactStatus;
  readonly frames: string;
  readonly verbs: string;
}

export const REPORTING_VERBS: readonly ReportingVerbs[] = [
  // Saying
  {
    status: 'stated',
    frames: 'cq',
    verbs: `say/of,about add remark/on,about continue/with opine quip joke/about muse exclaim interject volunteer retort
      counter/with laugh/about shout/at yell/at whisper/about mutter/about murmur sigh chime thunder boast/of,about
      brag/of,about gush/about rave/about confide recollect reminisce/about plead/for,with beam scream/at sing chant
      cry reckon point beg/for fume crow gloat grouse hint/at,of intone conclude venture vent/about deadpan demur
      bellow bark snap signal write/of,about post text email/about blog/about reply/to,with respond/to,with read posit profess attest surmise conjecture intimate forewarn scoff/at sneer/at warble wail croak lament sum caution/against elaborate/on expound/on agree`,
  },
  {
    status: 'stated',
    frames: 'cqo',
    verbs: `note mention observe/on explain declare assert stress emphasize emphasise underline reiterate repeat recount
      narrate tweet/about state outline
      detail describe summarize summarise specify clarify articulate utter voice recite retweet paraphrase quote
      cite announce proclaim publicize decree declaim enunciate testify/about,to preach/about stipulate
      reference headline recap foreshadow telegraph rephrase communicate convey express relay spout trumpet herald parrot rehash`,
  },
  {
    status: 'stated',
    frames: 'cqh',
    verbs:
      'tell/about,of inform/of,about notify/of,about brief/on,about assure/of reassure/about remind/of,about',
  },
  { status: 'stated', frames: 'q', verbs: 'fire/back shoot/back hit/back push/back' },
  { status: 'stated', frames: 'cqio', verbs: 'demand request/for appeal/for pray/for' },
  { status: 'stated', frames: 'cqbo', verbs: 'ask/about,for,if implore beseech' },
  {
    status: 'stated',
    frames: 'cq',
    verbs: 'inquire/about,if enquire/about,if wonder/about,if answer ponder',
  },
  {
    status: 'stated',
    frames: 'p',
    verbs: `talk/about,of speak/about,of,against,to,for,out allude/to refer/to comment/on,about discourse/on
      lecture/about,on touch/on apologize/for apologise/for inveigh/against rail/against rant/about,against point/to,out,at spell/out lay/out bring/up put/forward,forth brush/off shrug/off wave/off laugh/off rule/out
      play/down,up call/out lash/at dwell/on harp/on look/to side/with stand/by,for,with poke/at weigh/on
      zero/on seize/on go/after crow/about`,
  },
  {
    status: 'stated',
    frames: 'o',
    verbs: `discuss address invoke liken/to attribute chronicle portray depict characterize
      characterise pitch debate recognize summon tout/as`,
  },
  { status: 'confirmed', frames: 'cqoi', verbs: 'admit/to acknowledge concede confess/to' },
  { status: 'opinion', frames: 'cqogi', verbs: 'propose suggest recommend advocate/for' },
  { status: 'stated', frames: 'bi', verbs: 'invite instruct order command direct pressure challenge dare' },
  { status: 'stated', frames: 'cqbi', verbs: 'urge advise/against encourage persuade convince/of exhort' },
  // Reporting and showing
  { status: 'reported', frames: 'cqo', verbs: 'report/on document' },
  {
    status: 'reported',
    frames: 'co',
    verbs: 'estimate/at',
  },
  // What is found out or known: as firm as who says so
  {
    status: 'stated',
    frames: 'co',
    verbs: 'reveal indicate imply expose disclose underscore illustrate',
  },
  {
    status: 'stated',
    frames: 'c',
    verbs: `find show discover uncover learn/of hear/of,about determine demonstrate reflect calculate realize realise know/of,about
      recognise understand remember recall forget`,
  },
  { status: 'stated', frames: 'cb', verbs: 'see' },
  // Confirming and denying
  {
    status: 'confirmed',
    frames: 'cqo',
    verbs: 'confirm verify certify corroborate affirm reaffirm substantiate',
  },
  { status: 'denied', frames: 'cqog', verbs: 'deny dispute refute rebut' },
  { status: 'denied', frames: 'o', verbs: 'reject dismiss disavow repudiate debunk deflect' },
  // Alleging
  { status: 'alleged', frames: 'cqi', verbs: 'claim' },
  { status: 'alleged', frames: 'cqo', verbs: 'allege contend insinuate' },
  { status: 'alleged', frames: 'cq', verbs: 'charge' },
  { status: 'alleged', frames: 'o', verbs: 'accuse suspect' },
  // The future
  {
    status: 'forecast',
    frames: 'cqo',
    verbs: 'predict forecast foresee project envision foretell prophesy',
  },
  { status: 'forecast', frames: 'cioq', verbs: 'expect anticipate pledge vow promise swear' },
  { status: 'forecast', frames: 'i', verbs: 'plan/for,on intend/on threaten offer' },
  // Judging, thinking, wanting
  {
    status: 'opinion',
    frames: 'cqo',
    verbs: `argue/for,against insist/on reason theorize theorise speculate/about warn/of,about,against
      complain/about,of bemoan grumble/about gripe/about protest/against deplore rejoice marvel/at caution`,
  },
  { status: 'opinion', frames: 'cq', verbs: 'maintain assume judge guess figure feel' },
  { status: 'opinion', frames: 'coi', verbs: 'believe/in think/of,about consider deem presume fancy' },
  { status: 'opinion', frames: 'cob', verbs: 'view perceive imagine' },
  {
    status: 'opinion',
    frames: 'c',
    verbs: 'agree/with,to,on disagree/with concur/with',
  },
  { status: 'opinion', frames: 'cio', verbs: 'hope/for wish/for fear worry/about doubt regret desire' },
  {
    status: 'opinion',
    frames: 'io',
    verbs: `want like love hate dislike prefer decide/on,against resolve refuse decline agree/to aim aspire/to
      yearn/for long/for hesitate strive/for opt/for`,
  },
  { status: 'opinion', frames: 'i', verbs: 'seek' },
  {
    status: 'opinion',
    frames: 'o',
    verbs: `criticize criticise slam blast condemn denounce praise attack blame/for,on mock ridicule support oppose back
      endorse favor favour applaud hail welcome laud bash assail deride decry lambaste castigate excoriate
      rebuke scold chide berate disparage belittle insult admire respect appreciate commend champion defend justify question
      challenge resent distrust trust accept approve/of disapprove/of object/to credit fault knock rip trash savage
      tout slight downplay minimize minimise exaggerate overstate vilify demonize demonise hammer pan loathe abhor
      despise dread pity thank/for congratulate/on salute disown skewer pillory malign smear taunt chastise upbraid
      admonish reprimand resist relish spurn shun rebuff snub extol exalt hype promote plug grill needle tease troll roast oppose lampoon satirize satirise parody caricature lash tear renounce`,
  },
  {
    status: 'opinion',
    frames: 'p',
    verbs: `call/for,on,upon push/for press/for campaign/for,against lobby/for,against vote/for,against care/about focus/on
      disagree/with agree/with,on balk/at bristle/at chafe/at rage/against sympathize/with sympathise/with identify/with
      quibble/with weigh/in clamor/for rail/against lean/toward,towards`,
  },
  { status: 'opinion', frames: 'nq', verbs: 'call' },
  { status: 'stated', frames: 'n', verbs: 'dub label brand term' },
];

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs without a clause after them whose agent in the passive speaks all the same ("was condemned by"), in the base form. */
export const SPEECH_ACT_VERBS = words(`
  criticize criticise condemn denounce praise mock ridicule endorse applaud laud hail deride decry castigate rebuke scold chide berate
  commend champion question accuse dismiss reject disavow welcome oppose support back blame discuss portray depict characterize
  characterise debunk
`);

/** Whose finds are findings ("the researchers found a gene"). */
export const RESEARCHERS = words('researcher researchers scientist scientists');

/** Verbs that also name a price ("asks three euros"), in the base form. */
export const PRICING_VERBS = words('ask demand charge quote want seek request offer');

/** Forms that do nothing but tell, where "announced" and "warned" are also acts that an article states. */
export const PLAIN_TELLING_FORMS: ReadonlySet<string> = new Set(
  'said say says saying told tell tells explained explains noted notes added adds claimed claims wrote writes'.split(
    ' ',
  ),
);
