import { Module } from '@nestjs/common';
import { FillSoundsService } from './fill-sounds.service.js';
import { PapersController } from './papers.controller.js';
import { Papers } from './papers.service.js';
import { PapersStore } from './papers.store.js';
import { PeopleStore } from './people.store.js';

@Module({ controllers: [PapersController], providers: [FillSoundsService, Papers, PapersStore, PeopleStore], exports: [PeopleStore] })
export class PeopleModule {}
