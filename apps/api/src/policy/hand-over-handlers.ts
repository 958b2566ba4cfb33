/** What only a reorganisation of units sends: a part of `HANDLER_POLICIES`. */
export const HAND_OVER_HANDLERS = {
  HandOverSession: 'reaction',
  HandOverDisclosure: 'reaction',
  HandOverRecommendation: 'reaction',
  HandOverDialogue: 'reaction',
  HandOverEstablishment: 'reaction',
  HandOverObligation: 'reaction',
  HandOverProgramme: 'reaction',
  HandOverPeopleBoard: 'reaction',
} as const;
