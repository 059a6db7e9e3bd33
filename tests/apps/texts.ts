/** What the sample apps show: sentences with names in them, some across elements. */

/** A stretch of text; a strong one is in an element of its own. */
export interface Stretch {
  readonly text: string;
  readonly strong?: boolean;
}

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly (readonly Stretch[])[];
}

const plain = (text: string): readonly Stretch[] => [{ text }];

export const ARTICLES: readonly Article[] = [
  {
    title: 'How Sora learned to see',
    paragraphs: [
      [
        { text: 'The model came from two theses. ' },
        { text: 'Tim', strong: true },
        { text: ' Brooks wrote one of them, Bill ' },
        { text: 'Peebles', strong: true },
        { text: ' the other.' },
      ],
      plain('OpenAI calls it a diffusion model; its backbone is a Transformer.'),
    ],
  },
  {
    title: 'Pictures that take orders',
    paragraphs: [
      plain('InstructPix2Pix edits a picture as it is told. GPT-3 wrote its lessons.'),
      [
        { text: 'Stable ' },
        { text: 'Diffusion', strong: true },
        { text: ' painted them, and all of it was synthetic data.' },
      ],
    ],
  },
  {
    title: '强化学习的一年',
    paragraphs: [
      plain('大语言模型先做预训练，再用强化学习微调。'),
      [
        { text: '有人把' },
        { text: '扩散', strong: true },
        { text: '模型与卷积神经网络放在一起比较，也提到了 ChatGPT。' },
      ],
    ],
  },
  {
    title: 'Chips, and who buys them',
    paragraphs: [
      plain('NVIDIA sells to nearly all of them; StyleGAN2 came from its own laboratory.'),
      plain('At UC Berkeley, a neural network is trained on fewer.'),
    ],
  },
];

/** Words that a chat streams, one after the other, for ever. */
export const STREAM: readonly string[] = (
  'ChatGPT explains it so : a diffusion model begins with noise . Tim Brooks and Bill Peebles built Sora at ' +
  'OpenAI , and a large language model wrote the captions . Saining Xie had worked on DiT , the diffusion ' +
  'transformer . InstructPix2Pix came from UC Berkeley . 扩散模型 与 大语言模型 一起 工作 ， 强化学习 帮 了 忙 。 ' +
  'Synthetic data , fine-tuning and pre-training are in every answer , and so is Stable Diffusion .'
).split(' ');

const TOPICS = [
  'Sora',
  'ChatGPT',
  'StyleGAN2',
  'InstructPix2Pix',
  'GPT-3',
  '扩散模型',
  'NVIDIA',
  'Saining Xie',
];

export const topicOf = (number: number): string => TOPICS[number % TOPICS.length] ?? '';

export const CARDS: readonly { readonly id: number; readonly name: string; readonly note: string }[] =
  Array.from({ length: 10 }, (_, id) => ({
    id,
    name: topicOf(id * 3),
    note: `was read ${id + 2} times, beside ${topicOf(id + 1)}`,
  }));

/** What a reader types. */
export const DRAFTS: readonly string[] = [
  'Did Tim Brooks write about Sora?',
  '扩散模型 or a GAN, and what of StyleGAN2?',
  'Ask ChatGPT about UC Berkeley',
  'I think that reinforcement learning was meant',
];

export const PANEL = 'The panel names its sources: OpenAI, NVIDIA and a thesis from UC Berkeley.';
