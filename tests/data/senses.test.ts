import { describe, expect, it } from 'vitest';
import { readCheckedData } from '../../data/check.ts';
import { lexiconSource } from '../../data/compile.ts';
import { compileLexicon } from '../../matching/fold-lexicon.ts';
import { mentionsInText } from '../../matching/plain-text.ts';

const LEXICON = compileLexicon(lexiconSource(readCheckedData()));

const marked = (text: string, entry: string) =>
  mentionsInText(text, LEXICON, 'balanced')
    .filter((mention) => mention.entry === entry)
    .map(({ start, end }) => text.slice(start, end));

describe('a word in another meaning is left alone', () => {
  it.each([
    [
      'adam',
      'Adam was born in Leeds in 1984. His mother, a nurse, said Adam had always loved trains and engines.',
    ],
    [
      'adam',
      'Police said Adam, 32, was arrested after a training exercise. A model of the crash was shown in court.',
    ],
    [
      'adam',
      'In the garden God made Adam. The text trained generations of readers; scholars debate its layers.',
    ],
    [
      'adam',
      '“We trained the new model for weeks,” Adam told the tech site. Adam joined OpenAI in 2021 and works on ChatGPT with a team of researchers.',
    ],
    [
      'adam',
      'Adam Mosseri, who runs Instagram, posted about generative AI and large language models on Tuesday. Adam said the network would label AI images.',
    ],
    ['adam', 'Ask Adam: how do I fix my router network and train my dog?'],
    ['adam', '亚当·斯密写了《国富论》。Adam 是苏格兰人，他的模型影响了经济学。'],
    ['adam', 'Adam 老师在课堂上讲解训练方法，学生们都喜欢 Adam。'],
    [
      'cnn',
      'CNN reported that OpenAI had released GPT-4, the large language model behind ChatGPT. The network said the training data was secret.',
    ],
    [
      'cnn',
      'He told CNN that artificial intelligence and deep learning would change television networks within layers of management.',
    ],
    [
      'cnn',
      'In an interview with CNN, Sam Altman said ChatGPT and Sora needed more GPUs for training. CNN aired the video on Sunday.',
    ],
    ['cnn', '据CNN报道，OpenAI 的 ChatGPT 用户数突破一亿，大模型竞争加剧。CNN 称训练数据来源不明。'],
    ['cnn', '美国有线电视新闻网（CNN）12日播出了对黄仁勋的专访，他谈到了人工智能和图像生成。'],
    ['cnn', 'Watch live: CNN covers the debate. More images at 10.'],
    ['fine-tuning', '央行表示将对货币政策进行微调，保持流动性合理充裕。'],
    ['fine-tuning', '公司微调了产品价格，并对模型手办的生产计划做出调整。'],
    ['fine-tuning', '教练在赛后训练中微调了阵容和战术参数。'],
    [
      'fine-tuning',
      'The central bank will fine-tune its policy model as new data arrive, the governor said in a training session.',
    ],
    ['fine-tuning', 'The chef fine-tuned the recipe with a new layer of flavour after weeks of training.'],
    ['fine-tuning', '国家统计局微调了一季度数据，经济学家的模型也随之变化。'],
    [
      'transformer',
      'A transformer at the substation exploded, and the grid operator said the network lost two layers of protection.',
    ],
    [
      'transformer',
      'The Transformers movie opens in June; Optimus Prime and Megatron return in a new model line of toys.',
    ],
    [
      'transformer',
      'The utility ordered a 400 kV transformer with a training package for its engineers and models of the winding.',
    ],
    ['transformer', '变压器（transformer）在电网中用于升降电压，训练有素的工程师检查了模型。'],
    [
      'uc-berkeley',
      'Bishop Berkeley held that to be is to be perceived. Berkeley argued against Locke’s model of ideas.',
    ],
    [
      'uc-berkeley',
      'The city of Berkeley approved a new housing plan on Tuesday; Berkeley residents trained as volunteers.',
    ],
    ['uc-berkeley', 'Berkeley Square in London has a new art gallery with generated images.'],
    ['google-pixel', 'Each pixel in the image has three values. Pixel values are trained by the network.'],
    ['google-pixel', 'Pixel art games are back, and Pixel is the name of the cat in the story.'],
    ['mit', 'Released under the MIT license, the library trains neural networks. See the MIT licence file.'],
    ['mit', 'MIT FREUNDLICHEN GRÜSSEN, IHR TEAM'],
    [
      'neural-network-checkpoint',
      'Soldiers stopped the car at a checkpoint near the border and checked the models of the phones.',
    ],
    [
      'neural-network-checkpoint',
      'The immune checkpoint blocks T cells; checkpoint inhibitors were trained on.',
    ],
    ['neural-network-checkpoint', 'Runners reached the second checkpoint after 20 km of the training race.'],
    ['neural-network-checkpoint', '司机在检查点接受安检，工作人员训练有素。'],
    ['fair', 'The job FAIR is on Friday. A FAIR deal for all, said the training board.'],
    [
      'fair',
      'FAIR data principles make research data findable, accessible, interoperable and reusable; the model is open.',
    ],
    ['sora', 'The sora is a small marsh bird; Sora chicks are trained by their parents. We made a video.'],
    ['sora', 'Sora and Riku fight with the Keyblade in Kingdom Hearts; the video shows new models.'],
    ['sora', 'Sora Aoi posted a video on Weibo.'],
    ['dit', '«Je pars», dit-il. Le modèle, dit la presse, est prêt. DIT Dublin closed.'],
    ['gan', 'Gan Eng Seng founded the school. Mr Gan said the network of schools trains many.'],
    ['gan', 'The GaN charger uses gallium nitride; GAN power devices are small.'],
    ['sgd', 'The house sold for SGD 2 million; the training firm paid SGD 300.'],
    ['large-model', 'The large model railway in Hamburg attracts a million visitors.'],
    ['diffusion-model', '研究者用扩散模型预测大气污染物的传播，训练志愿者采样。'],
    ['optimizer', 'The SQL query optimizer picks the cheapest plan; the optimizer trains on statistics.'],
    ['reinforcement-learning', '各级党组织要强化学习教育，推进模型机关建设。'],
    ['deep-learning', '全体党员要深度学习会议精神，抓好训练。'],
    ['nlp', 'NLP coaching helps you change your habits with hypnosis and training models.'],
    [
      'self-supervised-learning',
      'Install the SSL certificate on your server; SSL encrypts the network layer.',
    ],
    ['few-shot', '这项调查只有小样本，统计检验结果不显著。'],
    ['tim-brooks', 'Mel Brooks turned 95. Brooks made the video with friends.'],
    ['meta-learning', '学校开展单元学习，家长花9元学习课程。'],
    ['google', 'You can google it, or to google the answer.'],
    [
      'training-data',
      'The coach looked at the training data from the athletes’ watches: heart rate and pace.',
    ],
    ['generator', 'The diesel generator powers the network; use our password generator.'],
    ['instruction-following', 'Please follow instructions in the manual to train the dog.'],
    ['mit', 'License: MIT'],
    ['mit', 'This project is licensed under MIT. Copyright 2020. npm install foo'],
    ['mit', '本项目采用 MIT 许可，开源在 GitHub。'],
    ['mit', 'Der Kampf MIT der Zeit. Angela Merkel sprach mit uns.'],
    [
      'uc-berkeley',
      'A fire broke out in Berkeley on Monday, police said. The Berkeley fire department responded.',
    ],
    ['uc-berkeley', 'Berkeley, Calif. — The bakery opened in 1971.'],
    ['uc-berkeley', 'Berkeley Breathed drew Bloom County.'],
    ['google-pixel', 'Every Pixel counts in our 4K display.'],
    ['google-pixel', 'Install the Facebook Pixel on your site to track conversions.'],
    ['google-pixel', 'El Pixel es la unidad mínima de una imagen.'],
    ['transformer', 'Power outage after transformer fire in Queens, Con Ed says'],
    ['transformer', 'Transformers: Rise of the Beasts - review'],
    ['transformer', 'Le transformateur. transformer un PDF en Word gratuitement'],
    ['transformer', 'The book is a transformer of lives.'],
    ['transformer', 'Asus Transformer Book T100 review: tablet with keyboard and 10-inch screen'],
    ['neural-network-checkpoint', 'Israeli soldiers at a checkpoint near Nablus'],
    ['neural-network-checkpoint', 'Pass through the TSA checkpoint with your laptop out.'],
    ['neural-network-checkpoint', 'DUI checkpoint planned for Saturday'],
    ['adam', 'Adam Sandler stars in a new Netflix film'],
    ['adam', 'By Adam Smith, BBC News'],
    ['adam', 'Adam and Eve ate the fruit.'],
    ['adam', 'Maroon 5 singer Adam Levine trained with the model.'],
    ['adam', 'Contact: Adam, 555-1234'],
    ['adam', 'Adam: I love this network! Eve: me too. Adam: which model?'],
    ['adam', 'Adam is a developer at Mozilla. He writes about JavaScript, neural interfaces and the web.'],
    ['cnn', '(CNN) — The president said on Monday that models of the economy were wrong.'],
    ['cnn', 'CNN\nFox News\nMSNBC\nBBC'],
    ['cnn', 'Follow CNN on Twitter. CNN Sans ™ & © 2016 Cable News Network.'],
    ['cnn', 'CNNの報道によると、人工知能の訓練データ'],
    ['cnn', '美国CNN网站12日文章：AI模型训练耗电惊人'],
    ['fine-tuning', '商务部微调了出口退税商品清单'],
    ['fine-tuning', '新车外观仅有微调，前脸更犀利，训练有素的设计师'],
    ['fine-tuning', 'Die Feinabstimmung. We fine-tuned our guitars.'],
    ['fine-tuning', '汽油价格微调 每吨上调50元'],
    ['fair', 'Vanity FAIR'],
    ['fair', 'BOOK FAIR 2019'],
    ['nsf', 'NSF certified water filters'],
    ['dit', 'comme il dit souvent'],
    ['nlp', 'Certified NLP practitioner and life coach'],
    ['diffusion-model', '热扩散 气体扩散模型 大气'],
    ['zero-shot', 'coffee with zero shots'],
    ['few-shot', 'He took a few shots at goal.'],
    ['sgd', 'Price: SGD 49.90'],
    ['google', 'She decided to google him.'],
    ['image-editing', '我用PS修图，滤镜很好看'],
    ['large-model', '汽车大模型玩具 比例模型'],
    ['tim-brooks', 'Garth Brooks announced a tour. Brooks will play in Dublin.'],
    ['tim-brooks', 'Rebekah Brooks returned. Mr Brooks said.'],
    ['bill-peebles', 'The town of Peebles in Scotland'],
    ['generator', '后台生成器 密码生成器'],
    ['video-generation', '视频生成二维码'],
    ['superintelligence', 'ASI police India'],
    ['reinforcement-learning', 'RL Stine wrote Goosebumps'],
    ['multimodal', 'multimodal transport hub'],
    ['visual-content-creation', '内容创作者 短视频 涨粉'],
    ['long-video-generation', '爱奇艺长视频平台会员'],
    ['training-data', '健身训练数据 心率'],
  ])('not %s: %s', (entry, text) => {
    expect(marked(text, entry)).toEqual([]);
  });
});

describe('a word in the meaning of the entry is marked', () => {
  it.each([
    ['adam', 'We train for 300k steps with Adam and a learning rate of 1e-4.'],
    ['adam', 'The network was optimized using Adam (β1 = 0.9) with batch size 256.'],
    ['adam', '模型使用 Adam 训练，学习率为 1e-4，批大小 256。'],
    ['adam', 'Optimizers such as SGD, RMSprop and Adam update the weights from the gradient.'],
    [
      'cnn',
      'A CNN with five convolutional layers classifies the images; the CNN overfits on small datasets.',
    ],
    ['cnn', 'We compare our transformer with a CNN backbone on ImageNet.'],
    ['cnn', '相比 CNN，Transformer 在图像分类上参数更多，但卷积的归纳偏置更强。'],
    ['fine-tuning', 'We fine-tune BERT on the downstream dataset for three epochs.'],
    ['fine-tuning', '他们用 LoRA 对大模型进行微调，只更新少量参数。'],
    ['fine-tuning', 'After pre-training, the model is fine-tuned with human feedback.'],
    ['transformer', 'The Transformer relies on self-attention instead of recurrence.'],
    ['transformer', 'Sora 采用 Transformer 架构处理时空块。'],
    [
      'uc-berkeley',
      'She received her PhD from Berkeley in 2020, advised by Alexei Efros, and works on diffusion models.',
    ],
    ['uc-berkeley', 'Researchers at Berkeley released a chatbot fine-tuned from LLaMA.'],
    ['google-pixel', 'Google launched the Pixel 9 with a new camera and Night Sight.'],
    ['google-pixel', 'The Pixel takes better photos than other Android phones.'],
    ['mit', 'Researchers at MIT and Stanford trained a robot.'],
    ['mit', '她本科毕业于MIT，后来加入OpenAI。'],
    [
      'neural-network-checkpoint',
      'Download the checkpoint from Hugging Face and load the weights with PyTorch.',
    ],
    ['neural-network-checkpoint', '训练时每 1000 步保存一个检查点，模型权重可在 GitHub 下载。'],
    ['fair', 'Yann LeCun founded FAIR, the AI lab of Facebook, and still works at Meta.'],
    ['sora', 'Sora can make a minute of video from a text prompt, OpenAI said.'],
    ['sora', '用Sora生成的视频令人惊叹。'],
    ['dit', 'DiT replaces the U-Net in a latent diffusion model with a transformer.'],
    ['gan', 'The GAN’s generator fools the discriminator; GANs make sharp images.'],
    ['sgd', 'Trained with SGD and momentum 0.9, the network converges slowly.'],
    ['large-model', '国内大模型公司纷纷降价，百度、阿里的大模型调用费用下调。'],
    ['diffusion-model', '扩散模型从噪声中一步步还原图像。'],
    ['optimizer', 'The optimizer updates the weights after each batch using the gradient of the loss.'],
    ['reinforcement-learning', '智能体通过强化学习获得奖励，学会下围棋。'],
    ['deep-learning', '深度学习框架 PyTorch 更新，训练神经网络更快。'],
    ['nlp', 'In NLP, language models such as BERT changed text classification.'],
    ['few-shot', 'GPT-3 是少样本学习者，只需几个例子。'],
    ['tim-brooks', 'Tim Brooks joined Google DeepMind. Brooks had led Sora with Bill Peebles.'],
    ['training-data', 'The training data of the language model was scraped from the web, OpenAI admitted.'],
  ])('%s: %s', (entry, text) => {
    expect(marked(text, entry).length).toBeGreaterThan(0);
  });
});
