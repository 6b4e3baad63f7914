import { Global, Module } from '@nestjs/common';
import { Office } from './office.js';
import { Settings } from './settings.js';

@Global()
@Module({ providers: [Settings, Office], exports: [Settings, Office] })
export class SettingsModule {}
