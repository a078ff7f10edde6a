import type { ExtraSection } from '../../components/article/index.ts';
import { SidebarHighlights } from '../../components/highlights/index.ts';
import { MoreButton } from '../../components/ui/index.ts';
import { pageScripts } from '../../utils/content/page-scripts.ts';
import { sidebarHighlights } from '../../utils/content/sidebar-highlights.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import { libraryClient, runtimeClient } from '../../utils/messaging/client.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';
import type { MemoryToBackground } from '../../utils/messaging/protocol.ts';
import { createKeepToggle } from '../../utils/panel/keep-toggle.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import type { PanelPorts } from '../../utils/panel/panel-session.ts';
import { createSaveBar } from '../../utils/panel/save-bar.tsx';
import { createStatusMessage } from '../../utils/panel/status-message.ts';

/** This page's highlights for the sidebar, and how its passages become some. `update` is called after every change. */
export function pageKept(t: Translate, update: () => void) {
  const kept = sidebarHighlights(
    () => pageScripts().highlighter,
    update,
    (range) => pageScripts().readerParts?.reveal([range], 0),
  );
  const statusMessage = createStatusMessage(update);
  return { kept, statusMessage, toggleKept: createKeepToggle(kept, t, statusMessage) };
}

/** This page's highlights as a section of the sidebar. */
export function shownHighlights(
  kept: ReturnType<typeof sidebarHighlights>,
  { answer }: PanelView,
  t: Translate,
): ExtraSection {
  const { highlights, ...state } = kept.view();
  const language = answer.state === 'ready' ? answer.analysis.article.language : '';
  return {
    count: highlights.length,
    content: (
      <SidebarHighlights {...state} {...kept.actions} t={t} language={language} highlights={highlights} />
    ),
  };
}

/**
 * The sidebar's controls for saving the article of its page, by its present address. The worker refuses private
 * windows.
 */
export const pageSaveBar = (
  { runtime }: NativeBrowser,
  openLibrary: () => void,
  t: Translate,
  draw: () => void,
  { analysis }: Pick<PanelPorts, 'analysis'>,
) =>
  createSaveBar(
    {
      worker: libraryClient(runtime),
      tabId: null,
      analyse: () => analysis(false),
      url: location.href,
      incognito: false,
      openLibrary,
    },
    t,
    draw,
  );

/**
 * A line that opens what was read before on the subject, where there is something. Its words stay out of the page: a page's
 * script learns that there is something, and no more.
 */
export function pageBefore({ runtime }: NativeBrowser, t: Translate, update: () => void) {
  const memory = runtimeClient<MemoryToBackground>(runtime);
  let of: unknown;
  let isThere = false;
  return ({ answer }: PanelView) => {
    if (answer.state === 'ready' && answer !== of) {
      of = answer;
      isThere = false;
      memory.ask('memory.hasContext', {}).then(
        ({ there }) => {
          isThere = there && answer === of;
          update();
        },
        () => {},
      );
    }
    return (
      isThere && <MoreButton label={t('before_open')} onClick={() => memory.tell('memory.openContext', {})} />
    );
  };
}
