import type { TimelineEntry } from './analysis.ts';

/** An event of a merged timeline, as it leaves the library. */
export interface TimelineItem extends Pick<TimelineEntry, 'from' | 'to' | 'precision'> {
  /** The clause that tells it, as the first source prints it. */
  text: string;
  /** True where its sources give different numbers. */
  disagree: boolean;
  sources: { quote: string; title: string; site: string; day: string; url: string }[];
}
