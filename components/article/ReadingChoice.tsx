import type { ViewProps } from '../ui/index.ts';
import styles from './ReadingChoice.module.css';

export interface ReadingChoiceProps extends Pick<ViewProps, 't'> {
  /** Whether the reader's choice for the site was followed, or not found in the page; absent without one. */
  choice: 'used' | 'missing' | undefined;
  /** Above the facts stands what was chosen, at the end the offer to choose. */
  place: 'top' | 'end';
  onChoose?: (() => void) | undefined;
  onForgetChoice?: (() => void) | undefined;
}

/** The reader's own choice of the block that is the article: what became of it, or the offer of one. */
export function ReadingChoice({ t, choice, place, onChoose, onForgetChoice }: ReadingChoiceProps) {
  if (!onChoose || (place === 'top') !== (choice !== undefined)) return null;
  if (choice === undefined)
    return (
      <p class={styles.offer}>
        <button type="button" class={styles.link} onClick={onChoose}>
          {t('choice_offer')}
        </button>
      </p>
    );
  return (
    <div class={styles.choice} role="note">
      <p>{t(choice === 'used' ? 'choice_used' : 'choice_missing')}</p>
      <button type="button" class={styles.link} onClick={onChoose}>
        {t('choice_change')}
      </button>
      {onForgetChoice && (
        <button type="button" class={styles.link} onClick={onForgetChoice}>
          {t('choice_forget')}
        </button>
      )}
    </div>
  );
}
