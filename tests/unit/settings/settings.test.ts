import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SECTIONS } from '../../../utils/model/sections.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/settings/index.ts';

test('an empty storage gives the defaults', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    theme: 'system',
    sidebarSide: 'right',
    sidebarWidth: 400,
    highlightColour: 'yellow',
    paintOffSites: [],
    tagChoices: { removed: [], pinned: [], renamed: {} },
  });
  expect(DEFAULT_SETTINGS.sections).toEqual(SECTIONS.map((name) => ({ name, shown: true })));
});

test('a bad field gives its default and leaves the others', () => {
  const read = readSettings({ theme: 'sepia', sidebarSide: 'left', sidebarWidth: 12, paintOffSites: [7] });
  expect(read).toMatchObject({ theme: 'system', sidebarSide: 'left', sidebarWidth: 400, paintOffSites: [] });
});

test('half-written tag choices keep what is whole', () => {
  const { tagChoices } = readSettings({ tagChoices: { removed: ['medtop:1'], pinned: 3 } });
  expect(tagChoices).toEqual({ removed: ['medtop:1'], pinned: [], renamed: {} });
});

test('sections keep their order; a new one comes in where it belongs, an unknown or doubled one goes', () => {
  const { sections } = readSettings({
    sections: [
      { name: 'timeline', shown: false },
      { name: 'weather', shown: true },
      { name: 'timeline', shown: true },
      { name: 'facts', shown: true },
    ],
  });
  expect(sections.map(({ name }) => name)).toEqual(['timeline', 'figures', 'facts', 'entities', 'topics']);
  expect(sections[0]!.shown).toBe(false);
});

test('whatever is stored, every setting is whole and reading it twice changes nothing', () => {
  const names = Object.keys(DEFAULT_SETTINGS);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything()), (stored) => {
      const read = readSettings(stored);
      expect(Object.keys(read)).toEqual(names);
      expect(read.sections.map(({ name }) => name).toSorted()).toEqual([...SECTIONS].toSorted());
      expect(readSettings(read)).toEqual(read);
    }),
  );
});
