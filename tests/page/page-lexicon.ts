import { compileLexicon } from '../../matching/fold-lexicon.ts';

/** A few names, enough to tell where a page is read and what is marked. */
export const lexicon = compileLexicon({
  entries: [
    { id: 'sora', kind: 'model', priority: 1 },
    { id: 'tim-brooks', kind: 'person', priority: 1 },
    { id: 'diffusion-model', kind: 'technique', priority: 1 },
    { id: 'stable-diffusion', kind: 'model', priority: 1 },
    { id: 'adam', kind: 'technique', priority: 2 },
  ],
  aliases: [
    { text: 'Sora', exact: true, entry: 0, needs: 'nothing' },
    { text: 'Tim Brooks', exact: true, entry: 1, needs: 'nothing' },
    { text: 'Brooks', exact: true, entry: 1, needs: 'full-name' },
    { text: 'diffusion model', exact: false, entry: 2, needs: 'nothing' },
    { text: '扩散模型', exact: false, entry: 2, needs: 'nothing' },
    { text: 'Stable Diffusion', exact: false, entry: 3, needs: 'nothing' },
    { text: 'StableDiffusion', exact: false, entry: 3, needs: 'nothing' },
    { text: 'Adam', exact: true, entry: 4, needs: 'nothing', sense: 0 },
  ],
  decoys: [],
  senses: [{ prior: 'even', clues: [], antiClues: [] }],
  scriptPairs: ['擴扩'],
  vocabulary: { strong: [], weak: [] },
  hanWords: { across: [], complete: [] },
});
