import { describe, expect, test } from 'vitest';
import { guessLanguage, languageOf, languageTag } from '../../../utils/article/detect-language.ts';

const ENGLISH =
  'The council of the town has voted for a new pier, and the mayor said that work on it would be done by the end of the year. ';
const FRENCH =
  'Le conseil de la ville a voté pour un nouveau quai, et le maire a dit que les travaux seront finis avant la fin de cette année. ';

describe('guessLanguage', () => {
  test.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['ru', 'Городской совет проголосовал за строительство нового причала.'],
    ['ja', '町議会は新しい桟橋の建設に賛成した。'],
    ['zh', '市议会投票赞成修建新码头。'],
    ['ko', '시의회는 새 부두 건설에 찬성했다.'],
    ['ar', 'صوت مجلس المدينة لصالح رصيف جديد'],
  ])('knows %s', (language, text) => expect(guessLanguage(text)).toBe(language));

  test.each([
    '',
    '12 345',
    'Pier',
    // "I", "do" and "to" are Polish, too.
    'I don’t want to do it, and I don’t plan to; tell them so: I won’t go to see him, I really won’t.',
    'qwe rty uio pas dfg hjk lzx cvb nmq wer tyu iop asd fgh jkl zxc vbn mqw ert yui opa',
  ])('does not guess %s', (text) => expect(guessLanguage(text)).toBe(''));
});

test.each([
  ['en_gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['EN', 'en'],
  ['english', ''],
  ['"><script>', ''],
])('languageTag writes %s as %s', (said, tag) => expect(languageTag(said)).toBe(tag));

test('languageOf keeps the region that the page names, but not a wrong language', () => {
  expect(languageOf(ENGLISH, '', 'en_GB')).toBe('en-GB');
  expect(languageOf(FRENCH, 'en-US')).toBe('fr');
  expect(languageOf('Pier', 'sv')).toBe('sv');
});
