/** Tags of languages, as forms and files have them. */

/** Tags that were looked at before: a file has few, and names many. */
const tags = new Map<string, string | undefined>();
const MOST_TAGS = 1_000;
/** Longer than any tag in use; what comes after 35 characters a reader of tags may cut (BCP 47, section 4.4). */
const LONGEST_TAG = 35;

/** A language tag in its usual form, such as zh-Hans for `zh_hans`; undefined for what is none. */
export function languageTag(text: string): string | undefined {
  if (text.length > LONGEST_TAG) return undefined;
  if (tags.has(text)) return tags.get(text);
  if (tags.size >= MOST_TAGS) tags.clear();
  let tag: string | undefined;
  try {
    // Many files write en_US.
    tag = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    tag = undefined;
  }
  tags.set(text, tag);
  return tag;
}
