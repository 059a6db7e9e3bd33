/** What of a file did not come in: which line, why, and how it begins. There may be hundreds of thousands. */

import type { Problem } from '../../../glossary/formats/types.ts';
import { countText } from '../../count-text.ts';
import { type Text, useText } from '../../interface-text.ts';
import { useNearRows } from '../../near-rows.ts';

export interface Wrong {
  /** How many there are. */
  readonly count: number;
  /** Those that are told one by one, in the order of the file. */
  readonly told: readonly Problem[];
}

/** How many rows have something wrong. */
export const wrongTitle = ({ count }: Wrong, text: Text): string =>
  text(count === 1 ? 'packWrongOne' : 'packWrong', countText(count));

/** Why something did not come in, and whether its entry did without it. */
export function wrongReason({ reason, kept, column }: Problem, text: Text): string {
  const words = column === undefined ? text(reason) : text('packWrongColumn', column, text(reason));
  return kept ? words : text('packWrongLeft', words);
}

export interface WrongRowsProps {
  readonly wrong: Wrong;
  /** Changes when it is the list of another file. */
  readonly list: string;
  readonly onSave: () => void;
}

export function WrongRows({ wrong, list, onSave }: WrongRowsProps) {
  const text = useText();
  const { count, told } = wrong;
  const { from, to, start, end } = useNearRows(told.length, list);
  return (
    <div class="wrong-rows">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroller" tabIndex={0} aria-label={wrongTitle(wrong, text)}>
        <div ref={start} class="more" />
        <table aria-rowcount={told.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{text('packWrongLine')}</th>
              <th scope="col">{text('packWrongReason')}</th>
              <th scope="col">{text('packWrongExcerpt')}</th>
            </tr>
          </thead>
          <tbody>
            {told.slice(from, to).map((problem, at) => (
              <tr key={from + at} aria-rowindex={from + at + 2}>
                <td class="number">{countText(problem.at.number)}</td>
                <td>{wrongReason(problem, text)}</td>
                <td class="excerpt">{problem.excerpt}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div ref={end} class="more" />
      </section>
      {count > told.length && (
        <p class="setting-hint">{text('packWrongMore', countText(count - told.length))}</p>
      )}
      <button type="button" class="plain" onClick={onSave}>
        {text('packWrongSave')}
      </button>
    </div>
  );
}
