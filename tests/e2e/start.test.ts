import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/build-extension.ts';
import { SAMPLE_PAGE } from '../../scripts/start-targets.ts';
import { notInFirefox } from './not-in-firefox.ts';

async function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/start.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}

test.skipIf(notInFirefox('start command'))(
  'npm start tells a program about each page in a line, and goes on after one that fails',
  async () => {
    const { stdout, stderr, code } = await start('--json', 'no-such-page.html', SAMPLE_PAGE);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const page: unknown = JSON.parse(lines[0] ?? '');
    expect(page).toEqual({
      url: pathToFileURL(SAMPLE_PAGE).href,
      title: 'Two students and a video machine',
      terms: expect.arrayContaining([{ entry: 'saining-xie', count: 1 }]),
      screenshot: expect.stringMatching(/\.png$/),
    });
    const [, screenshot = ''] = /"screenshot":"([^"]+)"/.exec(stdout) ?? [];
    expect(existsSync(screenshot)).toBe(true);
    expect(stderr).toContain('cannot open no-such-page.html: there is no such file');
    expect(stderr).not.toContain('shows no card');
    expect(code).toBe(1);
  },
);

test.skipIf(notInFirefox('start command'))(
  'npm start tells a reader the terms and where the screenshot is',
  async () => {
    const { stdout, code } = await start('--headless');
    expect(stdout).toMatch(/^Two students and a video machine\n/);
    expect(stdout).toMatch(/\n +\d+ {2}sora\n/);
    expect(stdout).toMatch(/\nScreenshot: .+\.png\n/);
    expect(code).toBe(0);
  },
);
