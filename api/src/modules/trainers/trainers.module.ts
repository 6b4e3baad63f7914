import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { LettersModule } from '../mail/index.js';
import { AbsencesService } from './absences.service.js';
import { EraseTrainerService } from './erase-trainer.service.js';
import { SaveTrainerService } from './save-trainer.service.js';
import { TrainerDatesStore } from './trainer-dates.store.js';
import { TrainerLinks } from './trainer-link.service.js';
import { TrainerMails } from './trainer-mails.js';
import { TrainerPageController } from './trainer-page.controller.js';
import { TrainerPages } from './trainer-page.service.js';
import { TrainerQueries } from './trainer.queries.service.js';
import { TrainerStore } from './trainer.store.js';
import { TrainersController } from './trainers.controller.js';

/** Who teaches: what is written down about them, when they are absent, and their own page. */
@Module({
  imports: [CatalogueModule, LettersModule],
  controllers: [TrainersController, TrainerPageController],
  providers: [
    ...[AbsencesService, EraseTrainerService, SaveTrainerService, TrainerDatesStore, TrainerLinks],
    ...[TrainerMails, TrainerPages, TrainerQueries, TrainerStore],
  ],
  exports: [TrainerQueries],
})
export class TrainersModule {}
