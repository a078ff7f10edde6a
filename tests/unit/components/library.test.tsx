// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ExportDialog } from '../../../components/library/ExportDialog.tsx';
import { ImportDialog, type ImportDialogProps } from '../../../components/library/ImportDialog.tsx';
import { LibraryView, type LibraryViewProps } from '../../../components/library/index.ts';
import { SaveArticle, type SaveArticleProps } from '../../../components/library/SaveArticle.tsx';
import { VirtualList } from '../../../components/library/VirtualList.tsx';
import { NO_FILTER } from '../../../utils/library/browse/filter.ts';
import { NOTION, OBSIDIAN } from '../../../utils/library/export/markdown-options.ts';
import type { LibraryState } from '../../../utils/panel/library/library-state.ts';
import { sampleArticles, sampleHighlights } from '../../fixtures/library/sample.ts';
import { holding } from '../../fixtures/library/state.ts';
import { button, click, press, reader, show, t } from './render.ts';

const stateOf = (more: Partial<LibraryState> = {}, highlights = sampleHighlights): LibraryState =>
  holding(highlights.length > 0 ? sampleArticles : [], highlights, more);

function library(state: LibraryState, more: Partial<LibraryViewProps> = {}) {
  const does = {
    onQuery: vi.fn(),
    onCase: vi.fn(),
    cases: vi.fn(async () => []),
    onOptionsChange: vi.fn(),
    onClearFilters: vi.fn(),
    onSelect: vi.fn(),
    onSelectAll: vi.fn(),
    onSelectNone: vi.fn(),
    onColour: vi.fn(),
    onNote: vi.fn(),
    onKeepTheirs: vi.fn(),
    onTags: vi.fn(),
    onRenameTag: vi.fn(),
    onArticleNote: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onDismiss: vi.fn(),
    onCopy: vi.fn(),
    onBackup: vi.fn(),
    onPutOff: vi.fn(),
    onDismissRestored: vi.fn(),
    onSaveUnreadable: vi.fn(),
    onDialog: vi.fn(),
    onExport: vi.fn(),
    onFile: vi.fn(),
    onConfirmImport: vi.fn(),
    onRetry: vi.fn(),
  };
  const root = show(
    <LibraryView
      state={state}
      dialog={null}
      importing={null}
      context={{
        ...reader,
        actions: does,
        presets: { obsidian: OBSIDIAN, notion: NOTION },
        settingsPage: 'settings',
        threadsPage: 'threads',
        savedPage: (key) => `saved#${key}`,
      }}
      {...more}
    />,
  );
  return { root, ...does };
}

const article = (root: ParentNode, words: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('article')].find((each) => each.textContent?.includes(words))!;
const choose = (element: HTMLInputElement | HTMLSelectElement, value: string): void => {
  element.value = value;
  act(() => void element.dispatchEvent(new Event('change', { bubbles: true })));
};

describe('the library', () => {
  test('shows articles with their highlights, and says how many there are', () => {
    const { root } = library(stateOf());
    expect(root.querySelector('header')!.textContent).toContain('5 highlights');
    expect(root.querySelectorAll('h2').length).toBe(4);
    expect(root.querySelectorAll('blockquote').length).toBe(5);
    expect(root.querySelector('[role=status]')!.textContent).toBe('5 highlights');
  });

  test('leads to what was saved of an article, for those that were saved', () => {
    const { root } = library(stateOf());
    expect(article(root, 'Northgate Ferries to cut').querySelector('a[href^=saved]')).not.toBeNull();
    expect(article(root, 'meldet Insolvenz').querySelector('a[href^=saved]')).toBeNull();
  });

  test('asks for what is typed, sorted and grouped', async () => {
    const { root, onQuery, onOptionsChange } = library(stateOf());
    const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'ferry';
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(onQuery).toHaveBeenCalledWith('ferry');
    choose(root.querySelector('label select')!, 'oldest');
    await click([...root.querySelectorAll('label')].find((each) => each.textContent === 'Group by article')!);
    expect(onOptionsChange.mock.calls).toContainEqual([{ grouped: false }]);
  });

  test('filters by colour, state, topic, name, site and date', async () => {
    const { root, onOptionsChange } = library(stateOf());
    const filters = root.querySelector('form')!;
    const label = (words: string) =>
      [...filters.querySelectorAll('label')].find((each) => each.textContent?.includes(words))!;
    await click(label('Green').querySelector('input')!);
    await click(label('Lost on the page').querySelector('input')!);
    choose(label('Topic').querySelector('select')!, 'transport');
    const names = label('Name').querySelector('input')!;
    names.value = 'daniel okafor';
    act(() => void names.dispatchEvent(new Event('input', { bubbles: true })));
    choose(label('Site').querySelector('select')!, 'Küstenkurier');
    choose(label('From').querySelector('input')!, '2026-11-01');
    expect(onOptionsChange.mock.calls.map(([{ filter }]) => filter)).toEqual([
      { ...NO_FILTER, colours: ['green'] },
      { ...NO_FILTER, states: ['lost'] },
      { ...NO_FILTER, topic: 'transport' },
      { ...NO_FILTER, entity: 'Daniel Okafor' },
      { ...NO_FILTER, site: 'Küstenkurier' },
      { ...NO_FILTER, from: '2026-11-01' },
    ]);
  });

  test('offers to clear filters once one is set', async () => {
    const { root, onClearFilters } = library(stateOf({ filter: { ...NO_FILTER, colours: ['green'] } }));
    expect(root.querySelectorAll('blockquote').length).toBe(2);
    await click(button(root, 'Clear the filters'));
    expect(onClearFilters).toHaveBeenCalledOnce();
    expect(() => button(library(stateOf()).root, 'Clear the filters')).toThrow();
  });

  const KEPT = { highlights: 5, articles: 4 };
  test.each<[string, Partial<LibraryState>, RegExp]>([
    ['opens', { phase: 'loading' }, /Opening the library/],
    ['is empty', {}, /Your library is empty/],
    ['cannot be opened', { phase: 'unavailable' }, /storage just now/],
    ['has nothing that matches', { query: 'zeppelin', totals: KEPT }, /Nothing matches/],
    ['makes its index', { query: 'zeppelin', progress: 0.4, totals: KEPT }, /Getting the search ready/],
  ])('says so where it %s', (_, more, words) => {
    expect(library(stateOf(more, [])).root.textContent).toMatch(words);
  });

  test('says what was restored, and what could not be read', () => {
    const { root, onDismissRestored, onSaveUnreadable } = library(
      stateOf({ restored: { highlights: 890, articles: 12, damaged: 0 }, unreadable: 3 }),
    );
    expect(root.textContent).toContain('The browser had lost the library');
    expect(root.textContent).toContain('890 highlights, 12 articles');
    expect(root.textContent).toContain('Records that could not be read: 3');
    for (const name of ['Dismiss', 'Save them as a file'])
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    expect([onDismissRestored, onSaveUnreadable].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  test('says nothing of the kind where all is well', () => {
    const { root } = library(stateOf({}));
    expect(root.textContent).not.toMatch(/lost the library|could not be read|newer Sidelight/);
  });

  test('reminds of a backup, which can be put off', async () => {
    const { root, onBackup, onPutOff } = library(stateOf({ remind: 134 }));
    expect(root.textContent).toContain('134');
    await click(button(root, 'Not now'));
    await click(button(root, 'Back up'));
    expect([onPutOff, onBackup].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  test('says that the disk is full, aloud', () => {
    const { root } = library(stateOf({ problem: 'full' }));
    expect(root.querySelector('[role=alert]')!.textContent).toContain('no room left');
  });

  test('does to all that is selected what can be done to one, and brings back what was deleted', async () => {
    const ids = sampleHighlights.slice(0, 2).map(({ id }) => id);
    const { root, ...does } = library(
      stateOf({ selected: new Set(ids), undo: { highlights: ids, articles: [] } }),
    );
    const bar = root.querySelector('section[aria-label="Selection"]')!;
    await click(button(bar, 'Highlight in pink'));
    await click(button(bar, 'Copy quotes'));
    await click(button(bar, 'Delete'));
    await click(button(root, 'Undo'));
    expect(does.onColour).toHaveBeenCalledWith(ids, 'pink');
    expect(does.onCopy).toHaveBeenCalledWith(ids);
    expect(does.onRemove).toHaveBeenCalledWith(ids);
    expect(does.onUndo).toHaveBeenCalledOnce();
  });

  test('selects an article with all that is listed of it', async () => {
    const { root, onSelect } = library(stateOf());
    await click(article(root, 'Northgate Ferries to cut').querySelector('input')!);
    expect(onSelect).toHaveBeenCalledWith(
      sampleHighlights.slice(0, 3).map(({ id }) => id),
      true,
    );
  });
});

describe('a highlight in the library', () => {
  const ferry = sampleHighlights[0]!;

  test('opens its article at its words', () => {
    const { root } = library(stateOf());
    const link = article(root, ferry.quote).querySelector<HTMLAnchorElement>('a[href*="#:~:text="]')!;
    expect(link.href).toContain('estuary.example/ferries');
  });

  test('is recoloured, copied and deleted', async () => {
    const { root, onColour, onCopy, onRemove } = library(stateOf());
    const row = article(root, ferry.quote);
    await click(button(row, 'Change the colour'));
    await click(button(row, 'Blue'));
    await click(button(row, 'Copy the quote'));
    await click(button(row, 'Delete the highlight'));
    expect(onColour).toHaveBeenCalledWith([ferry.id], 'blue');
    expect(onCopy).toHaveBeenCalledWith([ferry.id]);
    expect(onRemove).toHaveBeenCalledWith([ferry.id]);
  });

  test('takes a note, by keyboard too, and leaves an unchanged one alone', async () => {
    const { root, onNote } = library(stateOf());
    const row = article(root, ferry.quote);
    await click(button(row, 'Edit the note'));
    const field = row.querySelector('textarea')!;
    await press(field, 'Enter', { ctrlKey: true });
    expect(onNote).not.toHaveBeenCalled();
    await click(button(row, 'Edit the note'));
    const again = row.querySelector('textarea')!;
    again.value = 'The union has it.';
    act(() => void again.dispatchEvent(new Event('input', { bubbles: true })));
    await press(again, 'Enter', { ctrlKey: true });
    expect(onNote).toHaveBeenCalledWith(ferry, 'The union has it.', ferry.note);
  });

  test('whose note two windows changed shows both, and keeps what the reader says', async () => {
    const theirs = { ...ferry, note: 'Ask the union.' };
    const conflict = { id: ferry.id, mine: 'Which three?', theirs };
    const { root, onNote, onKeepTheirs } = library(stateOf({ conflict }));
    const row = article(root, ferry.quote);
    expect(row.textContent).toContain('Which three?');
    expect(row.textContent).toContain('Ask the union.');
    await click(button(row, 'Keep both'));
    await click(button(row, 'Keep the other'));
    expect(onNote).toHaveBeenCalledWith(theirs, 'Ask the union.\n\nWhich three?', 'Ask the union.');
    expect(onKeepTheirs).toHaveBeenCalledOnce();
  });
});

test('the export dialog gives the format, what is in it, and how its Markdown is written', async () => {
  const onExport = vi.fn();
  const root = show(
    <ExportDialog
      t={t}
      counts={{ all: 5, shown: 3, selected: 0 }}
      presets={{ obsidian: OBSIDIAN, notion: NOTION }}
      onExport={onExport}
      onClose={() => {}}
    />,
  );
  const radio = (words: string) =>
    [...root.querySelectorAll('label')]
      .find((each) => each.textContent?.includes(words))!
      .querySelector('input')!;
  expect(root.textContent).not.toContain('What is selected');
  await click(radio('Markdown for Notion'));
  await click(radio('What is shown (3)'));
  await click(radio('A link to each passage'));
  act(() => void root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true })));
  expect(onExport).toHaveBeenCalledWith({
    format: 'notion',
    scope: 'shown',
    markdown: { ...NOTION, links: !NOTION.links },
  });
});

describe('the import dialog', () => {
  const preview = {
    choices: 0,
    format: 'sidelight' as const,
    added: 12,
    changed: 0,
    joined: 1,
    same: 2,
    buried: 3,
    removed: 0,
    articles: 4,
    leftOut: [{ reason: 'reply' as const, count: 2, example: '<img src=x onerror=alert(1)>' }],
  };
  const dialog = (state: ImportDialogProps['state']) => {
    const does = { onFile: vi.fn(), onConfirmImport: vi.fn(), onClose: vi.fn() };
    return { root: show(<ImportDialog t={t} state={state} {...does} />), ...does };
  };

  test('tells what would come in, and what would not, as text', async () => {
    const { root, onConfirmImport } = dialog({ step: 'preview', file: 'a.json', preview });
    expect(root.querySelector('dl')!.textContent).toContain('New highlights12');
    expect(root.querySelector('dl')!.textContent).not.toContain('Changed in the file');
    expect(root.querySelector('details')!.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
    await click(button(root, /^Import$/));
    expect(onConfirmImport).toHaveBeenCalledWith(false);
  });

  test('brings back what was deleted here only when it is asked to', async () => {
    const { root, onConfirmImport } = dialog({ step: 'preview', file: 'a.json', preview });
    await click(root.querySelector<HTMLElement>('input[type=checkbox]')!);
    await click(button(root, /^Import$/));
    expect(onConfirmImport).toHaveBeenCalledWith(true);
  });

  test.each([
    ['broken', 'damaged or was cut off'],
    ['newer-version', 'newer Sidelight'],
    ['too-large', 'too large'],
    ['full', 'no room left'],
    ['unknown-format', 'no file that Sidelight knows'],
  ] as const)('says why a file is refused (%s), and that nothing was changed', (reason, words) => {
    const { root } = dialog({ step: 'failed', file: 'a.json', reason });
    expect(root.querySelector('[role=alert]')!.textContent).toContain(words);
    expect(root.textContent).toContain('Nothing in the library was changed');
    expect(root.querySelector('input[type=file]')).not.toBeNull();
  });
});

describe('saving an article', () => {
  const bar = (state: SaveArticleProps['state']) => {
    const does = { onSave: vi.fn(), onUnsave: vi.fn(), onLibrary: vi.fn() };
    return { root: show(<SaveArticle t={t} state={state} {...does} />), ...does };
  };

  test('keeps the text unless the reader says otherwise', async () => {
    const { root, onSave } = bar('unsaved');
    await click(button(root, 'Save article'));
    await click(root.querySelector<HTMLElement>('input')!);
    await click(button(root, 'Save article'));
    expect(onSave.mock.calls).toEqual([[true], [false]]);
  });

  test('says that it is saved, and takes it back', async () => {
    const { root, onUnsave } = bar('saved');
    expect(root.querySelector('[role=status]')!.textContent).toBe('Saved in the library');
    await click(button(root, 'Remove'));
    expect(onUnsave).toHaveBeenCalledOnce();
  });

  test('is not offered in a private window, and says why', () => {
    const { root } = bar('private');
    expect(() => button(root, 'Save article')).toThrow();
    expect(root.textContent).toContain('private windows');
  });
});

test('a row in which something is written is there wherever the list is scrolled to', () => {
  const rows = (pinned: number[]) => {
    const root = show(
      <VirtualList count={900} keyAt={String} heightAt={() => 100} pinned={pinned} label="Rows">
        {(index) => `Row ${index}`}
      </VirtualList>,
    );
    return [...root.querySelectorAll('li')].map((row) => row.textContent);
  };
  expect(rows([])).not.toContain('Row 3');
  expect(rows([3])).toContain('Row 3');
});
