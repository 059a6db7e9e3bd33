import glossaryData from 'virtual:newsgloss/glossary';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../data/types.ts';
import { leadOf } from '../../glossary/lead.ts';

describe('the lead of an explainer', () => {
  it.each([
    ['It is a model. It makes video.', 'It is a model.', 'It makes video.'],
    ['It is a model.', 'It is a model.', ''],
    ['No stop at all', 'No stop at all', ''],
    [
      'From G.pt they learned, in 1.5 steps. Then more.',
      'From G.pt they learned, in 1.5 steps.',
      'Then more.',
    ],
    ['The U.S. Army paid J. Ho. He wrote it.', 'The U.S. Army paid J. Ho.', 'He wrote it.'],
    ['It came from Dr. Xie at NYU. So they say.', 'It came from Dr. Xie at NYU.', 'So they say.'],
    [
      'He called it “magic.” “Really?” In 2024 it ended.',
      'He called it “magic.”',
      '“Really?” In 2024 it ended.',
    ],
    ['Sold since 2016. 37,000 dollars a year.', 'Sold since 2016.', '37,000 dollars a year.'],
  ])('%j begins with %j', (text, lead, rest) => {
    expect(leadOf(text, 'en')).toEqual({ lead, rest });
  });

  it.each([
    ['这是模型。它生成视频。', '这是模型。', '它生成视频。'],
    ['他说“不对。”后来改了。', '他说“不对。”', '后来改了。'],
    ['G.pt 用 1.5 步学会。然后停下。', 'G.pt 用 1.5 步学会。', '然后停下。'],
    ['只有一句', '只有一句', ''],
  ])('%j begins with %j', (text, lead, rest) => {
    expect(leadOf(text, 'zh-Hans')).toEqual({ lead, rest });
  });

  it('is a whole sentence in every entry, and nothing is lost', () => {
    for (const { id, explainer } of glossaryData().entries) {
      for (const locale of LOCALES) {
        const { lead, rest } = leadOf(explainer[locale], locale);
        expect(lead.length, `${id} ${locale}`).toBeGreaterThan(locale === 'en' ? 25 : 10);
        expect(lead, `${id} ${locale}`).toMatch(/[.!?。！？][”’」』)）]*$/);
        expect((lead + rest).replace(/\s/g, ''), id).toBe(explainer[locale].replace(/\s/g, ''));
      }
    }
  });
});
