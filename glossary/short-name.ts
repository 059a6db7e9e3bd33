/** A name for a line of many: "GAN" of "Generative adversarial network (GAN)", "DiT" of "DiT（扩散 Transformer）". */
export function shortName(name: string): string {
  const [, before = '', within = ''] = /^(.+?)\s*[(（](.+)[)）]$/.exec(name) ?? [];
  if (/^[A-Z][A-Za-z0-9.-]{1,9}$/.test(within)) return within;
  return /^[A-Za-z0-9.-]+$/.test(before) ? before : name;
}
