import { Module } from '@nestjs/common';
import { OwnCallsController, StaffCallsController } from './calls.controller.js';
import { CallQueries } from './calls.queries.service.js';
import { CallStore } from './calls.store.js';
import { NoteCallService } from './note-call.service.js';

@Module({
  controllers: [OwnCallsController, StaffCallsController],
  providers: [CallQueries, CallStore, NoteCallService],
  exports: [CallQueries],
})
export class CallsModule {}
