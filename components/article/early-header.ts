import type { TabHeadline } from '../../utils/panel/tab-headline.ts';
import base from '../ui/base.module.css';
import header from './ArticleHeader.module.css';
import loading from './Loading.module.css';
import { SKELETON } from './skeleton.ts';

export interface EarlyHeaderProps {
  headline: TabHeadline;
  /** The work of now, in words. */
  work: string;
  /** BCP 47 tag of the reader's language, and its direction. */
  locale: string;
  dir: 'ltr' | 'rtl';
}

/**
 * The panel as it is while its article is read, element by element as `Panel` draws it, for the time in which the script with
 * `Panel` is still being parsed: that draws over it and moves nothing.
 */
export function earlyHeader(document: Document, { headline, work, locale, dir }: EarlyHeaderProps) {
  const make = (
    tag: string,
    attributes: Record<string, string>,
    ...content: (Element | string)[]
  ): Element => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  };
  const line = (text: string, lead?: 'true'): Element =>
    make(
      'p',
      { class: header.line! },
      make(
        'span',
        { class: header.parts!, ...(lead && { 'data-lead': lead }) },
        make('span', {}, make('bdi', {}, text)),
      ),
    );
  const { title, host } = headline;
  const lines = SKELETON.map((size) => make('div', { class: loading.line!, style: `inline-size: ${size};` }));
  return make(
    'main',
    { class: base.root!, lang: locale, dir },
    make(
      'div',
      { class: loading.loading!, 'data-titled': 'true' },
      make(
        'header',
        { class: header.header!, 'data-pending': 'true' },
        make('div', { class: header.lead! }, line(host, 'true')),
        make('h1', { class: header.title!, dir: 'auto', title }, title),
        line(work),
      ),
      make('div', { class: loading.slow! }),
      make('div', { 'aria-hidden': 'true' }, ...lines),
    ),
  );
}
