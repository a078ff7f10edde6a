import { expect, test } from 'vitest';
import { createSettingsStore } from '../../../utils/settings/index.ts';
import { resetSettings } from '../../../utils/settings/reset.ts';
import { memoryStorage } from './storage.ts';

test('what was chosen goes back to the start and can be had again; tags stay throughout', async () => {
  const { area, onChanged } = memoryStorage();
  const store = createSettingsStore(area, onChanged);
  const tagChoices = { removed: ['medtop:1'], pinned: [], renamed: {} };
  await store.update({ theme: 'dark', tagChoices });
  const back = await resetSettings(store);
  expect(await store.get()).toMatchObject({ theme: 'system', tagChoices });
  await back();
  expect(await store.get()).toMatchObject({ theme: 'dark', tagChoices });
});
