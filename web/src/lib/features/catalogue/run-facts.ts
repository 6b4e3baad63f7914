import Accessibility from '@lucide/svelte/icons/accessibility';
import Baby from '@lucide/svelte/icons/baby';
import Captions from '@lucide/svelte/icons/captions';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Ear from '@lucide/svelte/icons/ear';
import Hand from '@lucide/svelte/icons/hand';
import Languages from '@lucide/svelte/icons/languages';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import MonitorCheck from '@lucide/svelte/icons/monitor-check';
import Phone from '@lucide/svelte/icons/phone';
import TrainFront from '@lucide/svelte/icons/train-front';
import Utensils from '@lucide/svelte/icons/utensils';
import Video from '@lucide/svelte/icons/video';
import VolumeOff from '@lucide/svelte/icons/volume-off';
import type { RunCard } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { IconType } from '#lib/ui/icon-type.ts';

const flagIcons: Record<string, IconType> = {
  step_free: Accessibility,
  interpreter_on_request: Languages,
  childcare: Baby,
  catering: Utensils,
  captions_on_request: Captions,
  dgs_on_request: Hand,
  induction_loop: Ear,
  quiet_room: VolumeOff,
  travel_help: TrainFront,
  tech_check: MonitorCheck,
  phone_registration: Phone,
  hybrid_stream: Video,
  drop_in: DoorOpen,
};

export interface RunFact {
  key: string;
  icon: IconType;
  text: string;
}

/** Level, access and help in words; a flag without words stays unsaid. */
export function runFacts({ t, find }: Texts, run: RunCard): RunFact[] {
  const level = run.germanLevel ? [{ key: 'level', icon: MessageCircle, text: t('catalogue.level', { level: run.germanLevel }) }] : [];
  const flags = run.flags.flatMap((flag) => {
    const icon = flagIcons[flag];
    const text = find(`catalogue.flag.${flag}`);
    return icon && text ? [{ key: flag, icon, text }] : [];
  });
  return [...level, ...flags];
}
