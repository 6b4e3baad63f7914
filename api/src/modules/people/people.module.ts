import { Module } from '@nestjs/common';
import { PeopleStore } from './people.store.js';

@Module({ providers: [PeopleStore], exports: [PeopleStore] })
export class PeopleModule {}
