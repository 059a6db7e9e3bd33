/** The card: what a term is, when and by whom, what it belongs to, and where that is from. */

import type { Locale } from '../../data/types.ts';
import type { TextSize } from '../../extension/settings/types.ts';
import type { ExplanationView } from '../../glossary/explanation.ts';
import { type EntryView, type FactView, otherLanguage } from '../../glossary/glossary.ts';
import { BackIcon } from '../icon.tsx';
import { EntryText } from './entry-text.tsx';
import { FactText } from './fact-text.tsx';
import { PinIcon } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { MenuProps } from './menu.tsx';
import type { NoticeBarProps } from './notice-bar.tsx';
import { ReasonsText } from './reasons-text.tsx';

/** What stands in the card under an entry's name. */
export type CardContent =
  | { readonly kind: 'entry' }
  | { readonly kind: 'fact'; readonly fact: FactView }
  | { readonly kind: 'reasons'; readonly explanation: ExplanationView };

export interface CardProps {
  readonly view: EntryView;
  readonly content: CardContent;
  readonly theme: 'light' | 'dark';
  /** "normal" by default. */
  readonly textSize?: TextSize;
  /** Whether it is no lower than what it showed before, so as not to leave the pointer. */
  readonly keepsSize: boolean;
  readonly pinned: boolean;
  readonly menu: MenuProps | undefined;
  /** What became of the reader's wish; it stands in the place of the sources. */
  readonly notice: NoticeBarProps | undefined;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onEntry: (id: string) => void;
  readonly onFact: (fact: FactView) => void;
  readonly onLocale: (locale: Locale) => void;
  readonly onPin: (pinned: boolean) => void;
  /** The pointer was pressed in the card, which may bring the focus here. */
  readonly onPress: () => void;
  /** The focus went from something in the card, perhaps to something else in it. */
  readonly onFocusLeft: () => void;
}

/** A dialog by role: it is labelled by the term and takes no focus until asked to. */
export function Card(props: CardProps) {
  const { view, content, theme, textSize, keepsSize, pinned, menu, canGoBack, onBack, onLocale, onPin } =
    props;
  const { labels } = view;
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="name"
      tabIndex={-1}
      lang={view.locale}
      dir="ltr"
      data-theme={theme}
      data-text-size={textSize}
      data-kind={view.kind}
      data-content={content.kind}
      data-keeps-size={keepsSize}
      onPointerDown={({ target }) => {
        props.onPress();
        if (menu?.open && !(target instanceof Element && target.closest('.menu'))) menu.onOpen(false);
      }}
      onFocusOut={props.onFocusLeft}
      onKeyDown={(event) => {
        if (event.key === 'Tab') keepTabInside(event);
        else if (event.key === 'ArrowLeft' && event.altKey) {
          // Else the browser would leave the page.
          event.preventDefault();
          event.stopPropagation();
          if (canGoBack) onBack();
        }
      }}
    >
      <header>
        {canGoBack && (
          <button
            type="button"
            class="icon back"
            onClick={onBack}
            aria-label={labels.back}
            title={labels.back}
          >
            <BackIcon />
          </button>
        )}
        <div class="names">
          <h2 id="name" lang={view.languages?.name}>
            {view.name}
          </h2>
          {view.otherName !== undefined && (
            <span class="other" lang={otherLanguage(view)}>
              {view.otherName}
            </span>
          )}
        </div>
        <button
          type="button"
          class="icon pin"
          aria-pressed={pinned}
          aria-label={labels.pin}
          title={labels.pin}
          onClick={() => onPin(!pinned)}
        >
          <PinIcon />
        </button>
      </header>
      <div class="under-name">
        <span class="kind">{view.kindLabel}</span>
        <LanguageSwitch label={labels.language} locale={view.locale} onLocale={onLocale} />
      </div>
      <Content {...props} />
    </div>
  );
}

function Content(props: CardProps) {
  const { content } = props;
  switch (content.kind) {
    case 'entry':
      return <EntryText {...props} />;
    case 'fact':
      return <FactText view={props.view} fact={content.fact} onFact={props.onFact} />;
    case 'reasons':
      return <ReasonsText explanation={content.explanation} />;
  }
}

/** What Tab stops at. */
const STOPS = 'a[href], button:not([tabindex="-1"]), [tabindex="0"]';

/** From the last stop Tab goes on to the first, as in any dialog; the page's own order is left alone. */
function keepTabInside(event: { readonly currentTarget: HTMLElement } & KeyboardEvent): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const leaves = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (!leaves) return;
  event.preventDefault();
  event.stopPropagation();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}
