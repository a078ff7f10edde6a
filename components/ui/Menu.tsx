import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Menu.module.css';

interface MenuItem {
  label: string;
  onSelect: () => void;
  /** Set off from the items before it by a line. */
  apart?: boolean;
}

export interface MenuProps {
  label: string;
  icon: IconName;
  items: readonly MenuItem[];
}

/** A button that opens a short list of actions: arrow keys walk it, Escape closes it, and the focus returns to the button. */
export function Menu({ label, icon, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    entries()[0]?.focus();
    // Inside a shadow root the event's own path knows what was clicked; its target is the host.
    const outside = (event: Event): void => {
      if (root.current && !event.composedPath().includes(root.current)) setOpen(false);
    };
    const scope = root.current?.ownerDocument;
    const leaving = ['pointerdown', 'focusin'] as const;
    for (const name of leaving) scope?.addEventListener(name, outside, true);
    return () => {
      for (const name of leaving) scope?.removeEventListener(name, outside, true);
    };
  }, [open]);
  const walk = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.indexOf(event.target as HTMLElement);
    const step: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = step[event.key];
    if (event.key === 'Escape') close();
    else if (next !== undefined) all[next]?.focus();
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={styles.root} ref={root}>
      <button
        ref={opener}
        type="button"
        class={styles.opener}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
      </button>
      {open && (
        <div class={styles.list} id={id} role="menu" aria-label={label} ref={list} onKeyDown={walk}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={styles.item}
              data-apart={item.apart || undefined}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
