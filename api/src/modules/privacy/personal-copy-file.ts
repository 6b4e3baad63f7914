import { Injectable } from '@nestjs/common';
import { strToU8, zipSync } from 'fflate';
import { Office } from '../../settings/office.js';
import { Texts } from '../../texts/texts.js';
import { PersonalCopyPage } from './personal-copy-page.js';
import { PersonalCopyService } from './personal-copy.service.js';

export interface CopyFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The own copy to take along: a page to read and the same for computers, in one file. */
@Injectable()
export class PersonalCopyFile {
  constructor(
    private readonly copy: PersonalCopyService,
    private readonly page: PersonalCopyPage,
    private readonly texts: Texts,
    private readonly office: Office,
  ) {}

  async of(personId: string): Promise<CopyFile> {
    const copy = await this.copy.of(personId);
    const name = this.texts.for(copy.language).t('copy.page.file');
    const json = `${name}.json`;
    const { phone } = await this.office.read();
    const files = {
      [`${name}.html`]: strToU8(this.page.of(copy, { file: json, phone })),
      [json]: strToU8(JSON.stringify(copy, null, 2)),
    };
    return { name: `${name}.zip`, bytes: Buffer.from(zipSync(files, { mtime: new Date(copy.createdAt) })) };
  }
}
