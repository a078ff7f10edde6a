import type { ArticleContext, EarlierArticle, EarlierSentence } from '../../utils/model/article-context.ts';
import type { AnalysisProps } from '../ui/index.ts';

export interface BeforePartProps extends AnalysisProps {
  context: ArticleContext;
  /** The address that opens an earlier article, at a sentence where there is one. */
  addressOf: (article: EarlierArticle, sentence?: EarlierSentence) => string;
  /** The answer to the question whether to remember what is analysed. */
  onRemember: (yes: boolean) => void;
}
