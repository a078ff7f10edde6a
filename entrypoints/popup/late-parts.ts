import type { WxtBrowser } from 'wxt/browser';
import type { LaterParts } from '../../components/article/index.ts';
import { libraryClient } from '../../utils/messaging/client.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';

/** The popup's parts below the first screen, loaded once the first answer is on the screen. `draw` is called when they are there. */
export function createLateParts({ runtime }: WxtBrowser, draw: () => void) {
  let later: LaterParts | undefined;
  let asked = false;
  const load = (): void => {
    asked = true;
    void import('../../components/article/later-parts.ts').then((loaded) => {
      later = loaded.LATER_PARTS;
      draw();
    });
  };
  return {
    later: () => later,
    wordsView: () => later?.ArticleWords,
    parts({ answer }: PanelView) {
      if (!asked && answer.state !== 'loading') setTimeout(load);
      return {
        later,
        loadSpeakers: async () => (await import('../../components/speakers/index.ts')).SpeakersView,
      };
    },
    /** All tags of the library. */
    async suggest(): Promise<readonly string[]> {
      const answer = await libraryClient(runtime).askTwice('tags.all', {});
      return answer.state === 'found' ? answer.tags : [];
    },
  };
}
export type LateParts = ReturnType<typeof createLateParts>;
