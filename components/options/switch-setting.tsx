import { Switch } from '../switch.tsx';
import { LockNote } from './lock-note.tsx';

export interface SwitchSettingProps {
  readonly title: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly locked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchSetting({ title, hint, checked, locked, onChange }: SwitchSettingProps) {
  return (
    <div class="setting">
      <Switch checked={checked} disabled={locked} onChange={onChange}>
        <span class="setting-title">{title}</span>
        {hint !== undefined && <span class="setting-hint">{hint}</span>}
      </Switch>
      {locked && <LockNote />}
    </div>
  );
}
