/** How sentences begin or what they hold that speak of the page, not of its subject. All in lower case, words parted by spaces. */

const phrases = (list: string): readonly string[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** A sentence that begins so is no fact of the story: calls to the reader, credits, notes. */
export const BOILERPLATE_OPENERS = phrases(`
  sign up
  subscribe
  follow us
  follow @
  click here
  click on
  click to
  read more
  more information :
  here are
  here is
  here 's
  here ’s
  citation :
  references
  read our
  read the full
  read also
  read next
  read :
  see also
  also read
  also see
  more :
  more on
  more from
  related
  recommended
  watch :
  watch now
  watch the video
  listen :
  listen to the
  download our
  download the app
  get our
  get the latest
  join our
  join us
  share this
  share your
  tell us
  let us know
  e-mail us
  email us
  contact us
  contact the author
  advertisement
  sponsored
  photo :
  photo by
  photos :
  photograph :
  image :
  image credit
  images :
  video :
  file photo
  picture :
  pictured :
  credit :
  source :
  sources :
  retrieved
  archived from
  archived copy
  for a list of
  please see
  author of
  in this post
  in this article , we
  now , read
  for other uses
  for the full list
  main article :
  via :
  copyright
  ©
  (c)
  all rights reserved
  editor 's note
  editor ’s note
  editors ' note
  author 's note
  publisher 's note
  correction
  corrections
  clarification
  an earlier version
  a previous version
  this story has been
  this article has been
  this post has been
  this story was
  this article was
  this article originally
  this article first
  this story originally
  this post originally
  this report was
  originally published
  first published
  last updated
  updated :
  update :
  published :
  posted :
  reporting by
  additional reporting
  editing by
  with reporting by
  writing by
  compiled by
  by :
  disclosure
  disclaimer
  full disclosure
  support our
  donate
  become a member
  buy now
  shop now
  already a subscriber
  thank you for
  thanks for
  to read the full
  to continue reading
  please enable
  please contact
  please read
  enjoying this
  don't miss
  do n't miss
  do n’t miss
  check out
  have a tip
  got a tip
  send tips
  tags
  filed under
  topics
  comments
  leave a comment
  skip to
  loading
  not a member
  log in
  by signing up
  we use cookies
  this site
  this website
  this page
  the opinions expressed
  the views expressed
  opinions expressed
  views expressed
  for more information
  for more on
  for more stories
  to learn more
  learn more
  find out more
`);

/** A sentence that holds one of these is none either. */
export const BOILERPLATE_ANYWHERE = phrases(`
  not available in your region
  not available in your country
  interests to disclose
  competing interests
  disclosed no
  request for comment
  requests for comment
  reached for comment
  approached for comment
  contacted for comment
  out for comment
  asked for comment
  top headlines are here
  contributed to this report
  contributed to this story
  contributed to this article
  contributed reporting
  contributed research
  all rights reserved
  our newsletter
  our newsletters
  daily newsletter
  weekly newsletter
  free newsletter
  newsletter and
  in your inbox
  to your inbox
  on twitter at
  follow her on
  follow him on
  follow them on
  follow me on
  can be reached at
  may not be published
  may not be reproduced
  not be republished
  republished with permission
  republished from
  reprinted with permission
  views expressed
  opinions expressed
  solely those of the author
  solely his own
  solely her own
  are their own
  is a contributor to
  is a contributing writer
  is a contributing editor
  is a freelance
  is a staff writer
  is the author of this
  privacy policy
  terms of service
  terms of use
  affiliate links
  affiliate commission
  earn a commission
  receive a commission
  creative commons
  getty images
  click here
  sign up for
  sign up to
  subscribe to our
  read more about
  see the original story
  read the original article
  share your thoughts
  join us on
  join the conversation
  like us on
  in the comments
  has sought comment
  have sought comment
  has been contacted for comment
  have been contacted for comment
  nonprofit newsroom
  non-profit newsroom
  nonprofit news organization
  nonprofit news organisation
  independent newsroom
  editorially independent
  funding for this
  funded in part by
  is made possible by
  was made possible by
  supported by a grant
  was produced in partnership
  this story was produced
  this article was produced
`);

/** How a block ends that is a picture's caption: "(AP Photo/Name)", "(Name/Agency)", "Photo: Name". */
export const CREDIT_AT_END =
  /\((?:[^()]{0,60}\b)?(?:photos?|images?|pictures?|pic|getty|reuters|AP|AFP|EPA|courtesy|handout|@)[^()]{0,80}\)\s*$|\([^()@]{2,40}\/[^()\s][^()]{1,40}\)\s*$|\b(?:photo(?:graph)?|image|picture|credit)s?:\s[^.:]{3,60}$/i;

/** Parts of entries of a bibliography. */
export const REFERENCE_SIGNS = /\bdoi\b|\bPMID\b|\bet al\b|\b\d{4};\s?\d+(?:\(\d+\))?:/i;

/** Credit a picture, so that what stands beside them is its caption. */
export const PICTURE_CREDITS = phrases(`
  ( image :
  ( image credit
  ( photo :
  ( photo by
  ( photo credit
  ( picture :
  ( pic :
  ( credit :
  ( ap photo
  photo credit
  image credit
  hide caption
  toggle caption
  image copyright
  image caption
  getty images
  photo courtesy
  photograph by
  photograph :
  photo by
  image courtesy
  courtesy photo
  file photo
  ( reuters )
  ( courtesy
  via ap )
  via reuters )
  enlarge this image
`);
