/** A highlight that the reader of the pictures has made. */
import type { Colour } from '../../utils/model/colours.ts';
export interface KeptPassage {
  quote: string;
  colour: Colour;
  note?: string;
}

/** Articles with what was kept of them, oldest first: what the pictures of the library show. */
export const KEPT: readonly {
  title: string;
  siteName: string;
  authors: string[];
  publishedAt: string;
  topics: string[];
  entities: string[];
  url: string;
  passages: readonly KeptPassage[];
}[] = [
  {
    title: 'The river that a city gave back',
    siteName: 'Harbour Review',
    authors: ['Tomasz Lis'],
    publishedAt: '2026-02-03',
    topics: ['urban planning', 'environment'],
    entities: ['Utrecht'],
    url: 'https://harbour-review.example/river',
    passages: [
      {
        quote:
          'In the summer after the motorway was taken out, the water was four degrees cooler than the street beside it.',
        colour: 'blue',
        note: 'Ask for the raw measurements.',
      },
    ],
  },
  {
    title: 'What a year of free buses did to a small town',
    siteName: 'Northern Ledger',
    authors: ['Amara Osei'],
    publishedAt: '2026-03-18',
    topics: ['public transport', 'local government'],
    entities: ['Aldermoor'],
    url: 'https://northern-ledger.example/buses',
    passages: [
      {
        quote:
          'Ridership rose by 63 per cent in the first twelve months, and half of the new passengers were under 25.',
        colour: 'yellow',
      },
      {
        quote: 'The council denied that the fares were abolished to win the vote.',
        colour: 'pink',
        note: 'Compare with the minutes of 9 May.',
      },
    ],
  },
  {
    title: 'Sleeper trains to link nine European capitals by 2028',
    siteName: 'The Meridian',
    authors: ['Clara Winther', 'Idris Bello'],
    publishedAt: '2026-04-16',
    topics: ['railway transport'],
    entities: ['Northstar Group', 'Ines Almeida'],
    url: 'https://meridian.example/transport/sleeper-trains',
    passages: [
      {
        quote: 'The first route, from Berlin to Barcelona, is to open on 12 December 2027.',
        colour: 'yellow',
      },
      {
        quote: 'could run out of cash before it runs a train',
        colour: 'green',
        note: 'Call Solberg: which loans, and until when?',
      },
    ],
  },
];
