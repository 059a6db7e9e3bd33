import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { copyToClipboard, saveFile } = await import('../../extension/take-along.ts');

const link = { href: '', download: '', click: vi.fn() };
const made: Blob[] = [];
const writeText = vi.fn();
const revoke = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  made.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('document', { createElement: () => link });
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return 'blob:1';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoke);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const FILE = { name: 'newsgloss-2026-11-25.csv', type: 'text/csv;charset=utf-8', text: '\ufeff"id"\r\n' };

describe('a file', () => {
  it('is downloaded under its name, byte for byte, and let go of later', async () => {
    expect(await saveFile(FILE)).toBeUndefined();
    expect(link).toMatchObject({ href: 'blob:1', download: FILE.name });
    expect(link.click).toHaveBeenCalledOnce();
    const bytes = new Uint8Array((await made[0]?.arrayBuffer()) ?? []);
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x22]);
    expect(made[0]?.type).toBe(FILE.type);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:1');
  });

  it('that cannot be saved is answered by what the browser says', async () => {
    link.click.mockImplementation(() => {
      throw new Error('not here');
    });
    expect(await saveFile(FILE)).toBe('not here');
  });
});

describe('the clipboard', () => {
  it('gets a text, or what the browser says where it refuses', async () => {
    writeText.mockResolvedValueOnce(undefined);
    expect(await copyToClipboard('Sora')).toBeUndefined();
    expect(writeText).toHaveBeenCalledWith('Sora');
    writeText.mockRejectedValueOnce(new Error('Document is not focused.'));
    expect(await copyToClipboard('Sora')).toBe('Document is not focused.');
  });
});
