type Body = Readonly<Record<string, unknown>>;

const numbers = (text: unknown): readonly number[] =>
  typeof text === 'string' ? (text.match(/\d+/g) ?? []).map(Number) : [];

/** How many complain, who has not signed and who speaks for them, as the list of the group. */
export const group = ({ listed, unsigned, representatives, paper, ...rest }: Body): Body => {
  const open = new Set(numbers(unsigned));
  const people = typeof listed === 'number' ? listed : 0;
  const signatories = Array.from({ length: people }, (_, at) => ({ no: at + 1, signed: !open.has(at + 1) }));
  return {
    ...rest,
    group: {
      signatories,
      representatives: numbers(representatives),
      ...(paper !== undefined && { paper }),
    },
  };
};

/** The contested decision, where its day of receipt is known. */
export const acceptance = ({ contestedNo, contestedReceivedOn, contestedIssuer, ...rest }: Body): Body =>
  contestedReceivedOn === undefined
    ? rest
    : {
        ...rest,
        contested: {
          receivedOn: contestedReceivedOn,
          ...(contestedNo !== undefined && { documentNo: contestedNo }),
          ...(contestedIssuer !== undefined && { issuer: contestedIssuer }),
        },
      };
