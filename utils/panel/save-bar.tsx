import { SaveArticle } from '../../components/library/SaveArticle.tsx';
import { SaveButton } from '../../components/library/SaveButton.tsx';
import type { ArticleWords } from '../../components/tags/index.ts';
import type { Translate } from '../i18n/index.ts';
import { defer } from '../timing/pause.ts';
import { createArticleSaver, type SaverPorts } from './article-saver.ts';
import type { PanelView } from './panel-controller.ts';

export interface SaveBarPorts extends SaverPorts {
  /** The view of the reader's words, once it has been loaded. */
  wordsView: () => typeof ArticleWords | undefined;
  /** Loads the tags that there are. */
  suggest: () => Promise<readonly string[]>;
  openLibrary(): void;
  /** Asks for the case that the article shall be put into. */
  onCase?: () => void;
}

/** The controls of popup and sidebar that save their article. `draw` is called after every change. */
export function createSaveBar(ports: SaveBarPorts, t: Translate, draw: () => void) {
  const saver = createArticleSaver(ports, draw);
  return {
    /** The header's button: saves with the text, in one press. */
    button({ answer }: PanelView) {
      if (answer.state !== 'ready') return null;
      const { analysis } = answer;
      return (
        <SaveButton
          t={t}
          state={saver.state()}
          onSave={() => void saver.save(analysis.article.url, true)}
          onUnsave={() => void saver.unsave(analysis.article.url)}
        />
      );
    },
    /** The reader's note and tags on an article that is saved, or has some. */
    words({ answer }: PanelView) {
      const View = ports.wordsView();
      const { note, tags } = saver.words();
      if (answer.state !== 'ready' || !View) return null;
      if (saver.state() !== 'saved' && !note && tags.length === 0) return null;
      const { url } = answer.analysis.article;
      return (
        <View
          inPanel
          {...{ t, note, tags }}
          suggest={ports.suggest}
          onNote={(written, before) => void saver.annotate(url, { note: written, before })}
          onTags={(chosen) => void saver.annotate(url, { tags: chosen })}
        />
      );
    },
    /** Saves the article unless it is saved; resolves with its key, null where that failed. */
    keep: saver.keep,
    /** Nothing while there is no article. */
    view({ answer }: PanelView) {
      if (answer.state !== 'ready') return null;
      const { analysis } = answer;
      if (saver.state() === 'unknown') defer(() => void saver.look(analysis.article.url));
      return (
        <SaveArticle
          t={t}
          state={saver.state()}
          onSave={(keepText) => void saver.save(analysis.article.url, keepText)}
          onUnsave={() => void saver.unsave(analysis.article.url)}
          onCase={ports.onCase}
          onLibrary={ports.openLibrary}
        />
      );
    },
  };
}
