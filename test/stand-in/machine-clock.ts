/** This machine's clock, as tests of a server beside it need it. */
export const machineClock = {
  now: () => new Date(performance.timeOrigin + performance.now()).toISOString(),
};
