// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import {
  keptText,
  SelectionToolbar,
  type SelectionToolbarProps,
  SidebarHighlights,
  SiteSwitches,
} from '../../../components/highlights/index.ts';
import type { HighlightViewModel } from '../../../utils/panel/highlight-view-model.ts';
import { button, click, reader, show, t } from './render.ts';

function bar(props: Partial<SelectionToolbarProps> = {}) {
  const events = {
    onColour: vi.fn(),
    onNoting: vi.fn(),
    onNote: vi.fn(),
    onDraft: vi.fn(),
    onCopy: vi.fn(async () => {}),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onClose: vi.fn(),
  };
  const root = show(
    <SelectionToolbar
      {...reader}
      {...events}
      mode="edit"
      colour="green"
      note=""
      noting={false}
      notice={null}
      {...props}
    />,
  );
  const press = (target: Element, key: string, more: KeyboardEventInit = {}): void => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    act(() => void target.dispatchEvent(event));
    act(() => void target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })));
  };
  return { root, press, ...events };
}

describe('the toolbar of a highlight', () => {
  test('offers four colours for a selection, and nothing to delete', async () => {
    const { root, onColour } = bar({ mode: 'offer' });
    for (const colour of ['yellow', 'green', 'blue', 'pink']) button(root, `Highlight in ${colour}`);
    await click(button(root, 'Highlight in blue'));
    expect(onColour).toHaveBeenCalledExactlyOnceWith('blue');
    expect(() => button(root, 'Delete')).toThrow();
  });

  test('says which colour a highlight has', () => {
    const { root } = bar({ colour: 'pink' });
    expect(button(root, 'Pink').getAttribute('aria-pressed')).toBe('true');
    expect(button(root, 'Green').getAttribute('aria-pressed')).toBe('false');
  });

  test('is walked through with the arrow keys, around its ends', () => {
    const { root, press } = bar();
    const buttons = [...root.querySelectorAll('button')];
    buttons[0]!.focus();
    press(buttons[0]!, 'ArrowRight');
    expect(document.activeElement).toBe(buttons[1]);
    press(buttons[1]!, 'ArrowLeft');
    press(buttons[0]!, 'ArrowLeft');
    expect(document.activeElement).toBe(buttons.at(-1));
  });

  test('closes at Esc; in a note Esc leaves the note alone', () => {
    const first = bar();
    first.press(first.root.querySelector('button')!, 'Escape');
    expect(first.onClose).toHaveBeenCalledOnce();
    const second = bar({ noting: true, note: 'Ask.' });
    second.press(second.root.querySelector('textarea')!, 'Escape');
    expect(second.onClose).not.toHaveBeenCalled();
    expect(second.onNoting).toHaveBeenCalledWith(false);
  });

  test('keeps a note at Ctrl+Enter, and has the focus in it at once', () => {
    const { root, press, onNote } = bar({ noting: true, note: 'Ask. ' });
    const field = root.querySelector('textarea')!;
    expect(document.activeElement).toBe(field);
    press(field, 'Enter', { ctrlKey: true });
    expect(onNote).toHaveBeenCalledExactlyOnceWith('Ask.', 'Ask. ');
  });

  test('after a deletion offers to undo it', async () => {
    const { root, onUndo } = bar({ mode: 'removed' });
    await click(button(root, 'Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('says aloud why nothing was kept', () => {
    const { root } = bar({ notice: 'full' });
    const said = [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
    expect(said.join(' ')).toContain('no room');
  });
});

const quote = 'The board agreed to dredge the northern channel.';
const listed = (more: Partial<HighlightViewModel> = {}): HighlightViewModel => ({
  id: '1',
  colour: 'yellow',
  note: '',
  tags: [],
  state: 'in-place',
  quote,
  prefix: 'It rained. ',
  suffix: ' Then',
  found: quote,
  ...more,
});

function list(highlights: HighlightViewModel[], removed = false) {
  const events = {
    onShow: vi.fn(),
    onColour: vi.fn(),
    onNote: vi.fn(),
    onRemove: vi.fn(),
    onAccept: vi.fn(),
    onLookAgain: vi.fn(),
    onUndo: vi.fn(),
  };
  const root = show(
    <SidebarHighlights
      {...events}
      t={t}
      language="en"
      highlights={highlights}
      removed={removed}
      notice={null}
    />,
  );
  return { root, ...events };
}

describe("the sidebar's list of highlights", () => {
  test('shows one in place, and where it is at a click', async () => {
    const { root, onShow } = list([listed({ note: 'Ask.' })]);
    expect(root.textContent).toContain('Ask.');
    await click(button(root, quote));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('1');
  });

  test('shows word by word what the page has changed, and takes the new words', async () => {
    const { root, onAccept } = list([
      listed({ state: 'changed', found: quote.replace('northern', 'southern') }),
    ]);
    expect(root.querySelector('del')?.textContent).toContain('northern');
    expect(root.querySelector('ins')?.textContent).toContain('southern');
    await click(button(root, 'Keep the new wording'));
    expect(onAccept).toHaveBeenCalledExactlyOnceWith('1');
  });

  test('shows one that is lost with what stood around it, and looks for it again', async () => {
    const { root, onLookAgain, onShow } = list([listed({ state: 'lost', found: '' })]);
    expect(root.textContent).toContain('It rained.');
    await click(button(root, 'Look for it again'));
    expect(onLookAgain).toHaveBeenCalledOnce();
    expect(onShow).not.toHaveBeenCalled();
  });

  test('deletes one and offers to undo it', async () => {
    const { root, onRemove } = list([listed()]);
    await click(button(root, 'Delete the highlight'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('1');
    const after = list([], true);
    await click(button(after.root, 'Undo'));
    expect(after.onUndo).toHaveBeenCalledOnce();
  });

  test('changes a colour, and says so when there is nothing', async () => {
    const { root, onColour } = list([listed()]);
    await click(button(root, 'Change the colour'));
    await click(button(root, 'Blue'));
    expect(onColour).toHaveBeenCalledExactlyOnceWith('1', 'blue');
    expect(list([]).root.textContent).toContain('Nothing highlighted');
  });
});

test('the switches of a site say what is so and ask for the other', () => {
  const onAllow = vi.fn();
  const onPaint = vi.fn();
  const root = show(
    <SiteSwitches t={t} site="news.example" allowed={false} painted onAllow={onAllow} onPaint={onPaint} />,
  );
  const [allow, paint] = root.querySelectorAll('input');
  expect([allow?.checked, paint?.checked]).toEqual([false, true]);
  act(() => allow?.click());
  act(() => paint?.click());
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(true);
  expect(onPaint).toHaveBeenCalledExactlyOnceWith(false);
});

test('a panel says that a fact was kept, or why not', () => {
  expect(keptText(t, null)).toBe('Kept as a highlight');
  expect(keptText(t, 'private')).toContain('private');
  expect(keptText(t, 'who knows')).toContain('did not answer');
});
