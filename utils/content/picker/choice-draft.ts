import { isMostOf, type ReadingScope, readingScope } from '../../article/choice/reading-scope.ts';
import { selectorsAlike, stableSelectors } from '../../article/choice/stable-selector.ts';
import { NO_CHOICE, type SiteChoice } from '../../model/site-choice.ts';

/** Makes of page that one site has an article block for, and blocks that are left out: more push the oldest out. */
const MAX_MAKES = 6;
const MAX_LEFT_OUT = 40;

/** Why a block cannot be taken. */
export type ChoiceProblem = 'holds-article' | 'not-known';

/**
 * A choice for a site while it is made: every step changes what the next reading would read, and can be taken back. What is shown
 * of it is found as the reading will find it. `readNow` is the block that is read as long as none is chosen.
 */
export function createChoiceDraft(
  document: Document,
  stored: SiteChoice | null,
  shadowRoot: (element: Element) => ShadowRoot | null,
  readNow: Element | null = null,
) {
  let choice = stored ?? NO_CHOICE;
  const before: SiteChoice[] = [];
  const scopeOf = (of: SiteChoice): ReadingScope => readingScope(document, of, shadowRoot);
  const change = (next: SiteChoice): null => {
    before.push(choice);
    choice = next;
    return null;
  };
  const isHere = (selectors: string[]): boolean =>
    scopeOf({ article: [selectors], leftOut: [] }).article !== null;
  const leavesOut = (selectors: string[], element: Element): boolean =>
    scopeOf({ article: [], leftOut: [selectors] }).leftOut.has(element);

  return {
    now: (): SiteChoice => choice,
    scope: (): ReadingScope => scopeOf(choice),
    isChanged: (): boolean => before.length > 0,
    /** Takes a block for the article, in place of the one chosen on this make of page. */
    takeArticle(element: Element): ChoiceProblem | null {
      const selectors = stableSelectors(element);
      const makes = [selectors, ...choice.article.filter((other) => !isHere(other))].slice(0, MAX_MAKES);
      const next = { ...choice, article: makes };
      // A block that the reading would not find, or takes for too short, is no choice.
      if (selectors.length === 0 || scopeOf(next).article !== element) return 'not-known';
      return change(next);
    },
    /** Leaves a block out, with those of its make; one that is left out is read again. */
    leaveOut(element: Element): ChoiceProblem | null {
      const { article } = scopeOf(choice);
      const isLeftOut = choice.leftOut.some((selectors) => leavesOut(selectors, element));
      if (isLeftOut)
        return change({
          ...choice,
          leftOut: choice.leftOut.filter((selectors) => !leavesOut(selectors, element)),
        });
      const block = article ?? readNow;
      const holds = (other: Element): boolean => block !== null && isMostOf(other, block);
      if (holds(element) || element === document.body) return 'holds-article';
      const selectors = selectorsAlike(element, holds);
      if (selectors.length === 0 || !leavesOut(selectors, element)) return 'not-known';
      return change({ ...choice, leftOut: [...choice.leftOut, selectors].slice(-MAX_LEFT_OUT) });
    },
    /** Forgets all that was chosen on the site. */
    forget: (): null => change(NO_CHOICE),
    /** Takes the last step back. */
    undo(): void {
      choice = before.pop() ?? choice;
    },
  };
}
export type ChoiceDraft = ReturnType<typeof createChoiceDraft>;
