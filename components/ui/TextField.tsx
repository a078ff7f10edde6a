import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldEnd, OpenField, TextFieldSpec } from '../../utils/model/text-field.ts';
import { plainField } from './plain-field.tsx';

/** Scripts in pages have private fields, and leave the plain one and its styles out. */
const openHere =
  import.meta.env.ENTRYPOINT === 'sidebar' || import.meta.env.ENTRYPOINT === 'highlighter'
    ? null
    : plainField;

/** Opens fields where the page around cannot listen. The extension's own pages need none: they hear only themselves. */
export const PrivateFields = createContext<OpenField | null>(null);

export interface TextFieldProps extends Omit<TextFieldSpec, 'theme'> {
  onInput: (value: string) => void;
  /** Ctrl+Enter, or Enter in a field of one line, sends; Escape leaves. */
  onEnd: (how: FieldEnd) => void;
}

/** A field for the reader's own words. It takes the focus when it appears; later changes of its properties count for nothing. */
export function TextField({ onInput, onEnd, ...spec }: TextFieldProps) {
  const open = useContext(PrivateFields) ?? openHere;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      open?.(place.current as HTMLElement, spec, ({ value, end }) => {
        onInput(value);
        if (end) onEnd(end);
      }),
    [],
  );
  return <div ref={place} />;
}
