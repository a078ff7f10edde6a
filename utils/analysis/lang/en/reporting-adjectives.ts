import type { FactStatus } from '../../../model/analysis.ts';

/**
 * Adjectives and participles for a state of mind, after a form of "be", "seem", "feel" or "remain": "is confident that …".
 * The letters are those of `ReportingVerbs`.
 */
export interface ReportingAdjectives {
  readonly status: FactStatus;
  readonly frames: string;
  readonly adjectives: string;
}

export const REPORTING_ADJECTIVES: readonly ReportingAdjectives[] = [
  {
    status: 'opinion',
    frames: 'c',
    adjectives: `sure/about,of,if certain/about,of confident/about,in,of convinced/of aware/of unaware/of unsure/about,of
    optimistic/about pessimistic/about hopeful/about mindful/of conscious/of adamant/about insistent/on doubtful/about,of
    skeptical/of,about sceptical/of,about wary/of leery/of suspicious/of fearful/of concerned/about,with,by worried/about,by anxious/about
    nervous/about afraid/of scared/of,by frightened/of,by terrified/of,by alarmed/by,about,at disturbed/by troubled/by
    angry/about,at,over,with furious/about,at,over,with upset/about,with,over,by outraged/by,at,over frustrated/with,by,about disappointed/in,with,by
    dismayed/by,at,over disgusted/by,with appalled/by,at shocked/by,at stunned/by surprised/by,at amazed/by,at puzzled/by,about baffled/by
    happy/with,about,for glad/about,for pleased/with,by,about thrilled/with,by,about delighted/with,by,about excited/about,by proud/of
    thankful/for grateful/for,to sorry/for,about sad/about ashamed/of embarrassed/by,about satisfied/with impressed/by,with fed-up tired/of
    critical/of supportive/of opposed/to dismissive/of enthusiastic/about passionate/about interested/in curious/about
    comfortable/with uncomfortable/with,about uneasy/about,with unhappy/with,about indifferent/to ambivalent/about neutral/on fond/of
    jealous/of envious/of contemptuous/of disdainful/of respectful/of tolerant/of intolerant/of obsessed/with committed/to
    open/to averse/to resigned/to vocal/about explicit/about candid/about blunt/about focused/on bullish/on bearish/on`,
  },
  {
    status: 'opinion',
    frames: 'i',
    adjectives: `eager willing unwilling ready reluctant keen hesitant loath determined inclined prepared anxious happy glad proud afraid
    committed quick unlikely-to-say desperate content pleased tempted resolved careful`,
  },
];
