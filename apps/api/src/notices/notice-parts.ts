import { DestinationsController } from './destinations.controller.js';
import { LookForNotices } from './look-for-notices.js';
import { NoticeFigures } from './notice-figures.js';
import { NoticeJobs } from './notice-jobs.js';
import { OwnNoticesController } from './own-notices.controller.js';
import { TellByMail } from './tell-by-mail.js';
import { WaitingWork } from './waiting-work.js';

/** What tells people and other programs outside the page. */
export const noticeControllers = [OwnNoticesController, DestinationsController];

export const noticeParts = [NoticeFigures, LookForNotices, NoticeJobs, TellByMail, WaitingWork];
