import type { FieldEnd, FieldEvent, TextFieldSpec } from '../../utils/model/text-field.ts';

/** Longest note that the library takes, in UTF-16 code units. */
const MOST_LETTERS = 100_000;

/** The end that a key press means in a field of `rows` lines; null for a key that only writes. */
function endOf({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent, rows: number): FieldEnd | null {
  if (isComposing) return null;
  if (key === 'Escape') return 'leave';
  return key === 'Enter' && (rows === 1 || ctrlKey || metaKey) ? 'submit' : null;
}

/** The element of a field. Ctrl+Enter, or Enter in a field of one line, sends; Escape leaves. */
export function fieldElement(
  document: Document,
  { value, label, rows, most = MOST_LETTERS, placeholder = '' }: Omit<TextFieldSpec, 'theme'>,
  onEvent: (event: FieldEvent) => void,
): HTMLInputElement | HTMLTextAreaElement {
  const field = document.createElement(rows === 1 ? 'input' : 'textarea');
  Object.assign(field, { value, placeholder, maxLength: most, dir: 'auto' });
  field.setAttribute('aria-label', label);
  field.setSelectionRange(rows === 1 ? 0 : value.length, value.length);
  field.addEventListener('input', () => onEvent({ value: field.value }));
  // Told when the key is let go: the field goes with it, and a key that is still down would be let go elsewhere.
  let end: FieldEnd | null = null;
  const leave = (): void => {
    if (end) onEvent({ value: field.value, end });
    end = null;
  };
  field.addEventListener('keydown', (event) => {
    const how = endOf(event as KeyboardEvent, rows);
    if (!how) return;
    end = how;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('keyup', leave);
  field.addEventListener('blur', leave);
  return field;
}
