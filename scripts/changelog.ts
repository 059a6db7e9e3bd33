/** The changelog of a release: its part gets the version and the day. */

/** What is to be released stands under this heading, or under the version itself without a date. */
const UNRELEASED = 'Unreleased';

/**
 * @param day as YYYY-MM-DD
 * @throws with what to write, when nothing stands there to be released, or the version was released before
 */
export function datedChangelog(changelog: string, version: string, day: string): string {
  const lines = changelog.split('\n');
  if (lines.some((line) => line.startsWith(`## ${version}, `)))
    throw new Error(`CHANGELOG.md says that ${version} was released already.`);
  const at = lines.findIndex((line) => line === `## ${UNRELEASED}` || line === `## ${version}`);
  const end = lines.findIndex((line, index) => index > at && line.startsWith('## '));
  const part = at < 0 ? [] : lines.slice(at + 1, end < 0 ? undefined : end);
  if (!part.some((line) => line.startsWith('- ')))
    throw new Error(
      `CHANGELOG.md has nothing to release: say under "## ${UNRELEASED}" what changes for readers, in lines that begin with "- ".`,
    );
  return lines.with(at, `## ${version}, ${day}`).join('\n');
}

/** Whether a version comes after another; both are three numbers. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  if (!a || !b) return false;
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0);
}
