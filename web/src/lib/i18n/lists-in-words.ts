/** Lists among what the API says of a refusal, such as the letters of a name that cannot be printed: one after the other. */
export const listsInWords = <Value>(params: Record<string, Value>): Record<string, Value | string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]));
