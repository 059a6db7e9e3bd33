/** A termbase in TBX (ISO 30042) as entries. */

import { SaxesParser } from 'saxes';
import { aboutOf } from '../about.ts';
import type { Collector } from '../collector.ts';
import type { Pace } from '../pace.ts';
import { excerptOf } from '../raw-entry.ts';
import { type Batch, Unreadable } from '../types.ts';
import { type Concept, conceptEntry, newConcept } from './concept.ts';
import { ownInstruction } from './instruction.ts';
import { withoutLooseSigns } from './loose-signs.ts';

/** An element that is open. */
interface Open {
  /** Its name without prefix. */
  readonly name: string;
  /** What it says: its name, or its type where its name is only that of a class (`descrip`, `admin`). */
  readonly category: string;
  /** A BCP 47 tag, from the nearest that has one. */
  readonly language: string | undefined;
  readonly target: string;
  text: string;
  /** Whether it is a group with a context: what follows in it is about that. */
  isContext: boolean;
}

/**
 * Reads version 2 (`martif`) and 3 (`tbx`), in both styles: data categories as attributes and as tags. The parser knows
 * the five entities of XML and no others, and asks for no DTD.
 * @throws Unreadable where it is no TBX, or hardly XML
 */
export async function* readTbx(
  pieces: AsyncIterable<string> | Iterable<string>,
  collector: Collector,
  pace: Pace,
): AsyncGenerator<Batch> {
  const parser = new SaxesParser({ position: true, xmlns: false } as const);
  const open: Open[] = [];
  const about = { name: '', licence: '', source: '', colour: '' };
  let concept: Concept | undefined;
  let line = 1;
  let isTbx = false;
  let isOwn = false;
  let mistakes = 0;
  let lastMistake = 0;

  parser.on('error', ({ message }) => {
    if (++mistakes > MOST_MISTAKES) throw new Unreadable('importProblemFileBroken');
    // One mistake makes others: each line is told once.
    if (lastMistake === parser.line) return;
    lastMistake = parser.line;
    const at = { unit: 'line', number: parser.line } as const;
    collector.problem({
      at,
      reason: 'importProblemXml',
      excerpt: excerptOf(message.replace(/^[\d:]+ /, '')),
      kept: true,
    });
  });

  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length >= DEEPEST) throw new Unreadable('importProblemFileBroken');
    const name = tag.slice(tag.indexOf(':') + 1);
    const own =
      attributes['xml:lang'] ?? (name === 'langSet' || name === 'langSec' ? attributes.lang : undefined);
    const category = CLASSES.has(name) ? (attributes.type ?? '') : name;
    const language = own === 'und' ? '' : (own ?? open.at(-1)?.language);
    open.push({ name, category, language, target: attributes.target ?? '', text: '', isContext: false });
    if (ROOTS.has(name)) isTbx = true;
    if (name === 'termEntry' || name === 'conceptEntry') {
      concept = newConcept();
      line = parser.line;
    }
    if (name === 'tig' || name === 'ntig' || name === 'termSec')
      concept?.terms.push({ text: '', language, exact: false, status: '' });
  });

  const addText = (text: string) => {
    const top = open.at(-1);
    if (top && top.text.length < LONGEST_TEXT) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.on('processinginstruction', ({ target, body }) => {
    const told = ownInstruction(target, body);
    if (!told) return;
    isOwn = true;
    if (told.kind !== undefined && concept) concept.kind = told.kind;
    const term = concept?.terms.at(-1);
    if (told.case === 'exact' && term) term.exact = true;
    if (told.colour !== undefined) about.colour = told.colour;
  });

  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element) return;
    if (INLINE.has(element.name) && parent) {
      if (parent.text.length < LONGEST_TEXT) parent.text += element.text;
      return;
    }
    // Other programs break lines where they like; here they are part of the text.
    const text = isOwn ? element.text : element.text.replace(/\s+/g, ' ').trim();
    if (concept) closeInConcept(concept, element, text, parent);
    else if (element.name === 'title') about.name ||= text;
    else if (element.name === 'p' && parent?.name === 'publicationStmt') about.licence ||= text;
    else if (element.name === 'p' && parent?.name === 'sourceDesc') about.source ||= text;
    if (concept && (element.name === 'termEntry' || element.name === 'conceptEntry')) {
      const at = { unit: 'line', number: line } as const;
      collector.add(conceptEntry(concept), { at });
      concept = undefined;
    }
  });

  for await (const piece of withoutLooseSigns(pieces)) {
    parser.write(piece);
    const batch = collector.take();
    if (batch) yield batch;
    const wait = pace.spend(piece.length * COST);
    if (wait) await wait;
  }
  parser.close();
  if (!isTbx) throw new Unreadable('importProblemFileUnknown');
  collector.about(aboutOf(about));
}

function closeInConcept(
  concept: Concept,
  { name, category, language, target }: Open,
  text: string,
  parent: Open | undefined,
) {
  const term = concept.terms.at(-1);
  if (name === 'term') {
    if (term && term.text === '') term.text = text;
    return;
  }
  const isContext = parent?.isContext === true;
  switch (category) {
    case 'definition':
    case 'explanation':
      concept.definitions.push({ text, language });
      break;
    case 'note':
      concept.notes.push({ text, language });
      break;
    case 'administrativeStatus':
    case 'normativeAuthorization':
      if (term) term.status = text;
      break;
    case 'source':
      if (isContext && concept.context) concept.context.title ||= text;
      else if (text.trim() !== '') concept.sources.push(text);
      break;
    case 'context':
      if (concept.context === undefined && parent) {
        concept.context = { sentence: text, title: '', url: '' };
        parent.isContext = true;
      }
      break;
    case 'externalCrossReference':
      if (isContext && concept.context) concept.context.url ||= target;
      else if (target !== '') concept.sources.push(target);
      break;
  }
}

/** Reading a code unit of XML costs so many times what reading one of a table does. */
const COST = 3;
const DEEPEST = 100;
/** Files of sloppy programs have one in each concept. */
const MOST_MISTAKES = 100_000;
/** More than any text of an entry may have. */
const LONGEST_TEXT = 16 * 1024;

const ROOTS = new Set(['martif', 'tbx', 'termEntry', 'conceptEntry']);
/** Elements that say by their type what they are, in the style of attributes. */
const CLASSES = new Set([
  'descrip',
  'admin',
  'termNote',
  'termCompList',
  'xref',
  'ref',
  'transac',
  'adminNote',
  'descripNote',
]);
/** Elements within texts. */
const INLINE = new Set(['hi', 'foreign', 'bpt', 'ept', 'it', 'ph', 'ut', 'sc', 'ec', 'bold', 'italic']);
