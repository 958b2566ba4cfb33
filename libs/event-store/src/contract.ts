import { appendContract } from './contract/appends.js';
import { LogUnderTest, type StoreUnderTest } from './contract/log-under-test.js';
import { readContract } from './contract/reads.js';
import { storedEventContract } from './contract/stored-events.js';
import { subscriptionContract } from './contract/subscriptions.js';
import { writerContract } from './contract/writers.js';

export type { StoreUnderTest } from './contract/log-under-test.js';

/** What every event store must do, whatever it is made of. */
export const eventStoreContract = (name: string, create: () => Promise<StoreUnderTest>): void => {
  const on = new LogUnderTest(name, create);
  appendContract(on);
  storedEventContract(on);
  readContract(on);
  subscriptionContract(on);
  writerContract(on);
};
