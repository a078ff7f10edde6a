/** Quotes longer than this are linked by their first and last words. */
const WHOLE_QUOTE_CHARACTERS = 120;
const EDGE_WORDS = 5;

/** `-` and `,` mean something in a text directive, `&` parts two of them. A lone surrogate, which has no bytes, becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/**
 * An address that opens the page at a passage and lights it up (URL Fragment Text Directives, WICG).
 * Empty where the page has no address that others can open.
 */
export function textFragmentUrl(url: string, quote: string): string {
  if (!/^https?:\/\//i.test(url)) return '';
  const words = quote.trim().split(/\s+/u);
  const text = words.join(' ');
  const directive =
    text.length <= WHOLE_QUOTE_CHARACTERS || words.length <= 2 * EDGE_WORDS
      ? encode(text)
      : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  const base = url.split('#', 1)[0];
  return `${base}#:~:text=${directive}`;
}
