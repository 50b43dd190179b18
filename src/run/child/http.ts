type Http = typeof import('node:http');
type OutgoingMessage = import('node:http').OutgoingMessage & {
  _header: string;
  _storeHeader: (...args: unknown[]) => void;
};

/** Brings what Node's HTTP servers do by a clock of their own under the program's clock. */
export function patchHttp(http: Http) {
  patchDateHeader(http.OutgoingMessage.prototype as OutgoingMessage);
  // The check for slow clients measures real time: on virtual time it would never find one.
  Object.defineProperty(http.Server.prototype, 'connectionsCheckingInterval', {
    get: () => 2 ** 31 - 1,
    set: () => {},
  });
}

function patchDateHeader(prototype: OutgoingMessage) {
  const { _storeHeader: storeHeader } = prototype;
  prototype._storeHeader = function (...args) {
    storeHeader.apply(this, args);
    if (this.hasHeader('date')) return;
    const date = new Date().toUTCString();
    this._header = this._header.replace(/\r\nDate: [^\r]*/, `\r\nDate: ${date}`);
  };
}
