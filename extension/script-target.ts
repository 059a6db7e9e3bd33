/** In the background: the frame that a message came from, as the scripting API is told of it. */

import type { Frame } from './answers.ts';

/** The document that sent it; what is loaded into the frame later is another. */
export const targetOf = ({ tab, frame, document }: Frame) =>
  document === undefined ? { tabId: tab, frameIds: [frame] } : { tabId: tab, documentIds: [document] };
