/** Verbs that only carry the noun after them ("made the argument that", "expressed concern about"), in the base form. */
export const LIGHT_VERBS =
  `make issue express have give offer raise voice reiterate repeat take hold share deliver release put face draw lay announce
  reverse drop renew maintain defend send post lodge file push float present convey`
    .trim()
    .split(/\s+/);

/** Verbs that join a subject to a state of mind, beside "be". */
export const LINKING_VERBS = 'seem feel remain become sound look appear get stay grow'.split(' ');
