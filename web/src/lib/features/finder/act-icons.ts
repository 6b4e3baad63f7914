import Armchair from '@lucide/svelte/icons/armchair';
import Award from '@lucide/svelte/icons/award';
import Ban from '@lucide/svelte/icons/ban';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import Clock from '@lucide/svelte/icons/clock';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Download from '@lucide/svelte/icons/download';
import ExternalLink from '@lucide/svelte/icons/external-link';
import Eye from '@lucide/svelte/icons/eye';
import Hand from '@lucide/svelte/icons/hand';
import Languages from '@lucide/svelte/icons/languages';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Mail from '@lucide/svelte/icons/mail';
import Pencil from '@lucide/svelte/icons/pencil';
import Presentation from '@lucide/svelte/icons/presentation';
import Printer from '@lucide/svelte/icons/printer';
import ScanLine from '@lucide/svelte/icons/scan-line';
import Send from '@lucide/svelte/icons/send';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Video from '@lucide/svelte/icons/video';
import type { IconType } from '#lib/ui/icon-type.ts';
import type { ActName } from './run-acts.ts';

export const iconOf: Readonly<Record<ActName, IconType>> = {
  decide: ListChecks,
  requests: Hand,
  checkIn: ScanLine,
  sheet: Printer,
  attendance: ClipboardCheck,
  door: DoorOpen,
  move: CalendarClock,
  add: UserPlus,
  table: Download,
  papers: Printer,
  needs: ClipboardList,
  publish: Send,
  edit: Pencil,
  preview: Eye,
  texts: Languages,
  places: Armchair,
  rules: SlidersHorizontal,
  deadlines: Clock,
  team: Presentation,
  online: Video,
  messages: Mail,
  documents: Award,
  public: ExternalLink,
  again: CopyPlus,
  callOff: Ban,
  endEarly: Ban,
};
