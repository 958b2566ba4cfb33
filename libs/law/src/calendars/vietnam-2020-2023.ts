import {
  hungKings,
  hungKingsInLieu,
  labour,
  national,
  nationalInLieu,
  newYear,
  newYearInLieu,
  tet,
  victory,
  victoryLabourInLieu,
} from './day-off.js';

/** National Day was a single day off until the Labour Code of 2019 took effect on 01/01/2021. */
export const daysOff2020 = {
  ...newYear('M', '2020-01-01'),
  ...tet('M', '2020-01-23', '2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29'),
  ...hungKings('M', '2020-04-02'),
  ...victory('M', '2020-04-30'),
  ...labour('M', '2020-05-01'),
  ...national('M', '2020-09-02'),
};

export const daysOff2021 = {
  ...newYear('M', '2021-01-01'),
  ...tet('M', '2021-02-10', '2021-02-11', '2021-02-12', '2021-02-15', '2021-02-16'),
  ...hungKings('M', '2021-04-21'),
  ...victory('M', '2021-04-30'),
  ...victoryLabourInLieu('M', '2021-05-03'),
  ...national('M', '2021-09-02', '2021-09-03'),
};

export const daysOff2022 = {
  ...newYearInLieu('M', '2022-01-03'),
  ...tet('M', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
  ...hungKingsInLieu('M', '2022-04-11'),
  ...victoryLabourInLieu('M', '2022-05-02', '2022-05-03'),
  ...national('M', '2022-09-01', '2022-09-02'),
};

export const daysOff2023 = {
  ...newYearInLieu('M', '2023-01-02'),
  ...tet('M', '2023-01-20', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26'),
  ...labour('M', '2023-05-01'),
  ...hungKingsInLieu('M', '2023-05-02'),
  ...victoryLabourInLieu('M', '2023-05-03'),
  ...national('M', '2023-09-01'),
  ...nationalInLieu('M', '2023-09-04'),
};
