import type { TagEdit } from '../analysis/topics/tag-choices.ts';
import { isRecord } from '../messaging/checks.ts';
import { ask } from '../messaging/client.ts';
import type { NativeBrowser } from '../messaging/native.ts';
import {
  type ChoicesPatch,
  choicesGet,
  choicesSet,
  type PageChoices,
  tagsEdit,
} from '../messaging/own-tab-messages.ts';
import type { Check } from '../messaging/protocol.ts';

/** The worker checked what it sends; a second schema of it would be a fifth of a page's script. */
export const aRecord = <T>(): Check<T> => ({
  safeParse: (value) =>
    isRecord(value)
      ? { success: true, data: value as T }
      : { success: false, error: { issues: [{ message: 'no answer' }] } },
});

/** The reader's settings, as far as a script in a page may know and change them. */
export function pageChoices({ runtime, storage }: NativeBrowser) {
  const send = async (envelope: unknown) => runtime.sendMessage(envelope);
  return {
    /** Calls back with the choices as they are and after every change; returns what ends it. */
    subscribe(listener: (choices: PageChoices) => void): () => void {
      let open = true;
      const tell = async (): Promise<void> => {
        const choices = await ask(send, choicesGet, {}, aRecord<PageChoices>()).catch(() => null);
        if (open && choices) listener(choices);
      };
      const changed = (_: unknown, area: string): void => {
        if (area === 'local') void tell();
      };
      storage.onChanged.addListener(changed);
      void tell();
      return () => {
        open = false;
        storage.onChanged.removeListener(changed);
      };
    },
    choose(patch: ChoicesPatch): void {
      void ask(send, choicesSet, patch, aRecord<PageChoices>()).catch(() => {});
    },
    editTag(edit: TagEdit): void {
      void ask(send, tagsEdit, edit, aRecord<PageChoices>()).catch(() => {});
    },
  };
}
