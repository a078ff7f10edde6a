import { figureOf, meets, type Row, type Series, spreadOf } from './bench-rows.ts';

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

/** The rows of one group as a table. */
function tableFor(group: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const bar =
      row.bar === undefined
        ? '<td></td>'
        : `<td class="${meets(row) ? 'met' : 'over'}">${meets(row) ? '✓' : '✗ over'} ≤ ${figureOf({ ...row, value: row.bar })}</td>`;
    const about = [row.note, spreadOf(row)].filter(Boolean).join('; ');
    const note = about ? `<small>${escaped(about)}</small>` : '';
    return `<tr><th scope="row">${escaped(row.name)}${note}</th><td>${figureOf(row)} ${row.unit}</td>${bar}</tr>`;
  });
  return `<table><caption>${escaped(group)}</caption><tbody>${lines.join('')}</tbody></table>`;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}
svg{width:100%;font-size:12px;fill:currentColor}.grid path{stroke:#8886}.grid text{opacity:.7}
table{width:100%;border-collapse:collapse;margin:1.5rem 0}caption{text-align:start;font-weight:600;padding-block:.25rem}
th,td{padding:.25rem .5rem;border-block-start:1px solid #8884;vertical-align:top;text-align:start}
th{font-weight:400;overflow-wrap:anywhere}small{display:block;opacity:.7}td{white-space:nowrap;text-align:end;font-variant-numeric:tabular-nums;width:1%}
.over{color:#b91c1c;font-weight:600}@media(prefers-color-scheme:dark){.over{color:#fca5a5}}`;

/** The bench as one page that needs nothing else. */
export function reportOf(rows: readonly Row[], series: readonly Series[], source: string): string {
  const over = rows.filter((row) => !meets(row)).length;
  const groups = [...new Set(rows.map(({ group }) => group))];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sidelight: bench</title>
<style>${STYLE}</style>
<h1>What Sidelight costs</h1>
<p>Texts: ${escaped(source)}. ${over === 0 ? 'Every bar is met.' : `${over} over the bar.`}</p>
${chartOf(series)}
${groups
  .map((group) =>
    tableFor(
      group,
      rows.filter((row) => row.group === group),
    ),
  )
  .join('\n')}
</html>
`;
}
