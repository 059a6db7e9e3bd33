/** Citations as written in the data files. */

import type { Citation } from './types.ts';

/**
 * Reads a citation: "sora-theses#f60" (a fact of an article), "arXiv:2212.09748", "doi:10.…" or an
 * https address.
 * @throws RangeError for anything else
 */
export function parseCitation(text: string): Citation {
  const fact = /^([a-z0-9-]+)#(f\d+)$/.exec(text);
  if (fact?.[1] && fact[2]) return { kind: 'fact', article: fact[1], fact: fact[2] };
  const arxiv = /^arXiv:(\d{4}\.\d{4,5})$/.exec(text);
  if (arxiv) return { kind: 'link', label: `arXiv ${arxiv[1]}`, url: `https://arxiv.org/abs/${arxiv[1]}` };
  const doi = /^doi:(10\..+)$/.exec(text);
  if (doi) return { kind: 'link', label: `DOI ${doi[1]}`, url: `https://doi.org/${doi[1]}` };
  if (text.startsWith('https://') && URL.canParse(text)) {
    return { kind: 'link', label: new URL(text).hostname.replace(/^www\./, ''), url: text };
  }
  throw new RangeError(`"${text}" is no citation`);
}
