import { OFFER_ANYWHERE, OFFER_AT_START } from '../../analysis/lang/en/page-offers.ts';
import { DATE_IN_LINE } from '../../analysis/lang/en/publication-words.ts';

/** A longer line is prose. */
const MAX_LINE = 300;

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
  if (OFFER_AT_START.test(line) && (line.length < 200 || linked > 0.1)) return true;
  return OFFER_ANYWHERE.test(line) && line.length < 250;
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
