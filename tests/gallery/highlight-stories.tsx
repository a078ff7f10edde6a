import {
  SelectionToolbar,
  type SelectionToolbarProps,
  SidebarHighlights,
  SiteSwitches,
} from '../../components/highlights/index.ts';
import { SidebarFrame } from '../../components/sidebar/index.ts';
import base from '../../components/ui/base.module.css';
import type { HighlightViewModel } from '../../utils/panel/highlight-view-model.ts';
import type { Story, Teller } from './story.ts';

const nothing = (): void => {};

function bar(name: string, props: Partial<SelectionToolbarProps>): Story {
  return {
    name: `highlights/bar-${name}`,
    view: ({ t, locale }: Teller) => (
      <main>
        <h1 class={base.hidden}>{t('highlight_bar')}</h1>
        <SelectionToolbar
          t={t}
          locale={locale}
          mode="edit"
          colour="green"
          note=""
          noting={false}
          notice={null}
          onColour={nothing}
          onNoting={nothing}
          onDraft={nothing}
          onNote={nothing}
          onCopy={async () => {}}
          onRemove={nothing}
          onUndo={nothing}
          onClose={nothing}
          {...props}
        />
      </main>
    ),
  };
}

const quote = 'The board agreed to dredge the northern channel before the winter storms.';
const listed = (id: string, more: Partial<HighlightViewModel>): HighlightViewModel => ({
  id,
  colour: 'yellow',
  note: '',
  tags: [],
  state: 'in-place',
  quote,
  prefix: 'in the old customs house. ',
  suffix: ' Fishing crews had asked',
  found: quote,
  ...more,
});
const LIST: readonly HighlightViewModel[] = [
  listed('1', {}),
  listed('2', { colour: 'green', note: 'Ask the board who pays for this.\nAnd by when.' }),
  listed('3', {
    colour: 'blue',
    state: 'changed',
    found: 'The board agreed to dredge the southern channel after the winter storms.',
  }),
  listed('4', { colour: 'pink', state: 'lost', found: '' }),
];

function list(name: string, highlights: readonly HighlightViewModel[], removed: boolean): Story {
  return {
    name: `highlights/list-${name}`,
    view: ({ t, locale }: Teller) => (
      <main class={base.root} lang={locale} style={{ padding: '16px' }}>
        <h1>{t('section_highlights')}</h1>
        <SidebarHighlights
          t={t}
          language="en"
          highlights={highlights}
          removed={removed}
          notice={null}
          onShow={nothing}
          onColour={nothing}
          onNote={nothing}
          onRemove={nothing}
          onAccept={nothing}
          onLookAgain={nothing}
          onUndo={nothing}
        />
      </main>
    ),
  };
}

/** Views in a page beside its own content: the toolbar, the sidebar's frame and its list of highlights. */
export const HIGHLIGHT_STORIES: readonly Story[] = [
  bar('offer', { mode: 'offer' }),
  bar('edit', { note: 'Ask who pays.' }),
  bar('noting', { noting: true, note: 'Ask who pays.' }),
  bar('removed', { mode: 'removed' }),
  bar('failed', { notice: 'full' }),
  bar('nothing-selected', { mode: 'notice', notice: 'select-first' }),
  list('all-states', LIST, false),
  list('removed', LIST.slice(0, 1), true),
  list('empty', [], false),
  {
    name: 'highlights/site',
    view: ({ t, locale }: Teller) => (
      <main class={base.root} lang={locale}>
        <h1>{t('section_highlights')}</h1>
        <SiteSwitches t={t} site="news.example" allowed painted={false} onAllow={nothing} onPaint={nothing} />
      </main>
    ),
  },
  ...(['left', 'right'] as const).map((side) => ({
    name: `sidebar/${side}`,
    view: ({ t, locale }: Teller) => (
      <>
        <main>
          <h1>{t('section_highlights')}</h1>
        </main>
        <SidebarFrame
          t={t}
          locale={locale}
          side={side}
          size={280}
          least={280}
          most={800}
          sheet={false}
          onResize={nothing}
          onSide={nothing}
          onClose={nothing}
        >
          <p style={{ padding: '16px' }}>{t('highlights_none')}</p>
        </SidebarFrame>
      </>
    ),
  })),
];
