import type { Analysis, FactStatus, KeyFact, Speaker, TimelineEntry } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { isJudging } from '../../utils/model/genres.ts';
import { isAge, mergeFigures, type ShownFigure } from '../figures/figure-groups.ts';
import { speakerName } from '../speakers/speaker-name.ts';
import { shownEvents } from '../timeline/timeline-rows.ts';
import { spanOf, spansOverlap } from '../ui/index.ts';
import { amountClause } from './amount-clause.ts';
import { firstView } from './first-view.ts';

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

/** A clause with the figures in it. */
export interface BriefAmount {
  clause: Span;
  /** The figures that the clause tells, in its order. */
  figures: ShownFigure[];
}

/** The four answers of the first view: what happened, who says so, how much, when. */
export interface BriefModel {
  what: KeyFact[];
  who: BriefVoice[];
  howMuch: BriefAmount[];
  when: TimelineEntry[];
  /** True where each date has a second line. */
  roomy: boolean;
}

const length = ({ start, end }: Span): number => end - start;

/** Facts that tell what an article is about. */
const LEADING_FACTS = 3;
/** Two sentences together fit in some five lines of 50 characters. */
const TWO_SENTENCES = 250;
/** A gist of fewer characters ("a disgrace") seldom stands alone. */
const LEAST_GIST = 24;
/** A subject longer than this says more than what is counted. */
const LONGEST_SUBJECT = 70;

/** A title's word of fewer letters ("with", "over") seldom tells its story. */
const LEAST_WORD = 4;

/** Words that tell a story, without their plural: "depots" and "depot" are one. */
const tellingWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .map((word) => word.replace(/s$/, ''))
      .filter((word) => word.length >= LEAST_WORD),
  );

/** Difference in words of the headline that weighs more than an earlier place. */
const CLEARLY_MORE = 2;

/**
 * Of the leading facts that stand by themselves the earliest in the article that shares a word with its headline, or the
 * first of them where it shares clearly more: a story is told from its beginning. A second one where both are short. In the article's order.
 */
function happened({ keyFacts, article }: Analysis): KeyFact[] {
  const leading = keyFacts.slice(0, LEADING_FACTS);
  const standing = leading.filter((fact) => fact.leansOn?.kind !== 'sentence');
  const headline = tellingWords(article.title);
  const shared = ({ start, end }: Span): number =>
    [...tellingWords(article.text.slice(start, end))].filter((word) => headline.has(word)).length;
  const candidates = (standing.length > 0 ? standing : leading).toSorted((a, b) => a.start - b.start);
  const earliest = candidates.find((fact) => shared(fact) > 0) ?? candidates[0];
  if (!earliest) return [];
  const foremost = standing[0] ?? earliest;
  const first = shared(foremost) - shared(earliest) >= CLEARLY_MORE ? foremost : earliest;
  const second = standing.find(
    (fact) => fact !== first && !spansOverlap(fact, first) && length(fact) + length(first) <= TWO_SENTENCES,
  );
  return second ? [first, second].toSorted((a, b) => a.start - b.start) : [first];
}

/** True of an article in a language that the analysis does not know. */
const isForeign = (skipped: Analysis['skipped']): boolean =>
  skipped.some(({ reason }) => reason === 'language');

function stanceOf(speaker: Speaker, { attributions }: Analysis): BriefVoice['stance'] {
  const status: FactStatus | undefined = speaker.passages.find(({ attribution }) => {
    const content = attributions[attribution]?.content;
    return content && spansOverlap(content, speaker.gist);
  })?.status;
  return status === 'denied' || status === 'alleged' ? status : null;
}

/** True for words that hold a name, also where no entity was found for it: "U.S. Attorney Joshua Levy". */
const isNamed = (speaker: Speaker, name: string): boolean =>
  speaker.kind === 'named' || /\s\p{Lu}\p{L}+\s+\p{Lu}/u.test(name);

/** True for "the union" and "The police force", which stand for a name. */
const isCommonNoun = (name: string): boolean => !/\p{Lu}/u.test(name.replace(/^\p{L}+\s/u, ''));

/** Places in the order of speakers, the last for one with a gist that the first part has already: shown only beside hardly any. */
const PLACES = { named: 0, common: 1, document: 2, unnamed: 3, told: 4 } as const;
/** Number of named speakers that leaves out those without a name. */
const ENOUGH_NAMED = 2;

/** Those whom the text names come first; an unnamed one only where hardly anybody is named. */
function voices(analysis: Analysis, what: readonly KeyFact[]): BriefVoice[] {
  const { speakers, attributions } = analysis;
  const { text } = analysis.article;
  const seen = new Set<string>();
  const placed = speakers.flatMap((speaker) => {
    const { gist } = speaker;
    // A clause that hangs on the words before it ("'s why we need …") tells nothing by itself.
    if (length(gist) < LEAST_GIST || /^['’]\s?\p{Ll}/u.test(text.slice(gist.start, gist.end))) return [];
    const name = speakerName(speaker, analysis);
    // "Joshua Levy" and "U.S. Attorney Joshua Levy" are one.
    const last = name.split(/\s+/).at(-1) ?? '';
    if (seen.has(last)) return [];
    seen.add(last);
    const kind = isNamed(speaker, name) ? 'named' : speaker.kind;
    const told = what.some((fact) => spansOverlap(fact, gist));
    const place = told ? 'told' : kind === 'named' && isCommonNoun(name) ? 'common' : kind;
    return [{ speaker, name, kind, place: PLACES[place] }];
  });
  const named = placed.filter(({ kind, name }) => kind === 'named' && !isCommonNoun(name)).length;
  const others = placed.filter(({ place }) => place < PLACES.told).length;
  return placed
    .filter(({ kind }) => kind !== 'unnamed' || named < ENOUGH_NAMED)
    .filter(({ place }) => place !== PLACES.told || others < ENOUGH_NAMED)
    .toSorted((a, b) => a.place - b.place)
    .map(({ speaker, name, kind }) => ({
      name,
      gist: speaker.gist,
      kind,
      stance: stanceOf(speaker, analysis),
      passages: speaker.passages.flatMap(({ attribution }) => {
        const content = attributions[attribution]?.content;
        return content ? [spanOf(content)] : [];
      }),
    }));
}

/** "A three-minute video" seldom tells how much. */
const isDuration = ({ figure }: ShownFigure): boolean => figure.unit.kind === 'duration';

/** "Ann Lee, 43, said": an age as newspapers put it. */
const isAgeInCommas = ({ figure }: ShownFigure, text: string): boolean =>
  text.slice(figure.start - 2, figure.start) === ', ' && text[figure.end] === ',';

/** True of "grew 2.1 percent" and ", up from 2.0 percent": one clause right behind the other, with a mark between them. */
const goesOn = (text: string, { end }: Span, { start }: Span): boolean =>
  end <= start && /^[,;:\s–—-]{1,3}$/.test(text.slice(end, start));

/**
 * Figures whose subject is known, no ages, each in its clause; durations, what the first part has already and the next clause
 * of one sentence come after all others. Figures of one clause stand in it together.
 */
function amounts({ figures, article, skipped }: Analysis, what: readonly KeyFact[]): BriefAmount[] {
  const headings = article.blocks.filter(({ type }) => type === 'heading');
  // Where the language is not known no figure has a subject: its clause alone says what it counts.
  const foreign = isForeign(skipped);
  const last = (shown: ShownFigure): number =>
    Number(isDuration(shown)) + Number(what.some((fact) => spansOverlap(fact, shown.figure)));
  const wanted = mergeFigures(figures, headings)
    .filter(({ figure }) => foreign || (figure.of !== null && figure.of.text.length <= LONGEST_SUBJECT))
    .filter((shown) => !isAge(shown.figure) && !isAgeInCommas(shown, article.text))
    .toSorted((a, b) => last(a) - last(b));
  const found: BriefAmount[] = [];
  const further: BriefAmount[] = [];
  for (const shown of wanted) {
    const all = [...found, ...further];
    const told = all.find(({ clause }) => spansOverlap(clause, shown.figure));
    if (told) {
      told.figures.push(shown);
      continue;
    }
    const clause = amountClause(article.text, shown.figure);
    if (all.some((other) => spansOverlap(other.clause, clause))) continue;
    const isFurther = found.some((other) => goesOn(article.text, other.clause, clause));
    (isFurther ? further : found).push({ clause, figures: [shown] });
  }
  return [...found, ...further];
}

/**
 * Dates of events that the first facts tell, then of any fact; whole clauses before those that begin in the middle of a
 * sentence, exact dates before others. A season of which the text names no year is a guess, and an
 * opinion has no event of the day on which it was published.
 */
function dates(analysis: Analysis): TimelineEntry[] {
  // Without its grammar a passage around a date is seldom a clause.
  if (isForeign(analysis.skipped)) return [];
  const { text } = analysis.article;
  const facts = analysis.keyFacts.length;
  const tier = (rank: number): number => (rank < LEADING_FACTS ? 0 : rank < facts ? 1 : 2);
  const isPart = ({ start }: TimelineEntry): number => Number(/\p{Ll}/u.test(text[start] ?? ''));
  const precise = ({ precision }: TimelineEntry): number =>
    precision === 'day' ? 0 : precision === 'span' ? 2 : 1;
  return shownEvents(analysis)
    .filter(
      ({ entry }) =>
        entry.vagueDate === undefined &&
        entry.precision !== 'season' &&
        !entry.carried &&
        (entry.basis !== 'document' || !isJudging(analysis.genre)),
    )
    .toSorted(
      (a, b) =>
        tier(a.rank) - tier(b.rank) ||
        isPart(a.entry) - isPart(b.entry) ||
        a.rank - b.rank ||
        precise(a.entry) - precise(b.entry) ||
        a.entry.start - b.entry.start,
    )
    .filter(
      ({ entry }, at, all) =>
        all.findIndex((other) => other.entry.from === entry.from && other.entry.to === entry.to) === at,
    )
    .map(({ entry }) => withoutDateline(entry, analysis));
}

/** Most characters of a dateline: "WASHINGTON (Reuters) - ". */
const DATELINE = 40;

/** In the order of time. */
const inTime = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.start - b.start));

/** An event without a mark before it, and without the place and agency of a first sentence, which its fact leaves out too. */
function withoutDateline(entry: TimelineEntry, { keyFacts, article }: Analysis): TimelineEntry {
  const fact = keyFacts.find(({ start }) => start > entry.start && start - entry.start <= DATELINE);
  if (fact && fact.start < entry.end) return { ...entry, start: fact.start };
  const mark = /^[,;:\s]+/.exec(article.text.slice(entry.start, entry.end));
  return mark ? { ...entry, start: entry.start + mark[0].length } : entry;
}

/** The brief of an article, cut to what the first view holds; parts of which nothing is sure are empty. */
export function briefOf(analysis: Analysis): BriefModel {
  const what = happened(analysis);
  const who = voices(analysis, what);
  const howMuch = amounts(analysis, what);
  const when = dates(analysis);
  const room = firstView({
    what: what.map(length),
    who: who.map(({ name, gist }) => name.length + length(gist)),
    howMuch: howMuch.map(({ clause }) => length(clause)),
    when: when.map(length),
  });
  return {
    what,
    who: who.slice(0, room.who).toSorted((a, b) => a.gist.start - b.gist.start),
    howMuch: howMuch.slice(0, room.howMuch),
    when: inTime(when.slice(0, room.when)),
    roomy: room.roomy,
  };
}

/** Where days stand on a line to scale, from 0 to 1; the only day stands in the middle. */
export function placeDays(days: readonly number[]): number[] {
  const first = Math.min(...days);
  const last = Math.max(...days);
  return days.map((day) => (last === first ? 0.5 : (day - first) / (last - first)));
}
