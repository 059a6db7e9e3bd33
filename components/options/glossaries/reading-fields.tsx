/** How a file is read, which the reader may change. */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { KINDS, type Kind } from '../../../data/types.ts';
import { DELIMITERS, type Delimiter } from '../../../glossary/formats/table/columns.ts';
import { ENCODINGS, type Encoding } from '../../../glossary/formats/types.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { KIND_NAMES } from '../../kind-names.ts';
import { LanguageSelect } from '../../language-select.tsx';
import { ColumnList } from './column-list.tsx';
import type { Reading, Recognised } from './import-step.ts';

/** Encodings are called so in every language. */
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
  'windows-1252': 'Windows-1252',
};

const DELIMITER_NAMES: Readonly<Record<Delimiter, TextKey>> = {
  ',': 'packComma',
  '\t': 'packTab',
  ';': 'packSemicolon',
  '|': 'packBar',
};

/** What entries are taken for that do not say what they are. */
const USUAL_KIND: Kind = 'concept';

export interface ReadingFieldsProps {
  readonly recognised: Recognised;
  readonly reading: Reading;
  readonly onRead: (reading: Reading) => void;
}

export function ReadingFields({ recognised, reading, onRead }: ReadingFieldsProps) {
  const text = useText();
  const { encoding, table } = recognised;
  return (
    <>
      {table && (
        <ColumnList
          table={table}
          said={reading.columns}
          onMap={(columns) => onRead({ ...reading, columns })}
        />
      )}
      <div class="reading-fields">
        {encoding !== undefined && (
          <Labelled label={text('packEncoding')} hint={text('packEncodingHint')}>
            {(id) => (
              <Select
                id={id}
                value={reading.encoding ?? encoding}
                options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
                // What the columns were taken for may have come from letters that were wrong.
                onChange={(chosen) => onRead({ ...withoutColumns(reading), encoding: chosen })}
              />
            )}
          </Labelled>
        )}
        {table && (
          <Labelled label={text('packDelimiter')}>
            {(id) => (
              <Select
                id={id}
                value={reading.delimiter ?? table.delimiter}
                options={DELIMITERS.map((value) => ({ value, label: text(DELIMITER_NAMES[value]) }))}
                onChange={(delimiter) => onRead({ ...withoutColumns(reading), delimiter })}
              />
            )}
          </Labelled>
        )}
        <Labelled label={text('packLanguage')} hint={text('packLanguageHint')}>
          {(id) => (
            <LanguageSelect
              id={id}
              class="field"
              describedBy={`${id}-hint`}
              none={text('packLanguageUnknown')}
              value={reading.language ?? ''}
              onChange={(language) =>
                onRead(language === '' ? withoutLanguage(reading) : { ...reading, language })
              }
            />
          )}
        </Labelled>
        <Labelled label={text('packKind')} hint={text('packKindHint')}>
          {(id) => (
            <Select
              id={id}
              value={reading.kind ?? USUAL_KIND}
              options={KINDS.map((value) => ({ value, label: text(KIND_NAMES[value]) }))}
              onChange={(kind) => onRead({ ...reading, kind })}
            />
          )}
        </Labelled>
      </div>
    </>
  );
}

const withoutColumns = ({ columns: _, ...reading }: Reading): Reading => reading;
const withoutLanguage = ({ language: _, ...reading }: Reading): Reading => reading;

interface LabelledProps {
  readonly label: string;
  readonly hint?: string;
  /** @param id of the field; what describes it has `-hint` after it */
  readonly children: (id: string) => ComponentChildren;
}

function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div class="line-field">
      <label for={id}>{label}</label>
      {children(id)}
      {hint !== undefined && (
        <p class="setting-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly id: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Select<T extends string>({ id, value, options, onChange }: SelectProps<T>) {
  return (
    <select
      class="field"
      id={id}
      aria-describedby={`${id}-hint`}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option.value === currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
