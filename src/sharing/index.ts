export { type Network, networks, type Shared } from './networks.ts';
export { toShareAddress } from './share-address.ts';
