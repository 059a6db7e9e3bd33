/** A few names of every sort that the judgement knows, so that each kind of dependence on the page occurs. */

import { foldClues, foldLexicon } from '../../../matching/fold-lexicon.ts';
import { type LexiconSource, reviveLexicon } from '../../../matching/lexicon.ts';

const SOURCE: LexiconSource = {
  entries: [
    { id: 'sora', kind: 'model', priority: 1 },
    { id: 'tim-brooks', kind: 'person', priority: 1 },
    { id: 'stable-diffusion', kind: 'model', priority: 2 },
    { id: 'diffusion-model', kind: 'technique', priority: 3 },
    { id: 'adam', kind: 'technique', priority: 2 },
    { id: 'nsf', kind: 'organization', priority: 2 },
  ],
  aliases: [
    { text: 'Sora', exact: true, entry: 0, needs: 'nothing' },
    { text: 'Tim Brooks', exact: true, entry: 1, needs: 'nothing' },
    { text: 'Brooks', exact: true, entry: 1, needs: 'full-name' },
    { text: 'Stable Diffusion', exact: false, entry: 2, needs: 'nothing' },
    { text: 'StableDiffusion', exact: false, entry: 2, needs: 'nothing' },
    { text: 'diffusion model', exact: false, entry: 3, needs: 'nothing' },
    { text: '扩散模型', exact: false, entry: 3, needs: 'nothing' },
    { text: 'Adam', exact: true, entry: 4, needs: 'nothing', sense: 0 },
    { text: 'Adam optimizer', exact: false, entry: 4, needs: 'nothing' },
    { text: 'NSF', exact: true, entry: 5, needs: 'nothing', sense: 1 },
    { text: 'National Science Foundation', exact: true, entry: 5, needs: 'nothing' },
  ],
  decoys: [{ text: 'unconditional diffusion model', exact: false, entry: 3 }],
  senses: [
    { prior: 'even', clues: ['optimizer', 'learning rate'], antiClues: ['Eve'] },
    { prior: 'likely', clues: ['funding'], antiClues: ['forum'] },
  ],
  scriptPairs: ['擴扩'],
  vocabulary: { strong: ['neural network'], weak: ['training'] },
  hanWords: { across: ['最大'], complete: [] },
};

/** Without the clues, as a page first gets it. */
export const lexicon = reviveLexicon(foldLexicon(SOURCE));

/** What a page with ambiguous names asks for. */
export const clues = foldClues(SOURCE);

/** Names, halves of names, what speaks for or against them, and what stands between. */
export const WORDS: readonly string[] = [
  'Sora',
  'Tim',
  'Brooks',
  'Tim Brooks',
  'Stable',
  'Diffusion',
  'unconditional',
  'diffusion',
  'model',
  'diffusion model',
  '扩散',
  '模型',
  '擴散模型',
  'Adam',
  'optimizer',
  'Eve',
  'NSF',
  'Network Security Forum',
  'National Science Foundation',
  'neural network',
  'training',
  'funding',
  ' ',
  ' ',
  ' of ',
  '. ',
  '-',
  '\n',
  '\u00ad',
];

/** A stretch of ordinary text: a page's length counts, and a word alone is short. */
export const FILLER = ' The city council approved a plan for 4,200 homes after a short debate.'.repeat(5);
