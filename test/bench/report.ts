import { cpus, loadavg, totalmem } from 'node:os';
import type { Measure } from './load.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export interface Pair {
  readonly ours: Measure;
  readonly bare: Measure;
  /** Ours divided by bare, one for each round. */
  readonly ratios: readonly number[];
}

/** Where the figures were made, without names. */
export function machine(): void {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  );
  say(`load average before: ${load.join(' ')}\n`);
}

export function headings(): void {
  say(`| what | at once | ours /s | bare /s | ratio (lowest–highest round) | p95 ours / bare ms | CPU ms ours / bare |`);
  say('|---|--:|--:|--:|--:|--:|--:|');
}

export function row(name: string, concurrency: number, { ours, bare, ratios }: Pair): void {
  const percent = (value: number): string => `${(100 * value).toFixed(0)} %`;
  const spread = `${percent(Math.min(...ratios))} – ${percent(Math.max(...ratios))}`;
  const failed = ours.failed + bare.failed > 0 ? ` FAILED ${ours.failed} / ${bare.failed}` : '';
  const cells = [
    name,
    String(concurrency),
    ours.perSecond.toFixed(0),
    bare.perSecond.toFixed(0),
    `**${percent(ours.perSecond / bare.perSecond)}** (${spread})`,
    `${ours.p95.toFixed(1)} / ${bare.p95.toFixed(1)}`,
    `${ours.cpu.toFixed(2)} / ${bare.cpu.toFixed(2)}${failed}`,
  ];
  say(`| ${cells.join(' | ')} |`);
}

/** One figure without a counterpart. */
export function line(name: string, text: string): void {
  say(`${name.padEnd(38)} ${text}`);
}
