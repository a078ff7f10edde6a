import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { FilterOption, FilterOptions, LibraryFilter } from '../../utils/library/browse/filter.ts';
import { COLOURS } from '../../utils/model/colours.ts';
import type { HighlightState } from '../../utils/model/records.ts';
import { Button, type ViewProps } from '../ui/index.ts';
import styles from './Filters.module.css';

export interface FiltersProps extends Pick<ViewProps, 't'> {
  filter: LibraryFilter;
  choices: FilterOptions;
  /** Some filter is set. */
  set: boolean;
  onChange: (change: Partial<LibraryFilter>) => void;
  onClear: () => void;
  onManageTags: () => void;
}

const STATES: readonly [HighlightState, 'in_place' | 'changed' | 'lost'][] = [
  ['in-place', 'in_place'],
  ['changed', 'changed'],
  ['lost', 'lost'],
];

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** The filters of the list. */
export function Filters({ t, filter, choices, set, onChange, onClear, onManageTags }: FiltersProps) {
  return (
    <form
      class={styles.filters}
      aria-label={t('library_filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Group legend={t('library_colour')}>
        {COLOURS.map((colour) => (
          <Check
            key={colour}
            checked={filter.colours.includes(colour)}
            onChange={() => onChange({ colours: toggled(filter.colours, colour) })}
          >
            <span class={styles.dot} data-colour={colour} aria-hidden="true" />
            {t(`colour_${colour}`)}
          </Check>
        ))}
      </Group>
      <Group legend={t('library_kind')}>
        <Check checked={filter.noted} onChange={() => onChange({ noted: !filter.noted })}>
          {t('library_with_note')}
        </Check>
        <Check checked={filter.saved} onChange={() => onChange({ saved: !filter.saved })}>
          {t('library_saved_articles')}
        </Check>
        {STATES.map(([state, key]) => (
          <Check
            key={state}
            checked={filter.states.includes(state)}
            onChange={() => onChange({ states: toggled(filter.states, state) })}
          >
            {t(`library_state_${key}`)}
          </Check>
        ))}
      </Group>
      <div class={styles.menus}>
        <Lookup
          label={t('tags_title')}
          any={t('library_any')}
          value={filter.tag}
          choices={choices.tags}
          onChange={(tag) => onChange({ tag })}
        />
        <Menu
          label={t('library_topic')}
          any={t('library_any')}
          value={filter.topic}
          choices={choices.topics}
          onChange={(topic) => onChange({ topic })}
        />
        <Lookup
          label={t('library_entity')}
          any={t('library_any')}
          value={filter.entity}
          choices={choices.entities}
          onChange={(entity) => onChange({ entity })}
        />
        <Menu
          label={t('library_site')}
          any={t('library_any')}
          value={filter.site}
          choices={choices.sites}
          onChange={(site) => onChange({ site })}
        />
        <Day label={t('library_from')} value={filter.from} onChange={(from) => onChange({ from })} />
        <Day label={t('library_to')} value={filter.to} onChange={(to) => onChange({ to })} />
      </div>
      {choices.tags.length > 0 && (
        <Button icon="tag" onClick={onManageTags}>
          {t('tags_manage')}
        </Button>
      )}
      {set && <Button onClick={onClear}>{t('library_clear_filters')}</Button>}
    </form>
  );
}

function Group({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: () => void;
  children: ComponentChildren;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label class={styles.check}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      {children}
    </label>
  );
}

interface MenuProps {
  label: string;
  any: string;
  value: string;
  choices: readonly FilterOption[];
  onChange: (value: string) => void;
}

function Menu({ label, any, value, choices, onChange }: MenuProps) {
  const listed = !value || choices.some(({ name }) => name === value);
  return (
    <label class={styles.field}>
      <span class={styles.legend}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{any}</option>
        {!listed && <option value={value}>{value}</option>}
        {choices.map(({ name, count }) => (
          <option key={name} value={name}>
            {`${name} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Like a menu, for more entries than one reads through: typing narrows them down, those of several articles come first. */
function Lookup({ label, any, value, choices, onChange }: MenuProps) {
  const list = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const sorted = useMemo(
    () => choices.toSorted((a, b) => Number(b.count > 1) - Number(a.count > 1)),
    [choices],
  );
  const take = (text: string): void => {
    setTyped(text);
    const wanted = text.trim().toLowerCase();
    const found = choices.find(({ name }) => name.toLowerCase() === wanted);
    if (found || wanted === '') onChange(found?.name ?? '');
  };
  return (
    <label class={styles.field}>
      <span class={styles.legend}>{label}</span>
      <input
        type="text"
        list={list}
        value={typed}
        placeholder={any}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(value)}
      />
      <datalist id={list}>
        {sorted.map(({ name, count }) => (
          <option key={name} value={name} label={`${name} (${count})`} />
        ))}
      </datalist>
    </label>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label class={styles.field}>
      <span class={styles.legend}>{label}</span>
      <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}
