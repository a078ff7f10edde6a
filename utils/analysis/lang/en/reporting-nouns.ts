import type { FactStatus } from '../../../model/analysis.ts';

/**
 * Nouns for what somebody says or thinks: "the claim that …", "his call for …".
 * The letters: c a clause may follow ("that …"), i an infinitive; prepositions that bring in the content follow after a slash.
 */
export interface ReportingNouns {
  readonly status: FactStatus;
  readonly frames: string;
  readonly nouns: string;
}

export const REPORTING_NOUNS: readonly ReportingNouns[] = [
  {
    status: 'stated',
    frames: 'c',
    nouns: `statement/about,on comment/about,on remark/about,on announcement/of,about assertion/about,of declaration/of explanation/of,for
    description/of mention/of reference/to response/to reply/to message/of,about answer/to question/about,of,on tweet/about
    speech/about,on pronouncement/about testimony/about acknowledgment/of acknowledgement/of admission/of confession/of
    reminder/of observation/about argument/for,against,about demand/for,of request/for call/for plea/for,to appeal/for insistence/on proposal/for,of
    recommendation/for suggestion/of characterization/of account/of discussion/of,about interpretation/of definition/of version/of assurance/of
    contention/about talk/of,about rhetoric/about,on`,
  },
  {
    status: 'reported',
    frames: 'c',
    nouns:
      'report/of,about,on finding/about indication/of evidence/of revelation/about news/of word/of rumor/of,about rumour/of,about estimate/of sign/of',
  },
  { status: 'confirmed', frames: 'c', nouns: 'confirmation/of affirmation/of' },
  { status: 'denied', frames: 'c', nouns: 'denial/of rejection/of dismissal/of rebuttal/of' },
  {
    status: 'alleged',
    frames: 'c',
    nouns:
      'claim/of,about allegation/of,about accusation/of,about charge/of suspicion/of,about insinuation/about',
  },
  {
    status: 'forecast',
    frames: 'ci',
    nouns: `promise/of pledge/of vow/of threat/of plan/for,on prediction/of,about forecast/of,for expectation/of projection/of
    intention/of prospect/of offer/of`,
  },
  {
    status: 'opinion',
    frames: 'ci',
    nouns: `belief/in,about view/of,on,about opinion/of,on,about hope/of,for fear/of,about worry/about,over concern/about,over
    doubt/about conviction/about notion/of idea/of suspicion/of,about feeling/about thought/about,on
    criticism/of praise/for,of attack/on,of endorsement/of condemnation/of desire/for wish/for
    commitment/to decision/on willingness/to reluctance/to refusal/to push/for assessment/of judgment/of,about perception/of
    attitude/toward,towards,about disdain/for contempt/for admiration/for distrust/of skepticism/about,of,toward
    frustration/with,over,at,about anger/over,at,about,toward outrage/over,at,about disappointment/with,in,over confidence/in
    warning/about,of,against complaint/about,of objection/to,about critique/of defense/of defence/of enthusiasm/for
    understanding/of sense/of consensus/about,on agreement/on disagreement/over,about,with interest/in preference/for vision/of,for
    theory/about speculation/about assumption/about consideration/of anxiety/about,over dismay/at,over resentment/of,toward
    unease/about,with apprehension/about satisfaction/with dissatisfaction/with displeasure/with mantra/of acceptance/of advocacy/for,of embrace/of`,
  },
];
