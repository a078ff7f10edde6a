import { paint } from '../../annotation/index.ts';
import { PageText } from '../../article/page-text.ts';
import { HighlightAnchorer } from '../../content/highlights/anchor-highlights.ts';
import { draftHighlight } from '../../content/highlights/highlight-draft.ts';
import type { HighlightRecord } from '../../model/records.ts';
import { mulberry32 } from '../shared/seeded-random.ts';

const WORDS =
  'the harbour board agreed to dredge northern channel before winter storms and crews who had asked for it since spring said work would cost about forty million euros over three years while port kept its older berths open'.split(
    ' ',
  );

/** Appends a page of `words` words, marked up as articles are, and gives its paragraphs. */
function writePage(words: number): HTMLElement[] {
  const random = mulberry32(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const paragraphs: HTMLElement[] = [];
  const article = document.body.appendChild(document.createElement('article'));
  for (let written = 0; written < words; ) {
    const paragraph = article.appendChild(document.createElement(random() < 0.1 ? 'h2' : 'p'));
    const length = paragraph.localName === 'h2' ? 8 : 40 + Math.floor(random() * 60);
    for (let i = 0; i < length; i += 8) {
      const text = Array.from({ length: 8 }, () => pick(WORDS)).join(' ');
      const parent =
        random() < 0.2 ? paragraph.appendChild(document.createElement(pick(['a', 'b', 'em']))) : paragraph;
      parent.append(`${text}, `);
    }
    written += length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function recordOf(paragraph: HTMLElement, index: number): HighlightRecord | null {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  if (index % 2 === 0 && paragraph.childNodes.length > 3) range.setEndBefore(paragraph.childNodes[3]!);
  const draft = draftHighlight(document, range, { colour: 'yellow', article: null })?.draft ?? null;
  return (
    draft && {
      id: draft.id,
      created: '',
      modified: '',
      motivation: 'highlighting',
      target: { source: '', selector: draft.selectors },
      body: [],
      colour: 'yellow',
      articleKey: '',
      state: 'in-place',
    }
  );
}

/**
 * Milliseconds that restoring `count` highlights takes on a page of `words` words, of which `changed` have another word
 * in them now: reading the page's text, finding, painting. The first time, as at a page load, and later ones.
 */
export function restoring(
  words: number,
  count: number,
  changed: number,
): { first: number; later: number[]; found: number } {
  document.body.replaceChildren();
  const paragraphs = writePage(words);
  const step = paragraphs.length / count;
  const chosen = Array.from({ length: count }, (_, i) => paragraphs[Math.floor(i * step)]!);
  const records = chosen.map(recordOf).filter((record) => record !== null);
  for (const paragraph of chosen.slice(0, changed)) paragraph.firstChild!.nodeValue = 'Nobody at all, ';
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 8; round++) {
    const begun = performance.now();
    const page = PageText.of(document)!;
    const placer = new HighlightAnchorer(page);
    const ranges = records.flatMap((record) => placer.place(record).range ?? []);
    paint('yellow', ranges);
    times.push(performance.now() - begun);
    found = ranges.length;
  }
  return { first: times[0]!, later: times.slice(1), found };
}
