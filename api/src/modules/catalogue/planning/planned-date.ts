import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A calendar day, `YYYY-MM-DD`. */
export const DateOnly = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\d$/));

/** A clock on the wall, `HH:MM`. */
export const ClockTime = (): PropertyDecorator => applyDecorators(Matches(/^([01]\d|2[0-3]):[0-5]\d$/));
