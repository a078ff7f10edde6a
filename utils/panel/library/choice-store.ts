import { newSiteChoices } from '../../model/site-choice.ts';
import type { SettingsStore } from '../../settings/index.ts';
import type { ChoiceStore } from './import-flow.ts';

/** The choices for sites among the settings, for backups and imports. */
export const choiceStore = (settings: Pick<SettingsStore, 'get' | 'update'>): ChoiceStore => ({
  read: async () => (await settings.get()).siteChoices,
  add: (choices) =>
    settings.update(({ siteChoices }) => ({
      siteChoices: { ...siteChoices, ...newSiteChoices(siteChoices, choices) },
    })),
});
