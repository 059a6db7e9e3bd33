import { expect, it } from 'vitest';
import { builtInDrafts } from '../../../glossary/packs/built-in-drafts.ts';
import { entryOf, glossaryOf, inAll } from '../small-glossary.ts';

const draftOf = (entry: ReturnType<typeof entryOf>) => builtInDrafts(glossaryOf([entry]))[0];

it('an entry has its name in each language, the English one first, and then its other names', () => {
  const name = { en: 'Diffusion model', 'zh-Hans': '扩散模型', 'zh-Hant': '擴散模型' };
  const entry = entryOf('diffusion', { kind: 'technique', name, aliases: ['扩散模型', 'DDPM'] });
  expect(draftOf(entry)).toMatchObject({
    kind: 'technique',
    names: [
      { text: 'Diffusion model', language: 'en' },
      { text: '扩散模型', language: 'zh-Hans' },
      { text: '擴散模型', language: 'zh-Hant' },
      { text: 'DDPM' },
    ],
  });
});

it('a name that is written alike in several languages stands there once, as a name of none', () => {
  expect(draftOf(entryOf('sora', { name: inAll('Sora') }))?.names).toEqual([{ text: 'Sora' }]);
});

it('an entry has its explainer in each language', () => {
  const explainer = { en: 'A model.', 'zh-Hans': '模型。', 'zh-Hant': '模型。' };
  expect(draftOf(entryOf('sora', { explainer }))?.explainers).toEqual([
    { text: 'A model.', language: 'en' },
    { text: '模型。', language: 'zh-Hans' },
    { text: '模型。', language: 'zh-Hant' },
  ]);
});
