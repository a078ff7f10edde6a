/** Characters of each entry of the brief's parts, the most important first. */
export interface PartLengths {
  what: readonly number[];
  who: readonly number[];
  howMuch: readonly number[];
  when: readonly number[];
}

/** How many entries of each part the first view holds, and whether its dates have two lines. */
export interface Room {
  who: number;
  howMuch: number;
  when: number;
  roomy: boolean;
}

/** Pixels of a first view of 600 px that a header with a title of two lines leaves. */
const HEIGHT = 455;
/** Characters of a line of each part at a width of 400 px in a wide font. */
const LINE = { what: 50, who: 47, howMuch: 47, when: 36 } as const;
/** Pixels: of a part's heading, of the line of dates, of the first part's lines, and of a passage of one line and of two. */
const PX = { heading: 28, dateLine: 14, what: 20.5, one: 25, two: 39.5 } as const;
/** Lines of the first part at most, as the style cuts it. */
const WHAT_LINES = 5;
/** Entries that each part has whatever the others take, and at most. */
const LEAST = { who: 2, howMuch: 3, when: 3 } as const;
const MOST = { who: 3, howMuch: 5, when: 4 } as const;

type Part = keyof typeof LEAST;

const rows = (lengths: readonly number[], line: number): number =>
  lengths.reduce((px, length) => px + (length > line ? PX.two : PX.one), lengths.length > 0 ? PX.heading : 0);

function heightOf({ what, who, howMuch, when }: PartLengths, room: Room): number {
  const shown = when.slice(0, room.when);
  return (
    what.reduce((px, length) => px + Math.min(WHAT_LINES, Math.ceil(length / LINE.what)) * PX.what, 10) +
    rows(who.slice(0, room.who), LINE.who) +
    rows(howMuch.slice(0, room.howMuch), LINE.howMuch) +
    (shown.length > 1 ? PX.dateLine : 0) +
    rows(shown, room.roomy ? LINE.when : Number.POSITIVE_INFINITY)
  );
}

/**
 * Shares the first view among the parts: each has its least, then the room that is left goes to a third speaker, to second lines
 * of the dates, and to further entries while they fit.
 */
export function firstView(lengths: PartLengths): Room {
  const least = (part: Part): number => Math.min(LEAST[part], lengths[part].length);
  let room: Room = { who: least('who'), howMuch: least('howMuch'), when: least('when'), roomy: false };
  const tryTo = (more: Room): void => {
    if (heightOf(lengths, more) <= HEIGHT) room = more;
  };
  const grow = (part: Part): void => {
    while (room[part] < Math.min(MOST[part], lengths[part].length)) {
      const before = room;
      tryTo({ ...room, [part]: room[part] + 1 });
      if (room === before) return;
    }
  };
  grow('who');
  tryTo({ ...room, roomy: true });
  grow('when');
  grow('howMuch');
  return room;
}
