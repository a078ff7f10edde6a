import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Analysis, Entity } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { ShownTags, TagEdit } from '../../utils/model/tag-choices.ts';
import type { EntityGroups } from '../entities/index.ts';
import type { ExportMenu, MistakeForm } from '../export/index.ts';
import type { SidebarHighlights } from '../highlights/index.ts';
import type { KeptHighlight } from '../highlights/kept-passages.ts';
import type { SpeakersView } from '../speakers/index.ts';
import type { ArticleWords } from '../tags/index.ts';
import type { Timeline } from '../timeline/index.ts';
import type { TopicTags } from '../topics/index.ts';
import type { Reveal, ViewProps } from '../ui/index.ts';
import type { FactKeys } from './FactKeys.tsx';
import type { NotArticle } from './NotArticle.tsx';
import type { ReadingChoice } from './ReadingChoice.tsx';

/** Everything that can be done in a panel. What its owner leaves out is not offered. */
export interface PanelActions {
  onReveal: Reveal;
  /** Reveals one of many places, with the others to follow; as `onReveal` where absent. */
  onWalk?: Reveal | undefined;
  /** Read the page although it looks like no article. */
  onForce: () => void;
  onRetry: () => void;
  /** Loads the other pages of the article from its site, and reads all as one. */
  onAllPages?: (() => void) | undefined;
  /** Lets the reader point at the block of the page that is the article. */
  onChoose?: (() => void) | undefined;
  /** Forgets what was chosen on the page's site, and reads it again. */
  onForgetChoice?: (() => void) | undefined;
  /** Stop a reading that takes long. */
  onCancel?: (() => void) | undefined;
  /** Open an address that a list links to. */
  onOpen?: ((url: string) => void) | undefined;
  /** Keep a passage as a highlight, or delete the highlight that keeps it already, given by its id. */
  onKeep?: ((span: Span, kept: string | null) => void) | undefined;
  /** Puts a text on the clipboard; settles when it is there. */
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
  onEditTag?: ((edit: TagEdit) => void) | undefined;
  /** Opens the same beside the article, where it stays. */
  onBeside?: (() => void) | undefined;
  /** Tells who a name is: with a view to show below it, or elsewhere. */
  onName?: ((entity: Entity) => ComponentChildren) | undefined;
  /** Opens the fact sheet as a page to print. */
  onPrint?: (() => void) | undefined;
  onLibrary?: (() => void) | undefined;
  onSettings?: (() => void) | undefined;
}

/** Parts below the first screen, tools for the facts and the view of a page without an article: a panel can have drawn without. */
export interface LaterParts {
  Timeline: typeof Timeline;
  EntityGroups: typeof EntityGroups;
  TopicTags: typeof TopicTags;
  ExportMenu: typeof ExportMenu;
  MistakeForm: typeof MistakeForm;
  SidebarHighlights: typeof SidebarHighlights;
  ArticleWords: typeof ArticleWords;
  NotArticle: typeof NotArticle;
  ReadingChoice: typeof ReadingChoice;
  FactKeys: typeof FactKeys;
}

/** The surroundings of a panel, the same for all its parts. */
export interface PanelContextValue extends ViewProps {
  actions: PanelActions;
  /** The tags that this reader sees of an article. */
  tagsOf: (analysis: Analysis) => ShownTags;
  /** Absent while they are still to come. */
  later?: LaterParts | undefined;
  /** Loads the view of all speakers, which most readers never open. */
  loadSpeakers?: (() => Promise<typeof SpeakersView>) | undefined;
  /** The line below a fact that tells whether it was read before. */
  factMark?: ((fact: Span) => ComponentChildren) | undefined;
  /** The highlights of the article, as far as they tell what is kept. */
  kept?: readonly KeptHighlight[] | undefined;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

/** @throws Error outside of a `Panel` */
export function usePanel(): PanelContextValue {
  const value = useContext(PanelContext);
  if (!value) throw new Error('not in a Panel');
  return value;
}
