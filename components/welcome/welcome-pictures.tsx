import type { ComponentChildren } from 'preact';
import styles from './welcome-pictures.module.css';

type Line = readonly [x: number, y: number, width: number];

/** Lines of text, on a grid of 240 by 150; `lit` where the light is behind them. */
function Lines({ at, lit = false }: { at: readonly Line[]; lit?: boolean }) {
  return (
    <>
      {at.map(([x, y, width]) => (
        <rect
          key={`${x} ${y}`}
          class={styles.text}
          data-lit={lit || undefined}
          x={x}
          y={y}
          width={width}
          height="5"
          rx="2.5"
        />
      ))}
    </>
  );
}

function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class={styles.picture} viewBox="0 0 240 150" aria-hidden="true" focusable="false" data-directed>
      {children}
    </svg>
  );
}

/** A page, a panel beside it, and one light that goes through both. */
export function BesidePicture() {
  return (
    <Picture>
      <rect class={styles.sheet} x="16" y="14" width="132" height="122" rx="8" />
      <rect class={styles.sheet} x="160" y="14" width="64" height="122" rx="8" />
      <rect class={styles.beam} x="22" y="66" width="196" height="17" rx="4" />
      <rect class={styles.ink} x="30" y="28" width="72" height="9" rx="4" />
      <Lines
        at={[
          [30, 48, 104],
          [30, 58, 96],
          [30, 92, 104],
          [30, 102, 90],
          [30, 112, 100],
          [30, 122, 48],
          [170, 28, 30],
          [170, 46, 44],
          [170, 56, 36],
          [170, 92, 44],
          [170, 102, 28],
          [170, 116, 40],
        ]}
      />
      <Lines
        lit
        at={[
          [30, 72, 98],
          [170, 72, 44],
        ]}
      />
    </Picture>
  );
}

/** Three pages; the light is in the one that was clicked. */
export function AskedPicture() {
  return (
    <Picture>
      <rect class={styles.away} x="14" y="38" width="78" height="88" rx="8" />
      <rect class={styles.away} x="148" y="38" width="78" height="88" rx="8" />
      <Lines
        at={[
          [24, 54, 32],
          [24, 66, 34],
          [24, 78, 28],
          [24, 90, 34],
          [24, 102, 20],
          [184, 54, 32],
          [184, 66, 28],
          [184, 78, 34],
          [184, 90, 30],
          [184, 102, 18],
        ]}
      />
      <rect class={styles.sheet} x="66" y="16" width="108" height="120" rx="8" />
      <path class={styles.rule} d="M66 38H174" />
      <rect class={styles.ground} x="150" y="20" width="15" height="15" rx="3.5" />
      <path class={styles.beam} d="M150 25.5h11a2.2 2.2 0 0 1 0 4.4h-11z" />
      <rect class={styles.beam} x="74" y="64" width="92" height="17" rx="4" />
      <Lines
        at={[
          [82, 50, 66],
          [82, 90, 76],
          [82, 100, 68],
          [82, 110, 74],
          [82, 120, 40],
        ]}
      />
      <Lines lit at={[[82, 70, 72]]} />
      <path class={styles.pointer} d="M160 29l3.6 17 3.7-5.2 5.2 6.4 3.2-2.6-5.2-6.4 6-2z" />
    </Picture>
  );
}

/** A computer with the light in it; the way out is broken off. */
export function StaysPicture() {
  return (
    <Picture>
      <rect class={styles.sheet} x="30" y="26" width="128" height="86" rx="8" />
      <path class={styles.base} d="M16 118H172a0 0 0 0 1 0 0a10 10 0 0 1 -10 9H26a10 10 0 0 1 -10 -9z" />
      <rect class={styles.beam} x="40" y="60" width="108" height="17" rx="4" />
      <Lines
        at={[
          [48, 40, 84],
          [48, 50, 70],
          [48, 86, 88],
          [48, 96, 56],
        ]}
      />
      <Lines lit at={[[48, 66, 86]]} />
      <path
        class={styles.cloud}
        d="M192 62a9 9 0 0 1 1.6 -17.9a13 13 0 0 1 24.6 3.4a7.6 7.6 0 0 1 -.6 14.5z"
      />
      <path class={styles.way} d="M164 84h18q14 0 14 -13" />
      <path class={styles.stop} d="M176 78l12 12M188 78l-12 12" />
    </Picture>
  );
}
