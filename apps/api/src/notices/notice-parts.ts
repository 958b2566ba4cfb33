import { DestinationsController } from './destinations.controller.js';
import { NoticeJobs } from './notice-jobs.js';
import { OwnNoticesController } from './own-notices.controller.js';
import { RunNotices } from './run-notices.js';
import { TellByMail } from './tell-by-mail.js';
import { WaitingWork } from './waiting-work.js';

/** What tells people and other programs outside the page. */
export const noticeControllers = [OwnNoticesController, DestinationsController];

export const noticeParts = [NoticeJobs, RunNotices, TellByMail, WaitingWork];
