import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { OncePerKey } from './once-per-key.js';

@Global()
@Module({ controllers: [HealthController], providers: [OncePerKey], exports: [OncePerKey] })
export class HttpModule {}
