import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldEnd, OpenField, TextFieldSpec } from '../../utils/model/text-field.ts';
import { plainField } from './plain-field.tsx';

/** Scripts in pages have private fields, and leave the plain one and its styles out. */
const IN_PAGE =
  import.meta.env.ENTRYPOINT === 'sidebar' ||
  import.meta.env.ENTRYPOINT === 'sidebar-views' ||
  import.meta.env.ENTRYPOINT === 'highlighter-toolbar';

let opener = (): OpenField | null => (IN_PAGE ? null : plainField);

/** Sets how the fields of this script are opened: where the page around cannot listen. Extension pages hear only themselves. */
export const openFieldsBy = (next: () => OpenField | null): void => {
  opener = next;
};

export interface TextFieldProps extends Omit<TextFieldSpec, 'theme'> {
  onInput: (value: string) => void;
  /** Ctrl+Enter, or Enter in a field of one line, sends; Escape leaves. */
  onEnd: (how: FieldEnd) => void;
}

/** A field for the reader's own words. It takes the focus when it appears; later changes of its properties count for nothing. */
export function TextField({ onInput, onEnd, ...spec }: TextFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      opener()?.(place.current as HTMLElement, spec, ({ value, end }) => {
        onInput(value);
        if (end) onEnd(end);
      }),
    [],
  );
  return <div ref={place} />;
}
