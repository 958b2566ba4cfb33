import { SharedStateUnavailable } from '../shared-state.js';

/** @throws SharedStateUnavailable for whatever the server or the way to it says */
export const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw new SharedStateUnavailable(error instanceof Error ? error.name : 'unknown');
  }
};
