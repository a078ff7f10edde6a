import { type SiteChoice, siteChoiceOf } from '../model/site-choice.ts';
import { noFields, picking } from './checks.ts';
import { type Ask, type Empty, ofTab, type Rules, rule } from './rules.ts';

/** The choice of a site as it is stored, null for none. */
interface Stored {
  choice: SiteChoice | null;
}

/** Panels and the block picker → what a reader chose to have read on a site. A page is told of its own site alone. */
export interface ChoiceToBackground {
  /** Opens the block picker in a tab; false where the browser lets no script in. */
  'picker.open': Ask<{ tabId: number }, boolean>;
  /** Opens it in the own tab. */
  'picker.openOwn': Ask<Empty, boolean>;
  /** The choice for the own page's site. */
  'choice.get': Ask<Empty, Stored>;
  /** Replaces it; an empty one, or null, forgets it. Answers the one before. */
  'choice.put': Ask<Stored, Stored>;
  /** Replaces the choice for the site of a tab. */
  'choice.putOf': Ask<Stored & { tabId: number }, Stored>;
  /** Shows the article as it is read now, in the sidebar of the own page. */
  'choice.show': Ask<Empty, boolean>;
}

const storedOf = ({ choice }: Record<string, unknown>): Stored | null => {
  if (choice === null) return { choice };
  const known = siteChoiceOf(choice);
  return known && { choice: known };
};

export const choiceRules: Rules<ChoiceToBackground> = {
  'picker.open': rule(['popup'], ofTab),
  'picker.openOwn': rule(['content'], noFields),
  'choice.get': rule(['content'], noFields),
  'choice.put': rule(['content'], picking(storedOf)),
  'choice.putOf': rule(
    ['popup'],
    picking((fields) => {
      const stored = storedOf(fields);
      const tab = ofTab.safeParse(fields);
      return stored && tab.success ? { ...stored, ...tab.data } : null;
    }),
  ),
  'choice.show': rule(['content'], noFields),
};
