import { type AST, RegExpParser } from '@eslint-community/regexpp';
import fc from 'fast-check';

/** Characters of which a class of a pattern takes those that it matches. */
const POOL = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ...' \n\t.,;:!?…“”"\'’‘()[]{}<>/\\|%$€£@#&*+=_~^-–—·•éßЖ漢\u00a0\u0301',
];

/** Repeats beyond the least that a pattern asks for. */
const MORE = 2;

const joined = (parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const oneOf = (alternatives: readonly AST.Alternative[], flags: string): fc.Arbitrary<string> =>
  fc.oneof(...alternatives.map(({ elements }) => joined(elements.map((each) => textOf(each, flags)))));

/** A character that a class matches; nothing where the pool has none. */
function characterOf({ raw }: AST.Node, flags: string): fc.Arbitrary<string> {
  const matches = new RegExp(`^${raw}$`, flags);
  const found = POOL.filter((character) => matches.test(character));
  return found.length > 0 ? fc.constantFrom(...found) : fc.constant('');
}

function textOf(node: AST.Element, flags: string): fc.Arbitrary<string> {
  switch (node.type) {
    case 'Character':
      return fc.constant(String.fromCodePoint(node.value));
    case 'CharacterSet':
    case 'CharacterClass':
      return characterOf(node, flags);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(node.alternatives, flags);
    case 'Quantifier':
      return fc
        .array(textOf(node.element, flags), {
          minLength: node.min,
          maxLength: Math.min(node.max, node.min + MORE),
        })
        .map((texts) => texts.join(''));
    case 'Assertion':
      // What a pattern looks ahead or back for draws it on; what it must not see stays out.
      return 'alternatives' in node && !node.negate ? oneOf(node.alternatives, flags) : fc.constant('');
    default:
      return fc.constant('');
  }
}

/** Texts that a pattern takes, or nearly: what makes it begin, go on and look ahead. */
export function samplesOf({ pattern, flags }: { pattern: string; flags: string }): fc.Arbitrary<string> {
  const plain = flags.replace(/[dgy]/g, '');
  const parser = new RegExpParser();
  const { alternatives } = parser.parsePattern(pattern, 0, pattern.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return oneOf(alternatives, plain);
}
