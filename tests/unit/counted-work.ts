/** The methods by which the analysis looks at text: how often these are called says how much it works, on any machine. */
const COUNTED: readonly (readonly [object, string])[] = [
  [Set.prototype, 'has'],
  [Map.prototype, 'get'],
  [RegExp.prototype, 'test'],
  [RegExp.prototype, 'exec'],
  [String.prototype, 'slice'],
  [String.prototype, 'charCodeAt'],
  [String.prototype, 'startsWith'],
  [String.prototype, 'endsWith'],
];

/** How many look-ups, tests and slices `run` makes: work counted rather than timed. */
export function workOf(run: () => unknown): number {
  let calls = 0;
  const originals = COUNTED.map(([owner, name]) => {
    const original = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Object.defineProperty(owner, name, {
      ...original,
      value(this: unknown, ...given: unknown[]) {
        calls++;
        return Reflect.apply(original.value, this, given);
      },
    });
    return original;
  });
  try {
    run();
  } finally {
    COUNTED.forEach(([owner, name], i) => {
      Object.defineProperty(owner, name, originals[i] as PropertyDescriptor);
    });
  }
  return calls;
}
