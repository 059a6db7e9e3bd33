/** What the entries of a kind are called, as a group. */

import type { Kind } from '../data/types.ts';
import type { TextKey } from './interface-text.ts';

export const KIND_NAMES: Readonly<Record<Kind, TextKey>> = {
  model: 'kindModels',
  product: 'kindProducts',
  person: 'kindPeople',
  organization: 'kindOrganizations',
  program: 'kindPrograms',
  paper: 'kindPapers',
  technique: 'kindTechniques',
  concept: 'kindConcepts',
};
