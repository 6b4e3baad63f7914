import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { forbidden, unauthenticated } from '../../errors/domain-error.js';
import { GUEST, rolesOf } from './actor.js';
import { ACCESS_RULE, type AccessRule } from './allow.js';
import { rolesAllow } from './permissions.js';
import { StaffSessions } from './staff-sessions.service.js';

/** The one door of the API: a route that does not say who may call it is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: StaffSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    if (!rule) throw forbidden('access.denied');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (rule === 'public') {
      request.actor = GUEST;
      return true;
    }
    const actor = await this.sessions.actorOf(request.headers.cookie);
    if (!actor) throw unauthenticated('access.signed_out');
    if (!rolesAllow(rolesOf(actor), rule)) throw forbidden('access.denied');
    request.actor = actor;
    return true;
  }
}
