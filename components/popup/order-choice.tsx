/** The order of a page's terms: that of the page, or by how often each is mentioned. */

import { useId } from 'preact/hooks';
import { useText } from '../interface-text.ts';
import type { TermOrder } from './page-state.ts';

export interface OrderChoiceProps {
  readonly order: TermOrder;
  readonly onOrder: (order: TermOrder) => void;
}

export function OrderChoice({ order, onOrder }: OrderChoiceProps) {
  const text = useText();
  const name = useId();
  const options: readonly (readonly [TermOrder, string])[] = [
    ['reading', text('popupByPage')],
    ['count', text('popupByCount')],
  ];
  return (
    <fieldset class="order">
      <legend class="unseen">{text('popupOrder')}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === order} onChange={() => onOrder(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
