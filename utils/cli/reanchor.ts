import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { Anchorer } from '../annotation/index.ts';
import { answerLines, LineError } from './shared/jsonl.ts';

const USAGE = 'usage: npm run --silent reanchor -- --jsonl < in.jsonl > out.jsonl';

const points = z.int().check(z.nonnegative());

/** One line of input; selectors of other types, which others may have stored, are passed over. */
const Input = z.object({
  id: z.string(),
  text: z.string(),
  selectors: z.array(
    z.union([
      z.object({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.optional(z.string()),
        suffix: z.optional(z.string()),
      }),
      z.object({ type: z.literal('TextPositionSelector'), start: points, end: points }),
      z
        .object({ type: z.string() })
        .check(
          z.refine(({ type }) => !/^Text(?:Quote|Position)Selector$/.test(type), 'is not as the W3C has it'),
        ),
    ]),
  ),
});
type Selector = z.infer<typeof Input>['selectors'][number];
type Known = Extract<Selector, { exact: string } | { start: number }>;

const isKnown = (selector: Selector): selector is Known => 'exact' in selector || 'start' in selector;

/** Quotes of one text come one after another as a rule: what was made of the last text is kept. */
let anchorer = new Anchorer('');

async function answer(line: unknown): Promise<Record<string, unknown>> {
  const parsed = Input.safeParse(line);
  if (!parsed.success) throw new LineError('invalid-input', z.prettifyError(parsed.error));
  const { text, selectors } = parsed.data;
  if (!selectors.some(({ type }) => type === 'TextQuoteSelector'))
    throw new LineError('invalid-input', 'needs a TextQuoteSelector');
  if (anchorer.text !== text) anchorer = new Anchorer(text);
  return { match: anchorer.find(selectors.filter(isKnown)) };
}

const { values } = parseArgs({ options: { jsonl: { type: 'boolean', default: false } } });
if (!values.jsonl) {
  console.error(USAGE);
  process.exit(2);
}
await answerLines(process.stdin, process.stdout, answer);
