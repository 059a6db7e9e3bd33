/** Sentences of ordinary news, which name nothing of AI. */

import type { Random } from '../random.ts';

/** Parts of a sentence; one of each in turn makes one. */
type Parts = readonly (readonly string[])[];

const ENGLISH: Parts = [
  `On Monday|Last week|Earlier this year|In the third quarter|According to two officials|By the end of March|Despite the rain|For the first time since 1998|Late on Thursday evening|As expected`.split(
    '|',
  ),
  `the city council|a group of farmers|the national museum|several residents of the old harbor|the new head coach|the European Commission|an independent reviewer|the airline’s largest rival|her older brother|the opposition party|a court in Madrid|the owner of the bakery|more than 300 volunteers|the shipping company`.split(
    '|',
  ),
  `approved|postponed|criticized|paid for|rebuilt|quietly dropped|is expected to present|will vote on|learned about|published|could not explain|returned to|announced|took part in`.split(
    '|',
  ),
  `a plan for 4,200 homes|the second bridge over the river|the annual report|a concert in the park|new rules on fishing|the long-awaited railway line|a budget of $1.3 billion|the results of the survey|an exhibition of early maps|the final match of the season|a promise to lower rents|the price of olive oil|repairs to the school’s roof`.split(
    '|',
  ),
  `after a short debate.|without giving a reason.|which surprised many neighbors.|although the costs have doubled.|and asked the public for patience.|because the harvest had been poor.|in front of a large crowd.|while talks with the union went on.|as reported by the local newspaper.|before the summer break.|to the relief of its supporters.`.split(
    '|',
  ),
];

const CHINESE: Parts = [
  `上周一，|今年年初，|据两名官员透露，|三月底之前，|尽管下着大雨，|自1998年以来首次，|周四深夜，|正如外界预料，|会议结束后，|在新的赛季里，`.split(
    '|',
  ),
  `市议会|一群农民|国家博物馆|老港区的居民|新任主教练|欧盟委员会|这家航空公司|他的哥哥|反对党|马德里的一家法院|面包店老板|三百多名志愿者|当地交通部门`.split(
    '|',
  ),
  `批准了|推迟了|批评了|重新讨论了|悄悄放弃了|将公布|正在准备|参加了|无法解释|宣布了|介绍了`.split('|'),
  `一项建造四千套住房的计划|跨江第二大桥的工程|年度报告|公园里的音乐会|新的捕鱼规定|期待已久的铁路线|十三亿元的预算|调查结果|早期地图展览|本赛季最后一场比赛|降低房租的承诺|橄榄油的价格|学校屋顶的维修`.split(
    '|',
  ),
  `，但没有说明原因。|，许多邻居感到意外。|，尽管费用已经翻倍。|，并请公众耐心等待。|，因为今年收成不好。|，现场来了很多观众。|，同时与工会的谈判仍在继续。|，当地报纸作了报道。|，支持者松了一口气。`.split(
    '|',
  ),
];

/** One sentence, with the space that follows it. */
export function fillerSentence(language: 'en' | 'zh-Hans', random: Random): string {
  const [parts, gap] = language === 'en' ? [ENGLISH, ' '] : [CHINESE, ''];
  return parts.map((choices) => random.pick(choices)).join(gap) + gap;
}
