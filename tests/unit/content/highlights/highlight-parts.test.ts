// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeClipboard } from '../../../../utils/content/clipboard.ts';
import { draftHighlight, newId, pathOf } from '../../../../utils/content/highlights/highlight-draft.ts';
import { selectedRange } from '../../../../utils/content/highlights/selected-range.ts';
import { toolbarPosition } from '../../../../utils/content/highlights/toolbar-position.ts';
import { HighlightDraft } from '../../../../utils/model/records.ts';

function page(html: string): void {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes,
  );
}
function rangeOver(selector: string, from = 0, to?: number): Range {
  const node = document.querySelector(selector)!.firstChild!;
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to ?? node.textContent!.length);
  return range;
}

describe('a draft of a highlight', () => {
  beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }));

  test('is one that the library takes, with quote, position and element', () => {
    page('<h1>Dredging</h1><p>One.</p><p>The board agreed to dredge the channel.</p>');
    const { draft, range } = draftHighlight(document, rangeOver('p:nth-of-type(2)', 4, 16), {
      colour: 'blue',
      article: null,
    })!;
    expect(range?.toString()).toBe('board agreed');
    expect(HighlightDraft.safeParse(draft).success).toBe(true);
    expect(draft.selectors).toEqual([
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'board agreed' }),
      expect.objectContaining({ type: 'TextPositionSelector' }),
      { type: 'CssSelector', value: 'body > p:nth-of-type(2)' },
    ]);
  });

  test('leaves out white space at its ends, and is none of white space alone', () => {
    page('<p>  The board   </p><p id="blank">   </p>');
    expect(
      draftHighlight(document, rangeOver('p'), { colour: 'blue', article: null })?.draft.selectors[0],
    ).toMatchObject({
      exact: 'The board',
    });
    expect(draftHighlight(document, rangeOver('#blank'), { colour: 'blue', article: null })).toBeNull();
  });

  test('names an element by its id where it has one', () => {
    page('<div id="story"><p>a</p><p>b</p></div>');
    expect(pathOf(rangeOver('p:nth-of-type(2)'))).toBe('#story > p:nth-of-type(2)');
  });

  test('has an id of its own every time', () => {
    expect(newId()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId()).not.toBe(newId());
  });
});

describe('the toolbar', () => {
  const window = { width: 800, height: 600 };
  const frame = { width: 200, height: 40 };

  test('stands above the words, below where there is no room above', () => {
    const box = { left: 300, top: 300, bottom: 320, width: 100 };
    expect(toolbarPosition(box, frame, window)).toEqual({ left: 250, top: 252 });
    expect(toolbarPosition({ ...box, top: 10, bottom: 30 }, frame, window).top).toBe(38);
  });

  test('is in sight wherever the words are', () => {
    const number = fc.integer({ min: -2_000, max: 3_000 });
    fc.assert(
      fc.property(number, number, fc.nat(2_000), fc.nat(2_000), (left, top, width, height) => {
        const at = toolbarPosition({ left, top, bottom: top + height, width }, frame, window);
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.left + frame.width).toBeLessThanOrEqual(window.width);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.top + frame.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });
});

describe('a selection', () => {
  const choose = (range: Range): void => {
    document.getSelection()!.removeAllRanges();
    document.getSelection()!.addRange(range);
  };

  test('of the page is what may be highlighted', () => {
    page('<p>The board agreed.</p>');
    choose(rangeOver('p', 4, 9));
    expect(String(selectedRange(document))).toBe('board');
  });

  test('of nothing, of white space, or of what is being written is none', () => {
    page('<p>   </p><div contenteditable="true"><b>draft</b></div>');
    choose(rangeOver('p'));
    expect(selectedRange(document)).toBeNull();
    choose(rangeOver('b'));
    expect(selectedRange(document)).toBeNull();
    document.getSelection()!.removeAllRanges();
    expect(selectedRange(document)).toBeNull();
  });
});

describe('copying without the Clipboard API', () => {
  const without = (run: () => boolean): Document => {
    const view = Object.assign(new EventTarget(), { navigator: {} });
    return { defaultView: view, execCommand: () => run() } as unknown as Document;
  };

  test('puts the text in the place of what the page would copy', async () => {
    const copied = new Map<string, string>();
    const target = without(() => {
      const event = Object.assign(new Event('copy', { cancelable: true }), {
        clipboardData: { setData: (type: string, text: string) => void copied.set(type, text) },
      });
      target.defaultView!.dispatchEvent(event);
      return event.defaultPrevented;
    });
    await writeClipboard(target, 'a quote');
    expect(copied.get('text/plain')).toBe('a quote');
  });

  test('says so when the browser refuses', async () => {
    await expect(
      writeClipboard(
        without(() => false),
        'a quote',
      ),
    ).rejects.toThrow('clipboard');
  });
});
