import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { FieldEnd, OpenField, TextFieldSpec } from '../../utils/model/text-field.ts';
import { fieldElement } from './field-element.ts';
import styles from './TextField.module.css';
import { joinClasses } from './view.ts';

/** A plain field. Scripts in pages have private ones, and leave this out. */
const openHere: OpenField | null =
  import.meta.env.ENTRYPOINT === 'sidebar' || import.meta.env.ENTRYPOINT === 'highlighter'
    ? null
    : (place, spec, onEvent) => {
        const field = fieldElement(place.ownerDocument, spec, onEvent);
        field.className = styles.field ?? '';
        place.append(field);
        field.focus();
        return () => field.remove();
      };

/** Opens fields where the page around cannot listen. The extension's own pages need none: they hear only themselves. */
export const PrivateFields = createContext<OpenField | null>(null);

export interface TextFieldProps extends Pick<TextFieldSpec, 'value' | 'label' | 'rows' | 'most'> {
  t: Translate;
  placeholder?: string;
  onInput: (value: string) => void;
  /** Ctrl+Enter, or Enter in a field of one line, sends; Escape leaves. */
  onEnd: (how: FieldEnd) => void;
}

/** A field for the reader's own words. It takes the focus when it appears, and from then on its text is its own. */
export function TextField({ t, onInput, onEnd, placeholder = '', ...spec }: TextFieldProps) {
  const open = useContext(PrivateFields) ?? openHere;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onInput, onEnd });
  latest.current = { onInput, onEnd };
  useLayoutEffect(
    () =>
      open?.(
        place.current as HTMLElement,
        { ...spec, placeholder, refused: t('field_refused') },
        ({ name, value }) => {
          latest.current.onInput(value);
          if (name === 'submit' || name === 'leave') latest.current.onEnd(name);
        },
      ),
    [],
  );
  return <div ref={place} class={joinClasses(styles.place, spec.rows === 1 && styles.line)} />;
}
