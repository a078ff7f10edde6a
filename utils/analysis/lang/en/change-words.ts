import type { Figure } from '../../../model/analysis.ts';

type Change = Figure['change'];

const list = (words: string, change: Change): [string, Change][] =>
  words.split(/\s+/).map((word) => [word, change]);

/** Words right before a number that say how firm it is. */
export const BOUND_WORDS: ReadonlyMap<string, Change> = new Map([
  ...list(
    'about around roughly approximately approx circa some nearly almost estimated reported approximate ~ ≈',
    '~',
  ),
  ...list(
    'over above exceeding exceed exceeds exceeded surpass surpasses surpassed surpassing topping topped > ≥ minimum',
    '>',
  ),
  ...list('under below < ≤ maximum', '<'),
]);

/** Phrases before a number, the last word first. */
export const BOUND_PHRASES: readonly (readonly [readonly string[], Change])[] = (
  [
    ['more than', '>'],
    ['greater than', '>'],
    ['higher than', '>'],
    ['larger than', '>'],
    ['bigger than', '>'],
    ['longer than', '>'],
    ['older than', '>'],
    ['better than', '>'],
    ['at least', '>'],
    ['no less than', '>'],
    ['no fewer than', '>'],
    ['not less than', '>'],
    ['in excess of', '>'],
    ['upwards of', '>'],
    ['upward of', '>'],
    ['north of', '>'],
    ['or equal to', '>'],
    ['or equal than', '>'],
    ['equal to or more than', '>'],
    ['equal to or greater than', '>'],
    ['a minimum of', '>'],
    ['less than', '<'],
    ['fewer than', '<'],
    ['lower than', '<'],
    ['smaller than', '<'],
    ['shorter than', '<'],
    ['younger than', '<'],
    ['no more than', '<'],
    ['not more than', '<'],
    ['at most', '<'],
    ['up to', '<'],
    ['as much as', '<'],
    ['as many as', '<'],
    ['as high as', '<'],
    ['less than or equal to', '<'],
    ['smaller or equal than', '<'],
    ['equal to or less than', '<'],
    ['a maximum of', '<'],
    ['close to', '~'],
    ['on the order of', '~'],
    ['in the region of', '~'],
    ['something like', '~'],
  ] as const
)
  .map(([words, change]) => [words.split(' ').reverse(), change] as const)
  .sort(([a], [b]) => b.length - a.length);

/** Bounds behind a number and its unit. */
export const BOUNDS_BEHIND: readonly (readonly [readonly string[], Change])[] = (
  [
    ['or more', '>'],
    ['and more', '>'],
    ['or greater', '>'],
    ['or above', '>'],
    ['and above', '>'],
    ['or older', '>'],
    ['and older', '>'],
    ['or higher', '>'],
    ['and over', '>'],
    ['or over', '>'],
    ['plus', '>'],
    ['or less', '<'],
    ['or fewer', '<'],
    ['or lower', '<'],
    ['or under', '<'],
    ['and under', '<'],
    ['or younger', '<'],
    ['and younger', '<'],
    ['or below', '<'],
    ['or so', '~'],
    ['more or less', '~'],
    ['odd', '~'],
  ] as const
).map(([words, change]) => [words.split(' '), change] as const);

/** Verbs and particles of rising and falling, before "3%". */
export const RISE_WORDS: ReadonlySet<string> = new Set(
  `up rise rises rose risen rising increase increases increased increasing gain gains gained gaining grow grows grew grown growing climb
  climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances
  advanced leap leaps leapt leaped rally rallied rebound rebounded expand expanded expands improve improved
  improves boosted swell swelled skyrocketed accelerated edged-up growth upturn hike hiked higher`.split(
    /\s+/,
  ),
);
export const FALL_WORDS: ReadonlySet<string> = new Set(
  `down fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops
  dropped dropping shed sheds slip slips slipped slide slides slid sliding sink sinks sank sunk tumble
  tumbles tumbled plunge plunges plunged plunging plummet plummets plummeted plummeting slump slumped shrink shrinks shrank
  shrunk shrinking cut cuts cutting reduce reduced reduces reduction lower lowered dip dips dipped ease eased contract
  contracted contraction drop-off tumbling crashed crash slash slashed`.split(/\s+/),
);
/** Nouns behind a number: "an 8 percent increase". */
export const RISE_NOUNS: ReadonlySet<string> = new Set(
  'increase rise gain jump hike growth surge rally boost improvement advance uptick raise climb leap spike'.split(
    ' ',
  ),
);
export const FALL_NOUNS: ReadonlySet<string> = new Set(
  'decrease fall decline drop cut reduction slump dip plunge slide contraction downturn slip'.split(' '),
);

/** Words that may stand between "rose" and its number. */
export const CHANGE_FILLERS: ReadonlySet<string> = new Set(
  'by about around nearly almost roughly some over just only more than an a another approximately slightly sharply steadily further as much its at least up to'.split(
    ' ',
  ),
);

/** "about", "more than", "up to": what stands right before piece `start`, and where it begins. */
export const LENGTH_LEADERS: ReadonlySet<string> = new Set(
  'for after in of than took takes take is was were by spent lasted last lasts with just well little aged'.split(
    ' ',
  ),
);

export const BOUND_JOINTS: ReadonlySet<string> = new Set(
  'and but , or more less fewer greater larger higher bigger smaller lower than equal to at most least above below over under no up'.split(
    ' ',
  ),
);

export const RANGE_CHANGE_WORDS: ReadonlySet<string> = new Set(
  'rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing decrease decreases decreased drop drops dropped climb climbed gain gained jumped jump surged soared slid slipped tumbled up down grew grow grown declined decline cut raised reduced lowered added widened narrowed by'.split(
    ' ',
  ),
);

/** "more than doubled", "nearly tripled": how the verb itself is hedged. */
export const MULTIPLE_FOLLOWERS: ReadonlySet<string> = new Set('than over'.split(' '));
