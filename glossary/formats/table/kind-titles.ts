/** What kinds of entries are called in tables. */

import { KINDS, type Kind } from '../../../data/types.ts';

const TITLES: Readonly<Record<Kind, string>> = {
  model: 'models|模型',
  product: 'products|产品|產品',
  person: 'people|persons|人物|人',
  organization: 'organizations|organisation|organisations|company|institution|lab|组织|機構|机构|組織|公司',
  program: 'programs|programme|project|项目|專案|计划|計畫',
  paper: 'papers|article|论文|論文',
  technique: 'techniques|method|technology|技术|技術|方法',
  concept: 'concepts|term|概念|术语|術語',
};

/** In small letters. */
export const KIND_TITLES: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => [kind, ...TITLES[kind].split('|')].map((title) => [title, kind] as const)),
);
