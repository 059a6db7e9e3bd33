/** What is not tried in Firefox, and why. All else runs in both browsers. */

import { IS_FIREFOX } from './in-browser.ts';

const REASONS = {
  'pen, pinch': 'WebDriver BiDi has no pinch, and Firefox answers that its pen is not implemented',
  'paper as a file': 'no two PDF files that Firefox makes are the same',
  'memory counters': 'heaps, traces and the counters of nodes and listeners are of the DevTools protocol',
  'welcome page':
    'a temporary add-on, as tests have it, opens no page: https://extensionworkshop.com/documentation/develop/temporary-installation-in-firefox/',
  'update in place': 'an update by the browser needs a signed package',
  'own page of extensions':
    'about:addons is no page that a script may ask; addons-linter reads the manifest instead',
  'failing store': 'no test can run a script in the background of Firefox, which would have its stores fail',
  'world of a content script':
    'WebDriver BiDi runs nothing in it, and what the extension itself runs there is of no file',
  'keys in a page behind':
    'the popup is a tab behind the page in tests, where Firefox leaves the focus of its list out of the keys',
  'start command': '`npm start` opens Chromium alone',
  'frame of another process':
    'the pointer of WebDriver BiDi reaches only frames in the process of their page',
  'kept page': 'WebDriver BiDi tells of no world in a page that comes back as it was kept',
  'script before a page of the extension':
    'WebDriver BiDi runs none there; the same pages are tried in Chromium',
} as const;

/** Whether a test is left out here: `test.skipIf(notInFirefox('…'))`. */
export const notInFirefox = (reason: keyof typeof REASONS): boolean => IS_FIREFOX && reason in REASONS;
