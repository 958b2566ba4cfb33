/** What a decision on a complaint is about besides its outcome: offices, papers, money, land, people. */
export const settlementFields: Record<string, string> = {
  resolverOffice: 'Office of the resolver',
  newResolver: 'New resolver',
  contestedIssuer: 'Who issued the contested decision',
  contestedFate: 'The contested decision is',
  oneEach: 'One decision for each complainant',
  grave: 'Grave: many people, bodies that disagree, a heated mood, public interest, security (NĐ124 28(2))',
  agreedPoints: 'Points agreed',
  openPoints: 'Points not agreed',
  remediesAsked: 'Money, land or people are concerned',
  dueAsked: 'Money, land or people are to be dealt with',
  doneAsked: 'Money, land or people were dealt with',
  toStateMoney: 'Recovered for the State (đồng)',
  toStateLand: 'Recovered for the State (m² of land)',
  toOrganisationsMoney: 'Given back to organisations (đồng)',
  toOrganisationsLand: 'Given back to organisations (m² of land)',
  toIndividualsMoney: 'Given back to individuals (đồng)',
  toIndividualsLand: 'Given back to individuals (m² of land)',
  organisationsRestored: 'Organisations given back their rights',
  individualsRestored: 'Individuals given back their rights',
  disciplinedPeople: 'Proposed for discipline (people)',
  disciplinedOfficials: 'Proposed for discipline: officials (people)',
  investigatedCases: 'Handed to investigators (cases)',
  investigatedPeople: 'Handed to investigators (people)',
  investigatedOfficials: 'Handed to investigators: officials (people)',
};

const words = {
  /** Who issues and who settles. */
  office: {
    'commune-chair': 'Chair of the commune',
    'commune-agency': 'Head of a commune agency',
    'district-chair': 'Chair of the district',
    'district-agency': 'Head of a district agency',
    'provincial-agency-head': 'Head of a provincial agency',
    'provincial-chair': 'Chair of the province',
    minister: 'Minister',
  },
  contestedFate: { kept: 'kept', amended: 'amended', cancelled: 'cancelled' },
};

export const settlementTerms: { [Group in keyof typeof words]: Record<string, string> } = words;

/** What is owed after a settlement, and how long: by the name of the clock. */
const owed: Record<string, string> = {
  send: 'Send the decision',
  sendTermination: 'Send the decision to terminate',
  sendSuspension: 'Send the decision to suspend',
  sendResumption: 'Send the decision to go on',
  publish: 'Publish the decision',
  front: 'Tell the Front',
  back: 'Tell who forwarded it',
  effect: 'In force',
  exec: 'Direct the execution',
};

export const followUp = {
  title: 'After the settlement',
  back: 'Open cases',
  label: (step: string, state: string, days: number, day: string): string => {
    if (step === 'effect')
      return state === 'overdue' ? 'Confirm that it is in force' : `In force after ${day}`;
    const what = owed[step] ?? step;
    if (state === 'overdue') return `${what}: ${days} days late`;
    return state === 'today' ? `${what}: due today` : `${what}: ${days} days left`;
  },
};
