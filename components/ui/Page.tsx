import type { ComponentChild, ComponentChildren } from 'preact';
import { textDirection } from '../../utils/i18n/index.ts';
import base from './base.module.css';
import { Logo } from './Logo.tsx';
import styles from './Page.module.css';
import { joinClasses } from './view.ts';

export interface PageProps {
  locale: string;
  title: string;
  /** A line or two under the title. */
  lead?: string;
  /** Beside the title, at the end of the line. */
  actions?: ComponentChild;
  children: ComponentChildren;
}

/** A page of the extension in a tab of its own. */
export function Page({ locale, title, lead, actions, children }: PageProps) {
  return (
    <main class={joinClasses(base.root, styles.page)} lang={locale} dir={textDirection(locale)}>
      <header class={styles.head}>
        <Logo size={32} />
        <h1 class={styles.title}>{title}</h1>
        {actions}
        {lead && <p class={styles.lead}>{lead}</p>}
      </header>
      {children}
    </main>
  );
}

export interface PagePartProps {
  /** Unique in the page; the heading's id is made from it. */
  name: string;
  title: string;
  /** A hint under the heading. */
  hint?: string;
  children: ComponentChildren;
}

/** One part of a page: its heading beside its controls, where there is room. */
export function PagePart({ name, title, hint, children }: PagePartProps) {
  const id = `sidelight-${name}`;
  return (
    <section class={styles.part} aria-labelledby={id}>
      <div>
        <h2 class={styles.name} id={id}>
          {title}
        </h2>
        {hint && <p class={styles.hint}>{hint}</p>}
      </div>
      <div class={styles.content}>{children}</div>
    </section>
  );
}
