import { isPlainKey } from '../../components/ui/index.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import type { CaseField, CaseFieldProps } from './CaseField.tsx';

/**
 * The field that puts the popup's article into a case: by a button, or by the key "s". Its code is loaded when it is asked for.
 * `draw` is called after every change.
 */
export function caseField(
  { incognito, ...props }: Omit<CaseFieldProps, 'url' | 'onClose'> & { incognito: boolean },
  draw: () => void,
) {
  let Field: typeof CaseField | null = null;
  let open = false;
  const set = (next: boolean): void => {
    open = next;
    draw();
  };
  const show = (): void => {
    void import('./CaseField.tsx').then((loaded) => {
      Field = loaded.CaseField;
      set(true);
    });
  };
  if (!incognito)
    addEventListener('keydown', (event) => {
      if (!isPlainKey(event, 's')) return;
      event.preventDefault();
      show();
    });
  return {
    show,
    view({ answer }: PanelView) {
      if (!open || !Field || answer.state !== 'ready') return null;
      return <Field {...props} url={answer.analysis.article.url} onClose={() => set(false)} />;
    },
  };
}
