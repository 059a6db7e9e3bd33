/** Tabs over one panel: arrow keys move between them and select. */

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface TabsProps<T extends string> {
  /** Each tab with its label. */
  readonly tabs: readonly (readonly [T, string])[];
  readonly selected: T;
  readonly onSelect: (tab: T) => void;
  readonly children: ComponentChildren;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function Tabs<T extends string>({ tabs, selected, onSelect, children }: TabsProps<T>) {
  const bar = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent, index: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + tabs.length) % tabs.length;
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    const tab = tabs[next];
    if (tab) onSelect(tab[0]);
  };
  return (
    <>
      <div class="tabs" role="tablist" ref={bar}>
        {tabs.map(([tab, label], index) => (
          <button
            type="button"
            role="tab"
            key={tab}
            id={`tab-${tab}`}
            aria-selected={tab === selected}
            aria-controls="tab-panel"
            tabIndex={tab === selected ? 0 : -1}
            onClick={() => onSelect(tab)}
            onKeyDown={(event) => keyDown(event, index)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </>
  );
}
