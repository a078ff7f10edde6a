// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EntityGroups } from '../../../components/entities/index.ts';
import type { Analysis, Entity } from '../../../utils/model/analysis.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { roomy } from '../../fixtures/analyses/roomy.ts';
import { button, click, press, reader, show } from './render.ts';

const names = (onReveal = () => {}): HTMLElement =>
  show(<EntityGroups {...reader} analysis={harbour} onReveal={onReveal} />);
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

test('the bar of a walk is brought into view, where the name stands at the edge of the panel', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  await click(button(names(), 'Vestra'));
  expect(scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  expect((scrolled.mock.contexts[0] as Element).localName).toBe('fieldset');
  scrolled.mockRestore();
});

test('closing the walk takes it away', async () => {
  const root = names();
  await click(button(root, 'Vestra'));
  await click(button(root, 'Close'));
  expect(root.querySelector('fieldset')).toBeNull();
});

const walk = async (): Promise<{
  root: HTMLElement;
  onReveal: ReturnType<typeof vi.fn>;
  position(): string | null;
}> => {
  const onReveal = vi.fn();
  const root = names(onReveal);
  await click(button(root, 'Vestra'));
  return { root, onReveal, position: () => root.querySelector('[role=status]')?.textContent ?? null };
};

test('a second click on the name goes to its next mention', async () => {
  const { root, position } = await walk();
  await click(button(root, 'Vestra'));
  expect(position()).toBe('2 of 4');
});

test('arrows, Home and End walk from the name and from the walk’s buttons', async () => {
  const { root, onReveal, position } = await walk();
  await press(button(root, 'Vestra'), 'ArrowRight');
  expect(position()).toBe('2 of 4');
  await press(button(root, 'Next mention'), 'End');
  expect(position()).toBe('4 of 4');
  await press(button(root, 'Next mention'), 'ArrowRight');
  expect(position()).toBe('1 of 4');
  await press(button(root, 'Vestra'), 'ArrowLeft');
  expect(onReveal).toHaveBeenLastCalledWith(vestra.mentions[3], vestra.mentions);
  await press(button(root, 'Vestra'), 'Home');
  expect(position()).toBe('1 of 4');
});

test('arrows on another name, or with a modifier, are left to the browser', async () => {
  const { root, position } = await walk();
  const other = [...root.querySelectorAll<HTMLElement>('[aria-pressed="false"]')][0]!;
  expect((await press(other, 'ArrowRight')).defaultPrevented).toBe(false);
  const chosen = button(root, 'Vestra');
  expect((await press(chosen, 'ArrowRight', { altKey: true })).defaultPrevented).toBe(false);
  expect((await press(chosen, 'x')).defaultPrevented).toBe(false);
  expect(position()).toBe('1 of 4');
});

test('Escape closes the walk, not the popup, and the name has the focus again', async () => {
  const { root } = await walk();
  const event = await press(button(root, 'Next mention'), 'Escape');
  expect(event.defaultPrevented).toBe(true);
  expect(root.querySelector('fieldset')).toBeNull();
  expect(document.activeElement).toBe(button(root, 'Vestra'));
});

test('a name that stands once has no next and no previous', async () => {
  const once = harbour.entities.find(({ mentions }) => mentions.length === 1)!;
  const root = names();
  await click(button(root, once.name));
  expect(root.querySelectorAll('fieldset button')).toHaveLength(1);
});

const withEntities = (layers: Partial<Analysis>): HTMLElement =>
  show(
    <EntityGroups
      {...reader}
      analysis={roomy(analysisOf(articleOf('A text.'), layers), 2_000_000)}
      onReveal={() => {}}
    />,
  );

test('of ten thousand names a few dozen more are drawn at each click', async () => {
  const entities = Array.from(
    { length: 10_000 },
    (_, index): Entity => ({
      name: `Name ${index}`,
      label: 'PERSON',
      mentions: [{ start: 0, end: 1 }],
      salience: 1 - index / 10_000,
    }),
  );
  const root = withEntities({ entities });
  await click(button(root, 'Show 48 more'));
  expect(root.querySelectorAll('bdi')).toHaveLength(56);
  expect(button(root, 'Show 48 more')).toBeTruthy();
});

test.each([
  ['model-missing', 'a file of the extension is missing or damaged'],
  ['model-damaged', 'a file of the extension is missing or damaged'],
  ['language', 'doesn’t know this article’s language'],
] as const)(
  'where nobody looked for names (%s) it says so rather than that there are none',
  (reason, words) => {
    const { textContent } = withEntities({ skipped: [{ annotator: 'entities', reason }] });
    expect(textContent).toContain(words);
    expect(textContent).not.toContain('No names');
  },
);

const name = (name: string, label: Entity['label'], at: number, more: Partial<Entity> = {}): Entity => ({
  name,
  label,
  mentions: [{ start: at, end: at + name.length }],
  salience: 0.5,
  ...more,
});
const groupsOf = (root: HTMLElement): [string | null, (string | null)[]][] =>
  [...root.querySelectorAll('section')].map((section) => [
    section.querySelector('h3')!.textContent,
    [...section.querySelectorAll('bdi')].map((each) => each.textContent),
  ]);

test('a nation’s adjective stands with its country, and a click walks the mentions of both', async () => {
  const onReveal = vi.fn();
  const entities = [name('Ukrainian', 'NORP', 4, { sameAs: 1 }), name('Ukraine', 'GPE', 30)];
  const analysis = analysisOf(articleOf('The Ukrainian delegation left Ukraine.'), { entities });
  const root = show(<EntityGroups {...reader} analysis={analysis} onReveal={onReveal} />);
  expect(groupsOf(root)).toEqual([['Places', ['Ukraine']]]);
  await click(button(root, 'Ukraine'));
  const both = [entities[0]!.mentions[0], entities[1]!.mentions[0]];
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(both[0], both);
  await click(button(root, 'Next mention'));
  expect(onReveal).toHaveBeenLastCalledWith(both[1], both);
});

test('the country is told by its place in the analysis, whatever comes first', () => {
  const entities = [
    name('Berg', 'PERSON', 0, { salience: 0.1 }),
    name('Ukrainian', 'NORP', 14, { sameAs: 2, salience: 0.4 }),
    name('Ukraine', 'GPE', 30, { salience: 0.95 }),
    name('Vestra', 'ORG', 50, { salience: 0.9 }),
  ];
  expect(groupsOf(withEntities({ entities }))).toEqual([
    ['People', ['Berg']],
    ['Organizations', ['Vestra']],
    ['Places', ['Ukraine']],
  ]);
});

test('a people whose country the article does not name stands by itself', () => {
  const entities = [name('Ukrainian', 'NORP', 4)];
  expect(groupsOf(withEntities({ entities }))).toEqual([['Nationalities and groups', ['Ukrainian']]]);
});

test('a name of which the kind is unsure is shown without one, behind the others', () => {
  const entities = [
    name('Zigbee', 'ORG', 0, { confidence: 0.35, salience: 0.9 }),
    name('Vestra', 'ORG', 9, { confidence: 0.97 }),
    name('Berg', 'PERSON', 20),
  ];
  expect(groupsOf(withEntities({ entities }))).toEqual([
    ['People', ['Berg']],
    ['Organizations', ['Vestra']],
    ['Other names', ['Zigbee']],
  ]);
});
