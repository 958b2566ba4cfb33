export type Act = {
  /** UTC. */
  at: string;
  type: string;
  kind: 'look' | 'alert' | 'approval' | 'account' | 'law' | 'case';
  /** Stream of the thing. */
  about: string;
  /** By which people know it. */
  code?: string;
  actor: string;
  actorName: string;
  role: string;
  unitName: string;
  onBehalfOf?: string;
};

export type ActPage = {
  acts: Act[];
  /** Where the next page begins; absent on the last one. */
  before?: number;
};
