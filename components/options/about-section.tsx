import type { GlossaryData, Locale } from '../../data/types.ts';
import { useText } from '../interface-text.ts';

export interface AboutSectionProps {
  readonly version: string;
  readonly data: GlossaryData;
  readonly locale: Locale;
}

/** What this is, where it is from, and what it does with what a reader reads: nothing. */
export function AboutSection({ version, data, locale }: AboutSectionProps) {
  const text = useText();
  const links = data.entries.flatMap(({ cites }) =>
    cites.flatMap((cite) => (cite.kind === 'link' ? [cite.url] : [])),
  );
  return (
    <>
      <section class="part first" aria-labelledby="about-version">
        <h2 id="about-version">{text('aboutVersion', version)}</h2>
        <p>{text('aboutLicence')}</p>
      </section>
      <section class="part" aria-labelledby="about-privacy">
        <h2 id="about-privacy">{text('aboutPrivacyTitle')}</h2>
        <p>{text('aboutPrivacy')}</p>
      </section>
      <section class="part" aria-label={text('reportTitle')}>
        <p>
          <a href="/report.html" target="_blank" rel="noopener">
            {text('aboutReport')}
          </a>
        </p>
        <p class="setting-hint">{text('aboutReportHint')}</p>
      </section>
      <section class="part" aria-labelledby="about-sources">
        <h2 id="about-sources">{text('aboutSourcesTitle')}</h2>
        <p>{text('aboutSources', String(data.entries.length), String(new Set(links).size))}</p>
        <ul class="articles">
          {data.articles.map((article) => (
            <li key={article.id}>
              <cite lang={locale}>{article.title[locale]}</cite>
              <p class="setting-hint" lang={locale}>
                {article.note[locale]}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section class="part" aria-labelledby="about-new">
        <h2 id="about-new">{text('aboutNewTitle', version)}</h2>
        <ul class="bullets">
          <li>{text('aboutNewMarks')}</li>
          <li>{text('aboutNewCards')}</li>
          <li>{text('aboutNewSites')}</li>
          <li>{text('aboutNewOptions')}</li>
        </ul>
      </section>
    </>
  );
}
