import { openInChromium } from './engine-page.ts';
import { describeRandomChanges } from './random-changes.ts';

describeRandomChanges('Chromium', openInChromium, 50);
