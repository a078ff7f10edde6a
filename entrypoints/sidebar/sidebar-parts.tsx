import type { ExtraSection, PanelActions } from '../../components/article/index.ts';
import { openFieldsBy } from '../../components/ui/index.ts';
import { writeClipboard } from '../../utils/content/clipboard.ts';
import { pageScripts } from '../../utils/content/page-scripts.ts';
import type { SidebarPorts } from '../../utils/content/sidebar.ts';
import { sidebarHighlights } from '../../utils/content/sidebar-highlights.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';
import { forgetChoice } from '../../utils/panel/forget-choice.ts';
import { createKeepToggle } from '../../utils/panel/keep-toggle.ts';
import type { PanelController, PanelView } from '../../utils/panel/panel-controller.ts';
import type { PanelPorts } from '../../utils/panel/panel-session.ts';
import { createSaveBar } from '../../utils/panel/save-bar.tsx';
import { createStatusMessage } from '../../utils/panel/status-message.ts';

/** This page's highlights for the sidebar, and how its passages become some. `update` is called after every change. */
export function pageKept(t: Translate, update: () => void) {
  // Notes on them are typed where the page cannot listen.
  openFieldsBy(() => pageScripts().highlighter?.openField ?? null);
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
  const View = pageScripts().sidebarViews?.SidebarHighlights;
  const language = answer.state === 'ready' ? answer.analysis.article.language : '';
  return {
    count: highlights.length,
    content: View && <View {...state} {...kept.actions} t={t} language={language} highlights={highlights} />,
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
      wordsView: () => pageScripts().sidebarViews?.ArticleWords,
      // A page's script learns no tags of other pages.
      suggest: async () => [],
    },
    t,
    draw,
  );

/** Everything that can be done in the sidebar. */
export const sidebarActions = (
  panel: PanelController,
  ports: SidebarPorts,
  t: Translate,
  { toggleKept, statusMessage }: Pick<ReturnType<typeof pageKept>, 'toggleKept' | 'statusMessage'>,
): PanelActions => ({
  onReveal: (span, all) => void panel.reveal(span, all),
  onForce: () => void panel.load(true),
  onRetry: () => void panel.load(false),
  onAllPages: () => void panel.load(true, true),
  onChoose: ports.openPicker,
  onForgetChoice: forgetChoice(ports.putChoice, () => panel.load(false), t, statusMessage),
  onCancel: panel.cancel,
  onEditTag: ports.editTag,
  onCopy: (text) => writeClipboard(document, text),
  onKeep: (span, id) => void toggleKept(span, id),
  onPrint: () => ports.openPage('sheet'),
  onName: ({ name }) => {
    ports.openName(name);
    return null;
  },
});
