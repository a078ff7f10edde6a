// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ExportMenu, MistakeForm, SheetView } from '../../../components/export/index.ts';
import type { ExportFile } from '../../../utils/export/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, reader, show, t } from './render.ts';

const menu = (more = {}): HTMLElement =>
  show(<ExportMenu {...reader} analysis={harbour} checks={[]} onReport={() => {}} {...more} />);
const items = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('[role=menuitem]')].map((each) => each.textContent!);
const press = async (key: string): Promise<void> => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(async () => void document.activeElement!.dispatchEvent(event));
};

test('opens on a click, with what can be done here', async () => {
  const root = menu();
  expect(items(root)).toEqual([]);
  await click(button(root, 'Export'));
  expect(items(root)).toEqual(['Save as Markdown', 'Save as web page', 'Save as JSON', 'Report a mistake']);
  expect(button(root, 'Export').getAttribute('aria-expanded')).toBe('true');
});

test('offers copying and printing where somebody does it', async () => {
  const root = menu({ onCopy: () => {}, onPrint: () => {} });
  await click(button(root, 'Export'));
  expect(items(root)).toContain('Copy as Markdown');
  expect(items(root)).toContain('Open to print');
});

test('is walked with the arrow keys and left with Escape', async () => {
  const root = menu();
  await click(button(root, 'Export'));
  const focused = (): string => document.activeElement!.textContent!;
  expect(focused()).toBe('Save as Markdown');
  await press('ArrowDown');
  expect(focused()).toBe('Save as web page');
  await press('End');
  expect(focused()).toBe('Report a mistake');
  await press('ArrowDown');
  expect(focused()).toBe('Save as Markdown');
  await press('ArrowUp');
  expect(focused()).toBe('Report a mistake');
  await press('Escape');
  expect(items(root)).toEqual([]);
  expect(document.activeElement).toBe(button(root, 'Export'));
});

test('closes on a click elsewhere', async () => {
  const root = menu();
  await click(button(root, 'Export'));
  await act(
    async () => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true })),
  );
  expect(items(root)).toEqual([]);
});

test.each([
  ['Save as Markdown', 'md', '# Norhaven to close'],
  ['Save as web page', 'html', '<!doctype html>'],
  ['Save as JSON', 'json', '"keyFacts"'],
])('%s saves a file and says so', async (name, ending, content) => {
  const save = vi.fn<(file: ExportFile) => void>();
  const root = menu({ save });
  await click(button(root, 'Export'));
  await click(button(root, name));
  const [file] = save.mock.calls[0]!;
  expect(file.name.endsWith(`.${ending}`)).toBe(true);
  expect(file.text).toContain(content);
  expect(root.querySelector('[role=status]')!.textContent).toBe(`Saved: ${file.name}`);
});

test('copies the whole sheet', async () => {
  const onCopy = vi.fn();
  const root = menu({ onCopy });
  await click(button(root, 'Export'));
  await click(button(root, 'Copy as Markdown'));
  expect(onCopy.mock.calls[0]![0]).toContain('## Key facts');
  expect(root.querySelector('[role=status]')!.textContent).toBe('Copied');
});

test('a report grows as the reader fills it in, and is copied by the reader alone', async () => {
  const onCopy = vi.fn();
  const root = show(<MistakeForm analysis={harbour} t={t} onCopy={onCopy} onClose={() => {}} />);
  const [words, note, report] = [...root.querySelectorAll('textarea')];
  const type = (into: HTMLTextAreaElement, text: string) =>
    act(async () => {
      into.value = text;
      into.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await type(words!, 'Vestra denied that any decision on jobs had been taken.');
  await type(note!, 'Brandt denied it.');
  expect(report!.value).toContain('keyFact denied');
  expect(onCopy).not.toHaveBeenCalled();
  await click(button(root, 'Copy the report'));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(report!.value);
});

test('a report about a passage has its words', () => {
  const { start, end } = harbour.keyFacts[0]!;
  const root = show(<MistakeForm analysis={harbour} t={t} about={{ start, end }} onClose={() => {}} />);
  const [words, , report] = [...root.querySelectorAll('textarea')];
  expect(words!.value).toBe(harbour.article.text.slice(start, end));
  expect(report!.value).toContain(`span: ${start}-${end}`);
});

test('a report takes the focus and is left with Escape', async () => {
  const onClose = vi.fn();
  show(<MistakeForm analysis={harbour} t={t} onClose={onClose} />);
  expect(document.activeElement!.textContent).toBe('Report a mistake');
  await press('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('the page to print shows the sheet in a frame that runs no script', () => {
  const root = show(<SheetView {...reader} analysis={harbour} checks={[]} />);
  const frame = root.querySelector('iframe')!;
  expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(frame.getAttribute('srcdoc')).toContain('Key facts');
  expect(button(root, 'Print')).toBeTruthy();
});
