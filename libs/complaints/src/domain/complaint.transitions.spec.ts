import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { transitionDoc } from '#testing';
import { complaintTransitions } from './complaint.transitions.js';

it('the page of transitions shows the complaint as it is', () =>
  expect(readFileSync('docs/transitions.md', 'utf8')).toContain(
    transitionDoc('Complaint of first instance (khiếu nại lần đầu)', complaintTransitions),
  ));
