export { cutText, toGraphemes } from './graphemes.ts';
export { type Network, networks, type Shared } from './networks.ts';
export { toShareAddress } from './share-address.ts';
