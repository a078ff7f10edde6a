/** "version 0.16", "v2.4", and the first two numbers of "0.17.1" and "3.5.x". */
const VERSIONS =
  /(?<![\p{L}\p{N}.])(?:(?:versions?|releases?|v)\.? ?(\d{1,3}\.\d{1,3})(?![\d%])|(\d{1,3}\.\d{1,3})\.(?:\d{1,3}|x)(?![\d.]))/giu;
const DECIMAL = /\d\.\d/;
const MOST = 500;

/**
 * The version numbers of an article, as printed. Where "0.17" is a version once, it is one wherever nothing stands with it
 * that it could measure. Time is linear in the text.
 */
export function versionsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!DECIMAL.test(text)) return found;
  for (const [, labelled, first] of text.matchAll(VERSIONS)) {
    found.add((labelled ?? first) as string);
    if (found.size >= MOST) break;
  }
  return found;
}
