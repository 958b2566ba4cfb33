import type { JobUpkeepRefusal } from '#upkeep';
import type { JobRefusal } from '../../jobs/job-refusals.js';
import type { RefusalTable } from './row.js';

/** Work in the background (việc nền). */
// prettier-ignore
export const jobsRefusals: RefusalTable<JobRefusal | JobUpkeepRefusal> = {
  'job.unknown': [404, 'Không tìm thấy', 'Not found'],
  'job.reason-missing': [422, 'Hãy ghi lý do bỏ việc này', 'Say why this job is dropped'],
  'job.still-stuck': [409, 'Nguyên nhân chưa được khắc phục, hãy xem mã lỗi', 'The cause is still there; look at the code'],
  'job.queue-away': [503, 'Hàng đợi việc nền chưa trả lời, hãy thử lại sau ít phút', 'The queue of jobs does not answer; try again in a few minutes'],
};
