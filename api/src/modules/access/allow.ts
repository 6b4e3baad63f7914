import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, GUEST } from './actor.js';
import type { Permission } from './permissions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any controller runs. */
    actor?: Actor;
  }
}

export const ACCESS_RULE = 'access:rule';

/** What a route declares: open to everybody, or one permission. */
export type AccessRule = 'public' | Permission;

/** Everybody may call this route; a staff cookie is not even looked at. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(ACCESS_RULE, 'public' satisfies AccessRule);

/** Only signed-in staff whose roles hold this permission may call this route. */
export const Allow = (permission: Permission): ClassDecorator & MethodDecorator => SetMetadata(ACCESS_RULE, permission);

/** Who calls: hand it to the use case. */
export const Me = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<FastifyRequest>().actor ?? GUEST,
);
