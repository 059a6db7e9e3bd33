/** What could not be read of a file, as a table to be saved. */

import { guardFormula, writeCsv } from '../../../glossary/export/csv.ts';
import type { Text } from '../../interface-text.ts';
import { type Wrong, wrongReason } from './wrong-rows.tsx';

/** With a byte order mark, without which Excel takes UTF-8 for the encoding of the system. */
export const wrongCsv = ({ told }: Wrong, text: Text): string =>
  `\ufeff${writeCsv([
    [text('packWrongLine'), text('packWrongReason'), text('packWrongExcerpt')],
    ...told.map((problem) => [
      String(problem.at.number),
      wrongReason(problem, text),
      guardFormula(problem.excerpt),
    ]),
  ])}`;
