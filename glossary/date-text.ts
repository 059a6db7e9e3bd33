/** Dates of the data in words. */

import type { Locale } from '../data/types.ts';

/** What happened, and when: "Released February 2024". */
export const eventLine = (event: string, date: string, locale: Locale) =>
  locale === 'en' ? `${event[0]?.toUpperCase()}${event.slice(1)} ${date}` : `${date}${event}`;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date of the data ("2022-12-19", "2022-12", "2022") as readers of the language write it. */
export function formatDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (locale === 'en') {
    const name = month ? `${MONTHS[Number(month) - 1]} ` : '';
    return `${day ? `${Number(day)} ` : ''}${name}${year}`;
  }
  return `${year} 年${month ? ` ${Number(month)} 月` : ''}${day ? ` ${Number(day)} 日` : ''}`;
}
