/** Everybody has signed; the first of them speak for the others. */
export const groupOf = (people: number) => ({
  signatories: Array.from({ length: people }, (_, at) => ({ no: at + 1, signed: true })),
  representatives: people < 5 ? [] : [1, 2],
  ...(people < 5 ? {} : { paper: 'Giấy cử người đại diện' }),
});
