export type Signal = 'welcome' | 'again' | 'wrong';

const buzz: Readonly<Record<Signal, number[]>> = { welcome: [90], again: [60, 60, 60], wrong: [260] };
const tones: Readonly<Record<Signal, number>> = { welcome: 880, again: 520, wrong: 220 };

let audio: AudioContext | null = null;

/** For whoever looks at the person and not at the screen. */
export function give(signal: Signal, withSound: boolean): void {
  navigator.vibrate?.(buzz[signal]);
  if (!withSound) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  tone.frequency.value = tones[signal];
  tone.connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.15);
}
