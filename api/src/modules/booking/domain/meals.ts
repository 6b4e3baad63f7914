import { conflict, type DomainError } from '../../../errors/domain-error.js';

/** What somebody eats says much of them: a few meals that one can order, and nothing in words. Who has an allergy is called. */
export const meals = ['MEAL_VEGETARIAN', 'MEAL_VEGAN', 'MEAL_HALAL'] as const;
const isMeal = (need: string): boolean => (meals as readonly string[]).includes(need);

/** It can tell what they believe as well (Art. 9 GDPR), so it is taken only where there is something to eat. */
export const mealRefusal = (needs: readonly string[], hasFood: boolean): DomainError | null =>
  hasFood || !needs.some(isMeal) ? null : conflict('booking.no_meals');

/** What goes along from elsewhere, or was said while there was food: a meal that nobody cooks is not kept. */
export const servedNeeds = (needs: readonly string[], hasFood: boolean): readonly string[] =>
  hasFood ? needs : needs.filter((need) => !isMeal(need));
