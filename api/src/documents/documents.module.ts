import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { DocumentFonts } from './document-fonts.js';
import { DocumentRenderer } from './document-renderer.js';
import { TypstRenderer } from './typst-renderer.js';

const folderOf = (config: AppConfig): string => join(config.templatesDir, 'documents');

/** PDFs for every room. Ask for `DocumentRenderer`; what stands behind it is nobody's business. */
@Global()
@Module({
  providers: [
    { provide: DocumentRenderer, inject: [AppConfig], useFactory: (config: AppConfig) => new TypstRenderer(folderOf(config)) },
    { provide: DocumentFonts, inject: [AppConfig], useFactory: (config: AppConfig) => new DocumentFonts(join(folderOf(config), 'fonts')) },
  ],
  exports: [DocumentRenderer, DocumentFonts],
})
export class DocumentsModule {}
