import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CsrfGuard } from './csrf.guard.js';
import { HealthController } from './health.controller.js';
import { OncePerKey } from './once-per-key.js';
import { RateLimiter } from './rate-limiter.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [OncePerKey, RateLimiter, { provide: APP_GUARD, useClass: CsrfGuard }],
  exports: [OncePerKey, RateLimiter],
})
export class HttpModule {}
