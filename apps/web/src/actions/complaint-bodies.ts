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
export const acceptance = ({ contestedNo, contestedReceivedOn, ...rest }: Body): Body =>
  contestedReceivedOn === undefined
    ? rest
    : {
        ...rest,
        contested: {
          receivedOn: contestedReceivedOn,
          ...(contestedNo !== undefined && { documentNo: contestedNo }),
        },
      };

const amount = (money: unknown, land: unknown): Body | undefined => {
  if (typeof money !== 'number' && typeof land !== 'number') return undefined;
  // Land is typed in square metres and kept in hundredths of them.
  return {
    money: typeof money === 'number' ? money : 0,
    land: typeof land === 'number' ? Math.round(land * 100) : 0,
  };
};

/** Money and land under the name that the act calls them. */
export const withRemedies =
  (name: 'remedies' | 'done') =>
  ({ recoverMoney, returnMoney, returnLand, ...rest }: Body): Body => {
    const toState = amount(recoverMoney, undefined);
    const toIndividuals = amount(returnMoney, returnLand);
    if (!toState && !toIndividuals) return rest;
    return { ...rest, [name]: { ...(toState && { toState }), ...(toIndividuals && { toIndividuals }) } };
  };
