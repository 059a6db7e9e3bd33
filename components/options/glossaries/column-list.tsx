/** The columns of a table: what stands in each, and what it is taken for, which the reader may change. */

import type { TablePreview } from '../../../glossary/formats/preview.ts';
import {
  COLUMN_USES,
  type Column,
  type ColumnMapping,
  type ColumnUse,
  SEPARATORS,
} from '../../../glossary/formats/table/columns.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { LanguageSelect } from '../../language-select.tsx';

const USE_NAMES: Readonly<Record<ColumnUse, TextKey>> = {
  name: 'packColumnName',
  otherNames: 'packColumnOtherNames',
  explainer: 'packColumnExplainer',
  kind: 'packColumnKind',
  source: 'packColumnSource',
  exact: 'packColumnExact',
  language: 'packColumnLanguage',
  sentence: 'packColumnSentence',
  title: 'packColumnTitle',
  url: 'packColumnUrl',
  nothing: 'packColumnNothing',
};

/** Their texts are in a language. */
const hasLanguage = (use: ColumnUse): boolean =>
  use === 'name' || use === 'otherNames' || use === 'explainer';

/** A column with another use, or in another language. */
const columnOf = (
  use: ColumnUse,
  language: string | undefined,
  { separators = SEPARATORS }: Column,
): Column => ({
  use,
  ...(language !== undefined && language !== '' && hasLanguage(use) ? { language } : {}),
  ...(use === 'otherNames' ? { separators } : {}),
});

export interface ColumnListProps {
  readonly table: TablePreview;
  /** What the reader says of it, which may not be read yet. */
  readonly said: ColumnMapping | undefined;
  readonly onMap: (mapping: ColumnMapping) => void;
}

export function ColumnList({ table, said, onMap }: ColumnListProps) {
  const text = useText();
  const header = said?.header ?? table.header;
  const columns = table.columns.map(({ title, samples, ...read }, at) => ({
    title,
    samples,
    ...(said?.columns[at] ?? read),
  }));
  const plain = columns.map((column) => columnOf(column.use, column.language, column));
  const put = (at: number, column: Column) => onMap({ header, columns: plain.with(at, column) });
  return (
    <section class="columns" aria-label={text('packColumns')}>
      <h3>{text('packColumns')}</h3>
      <ul class="rows">
        {columns.map((column, at) => {
          const title = column.title.trim() || text('packColumnNumber', String(at + 1));
          return (
            // Columns have no name of their own but their place.
            <li key={at} class="column" data-use={column.use}>
              <p class="column-title">
                <span>{title}</span>
                <span class="samples">{column.samples.join(' · ')}</span>
              </p>
              <p class="column-fields">
                <select
                  aria-label={text('packColumnNamed', title)}
                  value={column.use}
                  onChange={({ currentTarget }) => {
                    const use = COLUMN_USES.find((each) => each === currentTarget.value);
                    if (use) put(at, columnOf(use, column.language, column));
                  }}
                >
                  {COLUMN_USES.map((use) => (
                    <option key={use} value={use}>
                      {text(USE_NAMES[use])}
                    </option>
                  ))}
                </select>
                {hasLanguage(column.use) && (
                  <LanguageSelect
                    label={text('packColumnIn', title)}
                    none={text('packColumnAnyLanguage')}
                    value={column.language ?? ''}
                    onChange={(language) => put(at, columnOf(column.use, language, column))}
                  />
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={header}
          onChange={({ currentTarget }) => onMap({ header: currentTarget.checked, columns: plain })}
        />
        {text('packHasHeading')}
      </label>
    </section>
  );
}
