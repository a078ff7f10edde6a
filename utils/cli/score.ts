import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreAnchoring } from './score/anchoring-score.ts';
import { scoreCases } from './score/case-score.ts';
import { scoreFacts } from './score/fact-score.ts';
import { scoreFigures } from './score/figure-score.ts';
import { corpusPath } from './score/gold-records.ts';
import { scoreNames } from './score/name-score.ts';
import { judge, scoreTable } from './score/recorded-scores.ts';
import type { Scorer } from './score/scorer.ts';
import { scoreStories } from './score/story-score.ts';
import { scoreTimeline } from './score/timeline-score.ts';
import { scoreTimexes } from './score/timex-score.ts';

const USAGE = `npm run score                   quality on the texts of tests/corpora; fails below the recorded values
npm run score -- --errors 20    with the first mistakes of each measure
npm run score -- --only names   the measures whose name holds "names"
npm run score -- --record       records today's values`;

const SCORERS: Readonly<Record<string, Scorer>> = {
  names: async () => [
    ...(await scoreNames('gum-names.jsonl')),
    ...(await scoreNames('meantime-names.jsonl')),
  ],
  times: () => scoreTimexes('meantime-times.jsonl'),
  timeline: () => scoreTimeline('timeline-events.jsonl'),
  figures: () => scoreFigures('quantulum-figures.jsonl'),
  facts: () => scoreFacts('gum-facts.jsonl'),
  anchoring: () => scoreAnchoring('gum-facts.jsonl'),
  cases: () => scoreCases('own-cases.jsonl'),
  context: scoreStories,
};

const RECORDED = corpusPath('recorded-scores.json');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      errors: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const wanted = Object.entries(SCORERS).filter(([name]) => name.includes(values.only));
  if (wanted.length === 0) throw new Error(`no measure is called "${values.only}"\n${USAGE}`);
  if (values.record && values.only) throw new Error('--record takes all measures');
  const scores = (await Promise.all(wanted.map(([, scorer]) => scorer()))).flat();
  for (const { name, mistakes } of scores)
    for (const mistake of mistakes.slice(0, Number(values.errors))) console.log(`${name}  ${mistake}`);
  if (values.record) {
    const recorded = Object.fromEntries(scores.map(({ name, value }) => [name, Number(value.toFixed(1))]));
    writeFileSync(RECORDED, `${JSON.stringify(recorded, null, 2)}\n`);
  }
  const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, number>;
  console.log(scoreTable(scores, recorded));
  const failures = judge(scores, recorded);
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 1 : 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    console.error(`score: ${error.message}`);
    process.exitCode = 2;
  },
);
