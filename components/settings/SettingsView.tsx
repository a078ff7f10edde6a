import { SIDEBAR_HOMES, SIDES, THEMES } from '../../utils/model/appearance.ts';
import { COLOURS } from '../../utils/model/colours.ts';
import type { Settings } from '../../utils/settings/index.ts';
import { Button, Callout, Page, PagePart, type ViewProps } from '../ui/index.ts';
import { Choice } from './Choice.tsx';
import { ChosenSites } from './ChosenSites.tsx';
import { MemoryChoices, type MemoryChoicesProps } from './MemoryChoices.tsx';
import { SectionOrder } from './SectionOrder.tsx';
import styles from './SettingsView.module.css';
import { type Shortcut, Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { Stored, type StoredProps } from './Stored.tsx';
import { Toggle } from './Toggle.tsx';
import { useUndo } from './Undoable.tsx';
import { WidthField } from './WidthField.tsx';

export interface SettingsViewProps extends ViewProps {
  settings: Settings;
  /** Bounds of the sidebar's width, in CSS pixels. */
  width: { least: number; most: number };
  onChange: (patch: Partial<Settings>) => void;
  /** Puts every setting back; gives how to take that back, or null where it could not. */
  onReset: () => Promise<(() => Promise<void>) | null>;
  /** The browser has a side panel of its own. */
  nativePanel?: boolean;
  /** The last change could not be stored. */
  failed?: boolean;
  /** Match patterns of the sites that Sidelight may read unasked. */
  sites: readonly string[];
  onWithdraw: (site: string) => void;
  onAllow: (site: string) => unknown;
  /** Data stored on this device. */
  library?: Omit<StoredProps, keyof ViewProps> | undefined;
  /** Number of articles remembered, and how to erase those that the library does not hold. */
  memory?: Pick<MemoryChoicesProps, 'count' | 'onErase'> | undefined;
  shortcuts: readonly Shortcut[];
  onChangeShortcuts: (() => void) | null;
  /** Where the licences of all that ships can be read. */
  licences: string;
}

/** All settings. Every change takes effect as it is made. */
export function SettingsView(props: SettingsViewProps) {
  const { t, locale, settings, onChange } = props;
  const reset = useUndo(t);
  return (
    <Page locale={locale} title={t('settings_title')} lead={t('settings_lead')}>
      {props.failed && (
        <div role="alert">
          <Callout tone="warn" icon="warning" title={t('settings_failed')}>
            {t('settings_failed_body')}
          </Callout>
        </div>
      )}
      <PagePart name="look" title={t('settings_look')}>
        <Choice
          name="theme"
          legend={t('settings_theme')}
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: t(`theme_${value}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
      </PagePart>
      <PagePart name="sidebar" title={t('settings_sidebar')}>
        {props.nativePanel && (
          <Choice
            name="home"
            legend={t('settings_home')}
            value={settings.sidebarHome}
            options={SIDEBAR_HOMES.map((value) => ({ value, label: t(`home_${value}`) }))}
            onChange={(sidebarHome) => onChange({ sidebarHome })}
          />
        )}
        <Choice
          name="side"
          legend={t('settings_side')}
          value={settings.sidebarSide}
          options={SIDES.map((value) => ({ value, label: t(`side_${value}`) }))}
          onChange={(sidebarSide) => onChange({ sidebarSide })}
        />
        <WidthField
          t={t}
          value={settings.sidebarWidth}
          {...props.width}
          onChange={(sidebarWidth) => onChange({ sidebarWidth })}
        />
        <Toggle
          name="reveal-beside"
          label={t('settings_reveal_beside')}
          checked={settings.revealBeside}
          onChange={(revealBeside) => onChange({ revealBeside })}
        />
      </PagePart>
      <PagePart name="sections" title={t('settings_sections')} hint={t('settings_sections_hint')}>
        <SectionOrder t={t} sections={settings.sections} onChange={(sections) => onChange({ sections })} />
      </PagePart>
      <PagePart name="highlights" title={t('settings_highlights')}>
        <Choice
          name="colour"
          legend={t('settings_colour')}
          value={settings.highlightColour}
          options={COLOURS.map((value) => ({
            value,
            label: t(`colour_${value}`),
            picture: <span class={styles.swatch} data-colour={value} aria-hidden="true" />,
          }))}
          onChange={(highlightColour) => onChange({ highlightColour })}
        />
        {settings.paintOffSites.length > 0 && (
          <div class={styles.group}>
            <h3 class={styles.name}>{t('settings_paint_off')}</h3>
            <Sites
              t={t}
              sites={settings.paintOffSites}
              none=""
              action={t('site_paint_again')}
              done={(site) => t('site_painted', site)}
              onRemove={(site) =>
                onChange({ paintOffSites: settings.paintOffSites.filter((each) => each !== site) })
              }
              onRestore={(site) => onChange({ paintOffSites: [...settings.paintOffSites, site] })}
            />
          </div>
        )}
      </PagePart>
      <PagePart name="sites" title={t('settings_sites')} hint={t('settings_sites_hint')}>
        <Sites
          t={t}
          sites={props.sites}
          none={t('sites_none')}
          action={t('site_withdraw')}
          done={(site) => t('site_withdrawn', site)}
          onRemove={props.onWithdraw}
          onRestore={props.onAllow}
        />
      </PagePart>
      <PagePart name="choices" title={t('settings_choices')} hint={t('settings_choices_hint')}>
        <ChosenSites
          t={t}
          choices={settings.siteChoices}
          onChange={(siteChoices) => onChange({ siteChoices })}
        />
      </PagePart>
      <PagePart name="memory" title={t('settings_memory')} hint={t('settings_memory_hint')}>
        <MemoryChoices
          t={t}
          locale={locale}
          settings={settings}
          onChange={onChange}
          {...(props.memory ?? { count: null, onErase: async () => {} })}
        />
      </PagePart>
      {props.library && (
        <PagePart name="stored" title={t('settings_stored')} hint={t('stored_where')}>
          <Stored t={t} locale={locale} now={props.now} {...props.library} />
        </PagePart>
      )}
      <PagePart name="shortcuts" title={t('settings_shortcuts')}>
        <Shortcuts t={t} shortcuts={props.shortcuts} onChangeShortcuts={props.onChangeShortcuts} />
      </PagePart>
      <PagePart name="about" title={t('settings_about')} hint={t('settings_about_hint')}>
        <p>
          <a class={styles.link} href={props.licences} target="_blank" rel="noreferrer">
            {t('settings_licences')}
          </a>
        </p>
      </PagePart>
      <PagePart name="reset" title={t('settings_reset')} hint={t('settings_reset_hint')}>
        <div>
          <Button
            onClick={() =>
              void props
                .onReset()
                .then((back) => back && reset.tell({ done: t('settings_were_reset'), back }))
            }
          >
            {t('settings_reset')}
          </Button>
          {reset.line}
        </div>
      </PagePart>
    </Page>
  );
}
