/** Where entries go: a new glossary or one that is there; and what becomes of names that it has. */

import { useId } from 'preact/hooks';
import { COLLISION_CHOICES, type CollisionChoice } from '../../../glossary/packs/plan-import.ts';
import { LONGEST } from '../../../glossary/packs/types.ts';
import { countText } from '../../count-text.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { packName } from '../../pack-name.ts';
import type { ImportReviewed, Target } from './import-step.ts';

const COLLISION_NAMES: Readonly<Record<CollisionChoice, TextKey>> = {
  keepMine: 'packCollisionKeep',
  takeTheirs: 'packCollisionTake',
  keepBoth: 'packCollisionBoth',
};

export interface TargetFieldsProps
  extends Pick<ImportReviewed, 'recognised' | 'target' | 'name' | 'collision' | 'targets'> {
  readonly onTarget: (target: Target) => void;
  readonly onName: (name: string) => void;
  readonly onCollision: (collision: CollisionChoice) => void;
}

export function TargetFields(props: TargetFieldsProps) {
  const { recognised, target, name, collision, targets, onTarget, onName, onCollision } = props;
  const text = useText();
  const id = useId();
  const { fresh, different, same } = recognised.counts;
  const [first] = targets;
  return (
    <>
      <fieldset class="target">
        <legend>{text('packTarget')}</legend>
        <div class="target-choice">
          <label class="check">
            <input
              type="radio"
              name={id}
              checked={target.kind === 'new'}
              onChange={() => onTarget({ kind: 'new' })}
            />
            {text('packTargetNew')}
          </label>
          {target.kind === 'new' && (
            <input
              class="field"
              type="text"
              autocomplete="off"
              aria-label={text('packTargetName')}
              aria-invalid={name.trim() === ''}
              maxLength={LONGEST.name}
              value={name}
              onInput={({ currentTarget }) => onName(currentTarget.value)}
            />
          )}
        </div>
        {first && (
          <div class="target-choice">
            <label class="check">
              <input
                type="radio"
                name={id}
                checked={target.kind === 'pack'}
                onChange={() => onTarget({ kind: 'pack', id: first.id })}
              />
              {text('packTargetOld')}
            </label>
            {target.kind === 'pack' && (
              <select
                class="field"
                aria-label={text('packTargetOld')}
                value={target.id}
                onChange={({ currentTarget }) => onTarget({ kind: 'pack', id: currentTarget.value })}
              >
                {targets.map((pack) => (
                  <option key={pack.id} value={pack.id}>
                    {packName(pack, text)}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
      </fieldset>
      {target.kind === 'pack' && (
        <p class="setting-hint" role="status">
          {text('packCounts', countText(fresh), countText(different), countText(same))}
        </p>
      )}
      {target.kind === 'pack' && different > 0 && (
        <fieldset class="target">
          <legend>{text('packDifferent', countText(different))}</legend>
          {COLLISION_CHOICES.map((each) => (
            <label class="check" key={each}>
              <input
                type="radio"
                name={`${id}-same`}
                checked={each === collision}
                onChange={() => onCollision(each)}
              />
              {text(COLLISION_NAMES[each])}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
