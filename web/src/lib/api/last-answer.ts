/** Several questions may be under way at once: whoever asked waits for the answer to the last of them. */
export class LastAnswer<T> {
  private last: Promise<T> | null = null;

  async to(question: Promise<T>): Promise<T> {
    this.last = question;
    let asked: Promise<T>;
    do {
      asked = this.last;
      await Promise.allSettled([asked]);
    } while (asked !== this.last);
    return asked;
  }
}
