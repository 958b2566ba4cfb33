/** The view does not stand still at that event, on this node. */
export type UpkeepRefusal = 'view.not-stopped';
