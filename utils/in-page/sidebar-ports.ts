import type { AnalysisAnswer } from '../messaging/answers.ts';
import { isRecord } from '../messaging/checks.ts';
import { ask } from '../messaging/client.ts';
import type { NativeBrowser } from '../messaging/native.ts';
import {
  analysisOwn,
  type ChoicesPatch,
  choicesGet,
  choicesSet,
  type PageChoices,
  pageRoom,
  tagsEdit,
} from '../messaging/own-tab-messages.ts';
import type { Check, Envelope } from '../messaging/protocol.ts';
import type { PageReader } from '../reading/page-reader.ts';
import type { PanelPorts } from '../reading/panel-session.ts';
import type { SidebarPorts } from './sidebar.ts';

/** The worker checked what it sends; a second schema of it would be a fifth of the sidebar's script. */
const aRecord = <T>(): Check<T> => ({
  safeParse: (value) =>
    isRecord(value)
      ? { success: true, data: value as T }
      : { success: false, error: { issues: [{ message: 'no answer' }] } },
});

/** How the sidebar reaches the worker, and the reader that is in its own page already. */
export const sidebarPanelPorts = (
  { runtime }: NativeBrowser,
  reader: () => PageReader | undefined,
): PanelPorts => ({
  tabId: null,
  cancel() {},
  analysis: (force) =>
    ask(async (envelope) => runtime.sendMessage(envelope), analysisOwn, { force }, aRecord<AnalysisAnswer>()),
  reveal: async ({ spans, current }) => reader()?.reveal(spans, current) ?? { found: 0, current: false },
});

/** How the sidebar keeps what the reader chose, and has room made. */
export function sidebarPorts({ runtime, storage }: NativeBrowser): SidebarPorts {
  const send = async (envelope: Envelope) => runtime.sendMessage(envelope);
  return {
    choices(listener) {
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
    choose: (patch: ChoicesPatch) =>
      void ask(send, choicesSet, patch, aRecord<PageChoices>()).catch(() => {}),
    editTag: (edit) => void ask(send, tagsEdit, edit, aRecord<PageChoices>()).catch(() => {}),
    room: (change) => void send({ sidelight: pageRoom.name, request: change }).catch(() => {}),
  };
}
