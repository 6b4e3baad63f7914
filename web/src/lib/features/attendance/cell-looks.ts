import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import MailCheck from '@lucide/svelte/icons/mail-check';
import X from '@lucide/svelte/icons/x';
import type { IconType } from '#lib/ui/icon-type.ts';
import type { CellLook } from './cell-text.ts';

/** Being there is quiet; what is not full speaks. */
export const cellIcons: Record<CellLook, IconType | null> = {
  EMPTY: null,
  PRESENT: null,
  PARTIAL: CircleDot,
  EXCUSED: MailCheck,
  ABSENT: X,
  WRONG: CircleAlert,
};
