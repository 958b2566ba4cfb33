/** A switch of the stand-in; what each kind does stands in `faults.mjs`. */
export type Fault = Readonly<{
  kind: string;
  /** Only on this call: `append`, `batchAppend`, `delete`, `tombstone`, `read` or `subscribe`. */
  on?: string;
  times?: number;
  after?: number;
  ms?: number;
}>;

export class StandIn {
  static start(
    options?: Readonly<{ file?: string; ports?: readonly number[]; nodes?: number; maxAppendSize?: number }>,
  ): Promise<StandIn>;
  readonly ports: readonly number[];
  readonly clusterUrl: string;
  url(which?: number): string;
  faults(...list: readonly Fault[]): Promise<void>;
  lead(node: number): Promise<void>;
  kill(): Promise<void>;
  revive(): Promise<void>;
}
