import { expect, it } from '@jest/globals';
import { maskIdNumber } from './mask-id-number.js';

it('shows three digits of an ID number', () => expect(maskIdNumber('001080012345')).toBe('•••••••••345'));
it('shows nothing of a number that is too short to be one', () => expect(maskIdNumber('123')).toBe('•••'));
