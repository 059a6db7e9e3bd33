/** The columns of a table: what each may hold, and what their names say of it. */

import { languageTag } from '../../packs/language-tag.ts';

/** What stands between cells. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a column is used as. */
export const COLUMN_USES = [
  'name',
  'otherNames',
  'explainer',
  'kind',
  'source',
  'exact',
  'language',
  'sentence',
  'title',
  'url',
  'nothing',
] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export interface Column {
  readonly use: ColumnUse;
  /** Of names and explainers: a BCP 47 tag. */
  readonly language?: string;
  /** Of other names: the characters that each stand between two. */
  readonly separators?: string;
}

export interface ColumnMapping {
  /** Whether the first row names the columns. */
  readonly header: boolean;
  readonly columns: readonly Column[];
}

/** What tables that are written here put between the names in a cell. */
export const OWN_SEPARATOR = '\n';
/** What others put there. A comma is not among them: "Brooks, Tim" is one name. */
export const SEPARATORS = '\n;；|、';

/** What a column is called, for each use, in English and in both scripts of Chinese. Compared without case, spaces and `_`. */
const TITLES: Readonly<Record<Exclude<ColumnUse, 'nothing'>, string>> = {
  name: 'name names term terms word words expression entry headword lemma phrase title sourceterm targetterm translation 术语 名称 名字 名 词 词语 词条 词汇 单词 条目 译名 译文 原文 術語 名稱 詞 詞語 詞條 詞彙 單詞 條目 譯名 譯文 翻译 翻譯',
  otherNames:
    'othernames othername aliases alias synonyms synonym alsoknownas aka variants variant abbreviation abbreviations acronym acronyms 别名 同义词 又称 又名 其他名称 缩写 简称 全称 別名 同義詞 又稱 其他名稱 縮寫 簡稱 全稱',
  explainer:
    'explainer explanation definition definitions description meaning gloss glossary note notes summary comment comments remarks 解释 释义 定义 说明 描述 含义 简介 备注 注释 意思 解釋 釋義 定義 說明 含義 簡介 備註 註釋 附註',
  kind: 'kind type category 类型 种类 类别 分类 類型 種類 類別 分類',
  source:
    'source sources reference references ref citation url link links 来源 出处 参考 参考文献 链接 网址 來源 出處 參考 參考文獻 連結 網址',
  exact: 'exact casesensitive matchcase 区分大小写 大小写 區分大小寫 大小寫',
  language: 'language lang locale 语言 语种 語言 語種',
  sentence: 'context contextsentence sentence example examples usage 例句 例子 语境 上下文 原句 語境',
  title: 'contexttitle pagetitle 网页标题 页面标题 網頁標題 頁面標題',
  url: 'contexturl pageurl 网页地址 网页链接 網頁位址 網頁連結',
};

const USE_OF: ReadonlyMap<string, ColumnUse> = new Map(
  (Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((use) =>
    TITLES[use].split(' ').map((title) => [title, use] as const),
  ),
);

/** Languages by what they are called, the longer before what is a part of it. */
const LANGUAGES: readonly (readonly [names: RegExp, tag: string])[] = [
  [
    /traditional\s*chinese|chinese\s*[(（]?traditional[)）]?|繁體中文|繁体中文|正體中文|繁體|繁体|正體/,
    'zh-Hant',
  ],
  [/simplified\s*chinese|chinese\s*[(（]?simplified[)）]?|简体中文|簡體中文|简体|簡體/, 'zh-Hans'],
  [/chinese|中文|汉语|漢語|华语|華語/, 'zh'],
  [/english|英文|英语|英語/, 'en'],
  [/japanese|日文|日语|日語/, 'ja'],
  [/korean|韩文|韩语|韓文|韓語/, 'ko'],
  [/german|deutsch|德文|德语|德語/, 'de'],
  [/french|français|法文|法语|法語/, 'fr'],
  [/spanish|español|西班牙文|西班牙语|西班牙語/, 'es'],
];

/**
 * What a column is used as, by its title: "Definition", "术语（英文）", "name:zh-Hans", "Chinese".
 * @returns undefined for what is no title that is known
 */
export function columnOf(title: string): Column | undefined {
  // Longer ones are sentences.
  if (title.length > 60) return undefined;
  const text = title.toLowerCase().trim();
  const named = languageIn(text);
  const rest = bare(named ? named.rest : text);
  if (rest === '') return named ? { use: 'name', language: named.language } : undefined;
  const use = USE_OF.get(rest) ?? (rest.endsWith('名') && named ? 'name' : undefined);
  if (use === undefined) return undefined;
  const language = named && (use === 'name' || use === 'otherNames' || use === 'explainer');
  return {
    use,
    ...(language ? { language: named.language } : {}),
    ...(use === 'otherNames' ? { separators: OWN_TITLE.test(text) ? OWN_SEPARATOR : SEPARATORS } : {}),
  };
}

/** The titles that tables have that are written here: a use, then a language. */
const OWN_TITLE = /^other_names(?::|$)/;

/** A language in a title, and what the title is without it. */
function languageIn(text: string): { readonly language: string; readonly rest: string } | undefined {
  if (USE_OF.has(bare(text))) return undefined;
  const [, before = '', plain, other] = TAGGED.exec(text) ?? BRACKETED.exec(text) ?? [];
  const language = USE_OF.has(bare(before)) ? languageTag(plain ?? other ?? '') : undefined;
  if (language !== undefined) return { language, rest: before };
  for (const [names, known] of LANGUAGES) {
    const at = names.exec(text);
    if (at) return { language: known, rest: text.replace(at[0], '') };
  }
  return ALONE.test(text) ? { language: languageTag(text) ?? text, rest: '' } : undefined;
}

/** "name:zh-Hans", "term_en". */
const TAGGED = /^(.*?)\s*(?::\s*([a-z0-9-]+)|[/_-]\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,4})*))$/;
/** "Definition (en)", "术语（zh）". */
const BRACKETED = /^(.*?)\s*[(（[【]\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)\s*[)）\]】]$/;
const ALONE = /^(?:en|zh)(?:[-_](?:us|gb|cn|sg|tw|hk|hans|hant))?$/;

const bare = (text: string): string => text.replace(/[\s_:：()（）[\]【】/-]+/g, '');

/**
 * What the columns of a table are likely used as.
 * @param rows the first ones; their cells may be fewer than others have
 */
export function guessColumns(rows: readonly (readonly string[])[]): ColumnMapping {
  const [first = []] = rows;
  const titled = first.map(columnOf);
  const header = titled.some((column) => column !== undefined) && first.every((cell) => cell.length <= 60);
  const body = header ? rows.slice(1) : rows;
  const width = header ? first.length : usualWidth(rows);
  const columns = Array.from(
    { length: width },
    (_, at): Column => (header && titled[at]) || { use: 'nothing' },
  );
  if (!columns.some(({ use }) => use === 'name')) {
    const at = columns.findIndex(
      ({ use }, at) => use === 'nothing' && body.some((row) => (row[at] ?? '').trim() !== ''),
    );
    if (at >= 0) columns[at] = { use: 'name' };
  }
  if (!header && !columns.some(({ use }) => use === 'explainer')) {
    const lengths = columns.map(({ use }, at) => (use === 'nothing' ? meanLength(body, at) : 0));
    const longest = Math.max(0, ...lengths);
    if (longest > 0) columns[lengths.indexOf(longest)] = { use: 'explainer' };
  }
  return { header, columns };
}

/** How many cells most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}

const meanLength = (rows: readonly (readonly string[])[], at: number): number =>
  rows.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0) / Math.max(1, rows.length);
