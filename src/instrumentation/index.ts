export { type InstrumentedModule, instrument } from './instrument.ts';
