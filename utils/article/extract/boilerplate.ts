import { findDate } from '../metadata/dates.ts';

/** A longer line is told, not offered. */
const MAX_LINE = 300;

/** Lines that offer, ask or disclaim, by how they begin. */
const BEGINS =
  /^\(?(?:advertisements?\b:?|sponsored\b|related(?:\s+(?:stor(?:y|ies)|articles?|content|links?|posts?|topics?|coverage|news|reading))?\s*:?$|(?:read|see|watch|listen)\s+(?:more|also|next|now)\b|more (?:from|on|in|stories|news|about)\b.{0,60}$|filed under\b|tags?\s*:|topics?\s*:|share (?:this|on|via)\b|sign up\b|subscribe\b|(?:click|tap) here\b|follow (?:us|@|the author)|like us on|join (?:our|the) (?:newsletter|mailing|conversation)|never miss\b|get (?:the|our|your)\b.{0,80}\b(?:newsletter|inbox|daily|edition|email)|do you want to (?:be|stay) informed|we want to hear what you think|want (?:more|to read)\b.{0,60}\?$|copyright\b|©|\(c\) \d{4}|all rights reserved|this material may not be published|originally published (?:at|on|in)|(?:photo|image|picture)s?(?: credit| source| by|:)|photograph by|credits?:|getty images|comments? ?(?:\(\d+\))?$|leave a (?:comment|reply)|skip (?:to|ad)|story continues|article continues|continue reading|recommended (?:for you|stories|videos?)|you (?:may|might) (?:also )?(?:like|be interested)|(?:print|email|save) this|loading|enter your email|by signing up|advertising disclo|the advertising disclaimer|disclosure: we may|thanks for (?:reading|signing)|support our journalism|donate\b|download our app|view (?:all|comments|gallery)|show comments|posted in:?|published in:?$|(?:published|posted|written|updated)(?: on| by)?:)/i;
const HOLDS =
  /\b(?:all rights reserved|sign up (?:for|to) (?:our|the|receive|get)|subscribe to (?:our|the)|(?:to|in|into) your (?:e-?mail )?inbox|may not be (?:published|reproduced), broadcast|(?:this|the) (?:post|page|article|site)\b.{0,40}\b(?:affiliate|advertis\w+|partners?)\b|\b(?:affiliate|advertising) (?:links?|partners?|disclos\w+|disclaimer)\b|may (?:receive|earn) (?:a |an )?(?:commission|compensation)|our (?:free |daily |weekly )?(?:e-?mail )?newsletters?\b|follow (?:us|him|her|me) on (?:twitter|facebook|instagram|x\b))/i;

/**
 * Whether a line of an article page says of itself that it's none of the story: calls to subscribe, credits, links to
 * related stories, copyright. `linked` is the share of it in links.
 */
export function isBoilerplate(line: string, linked: number, isCaption: boolean): boolean {
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
  if (BEGINS.test(line)) return line.length < 200 || linked > 0.1;
  return HOLDS.test(line) && line.length < 250;
}

/** Whether a line at an article's head is nothing but its byline or its date. */
export function isByline(line: string): boolean {
  if (line.length > 80) return false;
  const date = findDate(line);
  return (
    (date !== null && line.length - date.length < 20) ||
    /^(?:(?:written|posted|published)\s+)?by\s+\p{Lu}[^.]*$/u.test(line)
  );
}
