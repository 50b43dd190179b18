export { buildServiceWorker } from './build-service-worker.ts';
