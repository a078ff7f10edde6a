/** Ends of a block that is a picture's caption: "(AP Photo/Name)", "(Name/Agency)", "Photo: Name", "Name/Getty Images". */
export const CREDIT_AT_END =
  /\((?:[^()]{0,60}\b)?(?:photos?|images?|pictures?|pic|getty|reuters|AP|AFP|EPA|courtesy|handout|@)[^()]{0,80}\)\s*$|\([^()@\d]{2,40}\/[^()\s\d][^()]{1,40}\)\s*$|\b(?:photo(?:graph)?|image|picture|credit)s?:\s[^.:]{3,60}$|©\s?[^.]{2,40}$|(?:\/|\bvia\s)(?:getty(?: images)?|reuters|AP|AFP|EPA|alamy|shutterstock|flickr|instagram|zuma|pa|swns|wikipedia|wikimedia)(?:\s*\(composite\))?\s*$|\bgetty images\s*$/i;

/** A short line that is nothing but a credit: names and agencies parted by a slash. */
export const CREDIT_LINE =
  /^(?:courtesy\s[^.]{2,40}|REUTERS\/[^.]{2,40}|[\p{Lu}@][^.!?"“”]{0,40}\s?\/\s?[\p{Lu}@][^.!?"“”]{0,50}|\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}|AP|AFP|Reuters|Getty Images)$/u;

/** Words of a caption that point at its picture beyond doubt. */
export const PICTURE_POINTERS =
  /\((?:pictured|left|right|top|bottom|inset|cent(?:er|re)|above|below|l|r|(?:in )?(?:red|blue|green|yellow|orange|purple|pink|grey|gray|brown))\)|\bpictured (?:above|here|left|right)\b|^\W{0,2}(?:pictured|above|from left)\s?:|^\W{0,2}(?:from l(?:eft)?|clockwise,? from)\b|\b(?:seen|shown) here\b|\bas this (?:photo(?:graph)?|picture|image)\b[^.]{0,40}\bshows?\b/i;

/** How agencies open a caption: "In this May 4, 2019 file photo, …". */
export const CAPTION_OPENER =
  /^\W{0,2}in this (?:[\w.]+,? ){0,5}(?:photo(?:graph)?|image|picture|frame grab)\b/i;

/** Words of a caption that point at its picture, where the sentence stands in the present tense. */
export const CAPTION_SIGNS =
  /\bfrom left(?:\sto\sright)?\s?[:,]|,\s(?:left|right|cent(?:er|re)),|\b(?:in|this) (?:this )?(?:file )?(?:photo(?:graph)?|image|picture)\b/i;

/** Verbs for a person in front of a camera, as captions use them. */
export const POSE_VERBS: ReadonlySet<string> = new Set(
  'speak walk pose stand sit look react smile wave arrive leave attend hold gesture listen watch celebrate campaign embrace hug kiss shake march'.split(
    ' ',
  ),
);

/** Marks of a time gone by, which news in the present tense does not have. */
export const CAPTION_TIMES =
  /\b(?:last (?:week|month|year|night|summer|spring|fall|autumn|winter)|earlier this (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.? \d{1,2}|in (?:19|20)\d\d)\b/i;
