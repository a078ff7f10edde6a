/** Terms of texts that ask readers for consent to tracking, each its own idea. */
const CONSENT_TERMS = [
  /\bcookies?\b/i,
  /\bconsent\b/i,
  /\b(?:our|\d+|advertising|third[- ]party) (?:partners|vendors)\b|\bthird[- ]part(?:y|ies)\b/i,
  /\bpersonal (?:data|information)\b|\byour (?:data|privacy)\b|\bprivacy (?:policy|preferences|settings|cent(?:er|re)|notice)\b/i,
  /\blegitimate interests?\b/i,
  /\b(?:stor(?:e|ing|age)|access|read)\b.{0,40}\b(?:information|cookies)\b.{0,30}\b(?:device|browser)\b/i,
  /\b(?:accept|reject|allow|manage|withdraw|change)\b.{0,30}\b(?:all|cookies|choices?|consent|preferences|settings|options)\b/i,
  /\b(?:personali[sz]ed|targeted) (?:ads|advertising|content)\b|\b(?:tracking|functional|necessary|performance|targeting) (?:cookies|technologies)\b/i,
];
/** Such a text speaks for its site, to its reader. */
const OWN_VOICE = /\b(?:we|our|us)\b/i;
const TO_READER = /\b(?:you|your)\b/i;
/** Fewer terms than this may stand in a report about consent. */
const LEAST_TERMS = 4;

/** As much of a text as is looked at, in characters. */
const SAMPLE = 6_000;

/** Whether a text asks its reader for consent to cookies or tracking. */
export function isConsentText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (!OWN_VOICE.test(sample) || !TO_READER.test(sample)) return false;
  return CONSENT_TERMS.filter((term) => term.test(sample)).length >= LEAST_TERMS;
}
