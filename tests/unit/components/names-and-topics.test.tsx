// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EntityGroups } from '../../../components/entities/index.ts';
import { TopicTags } from '../../../components/topics/index.ts';
import { shownTags } from '../../../components/topics/tags.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, reader, show } from './render.ts';

const names = (onReveal = () => {}): HTMLElement =>
  show(<EntityGroups {...reader} analysis={harbour} onReveal={onReveal} />);
const topics = (more = {}): HTMLElement =>
  show(<TopicTags {...reader} analysis={harbour} onReveal={() => {}} {...more} />);
const vestra = harbour.entities.find(({ name }) => name === 'Vestra')!;

test('names stand in their groups, those of the article’s subject first', () => {
  const root = names();
  expect([...root.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
    'People',
    'Organizations',
    'Places',
  ]);
  expect(root.querySelectorAll('ul')[1]!.querySelector('bdi')!.textContent).toBe('Vestra');
});

test('a click on a name shows its first mention and paints all', async () => {
  const onReveal = vi.fn();
  await click(button(names(onReveal), 'Vestra'));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(vestra.mentions[0], vestra.mentions);
});

test('next and previous walk round the mentions', async () => {
  const onReveal = vi.fn();
  const root = names(onReveal);
  const position = () => root.querySelector('[role=status]')!.textContent;
  await click(button(root, 'Vestra'));
  expect(position()).toBe('1 of 4');
  await click(button(root, 'Next mention'));
  expect(position()).toBe('2 of 4');
  await click(button(root, 'Previous mention'));
  await click(button(root, 'Previous mention'));
  expect(position()).toBe('4 of 4');
  expect(onReveal).toHaveBeenLastCalledWith(vestra.mentions[3], vestra.mentions);
});

test('closing the walk takes it away', async () => {
  const root = names();
  await click(button(root, 'Vestra'));
  await click(button(root, 'Close'));
  expect(root.querySelector('fieldset')).toBeNull();
});

test('a topic shows the passages that it rests on', async () => {
  const onReveal = vi.fn();
  const root = topics({ onReveal });
  await click(button(root, 'layoffs'));
  expect(root.textContent).toContain('Why “layoffs”');
  const { evidence } = harbour.topics[0]!;
  await click(button(root, 'denied that any decision on jobs'));
  expect(onReveal).toHaveBeenLastCalledWith(evidence[1], evidence);
});

test('a second click on a topic closes it', async () => {
  const root = topics();
  await click(button(root, 'layoffs'));
  await click(button(root, 'layoffs'));
  expect(root.textContent).not.toContain('Why');
});

test('a reader’s edits of a tag go out as events', async () => {
  const onEditTag = vi.fn();
  const root = topics({ onEditTag });
  await click(button(root, 'layoffs'));
  await click(button(root, 'Pin'));
  await click(button(root, 'Rename'));
  root.querySelector('input')!.value = ' job cuts ';
  await click(button(root, 'Save'));
  await click(button(root, 'Hide'));
  expect(onEditTag.mock.calls.map(([edit]) => edit)).toEqual([
    { tag: 'medtop:20000523', action: 'pin' },
    { tag: 'medtop:20000523', action: 'rename', name: 'job cuts' },
    { tag: 'medtop:20000523', action: 'hide' },
  ]);
});

test('a reader’s choices hold: hidden tags are gone, pinned ones first, renamed ones renamed', () => {
  const choices = {
    hidden: ['coal terminal'],
    pinned: ['clean-up'],
    names: { 'medtop:20000523': 'job cuts' },
  };
  const labels = [...topics({ choices }).querySelectorAll('bdi')].map((each) => each.textContent);
  expect(labels).toEqual(['clean-up', 'job cuts', 'coal', 'maritime transport', 'west quay']);
});

test('at most five topics and seven phrases, and pinned ones beyond', () => {
  const many = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const tags = shownTags(
    {
      topics: many(9, 't').map((code) => ({ code, label: code, score: 1, evidence: [] })),
      keyphrases: many(9, 'p').map((text) => ({ text, score: 1, mentions: [] })),
    },
    { hidden: [], pinned: ['t8'], names: {} },
  );
  expect(tags.map(({ id }) => id)).toEqual(['t8', ...many(5, 't'), ...many(7, 'p')]);
});
