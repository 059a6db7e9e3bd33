import { afterEach, beforeEach, expect, it } from 'vitest';
import { annotate } from '../../page/annotator.ts';
import type { Showing, Term } from '../../page/review.ts';
import { markedTexts, quiet } from './annotated-page.ts';
import { lexicon } from './page-lexicon.ts';

let controller: AbortController;
let hidden: readonly string[] = [];
/** What becomes of them. */
let unwanted: Showing = 'hidden';
let terms: readonly Term[] = [];
/** Called before each question whether a spelling is shown. */
let onQuestion = () => {};

function start() {
  return annotate({
    lexicon,
    level: 'balanced',
    density: 'page',
    shows: (_, spelling) => {
      onQuestion();
      return hidden.includes(spelling()) ? unwanted : 'marked';
    },
    shadowRootOf: (element) => element.shadowRoot,
    styleRoot: () => {},
    onTerms: (now) => {
      terms = now;
    },
    onCluesWanted: () => {},
    onNear: () => {},
    onRewritten: () => {},
    signal: controller.signal,
  });
}

beforeEach(() => {
  controller = new AbortController();
  hidden = [];
  unwanted = 'hidden';
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

it('goes on counting what is only counted, and knows all mentions of an entry in order', async () => {
  document.body.innerHTML = '<p>Tim Brooks led Sora.</p><p>Sora is known. Sora, again.</p>';
  const annotator = start();
  await quiet();
  hidden = ['Sora'];
  unwanted = 'counted';
  annotator.review();
  await quiet();
  expect(markedTexts()).toEqual(['Tim Brooks']);
  expect(terms).toEqual([
    { entry: 'tim-brooks', count: 1 },
    { entry: 'sora', count: 3 },
  ]);
  const places = annotator.mentionsOf('sora').map(({ start }) => [start.node.data, start.offset]);
  expect(places).toEqual([
    ['Tim Brooks led Sora.', 15],
    ['Sora is known. Sora, again.', 0],
    ['Sora is known. Sora, again.', 15],
  ]);
  unwanted = 'hidden';
  expect(annotator.mentionsOf('sora')).toEqual([]);
});

it('counts the frames that stand in the page and in its shadow trees', async () => {
  document.body.innerHTML = '<p>Sora.</p><iframe></iframe><div><p>Sora</p></div>';
  const tree = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (tree) tree.innerHTML = '<p>Sora</p><iframe></iframe>';
  const annotator = start();
  await quiet();
  expect(annotator.countFrames()).toBe(2);
});
