/**
 * A page like any other, in the options: the same scripts mark it and open cards over it as the reader set them. Only
 * the background's part, putting the scripts there, is done here.
 */

import { followTheme } from '../../extension/page-theme.ts';
import './preview.css';

void followTheme(new AbortController().signal);

/** The cards' script first: the content script would ask the background for it. */
for (const file of ['/cards.js', '/annotator.js']) {
  const script = document.createElement('script');
  script.src = file;
  script.async = false;
  document.head.append(script);
}
const rules = document.createElement('link');
rules.rel = 'stylesheet';
rules.href = '/assets/marks.css';
document.head.append(rules);
