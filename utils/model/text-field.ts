/** A text field that a script in a page shows without the page hearing what is typed into it. */
export interface TextFieldSpec {
  /** The text that it begins with. */
  value: string;
  /** Accessible name. */
  label: string;
  placeholder: string;
  /** Lines; a field of one line sends its form with Enter. */
  rows: number;
  /** Longest text, in UTF-16 code units. */
  most: number;
  theme: 'system' | 'light' | 'dark';
}

/** The first message to the frame of a field; a port comes along with it. */
export interface FieldOffer {
  key: string;
  spec: TextFieldSpec;
}

/** Ways in which the keyboard ends the work on a field. */
export type FieldEnd = 'submit' | 'leave';

/** The frame's messages through the port. Each carries the text as it is then. */
export interface FieldEvent {
  name: 'ready' | 'input' | FieldEnd;
  value: string;
}

/** Puts a field into `place`, with its events for `onEvent`; the function returned takes it away. */
export type OpenField = (
  place: HTMLElement,
  spec: Omit<TextFieldSpec, 'theme'> & { refused: string },
  onEvent: (event: FieldEvent) => void,
) => () => void;
