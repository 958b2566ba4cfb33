import type { Role } from '#access';

/** Who asks. A grant reaches its unit and everything below it. */
export type Actor = Readonly<{
  userId: string;
  grants: readonly Readonly<{ role: Role; unit: string }>[];
}>;
