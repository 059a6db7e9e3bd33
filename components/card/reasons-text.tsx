/** Why the term is marked: how sure it is, and what speaks for and against. */

import type { ExplanationView } from '../../glossary/explanation.ts';

export interface ReasonsTextProps {
  readonly explanation: ExplanationView;
}

export function ReasonsText({ explanation }: ReasonsTextProps) {
  const { heading, certainty, sides } = explanation;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by key
    <div class="body" tabIndex={0}>
      <p class="meta">{heading}</p>
      <p class="certainty">{certainty}</p>
      {sides.map((side) => (
        <section key={side.side} class="side" data-side={side.side}>
          <h3>{side.heading}</h3>
          <ul>
            {side.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
