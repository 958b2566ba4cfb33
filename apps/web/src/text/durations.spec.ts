import { expect, it } from '@jest/globals';
import { jobs as en } from '../i18n/en/jobs.js';
import { jobs as vi } from '../i18n/vi/jobs.js';

it.each([
  [12, 'dưới 0,1 giây', 'less than 0.1 seconds'],
  [1_240, '1,2 giây', '1.2 seconds'],
  [1_000, '1 giây', '1 second'],
  [15_000, '15 giây', '15 seconds'],
  [600_000, '10 phút', '10 minutes'],
  [3_600_000, '1 giờ', '1 hour'],
])('%i milliseconds are said as "%s" and "%s"', (ms, vietnamese, english) => {
  expect([vi.duration(ms), en.duration(ms)]).toEqual([vietnamese, english]);
});
