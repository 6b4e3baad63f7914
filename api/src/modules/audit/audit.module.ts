import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { NotedRows } from './noted-rows.js';

@Global()
@Module({ providers: [AuditLog, NotedRows], exports: [AuditLog, NotedRows] })
export class AuditModule {}
