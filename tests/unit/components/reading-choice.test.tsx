// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/article/index.ts';
import { BlockPicker, type BlockPickerProps } from '../../../components/picker/index.ts';
import { SettingsView } from '../../../components/settings/index.ts';
import { SIDEBAR_WIDTH } from '../../../utils/model/appearance.ts';
import type { SiteChoices } from '../../../utils/model/site-choice.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, panelProps, reader, show } from './render.ts';

const panel = (siteChoice: 'used' | 'missing' | undefined, actions = {}) =>
  show(
    <Panel
      {...panelProps({ onChoose: vi.fn(), onForgetChoice: vi.fn(), ...actions })}
      answer={{
        state: 'ready',
        analysis: { ...harbour, article: { ...harbour.article, ...(siteChoice && { siteChoice }) } },
      }}
    />,
  );

test('a reading that nobody corrected ends with the offer to choose', async () => {
  const onChoose = vi.fn();
  const root = panel(undefined, { onChoose });
  await click(button(root, 'Not the article? Choose it yourself'));
  expect(onChoose).toHaveBeenCalledOnce();
  expect(root.textContent).not.toContain('Forget the choice');
});

test('a reading by choice says so, and can be chosen again or forgotten', async () => {
  const onForgetChoice = vi.fn();
  const root = panel('used', { onForgetChoice });
  expect(root.textContent).toContain('Read as you chose on this site.');
  await click(button(root, 'Forget the choice'));
  expect(onForgetChoice).toHaveBeenCalledOnce();
});

test('a choice that the page does not have is told', () => {
  expect(panel('missing').textContent).toContain('is not on this page');
});

test('a panel that cannot let the reader choose offers nothing', () => {
  expect(panel(undefined, { onChoose: undefined }).textContent).not.toContain('Choose it yourself');
});

const box = { left: 0, top: 0, width: 10, height: 10 };
function picker(more: Partial<BlockPickerProps>) {
  const actions = Object.fromEntries(
    ['onArticle', 'onLeaveOut', 'onLarger', 'onSmaller', 'onUndo', 'onForget', 'onDone', 'onClose'].map(
      (name) => [name, vi.fn()],
    ),
  ) as unknown as Pick<BlockPickerProps, 'onArticle' | 'onDone'>;
  const props = {
    ...reader,
    ...actions,
    site: 'news.example',
    framed: null,
    isHeld: false,
    words: null,
    isLeftOut: false,
    isArticle: false,
    article: null,
    leftOut: [],
    isChanged: false,
    isEmpty: true,
    problem: null,
    ...more,
  } as BlockPickerProps;
  return { root: show(<BlockPicker {...props} />), props };
}
const names = (root: HTMLElement) =>
  [...root.querySelectorAll('button')].map(({ textContent }) => textContent);

test('the picker says at first what to do, and offers nothing but to leave', () => {
  const { root } = picker({ framed: box });
  expect(root.textContent).toContain('Which block is the article on news.example?');
  expect(names(root)).toEqual(['Cancel']);
});

test('a held block can be taken, left out, made larger and smaller', () => {
  const { root } = picker({ framed: box, isHeld: true, words: { first: 'On Monday', count: 812 } });
  expect(names(root)).toEqual(['This is the article', 'Leave this out', 'Larger', 'Smaller', 'Cancel']);
  expect(root.textContent).toContain('812 words');
});

test('a choice is stored and taken back by buttons, and tells what is left out', async () => {
  const { root, props } = picker({
    framed: box,
    isHeld: true,
    isArticle: true,
    article: box,
    leftOut: [box, { ...box, top: 40 }],
    isChanged: true,
    isEmpty: false,
  });
  expect(names(root)).toEqual(['Larger', 'Smaller', 'Undo', 'Done', 'Cancel']);
  expect(root.textContent).toContain('2 blocks are left out.');
  await click(button(root, 'Done'));
  expect(props.onDone).toHaveBeenCalledOnce();
});

test.each(['holds-article', 'not-known', 'failed'] as const)('a problem is told: %s', (problem) => {
  expect(
    picker({ framed: box, isHeld: true, problem }).root.querySelector('[role=status] p + p')?.textContent,
  ).not.toBe('');
});

test('the options list the sites, and forget one with a way back', async () => {
  const siteChoices: SiteChoices = {
    'https://a.example': { article: [['article']], leftOut: [['aside'], ['form']] },
    'https://b.example': { article: [], leftOut: [['aside']] },
  };
  const onChange = vi.fn();
  const root = show(
    <SettingsView
      {...reader}
      settings={{ ...DEFAULT_SETTINGS, siteChoices }}
      width={SIDEBAR_WIDTH}
      onChange={onChange}
      onReset={async () => null}
      sites={[]}
      onWithdraw={vi.fn()}
      onAllow={vi.fn()}
      shortcuts={[]}
      onChangeShortcuts={null}
      licences=""
    />,
  );
  expect(root.textContent).toContain('Article chosen · 2 blocks are left out.');
  await click(root.querySelector<HTMLElement>('button[aria-label="Forget: a.example"]')!);
  expect(onChange).toHaveBeenLastCalledWith({
    siteChoices: { 'https://b.example': siteChoices['https://b.example'] },
  });
  await click(button(root, 'Undo'));
  expect(onChange).toHaveBeenLastCalledWith({ siteChoices });
});
