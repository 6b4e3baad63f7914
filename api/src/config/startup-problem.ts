/** Something outside the program keeps it from starting. Printed as one line, without a stack trace. */
export class StartupProblem extends Error {
  readonly reason: string;
  readonly whatToDo: string;

  constructor(reason: string, whatToDo: string) {
    super(`${reason} ${whatToDo}`);
    this.name = 'StartupProblem';
    this.reason = reason;
    this.whatToDo = whatToDo;
  }
}
