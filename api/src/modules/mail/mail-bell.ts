import { Injectable } from '@nestjs/common';

/** Tells the dispatcher of this process that mail has been put in; other processes find it by looking. */
@Injectable()
export class MailBell {
  private listener: (() => void) | null = null;

  onRing(listener: () => void): void {
    this.listener = listener;
  }

  ring(): void {
    this.listener?.();
  }
}
