import type { Component } from 'svelte';
import type { ClassValue } from 'svelte/elements';

/** What Lucide's components and our own icons have in common. */
export type IconType = Component<{ class?: ClassValue; 'aria-hidden'?: 'true' }>;
