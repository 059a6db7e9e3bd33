/** Text in the encodings that browsers read and do not write. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** @param encoding one of one or two bytes a character */
export function encodeLegacy(text: string, encoding: 'gb18030' | 'big5' | 'windows-1252'): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no "${character}"`);
      return bytes;
    }),
  );
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && !text.includes('\ufffd') && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (encoding !== 'windows-1252')
    for (let first = 0x81; first < 0xff; first++) for (let last = 0x40; last < 0xff; last++) add(first, last);
  return table;
}

export function encodeWide(text: string, order: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'utf-16le');
  return bytes;
}
