/** What our own dictionaries say beyond others, in places that Yomitan leaves to those who write them. */

/** Categories of tags: what tags of them mean is read back. */
export const KIND_TAGS = 'newsgloss-kind';
export const LANGUAGE_TAGS = 'newsgloss-language';
export const CASE_TAGS = 'newsgloss-case';

/** The tag of a name that must stand as written. */
export const EXACT_TAG = 'exact';

/** Keys of `data` of elements of structured content, whose value says what the element holds. */
export const MARK = 'newsgloss';
export type Mark = 'explainer' | 'source' | 'sentence' | 'title' | 'url';
