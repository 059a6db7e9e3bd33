import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportReviewed, ImportStep } from '../../../../components/options/glossaries/import-step.ts';
import { wrongCsv } from '../../../../components/options/glossaries/wrong-csv.ts';
import type { Problem } from '../../../../glossary/formats/types.ts';
import { glossariesOf, packOf, showOptions } from '../show-options.tsx';

const problemAt = (line: number): Problem => ({
  at: { unit: 'line', number: line },
  column: 'Kind',
  reason: 'importProblemKind',
  excerpt: `thing ${line}`,
  kept: true,
});

const NAMELESS: Problem = {
  at: { unit: 'line', number: 7 },
  reason: 'importProblemNoName',
  excerpt: ';;',
  kept: false,
};

const REVIEW: ImportStep & ImportReviewed = {
  kind: 'review',
  recognised: {
    format: 'csv',
    encoding: 'utf-8',
    table: {
      delimiter: ',',
      header: true,
      columns: [
        { use: 'name', language: 'en', title: 'Term', samples: ['Dolly zoom', 'Match cut'] },
        { use: 'otherNames', separators: ';', title: 'Synonyms', samples: ['Vertigo effect'] },
        { use: 'explainer', title: 'Definition', samples: ['The camera moves while the lens zooms.'] },
        { use: 'nothing', title: '', samples: ['1', '2'] },
      ],
    },
    drafts: [
      {
        kind: 'concept',
        names: [{ text: 'Dolly zoom', language: 'en' }, { text: 'Vertigo effect' }],
        explainers: [{ text: 'The camera moves while the lens zooms.' }],
      },
    ],
    entries: 1_198,
    wrong: { count: 0, told: [] },
    counts: { fresh: 1_186, different: 8, same: 4 },
  },
  reading: {},
  target: { kind: 'new' },
  name: 'film-terms',
  collision: 'keepMine',
  targets: [packOf({}), packOf({ id: 'films', name: 'Film terms' })],
  isReading: false,
  problem: undefined,
};

const reviewOf = (changes: Partial<ImportReviewed>) => ({ ...REVIEW, ...changes });

/** Shows a file on its way; answers what its views asked for. */
function show(step: ImportStep, waiting = 0) {
  const { importing } = glossariesOf({});
  const glossaries = glossariesOf({ step, importing: { ...importing, waiting } });
  showOptions({ section: 'glossaries', glossaries });
  return glossaries.importing;
}

const says = (words: string) => vi.waitFor(() => expect(document.body.innerText).toContain(words));

const hasFocus = (words: string) => vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words));

beforeEach(() => page.viewport(1000, 1200));
afterEach(async () => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
});

const DONE: ImportStep = {
  kind: 'done',
  pack: 'Film terms',
  added: 1_186,
  replaced: 3,
  kept: 9,
  wrong: { count: 2, told: [problemAt(3), NAMELESS] },
};

describe.each(['light', 'dark'])('in %s, nothing bars anyone from', (theme) => {
  it.each([
    ['a file that is being read', { kind: 'reading' }],
    ['a file that cannot be read', { kind: 'refused', reason: 'The file is empty.' }],
    [
      'a table',
      reviewOf({
        target: { kind: 'pack', id: 'mine' },
        recognised: { ...REVIEW.recognised, wrong: { count: 1, told: [problemAt(3)] } },
      }),
    ],
    ['an import', { kind: 'running', pack: 'Film terms', stored: 300, total: 1_200 }],
    ['its result', DONE],
  ] as const satisfies readonly (readonly [string, ImportStep])[])('%s', async (_, step) => {
    document.documentElement.dataset.theme = theme;
    show(step);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

it('a file takes the focus as its turn comes, and says how many wait', async () => {
  show({ kind: 'reading' }, 2);
  await hasFocus('Import “film-terms.csv”');
  expect(document.body.innerText).toContain('2 more files wait');
});

it('a file that cannot be read says why, and gives way to the next', async () => {
  const { onCancel } = show({ kind: 'refused', reason: 'The file is empty.' }, 1);
  expect(
    page
      .getByRole('alert')
      .all()
      .map((alert) => alert.element().textContent),
  ).toContain('The file is empty.');
  await page.getByRole('button', { name: 'Next file' }).click();
  expect(onCancel).toHaveBeenCalledOnce();
});

describe('what a file was recognised as', () => {
  it('stands there with its first entries as they would come in', () => {
    show(REVIEW);
    expect(document.body.innerText).toContain('Recognised as CSV · 1,198 entries');
    const first = document.querySelector('.first-drafts li');
    expect(first?.querySelector('.draft-name')?.getAttribute('lang')).toBe('en');
    expect(first?.textContent).toContain('Vertigo effect');
  });

  it.each([
    ['Encoding', 'gb18030', { encoding: 'gb18030' }],
    ['Between columns', ';', { delimiter: ';' }],
    ['Language', 'zh-Hans', { language: 'zh-Hans', columns: { header: true, columns: [] } }],
    ['Kind', 'person', { kind: 'person', columns: { header: true, columns: [] } }],
  ])('can be changed: %s', async (label, value, reading) => {
    const columns = { header: true, columns: [] };
    const { onRead } = show(reviewOf({ reading: { columns } }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: label, exact: true }), value);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(reading);
  });

  it('tells the language of a file only where the reader says it', async () => {
    const { onRead } = show(reviewOf({ reading: { language: 'en', kind: 'person' } }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language', exact: true }), '');
    expect(onRead).toHaveBeenCalledExactlyOnceWith({ kind: 'person' });
  });

  it('has no encoding or columns to be changed where the format leaves no choice', () => {
    const recognised = {
      ...REVIEW.recognised,
      format: 'yomitan',
      encoding: undefined,
      table: undefined,
    } as const;
    show(reviewOf({ recognised }));
    expect(page.getByRole('combobox', { name: 'Encoding' }).query()).toBeNull();
    expect(document.querySelector('.columns')).toBeNull();
  });

  it('stays there while a way of reading fails, which is told', () => {
    show(reviewOf({ problem: 'This is not text.' }));
    expect(document.body.innerText).toContain('Recognised as CSV');
    expect(document.body.innerText).toContain('This is not text.');
  });
});

describe('the columns of a table', () => {
  const COLUMNS = [
    { use: 'name', language: 'en' },
    { use: 'otherNames', separators: ';' },
    { use: 'explainer' },
    { use: 'nothing' },
  ];

  it('can be used as something else', async () => {
    const { onRead } = show(REVIEW);
    const column = page.getByRole('combobox', { name: 'Column “Definition” holds' });
    await userEvent.selectOptions(column, 'otherNames');
    const columns = COLUMNS.with(2, { use: 'otherNames', separators: '\n;；|、' });
    expect(onRead).toHaveBeenCalledExactlyOnceWith({ columns: { header: true, columns } });
  });

  it('can be in a language of their own, or in none', async () => {
    const { onRead } = show(REVIEW);
    const select = (title: string, language: string) =>
      userEvent.selectOptions(
        page.getByRole('combobox', { name: `Language of column “${title}”` }),
        language,
      );
    await select('Definition', 'zh-Hans');
    await select('Term', '');
    expect(vi.mocked(onRead).mock.calls).toEqual([
      [{ columns: { header: true, columns: COLUMNS.with(2, { use: 'explainer', language: 'zh-Hans' }) } }],
      [{ columns: { header: true, columns: COLUMNS.with(0, { use: 'name' }) } }],
    ]);
  });

  it('lose their language with a use that has none', async () => {
    const { onRead } = show(REVIEW);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Column “Term” holds' }), 'kind');
    expect(onRead).toHaveBeenCalledExactlyOnceWith({
      columns: { header: true, columns: COLUMNS.with(0, { use: 'kind' }) },
    });
  });

  it('may have no headings', async () => {
    const { onRead } = show(REVIEW);
    await page.getByRole('checkbox', { name: 'The first row is a heading' }).click();
    expect(onRead).toHaveBeenCalledExactlyOnceWith({ columns: { header: false, columns: COLUMNS } });
  });
});

describe('where entries go', () => {
  it('is a new glossary, named like the file until the reader names it', async () => {
    const { onName, onImport } = show(REVIEW);
    const name = page.getByRole('textbox', { name: 'Name of the new glossary' });
    expect(name.element()).toHaveProperty('value', 'film-terms');
    await userEvent.fill(name, 'Cinema');
    expect(onName).toHaveBeenLastCalledWith('Cinema');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    expect(onImport).toHaveBeenCalledOnce();
  });

  it('is no glossary without a name', () => {
    const { onImport } = show(reviewOf({ name: ' ' }));
    const button = page.getByRole('button', { name: 'Import', exact: true }).element() as HTMLElement;
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
    expect(onImport).not.toHaveBeenCalled();
  });

  it('may be one that is there', async () => {
    const { onTarget } = show(REVIEW);
    await page.getByRole('radio', { name: 'One you have' }).click();
    expect(onTarget).toHaveBeenCalledExactlyOnceWith({ kind: 'pack', id: 'mine' });
  });

  it('says how many names are there, and asks which of two entries is to be', async () => {
    const { onTarget, onCollision } = show(reviewOf({ target: { kind: 'pack', id: 'mine' } }));
    await says('New: 1,186. Same name, different content: 8. Already there: 4.');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'One you have' }), 'films');
    expect(onTarget).toHaveBeenCalledExactlyOnceWith({ kind: 'pack', id: 'films' });
    await page.getByRole('radio', { name: 'Take theirs' }).click();
    await page.getByRole('radio', { name: 'Keep both' }).click();
    expect(vi.mocked(onCollision).mock.calls).toEqual([['takeTheirs'], ['keepBoth']]);
  });

  it('asks nothing where no entry is there and different', () => {
    const counts = { fresh: 1_194, different: 0, same: 4 };
    show(reviewOf({ target: { kind: 'pack', id: 'mine' }, recognised: { ...REVIEW.recognised, counts } }));
    expect(page.getByRole('radio', { name: 'Take theirs' }).query()).toBeNull();
  });
});

it('a table in which no column has names says what to do', () => {
  const { onImport } = show(reviewOf({ recognised: { ...REVIEW.recognised, entries: 0 } }));
  expect(document.body.innerText).toContain('Say which column holds the names.');
  (page.getByRole('button', { name: 'Import', exact: true }).element() as HTMLElement).click();
  expect(onImport).not.toHaveBeenCalled();
});

it('an import says how far it is, and can be stopped by the key that began it', async () => {
  const { onCancel } = show({ kind: 'running', pack: 'Film terms', stored: 300, total: 1_200 });
  expect(document.body.innerText).toContain('300 of 1,200 entries');
  expect(page.getByRole('progressbar').element()).toMatchObject({ value: 300, max: 1_200 });
  await hasFocus('Cancel');
  await userEvent.keyboard('{Enter}');
  expect(onCancel).toHaveBeenCalledOnce();
});

describe('the result', () => {
  it('says what came in, what was left alone, and what could not be read', async () => {
    show(DONE);
    await hasFocus('“film-terms.csv” is now in “Film terms”');
    expect(document.body.innerText).toMatch(
      /New: 1,186\s+Taken in place of yours: 3\s+Left as you have them: 9/,
    );
    const rows = [...document.querySelectorAll('.wrong-rows tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['3', 'Kind: This kind is unknown; the entry was imported with the usual one.', 'thing 3'],
      ['7', 'There is no name. The entry was not imported.', ';;'],
    ]);
  });

  it('shows of 100,000 rows those that are near, and all by scrolling on', async () => {
    const told = Array.from({ length: 100_000 }, (_, at) => problemAt(at + 2));
    show({ ...DONE, wrong: { count: 100_250, told } });
    const rows = () => document.querySelectorAll('.wrong-rows tbody tr');
    expect(rows().length).toBeLessThanOrEqual(200);
    expect(document.body.innerText).toContain('100,250 places could not be read');
    expect(document.body.innerText).toContain('And 250 more');
    const scroller = document.querySelector('.wrong-rows .scroller');
    const before = rows().length;
    scroller?.scrollTo(0, scroller.scrollHeight);
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(before));
    expect(rows()[before]?.textContent).toContain(`thing ${before + 2}`);
  });

  it('can be saved as a table, in which no spreadsheet computes anything', async () => {
    const { onSaveWrong } = show(DONE);
    await page.getByRole('button', { name: 'Save this list (CSV)' }).click();
    expect(onSaveWrong).toHaveBeenCalledOnce();
    const wrong = { count: 1, told: [{ ...problemAt(3), excerpt: '=1+"2"' }] };
    const csv = wrongCsv(wrong, (key) => key);
    expect(csv.split('\r\n')[1]).toBe('"3","packWrongColumn","\'=1+""2"""');
  });
});
