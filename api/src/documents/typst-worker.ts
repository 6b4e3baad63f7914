import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * The thread that owns the Typst compiler: a file of all certificates of a course keeps it busy for a second, and
 * meanwhile the other thread goes on answering requests. Imports nothing from the project, so that Node can run
 * it as it stands, from source too.
 */
export interface RenderJob {
  readonly id: number;
  readonly template: string;
  readonly data: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
}
export type RenderAnswer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly failure: string });

/** Results unused for so many documents are dropped; what certificates of a course have in common stays. */
const keptFor = 10;

const folder = String(workerData);
/** Read by `document.typ`; in memory only. As `sys.inputs` the data would be part of what all results depend on. */
const dataFile = join(folder, 'data.json');
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts(join(folder, 'fonts')) }] });

parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(answer(job)));

function answer({ id, template, data, createdAt }: RenderJob): RenderAnswer {
  try {
    compiler.mapShadow(dataFile, Buffer.from(data));
    return {
      id,
      pdf: compiler.pdf({ mainFilePath: join(folder, `${template}.typ`) }, { pdfStandard: 'ua-1', creationTimestamp: createdAt }),
    };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(keptFor);
  }
}

function readFonts(fonts: string): Buffer[] {
  return readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(join(fonts, name)));
}
