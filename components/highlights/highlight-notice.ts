import type { Translate } from '../../utils/i18n/index.ts';

/** Why a highlight was not kept, or what the reader should know instead. */
const NOTICES = {
  full: 'keep_failed_full',
  private: 'keep_failed_private',
  gone: 'keep_failed_gone',
  elsewhere: 'keep_failed_elsewhere',
  newer: 'keep_failed_newer',
  unavailable: 'keep_failed_unavailable',
  'no-text': 'keep_failed_no_text',
  'no-answer': 'keep_failed_no_answer',
  'select-first': 'highlight_select_first',
  'no-clipboard': 'copy_failed',
  covered: 'highlight_covered',
  'note-joined': 'highlight_note_joined',
} as const;
export type HighlightNotice = keyof typeof NOTICES;

export const noticeText = (t: Translate, notice: HighlightNotice | null): string =>
  notice ? t(NOTICES[notice]) : '';

/** The same for a panel that asked for a fact to be kept: `null` says that it was. */
export const keptText = (t: Translate, reason: string | null): string =>
  reason === null
    ? t('fact_kept')
    : noticeText(t, reason in NOTICES ? (reason as HighlightNotice) : 'no-answer');
