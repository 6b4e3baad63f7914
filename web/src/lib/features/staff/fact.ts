/** One thing that holds for a course, as staff read it. */
export interface Fact {
  label: string;
  /** Several are a list. */
  values: string[];
  note?: string;
}
