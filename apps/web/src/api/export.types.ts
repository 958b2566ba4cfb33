export type ExportList = 'cases' | 'letters' | 'visits';

/** Instants are UTC. */
export type ExportRow = Readonly<{
  exportId: string;
  list: ExportList;
  format: string;
  status: 'requested' | 'written' | 'failed' | 'cancelled' | 'expired' | 'lost';
  requestedAt: string;
  expected: number;
  /** Rows written so far; absent while it waits for its turn. */
  soFar?: number;
  searched: boolean;
  rows?: number;
  bytes?: number;
  sha256?: string;
  expiresAt?: string;
  failure?: string;
  downloads: number;
}>;
