import type { Figure, Unit } from '../../model/analysis.ts';

/** A number with its unit, before it is known how firm it is and what it is about. Piece indices, half-open. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where to look for the next quantity: a counted noun phrase may hold one ("five of the three-ton satellites"). */
  readonly resume: number;
  /** Null for a range. */
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly kind: Unit['kind'];
  /** UCUM, ISO 4217, `%`, a singular noun, or empty. */
  readonly code: string;
  /** UTF-16 offsets of the unit's own words; equal where none is printed. */
  readonly unitStart: number;
  readonly unitEnd: number;
  /** The currency's sign says no country: "$", "kr". */
  readonly bareSign?: boolean;
  /** A share of a whole. */
  readonly isFraction: boolean;
  readonly hasMagnitude: boolean;
  readonly hasDigits: boolean;
  /** An age, not a span of time. */
  readonly isAge?: boolean;
  readonly change?: Figure['change'];
  /** A coin's share of its currency: 0.01. */
  readonly factor?: number | undefined;
  /** The figure of the sentence that says the unit for this one. */
  readonly lender?: Quantity;
}

/** A unit found behind a number. */
export interface FoundUnit {
  readonly end: number;
  readonly kind: Unit['kind'];
  readonly code: string;
  readonly unitStart: number;
  readonly unitEnd: number;
  /** Multiplier of the value: "pence" counts hundredths. */
  readonly factor?: number;
  readonly isAge?: boolean;
  readonly bareSign?: boolean;
}
