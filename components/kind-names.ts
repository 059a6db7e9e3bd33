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

/** What one entry of a kind is called. */
export const KIND_NAME: Readonly<Record<Kind, TextKey>> = {
  model: 'kindModel',
  product: 'kindProduct',
  person: 'kindPerson',
  organization: 'kindOrganization',
  program: 'kindProgram',
  paper: 'kindPaper',
  technique: 'kindTechnique',
  concept: 'kindConcept',
};
