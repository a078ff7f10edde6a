import { EntityGroups } from '../entities/index.ts';
import { ExportMenu, MistakeForm } from '../export/index.ts';
import { SidebarHighlights } from '../highlights/index.ts';
import { ArticleWords } from '../tags/index.ts';
import { Timeline } from '../timeline/index.ts';
import { TopicTags } from '../topics/index.ts';
import { FactKeys } from './FactKeys.tsx';
import { NotArticle } from './NotArticle.tsx';
import type { LaterParts } from './panel-context.ts';
import { ReadingChoice } from './ReadingChoice.tsx';

/** All later parts, for panels that have room for their code from the start. */
export const LATER_PARTS: LaterParts = {
  Timeline,
  EntityGroups,
  TopicTags,
  ExportMenu,
  MistakeForm,
  NotArticle,
  ReadingChoice,
  SidebarHighlights,
  ArticleWords,
  FactKeys,
};

/** The context of such a panel, as far as it is about later parts. */
export const WITH_LATER_PARTS = {
  later: LATER_PARTS,
  loadSpeakers: async () => (await import('../speakers/index.ts')).SpeakersView,
};
