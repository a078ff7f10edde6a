import type { Span } from '../model/article-document.ts';
import { snapshotSteps } from './extract/page-snapshot.ts';
import { runSteps } from './reading-steps.ts';
import { liveRange, mapText, spanOfRange, type TextMap } from './text-map.ts';

/**
 * The text of all that a page shows, menus and comments included, mapped to its nodes and back. Highlights are
 * described by it and found again in it. It follows the rules of an article's text, so that the words of either are those of
 * the other.
 */
export class PageText {
  private readonly document: Document;
  private readonly map: TextMap;

  private constructor(document: Document, map: TextMap) {
    this.document = document;
    this.map = map;
  }

  /** Reads the page as it is now, without changing it; null where it is larger than any article. */
  static of(document: Document): PageText | null {
    return runSteps(PageText.steps(document));
  }

  /** The same step by step, so that the page's own work may go first. */
  static *steps(document: Document): Generator<unknown, PageText | null> {
    const snapshot = yield* snapshotSteps(document, { textOnly: true });
    if (!snapshot) return null;
    const { texts, elements } = snapshot;
    const isCode = ({ element }: { element: number }) => elements[element]?.tag === 'pre';
    return new PageText(document, yield* mapText(texts, () => true, isCode));
  }

  get text(): string {
    return this.map.text;
  }

  /** Where a span stands in the page; null where the page has changed there since. */
  rangeOf(span: Span): Range | null {
    return liveRange(this.map, span, this.document);
  }

  /** The span that a range of the page holds; null where that is no text that readers see. */
  spanOf(range: Range): Span | null {
    return spanOfRange(this.map, range);
  }
}
