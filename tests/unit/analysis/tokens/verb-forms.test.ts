import { describe, expect, it } from 'vitest';
import { lemmaOfVerb, singular, verbForm } from '../../../../utils/analysis/tokens/index.ts';

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]);

describe('verbForm', () => {
  it.each(
    pairs(`is:s was:past been:participle being:ing said:past-or-participle told:past-or-participle gave:past given:participle saw:past seen:participle
      began:past begun:participle put:base go:base went:past gone:participle runs:s planning:ing planned:past-or-participle bring:base need:base
      proceed:base freed:past-or-participle focus:base discuss:base fell:past found:past-or-participle come:base came:past`),
  )('takes %s for %s', (word, form) => {
    expect(verbForm(word)).toBe(form);
  });

  it('takes no number or sign for a verb', () => {
    expect(verbForm('8,000')).toBeNull();
    expect(verbForm('—')).toBeNull();
  });
});

describe('lemmaOfVerb', () => {
  it.each(
    pairs(`said:say was:be has:have went:go planning:plan planned:plan killed:kill controlled:control travelling:travel making:make
      announced:announce announcing:announce used:use using:use increased:increase raised:raise closing:close focused:focus
      created:create treated:treat visited:visit invited:invite decided:decide avoided:avoid included:include ended:end changed:change
      belonged:belong merging:merge managed:manage settled:settle curled:curl assumed:assume claimed:claim defined:define joined:join
      explained:explain developed:develop hoped:hope shopped:shop prepared:prepare appeared:appear required:require explored:explore
      offered:offer ensured:ensure measured:measure captured:capture delivered:deliver describing:describe agreed:agree freeing:free
      tried:try tries:try dies:die watches:watch discusses:discuss loses:lose goes:go argued:argue voted:vote quoted:quote shouted:shout
      added:add adding:add waited:wait combined:combine died:die dying:die completed:complete moved:move believing:believe
      taking:take looked:look smoked:smoke posted:post tasted:taste handed:hand led:lead shot:shoot resumed:resume named:name`),
  )('gives the base of %s as %s', (word, base) => {
    expect(lemmaOfVerb(word)).toBe(base);
  });
});

describe('singular', () => {
  it.each(
    pairs(`jobs:job people:person women:woman companies:company ties:tie boxes:box churches:church houses:house buses:bus losses:loss
      heroes:hero shoes:shoe lives:life crises:crisis series:series news:news gas:gas analysis:analysis status:status data:data
      children:child movies:movie cases:case cause:cause wishes:wish spokespeople:spokesperson classes:class euros:euro`),
  )('gives the singular of %s as %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });
});
