import type { Translate } from '../../utils/i18n/index.ts';
import { type SiteChoice, type SiteChoices, withSiteChoice } from '../../utils/model/site-choice.ts';
import { Sites } from './Sites.tsx';

export interface ChosenSitesProps {
  t: Translate;
  choices: SiteChoices;
  onChange: (choices: SiteChoices) => void;
}

/** The sites whose article the reader chose, each of which can be forgotten. */
export function ChosenSites({ t, choices, onChange }: ChosenSitesProps) {
  const detail = ({ article, leftOut }: SiteChoice): string =>
    [
      article.length > 0 ? t('choice_article') : '',
      leftOut.length > 0 ? t.plural('picker_left_out', leftOut.length) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Sites
      t={t}
      sites={Object.keys(choices).toSorted()}
      none={t('choices_none')}
      action={t('choice_remove')}
      done={(site) => t('picker_forgotten', site)}
      detail={(site) => (choices[site] ? detail(choices[site]) : '')}
      onRemove={(site) => onChange(withSiteChoice(choices, site, null))}
      onRestore={(site) => onChange(withSiteChoice(choices, site, choices[site] ?? null))}
    />
  );
}
