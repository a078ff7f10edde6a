/** Words of length, extent and direction. */

export const EXTENT_ADJECTIVES: ReadonlySet<string> = new Set('wide long tall high deep thick'.split(' '));

export const DIRECTION_WORDS: ReadonlySet<string> = new Set(
  'away north south east west northeast northwest southeast southwest from off outside inland upstream downstream'.split(
    ' ',
  ),
);

export const METRE_FOLLOWERS: ReadonlySet<string> = new Set(
  'long wide tall high thick deep away across apart north south east west square cubic'.split(' '),
);

export const SYMBOL_FOLLOWERS: ReadonlySet<string> = new Set(
  'long wide tall high thick deep across away in around diameter length width height x by and or to more less'.split(
    ' ',
  ),
);

export const SHY_SYMBOL_FOLLOWERS: ReadonlySet<string> = new Set(
  'of outside is are was were apart wind from east west north south valued'.split(' '),
);

export const INCH_FOLLOWERS: ReadonlySet<string> = new Set(
  'long wide tall high thick deep diameter x'.split(' '),
);
