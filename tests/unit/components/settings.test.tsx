// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SettingsView, type SettingsViewProps } from '../../../components/settings/index.ts';
import { SIDEBAR_WIDTH } from '../../../utils/model/appearance.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/index.ts';
import { button, click, reader, show } from './render.ts';

const SITE = 'https://courier.example/*';

function view(more: Partial<SettingsViewProps> = {}): { root: HTMLElement; props: SettingsViewProps } {
  const props: SettingsViewProps = {
    ...reader,
    settings: DEFAULT_SETTINGS,
    width: SIDEBAR_WIDTH,
    onChange: vi.fn(),
    onReset: vi.fn(async () => vi.fn(async () => {})),
    sites: [],
    onWithdraw: vi.fn(),
    onAllow: vi.fn(),
    library: {
      stored: { highlights: 1, articles: 1_200, bytes: 2_500_000 },
      onExport: vi.fn(),
      onDelete: vi.fn(async () => vi.fn(async () => {})),
    },
    shortcuts: [{ name: 'open', does: 'Open Sidelight', keys: 'Alt+Shift+F' }],
    onChangeShortcuts: vi.fn(),
    licences: '/LICENSES.txt',
    ...more,
  };
  return { root: show(<SettingsView {...props} />), props };
}

const input = (root: HTMLElement, selector: string): HTMLInputElement => root.querySelector(selector)!;

test('shows what is chosen and tells of another choice', async () => {
  const { root, props } = view();
  expect(input(root, '[name=theme]:checked').value).toBe('system');
  await click(input(root, '[name=theme][value=dark]'));
  expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ theme: 'dark' });
  await click(input(root, '[name=side][value=left]'));
  expect(props.onChange).toHaveBeenLastCalledWith({ sidebarSide: 'left' });
  await click(input(root, '[name=colour][value=pink]'));
  expect(props.onChange).toHaveBeenLastCalledWith({ highlightColour: 'pink' });
});

test('the width follows the slider and is told of where it is let go', () => {
  const { root, props } = view();
  const slider = input(root, '[type=range]');
  slider.value = '520';
  act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })));
  expect(root.querySelector('output')!.textContent).toBe('520 px');
  expect(props.onChange).not.toHaveBeenCalled();
  act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })));
  expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ sidebarWidth: 520 });
});

test('a part can be hidden and moved; a move is announced, and one past the end does nothing', async () => {
  const { root, props } = view();
  await click(input(root, 'li [type=checkbox]'));
  expect(vi.mocked(props.onChange).mock.lastCall![0].sections![0]).toEqual({ name: 'facts', shown: false });
  await click(button(root, 'Move “Key facts” down'));
  expect(vi.mocked(props.onChange).mock.lastCall![0].sections!.map(({ name }) => name)).toEqual([
    'figures',
    'facts',
    'timeline',
    'entities',
    'topics',
  ]);
  expect(root.textContent).toContain('“Key facts” is now 2 of 5');
  const calls = vi.mocked(props.onChange).mock.calls.length;
  await click(button(root, 'Move “Key facts” up'));
  expect(props.onChange).toHaveBeenCalledTimes(calls);
});

test('a moved part keeps the focus on its button', async () => {
  const { root, props } = view();
  const down = button(root, 'Move “Key facts” down');
  down.focus();
  await click(down);
  const { sections } = vi.mocked(props.onChange).mock.lastCall![0];
  act(() =>
    render(<SettingsView {...props} settings={{ ...DEFAULT_SETTINGS, sections: sections! }} />, root),
  );
  expect(document.activeElement).toBe(button(root, 'Move “Key facts” down'));
});

test('says that no site is allowed, and withdraws one with a way back that has the focus', async () => {
  expect(view().root.textContent).toContain('reads a page only when you ask');
  const { root, props } = view({ sites: [SITE] });
  await click(button(root, 'Withdraw: courier.example'));
  expect(props.onWithdraw).toHaveBeenCalledExactlyOnceWith(SITE);
  expect(root.textContent).toContain('no longer has access to courier.example');
  expect(document.activeElement).toBe(button(root, 'Undo'));
  await click(button(root, 'Undo'));
  expect(props.onAllow).toHaveBeenCalledExactlyOnceWith(SITE);
});

test('counts what is stored in the plural that each takes', () => {
  const { textContent } = view().root;
  expect(textContent).toContain('1 highlight1,200 saved articles2.5 MB');
});

test('deletes only after it was asked twice, and can be taken back', async () => {
  const { root, props } = view();
  await click(button(root, 'Delete everything…'));
  expect(props.library!.onDelete).not.toHaveBeenCalled();
  await click(button(root, 'Cancel'));
  await click(button(root, 'Delete everything…'));
  await click(button(root, /^Delete everything$/));
  expect(props.library!.onDelete).toHaveBeenCalledOnce();
  expect(root.textContent).toContain('Everything was deleted.');
  const back = await vi.mocked(props.library!.onDelete).mock.results[0]!.value;
  await click(button(root, 'Undo'));
  expect(back).toHaveBeenCalledOnce();
});

test('a deletion that fails says so', async () => {
  const library = {
    stored: { highlights: 3, articles: 0, bytes: null },
    onExport: vi.fn(),
    onDelete: async () => Promise.reject(new Error('full')),
  };
  const { root } = view({ library });
  await click(button(root, 'Delete everything…'));
  await click(button(root, /^Delete everything$/));
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')!.textContent).toContain('That didn’t work'),
  );
  expect(root.textContent).not.toContain('Everything was deleted.');
});

test('an empty library offers nothing to delete', () => {
  const stored = { highlights: 0, articles: 0, bytes: 0 };
  const { root } = view({ library: { stored, onExport: vi.fn(), onDelete: vi.fn() } });
  expect(root.textContent).toContain('Nothing yet.');
  expect(() => button(root, 'Delete everything…')).toThrow();
});

test('shows each shortcut key by key, and in words how to change them where no button can', () => {
  const { root } = view();
  expect([...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
    'Alt',
    'Shift',
    'F',
  ]);
  const firefox = view({ onChangeShortcuts: null }).root;
  expect(firefox.textContent).toContain('Manage Extension Shortcuts');
  expect(() => button(firefox, 'Change shortcuts…')).toThrow();
});

test('a change that could not be stored is not passed over', () => {
  expect(view({ failed: true }).root.querySelector('[role=alert]')!.textContent).toContain(
    'could not be stored',
  );
});

test('the licences of what is inside are a link away', () => {
  const { root } = view();
  const link = root.querySelector<HTMLAnchorElement>('[aria-labelledby=sidelight-about] a');
  expect(link?.getAttribute('href')).toBe('/LICENSES.txt');
  expect(link?.textContent).toMatch(/licences/i);
});

test('resetting can be taken back', async () => {
  const { root, props } = view();
  await click(button(root, 'Reset settings'));
  const back = await vi.mocked(props.onReset).mock.results[0]!.value;
  await click(button(root, 'Undo'));
  expect(back).toHaveBeenCalledOnce();
});
