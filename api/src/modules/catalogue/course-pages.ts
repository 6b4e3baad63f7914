import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

/** Public addresses of pages about courses, for what leaves the pages: feeds and calendars. */
@Injectable()
export class CoursePages {
  constructor(private readonly config: AppConfig) {}

  course(slug: string): string {
    return this.at(`/angebote/${encodeURIComponent(slug)}`);
  }

  /** The list with the filters of this address. */
  list(address: string): string {
    return this.at(`/angebote${new URL(address, this.config.publicUrl).search}`);
  }

  at(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}
