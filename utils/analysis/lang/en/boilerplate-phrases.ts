/** Phrases that mark text as furniture of the page rather than a sentence of its story. Lower case, words and signs parted by spaces. */

const phrases = (list: string): readonly string[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** A sentence that begins so asks the reader to do something on the page or elsewhere. */
export const PROMOTION_OPENERS = phrases(`
  sign up for our
  sign up to
  sign up here
  sign up now
  sign up today
  subscribe
  follow us
  follow @
  click here
  click on the
  click to
  click below
  read more
  read our
  read the full
  read also
  read next
  see also
  also read
  also see
  watch now
  watch the video
  download our
  download the app
  get our
  get the latest
  get your need
  get the most out of your
  stay up to date on
  join our
  join us on
  share this
  share your thoughts
  tell us
  let us know
  e-mail us
  email us
  contact us
  contact the author
  check out our
  check out what
  check back
  support our
  become a member
  buy now
  shop now
  already a subscriber
  to read the full
  to continue reading
  please enable
  please contact us
  enjoying this
  don't miss
  do n't miss
  do n’t miss
  have a tip
  got a tip
  send tips
  leave a comment
  skip to
  log in
  by signing up
  we use cookies
  this site is protected
  this site uses
  this website uses
  for more information
  for more on
  for more stories
  for more , read
  for more , visit
  for a list of
  for a full list of
  for the full list
  for a look at
  to learn more
  learn more
  find out more
  now , read
  keep reading
  continue reading
  sound off below
  like what you read
  thanks for reading
  thanks for signing
  thanks for subscribing
  thank you for reading
  thank you for subscribing
  you can find this story in
  try our
  welcome back to
  welcome to our
  we want to hear from you
  rsvp for
  interested in learning more
`);

/** A sentence that holds one of these promotes something of the publisher's. */
export const PROMOTION_ANYWHERE = phrases(`
  top headlines are here
  our newsletter
  our newsletters
  our daily newsletter
  our weekly newsletter
  our free newsletter
  in your inbox
  to your inbox
  affiliate links
  affiliate commission
  earn a commission
  receive a commission
  sign up for our
  sign up to our
  subscribe to our
  click here
  click on the link
  click the link
  link below :
  our privacy policy
  our privacy notice
  our terms of service
  google privacy policy
  live blog
  live updates here
  like us on
  join the conversation
  in the comments below
  in the comments section
  read more about
  read the original article
  see the original story
  to leave our community
  on our app
  for no ads
`);

/** A sentence that begins so leads to other pages. */
export const RELATED_OPENERS = phrases(`
  related :
  related photos
  related article
  related story
  more :
  more from
  more on
  more stories
  read :
  watch :
  watch the video below
  listen :
  stream :
  link :
  recommended
  main article :
  more great
  in photos :
  in pictures :
`);

/** A sentence that begins so, and has no more than a few words behind it, is a credit, a label or a note of the publisher. */
export const CREDIT_OPENERS = phrases(`
  photo :
  photo by
  photo illustration
  photos :
  photos by
  photograph :
  photograph by
  image :
  image credit
  images :
  images by
  video :
  file photo
  picture :
  credit :
  credits :
  source :
  sources :
  via :
  retrieved
  archived from
  archived copy
  citation :
  copyright
  ©
  (c)
  all rights reserved
  reporting by
  additional reporting
  editing by
  with reporting by
  writing by
  compiled by
  written by
  posted by
  story by
  words by
  by :
  provided by
  courtesy of
  last updated
  first published
  originally published
  published :
  posted :
  filed under
`);

/** A sentence that begins so is a note of the publisher about the article. */
export const NOTE_OPENERS = phrases(`
  editor 's note
  editor ’s note
  editors ' note
  editors ’ note
  author 's note
  publisher 's note
  correction :
  corrections :
  clarification :
  disclosure :
  disclaimer :
  full disclosure :
  updated :
  an earlier version of
  a previous version of
  this story has been updated
  this article has been updated
  this post has been updated
  this story has been corrected
  this article has been corrected
  this story was produced
  this article was produced
  this story was originally
  this article was originally
  this story was first
  this article was first
  this article originally
  this article first
  this story originally
  this story first
  this post originally
  this post first
  this project was produced
  this story is part of
  this article is part of
  the story is part of
  this series is
  the opinions expressed
  the views expressed
  opinions expressed
  views expressed
  more information :
  funding for this
  tweet may have been deleted
`);

/** Notes of contributors and of changes, as sentences of their own. */
export const CLOSING_NOTE =
  /^(?:\p{Lu}[\p{L}.'’-]+,?\s(?:and\s)?){2,10}contributed\.?$|^\W{0,2}(?:update|updated|correction)\b.{0,40}\b(?:[ap]\.?m\.?|[ECMP][SD]?T|GMT|BST|UTC)\b/u;

/** A sentence that holds one of these is a note of the publisher about the article, or about itself. */
export const NOTE_ANYWHERE = phrases(`
  this article has been updated
  this story has been updated
  not available in your region
  not available in your country
  no competing interests
  no interests to disclose
  contributed to this report
  contributed to this story
  contributed to this article
  contributed reporting
  contributed research
  all rights reserved
  may not be published , broadcast
  may not be reproduced
  not be republished
  republished with permission
  reprinted with permission
  solely those of the author
  solely his own
  solely her own
  was produced in partnership
  is a nonprofit newsroom
  is a non-profit newsroom
  is a nonprofit news organization
  is a nonprofit news organisation
  is an independent newsroom
  editorially independent
`);

/** A line that is nothing but one of these is a control or a label of the page. */
export const PAGE_LABELS: ReadonlySet<string> = new Set(
  phrases(`
  advertisement
  - advertisement -
  sponsored
  recommended
  recommended credit
  references
  related
  tags
  topics
  comments
  loading
  share
  adjust
  close
  download
  show all
  hide caption
  toggle caption
  image caption
  image copyright
  click to enlarge
  enlarge image
  enlarge this image
  view images
  view image
  view gallery
  story saved
  newsletter signup
  partnership offers
  follow the case
  location details
  keep reading
  learn more
  read more
  slideshow
`),
);

/** A block of these words is followed by the credit and the caption of a picture. */
export const PICTURE_CONTROLS: ReadonlySet<string> = new Set(
  phrases(`
  click to enlarge
  enlarge image
  enlarge this image
  view images
  view image
`),
);

/** Entries of a bibliography. */
export const REFERENCE_SIGNS = /\bdoi\b|\bPMID\b|\bet al\b|\b\d{4};\s?\d+(?:\(\d+\))?:/i;
