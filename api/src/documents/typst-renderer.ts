import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import { unprocessable } from '../errors/domain-error.js';
import { type DocumentData, type DocumentOptions, DocumentRenderer, type DocumentTemplate } from './document-renderer.js';
import type { RenderAnswer, RenderJob } from './typst-worker.js';

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

/** Sets documents with Typst in a thread of its own, one after the other; the thread starts with the first document. */
export class TypstRenderer extends DocumentRenderer implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @param folder with the templates and, in `fonts/`, the only fonts they may use */
  constructor(private readonly folder: string) {
    super();
  }

  render<T extends DocumentTemplate>(template: T, data: DocumentData[T], options: DocumentOptions): Promise<Buffer> {
    const { createdOn, ...document } = options;
    const id = (this.lastId += 1);
    const job: RenderJob = { id, template, data: JSON.stringify({ document, ...data }), createdAt: secondsAtNoon(createdOn) };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const worker = (this.worker ??= this.start());
      worker.ref();
      worker.postMessage(job);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    // The same ending as this file: compiled in production, source in a test.
    const worker = new Worker(new URL(`./typst-worker${extname(import.meta.url)}`, import.meta.url), { workerData: this.folder });
    worker.on('message', (answer: RenderAnswer) => this.settle(worker, answer));
    worker.on('error', (error: Error) => this.giveUp(worker, error));
    worker.on('exit', () => this.giveUp(worker, new Error('the document thread ended')));
    return worker;
  }

  private settle(worker: Worker, answer: RenderAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) worker.unref();
    if ('pdf' in answer) waiting?.resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else waiting?.reject(refusal(answer.failure));
  }

  /** A dead thread fails what it had in hand; the next document starts a new one. */
  private giveUp(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}

const secondsAtNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

/** PDF/UA forbids a letter without a glyph, so Typst refuses it by name: the last net behind the check of names. */
function refusal(failure: string): Error {
  const characters = [...failure.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(([, text = '']) => text);
  return characters.length > 0 ? unprocessable('document.not_printable', { characters: [...new Set(characters)] }) : new Error(failure);
}
