// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/article/index.ts';
import { SpeakersView } from '../../../components/speakers/index.ts';
import { speakerName, speakerOfSource } from '../../../components/speakers/speaker-name.ts';
import type { Analysis, Attribution, Speaker } from '../../../utils/model/analysis.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, panelProps, press, reader, show } from './render.ts';

const { text } = harbour.article;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const attribution = (source: string, content: string, direct: boolean): Attribution =>
  ({ ...harbour.attributions[0]!, source: at(source), content: at(content), direct }) as Attribution;
const speaker = (
  source: string,
  passages: Speaker['passages'],
  kind: Speaker['kind'] = 'named',
): Speaker => ({
  kind,
  entity: null,
  source: at(source),
  passages,
  gist: at(source),
});

const QUOTE = 'Coal paid for this town, and now it leaves,';
const DENIAL = 'any decision on jobs had been taken';
const spoken: Analysis = {
  ...harbour,
  attributions: [
    attribution('Mayor Ilse Brandt', QUOTE, true),
    attribution('Vestra', DENIAL, false),
    attribution('a driver', 'learned of the plan', false),
  ],
  speakers: [
    speaker('Mayor Ilse Brandt', [{ attribution: 0, status: 'stated' }]),
    speaker('Vestra', [{ attribution: 1, status: 'denied' }]),
    speaker('a driver', [{ attribution: 2, status: 'stated' }], 'unnamed'),
  ],
  unquoted: [0],
};

const view = (first = -1) => {
  const onReveal = vi.fn();
  const onClose = vi.fn();
  const root = show(<SpeakersView {...reader} analysis={spoken} {...{ first, onReveal, onClose }} />);
  return { root, onReveal, onClose };
};

test('tells all that each speaker says, in which words, and how it is meant', () => {
  const [mayor, company, driver] = [...view().root.querySelectorAll('article')].map(
    (each) => each.textContent,
  );
  expect(mayor).toContain(QUOTE);
  expect(mayor).toContain('in their own words');
  expect(company).toContain('as the article puts it');
  expect(company).toContain('Denied');
  expect(driver).toContain('not named');
});

test('names the main actors who are not quoted', () => {
  expect(view().root.textContent).toContain(`Main actors who are not quoted: ${spoken.entities[0]!.name}`);
});

test('each passage leads to its place', async () => {
  const { root, onReveal } = view();
  await click(button(root, DENIAL));
  expect(onReveal).toHaveBeenCalledWith(at(DENIAL), [at('Vestra')]);
});

test('begins with the speaker that was asked for, and goes at Escape', async () => {
  const { root, onClose } = view(1);
  expect(document.activeElement?.textContent).toContain('Vestra');
  await press(root.querySelector('article button')!, 'Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('a source is known by its words; a stranger is no speaker', () => {
  expect(speakerOfSource(spoken, at('Vestra'))).toBe(1);
  expect(speakerOfSource(spoken, at('Norhaven'))).toBe(-1);
  expect(speakerName(spoken.speakers[0]!, spoken)).toBe('Mayor Ilse Brandt');
});

test("a fact's source opens the view in the panel, and Back brings the facts back", async () => {
  const fact = { ...spoken.keyFacts[0]!, ...at(DENIAL), attribution: 1 };
  const analysis = { ...spoken, keyFacts: [fact] };
  const props = panelProps({ loadSpeakers: async () => SpeakersView });
  const root = show(<Panel {...props} answer={{ state: 'ready', analysis }} />);
  await click(button(root, /^Source: /));
  expect(root.querySelector('#sidelight-speakers')).not.toBeNull();
  expect(root.querySelector<HTMLElement>('#sidelight-facts')!.closest('[hidden]')).not.toBeNull();
  await click(button(root, 'Back'));
  expect(root.querySelector('#sidelight-speakers')).toBeNull();
  expect(root.querySelector('#sidelight-facts')!.closest('[hidden]')).toBeNull();
});
