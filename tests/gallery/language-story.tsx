import base from '../../components/ui/base.module.css';
import { Logo } from '../../components/ui/Logo.tsx';
import type { Story } from './story.ts';

const INKS = ['ink', 'ink-2', 'ink-3', 'line-strong', 'line'] as const;
const GROUNDS = ['paper', 'raised', 'sunken', 'light-wash', 'warn-wash'] as const;
const LIGHTS = [
  'light',
  'focus',
  'highlight-yellow',
  'highlight-green',
  'highlight-blue',
  'highlight-pink',
] as const;
const TYPE = [6, 5, 4, 3, 2, 1] as const;
const SPACES = [1, 2, 3, 4, 5, 6] as const;

const Swatches = ({ names }: { names: readonly string[] }) => (
  <ul class="language-row">
    {names.map((name) => (
      <li key={name}>
        <span class="language-swatch" style={{ background: `var(--${name})` }} />
        {name.replace('highlight-', '')}
      </li>
    ))}
  </ul>
);

/** The tokens as they look; names and numbers are those of `tokens.css`. */
function Board({ scheme }: { scheme: 'light' | 'dark' }) {
  return (
    <section class={`${base.root} language-board`} style={{ colorScheme: scheme }} aria-label={scheme}>
      <Logo size={32} />
      <Swatches names={INKS} />
      <Swatches names={GROUNDS} />
      <Swatches names={LIGHTS} />
      <ul class="language-type">
        {TYPE.map((size) => (
          <li key={size} style={{ fontSize: `var(--text-${size})`, lineHeight: 'var(--leading-tight)' }}>
            <span style={{ fontFamily: 'var(--font-read)' }}>The article's words</span> text-{size}{' '}
            <span style={{ fontVariantNumeric: 'tabular-nums' }}>1,240.50</span>
          </li>
        ))}
      </ul>
      <ul class="language-row">
        {SPACES.map((size) => (
          <li key={size}>
            <span
              class="language-space"
              style={{ inlineSize: `var(--space-${size})`, blockSize: `var(--space-${size})` }}
            />
            space-{size}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const LANGUAGE_STORIES: readonly Story[] = [
  {
    name: 'language/tokens',
    view: () => (
      <main class="language">
        <h1 class={base.hidden}>Tokens</h1>
        <Board scheme="light" />
        <Board scheme="dark" />
      </main>
    ),
  },
];
