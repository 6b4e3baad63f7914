/** Kinds of course: each is a shape and a colour together, so it is known in grey too. */
export const kinds = [
  'BASIC_QUALIFICATION',
  'IN_DEPTH_SEMINAR',
  'REFLECTION_TALK',
  'DEUTSCH4U',
  'ASSOCIATION_TRAINING',
  'INTERCULTURAL_OPENING_TRAINING',
  'NETWORK_MEETING',
] as const;

export type Kind = (typeof kinds)[number];
