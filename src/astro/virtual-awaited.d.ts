/** What pages import from the integration. */
declare module 'virtual:awaited' {
  export const embeds: import('../embeds/index.ts').Embeds;
  export const pictures: import('./site-pictures.ts').SitePictures;
}
