export { type InstrumentedModule, instrument } from './instrument.ts';
export {
  type InstrumentedProgram,
  instrumentProgram,
  type StrippedModule,
} from './instrument-program.ts';
