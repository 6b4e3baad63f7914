import { StartupProblem } from './config/startup-problem.js';

/** The few lines the process prints for the person who starts it. */
export const say = {
  line(text: string): void {
    process.stdout.write(`${text}\n`);
  },

  /** A problem outside the program is one line and what to do; anything else is a defect and shows its stack. */
  failure(problem: unknown): void {
    const text = problem instanceof StartupProblem ? `${problem.reason}\n${problem.whatToDo}` : String((problem as Error).stack ?? problem);
    process.stderr.write(`${text}\n`);
  },
};
