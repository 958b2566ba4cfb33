/** người bị tố cáo: whom a denunciation accuses, by position and without a name. */
export type Accused = Readonly<{
  position: string;
  /** cán bộ, công chức, viên chức. */
  official: boolean;
  /** User id, when the person has an account here: then the thing does not exist for them. */
  userId?: string;
}>;

/** Field by field, as events keep it. */
export const accusedOf = ({ position, official, userId }: Accused): Accused => ({
  position,
  official,
  ...(userId !== undefined && { userId }),
});

/** User ids of those among them who have an account. */
export const accusedUsers = (accused: readonly Accused[]): readonly string[] => [
  ...new Set(accused.flatMap(({ userId }) => userId ?? [])),
];
