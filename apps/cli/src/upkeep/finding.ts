/** What the doctor found out about one thing. */
export type Finding = Readonly<{
  about: string;
  state: 'well' | 'watch' | 'ill';
  /** What is there. */
  says: string;
  /** What to do about it; absent when all is well. */
  todo?: string;
}>;

export const well = (about: string, says: string): Finding => ({ about, state: 'well', says });

export const watch = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'watch',
  says,
  todo,
});

export const ill = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'ill',
  says,
  todo,
});

/** A look that fails is a finding, too. */
export const looked = async (
  about: string,
  look: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<readonly Finding[]> => {
  try {
    return await look();
  } catch (error) {
    return [ill(about, error instanceof Error ? error.message : String(error), 'Put right what it says.')];
  }
};
