import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Translate } from '../../../../utils/i18n/index.ts';
import { emptySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { readThread } from '../../../../utils/memory/read-thread.ts';
import { caseFolder } from '../../../../utils/panel/threads/case-folder.ts';
import { reportHtml } from '../../../../utils/panel/threads/report-html.ts';
import { timelineItems } from '../../../../utils/panel/threads/thread-items.ts';
import { threadReport } from '../../../../utils/panel/threads/thread-report.ts';
import { MINE } from '../../../fixtures/stories/mine-story.ts';
import { draft, openLibrary, uuid } from '../../library/library-fixture.ts';
import { analysed, memoryOn } from '../../memory/memory-fixture.ts';

const t = ((key: string) => key) as Translate;
const AT = '2026-03-03T12:00:00.000Z';

/** The case of a story whose articles were analysed, with the thread that its page shows. */
async function caseOf(name: string) {
  const { memory, database } = memoryOn();
  for (const article of MINE.articles) {
    const analysis = await analysed(article);
    await memory.analysed(analysis.article.url, analysis);
  }
  const keys = (await database.articles.toArray()).map(({ key }) => key);
  const record = {
    ...{ id: uuid(1), name, created: AT, modified: AT, named: AT, highlights: [] },
    articles: keys.map((key) => ({ key, at: AT })),
  };
  const thread = await readThread(database, { kind: 'case', id: record.id }, { record });
  // Two accounts of one event that differ.
  const told = thread.events.find(({ tellings }) => tellings.length > 1)!;
  told.disagree = told.tellings.slice(0, 2);
  return { record, thread, keys };
}

describe('the page of a case', () => {
  test('has figures, each in a sentence that prints it, and those who are quoted', async () => {
    const { thread } = await caseOf('Zawiska');
    expect(thread.figures.length).toBeGreaterThan(2);
    for (const { sentence, figure } of thread.figures)
      expect(sentence.text.slice(...figure.at)).toMatch(
        /\d|one|two|three|four|five|six|seven|eight|nine|ten/i,
      );
    for (const { sentence, name } of thread.speakers) {
      expect(sentence.quoted).toBe(true);
      expect(sentence.text).toContain(name.split(' ').at(-1));
    }
  });
});

describe('a case that leaves the library', () => {
  test('is a folder: a note on the case, and one for each article with its highlights', async () => {
    const { record, thread } = await caseOf('Zawiska: the mine');
    const { repository, database } = openLibrary();
    await repository.create(
      draft(1, { article: { url: MINE.articles[0]!.url, title: 'First' }, note: 'Why?' }),
    );
    await repository.create(draft(2, { article: { url: 'https://example.org/other', title: 'Other' } }));
    const snapshot = {
      ...emptySnapshot(),
      articles: (await database.articles.toArray()).map(({ latest: _, ...article }) => article),
      highlights: await database.highlights.toArray(),
    };
    const highlights = [{ id: uuid(1), quote: 'Quote 1 of the harbour.', note: 'Why?', isOwn: false }];
    const report = threadReport(thread, timelineItems(thread.events), highlights, t);
    const { name, parts } = caseFolder(report, record, snapshot);
    expect(name).toBe('Zawiska-the-mine.zip');
    const files = unzipSync(parts[0] as Uint8Array);
    expect(Object.keys(files).sort()).toEqual([
      'Zawiska-the-mine/articles/First.md',
      'Zawiska-the-mine/index.md',
    ]);
    const index = strFromU8(files['Zawiska-the-mine/index.md']!);
    expect(index.startsWith('# Zawiska: the mine\n\n## section\\_timeline\n')).toBe(true);
    for (const heading of ['thread_events_differ', 'section_figures', 'case_highlights', 'thread_articles'])
      expect(index).toContain(`## ${heading.replaceAll('_', '\\_')}`);
    for (const { url } of MINE.articles) expect(index).toContain(`](<${url}>)`);
    expect(strFromU8(files['Zawiska-the-mine/articles/First.md']!)).toContain('Why?');
  });

  test('is one page of HTML, whose words are no markup and whose links lead into the web alone', async () => {
    const { thread } = await caseOf('<script>alert(1)</script>');
    thread.articles[0]!.row.url = 'javascript:alert(1)';
    const { text, name } = reportHtml(threadReport(thread, timelineItems(thread.events), [], t));
    expect(name).toMatch(/\.html$/);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('javascript:');
    expect(text).toContain('<h2>thread_events_differ</h2>');
  });
});
