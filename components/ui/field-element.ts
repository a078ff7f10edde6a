import type { FieldEnd, FieldEvent, TextFieldSpec } from '../../utils/model/text-field.ts';

/** The end that a key press means in a field of `rows` lines; null for a key that only writes. */
function endOf({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent, rows: number): FieldEnd | null {
  if (isComposing) return null;
  if (key === 'Escape') return 'leave';
  return key === 'Enter' && (rows === 1 || ctrlKey || metaKey) ? 'submit' : null;
}

/** The element of a field. Ctrl+Enter, or Enter in a field of one line, sends; Escape leaves. */
export function fieldElement(
  document: Document,
  { value, label, rows, most, placeholder }: Omit<TextFieldSpec, 'theme'>,
  onEvent: (event: FieldEvent) => void,
): HTMLInputElement | HTMLTextAreaElement {
  const field = document.createElement(rows === 1 ? 'input' : 'textarea');
  const tell = (name: FieldEvent['name']): void => onEvent({ name, value: field.value });
  Object.assign(field, { value, placeholder, maxLength: most, dir: 'auto' });
  field.setAttribute('aria-label', label);
  field.setSelectionRange(rows === 1 ? 0 : value.length, value.length);
  field.addEventListener('input', () => tell('input'));
  // Told when the key is let go: the field goes with it, and a key that is still down would be let go elsewhere.
  let end: FieldEnd | null = null;
  const leave = (): void => {
    const how = end;
    end = null;
    if (how) tell(how);
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
