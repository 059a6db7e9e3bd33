import { afterEach, beforeEach, expect, it } from 'vitest';
import { annotate } from '../../page/annotator.ts';
import { markedTexts, quiet } from './annotated-page.ts';
import { lexicon } from './page-lexicon.ts';

let controller: AbortController;
let hidden: readonly string[] = [];
/** Called before each question whether a spelling is shown. */
let onQuestion = () => {};

function start() {
  return annotate({
    lexicon,
    level: 'balanced',
    density: 'page',
    shows: (_, spelling) => {
      onQuestion();
      return !hidden.includes(spelling());
    },
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
  onQuestion = () => {};
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

it('is done again when it was asked for while it was under way', async () => {
  document.body.innerHTML = '<p>Tim Brooks led Sora.</p>';
  onQuestion = () => {
    onQuestion = () => {
      onQuestion = () => {};
      hidden = ['Tim Brooks'];
      annotator.review();
    };
  };
  const annotator = start();
  await quiet();
  expect(markedTexts()).toEqual(['Sora']);
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
