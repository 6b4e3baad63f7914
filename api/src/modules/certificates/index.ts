/** Public face of the room. */
export { CertificateOrders } from './certificate-orders.service.js';
export { CertificateWorker } from './certificate-worker.js';
export { type Certificate, CertificateStore } from './certificate.store.js';
export { CertificatesModule } from './certificates.module.js';
export { DueDocumentsQueries } from './due-documents.queries.service.js';
export { OrderBatchService } from './order-batch.service.js';
export { RevokeCertificateService } from './revoke-certificate.service.js';
export { SetLatinNameService } from './set-latin-name.service.js';
