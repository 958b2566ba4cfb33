import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { transitionDoc } from '#testing';
import { petitionTransitions } from './petition.transitions.js';

it('the page of transitions shows the petition as it is', () =>
  expect(readFileSync('docs/transitions.md', 'utf8')).toContain(
    transitionDoc('Petition and reflection (kiến nghị, phản ánh)', petitionTransitions),
  ));
