import { describe, expect, test, vi } from 'vitest';
import { caseRules } from '../../../utils/messaging/case-protocol.ts';
import { libraryRules } from '../../../utils/messaging/library-protocol.ts';
import { backgroundRules, pageRules } from '../../../utils/messaging/protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';

const rules = backgroundRules();
const parsed = (name: 'choices.set' | 'analysis.own', request: unknown): unknown => {
  const result = pageRules()[name].request.safeParse(request);
  return result.success ? result.data : 'refused';
};

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'no.such'])(
  'a message called %s has no handler',
  (sidelight) => {
    const handler = vi.fn();
    const route = createRouter({ id: 'me', root: 'chrome-extension://me/' }, rules, handler as never);
    expect(
      route({ sidelight, request: {} }, { id: 'me', url: 'chrome-extension://me/popup.html' }),
    ).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  },
);

test.each(['import.stage', 'import.awake', 'import.commit', 'backup.made', 'reminder.seen'] as const)(
  '%s comes from the library alone',
  (name) => {
    expect(libraryRules()[name].from).toEqual(['library']);
  },
);

test.each([
  ['case.add', ['library', 'popup']],
  ['case.takeOut', ['library']],
  ['case.rename', ['library']],
  ['case.remove', ['library']],
  ['case.restore', ['library']],
  ['name.choose', ['library', 'popup']],
] as const)('%s comes from no page, but from %j alone', (name, from) => {
  expect(caseRules()[name].from).toEqual(from);
});

describe('a question for an analysis', () => {
  test('says whether it is forced, and of all pages only where it says so', () => {
    expect(parsed('analysis.own', { force: true })).toEqual({ force: true });
    expect(parsed('analysis.own', { force: false, allPages: true })).toEqual({
      force: false,
      allPages: true,
    });
    expect(parsed('analysis.own', { force: false, allPages: 'yes' })).toEqual({ force: false });
  });

  test.each([{}, { force: 'true' }, { allPages: true }])('is refused without that: %j', (request) => {
    expect(parsed('analysis.own', request)).toBe('refused');
  });
});

describe('a choice that a page sends', () => {
  const whole = { sidebarSide: 'left', sidebarWidth: 400, highlightColour: 'blue' };

  test('arrives as it was sent, whole or in part, and nothing beside it', () => {
    expect(parsed('choices.set', { ...whole, theme: 'dark' })).toEqual(whole);
    for (const [key, value] of Object.entries(whole))
      expect(parsed('choices.set', { [key]: value })).toEqual({ [key]: value });
    expect(parsed('choices.set', {})).toEqual({});
  });

  test.each([
    { sidebarSide: 'top' },
    { sidebarWidth: -1 },
    { sidebarWidth: '400' },
    { highlightColour: 'url(x)' },
  ])('is refused as a whole where one part is wrong: %j', (wrong) => {
    expect(parsed('choices.set', { ...whole, ...wrong })).toBe('refused');
  });
});
