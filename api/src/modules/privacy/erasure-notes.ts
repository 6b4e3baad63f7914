import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { lineOf, type NotedErasure, readLines } from './domain/erasure-line.js';

/**
 * Who was erased, in a file of the data folder and not in the database: a backup that is restored brings people back,
 * and this is what still knows. Lines are only added; processes that share the folder may add at once.
 */
@Injectable()
export class ErasureNotes {
  private readonly path: string;

  constructor(config: AppConfig) {
    this.path = join(config.dataDir, 'erasures.log');
  }

  /** On disk when it returns. */
  async add(erasures: readonly NotedErasure[]): Promise<void> {
    if (erasures.length === 0) return;
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(erasures.map(lineOf).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async all(): Promise<NotedErasure[]> {
    try {
      return readLines(await readFile(this.path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}
