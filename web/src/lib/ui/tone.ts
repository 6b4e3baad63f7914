/** How a state is meant: colour and icon follow from it. */
export type Tone = 'ok' | 'free' | 'few' | 'open' | 'full' | 'stop' | 'info';
