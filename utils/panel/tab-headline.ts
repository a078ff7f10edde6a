/** The headline of an article that is still to be read, as its tab tells it. */
export interface TabHeadline {
  title: string;
  /** The tab's host without "www."; empty for a page without one. */
  host: string;
}

/** A site's name at the end of a title, behind a sign with blanks around it. */
const LAST_PART = /\s+[|–—·•»:-]\s+([^|–—·•»]{2,40})$/u;
/** Shorter labels of a host ("m", "en", "co") are in too many words. */
const LEAST_LABEL = 3;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** True where a name and a label of the host begin alike: "BBC News" on bbc.com, "The Verge" on theverge.com. */
const isOfHost = (name: string, host: string): boolean => {
  const letters = lettersOf(name);
  return host
    .split('.')
    .slice(0, -1)
    .map(lettersOf)
    .some((label) => label.length >= LEAST_LABEL && (letters.startsWith(label) || label === letters));
};

/** The headline of a tab: its title without the name of its site; null where the browser tells no title. */
export function tabHeadline({
  title = '',
  url = '',
}: {
  title?: string | undefined;
  url?: string | undefined;
}): TabHeadline | null {
  const trimmed = title.trim();
  // A page without a title of its own goes by its address.
  if (!trimmed || !/^https?:/.test(url) || url.includes(trimmed)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const name = LAST_PART.exec(trimmed)?.[1];
  const isNamed = name !== undefined && isOfHost(name, host);
  return { title: isNamed ? trimmed.replace(LAST_PART, '') : trimmed, host };
}
