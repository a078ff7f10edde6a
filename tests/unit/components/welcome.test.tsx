// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { WelcomeView, type WelcomeViewProps } from '../../../components/welcome/index.ts';
import { button, click, reader, show } from './render.ts';

const view = (more: Partial<WelcomeViewProps> = {}): HTMLElement =>
  show(
    <WelcomeView
      t={reader.t}
      locale="en"
      browser="chromium"
      pinned={false}
      keys="Alt+Shift+F"
      onOpenSettings={() => {}}
      {...more}
    />,
  );

test('shows in three pictures what it does, what it sees and that it sends nothing', () => {
  const root = view();
  expect(root.querySelectorAll('li > svg[data-directed]:first-child')).toHaveLength(3);
  expect(root.textContent).toContain('no network request');
});

test.each([
  ['chromium', 'Click the pin'],
  ['firefox', 'Pin to Toolbar'],
  ['android', 'Choose “Extensions”'],
] as const)('says how to pin the button in %s', (browser, words) => {
  expect(view({ browser }).textContent).toContain(words);
});

test('does not ask for what is done already', () => {
  const root = view({ pinned: true });
  expect(root.textContent).toContain('in your toolbar already');
  expect(root.textContent).not.toContain('puzzle');
});

test('shows the shortcut as it is set, or that none is', () => {
  expect([...view().querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
    'Alt',
    'Shift',
    'F',
  ]);
  expect(view({ keys: '⌥⇧F' }).querySelector('kbd')!.textContent).toBe('⌥⇧F');
  expect(view({ keys: '' }).textContent).toContain('No shortcut is set');
});

test('a phone has no keys to press', () => {
  expect(view({ browser: 'android' }).querySelector('kbd')).toBeNull();
});

test('leads to the settings', async () => {
  const onOpenSettings = vi.fn();
  await click(button(view({ onOpenSettings }), 'Settings'));
  expect(onOpenSettings).toHaveBeenCalledOnce();
});
