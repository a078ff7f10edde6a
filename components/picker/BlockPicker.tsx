import { textDirection } from '../../utils/i18n/index.ts';
import base from '../ui/base.module.css';
import { Button, type ViewProps } from '../ui/index.ts';
import styles from './BlockPicker.module.css';

/** A place in the window, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface BlockPickerProps extends Pick<ViewProps, 't' | 'locale'> {
  /** The site that the choice is for, as its reader knows it. */
  site: string;
  framed: Box | null;
  isHeld: boolean;
  words: { first: string; count: number } | null;
  isLeftOut: boolean;
  isArticle: boolean;
  article: Box | null;
  leftOut: readonly Box[];
  isChanged: boolean;
  isEmpty: boolean;
  problem: 'holds-article' | 'not-known' | 'failed' | null;
  onArticle: () => void;
  onLeaveOut: () => void;
  onLarger: () => void;
  onSmaller: () => void;
  onUndo: () => void;
  onForget: () => void;
  onDone: () => void;
  onClose: () => void;
}

const PROBLEMS = {
  'holds-article': 'picker_holds_article',
  'not-known': 'picker_not_known',
  failed: 'picker_failed',
} as const;

function Frame({ box, kind }: { box: Box; kind: 'point' | 'held' | 'article' | 'out' }) {
  const { left, top, width, height } = box;
  const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  return <div class={styles.frame} data-kind={kind} style={style} />;
}

/**
 * The choice of a page's article: a frame over the block in question, those chosen so far, and a bar to act with. The veil over the
 * page is there for its owner to listen to.
 */
export function BlockPicker(props: BlockPickerProps) {
  const { locale, framed, isHeld, isArticle, article } = props;
  return (
    <div class={`${base.root} ${styles.picker}`} lang={locale} dir={textDirection(locale)}>
      <div class={styles.veil} data-veil />
      {article && <Frame box={article} kind="article" />}
      {props.leftOut.map((box) => (
        <Frame key={`${box.left} ${box.top}`} box={box} kind="out" />
      ))}
      {framed && !isArticle && <Frame box={framed} kind={isHeld ? 'held' : 'point'} />}
      <Bar {...props} />
    </div>
  );
}

function Bar(props: BlockPickerProps) {
  const { t, isHeld, isArticle, isLeftOut, isChanged, words, problem } = props;
  const isMoving = isHeld && !isArticle;
  return (
    <div class={styles.bar} role="dialog" aria-label={t('picker_title')} tabIndex={-1}>
      <div role="status">
        <p class={styles.title}>{status(props)}</p>
        {problem ? (
          <p class={styles.problem}>{t(PROBLEMS[problem])}</p>
        ) : words ? (
          <p class={styles.hint}>
            {t.plural('picker_words', words.count)} · <q dir="auto">{words.first}</q>
          </p>
        ) : (
          <p class={styles.hint}>{t('picker_keys')}</p>
        )}
      </div>
      <div class={styles.buttons}>
        {isMoving && !isLeftOut && (
          <Button primary={!isChanged} onClick={props.onArticle}>
            {t('picker_article')}
          </Button>
        )}
        {isMoving && (
          <Button onClick={props.onLeaveOut}>{t(isLeftOut ? 'picker_put_back' : 'picker_leave_out')}</Button>
        )}
        {isHeld && <Button onClick={props.onLarger}>{t('picker_larger')}</Button>}
        {isHeld && <Button onClick={props.onSmaller}>{t('picker_smaller')}</Button>}
        <span class={styles.gap} />
        {isChanged && <Button onClick={props.onUndo}>{t('undo')}</Button>}
        {!isChanged && !props.isEmpty && <Button onClick={props.onForget}>{t('choice_forget')}</Button>}
        {isChanged && (
          <Button primary onClick={props.onDone}>
            {t('picker_done')}
          </Button>
        )}
        <Button onClick={props.onClose}>{t('cancel')}</Button>
      </div>
    </div>
  );
}

/** The part that would be read, or the next thing to do. */
function status({ t, site, article, leftOut, isChanged, isEmpty }: BlockPickerProps): string {
  if (isEmpty) return t(isChanged ? 'picker_forgotten' : 'picker_point', site);
  const out = leftOut.length > 0 ? t.plural('picker_left_out', leftOut.length) : '';
  return (
    [article ? t('picker_chosen', site) : '', out].filter(Boolean).join(' ') || t('picker_elsewhere', site)
  );
}
