import { runtimeClient } from '../messaging/client.ts';
import type { NativeBrowser } from '../messaging/native.ts';
import type { PageToBackground } from '../messaging/protocol.ts';
import type { PageSettings, PageSettingsPatch } from '../model/page-preferences.ts';
import type { TagEdit } from '../model/tag-choices.ts';

/** The settings that a page script may read and change. */
export function createPageSettings({ runtime, storage }: NativeBrowser) {
  const background = runtimeClient<PageToBackground>(runtime);
  return {
    /** Calls back with the settings, and again after every change; returns a function that unsubscribes. */
    subscribe(listener: (settings: PageSettings) => void): () => void {
      let open = true;
      const report = async (): Promise<void> => {
        const settings = await background.ask('choices.get', {}).catch(() => null);
        if (open && settings) listener(settings);
      };
      const changed = (_: unknown, area: string): void => {
        if (area === 'local') void report();
      };
      storage.onChanged.addListener(changed);
      void report();
      return () => {
        open = false;
        storage.onChanged.removeListener(changed);
      };
    },
    choose(patch: PageSettingsPatch): void {
      void background.ask('choices.set', patch).catch(() => {});
    },
    editTag(edit: TagEdit): void {
      void background.ask('choices.editTag', edit).catch(() => {});
    },
  };
}
