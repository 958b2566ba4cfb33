/** What the caller of a command says; the handler adds the day and the law, the class its kind. */
export type Asked<C> = Omit<C, 'type' | 'today' | 'law'> & { complaintId: string };
