import { describe, expect, it } from 'vitest';
import { timelineOf } from './read-timeline.ts';

/** The text of the entries whose date stands in the sentence. */
const told = (text: string): string[] =>
  timelineOf(text)
    .filter(({ timex, carried }) => timex !== null && !carried)
    .map(({ start, end }) => text.slice(start, end));

describe('what an entry shows of its sentence', () => {
  it('reaches back to the subject that another clause parts from its verb', () => {
    expect(told('Northstar Group, a start-up based in Vienna, confirmed the order on Monday.')).toEqual([
      'Northstar Group, a start-up based in Vienna, confirmed the order on Monday.',
    ]);
  });

  it('reaches on to the verb where the date stands beside the subject', () => {
    expect(told('Rules that come into force in January will protect the meadows.')).toEqual([
      'Rules that come into force in January will protect the meadows.',
    ]);
  });

  it('holds what was said behind a bare verb of saying', () => {
    expect(told('The mayor announced on Monday that the bridge would stay closed.')).toEqual([
      'The mayor announced on Monday that the bridge would stay closed.',
    ]);
  });

  it('holds what was said before a clause of saying that ends the sentence', () => {
    const said = '“The bridge stays closed,” the mayor said on Monday.';
    expect(told(said)).toEqual([said]);
  });

  it('begins behind the word that hung it on another clause', () => {
    expect(told('The firm admitted that a lender had pulled out in February.')).toEqual([
      'a lender had pulled out in February.',
    ]);
  });

  it('names what a relative clause tells of', () => {
    expect(told('They met the old service, who won a medal in 2009.')).toEqual([
      'the old service, who won a medal in 2009.',
    ]);
  });

  it('keeps the words that make it a condition', () => {
    expect(told('The plan falls unless the council votes on Friday.')[0]).toContain('unless');
  });

  it('ends before marks and conjunctions that belong to what follows', () => {
    expect(told('The mill opened in 1902, and the owners closed it in March 1987.')).toEqual([
      'The mill opened in 1902',
      'the owners closed it in March 1987.',
    ]);
  });

  it('takes in no clause that tells an event of its own', () => {
    const [first, second] = told('A sale opened in March 1990 and closed in May 1991.');
    expect(first).toBe('A sale opened in March 1990');
    expect(second).toBe('closed in May 1991.');
  });

  it('ends with no quotation mark that has no partner', () => {
    expect(told('“We opened the hall in 1990. It was cold. The roof came in 1995.”')).toEqual([
      'We opened the hall in 1990.',
      'The roof came in 1995.',
    ]);
  });

  it('stays a clause where the sentence would be too long to read', () => {
    const list = Array.from({ length: 50 }, (_, i) => `tree${i}`).join(' ');
    expect(told(`The firm, known for ${list}, confirmed the order on Monday.`)).toEqual([
      'confirmed the order on Monday.',
    ]);
  });
});
