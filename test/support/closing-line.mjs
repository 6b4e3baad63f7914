// Prints a line for each file and every failure in full; what the whole run came to is the very last line, for people and machines.
export default class ClosingLine {
  onTestFileResult({ path, context }, { testResults, failureMessage, perfStats }) {
    const of = (status) => testResults.filter((test) => test.status === status).length;
    const file = path.slice(context.config.rootDir.length + 1);
    const state = failureMessage ? 'FAIL' : 'ok  ';
    console.log(`${state} ${file}  ${of('passed')}/${testResults.length} in ${((perfStats.end - perfStats.start) / 1000).toFixed(1)} s`);
    if (failureMessage) console.log(failureMessage);
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded holds no failed test, but it failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.once('exit', () => console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`));
  }
}
