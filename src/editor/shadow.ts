/**
 * A place of its own in the page, below `parent`. The editor's rules enter a shadow root as constructed style sheets, which
 * a policy without inline styles allows; in a document they would be a refused `<style>`.
 */
export function openShadow(parent: Element, styles: string) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  parent.append(host);
  return { root, remove: () => host.remove() };
}
