/** The first entries of a file, as they would come in. */

import type { OwnDraft } from '../../../glossary/packs/types.ts';
import { useText } from '../../interface-text.ts';

export function FirstDrafts({ drafts }: { readonly drafts: readonly OwnDraft[] }) {
  const text = useText();
  return (
    <section class="first-drafts" aria-label={text('packFirst')}>
      <h3>{text('packFirst')}</h3>
      <ul>
        {drafts.map(({ names, explainers }, at) => (
          // They are shown as they stand in the file, where two may be alike.
          <li key={at}>
            {names.map(({ text: name, language }, index) => (
              <span key={index} class={index === 0 ? 'draft-name' : 'draft-alias'} lang={language}>
                {name}
              </span>
            ))}
            {explainers.slice(0, 2).map(({ text: explainer, language }, index) => (
              <p key={index} class="cell" lang={language}>
                {explainer}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
