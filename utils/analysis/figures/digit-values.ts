/** The zeros of the decimal digits that scripts beside ASCII use. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/** ASCII digits and separators for digits of any script, or null where a script is unknown. */
function toAscii(printed: string): string | null {
  let ascii = '';
  for (const character of printed) {
    const code = character.codePointAt(0) as number;
    if (code < 128) {
      ascii += character;
      continue;
    }
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    if (zero === undefined) return null;
    ascii += String(code - zero);
  }
  return ascii;
}

/** Whether the groups between separators are thousands, as written in English or (12,34,567) in India. */
function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length === 0 || first.length > 3 || rest.at(-1)?.length !== 3) return false;
  const middle = rest.slice(0, -1);
  return (
    middle.every(({ length }) => length === 3) ||
    (first.length < 3 && middle.every(({ length }) => length === 2))
  );
}

/**
 * The value of printed digits: "1,234.5", "1,00,000" (India), "1.234,5" and "10,5" (European), ".08", digits of other
 * scripts. Null for what is no one number: "1.2.3.4", "22,24,26".
 */
export function digitsValue(printed: string): number | null {
  const plain = /^[\d.,]*$/.test(printed) ? printed : toAscii(printed);
  if (plain === null) return null;
  const points = plain.split('.');
  const commas = plain.split(',');
  let normal: string | null = plain;
  if (points.length > 1 && commas.length > 1) {
    const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    const [whole = '', fraction = '', ...more] = plain.split(decimal);
    const groups = whole.split(decimal === '.' ? ',' : '.');
    normal = more.length === 0 && areThousands(groups) ? `${groups.join('')}.${fraction}` : null;
  } else if (commas.length > 1) {
    if (areThousands(commas)) normal = commas.join('');
    else normal = commas.length === 2 && (commas[1] as string).length !== 3 ? commas.join('.') : null;
  } else if (points.length > 2) {
    normal = areThousands(points) ? points.join('') : null;
  }
  if (normal === null) return null;
  const value = Number(normal);
  return Number.isFinite(value) ? value : null;
}
