import type { Analysis, FactStatus, KeyFact, Speaker, TimelineEntry } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { isAge, mergeFigures, type ShownFigure } from '../figures/figure-groups.ts';
import { speakerName } from '../speakers/speaker-name.ts';
import { shownEvents } from '../timeline/timeline-rows.ts';
import { spanOf, spansOverlap } from '../ui/index.ts';

/** Somebody whom the article quotes, and where they stand. */
export interface BriefVoice {
  /** The words of the article that name them, short enough to stand before their gist. */
  name: string;
  /** The passage that tells where they stand. */
  gist: Span;
  kind: Speaker['kind'];
  /** How the gist is said, where that is more than plain speech. */
  stance: 'denied' | 'alleged' | null;
  /** All that is theirs. */
  passages: Span[];
}

/** The four answers of the first view: what happened, who says so, how much, when. */
export interface BriefModel {
  what: KeyFact[];
  who: BriefVoice[];
  howMuch: ShownFigure[];
  when: TimelineEntry[];
}

/** Most entries of each part: what 600 px hold at a width of 400. */
const MOST = { voices: 3, figures: 4, dates: 4 } as const;
/** Two sentences together fit in some five lines of 50 characters. */
const TWO_SENTENCES = 250;
/** A gist of fewer characters ("a disgrace") seldom stands alone. */
const LEAST_GIST = 24;
/** A subject longer than this says more than what is counted. */
const LONGEST_SUBJECT = 70;

const length = ({ start, end }: Span): number => end - start;

/** A title's word of fewer letters ("with", "over") seldom tells its story. */
const LEAST_WORD = 4;

/** Words that tell a story, without their plural: "depots" and "depot" are one. */
const tellingWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .map((word) => word.replace(/s$/, ''))
      .filter((word) => word.length >= LEAST_WORD),
  );

/**
 * Of the leading facts that stand by themselves the earliest in the article that shares a word with its headline: a story is
 * told from its beginning. A second one where both are short. In the article's order.
 */
function happened({ keyFacts, article }: Analysis): KeyFact[] {
  const leading = keyFacts.slice(0, 3);
  const standing = leading.filter((fact) => fact.leansOn?.kind !== 'sentence');
  const headline = tellingWords(article.title);
  const isOfHeadline = ({ start, end }: Span): boolean =>
    [...tellingWords(article.text.slice(start, end))].some((word) => headline.has(word));
  const candidates = (standing.length > 0 ? standing : leading).toSorted((a, b) => a.start - b.start);
  const first = candidates.find(isOfHeadline) ?? candidates[0];
  if (!first) return [];
  const second = standing.find(
    (fact) => fact !== first && !spansOverlap(fact, first) && length(fact) + length(first) <= TWO_SENTENCES,
  );
  return second ? [first, second].toSorted((a, b) => a.start - b.start) : [first];
}

function stanceOf(speaker: Speaker, { attributions }: Analysis): BriefVoice['stance'] {
  const status: FactStatus | undefined = speaker.passages.find(({ attribution }) => {
    const content = attributions[attribution]?.content;
    return content && spansOverlap(content, speaker.gist);
  })?.status;
  return status === 'denied' || status === 'alleged' ? status : null;
}

/** True for words that hold a name, also where no entity was found for it: "U.S. Attorney Joshua Levy". */
const isNamed = (speaker: Speaker, analysis: Analysis): boolean =>
  speaker.kind === 'named' || /\s\p{Lu}\p{L}+\s+\p{Lu}/u.test(speakerName(speaker, analysis));

/** Those whom the text names come first. */
const KINDS: readonly Speaker['kind'][] = ['named', 'unnamed', 'document'];

/** Speakers by kind and number of their passages; a speaker with a gist that the first part has already comes last. */
function voices(analysis: Analysis, what: readonly KeyFact[]): BriefVoice[] {
  const { speakers, attributions } = analysis;
  const { text } = analysis.article;
  const seen = new Set<string>();
  const wanted = speakers.filter((speaker) => {
    const { gist } = speaker;
    // A clause that hangs on the words before it ("'s why we need …") tells nothing by itself.
    if (length(gist) < LEAST_GIST || /^['’]\s?\p{Ll}/u.test(text.slice(gist.start, gist.end))) return false;
    // "Joshua Levy" and "U.S. Attorney Joshua Levy" are one.
    const last = speakerName(speaker, analysis).split(/\s+/).at(-1) ?? '';
    return !seen.has(last) && seen.add(last);
  });
  const told = ({ gist }: Speaker) => what.some((fact) => spansOverlap(fact, gist));
  const order = (speaker: Speaker): number =>
    (told(speaker) ? KINDS.length : 0) + KINDS.indexOf(speaker.kind);
  return wanted
    .toSorted((a, b) => order(a) - order(b))
    .slice(0, MOST.voices)
    .toSorted((a, b) => a.gist.start - b.gist.start)
    .map((speaker) => ({
      name: speakerName(speaker, analysis),
      gist: speaker.gist,
      kind: isNamed(speaker, analysis) ? 'named' : speaker.kind,
      stance: stanceOf(speaker, analysis),
      passages: speaker.passages.flatMap(({ attribution }) => {
        const content = attributions[attribution]?.content;
        return content ? [spanOf(content)] : [];
      }),
    }));
}

/** "A three-minute video" seldom tells how much. */
const isDuration = ({ figure }: ShownFigure): boolean => figure.unit.kind === 'duration';

/** Figures that stand alone: with what they count, and no ages; durations after all others. */
function amounts({ figures, article }: Analysis): ShownFigure[] {
  const headings = article.blocks.filter(({ type }) => type === 'heading');
  return mergeFigures(figures, headings)
    .filter(({ figure }) => figure.of !== null && figure.of.text.length <= LONGEST_SUBJECT && !isAge(figure))
    .toSorted((a, b) => Number(isDuration(a)) - Number(isDuration(b)))
    .slice(0, MOST.figures);
}

/** Dates that the first facts tell, then the most exact; in the order of time. */
function dates(analysis: Analysis): TimelineEntry[] {
  const precise = ({ precision }: TimelineEntry): number =>
    precision === 'day' ? 0 : precision === 'span' ? 2 : 1;
  return shownEvents(analysis)
    .filter(({ entry }) => entry.vagueDate === undefined)
    .toSorted(
      (a, b) => a.rank - b.rank || precise(a.entry) - precise(b.entry) || a.entry.start - b.entry.start,
    )
    .filter(
      ({ entry }, at, all) =>
        all.findIndex((other) => other.entry.from === entry.from && other.entry.to === entry.to) === at,
    )
    .slice(0, MOST.dates)
    .map(({ entry }) => entry)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.start - b.start));
}

/** The brief of an article; parts of which nothing is sure are empty. */
export function briefOf(analysis: Analysis): BriefModel {
  const what = happened(analysis);
  return { what, who: voices(analysis, what), howMuch: amounts(analysis), when: dates(analysis) };
}

/** Where days stand on a line to scale, from 0 to 1; the only day stands in the middle. */
export function placeDays(days: readonly number[]): number[] {
  const first = Math.min(...days);
  const last = Math.max(...days);
  return days.map((day) => (last === first ? 0.5 : (day - first) / (last - first)));
}
