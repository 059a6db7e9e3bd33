import { describe, expect, it } from 'vitest';
import { mutedOn, nameKey, parseMutedName } from '../../extension/muted-names.ts';

describe('the key of a spelling', () => {
  it.each([
    ['Adam', 'Adam'],
    ['FAIR', 'FAIR'],
    ['fair', 'fair'],
    ['  Tim\n  Brooks ', 'Tim Brooks'],
    ['Tim\u00a0Brooks', 'Tim Brooks'],
    ['fine-tuning', 'fine tuning'],
    ['fine\u2011 tuning', 'fine tuning'],
    ['rein\u00adforcement', 'reinforcement'],
    ['Stable\u200bDiffusion', 'StableDiffusion'],
    ['微调', '微调'],
    [' - ', ''],
  ])('%j is %j', (text, key) => {
    expect(nameKey(text)).toBe(key);
  });
});

describe('a stored name', () => {
  it.each([
    [
      { site: 'a.example', name: 'Adam' },
      { site: 'a.example', name: 'Adam' },
    ],
    [
      { site: '', name: 'fine-tuning' },
      { site: '', name: 'fine tuning' },
    ],
    [
      { site: 'a.example', name: 'Adam', more: 1 },
      { site: 'a.example', name: 'Adam' },
    ],
    [{ site: 'a.example', name: ' ' }, undefined],
    [{ site: 1, name: 'Adam' }, undefined],
    [{ site: 'a.example' }, undefined],
    ['Adam', undefined],
    [null, undefined],
  ])('%j is read as %j', (stored, name) => {
    expect(parseMutedName(stored)).toEqual(name);
  });
});

describe('the list', () => {
  const adam = { site: 'a.example', name: 'Adam' };
  const elsewhere = { site: 'b.example', name: 'Adam' };
  const mit = { site: 'a.example', name: 'MIT' };

  it('is asked by host; a subdomain is another one', () => {
    expect(mutedOn([adam, mit, elsewhere], 'a.example')).toEqual(new Set(['Adam', 'MIT']));
    expect(mutedOn([adam], 'news.a.example')).toEqual(new Set());
    expect(mutedOn([{ site: '', name: 'Adam' }], '')).toEqual(new Set(['Adam']));
  });
});
