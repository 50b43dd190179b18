type OutgoingMessage = import('node:http').OutgoingMessage & {
  _header: string;
  _storeHeader: (...args: unknown[]) => void;
};

/** Node dates a response from a clock of its own; this dates it from the program's. */
export function patchDateHeader(http: typeof import('node:http')) {
  const prototype = http.OutgoingMessage.prototype as OutgoingMessage;
  const { _storeHeader: storeHeader } = prototype;
  prototype._storeHeader = function (...args) {
    storeHeader.apply(this, args);
    if (this.hasHeader('date')) return;
    this._header = this._header.replace(
      /\r\nDate: [^\r]*/,
      `\r\nDate: ${new Date().toUTCString()}`,
    );
  };
}
