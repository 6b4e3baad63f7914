import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { forbidden } from '../errors/domain-error.js';
import { SessionCookie } from '../modules/access/index.js';

/**
 * A request that changes something and carries a session cookie must come from our own pages: same origin and, where
 * it has a body, JSON, which no foreign form can send (standards SEC-07). Without the cookie there is nothing to ride on.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly config: AppConfig,
    private readonly cookie: SessionCookie,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (method === 'GET' || method === 'HEAD' || !this.cookie.read(headers.cookie)) return true;
    const ours = headers.origin === this.config.publicUrl.origin || headers['sec-fetch-site'] === 'same-origin';
    if (!ours || !isJsonOrEmpty(headers)) throw forbidden('request.foreign_origin');
    return true;
  }
}

function isJsonOrEmpty(headers: FastifyRequest['headers']): boolean {
  const type = headers['content-type'];
  if (type !== undefined) return /^application\/json *(;|$)/i.test(type);
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}
