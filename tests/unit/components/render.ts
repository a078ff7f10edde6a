import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { PanelContextValue, PanelProps } from '../../../components/article/index.ts';
import { LATER_PARTS } from '../../../components/article/later-parts.ts';
import en from '../../../public/_locales/en/messages.json';
import { catalogSource, createTranslate } from '../../../utils/i18n/index.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { applyTagChoices, NO_CHOICES } from '../../../utils/model/tag-choices.ts';

export const t = createTranslate(catalogSource(en), 'en');
export const NOW = new Date(2026, 10, 23, 12, 0, 0);
export const reader = { t, locale: 'en', now: NOW };

/** The properties that a panel must be given, for a reader who chose nothing and clicks that do nothing. */
export const handlers = {
  onReveal: () => {},
  onForce: () => {},
  onRetry: () => {},
  tagsOf: (analysis: Analysis) => applyTagChoices(analysis, NO_CHOICES),
};

/** Renders into a fresh element of the document. */
export function show(view: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(view, root));
  return root;
}

/** The button that a reader would name so: by its label or by the words on it. */
export function button(root: ParentNode, name: string | RegExp): HTMLButtonElement {
  const buttons = [...root.querySelectorAll('button')];
  const nameOf = (each: Element): string => each.getAttribute('aria-label') ?? each.textContent ?? '';
  const found = buttons.find((each) =>
    typeof name === 'string' ? nameOf(each).includes(name) : name.test(nameOf(each)),
  );
  if (!found) throw new Error(`no button "${name}" among: ${buttons.map(nameOf).join(' | ')}`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** A key pressed on an element, and what became of the event. */
export async function press(
  element: HTMLElement,
  key: string,
  modifiers: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  await act(async () => {
    element.dispatchEvent(event);
    element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
  });
  return event;
}

type PanelChanges = Partial<Omit<PanelProps, 'context' | 'answer'>> &
  Partial<Omit<PanelContextValue, 'actions'>> &
  Partial<PanelContextValue['actions']>;

/** The properties of a panel whose context and actions are those above, but for what `changes` names. */
export function panelProps(changes: PanelChanges = {}): Omit<PanelProps, 'answer'> {
  const {
    tagsOf = handlers.tagsOf,
    later = LATER_PARTS,
    kept,
    loadSpeakers,
    locale = 'en',
    now = NOW,
    t: translate = t,
    ...others
  } = changes;
  const { sections, missing, highlights, staged, beside, statusMessage, save, foot, ...actions } = others;
  const shown = { sections, missing, highlights, staged, beside, statusMessage, save, foot };
  const { onReveal, onForce, onRetry } = handlers;
  return {
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)),
    context: {
      t: translate,
      locale,
      now,
      tagsOf,
      later,
      kept,
      loadSpeakers,
      actions: { onReveal, onForce, onRetry, ...actions },
    },
  };
}
