/** Something outside the program keeps it from starting. Printed as one line, without a stack trace. */
export class StartupProblem extends Error {
  constructor(
    readonly reason: string,
    readonly whatToDo: string,
  ) {
    super(`${reason} ${whatToDo}`);
    this.name = 'StartupProblem';
  }
}
