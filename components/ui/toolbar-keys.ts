/** Buttons of a toolbar: the one that had the focus last is the only stop of the Tab key. */
const buttonsOf = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('button')];

/** Makes the last button of an element with role `toolbar` its one stop of the Tab key. */
export function makeOneStop(bar: HTMLElement | null): void {
  if (!bar) return;
  const buttons = buttonsOf(bar);
  buttons.forEach((button, at) => {
    button.tabIndex = at === buttons.length - 1 ? 0 : -1;
  });
}

/** Moves the focus in a toolbar with the arrow keys, as its text runs. */
export function onToolbarKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const bar = event.currentTarget;
  const buttons = buttonsOf(bar);
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const along = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  const next = buttons[(at + along + buttons.length) % buttons.length]!;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
