import { Module } from '@nestjs/common';
import { CheckIntegrityService } from './check-integrity.service.js';
import { IntegrityQueries } from './integrity-queries.service.js';
import { IntegrityController } from './integrity.controller.js';
import { IntegrityStore } from './integrity.store.js';

@Module({
  controllers: [IntegrityController],
  providers: [CheckIntegrityService, IntegrityQueries, IntegrityStore],
  exports: [CheckIntegrityService],
})
export class IntegrityModule {}
