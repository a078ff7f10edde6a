import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { EntityGroups } from '../components/entities/index.ts';
import { ExportMenu, MistakeForm } from '../components/export/index.ts';
import { PageCompanion } from '../components/sidebar/PageCompanion.tsx';
import { SpeakersView } from '../components/speakers/index.ts';
import { TopicTags } from '../components/topics/index.ts';
import { companionPage } from '../utils/content/companion-page.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';

/** Goes into a page once its sidebar is on the screen, with the views that can wait till then. */
export default defineUnlistedScript(() => {
  const css = __SIDELIGHT_STYLES__;
  const scripts = pageScripts();
  scripts.sidebarViews = {
    ...{ EntityGroups, TopicTags, ExportMenu, MistakeForm, SpeakersView, PageCompanion, css },
    page: companionPage(
      window,
      () => scripts.reader,
      () => scripts.highlighter,
    ),
  };
  scripts.sidebar?.update();
});
