import styles from './TagList.module.css';

export interface TagListProps {
  tags: readonly string[];
  /** Shows what has a tag. */
  onTag?: ((tag: string) => void) | undefined;
}

/** Tags as one line of words. */
export function TagList({ tags, onTag }: TagListProps) {
  return (
    <>
      {tags.map((tag) =>
        onTag ? (
          <button key={tag} type="button" class={styles.tag} onClick={() => onTag(tag)}>
            <bdi>{tag}</bdi>
          </button>
        ) : (
          <span key={tag} class={styles.tag}>
            <bdi>{tag}</bdi>
          </span>
        ),
      )}
    </>
  );
}
