import type { Route } from './router.svelte.js';

/** Paths are unaccented Vietnamese, stable, never translated. Each page is a file of its own, fetched when needed. */
export const routes: readonly Route[] = [
  { pattern: '/dang-nhap', load: () => import('./pages/account/sign-in.svelte'), open: true },
  { pattern: '/thiet-lap', load: () => import('./pages/account/first-set-up.svelte'), open: true },
  { pattern: '/tiep-dan', load: () => import('./pages/desk/reception-desk.svelte') },
  { pattern: '/tiep-dan/so', load: () => import('./pages/desk/reception-book.svelte') },
  { pattern: '/tiep-dan/lich', load: () => import('./pages/sessions/sessions.svelte') },
  { pattern: '/tiep-dan/lich/:ma', load: () => import('./pages/sessions/session.svelte') },
  { pattern: '/tiep-dan/bien-nhan/:ma', load: () => import('./pages/desk/receipt.svelte') },
  { pattern: '/ho-so', load: () => import('./pages/cases/queue.svelte') },
  { pattern: '/ho-so/:ma', load: () => import('./pages/cases/case-file.svelte') },
  { pattern: '/don-thu', load: () => import('./pages/letters/letters.svelte') },
  { pattern: '/dieu-hanh', load: () => import('./pages/leader/board.svelte') },
  { pattern: '/dieu-hanh/ty-le', load: () => import('./pages/leader/rates.svelte') },
  { pattern: '/doi-thoai', load: () => import('./pages/dialogues/dialogues.svelte') },
  { pattern: '/doi-thoai/moi', load: () => import('./pages/dialogues/plan-dialogue.svelte') },
  { pattern: '/doi-thoai/:ma', load: () => import('./pages/dialogues/dialogue.svelte') },
  { pattern: '/cam-ket', load: () => import('./pages/dialogues/commitments.svelte') },
  { pattern: '/kiem-tra', load: () => import('./pages/inspection/choose-case.svelte') },
  { pattern: '/kiem-tra/ho-so/:ma', load: () => import('./pages/inspection/case-history.svelte') },
  { pattern: '/nhac-viec', load: () => import('./pages/reminders/reminder-list.svelte') },
  { pattern: '/giay-to', load: () => import('./pages/papers/paper-book.svelte') },
  { pattern: '/giay-to/:ma', load: () => import('./pages/papers/papers-page.svelte') },
  { pattern: '/quan-tri', load: () => import('./pages/admin/administration.svelte') },
];
