/** The zeros of the digits that newspapers print: ASCII, Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const DIGIT = /[٠-٩۰-۹०-९০-৯０-９]/g;

/** The text with ASCII digits, every character at its place. */
export function withAsciiDigits(text: string): string {
  return text.replace(DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code <= start + 9) as number;
    return String(code - zero);
  });
}
