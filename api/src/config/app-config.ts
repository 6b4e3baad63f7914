/** How this process was set up: read once at the start, then frozen. */
export class AppConfig {
  readonly port: number;
  readonly host: string;
  /** Folder for everything this installation writes: private database, secret, mails of the sink. */
  readonly dataDir: string;
  /** Database to use; null means: start the private MariaDB in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder with bin/ and sbin/ of MariaDB; used by the private server only. */
  readonly mariadbPrefix: string | null;
  /** Address under which people reach the platform; links in mails and documents start with it. */
  readonly publicUrl: URL;
  /** Where mail leaves; null means: the built-in sink keeps it on this machine. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Networks whose proxies are believed when they say for whom they ask. */
  readonly trustProxy: readonly string[];
  /** Who leads where nobody does yet; null means: nobody is let in like that. */
  readonly firstStaffEmail: string | null;
  readonly demo: boolean;
  readonly migrate: 'auto' | 'off';
  readonly role: 'all' | 'web' | 'worker';
  /** Key of the personal links, 32 bytes or more. */
  readonly secretKey: Buffer;
  readonly templatesDir: string;
  readonly webBuild: string;

  constructor(values: Fields<AppConfig>) {
    Object.assign(this, values);
    Object.freeze(this);
  }
}

type Fields<T> = { [K in keyof T]: T[K] };
