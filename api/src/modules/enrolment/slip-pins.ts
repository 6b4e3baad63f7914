import { Injectable } from '@nestjs/common';
import { Pins } from '../access/index.js';

/** The PIN beside the code of a slip. */
@Injectable()
export class SlipPins {
  constructor(private readonly pins: Pins) {}

  pinOf(code: string): string {
    return this.pins.pinOf('slip pin', code);
  }

  isRight(code: string, pin: string): boolean {
    return this.pins.isRight('slip pin', code, pin);
  }
}
