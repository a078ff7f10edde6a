import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import { Analysis } from '../../../../utils/model/analysis.ts';

const resources = loadResources();

const TEXT = `Nora Quist, the mayor of Vell, said on Monday that the council would close the harbour in May. Northgate Ferries denied that its ferry was late.

A senior official said the council had no money for a new quay. “The harbour is our only road to the islands,” Quist said. She said the town would not pay.

Ivo Brandt bought the ferry in March. Brandt sold two others, and Brandt is to run the harbour. A report by the university found that 40 of the 60 ferries were old.`;

async function read(text = TEXT, title = 'Vell to close its harbour') {
  const analysis = await analyse(articleFromText(text, { language: 'en', title, url: '' }), resources);
  const words = ({ start, end }: { start: number; end: number }) => analysis.article.text.slice(start, end);
  return { ...analysis, words };
}

describe('speakers', () => {
  test('are named, unnamed or documents, with what each of them says', async () => {
    const { speakers, words } = await read();
    expect(speakers.map(({ kind, source, passages }) => [kind, words(source), passages.length])).toEqual([
      ['named', 'Nora Quist, the mayor of Vell', 3],
      ['named', 'Northgate Ferries', 1],
      ['unnamed', 'A senior official', 1],
      ['document', 'A report by the university', 1],
    ]);
  });

  test('keep denials apart from what is said', async () => {
    const { speakers } = await read();
    expect(speakers[1]?.passages.map(({ status }) => status)).toEqual(['denied']);
  });

  test('have a gist in the words of the text, without its quotation marks', async () => {
    const { speakers, words } = await read();
    const gists = speakers.map(({ gist }) => words(gist));
    expect(gists[0]).toBe('the council would close the harbour in May');
    for (const gist of gists) expect(TEXT).toContain(gist);
  });

  test('are not those who act and say nothing', async () => {
    const { speakers, words } = await read(
      'Ivo Brandt bought the ferry in March. He sold it to the town of Vell.',
    );
    expect(speakers.map(({ source }) => words(source))).toEqual([]);
  });

  test('are missing from an analysis of before, which reads as one without any', async () => {
    const { words: _, speakers: _speakers, unquoted: _unquoted, ...before } = await read();
    const { speakers, unquoted } = Analysis.parse(before);
    expect([speakers, unquoted]).toEqual([[], []]);
  });
});
