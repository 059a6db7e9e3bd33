/** A few words of news in both languages, to be marked as any page is. */

import type { Locale } from '../../data/types.ts';

/** Each in its own language whatever that of the interface is, as the reader meets them. */
const ENGLISH =
  'The people behind Sora were students not long before. Tim Brooks taught machines to edit pictures by instruction; ' +
  'Bill Peebles put a transformer into a diffusion model and called it DiT. OpenAI hired both.';
const CHINESE = {
  'zh-Hans':
    '不久以前，做出 Sora 的人还是学生：蒂姆·布鲁克斯让机器按一句话改图，比尔·皮布尔斯把 Transformer 放进扩散模型，取名 DiT。后来，两人都去了 OpenAI。',
  'zh-Hant':
    '不久以前，做出 Sora 的人還是學生：蒂姆·布魯克斯讓機器按一句話改圖，比爾·皮布爾斯把 Transformer 放進擴散模型，取名 DiT。後來，兩人都去了 OpenAI。',
};

export function Sample({ locale }: { readonly locale: Locale }) {
  const chinese = locale === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  const texts = [
    <section key="en">
      <p lang="en">{ENGLISH}</p>
    </section>,
    <section key="zh">
      <p lang={chinese}>{CHINESE[chinese]}</p>
    </section>,
  ];
  return <div class="sample">{locale === 'en' ? texts : texts.reverse()}</div>;
}
