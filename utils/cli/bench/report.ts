import { meets, type Row, type Series, tableOf } from './rows.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const COLOURS = ['#b45309', '#1d4ed8', '#15803d', '#7e22ce'];
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 360, 60, 40];

/** Series as lines over article length, both axes logarithmic: a straight line at 45° is time linear in the length. */
export function chartOf(series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const scale = (values: number[], from: number, to: number) => {
    const [low, high] = [
      Math.floor(Math.log10(Math.min(...values))),
      Math.ceil(Math.log10(Math.max(...values))),
    ];
    const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
    const at = (value: number) => from + ((Math.log10(value) - low) / Math.max(high - low, 1)) * (to - from);
    return { at, ticks };
  };
  const x = scale(
    points.map(({ characters }) => characters),
    LEFT,
    WIDTH - 120,
  );
  const y = scale(
    points.map(({ ms }) => ms),
    HEIGHT - BOTTOM,
    10,
  );
  const grid = [
    ...x.ticks.map(
      (tick) =>
        `<path d="M${x.at(tick)} 10V${HEIGHT - BOTTOM}"/><text x="${x.at(tick)}" y="${HEIGHT - 20}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path d="M${LEFT} ${y.at(tick)}H${WIDTH - 120}"/><text x="${LEFT - 6}" y="${y.at(tick) + 4}" text-anchor="end">${tick}</text>`,
    ),
  ];
  const lines = series.map(({ name, points: own }, i) => {
    const colour = COLOURS[i % COLOURS.length]!;
    const last = own.at(-1)!;
    const path = own
      .map(({ characters, ms }) => `${x.at(characters).toFixed(1)},${y.at(ms).toFixed(1)}`)
      .join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${x.at(last.characters) + 6}" y="${y.at(last.ms) + 4}" fill="${colour}">${escaped(name)}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Milliseconds over characters"><g class="grid">${grid.join('')}</g>${lines.join('')}<text x="${LEFT}" y="${HEIGHT - 4}">characters</text><text x="4" y="10">ms</text></svg>`;
}

/** The bench as one page that needs nothing else. */
export function reportOf(rows: readonly Row[], series: readonly Series[], source: string): string {
  const over = rows.filter((row) => !meets(row)).length;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sidelight: bench</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}svg{width:100%;font-size:12px}.grid path{stroke:#ccc}.grid text{fill:#555}pre{overflow:auto}</style>
<h1>What Sidelight costs</h1>
<p>Texts: ${escaped(source)}. ${over === 0 ? 'Every bar is met.' : `${over} over the bar.`}</p>
${chartOf(series)}
<pre>${escaped(tableOf(rows))}</pre>
</html>
`;
}
