/** A text field that a script in a page shows without the page hearing what is typed into it. */
export interface TextFieldSpec {
  /** The text that it begins with. */
  value: string;
  /** Accessible name. */
  label: string;
  placeholder?: string;
  /** Lines; a field of one line sends its form with Enter. */
  rows: number;
  /** Longest text, in UTF-16 code units; that of a note by default. */
  most?: number;
  /** True for a field among others, which leaves the focus where it is. */
  quiet?: boolean;
  theme: 'system' | 'light' | 'dark';
}

/** The first message to the frame of a field; a port comes along with it. */
export interface FieldOffer {
  key: string;
  spec: TextFieldSpec;
}

/** Ways in which the keyboard ends the work on a field. */
export type FieldEnd = 'submit' | 'leave';

/** Something that happened in a field: its text as it is now, and the end of the work on it. A frame's first says that it is there. */
export interface FieldEvent {
  value: string;
  end?: FieldEnd;
}

/** Puts a field into `place`, with its events for `onEvent`; the function returned takes it away. */
export type OpenField = (
  place: HTMLElement,
  spec: Omit<TextFieldSpec, 'theme'>,
  onEvent: (event: FieldEvent) => void,
) => () => void;
