import {
  hungKings,
  hungKingsInLieu,
  labour,
  makeUp,
  national,
  newYear,
  swapped,
  tet,
  victory,
} from './day-off.js';

/** 251 working days with the worked Saturday. */
export const daysOff2024 = {
  ...newYear('W', '2024-01-01'),
  ...tet('W', '2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'),
  ...hungKings('W', '2024-04-18'),
  ...swapped('W', '2024-04-29'),
  ...victory('W', '2024-04-30'),
  ...labour('W', '2024-05-01'),
  ...national('W', '2024-09-02', '2024-09-03'),
};

/** 250 working days. */
export const daysOff2025 = {
  ...newYear('T', '2025-01-01'),
  ...tet('M', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...hungKings('W', '2025-04-07'),
  ...victory('W', '2025-04-30'),
  ...labour('W', '2025-05-01'),
  ...swapped('W', '2025-05-02'),
  ...national('M', '2025-09-01', '2025-09-02'),
};

/** 250 working days; the notice's total is confirmed, the days around 2 September are from memory. */
export const daysOff2026 = {
  ...newYear('W', '2026-01-01'),
  ...swapped('W', '2026-01-02'),
  ...tet('W', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...hungKingsInLieu('W', '2026-04-27'),
  ...victory('W', '2026-04-30'),
  ...labour('W', '2026-05-01'),
  ...swapped('M', '2026-08-31'),
  ...national('M', '2026-09-01', '2026-09-02'),
};

/** Saturdays worked in exchange for swapped days (C12). */
export const worked = {
  ...makeUp('M', '2024-05-04'),
  ...makeUp('W', '2025-04-26'),
  ...makeUp('W', '2026-01-10'),
  ...makeUp('M', '2026-08-22'),
};
