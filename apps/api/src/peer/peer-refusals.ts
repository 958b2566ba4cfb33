/** This node has no file of that view in that version, or it is being built or has stopped. */
export type PeerRefusal = 'view.not-to-copy';
