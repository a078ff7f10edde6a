import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay, listFormat } from '../../utils/format/index.ts';
import type {
  BesideEarlier,
  EarlierArticle,
  EarlierOnThis,
  EarlierSentence,
} from '../../utils/model/article-context.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { Button, Callout, MoreButton, Passage } from '../ui/index.ts';
import styles from './BeforePart.module.css';
import type { BeforePartProps } from './before-props.ts';
import { ReadBeforePart } from './ReadBeforePart.tsx';
import { hostOf, sourceLine } from './source-line.ts';

/** Entries of a list before the reader asks for all. */
const FIRST = 3;

/** Earlier readings that belong beside this article; empty parts are left out. */
export function BeforePart(props: BeforePartProps) {
  const { context, t } = props;
  const { readBefore, earlier, told, moved, due, sameText, offer } = context;
  const parts = [readBefore, ...earlier, ...told, ...moved, ...due, ...sameText].filter(Boolean);
  if (parts.length === 0 && !offer) return null;
  return (
    <section class={styles.before} aria-labelledby="sidelight-before">
      <h2 class={styles.heading} id="sidelight-before">
        {t('before_title')}
      </h2>
      {readBefore && <ReadBeforePart {...props} readBefore={readBefore} />}
      {sameText.map((article) => (
        <p key={article.key} class={styles.line}>
          {t('before_same_text')} <ArticleLink {...props} article={article} />
        </p>
      ))}
      <List title={t('before_moved')} items={moved} {...props}>
        {(each) => (
          <>
            <p class={styles.values}>
              <span class={styles.value}>{each.value}</span>
              <span class={styles.was}>{t('before_was', each.valueBefore)}</span>
            </p>
            <Pair {...props} {...each} />
          </>
        )}
      </List>
      <List title={t('before_due')} items={due} {...props}>
        {(each) => (
          <>
            <p class={styles.line}>{t('before_due_day', formatDay(each.day, props.locale) ?? each.day)}</p>
            <Pair {...props} {...each} />
          </>
        )}
      </List>
      <List title={t('before_earlier')} items={earlier} first={5} {...props}>
        {(each) => <Earlier {...props} {...each} />}
      </List>
      {told.length > 0 && <Told {...props} />}
      {offer && <Offer {...props} />}
    </section>
  );
}

interface ListProps<T> extends BeforePartProps {
  title: string;
  items: readonly T[];
  first?: number;
  children: (item: T) => ComponentChildren;
}

function List<T>({ title, items, first = FIRST, t, children }: ListProps<T>) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      <h3 class={styles.name}>{title}</h3>
      <ul class={styles.list}>
        {shown.map((item, at) => (
          <li key={at} class={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <MoreButton label={t.plural('show_more', items.length - shown.length)} onClick={() => setAll(true)} />
      )}
    </>
  );
}

function ArticleLink({
  article,
  sentence,
  locale,
  addressOf,
  children,
}: BeforePartProps & { article: EarlierArticle; sentence?: EarlierSentence; children?: ComponentChildren }) {
  return (
    <a class={styles.link} href={addressOf(article, sentence)} target="_blank" rel="noreferrer" dir="auto">
      {children ?? sourceLine(article, locale)}
    </a>
  );
}

/** A passage here, which a click shows in the page, and a sentence of an earlier article, which a click opens there. */
function Pair({ here, article, there, ...props }: BeforePartProps & BesideEarlier) {
  const { t, locale } = props;
  return (
    <div class={styles.pair}>
      <span class={styles.label}>{t('before_here')}</span>
      <Here {...props} span={here} />
      <span class={styles.label}>
        <bdi>{sourceLine(article, locale)}</bdi>
      </span>
      <ArticleLink {...props} article={article} sentence={there}>
        <span class={styles.quote}>{there.text}</span>
      </ArticleLink>
    </div>
  );
}

function Here({ span, ...props }: BeforePartProps & { span: Span }) {
  return (
    <button type="button" class={styles.passage} onClick={() => props.onReveal(span)}>
      <Passage block analysis={props.analysis} span={span} />
    </button>
  );
}

function Earlier({ article, names, pair, ...props }: BeforePartProps & EarlierOnThis) {
  const { t, locale } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <ArticleLink {...props} article={article}>
        {article.title || hostOf(article.url)}
      </ArticleLink>
      <p class={styles.line}>
        <bdi>{sourceLine(article, locale)}</bdi>
        {names.length > 0 && (
          <Fragment>
            {' · '}
            <button
              type="button"
              class={styles.why}
              aria-expanded={open}
              disabled={!pair}
              title={t('before_why')}
              onClick={() => setOpen(!open)}
            >
              {listFormat(locale).format(names)}
            </button>
          </Fragment>
        )}
      </p>
      {open && pair && <Pair {...props} article={article} here={pair.here} there={pair.there} />}
    </>
  );
}

/** Facts of this article that an earlier one told, folded until asked for. */
function Told(props: BeforePartProps) {
  const { t, context, analysis } = props;
  const [open, setOpen] = useState(false);
  const { told } = context;
  return (
    <>
      <button type="button" class={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.plural('before_told', told.length, analysis.keyFacts.length)}
      </button>
      {open && (
        <ul class={styles.list}>
          {told.map((each) => (
            <li key={each.here.start} class={styles.item}>
              <Pair {...props} {...each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Offer({ t, onRemember }: BeforePartProps) {
  return (
    <Callout tone="plain" icon="note" title={t('before_offer_title')}>
      <p>{t('before_offer_body')}</p>
      <p class={styles.buttons}>
        <Button primary onClick={() => onRemember(true)}>
          {t('before_offer_yes')}
        </Button>
        <Button onClick={() => onRemember(false)}>{t('before_offer_no')}</Button>
      </p>
    </Callout>
  );
}
