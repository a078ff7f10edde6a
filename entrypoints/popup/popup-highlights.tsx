import type { PanelProps } from '../../components/article/index.ts';
import type { HighlightNotice } from '../../components/highlights/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import type { TabHighlights } from '../../utils/panel/tab-highlights.ts';
import type { LateParts } from './late-parts.ts';

/** The page's highlights as a part of the popup; none before there is one. */
export function popupHighlights(
  kept: TabHighlights,
  { answer }: PanelView,
  t: Translate,
  onShow: (id: string) => void,
  { later, suggest }: Pick<LateParts, 'later' | 'suggest'>,
): Pick<PanelProps, 'highlights'> {
  const { highlights, removed, notice } = kept.view();
  const View = later()?.SidebarHighlights;
  if (highlights.length === 0 && !removed) return {};
  return {
    highlights: {
      count: highlights.length,
      content: View && (
        <View
          {...kept.actions}
          t={t}
          language={answer.state === 'ready' ? answer.analysis.article.language : ''}
          highlights={highlights}
          removed={removed}
          notice={notice as HighlightNotice | null}
          onShow={onShow}
          suggest={suggest}
        />
      ),
    },
  };
}
