/** Characters of the article of the page of prose. */
const PROSE = 2_000_000;
/** Comments under the long page, short and dated each. */
const COMMENTS = 3_000;

/** Two million characters of prose in paragraphs with links and emphasis, between a menu and many comments. */
function prose(): string {
  const sentence =
    'The council of the harbour town met on Monday and agreed to spend 40 million euros on the pier';
  const parts: string[] = [];
  for (let length = 0, i = 1; length < PROSE; i++) {
    const text = `${i}. ${sentence}, said <a href="/people/${i}">Ada Beck ${i}</a>, <em>which</em> took ${i} days. ${sentence}.`;
    parts.push(i % 12 === 0 ? `<h2>Part ${i} of the story</h2><p>${text}</p>` : `<p>${text}</p>`);
    length += text.length;
  }
  const menu = Array.from({ length: 200 }, (_, i) => `<li><a href="/s/${i}">Section ${i}</a></li>`).join('');
  const comments = Array.from(
    { length: COMMENTS },
    (_, i) =>
      `<li><b>Reader ${i}</b> <time>March ${(i % 28) + 1}, 2024</time><p>I saw it too, number ${i}.</p></li>`,
  ).join('');
  return `<!doctype html><title>The pier</title><nav><ul>${menu}</ul></nav><main><article><h1>The pier and its long story</h1>${parts.join('')}</article></main><section class="comments"><ul>${comments}</ul></section><footer>© The Pier</footer>`;
}

const PARAGRAPH =
  '<p>The council met on Monday and agreed to spend 40 million euros on the old bridge, which took three years.</p>';
/** Paragraphs that make an article of the pages that are long for another reason. */
const PARAGRAPHS = 120;
const article = (rest: string): string =>
  `<!doctype html><title>The bridge</title><article><h1>The bridge and its long page</h1>${PARAGRAPH.repeat(PARAGRAPHS)}${rest}</article>`;

/** Pages that take long to read, by what there is so much of. */
export const LONG_PAGES = {
  '2 MB of text': prose,
  /** Just under the limit of 300,000 elements and texts. */
  '290,000 nodes': () => article('<div><i>x</i></div>'.repeat(96_000)),
  '50,000 dates': () => article(`<p>${'<time datetime="2026-01-02">2 January</time> '.repeat(50_000)}</p>`),
} satisfies Record<string, () => string>;
export type LongPage = keyof typeof LONG_PAGES;
