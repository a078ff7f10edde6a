import { expect, test } from 'vitest';
import { isBoilerplateLine } from '../../../utils/article/extract/boilerplate-lines.ts';

test.each([
  'Passengers whose flights were cancelled may receive compensation of up to 600 euros, the court said.',
  'Residents can sign up for the scheme from Monday, and pay nothing in the first year.',
  'Households that subscribe to the service pay about 12 euros a month, a third more than in 2021.',
  'From May on, commuters can download the transport app and buy their tickets there.',
  'The site is to be cleared by the council and its partners before work begins in March.',
  'Loading docks at the northern port were closed on Monday after a crane had fallen.',
  'Sponsored by the senator from Ohio, the bill would raise the minimum wage to 17 dollars.',
  'Advertisements for sweets on buses will be banned from the first of September.',
  'Copyright law in the union has not kept up with such programs, the judges wrote.',
  'Getty Images sued the firm in January 2023 over 12 million pictures.',
  'Originally published in 1922, the novel sold 400 copies in its first year.',
  'Filed under seal on Friday, the suit names four former members of the board.',
  'The clinic has a hotline in case of abuse, which took 1,200 calls last year.',
  '“We want people to sign up for the training now,” said Ada Beck, who leads the service.',
])('a sentence of a story stays, whatever offer it sounds like: %s', (line) => {
  expect(isBoilerplateLine(line, 0, false)).toBe(false);
});

test.each([
  'Sign up for our weekly newsletter and get the best stories in your inbox.',
  'Subscribe to the Harbour News for unlimited access to all of the stories.',
  'We may receive a commission if you buy something through one of these links.',
  'This post contains affiliate links, from which the publisher earns a share.',
  'For the latest weather warnings download the apps of the Harbour News.',
  'The paper is not responsible for the opinions in the letters that it prints.',
  'Advertisement',
  'Loading…',
  'Sponsored',
  'Copyright 2024 The Harbour News. All rights reserved.',
  'Getty Images',
  'Filed under: News, Harbour',
  'Download the app to get alerts about storms wherever the summer leads.',
  'Read more: the council votes on the pier',
  'What do you make of this story? Submit a letter to the editor or call the paper.',
  'Is the harbour dear to you? Sign up here',
  'Follow Ada Beck on Twitter for news of the harbour and the islands.',
])('what a site says of itself or asks of its reader is left out: %s', (line) => {
  expect(isBoilerplateLine(line, 0, false)).toBe(true);
});
