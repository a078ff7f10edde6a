import type { OpenField } from '../../utils/model/text-field.ts';
import { fieldElement } from './field-element.ts';
import styles from './plain-field.module.css';

/** A text field in the document itself, for the extension's own pages. */
export const plainField: OpenField = (place, spec, onEvent) => {
  const field = fieldElement(place.ownerDocument, spec, onEvent);
  field.className = styles.field ?? '';
  place.append(field);
  if (!spec.quiet) field.focus();
  return () => field.remove();
};
