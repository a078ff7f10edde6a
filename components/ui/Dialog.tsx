import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A window over the page: Esc closes it, and the focus goes back to where it came from. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // The event comes later, when another dialog may be open: it is not for that one.
      gone.current = true;
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby="sidelight-dialog"
      onClose={() => {
        if (!gone.current) onClose();
      }}
    >
      <h2 class={styles.title} id="sidelight-dialog">
        {title}
      </h2>
      {children}
      {/* Last, so that what the dialog asks takes the focus when it opens. */}
      <div class={styles.close}>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
    </dialog>
  );
}
