import type { ComponentChild } from 'preact';

/** Stand-ins for parts of a message that are more than text: values for `t`, replaced by `Sentence`. */
export const SLOTS = ['\uE000', '\uE001'] as const;

export interface SentenceProps {
  /** A translated message that holds `SLOTS` as its values. */
  text: string;
  /** Content of each slot. */
  parts: readonly ComponentChild[];
}

/** A message with elements in it, in the order that its language puts them. */
export function RichText({ text, parts }: SentenceProps) {
  return (
    <>
      {text.split(/([\uE000\uE001])/u).map((piece) => {
        const slot = SLOTS.indexOf(piece as (typeof SLOTS)[number]);
        return slot < 0 ? piece : (parts[slot] ?? null);
      })}
    </>
  );
}
