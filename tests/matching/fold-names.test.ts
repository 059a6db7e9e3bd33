import { describe, expect, it } from 'vitest';
import { NameFolder, type OwnNames } from '../../matching/fold-names.ts';
import { scriptFoldOf } from '../../matching/units.ts';

const SCRIPT = scriptFoldOf(['擴扩']);

function folded(...batches: readonly (readonly OwnNames[])[]) {
  const folder = new NameFolder(SCRIPT);
  for (const batch of batches) folder.add(batch);
  return folder.finish();
}

describe('the names of a glossary', () => {
  it('are folded by entry, those that no text can have left out', () => {
    const names = folded(
      [
        { number: 3, kind: 'person', names: [{ text: 'Ada Lovelace' }, { text: 'Ada', exact: true }] },
        { number: 4, kind: 'paper', names: [{ text: '模' }, { text: 'half \ud800' }] },
      ],
      [],
      [
        { number: 8, kind: 'person', names: [] },
        {
          number: 9,
          kind: 'model',
          names: [{ text: '擴散 模型' }, { text: '+1', exact: true }, { text: 'F-5' }],
        },
      ],
    );
    expect(names).toEqual({
      format: 1,
      numbers: Uint32Array.of(3, 4, 8, 9),
      kindOf: Uint8Array.of(0, 1, 0, 2),
      kinds: ['person', 'paper', 'model'],
      names: 'ada lovelace\nAda\n扩散 模型\nf 5\n',
      entryOf: Uint32Array.of(0, 0, 3, 3),
      exact: Uint8Array.of(0, 1, 0, 0),
      unfindable: {
        count: 3,
        some: [
          { number: 4, name: '模' },
          { number: 4, name: 'half \ud800' },
          { number: 9, name: '+1' },
        ],
      },
    });
  });

  it('that cannot be found are counted, and the first hundred told', () => {
    const entries = Array.from({ length: 103 }, (_, number) => ({
      number,
      kind: 'model',
      names: [{ text: '+' }],
    }));
    const { count, some } = folded(entries).unfindable;
    expect(count).toBe(103);
    expect(some.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, number) => number));
  });

  it('are not to blame for an error of another kind', () => {
    const folder = new NameFolder(undefined as never);
    expect(() => folder.add([{ number: 0, kind: 'model', names: [{ text: '模型' }] }])).toThrow(TypeError);
  });
});
