import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { SessionCookie, StaffSessions } from '../access/index.js';

@Injectable()
export class SignOutService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: StaffSessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Ends the session on the server; a browser without one is signed out already. @returns the cookie to set */
  async run(cookies: string | undefined): Promise<string> {
    await this.transactions.run((tx) => this.sessions.close(tx, cookies));
    return this.cookie.clear();
  }
}
