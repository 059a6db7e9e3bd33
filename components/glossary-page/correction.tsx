/** What is wrong or out of date about a fact of the article, since when, and by what sources. */

import type { FactView } from '../../glossary/glossary.ts';
import { useText } from '../interface-text.ts';
import { SourceList, type SourceListProps } from './source-list.tsx';

export interface CorrectionProps extends Pick<SourceListProps, 'opensTab' | 'factAddress'> {
  readonly correction: NonNullable<FactView['correction']>;
}

export function Correction({ correction, opensTab, factAddress }: CorrectionProps) {
  const text = useText();
  return (
    <div class="correction" role="note">
      <p class="correction-title">
        <strong>{correction.heading}</strong> · {text('glossaryAsOf', correction.asOf)}
      </p>
      <p>{correction.text}</p>
      <SourceList
        sources={correction.sources}
        label={text('glossaryCorrectionSources')}
        opensTab={opensTab}
        factAddress={factAddress}
      />
    </div>
  );
}
