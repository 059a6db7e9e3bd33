import { describe, expect, it } from 'vitest';
import { datedChangelog, isNewer } from '../../scripts/changelog.ts';

const changelog = (head: string, lines = '- Marks more names.') =>
  `# Changelog\n\n## ${head}\n\n${lines}\n\n## 0.1.0, 2026-01-02\n\n- First version.\n`;

describe('the changelog of a release', () => {
  it.each(['Unreleased', '0.2.0'])('dates what stands under "%s", and leaves the rest as it is', (head) => {
    expect(datedChangelog(changelog(head), '0.2.0', '2026-12-01')).toBe(changelog('0.2.0, 2026-12-01'));
  });

  it('has something to say', () => {
    expect(() => datedChangelog(changelog('Unreleased', ''), '0.2.0', '2026-12-01')).toThrow('## Unreleased');
    expect(() => datedChangelog(changelog('0.3.0'), '0.2.0', '2026-12-01')).toThrow('nothing to release');
  });

  it('is not of a version that was released', () => {
    expect(() => datedChangelog(changelog('Unreleased'), '0.1.0', '2026-12-01')).toThrow('released already');
  });
});

it('knows which version is newer by number, not by letter', () => {
  expect(isNewer('0.10.0', '0.9.9')).toBe(true);
  expect(isNewer('1.0.0', '0.9.9')).toBe(true);
  expect(isNewer('0.9.9', '0.10.0')).toBe(false);
  expect(isNewer('0.2.0', '0.2.0')).toBe(false);
});
