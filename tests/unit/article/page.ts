import { Window } from 'happy-dom';

const newWindow = () => new Window({ url: 'https://news.example/story' });

/** A page of a DOM with ranges, as a content script meets it. */
export function pageOf(html: string): Document {
  const { document } = newWindow();
  document.write(html);
  return document as unknown as Document;
}

/** A page without a window, which fires no events: a page that shadows properties breaks happy-dom's own. */
export const parsedPage = (html: string): Document =>
  new (newWindow().DOMParser)().parseFromString(html, 'text/html') as unknown as Document;

const SENTENCES = [
  'The council of the harbour town voted on Monday to rebuild the old ferry pier.',
  'Work is planned to start in spring, and the mayor expects it to take two years.',
  'Fishermen, who had asked for a pier for a decade, welcomed the vote with some relief.',
  'The cost, at four million crowns, will be shared by the town and the county.',
];

/** Paragraphs enough for an article, each its own. */
export const prose = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${SENTENCES.slice(i % 3).join(' ')}</p>`).join('\n');
