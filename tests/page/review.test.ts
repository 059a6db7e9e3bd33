import { afterEach, beforeEach, expect, it } from 'vitest';
import { annotate } from '../../page/annotator.ts';
import { markedTexts, quiet } from './annotated-page.ts';
import { lexicon } from './page-lexicon.ts';

let controller: AbortController;
let hidden: readonly string[] = [];

function start() {
  return annotate({
    lexicon,
    level: 'balanced',
    density: 'page',
    shows: (_, spelling) => !hidden.includes(spelling),
    shadowRootOf: (element) => element.shadowRoot,
    styleRoot: () => {},
    onTerms: () => {},
    onCluesWanted: () => {},
    onNear: () => {},
    onRewritten: () => {},
    signal: controller.signal,
  });
}

beforeEach(() => {
  controller = new AbortController();
  hidden = [];
});

afterEach(() => controller.abort());

it('hides a spelling and shows it again, the next mention of its entry meanwhile', async () => {
  document.body.innerHTML = '<p>Tim <b>Brooks</b> led Sora.</p><p>Brooks spoke.</p>';
  const annotator = start();
  await quiet();
  expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
  hidden = ['Tim Brooks'];
  annotator.review();
  await quiet();
  expect(markedTexts().toSorted()).toEqual(['Brooks', 'Sora']);
  hidden = [];
  annotator.review();
  await quiet();
  expect(markedTexts().toSorted()).toEqual(['Sora', 'Tim Brooks']);
});

it('tells why a mark is there, also after the page was read again', async () => {
  document.body.innerHTML = '<p>Tim <b>Brooks</b> led Sora.</p>';
  const annotator = start();
  await quiet();
  const [mark] = annotator.marks.all;
  if (!mark) throw new Error('nothing is marked');
  expect(annotator.reasonsFor(mark)).toMatchObject({ name: 'Tim Brooks', form: 'plain' });
  document.querySelector('p')?.append(' More of Sora.');
  await quiet();
  expect(annotator.reasonsFor(mark)).toMatchObject({ name: 'Tim Brooks' });
});
