import { paint } from '../../annotation/index.ts';
import { COLOURS } from '../../model/colours.ts';
import type { HighlightRecord, HighlightState } from '../../model/records.ts';
import { type AnchoredHighlight, anchorHighlights, freshHighlight, isAlive } from './anchor-highlights.ts';

export interface HighlightPorts {
  /** The stored highlights of this page; null where the library could not be asked. */
  load(): Promise<HighlightRecord[] | null>;
  /** Reports whether a highlight's words are in place, once the page has settled. */
  report(record: HighlightRecord, state: HighlightState): void;
}

/** Least time between two readings of a changing page, in milliseconds. It doubles while words are missing. */
const AGAIN_MS = 300;
const AGAIN_AT_MOST_MS = 10_000;
/** A page without changes for this long, in milliseconds, has settled. */
const AT_REST_MS = 3_000;

const wordsOf = (range: Range): string => range.toString();

const sameSelectors = (a: HighlightRecord, b: HighlightRecord): boolean =>
  JSON.stringify(a.target.selector) === JSON.stringify(b.target.selector);

/**
 * The highlights of one page: anchors and paints them, and follows a page that loads more, rerenders or loses words. It
 * observes the page only while there is something to find or to follow.
 */
export class PageHighlights {
  private readonly document: Document;
  private readonly ports: HighlightPorts;
  private readonly listeners = new Set<() => void>();
  private placed: AnchoredHighlight[] = [];
  private painting = true;
  private readonly observer: MutationObserver;
  private wait = AGAIN_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private work = new AbortController();
  /** Edits made here so far, and searches that run. */
  private edits = 0;
  private searches = 0;

  constructor(document: Document, ports: HighlightPorts) {
    this.document = document;
    this.ports = ports;
    this.observer = new MutationObserver(() => this.onChange());
  }

  /** In page order; lost ones last. */
  list(): readonly AnchoredHighlight[] {
    return this.placed;
  }

  get(id: string): AnchoredHighlight | undefined {
    return this.placed.find(({ record }) => record.id === id);
  }

  /** Calls back after every change; returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads the page's highlights again and anchors them. */
  async reload(): Promise<void> {
    const before = this.edits;
    const records = await this.ports.load();
    // The page is not told of its own edits: an answer from before one lacks it.
    if (records && before !== this.edits) return this.reload();
    if (records) await this.place(records);
  }

  /**
   * Adds or replaces a highlight.
   * @param range the words of a fresh one, known from the selection: nothing is searched for
   */
  async put(record: HighlightRecord, range?: Range | null): Promise<void> {
    this.edits += 1;
    const others = this.placed.filter((each) => each.record.id !== record.id);
    const fresh = range ? freshHighlight(record, range) : null;
    // A search that runs would show its own highlights alone when it ends; it gives way, and all are loaded again.
    const interrupts = this.searches > 0;
    if (fresh && !interrupts && isAlive(fresh, wordsOf)) this.show([...others, fresh]);
    else await this.place([...others.map((each) => each.record), record]);
    if (interrupts) await this.reload();
  }

  drop(id: string): void {
    this.edits += 1;
    this.show(this.placed.filter(({ record }) => record.id !== id));
  }

  get isPainting(): boolean {
    return this.painting;
  }

  /** Whether they are painted on the page. */
  setPainting(painting: boolean): void {
    if (this.painting === painting) return;
    this.painting = painting;
    this.repaint();
    for (const listener of this.listeners) listener();
  }

  /** Looks for all of them again in the page as it is now. */
  lookAgain(): Promise<void> {
    this.wait = AGAIN_MS;
    const records = this.placed.map(({ record }) => record);
    this.placed = [];
    return this.place(records);
  }

  /** The highlights at a point of the window, the shortest first. */
  at(x: number, y: number): AnchoredHighlight[] {
    const isThere = ({ left, right, top, bottom }: DOMRect): boolean =>
      x >= left && x <= right && y >= top && y <= bottom;
    return this.placed
      .filter(({ range }) => range && [...range.getClientRects()].some(isThere))
      .toSorted((a, b) => a.found.length - b.found.length);
  }

  /** The shortest highlight that holds the whole of a range. */
  around(range: Range): AnchoredHighlight | undefined {
    // Boundaries in different trees, as in a page's shadow roots or our own, cannot be compared.
    if (range.startContainer.getRootNode() !== this.document) return undefined;
    const holds = (outer: Range): boolean =>
      outer.compareBoundaryPoints(Range.START_TO_START, range) <= 0 &&
      outer.compareBoundaryPoints(Range.END_TO_END, range) >= 0;
    return this.placed
      .filter(({ range: outer }) => outer?.startContainer.getRootNode() === this.document && holds(outer))
      .toSorted((a, b) => a.found.length - b.found.length)[0];
  }

  /** Removes all paint and stops observing the page. */
  stop(): void {
    this.work.abort();
    clearTimeout(this.timer);
    clearTimeout(this.restTimer);
    this.observer.disconnect();
    this.painting = false;
    this.repaint();
  }

  /** Shows exactly `records`, and searches only for those not known to be where they were. */
  private async place(records: readonly HighlightRecord[]): Promise<void> {
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    const settled = new Map<string, AnchoredHighlight>();
    for (const record of records) {
      const known = this.get(record.id);
      if (known && sameSelectors(known.record, record) && isAlive(known, wordsOf))
        settled.set(record.id, { ...known, record });
    }
    const open = records.filter(({ id }) => !settled.has(id));
    this.searches += 1;
    const placed = open.length > 0 ? await anchorHighlights(this.document, open, signal) : [];
    this.searches -= 1;
    if (placed && !signal.aborted) this.show([...settled.values(), ...placed]);
  }

  private show(placed: readonly AnchoredHighlight[]): void {
    const order = (a: AnchoredHighlight, b: AnchoredHighlight): number => {
      if (!a.range || !b.range) return Number(a.range === null) - Number(b.range === null);
      // Nodes that the page has removed meanwhile have no position; they will be searched for again.
      if (a.range.startContainer.getRootNode() !== b.range.startContainer.getRootNode()) return 0;
      return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
    };
    this.placed = placed.toSorted(order);
    this.repaint();
    this.observer.disconnect();
    if (this.placed.length > 0) {
      // Words that are shown or hidden come and go by attributes, too; which ones is for the page to know.
      this.observer.observe(this.document, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ['hidden', 'open'],
      });
      this.restLater();
    }
    for (const listener of this.listeners) listener();
  }

  private repaint(): void {
    const ranges = (wanted: (each: AnchoredHighlight) => boolean): Range[] =>
      this.painting ? this.placed.filter(wanted).flatMap(({ range }) => range ?? []) : [];
    for (const colour of COLOURS)
      paint(
        colour,
        ranges(({ record }) => record.colour === colour),
      );
    paint(
      'changed',
      ranges(({ state }) => state === 'changed'),
    );
  }

  private onChange(): void {
    this.restLater();
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => void this.follow(), this.wait);
  }

  /** Searches again for highlights that the page has lost, or has not had so far. */
  private async follow(): Promise<void> {
    this.timer = undefined;
    const isSettled = (each: AnchoredHighlight): boolean =>
      each.state === 'in-place' && isAlive(each, wordsOf);
    const open = this.placed.filter((each) => !isSettled(each));
    if (open.length === 0) return;
    const { signal } = this.work;
    const found = await anchorHighlights(
      this.document,
      open.map(({ record }) => record),
      signal,
    );
    if (!found || signal.aborted) return;
    const byId = new Map(found.map((each) => [each.record.id, each]));
    const isSame = (a: AnchoredHighlight, b: AnchoredHighlight): boolean =>
      a.state === b.state && a.found === b.found && isAlive(a, wordsOf) === isAlive(b, wordsOf);
    const changed = open.some((each) => !isSame(each, byId.get(each.record.id)!));
    this.wait = changed ? AGAIN_MS : Math.min(2 * this.wait, AGAIN_AT_MOST_MS);
    if (changed) this.show(this.placed.map((each) => byId.get(each.record.id) ?? each));
  }

  private restLater(): void {
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => {
      for (const { record, state } of this.placed)
        if (record.state !== state) this.ports.report(record, state);
    }, AT_REST_MS);
  }
}
