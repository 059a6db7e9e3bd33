/**
 * Measures the extension in a real Chromium and prints what it takes beside what it may take. Figures of one
 * run compare with each other; those of two runs, or two machines, only as ratios.
 *
 *   npm run bench [-- --json] [GROUP…]
 */

import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { GROUP_NAMES, GROUPS, type GroupName, groupsOf } from './bench/groups.ts';
import { type Row, tableOf } from './bench/rows.ts';
import { openWorkbench } from './bench/workbench.ts';
import { messageOf, usageError } from './command-line.ts';

const USAGE = `npm run bench [-- [--json] [${GROUP_NAMES.join('|')}]…]`;

const { json, groups } = parse();
try {
  const { rows, notes } = await measure(groups);
  if (json) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else process.stdout.write(`${tableOf(rows)}\n${notes.map((note) => `${note}\n`).join('')}`);
} catch (error) {
  tell(messageOf(error));
  process.exitCode = 1;
}

function parse(): { readonly json: boolean; readonly groups: readonly GroupName[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { json: values.json, groups: groupsOf(positionals) };
  } catch (error) {
    return usageError(messageOf(error), USAGE);
  }
}

/** Measures group by group; one that fails is told on stderr, and what the others measured stands. */
async function measure(names: readonly GroupName[]) {
  const rows: Row[] = [];
  const notes: string[] = [];
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    tell(`other programs keep the processor busy (load ${load.toFixed(1)}): the figures will be unsure`);
  const bench = await openWorkbench();
  try {
    for (const group of names) {
      const started = Date.now();
      try {
        const measured = await GROUPS[group](bench);
        rows.push(...measured.rows.map((row) => ({ group, ...row })));
        notes.push(...measured.notes);
        tell(`${group} took ${Math.round((Date.now() - started) / 1000)} s`);
      } catch (error) {
        tell(`${group} failed: ${messageOf(error)}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await bench.close();
  }
  return { rows, notes: [`Chromium ${bench.version}`, ...notes] };
}

function tell(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
