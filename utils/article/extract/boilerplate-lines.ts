import {
  ASKS_READER,
  OFFER_ANYWHERE,
  OFFER_AT_START,
  SITE_AND_READER,
  SITE_LEGAL,
} from '../../analysis/lang/en/page-offers.ts';
import { DATE_IN_LINE } from '../../analysis/lang/en/publication-words.ts';

/** A longer line is prose. */
const MAX_LINE = 300;

/** A shorter sentence may be a label with a full stop. */
const MIN_SENTENCE = 45;
/** With more of it in links than this, a line leads elsewhere. */
const MAX_LINKED = 0.3;
const QUOTED = /["“«„][^"”»“]*["”»“]/g;

/** Whether a line tells of others in a sentence: it asks nothing of its reader, and speaks neither to them nor of the site. */
function isStorySentence(line: string, linked: number): boolean {
  if (line.length < MIN_SENTENCE || linked > MAX_LINKED || !/[.!?…]["'”’»)]*$/.test(line)) return false;
  const told = line.replace(QUOTED, ' ');
  return !ASKS_READER.test(told) && !SITE_AND_READER.test(told) && !SITE_LEGAL.test(told);
}

/**
 * Whether a line of an article page says of itself that it's none of the story: calls to subscribe, credits, links to
 * related stories, copyright. `linked` is the share of it in links.
 */
export function isBoilerplateLine(line: string, linked: number, isCaption: boolean): boolean {
  if (line.length > MAX_LINE) return false;
  if (isCaption)
    return (
      line.length < 60 &&
      /^(?:\(?(?:photo|image|picture|credit|©|getty|ap photo|reuters|courtesy)\b|.{0,40}\bgetty images\)?$)/i.test(
        line,
      )
    );
  if (
    line.length < 60 &&
    /(?:getty images|shutterstock|istock|afp|ap photo|reuters)\)?$/i.test(line) &&
    !/[.!?]/.test(line)
  )
    return true;
  const isOffer =
    (OFFER_AT_START.test(line) && (line.length < 200 || linked > 0.1)) ||
    (OFFER_ANYWHERE.test(line) && line.length < 250);
  return isOffer && !isStorySentence(line, linked);
}

/** Whether a line at an article's head is nothing but its byline or its date. */
export function isBylineLine(line: string): boolean {
  if (line.length > 80) return false;
  const date = DATE_IN_LINE.exec(line);
  return (
    (date !== null && line.length - date[0].length < 20) ||
    /^(?:(?:written|posted|published)\s+)?by\s+\p{Lu}[^.]*$/u.test(line)
  );
}
