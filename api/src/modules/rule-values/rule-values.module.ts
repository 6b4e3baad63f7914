import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { RuleValuesController } from './rule-values.controller.js';
import { RuleValuesQueries } from './rule-values.queries.service.js';
import { RuleValuesStore } from './rule-values.store.js';
import { SetRuleValueService } from './set-rule-value.service.js';

/** The rule values of the programme as staff read and change them; every room asks `settings` for what holds. */
@Module({
  imports: [CatalogueModule],
  controllers: [RuleValuesController],
  providers: [RuleValuesQueries, RuleValuesStore, SetRuleValueService],
})
export class RuleValuesModule {}
