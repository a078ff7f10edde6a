import { describe, expect, it, test } from 'vitest';
import { quotedTokens, statusOf, statusTokens } from '../../../../utils/analysis/statuses/index.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

function read(text: string) {
  const { attributions, sentences, tokens } = analyseSpeech(text);
  return { attributions, sentences, tokens: statusTokens(tokens), quoted: quotedTokens(tokens, sentences) };
}

function status(text: string): [string, string] {
  const { sentences, tokens, attributions } = read(text);
  const first = sentences[0];
  if (!first) throw new Error('no sentence');
  const { status, decidedBy } = statusOf(first, tokens, attributions);
  return [status, decidedBy.map(({ start, end }) => text.slice(start, end)).join(' ')];
}

describe('statusOf', () => {
  it.each([
    ['The ferry sank off the island.', 'stated', 'sank'],
    ['Quist said the ferry was late.', 'reported', 'said'],
    ['The ferry was late, according to the harbour master.', 'reported', 'according to'],
    ['The company confirmed that the ferry was late.', 'confirmed', 'confirmed'],
    ['The company denied that the crew had slept.', 'denied', 'denied'],
    ['Islanders claim the crew had slept.', 'alleged', 'claim'],
    ['The captain allegedly slept on the bridge.', 'alleged', 'allegedly'],
    ['The captain is said to have slept.', 'reported', 'is said'],
    ['The ferry will return in May.', 'forecast', 'will'],
    ['The ferry is expected to return in May.', 'forecast', 'is expected'],
    ['Quist said the ferry will return in May.', 'forecast', 'will'],
    ['Quist believes the crew did well.', 'opinion', 'believes'],
    ['The council should sell the ferry.', 'opinion', 'should'],
    ['It is easily the worst ferry in Europe.', 'opinion', 'worst'],
    ['Although the ferry is planning a stop, sailors might refuse.', 'forecast', 'might'],
    ['The crew, who will return in May, left the ship.', 'stated', 'left'],
    ['A source said the ferry was late.', 'reported', 'said'],
    ['The report found that the ferry was late.', 'reported', 'found'],
    ['The storm may have moved the ferry.', 'opinion', 'may have'],
    ['The company has not confirmed that the ferry was late.', 'stated', 'has not confirmed'],
    ['Teachers criticised the new timetable.', 'stated', 'criticised'],
    ['Inside you will find three cabins.', 'stated', 'will'],
    ['It is understood the ferry was late.', 'reported', 'is understood'],
    ['It was learned on Tuesday that the ferry was late.', 'reported', 'was learned'],
    ['Reports seen by the paper suggest that the ferry was late.', 'reported', 'suggest'],
    ['The court heard the ferry was late.', 'reported', 'heard'],
    ['Quist denied running the ferry, according to the Courier.', 'denied', 'denied'],
    ['Quist ran the ferry and slept, according to the Courier.', 'reported', 'according to'],
    ['The ferry was expected to return in May and never did.', 'stated', 'was expected'],
    ['The ferry had been due to return in May.', 'stated', 'had'],
    ['The row over the will ended in court.', 'stated', 'ended'],
    ['Skipper Petra Will wrote that fares fell.', 'reported', 'wrote'],
    ['She would later sell the ferry.', 'stated', 'would'],
    ['It would be nine years before the ferry returned.', 'stated', 'would'],
    ['The ferry would return in May.', 'forecast', 'would'],
    ['Researchers found that the paint may slow the ferry.', 'reported', 'found'],
    ['Researchers found that the ferry will be too slow.', 'forecast', 'will'],
    ['Quist argued that a leak sank the ferry.', 'reported', 'argued'],
    ['Quist argued that the ferry should sail.', 'opinion', 'argued'],
    ['CLAIM: The ferry ran on seawater.', 'alleged', 'CLAIM:'],
    ['The claim: it is a ferry for the rich, and it is late.', 'alleged', 'The claim:'],
    ['Quist was found to have slept on the ferry.', 'stated', 'was found'],
    ['Quist could not say when the ferry would return.', 'stated', 'could not say'],
    ['The telescope discovered a hundred stars.', 'stated', 'discovered'],
    ['Those denying the delays know the ferry.', 'stated', 'know'],
    ['Her claim about the late ferry surprised the crew.', 'stated', 'surprised'],
    ['Passengers were asked to leave the ferry.', 'stated', 'were asked'],
    ['Making tar, the researchers say, takes some thought.', 'reported', 'say'],
    ['Guests must leave the ferry by ten.', 'stated', 'must'],
    ['We must save the ferry.', 'opinion', 'must'],
    ['Let us save the ferry.', 'opinion', 'Let us'],
    ['The captain may be a fan of the sea.', 'opinion', 'may'],
    ['The ferry may be sold in May.', 'forecast', 'may'],
    ['The plan will have three parts.', 'forecast', 'will have'],
    ['The sale will be confirmed by the council.', 'forecast', 'will be confirmed'],
    ['The captain was going to sleep.', 'stated', 'was'],
    ['Quist said the sale would have no effect on the ferry.', 'forecast', 'would have'],
    ['The ferry should soon return to its old route.', 'forecast', 'should'],
    ['Quist warned that the ferry could sink.', 'forecast', 'warned'],
    ['Quist warned that the crew should rest.', 'opinion', 'warned'],
    ['Quist complained that the crew had slept.', 'reported', 'complained'],
    ['The ferry is on track to carry a million people.', 'forecast', 'on track to'],
    ['The captain was fired for alleged errors.', 'stated', 'was'],
    ['The alleged thief of the ferry was found.', 'alleged', 'alleged'],
    ['All passengers should be able to leave the ferry.', 'opinion', 'should'],
    ['The agency released new figures on ferries: more than 30 sank in 2019.', 'reported', 'released'],
    ['The agency released the captain on Monday.', 'stated', 'released'],
    ['A bill included in the filing shows the price of the ferry.', 'reported', 'shows'],
    ['The captain may seem stern, but he wept on the bridge.', 'stated', 'wept'],
    ['The toxicology report found paint in his blood.', 'reported', 'found'],
    ['The divers found two leaks in the report.', 'stated', 'found'],
    ['The Courier has learned that the ferry is late.', 'reported', 'has learned'],
    ['Divers learned that the ferry was late.', 'stated', 'learned'],
    ['Crews are set to lift the ferry on Friday and are urging visitors to stay away.', 'forecast', 'set to'],
    ["We'll look at two ferries below.", 'stated', "'ll"],
    ['“I do not think this ferry is fast,” Quist said.', 'opinion', 'I do not think'],
    ['“We are proud of the ferry,” Quist said.', 'opinion', 'We are proud'],
    ['“I saw the ferry at nine,” Quist said.', 'reported', 'said'],
    ['‘The ferry leaves at nine.’', 'reported', '‘ ’'],
    ['Quist asked whether the ferry will return.', 'stated', 'asked'],
    ['China had maintained that position for years.', 'stated', 'had maintained'],
    ['The ferry was sold after the owner admitted it was old.', 'stated', 'was'],
    ['The wake can be understood as two waves.', 'stated', 'can be understood'],
    ['Quist, it should be noted, owns a ferry.', 'stated', 'should'],
    ['The ferry is probably too old.', 'opinion', 'probably'],
    ['Quist claimed five prizes in May.', 'stated', 'claimed'],
    ['The council rejected the request.', 'stated', 'rejected'],
    ['The council rejected the allegation.', 'denied', 'rejected'],
    ['The ferry might still be old.', 'opinion', 'might'],
    ['In perhaps the last trip of the year, the ferry ran aground.', 'stated', 'ran'],
    ['Guests arriving after noon must leave the ferry, Quist said.', 'reported', 'said'],
    ['Quist added that the fines for people who stay are high.', 'reported', 'added'],
    ['The harbour has been hit by storms in May.', 'stated', 'has'],
    ['Perhaps surprisingly, the ferry was late.', 'stated', 'was'],
    ['Should the vote fail, the ferry stops.', 'stated', 'Should'],
  ])('reads %j as %s, decided by %j', (text, expected, words) => {
    expect(status(text)).toEqual([expected, words]);
  });

  test('lets the cue decide over the modal inside what is said', () => {
    expect(status('The company denied that it will sell the ferry.')[0]).toBe('denied');
  });

  test('takes words in quotation marks that nobody is named for as reported', () => {
    const text = '“The ferry was late and nobody came.”';
    const { sentences, tokens, quoted, attributions } = read(text);
    const { status, decidedBy } = statusOf(sentences[0]!, tokens, attributions, { quoted });
    expect(status).toBe('reported');
    expect(decidedBy.map(({ start, end }) => text.slice(start, end))).toEqual(['“', '”']);
  });

  test('takes a quoted name or word in a sentence for no quotation', () => {
    const { sentences, tokens, quoted, attributions } = read('The “smart” ferry ran aground off Vell.');
    expect(statusOf(sentences[0]!, tokens, attributions, { quoted }).status).toBe('stated');
  });

  test('names the attribution that speaks for the sentence, and none where the article speaks', () => {
    const { sentences, tokens, attributions } = read('Quist said the ferry was late. It sank.');
    expect(sentences.map((sentence) => statusOf(sentence, tokens, attributions).attribution)).toEqual([
      0,
      null,
    ]);
  });
});
