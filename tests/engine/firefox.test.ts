import { openInFirefox } from './engine-page.ts';
import { describeRandomChanges } from './random-changes.ts';

describeRandomChanges('Firefox', openInFirefox, 50);
