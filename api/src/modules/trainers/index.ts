/** Public face of the room. */
export { TrainerQueries } from './trainer.queries.service.js';
export { TrainersModule } from './trainers.module.js';
