import { expect, test } from 'vitest';
import { isForLibrary } from '../../../utils/messaging/library-subjects.ts';
import { backgroundRules, libraryScriptRules, popupRules } from '../../../utils/messaging/protocol.ts';
import { syncRules } from '../../../utils/messaging/sync-protocol.ts';

const named = (name: string) => isForLibrary({ sidelight: name, request: {} });

test('every message to library, memory and sync is known by its name', () => {
  const names = Object.keys({ ...libraryScriptRules(), ...syncRules() });
  expect(names.filter((name) => !named(name))).toEqual([]);
});

test('messages to the first script, to pages of the extension and from strangers are none', () => {
  const names = Object.keys({ ...backgroundRules(), ...popupRules });
  expect(names.filter(named)).toEqual([]);
  expect(named('library.changed')).toBe(false);
  expect(named('toString')).toBe(false);
  for (const stranger of [undefined, null, 'highlight.create', { sidelight: 1 }, {}])
    expect(isForLibrary(stranger)).toBe(false);
});
