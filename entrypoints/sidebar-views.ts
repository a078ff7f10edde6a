import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LATER_PARTS } from '../components/article/later-parts.ts';
import { PageCompanion } from '../components/sidebar/PageCompanion.tsx';
import { SpeakersView } from '../components/speakers/index.ts';
import { openFieldsBy } from '../components/ui/index.ts';
import { companionPage } from '../utils/content/companion-page.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';

/** Goes into a page once its sidebar is on the screen, with the views that can wait till then. */
export default defineUnlistedScript(() => {
  const css = __SIDELIGHT_STYLES__;
  const scripts = pageScripts();
  openFieldsBy(() => scripts.highlighter?.openField ?? null);
  scripts.sidebarViews = {
    ...LATER_PARTS,
    ...{ SpeakersView, PageCompanion, css },
    page: companionPage(
      window,
      () => scripts.reader,
      () => scripts.highlighter,
    ),
  };
  scripts.sidebar?.update();
});
