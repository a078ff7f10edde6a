// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import {
  SavedArticleView,
  type SavedArticleViewProps,
} from '../../../components/library/SavedArticleView.tsx';
import { blocksOf, keptPieces } from '../../../components/library/SavedText.tsx';
import { withoutText } from '../../../utils/library/kept-text.ts';
import type { SavedArticle, SavedArticleState } from '../../../utils/panel/library/saved-article.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, handlers, reader, show } from './render.ts';

const saved = (more: Partial<SavedArticle> = {}): SavedArticle => ({
  record: {
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    key: 'courier.example/coal',
    keys: ['courier.example/coal'],
    created: '2026-11-20T10:00:00.000Z',
    modified: '2026-11-20T10:00:00.000Z',
    savedAt: '2026-11-20T10:00:00.000Z',
    url: 'https://courier.example/coal',
    title: harbour.article.title,
    siteName: '',
    authors: [],
    publishedAt: null,
    language: 'en',
    topics: [],
    entities: [],
  },
  analysis: harbour,
  article: harbour.article,
  wholeText: true,
  highlights: [],
  ...more,
});

function page(state: Partial<SavedArticleState>, more: Partial<SavedArticleViewProps> = {}) {
  const does = {
    onText: vi.fn(),
    onShow: vi.fn(),
    onKeep: vi.fn(),
    onColour: vi.fn(),
    onNote: vi.fn(),
    onTags: vi.fn(),
    onRemove: vi.fn(),
    onUnsave: vi.fn(),
    onUndo: vi.fn(),
    onDismiss: vi.fn(),
    onRetry: vi.fn(),
  };
  const root = show(
    <SavedArticleView
      {...reader}
      {...handlers}
      {...does}
      state={{ phase: 'ready', saved: null, undo: null, problem: null, ...state }}
      highlights={[]}
      library="/library.html"
      words={{ note: '', tags: [], suggest: async () => [], onNote: () => {}, onTags: () => {} }}
      reading={{
        size: 18,
        width: 'medium',
        onLook: () => {},
        found: { count: 0, at: 0 },
        onFind: () => {},
        onTurn: () => {},
        onCopyNote: async () => {},
        topOf: () => 0,
      }}
      {...more}
    />,
  );
  return { root, ...does };
}

describe('the page of a saved article', () => {
  test('shows its text with notes in the margin, and its facts beside it for those who ask', async () => {
    const { root } = page({ saved: saved() });
    expect(root.querySelector('#sidelight-facts')).toBeNull();
    expect(root.querySelectorAll('ol li').length).toBeGreaterThan(2);
    await click(button(root, 'Facts and figures'));
    expect(root.querySelector('#sidelight-facts')).not.toBeNull();
  });

  test('prints its text in pieces, each with its offset', () => {
    const { root } = page({ saved: saved() });
    const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      const at = Number(piece.dataset.at);
      expect(piece.textContent).toBe(harbour.article.text.slice(at, at + piece.textContent!.length));
    }
  });

  test('keeps a fact as a highlight where there is the text to find it in', async () => {
    const whole = page({ saved: saved() });
    await click(button(whole.root, 'Facts and figures'));
    await click(button(whole.root, 'Keep as a highlight'));
    expect(whole.onKeep).toHaveBeenCalledOnce();
    const passages = page({ saved: saved({ wholeText: false }) });
    expect(() => button(passages.root, 'Keep as a highlight')).toThrow();
  });

  test('shows the passages that were kept where the text was not', () => {
    const analysis = withoutText(harbour);
    const { root } = page({ saved: saved({ analysis, article: analysis.article, wholeText: false }) });
    expect(root.textContent).toContain('only the passages that the facts point to');
    for (const { start, end } of harbour.keyFacts)
      expect(root.textContent).toContain(harbour.article.text.slice(start, end));
  });

  test('says that another version made what it cannot show', () => {
    const { root } = page({ saved: saved({ analysis: null }) });
    expect(root.textContent).toContain('Another version of Sidelight');
    expect(root.querySelector('[data-at]')).not.toBeNull();
  });

  test('says that an article is gone, and brings it back', async () => {
    const { root, onUndo } = page({ phase: 'gone', undo: { article: 'courier.example/coal' } });
    expect(root.textContent).toContain('no longer in the library');
    await click(button(root, 'Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

test('lines that are in no block are paragraphs, blank ones are none', () => {
  const text = 'Title\nFirst line.\n\n  \nIn a block.\nLast line.';
  const start = text.indexOf('In a');
  const blocks = blocksOf({ text, blocks: [{ type: 'quote', start, end: start + 11 }] });
  expect(blocks.map((block) => [block.type, text.slice(block.start, block.end)])).toEqual([
    ['paragraph', 'Title'],
    ['paragraph', 'First line.'],
    ['quote', 'In a block.'],
    ['paragraph', 'Last line.'],
  ]);
});

test('what is left of a blanked block comes in pieces that know their places', () => {
  const text = 'The port    closes on May 20       .';
  const pieces = keptPieces(text, { type: 'paragraph', start: 0, end: text.length });
  expect(pieces).toEqual([
    { at: 0, text: 'The port' },
    { at: 12, text: 'closes on May 20' },
    { at: 35, text: '.' },
  ]);
});
