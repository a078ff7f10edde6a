import { describe, expect, test } from 'vitest';
import { readLibraryFile } from '../../../../utils/library/import/index.ts';

const NOW = new Date('2026-05-01T00:00:00.000Z');
const read = (text: string) => readLibraryFile(text, { now: NOW });
const only = async (text: string) => {
  const { format, snapshot, leftOut } = await read(text);
  const [article] = snapshot.articles;
  return { format, article, ...snapshot, leftOut };
};

const tagged = (...tags: string[]) =>
  tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));

describe('a list of articles', () => {
  test('of Pocket, by its CSV', async () => {
    const { format, article } = await only(
      'title,url,time_added,tags,status\n"Ferry, capsized",https://a.example/ferry,1772524800,sea|news,unread\n',
    );
    expect(format).toBe('pocket');
    expect(article).toMatchObject({
      title: 'Ferry, capsized',
      url: 'https://a.example/ferry',
      savedAt: '2026-03-03T08:00:00.000Z',
      body: tagged('sea', 'news'),
    });
  });

  test('of Pocket, by its older HTML', async () => {
    const { format, article } = await only(
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="https://a.example/x?a=1&amp;b=2" time_added="1772524800" tags="sea,news">A &amp; B</a></li></ul></body></html>',
    );
    expect(format).toBe('pocket');
    expect(article).toMatchObject({
      title: 'A & B',
      url: 'https://a.example/x?a=1&b=2',
      body: tagged('sea', 'news'),
    });
  });

  test('of Instapaper, its selections as highlights and its folders as tags', async () => {
    const { format, article, highlights } = await only(
      'URL,Title,Selection,Folder,Timestamp\nhttps://a.example/x,A title,Words that were marked.,Ships,1772524800\n',
    );
    expect(format).toBe('instapaper');
    expect(article).toMatchObject({ body: tagged('Ships'), savedAt: '2026-03-03T08:00:00.000Z' });
    expect(highlights).toHaveLength(1);
  });

  test('of Raindrop, with highlights and their notes', async () => {
    const { format, highlights } = await only(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,T,,E,https://a.example/x,F,"a, b",2026-03-03T08:00:00.000Z,,"Highlight:First words\nNote:mine\n\nHighlight:Second words",false\n',
    );
    expect(format).toBe('raindrop');
    expect(highlights.map(({ motivation }) => motivation)).toEqual(['commenting', 'highlighting']);
  });

  test('of Readwise Reader', async () => {
    const { format, article } = await only(
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nT,https://a.example/x,1,"['sea', 'news']",2026-03-03 08:00:00+00:00,0.5,archive,True\n`,
    );
    expect(format).toBe('reader');
    expect(article).toMatchObject({ body: tagged('sea', 'news'), savedAt: '2026-03-03T08:00:00.000Z' });
  });

  test('of Omnivore, by a metadata file', async () => {
    const entry = {
      slug: 'x',
      url: 'https://a.example/x',
      title: 'T',
      labels: ['sea'],
      savedAt: '2026-03-03T08:00:00.000Z',
    };
    const { format, article, leftOut } = await only(JSON.stringify([entry, { slug: 'y', url: 7 }]));
    expect(format).toBe('omnivore');
    expect(article).toMatchObject({ title: 'T', body: tagged('sea') });
    expect(leftOut).toEqual([expect.objectContaining({ reason: 'unreadable', count: 1 })]);
  });

  test('of a browser’s bookmarks; bookmarklets stay out', async () => {
    const { format, articles, leftOut } = await only(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Bar</H3><DL><p>\n<DT><A HREF="https://a.example/x" ADD_DATE="1772524800">T</A>\n<DT><A HREF="javascript:alert(1)">no</A>\n</DL></DL>',
    );
    expect(format).toBe('bookmarks');
    expect(articles.map(({ url }) => url)).toEqual(['https://a.example/x']);
    expect(leftOut).toEqual([{ reason: 'no-page', count: 1, example: 'javascript:alert(1)' }]);
  });

  test('of 10,000 rows with broken ones loses none of the others', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) =>
      n % 100 === 0 ? `broken,,,,` : `T${n},https://a.example/${n},1772524800,,unread`,
    );
    const { articles, leftOut } = await only(`title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    expect(articles).toHaveLength(9_900);
    expect(leftOut).toEqual([expect.objectContaining({ reason: 'no-page', count: 100 })]);
  });

  test('that breaks off within a cell is refused whole', async () => {
    await expect(read('title,url,time_added\n"T,https://a.example/x,1\n')).rejects.toMatchObject({
      reason: 'broken',
    });
  });
});
