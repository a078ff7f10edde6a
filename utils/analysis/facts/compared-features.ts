import { COMPARED_FEATURES, columnsOf, FACT_FEATURES } from './feature-names.ts';

const OWN = columnsOf(...COMPARED_FEATURES);
const OF_HIGHEST = columnsOf(...COMPARED_FEATURES.map((name) => `${name}-of-highest` as const));

/** Fills how a candidate compares with the article's others, as a share of the highest. */
export function fillCompared(count: number, features: Float64Array): void {
  const width = FACT_FEATURES.length;
  for (let i = 0; i < OWN.length; i++) {
    let highest = 0;
    for (let place = 0; place < count; place++)
      highest = Math.max(highest, features[place * width + (OWN[i] as number)] as number);
    if (highest === 0) continue;
    for (let place = 0; place < count; place++) {
      const own = features[place * width + (OWN[i] as number)] as number;
      features[place * width + (OF_HIGHEST[i] as number)] = own / highest;
    }
  }
}
