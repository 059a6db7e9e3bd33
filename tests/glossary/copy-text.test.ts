import glossaryData from 'virtual:newsgloss/glossary';
import { expect, it } from 'vitest';
import { textToCopy } from '../../glossary/copy-text.ts';
import { Glossary } from '../../glossary/glossary.ts';

const glossary = new Glossary(glossaryData());

it.each(['en', 'zh-Hans', 'zh-Hant'] as const)(
  'an entry as text: name, explainer and sources in %s',
  (locale) => {
    const view = glossary.view('dit', locale);
    if (!view) throw new Error('no entry');
    const [name, explainer, heading, ...sources] = textToCopy(view).split('\n');
    expect(name).toContain('DiT');
    expect(explainer).toBe(view.explainer);
    expect(heading).toMatch(/^(Sources:|来源：|來源：)$/);
    expect(sources).toHaveLength(view.sources.length);
    expect(sources[0]).toBe('1. arXiv 2212.09748: https://arxiv.org/abs/2212.09748');
  },
);
