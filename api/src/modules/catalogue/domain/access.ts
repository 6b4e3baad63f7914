/** What can be known about how to get into and around a room; each fact has its sentences for yes and no. */
export const accessKeys = ['step_free', 'lift', 'wide_door', 'accessible_toilet', 'induction_loop', 'quiet_room', 'parking'] as const;
export type AccessKey = (typeof accessKeys)[number];
