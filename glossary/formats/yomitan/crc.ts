/** The sum by which archives tell whether a file is whole: CRC-32 (ISO 3309). */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** @param before the sum of what comes before; 0 at the beginning */
export function crcOf(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  // The table has every byte.
  for (let at = 0; at < bytes.length; at++) sum = TABLE[(sum ^ bytes[at]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
