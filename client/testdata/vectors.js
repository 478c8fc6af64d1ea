// Built from sources b14cab8ee5bb5192746cb25a6d9ed2eb871dda930ed48281cf40e1ac7d250c53; see client/client.go.
"use strict";
(() => {
  // src/lib/bytes.ts
  var Refused = class extends Error {
    constructor(reason2, detail) {
      super(`${reason2}: ${detail}`);
      this.reason = reason2;
      this.name = "Refused";
    }
    reason;
  };
  var Malformed = class extends Refused {
    constructor(detail) {
      super("malformed", detail);
      this.name = "Malformed";
    }
  };
  var encoder = new TextEncoder();
  var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  var lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  function utf8(s) {
    if (!isWellFormed(s)) throw new Refused("not valid UTF-8", "a lone surrogate");
    return encoder.encode(s);
  }
  function isWellFormed(s) {
    return !/\p{Surrogate}/u.test(s);
  }
  function utf8Length(s) {
    return encoder.encode(s).length;
  }
  function utf8Text(b) {
    try {
      return decoder.decode(b);
    } catch {
      return void 0;
    }
  }
  function utf8Lenient(b) {
    return lenient.decode(b);
  }
  function ascii(s) {
    return encoder.encode(s);
  }
  var hexDigits = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
  function hex(b) {
    let s = "";
    for (const c of b) s += hexDigits[c];
    return s;
  }
  function fromHex(s) {
    if (s.length % 2 !== 0 || /[^0-9a-f]/.test(s)) throw new Malformed("hexadecimal");
    const b = new Uint8Array(s.length / 2);
    for (let i = 0; i < b.length; i++) b[i] = parseInt(s.slice(2 * i, 2 * i + 2), 16);
    return b;
  }
  function base64(b) {
    const chunks = [];
    for (let i = 0; i < b.length; i += 8192) {
      chunks.push(String.fromCharCode.apply(null, b.subarray(i, i + 8192)));
    }
    return btoa(chunks.join(""));
  }
  function fromBase64(s) {
    let binary;
    try {
      binary = atob(s);
    } catch {
      throw new Malformed("base64");
    }
    if (btoa(binary) !== s) throw new Malformed("base64 isn't canonical");
    return fromBinary(binary);
  }
  function fromLooseBase64(s) {
    if (s.length % 4 !== 0 || /[^A-Za-z0-9+/=]/.test(s)) return void 0;
    try {
      return fromBinary(atob(s));
    } catch {
      return void 0;
    }
  }
  function fromBinary(binary) {
    const b = new Uint8Array(binary.length);
    for (let i = 0; i < b.length; i++) b[i] = binary.charCodeAt(i);
    return b;
  }
  function equal(a, b) {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  }
  function compare(a, b) {
    const n = Math.min(a.length, b.length);
    for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
    return a.length - b.length;
  }
  function concat(...parts) {
    let n = 0;
    for (const p of parts) n += p.length;
    const out = new Uint8Array(n);
    n = 0;
    for (const p of parts) {
      out.set(p, n);
      n += p.length;
    }
    return out;
  }
  function u32(n) {
    const b = new Uint8Array(4);
    new DataView(b.buffer).setUint32(0, n);
    return b;
  }
  function u64(n) {
    const b = new Uint8Array(8);
    new DataView(b.buffer).setBigUint64(0, n);
    return b;
  }
  var Reader = class {
    /** What hasn't been read. */
    rest;
    constructor(b) {
      this.rest = b;
    }
    /** The next n bytes, which stay parts of the input. */
    take(n) {
      if (n > this.rest.length) throw new Malformed(`it ends within a field of ${n} bytes`);
      const out = this.rest.subarray(0, n);
      this.rest = this.rest.subarray(n);
      return out;
    }
    u8() {
      return this.take(1)[0];
    }
    u32() {
      const b = this.take(4);
      return (b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3]) >>> 0;
    }
    u64() {
      const b = this.take(8);
      return new DataView(b.buffer, b.byteOffset, 8).getBigUint64(0);
    }
    /** Whether the next bytes are this text; if so, they are read. */
    skip(text3) {
      const want = encoder.encode(text3);
      if (this.rest.length < want.length || !equal(this.rest.subarray(0, want.length), want)) return false;
      this.rest = this.rest.subarray(want.length);
      return true;
    }
    /** u32 length, then so many bytes, at most limit. */
    bytes32(limit2) {
      const n = this.u32();
      if (n > limit2) throw new Malformed(`a field of ${n} bytes`);
      return this.take(n);
    }
    get done() {
      return this.rest.length === 0;
    }
  };

  // src/lib/days.ts
  var epochSeconds = 604800;
  function daysInMonth(year, month) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  }
  function isMonth(s) {
    return /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(s);
  }
  function isDay(s) {
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(s)) return false;
    const day2 = Number(s.slice(8));
    return day2 >= 1 && day2 <= daysInMonth(Number(s.slice(0, 4)), Number(s.slice(5, 7)));
  }
  function dayStart(day2) {
    return Date.UTC(Number(day2.slice(0, 4)), Number(day2.slice(5, 7)) - 1, Number(day2.slice(8))) / 1e3;
  }
  function dayOf(moment) {
    const s = new Date(Math.floor(moment) * 1e3).toISOString();
    return s.slice(0, s.indexOf("T"));
  }
  function epoch(moment) {
    return moment < 0 ? 0 : Math.floor(moment / epochSeconds);
  }

  // node_modules/@noble/hashes/utils.js
  function isBytes(a) {
    return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  var atitle = (title) => title ? `"${title}" ` : "";
  function anumber(n, title = "") {
    if (typeof n !== "number")
      throw new TypeError(atitle(title) + "expected number, got " + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
    return n;
  }
  function abool(value2, title = "") {
    if (typeof value2 !== "boolean")
      throw new TypeError(atitle(title) + "expected boolean, got type=" + typeof value2);
    return value2;
  }
  function abytes(value2, length, title = "") {
    if (isBytes(value2) && (length === void 0 || value2.length === length))
      return value2;
    if (length !== void 0)
      anumber(length, "length");
    const bytes = isBytes(value2);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value2.length}` : `type=${typeof value2}`;
    const message2 = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message2);
    throw new RangeError(message2);
  }
  function ahash(h) {
    if (typeof h !== "function" || typeof h.create !== "function")
      throw new TypeError("expected hash wrapped by utils.createHasher");
    anumber(h.outputLen);
    anumber(h.blockLen);
    if (h.outputLen < 1 || h.blockLen < 1)
      throw new Error("hash blockLen / outputLen must be >= 1");
  }
  var aobject = (value2, label2) => {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError((label2 === "object" ? "" : `"${label2}" `) + "expected object, got type=" + typeof value2);
  };
  var aopts = (value2, label2) => {
    aobject(value2, label2);
    const proto = Object.getPrototypeOf(value2);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`"${label2}" expected plain object`);
    if (Object.hasOwn(value2, "__proto__"))
      throw new TypeError(`"${label2}.__proto__" is not allowed`);
  };
  function aexists(instance, checkFinished = true) {
    if (instance.destroyed)
      throw new Error("hash was destroyed");
    if (checkFinished && instance.finished)
      throw new Error("digest() was already called");
  }
  function aoutput(out, instance) {
    abytes(out, void 0, "output");
    const min = instance.outputLen;
    if (!(out.length >= min)) {
      throw new RangeError('"output" expected length >= ' + min);
    }
  }
  function u322(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
  }
  function clean(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
      arrays[i].fill(0);
    }
  }
  function createView(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
  }
  function rotr(word, shift) {
    return word << 32 - shift | word >>> shift;
  }
  var isLE = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
  function byteSwap(word) {
    return word << 24 & 4278190080 | word << 8 & 16711680 | word >>> 8 & 65280 | word >>> 24 & 255;
  }
  function byteSwap32(arr) {
    for (let i = 0; i < arr.length; i++) {
      arr[i] = byteSwap(arr[i]);
    }
    return arr;
  }
  var swap32IfBE = isLE ? (u) => u : byteSwap32;
  var hasHexBuiltin = /* @__PURE__ */ (() => (
    // @ts-ignore
    typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
  ))();
  var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
  function bytesToHex(bytes) {
    abytes(bytes);
    if (hasHexBuiltin)
      return bytes.toHex();
    let hex2 = "";
    for (let i = 0; i < bytes.length; i++) {
      hex2 += hexes[bytes[i]];
    }
    return hex2;
  }
  function asciiToBase16(ch) {
    return ch >= 48 && ch <= 57 ? ch - 48 : ch >= 65 && ch <= 70 ? ch - (65 - 10) : ch >= 97 && ch <= 102 ? ch - (97 - 10) : void 0;
  }
  function hexToBytes(hex2) {
    if (typeof hex2 !== "string")
      throw new TypeError("hex string expected, got " + typeof hex2);
    if (hasHexBuiltin) {
      try {
        return Uint8Array.fromHex(hex2);
      } catch (error) {
        if (error instanceof SyntaxError)
          throw new RangeError(error.message);
        throw error;
      }
    }
    const hl = hex2.length;
    const al = hl / 2;
    if (hl % 2)
      throw new RangeError("hex string expected, got unpadded hex of length " + hl);
    const array = new Uint8Array(al);
    for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
      const n1 = asciiToBase16(hex2.charCodeAt(hi));
      const n2 = asciiToBase16(hex2.charCodeAt(hi + 1));
      if (n1 === void 0 || n2 === void 0) {
        const char = hex2[hi] + hex2[hi + 1];
        throw new RangeError('hex string expected, got non-hex character "' + char + '" at index ' + hi);
      }
      array[ai] = n1 * 16 + n2;
    }
    return array;
  }
  function concatBytes(...arrays) {
    let sum = 0;
    for (let i = 0; i < arrays.length; i++) {
      const a = arrays[i];
      abytes(a);
      sum += a.length;
    }
    const res = new Uint8Array(sum);
    for (let i = 0, pad = 0; i < arrays.length; i++) {
      const a = arrays[i];
      res.set(a, pad);
      pad += a.length;
    }
    return res;
  }
  function checkOpts(defaults, opts2, title = "opts") {
    aopts(defaults, "defaults");
    if (opts2 !== void 0)
      aopts(opts2, title);
    const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts2);
    return merged;
  }
  function createHasher(hashCons, info = {}) {
    if (typeof hashCons !== "function")
      throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, "info");
    const hashC = (msg, opts2) => hashCons(opts2).update(msg).digest();
    const tmp = hashCons(void 0);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts2) => hashCons(opts2);
    Object.assign(hashC, info);
    return Object.freeze(hashC);
  }
  function randomBytes(bytesLength = 32) {
    anumber(bytesLength, "bytesLength");
    const cr = typeof globalThis === "object" ? globalThis.crypto : null;
    if (typeof cr?.getRandomValues !== "function")
      throw new Error("crypto.getRandomValues must be defined");
    if (bytesLength > 65536)
      throw new RangeError(`"bytesLength" expected <= 65536, got ${bytesLength}`);
    return cr.getRandomValues(new Uint8Array(bytesLength));
  }
  var oidNist = (suffix) => ({
    // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
    // Larger suffix values would need base-128 OID encoding and a different length byte.
    oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
  });

  // node_modules/@noble/hashes/hmac.js
  var _HMAC = class {
    oHash;
    iHash;
    blockLen;
    outputLen;
    canXOF = false;
    finished = false;
    destroyed = false;
    constructor(hash2, key) {
      ahash(hash2);
      abytes(key, void 0, "key");
      this.iHash = hash2.create();
      if (typeof this.iHash.update !== "function")
        throw new Error("expected Hash instance");
      this.blockLen = this.iHash.blockLen;
      this.outputLen = this.iHash.outputLen;
      const blockLen = this.blockLen;
      const pad = new Uint8Array(blockLen);
      pad.set(key.length > blockLen ? hash2.create().update(key).digest() : key);
      for (let i = 0; i < pad.length; i++)
        pad[i] ^= 54;
      this.iHash.update(pad);
      this.oHash = hash2.create();
      for (let i = 0; i < pad.length; i++)
        pad[i] ^= 54 ^ 92;
      this.oHash.update(pad);
      clean(pad);
    }
    update(buf) {
      aexists(this);
      this.iHash.update(buf);
      return this;
    }
    digestInto(out) {
      aexists(this);
      aoutput(out, this);
      this.finished = true;
      const buf = out.subarray(0, this.outputLen);
      this.iHash.digestInto(buf);
      this.oHash.update(buf);
      this.oHash.digestInto(buf);
      this.destroy();
    }
    digest() {
      const out = new Uint8Array(this.oHash.outputLen);
      this.digestInto(out);
      return out;
    }
    _cloneInto(to) {
      to ||= Object.create(Object.getPrototypeOf(this), {});
      const { oHash, iHash, finished, destroyed, blockLen, outputLen, canXOF } = this;
      to = to;
      to.finished = finished;
      to.destroyed = destroyed;
      to.blockLen = blockLen;
      to.outputLen = outputLen;
      to.canXOF = canXOF;
      to.oHash = oHash._cloneInto(to.oHash);
      to.iHash = iHash._cloneInto(to.iHash);
      return to;
    }
    clone() {
      return this._cloneInto();
    }
    destroy() {
      this.destroyed = true;
      this.oHash.destroy();
      this.iHash.destroy();
    }
  };
  var hmac = /* @__PURE__ */ (() => {
    const hmac_ = ((hash2, key, message2) => new _HMAC(hash2, key).update(message2).digest());
    hmac_.create = (hash2, key) => new _HMAC(hash2, key);
    return hmac_;
  })();

  // node_modules/@noble/hashes/hkdf.js
  var HKDF_COUNTER = /* @__PURE__ */ Uint8Array.of(0);
  var EMPTY_BUFFER = /* @__PURE__ */ Uint8Array.of();
  function expand(hash2, prk, info, length = 32, _recycled) {
    ahash(hash2);
    anumber(length, "length");
    abytes(prk, void 0, "prk");
    const olen = hash2.outputLen;
    if (prk.length < olen)
      throw new Error('"prk" must be at least HashLen octets');
    if (length > 255 * olen)
      throw new Error("Length must be <= 255*HashLen");
    const blocks = Math.ceil(length / olen);
    if (info === void 0)
      info = EMPTY_BUFFER;
    else
      abytes(info, void 0, "info");
    if (!blocks) {
      if (_recycled)
        clean(prk);
      return new Uint8Array();
    }
    const okm = _recycled && blocks === 1 ? prk : new Uint8Array(blocks * olen);
    const { iHash, oHash } = hmac.create(hash2, prk);
    const T = _recycled ? prk : new Uint8Array(olen);
    const worker = blocks > 1 ? _recycled?.iHash || hash2.create() : void 0;
    for (let counter = 0; counter < blocks - 1; counter++) {
      HKDF_COUNTER[0] = counter + 1;
      const iWork = iHash._cloneInto(worker);
      if (counter)
        iWork.update(T);
      iWork.update(info).update(HKDF_COUNTER).digestInto(T);
      oHash._cloneInto(worker).update(T).digestInto(T);
      okm.set(T, olen * counter);
    }
    HKDF_COUNTER[0] = blocks;
    if (blocks > 1)
      iHash.update(T);
    iHash.update(info).update(HKDF_COUNTER).digestInto(T);
    oHash.update(T).digestInto(T);
    okm.set(T, olen * (blocks - 1));
    iHash.destroy();
    oHash.destroy();
    worker?.destroy();
    if (T !== okm)
      clean(T);
    clean(HKDF_COUNTER);
    if (length === okm.length)
      return okm;
    const res = okm.slice(0, length);
    clean(okm);
    return res;
  }
  var hkdf = (hash2, ikm, salt, info, length) => {
    ahash(hash2);
    if (salt === void 0)
      salt = new Uint8Array(hash2.outputLen);
    const HMAC = hmac.create(hash2, salt).update(ikm);
    return expand(hash2, HMAC.digest(), info, length, HMAC);
  };

  // node_modules/@noble/hashes/_u64.js
  var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
  var _32n = /* @__PURE__ */ BigInt(32);
  function fromBig(n, le = false) {
    if (le)
      return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
    return { h: Number(n >> _32n & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
  }
  function split(lst, le = false) {
    const len = lst.length;
    let Ah = new Uint32Array(len);
    let Al = new Uint32Array(len);
    for (let i = 0; i < len; i++) {
      const { h, l } = fromBig(lst[i], le);
      [Ah[i], Al[i]] = [h, l];
    }
    return [Ah, Al];
  }
  var fromNumH = (n) => n / 2 ** 32 | 0;
  var fromNumL = (n) => n >>> 0;
  function setU64FromNum(view, byteOffset, n, isLE3) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE3 ? l : h, isLE3);
    view.setUint32(byteOffset + 4, isLE3 ? h : l, isLE3);
  }
  var shrSH = (h, _l, s) => h >>> s;
  var shrSL = (h, l, s) => h << 32 - s | l >>> s;
  var rotrSH = (h, l, s) => h >>> s | l << 32 - s;
  var rotrSL = (h, l, s) => h << 32 - s | l >>> s;
  var rotrBH = (h, l, s) => h << 64 - s | l >>> s - 32;
  var rotrBL = (h, l, s) => h >>> s - 32 | l << 64 - s;
  function add(Ah, Al, Bh, Bl) {
    const l = (Al >>> 0) + (Bl >>> 0);
    return { h: Ah + Bh + (l / 2 ** 32 | 0) | 0, l: l | 0 };
  }
  var add3L = (Al, Bl, Cl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0);
  var add3H = (low, Ah, Bh, Ch) => Ah + Bh + Ch + (low / 2 ** 32 | 0) | 0;
  var add4L = (Al, Bl, Cl, Dl) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0);
  var add4H = (low, Ah, Bh, Ch, Dh) => Ah + Bh + Ch + Dh + (low / 2 ** 32 | 0) | 0;
  var add5L = (Al, Bl, Cl, Dl, El) => (Al >>> 0) + (Bl >>> 0) + (Cl >>> 0) + (Dl >>> 0) + (El >>> 0);
  var add5H = (low, Ah, Bh, Ch, Dh, Eh) => Ah + Bh + Ch + Dh + Eh + (low / 2 ** 32 | 0) | 0;

  // node_modules/@noble/hashes/_md.js
  function Chi(a, b, c) {
    return a & b ^ ~a & c;
  }
  function Maj(a, b, c) {
    return a & b ^ a & c ^ b & c;
  }
  var HashMD = class {
    blockLen;
    outputLen;
    canXOF = false;
    padOffset;
    isLE;
    // For partial updates less than block size
    buffer;
    view;
    finished = false;
    length = 0;
    pos = 0;
    destroyed = false;
    constructor(blockLen, outputLen, padOffset, isLE3) {
      this.blockLen = blockLen;
      this.outputLen = outputLen;
      this.padOffset = padOffset;
      this.isLE = isLE3;
      this.buffer = new Uint8Array(blockLen);
      this.view = createView(this.buffer);
    }
    update(data) {
      aexists(this);
      abytes(data);
      const { view, buffer, blockLen } = this;
      const len = data.length;
      let processed = false;
      for (let pos = 0; pos < len; ) {
        const take = Math.min(blockLen - this.pos, len - pos);
        if (take === blockLen) {
          const dataView = createView(data);
          for (; blockLen <= len - pos; pos += blockLen)
            this.process(dataView, pos);
          processed = true;
          continue;
        }
        buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
        this.pos += take;
        pos += take;
        if (this.pos === blockLen) {
          this.process(view, 0);
          this.pos = 0;
          processed = true;
        }
      }
      this.length += data.length;
      if (processed)
        this.roundClean();
      return this;
    }
    digestInto(out) {
      aexists(this);
      aoutput(out, this);
      this.finished = true;
      const { buffer, view, blockLen, isLE: isLE3 } = this;
      let { pos } = this;
      buffer[pos++] = 128;
      buffer.fill(0, pos);
      if (this.padOffset > blockLen - pos) {
        this.process(view, 0);
        buffer.fill(0);
      }
      setU64FromNum(view, blockLen - 8, this.length * 8, isLE3);
      this.process(view, 0);
      this.roundClean();
      const oview = out === buffer ? view : createView(out);
      const len = this.outputLen;
      const outLen = len / 4;
      const state = this.get();
      if (len % 4 || outLen > state.length)
        throw new Error("invalid outputLen");
      for (let i = 0; i < outLen; i++)
        oview.setUint32(4 * i, state[i], isLE3);
    }
    digest() {
      const { buffer, outputLen } = this;
      this.digestInto(buffer);
      const res = buffer.slice(0, outputLen);
      this.destroy();
      return res;
    }
    _cloneIntoMeta(to) {
      const { buffer, length, finished, destroyed, pos } = this;
      to.destroyed = destroyed;
      to.finished = finished;
      to.length = length;
      to.pos = pos;
      if (pos)
        to.buffer.set(buffer);
      return to;
    }
    clone() {
      return this._cloneInto();
    }
  };
  var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
    1779033703,
    3144134277,
    1013904242,
    2773480762,
    1359893119,
    2600822924,
    528734635,
    1541459225
  ]);
  var SHA512_IV = /* @__PURE__ */ Uint32Array.from([
    1779033703,
    4089235720,
    3144134277,
    2227873595,
    1013904242,
    4271175723,
    2773480762,
    1595750129,
    1359893119,
    2917565137,
    2600822924,
    725511199,
    528734635,
    4215389547,
    1541459225,
    327033209
  ]);

  // node_modules/@noble/hashes/sha2.js
  var SHA256_K = /* @__PURE__ */ Uint32Array.from([
    1116352408,
    1899447441,
    3049323471,
    3921009573,
    961987163,
    1508970993,
    2453635748,
    2870763221,
    3624381080,
    310598401,
    607225278,
    1426881987,
    1925078388,
    2162078206,
    2614888103,
    3248222580,
    3835390401,
    4022224774,
    264347078,
    604807628,
    770255983,
    1249150122,
    1555081692,
    1996064986,
    2554220882,
    2821834349,
    2952996808,
    3210313671,
    3336571891,
    3584528711,
    113926993,
    338241895,
    666307205,
    773529912,
    1294757372,
    1396182291,
    1695183700,
    1986661051,
    2177026350,
    2456956037,
    2730485921,
    2820302411,
    3259730800,
    3345764771,
    3516065817,
    3600352804,
    4094571909,
    275423344,
    430227734,
    506948616,
    659060556,
    883997877,
    958139571,
    1322822218,
    1537002063,
    1747873779,
    1955562222,
    2024104815,
    2227730452,
    2361852424,
    2428436474,
    2756734187,
    3204031479,
    3329325298
  ]);
  var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
  var SHA2_32B = class extends HashMD {
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and makes sha256 3x slower (measured).
    A = 0;
    B = 0;
    C = 0;
    D = 0;
    E = 0;
    F = 0;
    G = 0;
    H = 0;
    constructor(outputLen, IV) {
      super(64, outputLen, 8, false);
      this.A = IV[0] | 0;
      this.B = IV[1] | 0;
      this.C = IV[2] | 0;
      this.D = IV[3] | 0;
      this.E = IV[4] | 0;
      this.F = IV[5] | 0;
      this.G = IV[6] | 0;
      this.H = IV[7] | 0;
    }
    get() {
      const { A, B: B2, C, D: D2, E, F: F3, G, H } = this;
      return [A, B2, C, D2, E, F3, G, H];
    }
    // prettier-ignore
    set(A, B2, C, D2, E, F3, G, H) {
      this.A = A | 0;
      this.B = B2 | 0;
      this.C = C | 0;
      this.D = D2 | 0;
      this.E = E | 0;
      this.F = F3 | 0;
      this.G = G | 0;
      this.H = H | 0;
    }
    _cloneInto(to) {
      (to ||= new this.constructor()).set(...this.get());
      return this._cloneIntoMeta(to);
    }
    process(view, offset) {
      for (let i = 0; i < 16; i++, offset += 4)
        SHA256_W[i] = view.getUint32(offset, false);
      for (let i = 16; i < 64; i++) {
        const W15 = SHA256_W[i - 15];
        const W2 = SHA256_W[i - 2];
        const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
        const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
        SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
      }
      let { A, B: B2, C, D: D2, E, F: F3, G, H } = this;
      for (let i = 0; i < 64; i++) {
        const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
        const T1 = H + sigma1 + Chi(E, F3, G) + SHA256_K[i] + SHA256_W[i] | 0;
        const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
        const T2 = sigma0 + Maj(A, B2, C) | 0;
        H = G;
        G = F3;
        F3 = E;
        E = D2 + T1 | 0;
        D2 = C;
        C = B2;
        B2 = A;
        A = T1 + T2 | 0;
      }
      A = A + this.A | 0;
      B2 = B2 + this.B | 0;
      C = C + this.C | 0;
      D2 = D2 + this.D | 0;
      E = E + this.E | 0;
      F3 = F3 + this.F | 0;
      G = G + this.G | 0;
      H = H + this.H | 0;
      this.set(A, B2, C, D2, E, F3, G, H);
    }
    roundClean() {
      clean(SHA256_W);
    }
    destroy() {
      this.destroyed = true;
      this.set(0, 0, 0, 0, 0, 0, 0, 0);
      clean(this.buffer);
    }
  };
  var _SHA256 = class extends SHA2_32B {
    constructor() {
      super(32, SHA256_IV);
    }
  };
  var K512 = /* @__PURE__ */ (() => split([
    "0x428a2f98d728ae22",
    "0x7137449123ef65cd",
    "0xb5c0fbcfec4d3b2f",
    "0xe9b5dba58189dbbc",
    "0x3956c25bf348b538",
    "0x59f111f1b605d019",
    "0x923f82a4af194f9b",
    "0xab1c5ed5da6d8118",
    "0xd807aa98a3030242",
    "0x12835b0145706fbe",
    "0x243185be4ee4b28c",
    "0x550c7dc3d5ffb4e2",
    "0x72be5d74f27b896f",
    "0x80deb1fe3b1696b1",
    "0x9bdc06a725c71235",
    "0xc19bf174cf692694",
    "0xe49b69c19ef14ad2",
    "0xefbe4786384f25e3",
    "0x0fc19dc68b8cd5b5",
    "0x240ca1cc77ac9c65",
    "0x2de92c6f592b0275",
    "0x4a7484aa6ea6e483",
    "0x5cb0a9dcbd41fbd4",
    "0x76f988da831153b5",
    "0x983e5152ee66dfab",
    "0xa831c66d2db43210",
    "0xb00327c898fb213f",
    "0xbf597fc7beef0ee4",
    "0xc6e00bf33da88fc2",
    "0xd5a79147930aa725",
    "0x06ca6351e003826f",
    "0x142929670a0e6e70",
    "0x27b70a8546d22ffc",
    "0x2e1b21385c26c926",
    "0x4d2c6dfc5ac42aed",
    "0x53380d139d95b3df",
    "0x650a73548baf63de",
    "0x766a0abb3c77b2a8",
    "0x81c2c92e47edaee6",
    "0x92722c851482353b",
    "0xa2bfe8a14cf10364",
    "0xa81a664bbc423001",
    "0xc24b8b70d0f89791",
    "0xc76c51a30654be30",
    "0xd192e819d6ef5218",
    "0xd69906245565a910",
    "0xf40e35855771202a",
    "0x106aa07032bbd1b8",
    "0x19a4c116b8d2d0c8",
    "0x1e376c085141ab53",
    "0x2748774cdf8eeb99",
    "0x34b0bcb5e19b48a8",
    "0x391c0cb3c5c95a63",
    "0x4ed8aa4ae3418acb",
    "0x5b9cca4f7763e373",
    "0x682e6ff3d6b2b8a3",
    "0x748f82ee5defb2fc",
    "0x78a5636f43172f60",
    "0x84c87814a1f0ab72",
    "0x8cc702081a6439ec",
    "0x90befffa23631e28",
    "0xa4506cebde82bde9",
    "0xbef9a3f7b2c67915",
    "0xc67178f2e372532b",
    "0xca273eceea26619c",
    "0xd186b8c721c0c207",
    "0xeada7dd6cde0eb1e",
    "0xf57d4f7fee6ed178",
    "0x06f067aa72176fba",
    "0x0a637dc5a2c898a6",
    "0x113f9804bef90dae",
    "0x1b710b35131c471b",
    "0x28db77f523047d84",
    "0x32caab7b40c72493",
    "0x3c9ebe0a15c9bebc",
    "0x431d67c49c100d4c",
    "0x4cc5d4becb3e42b6",
    "0x597f299cfc657e2a",
    "0x5fcb6fab3ad6faec",
    "0x6c44198c4a475817"
  ].map((n) => BigInt(n))))();
  var SHA512_Kh = /* @__PURE__ */ (() => K512[0])();
  var SHA512_Kl = /* @__PURE__ */ (() => K512[1])();
  var SHA512_W_H = /* @__PURE__ */ new Uint32Array(80);
  var SHA512_W_L = /* @__PURE__ */ new Uint32Array(80);
  var SHA2_64B = class extends HashMD {
    // We cannot use array here since array allows indexing by variable
    // which means optimizer/compiler cannot use registers.
    // h -- high 32 bits, l -- low 32 bits
    // Numeric initializers matter: starting the fields as `undefined` changes
    // V8's field representation and slows hashing down (measured on sha256).
    Ah = 0;
    Al = 0;
    Bh = 0;
    Bl = 0;
    Ch = 0;
    Cl = 0;
    Dh = 0;
    Dl = 0;
    Eh = 0;
    El = 0;
    Fh = 0;
    Fl = 0;
    Gh = 0;
    Gl = 0;
    Hh = 0;
    Hl = 0;
    constructor(outputLen, IV) {
      super(128, outputLen, 16, false);
      this.Ah = IV[0] | 0;
      this.Al = IV[1] | 0;
      this.Bh = IV[2] | 0;
      this.Bl = IV[3] | 0;
      this.Ch = IV[4] | 0;
      this.Cl = IV[5] | 0;
      this.Dh = IV[6] | 0;
      this.Dl = IV[7] | 0;
      this.Eh = IV[8] | 0;
      this.El = IV[9] | 0;
      this.Fh = IV[10] | 0;
      this.Fl = IV[11] | 0;
      this.Gh = IV[12] | 0;
      this.Gl = IV[13] | 0;
      this.Hh = IV[14] | 0;
      this.Hl = IV[15] | 0;
    }
    // prettier-ignore
    get() {
      const { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
      return [Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl];
    }
    // prettier-ignore
    set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl) {
      this.Ah = Ah | 0;
      this.Al = Al | 0;
      this.Bh = Bh | 0;
      this.Bl = Bl | 0;
      this.Ch = Ch | 0;
      this.Cl = Cl | 0;
      this.Dh = Dh | 0;
      this.Dl = Dl | 0;
      this.Eh = Eh | 0;
      this.El = El | 0;
      this.Fh = Fh | 0;
      this.Fl = Fl | 0;
      this.Gh = Gh | 0;
      this.Gl = Gl | 0;
      this.Hh = Hh | 0;
      this.Hl = Hl | 0;
    }
    _cloneInto(to) {
      (to ||= new this.constructor()).set(...this.get());
      return this._cloneIntoMeta(to);
    }
    process(view, offset) {
      for (let i = 0; i < 16; i++, offset += 4) {
        SHA512_W_H[i] = view.getUint32(offset);
        SHA512_W_L[i] = view.getUint32(offset += 4);
      }
      for (let i = 16; i < 80; i++) {
        const W15h = SHA512_W_H[i - 15] | 0;
        const W15l = SHA512_W_L[i - 15] | 0;
        const s0h = rotrSH(W15h, W15l, 1) ^ rotrSH(W15h, W15l, 8) ^ shrSH(W15h, W15l, 7);
        const s0l = rotrSL(W15h, W15l, 1) ^ rotrSL(W15h, W15l, 8) ^ shrSL(W15h, W15l, 7);
        const W2h = SHA512_W_H[i - 2] | 0;
        const W2l = SHA512_W_L[i - 2] | 0;
        const s1h = rotrSH(W2h, W2l, 19) ^ rotrBH(W2h, W2l, 61) ^ shrSH(W2h, W2l, 6);
        const s1l = rotrSL(W2h, W2l, 19) ^ rotrBL(W2h, W2l, 61) ^ shrSL(W2h, W2l, 6);
        const SUMl = add4L(s0l, s1l, SHA512_W_L[i - 7], SHA512_W_L[i - 16]);
        const SUMh = add4H(SUMl, s0h, s1h, SHA512_W_H[i - 7], SHA512_W_H[i - 16]);
        SHA512_W_H[i] = SUMh | 0;
        SHA512_W_L[i] = SUMl | 0;
      }
      let { Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl } = this;
      for (let i = 0; i < 80; i++) {
        const sigma1h = rotrSH(Eh, El, 14) ^ rotrSH(Eh, El, 18) ^ rotrBH(Eh, El, 41);
        const sigma1l = rotrSL(Eh, El, 14) ^ rotrSL(Eh, El, 18) ^ rotrBL(Eh, El, 41);
        const CHIh = Eh & Fh ^ ~Eh & Gh;
        const CHIl = El & Fl ^ ~El & Gl;
        const T1ll = add5L(Hl, sigma1l, CHIl, SHA512_Kl[i], SHA512_W_L[i]);
        const T1h = add5H(T1ll, Hh, sigma1h, CHIh, SHA512_Kh[i], SHA512_W_H[i]);
        const T1l = T1ll | 0;
        const sigma0h = rotrSH(Ah, Al, 28) ^ rotrBH(Ah, Al, 34) ^ rotrBH(Ah, Al, 39);
        const sigma0l = rotrSL(Ah, Al, 28) ^ rotrBL(Ah, Al, 34) ^ rotrBL(Ah, Al, 39);
        const MAJh = Ah & Bh ^ Ah & Ch ^ Bh & Ch;
        const MAJl = Al & Bl ^ Al & Cl ^ Bl & Cl;
        Hh = Gh | 0;
        Hl = Gl | 0;
        Gh = Fh | 0;
        Gl = Fl | 0;
        Fh = Eh | 0;
        Fl = El | 0;
        ({ h: Eh, l: El } = add(Dh | 0, Dl | 0, T1h | 0, T1l | 0));
        Dh = Ch | 0;
        Dl = Cl | 0;
        Ch = Bh | 0;
        Cl = Bl | 0;
        Bh = Ah | 0;
        Bl = Al | 0;
        const All = add3L(T1l, sigma0l, MAJl);
        Ah = add3H(All, T1h, sigma0h, MAJh);
        Al = All | 0;
      }
      ({ h: Ah, l: Al } = add(this.Ah | 0, this.Al | 0, Ah | 0, Al | 0));
      ({ h: Bh, l: Bl } = add(this.Bh | 0, this.Bl | 0, Bh | 0, Bl | 0));
      ({ h: Ch, l: Cl } = add(this.Ch | 0, this.Cl | 0, Ch | 0, Cl | 0));
      ({ h: Dh, l: Dl } = add(this.Dh | 0, this.Dl | 0, Dh | 0, Dl | 0));
      ({ h: Eh, l: El } = add(this.Eh | 0, this.El | 0, Eh | 0, El | 0));
      ({ h: Fh, l: Fl } = add(this.Fh | 0, this.Fl | 0, Fh | 0, Fl | 0));
      ({ h: Gh, l: Gl } = add(this.Gh | 0, this.Gl | 0, Gh | 0, Gl | 0));
      ({ h: Hh, l: Hl } = add(this.Hh | 0, this.Hl | 0, Hh | 0, Hl | 0));
      this.set(Ah, Al, Bh, Bl, Ch, Cl, Dh, Dl, Eh, El, Fh, Fl, Gh, Gl, Hh, Hl);
    }
    roundClean() {
      clean(SHA512_W_H, SHA512_W_L);
    }
    destroy() {
      this.destroyed = true;
      clean(this.buffer);
      this.set(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  };
  var _SHA512 = class extends SHA2_64B {
    constructor() {
      super(64, SHA512_IV);
    }
  };
  var sha256 = /* @__PURE__ */ createHasher(
    () => new _SHA256(),
    /* @__PURE__ */ oidNist(1)
  );
  var sha512 = /* @__PURE__ */ createHasher(
    () => new _SHA512(),
    /* @__PURE__ */ oidNist(3)
  );

  // src/lib/sha256.ts
  var subtle = globalThis.crypto?.subtle;
  async function sha2562(...parts) {
    const message2 = parts.length === 1 ? parts[0] : concat(...parts);
    if (subtle === void 0) return sha256(message2);
    return new Uint8Array(await subtle.digest("SHA-256", message2));
  }
  var inFlight = 4096;
  async function sha256Each(n, message2, keep) {
    for (let start = 0; start < n; start += inFlight) {
      const end = Math.min(n, start + inFlight);
      if (subtle === void 0) {
        for (let i = start; i < end; i++) keep(i, sha256(message2(i)));
        continue;
      }
      const pending = new Array(end - start);
      for (let i = start; i < end; i++) pending[i - start] = subtle.digest("SHA-256", message2(i));
      const digests = await Promise.all(pending);
      for (let i = start; i < end; i++) keep(i, new Uint8Array(digests[i - start]));
    }
  }
  async function hkdf256(key, info, size = 32) {
    if (subtle === void 0) return hkdf(sha256, key, void 0, info, size);
    const k = await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
    const bits = await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info }, k, 8 * size);
    return new Uint8Array(bits);
  }

  // src/seal.ts
  var Type = { blank: 0, text: 1, meta: 2, original: 6, partRef: 7, recordRef: 8 };
  var maxLeaves = 1 << 20;
  var maxText = 1 << 20;
  var maxContent = 1 + maxText;
  var maxProof = 40 << 20;
  var slots = 32;
  var maxOriginals = slots - 3;
  var kindText = "text/plain;charset=utf-8";
  var kindMeta = "vouchsafe/metadata";
  var kindOriginal = "vouchsafe/original";
  var segText = "ws1+fog1";
  var segMeta = "kv1";
  var segOriginal = "whole1";
  var slotText = 0;
  var slotMeta = 1;
  var slotQuestion = 2;
  var slotOriginals = 3;
  var cuts = /* @__PURE__ */ new Map([[kindText, segText], [kindMeta, segMeta], [kindOriginal, segOriginal]]);
  var tagLeaf = 0;
  var tagNode = 1;
  var tagLeft = 16;
  var tagRight = 17;
  var tagSalt = 18;
  var tagFog = 19;
  var tagPart = 32;
  var tagRecord = 33;
  var tagPeriod = 34;
  var none = new Uint8Array(0);
  function notCanonical(detail) {
    return new Refused("not canonical", detail);
  }
  function mismatch(detail) {
    return new Refused("does not match", detail);
  }
  function tooLong(detail) {
    return new Refused("too long", detail);
  }
  var whiteSpace = [
    9,
    13,
    32,
    32,
    133,
    133,
    160,
    160,
    5760,
    5760,
    8192,
    8202,
    8232,
    8233,
    8239,
    8239,
    8287,
    8287,
    12288,
    12288
  ];
  var noSpace = [
    3584,
    3711,
    // Thai
    3712,
    3839,
    // Lao
    3840,
    4095,
    // Tibetan
    4096,
    4255,
    // Myanmar
    6016,
    6143,
    // Khmer
    6624,
    6655,
    // Khmer symbols
    11904,
    12255,
    // Han: CJK radicals, Kangxi radicals
    12293,
    12295,
    // Han: iteration mark, closing mark, zero
    12321,
    12329,
    // Han: Hangzhou numerals
    12344,
    12347,
    // Han: Hangzhou numerals, vertical iteration mark
    12352,
    12447,
    // Hiragana
    12448,
    12543,
    // Katakana
    12784,
    12799,
    // Katakana phonetic extensions
    13312,
    19903,
    // Han: extension A
    19968,
    40959,
    // Han: unified ideographs
    43488,
    43519,
    // Myanmar extended B
    43616,
    43647,
    // Myanmar extended A
    63744,
    64255,
    // Han: compatibility ideographs
    65382,
    65439,
    // Katakana, half width
    71376,
    71423,
    // Myanmar extended C
    110576,
    110959,
    // Kana extended B, supplement, extended A, small kana extension
    131072,
    262141
    // Han: the ideographic planes
  ];
  function inside(spans2, r) {
    for (let i = 1; i < spans2.length; i += 2) if (r <= spans2[i]) return r >= spans2[i - 1];
    return false;
  }
  function isSpace(r) {
    return r < 128 ? r === 32 || r >= 9 && r <= 13 : inside(whiteSpace, r);
  }
  function isAlone(r) {
    return r >= 3584 && inside(noSpace, r);
  }
  function codePoint(s, i) {
    const a = s[i];
    if (a < 128) return a;
    if (a < 224) return (a & 31) << 6 | s[i + 1] & 63;
    if (a < 240) return (a & 15) << 12 | (s[i + 1] & 63) << 6 | s[i + 2] & 63;
    return (a & 7) << 18 | (s[i + 1] & 63) << 12 | (s[i + 2] & 63) << 6 | s[i + 3] & 63;
  }
  function sizeOf(r) {
    return r < 128 ? 1 : r < 2048 ? 2 : r < 65536 ? 3 : 4;
  }
  function leafEnd(s, start, end) {
    let i = start;
    while (i < end) {
      const c = s[i];
      if (c > 32 && c < 128) {
        i++;
        continue;
      }
      const r = codePoint(s, i);
      if (isSpace(r)) break;
      if (isAlone(r)) {
        if (i > start) return i;
        i += sizeOf(r);
        break;
      }
      i += sizeOf(r);
    }
    while (i < end) {
      const r = codePoint(s, i);
      if (!isSpace(r)) break;
      i += sizeOf(r);
    }
    return i;
  }
  function split2(n) {
    return 2 ** (31 - Math.clz32(n - 1));
  }
  async function hashWalk(ops, n, nodes, pieces) {
    const right = [];
    const mixed = [];
    const seeded = [];
    const leaves = [];
    const given = [];
    const at = (list, depth2) => list[depth2] ??= [];
    let count = 0;
    let op = 0;
    const grow = (n2, depth2) => {
      const me = count++;
      if (n2 === 1) {
        leaves.push(me);
        return;
      }
      at(seeded, depth2).push(me);
      const k = split2(n2);
      grow(k, depth2 + 1);
      right[me] = count;
      grow(n2 - k, depth2 + 1);
    };
    const visit = (n2, depth2) => {
      const o = ops[op++];
      if (o === "M") {
        const me = count++;
        at(mixed, depth2).push(me);
        const k = split2(n2);
        visit(k, depth2 + 1);
        right[me] = count;
        visit(n2 - k, depth2 + 1);
        return;
      }
      given.push(count);
      if (o === "H") count++;
      else grow(n2, depth2);
    };
    visit(n, 0);
    const places = new Uint8Array(32 * count);
    const place = (i) => places.subarray(32 * i, 32 * i + 32);
    given.forEach((p, i) => places.set(nodes.subarray(32 * i, 32 * i + 32), 32 * p));
    const one = new Uint8Array(33);
    for (const level of seeded) {
      if (level === void 0) continue;
      await sha256Each(
        2 * level.length,
        (i) => {
          one[0] = i % 2 === 0 ? tagLeft : tagRight;
          one.set(place(level[i >> 1]), 1);
          return one;
        },
        (i, digest) => {
          const me = level[i >> 1];
          places.set(digest, 32 * (i % 2 === 0 ? me + 1 : right[me]));
        }
      );
    }
    one[0] = tagSalt;
    await sha256Each(
      leaves.length,
      (i) => {
        one.set(place(leaves[i]), 1);
        return one;
      },
      (i, digest) => places.set(digest, 32 * leaves[i])
    );
    let buffer = new Uint8Array(256);
    await sha256Each(
      leaves.length,
      (i) => {
        const p = pieces[i];
        const size = 34 + p.bytes.length;
        if (buffer.length < size) buffer = new Uint8Array(2 * size);
        buffer[0] = tagLeaf;
        buffer.set(place(leaves[i]), 1);
        buffer[33] = p.type;
        buffer.set(p.bytes, 34);
        return buffer.subarray(0, size);
      },
      (i, digest) => places.set(digest, 32 * leaves[i])
    );
    const two = new Uint8Array(65);
    two[0] = tagNode;
    for (let depth2 = Math.max(seeded.length, mixed.length) - 1; depth2 >= 0; depth2--) {
      const level = [...seeded[depth2] ?? [], ...mixed[depth2] ?? []];
      await sha256Each(
        level.length,
        (i) => {
          const me = level[i];
          two.set(place(me + 1), 1);
          two.set(place(right[me]), 33);
          return two;
        },
        (i, digest) => places.set(digest, 32 * level[i])
      );
    }
    return places.slice(0, 32);
  }
  function treeRoot(seed, pieces) {
    return hashWalk(["D"], pieces.length, seed, pieces);
  }
  var headerFirst = "vouchsafe/part/v1";
  var maxHeader = 256;
  function headerBytes(h) {
    return ascii(`${headerFirst}
kind ${h.kind}
seg ${h.seg}
n ${h.n}
`);
  }
  function parseHeader(b) {
    if (b.length > maxHeader) throw new Malformed(`header of ${b.length} bytes`);
    const text3 = utf8Text(b);
    if (text3 === void 0) throw new Malformed("header isn't ASCII");
    const lines = text3.split("\n");
    if (lines.length !== 5 || lines[4] !== "" || lines[0] !== headerFirst) throw new Malformed(`header isn't the four lines of ${headerFirst}`);
    const value2 = (i, name) => {
      const line = lines[i];
      const v = line.slice(name.length + 1);
      if (!line.startsWith(name + " ") || !/^[\x21-\x7e]{1,64}$/.test(v)) throw new Malformed(`header's line "${name}"`);
      return v;
    };
    const kind = value2(1, "kind");
    const seg = value2(2, "seg");
    const number2 = value2(3, "n");
    const n = Number(number2);
    if (!/^[+-]?[0-9]+$/.test(number2) || n < 1 || n > maxLeaves) throw new Malformed("header's number of leaves");
    const h = { kind, seg, n };
    if (!equal(headerBytes(h), b)) throw notCanonical("header's number of leaves");
    return h;
  }
  function partDigest(header2, root) {
    return sha2562(new Uint8Array([tagPart]), u32(header2.length), header2, root);
  }
  function open(proof, n) {
    return openProof(proof, n, false);
  }
  function openText(proof, n) {
    return openProof(proof, n, true);
  }
  async function openProof(proof, n, text3) {
    if (!(n >= 1 && n <= maxLeaves)) throw new Malformed("number of leaves");
    if (proof.length > maxProof) throw new Malformed(`proof of ${proof.length} bytes`);
    const ops = [];
    const runs = [];
    let bit = 0;
    let count = 0;
    let leaves = 0;
    const readBit = () => {
      if (bit >> 3 >= proof.length) throw new Malformed("proof ends within its walk");
      const b = proof[bit >> 3] >> 7 - (bit & 7) & 1;
      bit++;
      return b;
    };
    const walk = (first, n2) => {
      const op = readBit() === 0 ? "M" : readBit() === 0 ? "D" : "H";
      ops.push(op);
      if (op !== "M") {
        count++;
        if (op === "D") leaves += n2;
        const room = text3 ? Math.ceil(leaves / 8) : 2 * leaves;
        if (32 * count + room > proof.length) throw new Malformed("proof is too short for its walk");
        const last = runs[runs.length - 1];
        if (last !== void 0 && last.hidden === (op === "H")) last.count += n2;
        else runs.push({ first, count: n2, hidden: op === "H", pieces: [] });
        return op;
      }
      if (n2 === 1) throw new Malformed("walk divides a leaf");
      const k = split2(n2);
      const left = walk(first, k);
      const right = walk(first + k, n2 - k);
      if (left === right && left !== "M") throw notCanonical("two equal siblings aren't merged");
      return op;
    };
    walk(0, n);
    if (bit % 8 !== 0 && (proof[bit >> 3] << bit % 8 & 255) !== 0) throw notCanonical("padding of the walk isn't zero");
    const start = Math.ceil(bit / 8);
    if (proof.length - start < 32 * count) throw new Malformed("proof ends within its nodes");
    const nodes = proof.subarray(start, start + 32 * count);
    const contents = proof.subarray(start + 32 * count);
    const pieces = text3 ? readText(contents, runs, leaves) : readPieces(contents, leaves);
    const root = await hashWalk(ops, n, nodes, pieces);
    let from = 0;
    for (const run2 of runs) {
      if (run2.hidden) continue;
      run2.pieces = pieces.slice(from, from + run2.count);
      from += run2.count;
    }
    return { root, runs, walk: ops.join("") };
  }
  function readPieces(b, leaves) {
    const pieces = [];
    let at = 0;
    for (let i = 0; i < leaves; i++) {
      let size = 0;
      let scale = 1;
      let k = 0;
      for (; ; ) {
        const c = b[at + k];
        if (c === void 0 || k === 10 || k === 9 && c > 1) throw new Malformed("length of a content");
        size += (c & 127) * scale;
        scale *= 128;
        k++;
        if (c < 128) break;
      }
      if (size > maxContent) throw new Malformed("length of a content");
      if (k !== (size < 128 ? 1 : size < 16384 ? 2 : 3)) throw notCanonical("length of a content isn't in its shortest form");
      at += k;
      if (size === 0 || size > b.length - at) throw new Malformed("proof ends within a content");
      const p = { type: b[at], bytes: b.subarray(at + 1, at + size) };
      if (p.type > Type.recordRef) throw new Malformed(`content of unknown type ${p.type}`);
      if (p.type === Type.blank && p.bytes.length > 0) throw new Malformed("blank leaf with content");
      pieces.push(p);
      at += size;
    }
    if (at !== b.length) throw notCanonical("bytes follow the proof");
    return pieces;
  }
  var between = 255;
  function readText(b, runs, leaves) {
    const size = Math.ceil(leaves / 8);
    if (b.length < size) throw new Malformed("proof ends within the types of its leaves");
    const types = b.subarray(0, size);
    if (leaves % 8 !== 0 && (types[size - 1] << leaves % 8 & 255) !== 0) throw notCanonical("padding of the types isn't zero");
    let words2 = 0;
    for (const c of types) for (let bits = c; bits !== 0; bits &= bits - 1) words2++;
    let text3 = b.subarray(size);
    if (words2 > text3.length) throw new Malformed("proof ends within its text");
    const pieces = [];
    let total = 0;
    for (let i = 0; i < runs.length; i++) {
      const run2 = runs[i];
      if (run2.hidden) continue;
      let visible = text3 ?? none;
      text3 = void 0;
      if (i + 2 < runs.length) {
        const end = visible.indexOf(between);
        if (end < 0) throw new Malformed(`text ends before leaf ${runs[i + 2].first}`);
        text3 = visible.subarray(end + 1);
        visible = visible.subarray(0, end);
      }
      total += visible.length;
      if (total > maxText) throw new Malformed(`text of more than ${maxText} bytes`);
      if (utf8Text(visible) === void 0) throw new Malformed(`text from leaf ${run2.first} isn't UTF-8`);
      let at = 0;
      for (let j = 0; j < run2.count; j++) {
        const bit = pieces.length;
        const leaf = run2.first + j;
        if ((types[bit >> 3] << (bit & 7) & 128) === 0) {
          if (j === 0 && i > 0 || j === run2.count - 1 && i < runs.length - 1) throw notCanonical(`leaf ${leaf} is a visible blank beside a bar`);
          pieces.push({ type: Type.blank, bytes: none });
          continue;
        }
        if (at === visible.length) throw new Malformed(`text from leaf ${run2.first} has too few words`);
        if (leaf > 0 && isSpace(codePoint(visible, at))) throw notCanonical(`leaf ${leaf} begins with white space`);
        const end = leafEnd(visible, at, visible.length);
        pieces.push({ type: Type.text, bytes: visible.subarray(at, end) });
        at = end;
      }
      if (at < visible.length) throw new Malformed(`text from leaf ${run2.first} has too many words`);
    }
    if (text3 !== void 0 && text3.length > 0) throw notCanonical("bytes follow the proof");
    return pieces;
  }
  function keyValue(p) {
    if (p.type !== Type.meta) return void 0;
    const cut2 = p.bytes.indexOf(61);
    if (cut2 < 1 || cut2 > 32 || p.bytes.length - cut2 - 1 > 4096) return void 0;
    const key = utf8Text(p.bytes.subarray(0, cut2));
    const value2 = utf8Text(p.bytes.subarray(cut2 + 1));
    if (key === void 0 || value2 === void 0 || !/^[a-z0-9-]+$/.test(key)) return void 0;
    return [key, value2];
  }
  function original(p) {
    if (p.type !== Type.original || p.bytes.length !== 40 || p.bytes[0] > 127) return void 0;
    return { size: new Reader(p.bytes).u64(), digest: p.bytes.subarray(8) };
  }
  var disclosureFirst = "vouchsafe/disclosure/v1\n";
  async function openDisclosure(b, newsroom) {
    if (b.length > maxProof) throw new Malformed(`${b.length} bytes`);
    const r = new Reader(b);
    if (!r.skip(disclosureFirst)) throw new Malformed("not a disclosure of version 1");
    const record = await open(r.bytes32(maxProof), slots);
    const digests = /* @__PURE__ */ new Map();
    for (const run2 of record.runs) {
      run2.pieces.forEach((p, i) => {
        if (p.type !== Type.partRef || p.bytes.length !== 32) throw new Malformed(`slot ${run2.first + i} doesn't show a part`);
        digests.set(run2.first + i, p.bytes);
      });
    }
    const count = r.u8();
    if (count === 0 || count !== digests.size) throw new Malformed(`${count} parts for ${digests.size} slots shown`);
    const root = await recordRoot(newsroom, record.root);
    const parts = [];
    let leaves = 0;
    for (const [slot, digest] of digests) {
      const p = await openPart(r, slot, digest, maxLeaves - leaves);
      leaves += p.header.n;
      parts.push(p);
    }
    if (!r.done) throw notCanonical("bytes follow the last part");
    return { root, parts };
  }
  async function openPart(r, slot, digest, limit2) {
    const says = r.u8();
    if (says !== slot) throw new Malformed(`the part in slot ${slot} says ${says}`);
    const headerText = r.bytes32(maxHeader);
    const proof = r.bytes32(maxProof);
    const header2 = parseHeader(headerText);
    if (header2.n > limit2) throw new Malformed(`more than ${maxLeaves} leaves in all`);
    if (cuts.get(header2.kind) !== header2.seg) throw new Malformed(`part of unknown kind ${header2.kind} cut as ${header2.seg}`);
    const { root, runs } = await openProof(proof, header2.n, header2.kind === kindText);
    if (!equal(await partDigest(headerText, root), digest)) throw mismatch(`slot ${slot}: the record holds another part there`);
    const part = { slot, header: header2, runs };
    checkPart(part);
    return part;
  }
  function checkPart(p) {
    const shown2 = p.runs.flatMap((run2) => run2.pieces);
    if (p.header.kind === kindMeta) {
      if (p.header.n > 256) throw new Malformed(`metadata of ${p.header.n} pairs`);
      let last = "";
      for (const piece of shown2) {
        const pair = keyValue(piece);
        if (pair === void 0) throw new Malformed("leaf isn't a pair of metadata");
        if (pair[0] <= last) throw notCanonical("metadata isn't in the order of its keys");
        last = pair[0];
      }
    }
    if (p.header.kind === kindOriginal) {
      if (p.header.n !== 1) throw new Malformed(`an original of ${p.header.n} leaves`);
      for (const piece of shown2) if (original(piece) === void 0) throw new Malformed("leaf isn't the digest of an original");
    }
  }
  function bars(p) {
    return p.runs.filter((run2) => run2.hidden).length;
  }
  function complete(p) {
    if (p.header.kind !== kindText || bars(p) > 0) return void 0;
    return p.runs.map(runText).join("");
  }
  function runText(run2) {
    const text3 = new Uint8Array(run2.pieces.reduce((n, p) => n + p.bytes.length, 0));
    let at = 0;
    for (const p of run2.pieces) {
      text3.set(p.bytes, at);
      at += p.bytes.length;
    }
    return utf8Text(text3);
  }
  async function recordRoot(newsroom, root) {
    return sha2562(new Uint8Array([tagRecord]), u32(slots), await sha2562(newsroom), root);
  }
  function derive(master, info, slot) {
    return hkdf256(master, slot === void 0 ? ascii(info) : concat(ascii(info), u32(slot)));
  }
  async function newPart(master, slot, kind, seg, pieces) {
    if (!(slot >= 0 && slot < slots)) throw new RangeError(`a record has slots 0 to ${slots - 1}`);
    if (pieces.length > maxLeaves) throw tooLong(`${pieces.length} leaves`);
    const header2 = { kind, seg, n: pieces.length };
    const root = await treeRoot(await derive(master, "vouchsafe part v1", slot), pieces);
    return { slot, header: header2, pieces, digest: await partDigest(headerBytes(header2), root) };
  }
  async function textPart(master, slot, text3) {
    const bytes = typeof text3 === "string" ? utf8(text3) : text3;
    if (bytes.length > maxText) throw tooLong(`text of ${bytes.length} bytes`);
    if (typeof text3 !== "string" && utf8Text(bytes) === void 0) throw new Refused("not valid UTF-8", "text");
    const words2 = [];
    for (let at = 0; at < bytes.length; ) {
      const end = leafEnd(bytes, at, bytes.length);
      words2.push(bytes.subarray(at, end));
      at = end;
    }
    const blanks = new Uint8Array(words2.length);
    const message2 = concat(new Uint8Array([tagFog]), await derive(master, "vouchsafe fog v1", slot), u32(0));
    const number2 = new DataView(message2.buffer, 33);
    await sha256Each(
      words2.length,
      (i) => {
        number2.setUint32(0, i);
        return message2;
      },
      (i, digest) => blanks[i] = leadingOnes(digest)
    );
    const pieces = [];
    words2.forEach((w, i) => {
      pieces.push({ type: Type.text, bytes: w });
      for (let k = 0; k < blanks[i]; k++) pieces.push({ type: Type.blank, bytes: none });
    });
    if (pieces.length === 0) pieces.push({ type: Type.blank, bytes: none });
    return newPart(master, slot, kindText, segText, pieces);
  }
  function leadingOnes(b) {
    let n = 0;
    for (const c of b) {
      const ones = Math.clz32(~(c << 24));
      n += Math.min(ones, 8);
      if (ones < 8) break;
    }
    return n;
  }
  async function metaPart(master, slot, pairs) {
    if (pairs.length === 0) throw new RangeError("there is no metadata");
    if (pairs.length > 256) throw tooLong(`${pairs.length} pairs`);
    const sorted2 = [...pairs].sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
    const pieces = sorted2.map(([key, value2], i) => {
      if (i > 0 && sorted2[i - 1][0] === key) throw new RangeError(`two values for "${key}"`);
      const p = { type: Type.meta, bytes: utf8(`${key}=${value2}`) };
      if (keyValue(p)?.[0] !== key) throw new RangeError(`bad key or value for "${key}"`);
      return p;
    });
    return newPart(master, slot, kindMeta, segMeta, pieces);
  }
  async function originalPart(master, slot, digest, size) {
    const n = BigInt(size);
    if (n < 0n || n >= 1n << 63n || digest.length !== 32) throw new RangeError("size or digest of an original");
    return newPart(master, slot, kindOriginal, segOriginal, [{ type: Type.original, bytes: concat(u64(n), digest) }]);
  }
  async function newRecord(newsroom, master, parts) {
    if (parts.length === 0 || parts.length > slots) throw new RangeError(`a record of ${parts.length} parts`);
    let leaves = 0;
    const pieces = [];
    for (let i = 0; i < slots; i++) {
      const p = parts[i];
      if (p !== void 0 && p.slot !== i) throw new RangeError(`part ${i} was made for another slot`);
      leaves += p?.header.n ?? 0;
      pieces.push(p === void 0 ? { type: Type.blank, bytes: none } : { type: Type.partRef, bytes: p.digest });
    }
    if (leaves > maxLeaves) throw tooLong(`record of ${leaves} leaves`);
    const root = await treeRoot(await derive(master, "vouchsafe record v1"), pieces);
    return { root: await recordRoot(newsroom, root), parts: [...parts] };
  }
  async function letter(newsroom, master, l) {
    if (l.originals.length > maxOriginals) throw tooLong(`letter with ${l.originals.length} files`);
    const parts = [
      await textPart(master, slotText, l.text),
      await metaPart(master, slotMeta, [["kind", "letter"], ["language", l.language]]),
      await textPart(master, slotQuestion, l.question)
    ];
    for (const o of l.originals) parts.push(await originalPart(master, parts.length, o.digest, o.size));
    return newRecord(newsroom, master, parts);
  }
  var pathFirst = "vouchsafe/path/v1\n";
  var periodFirst = "vouchsafe/period/v1\n";
  function readLabel(r) {
    const label2 = utf8Text(r.take(r.u8())) ?? "";
    if (!(label2.length === 7 ? isMonth(label2) : isDay(label2))) throw new Malformed("label is neither a day nor a month");
    return label2;
  }
  function readCount(r) {
    const n = r.u32();
    if (n < 64 || n > maxLeaves || (n & n - 1) !== 0) throw new Malformed(`a period of ${n} leaves`);
    return n;
  }
  async function periodCommitment(n, label2, newsroom, root) {
    return sha2562(new Uint8Array([tagPeriod]), u32(n), ascii(label2), await sha2562(newsroom), root);
  }
  async function openPath(b, newsroom, record) {
    const r = new Reader(b);
    if (!r.skip(pathFirst)) throw new Malformed("not a path of version 1");
    const label2 = readLabel(r);
    const n = readCount(r);
    const { root, runs } = await open(r.rest, n);
    const pieces = runs.flatMap((run2) => run2.pieces);
    const p = pieces[0];
    if (p === void 0 || pieces.length !== 1 || p.type !== Type.recordRef || p.bytes.length !== 32) throw new Malformed("it doesn't show one record");
    if (!equal(p.bytes, record)) throw mismatch("the path is of another record");
    return { label: label2, commitment: await periodCommitment(n, label2, newsroom, root) };
  }
  async function openPeriod(b) {
    const r = new Reader(b);
    if (!r.skip(periodFirst)) throw new Malformed("not a kept period of version 1");
    const label2 = readLabel(r);
    const newsroom = r.take(32);
    const n = readCount(r);
    const seed = r.take(32);
    if (r.rest.length !== 32 * n) throw new Malformed(`${r.rest.length} bytes for ${n} leaves`);
    const pieces = [];
    while (!r.done) pieces.push({ type: Type.recordRef, bytes: r.take(32) });
    const sorted2 = pieces.map((p) => p.bytes).sort(compare);
    for (let i = 1; i < n; i++) if (equal(sorted2[i - 1], sorted2[i])) throw notCanonical(`two leaves of a period are equal: ${hex(sorted2[i])}`);
    return { label: label2, n, commitment: await periodCommitment(n, label2, newsroom, await treeRoot(seed, pieces)) };
  }

  // src/admission.ts
  var version = "vouchsafe/letterbox/1";
  var shown = 4;
  var ticketSize = 32;
  var knockSize = shown * ticketSize;
  var challengeSize = 54;
  var answers = 8;
  var passSize = challengeSize + 4 * answers;
  var challengesSize = 3 * challengeSize;
  var maxCost = 1024;
  var tries = 512;
  var rounds = 1024;
  var together = 64;
  var uses = ["open", "close", "cells"];
  async function hashTicket(ticket) {
    return (await sha2562(concat(utf8(`${version} ticket hash
`), ticket))).slice(0, 16);
  }
  function parseChallenges(b) {
    if (b.length !== challengesSize) throw new Malformed("challenges of another length");
    return uses.map((_, i) => {
      const c = b.slice(i * challengeSize, (i + 1) * challengeSize);
      if (costOf(c) > maxCost) throw new Malformed("a cost that nobody should pay");
      return c;
    });
  }
  function costOf(challenge) {
    return challenge[0] << 8 | challenge[1];
  }
  var Puzzle = class {
    limit;
    key;
    constructor(challenge) {
      this.limit = Math.floor(2 ** 32 / (tries * costOf(challenge)));
      this.key = crypto.subtle.importKey("raw", challenge, "PBKDF2", false, ["deriveBits"]);
    }
    /** Whether n is an answer to part i. */
    async try(i, n) {
      const salt = concat(utf8(`${version} puzzle
`), new Uint8Array([i]), u32(n));
      const got = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, await this.key, 256);
      return new DataView(got).getUint32(0) < this.limit;
    }
  };
  async function solve(challenge, progress, stop = () => false) {
    const found = [];
    if (costOf(challenge) === 0) return pass(challenge, new Array(answers).fill(0));
    const puzzle = new Puzzle(challenge);
    for (let i = 0; i < answers; i++) {
      progress(i, answers);
      for (let n = 0; found.length === i; n += together) {
        if (stop()) throw new Error("nobody waits for this pass");
        const right = await Promise.all(Array.from({ length: together }, (_, j) => puzzle.try(i, n + j)));
        const at = right.indexOf(true);
        if (at >= 0) found.push(n + at);
      }
    }
    progress(answers, answers);
    return pass(challenge, found);
  }
  function pass(challenge, found) {
    return concat(challenge, ...found.map((n) => u32(n)));
  }
  async function holds(p) {
    const challenge = p.slice(0, challengeSize);
    const view = new DataView(p.buffer, p.byteOffset);
    const found = Array.from({ length: answers }, (_, i) => view.getUint32(challengeSize + 4 * i));
    if (costOf(challenge) === 0) return found.every((n) => n === 0);
    if (costOf(challenge) > maxCost) return false;
    const puzzle = new Puzzle(challenge);
    for (const [i, n] of found.entries()) {
      if (!await puzzle.try(i, n)) return false;
    }
    return true;
  }
  function header(p) {
    return base64(p ?? new Uint8Array(passSize));
  }
  function parsePass(text3) {
    const b = fromBase64(text3);
    if (b.length !== passSize) throw new Malformed("a pass of another length");
    return b;
  }

  // node_modules/@noble/ciphers/utils.js
  /*! noble-ciphers - MIT License (c) 2023 Paul Miller (paulmillr.com) */
  function isBytes2(a) {
    return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  var atitle2 = (title) => title ? `"${title}" ` : "";
  function abool2(value2, title = "") {
    if (typeof value2 !== "boolean")
      throw new TypeError(atitle2(title) + "expected boolean, got type=" + typeof value2);
    return value2;
  }
  function anumber2(n, title = "") {
    if (typeof n !== "number")
      throw new TypeError(atitle2(title) + "expected number, got " + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(atitle2(title) + "expected integer >= 0, got " + n);
    return n;
  }
  function abytes2(value2, length, title = "") {
    if (isBytes2(value2) && (length === void 0 || value2.length === length))
      return value2;
    if (length !== void 0)
      anumber2(length, "length");
    const bytes = isBytes2(value2);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value2.length}` : `type=${typeof value2}`;
    const message2 = atitle2(title) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message2);
    throw new RangeError(message2);
  }
  var aobject2 = (value2, label2) => {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError(label2 === "object" ? "expected valid options object" : `"${label2}" expected object, got type=${typeof value2}`);
  };
  function aexists2(instance, checkFinished = true) {
    if (instance.destroyed)
      throw new Error("hash was destroyed");
    if (checkFinished && instance.finished)
      throw new Error("digest() was already called");
  }
  function aoutput2(out, instance) {
    abytes2(out, void 0, "output");
    const min = instance.outputLen;
    if (!(out.length >= min)) {
      throw new RangeError('"output" expected length >= ' + min);
    }
  }
  function u323(arr) {
    return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
  }
  function clean2(...arrays) {
    for (let i = 0; i < arrays.length; i++) {
      arrays[i].fill(0);
    }
  }
  function createView2(arr) {
    return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
  }
  var isLE2 = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
  function byteSwap2(word) {
    return word << 24 & 4278190080 | word << 8 & 16711680 | word >>> 8 & 65280 | word >>> 24 & 255;
  }
  function byteSwap322(arr) {
    for (let i = 0; i < arr.length; i++) {
      arr[i] = byteSwap2(arr[i]);
    }
    return arr;
  }
  var swap32IfBE2 = isLE2 ? (u) => u : byteSwap322;
  function overlapBytes(a, b) {
    if (!a.byteLength || !b.byteLength)
      return false;
    return a.buffer === b.buffer && // best we can do, may fail with an obscure Proxy
    a.byteOffset < b.byteOffset + b.byteLength && // a starts before b end
    b.byteOffset < a.byteOffset + a.byteLength;
  }
  function complexOverlapBytes(input2, output) {
    if (overlapBytes(input2, output) && input2.byteOffset < output.byteOffset)
      throw new Error("complex overlap of input and output is not supported");
  }
  function checkOpts2(defaults, opts2) {
    aobject2(defaults, "defaults");
    aobject2(opts2, "opts");
    const merged = Object.assign(defaults, opts2);
    return merged;
  }
  function equalBytes(a, b) {
    a = abytes2(a);
    b = abytes2(b);
    if (a.length !== b.length)
      return false;
    let diff = 0;
    for (let i = 0; i < a.length; i++)
      diff |= a[i] ^ b[i];
    return diff === 0;
  }
  function wrapMacConstructor(keyLen, macCons, fromMsg) {
    const mac = macCons;
    const getArgs = fromMsg || (() => []);
    const macC = (msg, key) => mac(key, ...getArgs(msg)).update(msg).digest();
    const tmp = mac(new Uint8Array(keyLen), ...getArgs(new Uint8Array(0)));
    macC.outputLen = tmp.outputLen;
    macC.blockLen = tmp.blockLen;
    macC.create = (key, ...args) => mac(key, ...args);
    return macC;
  }
  var wrapCipher = /* @__NO_SIDE_EFFECTS__ */ (params, constructor) => {
    function wrappedCipher(key, ...args) {
      abytes2(key, void 0, "key");
      if (params.nonceLength !== void 0) {
        const nonce = args[0];
        abytes2(nonce, params.varSizeNonce ? void 0 : params.nonceLength, "nonce");
      }
      const tagl = params.tagLength;
      const aadStart = params.nonceLength !== void 0 ? 1 : 0;
      if (!params.withAAD) {
        for (let i = aadStart; i < args.length; i++)
          if (isBytes2(args[i]))
            throw new Error("AAD not supported");
      }
      if (params.withAAD && args[aadStart] !== void 0)
        abytes2(args[aadStart], void 0, "AAD");
      const cipher = constructor(key, ...args);
      const checkOutput = (fnLength, output) => {
        if (output !== void 0) {
          if (fnLength !== 2)
            throw new Error("cipher output not supported");
          abytes2(output, void 0, "output");
        }
      };
      let called = false;
      const wrCipher = {
        encrypt(data, output) {
          if (called)
            throw new Error("cannot encrypt() twice with same key + nonce");
          called = true;
          abytes2(data, void 0, "data");
          checkOutput(cipher.encrypt.length, output);
          return cipher.encrypt(data, output);
        },
        decrypt(data, output) {
          abytes2(data, void 0, "data");
          if (tagl && data.length < tagl)
            throw new Error('"ciphertext" expected length >= tagLength=' + tagl);
          checkOutput(cipher.decrypt.length, output);
          return cipher.decrypt(data, output);
        }
      };
      return wrCipher;
    }
    Object.assign(wrappedCipher, params);
    return wrappedCipher;
  };
  function getOutput(expectedLength, out, onlyAligned = true) {
    if (out === void 0)
      return new Uint8Array(expectedLength);
    abytes2(out, expectedLength, "output");
    if (onlyAligned && !isAligned32(out))
      throw new Error("invalid output, must be aligned");
    return out;
  }
  function u64Lengths(dataLength, aadLength, isLE3) {
    anumber2(dataLength);
    anumber2(aadLength);
    abool2(isLE3);
    const num = new Uint8Array(16);
    const view = createView2(num);
    view.setBigUint64(0, BigInt(aadLength), isLE3);
    view.setBigUint64(8, BigInt(dataLength), isLE3);
    return num;
  }
  function isAligned32(bytes) {
    return bytes.byteOffset % 4 === 0;
  }
  function copyBytes(bytes) {
    return Uint8Array.from(abytes2(bytes));
  }

  // node_modules/@noble/ciphers/_arx.js
  var encodeStr = (str) => Uint8Array.from(str.split(""), (c) => c.charCodeAt(0));
  var sigma16_32 = /* @__PURE__ */ (() => swap32IfBE2(u323(encodeStr("expand 16-byte k"))))();
  var sigma32_32 = /* @__PURE__ */ (() => swap32IfBE2(u323(encodeStr("expand 32-byte k"))))();
  function rotl(a, b) {
    return a << b | a >>> 32 - b;
  }
  var BLOCK_LEN = 64;
  var BLOCK_LEN32 = 16;
  var MAX_COUNTER = /* @__PURE__ */ (() => 2 ** 32 - 1)();
  var U32_EMPTY = /* @__PURE__ */ Uint32Array.of();
  function runCipher(core, sigma, key, nonce, data, output, counter, rounds2) {
    const len = data.length;
    const block2 = new Uint8Array(BLOCK_LEN);
    const b32 = u323(block2);
    const isAligned = isLE2 && isAligned32(data) && isAligned32(output);
    const d32 = isAligned ? u323(data) : U32_EMPTY;
    const o32 = isAligned ? u323(output) : U32_EMPTY;
    if (!isLE2) {
      for (let pos = 0; pos < len; counter++) {
        core(sigma, key, nonce, b32, counter, rounds2);
        swap32IfBE2(b32);
        if (counter >= MAX_COUNTER)
          throw new Error("arx: counter overflow");
        const take = Math.min(BLOCK_LEN, len - pos);
        for (let j = 0, posj; j < take; j++) {
          posj = pos + j;
          output[posj] = data[posj] ^ block2[j];
        }
        pos += take;
      }
      return;
    }
    for (let pos = 0; pos < len; counter++) {
      core(sigma, key, nonce, b32, counter, rounds2);
      if (counter >= MAX_COUNTER)
        throw new Error("arx: counter overflow");
      const take = Math.min(BLOCK_LEN, len - pos);
      if (isAligned && take === BLOCK_LEN) {
        const pos32 = pos / 4;
        if (pos % 4 !== 0)
          throw new Error("arx: invalid block position");
        for (let j = 0, posj; j < BLOCK_LEN32; j++) {
          posj = pos32 + j;
          o32[posj] = d32[posj] ^ b32[j];
        }
        pos += BLOCK_LEN;
        continue;
      }
      for (let j = 0, posj; j < take; j++) {
        posj = pos + j;
        output[posj] = data[posj] ^ block2[j];
      }
      pos += take;
    }
  }
  function createCipher(core, opts2) {
    const { allowShortKeys, extendNonceFn, counterLength, counterRight, rounds: rounds2 } = checkOpts2({ allowShortKeys: false, counterLength: 8, counterRight: false, rounds: 20 }, opts2);
    if (typeof core !== "function")
      throw new Error("core must be a function");
    anumber2(counterLength);
    anumber2(rounds2);
    abool2(counterRight);
    abool2(allowShortKeys);
    return (key, nonce, data, output, counter = 0) => {
      abytes2(key, void 0, "key");
      abytes2(nonce, void 0, "nonce");
      abytes2(data, void 0, "data");
      const len = data.length;
      const hasOutput = output !== void 0;
      output = getOutput(len, output, false);
      if (hasOutput)
        complexOverlapBytes(data, output);
      anumber2(counter);
      if (counter < 0 || counter >= MAX_COUNTER)
        throw new Error("arx: counter overflow");
      const toClean = [];
      let l = key.length;
      let k;
      let sigma;
      if (l === 32) {
        toClean.push(k = copyBytes(key));
        sigma = sigma32_32;
      } else if (l === 16 && allowShortKeys) {
        k = new Uint8Array(32);
        k.set(key);
        k.set(key, 16);
        sigma = sigma16_32;
        toClean.push(k);
      } else {
        abytes2(key, 32, "arx key");
        throw new Error("invalid key size");
      }
      if (!isLE2 || !isAligned32(nonce))
        toClean.push(nonce = copyBytes(nonce));
      let k32 = u323(k);
      if (extendNonceFn) {
        if (nonce.length !== 24)
          throw new Error("arx: extended nonce must be 24 bytes");
        const n16 = nonce.subarray(0, 16);
        if (isLE2)
          extendNonceFn(sigma, k32, u323(n16), k32);
        else {
          const sigmaRaw = swap32IfBE2(Uint32Array.from(sigma));
          extendNonceFn(sigmaRaw, k32, u323(n16), k32);
          clean2(sigmaRaw);
          swap32IfBE2(k32);
        }
        nonce = nonce.subarray(16);
      } else if (!isLE2)
        swap32IfBE2(k32);
      const nonceNcLen = 16 - counterLength;
      if (nonceNcLen !== nonce.length)
        throw new Error(`arx: nonce must be ${nonceNcLen} or 16 bytes`);
      if (nonceNcLen !== 12) {
        const nc = new Uint8Array(12);
        nc.set(nonce, counterRight ? 0 : 12 - nonce.length);
        nonce = nc;
        toClean.push(nonce);
      }
      const n32 = swap32IfBE2(u323(nonce));
      try {
        runCipher(core, sigma, k32, n32, data, output, counter, rounds2);
        return output;
      } finally {
        clean2(...toClean);
      }
    };
  }

  // node_modules/@noble/ciphers/_poly1305.js
  function u8to16(a, i) {
    return a[i++] & 255 | (a[i++] & 255) << 8;
  }
  var Poly1305 = class {
    blockLen = 16;
    outputLen = 16;
    buffer = new Uint8Array(16);
    r = new Uint16Array(10);
    // Allocating 1 array with .subarray() here is slower than 3
    h = new Uint16Array(10);
    pad = new Uint16Array(8);
    pos = 0;
    finished = false;
    destroyed = false;
    // Can be speed-up using BigUint64Array, at the cost of complexity
    constructor(key) {
      key = copyBytes(abytes2(key, 32, "key"));
      const t0 = u8to16(key, 0);
      const t1 = u8to16(key, 2);
      const t2 = u8to16(key, 4);
      const t3 = u8to16(key, 6);
      const t4 = u8to16(key, 8);
      const t5 = u8to16(key, 10);
      const t6 = u8to16(key, 12);
      const t7 = u8to16(key, 14);
      this.r[0] = t0 & 8191;
      this.r[1] = (t0 >>> 13 | t1 << 3) & 8191;
      this.r[2] = (t1 >>> 10 | t2 << 6) & 7939;
      this.r[3] = (t2 >>> 7 | t3 << 9) & 8191;
      this.r[4] = (t3 >>> 4 | t4 << 12) & 255;
      this.r[5] = t4 >>> 1 & 8190;
      this.r[6] = (t4 >>> 14 | t5 << 2) & 8191;
      this.r[7] = (t5 >>> 11 | t6 << 5) & 8065;
      this.r[8] = (t6 >>> 8 | t7 << 8) & 8191;
      this.r[9] = t7 >>> 5 & 127;
      for (let i = 0; i < 8; i++)
        this.pad[i] = u8to16(key, 16 + 2 * i);
    }
    process(data, offset, isLast = false) {
      const hibit = isLast ? 0 : 1 << 11;
      const { h, r } = this;
      const r0 = r[0];
      const r1 = r[1];
      const r2 = r[2];
      const r3 = r[3];
      const r4 = r[4];
      const r5 = r[5];
      const r6 = r[6];
      const r7 = r[7];
      const r8 = r[8];
      const r9 = r[9];
      const t0 = u8to16(data, offset + 0);
      const t1 = u8to16(data, offset + 2);
      const t2 = u8to16(data, offset + 4);
      const t3 = u8to16(data, offset + 6);
      const t4 = u8to16(data, offset + 8);
      const t5 = u8to16(data, offset + 10);
      const t6 = u8to16(data, offset + 12);
      const t7 = u8to16(data, offset + 14);
      let h0 = h[0] + (t0 & 8191);
      let h1 = h[1] + ((t0 >>> 13 | t1 << 3) & 8191);
      let h2 = h[2] + ((t1 >>> 10 | t2 << 6) & 8191);
      let h3 = h[3] + ((t2 >>> 7 | t3 << 9) & 8191);
      let h4 = h[4] + ((t3 >>> 4 | t4 << 12) & 8191);
      let h5 = h[5] + (t4 >>> 1 & 8191);
      let h6 = h[6] + ((t4 >>> 14 | t5 << 2) & 8191);
      let h7 = h[7] + ((t5 >>> 11 | t6 << 5) & 8191);
      let h8 = h[8] + ((t6 >>> 8 | t7 << 8) & 8191);
      let h9 = h[9] + (t7 >>> 5 | hibit);
      let c = 0;
      let d0 = c + h0 * r0 + h1 * (5 * r9) + h2 * (5 * r8) + h3 * (5 * r7) + h4 * (5 * r6);
      c = d0 >>> 13;
      d0 &= 8191;
      d0 += h5 * (5 * r5) + h6 * (5 * r4) + h7 * (5 * r3) + h8 * (5 * r2) + h9 * (5 * r1);
      c += d0 >>> 13;
      d0 &= 8191;
      let d1 = c + h0 * r1 + h1 * r0 + h2 * (5 * r9) + h3 * (5 * r8) + h4 * (5 * r7);
      c = d1 >>> 13;
      d1 &= 8191;
      d1 += h5 * (5 * r6) + h6 * (5 * r5) + h7 * (5 * r4) + h8 * (5 * r3) + h9 * (5 * r2);
      c += d1 >>> 13;
      d1 &= 8191;
      let d2 = c + h0 * r2 + h1 * r1 + h2 * r0 + h3 * (5 * r9) + h4 * (5 * r8);
      c = d2 >>> 13;
      d2 &= 8191;
      d2 += h5 * (5 * r7) + h6 * (5 * r6) + h7 * (5 * r5) + h8 * (5 * r4) + h9 * (5 * r3);
      c += d2 >>> 13;
      d2 &= 8191;
      let d3 = c + h0 * r3 + h1 * r2 + h2 * r1 + h3 * r0 + h4 * (5 * r9);
      c = d3 >>> 13;
      d3 &= 8191;
      d3 += h5 * (5 * r8) + h6 * (5 * r7) + h7 * (5 * r6) + h8 * (5 * r5) + h9 * (5 * r4);
      c += d3 >>> 13;
      d3 &= 8191;
      let d4 = c + h0 * r4 + h1 * r3 + h2 * r2 + h3 * r1 + h4 * r0;
      c = d4 >>> 13;
      d4 &= 8191;
      d4 += h5 * (5 * r9) + h6 * (5 * r8) + h7 * (5 * r7) + h8 * (5 * r6) + h9 * (5 * r5);
      c += d4 >>> 13;
      d4 &= 8191;
      let d5 = c + h0 * r5 + h1 * r4 + h2 * r3 + h3 * r2 + h4 * r1;
      c = d5 >>> 13;
      d5 &= 8191;
      d5 += h5 * r0 + h6 * (5 * r9) + h7 * (5 * r8) + h8 * (5 * r7) + h9 * (5 * r6);
      c += d5 >>> 13;
      d5 &= 8191;
      let d6 = c + h0 * r6 + h1 * r5 + h2 * r4 + h3 * r3 + h4 * r2;
      c = d6 >>> 13;
      d6 &= 8191;
      d6 += h5 * r1 + h6 * r0 + h7 * (5 * r9) + h8 * (5 * r8) + h9 * (5 * r7);
      c += d6 >>> 13;
      d6 &= 8191;
      let d7 = c + h0 * r7 + h1 * r6 + h2 * r5 + h3 * r4 + h4 * r3;
      c = d7 >>> 13;
      d7 &= 8191;
      d7 += h5 * r2 + h6 * r1 + h7 * r0 + h8 * (5 * r9) + h9 * (5 * r8);
      c += d7 >>> 13;
      d7 &= 8191;
      let d8 = c + h0 * r8 + h1 * r7 + h2 * r6 + h3 * r5 + h4 * r4;
      c = d8 >>> 13;
      d8 &= 8191;
      d8 += h5 * r3 + h6 * r2 + h7 * r1 + h8 * r0 + h9 * (5 * r9);
      c += d8 >>> 13;
      d8 &= 8191;
      let d9 = c + h0 * r9 + h1 * r8 + h2 * r7 + h3 * r6 + h4 * r5;
      c = d9 >>> 13;
      d9 &= 8191;
      d9 += h5 * r4 + h6 * r3 + h7 * r2 + h8 * r1 + h9 * r0;
      c += d9 >>> 13;
      d9 &= 8191;
      c = (c << 2) + c | 0;
      c = c + d0 | 0;
      d0 = c & 8191;
      c = c >>> 13;
      d1 += c;
      h[0] = d0;
      h[1] = d1;
      h[2] = d2;
      h[3] = d3;
      h[4] = d4;
      h[5] = d5;
      h[6] = d6;
      h[7] = d7;
      h[8] = d8;
      h[9] = d9;
    }
    finalize() {
      const { h, pad } = this;
      const g = new Uint16Array(10);
      let c = h[1] >>> 13;
      h[1] &= 8191;
      for (let i = 2; i < 10; i++) {
        h[i] += c;
        c = h[i] >>> 13;
        h[i] &= 8191;
      }
      h[0] += c * 5;
      c = h[0] >>> 13;
      h[0] &= 8191;
      h[1] += c;
      c = h[1] >>> 13;
      h[1] &= 8191;
      h[2] += c;
      g[0] = h[0] + 5;
      c = g[0] >>> 13;
      g[0] &= 8191;
      for (let i = 1; i < 10; i++) {
        g[i] = h[i] + c;
        c = g[i] >>> 13;
        g[i] &= 8191;
      }
      g[9] -= 1 << 13;
      let mask = (c ^ 1) - 1;
      for (let i = 0; i < 10; i++)
        g[i] &= mask;
      mask = ~mask;
      for (let i = 0; i < 10; i++)
        h[i] = h[i] & mask | g[i];
      h[0] = (h[0] | h[1] << 13) & 65535;
      h[1] = (h[1] >>> 3 | h[2] << 10) & 65535;
      h[2] = (h[2] >>> 6 | h[3] << 7) & 65535;
      h[3] = (h[3] >>> 9 | h[4] << 4) & 65535;
      h[4] = (h[4] >>> 12 | h[5] << 1 | h[6] << 14) & 65535;
      h[5] = (h[6] >>> 2 | h[7] << 11) & 65535;
      h[6] = (h[7] >>> 5 | h[8] << 8) & 65535;
      h[7] = (h[8] >>> 8 | h[9] << 5) & 65535;
      let f = h[0] + pad[0];
      h[0] = f & 65535;
      for (let i = 1; i < 8; i++) {
        f = (h[i] + pad[i] | 0) + (f >>> 16) | 0;
        h[i] = f & 65535;
      }
      clean2(g);
    }
    update(data) {
      aexists2(this);
      abytes2(data);
      data = copyBytes(data);
      const { buffer, blockLen } = this;
      const len = data.length;
      for (let pos = 0; pos < len; ) {
        const take = Math.min(blockLen - this.pos, len - pos);
        if (take === blockLen) {
          for (; blockLen <= len - pos; pos += blockLen)
            this.process(data, pos);
          continue;
        }
        buffer.set(data.subarray(pos, pos + take), this.pos);
        this.pos += take;
        pos += take;
        if (this.pos === blockLen) {
          this.process(buffer, 0, false);
          this.pos = 0;
        }
      }
      return this;
    }
    destroy() {
      this.destroyed = true;
      clean2(this.h, this.r, this.buffer, this.pad);
    }
    digestInto(out) {
      aexists2(this);
      aoutput2(out, this);
      this.finished = true;
      const { buffer, h } = this;
      let { pos } = this;
      if (pos) {
        buffer[pos++] = 1;
        for (; pos < 16; pos++)
          buffer[pos] = 0;
        this.process(buffer, 0, true);
      }
      this.finalize();
      let opos = 0;
      for (let i = 0; i < 8; i++) {
        out[opos++] = h[i] >>> 0;
        out[opos++] = h[i] >>> 8;
      }
    }
    digest() {
      const { buffer, outputLen } = this;
      this.digestInto(buffer);
      const res = buffer.slice(0, outputLen);
      this.destroy();
      return res;
    }
  };
  var poly1305 = /* @__PURE__ */ wrapMacConstructor(32, (key) => new Poly1305(key));

  // node_modules/@noble/ciphers/chacha.js
  function chachaCore(s, k, n, out, cnt, rounds2 = 20) {
    let y00 = s[0], y01 = s[1], y02 = s[2], y03 = s[3], y04 = k[0], y05 = k[1], y06 = k[2], y07 = k[3], y08 = k[4], y09 = k[5], y10 = k[6], y11 = k[7], y12 = cnt, y13 = n[0], y14 = n[1], y15 = n[2];
    let x00 = y00, x01 = y01, x02 = y02, x03 = y03, x04 = y04, x05 = y05, x06 = y06, x07 = y07, x08 = y08, x09 = y09, x10 = y10, x11 = y11, x12 = y12, x13 = y13, x14 = y14, x15 = y15;
    for (let r = 0; r < rounds2; r += 2) {
      x00 = x00 + x04 | 0;
      x12 = rotl(x12 ^ x00, 16);
      x08 = x08 + x12 | 0;
      x04 = rotl(x04 ^ x08, 12);
      x00 = x00 + x04 | 0;
      x12 = rotl(x12 ^ x00, 8);
      x08 = x08 + x12 | 0;
      x04 = rotl(x04 ^ x08, 7);
      x01 = x01 + x05 | 0;
      x13 = rotl(x13 ^ x01, 16);
      x09 = x09 + x13 | 0;
      x05 = rotl(x05 ^ x09, 12);
      x01 = x01 + x05 | 0;
      x13 = rotl(x13 ^ x01, 8);
      x09 = x09 + x13 | 0;
      x05 = rotl(x05 ^ x09, 7);
      x02 = x02 + x06 | 0;
      x14 = rotl(x14 ^ x02, 16);
      x10 = x10 + x14 | 0;
      x06 = rotl(x06 ^ x10, 12);
      x02 = x02 + x06 | 0;
      x14 = rotl(x14 ^ x02, 8);
      x10 = x10 + x14 | 0;
      x06 = rotl(x06 ^ x10, 7);
      x03 = x03 + x07 | 0;
      x15 = rotl(x15 ^ x03, 16);
      x11 = x11 + x15 | 0;
      x07 = rotl(x07 ^ x11, 12);
      x03 = x03 + x07 | 0;
      x15 = rotl(x15 ^ x03, 8);
      x11 = x11 + x15 | 0;
      x07 = rotl(x07 ^ x11, 7);
      x00 = x00 + x05 | 0;
      x15 = rotl(x15 ^ x00, 16);
      x10 = x10 + x15 | 0;
      x05 = rotl(x05 ^ x10, 12);
      x00 = x00 + x05 | 0;
      x15 = rotl(x15 ^ x00, 8);
      x10 = x10 + x15 | 0;
      x05 = rotl(x05 ^ x10, 7);
      x01 = x01 + x06 | 0;
      x12 = rotl(x12 ^ x01, 16);
      x11 = x11 + x12 | 0;
      x06 = rotl(x06 ^ x11, 12);
      x01 = x01 + x06 | 0;
      x12 = rotl(x12 ^ x01, 8);
      x11 = x11 + x12 | 0;
      x06 = rotl(x06 ^ x11, 7);
      x02 = x02 + x07 | 0;
      x13 = rotl(x13 ^ x02, 16);
      x08 = x08 + x13 | 0;
      x07 = rotl(x07 ^ x08, 12);
      x02 = x02 + x07 | 0;
      x13 = rotl(x13 ^ x02, 8);
      x08 = x08 + x13 | 0;
      x07 = rotl(x07 ^ x08, 7);
      x03 = x03 + x04 | 0;
      x14 = rotl(x14 ^ x03, 16);
      x09 = x09 + x14 | 0;
      x04 = rotl(x04 ^ x09, 12);
      x03 = x03 + x04 | 0;
      x14 = rotl(x14 ^ x03, 8);
      x09 = x09 + x14 | 0;
      x04 = rotl(x04 ^ x09, 7);
    }
    let oi = 0;
    out[oi++] = y00 + x00 | 0;
    out[oi++] = y01 + x01 | 0;
    out[oi++] = y02 + x02 | 0;
    out[oi++] = y03 + x03 | 0;
    out[oi++] = y04 + x04 | 0;
    out[oi++] = y05 + x05 | 0;
    out[oi++] = y06 + x06 | 0;
    out[oi++] = y07 + x07 | 0;
    out[oi++] = y08 + x08 | 0;
    out[oi++] = y09 + x09 | 0;
    out[oi++] = y10 + x10 | 0;
    out[oi++] = y11 + x11 | 0;
    out[oi++] = y12 + x12 | 0;
    out[oi++] = y13 + x13 | 0;
    out[oi++] = y14 + x14 | 0;
    out[oi++] = y15 + x15 | 0;
  }
  var chacha20 = /* @__PURE__ */ createCipher(chachaCore, {
    counterRight: false,
    counterLength: 4,
    allowShortKeys: false
  });
  var ZEROS16 = /* @__PURE__ */ new Uint8Array(16);
  var updatePadded = (h, msg) => {
    h.update(msg);
    const leftover = msg.length % 16;
    if (leftover)
      h.update(ZEROS16.subarray(leftover));
  };
  var ZEROS32 = /* @__PURE__ */ new Uint8Array(32);
  function computeTag(fn, key, nonce, ciphertext, AAD) {
    if (AAD !== void 0)
      abytes2(AAD, void 0, "AAD");
    const authKey = fn(key, nonce, ZEROS32);
    const lengths = u64Lengths(ciphertext.length, AAD ? AAD.length : 0, true);
    const h = poly1305.create(authKey);
    if (AAD)
      updatePadded(h, AAD);
    updatePadded(h, ciphertext);
    h.update(lengths);
    const res = h.digest();
    clean2(authKey, lengths);
    return res;
  }
  var _poly1305_aead = (xorStream) => (key, nonce, AAD) => {
    const tagLength = 16;
    return {
      encrypt(plaintext, output) {
        const plength = plaintext.length;
        output = getOutput(plength + tagLength, output, false);
        output.set(plaintext);
        const oPlain = output.subarray(0, -tagLength);
        xorStream(key, nonce, oPlain, oPlain, 1);
        const tag = computeTag(xorStream, key, nonce, oPlain, AAD);
        output.set(tag, plength);
        clean2(tag);
        return output;
      },
      decrypt(ciphertext, output) {
        output = getOutput(ciphertext.length - tagLength, output, false);
        const data = ciphertext.subarray(0, -tagLength);
        const passedTag = ciphertext.subarray(-tagLength);
        const tag = computeTag(xorStream, key, nonce, data, AAD);
        if (!equalBytes(passedTag, tag)) {
          clean2(tag);
          throw new Error("invalid tag");
        }
        output.set(ciphertext.subarray(0, -tagLength));
        xorStream(key, nonce, output, output, 1);
        clean2(tag);
        return output;
      }
    };
  };
  var chacha20poly1305 = /* @__PURE__ */ wrapCipher(
    { blockSize: 64, nonceLength: 12, tagLength: 16, withAAD: true },
    /* @__PURE__ */ _poly1305_aead(chacha20)
  );

  // node_modules/@noble/curves/utils.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  function aarray(item, title, inner = () => {
  }) {
    if (!Array.isArray(item))
      throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
    for (let i = 0; i < item.length; i++)
      inner(item[i], `${title}[${i}]`);
    return item;
  }
  var abytes3 = (value2, length, title) => abytes(value2, length, title);
  var anumber3 = anumber;
  function aobject3(value2, title = "object") {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value2}`);
    return value2;
  }
  function afunction(value2, title) {
    if (typeof value2 !== "function")
      throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value2}`);
    return value2;
  }
  var bytesToHex2 = bytesToHex;
  var concatBytes2 = (...arrays) => concatBytes(...arrays);
  var hexToBytes2 = (hex2) => hexToBytes(hex2);
  var isBytes3 = isBytes;
  var randomBytes3 = (bytesLength) => randomBytes(bytesLength);
  var _0n = /* @__PURE__ */ BigInt(0);
  var _1n = /* @__PURE__ */ BigInt(1);
  var atitle3 = (title) => title ? `"${title}" ` : "";
  function abool3(value2, title = "") {
    if (typeof value2 !== "boolean")
      throw new TypeError(atitle3(title) + "expected boolean, got type=" + typeof value2);
    return value2;
  }
  function abignumber(n) {
    if (typeof n === "bigint") {
      if (!isPosBig(n))
        throw new RangeError("positive bigint expected, got " + n);
    } else
      anumber3(n);
    return n;
  }
  function asafenumber(value2, title = "") {
    if (typeof value2 !== "number") {
      const prefix = title && `"${title}" `;
      throw new TypeError(prefix + "expected number, got type=" + typeof value2);
    }
    if (!Number.isSafeInteger(value2)) {
      const prefix = title && `"${title}" `;
      throw new RangeError(prefix + "expected safe integer, got " + value2);
    }
  }
  function hexToNumber(hex2) {
    if (typeof hex2 !== "string")
      throw new TypeError("hex string expected, got " + typeof hex2);
    return hex2 === "" ? _0n : BigInt("0x" + hex2);
  }
  function bytesToNumberBE(bytes) {
    return hexToNumber(bytesToHex(bytes));
  }
  function bytesToNumberLE(bytes) {
    return hexToNumber(bytesToHex(copyBytes2(abytes(bytes)).reverse()));
  }
  function numberToBytesBE(n, len) {
    anumber(len);
    if (len === 0)
      throw new Error("zero output length is invalid");
    n = abignumber(n);
    const expectedLen = len * 2;
    const hex2 = n.toString(16);
    if (hex2.length > expectedLen)
      throw new RangeError("number is too large");
    return hexToBytes(hex2.padStart(expectedLen, "0"));
  }
  function numberToBytesLE(n, len) {
    return numberToBytesBE(n, len).reverse();
  }
  function copyBytes2(bytes) {
    return Uint8Array.from(abytes3(bytes));
  }
  function asciiToBytes(ascii2) {
    if (typeof ascii2 !== "string")
      throw new TypeError("ascii string expected, got " + typeof ascii2);
    return Uint8Array.from(ascii2, (c, i) => {
      const charCode = c.charCodeAt(0);
      if (c.length !== 1 || charCode > 127) {
        throw new RangeError(`string contains non-ASCII character "${ascii2[i]}" with code ${charCode} at position ${i}`);
      }
      return charCode;
    });
  }
  function isPosBig(n) {
    return typeof n === "bigint" && _0n <= n;
  }
  function inRange(n, min, max) {
    return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
  }
  function aInRange(title, n, min, max) {
    if (!inRange(n, min, max))
      throw new RangeError("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
  }
  function bitLen(n) {
    if (n < _0n)
      throw new Error("expected non-negative bigint, got " + n);
    return n === _0n ? 0 : n.toString(2).length;
  }
  var bitMask = (n) => {
    asafenumber(n, "n");
    return (_1n << BigInt(n)) - _1n;
  };
  function validateObject(object, fields2 = {}, optFields = {}, title = "object") {
    aobject3(object, title);
    aobject3(fields2, "fields");
    aobject3(optFields, "optFields");
    function checkField(fieldName, expectedType, isOpt) {
      const label2 = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
      const val = object[fieldName];
      if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) {
        throw new TypeError(`${label2} is invalid: expected own property`);
      }
      if (isOpt && val === void 0)
        return;
      const current = typeof val;
      if (current !== expectedType || val === null)
        throw new TypeError(`${label2} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields2, false);
    iter(optFields, true);
  }

  // node_modules/@noble/curves/abstract/modular.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n2 = /* @__PURE__ */ BigInt(0);
  var _1n2 = /* @__PURE__ */ BigInt(1);
  var _2n = /* @__PURE__ */ BigInt(2);
  var _3n = /* @__PURE__ */ BigInt(3);
  var _4n = /* @__PURE__ */ BigInt(4);
  var _5n = /* @__PURE__ */ BigInt(5);
  var _7n = /* @__PURE__ */ BigInt(7);
  var _8n = /* @__PURE__ */ BigInt(8);
  var _9n = /* @__PURE__ */ BigInt(9);
  var _15n = /* @__PURE__ */ BigInt(15);
  var _16n = /* @__PURE__ */ BigInt(16);
  var POW_WINDOWED_MIN = /* @__PURE__ */ BigInt("0x10000000000000000");
  function mod(a, b) {
    if (b <= _0n2)
      throw new Error("mod: expected positive modulus, got " + b);
    const result = a % b;
    return result >= _0n2 ? result : b + result;
  }
  function pow(num, power, modulo) {
    if (modulo <= _1n2)
      throw new Error("pow: expected modulus > 1, got " + modulo);
    if (typeof power !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
    if (power < _0n2)
      throw new Error("invalid exponent, negatives unsupported");
    if (power === _0n2)
      return _1n2;
    if (power === _1n2)
      return num;
    let d = num % modulo;
    if (d < _0n2)
      d += modulo;
    if (power < POW_WINDOWED_MIN) {
      let p2 = _1n2;
      while (power > _0n2) {
        if (power & _1n2)
          p2 = p2 * d % modulo;
        d = d * d % modulo;
        power >>= _1n2;
      }
      return p2;
    }
    const digits = [];
    while (power > _0n2) {
      digits.push(Number(power & _15n));
      power >>= _4n;
    }
    const table = new Array(16);
    table[0] = _1n2;
    table[1] = d;
    for (let i = 2; i < 16; i++)
      table[i] = table[i - 1] * d % modulo;
    let p = table[digits[digits.length - 1]];
    for (let w = digits.length - 2; w >= 0; w--) {
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      const digit = digits[w];
      if (digit !== 0)
        p = p * table[digit] % modulo;
    }
    return p;
  }
  function pow2(x, power, modulo) {
    if (modulo <= _1n2)
      throw new Error("pow2: expected modulus > 1, got " + modulo);
    if (power < _0n2)
      throw new Error("pow2: expected non-negative exponent, got " + power);
    let res = x;
    while (power-- > _0n2) {
      res *= res;
      res %= modulo;
    }
    return res;
  }
  function invert(number2, modulo) {
    if (number2 === _0n2)
      throw new Error("invert: expected non-zero number");
    if (modulo <= _1n2)
      throw new Error("invert: expected modulus > 1, got " + modulo);
    let a = mod(number2, modulo);
    let b = modulo;
    let x = _0n2, u = _1n2;
    while (a !== _0n2) {
      const q = b / a;
      const r = b - a * q;
      const m = x - u * q;
      b = a, a = r, x = u, u = m;
    }
    const gcd = b;
    if (gcd !== _1n2)
      throw new Error("invert: does not exist");
    return mod(x, modulo);
  }
  function assertIsSquare(Fp2, root, n) {
    const F3 = Fp2;
    if (!F3.eql(F3.sqr(root), n))
      throw new Error("Cannot find square root");
  }
  function aoddModulus(order, fnName) {
    if ((order & _1n2) === _0n2)
      throw new Error(fnName + ": expected odd modulus, got " + order);
  }
  function sqrt3mod4(Fp2, n) {
    const F3 = Fp2;
    const p1div4 = (F3.ORDER + _1n2) / _4n;
    const root = F3.pow(n, p1div4);
    assertIsSquare(F3, root, n);
    return root;
  }
  function sqrt5mod8(Fp2, n) {
    const F3 = Fp2;
    const p5div8 = (F3.ORDER - _5n) / _8n;
    const n2 = F3.mul(n, _2n);
    const v = F3.pow(n2, p5div8);
    const nv = F3.mul(n, v);
    const i = F3.mul(F3.mul(nv, _2n), v);
    const root = F3.mul(nv, F3.sub(i, F3.ONE));
    assertIsSquare(F3, root, n);
    return root;
  }
  function sqrt9mod16(P) {
    const Fp_ = Field(P);
    const tn = tonelliShanks(P);
    const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
    const c2 = tn(Fp_, c1);
    const c3 = tn(Fp_, Fp_.neg(c1));
    const c4 = (P + _7n) / _16n;
    return ((Fp2, n) => {
      const F3 = Fp2;
      let tv1 = F3.pow(n, c4);
      let tv2 = F3.mul(tv1, c1);
      const tv3 = F3.mul(tv1, c2);
      const tv4 = F3.mul(tv1, c3);
      const e1 = F3.eql(F3.sqr(tv2), n);
      const e2 = F3.eql(F3.sqr(tv3), n);
      tv1 = F3.cmov(tv1, tv2, e1);
      tv2 = F3.cmov(tv4, tv3, e2);
      const e3 = F3.eql(F3.sqr(tv2), n);
      const root = F3.cmov(tv1, tv2, e3);
      assertIsSquare(F3, root, n);
      return root;
    });
  }
  function tonelliShanks(P) {
    if (P < _3n)
      throw new Error("sqrt is not defined for small field");
    aoddModulus(P, "tonelliShanks");
    let Q3 = P - _1n2;
    let S = 0;
    while (Q3 % _2n === _0n2) {
      Q3 /= _2n;
      S++;
    }
    let Z = _2n;
    const _Fp = Field(P);
    while (FpLegendre(_Fp, Z) === 1) {
      if (Z++ > 1e3)
        throw new Error("Cannot find square root: probably non-prime P");
    }
    if (S === 1)
      return sqrt3mod4;
    let cc = _Fp.pow(Z, Q3);
    const Q1div2 = (Q3 + _1n2) / _2n;
    return function tonelliSlow(Fp2, n) {
      const F3 = Fp2;
      if (F3.is0(n))
        return n;
      if (FpLegendre(F3, n) !== 1)
        throw new Error("Cannot find square root");
      let M = S;
      let c = F3.mul(F3.ONE, cc);
      let t = F3.pow(n, Q3);
      let R = F3.pow(n, Q1div2);
      while (!F3.eql(t, F3.ONE)) {
        if (F3.is0(t))
          throw new Error("Cannot find square root: probably non-prime P");
        let i = 1;
        let t_tmp = F3.sqr(t);
        while (!F3.eql(t_tmp, F3.ONE)) {
          i++;
          t_tmp = F3.sqr(t_tmp);
          if (i === M)
            throw new Error("Cannot find square root");
        }
        const exponent = _1n2 << BigInt(M - i - 1);
        const b = F3.pow(c, exponent);
        M = i;
        c = F3.sqr(b);
        t = F3.mul(t, c);
        R = F3.mul(R, b);
      }
      return R;
    };
  }
  function FpSqrt(P) {
    aoddModulus(P, "Fp.sqrt");
    if (P % _4n === _3n)
      return sqrt3mod4;
    if (P % _8n === _5n)
      return sqrt5mod8;
    if (P % _16n === _9n)
      return sqrt9mod16(P);
    return tonelliShanks(P);
  }
  var isNegativeLE = (num, modulo) => (mod(num, modulo) & _1n2) === _1n2;
  var FIELD_FIELDS = [
    "create",
    "isValid",
    "is0",
    "neg",
    "inv",
    "sqrt",
    "sqr",
    "eql",
    "add",
    "sub",
    "mul",
    "pow",
    "div",
    "addN",
    "subN",
    "mulN",
    "sqrN"
  ];
  function validateField(field) {
    aobject3(field, "field");
    if (typeof field.ORDER !== "bigint")
      throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field.ORDER);
    asafenumber(field.BYTES, "BYTES");
    asafenumber(field.BITS, "BITS");
    for (const name of FIELD_FIELDS)
      afunction(field[name], "field." + name);
    if (field.BYTES < 1 || field.BITS < 1)
      throw new Error("invalid field: expected BYTES/BITS > 0");
    if (field.ORDER <= _1n2)
      throw new Error("invalid field: expected ORDER > 1, got " + field.ORDER);
    return field;
  }
  function FpInvertBatch(Fp2, nums, passZero = false) {
    validateField(Fp2);
    aarray(nums, "nums");
    abool3(passZero, "passZero");
    const F3 = Fp2;
    const inverted = new Array(nums.length).fill(passZero ? F3.ZERO : void 0);
    const multipliedAcc = nums.reduce((acc, num, i) => {
      if (F3.is0(num))
        return acc;
      inverted[i] = acc;
      return F3.mul(acc, num);
    }, F3.ONE);
    const invertedAcc = F3.inv(multipliedAcc);
    nums.reduceRight((acc, num, i) => {
      if (F3.is0(num))
        return acc;
      inverted[i] = F3.mul(acc, inverted[i]);
      return F3.mul(acc, num);
    }, invertedAcc);
    return inverted;
  }
  function FpLegendre(Fp2, n) {
    validateField(Fp2);
    const F3 = Fp2;
    aoddModulus(F3.ORDER, "FpLegendre");
    const p1mod2 = (F3.ORDER - _1n2) / _2n;
    const powered = F3.pow(n, p1mod2);
    const yes = F3.eql(powered, F3.ONE);
    const zero2 = F3.eql(powered, F3.ZERO);
    const no = F3.eql(powered, F3.neg(F3.ONE));
    if (!yes && !zero2 && !no)
      throw new Error("invalid Legendre symbol result");
    return yes ? 1 : zero2 ? 0 : -1;
  }
  function nLength(n, nBitLength) {
    if (nBitLength !== void 0)
      anumber3(nBitLength);
    if (n <= _0n2)
      throw new Error("invalid n length: expected positive n, got " + n);
    if (nBitLength !== void 0 && nBitLength < 1)
      throw new Error("invalid n length: expected positive bit length, got " + nBitLength);
    const bits = bitLen(n);
    if (nBitLength !== void 0 && nBitLength < bits)
      throw new Error(`invalid n length: expected nBitLength (${nBitLength}) >= bitLen(n) (${bits})`);
    const _nBitLength = nBitLength !== void 0 ? nBitLength : bits;
    const nByteLength = Math.ceil(_nBitLength / 8);
    return { nBitLength: _nBitLength, nByteLength };
  }
  var FIELD_SQRT = /* @__PURE__ */ new WeakMap();
  var _Field = class {
    ORDER;
    BITS;
    BYTES;
    isLE;
    ZERO = _0n2;
    ONE = _1n2;
    _lengths;
    _mod;
    constructor(ORDER, opts2 = {}) {
      if (ORDER <= _1n2)
        throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
      let _nbitLength = void 0;
      this.isLE = false;
      if (opts2 != null && typeof opts2 === "object") {
        if (typeof opts2.BITS === "number")
          _nbitLength = opts2.BITS;
        if (typeof opts2.sqrt === "function")
          Object.defineProperty(this, "sqrt", { value: opts2.sqrt, enumerable: true });
        if (typeof opts2.isLE === "boolean")
          this.isLE = opts2.isLE;
        if (opts2.allowedLengths)
          this._lengths = Object.freeze(opts2.allowedLengths.slice());
        if (typeof opts2.modFromBytes === "boolean")
          this._mod = opts2.modFromBytes;
      }
      const { nBitLength, nByteLength } = nLength(ORDER, _nbitLength);
      if (nByteLength > 2048)
        throw new Error("invalid field: expected ORDER of <= 2048 bytes");
      this.ORDER = ORDER;
      this.BITS = nBitLength;
      this.BYTES = nByteLength;
      Object.freeze(this);
    }
    create(num) {
      return mod(num, this.ORDER);
    }
    isValid(num) {
      if (typeof num !== "bigint")
        throw new TypeError("invalid field element: expected bigint, got " + typeof num);
      return _0n2 <= num && num < this.ORDER;
    }
    is0(num) {
      return num === _0n2;
    }
    // is valid and invertible
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    isOdd(num) {
      return (num & _1n2) === _1n2;
    }
    neg(num) {
      return mod(-num, this.ORDER);
    }
    eql(lhs, rhs) {
      return lhs === rhs;
    }
    sqr(num) {
      return mod(num * num, this.ORDER);
    }
    add(lhs, rhs) {
      return mod(lhs + rhs, this.ORDER);
    }
    sub(lhs, rhs) {
      return mod(lhs - rhs, this.ORDER);
    }
    mul(lhs, rhs) {
      return mod(lhs * rhs, this.ORDER);
    }
    pow(num, power) {
      return pow(num, power, this.ORDER);
    }
    div(lhs, rhs) {
      return mod(lhs * invert(rhs, this.ORDER), this.ORDER);
    }
    // Same as above, but doesn't normalize
    sqrN(num) {
      return num * num;
    }
    addN(lhs, rhs) {
      return lhs + rhs;
    }
    subN(lhs, rhs) {
      return lhs - rhs;
    }
    mulN(lhs, rhs) {
      return lhs * rhs;
    }
    inv(num) {
      return invert(num, this.ORDER);
    }
    sqrt(num) {
      let sqrt = FIELD_SQRT.get(this);
      if (!sqrt)
        FIELD_SQRT.set(this, sqrt = FpSqrt(this.ORDER));
      return sqrt(this, num);
    }
    toBytes(num) {
      return this.isLE ? numberToBytesLE(num, this.BYTES) : numberToBytesBE(num, this.BYTES);
    }
    fromBytes(bytes, skipValidation = false) {
      abytes3(bytes);
      const { _lengths: allowedLengths, BYTES, isLE: isLE3, ORDER, _mod: modFromBytes } = this;
      if (allowedLengths) {
        if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) {
          throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
        }
        const padded = new Uint8Array(BYTES);
        padded.set(bytes, isLE3 ? 0 : padded.length - bytes.length);
        bytes = padded;
      }
      if (bytes.length !== BYTES)
        throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
      let scalar = isLE3 ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
      if (modFromBytes)
        scalar = mod(scalar, ORDER);
      if (!skipValidation) {
        if (!this.isValid(scalar))
          throw new Error("invalid field element: outside of range 0..ORDER");
      }
      return scalar;
    }
    // TODO: we don't need it here, move out to separate fn
    invertBatch(lst) {
      return FpInvertBatch(this, lst, true);
    }
    // We can't move this out because Fp6, Fp12 implement it
    // and it's unclear what to return in there.
    cmov(a, b, condition) {
      abool3(condition, "condition");
      return condition ? b : a;
    }
  };
  function Field(ORDER, opts2 = {}) {
    Object.freeze(_Field.prototype);
    return new _Field(ORDER, opts2);
  }

  // node_modules/@noble/curves/abstract/curve.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n3 = /* @__PURE__ */ BigInt(0);
  var _1n3 = /* @__PURE__ */ BigInt(1);
  var _4n2 = /* @__PURE__ */ BigInt(4);
  var BLIND_BYTES = 16;
  var BLIND_BITS = 128;
  var FW_WINDOW = 5;
  var TABLE_BYTES_MAX = /* @__PURE__ */ (() => 2 ** 31)();
  function validatePointCons(Point) {
    const pc = Point;
    if (typeof pc !== "function")
      throw new TypeError('"Point" expected constructor, got type=' + typeof Point);
    afunction(pc.fromAffine, "Point.fromAffine");
    afunction(pc.fromBytes, "Point.fromBytes");
    afunction(pc.fromHex, "Point.fromHex");
    aobject3(pc.BASE, "Point.BASE");
    aobject3(pc.ZERO, "Point.ZERO");
    validateField(pc.Fp);
    validateField(pc.Fn);
  }
  function normalizeZ(c, points) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    const invertedZs = FpInvertBatch(c.Fp, points.map((p) => p.Z));
    return points.map((p, i) => c.fromAffine(p.toAffine(invertedZs[i])));
  }
  function validateW(W, bits, min = 1) {
    if (!Number.isSafeInteger(W) || W < min || W > bits)
      throw new Error("invalid window size, expected [" + min + ".." + bits + "], got W=" + W);
  }
  function validateTableBytes(numPoints, fpBytes) {
    const bytes = numPoints * (4 * fpBytes + 128);
    if (bytes > TABLE_BYTES_MAX)
      throw new Error("invalid window size: table would need ~" + Math.ceil(bytes / 2 ** 20) + " MiB, max " + TABLE_BYTES_MAX / 2 ** 20 + " MiB");
  }
  function probeRandomBytes(randomBytes5, length) {
    if (randomBytes5 === void 0)
      return void 0;
    afunction(randomBytes5, "randomBytes");
    try {
      const probe = randomBytes5(length);
      if (!isBytes3(probe) || probe.length !== length)
        return void 0;
    } catch {
      return void 0;
    }
    return randomBytes5;
  }
  function validateMSMPoints(points, c) {
    aarray(points, "points");
    points.forEach((p, i) => {
      if (!(p instanceof c))
        throw new Error("invalid point at index " + i);
    });
  }
  function validateMSMScalars(scalars, field, maxScalar) {
    if (!Array.isArray(scalars))
      throw new Error("array of scalars expected");
    scalars.forEach((s, i) => {
      const ok = maxScalar === void 0 ? field.isValid(s) : isPosBig(s) && s < maxScalar;
      if (!ok)
        throw new Error("invalid scalar at index " + i);
    });
  }
  var pointWindowSizes = /* @__PURE__ */ new WeakMap();
  function getWindowSize(P) {
    return pointWindowSizes.get(P) || 1;
  }
  function oddMultiples(p, size) {
    const dbl = p.double();
    const t = [p];
    for (let j = 1; j < size; j++)
      t.push(t[j - 1].add(dbl));
    return t;
  }
  function wnafDigits(n, W) {
    const size = 2 ** W;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const d = [];
    while (n > _0n3) {
      let w = 0;
      if (n & _1n3) {
        w = Number(n & mask);
        if (w >= half)
          w -= size;
        n -= BigInt(w);
      }
      d.push(w);
      n >>= _1n3;
    }
    return d;
  }
  function signedWindowDigits(n, W, windows) {
    const size = 2 ** W;
    const half = size / 2;
    const mask = BigInt(size - 1);
    const shiftBy = BigInt(W);
    const d = [];
    for (let w = 0; w < windows; w++) {
      let v = Number(n & mask);
      n >>= shiftBy;
      if (v > half) {
        v -= size;
        n += _1n3;
      }
      d.push(v);
    }
    if (n !== _0n3)
      throw new Error("invalid wnaf");
    return d;
  }
  function wnafWalk(zero2, tables, digits) {
    let max = 0;
    for (const d of digits)
      max = Math.max(max, d.length);
    let acc = zero2;
    for (let bit = max - 1; bit >= 0; bit--) {
      if (bit !== max - 1)
        acc = acc.double();
      for (let i = 0; i < digits.length; i++) {
        const w = digits[i][bit];
        if (w) {
          const item = tables[i][Math.abs(w) - 1 >> 1];
          acc = acc.add(w < 0 ? item.negate() : item);
        }
      }
    }
    return acc;
  }
  var ScalarMultiplier = class {
    Point;
    BASE;
    ZERO;
    randomBytes;
    wnafPrecomputes = /* @__PURE__ */ new WeakMap();
    baseCanBeBlinded;
    bits;
    // Parametrized with a given Point class (not individual point)
    constructor(Point, randomBytes5) {
      validatePointCons(Point);
      this.randomBytes = probeRandomBytes(randomBytes5, BLIND_BYTES);
      this.Point = Point;
      this.BASE = Point.BASE;
      this.ZERO = Point.ZERO;
      this.bits = Point.Fn.BITS;
    }
    /**
     * Creates a signed fixed-window wNAF precomputation table: for every window w, the
     * multiples `[1..2^(W−1)]⋅2^(w⋅W)⋅P`, flattened. All doublings are baked into the table,
     * so cached multiplication is additions-only. `windows = ceil(bits/W) + 1`: the extra
     * window absorbs the final carry of signed-digit recoding.
     * For a 256-bit curve and W=6, the table is 44⋅32 = 1408 points.
     * @param point - Point instance
     * @param W - window size
     * @param bits - scalar bitlength the table must cover
     */
    buildWnafTable(point, W, bits) {
      const windows = Math.ceil(bits / W) + 1;
      const half = 2 ** (W - 1);
      const comp = [];
      let base2 = point;
      for (let w = 0; w < windows; w++) {
        let acc = base2;
        for (let i = 0; i < half; i++) {
          comp.push(acc);
          acc = acc.add(base2);
        }
        base2 = comp[comp.length - 1].double();
      }
      return { W, bits, windows, comp };
    }
    /**
     * Implements ec multiplication using precomputed signed fixed-window wNAF tables.
     * Constant-time: fixed window count with one table addition per window — zero digits feed
     * the fake accumulator — and no doublings; the lookup scans the whole window slice.
     * Scalar bounds are validated by the public entry points ({@link ScalarMultiplier.mulCT},
     * {@link ScalarMultiplier.mulCTBlinded}, {@link ScalarMultiplier.mulUnsafe});
     * signedWindowDigits throws if `n` exceeds the table.
     * @returns real and fake (for const-time) points
     */
    wnafCachedCT(precomputes, n) {
      const { W, windows, comp } = precomputes;
      const half = 2 ** (W - 1);
      const digits = signedWindowDigits(n, W, windows);
      let p = this.ZERO;
      let f = this.BASE;
      for (let w = 0; w < windows; w++) {
        const digit = digits[w];
        const start = w * half;
        const idx = Math.abs(digit) - 1;
        let sel = comp[start];
        for (let i = 1; i < half; i++)
          sel = i === idx ? comp[start + i] : sel;
        const neg = sel.negate();
        if (digit === 0)
          f = f.add(comp[start]);
        else
          p = p.add(digit < 0 ? neg : sel);
      }
      return { p, f };
    }
    // Cache key is point identity plus (W, bits); at most two entries exist per point (public-width
    // `Fn.BITS` and blinded `Fn.BITS + BLIND_BITS`). Callers must not reuse the same point with
    // incompatible `transform(...)` layouts and expect a separate cache entry.
    getWnafPrecomputes(W, point, bits, transform) {
      let entries = this.wnafPrecomputes.get(point);
      let comp = entries?.find((entry) => entry.W === W && entry.bits === bits);
      if (!comp) {
        comp = this.buildWnafTable(point, W, bits);
        if (typeof transform === "function")
          comp = { ...comp, comp: transform(comp.comp) };
        if (!entries) {
          entries = [];
          this.wnafPrecomputes.set(point, entries);
        }
        entries.push(comp);
      }
      return comp;
    }
    assertPoint(point) {
      if (!(point instanceof this.Point))
        throw new TypeError('"point" expected Point instance, got type=' + typeof point);
    }
    // Shared prologue of the constant-time entry points. Rejects scalar 0: in key/signature-style
    // callers a zero scalar means broken upstream plumbing, and concrete Points already reject it.
    // Uses inRange instead of Fn.isValidNot0: validateField() only certifies the arithmetic subset.
    validateMulInput(point, scalar) {
      this.assertPoint(point);
      if (!inRange(scalar, _1n3, this.Point.Fn.ORDER))
        throw new Error("invalid scalar");
    }
    // Constant-time dispatch shared by mulCT / mulCTBlinded. Un-precomputed points (W===1, e.g.
    // ECDH peer keys) skip building a throwaway cached table in favor of a small fixed-window
    // multiply. `n` must be < 2^bits.
    runCT(point, n, bits, transform) {
      const W = getWindowSize(point);
      if (W === 1)
        return this.fixedWindowCT(point, n, bits);
      return this.wnafCachedCT(this.getWnafPrecomputes(W, point, bits, transform), n);
    }
    mulCT(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      return this.runCT(point, scalar, this.bits, transform);
    }
    mulCTBlinded(point, scalar, transform) {
      this.validateMulInput(point, scalar);
      if (this.randomBytes === void 0)
        throw new Error("randomBytes is required for scalar blinding");
      const bits = this.Point.Fn.BITS + BLIND_BITS;
      const blind = this.randomBytes(BLIND_BYTES);
      if (!isBytes3(blind) || blind.length !== BLIND_BYTES)
        throw new Error("randomBytes returned invalid byte array");
      blind[0] = blind[0] & 63 | 128;
      const n = scalar + bytesToNumberBE(blind) * this.Point.Fn.ORDER;
      return this.runCT(point, n, bits, transform);
    }
    /**
     * Constant-time multiplication `n*point` for an un-precomputed point, via a small fixed window.
     * A cached wNAF table only pays off when reused; a flat 2^FW_WINDOW table (`size-1` adds) is
     * far cheaper to build for a single use. The point-operation sequence is independent of `n`:
     * build the table, then per window exactly FW_WINDOW doublings, a data-oblivious scan over
     * every table entry, and one addition (adds the identity when the window digit is 0 — never
     * skipped).
     *
     * `n` must be `< 2^bits`. Assumes complete addition (adding the identity costs the same as any
     * add), which holds for the Weierstrass/Edwards point types used here. The table is left in
     * projective form (no normalizeZ): normalizing this small a table costs more than the
     * mixed-add savings it would buy for a single multiply.
     * @returns real point `p`; `f` duplicates it only to match {@link wnafCachedCT}'s return shape
     * (this path needs no fake accumulator — its op-count is already scalar-independent).
     */
    fixedWindowCT(point, n, bits) {
      const W = FW_WINDOW;
      const size = 1 << W;
      const mask = bitMask(W);
      const table = new Array(size);
      table[0] = this.ZERO;
      for (let i = 1; i < size; i++)
        table[i] = table[i - 1].add(point);
      const windows = Math.ceil(bits / W);
      let acc = this.ZERO;
      for (let window = windows - 1; window >= 0; window--) {
        if (window !== windows - 1)
          for (let d = 0; d < W; d++)
            acc = acc.double();
        const digit = Number(n >> BigInt(window * W) & mask);
        let sel = table[0];
        for (let i = 1; i < size; i++)
          sel = i === digit ? table[i] : sel;
        acc = acc.add(sel);
      }
      return { p: acc, f: acc };
    }
    shouldBlind(point, cofactor) {
      if (this.randomBytes === void 0)
        return false;
      if (cofactor === _1n3)
        return true;
      if (point !== this.BASE)
        return false;
      if (this.baseCanBeBlinded === void 0)
        this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0();
      return this.baseCanBeBlinded;
    }
    mulSecret(point, scalar, cofactor, transform) {
      return this.shouldBlind(point, cofactor) ? this.mulCTBlinded(point, scalar, transform) : this.mulCT(point, scalar, transform);
    }
    mulUnsafe(point, scalar, transform) {
      this.assertPoint(point);
      if (!isPosBig(scalar))
        throw new Error("invalid scalar");
      const W = getWindowSize(point);
      if (W === 1 || scalar >= this.Point.Fn.ORDER)
        return mulAddUnsafe(this.Point, [point], [scalar], true);
      const precomputes = this.getWnafPrecomputes(W, point, this.bits, transform);
      return this.wnafCachedCT(precomputes, scalar).p;
    }
    // Remembers the window size used for precomputed wNAF multiplication of the given point
    // and drops any previously built tables. Usually only the base point is precomputed.
    // W=1 resets the point to the un-precomputed (table-less) paths.
    // W is additionally capped so tables stay under ~2 GiB ({@link TABLE_BYTES_MAX}).
    setWindowSize(point, W) {
      this.assertPoint(point);
      validateW(W, this.bits);
      const windows = Math.ceil((this.bits + BLIND_BITS) / W) + 1;
      validateTableBytes(windows * 2 ** (W - 1), this.Point.Fp.BYTES);
      pointWindowSizes.set(point, W);
      this.wnafPrecomputes.delete(point);
    }
    // True when a window size is set: tables themselves are built lazily on first multiply.
    hasWindowSize(point) {
      return getWindowSize(point) !== 1;
    }
  };
  function mulAddUnsafe(c, points, scalars, allowOversized = false) {
    validatePointCons(c);
    validateMSMPoints(points, c);
    abool3(allowOversized, "allowOversized");
    validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n2 : void 0);
    if (points.length !== scalars.length)
      throw new Error("arrays of points and scalars must have equal length");
    const tables = points.map((p) => oddMultiples(p, 4));
    const digits = scalars.map((n) => wnafDigits(n, 4));
    return wnafWalk(c.ZERO, tables, digits);
  }
  function createField(order, field, isLE3) {
    if (field) {
      if (field.ORDER !== order)
        throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
      validateField(field);
      return field;
    } else {
      return Field(order, { isLE: isLE3 });
    }
  }
  function createCurveFields(type, CURVE, curveOpts = {}, FpFnLE) {
    if (type !== "weierstrass" && type !== "edwards")
      throw new Error('expected curve type "weierstrass" or "edwards"');
    if (FpFnLE === void 0)
      FpFnLE = type === "edwards";
    if (!CURVE || typeof CURVE !== "object")
      throw new Error(`expected valid ${type} CURVE object`);
    validateObject(curveOpts);
    for (const p of ["p", "n", "h"]) {
      const val = CURVE[p];
      if (!(isPosBig(val) && val !== _0n3))
        throw new Error(`CURVE.${p} must be positive bigint`);
    }
    const Fp2 = createField(CURVE.p, curveOpts.Fp, FpFnLE);
    const Fn = createField(CURVE.n, curveOpts.Fn, FpFnLE);
    const _b = type === "weierstrass" ? "b" : "d";
    const params = ["Gx", "Gy", "a", _b];
    for (const p of params) {
      if (!Fp2.isValid(CURVE[p]))
        throw new Error(`CURVE.${p} must be valid field element of CURVE.Fp`);
    }
    CURVE = Object.freeze(Object.assign({}, CURVE));
    return { CURVE, Fp: Fp2, Fn };
  }
  function createKeygen(randomSecretKey, getPublicKey) {
    return function keygen(seed) {
      const secretKey = randomSecretKey(seed);
      return { secretKey, publicKey: getPublicKey(secretKey) };
    };
  }

  // node_modules/@noble/curves/abstract/edwards.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n4 = /* @__PURE__ */ BigInt(0);
  var _1n4 = /* @__PURE__ */ BigInt(1);
  var _2n2 = /* @__PURE__ */ BigInt(2);
  var _4n3 = /* @__PURE__ */ BigInt(4);
  var _8n2 = /* @__PURE__ */ BigInt(8);
  function isEdValidXY(Fp2, CURVE, x, y) {
    const x2 = Fp2.sqr(x);
    const y2 = Fp2.sqr(y);
    const left = Fp2.add(Fp2.mul(CURVE.a, x2), y2);
    const right = Fp2.add(Fp2.ONE, Fp2.mul(CURVE.d, Fp2.mul(x2, y2)));
    return Fp2.eql(left, right);
  }
  function edwards(params, extraOpts = {}) {
    validateObject(extraOpts, {}, {}, "extraOpts");
    const opts2 = extraOpts;
    const validated = createCurveFields("edwards", params, opts2, opts2.FpFnLE);
    const { Fp: Fp2, Fn } = validated;
    let CURVE = validated.CURVE;
    const { h: cofactor } = CURVE;
    if (FpLegendre(Fp2, CURVE.a) !== 1)
      throw new Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
    if (FpLegendre(Fp2, CURVE.d) !== -1)
      throw new Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
    validateObject(opts2, {}, { uvRatio: "function", randomBytes: "function" });
    const randomBytes5 = opts2.randomBytes === void 0 ? randomBytes3 : opts2.randomBytes;
    const MASK = _2n2 << BigInt(Fp2.BYTES * 8) - _1n4;
    function isOdd(n) {
      if (!Fp2.isOdd)
        throw new Error("Field does not have .isOdd()");
      return Fp2.isOdd(n);
    }
    const uvRatio2 = opts2.uvRatio === void 0 ? (u, v) => {
      try {
        return { isValid: true, value: Fp2.sqrt(Fp2.div(u, v)) };
      } catch (e) {
        return { isValid: false, value: _0n4 };
      }
    } : opts2.uvRatio;
    if (!isEdValidXY(Fp2, CURVE, CURVE.Gx, CURVE.Gy))
      throw new Error("bad curve params: generator point");
    const mulA = Fp2.eql(CURVE.a, Fp2.neg(Fp2.ONE)) ? (x) => Fp2.neg(x) : Fp2.eql(CURVE.a, Fp2.ONE) ? (x) => x : (x) => Fp2.mul(CURVE.a, x);
    function acoord(title, n, banZero = false) {
      const min = banZero ? _1n4 : _0n4;
      aInRange("coordinate " + title, n, min, MASK);
      return n;
    }
    function aedpoint(other) {
      if (!(other instanceof Point))
        throw new Error("EdwardsPoint expected");
    }
    class Point {
      static BASE = new Point(CURVE.Gx, CURVE.Gy, Fp2.ONE, Fp2.mul(CURVE.Gx, CURVE.Gy));
      static ZERO = new Point(Fp2.ZERO, Fp2.ONE, Fp2.ONE, Fp2.ZERO);
      static Fp = Fp2;
      static Fn = Fn;
      X;
      Y;
      Z;
      T;
      constructor(X, Y, Z, T) {
        this.X = acoord("x", X);
        this.Y = acoord("y", Y);
        this.Z = acoord("z", Z, true);
        this.T = acoord("t", T);
        Object.freeze(this);
      }
      static CURVE() {
        return CURVE;
      }
      /**
       * Create one extended Edwards point from affine coordinates.
       * Does NOT validate that the point is on-curve or torsion-free.
       * Use `.assertValidity()` on adversarial inputs.
       */
      static fromAffine(p) {
        if (p instanceof Point)
          throw new Error("extended point not allowed");
        const { x, y } = p || {};
        acoord("x", x);
        acoord("y", y);
        return new Point(x, y, Fp2.ONE, Fp2.mul(x, y));
      }
      // Uses algo from RFC8032 5.1.3.
      static fromBytes(bytes, zip215 = false) {
        const len = Fp2.BYTES;
        const { a, d } = CURVE;
        bytes = copyBytes2(abytes3(bytes, len, "point"));
        abool3(zip215, "zip215");
        const normed = copyBytes2(bytes);
        const lastByte = bytes[len - 1];
        normed[len - 1] = lastByte & ~128;
        const y = bytesToNumberLE(normed);
        const max = zip215 ? MASK : Fp2.ORDER;
        aInRange("point.y", y, _0n4, max);
        const y2 = Fp2.sqr(y);
        const u = Fp2.sub(y2, Fp2.ONE);
        const v = Fp2.sub(Fp2.mulN(d, y2), a);
        let { isValid, value: x } = uvRatio2(u, v);
        if (!isValid)
          throw new Error("bad point: invalid y coordinate");
        const isXOdd = isOdd(x);
        const isLastByteOdd = (lastByte & 128) !== 0;
        if (!zip215 && Fp2.is0(x) && isLastByteOdd)
          throw new Error("bad point: x=0 and x_0=1");
        if (isLastByteOdd !== isXOdd)
          x = Fp2.neg(x);
        return Point.fromAffine({ x, y });
      }
      static fromHex(hex2, zip215 = false) {
        return Point.fromBytes(hexToBytes2(hex2), zip215);
      }
      get x() {
        return this.toAffine().x;
      }
      get y() {
        return this.toAffine().y;
      }
      precompute(windowSize = 6, isLazy = true) {
        wnaf.setWindowSize(this, windowSize);
        if (!isLazy)
          this.multiply(_2n2);
        return this;
      }
      // Useful in fromAffine() - not for fromBytes(), which always created valid points.
      assertValidity() {
        const p = this;
        const { a, d } = CURVE;
        if (p.is0())
          throw new Error("bad point: ZERO");
        const { X, Y, Z, T } = p;
        const X2 = Fp2.sqr(X);
        const Y2 = Fp2.sqr(Y);
        const Z2 = Fp2.sqr(Z);
        const Z4 = Fp2.sqr(Z2);
        const aX2 = Fp2.mul(X2, a);
        const left = Fp2.mul(Fp2.add(aX2, Y2), Z2);
        const right = Fp2.add(Z4, Fp2.mul(d, Fp2.mul(X2, Y2)));
        if (!Fp2.eql(left, right))
          throw new Error("bad point: equation left != right (1)");
        const XY = Fp2.mul(X, Y);
        const ZT = Fp2.mul(Z, T);
        if (!Fp2.eql(XY, ZT))
          throw new Error("bad point: equation left != right (2)");
      }
      // Compare one point to another.
      equals(other) {
        aedpoint(other);
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const { X: X2, Y: Y2, Z: Z2 } = other;
        const X1Z2 = Fp2.mul(X1, Z2);
        const X2Z1 = Fp2.mul(X2, Z1);
        const Y1Z2 = Fp2.mul(Y1, Z2);
        const Y2Z1 = Fp2.mul(Y2, Z1);
        return Fp2.eql(X1Z2, X2Z1) && Fp2.eql(Y1Z2, Y2Z1);
      }
      is0() {
        return this.equals(Point.ZERO);
      }
      negate() {
        return new Point(Fp2.neg(this.X), this.Y, this.Z, Fp2.neg(this.T));
      }
      // Fast algo for doubling Extended Point.
      // https://hyperelliptic.org/EFD/g1p/auto-twisted-extended.html#doubling-dbl-2008-hwcd
      // Cost: 4M + 4S + 1*a + 6add + 1*2.
      double() {
        const { X: X1, Y: Y1, Z: Z1 } = this;
        const A = Fp2.sqr(X1);
        const B2 = Fp2.sqr(Y1);
        const C = Fp2.mul(Fp2.sqr(Z1), _2n2);
        const D2 = mulA(A);
        const x1y1 = Fp2.addN(X1, Y1);
        const E = Fp2.sub(Fp2.subN(Fp2.sqr(x1y1), A), B2);
        const G = Fp2.addN(D2, B2);
        const F3 = Fp2.subN(G, C);
        const H = Fp2.subN(D2, B2);
        const X3 = Fp2.mul(E, F3);
        const Y3 = Fp2.mul(G, H);
        const T3 = Fp2.mul(E, H);
        const Z3 = Fp2.mul(F3, G);
        return new Point(X3, Y3, Z3, T3);
      }
      // Fast algo for adding 2 Extended Points.
      // https://hyperelliptic.org/EFD/g1p/auto-twisted-extended.html#addition-add-2008-hwcd
      // Cost: 9M + 1*a + 1*d + 7add.
      add(other) {
        aedpoint(other);
        const { d } = CURVE;
        const { X: X1, Y: Y1, Z: Z1, T: T1 } = this;
        const { X: X2, Y: Y2, Z: Z2, T: T2 } = other;
        const A = Fp2.mul(X1, X2);
        const B2 = Fp2.mul(Y1, Y2);
        const C = Fp2.mul(Fp2.mulN(T1, d), T2);
        const D2 = Fp2.mul(Z1, Z2);
        const E = Fp2.sub(Fp2.subN(Fp2.mulN(Fp2.addN(X1, Y1), Fp2.addN(X2, Y2)), A), B2);
        const F3 = Fp2.subN(D2, C);
        const G = Fp2.addN(D2, C);
        const H = Fp2.sub(B2, mulA(A));
        const X3 = Fp2.mul(E, F3);
        const Y3 = Fp2.mul(G, H);
        const T3 = Fp2.mul(E, H);
        const Z3 = Fp2.mul(F3, G);
        return new Point(X3, Y3, Z3, T3);
      }
      subtract(other) {
        aedpoint(other);
        return this.add(other.negate());
      }
      // Constant-time multiplication.
      multiply(scalar) {
        if (!Fn.isValidNot0(scalar))
          throw new RangeError("invalid scalar: expected 1 <= sc < curve.n");
        const { p, f } = wnaf.mulSecret(this, scalar, cofactor, normalize);
        return normalize([p, f])[0];
      }
      // Non-constant-time multiplication. Uses double-and-add algorithm.
      // It's faster, but should only be used when you don't care about
      // an exposed private key e.g. sig verification.
      // Keeps the same subgroup-scalar contract: 0 is allowed for public-scalar callers, but
      // n and larger values are rejected instead of being reduced mod n to the identity point.
      multiplyUnsafe(scalar) {
        if (!Fn.isValid(scalar))
          throw new RangeError("invalid scalar: expected 0 <= sc < curve.n");
        if (scalar === _0n4)
          return Point.ZERO;
        if (this.is0() || scalar === _1n4)
          return this;
        return wnaf.mulUnsafe(this, scalar, normalize);
      }
      // Checks if point is of small order.
      // If you add something to small order point, you will have "dirty"
      // point with torsion component.
      // Clears cofactor and checks if the result is 0.
      isSmallOrder() {
        return this.clearCofactor().is0();
      }
      // Multiplies point by curve order and checks if the result is 0.
      // Returns `false` is the point is dirty.
      isTorsionFree() {
        return wnaf.mulUnsafe(this, CURVE.n).is0();
      }
      // Converts Extended point to default (x, y) coordinates.
      // Can accept precomputed Z^-1 - for example, from invertBatch.
      toAffine(invertedZ) {
        const p = this;
        let iz = invertedZ;
        if (iz != null && typeof iz !== "bigint")
          throw new TypeError('"invertedZ" expected bigint, got type=' + typeof iz);
        const { X, Y, Z } = p;
        const is0 = p.is0();
        if (iz == null)
          iz = is0 ? Fp2.create(_8n2) : Fp2.inv(Z);
        const x = Fp2.mul(X, iz);
        const y = Fp2.mul(Y, iz);
        const zz = Fp2.mul(Z, iz);
        if (is0)
          return { x: Fp2.ZERO, y: Fp2.ONE };
        if (!Fp2.eql(zz, Fp2.ONE))
          throw new Error("invZ was invalid");
        return { x, y };
      }
      clearCofactor() {
        if (cofactor === _1n4)
          return this;
        if (cofactor === _2n2)
          return this.double();
        if (cofactor === _4n3)
          return this.double().double();
        if (cofactor === _8n2)
          return this.double().double().double();
        return this.multiplyUnsafe(cofactor);
      }
      toBytes() {
        const { x, y } = this.toAffine();
        const bytes = Fp2.toBytes(y);
        bytes[bytes.length - 1] |= isOdd(x) ? 128 : 0;
        return bytes;
      }
      toHex() {
        return bytesToHex2(this.toBytes());
      }
      toString() {
        return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
      }
    }
    const normalize = (points) => normalizeZ(Point, points);
    const wnaf = new ScalarMultiplier(Point, randomBytes5);
    if (wnaf.bits >= 6)
      Point.BASE.precompute(6);
    Object.freeze(Point.prototype);
    Object.freeze(Point);
    return Point;
  }
  function eddsa(Point, cHash, eddsaOpts = {}) {
    validatePointCons(Point);
    if (typeof cHash !== "function")
      throw new Error('"hash" function param is required');
    const hash2 = cHash;
    const opts2 = eddsaOpts;
    validateObject(opts2, {}, {
      adjustScalarBytes: "function",
      randomBytes: "function",
      domain: "function",
      prehash: "function",
      zip215: "boolean",
      mapToCurve: "function",
      toMontgomery: "function",
      toMontgomerySecret: "function"
    });
    const { prehash } = opts2;
    const { BASE, Fp: Fp2, Fn } = Point;
    const outputLen = hash2.outputLen;
    const expectedLen = 2 * Fp2.BYTES;
    if (outputLen !== void 0) {
      asafenumber(outputLen, "hash.outputLen");
      if (outputLen !== expectedLen)
        throw new Error(`hash.outputLen must be ${expectedLen}, got ${outputLen}`);
    }
    const randomBytes5 = opts2.randomBytes === void 0 ? randomBytes3 : opts2.randomBytes;
    const toMontgomery2 = opts2.toMontgomery;
    const toMontgomerySecret2 = opts2.toMontgomerySecret;
    const adjustScalarBytes2 = opts2.adjustScalarBytes === void 0 ? (bytes) => bytes : opts2.adjustScalarBytes;
    const domain = opts2.domain === void 0 ? (data, ctx, phflag) => {
      abool3(phflag, "phflag");
      if (ctx.length || phflag)
        throw new Error("Contexts/pre-hash are not supported");
      return data;
    } : opts2.domain;
    function modN_LE(hash3) {
      return Fn.create(bytesToNumberLE(hash3));
    }
    function getPrivateScalar(key) {
      const len = lengths.secretKey;
      abytes3(key, lengths.secretKey, "secretKey");
      const hashed = abytes3(hash2(key), 2 * len, "hashedSecretKey");
      const head = adjustScalarBytes2(hashed.slice(0, len));
      const prefix = hashed.slice(len, 2 * len);
      const scalar = modN_LE(head);
      return { head, prefix, scalar };
    }
    function getExtendedPublicKey(secretKey) {
      const { head, prefix, scalar } = getPrivateScalar(secretKey);
      const point = BASE.multiply(scalar);
      const pointBytes = point.toBytes();
      return { head, prefix, scalar, point, pointBytes };
    }
    function getPublicKey(secretKey) {
      return getExtendedPublicKey(secretKey).pointBytes;
    }
    function hashDomainToScalar(context = Uint8Array.of(), ...msgs) {
      const msg = concatBytes2(...msgs);
      return modN_LE(hash2(domain(msg, abytes3(context, void 0, "context"), !!prehash)));
    }
    function sign(msg, secretKey, options = {}) {
      validateObject(options, {}, {}, "options");
      msg = copyBytes2(abytes3(msg, void 0, "message"));
      if (prehash)
        msg = prehash(msg);
      const { prefix, scalar, pointBytes } = getExtendedPublicKey(secretKey);
      const r = hashDomainToScalar(options.context, prefix, msg);
      const R = BASE.multiply(r).toBytes();
      const k = hashDomainToScalar(options.context, R, pointBytes, msg);
      const s = Fn.create(r + k * scalar);
      if (!Fn.isValid(s))
        throw new Error("sign failed: invalid s");
      const rs = concatBytes2(R, Fn.toBytes(s));
      return abytes3(rs, lengths.signature, "result");
    }
    const verifyOpts = {
      zip215: opts2.zip215
    };
    function verify3(sig, msg, publicKey, options = verifyOpts) {
      validateObject(options);
      const { context } = options;
      const zip215 = options.zip215 === void 0 ? !!verifyOpts.zip215 : options.zip215;
      const len = lengths.signature;
      sig = abytes3(sig, len, "signature");
      msg = abytes3(msg, void 0, "message");
      publicKey = abytes3(publicKey, lengths.publicKey, "publicKey");
      if (zip215 !== void 0)
        abool3(zip215, "zip215");
      if (prehash)
        msg = prehash(msg);
      const mid = len / 2;
      const r = sig.subarray(0, mid);
      const s = bytesToNumberLE(sig.subarray(mid, len));
      let A, R, SB;
      try {
        A = Point.fromBytes(publicKey, zip215);
        R = Point.fromBytes(r, zip215);
        SB = BASE.multiplyUnsafe(s);
      } catch (error) {
        return false;
      }
      if (!zip215 && A.isSmallOrder())
        return false;
      const k = hashDomainToScalar(context, r, publicKey, msg);
      const RkA = R.add(A.multiplyUnsafe(k));
      return RkA.subtract(SB).clearCofactor().is0();
    }
    const _size = Fp2.BYTES;
    const lengths = {
      secretKey: _size,
      publicKey: _size,
      signature: 2 * _size,
      seed: _size
    };
    function randomSecretKey(seed) {
      seed = seed === void 0 ? randomBytes5(lengths.seed) : seed;
      return abytes3(seed, lengths.seed, "seed");
    }
    function isValidSecretKey(key) {
      return isBytes3(key) && key.length === lengths.secretKey;
    }
    function isValidPublicKey(key, zip215) {
      try {
        return !!Point.fromBytes(key, zip215 === void 0 ? verifyOpts.zip215 : zip215);
      } catch (error) {
        return false;
      }
    }
    const utils = {
      getExtendedPublicKey,
      randomSecretKey,
      isValidSecretKey,
      isValidPublicKey,
      /** Converts an Edwards public key to a companion Montgomery public key. */
      toMontgomery(publicKey) {
        if (toMontgomery2 === void 0)
          throw new Error("Montgomery conversion is not supported for this curve");
        return toMontgomery2(Point.fromBytes(publicKey));
      },
      toMontgomerySecret(secretKey) {
        if (toMontgomerySecret2 === void 0)
          throw new Error("Montgomery conversion is not supported for this curve");
        return toMontgomerySecret2(secretKey);
      }
    };
    Object.freeze(lengths);
    Object.freeze(utils);
    return Object.freeze({
      keygen: createKeygen(randomSecretKey, getPublicKey),
      getPublicKey,
      sign,
      verify: verify3,
      utils,
      Point,
      lengths
    });
  }

  // node_modules/@noble/curves/abstract/montgomery.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n5 = /* @__PURE__ */ BigInt(0);
  var _1n5 = /* @__PURE__ */ BigInt(1);
  var _2n3 = /* @__PURE__ */ BigInt(2);
  function cmask(P, swap) {
    return P + swap - (swap >> _1n5 << _1n5);
  }
  function cswap(P) {
    const offset = BigInt(6) * P;
    return (mask, x_2, x_3) => {
      const sum = x_2 + x_3;
      const d = offset + x_3 - x_2;
      const a = (d * mask + x_2) % P;
      return { x_2: a, x_3: sum - a };
    };
  }
  function validateOpts(curve) {
    validateObject(curve, {
      P: "bigint",
      type: "string",
      adjustScalarBytes: "function",
      powPminus2: "function"
    }, {
      randomBytes: "function",
      scalarMultBase: "function"
    });
    return Object.freeze({ ...curve });
  }
  function montgomery(curveDef) {
    const CURVE = validateOpts(curveDef);
    const { P, type, adjustScalarBytes: adjustScalarBytes2, powPminus2, randomBytes: rand } = CURVE;
    const mulBaseHook = CURVE.scalarMultBase;
    const is25519 = type === "x25519";
    if (!is25519 && type !== "x448")
      throw new Error("invalid type");
    const randomBytes_ = rand === void 0 ? randomBytes3 : rand;
    const montgomeryBits = is25519 ? 255 : 448;
    const swap = cswap(P);
    const fieldLen = is25519 ? 32 : 56;
    const Gu = is25519 ? BigInt(9) : BigInt(5);
    const a24 = is25519 ? BigInt(121665) : BigInt(39081);
    const minScalar = is25519 ? _2n3 ** BigInt(254) : _2n3 ** BigInt(447);
    const maxAdded = is25519 ? BigInt(8) * (_2n3 ** BigInt(251) - _1n5) : BigInt(4) * (_2n3 ** BigInt(445) - _1n5);
    const maxScalar = minScalar + maxAdded + _1n5;
    const modP = (n) => mod(n, P);
    const GuBytes = encodeU(Gu);
    function encodeU(u) {
      return numberToBytesLE(modP(u), fieldLen);
    }
    function decodeU(u) {
      const _u = copyBytes2(abytes3(u, fieldLen, "uCoordinate"));
      if (is25519)
        _u[31] &= 127;
      return modP(bytesToNumberLE(_u));
    }
    function decodeScalar(scalar) {
      return bytesToNumberLE(adjustScalarBytes2(copyBytes2(abytes3(scalar, fieldLen, "scalar"))));
    }
    const lowOrderU = new Set(is25519 ? [
      _0n5,
      _1n5,
      P - _1n5,
      BigInt("325606250916557431795983626356110631294008115727848805560023387167927233504"),
      BigInt("39382357235489614581723060781553021112529911719440698176882885853963445705823")
    ] : [_0n5, _1n5, P - _1n5]);
    function scalarMult(scalar, u) {
      const pointU = decodeU(u);
      if (lowOrderU.has(pointU))
        throw new Error("invalid private or public key received");
      const pu = montgomeryLadder(pointU, decodeScalar(scalar));
      if (pu === _0n5)
        throw new Error("invalid private or public key received");
      return encodeU(pu);
    }
    function scalarMultBase(scalar) {
      if (mulBaseHook === void 0)
        return scalarMult(scalar, GuBytes);
      const k = decodeScalar(scalar);
      aInRange("scalar", k, minScalar, maxScalar);
      const pu = modP(mulBaseHook(k));
      if (pu === _0n5)
        throw new Error("invalid private or public key received");
      return encodeU(pu);
    }
    const getPublicKey = scalarMultBase;
    const getSharedSecret = scalarMult;
    function montgomeryLadder(u, scalar) {
      aInRange("u", u, _0n5, P);
      aInRange("scalar", scalar, minScalar, maxScalar);
      const k = scalar;
      const x_1 = u;
      let x_2 = _1n5;
      let z_2 = _0n5;
      let x_3 = u;
      let z_3 = _1n5;
      const kx = k ^ k >> _1n5;
      for (let t = BigInt(montgomeryBits - 1); t >= _0n5; t--) {
        const mask2 = cmask(P, kx >> t);
        ({ x_2, x_3 } = swap(mask2, x_2, x_3));
        ({ x_2: z_2, x_3: z_3 } = swap(mask2, z_2, z_3));
        const A = x_2 + z_2;
        const AA = modP(A * A);
        const B2 = x_2 - z_2;
        const BB = modP(B2 * B2);
        const E = AA - BB;
        const C = x_3 + z_3;
        const D2 = x_3 - z_3;
        const DA = modP(D2 * A);
        const CB = modP(C * B2);
        const dacb = DA + CB;
        const da_cb = DA - CB;
        x_3 = modP(dacb * dacb);
        z_3 = modP(x_1 * modP(da_cb * da_cb));
        x_2 = modP(AA * BB);
        z_2 = modP(E * (AA + modP(a24 * E)));
      }
      const mask = cmask(P, k);
      ({ x_2, x_3 } = swap(mask, x_2, x_3));
      ({ x_2: z_2, x_3: z_3 } = swap(mask, z_2, z_3));
      const z2 = powPminus2(z_2);
      return modP(x_2 * z2);
    }
    const lengths = {
      secretKey: fieldLen,
      publicKey: fieldLen,
      seed: fieldLen
    };
    const randomSecretKey = (seed) => {
      seed = seed === void 0 ? randomBytes_(fieldLen) : seed;
      abytes3(seed, lengths.seed, "seed");
      return seed;
    };
    const utils = { randomSecretKey };
    Object.freeze(lengths);
    Object.freeze(utils);
    return Object.freeze({
      keygen: createKeygen(randomSecretKey, getPublicKey),
      getSharedSecret,
      getPublicKey,
      scalarMult,
      scalarMultBase,
      utils,
      GuBytes: GuBytes.slice(),
      lengths
    });
  }

  // node_modules/@noble/curves/abstract/fft.js
  function checkU32(n, title = "n") {
    if (typeof n !== "number")
      throw new TypeError(`wrong u32 integer "${title}": expected number, got type=${typeof n}`);
    if (!Number.isSafeInteger(n) || n < 0 || n > 4294967295)
      throw new RangeError(`wrong u32 integer "${title}": expected 0..4294967295, got ${n}`);
    return n;
  }
  function isPowerOfTwo(x) {
    checkU32(x, "x");
    return (x & x - 1) === 0 && x !== 0;
  }
  function reverseBits(n, bits) {
    checkU32(n);
    if (typeof bits !== "number")
      throw new TypeError('"bits" expected number, got type=' + typeof bits);
    if (!Number.isSafeInteger(bits) || bits < 0 || bits > 32)
      throw new Error(`expected integer 0 <= bits <= 32, got ${bits}`);
    let reversed = 0;
    for (let i = 0; i < bits; i++, n >>>= 1)
      reversed = reversed << 1 | n & 1;
    return reversed >>> 0;
  }
  function log2(n) {
    checkU32(n);
    return 31 - Math.clz32(n);
  }
  function bitReversalInplace(values) {
    if (!values || typeof values !== "object" || typeof values.length !== "number")
      throw new TypeError('"values" expected array-like, got type=' + typeof values);
    const n = values.length;
    if (!isPowerOfTwo(n))
      throw new Error("expected positive power-of-two length, got " + n);
    const bits = log2(n);
    for (let i = 0; i < n; i++) {
      const j = reverseBits(i, bits);
      if (i < j) {
        const tmp = values[i];
        values[i] = values[j];
        values[j] = tmp;
      }
    }
    return values;
  }
  var FFTCore = (F3, coreOpts) => {
    validateObject(coreOpts, { N: "number", roots: "object", dit: "boolean" }, { invertButterflies: "boolean", skipStages: "number", brp: "boolean" }, "coreOpts");
    const { N: N3, roots, dit, invertButterflies = false, skipStages = 0, brp = true } = coreOpts;
    checkU32(N3, "coreOpts.N");
    const bits = log2(N3);
    if (!isPowerOfTwo(N3))
      throw new Error("FFT: Polynomial size should be power of two");
    checkU32(skipStages, "coreOpts.skipStages");
    const maxSkipStages = bits === 0 ? 0 : bits - 1;
    if (skipStages > maxSkipStages)
      throw new Error(`FFT: wrong skipStages: expected 0 <= skipStages <= ${maxSkipStages}`);
    if (roots.length !== N3)
      throw new Error(`FFT: wrong roots length: expected ${N3}, got ${roots.length}`);
    const isDit = dit !== invertButterflies;
    return (values) => {
      if (values.length !== N3)
        throw new Error("FFT: wrong Polynomial length");
      if (dit && brp)
        bitReversalInplace(values);
      for (let i = 0, g = 1; i < bits - skipStages; i++) {
        const s = dit ? i + 1 + skipStages : bits - i;
        const m = 1 << s;
        const m2 = m >> 1;
        const stride = N3 >> s;
        for (let k = 0; k < N3; k += m) {
          for (let j = 0, grp = g++; j < m2; j++) {
            const rootPos = invertButterflies ? dit ? N3 - grp : grp : j * stride;
            const i0 = k + j;
            const i1 = k + j + m2;
            const omega = roots[rootPos];
            const b = values[i1];
            const a = values[i0];
            if (isDit) {
              const t = F3.mul(b, omega);
              values[i0] = F3.add(a, t);
              values[i1] = F3.sub(a, t);
            } else if (invertButterflies) {
              values[i0] = F3.add(b, a);
              values[i1] = F3.mul(F3.sub(b, a), omega);
            } else {
              values[i0] = F3.add(a, b);
              values[i1] = F3.mul(F3.sub(a, b), omega);
            }
          }
        }
      }
      if (!dit && brp)
        bitReversalInplace(values);
      return values;
    };
  };

  // node_modules/@noble/curves/ed25519.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n6 = /* @__PURE__ */ BigInt(0);
  var _1n6 = /* @__PURE__ */ BigInt(1);
  var _2n4 = /* @__PURE__ */ BigInt(2);
  var _3n2 = /* @__PURE__ */ BigInt(3);
  var _5n2 = /* @__PURE__ */ BigInt(5);
  var _8n3 = /* @__PURE__ */ BigInt(8);
  var ed25519_CURVE_p = /* @__PURE__ */ BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
  var ed25519_CURVE = /* @__PURE__ */ (() => ({
    p: ed25519_CURVE_p,
    n: BigInt("0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"),
    h: _8n3,
    a: BigInt("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"),
    d: BigInt("0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3"),
    Gx: BigInt("0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a"),
    Gy: BigInt("0x6666666666666666666666666666666666666666666666666666666666666658")
  }))();
  function ed25519_pow_2_252_3(x) {
    const _10n = BigInt(10), _20n = BigInt(20), _40n = BigInt(40), _80n = BigInt(80);
    const P = ed25519_CURVE_p;
    const x2 = x * x % P;
    const b2 = x2 * x % P;
    const b4 = pow2(b2, _2n4, P) * b2 % P;
    const b5 = pow2(b4, _1n6, P) * x % P;
    const b10 = pow2(b5, _5n2, P) * b5 % P;
    const b20 = pow2(b10, _10n, P) * b10 % P;
    const b40 = pow2(b20, _20n, P) * b20 % P;
    const b80 = pow2(b40, _40n, P) * b40 % P;
    const b160 = pow2(b80, _80n, P) * b80 % P;
    const b240 = pow2(b160, _80n, P) * b80 % P;
    const b250 = pow2(b240, _10n, P) * b10 % P;
    const pow_p_5_8 = pow2(b250, _2n4, P) * x % P;
    return { pow_p_5_8, b2 };
  }
  function adjustScalarBytes(bytes) {
    bytes[0] &= 248;
    bytes[31] &= 127;
    bytes[31] |= 64;
    return bytes;
  }
  var ED25519_SQRT_M1 = /* @__PURE__ */ BigInt("19681161376707505956807079304988542015446066515923890162744021073123829784752");
  function uvRatio(u, v) {
    const P = ed25519_CURVE_p;
    const v3 = mod(v * v * v, P);
    const v7 = mod(v3 * v3 * v, P);
    const pow3 = ed25519_pow_2_252_3(u * v7).pow_p_5_8;
    let x = mod(u * v3 * pow3, P);
    const vx2 = mod(v * x * x, P);
    const root1 = x;
    const root2 = mod(x * ED25519_SQRT_M1, P);
    const useRoot1 = vx2 === u;
    const useRoot2 = vx2 === mod(-u, P);
    const noRoot = vx2 === mod(-u * ED25519_SQRT_M1, P);
    if (useRoot1)
      x = root1;
    if (useRoot2 || noRoot)
      x = root2;
    if (isNegativeLE(x, P))
      x = mod(-x, P);
    return { isValid: useRoot1 || useRoot2, value: x };
  }
  var ed25519_Point = /* @__PURE__ */ edwards(ed25519_CURVE, { uvRatio });
  var Fp = /* @__PURE__ */ (() => ed25519_Point.Fp)();
  function toMontgomery(point) {
    const { y } = point;
    return Fp.toBytes(Fp.div(_1n6 + y, _1n6 - y));
  }
  function toMontgomerySecret(secretKey) {
    const size = ed25519_Point.Fp.BYTES;
    abytes(secretKey, size);
    return adjustScalarBytes(sha512(secretKey.subarray(0, size))).subarray(0, size);
  }
  function ed(opts2) {
    return eddsa(ed25519_Point, sha512, Object.assign({ adjustScalarBytes, toMontgomery, toMontgomerySecret, zip215: true }, opts2));
  }
  var ed25519 = /* @__PURE__ */ ed({});
  var x25519 = /* @__PURE__ */ (() => {
    const P = ed25519_CURVE_p;
    const powPminus2 = (x) => {
      const { pow_p_5_8, b2 } = ed25519_pow_2_252_3(x);
      return mod(pow2(pow_p_5_8, _3n2, P) * b2, P);
    };
    return montgomery({
      P,
      type: "x25519",
      powPminus2,
      adjustScalarBytes,
      // ~3x faster fixed-base: [k]B on the birationally-equivalent Edwards curve using cached
      // base tables, mapped back via u = (1+y)/(1-y) = (Z+Y)/(Z-Y) with one Fermat inversion.
      // Same construction as libsodium's crypto_scalarmult_curve25519_base.
      scalarMultBase: (k) => {
        const kn = mod(k, ed25519_Point.Fn.ORDER);
        if (kn === _0n6)
          return _0n6;
        const p = ed25519_Point.BASE.multiply(kn);
        return mod((p.Z + p.Y) * powPminus2(mod(p.Z - p.Y, P)), P);
      }
    });
  })();

  // node_modules/@noble/hashes/sha3.js
  var _0n7 = BigInt(0);
  var _1n7 = BigInt(1);
  var _2n5 = BigInt(2);
  var _7n2 = BigInt(7);
  var _256n = BigInt(256);
  var _0x71n = BigInt(113);
  var SHA3_PI = [];
  var SHA3_ROTL = [];
  var _SHA3_IOTA = [];
  for (let round = 0, R = _1n7, x = 1, y = 0; round < 24; round++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    SHA3_PI.push(2 * (5 * y + x));
    SHA3_ROTL.push((round + 1) * (round + 2) / 2 % 64);
    let t = _0n7;
    for (let j = 0; j < 7; j++) {
      R = (R << _1n7 ^ (R >> _7n2) * _0x71n) % _256n;
      if (R & _2n5)
        t ^= _1n7 << (_1n7 << BigInt(j)) - _1n7;
    }
    _SHA3_IOTA.push(t);
  }
  var IOTAS = split(_SHA3_IOTA, true);
  var SHA3_IOTA_H = IOTAS[0];
  var SHA3_IOTA_L = IOTAS[1];
  var rotlSH = (h, l, s) => h << s | l >>> 32 - s;
  var rotlSL = (h, l, s) => l << s | h >>> 32 - s;
  var rotlBH = (h, l, s) => l << s - 32 | h >>> 64 - s;
  var rotlBL = (h, l, s) => h << s - 32 | l >>> 64 - s;
  var rotlH = (h, l, s) => s > 32 ? rotlBH(h, l, s) : rotlSH(h, l, s);
  var rotlL = (h, l, s) => s > 32 ? rotlBL(h, l, s) : rotlSL(h, l, s);
  var B = new Uint32Array(5 * 2);
  function keccakP(s, rounds2 = 24) {
    if (!(s instanceof Uint32Array))
      throw new TypeError('"s" expected Uint32Array(50), got type=' + typeof s);
    if (s.length !== 50)
      throw new RangeError('"s" expected Uint32Array(50), got length=' + s.length);
    anumber(rounds2, "rounds");
    if (rounds2 < 1 || rounds2 > 24)
      throw new Error('"rounds" expected integer 1..24');
    for (let round = 24 - rounds2; round < 24; round++) {
      for (let x = 0; x < 10; x++)
        B[x] = s[x] ^ s[x + 10] ^ s[x + 20] ^ s[x + 30] ^ s[x + 40];
      for (let x = 0; x < 10; x += 2) {
        const idx1 = (x + 8) % 10;
        const idx0 = (x + 2) % 10;
        const B0 = B[idx0];
        const B1 = B[idx0 + 1];
        const Th = rotlH(B0, B1, 1) ^ B[idx1];
        const Tl = rotlL(B0, B1, 1) ^ B[idx1 + 1];
        for (let y = 0; y < 50; y += 10) {
          s[x + y] ^= Th;
          s[x + y + 1] ^= Tl;
        }
      }
      let curH = s[2];
      let curL = s[3];
      for (let t = 0; t < 24; t++) {
        const shift = SHA3_ROTL[t];
        const Th = rotlH(curH, curL, shift);
        const Tl = rotlL(curH, curL, shift);
        const PI = SHA3_PI[t];
        curH = s[PI];
        curL = s[PI + 1];
        s[PI] = Th;
        s[PI + 1] = Tl;
      }
      for (let y = 0; y < 50; y += 10) {
        const b0 = s[y], b1 = s[y + 1], b2 = s[y + 2], b3 = s[y + 3];
        s[y] ^= ~s[y + 2] & s[y + 4];
        s[y + 1] ^= ~s[y + 3] & s[y + 5];
        s[y + 2] ^= ~s[y + 4] & s[y + 6];
        s[y + 3] ^= ~s[y + 5] & s[y + 7];
        s[y + 4] ^= ~s[y + 6] & s[y + 8];
        s[y + 5] ^= ~s[y + 7] & s[y + 9];
        s[y + 6] ^= ~s[y + 8] & b0;
        s[y + 7] ^= ~s[y + 9] & b1;
        s[y + 8] ^= ~b0 & b2;
        s[y + 9] ^= ~b1 & b3;
      }
      s[0] ^= SHA3_IOTA_H[round];
      s[1] ^= SHA3_IOTA_L[round];
    }
    clean(B);
  }
  var Keccak = class _Keccak {
    state;
    pos = 0;
    posOut = 0;
    finished = false;
    state32;
    destroyed = false;
    blockLen;
    suffix;
    outputLen;
    canXOF;
    enableXOF = false;
    rounds;
    // NOTE: we accept arguments in bytes instead of bits here.
    constructor(blockLen, suffix, outputLen, enableXOF = false, rounds2 = 24) {
      anumber(blockLen, "blockLen");
      anumber(suffix, "suffix");
      anumber(rounds2, "rounds");
      abool(enableXOF, "enableXOF");
      this.blockLen = blockLen;
      this.suffix = suffix;
      this.outputLen = outputLen;
      this.enableXOF = enableXOF;
      this.canXOF = enableXOF;
      this.rounds = rounds2;
      anumber(outputLen, "outputLen");
      if (!(0 < blockLen && blockLen < 200))
        throw new Error('"blockLen" must be 1..199');
      this.state = new Uint8Array(200);
      this.state32 = u322(this.state);
    }
    clone() {
      return this._cloneInto();
    }
    keccak() {
      swap32IfBE(this.state32);
      keccakP(this.state32, this.rounds);
      swap32IfBE(this.state32);
      this.posOut = 0;
      this.pos = 0;
    }
    update(data) {
      aexists(this);
      abytes(data);
      const { blockLen, state, state32 } = this;
      const len = data.length;
      const canUseU32 = blockLen % 4 === 0 && data.byteOffset % 4 === 0;
      const blockLen32 = blockLen / 4;
      const data32 = canUseU32 && len >= blockLen ? u322(data) : void 0;
      for (let pos = 0; pos < len; ) {
        if (data32 !== void 0 && this.pos === 0 && pos % 4 === 0 && len - pos >= blockLen) {
          for (let i = 0, o = pos / 4; i < blockLen32; i++)
            state32[i] ^= data32[o + i];
          pos += blockLen;
          this.pos = blockLen;
          this.keccak();
          continue;
        }
        const take = Math.min(blockLen - this.pos, len - pos);
        for (let i = 0; i < take; i++)
          state[this.pos++] ^= data[pos++];
        if (this.pos === blockLen)
          this.keccak();
      }
      return this;
    }
    finish() {
      if (this.finished)
        return;
      this.finished = true;
      const { state, suffix, pos, blockLen } = this;
      state[pos] ^= suffix;
      if ((suffix & 128) !== 0 && pos === blockLen - 1)
        this.keccak();
      state[blockLen - 1] ^= 128;
      this.keccak();
    }
    writeInto(out) {
      aexists(this, false);
      abytes(out);
      this.finish();
      const bufferOut = this.state;
      const { blockLen } = this;
      for (let pos = 0, len = out.length; pos < len; ) {
        if (this.posOut >= blockLen)
          this.keccak();
        const take = Math.min(blockLen - this.posOut, len - pos);
        out.set(bufferOut.subarray(this.posOut, this.posOut + take), pos);
        this.posOut += take;
        pos += take;
      }
      return out;
    }
    xofInto(out) {
      if (!this.enableXOF)
        throw new Error("XOF is not enabled");
      return this.writeInto(out);
    }
    xof(bytes) {
      anumber(bytes);
      return this.xofInto(new Uint8Array(bytes));
    }
    digestInto(out) {
      aoutput(out, this);
      if (this.finished)
        throw new Error("digest() was already called");
      this.writeInto(out.length === this.outputLen ? out : out.subarray(0, this.outputLen));
      this.destroy();
    }
    digest() {
      const out = new Uint8Array(this.outputLen);
      this.digestInto(out);
      return out;
    }
    destroy() {
      this.destroyed = true;
      clean(this.state);
    }
    _cloneInto(to) {
      const { blockLen, suffix, outputLen, rounds: rounds2, enableXOF } = this;
      to ||= new _Keccak(blockLen, suffix, outputLen, enableXOF, rounds2);
      to.blockLen = blockLen;
      to.state32.set(this.state32);
      to.pos = this.pos;
      to.posOut = this.posOut;
      to.finished = this.finished;
      to.rounds = rounds2;
      to.suffix = suffix;
      to.outputLen = outputLen;
      to.enableXOF = enableXOF;
      to.canXOF = this.canXOF;
      to.destroyed = this.destroyed;
      return to;
    }
  };
  var genKeccak = (suffix, blockLen, outputLen, info = {}) => createHasher(() => new Keccak(blockLen, suffix, outputLen), info);
  var sha3_256 = /* @__PURE__ */ genKeccak(
    6,
    136,
    32,
    /* @__PURE__ */ oidNist(8)
  );
  var sha3_512 = /* @__PURE__ */ genKeccak(
    6,
    72,
    64,
    /* @__PURE__ */ oidNist(10)
  );
  var genShake = (suffix, blockLen, outputLen, info = {}) => createHasher((opts2 = {}) => {
    opts2 = checkOpts({}, opts2);
    return new Keccak(blockLen, suffix, opts2.dkLen === void 0 ? outputLen : opts2.dkLen, true);
  }, info);
  var shake128 = /* @__PURE__ */ genShake(31, 168, 16, /* @__PURE__ */ oidNist(11));
  var shake256 = /* @__PURE__ */ genShake(31, 136, 32, /* @__PURE__ */ oidNist(12));

  // node_modules/@noble/post-quantum/utils.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var abytesDoc = abytes;
  var randomBytes4 = randomBytes;
  function aarray2(item, title, inner = () => {
  }) {
    if (!Array.isArray(item))
      throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
    for (let i = 0; i < item.length; i++)
      inner(item[i], `${title}[${i}]`);
    return item;
  }
  function aobject4(value2, title = "object") {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value2}`);
    return value2;
  }
  function equalBytes2(a, b) {
    a = abytes(a);
    b = abytes(b);
    if (a.length !== b.length)
      return false;
    let diff = 0;
    for (let i = 0; i < a.length; i++)
      diff |= a[i] ^ b[i];
    return diff === 0;
  }
  function copyBytes3(bytes) {
    return new Uint8Array(abytes(bytes));
  }
  function validateOpts2(opts2) {
    if (isBytes(opts2))
      throw new TypeError('"opts" expected object, got Uint8Array');
    aobject4(opts2, "opts");
    const proto = Object.getPrototypeOf(opts2);
    if (proto !== null && proto !== Object.prototype)
      throw new TypeError('"opts" expected a plain object');
  }
  var VER_OPT_KEYS = /* @__PURE__ */ Object.freeze([
    "context"
  ]);
  var SIG_OPT_KEYS = /* @__PURE__ */ Object.freeze([
    "context",
    "extraEntropy"
  ]);
  function checkOptKeys(opts2, allowed) {
    validateOpts2(opts2);
    const normalized = Object.assign(/* @__PURE__ */ Object.create(null), opts2);
    for (const [k, v] of Object.entries(normalized)) {
      if (v === void 0)
        continue;
      if (!allowed.includes(k))
        throw new TypeError('unexpected option "' + String(k) + '"; expected one of: ' + allowed.join(", "));
    }
    return Object.freeze(normalized);
  }
  function validateVerOpts(opts2, allowed = VER_OPT_KEYS) {
    const normalized = checkOptKeys(opts2, allowed);
    if (normalized.context !== void 0)
      abytes(normalized.context, void 0, "opts.context");
    return normalized;
  }
  function validateSigOpts(opts2, allowed = SIG_OPT_KEYS) {
    const normalized = checkOptKeys(opts2, allowed);
    if (normalized.context !== void 0)
      abytes(normalized.context, void 0, "opts.context");
    if (normalized.extraEntropy !== false && normalized.extraEntropy !== void 0)
      abytes(normalized.extraEntropy, void 0, "opts.extraEntropy");
    return normalized;
  }
  function splitCoder(label2, ...lengths) {
    const getLength = (c) => typeof c === "number" ? c : c.bytesLen;
    const bytesLen = lengths.reduce((sum, a) => sum + getLength(a), 0);
    return {
      bytesLen,
      encode: (bufs) => {
        const res = new Uint8Array(bytesLen);
        for (let i = 0, pos = 0; i < lengths.length; i++) {
          const c = lengths[i];
          const l = getLength(c);
          const b = typeof c === "number" ? bufs[i] : c.encode(bufs[i]);
          abytes(b, l, label2);
          res.set(b, pos);
          if (typeof c !== "number")
            b.fill(0);
          pos += l;
        }
        return res;
      },
      decode: (buf) => {
        abytes(buf, bytesLen, label2);
        const res = [];
        for (const c of lengths) {
          const l = getLength(c);
          const b = buf.subarray(0, l);
          res.push(typeof c === "number" ? b : c.decode(b));
          buf = buf.subarray(l);
        }
        return res;
      }
    };
  }
  function vecCoder(c, vecLen) {
    const coder = c;
    const bytesLen = vecLen * coder.bytesLen;
    return {
      bytesLen,
      encode: (u) => {
        const uArr = aarray2(u, "u");
        if (uArr.length !== vecLen)
          throw new RangeError(`vecCoder.encode: wrong length=${uArr.length}. Expected: ${vecLen}`);
        const res = new Uint8Array(bytesLen);
        for (let i = 0, pos = 0; i < uArr.length; i++) {
          const b = coder.encode(uArr[i]);
          res.set(b, pos);
          b.fill(0);
          pos += b.length;
        }
        return res;
      },
      decode: (a) => {
        abytes(a, bytesLen);
        const r = [];
        for (let i = 0; i < a.length; i += coder.bytesLen)
          r.push(coder.decode(a.subarray(i, i + coder.bytesLen)));
        return r;
      }
    };
  }
  function cleanBytes(...list) {
    for (const t of list) {
      if (Array.isArray(t))
        for (const b of t)
          b.fill(0);
      else
        t.fill(0);
    }
  }
  function getMask(bits) {
    anumber(bits, "bits");
    if (bits > 32)
      throw new RangeError('"bits" expected <= 32, got ' + bits);
    return bits === 32 ? 4294967295 : ~(-1 << bits) >>> 0;
  }
  var EMPTY = /* @__PURE__ */ Uint8Array.of();
  function getMessage(msg, ctx = EMPTY) {
    abytes(msg, void 0, "msg");
    abytes(ctx, void 0, "ctx");
    if (ctx.length > 255)
      throw new RangeError("context should be 255 bytes or less");
    return concatBytes(new Uint8Array([0, ctx.length]), ctx, msg);
  }
  var oidNistP = /* @__PURE__ */ Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2]);
  var XOF_OID_OUTPUT_LEN = /* @__PURE__ */ (() => ({
    "060960864801650304020b": 32,
    // id-shake128, SHAKE128(M, 256)
    "060960864801650304020c": 64
    // id-shake256, SHAKE256(M, 512)
  }))();
  function checkHash(hash2, requiredStrength = 0) {
    if (typeof hash2 !== "function" || typeof hash2.create !== "function")
      throw new TypeError('"hash" expected hash function, got type=' + typeof hash2);
    ahash(hash2);
    anumber(requiredStrength, "requiredStrength");
    const oid = hash2.oid;
    abytes(oid, void 0, "hash.oid");
    if (!equalBytes2(oid.subarray(0, 10), oidNistP))
      throw new Error('"hash.oid" is invalid: expected NIST hash');
    const xofLen = XOF_OID_OUTPUT_LEN[bytesToHex(oid)];
    if (xofLen !== void 0 && hash2.outputLen !== xofLen) {
      throw new Error("Pre-hash XOF output length must be " + xofLen + " bytes for this OID, got: " + hash2.outputLen);
    }
    const collisionResistance = hash2.outputLen * 8 / 2;
    if (requiredStrength > collisionResistance) {
      throw new Error("Pre-hash security strength too low: " + collisionResistance + ", required: " + requiredStrength);
    }
  }
  function getMessagePrehash(hash2, msg, ctx = EMPTY) {
    checkHash(hash2);
    abytes(msg, void 0, "msg");
    abytes(ctx, void 0, "ctx");
    if (ctx.length > 255)
      throw new RangeError("context should be 255 bytes or less");
    const hashed = hash2(msg);
    return concatBytes(new Uint8Array([1, ctx.length]), ctx, hash2.oid, hashed);
  }

  // node_modules/@noble/post-quantum/_crystals.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var genCrystals = (opts2) => {
    const { newPoly: newPoly2, N: N3, Q: Q3, F: F3, ROOT_OF_UNITY: ROOT_OF_UNITY3, brvBits, isKyber } = opts2;
    const mod2 = (a, modulo = Q3) => {
      const result = a % modulo | 0;
      return (result >= 0 ? result | 0 : modulo + result | 0) | 0;
    };
    const smod = (a, modulo = Q3) => {
      const r = mod2(a, modulo) | 0;
      return (r > modulo >> 1 ? r - modulo | 0 : r) | 0;
    };
    function getZettas() {
      const out = newPoly2(N3);
      for (let i = 0; i < N3; i++) {
        const b = reverseBits(i, brvBits);
        const p = BigInt(ROOT_OF_UNITY3) ** BigInt(b) % BigInt(Q3);
        out[i] = Number(p) | 0;
      }
      return out;
    }
    const nttZetas = getZettas();
    const inv = (_a) => {
      throw new Error("not implemented");
    };
    const field = isKyber ? {
      add: (a, b) => {
        const r = a + b | 0;
        return r >= Q3 ? r - Q3 | 0 : r;
      },
      sub: (a, b) => {
        const r = a - b | 0;
        return r < 0 ? r + Q3 | 0 : r;
      },
      mul: (a, b) => mod2((a | 0) * (b | 0)) | 0,
      inv
    } : {
      add: (a, b) => mod2((a | 0) + (b | 0)) | 0,
      sub: (a, b) => mod2((a | 0) - (b | 0)) | 0,
      mul: (a, b) => mod2((a | 0) * (b | 0)) | 0,
      inv
    };
    const nttOpts = {
      N: N3,
      roots: nttZetas,
      invertButterflies: true,
      skipStages: isKyber ? 1 : 0,
      brp: false
    };
    const dif = FFTCore(field, { dit: false, ...nttOpts });
    const dit = FFTCore(field, { dit: true, ...nttOpts });
    const NTT = {
      encode: (r) => {
        return dif(r);
      },
      decode: (r) => {
        dit(r);
        for (let i = 0; i < r.length; i++)
          r[i] = mod2(F3 * r[i]);
        return r;
      }
    };
    const bitsCoder = (d, c) => {
      for (let i = 0, bufLen = 0; i < N3; i++) {
        bufLen += d;
        if (bufLen > 32)
          getMask(bufLen);
        bufLen %= 8;
      }
      const mask = getMask(d);
      const bytesLen = d * (N3 / 8);
      return {
        bytesLen,
        encode: (poly_) => {
          const poly = poly_;
          const r = new Uint8Array(bytesLen);
          for (let i = 0, buf = 0, bufLen = 0, pos = 0; i < poly.length; i++) {
            buf |= (c.encode(poly[i]) & mask) << bufLen;
            bufLen += d;
            for (; bufLen >= 8; bufLen -= 8, buf >>= 8)
              r[pos++] = buf & 255;
          }
          return r;
        },
        decode: (bytes) => {
          const r = newPoly2(N3);
          for (let i = 0, buf = 0, bufLen = 0, pos = 0; i < bytes.length; i++) {
            buf |= bytes[i] << bufLen;
            bufLen += 8;
            for (; bufLen >= d; bufLen -= d, buf >>= d)
              r[pos++] = c.decode(buf & mask);
          }
          return r;
        }
      };
    };
    return {
      mod: mod2,
      smod,
      nttZetas,
      NTT: {
        encode: (r) => NTT.encode(r),
        decode: (r) => NTT.decode(r)
      },
      bitsCoder
    };
  };
  var createXofShake = (shake) => (seed, blockLen) => {
    if (!blockLen)
      blockLen = shake.blockLen;
    const _seed = new Uint8Array(seed.length + 2);
    _seed.set(seed);
    const seedLen = seed.length;
    const buf = new Uint8Array(blockLen);
    let h = shake.create({});
    let calls = 0;
    let xofs = 0;
    return {
      stats: () => ({ calls, xofs }),
      get: (x, y) => {
        _seed[seedLen + 0] = x;
        _seed[seedLen + 1] = y;
        h.destroy();
        h = shake.create({}).update(_seed);
        calls++;
        return () => {
          xofs++;
          return h.xofInto(buf);
        };
      },
      clean: () => {
        h.destroy();
        cleanBytes(buf, _seed);
      }
    };
  };
  var XOF128 = /* @__PURE__ */ createXofShake(shake128);
  var XOF256 = /* @__PURE__ */ createXofShake(shake256);

  // node_modules/@noble/post-quantum/ml-kem.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var N = 256;
  var Q = 3329;
  var F = 3303;
  var ROOT_OF_UNITY = 17;
  var crystals = /* @__PURE__ */ genCrystals({
    N,
    Q,
    F,
    ROOT_OF_UNITY,
    newPoly: (n) => new Uint16Array(n),
    brvBits: 7,
    isKyber: true
  });
  var PARAMS = /* @__PURE__ */ (() => Object.freeze({
    512: Object.freeze({ N, Q, K: 2, ETA1: 3, ETA2: 2, du: 10, dv: 4, RBGstrength: 128 }),
    768: Object.freeze({ N, Q, K: 3, ETA1: 2, ETA2: 2, du: 10, dv: 4, RBGstrength: 192 }),
    1024: Object.freeze({ N, Q, K: 4, ETA1: 2, ETA2: 2, du: 11, dv: 5, RBGstrength: 256 })
  }))();
  var compress = (d) => {
    if (d >= 12)
      return { encode: (i) => i, decode: (i) => i >= Q ? i - Q : i };
    const a = 2 ** (d - 1);
    return {
      // This only matches standalone Compress_d after bitsCoder masks the result into Z_(2^d).
      encode: (i) => ((i << d) + Q / 2) / Q,
      // const decompress = (i: number) => round((Q / 2 ** d) * i);
      decode: (i) => i * Q + a >>> d
    };
  };
  var byteCoder = (d) => crystals.bitsCoder(d, d === 12 ? { encode: (i) => i, decode: (i) => i >= Q ? i - Q : i } : { encode: (i) => i, decode: (i) => i });
  var polyCoder = (d) => d === 12 ? byteCoder(12) : crystals.bitsCoder(d, compress(d));
  function polyAdd(a_, b_) {
    const a = a_;
    const b = b_;
    for (let i = 0; i < N; i++) {
      const r = a[i] + b[i];
      a[i] = r >= Q ? r - Q : r;
    }
  }
  function polySub(a_, b_) {
    const a = a_;
    const b = b_;
    for (let i = 0; i < N; i++) {
      const r = a[i] - b[i];
      a[i] = r < 0 ? r + Q : r;
    }
  }
  function BaseCaseMultiply(a0, a1, b0, b1, zeta) {
    const c0 = crystals.mod(crystals.mod(a1 * b1) * zeta + a0 * b0);
    const c1 = crystals.mod(a0 * b1 + a1 * b0);
    return { c0, c1 };
  }
  function MultiplyNTTs(f_, g_) {
    const f = f_;
    const g = g_;
    for (let i = 0; i < N / 2; i++) {
      let z = crystals.nttZetas[64 + (i >> 1)];
      if (i & 1)
        z = -z;
      const { c0, c1 } = BaseCaseMultiply(f[2 * i + 0], f[2 * i + 1], g[2 * i + 0], g[2 * i + 1], z);
      f[2 * i + 0] = c0;
      f[2 * i + 1] = c1;
    }
    return f;
  }
  function SampleNTT(xof_) {
    const xof = xof_;
    const r = new Uint16Array(N);
    for (let j = 0; j < N; ) {
      const b = xof();
      if (b.length % 3)
        throw new Error("SampleNTT: unaligned block");
      for (let i = 0; j < N && i + 3 <= b.length; i += 3) {
        const d1 = (b[i + 0] >> 0 | b[i + 1] << 8) & 4095;
        const d2 = (b[i + 1] >> 4 | b[i + 2] << 4) & 4095;
        if (d1 < Q)
          r[j++] = d1;
        if (j < N && d2 < Q)
          r[j++] = d2;
      }
    }
    return r;
  }
  var sampleCBDBytes = (buf, eta) => {
    const r = new Uint16Array(N);
    const b32 = u322(buf);
    swap32IfBE(b32);
    let len = 0;
    for (let i = 0, p = 0, bb = 0, t0 = 0; i < b32.length; i++) {
      let b = b32[i];
      for (let j = 0; j < 32; j++) {
        bb += b & 1;
        b >>= 1;
        len += 1;
        if (len === eta) {
          t0 = bb;
          bb = 0;
        } else if (len === 2 * eta) {
          r[p++] = crystals.mod(t0 - bb);
          bb = 0;
          len = 0;
        }
      }
    }
    swap32IfBE(b32);
    if (len)
      throw new Error(`sampleCBD: leftover bits: ${len}`);
    return r;
  };
  function sampleCBD(PRF_, seed, nonce, eta) {
    const PRF = PRF_;
    return sampleCBDBytes(PRF(eta * N / 4, seed, nonce), eta);
  }
  var genKPKE = (opts_) => {
    const opts2 = opts_;
    const { K, PRF, XOF, HASH512, ETA1, ETA2, du, dv } = opts2;
    const poly1 = polyCoder(1);
    const polyV = polyCoder(dv);
    const polyU = polyCoder(du);
    const publicCoder = splitCoder("publicKey", vecCoder(polyCoder(12), K), 32);
    const secretCoder = vecCoder(polyCoder(12), K);
    const cipherCoder = splitCoder("ciphertext", vecCoder(polyU, K), polyV);
    const seedCoder = splitCoder("seed", 32, 32);
    const encryptCore = (tHat, getA, msg, seed) => {
      const rHat = [];
      for (let i = 0; i < K; i++)
        rHat.push(crystals.NTT.encode(sampleCBD(PRF, seed, i, ETA1)));
      const tmp2 = new Uint16Array(N);
      const u = [];
      for (let i = 0; i < K; i++) {
        const e1 = sampleCBD(PRF, seed, K + i, ETA2);
        const tmp = new Uint16Array(N);
        for (let j = 0; j < K; j++) {
          const aij = getA(i, j);
          polyAdd(tmp, MultiplyNTTs(aij, rHat[j]));
        }
        polyAdd(e1, crystals.NTT.decode(tmp));
        u.push(e1);
        polyAdd(tmp2, MultiplyNTTs(tHat[i], rHat[i]));
        cleanBytes(tmp);
      }
      const e2 = sampleCBD(PRF, seed, 2 * K, ETA2);
      polyAdd(e2, crystals.NTT.decode(tmp2));
      const v = poly1.decode(msg);
      polyAdd(v, e2);
      cleanBytes(tHat, rHat, tmp2, e2);
      return cipherCoder.encode([u, v]);
    };
    return {
      secretCoder,
      lengths: {
        secretKey: secretCoder.bytesLen,
        publicKey: publicCoder.bytesLen,
        cipherText: cipherCoder.bytesLen
      },
      keygen: (seed) => {
        abytesDoc(seed, 32, "seed");
        const seedDst = new Uint8Array(33);
        seedDst.set(seed);
        seedDst[32] = K;
        const seedHash = HASH512(seedDst);
        const [rho, sigma] = seedCoder.decode(seedHash);
        const sHat = [];
        const tHat = [];
        for (let i = 0; i < K; i++)
          sHat.push(crystals.NTT.encode(sampleCBD(PRF, sigma, i, ETA1)));
        const x = XOF(rho);
        for (let i = 0; i < K; i++) {
          const e = crystals.NTT.encode(sampleCBD(PRF, sigma, K + i, ETA1));
          for (let j = 0; j < K; j++) {
            const aji = SampleNTT(x.get(j, i));
            polyAdd(e, MultiplyNTTs(aji, sHat[j]));
          }
          tHat.push(e);
        }
        x.clean();
        const res = {
          publicKey: publicCoder.encode([tHat, rho]),
          secretKey: secretCoder.encode(sHat)
        };
        cleanBytes(rho, sigma, sHat, tHat, seedDst, seedHash);
        return res;
      },
      encrypt: (publicKey, msg, seed) => {
        const [tHat, rho] = publicCoder.decode(publicKey);
        const x = XOF(rho);
        const res = encryptCore(tHat, (i, j) => SampleNTT(x.get(i, j)), msg, seed);
        x.clean();
        return res;
      },
      // Expands the full Â matrix (public data derived from rho) once, so repeated encryptions
      // against the same ek skip the K² SampleNTT XOF expansions. Cached polys are copied per
      // call because encryptCore mutates its inputs in place.
      prepare: (publicKey) => {
        const [tHat, rho] = publicCoder.decode(publicKey);
        const x = XOF(rho);
        const A = [];
        for (let i = 0; i < K; i++)
          for (let j = 0; j < K; j++)
            A.push(SampleNTT(x.get(i, j)));
        x.clean();
        return {
          encrypt: (msg, seed) => encryptCore(tHat.map((p) => p.slice()), (i, j) => A[i * K + j].slice(), msg, seed),
          clean: () => cleanBytes(tHat, A)
        };
      },
      decrypt: (cipherText, privateKey) => {
        const [u, v] = cipherCoder.decode(cipherText);
        const sk = secretCoder.decode(privateKey);
        const tmp = new Uint16Array(N);
        for (let i = 0; i < K; i++)
          polyAdd(tmp, MultiplyNTTs(sk[i], crystals.NTT.encode(u[i])));
        polySub(v, crystals.NTT.decode(tmp));
        const res = poly1.encode(v);
        cleanBytes(tmp, sk, u, v);
        return res;
      }
    };
  };
  function createKyber(opts2) {
    const rawOpts = opts2;
    const KPKE = genKPKE(rawOpts);
    const { HASH256, HASH512, KDF } = rawOpts;
    const { secretCoder: KPKESecretCoder, lengths } = KPKE;
    const secretCoder = splitCoder("secretKey", lengths.secretKey, lengths.publicKey, 32, 32);
    const msgLen = 32;
    const seedLen = 64;
    const validateModulus = (publicKey, fn) => {
      const eke = publicKey.subarray(0, 384 * rawOpts.K);
      const ek = KPKESecretCoder.encode(KPKESecretCoder.decode(copyBytes3(eke)));
      const ok = equalBytes2(ek, eke);
      cleanBytes(ek);
      if (!ok)
        throw new Error(`ML-KEM.${fn}: wrong publicKey modulus`);
    };
    const kemLengths = Object.freeze({
      ...lengths,
      seed: 64,
      msg: msgLen,
      msgRand: msgLen,
      secretKey: secretCoder.bytesLen
    });
    return Object.freeze({
      info: Object.freeze({ type: "ml-kem" }),
      lengths: kemLengths,
      keygen: (seed) => {
        const ownSeed = seed === void 0;
        const s = ownSeed ? randomBytes4(seedLen) : seed;
        let sk;
        let publicKeyHash;
        try {
          abytesDoc(s, seedLen, "seed");
          const keys = KPKE.keygen(s.subarray(0, 32));
          const publicKey = keys.publicKey;
          sk = keys.secretKey;
          publicKeyHash = HASH256(publicKey);
          const secretKey = secretCoder.encode([sk, publicKey, publicKeyHash, s.subarray(32)]);
          return {
            publicKey,
            secretKey
          };
        } finally {
          if (sk !== void 0)
            cleanBytes(sk);
          if (publicKeyHash !== void 0)
            cleanBytes(publicKeyHash);
          if (ownSeed)
            cleanBytes(s);
        }
      },
      getPublicKey: (secretKey) => {
        const [_sk, publicKey, _publicKeyHash, _z] = secretCoder.decode(secretKey);
        return Uint8Array.from(publicKey);
      },
      encapsulate: (publicKey, msg) => {
        const ownMsg = msg === void 0;
        const m = ownMsg ? randomBytes4(msgLen) : msg;
        let kr;
        try {
          abytesDoc(publicKey, lengths.publicKey, "publicKey");
          abytesDoc(m, msgLen, "message");
          validateModulus(publicKey, "encapsulate");
          kr = HASH512.create().update(m).update(HASH256(publicKey)).digest();
          const cipherText = KPKE.encrypt(publicKey, m, kr.subarray(32, 64));
          return {
            cipherText,
            sharedSecret: kr.subarray(0, 32)
          };
        } finally {
          if (kr !== void 0)
            cleanBytes(kr.subarray(32));
          if (ownMsg)
            cleanBytes(m);
        }
      },
      decapsulate: (cipherText, secretKey) => {
        abytesDoc(secretKey, secretCoder.bytesLen, "secretKey");
        abytesDoc(cipherText, lengths.cipherText, "cipherText");
        const k768 = secretCoder.bytesLen - 96;
        const start = k768 + 32;
        const test = HASH256(secretKey.subarray(k768 / 2, start));
        if (!equalBytes2(test, secretKey.subarray(start, start + 32)))
          throw new Error("invalid secretKey: hash check failed");
        const [sk, publicKey, publicKeyHash, z] = secretCoder.decode(secretKey);
        const msg = KPKE.decrypt(cipherText, sk);
        const kr = HASH512.create().update(msg).update(publicKeyHash).digest();
        const Khat = kr.subarray(0, 32);
        const cipherText2 = KPKE.encrypt(publicKey, msg, kr.subarray(32, 64));
        const isValid = equalBytes2(cipherText, cipherText2);
        const Kbar = KDF.create({ dkLen: 32 }).update(z).update(cipherText).digest();
        cleanBytes(msg, cipherText2, kr.subarray(32), !isValid ? Khat : Kbar);
        return isValid ? Khat : Kbar;
      },
      /**
       * Experimental prototype: pre-expand a public key so repeated encapsulate/decapsulate
       * against the same key skip re-validation, H(ek), t̂ decoding and the K² SampleNTT
       * XOF expansions of Â. Only public data is cached; see {@link KEMPrepared}.
       */
      prepare: (publicKey) => {
        abytesDoc(publicKey, lengths.publicKey, "publicKey");
        validateModulus(publicKey, "prepare");
        const ek = copyBytes3(publicKey);
        const publicKeyHash = HASH256(ek);
        const cached = KPKE.prepare(ek);
        return Object.freeze({
          publicKey: ek,
          encapsulate: (msg) => {
            const ownMsg = msg === void 0;
            const m = ownMsg ? randomBytes4(msgLen) : msg;
            let kr;
            try {
              abytesDoc(m, msgLen, "message");
              kr = HASH512.create().update(m).update(publicKeyHash).digest();
              const cipherText = cached.encrypt(m, kr.subarray(32, 64));
              return {
                cipherText,
                sharedSecret: kr.subarray(0, 32)
              };
            } finally {
              if (kr !== void 0)
                cleanBytes(kr.subarray(32));
              if (ownMsg)
                cleanBytes(m);
            }
          },
          decapsulate: (cipherText, secretKey) => {
            abytesDoc(secretKey, secretCoder.bytesLen, "secretKey");
            abytesDoc(cipherText, lengths.cipherText, "cipherText");
            const [sk, ekEmbedded, storedHash, z] = secretCoder.decode(secretKey);
            if (!equalBytes2(ekEmbedded, ek) || !equalBytes2(storedHash, publicKeyHash))
              throw new Error("ML-KEM.decapsulate: secretKey does not match prepared publicKey");
            const msg = KPKE.decrypt(cipherText, sk);
            const kr = HASH512.create().update(msg).update(publicKeyHash).digest();
            const Khat = kr.subarray(0, 32);
            const cipherText2 = cached.encrypt(msg, kr.subarray(32, 64));
            const isValid = equalBytes2(cipherText, cipherText2);
            const Kbar = KDF.create({ dkLen: 32 }).update(z).update(cipherText).digest();
            cleanBytes(msg, cipherText2, kr.subarray(32), !isValid ? Khat : Kbar);
            return isValid ? Khat : Kbar;
          },
          clean: cached.clean
        });
      }
    });
  }
  function shakePRF(dkLen, key, nonce) {
    return shake256.create({ dkLen }).update(key).update(new Uint8Array([nonce])).digest();
  }
  var opts = /* @__PURE__ */ (() => ({
    HASH256: sha3_256,
    HASH512: sha3_512,
    KDF: shake256,
    XOF: XOF128,
    PRF: shakePRF
  }))();
  var mk = (params) => createKyber({
    ...opts,
    ...params
  });
  var ml_kem768 = /* @__PURE__ */ (() => mk(PARAMS[768]))();

  // node_modules/@noble/post-quantum/hybrid.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var validateKEM = (kem2, title) => {
    const k = aobject4(kem2, title);
    aobject4(k.lengths, `${title}.lengths`);
    afunction(k.keygen, `${title}.keygen`);
    afunction(k.getPublicKey, `${title}.getPublicKey`);
    afunction(k.encapsulate, `${title}.encapsulate`);
    afunction(k.decapsulate, `${title}.decapsulate`);
    return k;
  };
  function ecKeygen(curve, allowZeroKey = false) {
    const c = aobject4(curve, "curve");
    aobject4(c.lengths, "curve.lengths");
    afunction(c.keygen, "curve.keygen");
    afunction(c.getPublicKey, "curve.getPublicKey");
    abool3(allowZeroKey, "allowZeroKey");
    const lengths = curve.lengths;
    let keygen = curve.keygen;
    if (allowZeroKey) {
      if (!("getSharedSecret" in curve && "sign" in curve && "verify" in curve))
        throw new Error("allowZeroKey requires a Weierstrass curve");
      const wCurve = curve;
      const Fn = wCurve.Point.Fn;
      keygen = (seed = randomBytes4(lengths.seed)) => {
        abytes(seed, lengths.seed, "seed");
        const seedScalar = Fn.isLE ? bytesToNumberLE(seed) : bytesToNumberBE(seed);
        const secretKey = Fn.toBytes(Fn.create(seedScalar));
        return {
          secretKey,
          publicKey: curve.getPublicKey(secretKey)
        };
      };
    }
    return {
      lengths: { secretKey: lengths.secretKey, publicKey: lengths.publicKey, seed: lengths.seed },
      keygen: (seed) => keygen(seed),
      getPublicKey: (secretKey) => curve.getPublicKey(secretKey)
    };
  }
  function _ecdhKem(curve, allowZeroKey = false) {
    const kg = ecKeygen(curve, allowZeroKey);
    if (!curve.getSharedSecret)
      throw new Error("wrong curve");
    const decapsulate = (cipherText, secretKey) => {
      const res = curve.getSharedSecret(secretKey, cipherText);
      return curve.lengths.publicKeyHasPrefix ? res.subarray(1) : res;
    };
    return {
      lengths: { ...kg.lengths, msg: kg.lengths.seed, cipherText: kg.lengths.publicKey },
      keygen: kg.keygen,
      getPublicKey: kg.getPublicKey,
      encapsulate(publicKey, rand = randomBytes4(curve.lengths.seed)) {
        const seed = copyBytes3(rand);
        let ek = void 0;
        try {
          ek = kg.keygen(seed).secretKey;
          const sharedSecret = decapsulate(publicKey, ek);
          const cipherText = curve.getPublicKey(ek);
          return { sharedSecret, cipherText };
        } finally {
          cleanBytes(seed);
          if (ek)
            cleanBytes(ek);
        }
      },
      decapsulate
    };
  }
  function positiveLength(value2, title) {
    const length = anumber(value2, title);
    if (length === 0)
      throw new RangeError(`"${title}" expected integer greater than 0, got 0`);
    return length;
  }
  function splitLengths(lst, name) {
    const coder = splitCoder(name, ...lst.map((i) => {
      if (typeof i.lengths[name] !== "number")
        throw new Error("wrong length: " + name);
      return positiveLength(i.lengths[name], name);
    }));
    positiveLength(coder.bytesLen, name);
    return coder;
  }
  function expandSeedXof(xof) {
    return ((seed, seedLen) => xof(seed, { dkLen: seedLen }));
  }
  function combineKeys(realSeedLen, expandSeed_, ...ck_) {
    const expandSeed = expandSeed_;
    const ck = ck_;
    const seedCoder = splitLengths(ck, "seed");
    const pkCoder = splitLengths(ck, "publicKey");
    const rootSeedLen = positiveLength(realSeedLen === void 0 ? seedCoder.bytesLen : realSeedLen, "realSeedLen");
    function expandDecapsulationKey(seed) {
      abytes(seed, rootSeedLen);
      const expandedRaw = expandSeed(seed, seedCoder.bytesLen);
      const expandedSeed = expandedRaw.buffer === seed.buffer ? copyBytes3(expandedRaw) : expandedRaw;
      const expanded = [];
      const keySecret = [];
      const secretKey = [];
      const publicKey = [];
      let ok = false;
      try {
        for (const part of seedCoder.decode(expandedSeed))
          expanded.push(copyBytes3(part));
        for (let i = 0; i < ck.length; i++) {
          const keys = ck[i].keygen(expanded[i]);
          keySecret.push(keys.secretKey);
          secretKey.push(copyBytes3(keys.secretKey));
          publicKey.push(keys.publicKey);
        }
        ok = true;
        return { secretKey, publicKey };
      } finally {
        cleanBytes(expandedSeed, expanded, keySecret);
        if (!ok)
          cleanBytes(secretKey);
      }
    }
    const keygen = (seed) => {
      const root = seed === void 0 ? randomBytes4(rootSeedLen) : copyBytes3(seed);
      let res;
      try {
        const { publicKey: pk, secretKey } = expandDecapsulationKey(root);
        try {
          res = {
            secretKey: root,
            publicKey: pkCoder.encode(pk)
          };
        } finally {
          cleanBytes(pk, secretKey);
        }
        return res;
      } finally {
        if (!res)
          cleanBytes(root);
      }
    };
    return {
      info: { lengths: { seed: rootSeedLen, publicKey: pkCoder.bytesLen, secretKey: rootSeedLen } },
      // Composite secret keys are root seeds, so public-key derivation reruns key expansion from
      // that seed instead of decoding a packed child-secret-key structure.
      getPublicKey: (secretKey) => {
        const keys = keygen(secretKey);
        cleanBytes(keys.secretKey);
        return keys.publicKey;
      },
      keygen,
      expandDecapsulationKey,
      realSeedLen: rootSeedLen
    };
  }
  function combineKEMS(realSeedLen, realMsgLen, expandSeed, combiner, ...kems) {
    if (realSeedLen !== void 0)
      positiveLength(realSeedLen, "realSeedLen");
    if (realMsgLen !== void 0)
      positiveLength(realMsgLen, "realMsgLen");
    if (typeof expandSeed !== "function")
      throw new TypeError('"expandSeed" expected function, got type=' + typeof expandSeed);
    if (typeof combiner !== "function")
      throw new TypeError('"combiner" expected function, got type=' + typeof combiner);
    const rawCombiner = combiner;
    const rawKems = kems;
    if (rawKems.length === 0)
      throw new RangeError("combineKEMS requires at least one KEM");
    for (let i = 0; i < rawKems.length; i++)
      validateKEM(rawKems[i], `kems[${i}]`);
    const keys = combineKeys(realSeedLen, expandSeed, ...rawKems);
    const ctCoder = splitLengths(rawKems, "cipherText");
    const pkCoder = splitLengths(rawKems, "publicKey");
    const msgCoder = splitLengths(rawKems, "msg");
    const sharedSecretLen = positiveLength(realMsgLen === void 0 ? msgCoder.bytesLen : realMsgLen, "realMsgLen");
    const lengths = Object.freeze({
      ...keys.info.lengths,
      msg: sharedSecretLen,
      msgRand: msgCoder.bytesLen,
      cipherText: ctCoder.bytesLen
    });
    const combine = (publicKeys, cipherTexts, sharedSecrets) => {
      const combined = rawCombiner(publicKeys, cipherTexts, sharedSecrets);
      try {
        return copyBytes3(abytes(combined, sharedSecretLen, "sharedSecret"));
      } catch (error) {
        if (isBytes(combined)) {
          const overlaps = (value2) => combined.buffer === value2.buffer && combined.byteOffset < value2.byteOffset + value2.byteLength && value2.byteOffset < combined.byteOffset + combined.byteLength;
          const aliasesPublicInput = publicKeys.some(overlaps) || cipherTexts.some(overlaps);
          if (!aliasesPublicInput)
            cleanBytes(combined);
        }
        throw error;
      }
    };
    return Object.freeze({
      lengths,
      getPublicKey: keys.getPublicKey,
      keygen: keys.keygen,
      encapsulate(pk, randomness = randomBytes4(msgCoder.bytesLen)) {
        const pks = pkCoder.decode(pk);
        const rand = msgCoder.decode(randomness);
        const sharedSecret = [];
        const cipherText = [];
        try {
          for (let i = 0; i < rawKems.length; i++) {
            const enc = rawKems[i].encapsulate(pks[i], rand[i]);
            sharedSecret.push(enc.sharedSecret);
            cipherText.push(enc.cipherText);
          }
          const encodedCipherText = ctCoder.encode(cipherText);
          return {
            // Detach the combiner result before cleanup: a caller-provided combiner may alias one of
            // the child sharedSecret buffers, and those child buffers are zeroized immediately below.
            sharedSecret: combine(pks, cipherText, sharedSecret),
            cipherText: encodedCipherText
          };
        } finally {
          cleanBytes(sharedSecret, cipherText);
        }
      },
      decapsulate(ct, seed) {
        const cts = ctCoder.decode(ct);
        const { publicKey, secretKey } = keys.expandDecapsulationKey(seed);
        const sharedSecret = [];
        try {
          for (let i = 0; i < rawKems.length; i++)
            sharedSecret.push(rawKems[i].decapsulate(cts[i], secretKey[i]));
          return combine(publicKey, cts, sharedSecret);
        } finally {
          cleanBytes(secretKey, sharedSecret);
        }
      }
    });
  }
  var x25519kem = /* @__PURE__ */ _ecdhKem(x25519);
  var ml_kem768_x25519 = /* @__PURE__ */ (() => combineKEMS(
    32,
    32,
    expandSeedXof(shake256),
    // Awesome label, so much escaping hell in a single line.
    (pk, ct, ss) => sha3_256(concatBytes2(ss[0], ss[1], ct[1], pk[1], asciiToBytes("\\.//^\\"))),
    ml_kem768,
    x25519kem
  ))();

  // node_modules/hpke/index.js
  function ComputeNonce(base_nonce, seq, Nn) {
    const nonce = new Uint8Array(Nn);
    nonce.set(base_nonce);
    let s = seq;
    for (let i = Nn - 1; i >= 0 && s > 0; i--) {
      nonce[i] = nonce[i] ^ s & 255;
      s = Math.floor(s / 256);
    }
    return nonce;
  }
  function MaxSeq(Nn) {
    return Math.min(2 ** (8 * Nn) - 1, Number.MAX_SAFE_INTEGER);
  }
  function IncrementSeq(seq, maxSeq) {
    if (seq >= maxSeq) {
      throw new MessageLimitReachedError("Sequence number overflow");
    }
    return ++seq;
  }
  async function ContextExport(suite2, exporterSecret, exporterContext, L) {
    checkUint8Array(exporterContext, "exporterContext");
    const stages = KDFStages(suite2.KDF);
    if (!Number.isInteger(L) || L <= 0 || L > 65535) {
      throw new TypeError('"L" must be a positive integer not exceeding 65535');
    }
    if (stages === 2 && L > 255 * suite2.KDF.Nh) {
      throw new TypeError('"L" must not exceed 255*Nh of the cipher suite KDF');
    }
    const Export = stages === 1 ? Export_OneStage : Export_TwoStage;
    return await Export(suite2.KDF, suite2.id, exporterSecret, exporterContext, L);
  }
  var Mutex = class {
    #locked = Promise.resolve();
    async lock() {
      let releaseLock;
      const nextLock = new Promise((resolve) => {
        releaseLock = resolve;
      });
      const previousLock = this.#locked;
      this.#locked = nextLock;
      await previousLock;
      return releaseLock;
    }
  };
  function createContextState(suite2, mode, key, base_nonce, exporter_secret) {
    return {
      suite: suite2,
      mode,
      key,
      base_nonce,
      exporter_secret,
      max_seq: MaxSeq(suite2.AEAD.Nn),
      seq: 0,
      mutex: void 0
    };
  }
  var SenderContext = class {
    #state;
    constructor(suite2, mode, key, base_nonce, exporter_secret) {
      this.#state = createContextState(suite2, mode, key, base_nonce, exporter_secret);
    }
    get mode() {
      return this.#state.mode;
    }
    get seq() {
      return this.#state.seq;
    }
    async Seal(plaintext, aad) {
      checkUint8Array(plaintext, "plaintext");
      aad ??= new Uint8Array();
      checkUint8Array(aad, "aad");
      const state = this.#state;
      if (state.suite.AEAD.id === EXPORT_ONLY) {
        throw new TypeError("Export-only AEAD cannot be used with Seal");
      }
      state.mutex ??= new Mutex();
      const release = await state.mutex.lock();
      let ct;
      try {
        ct = await state.suite.AEAD.Seal(
          state.key,
          ComputeNonce(state.base_nonce, state.seq, state.suite.AEAD.Nn),
          aad,
          plaintext
        );
        state.seq = IncrementSeq(state.seq, state.max_seq);
        return ct;
      } finally {
        release();
      }
    }
    async Export(exporterContext, length) {
      return await ContextExport(
        this.#state.suite,
        this.#state.exporter_secret,
        exporterContext,
        length
      );
    }
    get Nt() {
      return this.#state.suite.AEAD.Nt;
    }
  };
  var RecipientContext = class {
    #state;
    constructor(suite2, mode, key, base_nonce, exporter_secret) {
      this.#state = createContextState(suite2, mode, key, base_nonce, exporter_secret);
    }
    get mode() {
      return this.#state.mode;
    }
    get seq() {
      return this.#state.seq;
    }
    async Open(ciphertext, aad) {
      checkUint8Array(ciphertext, "ciphertext");
      aad ??= new Uint8Array();
      checkUint8Array(aad, "aad");
      const state = this.#state;
      if (state.suite.AEAD.id === EXPORT_ONLY) {
        throw new TypeError("Export-only AEAD cannot be used with Open");
      }
      state.mutex ??= new Mutex();
      const release = await state.mutex.lock();
      try {
        let pt;
        try {
          pt = await state.suite.AEAD.Open(
            state.key,
            ComputeNonce(state.base_nonce, state.seq, state.suite.AEAD.Nn),
            aad,
            ciphertext
          );
        } catch (cause) {
          if (cause instanceof MessageLimitReachedError || cause instanceof NotSupportedError) {
            throw cause;
          }
          throw new OpenError("AEAD decryption failed", { cause });
        }
        state.seq = IncrementSeq(state.seq, state.max_seq);
        return pt;
      } finally {
        release();
      }
    }
    async Export(exporterContext, length) {
      return await ContextExport(
        this.#state.suite,
        this.#state.exporter_secret,
        exporterContext,
        length
      );
    }
  };
  var validate = (factory, type) => {
    try {
      const result = factory();
      if (result.type !== type) {
        throw new Error(`Invalid "${type}" return discriminator`);
      }
      return result;
    } catch (cause) {
      throw new TypeError(`Invalid "${type}"`, { cause });
    }
  };
  var CipherSuite = class {
    #suite;
    constructor(KEM, KDF, AEAD) {
      const kem2 = validate(KEM, "KEM");
      const kdf = validate(KDF, "KDF");
      const aead2 = validate(AEAD, "AEAD");
      this.#suite = {
        KEM: kem2,
        KDF: kdf,
        AEAD: aead2,
        id: concat2(L_HPKE, I2OSP(kem2.id, 2), I2OSP(kdf.id, 2), I2OSP(aead2.id, 2))
      };
    }
    get KEM() {
      return {
        id: this.#suite.KEM.id,
        name: this.#suite.KEM.name,
        Nsecret: this.#suite.KEM.Nsecret,
        Nenc: this.#suite.KEM.Nenc,
        Npk: this.#suite.KEM.Npk,
        Nsk: this.#suite.KEM.Nsk
      };
    }
    get KDF() {
      return {
        id: this.#suite.KDF.id,
        name: this.#suite.KDF.name,
        stages: this.#suite.KDF.stages,
        Nh: this.#suite.KDF.Nh
      };
    }
    get AEAD() {
      return {
        id: this.#suite.AEAD.id,
        name: this.#suite.AEAD.name,
        Nk: this.#suite.AEAD.Nk,
        Nn: this.#suite.AEAD.Nn,
        Nt: this.#suite.AEAD.Nt
      };
    }
    async GenerateKeyPair(extractable) {
      extractable ??= false;
      checkExtractable(extractable);
      return await this.#suite.KEM.GenerateKeyPair(extractable);
    }
    async DeriveKeyPair(ikm, extractable) {
      extractable ??= false;
      checkExtractable(extractable);
      checkUint8Array(ikm, "ikm");
      if (ikm.byteLength < this.#suite.KEM.Nsk) {
        throw new DeriveKeyPairError('Insufficient "ikm" length');
      }
      try {
        return await this.#suite.KEM.DeriveKeyPair(ikm, extractable);
      } catch (cause) {
        if (cause instanceof NotSupportedError) {
          throw cause;
        }
        throw new DeriveKeyPairError("Key derivation failed", { cause });
      }
    }
    async SerializePrivateKey(privateKey) {
      isKey(privateKey, "private", true);
      return await this.#suite.KEM.SerializePrivateKey(privateKey);
    }
    async SerializePublicKey(publicKey) {
      isKey(publicKey, "public", true);
      return await this.#suite.KEM.SerializePublicKey(publicKey);
    }
    async DeserializePrivateKey(privateKey, extractable) {
      extractable ??= false;
      checkExtractable(extractable);
      checkUint8Array(privateKey, "privateKey");
      try {
        if (privateKey.byteLength !== this.#suite.KEM.Nsk) {
          throw new Error('Invalid "privateKey" length');
        }
        return await this.#suite.KEM.DeserializePrivateKey(privateKey, extractable);
      } catch (cause) {
        if (cause instanceof NotSupportedError) {
          throw cause;
        }
        throw new DeserializeError("Private key deserialization failed", { cause });
      }
    }
    async DeserializePublicKey(publicKey) {
      checkUint8Array(publicKey, "publicKey");
      try {
        if (publicKey.byteLength !== this.#suite.KEM.Npk) {
          throw new Error('Invalid "publicKey" length');
        }
        return await this.#suite.KEM.DeserializePublicKey(publicKey);
      } catch (cause) {
        if (cause instanceof NotSupportedError) {
          throw cause;
        }
        throw new DeserializeError("Public key deserialization failed", { cause });
      }
    }
    async Seal(publicKey, plaintext, options) {
      if (this.#suite.AEAD.id === EXPORT_ONLY) {
        throw new TypeError("Export-only AEAD cannot be used with Seal");
      }
      const { encapsulatedSecret, ctx } = await this.SetupSender(publicKey, options);
      const ciphertext = await ctx.Seal(plaintext, options?.aad);
      return { encapsulatedSecret, ciphertext };
    }
    async Open(privateKey, encapsulatedSecret, ciphertext, options) {
      if (this.#suite.AEAD.id === EXPORT_ONLY) {
        throw new TypeError("Export-only AEAD cannot be used with Open");
      }
      const ctx = await this.SetupRecipient(privateKey, encapsulatedSecret, options);
      return await ctx.Open(ciphertext, options?.aad);
    }
    async SendExport(publicKey, exporterContext, length, options) {
      const { encapsulatedSecret, ctx } = await this.SetupSender(publicKey, options);
      const exportedSecret = await ctx.Export(exporterContext, length);
      return { encapsulatedSecret, exportedSecret };
    }
    async ReceiveExport(privateKey, encapsulatedSecret, exporterContext, length, options) {
      const ctx = await this.SetupRecipient(privateKey, encapsulatedSecret, options);
      return await ctx.Export(exporterContext, length);
    }
    async SetupSender(publicKey, options) {
      isKey(publicKey, "public");
      let shared_secret;
      let enc;
      try {
        const result = await this.#suite.KEM.Encap(publicKey);
        shared_secret = result.shared_secret;
        enc = result.enc;
      } catch (cause) {
        if (cause instanceof ValidationError || cause instanceof NotSupportedError) {
          throw cause;
        }
        throw new EncapError("Encapsulation failed", { cause });
      }
      const mode = options?.psk?.byteLength ? MODE_PSK : MODE_BASE;
      const { key, base_nonce, exporter_secret } = await KeySchedule(
        this.#suite,
        mode,
        shared_secret,
        options?.info,
        options?.psk,
        options?.pskId
      );
      const ctx = new SenderContext(this.#suite, mode, key, base_nonce, exporter_secret);
      return { encapsulatedSecret: enc, ctx };
    }
    async SetupRecipient(privateKey, encapsulatedSecret, options) {
      const { skR, pkR } = this.#extractRecipientKeys(privateKey);
      checkUint8Array(encapsulatedSecret, "encapsulatedSecret");
      if (encapsulatedSecret.byteLength !== this.#suite.KEM.Nenc) {
        throw new DecapError("Invalid encapsulated secret length");
      }
      let shared_secret;
      try {
        shared_secret = await this.#suite.KEM.Decap(encapsulatedSecret, skR, pkR);
      } catch (cause) {
        if (cause instanceof ValidationError || cause instanceof NotSupportedError) {
          throw cause;
        }
        throw new DecapError("Decapsulation failed", { cause });
      }
      const mode = options?.psk?.byteLength ? MODE_PSK : MODE_BASE;
      const { key, base_nonce, exporter_secret } = await KeySchedule(
        this.#suite,
        mode,
        shared_secret,
        options?.info,
        options?.psk,
        options?.pskId
      );
      return new RecipientContext(this.#suite, mode, key, base_nonce, exporter_secret);
    }
    #extractRecipientKeys(skR) {
      if (isKeyPair(skR)) {
        return { skR: skR.privateKey, pkR: skR.publicKey };
      }
      isKey(skR, "private");
      return { skR, pkR: void 0 };
    }
  };
  var ValidationError = class _ValidationError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "ValidationError";
      Error.captureStackTrace?.(this, _ValidationError);
    }
  };
  var DeserializeError = class _DeserializeError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "DeserializeError";
      Error.captureStackTrace?.(this, _DeserializeError);
    }
  };
  var EncapError = class _EncapError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "EncapError";
      Error.captureStackTrace?.(this, _EncapError);
    }
  };
  var DecapError = class _DecapError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "DecapError";
      Error.captureStackTrace?.(this, _DecapError);
    }
  };
  var OpenError = class _OpenError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "OpenError";
      Error.captureStackTrace?.(this, _OpenError);
    }
  };
  var MessageLimitReachedError = class _MessageLimitReachedError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "MessageLimitReachedError";
      Error.captureStackTrace?.(this, _MessageLimitReachedError);
    }
  };
  var DeriveKeyPairError = class _DeriveKeyPairError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "DeriveKeyPairError";
      Error.captureStackTrace?.(this, _DeriveKeyPairError);
    }
  };
  var NotSupportedError = class _NotSupportedError extends Error {
    constructor(message2, options) {
      super(message2, options);
      this.name = "NotSupportedError";
      Error.captureStackTrace?.(this, _NotSupportedError);
    }
  };
  var MODE_BASE = 0;
  var MODE_PSK = 1;
  function concat2(...buffers) {
    const size = buffers.reduce((acc, { length }) => acc + length, 0);
    const buf = new Uint8Array(size);
    let i = 0;
    for (const buffer of buffers) {
      buf.set(buffer, i);
      i += buffer.length;
    }
    return buf;
  }
  function slice(buffer, start, end) {
    return Uint8Array.prototype.slice.call(buffer, start, end);
  }
  function encode(string) {
    const bytes = new Uint8Array(string.length);
    for (let i = 0; i < string.length; i++) {
      const code = string.charCodeAt(i);
      if (code > 127) {
        throw new TypeError("Input string must contain only ASCII characters");
      }
      bytes[i] = code;
    }
    return bytes;
  }
  var L_HPKE_v1 = /* @__PURE__ */ encode("HPKE-v1");
  var L_HPKE = /* @__PURE__ */ encode("HPKE");
  var L_sec = /* @__PURE__ */ encode("sec");
  var L_secret = /* @__PURE__ */ encode("secret");
  var L_key = /* @__PURE__ */ encode("key");
  var L_base_nonce = /* @__PURE__ */ encode("base_nonce");
  var L_exp = /* @__PURE__ */ encode("exp");
  var L_psk_id_hash = /* @__PURE__ */ encode("psk_id_hash");
  var L_info_hash = /* @__PURE__ */ encode("info_hash");
  function lengthPrefixed(x) {
    return concat2(I2OSP(x.byteLength, 2), x);
  }
  async function LabeledDerive(KDF, suite_id, ikm, label2, context, L) {
    const labeled_ikm = concat2(ikm, L_HPKE_v1, suite_id, lengthPrefixed(label2), I2OSP(L, 2), context);
    return await KDF.Derive(labeled_ikm, L);
  }
  async function Export_OneStage(KDF, suite_id, exporter_secret, exporter_context, L) {
    checkLength(exporter_context, "Exporter context", MAX_LENGTH_ONE_STAGE);
    return await LabeledDerive(KDF, suite_id, exporter_secret, L_sec, exporter_context, L);
  }
  async function CombineSecrets_OneStage(suite2, mode, shared_secret, info, psk, psk_id) {
    checkLength(psk, "PSK", MAX_LENGTH_ONE_STAGE);
    checkLength(psk_id, "PSK ID", MAX_LENGTH_ONE_STAGE);
    checkLength(info, "Info", MAX_LENGTH_ONE_STAGE);
    const secrets = concat2(lengthPrefixed(psk), lengthPrefixed(shared_secret));
    const context = concat2(I2OSP(mode, 1), lengthPrefixed(psk_id), lengthPrefixed(info));
    const secret = await LabeledDerive(
      suite2.KDF,
      suite2.id,
      secrets,
      L_secret,
      context,
      suite2.AEAD.Nk + suite2.AEAD.Nn + suite2.KDF.Nh
    );
    const key = slice(secret, 0, suite2.AEAD.Nk);
    const base_nonce = slice(secret, suite2.AEAD.Nk, suite2.AEAD.Nk + suite2.AEAD.Nn);
    const exporter_secret = slice(secret, suite2.AEAD.Nk + suite2.AEAD.Nn);
    return { key, base_nonce, exporter_secret };
  }
  var MAX_LENGTH_TWO_STAGE = 65535;
  var MAX_LENGTH_ONE_STAGE = 65535;
  function checkLength(data, name, maxLength) {
    if (data.byteLength > maxLength) {
      throw new TypeError(`${name} length must not exceed ${maxLength} bytes`);
    }
  }
  function checkUint8Array(input2, name) {
    if (!(input2 instanceof Uint8Array)) {
      throw new TypeError(`"${name}" must be Uint8Array`);
    }
    if (typeof SharedArrayBuffer !== "undefined" && input2.buffer instanceof SharedArrayBuffer) {
      throw new TypeError(`"${name}" must not be backed by a SharedArrayBuffer`);
    }
  }
  function checkExtractable(extractable) {
    if (typeof extractable !== "boolean") {
      throw new TypeError('"extractable" must be boolean');
    }
  }
  async function CombineSecrets_TwoStage(suite2, mode, shared_secret, info, psk, psk_id) {
    checkLength(psk, "PSK", MAX_LENGTH_TWO_STAGE);
    checkLength(psk_id, "PSK ID", MAX_LENGTH_TWO_STAGE);
    checkLength(info, "Info", MAX_LENGTH_TWO_STAGE);
    const [psk_id_hash, info_hash] = await Promise.all([
      LabeledExtract(suite2.KDF, suite2.id, new Uint8Array(), L_psk_id_hash, psk_id),
      LabeledExtract(suite2.KDF, suite2.id, new Uint8Array(), L_info_hash, info)
    ]);
    const key_schedule_context = concat2(I2OSP(mode, 1), psk_id_hash, info_hash);
    const secret = await LabeledExtract(suite2.KDF, suite2.id, shared_secret, L_secret, psk);
    if (suite2.AEAD.id === EXPORT_ONLY) {
      const exporter_secret2 = await LabeledExpand(
        suite2.KDF,
        suite2.id,
        secret,
        L_exp,
        key_schedule_context,
        suite2.KDF.Nh
      );
      return { key: new Uint8Array(), base_nonce: new Uint8Array(), exporter_secret: exporter_secret2 };
    }
    const [key, base_nonce, exporter_secret] = await Promise.all([
      LabeledExpand(suite2.KDF, suite2.id, secret, L_key, key_schedule_context, suite2.AEAD.Nk),
      LabeledExpand(suite2.KDF, suite2.id, secret, L_base_nonce, key_schedule_context, suite2.AEAD.Nn),
      LabeledExpand(suite2.KDF, suite2.id, secret, L_exp, key_schedule_context, suite2.KDF.Nh)
    ]);
    return { key, base_nonce, exporter_secret };
  }
  async function Export_TwoStage(KDF, suite_id, exporter_secret, exporter_context, L) {
    checkLength(exporter_context, "Exporter context", MAX_LENGTH_TWO_STAGE);
    return await LabeledExpand(KDF, suite_id, exporter_secret, L_sec, exporter_context, L);
  }
  async function LabeledExtract(KDF, suite_id, salt, label2, ikm) {
    const labeled_ikm = concat2(L_HPKE_v1, suite_id, label2, ikm);
    return await KDF.Extract(salt, labeled_ikm);
  }
  async function LabeledExpand(KDF, suite_id, prk, label2, info, L) {
    const labeled_info = concat2(I2OSP(L, 2), L_HPKE_v1, suite_id, label2, info);
    return await KDF.Expand(prk, labeled_info, L);
  }
  function isKeyPair(skR) {
    if (!skR || typeof skR !== "object") return false;
    if ("publicKey" in skR && "privateKey" in skR) {
      const pkR = skR.publicKey;
      skR = skR.privateKey;
      try {
        isKey(pkR, "public");
        isKey(skR, "private");
        if (pkR.algorithm.name !== skR.algorithm.name) {
          throw new TypeError("key pair algorithms do not match");
        }
      } catch (cause) {
        throw new TypeError('Invalid "privateKey"', { cause });
      }
      return true;
    }
    return false;
  }
  function isKey(key, type, extractable) {
    const k = key;
    if (typeof k.algorithm !== "object" || typeof k.algorithm.name !== "string" || typeof k.extractable !== "boolean" || typeof k.type !== "string" || k.type !== type) {
      throw new TypeError(`Invalid "${type}Key"`);
    }
    if (extractable && k.extractable !== true) {
      throw new TypeError(`"${type}Key" must be extractable`);
    }
  }
  function I2OSP(n, w) {
    if (!Number.isSafeInteger(w) || w <= 0) {
      throw new Error("w must be a positive safe integer");
    }
    if (!Number.isSafeInteger(n) || n < 0) {
      throw new Error("n must be a non-negative safe integer");
    }
    const max = Math.pow(256, w);
    if (n >= max) {
      throw new Error("n too large to fit in w-length byte string");
    }
    const ret = new Uint8Array(w);
    let num = n;
    for (let i = 0; i < w && num; i++) {
      ret[w - (i + 1)] = num % 256;
      num = Math.floor(num / 256);
    }
    return ret;
  }
  function KDFStages(KDF) {
    if (KDF.stages === 1 || KDF.stages === 2) {
      return KDF.stages;
    }
    throw new Error("unreachable");
  }
  async function KeySchedule(suite2, mode, shared_secret, info, psk, pskId) {
    info ??= new Uint8Array();
    checkUint8Array(info, "info");
    psk ??= new Uint8Array();
    checkUint8Array(psk, "psk");
    pskId ??= new Uint8Array();
    checkUint8Array(pskId, "pskId");
    const stages = KDFStages(suite2.KDF);
    const CombineSecrets = stages === 1 ? CombineSecrets_OneStage : CombineSecrets_TwoStage;
    VerifyPSKInputs(psk, pskId);
    return await CombineSecrets(suite2, mode, shared_secret, info, psk, pskId);
  }
  function VerifyPSKInputs(psk, psk_id) {
    if (psk.byteLength && psk_id.byteLength) {
      if (psk.byteLength < 32) {
        throw new TypeError("Insufficient PSK length");
      }
      return;
    }
    if (!psk.byteLength && !psk_id.byteLength) {
      return;
    }
    throw new TypeError("Inconsistent PSK inputs");
  }
  var NotApplicable = () => {
    throw new Error("unreachable");
  };
  var EXPORT_ONLY = 65535;
  var AES_GCM_P_MAX = 2 ** 36 - 31;
  var CHACHA20_POLY1305_P_MAX = 2 ** 38 - 64;
  async function subtle2(promise, name) {
    try {
      return await promise(crypto.subtle);
    } catch (cause) {
      if (cause instanceof TypeError || cause instanceof DOMException && cause.name === "NotSupportedError") {
        throw new NotSupportedError(`${name} is unsupported in this runtime`, { cause });
      }
      throw cause;
    }
  }
  async function getCachedCryptoKey(cache, keyBytes, init) {
    const cached = cache.get(keyBytes);
    if (cached && cached.bytes.byteLength === keyBytes.byteLength && cached.bytes.every((byte, index) => byte === keyBytes[index])) {
      return cached.key;
    }
    const bytes = slice(keyBytes);
    const entry = { bytes, key: init(bytes) };
    cache.set(keyBytes, entry);
    try {
      return await entry.key;
    } catch (cause) {
      if (cache.get(keyBytes) === entry) cache.delete(keyBytes);
      throw cause;
    }
  }
  function HKDF_SHARED() {
    let emptySalt;
    async function importKey(salt) {
      return await subtle2(
        (c) => c.importKey("raw", salt, { name: "HMAC", hash: this.hash }, false, ["sign"]),
        this.name
      );
    }
    const cache = /* @__PURE__ */ new WeakMap();
    return {
      stages: 2,
      Derive: NotApplicable,
      async Extract(salt, ikm) {
        const key = salt.byteLength === 0 ? emptySalt ??= await importKey.call(this, new ArrayBuffer(this.Nh)) : await importKey.call(this, salt);
        return new Uint8Array(
          await subtle2((c) => c.sign("HMAC", key, ikm), this.name)
        );
      },
      async Expand(prk, info, L) {
        if (prk.byteLength < this.Nh) {
          throw new Error("prk.byteLength < this.Nh");
        }
        if (L > 255 * this.Nh) {
          throw new Error("L must be <= 255*Nh");
        }
        const N3 = Math.ceil(L / this.Nh);
        const key = await getCachedCryptoKey(
          cache,
          prk,
          (bytes) => importKey.call(this, bytes)
        );
        const T = new Uint8Array(N3 * this.Nh);
        let T_prev = new Uint8Array();
        for (let i = 0; i < N3; i++) {
          const input2 = new Uint8Array(T_prev.byteLength + info.byteLength + 1);
          input2.set(T_prev);
          input2.set(info, T_prev.byteLength);
          input2[T_prev.byteLength + info.byteLength] = i + 1;
          const T_i = new Uint8Array(await subtle2((c) => c.sign("HMAC", key, input2), this.name));
          T.set(T_i, i * this.Nh);
          T_prev = T_i;
        }
        return slice(T, 0, L);
      }
    };
  }
  var KDF_HKDF_SHA256 = function() {
    return { id: 1, type: "KDF", name: "HKDF-SHA256", Nh: 32, hash: "SHA-256", ...HKDF_SHARED() };
  };

  // src/lib/ed25519.ts
  var subtle3 = globalThis.crypto?.subtle;
  var native;
  function isNative() {
    return native ??= (async () => {
      if (subtle3 === void 0) return false;
      const base2 = new Uint8Array(32).fill(102);
      base2[0] = 88;
      try {
        await subtle3.importKey("raw", base2, "Ed25519", false, ["verify"]);
        return true;
      } catch {
        return false;
      }
    })();
  }
  function verifyInScript(key, message2, signature) {
    if (!ed25519.verify(signature, message2, key, { zip215: false })) return false;
    return [key, signature.subarray(0, 32)].every((point) => ed25519.Point.fromBytes(point).isTorsionFree());
  }
  async function verifyEd25519(key, message2, signature) {
    if (key.length !== 32 || signature.length !== 64) return false;
    if (!await isNative()) return verifyInScript(key, message2, signature);
    try {
      const k = await subtle3.importKey("raw", key, "Ed25519", false, ["verify"]);
      return await subtle3.verify("Ed25519", k, signature, message2);
    } catch {
      return false;
    }
  }

  // src/words/beginnings.txt
  var beginnings_default = "en 97 0ABAN2IL2LE2OU3V2SE3O3T3U2US1CCE3I3O3U2HI2ID2OU2QU2RO2T3I3O3R3U1DAP2D3I3R2JU2MI2UL2VA3I1ERO1FFA3O2RA1GAI2E3N2RE1HEA1IM2R3P2SL1LAR2BU2CO2ER2IE2L3E3O2MO2ON2PH2RE2SO2TE2WA1MAT3Z2ON3U2US1NAL2CH3I2GE3L3R2IM2KL2NO3U2OT2SW2TE3I2XI2Y1PAR2OL2PE3L3R2RI1RCH3T2EA3N2GU2M3E3O3Y2OU2RA3E3I3O2T3E3I3W1SK2PE2SA3E3I3U2TH1THL2OM2TA3E3I3R1UCT2DI2GU2NT2TH3O3U1VER2OC3I1WAK3R3Y2ES2FU2KW1XIS0BABY2CH3O2DG2G2LA3C3L2MB2NA3N2R3E3G3R2SE3I3K2TT1EAC3N3U2CA3O2EF2FO2GI2HA3I2LI3O3T2NC3E2ST2TR3T3W2YO1ICY2D2KE2ND2OL2RD3T2TT1LAC3D3M3N3S2EA3S2IN2OO3S3U2UE3R3S1OAR3T2DY2IL2MB2NE3U2OK3S2RD3I3R2SS2TT2UN2X2Y1RAC3I3N3S3V2EA3E2IC3D3E3G3N3S2OC3K3N3O3T3W2US1UBB2DD3G2FF2IL2LB3K3L2ND3K2RD3G3S2S3I3Y2TT2YE2ZZ0CABB3I3L2CT2GE2KE2LL3M2ME3P2N3A3C3D3N3O3V3Y2PA3I3T2R3B3D3G3P3R3T2SE3H3I3T3U2T3A3C3E3T2UG3S3T2VE1EIL2LE2ME2NS3T2RE3T1HAI3L3M3N3O3P3R3S3T2EA3C3E3F3R3S2IC3E3L3M2OI3O2RO2UC3N3R1IGA2NN2RC2TI3Y2VI1LAI3P3R3W3Y2EA3R3V2IC3E3F3M3N3P2OC3G3S3T3U3W2UB3M3S3T1OAC3S2CO2DE2FF2IL3N2LL3O3U2MB3E3F3I3M3P2NC3D3F3G3N3S3T3V2OK3L2PP3Y2RA3E3N3R2ST2TT2UC3N3P3R3S2VE2YO1RAC3D3F3M3N3S3T3W3Z2EA3D3E3W2IC3M3S3T2OP3S3U3W2UC3E3I3M3N3S2Y3S1UBE2LT2P3B2RI3R3T3V2SH3T2TE1YCL0DAD2MA3P2NC3G2RI2SH2UG2WN2Y1EAL2BA3R2CA3E3I3L3O3R2ER2FE3I3Y2GR2LA3I2MA3I2NI3T3Y2PA3E3O3T3U2RI2SC3E3I3K3P3T2TA3E2VE3I3O1IAG3L3M3R2CE2ES3T2FF2GI3N2LE2NN3O2RE3T2SA3C3E3H3M3O3P3T2VE3I3O2ZZ1OCT3U2G2LL3P2MA2NA3K3O2OR2SE2UB2VE1RAF3G3M3S3W2EA3S2IF3L3N3P3V2OP2UM2Y1UCK2MB2NE2RI2ST2TC3Y1WAR1YNA0EAGE3L2RL3N3T2SI3T3Y1CHO2OL3N1DGE2IT2UC1FFO1GG1IGH2TH1LBO2DE2EC3G3M3P3V2IT2SE1MBA3O3R2ER2OT2PL3O3T1NAB3C2D3L3O2EM3R2FO2GA3I2HA2JO2LI2OU2RI3O2SU2TE3I3R2VE1PIS1QUA3I1RA3S2OD3S2RO2UP1SCA2SA3E2TA1TER2HI1VID3L2OK3L1XAC3M2CE3H3I3L3U2EC3R2HA3I2IL3S3T2OT2PA3E3I3L3O3R2TE3R1YE3B0FABR2CE3U2DE2IN3T2LL3S2ME3I3O2N3C3T2RM2SH2T3A3H3I2UL2VO1EAT2BR2DE2E3D3L2MA2NC2ST2TC2VE2W1IBE2CT2EL2GU2LE3M3T2NA3D3E3G3I2RE3M3S2SC3H2T3N2X1LAG3M3S3T3V2EE2IG3P2OA3C3O3W2UI3S2Y1OAM2CU2G2IL2LD3L2OD3T2RC3E3G3K3T3U3W2SS3T2UN2X1RAG3M2EQ3S2IE3N2OG3N3S3W3Z2UI1UEL2N3N2RN3Y2TU0GADG2IN2LA3L2ME2P2RA3B3D3L3M2S3P2TE3H2UG2ZE1ENE3I3R3T3U2ST1HOS1IAN2FT2GG2NG2RA3L2VE1LAD3N3R3S2ID3M2OB3O3R3V3W2UE1OAT2DD2LD2OD3S2RI2SP3S2VE2WN1RAB3C3I3N3P3S3V2EA3E2ID3E3T2OC3U3W2UN1UAR2ES2ID3L3T2N1YM0HABI2IR2LF2MM3S2ND2PP2RB3D3S3V2T2VE2WK2ZA1EAD3L3R3V2DG2IG2LL3M3P2N2RO1IDD2GH2LL2NT2P2RE2ST1OBB2CK2LD3E3I3L2ME2NE2OD2PE2RN3R3S2SP3T2TE2UR2VE1UB2GE2MA3B3O2ND3G3T2RD3R3T2SB1YBR0ICE2ON1DEA3N2LE1GNO1LL3E3N1MAG2IT2ME3U2PA3O3R3U1NCH3L3O3R2DE3I3O3U2FA3L3O2HA3E2IT2JE3U2MA2NE3O2PU2QU2SA3E3I3P3T2TA3E3O2VE3I3O1RON1SLA2OL2SU1TEM1VOR0JACK2GU2R2ZZ1EAL3N2LL2WE1OB2IN2KE2UR2Y1UDG2IC2MP2NG3I3K2ST0KANG1EEN3P2TC2Y1ICK2D3N2ND3G2SS2T3C3E3T2WI1NEE2IF2OC3W0LAB3E3O2DD3Y2KE2MP2NG2PT2RG2TE3I2UG3N2VA2W3N3S2YE2ZY1EAD3F3R3V2CT2FT2G3A3E2IS2MO2ND3G3S2OP2SS2TT2VE1IAR2BE3R2CE2FE3T2GH2KE2MB3I2NK2ON2QU2ST2TT2VE2ZA1OAD3N2BS2CA3K2GI2NE3G2OP2TT2UD3N2VE2YA1UCK2GG2MB2NA3C2XU1YRI0MACH2D2GI3N2ID3L3N2JO2KE2MM2N3A3D3G3S3U2PL2RB3C3G3I3K3R2SK3S3T2TC3E3H3R3T2XI2ZE1EAD3N3S3T2CH2DA3I2LO3T2MB3O2NT3U2RC3G3I3R2SH3S2TA3H1IDD3N2LK3L2MI2ND3I3O3U2RA3R2SE3S3T2X3E3T1OBI2DE3I2M3E2NI3K3S3T2ON2RA3E3N2SQ2TH3I3O2UN3S2VE3I1UCH2FF2LE3T2SC3E3H3I3T2TU1YSE3T2TH0NAIV2ME2PK2RR2ST2TI3U1EAR2CK2ED2GA3L2IT2PH2RV2ST2T3W2UT2VE2WS2XT1ICE2GH1OBL2IS2MI2OD2RM3T2SE2TA3E3H3I2VE2W1UCL2MB2RS2T0OAK1BEY2JE2LI2SC3E2TA2VI1CCU2EA2TO1DOR1FF3E3I2TE1IL1KAY1LD2IV2YM1MIT1NCE2E2IO2LI3Y1PEN3R2IN2PO2TI1RAN2BI2CH2DE3I2GA2IE3G2PH1STR1THE1UTD3E3P3S1VAL2EN3R1WN3E1XYG1YST1ZON0PACT2DD2GE2IR2LA3M2ND3E3I3T2PE2RA3E3K3R3T2SS2TC3H3I3R3T2US2VE2YM1EAC3N3R3S2LI2N3A3C2OP2PP2RF3M3S2T1HON3T2RA2YS1IAN2CN3T2EC2G3E2LL3O2NK2ON2PE2ST2TC2ZZ1LAC3N3S3T3Y2EA3D2UC3G3N1OEM3T2IN2LA3E3I2ND3Y2OL2PU2RT2SI3S3T2TA3T2VE2WD3E1RAC3I2ED3F3P3S3T3V2IC3D3M3N3O3S3V3Z2OB3C3D3F3G3J3M3O3P3S3T3U3V1UBL2DD2LL3P3S2MP2NC2PI3P2RC3I3P3S2SH2T2ZZ1YRA0QUAL3N3R2ES2IC3T3Z2OT0RABB2CC3E3K2DA3I2IL3N3S2LL2MP2NC3D3G2PI2RE2TE3H2VE2W2ZO1EAD3L3S2BE3U2CA3E3I3O3Y2DU2FL3O3U2GI3R3U2JE2LA3E3I3Y2MA3E3I3O2ND3E3T2OP2PA3E3L3O2QU2SC3E3I3O3P3U2TI3R3U2UN2VE3I2WA1HYT1IB3B2CE3H2DE3G2FL2GH3I2NG2OT2PP2SK2TU2VA3E1OAD3S2BO3U2CK2MA2OF3K3M2SE2TA2UG3N3T2YA1UBB2DE2G2LE2N3W2RA0SAD3D3N2FE2IL2LA3M3O3T3U2ME3P2ND2TI3O2UC3S2VE2Y1CAL3N3R3T2EN2HE3O2IE3S2OR3U2RA3E3I3U1EA3R3S3T2CO3R3T3U2ED3K2GM2LE3L2MI2NI3S3T2RI3V2SS2TT3U2VE1HAD3F3L3R2ED3L3R2IE3F3N3P3V2OC3E3O3P3R3U3V2RI3U2UF2Y1IBL2CK2DE2EG2GH3N2LE3K3L3V2MI3P2NC3G2RE2ST2TU2X2ZE1KAT2ET2I3L3N3R2UL1LAB3M2EE3N2IC3D3G3M2OG3T3W2US1MAL3R2IL2OK3O1NAC3K3P2IF2OW1OAP2CC3I3K2DA2FT2LA3D3I3U3V2ME2NG2ON2RR3T2UL3N3P3R3T1PAC3R3T3W2EA3C3E3L3N2HE2IC3D3K3N3R2LI2OI3N3O3R3T2RA3E3I2Y1QUA3E3I1TAB3D3F3G3I3M3N3R3T3Y2EA3E3M3P3R2IC3L3N2OC3M3N3O3R3V2RA3E3I3O3U2UD3F3M2YL1UBJ3M3W2CC3H2DD2FF2GA3G2IT2MM2N3N3S2PE3P3R2RE3F3G3P3R3V2SP3T1WAL3M3P3R2EA3E2IF3M3N3T2OR1YMB3P2RU2ST0TABL2CK2G2IL2LE3K2NK2PE2RG2SK3T2TT2XI1EAC3M2LL2N3A3N3T2RM2ST2XT1HAN3T2EM3N3O3R3Y2IN3S2OU2RE3I3O2UM3N1ICK2DE2GE2LT2MB3E2NY2P2RE2SS2TL1OAS2BA2DA3D2E2GE2IL2KE2MA3O2NE3G3I2OL3T2P3I3P2RC3N3T2SS2TA2UR2WA3E3N2Y1RAC3D3F3G3I3N3P3S3V3Y2EA3E3N2IA3B3C3G3M3P2OP3U2UC3E3L3M3S3T2Y1UBE2IT2MB2NA3N2RK3N3T1WEL3N2IC3N3S2O1YPE3I0UGLY1MBR1NAB3W2CL3O2DE3O2FA3O2HA2IF3Q3T3V2KN2LO2TI2US2VE1PDA2GR2HO2ON2PE2SE1RBA2GE1SAG2E3D3F3L2UA1TIL0VACA3U2GU2LI3L3V2N3I2PO2RI2ST2UL1EHI2LV2ND3T3U2RB3I3S3Y2SS2TE1IAB2BR2CI3T2DE2EW2LL2NT2OL2RT3U2SA3I3U2TA2VI1OCA2IC3D2LC3U2TE2YA0WAGE3O2IT2LK3L3N2NT2RF3M3R2SH3P3T2TE2VE2Y1EAL3P3R3S3T2B2DD2EK2IR2LC2ST2T1HAL3T2EA3E3N3R2IP3S1IDE3T2FE2LD3L2N3D3E3G3K3N3T2RE2SD3E3H2TN1OLF2MA2ND2OD3L2RD3K3L3R3T1RAP2EC3S2IS3T2ON0YARD1EAR2LL1OU3N3T0ZEBR2RO1ONE2O\nru 1072 0ABAG2HA2ON2QI1CAN2DT2IA2OK3R2SO1DAC3S2QO1EAP2QF1GTQ1HAL2BT2IM1IRS2CA2QA2RB1KAE3W2CA2KA3O2QO2RI2SF3I2TL3R2WF1LDF2LF2MA2O^2UA2\\X2]B3P3S1MTL2UO1NAL3N2DA2FK2IR2KF2ON2RA2SF3I3Q1PFL2PA2QF2SF1QAV2BI3T2DT2FN2I`2KA2NI2OM2SF3I2VI1RPF2SF3Q2UA1SFL2LA3F2OL3M2QI1TEI2KW1UIY2OQ1^QO0BABO3T2DA3F2HA2IE2KL2LA3F3K3L3\\2MB2NA3E3K3S2OB2QA3B3I3R3V3]2RN3R2SO3T2VQ3X2YF3M2`N1FDF3O2IR2KO2LK2NH2QF3L2RF1IAS2CF2DT2EO2LF3]2NO2OD3L2QK3_2RF3K1LFR2IK3N2OD3K2TH2_E1OBF3I3R2DA2KA3R2NT2QE3O3Z2SA3I2XO1QAR3S2FC3H3L2IH3K3S2OC3K3R3Y2TR2\\H3N2_K1TBF3L2DO2EN2HI2IC2KC3F2LA3]2MA3F2QT3`2SI3\\2UF2VA1\\L]1_EG0CADO2HA2KA2LF3I3T3]2NI3N2QF3I2SM3Q2UL1FEQ2HE3F2L]2NH3S3X2QA3B3F3R3S3V3Y2RF3L3N3S3\\2SF3K3Q3X2YA2ZF3]1HDL2EO2LF2MA1IEF3I2HI2LL2NF3O2SA3Q2VQ2YN1KLA2TR1LAD2I`1NIM2TX1OEA3I3O2HC3D3E3Q2IL2KH2LA3F3K3N3O3X2PQ2QO3R2RS3V1QAS2FM1RAE2PL3\\2SA3Q1SOQ1TAL1VOE1[FH1\\BO2CF3O2DO2EA3F3T2ID2KQ2LA2MP2NO2PF3I3L3T2QF3T2RO2S`2YI1]_D3N1`HA0DABA2CA3O2DA2EA2HF3O2LF3K3R3T2MA2NS2QA3E3N1COH1FIH2OL3M2PA2QA3B1IDA2MN2QL3`2SA1LAC3D3E3G3H2IN2OB3S2TB3V2\\B2_K1NFH2OM1OBF3O2CO2LO3T3]2ND3E3X2QI3K3L3O3R3X3Y2RS2SI1QAB3C3E3M3N3U3X2FB3L3N3X2IB3M3U2OH3V2TE3H3Y2`E1TAY2BK2EO2L`2RF3L3]0EASX1CFQ2IG2OI3Q1FB_2CO2ET2IR2KA3O2LF3O3]2QF2RF3`2SA3I3R2UI1GAH2FM2IN3P2TN1IAE3L3M2CA2HA2KO3S2NA3O2OQ2PL2QF3I2RK3P1NFC2IZ1OBA3Q2CF2DA3O2GE2KL3S3T2LI3L3]3`2MI2N\\2QO2RK3S3T2WF2`Q1QAK3M2FH3L2OB3C3G3H2TD3G1TBL3Q2DA2EK2PL2VO2YI2^S1\\MK3O2N`2VA1_GI2IM2NA1`SF0FCQO1DFQ1EIN1GFC2IK1HEA1L]N1MKO1NOS1RSF0GAKF2L_2NQ2QA3K2RM2SC1FLA3S3T2MX2QF2RS1ICO2HN2LI3]2QA2SF1OKF1TQA3N3X2XO1_QI0HABA3F3O2CI3O3S2DA3L3Q2EA2KA3L3O2LI2MF2NA3`2PA3I3O3Q3`2QN3O3`2WF2`C3W1CAN2FH3N3Q2ON2TK1EOQ1FBQ2LF2ML2NI2QK3N2UI1IDH2MA3O1MFI1NAK3S2OI1OEI2LO2NS2OL3P1QFL3N2IS1TBI3Q3X1`BL0ICOL1DQA3O3T1EFA3`1FQO1HBT3\\2CF2DI3O2EA3F2LT2OB2QA2TM2_M1KQI1MBI2FN2PT1NEF2FI2GF3I2IW2RS2SF3T1PPO1RKA3Q2SI3O1_N]0KABA3F3I3L2CA3\\2EK2FM2HN2KA3S2LA3I2MB3F3H3I3T3\\2NA3C3I3S3]2PI3L3Q3R3T3_2QA3F3K3M3N3O3S3T3]2RK3R3S2SA3F3O3T2TX2UF2XF2YA3I3S2_S1CAE3K3Q3R1FDL2EQ2KR2ND2PI3K2QA1IBI2LO3]2NO2OR2PA2QP2RF3S1LAC3E3P3Q3R2FC3F3N2IM3P2OT3X2TB3M2_C3K3Y2`K1NID2OP1OAL2CB3F3Y2HA3F3L3\\2KO3S2LB3F3I3L3O3P3\\3]3_3`2MA3B3F3I3N3P3U2NE3F3K3S3U3W3]3_2PF3I3N3\\2QA3F3H3I3M3O3P2RM3S3\\2SF3I3L3O2UF3S2XA3F2YK1QAI3N3P3R3V2FM3N3R2IR2OC3K3M3N2TG3I3P2\\L3Y2_X1RIL1TBI2CA3Y3\\2EF3Q2HN3O2KL3T2LF3I3]2PL3O2QA3I3O3R3S3]2RO3S2VN2YA0LABI2CA3I3Q2DT2EO3]2HF3T2IN2MP2NE3]2PO3Y2QF2RS2ST2TQ1FBF2CK2DF2EF3N3O2KS3W2MT2NS2PF2RK3S2SO3X2ZI1IAN2MO3T2ND3F3H3I3O2PA2QI2RF3I3S2SQ2US2WF2XN1OBH2DI2EO2GK2KA3O2PA3T2RK3O3]2SO2WM2YA1TGA2KO2NA3O2XI1\\GI3N2KO1]CI2EI1_BI2PI2RS2SI3N1`DT0MADA3N2HA3O3T2IO2KA2LA3I3\\3]3`2MA3O2ND3E3F3G3I3S2QA3I3K3L3M3S3Y2RL3R3S3Y2SQ2VO2`K3S1FBF2EC2HO2LI3O3]2MB3T2NH3_2QA3F3I2RS3`2SF3L3O3Q2VA2XS2YO1IKQ3R2LL3`2MI3O2NE3F3O3T2QA2RK1OEF2HA2IK2LC3F3L3N3O2MF2NF3I3O3S3T2PF3R2QF3K3O3`2RS2SI3O3\\1QAM1TEQ2GF2HF3\\2L]2QA3F2RK3L3O2US2YK1\\LO2RL2Y]1_HI1`KI3O2SA2XI0NABQ2CF3\\2DQ2EP2HC2KI3L2LI2MF2PA3F3I3O2QW3`2RS2SQ2TK3Y2VO2XA3I1FBO3\\2EF2GN2PO2UQ1ISK2YA1OCA3F3I3O2DO2GN2HE2KS2MF2RI3O2SA2TS2XF3N3]2`B1QAC1TSQ1_AN1`N`0OAHI1BFQ2IC2LA3F3O2MF2NO2ON2QA3T2TC2[F2\\X1CFR2OZ2QA2R`2WA2XA3I1DL`2ON3Q2TQ1EFG3K3`1GFQ1HFQ2ON3Q1KFA2NO2OL3Q2QA3O3T2S`2TN1MLF2TL1PAV2FQ2IL2LA2QA2TY2\\S1QBI2FL3Y2ID2KF2LA2NA2VI1RAE2FN3S2IN2OB3K2SQ2]M1SCA3F2DA2E\\2FL3W2HC3\\2KL3Q2LI2PT2QA3O3\\2SF1UIW1VOS1WFN1XAD2FQ2KI1YFI2IB0PACI3L2LA3F3I3T3]2MP3`2NE3O3S3W2PA3I3Q2QA3F3K3N3O3S3T2RF3S3]2SF3O2TH3K3S2YS1FCF2EA2IH2KA2LF3I3]2MH2NA3I3K2PF2QF3I3O3R3X2RN3O3S3X2SQ3T2XA3F3N3]2YF2ZF1IAN2DM2EG2GA2KN2LA3O2ND3W2QA3O3R3T2RA3]2VS2WW1LAC3K3N3R3S3Z2FF3M3S3X2IN3S2OC3E3S3Y3Z2TD2_R2`G3R1OCA3F3O2DO3Q2EA3C3K3N3Q3T3[2FH2HI2IR2KA3O3Q3T2LE3F3I3K3O3\\3`2MA3I3O2NI3S3X2PL3O3T2QA3S3W3\\3`2RF3S3T3\\2SF3O2VC3O2XS2^M3S1QAE3H3X2FE3L3M2IB3C3D3F3H3L3M3N3Q3S3X3Z3`2OB3D3E3F3L3R3U3V2TG2\\G2`G3N3S1SFN2IW1TBL2DO2EI3Q2LO2MA2NK2QD3P2RS2SA3F2YI1XFL1YFN1\\LF3]2YK1]FR1_QF1`SA3F3N0QACN2DT2EA3I3O3T2HB3C3D3E3M3N2IO2KF3O3T2LL2MK2RK3R3S3V3X2ST2TN2UI1FBF3T2CF2DA3B3I2EA2HA3F2IK2KO2L]2MF3O2PL2RN3S3T2YF1IKY2RT2SM3T2UM1OBO2CF2DA2EN2GO3]2HF3M2LI2MA3B2RK3O3P2ZA2`L1TBA3I3L3Q2KA3O2LF3O2MB2RA3L2XK1\\BA2GI2NO2R]2WA2XA1_KH1`BI3X3]2GF2RK0RACA2EI3O2GF2ID3S2KR2LA3O3U3_3`2MO2NE3K2PO3U2QA3E2VA2XO1BQT1CAE2FK3Q3S3X2IE3Q3R3S2OE3I1EOB1FDO2EL2HO2IU2KT2LF3]2MA3F3I3]2NO3S2QC3F3I3]2RS2S]2`L1IDN2LA3T2MU2NF3I3S2QF3O2RS2SF2`N1KAH3K3L3M3S3U2CF3O2IE2OQ3S2QI2TM3S1LAI3L2FE3R2IC3S2OB3C3I3N2TV3X2_E1MFK3R3S3V2OK3L3S2\\R3X1NAR2FD3G2IM2OP3Q1OBA2CA2DL2HC2KO2LI3N3O3]2MB2NA2QO2RF3I3N2SN3\\2TR2WI1PAL3N3R2FW2IN3Q3R3W3X2LA2OQ2QA3I2TR3S1SAE3K3N3Q3S2FG3K3N3P3Q2IL3M3Q3V2OD3I3L3Q2QA3F3I3T2TE3P2_A1TBB2CF2DQ2MF3K3Q2NE2RL2SK2VA1UFQ2IN1VFM1WFN1XAR1[FM1\\QN3O1_GF2IS2QP3S0SABL3T2CF2ID3M2KR3S2LA3I3]2MA2ND3F3K2PI3O2QF2VS1COQ1FAS2KR2LF2MA3B2NN3O3]2OQ2PL2QF3K3M3Q2R]2SF3Q2VN2XF1IDQ2M]2ST1KAN1OKA2LZ2MA2NI3N2PA3L3O2QS3Y2XK1QAC3K3M3N3R2FH3I3N2IT2OI3P3R3S2TB2_U1TBT2LT2MA3B2NE3I2QB3I3N2UL1\\KC2R`1_BI2LF3]2QB2U`1`PK0TDOL3Z1EAX2IL2OX1HEF2FL2OQ1KLA2QO1LFI2IS3W2OC2\\B1MFL1PAK1QOC3G3K3X1RAE2IL2LT2PF2S]1SFN3R3V2KO2QF3O2_D1VCA1XAR2FB3N2IS1YAN2KO0UABQ3T2DO2HA2IL2NF3S3U2QS3U2RA3O1FCQ2NI2QM1IAL2DT2HA3I2KT2LF3I3O3]2NA3I2RS1LAK3N2FI2OQ2_D1OIF2L]2NA3E3S2QF3H3M3S3T2SO1QAH2FD3R2TK1TNK2QA3D3Y2SB3L2UA1]OQ0VALC2QA1COQ3R3`1IGI2MI1LFB2OP2`R1OBB2EO3T3]2H`2KK2LL3O3R2MT3`2QF3O2VO1QON2TR2`Z1TEO2QM2SO0WAQA1CFS1FEQ2MF2NS2PO3]2RA1IKA3L3O2LI2NO2QK2SA3Q2UQ1OKO1TKA1\\PL0XABQ2IK3N3V2LM2RS3\\2YA1FBT2LO2MO3P2QF3N3P3S2RN2SC2VA3O2XF2YT1IBI2RL3S2SA1SFN1TCR2DT2LA3O0YABL2GO2IB2LA3U3]2MP2NR2PK2QA3I3M3U2UQ2VM3S2YK1CAB3Q2F`1FEF2LF3K3T2PO2QY2RS1ILO2NA2PO2QM3O3]2S]2YK1KAS3U2IP2OL1LAN2FI3M2_H3P2`P1MFL1NTQ1OKO2QN3O3S2RR2UF1PAS2IL3N3W1SAN3S2OQ2TK3Q1TBA2QT2SK0ZACF1FBF2DO2LX2NO2PO2SI1IPW1TKA2PA0^CKA1KCA2HA3O2IP2OL2QA2RP1LFK3M2IK2]U1MAL2BL2OW1NFQ1PID3H3L3W2OR3V1QTE1RKI2RF2SA3Q1SAG3P2IK2_E1UIQ2UF1VOL0_BIL2KA1CFL1MOQ1NDA2OY1QSA0`BLO1CLF1DFL2NF2OE2TA1H\\K1IXN2WO1KOQ1MKA1NSA1QAN2L\\2MA1RLI2SC3Q1VON2SA3R1XFI2MF1YMA1ZFQ2IK\nfr 97 0ABAI3N2DI2EI2OL3R3U3Y2RA3E3I3O3U2SE3O3U2US2YS1CAD3J3R2CA3E3L3O3R3U2ER2HA3E2ID3E2OM2QU2RO2TE3I3U1DEP3Q2HE2JE3U2ME3I2OP3R3U2RE3O2UL2VE1ERE3O1FFA3E3I3R3U1GAC2EN2IL3T2RA3E3U1IDE2GU2LI2MA2SA1JOU2US1LAR2CH2ER2GE3U2IE3M2LE3I3O3U2OU2PA2TE2VE1MAT2BI3R2EN3R2ID3R2OR3U3V2PH3L2US1NAL3P3R3T2CI2EA2GL3O3U2IM2NE3O3U2OD3M3N3R2TE3I2XI1PAI2ER2LA2OL2PA3E3O3U1QUA3E1RBI3U2DE3O2GE2LE2MA3E3O3U2PE2RA3I3O2SE2TE3I1SPE3H3I2SA3E3I3O3U2TI3R3U1TEL2OM2RI3O2TA3E3I3R1UBA3E2DA3I2GU2RO2TO3R1VAL3N3R2EN3R3U2IA3D3O3S2OI3U2RI1XIA3O0BADG2FO2GA3U2IG2LA3C3E3I2MB2NC3D3L3N3Q2RB3I3O3Q3R2SS3T2TA3E3T2UD2VA1ELE3I3O2NE2RC3G3L3M2SA3O2TA2UR1IBE2CY2DU2JO2LA3I3L2NA2OL3P3T2SC3O3T2TU2ZA1LAF3G3N2ES2IN2ON3Q3U1OBA3I2IR3S2LI2NB3D3H3I3U2RD3N2TT2UC3E3G3L3Q3R3S3T2XE1RAN3S3V2EB3C3U2IC3G3L3O3Q2OC3D3N3U3Y2UM3S3T3Y1UFF2IS2LL2RE3I2ST2TI3O2VA3E0CABA3I2CH2DE3R2FE2IL3S2LC3E3I3M3O3V2MA3E3I3P2NA3E3O3T3U2PA3O3R3S3T3U2RA3B3E3I3N3O3R3T2SC3I3Q3S2US3T2VA3E3I1EDI2IN2LE3L2ND3S3T2RC3E3I3N3V2SS1HAG3I3L3M3N3P3R3S3T3U3V2EM3N3Q3R3V2IE3F3G3M3O2LO2OC3I3S3U2RO2UT1IGA3O2ME2NE3T2RC3E3Q2TE3O3R2VI1LAI3M3Q3S3V2IE3G3M3V2OC3N3P1OBA3R2CA3O2DE3I2FF2GN2HE2IF3N2LE3I3L3M3O2MB3E3M3P2NC3D3F3G3N3S3T3V2PA3I2RA3B3D3N3P3R3T2SM3T2TO2UD3P3R3T3V2YO1RAB3I3V3Y2EA3D3M3U3V2IB3E3S3T2OI3Q3T2UC3E2YP1UBI2EI2IL3S3V2LM3T2MU2PI2RA3S1YAN2CL2LI2NI0DAIG2MI2NG3S2UP1EBA3I3O3R3U2CA3E3H3I3L3O3R3U2DA3U2ES2FE3I3R2GA3I3L3R2JE2LI3O2MA3E3O2NI3O3T3U2PA3E3H3L3O2RA3O2SA3C3E3I3O3S3T2TA3E3O3R2VA3E3I3O1IAB3L3M2CT2FF2GE3I3N2LU2MA3I2OX2RE3I2SC3P3S3T2VE3I1OCI3T2GM2IG2MA3I3P2NA3J3N2PA2RT3U2SA3E3S2TA2UA3B3C3T2YE1RAG3P2ES2IB2OI1UPE3L2RA3C1YNA0EBLO1CAR2HA3E2LA3I3O3U2OL3N3R3U2RA3E3I3O2UM3R1DIF2UQ1FFA3E3I3O3R3U1GAL3R1JEC1LAB3R2EC3G3P3V2IG3T2OG2UC3D1MBA3E3R2ER2IS2ME2OT3U2PE3L3O3R2UL1NCA3H3L3O2DI3O3R3U2ER2FA3E3O2GA3I3L2IG2JA3E2LE2NE3U2RI3O2SE2TA3E3I3O3R2UM2VA3I3O2ZY1OLI1PAI3R3T3U2IC3D3E3L3N3S3T2OQ2RE3O2UI1QUE3I1RIG2OS2RE2UP1SCA2PA3E3I3O3R2QU2SA3E3I3O2TI3O3R1TAG3L3N3T2EI3N3R2HA3I3N2IR2OF3I3N3U2RA3O2UD1UPH1VAL3S2EN2ID3T2OL3Q1XAC3G3U2CE3I3L3U2EC3M3R2HA3O2IG3L3S2OT2PE3L3O3R2QU2TE3R2UL0FABL3U2CE3I3T2IB2LA2ME3I2RC3F3I3O2SC2TA3I2UC3T2VE3O1EBR2CO2DE2LI2MM3U2ND2OD2RM3O3V2ST2UI3T2VR1IAS2CE3T2DE2GU2LA3E3I3L3M3O3T2NA3I2OL2RM2SS2XE1LAI3M3S3T2EA3C3U3X2OC3R2UC3I3V1OLI2ND3G3T2RC3G3M3T2SS2UD3G3I3L3R1RAG3I3N3P3Y2EG3I3L3M3N3R2IA3C3S3V2OI3M3N3T2UI1UGI2IT2RE3I3T2SI2TU0GAGN2LA3E2MB2RA3D3N3R2ZE3O1EAN2LA3U2ND3E3I3O3T2OL3M2RA3M2ST2YS1IBI2CL2RA2VR1LAC3I2IS2OB3I3R1OLF2MM2NF2RG3I2UD3F3L3P3R3T1RAD3F3I3N3P3T3V2EN2IF3L3M2OG3N3T3U2UG3T3Y1UEP3R2ID3M3T2ST1YMN2RO0HABI2CH2LT2ME2NG3N2RI3M3P2SA1ELI2MA2RB3I3M3O2SI2UR1IBE3O2LA2ST2VE1OMA3M3O2NN3O3T2RD3I3L3M3R2UL3S1UBL2IL2MA3B3I3O2RL1YDR2GI2MN2PN0IDYL1GNO2UA1LLI3U1MAG2BI2IT2ME3O3U2PA3E3L3O3R3U1NCA3E3I3L3O2DE3I3U2ED3P3X2FI3L3O3U2GE2HA3I2JE3U2NO2OC3N2SC3E3I3O3P3T3U2TA3E3I3R3U2UT2VA3E3I3O1RON2RA3E3I1SOL1VOI2RE0JAGU2IL2MB2NV2RD2UG3N2VE1ETA3O2UD3N1OIN2NC3G2UE3I3R2VI2YA3E1UBI2GE2NI2PO2RI2ST2TE2VE0KAYA1IMO2OS0LABE3I3O2CE3T2GU2IN3S3T2MB3E3P2NC3G3T2PI2RG3M2UR2VA3O1ECT2GA3E3U2SS2TT2VI2XI2ZA1IAS2BE3R2CE3O2EG3V2GA3O3U2ME3I3O3P2NE3G2ON2QU2SI3T2TH3I3T2VR1OGI2IN3S2MB2TE2UE3R3T3V2YA1UBI2CI3R2EU2GU2IS2MI2NA3D2RO2TT2XU0MACH2GA3E3I2IG3L3N3R3S2JO2LA3E3H3I3L2MM2ND3I3Q3T3U2RA3B3C3D3I3Q3R3T2SC3S2TE3I3R2UD3S3V2XI1ECH3O2DA3E3I3U2IL2LA3O2MB3O2NA3E3H3S3T2RC3I3L2SS3U2TA3E3H3I2UB1IAU2CR2ET2GN3R2LI3L2MI2NC3E3I3O3U2RA3O2SS2XT1OBI2DE2EL2ND3I3N3O3S3T3U2QU2RC3S3T2TE3I2UC3F3L3S3T3V1ULT2NI2RA3E3M2SC3E3I2TA3E3U1YRI3T2ST2TH0NAGE2PP2RQ3R2TA3I3U2UF3T2VI1EBU2CT2FA2GA3L3O2IG2RV2TT2UR3T2VE1ICH3K2TR2VE1OBL2CI3T2IR3S2MA3B3M2RM2TA3I3O2UR3V2VA3E3I1UAG3N2IR3S2ME2PT2QU2TR0OBEI2JE2LI2SC3E3T2TE3U1CCA3U2EA2TO3R3U2UL1DEU2OR1FFE3I3R1GIV1ISE3I1LFA2IV1MBR2ET1NCT2DU2ER2IR1PAL3Q2ER2IN2PO3R2TE3I1RAG3N2BI2DO2EI2GA3U2IF2NE2QU2TI1SCI2MO2SA1TAR1URA3S2TI3R2VR1VAT1XYD3G1ZON0PAIS2LA3M3O3P2NA3D3G3I3N3O3T2PA3I3O3Y2RA3C3E3F3L3O3R3S3T3U3V2SS3T2TE3I3R2VI3O2YE3S1EIG3N2LA3I3L3O3U2ND3E3I3S3U2PI3L2RD3F3I3M3P3S3T2SE2TA3I3R2UP1HAR2OB3Q3T2RA2YS1IAN2CT2EC3R3U2LO2NC2PE2QU2RO2SC3T2VO2XE2ZZ1LAC3F3I3N3Q3S3T2EU3X2IA2OM3N2UI3M1OCH2ES3T2IN3R3S3V2LA3I3L3Y2MM3P2NC3D3E2RT2SI3S3T2TA3E3I2UC3L3M3R3S3V1RAI3T2EC3D3F3L3N3S3T3V2IM3N3S3V2OB3C3D3F3G3I3J3L3M3P3S3T3U3V2UD3N1SYC1UBL2CE2IS2LP3S2NA3I2PI2RI2ZZ1YRA0QUAS2ER3S2IE3T2OT0RACI3O2DI2GO2ID3S2LE3L2MA2PI2SA2TI2VA3I2YO1EAC3G3L3N2CE3I3L3O3R3U3Y2DI3O2FA3L3O3R3U2GA3I3L3U2IT2JE3O2LA3E3I2MA3E3I3O3P3U2NA3F3I3O3T3V2PL3O3R3T2QU2SE3I3O3P3T3U2TA3E3I3O3R2UN3S2VA3I3O3U1ICH2DE2EU2GI3O2NC2PO2SI3Q2TU2VA3I1OCH2MA3P2NC3D2SE3I2TA3O3U2UG3I3L3T2YA1UBA3I2CH2EL2GU2IN3S2SE3T1YTH0SABL3O3R2CO2FA2GE2IS2LA3I3O3U2ME2NC3G2RC3D2TU2UG3M3T3V2VA3O1CAL3N2EL3N3P2HE2IE3N2OR2RU2UL1EAN2CA3H3O3R2DA3U2IG2JO2LE2MA3B3E3I2NA3S3T2PA2QU2RE3G3I3R3U3V2SA2VI3R2XT1IDE2EC3G2FF2GL3N2LE3I2MP2NC3I2PH2RO2SM2TU1KIE1OCI3L2DI2IG2LD3E3I3U2MB3M3N2ND3G3N3O2RC3T2SI2TT2UC3D3F3L3P3R3T3V1PAC3T2EC2HE2IR1TAB3T2ER2IM3P2RI2UD3P2YL1UBL3S3T3V2CC3R2FF2GG2IV2LF2PE3P2RF3I3M3P3S3V2SP1YLL2MB3E2NA3T2ST0TABA3L2CT2IL2LE3I3O2MB3I2NG2PI2QU2RD3I3T2SS2TA3O2UP3R2XE1EMO3P2NA3D3E3I3S2RM3N3R2TI2XT1HEM3O3R2OR1IBI2ED2MI2RE3O2SS2TA3R3U1OBO2LE2MA2NI3N2PO2RC3D3N3P3R3S3T2TE2UC3R3S2XI1RAC3F3G3H3I3N3V2EF3M3S3U2IA3B3C3L3O3P3T3V2OM3N3P3U1UIL2LI2MU2NN2RB2TE3O2YA1YMP2PH3I2RA0UBUE1LTI3R1NAN2IF3O3Q3T3V1RAN2BA2TI1SAG2IN2UE3R1TIL2OP0VACA3C2GA3U2IL3N3S2LA3I3L3V2MP2NI2PE2RI2SE3S3T1ECT2DE2GE2HI2IN2LO2ND3E3G3I3T2RD3I3N3R3S3T2ST2TE3U2XA3E1IAD3N2CT2DA3E2GN3U2LA3L2NA2OL2PE2RE3T3U2SA3E3I3Q3U2TA3E3I3R2VA3I1OCA2GU2IL3S3T2LA3C3T3U2RA3T2TE2UL2YA3E0WAGO0XENO0YACH0ZEBR2NI2ST1OOL\nes 97 0ABAC2DO2EJ2IE2OG3N3R2RA3I2UE3S1CAB3D2CE3I2EI3L3N3P2ID2LA2NE2OG3S2TI3O3R3U2UD3E3S1DIC2MI2OP3R2UA3L1ERE1FEC2IC3N3R1GIL3T2ON3S3T2RE3I2UA3D3I3J1HOG3R1IRE2SL1JED3N2US1LAC3M3R2BA3U2CA2DE2EG3J3R3T2FI2GA3O2IA3E3V2MA3E3I2TA3E3I3O3U2UM2ZA1MAB3N3P3R3S2BA3I2EN2IG3S2OR2PA3L1NCH3I3L2DA3E2EM2GU2IL3M3S2OT2TE3I3O2UA3L3N2AD2EJ2O1PAG3R2ET2IO2LI2OD3R3Y2RE3O2UE3R1RAD3N3R2BI3O3U2CH3O2DE3I3U2EA2ID3E2MO2NE2OM2PA3O2RE3O3U2TE3I1SA3D3L2CE2EG3O3S2IE3L3S2NO2OM2PE2TI3R3U2UM3N1TAJ3Q3R2EN3O2IC2LE2OM2RA3O2UN1UDA3I2GE2LA2ME2SE2TO1VAL3N3R2E3L3N3S2IO3S1YER2UD3N1ZAF3R2OT2UC3F3L0BABA3O2CH2HI2IL2JA2LA3C3D2MB2NC3D3O2RB3C3N3R2SC3T3U2TA3E3I3U2UL2ZA1EBE3I2LL2SA3O3T1ICH2EN2NG1LAN2OQ2US1OA2BI3O2CA3I2DA3E2IN2LA3E3S2MB2ND3I3O3S2RD3R2SQ2TE3I2VE2ZA1RAV3Z2EC3V2IL3N3S2OC3M3N3T2UJ3S3T1UCE3L2EN3Y2FA3O2HO2IT2LT2RB3L3R2SC2TA2ZO0CABA3E3I3R2CA2DA3E2ER2FE2ID3M2JA3O2L3A3C3D3I3L3M3O3V2MA3B3E3I3P2NC3D3E3G3I3T3A3O2OB3S2PA3I3O3T3U2RA3B3C3E3G3I3N3P3R3T2SA3C3E3P3T2TO3R2UD3S2ZO1EBO2DE3R2LD3E3O3U2ME2NI3T2RC3D3E3O3R3T2SP2TR1HAC3L3M3N3P3R2IC3S3V2OQ3Z2UL3P1ICL2EG3L3N3R2FR2GA2MA2NC3E3T2PR2RC3U2SN2TA2UD1LAM3N3R3S3V2IE3M3N1OBR2CC3H3I3O2DI3O2FR2GE2HE2JI3O2LA3C3E3G3I3L3M3U2MB3E3I3O3P2ND3E3G3O3S3T2PA3I2RA3B3C3D3O3R2SE3M3T1RAN3T2EA3C3I3M2IA3M3P3S2OM3N3Q2UD3Z1UAD3R3T2BO3R2CH2EL3N3R3S3V2ID2LE3P3T2MB3P2NA3E2OT2PO3U2RA3I3S3V2TI0DAMA2NZ2R3D2TI1EBE3I2CA3I2DO2FE3I2JA2LF3G3I2MO2NS3T2PO2RE3R2SA3E3F3N3T3V2TA3E2UD1IA3B3D3M3N3R2BU2CT2EN3T3Z2FI2GN2LE3U2NE2RE3I2SC3E3F2VA3I1OBL2CE2LO2MI2N3A2RA3M3S2S3I1RAG2OG1UCH2DA2EL3N2LC2O2QU2RA3E3O0EBAN2RI1CHA2O2UA1DAD2IC3F3T2UC1FEC2IC1JE3M1LEF3G3M3V2IP3T3X2OG2UD1MBU2IT2OC2PA3E3L3R1NAN2CA3H3I2EM3R2FA3E2GA2IG2LA2OR2RE2SA3E2TE3R2VA3I1POC1QUI1RIZ1SCA3E3O3R3U2EN2FE3U2PA3E3I3O3U2QU2TA3E3I3U1TAP2ER2IC2NI1VAD3L2EN2IT1XAC3M2CE3U2EN2IG3L3S3T2PE3L3O2TR0FABR3U2CH3I3T2EN2JA2LD3L3S3T2MA3I3O2RA3M3O3S2SE2TI2UN2VO2X1EBR2CH2LI2O2RI3O3T3V2ST1IAB3N3R2BR2CC3H2DE2EB3L3R3S2GU2JA3O2LA3E3I3T2N3C3G3I2RM1LAC3U2EC2OR3T2UI3J3O1OBI2CA2GA3O2LI3L2ND2RM3R3T3Z2SA2TO1RAC3G3N3S3U2EI3N3S2IO3T2UT1UEG3N3R2GA2MA2NC3D2RG3I2SI2TB3U0GACE2FA2IT2JO2LA3E3L2MB2NA3C3G3S2RA3Z2SO3T2TO2VI1EME3I2N3E3I3T2RA3E3M2ST1IGA2MN2RA3O1LAC2OB3R1OL3F3O3P2MA2RD3I3R2TA3E2ZA1RAD3F3N3S3T3V2IE3L3P3S3T2OS2UA3E3M3P1UAN3P3R2ER2IA3N3O3S3T2SA3T0HABE3I3L2CE3H2DA2LL2MA2RI2Z3A1EBI3R2CH2LA3I2MB2RI3M3O3V1IEL3R2GA3I2JO2MN2ST1OCI2GA3U2JA2MB2NG3O3R2RA3M3N2ST2YO1UEC3L3R3S3V2ID3R2MA3E3I3O2ND2RA3T0ICON1DEA2IO2OL1GLE3U2UA1LEG2US1MAG3N2IT2PA3E3O3U1NCA2DI2ER2FI3O2GE2IC2ME3U2NA2SE3T2TE3I3U2UT2VI1RA2IS2ON1SLA3O0JABA3O2MO2RA3D3R2UL2ZM1EFE2RI1INE1ORN3O2VE2YA1UER3V3Z2GA3O3U2IC2NC3G3I3T2PI2RA2ST2VE2ZG0KILO1OAL0LABI2CI3R2DO3R2GA3R3U2IC2ME3I3P2NA3C3G3Z2PI2RG3V2ST2TA3E3I2UR2VA2ZO1EAL2CC3H3T2ER2GI3U2JA2NG3T3A2ON3P2SI2TA3R2VE2YE1IBE3R2CO2DE3I2EN2GA3E2MA3I3O3P2NC3D3E3G3O3T2QU2SO3T2TE3I3R1LAG3M3N3V2EG3N3V2OR3V2UV1OBO2CI3O3U2GI3R2MB3O2NJ2TE1UCH3I2GA2JO2NA3E2PA2ST2TO2Z0MACE3H2DE3R3U2ES2FI2GI3O2IZ2LD3E3L3O2MA3B3U2NC3D3E3G3I3J3O3S3T3A2PA2QU2R3C3E3F3G3I3M3R3T3Z2SA3C3I2TA3E3I3R2XI2YO2ZO1ECH2DA3I3U2JI3O2LE3O2MO2NO3S3T3U2RC3E3I2S3O2TA3E3O3R2ZC1IED3L3M2GA2L3A3I3L2MO2NA3E3I3U2OP2RA2SA3E3I3M2TA3O1OCH3I2DA3E2HO2JA2LD3E3I2ME3I2NA3E3J3T3O2RA3D3E3I3R3S3T2SC3T2TI2VE3I2ZO1UCH2DA2EB3L3R3S2GR2JE2LA3E3T2ND3E2RA3O2SC3E3G3I3L0NACA3I2DA2IP2RA3I3R2SA2TA3I3U2US2VA3E3I1ECI3T2GA3O3R2ON2RV2TO2UT2VA3E1ICH2DO2EB3T2NE3O2TI2VE1OBL2CH2MI2RI3M3T2TA3I2VA3E3I1UBE2CA3L2DI3O2ER3V3Z2LO2ME2TR0OASI1BES2IS2JE2RA3E2SE2TE2VI1CA3S2EA2HE3O2IO2RE2TA3U2UL3P3R1DIA3O3S1EST1FEN3R2IC2RE1GRO1IDO2R1JO1LA2EA2FA2IV2LA2MO2OR2VI1MBL1NDA2ZA1PAC2CI2ER2IN2ON2TA3I2UE1RAC3D3L2BI2CA2DE2EJ2GA3I3U2IE3G3L2O2QU2UG1SAD2CU2EZ2O2TR1TON2RO1VEJ2UL1XID3G1YEN1ZON0PACT2DR2EL2GI3O2IS2JA2LA3C3E3I3M3O3P2N3A3I3T3U2PA3E3I2QU2RA3C3E3I3O3P3Q3R3T2SA3E3I3O3T2TA3I3R2US3T2VO2YA1EAT2CA3E3H2DA3I2GA2IN2LA3D3E3I3L3O3U2NA3S3O2ON3R2PI2QU2RA3C3D3E3F3I3L3M3R3S2SA3C3I3T2TA3R2Z3U1ICA3H2E3D3R3Z2JA2LA3O2MI2NO3T3Z3A2OJ2PA2RA2SA3C3O3T2TO2ZC1LAC3N3T3Y3Z2EI3N2OM2UM3R1OBR2CO2DE3I2EM3S3T2LE3I3L3V2MA3E3O3P2NE2RC3T2SA3E3I3T2TE3R2ZO1RAD2EC3G3M3N3S3V2IM3N3S3V2OA3B3C3D3E3F3G3L3M3N3P3X2UE1UBL2CH2DO2EB3R3S2LG3I3M3P3S2MA2NT3A3O2PA3I2RE0QUED3J3M3R3S2IE3M3N3T0RABA3I3O2CI2DI2IZ2MA3P2NC3G2PA3I3T2SG3P2TO2YO2ZA3O1EAC3L2BA3O2CA3E3H3O3R3T3U2D3O3U2FL3O3R3U2GA3I3L3R2HE2IN3R2JA2LA3E3I3L3O2MA3E3O2NC3D3T2PA3E3O3T2S3C3I3P3T3U2TI3O3R2UN2VE3I2Y2ZA1ICO2EG3N3S2FA2GI3O2NC3O2O2QU2SA2TM3O2ZO1OBL2CE3I2DA3E3I2ER2JI3O2ME3P2N3C3D2PA3E2SA3C3T2TA1UBI3O2DO2ED2GI2ID3N2LE3O2MB3O2PT2TA3I0SABA3E3I3L2CA2GA3R2LA3D3E3I3M3O3S3T3U3V2MB2NC3D3E3G3I3O3T2PO2QU2RD3T2ST2TA2UN2XO1ECC3O3R3T2D2GU2IS2LL3V2MA3I2ND3S3A3O2PA3I2QU2R3I3M3V2SE3I2TA3E2VE2XO3T1IDR2ES3T2GL3N2LA3B3E3L2MB3I2RE2ST2TI3U1OBR2CI2DI2L3A3D3E3I3T3U2MB2ND3I3O3R2PA3L3O2RD3P3T2ST2TA1UAV2BI2CE2DO2EG3L3N3R2FR2JE2LT2MA2PE3L3O3R2R3C3E3G2ST2TI0TABA3I3L3U2CO3T2JO2LA3C3E3L3O2MA3B2NG3Q2PA3E3I3O2QU2RD3E3I3J3O3R3T2TU2UR2ZA3O1EAT2CH3L3N2JA3E3I2LA3E2MA3O3P2NA3D3E3I3S2OR2RA3C3M3N3R2SI3O3T2TE2XT2Z1IBI3U2EM3N3R3S2GR2JE2LD2MB3I3O2NT2O2PI3O2RA3O2TA3E3U2ZA1OAL2BI2CA3I2DO2GA2LD2MA2NO3T2PA3E2QU2RA3E3M3N3O3P3R3S3T2S3C3E2XI1RAB3C3E3F3G3J3M3N3T3U3Z2EB3G3I3N3P3S2IB3G3P3S3U2OF3M3N3P3T3Z2UC3E3F1UBE3O2ER2MB3O2NE3I2RB3I3N2TO0UBIC1LCE1MBR1NID3R3V2O2TA2A1RBA3E2GE2NA1SAR2UA1TIL2OP1VA0VACA3I3U2GA3O2IN2JI2LE3I3L3O3V2MP2RA3I3O2SO1ECI3T2HI2IN2JE2LA3E3O2NA3C3D3E3G3I3T3U2R3A3B3D3E3J3S3T1IA3J2BR2CI3T2DA3E3R2EJ3R2GO2L3L2NA3O3E2OL2RA3G3T2SO3P3T2TA2UD2VA3E3I3O1OLC3U3V2RA2TA3O2Z1UEL2LG0YACE2TE1EGU2MA2RN2SO1ODO2GA3U0ZAFI2NJ2PA2RZ1ONA2RR1UMO2RD\nuk 1072 0ABAG2HA2QI1CAN2OK2QO2SO2gA1DAC3S2QO1EAP2Mg1GTQ1HAL3Q2BT2IM1ICA2RB3S1KAE3W2CA2OQ2QO2Rg2SI3O2TL3R2WF3g1LDF3O2FB3D3`2IX2MA2UA2]B3P3S2_M1MBA2TL2UO1NAD3L3N3S2DA3F2FK3M2KF2ON2RA2SF3I1PAQ2FL3S2SF1QAV2Bg2FN2KT2MA2Ng2OM2SF3I2UA2VF3g2YI1ROQ2PF2SF3Q2UA1SFL2LA3F2OM1TEI2KW1UOQ2gY1WFS0BABK3T2DA3F3N2HA3I2IB3Q2KA3L2LA3O3]3`2MB2NA3E3F2QA3C3I3K3V2RF2ST3]2WI2YS1EGO1FDF2KA3O2LA2NF3H2QF3K3g2Rg1ICF2LI2NS2QK1LAN2IR2OD3K2TH2_E1OBF2DA2IL2KA3R2LO2QO3Z2RO2SA2WM2XK2`Q1QAC3R3S2FH3L2ID3E3H3L2OC3N3Y2TK3N3R1TBL2EI3`2HI3O2IC2KC3F3R3g2LA3K3]2MF2QA3F3T3Y3`2SO2VS1_EG2LF2QO2RS1gAS2DT2EO2LF3I2NO2OL2QG3_2RF3K0CADO2EA2Gg2KW2LT3]3_3`3g2NS2QA3F3S3g2UL1CFX1EAX1FEM2Hg2LF3]2QA3B3F3R3V3Y2RL3N2XF3g1IBg2CA2DA3L3O3Q2EA3F3Q2HN2KL3Q2LO2MO2NO3`2PA2QA3g2RN3O3S2S`3g2VO3g2YI3N2gH1KAH1ODN3O2Eg2HI2KA3H2LF3O3]3`2QO2RF3]2ZI1RFR2ST1SgV1TAL2Dg2EK2HO2LI3K2VO1XFN2IN3S1gCS3W2EB3D3F3L3Q2HO2KN2LL2NF3X2QN3Y2RK3N3g2SA3F3Q2VO2YA0DABA2CA2EG3K2HF3O2LA3F3T2MA2NE3O2QA3B3E3M3N2RL1CIN2OH1FKS2Lg2OL2QA3B3O1IQ`1LAE3H2FK3X2IB3N2OB3R2TV2`E1NOM2gH3S1OCg2EI3T2LK3O3T3]2Mg2NX2PA2QA3D3E3I3L3O3g2RS2SF1QAB3C3E3M3N3U2FB3X2IB3C2OM3N2TE3Y2`E2gM3N1TBF3K2EH3O2MO3T2QS2RA3F3g2Sg2ZA1gAW2BQ2EN2LL2MN2PO3R2QK3L3X2RS2SA0EACN2MB2QT2SA1CFQ2ID2OB2gQ1FBA3_2Cg2KA3O2LF3]2MO2NW3]2PO2QF2RF3`2SA2Ug1GAH2FM3Q2IN2Mg2TN1HCg2FQ2ID2]O1ICA3I3O2HA2KS2LF2MA2N`2PL2QF3I2RK3P2VA1OBA3Q2CD3G3g2DA3L3O2HC3O2KA3S3g2LI2MA3K3Q3g2N]2QO3g2RC3S2SF3I2VO2YK2`Q1QAB3D3K3M2FN2OH2TD3G3K2gB3G3S1TBL2MA2PL1_GI2IM2NA1`SF1gAD3L3M3P2BQ2GK2IR2L]3`2OP2SC2`X2eS0FDOg1KCA2HA3O2OL2QA2RP2gP1LFC3M2]U2gP1MAL2BL2OW1NFQ1POV2gD3H1RKO3g2SA3Q1SAG3P2IK2NO2_E1UFK2gQ1YFL0GABA2IC2KF2LO3_2NQ2QI3S2RM2SK1CAC1FCQ2LF2N]2QE3F2RS2SO1ICF3O3g2LF3K2SN3O1MTS1NFW2IC1OCS2LT2ND2QG1TIK2PA2QA3N3g1gNK0HABA3g2CA3E3O3S3g2DA3O3Q3g2ET2HI2KL2LA3I3g2MO3Y3g2PA3I3L3Q2Q`2RS2SI3O3g2Vg2XI3g2eW1BgQ1CAN2IX2TK2gQ3S1DOE1EOB1FBQ3T2LF2ML2Ng2QN1IMA1LAD2IC3S1MAD2gI3N1NAC3I3K3V2IG1OEX2HT2IK2NA2OP2Q`2YI1QgL3R1TBF3I3Q2PI2RS1`BL1gSV0IODA3T2QG0KABF3L3g2CT2EF3Q2HK2IM2KA3S2LA3F3I3O3_2MB3F3H3P3g2NA3C3E3O3g2PF3L3T3_3g2QA3F3N3T2RA3S2SA3F2TX2UF2XA2YS2_S1CAE3N3Q3R3S2IS2gS1FEI2KR2L]2MP2QA3M1ICO2LI2PA2RF3S3g2SI2YF1LAC3E3Q2FI2IX2OP3T2TB3M2gM3P1MIN1NID2OP2`D3G1OAL2BH3I2CA3B3E3H3S3X2EF2GT2HI2IO2KO3S2LB3F3O3`3g2MA3B3F3O3P3U3g2NC3E3I3T3W2PA3I3g2QA3G3I3O3P3S3g2RA3I3M3S2SF3L2VA2W_2XF2YA1QAB3C3I3e3g2FE3I3M3R2IG3L3N3V3Y2OL3N3R2TA3P3S2_K3X1TBI2HF3N3O2LA3O3]3g2NG2PF3O3g2QA3D3O3R3S2VA3O2XA2YN1gBO2DO2LO2NF3O2OR2PS2QA2RS2YK0LABg2CA3I2DT2HF3N2IN2MA3P2NE3K3W2RO2TQ2YS1FBg2CA3F2DF3K3g2GA2HO2KW2LF2MT2NS2OP2PF3S2RS2ZA1IGg2MA2PA3F2RI3S2WA1L`N1OBO2DO3g2GK2KO2PA3T2RK3]2SF3O2YA1THD2NA2RK2XN1_BI3O2EI2KR2L]2PI2RS1gGK2IK2KA3O2Lg2NH3O3]3g2QA2SA3F3O2US2VS2WF2XB2ZI0MACP2DA3N3g2GO2HO2IB3E3O3R2KA3Q2L]3_3`2MO2ND3E3F3G3N3S3g2QA3D3K3L3M3W3Y2RA3Y2SF3I3Q3T2VA2YI2`K3S1FBL2EA3I3O3T2GA2LO3]3g2MB2N_2QF3I2RS2SA3F3O3Q2VA2WF1IDE2L`2RK2SF3]1NOG1OEA3F2HA2KQ2LO3]3_2MF2NF3O3S3T3g2QF3H3I3K3O2SI3O3T2VF1Qg`1TEQ2GN2HF3I2QA2RK3O3S2VA2YL1_HI2RL1gE]2KQ2Lg2NF2QA3I3O2RS3`3g2VT2YF3O0NABg2CT3X3g2DO2EB3g2HC2KI2LI2MF3I3T2PQ3g2QA3I3O2RS3g2ST2TK2US2XI2ZA1FBO2Eg2MO3T2ON2PO2QC3P2SQ2TK1ISK1OCF3I2GI2MF2QK2RI3O2SA2TS1TDA2E]2L]2SQ1_AN1`N`1gHE2MU2YA0OAHA1BCg2DO2FL2GI2LA3I3g2Mg2QA3T3g2R`2gE1CAL3W2FR2OX1DOQ2gQ1EFG3K2IN2TE1GIN1HEO2FQ2NA2ON1KAP2FA2LI2OL3M2QA3F3g2TL3N1LFN2IC2OC2gC3`1MAQ2FL2LF1NTK1PAE2FN3Q2IR2SI2gK1QAN2Bg2DA2EF2FL2KF2NA2Vg2ge1RAE2Cg2FL3S2IK2NO2OB3S2SA3Q2gB3N1SAC2Cg1UOQ2gR1VQA1XFQ2KO2gP0PACI3T2Eg2HL3T2LA3F3I3T3]3`3g2NA3O3S2PO3T3g2QA3K3O3S3T2RM3S3g2SF3I3Q2TH2UO2VO2Wg1FIH2KA2L_3g2NA3H2QF3L3O3R3T2SL2XA3F3I1ILO2Qg2RA2SA3S1LAC3H3N3R3S3W2FE3R2IS2OM3Z2TD2_Y2`G3M3Y2gR3S1OBT2CA3O3g2DO3Q2EI3O3T2FH3M3S2GF3I2HI3O2KQ3g2LF3I3O3T3_2MA3F3g2NS3g2PI3g2QO3S2RL3M3S3T2S`3g2VC3g2XA2YS2`R2gH1QAC3L3R2FE2IB3C3D3H3K3L3P3R3S3X2OB3D3F3M3R3U3W2TG2`G3N3R1SAV2IW1TBL2DA2EF3I3Q2L]2NK2QP2RS2S]3g2VI3O2XO1YFN2ON1_QF1gAN2CE3N2GA2KN2LO2ND3W2QA3O2RN3O3S2SO2WF0QABA2CL2EA3N3g2IE3O2KF3T2NF2PR2SA3T2VT1FBQ3T2Cg2DA3g2EA3]2GI2HF3O2IK3R2KL3O3S2L]2MF2NK2PO2RO3S2UF2WF2XF1IBA2NC3O2RT3]2SM2YS1OBO3g2CF2Dg2EH2HB3C3K3M3R3T2MA3B2RA3I3L3S2`L1TBA3Q3g2GA2KA3O2MB2RA2XA3K2YN1_KH1`EN3O2RS1gCF3N2EI2HE3]2KA2XN2YF0RAEO2IS2KC2L_2MB3O2NE3K2QA3E2SI2UA2VA1CAV2FK3S2IN3R2`S2gG3X1FHA3O2KQ3T2LF3O2MA2QC3F3P3W2RS3g1IDN2Eg2LA3T2MC3U2NI3S3]2QF3N3O2RS2SQ1KAK3Q3S3U2CF2FL2IB3Q2LA3`2OB3Q2QI3O2TS1LAN2IM2OC3N3g2TV2_E3R2gE1MAK2FQ3S2OL2TD1NAR2gE3P1OBA3O2CA3g2KI3g2LO2NW3`2Pg2QO2RN2SN2TR2_H1PAD3L2FK2IN3R3W2OD3K3Q3R1QgB1SAC3E3I3K3L3N3Q3S2FB3G3P3Q2OC3E3Q2QI3O3T3g2TE3P2gD3L3N1TBO2CF2DL2KN2MK2PT2QD2Rg2Sg2WC1VIL2OE1WFN1_GF2QP1`IC1gCA2EL2L]2MF2SK0SABL3T2CF2ID3M2KR3S2LA3g2MA2NE2QS3g2R]2XK2eM1CAQ2FQ2OQ1FAS2HK2KR2LF3`2MB3P2NE3g2OQ2PL2QA3F3M3P2RL3S2VN2Xg1IDQ2GE2QR2SA3T2VA1KAN1OCA2LO2MA2NK3N3g2PA3O2QB3D2RS1QAC3D3E3K3M3P3U2FM3N2IB3K3M2OL3M3R3U3`3e2TB3E2_M3U2gO3R1TBA2LT2MA2NE3F3g2Pg2QB3I3K3N2UL1_BI3g2LF3]1`DA1gLO2QA0TBQA2gQ1CAD2FQ1DgE1EAC3Q1HBg2CA3g2Dg2Lg2OQ1KLg2QI1LOC1MOC2gL1NgU1PQA3`1QIC2OG3K3X1RMg2Pg2SA3Q3g1SgY1XAR2FN2SA1ZFL1`CA3L0UABQ3T2HA3F2KF2NF3S3U2QB3S3U2RA3O2TN1FNO2QH3M2eQ1LAD3K3N2FI2OQ3S2_D3g2gD1OIe2KT2L]2NE3F3S2QF2SO1QAH3K2FN3R2ON2TK1TGF2NE3K3S2QD3O2SB3L2UA1gAL2DT2HI2LF3O3]2NA3g2OL2QA0VAH`2LA3C2MF2QA3X2SI1CAR2IL2OZ2gR1IGA2MF2RS1LOP2gB1MAQ2IH2gL1OCQ2ET2KF2QA3O1QFB2ON2TZ2gN1TEO2QM2RS2SQ3g1gMg2QT0WCgQ1FDL2MF2NS1IBT2DF2KL2Lg2NK2SA3Q2UQ1TKA3F3O2NA2WF1`SK1gCK2LI2NA0XABA2DA2EO2IK3N2KL2LM2QI3g2RO3S2YA1FBQ3T2KA2MN3P2NF2QD3E3N2SC1IGI2NA3N2RS2SA1MIV1OBO2CD3F3N2QN2SI1TBT3X2IN2MA2SK0YABA3L2CL2IB2MP2PK2QM3O2Rg2SQ2UA3Q2VI3S1CAB3X1FCF2EF2HL2LF2Pg2QF3R3Y2UR1ILO2MP2NF2PY2QI3M3O2UF2YK1KOE2TQ2gP1LAD3N2FM2TN2_H3P2`V1MAS1NTQ1OCK2KO2LO2QS2RF3S1PAK3L2IL3N2QI1SAN2FP2IL2OC3Q2QI2TQ1TKA2Lg2QT3V2VL0ZACF2RS1FBF3g2EQ2N`2SI1IDL3O2PW2Qg2SO1ODL2EF2KA0_CFL2gL1NAW2DA2gR1PgS1QBA2IR1YKA0`BFE2LT1CIZ2KA1DFL2N`2TA1EQO1HIK3X1IWF1KgQ3R1LIW1NDO1QIN2LI2MA2TD3R1RFN2LA2Ng2SQ1VON2SA1XMg1YMA1ZgQ0eCQO1EIN2Ng1NOS0gBgR1DQA3F2TA1EFA3O3`2IL1HOL1KFB2QA1L_H1MBI2LA2PO3T1NCF2EI2GF3I2RS2SF2gI1QIR1RPI2SO1VSg1eQO1EAL1GAK1HEA3F\ntr 97 0ABAJ3N3R2EC2ID2LA2ON1CEL3M1DAC3L3M3Y2RE1FAC2IY3S1GOR1HBA2EN2IZ2LA2TA2UD2IR2SA1ILE1JAN1KAD3R3S2BA2OR2RE2TO2US2VA2IL2SA1LAB3C3N3R3S2BU2EV2FA2GI2KI2TL3I2CA2IC1MAT3C2BA2FI2PU1NAF3N3O3S2DA2GU2KE2LA2NE2TE3I2IT1PAR2OL1RAB3L3P3Z2DI2EN2IF2MA3O3U2PA3E2TI2UZ2SI1SAL3N2FA2LA2MA2PI2TA3R1TES2KI2LA3E2MA2OM3L1VCI2IZ2LU2UK3C1YAZ2DI2GI2LA2NA2RA3I2VA2CI1ZIM1CAC2IK3L1GAB3R3C2DA2US2IZ1SAM2IN2UR2CI0BABA2DA3E2GA2HA3I3C3S2KK3L3R3I2LE3K3L3T3I2MB3Y2ND3K3L3T3Y2RB3D3O2SA3K3T3I2TI2VU2YK3R2ZE3L2GL3I2SO1EBE2CE2DE2GO2KL3C2LD3G3I3L2NE3G3I3Z2RB3E3R2SL3T2TO2YA3G3I2ZE2SI1IBE2DO2LA3E3M3Y2NA3I2RI3L2SI3K2TK2YO2CI3K1LOK2UZ1ODR2HC2MB2NC3F2RA3D3U2ST2YA3N3U2ZK3U2GA2SL1RON3S1UGU2HA2KE2LG3M3U3V2RG3U3C2SE2ZU2GD1OBR3U2CE2LU1UCU2FE2LB3T2TC2YU1IYI2CA0CACI2DD2MB3C2NL1EKE2MR2ND3N2SA2TV2VA3H3I2YL2ZB3V1ILT3V2NS2RI3O2SI2VC1OGR2SK1UMB1OME1UCE2ML2ZD1IMB2VA0DADI2IR2KI3T2LA3G3Y2ML2NS3T3I2RB3I2VE3U2YA2GA3C3I1EDE2FN3T2HA3L2KA3O2LT2ME3L2NE3G3I2PO2RG3M3N3S2SE3T2VA3E3I2GE3I1IKE3I3K2LB3C3E3I2NL3C2PL2RH3S2SK2YA3E2ZE3G2SL1OKT3U2LA3M3U2MA3I2ND2ST3Y2GA3R3U1UDA2MA2RA3U2VA2YA3G1ONE2RT2VM2SE1UET2KK2LG2MD2NY3U2RB2VE2ZL2GM3U2SU1ISA0EBAT2ED2RU1CZA1DEB3P2IM1FOR2SA1GZO1HLI1JDE1KIC3L3P2ME2OL2RA2SE3I2VA1LBI2DI2EK2IP2LI2MA2CI1MAN3Y2IR2LA2PA2ZI1NER2FE2GE2IS2TA2VA1PIK1RDE2GI3U2IK3S2KE2TE1SAN2IN2KI2ME2NA2PR2TE1TIK2UT1VCI2DE2ET2LA3I2RA3E1YER2LE3U2VA1ZBE2GI1GIM3T2LE2RI1SAR2IT2YA0FABR2GO2IZ2KU2MI2NI3U2RA3B3E3K2SO3U3I2TI3U2YA3D2ZI3L1ELS2NE2RA3I3M2SL3T1IDA3E2GU2IL2KI2LD3I3M3T2NA3C2RK3U2TI2YA2ZI1LAM2UT1ORM3U2SI2TO2YA1RAK2EN3S1UAR3Y2LA3Y2ND2TB3U2ZE1IKR2ND2RT3C3I2SK3T2CI0GABA2GA2IT2LE3O2MZ2RA3D3I3S2YE3R2ZE3I3O1EBR2CE2DI2LE3I2MI2NI3C2OM2RD3G3C2TI2VR2YI2ZE3G2CI3M1IDE3O2RI2TA2YS2ZE2SE1OFR2NC3D1RAF3M3N3V2UP1URB3U1OBE2KD3Y2LG2ML3U2NU2RE3G3S3U2ST2TU2VD2ZL1UBR2DU2FT2LD3L3U2MR3U2NC3D3E3L2RE3G2VE2ZE1IDA2RG0HAFI3T2KA3E3I2LA3K3L3I2MA3L3S3U2NC3D3E3G2PS2RD3E3F3I3M3N3C2SB3L3R3S3I2TT3I2VA3L3U3Y3Z2YA3D3S3V2ZA3I2SH1ECE2DE3I2KI2LE3V2ME3Z3S2ND2RK2SA2VE2YB3E3K1IBE2CA2DR2KA3M2LA2MA2ND2SA3S2TA2ZM1OCA2KK2PA2RO3T2SA3G1UBU2DU2KU2NI2RM2ZU2CR2MA2NE1IRK2CK0IBIK2RI1CAT1DEA2MA1FAD2TA1HRA2TI2YA1KAZ2IL3N3Z2LI2NA2RA1LAV3C2ER2HA2IS2KB3E3O2TI1MAR2BA2EC2GE2ZA1NAN2CE2DE3I2GI2IL3S2SA1PEK2LI2TA2UC1RAD2FA1SIM2KE2OT2RA2TE3I1TFA2HA2IB3N1VME1YIL3M1ZBE2CI2DI2IN2LE1CEC3R2LI2TE1GDE2NE1SAR2LE2PO0JALU2MB2NT1ELA2OL2ST1ILE1OKE1UDO2RI0KABI3L3U2DE3I3R2FA3E3I2HK3R3V3Y2ID2KA3T2LA3B3D3E3K3O3I2MA3B3E3P3Y3I2NA3C3D3E3G3O3T3U2OS2PA3L3U3I2RA3B3D3G3N3P3T3Y3I3S2SA3K3I2TA3M3R3I2VI3R3U3S2YG3M3N3T3I2ZM2GN3I1EBA2FA3I2HR2KL2LE3I2MA3E3I2NA3D3E3T2PE3C2RA3E3P3V2SE3T2TE2YI2CI1IBA3R2LE3O2ML3Y2RP2SI1LAR3S3V2IM2OS1OBA2KO3U2LA3E3I3O3T3Y2MB3E3O3S2NA3F3S3U2PY3C2RD3I3N3O3S3U2ST2YU2ZA3M1RAK3L3M3V2ED3S2IS3Z2OK3M1UBB2CA2KL2LA3I3U2MA3B3R2ND2PA2RA3B3D3G3M3N3S3T2VV2YR3U2ZE3G3U2SA1OFT2MU2PE3R2RF2TU2SE3K1UKU2LB3L3T3C2ME2PE2RE2VE1IBL2KI2LA3C2RA3B3K3M3I2SK3M3R2TA2VI2YA3M3I2ZA3I0LABI2CI2DE3I2HA3M2KL2MB3E2ND3S2PA2RV2VA2YI2ZE2GI1EHI3T3C2KE2NS2OP2TA2VH3R2YL2ZZ1IDE2KI2MO2RA3I2SA3T2TR2YA1OBU2CA2DO2GO2JM2KA3M3U2ST2TU1UNA2FE2GA2KS2LE2TU0MAAR3S2CE3U2DA3D3E2FS2HA3M3S3Y3Z2KA3B3I3S2LU3Z2MU2NA3G3I3Z2RA3G3I3K3U2SK3M3R3O2TB3K2VI3N2YD3H3M3O3I2ZO1ECA3M2DD3R3Y2FT2HT2KT2LI3O3T2MB3L3N3U2ND3E3F3G3K3S2RA3C3D3H3I3K3M3T2SA3I3L3N3U2TA3I3R2VK3S2YD3I3V2ZA3U2SE3G3H1IDY2HE2KR2LA3Y2MA3O2NA3D3E3I3N3Y2RA2SA3K2ZA2GF1OBI2DE2LA3E3O2NI3T2RA3I2TI3O2ZA1UAL2CI2HA3T2KA2NI2RA2SI3K3L2TA3F3L2ZI2BA2CE2DD3U2JD2LK2MK2NA2RE3V2SP3V2TE2ST1ICI2KN2NT2RI2ZI0NAAT2BI2DI2FT2KA3L3I2LB2MZ2RG3I2SI2YL2ZA3I2GM1EDE3I2FI2HI2RG2SI3N2VA3R2ZA3I3L2ST1ICE2HA2KE2LU2ME2NN2ZA1OHU2KT2RM2ST2TE1UMA1OBE1UFU2KL3T2SH0OBJE2RU2UA1CAK1DAC2UN1FSE1KLA2UL2YA1LAN2GU2TA2UK3M1MLE2UZ1NAR3Y2UR1PAL2ER2TI1RIJ2KE3I2MA2SA1TAG2EL2LA3U2OB2UR1YMA1ZAL3N0PABU2DO2KT2LA3E3M3T3Y2MU2NA3C3E3I3T2PA3Y2RA3D3F3I3L3S2SA3I3K3T2TA3E3L3R2YD1EDA2HL2KM2LE3I3T3U2MB2NC3S2RD3G3H3I3O3U3V3C3S2TE3R3U2YK3N3Z2CE1IJA2KN2LA3O2NT2RE3I3Z2ST2TO2YA3E1LAJ3K3S3T1OHP2LE3O2MP2NP2PL3U2RS3T2TI3P2YR2ZI2GA2SE1RAT2EN2IM2OF3G3J3V1UAN2DI3R2LL2NT2RO2SU2TR2SK1INA2RA3L0RABI2CA2DA3Y2FA3I2HA3L3M2KA3E3I3S2MP2ND2PO3S2ST2YI2GB1EAL2FA3E3I3O2HB3I2KA3L2ND3K2SI3S2VA2YH3O2ZE2CE1IME2NG2SA2TI3U1OBO2DA3E2KF2ST2ZE1UBA3L2GA2HS2LO2TU1OPO1UKU2TB2YA2ZG2ST1IZA0SAAD2BA3I2DA3E3I2FH3R2HA3I3N2KA3S3I2LA3E3K3C3I2MI2ND3I3K3T2RA3D3G3K3M3N3R3S2TR2VA3U2YA3D3F3I2CA3M2GA3D3L1EBE3Z2CC2DA3I2FE3I2HP2LA3E3O3V2MA3B3T2NA3E3T2RA3I3M3V3C3U2VG3I2YA3I3R3Y2ZO2CE3I1IGO2HI2LG3I2MI2NE3Y2PA2RE3K2ST2YA1OBA2FR3U2HB2KA3E2LI3U2MU2NA3B3S3U2SI3Y2GA3U1PAT2IK3R2OR1TAD3N2EP2IL2OK2UD1UCU2FL2LH2NA3D3U2SA3U1OYL1UBY2KU2MB2NG2PU2RM3P2TU2VA2ZG1IHH2KI2NA3I2RM3T2ZI2GL0TABA3E3I3U2DI2FL2HM3S3T2KD3O3T3U3V2MB3I3P2NG3K3I2PU3I2RA3H3L3C2SA3N3V2TI2VA3S3U2YT2ZE2SR3I1EBE3R2CE3R2DA3B2KE3I3L3N3S2LA3E3G3K3V2MA3B3I3M3P3S2NE3H3O3T2OR2PE3S2RA3B3C3E3F3I3L3M3T2SI3P3T2VA2YZ2ZG2SE1ICA2FT2RB2TI2YA1OHU2KA3L3M2MA3B2PA3L3R3U2RN3P3T3U2TE1RAK3M3P2IB3K2OM3P1UHA2LU2RF3I3P3U2TA3K2VA2ZL1ORE1UCC2LB2ME3S2NE2RB3K2TS1IKA2LS2PK2RM3N3T0UCUZ1FUK1KAL1LAK2VI1MUM1NSU1SKU2TA2UL1TKU1VER1YAN3R2DU2GA3U2SA1ZAN3Y2MA2UN1CUC3R1GRA2UR0VAAZ2GO2HA3S2KA3I2LI3S2NI3T2PU2RI3L2SA3I2TO2ZI3O1ECI2FA2KI2LI3V2RE2ST2ZN1IDE2LL2RA3G2TA3E3R2YO2SN1OKA2LE3K1USL2CU0YAKA3U3I2LA3N2MA2ND3L2PA3B3R2RE3I2SE3S2TA2VA3R3U2YG3L2ZL2GL3M1EDE3I2GA2KN2LK3P2MI3Y2NG3I2RE3L2TE3I3K2GE1IRM2TI2GI1OKU2LC3D3L2RD3G2SU2GU1UDU2FK2KA2LA2MA3U2NU2RT2TK2VA1ONE3T1UKS3U2RU2ZD3E3U1IKI2LA3B3D3K3L2RT0ZAFE2HI3T2MA3B2NA2RU2TE2YI1EBR2LZ2MB3I2NC3G2RD3R2VA3K2YB3T1IFT2HI3N2NC2RA3V1ORL1ULU2MR2RA1IMB3P2PK3Z2RH0CADI2KM2LA2MA2NA3T2RK3P3S2TA3L2VD2YH2GL3R1EKI3M2LE3I2MB2NE3T2RE3C2TE2SM1IKO2LI2ME2NK2PU2SE2ZE3M2CE1OBA2CU2KG2MA2RA3B2GU1UBU2HA2KU1ORE2ZU1IKR2NG2RA2GL3I0ODEV1FKE1KCE1LCE1NCE3U2DE2EM3R1PUC1RDE2UM1TEK1VGU1YKU1ZER2GE2LE2NE2VE1GLE2RE2UT0UFLE1LES1MIT1NIF3T2LE3U1RET2KE1SLU1VEZ1ZEN3R1CGE1SEN0IHLA1LIC1RMA1SKA2LA2PA2TA1TIR1ZGA0SABL2LG3T3V2MD3P2PK2RJ2TO1EBB2FF3T2HR3Z2MS2NL2RB3E3H2ZL1IFA2LT2MA3D3S2VE2SL1OFB3O1UAR2BA2RU2UR1OMI2VA\nar 1575 0AFK1HK1BFI2dP1EAE2^1F`G1GFd2^A2_K1HBA2D2PK2QB1IAa2dB1J`1KBS2Fb2L2Nd2O[2P2`B2d]1LKA3\\2aA1MBb2DA2I2Ka2Qb2^b2bA3I1NFA2Sa1OAB3^2IA2[K1QBA2^M1RK[1SFb2NA1TOA2`d1[\\2]A1\\Gb2[A2^A1]^2_A2bA1^Bb2SA2[3a2bA1_A`2M3d2QA2`d2d`1`A\\3`2Bb2Nb2[2aA1a^1bDA2KA2^1d\\b1BIA2KA3a3d2aA1D\\A1FAL3O1GMA1HKA1IA_1JAS1KAI1L_d1M[`2]A2_`1NAK2KA1OBS2^A1QAK1S^A1\\^d1]^d1^aA1`FA2MA2NA1bLa1d\\A2bA1B`1D[A1E`A1_KA0BdK1AdS2B2Ga2Id2J`2KI3S3\\2LA2\\a2^a3b2_d2`I3b1FSa1GAK2E2K2dK1HAH3K2bK1IAd2K2^a2dS1JKa2bK1KAI3S3_2D\\2F2Id2Md2S_2T^3d2\\3b2]A3a2`A2bN2dI1L\\1MAD3Q2DA3`2]b2_A3a2dQ1NAK1O^2_a1PAS1QAK3Q3\\3`2a2Kd2b^2dH1SEa2bP1T^1\\Ib2Ka2Sa2^A1^AB3Q2B^2G2Ia2M_2bK3Q1`Ad2D2I\\3b2[M2]2d1aAK2Fa2^b1bAB2O^2\\2_a1dda2AI3`2D2IK2P3a0DAB^2F3K2Kd1B`2b^1FAK2KB2^d1G[a2da1HD1IKd1JA]2]A3K1KAB3_2Ba2Dd2F_2Gd2M2_M3d2dA1MSa2^\\3d1NFd1O[d2_d2bd1QKd2Sd1SAb2Bd1TKd1[AG2Md1\\I_3d2^d2bd1]Kd1^A_2a2[A2_d2bd1_EA3d2K3d2MA1`Rd2bK1bA_3B3L2D2\\d2^d2`a1dAK2`2a0EA^E2`d1BAD1KEK2dA1SBA2^B1\\A[2a2d^1^AE3F2E2F1_A`2Ka2`1bB2K2_1dAB0FAdL2JB2Ka2[2^d2_S2`B2aL1BM2^2dK3`1IAK2a2b^2d3I3^1JK2S1KAB3I2Fd2M2`2b2dI1LAK2K2dK1MI2_2bK1SBa1TKA1[A[2`1^BA2I2Ma2bI3M2dI3M1_AK3^2S2^3a2ab2d^1`Ad3G2a2IB3b2bB1aa2I1bAB3I3[3^3a2KB3d2L2^a2aK1dB2KA2bB3^0GAFB2I2Mb2Nd2[a3K3^2_P3^2`b1BAK2a2K2dB1FAB2K3a2^1IAd3I2M2bI2dE3I3\\1JK1KAE3K2L2[3a2b[2dK1LA_2_a1MAB2`2b`1NdN1OAI3`2a2`2d1PAK2`1QB1RdK1[Ka2R2^2dI1\\Ad2^2`a2b^2dB1]Ad2_a2d_1^A\\2Lb2\\a2_2b3d2dB3_1_AK3M3_3d2O2b^1`Qa2[d2d`1bAK3M2D2Kd2N2P1dAa3]2^a0HAD_2QK2^3a2_2`1BAL2K3a2L2dL1D_1IN2_a1KAd3[2F2Ia3^2L2Qb2bF3[2dQ3[1LAd3_3`2[2`a1NB2`1OK2^a1PAK1QAB2a2ba1[AN2\\a2d[1^AO3Q2HA2I2[d2dF3Q1_M3a2dK1bAD3Q2H2Ja1dAK3Q3^3_2LK2N2Q2_a2bQ0IAdK3_2H^2K2[d3S1BAB3M3T2M1FAF2^a1KAB3F3M3\\3_2F3a2IA2M2a_2bB3M3d1MDb1SMb2_2ba1T^1[AD2a2DK2^d1\\a2d\\1]A`2a1^A^2[d2b2d^1_S2da1`A`1aA`2K2Na2`1bAa3K2Ga2Ia2Ka3\\2^A1dBA2]2`A2bA0JdB1A]K1BAB2JB1HK1KAS2a2ba1\\`1]K3d1aB3d2b^1bBA2\\1d^0KAM2d3G3I2BQ2Ga3^2Id2S2[I3S2da1BAB3Q3S3`2S2ba2dS1DBa1F^1GA^2^a2_a2d\\1HA_2Oa1JAJ1L\\2_a1MAd3^3_2T2_1NA\\1OdI3[1PA1QB2^1SAa3d2I1TBa2ba2d[1[Aa2N2b[2d\\1\\A\\2OA3a2Sa2_2d\\1]AB2Ba2P2`1_AI3^3`2L2N2^2bN1`d`1aA`1bA\\3d2B3d2L`2Pa2Sa2`\\1dAG3P2G3A2N3a0LdB\\1AdK2I2`2bd1BIa2b`2dB1FAF1HK[1KAS3[2\\a1SDK2Kb2[K1[A[1\\A\\1^AF1_A`2KI2d^1`AB2B\\3b2FB2I1aK3a2b1bAK2BS2F2K\\1dAK2D3b2L[2`a0MbA^1Ad\\2GK3^2Kd2SA3a3d2\\3d2]`1BAD3G3\\3]3`2Ga2Sa2\\2bK2d^1DAK2a2Ka1FAI2^1GAB2K2^B2bK1HA`1IK2M1KAB3F2B2F2HM2IA3d2QA2Sa2b3A3K2dK3S1QG2^1SAI3^2K2d3I1[AK2G2K2bG2d`1\\[2b[2d[1]A`2a2d`1^AM3^3_2G[2M^2Qa2]2_3b2b]2d_1_AI3Q3S3\\2Bb2M_2S2]a2`2dK3]1`AB2B^2a2FA2I3d2b`1aKa2^2b^1bAK3]2M`2\\1dAK2Ka2`_0NAB2G`2KB3S2Na2Qd2SK2]K2^2ad2d1BAB3]2]a2^1D^A3a1FAS2Ka2dK1GKb2_2`a1HO1Ib1KAK3S2B2G2[a2]a2`\\2b\\2dA3Q3]1QK3`2dK1SAS2K2^a2bK2dK1T[1[A[2a2Ka2\\1\\a1]K2Nb2^1^A^1_AS3^3_2M3d2S3a2`I2bS1aAB2I2Ka2d3\\1bAK2Q2[A2\\2]a2_K1dH0OAdT2BK3b2GB2I\\2Kd2^b2`S1BAG3K3T2K2Ta2d1GBa2a2`2b`2d[1HbK1IA\\2[3a2\\2d\\1KAG2a2G2dK1SDK2bI1TAK2dK1[Ga2OA2b[2dK1\\K2^2dS1^B2OA3a1_D2T1`AI3K3S2Bb2I^3b2[2bB1aK3d2d^1bD2Ka2O2[3a2^F1dAG3I2D2I3^2Ta2`d0PABQ1BAB2Q2S1G]3a2d1H_1KB2M1S[1[a2IS2dK1^S2bS1_AI3`2dK1dA[2Sa2[2\\2b[0QAdK2BS3\\3b2F`2Gb2K\\2LF2\\a3_2^B2aK2b^3b1BAH3N3S2H2\\3a2^2b^2dB3H3S1G^B2d`1KAL2Bb2G2I2[2bI2da3\\1SA_2_1[^2b^1\\M1^G2Sa1_AQ2bG1`Bb1bB2[A2\\2d^1dAK2B2[2`2bK0RBd1KA[2[1[K1^A^2a1_A1aK2bK2dK0SAd^2BK2F3d2Ia2L[3^2O[3_2[d2^_2_K3^1BAI3K2Ka2\\2dK1DBa1FAd2B2^a2bL2d`1IAI2I2M3a2^1JK1KBb2N2P2ba3M3P2dM3P3`1L[2_2d_1MFI2^1NB2Ka3b1OA3K3[2K2[b2dI3K1P^a1QAK2[2^a2bK1R_3a1[b1\\AB2Ba2I2^3a2bI2d\\1^AF3\\3_2Ba2]3a2b1_AI3K3_2a2KA2\\2^A2bI2d\\1`AB3\\3`3d2B3K2OK2\\3b2]B2bA1bA_2Ia2`1dAI3K2I3d2N2`a2b`0TAdB2BA3a2K2L2[1BAK2Qa1Iba2dK1KAM3_2BA3a2a2[a2bB2dB1LAK3^2^3A1MA^2\\2b^2d^1O`1QM1[KA1^A[3d2a2db1_AL2I1`_2d_1bAO2K3d1dDA2E2Ka2_3a2b_0[AM2dI2DG3b2KM3\\2O^3b2]M3a2`b1DAa2Ga2bN2d^1FK2^2ba1GO2_1HAK2K1KAH3M3N3T3_3b2G2NA2Oa2\\a2`2b3M2d\\3]1MDA3\\1OAG2^2b^2dG3^1Pa2^2d1QK2`a2bK2dK1\\AS2Ka2_a1]Aa2Ka1^AG2[^2]2_2d`1`AF3K2FA2I\\1aI2KM2_1bAG3]3`2F2L2Qa1dKb2P2^M0\\AdI3_2BM2Kd3B3b2P2QK2SI2[^3d2_a3b2`b1BAB2M2SA3a2^a2b3^1IAG2G2K3a2_2ba2d_1KAK2Ba2N2O2Q2S2[a2_L3d2`B3[2da1LG1MQ2_a1Na2Ia2K2Qa1OAd3O2B3a2I3d2bK2dI3K1QAK3S3[3d2Ka2Sa2`2dS1[AL2L3a2O2QA2^1^Ad3I2B2Sa2\\3A2`M1_AN2G2_2dO1`Aa3S2Id2QK2[J2d`1aba1bAK3_2a2M2\\S2d1dAI3M2EA2\\B2^b2_a0]AM2d`2B^2DB2G^2IK2[^3b2_d2a^1BI2Kd2Mb2N2dK1DAB3`2[2^a2dB1EA[2dB1G^3d1IG1KAE3M3b2Bb2D3b2L2Md2[M2]I2_3a2`B3[2d_1LBK1MB2D`2K2]M2ba1NA[2]1SB2]1[Ad1^A_2B2M2_a2da1_AN3^3_2Bd2EK2b`2da1`AK3M3[2L3a2TK2bL2da1aKB3_2[2^1bA]3^2EK2H2K`2MA2S2[d2]B2`1dA`2M2^b0^b^b1AdG2BM2SB2[D2_S1Bba2AM2^A2`3a1EA_2a1FA_2`a1GA[2Ra2_2`2da1Ja2dJ1LbF1MA`2Sa1OA\\1QA[2[2d[1SAB2Ba1Ta2L1[A[2D3a1\\AG2B2Qa2^\\2_a1_Ga2Ma2SA1aB2Fa2[a1bBd2G3A3a2L2^B1d[2^2_b2b`0_AIB2bd1da2J`2LK1Ada3I3^2Ma2Pd2SL2^G3]2`F2aK1BHK2IA2KI2M_2^T1DAa2B^2FK2G[2KF2Sa2`1EA^2\\A2^3E1FA^2I3A2Ka2^M2_b2aK2ba1GAI3K2Ba3K2KA3]2Ob2Qa2[R3^2]2_^2bK2dQ1HBL2Ia2KF3L3b2L`2QQ2^B2_^1IAK2G2H^3`2KF3M2[A2\\a2d3K3`1JA\\2]K2dA1KAB3a3M2BS3d2DB2FA3S2G^2MA3_2OI2[\\2\\2]B3L2_K2`2a_2bG3`1LAF2KS2^A2_A2aK2dF1MAG3K3S3[2BG2DI3N3Q3\\3`3b2Ka3G2QG3K2S[2]3`2^a2_A2`I2bI1NB]2D^2KB3\\3b2Q2S^2T^2_N2aI2bK2d1OAB2B3A2K[2QB2SI2[A2^G2`S2bK1PHa2KB2_A2d[3\\1QAQ2BH3S2G`2K3\\2S_1R^a2aK1SAI2BK2FL3_2Ia3`2KP3[2Lb2OK3_2QK3[2^\\3_2_b2`d2aI2b^1TAK3_2KB2L^2M^2^[2`3A1[AF2DA2KN2O^1\\AS3^3_2BP2IA3_2K2O3b2SI2^A3_2ad2bI2dA1]A[3`2DB2SB2`M2bA3]1^AG3_2G3_2L_2SB3\\2[3b2\\Q2_M2bH3`2db1_E^2GA2KP2MG2QK2^]1`AH3K3L2BK3S2F^3_2Ga3I3^2Id2L^2MF2NA3[2Oa2PI2QA2RA3K2SQ2[A2\\A3b2aF2bA1aAK2Fa2I2KF2^B2_A2`a3I1bAM3^2F3a2Ia2KI2L2M_3d2Q`2R[2\\I3S2]B2^I2aB1dAI2EA2IA2KA2LA2M_2^A0`AdB2I^3d2PF2S_2[J3b2\\a3b2d1BA3D2Da2Ka2P2d^1EK1FAa3G3K2Ia2_2b_3d1GAD3M2D2^a1HA^2Ba2^a2ba1Iba2d1KFM2I1Laa2d^1MAd2B2H3a2\\2dF3_1NAK3Q2Ka2ba2dI3Q1OB2[2dB3G1PAK1QA\\1RAK3_2Ka2d[1SA_2Fa2^2_a2`A2d_1T_3a1[Ga2Ha2M2Q2S2\\1\\I2N2Qa1]Da2aa1_K2Q2^a2b1aAK3d2F2Pa2bP1bAa3K3[2KF3M2Q2S2^1da2L]2^d0aAD[2FM2Id2^a2_N2b3`1Ba1DA[1FKa1IAd2[2`a2aI2da3K1K_1PAB2Ba2_1^A^3_1_a2La2Ma1`IA3M1bAd2IF2da1dda2Ba2]^2^0bAFB3a2Ga3I2Id2PG2SR2\\S1DI2K2dK1EA\\2d\\1FBa2`a2a1GIa2^2dI1IAS2\\2dA3S1KAE2Ia3d2Na2S2\\a2bI1L`2dK1MAd3I3_2Q2_2d^1NAd3G1O[3a2^a2da1PbG1Q`1Rd[1SI2d1[I2Ka1\\AK2D2[a2bI3[1]A^2K1^AI2dI3_1_Pa1aF1d^0dABM2M_2[S2\\a3b1HD1KAS1MAK2K1SMb1\\Qd2Ra2d`1_A_2d`1`AB2Bb1bM[2_\nfa 1575 0ABAI2KA3`2NA2^d2`B3_2]N2Éb3d2d3A1DN1FK2d^1HK1IAB2KM2_]1JKH2d`1KA_3d2Lb2Na2`F1L_A3b1MA`3d2DA3K3d2_A2dA1NDd2`A2L2dA1TAL2^2bN1[DA2Kd1^BA3b2b`3 1_AK2bL2dL1`A`1aMD2`K3É2]1b`I2dL3N1 AK1²dK1Éad1d`I3a2d`1BD]2Kb3d1DA\\2GA2b3B1EAE1FAL3\\1GDK2MA1IB2bd1KI]2L`2Tb2_T2É1LIb2Éd1MDH3\\3]2[`2_2]^3`1NDa2]1OQB1Q^M1[DH2KA2MA3K2NK2QA2\\1\\A_2^d2dA1^AT3]2[B2_A2Éb1_A`2Kb2dI1`BA3K3b2DH3a2Fd2IA3K3b3d2M2NA2OA2SA2ÉN3b3d1aK_1]Md2`b1dMD2bA0BABb2DK3^2HD2IA3B3_3]3É2KA3B3I3d2LA3I3K3b3d2Mb2NÉ2QK2T3B3M3 2[D3`3a2\\^3d2^A3N3]3É3d2_I3d2`]2bK2dÉ1BK1D`1HAK2D2NN3`1IKb2`3a1JK1KAI3L2BQ2F3M2IA3B2LÉ2N2\\]2`A3L2aA2 M2Éa1LKÉ2TA1MAQ2DK3`2]D1N\\A2]a1SI1\\A^2 a1^AT2B^2IK2_2`I2bL3Q2dD1`Ad2IK2Ld2[N2dA1aA3K3`2Bb2IA2ND1bDa2Kd2MD2[a2\\2^b2_d1 a1dAB3`2I3A2Kb2MD3]2ND3a2Pd2_a2`N0DdAD1ABM3N3^2F3K2HD2Kd2La3É2\\ 2^A2ba2]M1BM_1FAK2KB1GOd2[a1HDa2_2d^1IBd1Jad1KAL3N3_3`3b2B 3d2Dd2F_2IM2Nd2_L2`F3_2]a3d1MBd1N`a2bd2]1Obd1SFB2Qd2_d1TAK1[Aa2Kd1\\Md2bd1^AN3b2H2[`2_B2bd1_AM3N2BK2I`2Kd2MA2N]2dL1`Ab2Bb3]2I3K3d2[M2aA2bS2Éa2dM1bAL3`2BK2D2Ia2Kd2MS2Na2^I2_A2`^3d21N2a1]KA2da1ÉKÉ1dKA3a2L2Ta2_3A2ab0EABD2`d1BD1KbD2dA1^E1_K1`A1bAB0FAFd2Ib2JB2Kb3 2^d2_a2`3b2bd2dL1BKA1Ib^2dI1KAD2E\\2Sa2\\a2dA1LK2ba2dK1MDF2_1N`3b1SBa2[K1TI2KA1[D1^A2B]2I2Ma2Éa2d\\1_A^2S2^a1`bB2É^1aA`2D2dI3L1bAL3`3a2Fa2KA2N3A2aK2d1ÉK1dB2KF3a0GANd2O^2[R2^1BAB2bB1FKa1IM1KAK2[2]D2dK1MAB2KD1OAK2dK1PbK1[AR1\\d\\1^Lb2\\a2bA1_A_3d1`A2FK1bO^2P2_a1]_D1dAD3Q2KA2^a0HAD_2K2^O3a2`_3b2bK3d2]3M3N1D_d1I_D1KAF3_2BA3L2I^2M2\\a2_A3`3a2bF2 `2Éb2dI1LA`2K2a2d`1MDa3É1ND2]B1O^D1QAQ1[AN2Da1^AO3^2BA2SD2\\2bD2dF1_Ka2dA3K1`I\\2]2dA1bAB3`3a2Bd2I]2KF3I3N2NB3_3a2dN1dAB3K2LK2M2^d2_a0IAKB3b3 3]2M3D2_A3I3`32`A3N2bQ2dK3d1BMD2a2dK1HDK1KA_3L2BA3`2F2HD3N2MD2ND3]2_A2`É2a_2b`3d2ÉA2dA3 1MD3A3B3_3a3b3]3É1NbA1SA2bD1\\D2d\\1^Ab3]2D`2Hb2Mb2[d2b2dK3^1_AT3b2`b2A1`B]2IA2dA1aA`2^1bAD3^2Bd2I]2K3B3a2NA3`2T2\\^2`I2 K3`2dI3M1]A`2DK2^2_a1É_a1dBA2IA3É2Kb2Ld2^_2ad2bA2É0JAD1HdK1KS2a1a`1bB2L`2\\1]K0KAGD2Id2MD3b2Pd2[S2`I3`2a3K3`2dA3G3É1BAQ3S2S1DBa1G_D1HDH2MA2N1L\\1MA^2Db2dI1NDa2I1OIH1PAd1QbB1SI2`A1[Aa2DA3É2b2d\\1\\AB2O2Sa2_2dB1`ÉK1aKb1bAd2BA3K2IH2L3`2MD3K2N`2T`2_d2`\\3b2]N2dA1²a1]AB2bK1ÉBA1dAP2D_2GA2LB3N2M_2ND3a2^2bA2É3L0LAdK2I3É2T2^L2`b2bd1BA`2K3I3a1G_D1KAS3[2B[2I3A3 2N]2`É2bK2ÉK2d`1S[K1TA^1^[1_KI2L_2MD2d`1`A`2B\\3b3d2FB3d2Ia3É2É3b1bF2KH3\\1dAK2BA3\\2Db2KA3L3]2`D20MABA2Fd2G^2HD2KI2L3_2SD2TK2\\a2^A3`2`I2]`2dB3a1BGA2I2La3d2\\D2b2d^1DAK3d2BK2b`2dT1FAI1GK1HAb2D]2`1IK1KAT3M3_3 3d2B3`2HA3M2IA3K2MB3K2Nd2SD2_a2`A3b2bI3N2K3`2ÉJ3K2dS1QG2^1SAI2d1[AK3^2D2Ka2dI3`1\\[1^A_2M^2_A2b^2d\\1_A\\3b2Bb2MA2`b2bK1`BA3^2D3b2FA3I3N2IA2ÉA3K3]3d1aKa2_2`I1bAI3K2HD2KA3D3`2L`2M_3]3d2TA2_d2aA21AM2`I2aK2bK2dI1]`F2a2bD1É]1dAG3K3\\2H2KA3]2^b2_A3K3d2`_3d0NABA2H3A3M3a2Id2SK2T^2^d2`M2aD3K3`3]3d2K2ÉK2dM1BAa2IK2MD2`_2]a2da1DAB2K3_1FAS1HO1KAK2BD2G2[2bS2]D2d]1MD`1OD1QK`1SK2^a1[A[2\\2dK1\\Ad2d\\1^Db2T_2`É2bA3T1_A^2N3A2S3I1`AH3M3b3É2Ba2^2bA1aAB2I2KD3d1bHd2dI1]AK3[2K2^A2_2`2b[3a2dB1É[D1dAK2B2IA2KA3F3I3d2aa2bA2b0OABK3b2GB2I\\2S\\2[1BG3A1GA[2BD2D2KA2`a1HKa1IA3\\2_1KA[2[a1SbI1[Ga2K1^G1_T2d_1`I^3b2SD2bB1bKD2[d1dAI2I2\\^0PA_`1HA_1KbK2dB1^S1_dK1dA[0QAM2\\3D2^B2bb2d[1BAB3H2S2\\a2dB3S1KAG3b2B1S_1[^1^A3d2bS1`AB3L2L2d`1bBd2Qd2[A2\\a2^3A2_A2d^1d[2^M0RKA[2d[1aK2bK0SABK2F2ID3^2K[2\\^2^_1BA3K2bK1F^a2dB1IA^2I2Md1JK1KN2P2bF3M1LD2_2dL1M^3d1OA3K1QAK2K2Ma1R_D1\\B2KB2dI3\\1^AF3\\3_2[1_AK3_2\\2a2bI1`AB2OK2bA2]B1aI1]AM2M1dA`2Id2`]0TAK1JA1K[a2bB3K2dB1LA^2^1^A[2D3]1` a2d1bAO2Ka1dAB2KD0[AHD2KM2O^2^b2_3d2`b2dI1DG2d^1IA]1KAH3_3b2Ba2FA2I3A3b2LA3`2M`2ND2OD2Tb2[K2_A2a`2bD3I3K3L3N3T2dB1NAK1OAG2^3`1PA2^1SA^1\\Ka1^AD3H2L2[^2]1`Ab2FA2I\\2K2b`1aKM2_1bAK2D3B2Kd2^A1]K1dKb2N2^M3_0\\Ad_2B^2Ka3 2N\\2OI2Pd2QK2SI2[^3d2^B2`b21BA2^a2b^1IG2KD2d_1KAB3K2O2\\A3K3d2_L2`2d`3a1M_D1N`É1OAB2a2dI1QB2Ka2Sa1[Ma2^1^AB2S2\\2_I3K3a2ba1_Kd2\\_1`AD3I3K3S2IA3d1aK_2ba1bA_2KB2M2Qd2 1dAM2K2Md2[2^b2_D2 d0^AFb2I`2L_2`a2]2d\\1BAM2H`2Kd2`d1GA[2Ra2`2d_1JD1KLN1Q[2d[1SAB2^1[R1\\B2_a1_M1`F2ÉK3a1aFa1bBd2G2IK2Ld2MD2^a2]M1É`1dA\\2MD2^d2_b2bA0_ADd2FK2Id2K_33 2MD3a3b2N3d2^]2_A2`D3I3S2aK3b3d2]A2dS1BAK2IA2^1DAS2KF2`2a1EBD2^3E1FA^2D_2M_2^M2_b1GBD2Ob2PK2[^2^a2bK2]_2dQ1HKb2L`2_^1IAI2D2G2KM3]2dK1KAI2BA2DS2FA2IA3_2L`2Mb2T3A3I3L2_D3K2a_2bA2]B3L1LI2KS1Mdb2AB3[2DQ2bA2]`2dK1NAb2DA3K2K\\2S^2\\2ab2bK2]d1OA^2IK2KA1PKA1QB3b2^B1SAb2BK2FL2I`2K[2^_2_A1TAL2KB2L1[Db2dI1\\A^2IA3_2OI2`S2bA2dA1^A\\3d2H2bA2]a2d^1_AM2DA2]`1`AK2BS2Fb2L^2N3d2Q\\2RK3b2\\A3^1aAK2DA2KB3É3d2^D2_A2`I1bDb2F2KB3 3d2LA3a2M_3d2[\\2^b2`M2aB2]D2d1²Ia3É1]A`2DB2E2SB1ÉM1dEA2H]2IA2KA3L2LA3B2^A3d2_b2`A2ba2Éb0`AHI3`2IK2K`3b2LB3`3]2ND3K2OG2[2\\b2_I3a3b2`b2aA3_2bI3É2dB1BAD2P1DdF1FAB3K2bA1HMD2^3M2bI1IA1KH2IB3a2_N2ÉM1LId2aD1MB2DK2Ha2d_1NAM3Q3`2Kd2MD1O[2dB3G1RA[3_2K2_1S^3B2_D2`A1T_a1[S2dM1\\AB3N3^2I2N3a2Qa1_AI3d2Ka2`A2b`2]3I1aAI3^2`É1bAK3L2BD2Fb2Kb2LA2NA3D3I3d2a2]2dI3M1]Da1ÉAa2KA2aI2d`1dAL3]2D2Kb2LA2^b3d2_K3]0aA^a2_b2b`1D^1FA1IAd2[2aI2da1KM2ÉL1LAK1NDA1[DA3_3a1^A^2a^2b1_Aa3d2D3A2I^2KA2MA3K3[2`N2bA2]A2dA3N1`Ib2K3M3_2ÉA1bA3N32N3d2dF1dBD2FA2L_2]^0bAGI3a2Id2^I3d2`D2²a3É2]M1FB2IA2bI1GID1IAS1KLN2\\2bI1LN2T1MQ2SD2d^1OA^2[2^a2dD1PS1Rd[1SIa1[A3I2bK1\\AK2D1^K_1dDK2KA3É2^A2b^2²a0AIA3K2Kb3 3]2MD3H3I2N`3b2^A3D3b2`I2]D3d2dA3D3I3a3É3d1D]1IA^2KB1JdK1KA`2D\\3b2IA3d2L2MD3N3a2`I3d2bA3`2 d2ÉA2dK1LN]1MD 2K3S1NDa3]3d2_3]1^AM2`É2a2]A2d]1`Aa2F3A3K2aA2]a2dK1a^b2`1bDd2IK2LH3N2MD2NA2^2`a2dA1²bA3a1dAI3L3^3_3`2IA2KA3b2NA3H3I3K3b3]2_A2b`2 3a3]2]K0 AB]2IK2K\\32ND3`2\\b2^A2`a2bb23H3É2d1DK3d1KAT2Bd2HN2_2dI1NAd2_a1TA^2`I1^b2 ^2d1_BA2IA2`2 a1`BK2I2É3A1aAK2Ka2^2 a1bB2A2ÉA1]A_3b2N1dI`2MD2`d0²A]D1K[A1^a1`Ia1dA`0]AB^3d2FM2H2KA3D3H3I3_3`3b3É3d2Ma2NA3[3d2TJ2[b3d2^A3B3M2_^3d2`b3É2ab3É2bN2]A3D3^1BAB3I2Kd2bD3I2]1DA`2Kd2[2dB1FAb1G^1IBA2b1KA`3d2BA2D2Ha2Md2N_2[M2`A2b]2]2ÉI2d_1MB2b[1NA^3b2DL3d2_N2b3K2]b1[AN3d2DA3K2N3I2Éd1^AM2Ba2[D2_2b`3 2dI1_A`2I2KB2`I2b1`AK2FI3]2Ib2MK2[2ÉK1aKB2`a2]N1bA^2BN2DA2I]2M`2NN2[D2^A3K2aM3`2a2 2]B3b2dK1K2Mb1²I_1dMa2[d2^b2_d2aA2bd0ÉAKA3d2^N2b3A3 1Ba1JAK2KÉ2ND1KAL2IA3B3N3`3b2M`2_A2ba1L`3a1MDK1NAI2D2`d1[DÉ1^AB2BK3`2HA2IA3M3b2LA2MD2N`2K2 d2Éb2d_1_A`2K]1`BI2FA3N3a3d2I_3`1abA1bAK2I3A2KH3d2MA3[2Nb3d2`d2ÉK2d`1dAa2DA3d2Mb2^A0dAIB3I2M_3d2\\b2^1HB`2IA2 A1I]1KA\\1LIA1N_1\\a2d`1^IA1bKD2L2`F1]DA2I^2MA2N`1ÉA`1d^A\n";

  // src/words/words.ts
  var fewLetters = 4;
  var listLength = 2048;
  var scripts = [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu, /\p{Script=Arabic}/gu];
  var wordLists = beginnings_default.trim().split("\n").map(unpack);
  function unpack(line) {
    const [language, first, packed] = line.split(" ");
    const numbers = /* @__PURE__ */ new Map();
    let short2 = [];
    for (const [, shared, rest] of packed.matchAll(/(\d)(\D*)/gu)) {
      const letters = [...rest].map((c) => String.fromCodePoint(c.codePointAt(0) - 65 + Number(first)));
      short2 = [...short2.slice(0, Number(shared)), ...letters];
      numbers.set(short2.join(""), numbers.size);
    }
    return { language, script: scripts.find((s) => short2[0].search(s) >= 0), numbers, words: [] };
  }
  function learn(language, text3) {
    const list = wordLists.find((l) => l.language === language);
    const words2 = text3.trim().split(/\s+/);
    if (!list || words2.length !== listLength) throw new Error(`no list is ${language}`);
    list.words = words2;
  }
  function listOf(language) {
    const primary = language.toLowerCase().split("-")[0];
    return wordLists.find((l) => l.language === primary) ?? wordLists[0];
  }
  function listMeant(words2) {
    let [best, most, letters] = [wordLists[0], -1, -1];
    for (const l of wordLists) {
      const n = words2.filter((w) => numberOf(l, w) >= 0).length;
      const own = words2.join(" ").match(l.script)?.length ?? 0;
      if (n > most || n === most && own > letters) [best, most, letters] = [l, n, own];
    }
    return best;
  }
  function splitWords(typed) {
    let out = "";
    for (const c of typed.normalize("NFKD").replace(/[иИ]\u0306/g, "й")) {
      if (/\p{Mn}/u.test(c)) {
        continue;
      }
      if (c === "​") {
        out += " ";
      } else if (/\p{Cf}/u.test(c) || c === "ـ") {
        continue;
      } else if (c === "ı") {
        out += "i";
      } else {
        out += /\p{L}/u.test(c) ? c.toLowerCase() : " ";
      }
    }
    return out.split(" ").filter((w) => w !== "");
  }
  var alike = {
    "й": "и",
    "ґ": "г",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه"
  };
  function fold(word) {
    return [...splitWords(word).join("")].map((c) => alike[c] ?? c).join("");
  }
  function numberOf(list, word) {
    return list.numbers.get([...fold(word)].slice(0, fewLetters).join("")) ?? -1;
  }
  function misfit(list, words2) {
    return words2.findIndex((word) => {
      const n = numberOf(list, word);
      return n < 0 || list.words.length > 0 && !fold(list.words[n]).startsWith(fold(word));
    });
  }
  var maxNear = 3;
  function nearWords(list, word) {
    const typed = fold(word);
    const near = [];
    for (const w of list.words) {
      const whole2 = fold(w);
      const distance = [...typed].length >= 2 && whole2.startsWith(typed) ? 0 : slips(typed, whole2);
      if (distance <= 2 && distance < [...whole2].length - 1) {
        near.push({ word: w, distance });
      }
    }
    return near.sort((a, b) => a.distance - b.distance).slice(0, maxNear).map((c) => c.word);
  }
  function slips(a, b) {
    const x = [...a];
    const y = [...b];
    if (Math.abs(x.length - y.length) > 2) {
      return 3;
    }
    let before = [];
    let last = [];
    let row = Array.from({ length: y.length + 1 }, (_, j) => j);
    for (let i = 1; i <= x.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= y.length; j++) {
        const cost = x[i - 1] === y[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return Math.min(row[y.length], 3);
  }

  // src/envelope.ts
  var words = 9;
  var maxTyped = 1024;
  var bitsWord = 11;
  var slots2 = 8;
  var keySize = 1216;
  var encSize = 1120;
  var tagSize = 16;
  var slotSize = encSize + 32 + tagSize;
  var contentSize = 16 << 10;
  var bodySize = contentSize + tagSize;
  var sealSize = 32;
  var slotsStart = 4;
  var bodyStart = slotsStart + slots2 * slotSize;
  var sealStart = bodyStart + bodySize;
  var envelopeSize = sealStart + sealSize;
  var maxDeskName = 32;
  var maxDepth = 24;
  var maxAcks = 64;
  var maxAttachments = 8;
  var maxName = 120;
  var maxType = 60;
  var maxFile = 5 * 2 ** 30;
  var maxLanguage = 35;
  var markSize = 32;
  var markStart = contentSize - markSize;
  var flagDanger = 1;
  var flagServer = 2;
  var flagRule = 4;
  var sizeHead = 1 + 1 + 16 + 1 + slots2 * (1 + maxDeskName) + 1 + maxAcks * 16 + 2;
  var sizeLetter = 32 + 32 + keySize + 1 + maxLanguage + 16 + 1 + 2;
  var sizeAttachment = 32 + 8 + 32 + 1 + maxName + 1 + maxType;
  var listLength2 = 2048;
  var minSilence = 2;
  var maxSilence = 90;
  var maxWish = 600;
  var sizeRule = 2 + 1 + 1 + 2 + maxWish + 1 + 32 + keySize;
  var replyContentSize = 12 << 10;
  var signatureSize = 64;
  var replyPlainSize = replyContentSize + signatureSize;
  var replySize = encSize + replyPlainSize + tagSize;
  var maxMessages = 16;
  var maxReceipts = 64;
  var replyVersion = 1;
  var tableRows = 4080;
  var rowSize = 24;
  var nonceSize = 16;
  var tableSize = nonceSize + tableRows * rowSize;
  var cellSize = 256 << 10;
  var cellPlain = cellSize - tagSize;
  var destroyTags = 336;
  var openRequestSize = 1 + 4 + envelopeSize;
  var bodyRequestSize = 16;
  var closeRequestSize = envelopeSize + destroyTags * 16;
  var cellRequestSize = 16 + 32 + cellSize;
  var askedCells = 1024;
  var cellsRequestSize = 1 + askedCells * 16;
  var cellsAnswerSize = askedCells / 8;
  var cellsNamed = 1;
  var epochSeconds2 = 7 * 24 * 60 * 60;
  var version2 = "vouchsafe/letterbox/1";
  var WordError = class extends Error {
    constructor(position, word, near) {
      super(`word ${position} isn't on the list`);
      this.position = position;
      this.word = word;
      this.near = near;
    }
    position;
    word;
    near;
  };
  var TooLong = class extends Error {
    constructor(over) {
      super(`the text is ${over} bytes too long`);
      this.over = over;
    }
    over;
  };
  function u16(n) {
    return Uint8Array.of(n >>> 8, n);
  }
  function short(b) {
    return concat(Uint8Array.of(b.length), b);
  }
  function same(a, b) {
    let d = a.length ^ b.length;
    for (let i = 0; i < a.length; i++) {
      d |= a[i] ^ (b[i] ?? 0);
    }
    return d === 0;
  }
  var zero = (b) => b.every((v) => v === 0);
  function random(n) {
    return crypto.getRandomValues(new Uint8Array(n));
  }
  var Wire = class {
    constructor(b) {
      this.b = b;
    }
    b;
    bad = false;
    at = 0;
    take(n) {
      if (this.bad || this.at + n > this.b.length) {
        this.bad = true;
        return new Uint8Array();
      }
      this.at += n;
      return this.b.slice(this.at - n, this.at);
    }
    fill(n) {
      const v = this.take(n);
      return v.length === n ? v : new Uint8Array(n);
    }
    u8() {
      return this.take(1)[0] ?? 0;
    }
    u16() {
      return this.u8() * 256 + this.u8();
    }
    /** Exact up to 2^53, beyond which nothing is accepted. */
    u64() {
      return ((this.u16() * 65536 + this.u16()) * 65536 + this.u16()) * 65536 + this.u16();
    }
    /** count reads how many things follow, at most max. */
    count(max) {
      const n = this.u8();
      this.must(n <= max);
      return this.bad ? 0 : n;
    }
    text(n) {
      const s = utf8Text(this.take(n));
      this.must(s !== void 0);
      return this.bad ? "" : s;
    }
    must(ok) {
      this.bad ||= !ok;
    }
    /** end tells whether all was well and nothing but zero padding is left. */
    end() {
      this.must(zero(this.b.subarray(this.at)));
      return !this.bad;
    }
  };
  function plain(s) {
    return !/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/u.test(s);
  }
  function validDesk(desk) {
    return desk !== "" && utf8Length(desk) <= maxDeskName && plain(desk);
  }
  function validLanguage(tag) {
    return tag.length <= maxLanguage && /^[a-zA-Z0-9-]*$/.test(tag);
  }
  function distinct(all) {
    return new Set(all).size === all.length;
  }
  async function hmac2(key, ...parts) {
    return new Uint8Array(await crypto.subtle.sign("HMAC", key, concat(...parts)));
  }
  function hmacKey(key) {
    return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  }
  var xwingName = { name: "MLKEM768-X25519" };
  var kem = () => ({
    id: 25722,
    type: "KEM",
    name: xwingName.name,
    Nsecret: 32,
    Nenc: encSize,
    Npk: keySize,
    Nsk: 32,
    async DeriveKeyPair() {
      throw new Error("keys of this format are imported, never derived");
    },
    async GenerateKeyPair(extractable) {
      const { secretKey, publicKey } = ml_kem768_x25519.keygen();
      return {
        privateKey: { algorithm: xwingName, type: "private", extractable, bytes: secretKey },
        publicKey: { algorithm: xwingName, type: "public", extractable: true, bytes: publicKey }
      };
    },
    async SerializePublicKey(key) {
      return key.bytes.slice();
    },
    async DeserializePublicKey(bytes) {
      return { algorithm: xwingName, type: "public", extractable: true, bytes: bytes.slice() };
    },
    async SerializePrivateKey(key) {
      return key.bytes.slice();
    },
    async DeserializePrivateKey(bytes, extractable) {
      return { algorithm: xwingName, type: "private", extractable, bytes: bytes.slice() };
    },
    async Encap(key) {
      const { cipherText, sharedSecret } = ml_kem768_x25519.encapsulate(key.bytes);
      return { shared_secret: sharedSecret, enc: cipherText };
    },
    async Decap(enc, key) {
      return ml_kem768_x25519.decapsulate(enc, key.bytes);
    }
  });
  var aead = () => ({
    id: 3,
    type: "AEAD",
    name: "ChaCha20Poly1305",
    Nk: 32,
    Nn: 12,
    Nt: tagSize,
    async Seal(key, nonce, aad, plaintext) {
      return chacha20poly1305(key, nonce, aad).encrypt(plaintext);
    },
    async Open(key, nonce, aad, ciphertext) {
      return chacha20poly1305(key, nonce, aad).decrypt(ciphertext);
    }
  });
  var suite = new CipherSuite(kem, KDF_HKDF_SHA256, aead);
  async function hpkeOpen(seed, info, sealed) {
    const key = await suite.DeserializePrivateKey(seed);
    return new Uint8Array(await suite.Open(key, sealed.slice(0, encSize), sealed.slice(encSize), { info }));
  }
  function checkKey(key) {
    try {
      ml_kem768_x25519.encapsulate(key);
    } catch {
      throw new Malformed("not a valid encoding");
    }
  }
  function label(purpose, id2) {
    return concat(utf8(`${version2} ${purpose}
`), id2);
  }
  var Passphrase = class _Passphrase {
    /** bytes are the numbers of the words, 99 bits, then 5 zero bits. */
    constructor(bytes) {
      this.bytes = bytes;
    }
    bytes;
    static async make() {
      const secret = random(12);
      secret[11] &= 224;
      return _Passphrase.of(secret);
    }
    /** of joins 91 secret bits, then five zero bits, with their checksum. */
    static async of(secret) {
      const sum = (await sha2562(utf8("vouchsafe/passphrase/1"), secret))[0];
      const b = concat(secret, Uint8Array.of(sum << 5));
      b[11] |= sum >> 3;
      return new _Passphrase(b);
    }
    /**
     * parse reads nine words as a person types them: capitals, blanks, hyphens,
     * digits, punctuation, line ends and diacritics don't matter, and four
     * letters of a word are enough. All nine must be of one list, whichever. A
     * slip is told before anything is stretched: WordError, or Refused for count,
     * checksum or length, of the list that most words are of.
     */
    static async parse(typed) {
      if (utf8Length(typed) > maxTyped) {
        throw new Refused("length", "too long to be nine words");
      }
      const found = splitWords(typed);
      const meant = listMeant(found);
      const read = await _Passphrase.read(meant, found);
      if (read instanceof _Passphrase) return read;
      for (const list of wordLists) {
        const other = list === meant ? read : await _Passphrase.read(list, found);
        if (other instanceof _Passphrase) return other;
      }
      const at = misfit(meant, found);
      if (at >= 0) throw new WordError(at + 1, found[at], nearWords(meant, found[at]));
      throw read;
    }
    /** read reads nine words of one list, or says what is wrong with them. */
    static async read(list, found) {
      const b = new Uint8Array(13);
      for (const [i, word] of found.entries()) {
        const n = numberOf(list, word);
        if (n < 0) return new Refused("word", "not on the list");
        for (let bit = 0; bit < bitsWord && i < words; bit++) {
          if (n >> bitsWord - 1 - bit & 1) {
            const at = i * bitsWord + bit;
            b[at >> 3] |= 128 >> (at & 7);
          }
        }
      }
      if (found.length !== words) return new Refused("count", "a passphrase has nine words");
      const secret = b.slice(0, 12);
      secret[11] &= 224;
      if (same((await _Passphrase.of(secret)).bytes, b)) return new _Passphrase(b);
      return new Refused("checksum", "these nine words don't belong together");
    }
    /**
     * lines are the words as they are shown: three lines of three, in the list
     * of a language, English where there is none. The list must have been learnt.
     */
    lines(language = "en") {
      const list = listOf(language);
      const word = (i) => {
        let n = 0;
        for (let bit = 0; bit < bitsWord; bit++) {
          const at = i * bitsWord + bit;
          n = n * 2 + (this.bytes[at >> 3] >> 7 - (at & 7) & 1);
        }
        return list.words[n];
      };
      const line = (i) => [word(i), word(i + 1), word(i + 2)].join(" ");
      return [line(0), line(3), line(6)];
    }
    /**
     * keys stretches the passphrase for one newsroom. It takes a fraction of a
     * second on purpose.
     */
    async keys(id2) {
      const salt = await sha2562(utf8(version2), id2);
      const key = await crypto.subtle.importKey("raw", this.bytes, "PBKDF2", false, ["deriveBits"]);
      const master = new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: 6e5 }, key, 256));
      const k = new Keys(await hkdf256(master, label("thread key", id2)), await hkdf256(master, label("reply key", id2)));
      master.fill(0);
      return k;
    }
    equals(p) {
      return same(this.bytes, p.bytes);
    }
    wipe() {
      this.bytes.fill(0);
    }
  };
  var ThreadKey = class {
    constructor(bytes) {
      this.bytes = bytes;
      this.key = hmacKey(bytes);
    }
    bytes;
    key;
    async mac(purpose, ...parts) {
      return hmac2(await this.key, utf8(`${version2} ${purpose}
`), ...parts);
    }
    /** tag is the single-use address of reply i of a desk in an epoch, 16 bytes. */
    async tag(desk, epoch2, i) {
      return (await this.mac("tag", short(utf8(desk)), u32(epoch2), u32(i))).slice(0, 16);
    }
    /**
     * bucket is the number of the table that holds the thread's replies, when
     * tables are numbered with so many bits (0 to maxDepth).
     */
    async bucket(bits) {
      const m = new DataView((await this.mac("table")).buffer).getUint32(0);
      return bits === 0 ? 0 : m >>> 32 - bits;
    }
    /**
     * mark vouches for the content with this sum, to those who hold the key and
     * to nobody else.
     */
    mark(sum) {
      return this.mac("mark", sum);
    }
    /** ticket j of the thread in an epoch, 0 to tickets - 1, 32 bytes. */
    ticket(epoch2, j) {
      return this.mac("ticket", u32(epoch2), u32(j));
    }
    /** file is the key of the cells of a file of so many bytes, whose pieces have these digests, joined. */
    async file(size, digests) {
      return this.mac("file", u64(BigInt(size)), await sha2562(digests));
    }
    async recognises(c) {
      return same(await this.mark(c.sum), c.mark);
    }
    wipe() {
      this.bytes.fill(0);
    }
  };
  var Keys = class _Keys {
    constructor(thread, seed) {
      this.seed = seed;
      this.thread = new ThreadKey(thread);
    }
    seed;
    thread;
    public;
    /**
     * random are the keys of somebody who sends and doesn't come back: no
     * passphrase leads to them.
     */
    static random() {
      return new _Keys(random(32), random(32));
    }
    /** replyKey is the public key that desks seal replies to, keySize bytes. */
    replyKey() {
      this.public ??= new Uint8Array(ml_kem768_x25519.getPublicKey(this.seed));
      return this.public;
    }
    /**
     * openReply reads a body found under the tag of a desk and epoch. verify is
     * the desk's key of that epoch on the card; undefined is a key that nobody
     * has. Refused are malformed (size), filler, and unverified when it is sealed
     * to this source and isn't a reply of that desk to that tag.
     */
    async openReply(id2, tag, desk, epoch2, body, verify3) {
      if (body.length !== replySize) {
        throw new Malformed("not the size of a reply");
      }
      let opened;
      try {
        opened = await hpkeOpen(this.seed, concat(label("reply", id2), tag), body);
      } catch {
        throw new Refused("filler", "not sealed to this key: destroyed or withheld");
      }
      const content2 = opened.slice(0, replyContentSize);
      const signed = concat(label("reply signature", id2), u32(epoch2), tag, await sha2562(this.replyKey()), content2);
      if (verify3 === void 0 || !await verifyEd25519(verify3, signed, opened.slice(replyContentSize))) {
        throw new Refused("unverified", "not signed by the desk it is found under");
      }
      const r = parseReply(content2);
      if (r?.desk !== desk) {
        throw new Refused("unverified", "not a reply of the desk it is found under");
      }
      return r;
    }
    wipe() {
      this.thread.wipe();
      this.seed.fill(0);
    }
  };
  function releaseTime(epoch2, i, k) {
    return epoch2 * epochSeconds2 + Math.floor(i * epochSeconds2 / k);
  }
  function depth(desks, threads, k) {
    let b = 0;
    while (b < maxDepth && desks * threads * k > 3072 * 2 ** b) {
      b++;
    }
    return b;
  }
  var allConsents = 511;
  function checkRule(r) {
    const c = r.checkIn;
    const fits = r.withdrawn >= 0 && r.withdrawn <= allConsents && (r.withdrawn > 0 || c !== void 0 || r.decoy !== void 0) && (!c || (c.days === 0 ? c.wish === "" : c.days >= minSilence && c.days <= maxSilence && utf8Length(c.wish) <= maxWish)) && (!r.decoy || r.decoy.thread.length === 32 && r.decoy.replyKey.length === keySize);
    if (!fits) {
      throw new Malformed("not a valid encoding");
    }
    if (r.decoy) {
      checkKey(r.decoy.replyKey);
    }
  }
  function encodeRule(r) {
    const parts = [u16(r.withdrawn)];
    if (!r.checkIn) {
      parts.push(Uint8Array.of(0));
    } else if (r.checkIn.days === 0) {
      parts.push(Uint8Array.of(2));
    } else {
      const wish = utf8(r.checkIn.wish);
      parts.push(Uint8Array.of(1, r.checkIn.days), u16(wish.length), wish);
    }
    parts.push(Uint8Array.of(r.decoy ? 1 : 0));
    if (r.decoy) {
      parts.push(r.decoy.thread, r.decoy.replyKey);
    }
    return concat(...parts);
  }
  function parseRule(w) {
    const r = { withdrawn: w.u16(), checkIn: void 0, decoy: void 0 };
    switch (w.u8()) {
      case 0:
        break;
      case 1: {
        const days = w.u8();
        w.must(days > 0);
        r.checkIn = { days, wish: w.text(w.u16()) };
        break;
      }
      case 2:
        r.checkIn = { days: 0, wish: "" };
        break;
      default:
        w.must(false);
    }
    if (w.count(1) === 1) {
      r.decoy = { thread: w.fill(32), replyKey: w.fill(keySize) };
    }
    return r;
  }
  function validAttachment(a) {
    return a.size >= 1 && a.size <= maxFile && utf8Length(a.name) <= maxName && plain(a.name) && !/[/\\]/.test(a.name) && a.name !== "." && a.name !== ".." && utf8Length(a.type) <= maxType && plain(a.type);
  }
  function checkContent(c) {
    const l = c.letter;
    const fits = c.desks.length >= 1 && c.desks.length <= slots2 && distinct(c.desks) && c.desks.every(validDesk) && c.acks.length <= maxAcks && distinct(c.acks.map(hex)) && c.kind === "letter" === (l !== void 0) && Number.isInteger(c.echo) && c.echo >= 0 && c.echo <= listLength2 && (c.kind === "rule" ? c.rule !== void 0 : c.kind === "letter" || c.rule === void 0);
    if (!fits || l && !(l.replyKey.length === keySize && validLanguage(l.language) && l.attachments.length <= maxAttachments && l.attachments.every(validAttachment))) {
      throw new Malformed("not a valid encoding");
    }
    if (c.rule) {
      checkRule(c.rule);
    }
    if (l) {
      checkKey(l.replyKey);
    }
  }
  function encodeContent(c) {
    checkContent(c);
    const l = c.letter;
    const kind = { visit: 1, letter: 2, rule: 3 }[c.kind];
    const flags = (l?.danger ? flagDanger : 0) | (l?.atServer ? flagServer : 0) | (l && c.rule ? flagRule : 0);
    const parts = [Uint8Array.of(kind, flags), c.id];
    parts.push(Uint8Array.of(c.desks.length), ...c.desks.map((d) => short(utf8(d))));
    parts.push(Uint8Array.of(c.acks.length), ...c.acks, u16(c.echo));
    if (c.rule) {
      parts.push(encodeRule(c.rule));
    }
    if (l) {
      if (!c.thread) {
        throw new Malformed("a letter without its thread");
      }
      parts.push(c.thread.bytes, l.replyKey, l.master, short(utf8(l.language)), l.answers, Uint8Array.of(l.attachments.length));
      for (const a of l.attachments) {
        parts.push(a.key, u64(BigInt(a.size)), a.digest, short(utf8(a.name)), short(utf8(a.type)));
      }
      const text3 = utf8(l.text);
      parts.push(u16(text3.length), text3);
    }
    const b = concat(...parts);
    if (b.length > markStart) {
      throw new TooLong(b.length - markStart);
    }
    const out = new Uint8Array(contentSize);
    out.set(b);
    return out;
  }
  function parseContent(b) {
    if (b.length !== contentSize) {
      throw new Malformed("not a valid encoding");
    }
    const w = new Wire(b.subarray(0, markStart));
    const kind = w.u8();
    w.must(kind >= 1 && kind <= 3);
    const flags = w.u8();
    w.must((flags & ~(flagDanger | flagServer | flagRule)) === 0 && (kind === 2 || flags === 0));
    const c = { kind: kind === 2 ? "letter" : kind === 3 ? "rule" : "visit", id: w.fill(16), desks: [], acks: [], echo: 0, rule: void 0, thread: void 0, letter: void 0, sum: new Uint8Array(32), mark: b.slice(markStart) };
    for (let n = w.count(slots2); n > 0; n--) {
      c.desks.push(w.text(w.u8()));
    }
    for (let n = w.count(maxAcks); n > 0; n--) {
      c.acks.push(w.fill(16));
    }
    c.echo = w.u16();
    if (kind === 3 || (flags & flagRule) !== 0) {
      c.rule = parseRule(w);
    }
    if (kind === 2) {
      c.thread = new ThreadKey(w.fill(32));
      const l = { replyKey: w.fill(keySize), master: w.fill(32), danger: (flags & flagDanger) !== 0, atServer: (flags & flagServer) !== 0, language: w.text(w.u8()), answers: w.fill(16), text: "", attachments: [] };
      for (let n = w.count(maxAttachments); n > 0; n--) {
        l.attachments.push({ key: w.fill(32), size: w.u64(), digest: w.fill(32), name: w.text(w.u8()), type: w.text(w.u8()) });
      }
      l.text = w.text(w.u16());
      c.letter = l;
    }
    if (!w.end()) {
      throw new Malformed("not a valid encoding");
    }
    checkContent(c);
    return c;
  }
  function contentSum(id2, epoch2, seal, content2) {
    return sha2562(label("content", id2), u32(epoch2), seal, content2.subarray(0, markStart));
  }
  function slotInfo(id2, epoch2) {
    return concat(label("slot", id2), u32(epoch2));
  }
  function bodyData(id2, env) {
    return concat(label("body", id2), env.subarray(0, bodyStart), env.subarray(sealStart));
  }
  async function open2(env, id2, seed) {
    if (env.length !== envelopeSize) {
      throw new Malformed("not the size of an envelope");
    }
    const epoch2 = new DataView(env.buffer, env.byteOffset).getUint32(0);
    const root = env.slice(sealStart);
    const secret = seed(epoch2);
    if (!secret) {
      throw new Refused("no key", "no key of its epoch");
    }
    let key;
    for (let i = 0; i < slots2 && !key; i++) {
      const at = slotsStart + i * slotSize;
      key = await hpkeOpen(secret, slotInfo(id2, epoch2), env.slice(at, at + slotSize)).catch(() => void 0);
    }
    if (!key) {
      throw new Refused("not addressed", "no slot is for this key");
    }
    let content2;
    try {
      content2 = new Uint8Array(chacha20poly1305(key, new Uint8Array(12), bodyData(id2, env)).decrypt(env.slice(bodyStart, sealStart)));
    } catch {
      throw new Refused("tampered", "changed on its way");
    }
    const c = parseContent(content2);
    c.sum = await contentSum(id2, epoch2, root, content2);
    if (c.kind === "letter" && !await c.thread.recognises(c)) {
      throw new Refused("unverified", "not marked with the key it carries");
    }
    return { content: c, seal: root };
  }
  var allOffers = 7;
  function parseReply(b) {
    const w = new Wire(b);
    w.must(b.length === replyContentSize && w.u8() === replyVersion);
    const r = { desk: w.text(w.u8()), offers: w.u8(), echo: w.u16(), messages: [], receipts: [] };
    for (let n = w.count(maxReceipts); n > 0; n--) {
      const letter2 = w.fill(16);
      const read = w.u8();
      w.must(read <= 1);
      r.receipts.push({ letter: letter2, read: read === 1 });
    }
    for (let n = w.count(maxMessages); n > 0; n--) {
      r.messages.push({ id: w.fill(16), language: w.text(w.u8()), text: w.text(w.u16()) });
    }
    const ok = w.end() && validDesk(r.desk) && (r.offers & ~allOffers) === 0 && r.echo <= listLength2 && r.messages.every((m) => validLanguage(m.language)) && distinct(r.messages.map((m) => hex(m.id))) && distinct(r.receipts.map((v) => hex(v.letter)));
    return ok ? r : void 0;
  }
  async function searchTable(table, tags) {
    if (table.length !== tableSize) {
      throw new Malformed("not the size of a table");
    }
    const nonce = table.subarray(0, nonceSize);
    const masks = await Promise.all(tags.map((tag) => sha2562(nonce, tag)));
    const view = new DataView(table.buffer, table.byteOffset);
    const byStart = /* @__PURE__ */ new Map();
    masks.forEach((m, i) => {
      const start = new DataView(m.buffer).getUint32(0);
      byStart.set(start, [...byStart.get(start) ?? [], i]);
    });
    const found = tags.map(() => void 0);
    for (let at = nonceSize; at < tableSize; at += rowSize) {
      for (const i of byStart.get(view.getUint32(at)) ?? []) {
        const m = masks[i];
        if (same(m.subarray(0, 8), table.subarray(at, at + 8))) {
          found[i] = table.slice(at + 8, at + rowSize).map((v, j) => v ^ m[8 + j]);
        }
      }
    }
    return found;
  }
  function openRequest(bits, bucket, env) {
    const b = concat(Uint8Array.of(bits), u32(bucket), env);
    parseOpenRequest(b);
    return b;
  }
  function parseOpenRequest(b) {
    const bits = b[0] ?? 0;
    const bucket = b.length === openRequestSize ? new DataView(b.buffer, b.byteOffset).getUint32(1) : 0;
    if (b.length !== openRequestSize || bits > maxDepth || bucket >= 2 ** bits) {
      throw new Malformed("not a request for a table");
    }
    return { depth: bits, bucket, envelope: b.slice(5) };
  }
  function parseBodyRequest(b) {
    if (b.length !== bodyRequestSize) {
      throw new Malformed("not a token");
    }
    return b;
  }
  function closeRequest(env, destroy) {
    const b = concat(env, ...destroy);
    parseCloseRequest(b);
    return b;
  }
  function parseCloseRequest(b) {
    if (b.length !== closeRequestSize) {
      throw new Malformed("not the size of a closing request");
    }
    const destroy = Array.from({ length: destroyTags }, (_, i) => b.slice(envelopeSize + 16 * i, envelopeSize + 16 * (i + 1)));
    return { envelope: b.slice(0, envelopeSize), destroy };
  }
  async function cellRequest(id2, cell) {
    return concat(id2, await sha2562(cell), cell);
  }
  async function parseCellRequest(b) {
    const cell = b.slice(48);
    if (b.length !== cellRequestSize || !same(await sha2562(cell), b.subarray(16, 48))) {
      throw new Malformed("not a cell as its digest says");
    }
    return { id: b.slice(0, 16), cell };
  }
  function cellsRequest(what, ids) {
    if (what > cellsNamed || ids.length > askedCells) {
      throw new Error("couldn't make a request");
    }
    return concat(Uint8Array.of(what), ...ids, random((askedCells - ids.length) * 16));
  }
  function parseCellsRequest(b) {
    if (b.length !== cellsRequestSize || b[0] > cellsNamed) {
      throw new Malformed("not what is said of cells");
    }
    return { what: b[0], ids: Array.from({ length: askedCells }, (_, i) => b.slice(1 + 16 * i, 17 + 16 * i)) };
  }
  function parseCellsAnswer(b, n) {
    if (b.length !== cellsAnswerSize || n > askedCells) {
      throw new Malformed("not an answer about cells");
    }
    const there = Array.from({ length: askedCells }, (_, i) => (b[i >> 3] & 128 >> (i & 7)) !== 0);
    if (there.includes(true, n)) {
      throw new Malformed("an answer about cells that weren't asked for");
    }
    return there.slice(0, n);
  }
  var Cells = class {
    /** key must be used for no other file: ThreadKey.file gives one. */
    constructor(key, size) {
      this.size = size;
      this.count = size >= 1 && size <= maxFile ? padme(Math.ceil(size / cellPlain)) : 0;
      this.idKey = hmacKey(key);
      this.cellKey = hkdf256(key, utf8(`${version2} cells
`)).then((raw) => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]));
    }
    size;
    count;
    // of cells, padding included
    idKey;
    cellKey;
    /** id is the name that cell i is stored under, 16 bytes. */
    async id(i) {
      return (await hmac2(await this.idKey, utf8(`${version2} cell
`), u32(i))).slice(0, 16);
    }
    /** cipher names the nonce of cell i: an 11-byte counter, and 1 in the last. */
    cipher(i) {
      if (i < 0 || i >= this.count) {
        throw new Error("the file has no such cell");
      }
      return { name: "AES-GCM", iv: concat(new Uint8Array(7), u32(i), Uint8Array.of(i === this.count - 1 ? 1 : 0)) };
    }
    /**
     * seal returns the cellSize bytes of cell i, which holds this piece of the
     * file, or nothing but padding. A key and a number must never seal two pieces.
     */
    async seal(i, piece) {
      const cipher = this.cipher(i);
      if (piece.length !== Math.min(Math.max(this.size - i * cellPlain, 0), cellPlain)) {
        throw new Error("couldn't seal a piece of another length");
      }
      const padded = new Uint8Array(cellPlain);
      padded.set(piece);
      return new Uint8Array(await crypto.subtle.encrypt(cipher, await this.cellKey, padded));
    }
  };
  function padme(n) {
    if (n < 2) {
      return n;
    }
    const e = 31 - Math.clz32(n);
    const step = 2 ** (e - (32 - Math.clz32(e)));
    return Math.ceil(n / step) * step;
  }

  // src/vectors/cases.ts
  async function check(c, compute4) {
    let got;
    try {
      got = await compute4(c);
    } catch (e) {
      if (c.ok || !(e instanceof Refused)) throw e;
      if (e.reason !== c.error) throw new Error(`refused as ${e.message}, want ${c.error}`);
      return;
    }
    if (!c.ok) throw new Error(`accepted, want ${c.error}`);
    for (const [field, value2] of Object.entries(got)) same2(value2, c[field], field);
  }
  function same2(got, want, field) {
    const a = JSON.stringify(plain2(got));
    const b = JSON.stringify(plain2(want));
    if (a !== b) throw new Error(`${field} is ${a}, want ${b}`);
  }
  function plain2(v) {
    if (Array.isArray(v)) return v.length === 0 ? null : v.map((e) => typeof e === "object" ? plain2(e) : e);
    if (typeof v === "object" && v !== null) {
      const fields2 = Object.entries(v).map(([k, e]) => [k, plain2(e)]).filter(([, e]) => e !== null);
      return Object.fromEntries(fields2.sort((a, b) => a[0] < b[0] ? -1 : 1));
    }
    return v === void 0 || v === "" || v === 0 || v === false ? null : v;
  }

  // src/vectors/admission.ts
  async function compute(c) {
    switch (c.format) {
      case "ticket": {
        const ticket = await new ThreadKey(fromHex(c.thread)).ticket(c.epoch, c.index ?? 0);
        return { ticket: hex(ticket), hash: hex(await hashTicket(ticket)) };
      }
      case "puzzle": {
        const pass2 = await solve(fromHex(c.challenge), () => {
        });
        const view = new DataView(pass2.buffer);
        return { answers: c.answers.map((_, i) => view.getUint32(pass2.length - 4 * c.answers.length + 4 * i)), pass: header(pass2) };
      }
      case "pass": {
        const pass2 = parsePass(c.pass);
        if (!await holds(pass2)) throw new Refused("wrong", "the pass doesn't hold");
        return { challenge: hex(pass2.slice(0, 54)) };
      }
      case "challenges":
        return { costs: parseChallenges(fromHex(c.bytes)).map(costOf) };
    }
    throw new Error(`unknown format ${c.format}`);
  }
  var admissionRunner = {
    run: (c) => check(c, compute),
    // Of the answer to a knock a client reads the costs; the rest is the letterbox's.
    free: (c) => c.format === "challenges" ? ["bytes"] : []
  };

  // src/original.ts
  var Changed = class extends Error {
    constructor() {
      super("the file has changed, or can't be read any more");
    }
  };
  var Original = class _Original {
    constructor(file, digests) {
      this.file = file;
      this.digests = digests;
    }
    file;
    digests;
    whole = sha256.create();
    // a browser's own code hashes nothing piece by piece
    hashed = 0;
    // pieces in whole
    sum;
    /** Reads a file through. told hears how many bytes were read. */
    static async survey(file, told) {
      const n = Math.ceil(file.size / cellPlain);
      const o = new _Original(file, new Uint8Array(32 * n));
      for (let i = 0; i < n; i++) {
        o.digests.set(await sha2562(await o.read(i)), 32 * i);
        told?.(Math.min((i + 1) * cellPlain, file.size));
      }
      return o;
    }
    get size() {
      return this.file.size;
    }
    /** key is that of the file's cells for who holds the thread key. */
    key(thread) {
      return thread.file(this.size, this.digests);
    }
    async read(i) {
      const want = Math.max(0, Math.min(cellPlain, this.size - i * cellPlain));
      const b = await this.file.slice(i * cellPlain, i * cellPlain + want).arrayBuffer().catch(() => void 0);
      if (b?.byteLength !== want) throw new Changed();
      return new Uint8Array(b);
    }
    /** piece is what cell i holds of the file: nothing, where it is padding only. */
    async piece(i) {
      if (i * cellPlain >= this.size) return new Uint8Array(0);
      const piece = await this.read(i);
      if (!equal(await sha2562(piece), this.digests.subarray(32 * i, 32 * i + 32))) throw new Changed();
      if (i === this.hashed) {
        this.whole.update(piece);
        this.hashed++;
      }
      return piece;
    }
    /** digest is the SHA-256 of the whole file, to which the seal commits. What was sent in order was hashed with it. */
    async digest() {
      while (this.hashed * cellPlain < this.size) await this.piece(this.hashed);
      return this.sum ??= this.whole.digest();
    }
  };

  // src/words/ar.txt
  var ar_default = "آجر\nآخر\nأبجدية\nأبيض\nأثاث\nأثل\nأجنحة\nأحجية\nأحلام\nأحمر\nأخبار\nأخت\nأخضر\nأخطبوط\nأداة\nأديب\nأذن\nأربعة\nأرجواني\nأرز\nأرشيف\nأرصفة\nأرض\nأرنب\nأريكة\nأزرار\nأزرق\nأزهار\nأسبوع\nأستاذ\nأسد\nأسرة\nأسطورة\nأسلوب\nأسواق\nأسود\nأشجار\nأشعة\nأصابع\nأصالة\nأصداف\nأصفر\nأطباق\nأطلس\nأظرف\nأعجوبة\nأعشاب\nأغصان\nأغنية\nأفق\nأفكار\nأقحوان\nأقفال\nأقلام\nأكل\nأكمام\nأكواب\nألبوم\nألعاب\nألف\nألفة\nألوان\nأمانة\nأمس\nأمسية\nأمطار\nأمنية\nأمين\nأناقة\nأناناس\nأنبوب\nأنشودة\nأنف\nأنهار\nأهل\nأوتار\nأوراق\nأول\nأيقونة\nإبداع\nإبرام\nإبرة\nإبريق\nإبهام\nإتقان\nإجازة\nإجاص\nإحسان\nإخراج\nإدام\nإذاعة\nإرادة\nإزميل\nإسفنج\nإسكافي\nإسمنت\nإشارة\nإشراق\nإصبع\nإصلاح\nإطار\nإعلان\nإقليم\nإكليل\nإلهام\nإنجاز\nإنسان\nإنشاد\nإوزة\nإيقاع\nإيوان\nابن\nاتفاق\nاثنان\nامرأة\nبئر\nبائع\nباب\nباحة\nبادية\nباذنجان\nبارد\nبارع\nبارقة\nبازار\nباقة\nبالة\nبالون\nبامية\nباندا\nبانوراما\nبجعة\nبحار\nبحث\nبحر\nبحيرة\nبخاخ\nبخار\nبخور\nبداية\nبدر\nبدلة\nبديع\nبذرة\nبذور\nبراد\nبراعم\nبرامج\nبرتقال\nبرج\nبردي\nبرسيم\nبرعم\nبرغل\nبرغي\nبرق\nبرقوق\nبركان\nبركة\nبرنامج\nبروش\nبريد\nبزق\nبساتين\nبساط\nبستان\nبستنة\nبسكويت\nبسمات\nبسمة\nبسيط\nبشارة\nبصل\nبصمة\nبضاعة\nبطارية\nبطاطا\nبطاقة\nبطانية\nبطة\nبطريق\nبطولة\nبطيخ\nبعثة\nبعوضة\nبغل\nبقدونس\nبقرة\nبقعة\nبقلاوة\nبلابل\nبلاط\nبلبل\nبلح\nبلدة\nبلسم\nبلور\nبلوط\nبناية\nبنت\nبندق\nبندورة\nبنفسج\nبنك\nبني\nبهار\nبهجة\nبهلوان\nبوابة\nبوصلة\nبوق\nبومة\nبيئة\nبيادر\nبيانو\nبيت\nبيدر\nبيض\nبيضة\nتابل\nتاج\nتاجر\nتاريخ\nتبن\nتبولة\nتجارة\nتجربة\nتجليد\nتحفة\nتحية\nتخت\nتدريب\nتذاكر\nتذكار\nتذكرة\nتراب\nترام\nتربة\nترتيب\nترجمة\nترحيب\nترس\nترمس\nترميم\nترياق\nتسعة\nتسلق\nتسلية\nتشجيع\nتصفيق\nتصميم\nتصوير\nتطريز\nتطعيم\nتعاون\nتعبير\nتغريد\nتفاح\nتفسير\nتقدم\nتقدير\nتقليم\nتقويم\nتكريم\nتلاميذ\nتلة\nتلفاز\nتلميذ\nتلوين\nتمثال\nتمثيل\nتمر\nتمرين\nتمساح\nتنظيف\nتنور\nتوأم\nتوابل\nتوازن\nتوت\nتوقيع\nتوليب\nتونة\nتيار\nتين\nتيه\nثالث\nثانية\nثبات\nثرثرة\nثريا\nثعبان\nثعلب\nثقافة\nثقة\nثقيل\nثلاثة\nثلاجة\nثلث\nثلج\nثمانية\nثمرة\nثمن\nثوب\nثور\nثوم\nثياب\nجائزة\nجاذب\nجارة\nجاف\nجالية\nجامعة\nجانب\nجاهز\nجبس\nجبل\nجبيرة\nجبين\nجدار\nجدة\nجدول\nجدي\nجديد\nجديلة\nجذر\nجذع\nجراب\nجرادة\nجرجير\nجرس\nجرن\nجرو\nجريدة\nجزار\nجزر\nجزيرة\nجسد\nجسم\nجسور\nجعبة\nجغرافيا\nجفاف\nجفن\nجلباب\nجلد\nجلسة\nجلود\nجلوس\nجليد\nجليس\nجمارك\nجمال\nجمع\nجمل\nجملة\nجمهور\nجميل\nجنائن\nجناح\nجنة\nجندب\nجندول\nجنوب\nجهة\nجهد\nجواب\nجواد\nجوافة\nجوال\nجواهر\nجورب\nجوري\nجوز\nجولة\nجوهرة\nجيب\nجيران\nجيوب\nجيولوجيا\nحاجب\nحاد\nحاسوب\nحاشية\nحافة\nحافر\nحافلة\nحامض\nحامل\nحانوت\nحبار\nحبة\nحبر\nحبيب\nحجاب\nحجر\nحجرة\nحجل\nحدائق\nحداد\nحدس\nحدود\nحديث\nحديد\nحديقة\nحذر\nحراثة\nحرارة\nحرز\nحرف\nحرفة\nحروف\nحرير\nحزام\nحزمة\nحساب\nحسن\nحسون\nحشيش\nحصاد\nحصان\nحصة\nحصن\nحصى\nحضارة\nحضن\nحطب\nحظيرة\nحفرة\nحفظ\nحفل\nحفيد\nحقائب\nحقل\nحقنة\nحقول\nحقيبة\nحكاية\nحكمة\nحكيم\nحلاق\nحلزون\nحلقة\nحلم\nحلو\nحلوى\nحليب\nحليم\nحمار\nحماسة\nحمام\nحماية\nحمص\nحمولة\nحنطة\nحنفية\nحنين\nحوار\nحواس\nحوت\nحورية\nحوش\nحوض\nحياة\nحياكة\nحيلة\nخاتم\nخاطرة\nخال\nخالة\nخام\nخان\nخباز\nخبر\nخبرة\nخبز\nخبيزة\nختم\nخدش\nخدمة\nخرائط\nخرافة\nخرج\nخردة\nخردل\nخرز\nخرطوم\nخروج\nخروف\nخريطة\nخريف\nخزائن\nخزامى\nخزانة\nخزف\nخزنة\nخشب\nخشن\nخصر\nخصلة\nخضار\nخطاب\nخطة\nخطوة\nخفاش\nخفقة\nخفيف\nخلاصة\nخلاط\nخلخال\nخلد\nخلفية\nخليج\nخليط\nخمس\nخمسة\nخميرة\nخواتم\nخواطر\nخوخ\nخوذة\nخيار\nخياط\nخيال\nخيام\nخيزران\nخيش\nخيط\nخيمة\nخيوط\nدائرة\nدائم\nداخل\nدار\nدافئ\nدافع\nدبابيس\nدباسة\nدباغ\nدبس\nدجاجة\nدجلة\nدرابزين\nدراجة\nدراسة\nدراق\nدراما\nدرج\nدرجة\nدردار\nدرس\nدرهم\nدروب\nدروس\nدرويش\nدستور\nدعسوقة\nدعم\nدعوة\nدغل\nدفاتر\nدفة\nدفتر\nدفلى\nدقة\nدقيق\nدكان\nدكة\nدلال\nدلفين\nدلو\nدليل\nدمع\nدمية\nدنانير\nدهان\nدهر\nدهشة\nدهن\nدواة\nدوار\nدوحة\nدودة\nدورة\nدورق\nدولاب\nديباج\nديك\nدينار\nديوان\nذئب\nذاكرة\nذبابة\nذبذبة\nذخر\nذراع\nذرة\nذروة\nذقن\nذكر\nذكرى\nذهب\nذهبي\nذهول\nذوبان\nذوق\nذيل\nرأس\nرأي\nرائحة\nرائد\nرابطة\nراحة\nراحلة\nراديو\nراع\nرافد\nرافعة\nراية\nربابة\nرباط\nرباعية\nربان\nربع\nربوة\nربيع\nرتبة\nرجل\nرحالة\nرحلة\nرحمة\nرحيق\nرخام\nرخصة\nرذاذ\nرزق\nرزمة\nرسائل\nرسالة\nرسام\nرسغ\nرسم\nرشاقة\nرصيد\nرصيف\nرضا\nرطب\nرطل\nرعاة\nرعاية\nرعد\nرغبة\nرغوة\nرغيف\nرفاه\nرفش\nرفوف\nرفيق\nرقاقة\nرقصات\nرقصة\nرقعة\nرقم\nرقيق\nركاب\nركبة\nركض\nركن\nرمادي\nرمال\nرمان\nرمز\nرمش\nرمل\nرموش\nرنين\nرهان\nرواق\nرواية\nروب\nروبيان\nروزنامة\nروضة\nروعة\nرونق\nرياح\nرياضة\nريح\nريحان\nريش\nريشة\nزئبق\nزائر\nزاد\nزان\nزاوية\nزبدة\nزبون\nزبيب\nزجاج\nزخرفة\nزراعة\nزرافة\nزرقة\nزعتر\nزعرور\nزعفران\nزفاف\nزقاق\nزلاجة\nزمان\nزمردي\nزميل\nزنابق\nزنبق\nزنبور\nزنجبيل\nزند\nزهر\nزهرة\nزهو\nزوارق\nزوبعة\nزوج\nزورق\nزيارة\nزيت\nزيتون\nزيزفون\nزينة\nسؤال\nسائق\nساحر\nساحل\nسارية\nساعات\nساعة\nساعي\nساق\nساقية\nساكن\nسبات\nسباحة\nسباق\nسباك\nسبانخ\nسبحة\nسبعة\nسبق\nسبورة\nسبيل\nستارة\nستة\nسترة\nسجادة\nسجل\nسحاب\nسحر\nسحلب\nسحور\nسخان\nسدر\nسدس\nسراب\nسراج\nسرب\nسرج\nسرخس\nسرداب\nسردين\nسرطان\nسرعة\nسرو\nسروال\nسرور\nسرير\nسريع\nسطح\nسطل\nسعادة\nسعال\nسعر\nسعي\nسعيد\nسفارة\nسفح\nسفر\nسفوح\nسفينة\nسقف\nسقوف\nسقيفة\nسكان\nسكة\nسكينة\nسلاسة\nسلالم\nسلام\nسلحفاة\nسلسلة\nسلطة\nسلك\nسلم\nسلمون\nسلوك\nسليم\nسماد\nسماط\nسماعة\nسماق\nسمبوسة\nسمسم\nسمع\nسمكة\nسمن\nسمير\nسميك\nسنابل\nسنبلة\nسنة\nسنجاب\nسند\nسنديان\nسنونو\nسهرة\nسهل\nسهول\nسوار\nسواك\nسوسن\nسوق\nسيارة\nسيرة\nسينما\nشاب\nشاحنة\nشارب\nشارع\nشاشة\nشاطئ\nشاعر\nشاكر\nشال\nشاهين\nشاي\nشبابيك\nشباك\nشبكة\nشبل\nشتلات\nشتلة\nشجاعة\nشجرة\nشجيرة\nشحرور\nشحم\nشحنة\nشخص\nشدو\nشرارة\nشراع\nشرب\nشرح\nشرفة\nشركة\nشرنقة\nشروق\nشريان\nشريط\nشريك\nشطر\nشطرنج\nشطيرة\nشعاع\nشعر\nشعلة\nشعور\nشعير\nشغف\nشفاف\nشفة\nشفرة\nشفق\nشقة\nشكر\nشكشوكة\nشكل\nشلال\nشماعة\nشمال\nشمام\nشمس\nشمسية\nشمع\nشمعة\nشمندر\nشموع\nشهاب\nشهد\nشهرة\nشهي\nشهيق\nشوارع\nشوط\nشوفان\nشوق\nشوكة\nشومر\nشيخ\nصائغ\nصابر\nصابون\nصاحب\nصادق\nصاري\nصالون\nصانع\nصباح\nصبار\nصباغة\nصبر\nصبغة\nصبي\nصحبة\nصحة\nصحن\nصحون\nصحيفة\nصخور\nصداقة\nصدف\nصدفة\nصدق\nصديق\nصراحة\nصرة\nصرح\nصرير\nصعتر\nصعود\nصغار\nصغير\nصفحة\nصفصاف\nصفوف\nصفير\nصقر\nصقل\nصقيع\nصلب\nصلصال\nصلصة\nصمت\nصمغ\nصناديق\nصنارة\nصناعة\nصنبور\nصندل\nصندوق\nصنف\nصنوبر\nصهر\nصهريج\nصهيل\nصوت\nصورة\nصوص\nصوف\nصوفة\nصولجان\nصياح\nصياد\nصيت\nصيد\nصيدلي\nصيغة\nصينية\nضابط\nضباب\nضبط\nضبع\nضحك\nضحكة\nضحى\nضخم\nضرب\nضرس\nضعف\nضفة\nضفدع\nضفيرة\nضلع\nضلوع\nضمادة\nضمان\nضمير\nضيافة\nضيعة\nضيف\nضيق\nضيوف\nطائر\nطابعة\nطابق\nطابور\nطاجن\nطاحونة\nطارق\nطازج\nطاقة\nطاقم\nطالب\nطاهر\nطاولة\nطاووس\nطباخ\nطباشير\nطباعة\nطبخ\nطبق\nطبقة\nطبل\nطبول\nطبيب\nطبيخ\nطبيعة\nطحلب\nطحين\nطراز\nطربوش\nطرح\nطرد\nطرف\nطرود\nطرية\nطريق\nطعام\nطعم\nطفل\nطفولة\nطقس\nطلح\nطلعة\nطماطم\nطموح\nطنبور\nطوب\nطوفان\nطوق\nطويل\nطيار\nطيب\nطيف\nطين\nطيور\nظبي\nظرافة\nظرف\nظفر\nظلال\nظلة\nظمأ\nظهر\nظهور\nظهيرة\nعائلة\nعابر\nعاج\nعاجي\nعادة\nعازف\nعازل\nعاصفة\nعاصمة\nعافية\nعالم\nعامر\nعامل\nعباد\nعبارة\nعبرة\nعبق\nعبير\nعتبة\nعجائب\nعجب\nعجلة\nعجوز\nعجين\nعداد\nعدد\nعدس\nعدسة\nعدل\nعذر\nعربون\nعرش\nعرض\nعروة\nعروس\nعروض\nعريس\nعريض\nعرين\nعزف\nعزم\nعزيمة\nعسجد\nعسل\nعشب\nعشرة\nعشرون\nعصا\nعصارة\nعصافير\nعصر\nعصفور\nعصيدة\nعصير\nعضلة\nعطارد\nعطف\nعطلة\nعطور\nعظم\nعظمة\nعفو\nعقاب\nعقبة\nعقد\nعقل\nعقلة\nعقود\nعقيق\nعلاج\nعلاقة\nعلامة\nعلبة\nعلك\nعلكة\nعلو\nعماد\nعمارة\nعمامة\nعمة\nعمران\nعمق\nعملاق\nعمود\nعميق\nعنابي\nعناقيد\nعنان\nعناية\nعنب\nعنبر\nعنصر\nعنق\nعنقود\nعنكبوت\nعنوان\nعوامة\nعودة\nعون\nعيادة\nعيار\nعيد\nعيدية\nعيش\nعينة\nعيون\nغائب\nغابات\nغابة\nغار\nغاز\nغاف\nغبار\nغبطة\nغدوة\nغدير\nغراس\nغرام\nغربال\nغربة\nغرة\nغرفة\nغروب\nغريب\nغزارة\nغزال\nغزل\nغزلان\nغسالة\nغسق\nغسول\nغسيل\nغصن\nغطس\nغفران\nغلاف\nغلاية\nغلة\nغليون\nغمازة\nغمد\nغنم\nغنيمة\nغواص\nغور\nغوريلا\nغيتار\nغيث\nغيرة\nغيم\nغيمة\nغيوم\nفأس\nفائدة\nفاتحة\nفاتورة\nفارس\nفارق\nفاصلة\nفاصوليا\nفاكس\nفاكهة\nفانوس\nفتاة\nفتحة\nفتوش\nفتيل\nفجر\nفجل\nفجوة\nفحص\nفحم\nفخار\nفخر\nفراخ\nفراسة\nفراشة\nفراغ\nفرامل\nفراولة\nفرح\nفرشاة\nفرصة\nفرقة\nفرن\nفرو\nفروسية\nفريق\nفريكة\nفستان\nفستق\nفصاحة\nفصل\nفصول\nفصيح\nفصيلة\nفضة\nفضل\nفضي\nفطر\nفطنة\nفطور\nفطيرة\nفقاعة\nفقرة\nفقمة\nفكاهة\nفكرة\nفلاح\nفلفل\nفلك\nفلم\nفلين\nفناجين\nفنار\nفنجان\nفندق\nفهد\nفهرس\nفهم\nفواحة\nفواكه\nفوانيس\nفوج\nفوز\nفوطة\nفيروزي\nفيض\nفيلسوف\nقائد\nقائمة\nقابس\nقارئ\nقارب\nقارورة\nقاض\nقاطرة\nقاعدة\nقافلة\nقافية\nقامة\nقاموس\nقانون\nقباب\nقبس\nقبعات\nقبعة\nقبلة\nقبو\nقبول\nقداحة\nقدح\nقدر\nقدرة\nقدم\nقدوة\nقديم\nقرار\nقربة\nقرش\nقرص\nقرط\nقرع\nقرفة\nقرمزي\nقرميد\nقرنبيط\nقرنفل\nقرية\nقزح\nقسط\nقسمة\nقشة\nقشدة\nقشر\nقشطة\nقصائد\nقصاصة\nقصب\nقصبة\nقصد\nقصدير\nقصور\nقصيدة\nقصير\nقطار\nقطاع\nقطاف\nقطايف\nقطرة\nقطعة\nقطن\nقطيع\nقفاز\nقفز\nقفزة\nقفص\nقفطان\nقفل\nقلائد\nقلادة\nقلب\nقلعة\nقلق\nقلقاس\nقلنسوة\nقماش\nقمح\nقمم\nقميص\nقناة\nقناع\nقنديل\nقنطرة\nقنفذ\nقنينة\nقهوة\nقوارب\nقوام\nقوة\nقوس\nقوقعة\nقوي\nقيادة\nقياس\nقيثارة\nقيقب\nقيلولة\nقيمة\nكأس\nكائن\nكابل\nكاتب\nكاحل\nكادر\nكافل\nكافور\nكاميرا\nكاهل\nكبد\nكبريت\nكبسولة\nكبش\nكبير\nكتاب\nكتان\nكتف\nكتلة\nكتيب\nكثافة\nكثيب\nكحل\nكحلي\nكدح\nكراث\nكراس\nكراوية\nكربون\nكرت\nكرتون\nكرز\nكرسي\nكرفس\nكركديه\nكرم\nكرمة\nكرنب\nكرنفال\nكريم\nكزبرة\nكسب\nكستنة\nكسر\nكسكس\nكسوة\nكشاف\nكشك\nكعب\nكعك\nكفاية\nكلام\nكلب\nكلس\nكلمة\nكلية\nكماشة\nكمال\nكمامة\nكمبيوتر\nكمثرى\nكمون\nكمية\nكناري\nكناس\nكنافة\nكنز\nكنزة\nكنغر\nكنوز\nكنية\nكهربائي\nكهرمان\nكهف\nكهل\nكواكب\nكوالا\nكوثر\nكوخ\nكورنيش\nكوسا\nكوع\nكوفية\nكوكب\nكون\nكيان\nكيس\nكيلو\nلؤلؤ\nلائحة\nلابس\nلاعب\nلافتة\nلامع\nلبؤة\nلباس\nلبلاب\nلبن\nلبنة\nلثام\nلثة\nلجام\nلجنة\nلحاف\nلحظة\nلحم\nلحن\nلحية\nلذة\nلذيذ\nلزوجة\nلسان\nلسعة\nلصاق\nلطافة\nلطف\nلطيف\nلعاب\nلعبة\nلغة\nلغز\nلفافة\nلفت\nلفتة\nلقاح\nلقب\nلقطة\nلقلق\nلقمة\nلمحة\nلمسة\nلمعان\nلهب\nلهجة\nلهفة\nلوبيا\nلوح\nلوحات\nلوحة\nلوز\nلولب\nليف\nليل\nليمون\nليونة\nمأدبة\nمأوى\nمئة\nمئذنة\nمئزر\nمائة\nمائدة\nمائل\nماسة\nماضي\nماعز\nمالح\nمالك\nمانجو\nماهر\nمبخرة\nمبدأ\nمبرد\nمبسم\nمبلغ\nمتاهة\nمتبل\nمتجر\nمتحف\nمترجم\nمتعة\nمتن\nمثال\nمثقاب\nمثل\nمثلث\nمجال\nمجد\nمجداف\nمجرة\nمجلس\nمجموعة\nمجهر\nمجوهرات\nمحادثة\nمحار\nمحبة\nمحبرة\nمحراث\nمحرك\nمحصول\nمحطة\nمحفظة\nمحفل\nمحك\nمحمل\nمحور\nمحيط\nمخبز\nمخدة\nمخرج\nمخرز\nمخروط\nمخزن\nمخطط\nمخلب\nمخمل\nمدار\nمدح\nمدخل\nمدخنة\nمدرج\nمدرسة\nمدفأة\nمدقة\nمدى\nمدير\nمدينة\nمذاق\nمذكرة\nمذياع\nمرآب\nمرآة\nمراسل\nمربع\nمربى\nمرتبة\nمرجان\nمرجع\nمرحلة\nمرساة\nمرسم\nمرصد\nمرفق\nمرق\nمركب\nمركز\nمرمر\nمرن\nمرهم\nمروحية\nمرونة\nمزاج\nمزرعة\nمزلاج\nمزمار\nمزهرية\nمزيج\nمساحة\nمسار\nمساعدة\nمسافر\nمسبح\nمستدير\nمستشفى\nمستطيل\nمستقيم\nمستنقع\nمستوى\nمسرة\nمسرح\nمسطح\nمسطرة\nمسعف\nمسك\nمسكن\nمسلة\nمسمار\nمسند\nمسودة\nمشبك\nمشتل\nمشرب\nمشرق\nمشروع\nمشط\nمشعل\nمشغل\nمشمش\nمشهد\nمشورة\nمشي\nمصابيح\nمصب\nمصباح\nمصرف\nمصطبة\nمصعد\nمصفاة\nمصلحة\nمصنع\nمصور\nمضخة\nمضرب\nمضمار\nمضيف\nمضيق\nمطاط\nمطبخ\nمطبعة\nمطحنة\nمطر\nمطرقة\nمطعم\nمظلة\nمظهر\nمعادلة\nمعبر\nمعجزة\nمعجم\nمعدة\nمعدن\nمعرض\nمعرفة\nمعزوفة\nمعصرة\nمعصم\nمعطر\nمعطف\nمعلقة\nمعلم\nمعمول\nمعنى\nمعهد\nمعول\nمغارة\nمغامرة\nمغرب\nمغزل\nمغسلة\nمغلف\nمغن\nمغناطيس\nمفاجأة\nمفتاح\nمفرش\nمفصل\nمقاعد\nمقالة\nمقام\nمقبض\nمقدار\nمقدمة\nمقر\nمقص\nمقصورة\nمقعد\nمقلاة\nمقلمة\nمقهى\nمقود\nمقياس\nمكافأة\nمكان\nمكتبة\nمكعب\nمكنسة\nمكواة\nمكوك\nملاح\nملامح\nملح\nملحمة\nملزمة\nملعب\nملعقة\nملف\nملفوف\nملقط\nملمس\nملوخية\nملون\nمليون\nممثل\nممحاة\nممرض\nممسحة\nممطر\nمملكة\nمناخ\nمنارة\nمنازل\nمنبر\nمنبع\nمنجل\nمنجم\nمنحة\nمنحدر\nمنحل\nمنديل\nمنزل\nمنسج\nمنشار\nمنشفة\nمنصة\nمنضدة\nمنطاد\nمنظار\nمنظر\nمنعطف\nمنفاخ\nمنقار\nمنقوشة\nمنهج\nمنوال\nمهارة\nمهجة\nمهد\nمهرجان\nمهلبية\nمهماز\nمهنة\nمهندس\nمواسم\nموال\nموج\nموجة\nمودة\nمورد\nموز\nموسم\nموسيقى\nموطن\nموظف\nموقد\nموقع\nموكب\nمولد\nموهبة\nميادين\nميثاق\nميدان\nميراث\nميزان\nميسم\nميلاد\nنائب\nنادل\nنادي\nناضج\nناعم\nنافذة\nنافورة\nناقة\nناقوس\nناي\nنبأ\nنبات\nنبتة\nنبرة\nنبض\nنبيل\nنثر\nنجاة\nنجاح\nنجار\nنجدة\nنجم\nنجوم\nنجوى\nنحات\nنحاس\nنحت\nنحلة\nنخالة\nنخبة\nنخلة\nنخوة\nندوة\nندى\nنرجس\nنرد\nنزهة\nنزيل\nنسائم\nنسب\nنسخ\nنسخة\nنسق\nنسيج\nنسيم\nنشارة\nنشاط\nنشرة\nنشوة\nنشيد\nنشيط\nنصب\nنصف\nنصيب\nنصيحة\nنضارة\nنطاق\nنظارة\nنظام\nنظرة\nنظيف\nنعامة\nنعجة\nنعل\nنعمة\nنعناع\nنعيم\nنغم\nنغمة\nنفحة\nنفخة\nنفس\nنفط\nنفع\nنفق\nنقد\nنقش\nنقطة\nنكتة\nنكهة\nنمر\nنمط\nنملة\nنمو\nنهار\nنهاية\nنهج\nنهضة\nنهوض\nنواة\nنوارس\nنوافذ\nنورج\nنورس\nنوط\nنوع\nنول\nنية\nنيزك\nنيلي\nهاتف\nهاجس\nهادئ\nهالة\nهامش\nهاو\nهاون\nهبة\nهتاف\nهجرة\nهدايا\nهدف\nهدنة\nهدهد\nهدية\nهدير\nهرم\nهضاب\nهضبة\nهضم\nهلال\nهلام\nهمة\nهمزة\nهمسة\nهندام\nهندسة\nهواية\nهودج\nهوية\nهيئة\nهيبة\nهيكل\nهيل\nواجب\nواجهة\nواحة\nواحد\nوادي\nواضح\nواعظ\nواقع\nوتد\nوتر\nوتيرة\nوثاق\nوثيقة\nوجبة\nوجنة\nوجه\nوحدة\nوحل\nوحيد\nوداع\nودق\nوديان\nوديعة\nوراثة\nوردة\nوردي\nورشة\nورع\nورقة\nورود\nوزن\nوزير\nوسائد\nوسادة\nوسام\nوسط\nوسم\nوسيلة\nوشائح\nوشاح\nوصف\nوصفة\nوصلة\nوصية\nوضوح\nوطن\nوظيفة\nوعد\nوعي\nوفد\nوفرة\nوقار\nوقت\nوقفة\nوقود\nوقوف\nوكالة\nوكر\nولادة\nوليد\nوليمة\nومضة\nوهج\nويل\nيابسة\nياسمين\nيافع\nياقة\nياقوت\nيخت\nيراع\nيسار\nيسر\nيعسوب\nيقطين\nيقظة\nيقين\nيمامة\nيمين\nينابيع\nينبوع\nيوسفي\nيوم\n";

  // src/words/en.txt
  var en_default = "abandon\nability\nable\nabout\nabove\nabsent\nabsorb\nabstract\nabsurd\nabuse\naccess\naccident\naccount\naccuse\nachieve\nacid\nacoustic\nacquire\nacross\nact\naction\nactor\nactress\nactual\nadapt\nadd\naddict\naddress\nadjust\nadmit\nadult\nadvance\nadvice\naerobic\naffair\nafford\nafraid\nagain\nage\nagent\nagree\nahead\naim\nair\nairport\naisle\nalarm\nalbum\nalcohol\nalert\nalien\nall\nalley\nallow\nalmost\nalone\nalpha\nalready\nalso\nalter\nalways\namateur\namazing\namong\namount\namused\nanalyst\nanchor\nancient\nanger\nangle\nangry\nanimal\nankle\nannounce\nannual\nanother\nanswer\nantenna\nantique\nanxiety\nany\napart\napology\nappear\napple\napprove\napril\narch\narctic\narea\narena\nargue\narm\narmed\narmor\narmy\naround\narrange\narrest\narrive\narrow\nart\nartefact\nartist\nartwork\nask\naspect\nassault\nasset\nassist\nassume\nasthma\nathlete\natom\nattack\nattend\nattitude\nattract\nauction\naudit\naugust\naunt\nauthor\nauto\nautumn\naverage\navocado\navoid\nawake\naware\naway\nawesome\nawful\nawkward\naxis\nbaby\nbachelor\nbacon\nbadge\nbag\nbalance\nbalcony\nball\nbamboo\nbanana\nbanner\nbar\nbarely\nbargain\nbarrel\nbase\nbasic\nbasket\nbattle\nbeach\nbean\nbeauty\nbecause\nbecome\nbeef\nbefore\nbegin\nbehave\nbehind\nbelieve\nbelow\nbelt\nbench\nbenefit\nbest\nbetray\nbetter\nbetween\nbeyond\nbicycle\nbid\nbike\nbind\nbiology\nbird\nbirth\nbitter\nblack\nblade\nblame\nblanket\nblast\nbleak\nbless\nblind\nblood\nblossom\nblouse\nblue\nblur\nblush\nboard\nboat\nbody\nboil\nbomb\nbone\nbonus\nbook\nboost\nborder\nboring\nborrow\nboss\nbottom\nbounce\nbox\nboy\nbracket\nbrain\nbrand\nbrass\nbrave\nbread\nbreeze\nbrick\nbridge\nbrief\nbright\nbring\nbrisk\nbroccoli\nbroken\nbronze\nbroom\nbrother\nbrown\nbrush\nbubble\nbuddy\nbudget\nbuffalo\nbuild\nbulb\nbulk\nbullet\nbundle\nbunker\nburden\nburger\nburst\nbus\nbusiness\nbusy\nbutter\nbuyer\nbuzz\ncabbage\ncabin\ncable\ncactus\ncage\ncake\ncall\ncalm\ncamera\ncamp\ncan\ncanal\ncancel\ncandy\ncannon\ncanoe\ncanvas\ncanyon\ncapable\ncapital\ncaptain\ncar\ncarbon\ncard\ncargo\ncarpet\ncarry\ncart\ncase\ncash\ncasino\ncastle\ncasual\ncat\ncatalog\ncatch\ncategory\ncattle\ncaught\ncause\ncaution\ncave\nceiling\ncelery\ncement\ncensus\ncentury\ncereal\ncertain\nchair\nchalk\nchampion\nchange\nchaos\nchapter\ncharge\nchase\nchat\ncheap\ncheck\ncheese\nchef\ncherry\nchest\nchicken\nchief\nchild\nchimney\nchoice\nchoose\nchronic\nchuckle\nchunk\nchurn\ncigar\ncinnamon\ncircle\ncitizen\ncity\ncivil\nclaim\nclap\nclarify\nclaw\nclay\nclean\nclerk\nclever\nclick\nclient\ncliff\nclimb\nclinic\nclip\nclock\nclog\nclose\ncloth\ncloud\nclown\nclub\nclump\ncluster\nclutch\ncoach\ncoast\ncoconut\ncode\ncoffee\ncoil\ncoin\ncollect\ncolor\ncolumn\ncombine\ncome\ncomfort\ncomic\ncommon\ncompany\nconcert\nconduct\nconfirm\ncongress\nconnect\nconsider\ncontrol\nconvince\ncook\ncool\ncopper\ncopy\ncoral\ncore\ncorn\ncorrect\ncost\ncotton\ncouch\ncountry\ncouple\ncourse\ncousin\ncover\ncoyote\ncrack\ncradle\ncraft\ncram\ncrane\ncrash\ncrater\ncrawl\ncrazy\ncream\ncredit\ncreek\ncrew\ncricket\ncrime\ncrisp\ncritic\ncrop\ncross\ncrouch\ncrowd\ncrucial\ncruel\ncruise\ncrumble\ncrunch\ncrush\ncry\ncrystal\ncube\nculture\ncup\ncupboard\ncurious\ncurrent\ncurtain\ncurve\ncushion\ncustom\ncute\ncycle\ndad\ndamage\ndamp\ndance\ndanger\ndaring\ndash\ndaughter\ndawn\nday\ndeal\ndebate\ndebris\ndecade\ndecember\ndecide\ndecline\ndecorate\ndecrease\ndeer\ndefense\ndefine\ndefy\ndegree\ndelay\ndeliver\ndemand\ndemise\ndenial\ndentist\ndeny\ndepart\ndepend\ndeposit\ndepth\ndeputy\nderive\ndescribe\ndesert\ndesign\ndesk\ndespair\ndestroy\ndetail\ndetect\ndevelop\ndevice\ndevote\ndiagram\ndial\ndiamond\ndiary\ndice\ndiesel\ndiet\ndiffer\ndigital\ndignity\ndilemma\ndinner\ndinosaur\ndirect\ndirt\ndisagree\ndiscover\ndisease\ndish\ndismiss\ndisorder\ndisplay\ndistance\ndivert\ndivide\ndivorce\ndizzy\ndoctor\ndocument\ndog\ndoll\ndolphin\ndomain\ndonate\ndonkey\ndonor\ndoor\ndose\ndouble\ndove\ndraft\ndragon\ndrama\ndrastic\ndraw\ndream\ndress\ndrift\ndrill\ndrink\ndrip\ndrive\ndrop\ndrum\ndry\nduck\ndumb\ndune\nduring\ndust\ndutch\nduty\ndwarf\ndynamic\neager\neagle\nearly\nearn\nearth\neasily\neast\neasy\necho\necology\neconomy\nedge\nedit\neducate\neffort\negg\neight\neither\nelbow\nelder\nelectric\nelegant\nelement\nelephant\nelevator\nelite\nelse\nembark\nembody\nembrace\nemerge\nemotion\nemploy\nempower\nempty\nenable\nenact\nend\nendless\nendorse\nenemy\nenergy\nenforce\nengage\nengine\nenhance\nenjoy\nenlist\nenough\nenrich\nenroll\nensure\nenter\nentire\nentry\nenvelope\nepisode\nequal\nequip\nera\nerase\nerode\nerosion\nerror\nerupt\nescape\nessay\nessence\nestate\neternal\nethics\nevidence\nevil\nevoke\nevolve\nexact\nexample\nexcess\nexchange\nexcite\nexclude\nexcuse\nexecute\nexercise\nexhaust\nexhibit\nexile\nexist\nexit\nexotic\nexpand\nexpect\nexpire\nexplain\nexpose\nexpress\nextend\nextra\neye\neyebrow\nfabric\nface\nfaculty\nfade\nfaint\nfaith\nfall\nfalse\nfame\nfamily\nfamous\nfan\nfancy\nfantasy\nfarm\nfashion\nfat\nfatal\nfather\nfatigue\nfault\nfavorite\nfeature\nfebruary\nfederal\nfee\nfeed\nfeel\nfemale\nfence\nfestival\nfetch\nfever\nfew\nfiber\nfiction\nfield\nfigure\nfile\nfilm\nfilter\nfinal\nfind\nfine\nfinger\nfinish\nfire\nfirm\nfirst\nfiscal\nfish\nfit\nfitness\nfix\nflag\nflame\nflash\nflat\nflavor\nflee\nflight\nflip\nfloat\nflock\nfloor\nflower\nfluid\nflush\nfly\nfoam\nfocus\nfog\nfoil\nfold\nfollow\nfood\nfoot\nforce\nforest\nforget\nfork\nfortune\nforum\nforward\nfossil\nfoster\nfound\nfox\nfragile\nframe\nfrequent\nfresh\nfriend\nfringe\nfrog\nfront\nfrost\nfrown\nfrozen\nfruit\nfuel\nfun\nfunny\nfurnace\nfury\nfuture\ngadget\ngain\ngalaxy\ngallery\ngame\ngap\ngarage\ngarbage\ngarden\ngarlic\ngarment\ngas\ngasp\ngate\ngather\ngauge\ngaze\ngeneral\ngenius\ngenre\ngentle\ngenuine\ngesture\nghost\ngiant\ngift\ngiggle\nginger\ngiraffe\ngirl\ngive\nglad\nglance\nglare\nglass\nglide\nglimpse\nglobe\ngloom\nglory\nglove\nglow\nglue\ngoat\ngoddess\ngold\ngood\ngoose\ngorilla\ngospel\ngossip\ngovern\ngown\ngrab\ngrace\ngrain\ngrant\ngrape\ngrass\ngravity\ngreat\ngreen\ngrid\ngrief\ngrit\ngrocery\ngroup\ngrow\ngrunt\nguard\nguess\nguide\nguilt\nguitar\ngun\ngym\nhabit\nhair\nhalf\nhammer\nhamster\nhand\nhappy\nharbor\nhard\nharsh\nharvest\nhat\nhave\nhawk\nhazard\nhead\nhealth\nheart\nheavy\nhedgehog\nheight\nhello\nhelmet\nhelp\nhen\nhero\nhidden\nhigh\nhill\nhint\nhip\nhire\nhistory\nhobby\nhockey\nhold\nhole\nholiday\nhollow\nhome\nhoney\nhood\nhope\nhorn\nhorror\nhorse\nhospital\nhost\nhotel\nhour\nhover\nhub\nhuge\nhuman\nhumble\nhumor\nhundred\nhungry\nhunt\nhurdle\nhurry\nhurt\nhusband\nhybrid\nice\nicon\nidea\nidentify\nidle\nignore\nill\nillegal\nillness\nimage\nimitate\nimmense\nimmune\nimpact\nimpose\nimprove\nimpulse\ninch\ninclude\nincome\nincrease\nindex\nindicate\nindoor\nindustry\ninfant\ninflict\ninform\ninhale\ninherit\ninitial\ninject\ninjury\ninmate\ninner\ninnocent\ninput\ninquiry\ninsane\ninsect\ninside\ninspire\ninstall\nintact\ninterest\ninto\ninvest\ninvite\ninvolve\niron\nisland\nisolate\nissue\nitem\nivory\njacket\njaguar\njar\njazz\njealous\njeans\njelly\njewel\njob\njoin\njoke\njourney\njoy\njudge\njuice\njump\njungle\njunior\njunk\njust\nkangaroo\nkeen\nkeep\nketchup\nkey\nkick\nkid\nkidney\nkind\nkingdom\nkiss\nkit\nkitchen\nkite\nkitten\nkiwi\nknee\nknife\nknock\nknow\nlab\nlabel\nlabor\nladder\nlady\nlake\nlamp\nlanguage\nlaptop\nlarge\nlater\nlatin\nlaugh\nlaundry\nlava\nlaw\nlawn\nlawsuit\nlayer\nlazy\nleader\nleaf\nlearn\nleave\nlecture\nleft\nleg\nlegal\nlegend\nleisure\nlemon\nlend\nlength\nlens\nleopard\nlesson\nletter\nlevel\nliar\nliberty\nlibrary\nlicense\nlife\nlift\nlight\nlike\nlimb\nlimit\nlink\nlion\nliquid\nlist\nlittle\nlive\nlizard\nload\nloan\nlobster\nlocal\nlock\nlogic\nlonely\nlong\nloop\nlottery\nloud\nlounge\nlove\nloyal\nlucky\nluggage\nlumber\nlunar\nlunch\nluxury\nlyrics\nmachine\nmad\nmagic\nmagnet\nmaid\nmail\nmain\nmajor\nmake\nmammal\nman\nmanage\nmandate\nmango\nmansion\nmanual\nmaple\nmarble\nmarch\nmargin\nmarine\nmarket\nmarriage\nmask\nmass\nmaster\nmatch\nmaterial\nmath\nmatrix\nmatter\nmaximum\nmaze\nmeadow\nmean\nmeasure\nmeat\nmechanic\nmedal\nmedia\nmelody\nmelt\nmember\nmemory\nmention\nmenu\nmercy\nmerge\nmerit\nmerry\nmesh\nmessage\nmetal\nmethod\nmiddle\nmidnight\nmilk\nmillion\nmimic\nmind\nminimum\nminor\nminute\nmiracle\nmirror\nmisery\nmiss\nmistake\nmix\nmixed\nmixture\nmobile\nmodel\nmodify\nmom\nmoment\nmonitor\nmonkey\nmonster\nmonth\nmoon\nmoral\nmore\nmorning\nmosquito\nmother\nmotion\nmotor\nmountain\nmouse\nmove\nmovie\nmuch\nmuffin\nmule\nmultiply\nmuscle\nmuseum\nmushroom\nmusic\nmust\nmutual\nmyself\nmystery\nmyth\nnaive\nname\nnapkin\nnarrow\nnasty\nnation\nnature\nnear\nneck\nneed\nnegative\nneglect\nneither\nnephew\nnerve\nnest\nnet\nnetwork\nneutral\nnever\nnews\nnext\nnice\nnight\nnoble\nnoise\nnominee\nnoodle\nnormal\nnorth\nnose\nnotable\nnote\nnothing\nnotice\nnovel\nnow\nnuclear\nnumber\nnurse\nnut\noak\nobey\nobject\noblige\nobscure\nobserve\nobtain\nobvious\noccur\nocean\noctober\nodor\noff\noffer\noffice\noften\noil\nokay\nold\nolive\nolympic\nomit\nonce\none\nonion\nonline\nonly\nopen\nopera\nopinion\noppose\noption\norange\norbit\norchard\norder\nordinary\norgan\norient\noriginal\norphan\nostrich\nother\noutdoor\nouter\noutput\noutside\noval\noven\nover\nown\nowner\noxygen\noyster\nozone\npact\npaddle\npage\npair\npalace\npalm\npanda\npanel\npanic\npanther\npaper\nparade\nparent\npark\nparrot\nparty\npass\npatch\npath\npatient\npatrol\npattern\npause\npave\npayment\npeace\npeanut\npear\npeasant\npelican\npen\npenalty\npencil\npeople\npepper\nperfect\npermit\nperson\npet\nphone\nphoto\nphrase\nphysical\npiano\npicnic\npicture\npiece\npig\npigeon\npill\npilot\npink\npioneer\npipe\npistol\npitch\npizza\nplace\nplanet\nplastic\nplate\nplay\nplease\npledge\npluck\nplug\nplunge\npoem\npoet\npoint\npolar\npole\npolice\npond\npony\npool\npopular\nportion\nposition\npossible\npost\npotato\npottery\npoverty\npowder\npower\npractice\npraise\npredict\nprefer\nprepare\npresent\npretty\nprevent\nprice\npride\nprimary\nprint\npriority\nprison\nprivate\nprize\nproblem\nprocess\nproduce\nprofit\nprogram\nproject\npromote\nproof\nproperty\nprosper\nprotect\nproud\nprovide\npublic\npudding\npull\npulp\npulse\npumpkin\npunch\npupil\npuppy\npurchase\npurity\npurpose\npurse\npush\nput\npuzzle\npyramid\nquality\nquantum\nquarter\nquestion\nquick\nquit\nquiz\nquote\nrabbit\nraccoon\nrace\nrack\nradar\nradio\nrail\nrain\nraise\nrally\nramp\nranch\nrandom\nrange\nrapid\nrare\nrate\nrather\nraven\nraw\nrazor\nready\nreal\nreason\nrebel\nrebuild\nrecall\nreceive\nrecipe\nrecord\nrecycle\nreduce\nreflect\nreform\nrefuse\nregion\nregret\nregular\nreject\nrelax\nrelease\nrelief\nrely\nremain\nremember\nremind\nremove\nrender\nrenew\nrent\nreopen\nrepair\nrepeat\nreplace\nreport\nrequire\nrescue\nresemble\nresist\nresource\nresponse\nresult\nretire\nretreat\nreturn\nreunion\nreveal\nreview\nreward\nrhythm\nrib\nribbon\nrice\nrich\nride\nridge\nrifle\nright\nrigid\nring\nriot\nripple\nrisk\nritual\nrival\nriver\nroad\nroast\nrobot\nrobust\nrocket\nromance\nroof\nrookie\nroom\nrose\nrotate\nrough\nround\nroute\nroyal\nrubber\nrude\nrug\nrule\nrun\nrunway\nrural\nsad\nsaddle\nsadness\nsafe\nsail\nsalad\nsalmon\nsalon\nsalt\nsalute\nsame\nsample\nsand\nsatisfy\nsatoshi\nsauce\nsausage\nsave\nsay\nscale\nscan\nscare\nscatter\nscene\nscheme\nschool\nscience\nscissors\nscorpion\nscout\nscrap\nscreen\nscript\nscrub\nsea\nsearch\nseason\nseat\nsecond\nsecret\nsection\nsecurity\nseed\nseek\nsegment\nselect\nsell\nseminar\nsenior\nsense\nsentence\nseries\nservice\nsession\nsettle\nsetup\nseven\nshadow\nshaft\nshallow\nshare\nshed\nshell\nsheriff\nshield\nshift\nshine\nship\nshiver\nshock\nshoe\nshoot\nshop\nshort\nshoulder\nshove\nshrimp\nshrug\nshuffle\nshy\nsibling\nsick\nside\nsiege\nsight\nsign\nsilent\nsilk\nsilly\nsilver\nsimilar\nsimple\nsince\nsing\nsiren\nsister\nsituate\nsix\nsize\nskate\nsketch\nski\nskill\nskin\nskirt\nskull\nslab\nslam\nsleep\nslender\nslice\nslide\nslight\nslim\nslogan\nslot\nslow\nslush\nsmall\nsmart\nsmile\nsmoke\nsmooth\nsnack\nsnake\nsnap\nsniff\nsnow\nsoap\nsoccer\nsocial\nsock\nsoda\nsoft\nsolar\nsoldier\nsolid\nsolution\nsolve\nsomeone\nsong\nsoon\nsorry\nsort\nsoul\nsound\nsoup\nsource\nsouth\nspace\nspare\nspatial\nspawn\nspeak\nspecial\nspeed\nspell\nspend\nsphere\nspice\nspider\nspike\nspin\nspirit\nsplit\nspoil\nsponsor\nspoon\nsport\nspot\nspray\nspread\nspring\nspy\nsquare\nsqueeze\nsquirrel\nstable\nstadium\nstaff\nstage\nstairs\nstamp\nstand\nstart\nstate\nstay\nsteak\nsteel\nstem\nstep\nstereo\nstick\nstill\nsting\nstock\nstomach\nstone\nstool\nstory\nstove\nstrategy\nstreet\nstrike\nstrong\nstruggle\nstudent\nstuff\nstumble\nstyle\nsubject\nsubmit\nsubway\nsuccess\nsuch\nsudden\nsuffer\nsugar\nsuggest\nsuit\nsummer\nsun\nsunny\nsunset\nsuper\nsupply\nsupreme\nsure\nsurface\nsurge\nsurprise\nsurround\nsurvey\nsuspect\nsustain\nswallow\nswamp\nswap\nswarm\nswear\nsweet\nswift\nswim\nswing\nswitch\nsword\nsymbol\nsymptom\nsyrup\nsystem\ntable\ntackle\ntag\ntail\ntalent\ntalk\ntank\ntape\ntarget\ntask\ntaste\ntattoo\ntaxi\nteach\nteam\ntell\nten\ntenant\ntennis\ntent\nterm\ntest\ntext\nthank\nthat\ntheme\nthen\ntheory\nthere\nthey\nthing\nthis\nthought\nthree\nthrive\nthrow\nthumb\nthunder\nticket\ntide\ntiger\ntilt\ntimber\ntime\ntiny\ntip\ntired\ntissue\ntitle\ntoast\ntobacco\ntoday\ntoddler\ntoe\ntogether\ntoilet\ntoken\ntomato\ntomorrow\ntone\ntongue\ntonight\ntool\ntooth\ntop\ntopic\ntopple\ntorch\ntornado\ntortoise\ntoss\ntotal\ntourist\ntoward\ntower\ntown\ntoy\ntrack\ntrade\ntraffic\ntragic\ntrain\ntransfer\ntrap\ntrash\ntravel\ntray\ntreat\ntree\ntrend\ntrial\ntribe\ntrick\ntrigger\ntrim\ntrip\ntrophy\ntrouble\ntruck\ntrue\ntruly\ntrumpet\ntrust\ntruth\ntry\ntube\ntuition\ntumble\ntuna\ntunnel\nturkey\nturn\nturtle\ntwelve\ntwenty\ntwice\ntwin\ntwist\ntwo\ntype\ntypical\nugly\numbrella\nunable\nunaware\nuncle\nuncover\nunder\nundo\nunfair\nunfold\nunhappy\nuniform\nunique\nunit\nuniverse\nunknown\nunlock\nuntil\nunusual\nunveil\nupdate\nupgrade\nuphold\nupon\nupper\nupset\nurban\nurge\nusage\nuse\nused\nuseful\nuseless\nusual\nutility\nvacant\nvacuum\nvague\nvalid\nvalley\nvalve\nvan\nvanish\nvapor\nvarious\nvast\nvault\nvehicle\nvelvet\nvendor\nventure\nvenue\nverb\nverify\nversion\nvery\nvessel\nveteran\nviable\nvibrant\nvicious\nvictory\nvideo\nview\nvillage\nvintage\nviolin\nvirtual\nvirus\nvisa\nvisit\nvisual\nvital\nvivid\nvocal\nvoice\nvoid\nvolcano\nvolume\nvote\nvoyage\nwage\nwagon\nwait\nwalk\nwall\nwalnut\nwant\nwarfare\nwarm\nwarrior\nwash\nwasp\nwaste\nwater\nwave\nway\nwealth\nweapon\nwear\nweasel\nweather\nweb\nwedding\nweekend\nweird\nwelcome\nwest\nwet\nwhale\nwhat\nwheat\nwheel\nwhen\nwhere\nwhip\nwhisper\nwide\nwidth\nwife\nwild\nwill\nwin\nwindow\nwine\nwing\nwink\nwinner\nwinter\nwire\nwisdom\nwise\nwish\nwitness\nwolf\nwoman\nwonder\nwood\nwool\nword\nwork\nworld\nworry\nworth\nwrap\nwreck\nwrestle\nwrist\nwrite\nwrong\nyard\nyear\nyellow\nyou\nyoung\nyouth\nzebra\nzero\nzone\nzoo\n";

  // src/words/es.txt
  var es_default = "ábaco\nabdomen\nabeja\nabierto\nabogado\nabono\naborto\nabrazo\nabrir\nabuelo\nabuso\nacabar\nacademia\nacceso\nacción\naceite\nacelga\nacento\naceptar\nácido\naclarar\nacné\nacoger\nacoso\nactivo\nacto\nactriz\nactuar\nacudir\nacuerdo\nacusar\nadicto\nadmitir\nadoptar\nadorno\naduana\nadulto\naéreo\nafectar\nafición\nafinar\nafirmar\nágil\nagitar\nagonía\nagosto\nagotar\nagregar\nagrio\nagua\nagudo\náguila\naguja\nahogo\nahorro\naire\naislar\najedrez\najeno\najuste\nalacrán\nalambre\nalarma\nalba\nálbum\nalcalde\naldea\nalegre\nalejar\nalerta\naleta\nalfiler\nalga\nalgodón\naliado\naliento\nalivio\nalma\nalmeja\nalmíbar\naltar\nalteza\naltivo\nalto\naltura\nalumno\nalzar\namable\namante\namapola\namargo\namasar\námbar\námbito\nameno\namigo\namistad\namor\namparo\namplio\nancho\nanciano\nancla\nandar\nandén\nanemia\nángulo\nanillo\nánimo\nanís\nanotar\nantena\nantiguo\nantojo\nanual\nanular\nanuncio\nañadir\nañejo\naño\napagar\naparato\napetito\napio\naplicar\napodo\naporte\napoyo\naprender\naprobar\napuesta\napuro\narado\naraña\narar\nárbitro\nárbol\narbusto\narchivo\narco\narder\nardilla\narduo\nárea\nárido\naries\narmonía\narnés\naroma\narpa\narpón\narreglo\narroz\narruga\narte\nartista\nasa\nasado\nasalto\nascenso\nasegurar\naseo\nasesor\nasiento\nasilo\nasistir\nasno\nasombro\náspero\nastilla\nastro\nastuto\nasumir\nasunto\natajo\nataque\natar\natento\nateo\nático\natleta\nátomo\natraer\natroz\natún\naudaz\naudio\nauge\naula\naumento\nausente\nautor\naval\navance\navaro\nave\navellana\navena\navestruz\navión\naviso\nayer\nayuda\nayuno\nazafrán\nazar\nazote\nazúcar\nazufre\nazul\nbaba\nbabor\nbache\nbahía\nbaile\nbajar\nbalanza\nbalcón\nbalde\nbambú\nbanco\nbanda\nbaño\nbarba\nbarco\nbarniz\nbarro\nbáscula\nbastón\nbasura\nbatalla\nbatería\nbatir\nbatuta\nbaúl\nbazar\nbebé\nbebida\nbello\nbesar\nbeso\nbestia\nbicho\nbien\nbingo\nblanco\nbloque\nblusa\nboa\nbobina\nbobo\nboca\nbocina\nboda\nbodega\nboina\nbola\nbolero\nbolsa\nbomba\nbondad\nbonito\nbono\nbonsái\nborde\nborrar\nbosque\nbote\nbotín\nbóveda\nbozal\nbravo\nbrazo\nbrecha\nbreve\nbrillo\nbrinco\nbrisa\nbroca\nbroma\nbronce\nbrote\nbruja\nbrusco\nbruto\nbuceo\nbucle\nbueno\nbuey\nbufanda\nbufón\nbúho\nbuitre\nbulto\nburbuja\nburla\nburro\nbuscar\nbutaca\nbuzón\ncaballo\ncabeza\ncabina\ncabra\ncacao\ncadáver\ncadena\ncaer\ncafé\ncaída\ncaimán\ncaja\ncajón\ncal\ncalamar\ncalcio\ncaldo\ncalidad\ncalle\ncalma\ncalor\ncalvo\ncama\ncambio\ncamello\ncamino\ncampo\ncáncer\ncandil\ncanela\ncanguro\ncanica\ncanto\ncaña\ncañón\ncaoba\ncaos\ncapaz\ncapitán\ncapote\ncaptar\ncapucha\ncara\ncarbón\ncárcel\ncareta\ncarga\ncariño\ncarne\ncarpeta\ncarro\ncarta\ncasa\ncasco\ncasero\ncaspa\ncastor\ncatorce\ncatre\ncaudal\ncausa\ncazo\ncebolla\nceder\ncedro\ncelda\ncélebre\nceloso\ncélula\ncemento\nceniza\ncentro\ncerca\ncerdo\ncereza\ncero\ncerrar\ncerteza\ncésped\ncetro\nchacal\nchaleco\nchampú\nchancla\nchapa\ncharla\nchico\nchiste\nchivo\nchoque\nchoza\nchuleta\nchupar\nciclón\nciego\ncielo\ncien\ncierto\ncifra\ncigarro\ncima\ncinco\ncine\ncinta\nciprés\ncirco\nciruela\ncisne\ncita\nciudad\nclamor\nclan\nclaro\nclase\nclave\ncliente\nclima\nclínica\ncobre\ncocción\ncochino\ncocina\ncoco\ncódigo\ncodo\ncofre\ncoger\ncohete\ncojín\ncojo\ncola\ncolcha\ncolegio\ncolgar\ncolina\ncollar\ncolmo\ncolumna\ncombate\ncomer\ncomida\ncómodo\ncompra\nconde\nconejo\nconga\nconocer\nconsejo\ncontar\ncopa\ncopia\ncorazón\ncorbata\ncorcho\ncordón\ncorona\ncorrer\ncoser\ncosmos\ncosta\ncráneo\ncráter\ncrear\ncrecer\ncreído\ncrema\ncría\ncrimen\ncripta\ncrisis\ncromo\ncrónica\ncroqueta\ncrudo\ncruz\ncuadro\ncuarto\ncuatro\ncubo\ncubrir\ncuchara\ncuello\ncuento\ncuerda\ncuesta\ncueva\ncuidar\nculebra\nculpa\nculto\ncumbre\ncumplir\ncuna\ncuneta\ncuota\ncupón\ncúpula\ncurar\ncurioso\ncurso\ncurva\ncutis\ndama\ndanza\ndar\ndardo\ndátil\ndeber\ndébil\ndécada\ndecir\ndedo\ndefensa\ndefinir\ndejar\ndelfín\ndelgado\ndelito\ndemora\ndenso\ndental\ndeporte\nderecho\nderrota\ndesayuno\ndeseo\ndesfile\ndesnudo\ndestino\ndesvío\ndetalle\ndetener\ndeuda\ndía\ndiablo\ndiadema\ndiamante\ndiana\ndiario\ndibujo\ndictar\ndiente\ndieta\ndiez\ndifícil\ndigno\ndilema\ndiluir\ndinero\ndirecto\ndirigir\ndisco\ndiseño\ndisfraz\ndiva\ndivino\ndoble\ndoce\ndolor\ndomingo\ndon\ndonar\ndorado\ndormir\ndorso\ndos\ndosis\ndragón\ndroga\nducha\nduda\nduelo\ndueño\ndulce\ndúo\nduque\ndurar\ndureza\nduro\nébano\nebrio\nechar\neco\necuador\nedad\nedición\nedificio\neditor\neducar\nefecto\neficaz\neje\nejemplo\nelefante\nelegir\nelemento\nelevar\nelipse\nélite\nelixir\nelogio\neludir\nembudo\nemitir\nemoción\nempate\nempeño\nempleo\nempresa\nenano\nencargo\nenchufe\nencía\nenemigo\nenero\nenfado\nenfermo\nengaño\nenigma\nenlace\nenorme\nenredo\nensayo\nenseñar\nentero\nentrar\nenvase\nenvío\népoca\nequipo\nerizo\nescala\nescena\nescolar\nescribir\nescudo\nesencia\nesfera\nesfuerzo\nespada\nespejo\nespía\nesposa\nespuma\nesquí\nestar\neste\nestilo\nestufa\netapa\neterno\nética\netnia\nevadir\nevaluar\nevento\nevitar\nexacto\nexamen\nexceso\nexcusa\nexento\nexigir\nexilio\nexistir\néxito\nexperto\nexplicar\nexponer\nextremo\nfábrica\nfábula\nfachada\nfácil\nfactor\nfaena\nfaja\nfalda\nfallo\nfalso\nfaltar\nfama\nfamilia\nfamoso\nfaraón\nfarmacia\nfarol\nfarsa\nfase\nfatiga\nfauna\nfavor\nfax\nfebrero\nfecha\nfeliz\nfeo\nferia\nferoz\nfértil\nfervor\nfestín\nfiable\nfianza\nfiar\nfibra\nficción\nficha\nfideo\nfiebre\nfiel\nfiera\nfiesta\nfigura\nfijar\nfijo\nfila\nfilete\nfilial\nfiltro\nfin\nfinca\nfingir\nfinito\nfirma\nflaco\nflauta\nflecha\nflor\nflota\nfluir\nflujo\nflúor\nfobia\nfoca\nfogata\nfogón\nfolio\nfolleto\nfondo\nforma\nforro\nfortuna\nforzar\nfosa\nfoto\nfracaso\nfrágil\nfranja\nfrase\nfraude\nfreír\nfreno\nfresa\nfrío\nfrito\nfruta\nfuego\nfuente\nfuerza\nfuga\nfumar\nfunción\nfunda\nfurgón\nfuria\nfusil\nfútbol\nfuturo\ngacela\ngafas\ngaita\ngajo\ngala\ngalería\ngallo\ngamba\nganar\ngancho\nganga\nganso\ngaraje\ngarza\ngasolina\ngastar\ngato\ngavilán\ngemelo\ngemir\ngen\ngénero\ngenio\ngente\ngeranio\ngerente\ngermen\ngesto\ngigante\ngimnasio\ngirar\ngiro\nglaciar\nglobo\ngloria\ngol\ngolfo\ngoloso\ngolpe\ngoma\ngordo\ngorila\ngorra\ngota\ngoteo\ngozar\ngrada\ngráfico\ngrano\ngrasa\ngratis\ngrave\ngrieta\ngrillo\ngripe\ngris\ngrito\ngrosor\ngrúa\ngrueso\ngrumo\ngrupo\nguante\nguapo\nguardia\nguerra\nguía\nguiño\nguion\nguiso\nguitarra\ngusano\ngustar\nhaber\nhábil\nhablar\nhacer\nhacha\nhada\nhallar\nhamaca\nharina\nhaz\nhazaña\nhebilla\nhebra\nhecho\nhelado\nhelio\nhembra\nherir\nhermano\nhéroe\nhervir\nhielo\nhierro\nhígado\nhigiene\nhijo\nhimno\nhistoria\nhocico\nhogar\nhoguera\nhoja\nhombre\nhongo\nhonor\nhonra\nhora\nhormiga\nhorno\nhostil\nhoyo\nhueco\nhuelga\nhuerta\nhueso\nhuevo\nhuida\nhuir\nhumano\nhúmedo\nhumilde\nhumo\nhundir\nhuracán\nhurto\nicono\nideal\nidioma\nídolo\niglesia\niglú\nigual\nilegal\nilusión\nimagen\nimán\nimitar\nimpar\nimperio\nimponer\nimpulso\nincapaz\níndice\ninerte\ninfiel\ninforme\ningenio\ninicio\ninmenso\ninmune\ninnato\ninsecto\ninstante\ninterés\níntimo\nintuir\ninútil\ninvierno\nira\niris\nironía\nisla\nislote\njabalí\njabón\njamón\njarabe\njardín\njarra\njaula\njazmín\njefe\njeringa\njinete\njornada\njoroba\njoven\njoya\njuerga\njueves\njuez\njugador\njugo\njuguete\njuicio\njunco\njungla\njunio\njuntar\njúpiter\njurar\njusto\njuvenil\njuzgar\nkilo\nkoala\nlabio\nlacio\nlacra\nlado\nladrón\nlagarto\nlágrima\nlaguna\nlaico\nlamer\nlámina\nlámpara\nlana\nlancha\nlangosta\nlanza\nlápiz\nlargo\nlarva\nlástima\nlata\nlátex\nlatir\nlaurel\nlavar\nlazo\nleal\nlección\nleche\nlector\nleer\nlegión\nlegumbre\nlejano\nlengua\nlento\nleña\nleón\nleopardo\nlesión\nletal\nletra\nleve\nleyenda\nlibertad\nlibro\nlicor\nlíder\nlidiar\nlienzo\nliga\nligero\nlima\nlímite\nlimón\nlimpio\nlince\nlindo\nlínea\nlingote\nlino\nlinterna\nlíquido\nliso\nlista\nlitera\nlitio\nlitro\nllaga\nllama\nllanto\nllave\nllegar\nllenar\nllevar\nllorar\nllover\nlluvia\nlobo\nloción\nloco\nlocura\nlógica\nlogro\nlombriz\nlomo\nlonja\nlote\nlucha\nlucir\nlugar\nlujo\nluna\nlunes\nlupa\nlustro\nluto\nluz\nmaceta\nmacho\nmadera\nmadre\nmaduro\nmaestro\nmafia\nmagia\nmago\nmaíz\nmaldad\nmaleta\nmalla\nmalo\nmamá\nmambo\nmamut\nmanco\nmando\nmanejar\nmanga\nmaniquí\nmanjar\nmano\nmanso\nmanta\nmañana\nmapa\nmáquina\nmar\nmarco\nmarea\nmarfil\nmargen\nmarido\nmármol\nmarrón\nmartes\nmarzo\nmasa\nmáscara\nmasivo\nmatar\nmateria\nmatiz\nmatriz\nmáximo\nmayor\nmazorca\nmecha\nmedalla\nmedio\nmédula\nmejilla\nmejor\nmelena\nmelón\nmemoria\nmenor\nmensaje\nmente\nmenú\nmercado\nmerengue\nmérito\nmes\nmesón\nmeta\nmeter\nmétodo\nmetro\nmezcla\nmiedo\nmiel\nmiembro\nmiga\nmil\nmilagro\nmilitar\nmillón\nmimo\nmina\nminero\nmínimo\nminuto\nmiope\nmirar\nmisa\nmiseria\nmisil\nmismo\nmitad\nmito\nmochila\nmoción\nmoda\nmodelo\nmoho\nmojar\nmolde\nmoler\nmolino\nmomento\nmomia\nmonarca\nmoneda\nmonja\nmonto\nmoño\nmorada\nmorder\nmoreno\nmorir\nmorro\nmorsa\nmortal\nmosca\nmostrar\nmotivo\nmover\nmóvil\nmozo\nmucho\nmudar\nmueble\nmuela\nmuerte\nmuestra\nmugre\nmujer\nmula\nmuleta\nmulta\nmundo\nmuñeca\nmural\nmuro\nmúsculo\nmuseo\nmusgo\nmúsica\nmuslo\nnácar\nnación\nnadar\nnaipe\nnaranja\nnariz\nnarrar\nnasal\nnatal\nnativo\nnatural\nnáusea\nnaval\nnave\nnavidad\nnecio\nnéctar\nnegar\nnegocio\nnegro\nneón\nnervio\nneto\nneutro\nnevar\nnevera\nnicho\nnido\nniebla\nnieto\nniñez\nniño\nnítido\nnivel\nnobleza\nnoche\nnómina\nnoria\nnorma\nnorte\nnota\nnoticia\nnovato\nnovela\nnovio\nnube\nnuca\nnúcleo\nnudillo\nnudo\nnuera\nnueve\nnuez\nnulo\nnúmero\nnutria\noasis\nobeso\nobispo\nobjeto\nobra\nobrero\nobservar\nobtener\nobvio\noca\nocaso\nocéano\nochenta\nocho\nocio\nocre\noctavo\noctubre\noculto\nocupar\nocurrir\nodiar\nodio\nodisea\noeste\nofensa\noferta\noficio\nofrecer\nogro\noído\noír\nojo\nola\noleada\nolfato\nolivo\nolla\nolmo\nolor\nolvido\nombligo\nonda\nonza\nopaco\nopción\nópera\nopinar\noponer\noptar\nóptica\nopuesto\noración\norador\noral\nórbita\norca\norden\noreja\nórgano\norgía\norgullo\noriente\norigen\norilla\noro\norquesta\noruga\nosadía\noscuro\nosezno\noso\nostra\notoño\notro\noveja\nóvulo\nóxido\noxígeno\noyente\nozono\npacto\npadre\npaella\npágina\npago\npaís\npájaro\npalabra\npalco\npaleta\npálido\npalma\npaloma\npalpar\npan\npanal\npánico\npantera\npañuelo\npapá\npapel\npapilla\npaquete\nparar\nparcela\npared\nparir\nparo\npárpado\nparque\npárrafo\nparte\npasar\npaseo\npasión\npaso\npasta\npata\npatio\npatria\npausa\npauta\npavo\npayaso\npeatón\npecado\npecera\npecho\npedal\npedir\npegar\npeine\npelar\npeldaño\npelea\npeligro\npellejo\npelo\npeluca\npena\npensar\npeñón\npeón\npeor\npepino\npequeño\npera\npercha\nperder\npereza\nperfil\nperico\nperla\npermiso\nperro\npersona\npesa\npesca\npésimo\npestaña\npétalo\npetróleo\npez\npezuña\npicar\npichón\npie\npiedra\npierna\npieza\npijama\npilar\npiloto\npimienta\npino\npintor\npinza\npiña\npiojo\npipa\npirata\npisar\npiscina\npiso\npista\npitón\npizca\nplaca\nplan\nplata\nplaya\nplaza\npleito\npleno\nplomo\npluma\nplural\npobre\npoco\npoder\npodio\npoema\npoesía\npoeta\npolen\npolicía\npollo\npolvo\npomada\npomelo\npomo\npompa\nponer\nporción\nportal\nposada\nposeer\nposible\nposte\npotencia\npotro\npozo\nprado\nprecoz\npregunta\npremio\nprensa\npreso\nprevio\nprimo\npríncipe\nprisión\nprivar\nproa\nprobar\nproceso\nproducto\nproeza\nprofesor\nprograma\nprole\npromesa\npronto\npropio\npróximo\nprueba\npúblico\npuchero\npudor\npueblo\npuerta\npuesto\npulga\npulir\npulmón\npulpo\npulso\npuma\npunto\npuñal\npuño\npupa\npupila\npuré\nquedar\nqueja\nquemar\nquerer\nqueso\nquieto\nquímica\nquince\nquitar\nrábano\nrabia\nrabo\nración\nradical\nraíz\nrama\nrampa\nrancho\nrango\nrapaz\nrápido\nrapto\nrasgo\nraspa\nrato\nrayo\nraza\nrazón\nreacción\nrealidad\nrebaño\nrebote\nrecaer\nreceta\nrechazo\nrecoger\nrecreo\nrecto\nrecurso\nred\nredondo\nreducir\nreflejo\nreforma\nrefrán\nrefugio\nregalo\nregir\nregla\nregreso\nrehén\nreino\nreír\nreja\nrelato\nrelevo\nrelieve\nrelleno\nreloj\nremar\nremedio\nremo\nrencor\nrendir\nrenta\nreparto\nrepetir\nreposo\nreptil\nres\nrescate\nresina\nrespeto\nresto\nresumen\nretiro\nretorno\nretrato\nreunir\nrevés\nrevista\nrey\nrezar\nrico\nriego\nrienda\nriesgo\nrifa\nrígido\nrigor\nrincón\nriñón\nrío\nriqueza\nrisa\nritmo\nrito\nrizo\nroble\nroce\nrociar\nrodar\nrodeo\nrodilla\nroer\nrojizo\nrojo\nromero\nromper\nron\nronco\nronda\nropa\nropero\nrosa\nrosca\nrostro\nrotar\nrubí\nrubor\nrudo\nrueda\nrugir\nruido\nruina\nruleta\nrulo\nrumbo\nrumor\nruptura\nruta\nrutina\nsábado\nsaber\nsabio\nsable\nsacar\nsagaz\nsagrado\nsala\nsaldo\nsalero\nsalir\nsalmón\nsalón\nsalsa\nsalto\nsalud\nsalvar\nsamba\nsanción\nsandía\nsanear\nsangre\nsanidad\nsano\nsanto\nsapo\nsaque\nsardina\nsartén\nsastre\nsatán\nsauna\nsaxofón\nsección\nseco\nsecreto\nsecta\nsed\nseguir\nseis\nsello\nselva\nsemana\nsemilla\nsenda\nsensor\nseñal\nseñor\nseparar\nsepia\nsequía\nser\nserie\nsermón\nservir\nsesenta\nsesión\nseta\nsetenta\nsevero\nsexo\nsexto\nsidra\nsiesta\nsiete\nsiglo\nsigno\nsílaba\nsilbar\nsilencio\nsilla\nsímbolo\nsimio\nsirena\nsistema\nsitio\nsituar\nsobre\nsocio\nsodio\nsol\nsolapa\nsoldado\nsoledad\nsólido\nsoltar\nsolución\nsombra\nsondeo\nsonido\nsonoro\nsonrisa\nsopa\nsoplar\nsoporte\nsordo\nsorpresa\nsorteo\nsostén\nsótano\nsuave\nsubir\nsuceso\nsudor\nsuegra\nsuelo\nsueño\nsuerte\nsufrir\nsujeto\nsultán\nsumar\nsuperar\nsuplir\nsuponer\nsupremo\nsur\nsurco\nsureño\nsurgir\nsusto\nsutil\ntabaco\ntabique\ntabla\ntabú\ntaco\ntacto\ntajo\ntalar\ntalco\ntalento\ntalla\ntalón\ntamaño\ntambor\ntango\ntanque\ntapa\ntapete\ntapia\ntapón\ntaquilla\ntarde\ntarea\ntarifa\ntarjeta\ntarot\ntarro\ntarta\ntatuaje\ntauro\ntaza\ntazón\nteatro\ntecho\ntecla\ntécnica\ntejado\ntejer\ntejido\ntela\nteléfono\ntema\ntemor\ntemplo\ntenaz\ntender\ntener\ntenis\ntenso\nteoría\nterapia\nterco\ntérmino\nternura\nterror\ntesis\ntesoro\ntestigo\ntetera\ntexto\ntez\ntibio\ntiburón\ntiempo\ntienda\ntierra\ntieso\ntigre\ntijera\ntilde\ntimbre\ntímido\ntimo\ntinta\ntío\ntípico\ntipo\ntira\ntirón\ntitán\ntítere\ntítulo\ntiza\ntoalla\ntobillo\ntocar\ntocino\ntodo\ntoga\ntoldo\ntomar\ntono\ntonto\ntopar\ntope\ntoque\ntórax\ntorero\ntormenta\ntorneo\ntoro\ntorpedo\ntorre\ntorso\ntortuga\ntos\ntosco\ntoser\ntóxico\ntrabajo\ntractor\ntraer\ntráfico\ntrago\ntraje\ntramo\ntrance\ntrato\ntrauma\ntrazar\ntrébol\ntregua\ntreinta\ntren\ntrepar\ntres\ntribu\ntrigo\ntripa\ntriste\ntriunfo\ntrofeo\ntrompa\ntronco\ntropa\ntrote\ntrozo\ntruco\ntrueno\ntrufa\ntubería\ntubo\ntuerto\ntumba\ntumor\ntúnel\ntúnica\nturbina\nturismo\nturno\ntutor\nubicar\núlcera\numbral\nunidad\nunir\nuniverso\nuno\nuntar\nuña\nurbano\nurbe\nurgente\nurna\nusar\nusuario\nútil\nutopía\nuva\nvaca\nvacío\nvacuna\nvagar\nvago\nvaina\nvajilla\nvale\nválido\nvalle\nvalor\nválvula\nvampiro\nvara\nvariar\nvarón\nvaso\nvecino\nvector\nvehículo\nveinte\nvejez\nvela\nvelero\nveloz\nvena\nvencer\nvenda\nveneno\nvengar\nvenir\nventa\nvenus\nver\nverano\nverbo\nverde\nvereda\nverja\nverso\nverter\nvía\nviaje\nvibrar\nvicio\nvíctima\nvida\nvídeo\nvidrio\nviejo\nviernes\nvigor\nvil\nvilla\nvinagre\nvino\nviñedo\nviolín\nviral\nvirgo\nvirtud\nvisor\nvíspera\nvista\nvitamina\nviudo\nvivaz\nvivero\nvivir\nvivo\nvolcán\nvolumen\nvolver\nvoraz\nvotar\nvoto\nvoz\nvuelo\nvulgar\nyacer\nyate\nyegua\nyema\nyerno\nyeso\nyodo\nyoga\nyogur\nzafiro\nzanja\nzapato\nzarza\nzona\nzorro\nzumo\nzurdo\n";

  // src/words/fa.txt
  var fa_default = "آبادی\nآبراه\nآبرنگ\nآبشار\nآبلیمو\nآبنبات\nآبنما\nآبکش\nآبگوشت\nآبگیر\nآبی\nآبیاری\nآتش\nآجر\nآجیل\nآخر\nآداب\nآدرس\nآدمک\nآذرخش\nآذین\nآرامش\nآرایشگر\nآرزو\nآرشه\nآرنج\nآزمایش\nآزمون\nآسانسور\nآسایش\nآستانه\nآستر\nآستین\nآسمان\nآسیاب\nآشتی\nآشنا\nآشپزخانه\nآشیانه\nآغاز\nآغل\nآغوش\nآفتاب\nآفرین\nآلبالو\nآلبوم\nآلونک\nآلوچه\nآمار\nآموزگار\nآمیزه\nآناناس\nآهسته\nآهنربا\nآهنگر\nآهک\nآوند\nآویز\nآویشن\nآچار\nآژیر\nآگهی\nآینده\nآینه\nآیین\nابتکار\nابرو\nابریشم\nاتاق\nاتحاد\nاتو\nاتوبوس\nاثاث\nاجازه\nاجاق\nاحترام\nاحساس\nادب\nادویه\nاردک\nارزن\nارغوانی\nارمغان\nارگ\nازدواج\nازگیل\nاستخوان\nاستقبال\nاستکان\nاسفناج\nاسم\nاسکله\nاسکناس\nاشتها\nاشک\nاصطبل\nاطلس\nافتخار\nافرا\nافسانه\nافسر\nافشره\nافطار\nافق\nاقامت\nاقلیم\nاقیانوس\nالاغ\nالاکلنگ\nالفبا\nالماس\nالگو\nامانت\nامروز\nامید\nانبار\nانبر\nانبوه\nانتخاب\nانتها\nانجیر\nاندام\nاندرز\nاندوخته\nاندیشه\nانس\nانشا\nانصاف\nانعام\nانگشتر\nانگور\nانگیزه\nاهرم\nاکسیر\nاکنون\nایستگاه\nایوان\nبابونه\nباتری\nباتلاق\nباختر\nبادام\nبادبان\nبادمجان\nبادکنک\nبادگیر\nباران\nباربر\nباردان\nباریک\nبازار\nبازدید\nبازرگان\nبازو\nبازیگر\nباسواد\nباشگاه\nباطری\nباغ\nباغبان\nباغستان\nباغچه\nبافت\nبافنده\nبافه\nباقلوا\nباقی\nبالا\nبالش\nبالکن\nبالگرد\nبالین\nبامداد\nبامیه\nبانک\nباور\nبایگانی\nببر\nبتن\nبخاری\nبخت\nبخشش\nبخشنده\nبدرود\nبدن\nبدنه\nبذر\nبرادر\nبرازنده\nبربط\nبرج\nبرجسته\nبرداشت\nبردبار\nبرزگر\nبرش\nبرقکار\nبرنامه\nبرنز\nبرهان\nبرچسب\nبرگه\nبزرگراه\nبزغاله\nبساط\nبستر\nبستنی\nبسکتبال\nبشقاب\nبشکه\nبعد\nبقالی\nبقچه\nبلاغت\nبلبل\nبلدرچین\nبلم\nبلندگو\nبلوز\nبلوط\nبلیت\nبنای\nبندر\nبنزین\nبنفشه\nبنیاد\nبها\nبهار\nبهانه\nبهبود\nبهداشت\nبهشت\nبوته\nبوریا\nبوستان\nبوفه\nبوق\nبولوار\nبومی\nبچه\nبیابان\nبیان\nبید\nبیداری\nبیرون\nبیست\nبیسکویت\nبیشتر\nبیشه\nبیضی\nبیمه\nبینش\nتئاتر\nتابستان\nتابش\nتابلو\nتاج\nتاجر\nتاخت\nتاریخ\nتازه\nتازگی\nتاقچه\nتالاب\nتاوه\nتاکستان\nتبسم\nتجارت\nتجربه\nتحصیل\nتحفه\nتخته\nتخم\nتخیل\nتدبیر\nتذهیب\nترازو\nتراش\nتراموا\nترانه\nتراورتن\nتربچه\nتربیت\nترتیب\nترجمه\nتردستی\nترشی\nترمز\nترنج\nترنم\nترکه\nترکیب\nتسبیح\nتشنه\nتشویق\nتشک\nتصویر\nتعجب\nتعطیل\nتعمیر\nتغار\nتفاهم\nتفریق\nتقسیم\nتقویم\nتلاش\nتلاوت\nتلخ\nتلفن\nتلمبه\nتلویزیون\nتماس\nتماشا\nتمبر\nتمدن\nتمرین\nتمساح\nتمشک\nتمیز\nتناور\nتنبور\nتنبک\nتند\nتندر\nتندیس\nتنفس\nتنها\nتنوع\nتنگه\nتنیس\nتوازن\nتوان\nتوبره\nتوت\nتوده\nتوری\nتوسعه\nتوشه\nتولد\nتومان\nتونل\nتونیک\nتوپ\nتپش\nتپه\nتکرار\nتکیه\nتگرگ\nتیراژ\nتیره\nتیز\nتیغه\nتیم\nتیمار\nتیهو\nثابت\nثانیه\nثبت\nثروت\nثریا\nثلث\nثمر\nثنا\nثواب\nجاجیم\nجادو\nجاذبه\nجارو\nجارچی\nجالیز\nجامه\nجان\nجانور\nجاوید\nجایزه\nجبران\nجدول\nجدید\nجرأت\nجرثقیل\nجرعه\nجرقه\nجریان\nجزر\nجزوه\nجزیره\nجستجو\nجسم\nجشن\nجشنواره\nجعبه\nجعفری\nجغد\nجغرافی\nجفت\nجلا\nجلبک\nجلد\nجلسه\nجلگه\nجلیقه\nجمال\nجمع\nجمله\nجنوب\nجنگل\nجهان\nجهت\nجهیدن\nجهیزیه\nجواز\nجوانه\nجواهر\nجوجه\nجوراب\nجوش\nجوشانده\nجوهر\nجوی\nجگر\nجیب\nجیرجیرک\nجیره\nحاشیه\nحاصل\nحافظه\nحال\nحباب\nحبوبات\nحجره\nحدس\nحرارت\nحرف\nحرکت\nحریر\nحساب\nحسرت\nحصار\nحصیر\nحضور\nحفاظ\nحقیقت\nحلزون\nحلقه\nحلوا\nحمام\nحمایت\nحنا\nحنجره\nحوصله\nحوض\nحومه\nحکمت\nحیات\nحیاط\nحیران\nحیله\nخاتم\nخارپشت\nخالص\nخاله\nخانم\nخانواده\nخاور\nخاویار\nخاک\nخاکستری\nخاکشیر\nختمی\nخدمت\nخراج\nخرامان\nخربار\nخربزه\nخردل\nخرس\nخرقه\nخرما\nخرمن\nخرمهره\nخروج\nخرچنگ\nخرگوش\nخرید\nخزان\nخزر\nخزه\nخزینه\nخسته\nخستگی\nخشت\nخشکبار\nخصلت\nخطاط\nخفاش\nخفته\nخلاصه\nخلال\nخلبان\nخلعت\nخلق\nخلوت\nخلیج\nخمره\nخمیازه\nخمیر\nخندق\nخنک\nخنیاگر\nخواب\nخواننده\nخواهر\nخوبی\nخودکار\nخورجین\nخوردن\nخورشت\nخوشبو\nخوشمزه\nخوشه\nخویشاوند\nخیابان\nخیار\nخیزران\nخیس\nخیلی\nخیمه\nداربست\nداروساز\nدارچین\nدارکوب\nداس\nداستان\nداماد\nدامدار\nدامن\nدامپزشک\nدانا\nدانشجو\nداوطلب\nدایره\nدایی\nدبستان\nدبه\nدبیرستان\nدختر\nدرآمد\nدراز\nدربان\nدربند\nدرج\nدرخت\nدرخشان\nدرستی\nدرشت\nدرشکه\nدرمانگاه\nدرنگ\nدرهم\nدرون\nدرویش\nدرگاه\nدریا\nدریچه\nدست\nدستار\nدستبند\nدستمال\nدسته\nدستور\nدستکش\nدستگاه\nدشوار\nدعا\nدعوت\nدقت\nدقیقه\nدلاور\nدلاک\nدلتنگی\nدلخوشی\nدلسوز\nدلفین\nدلو\nدلیری\nدلیل\nدماغه\nدماوند\nدمنوش\nدمپایی\nدنبک\nدندان\nدنیا\nدهان\nدهل\nدوات\nدوال\nدوبیتی\nدودکش\nدور\nدوربین\nدوره\nدوشاب\nدوشنبه\nدوغ\nدوقلو\nدونده\nدوچرخه\nدوچندان\nدویدن\nدویست\nدکان\nدکتر\nدکل\nدکمه\nدگمه\nدیبا\nدیدار\nدیدگاه\nدیروز\nدیزی\nدیلم\nدیهیم\nدیوار\nدیگ\nذات\nذخیره\nذرع\nذره\nذهن\nذوب\nذوزنقه\nذوق\nذکر\nراحت\nرادیو\nراستی\nراسو\nراضی\nرافع\nراندن\nراننده\nراه\nراهرو\nراهنما\nرایانه\nرایحه\nرایگان\nرباط\nرباعی\nربع\nرتبه\nرحمت\nرختخواب\nرخسار\nرخش\nرزق\nرساله\nرستوران\nرسیده\nرشته\nرشد\nرصدخانه\nرضایت\nرطوبت\nرعد\nرعنا\nرفاه\nرفتار\nرفتگر\nرفو\nرفیق\nرقابت\nرقص\nرقعه\nرقم\nرقیب\nرنگرزی\nرهرو\nروایت\nروباه\nروبرو\nرودخانه\nروز\nروزنه\nروستا\nروسری\nروشن\nروغن\nرومیزی\nرونق\nرونویسی\nروکش\nرویا\nرژه\nرکاب\nرکورد\nرگبار\nریاضی\nریتم\nریحان\nریزبین\nریزش\nریسمان\nریشتر\nریشه\nریل\nریواس\nریگ\nریگزار\nزائر\nزاد\nزادگاه\nزاغ\nزالزالک\nزانو\nزاویه\nزبان\nزبر\nزبردست\nزبره\nزحمت\nزراعت\nزرافه\nزربفت\nزرد\nزردآلو\nزردچوبه\nزرشکی\nزرنگ\nزرورق\nزرگر\nزرین\nزعفران\nزغال\nزلف\nزمردی\nزمزم\nزمستان\nزمین\nزنانه\nزنبق\nزنبور\nزنبیل\nزنجبیل\nزنجیر\nزنده\nزندگی\nزنگ\nزنگوله\nزوج\nزورخانه\nزورق\nزیارت\nزیبایی\nزیبق\nزیتون\nزیرانداز\nزیرزمین\nزیرک\nزینت\nزیپ\nساباط\nساجی\nساحل\nساختمان\nساردین\nساز\nسازمان\nساعت\nساغر\nساقه\nسالاد\nسالن\nساندویچ\nساکن\nسایبان\nسایه\nسبحان\nسبد\nسبزه\nسبزی\nسبقت\nسبو\nسبیل\nستاره\nستایش\nستبر\nستون\nستیغ\nسجاده\nسحر\nسخاوت\nسختکوش\nسخن\nسدر\nسرآغاز\nسراسر\nسرامیک\nسراچه\nسرای\nسرب\nسربند\nسرخاب\nسرخس\nسردابه\nسردر\nسرسبز\nسرسره\nسرشیر\nسرعت\nسرمه\nسرنا\nسرنوشت\nسرود\nسروش\nسرپرست\nسرپناه\nسرگذشت\nسرگرمی\nسریع\nسطح\nسطل\nسعادت\nسعی\nسفارش\nسفالگر\nسفت\nسفره\nسفید\nسفینه\nسقف\nسلام\nسلسله\nسلمانی\nسلول\nسلیقه\nسماق\nسماور\nسمبوسه\nسمسار\nسمنو\nسمور\nسنباده\nسنبل\nسنت\nسنتور\nسنجاق\nسنجد\nسنجش\nسندان\nسنگاب\nسنگریزه\nسنگک\nسنگین\nسهره\nسهم\nسهند\nسواد\nسوارکاری\nسوخت\nسوراخ\nسورتمه\nسورنا\nسوزن\nسوسمار\nسوسک\nسوسیس\nسوغات\nسومین\nسوهان\nسوپ\nسپاس\nسپند\nسپهر\nسپور\nسپیدار\nسکنجبین\nسکه\nسکوت\nسگک\nسیاحت\nسیاره\nسیاق\nسیخ\nسیرابی\nسیرک\nسیلو\nسیمان\nسیمرغ\nسیمین\nسینما\nسینی\nشاباش\nشاخ\nشاخاب\nشاخسار\nشاخه\nشادی\nشاعر\nشاغل\nشالی\nشانس\nشاهتوت\nشاهراه\nشاهنامه\nشاهکار\nشاهین\nشاپرک\nشاگرد\nشایسته\nشباهت\nشبدر\nشبستان\nشبنم\nشبکه\nشبیه\nشتاب\nشتر\nشترمرغ\nشجاع\nشخص\nشراره\nشربت\nشرح\nشرف\nشروع\nشرکت\nشریک\nشستن\nشصت\nشطرنج\nشعر\nشعله\nشفاف\nشفق\nشفیره\nشقایق\nشقیقه\nشلتوک\nشلغم\nشلنگ\nشلوار\nشلوغ\nشمال\nشمش\nشمشاد\nشمع\nشمعدان\nشناخت\nشناسنامه\nشناور\nشناگر\nشنبه\nشنل\nشنوا\nشهاب\nشهد\nشهرت\nشهریور\nشوخی\nشوید\nشکارچی\nشکاف\nشکرپاش\nشکلات\nشکم\nشکن\nشکوفه\nشکوه\nشکیبایی\nشگفت\nشیار\nشیب\nشیدا\nشیرازه\nشیرجه\nشیردان\nشیرینی\nشیهه\nشیوا\nشیپور\nصابر\nصابون\nصاحب\nصادق\nصاعقه\nصاف\nصبح\nصبحانه\nصحافی\nصحبت\nصحت\nصحرا\nصحنه\nصخره\nصدا\nصداقت\nصدم\nصرافی\nصرفه\nصعود\nصفحه\nصفر\nصلح\nصمغ\nصمیمی\nصندلی\nصندوق\nصنعت\nصنوبر\nصورت\nصوفی\nصیاد\nصید\nصیقل\nضامن\nضخامت\nضرورت\nضریب\nضلع\nضمیر\nضیافت\nطاس\nطاق\nطاقت\nطالبی\nطاووس\nطایفه\nطبابت\nطباخ\nطبع\nطبقه\nطبیب\nطبیعت\nطراح\nطراوت\nطرب\nطعم\nطفل\nطلا\nطلایی\nطلوع\nطناب\nطناز\nطنز\nطنین\nطوبی\nطوطی\nطوفان\nطوقه\nطول\nطولانی\nطومار\nطویله\nطیف\nطیلسان\nظرافت\nظریف\nظهر\nظهور\nعابر\nعاج\nعادت\nعادل\nعارف\nعاقل\nعالم\nعبا\nعبارت\nعبور\nعجله\nعجیب\nعدالت\nعدد\nعدسی\nعذر\nعرش\nعرض\nعروج\nعروس\nعزت\nعزم\nعزیز\nعسل\nعسلی\nعصا\nعصاره\nعطار\nعطر\nعطسه\nعظمت\nعقب\nعقربه\nعقیده\nعقیق\nعلاج\nعلاقه\nعلامت\nعلف\nعمارت\nعمامه\nعمق\nعمه\nعمود\nعناب\nعنصر\nعنوان\nعنکبوت\nعهد\nعکاس\nعکس\nعیان\nعیدی\nعینک\nغار\nغذا\nغرفه\nغروب\nغرور\nغریب\nغزال\nغزل\nغلاف\nغلت\nغلتک\nغنچه\nغنی\nغواص\nغوره\nغیاب\nغیرت\nفاخته\nفارسی\nفاصله\nفالوده\nفام\nفامیل\nفانوس\nفایده\nفتح\nفتیله\nفداکار\nفراخ\nفراموشی\nفراوان\nفربه\nفرجام\nفرد\nفردا\nفردوس\nفرزانه\nفرزند\nفرسنگ\nفرشته\nفرصت\nفرغون\nفرفره\nفرمان\nفرهنگ\nفروتن\nفرودگاه\nفروردین\nفروزان\nفروشنده\nفروغ\nفریبا\nفشار\nفصاحت\nفصل\nفصلنامه\nفضا\nفضل\nفعال\nفقره\nفلات\nفلاخن\nفلز\nفلفل\nفلک\nفناوری\nفنجان\nفندق\nفنر\nفنون\nفهرست\nفهم\nفواره\nفوت\nفوتبال\nفوری\nفولاد\nفکر\nفیروز\nفیش\nفیلسوف\nفیلم\nقائم\nقابلمه\nقاره\nقارچ\nقاشق\nقاصد\nقاضی\nقاطر\nقاعده\nقافله\nقافیه\nقالب\nقانون\nقاپ\nقبا\nقبله\nقبول\nقدح\nقدرت\nقدیم\nقرابه\nقرار\nقرص\nقرقاول\nقرقره\nقرقی\nقرمز\nقرن\nقرینه\nقریه\nقسمت\nقشنگ\nقصاب\nقصه\nقصیده\nقطب\nقطره\nقطعه\nقفسه\nقفل\nقلاب\nقلع\nقلق\nقلمدان\nقلمرو\nقلمه\nقلوه\nقمری\nقمقمه\nقنات\nقناد\nقناری\nقناعت\nقندان\nقندیل\nقهرمان\nقهوه\nقوام\nقورباغه\nقوس\nقوطی\nقوچ\nقیاس\nقیر\nقیسی\nقیف\nقیلوله\nقیمت\nقیچی\nلاجورد\nلادن\nلازم\nلانه\nلاک\nلایق\nلباس\nلبخند\nلبریز\nلبنیات\nلحاف\nلحظه\nلحن\nلحیم\nلذت\nلرزش\nلطف\nلطیف\nلعاب\nلعل\nلفظ\nلقب\nلقمه\nلمس\nلنج\nلنگرگاه\nلنگه\nلهجه\nلوبیا\nلوح\nلودر\nلوزی\nلوستر\nلوله\nلوکس\nلگن\nلیاقت\nلیست\nلیلی\nلیمو\nلیوان\nماتیک\nماجرا\nمادیان\nمارمولک\nمارپیچ\nمارچوبه\nماست\nماسه\nماسوره\nماش\nماشین\nمالک\nمامان\nمانتو\nماندن\nمانع\nماهر\nماهوت\nماهیتابه\nماکارونی\nمایع\nمبارک\nمبدأ\nمبل\nمتاع\nمترجم\nمتن\nمته\nمثبت\nمثل\nمثلث\nمجال\nمجتمع\nمجسمه\nمجلس\nمجموعه\nمحبت\nمحصول\nمحضر\nمحفل\nمحله\nمحور\nمحکم\nمحیط\nمخروط\nمخزن\nمخمل\nمداد\nمدت\nمدح\nمدرسه\nمدرک\nمدیر\nمراد\nمربا\nمرتع\nمرجان\nمرداب\nمردم\nمرزنجوش\nمرسوم\nمرغ\nمرغابی\nمرغداری\nمرغزار\nمرمت\nمرمر\nمرهم\nمروارید\nمرکب\nمرکز\nمزد\nمزرعه\nمسئول\nمسابقه\nمسافر\nمستطیل\nمسواک\nمسکن\nمسیر\nمشاور\nمشتاق\nمشترک\nمشرق\nمشعل\nمشق\nمشهور\nمشورت\nمشکی\nمصالح\nمصدر\nمصراع\nمضراب\nمطب\nمطبوع\nمطلب\nمعاون\nمعبر\nمعجزه\nمعدن\nمعرفت\nمعلم\nمعما\nمغازه\nمغرب\nمغز\nمفتول\nمفید\nمقاله\nمقدار\nمقدمه\nمقصد\nمقنعه\nمقوا\nمقیاس\nملاقه\nملایم\nملخ\nملوان\nملکه\nملیله\nمماس\nممتاز\nممکن\nمناره\nمنبع\nمنجوق\nمنزل\nمنش\nمنشی\nمنطقه\nمنظره\nمنظومه\nمنقار\nمنقل\nمهارت\nمهتاب\nمهربانی\nمهرگان\nمهریه\nمهلت\nمهمان\nمهندس\nموتور\nموج\nمورب\nمورچه\nموریانه\nموزاییک\nموزه\nموسم\nموسیقی\nموفق\nمولوی\nمونس\nموهبت\nموکت\nموی\nمژده\nمژدگانی\nمکان\nمکتب\nمکث\nمکعب\nمگس\nمیثاق\nمیخک\nمیدان\nمیراث\nمیرزا\nمیزان\nمیزبان\nمیلاد\nمیلیون\nمیمون\nمینا\nمیوه\nمیگو\nناخدا\nناخن\nنادر\nنارنج\nنارون\nنازبالش\nنازنین\nنازکی\nناشتا\nناشر\nناصح\nناف\nناقوس\nنامدار\nنامه\nنامور\nنانوا\nناهار\nناهماهنگ\nناودان\nناوگان\nنایب\nنبات\nنبض\nنتیجه\nنجابت\nنجار\nنجوا\nنخست\nنخل\nنخلستان\nنخود\nندا\nنرخ\nنردبان\nنرده\nنرمش\nنرگس\nنزدیک\nنزهت\nنسب\nنسترن\nنسخه\nنسیم\nنشاسته\nنشاط\nنشان\nنشریه\nنشستن\nنصف\nنصیب\nنصیحت\nنظافت\nنظام\nنظر\nنظم\nنعل\nنعلبکی\nنعمت\nنعنا\nنغمه\nنفع\nنفیس\nنقاب\nنقاشی\nنقاله\nنقد\nنقش\nنقشه\nنقطه\nنماد\nنمایشگر\nنمره\nنمناک\nنمونه\nنمک\nنمکدان\nنهاد\nنهال\nنهنگ\nنوار\nنوازنده\nنوبت\nنوجوان\nنوروز\nنوزاد\nنوشابه\nنوشتن\nنوشدارو\nنوشیدن\nنوه\nنوک\nنوید\nنویسنده\nنکته\nنگاه\nنگران\nنگهداری\nنگین\nنیاز\nنیاکان\nنیت\nنیرومند\nنیزار\nنیلوفر\nنیلی\nنیمروز\nنیمکت\nهاله\nهامون\nهاون\nهتل\nهجا\nهدایت\nهدف\nهدهد\nهدیه\nهرس\nهرگز\nهزار\nهشتاد\nهفتاد\nهفتم\nهفته\nهلال\nهلهله\nهلو\nهمآهنگ\nهمایش\nهمت\nهمتا\nهمدل\nهمراهی\nهمسایه\nهمسر\nهمسفر\nهمنشین\nهموار\nهمکار\nهمیان\nهمیشه\nهندوانه\nهنر\nهنرستان\nهنرمند\nهنگام\nهوا\nهواشناس\nهواپیما\nهوش\nهوشیار\nهویج\nهیبت\nهیجان\nهیزم\nهیکل\nواحد\nواحه\nوادی\nوالدین\nوالیبال\nوانت\nواژه\nواژگان\nواکس\nوجب\nوجدان\nوجود\nوحدت\nوداع\nورزشگاه\nورق\nورود\nوزش\nوزغ\nوسط\nوسعت\nوسیله\nوصال\nوصف\nوصله\nوصیت\nوضع\nوظیفه\nوعده\nوفا\nوفاداری\nوفور\nوقار\nوقت\nولرم\nویترین\nویرایش\nویرگول\nویلا\nویولن\nویژه\nپاداش\nپادری\nپارو\nپارچه\nپارک\nپاستیل\nپاسخ\nپاسداری\nپاشنه\nپاشویه\nپالان\nپالتو\nپالوده\nپاندا\nپاکت\nپاکیزه\nپایان\nپایتخت\nپایداری\nپایه\nپایگاه\nپاییز\nپتک\nپدال\nپدربزرگ\nپذیرایی\nپرانتز\nپرتقال\nپرتو\nپرداخت\nپردیس\nپرز\nپرستو\nپرسش\nپرسه\nپرنده\nپرنیان\nپروانه\nپرونده\nپرچین\nپرگار\nپریروز\nپزشک\nپستچی\nپسر\nپسرعمو\nپشته\nپشتکار\nپشتیبان\nپشم\nپشمک\nپلاس\nپلنگ\nپله\nپلکان\nپلیکان\nپناه\nپنج\nپنجاه\nپنجره\nپنهان\nپنکه\nپنیر\nپهلوان\nپهن\nپوتین\nپودر\nپوزخند\nپوزش\nپوست\nپوشاک\nپول\nپونه\nپویا\nپژواک\nپژوهش\nپیاده\nپیاز\nپیاله\nپیام\nپیانو\nپیدا\nپیراهن\nپیروزی\nپیشانی\nپیشخوان\nپیشدستی\nپیشرفت\nپیشواز\nپیشکش\nپیمان\nپیوند\nپیچ\nپیچه\nپیچک\nپیکر\nچابک\nچادر\nچارق\nچارپایه\nچاشت\nچاشنی\nچاقو\nچالاک\nچانه\nچاووش\nچاپ\nچاپخانه\nچاپگر\nچای\nچتر\nچتری\nچراغ\nچربی\nچرخش\nچرم\nچریدن\nچشایی\nچشمه\nچغاله\nچغندر\nچلو\nچلچله\nچلیپا\nچمباتمه\nچمدان\nچمن\nچمچه\nچنبر\nچند\nچنگ\nچنگال\nچهار\nچهره\nچهل\nچهچهه\nچوب\nچوپان\nچوگان\nچکامه\nچکاوک\nچکش\nچیدن\nچیستان\nچینی\nژاکت\nژرفا\nژله\nژنده\nژیان\nکابل\nکابینت\nکاجستان\nکاخ\nکارآگاه\nکارت\nکارخانه\nکارد\nکارمند\nکارنامه\nکاروان\nکارگردان\nکاریز\nکاسه\nکاشانه\nکاشف\nکاشی\nکاغذ\nکافور\nکافی\nکالا\nکالبد\nکالسکه\nکامل\nکامیون\nکانون\nکانگورو\nکاهو\nکاهگل\nکاوش\nکاکایی\nکاکتوس\nکاکل\nکباب\nکباده\nکبریت\nکبوتر\nکبود\nکبک\nکتان\nکتری\nکتف\nکتیبه\nکجاوه\nکحل\nکدبانو\nکدو\nکرانه\nکرایه\nکرباس\nکرت\nکرخه\nکرسی\nکرشمه\nکرفس\nکرنا\nکروکی\nکرک\nکرگدن\nکریم\nکسب\nکسوف\nکشاله\nکشاورز\nکشتزار\nکشتی\nکشمش\nکشو\nکشور\nکشکول\nکفاش\nکفایت\nکفتار\nکفتر\nکفش\nکفشدوزک\nکفگیر\nکلاس\nکلبه\nکلفت\nکلم\nکلون\nکلوچه\nکلید\nکمانچه\nکمد\nکمربند\nکمند\nکمپوت\nکنار\nکنجد\nکنجکاو\nکندو\nکنسرو\nکنف\nکنگره\nکهربا\nکهنه\nکهکشان\nکوالا\nکوبش\nکوتاه\nکودک\nکوسن\nکوشش\nکوفته\nکولاک\nکولر\nکوهسار\nکوهنوردی\nکوپه\nکوچ\nکوکب\nکوکو\nکویر\nکپر\nکپسول\nکژدم\nکیسه\nکیفیت\nکیلو\nکیمیا\nکیهان\nکیوی\nگاراژ\nگاری\nگالش\nگاو\nگاوآهن\nگاوچران\nگبه\nگذار\nگذرگاه\nگذشته\nگراز\nگردان\nگردباد\nگردش\nگردنبند\nگردو\nگرسنه\nگرما\nگروه\nگزن\nگزنه\nگسترده\nگشاد\nگشت\nگشنیز\nگفتگو\nگلابی\nگلبرگ\nگلبن\nگلخانه\nگلدان\nگلدسته\nگلدوزی\nگلزار\nگلستان\nگلشن\nگلپر\nگلچین\nگلگون\nگلیم\nگمان\nگمرک\nگنبد\nگنجایش\nگنجشک\nگنجه\nگنجینه\nگندم\nگندنا\nگهواره\nگوارا\nگود\nگودال\nگورخر\nگوریل\nگوساله\nگوسفند\nگوشواره\nگوشی\nگونیا\nگوگرد\nگوینده\nگیاه\nگیتار\nگیتی\nگیسو\nگیلاس\nیادبود\nیادداشت\nیاسمن\nیاسی\nیاقوت\nیال\nیخبندان\nیخدان\nیخچال\nیدک\nیراق\nیزدان\nیشم\nیقه\nیقین\nیلدا\nیورتمه\nیوزپلنگ\nیونجه\nیکتا\nیکدل\nیکسان\nیکشنبه\nیگانه\nییلاق\n";

  // src/words/fr.txt
  var fr_default = "abaisser\nabandon\nabdiquer\nabeille\nabolir\naborder\naboutir\naboyer\nabrasif\nabreuver\nabriter\nabroger\nabrupt\nabsence\nabsolu\nabsurde\nabusif\nabyssal\nacadémie\nacajou\nacarien\naccabler\naccepter\nacclamer\naccolade\naccroche\naccuser\nacerbe\nachat\nacheter\naciduler\nacier\nacompte\nacquérir\nacronyme\nacteur\nactif\nactuel\nadepte\nadéquat\nadhésif\nadjectif\nadjuger\nadmettre\nadmirer\nadopter\nadorer\nadoucir\nadresse\nadroit\nadulte\nadverbe\naérer\naéronef\naffaire\naffecter\naffiche\naffreux\naffubler\nagacer\nagencer\nagile\nagiter\nagrafer\nagréable\nagrume\naider\naiguille\nailier\naimable\naisance\najouter\najuster\nalarmer\nalchimie\nalerte\nalgèbre\nalgue\naliéner\naliment\nalléger\nalliage\nallouer\nallumer\nalourdir\nalpaga\naltesse\nalvéole\namateur\nambigu\nambre\naménager\namertume\namidon\namiral\namorcer\namour\namovible\namphibie\nampleur\namusant\nanalyse\nanaphore\nanarchie\nanatomie\nancien\nanéantir\nangle\nangoisse\nanguleux\nanimal\nannexer\nannonce\nannuel\nanodin\nanomalie\nanonyme\nanormal\nantenne\nantidote\nanxieux\napaiser\napéritif\naplanir\napologie\nappareil\nappeler\napporter\nappuyer\naquarium\naqueduc\narbitre\narbuste\nardeur\nardoise\nargent\narlequin\narmature\narmement\narmoire\narmure\narpenter\narracher\narriver\narroser\narsenic\nartériel\narticle\naspect\nasphalte\naspirer\nassaut\nasservir\nassiette\nassocier\nassurer\nasticot\nastre\nastuce\natelier\natome\natrium\natroce\nattaque\nattentif\nattirer\nattraper\naubaine\nauberge\naudace\naudible\naugurer\naurore\nautomne\nautruche\navaler\navancer\navarice\navenir\naverse\naveugle\naviateur\navide\navion\naviser\navoine\navouer\navril\naxial\naxiome\nbadge\nbafouer\nbagage\nbaguette\nbaignade\nbalancer\nbalcon\nbaleine\nbalisage\nbambin\nbancaire\nbandage\nbanlieue\nbannière\nbanquier\nbarbier\nbaril\nbaron\nbarque\nbarrage\nbassin\nbastion\nbataille\nbateau\nbatterie\nbaudrier\nbavarder\nbelette\nbélier\nbelote\nbénéfice\nberceau\nberger\nberline\nbermuda\nbesace\nbesogne\nbétail\nbeurre\nbiberon\nbicycle\nbidule\nbijou\nbilan\nbilingue\nbillard\nbinaire\nbiologie\nbiopsie\nbiotype\nbiscuit\nbison\nbistouri\nbitume\nbizarre\nblafard\nblague\nblanchir\nblessant\nblinder\nblond\nbloquer\nblouson\nbobard\nbobine\nboire\nboiser\nbolide\nbonbon\nbondir\nbonheur\nbonifier\nbonus\nbordure\nborne\nbotte\nboucle\nboueux\nbougie\nboulon\nbouquin\nbourse\nboussole\nboutique\nboxeur\nbranche\nbrasier\nbrave\nbrebis\nbrèche\nbreuvage\nbricoler\nbrigade\nbrillant\nbrioche\nbrique\nbrochure\nbroder\nbronzer\nbrousse\nbroyeur\nbrume\nbrusque\nbrutal\nbruyant\nbuffle\nbuisson\nbulletin\nbureau\nburin\nbustier\nbutiner\nbutoir\nbuvable\nbuvette\ncabanon\ncabine\ncachette\ncadeau\ncadre\ncaféine\ncaillou\ncaisson\ncalculer\ncalepin\ncalibre\ncalmer\ncalomnie\ncalvaire\ncamarade\ncaméra\ncamion\ncampagne\ncanal\ncaneton\ncanon\ncantine\ncanular\ncapable\ncaporal\ncaprice\ncapsule\ncapter\ncapuche\ncarabine\ncarbone\ncaresser\ncaribou\ncarnage\ncarotte\ncarreau\ncarton\ncascade\ncasier\ncasque\ncassure\ncauser\ncaution\ncavalier\ncaverne\ncaviar\ncédille\nceinture\ncéleste\ncellule\ncendrier\ncensurer\ncentral\ncercle\ncérébral\ncerise\ncerner\ncerveau\ncesser\nchagrin\nchaise\nchaleur\nchambre\nchance\nchapitre\ncharbon\nchasseur\nchaton\nchausson\nchavirer\nchemise\nchenille\nchéquier\nchercher\ncheval\nchien\nchiffre\nchignon\nchimère\nchiot\nchlorure\nchocolat\nchoisir\nchose\nchouette\nchrome\nchute\ncigare\ncigogne\ncimenter\ncinéma\ncintrer\ncirculer\ncirer\ncirque\nciterne\ncitoyen\ncitron\ncivil\nclairon\nclameur\nclaquer\nclasse\nclavier\nclient\ncligner\nclimat\nclivage\ncloche\nclonage\ncloporte\ncobalt\ncobra\ncocasse\ncocotier\ncoder\ncodifier\ncoffre\ncogner\ncohésion\ncoiffer\ncoincer\ncolère\ncolibri\ncolline\ncolmater\ncolonel\ncombat\ncomédie\ncommande\ncompact\nconcert\nconduire\nconfier\ncongeler\nconnoter\nconsonne\ncontact\nconvexe\ncopain\ncopie\ncorail\ncorbeau\ncordage\ncorniche\ncorpus\ncorrect\ncortège\ncosmique\ncostume\ncoton\ncoude\ncoupure\ncourage\ncouteau\ncouvrir\ncoyote\ncrabe\ncrainte\ncravate\ncrayon\ncréature\ncréditer\ncrémeux\ncreuser\ncrevette\ncribler\ncrier\ncristal\ncritère\ncroire\ncroquer\ncrotale\ncrucial\ncruel\ncrypter\ncubique\ncueillir\ncuillère\ncuisine\ncuivre\nculminer\ncultiver\ncumuler\ncupide\ncuratif\ncurseur\ncyanure\ncycle\ncylindre\ncynique\ndaigner\ndamier\ndanger\ndanseur\ndauphin\ndébattre\ndébiter\ndéborder\ndébrider\ndébutant\ndécaler\ndécembre\ndéchirer\ndécider\ndéclarer\ndécorer\ndécrire\ndécupler\ndédale\ndéductif\ndéesse\ndéfensif\ndéfiler\ndéfrayer\ndégager\ndégivrer\ndéglutir\ndégrafer\ndéjeuner\ndélice\ndéloger\ndemander\ndemeurer\ndémolir\ndénicher\ndénouer\ndentelle\ndénuder\ndépart\ndépenser\ndéphaser\ndéplacer\ndéposer\ndéranger\ndérober\ndésastre\ndescente\ndésert\ndésigner\ndésobéir\ndessiner\ndestrier\ndétacher\ndétester\ndétourer\ndétresse\ndevancer\ndevenir\ndeviner\ndevoir\ndiable\ndialogue\ndiamant\ndicter\ndifférer\ndigérer\ndigital\ndigne\ndiluer\ndimanche\ndiminuer\ndioxyde\ndirectif\ndiriger\ndiscuter\ndisposer\ndissiper\ndistance\ndivertir\ndiviser\ndocile\ndocteur\ndogme\ndoigt\ndomaine\ndomicile\ndompter\ndonateur\ndonjon\ndonner\ndopamine\ndortoir\ndorure\ndosage\ndoseur\ndossier\ndotation\ndouanier\ndouble\ndouceur\ndouter\ndoyen\ndragon\ndraper\ndresser\ndribbler\ndroiture\nduperie\nduplexe\ndurable\ndurcir\ndynastie\néblouir\nécarter\nécharpe\néchelle\néclairer\néclipse\néclore\nécluse\nécole\néconomie\nécorce\nécouter\nécraser\nécrémer\nécrivain\nécrou\nécume\nécureuil\nédifier\néduquer\neffacer\neffectif\neffigie\neffort\neffrayer\neffusion\négaliser\négarer\néjecter\nélaborer\nélargir\nélectron\nélégant\néléphant\nélève\néligible\nélitisme\néloge\nélucider\néluder\nemballer\nembellir\nembryon\némeraude\némission\nemmener\némotion\némouvoir\nempereur\nemployer\nemporter\nemprise\némulsion\nencadrer\nenchère\nenclave\nencoche\nendiguer\nendosser\nendroit\nenduire\nénergie\nenfance\nenfermer\nenfouir\nengager\nengin\nenglober\nénigme\nenjamber\nenjeu\nenlever\nennemi\nennuyeux\nenrichir\nenrobage\nenseigne\nentasser\nentendre\nentier\nentourer\nentraver\nénumérer\nenvahir\nenviable\nenvoyer\nenzyme\néolien\népaissir\népargne\népatant\népaule\népicerie\népidémie\népier\népilogue\népine\népisode\népitaphe\népoque\népreuve\néprouver\népuisant\néquerre\néquipe\nériger\nérosion\nerreur\néruption\nescalier\nespadon\nespèce\nespiègle\nespoir\nesprit\nesquiver\nessayer\nessence\nessieu\nessorer\nestime\nestomac\nestrade\nétagère\nétaler\nétanche\nétatique\néteindre\nétendoir\néternel\néthanol\néthique\nethnie\nétirer\nétoffer\nétoile\nétonnant\nétourdir\nétrange\nétroit\nétude\neuphorie\névaluer\névasion\néventail\névidence\néviter\névolutif\névoquer\nexact\nexagérer\nexaucer\nexceller\nexcitant\nexclusif\nexcuse\nexécuter\nexemple\nexercer\nexhaler\nexhorter\nexigence\nexiler\nexister\nexotique\nexpédier\nexplorer\nexposer\nexprimer\nexquis\nextensif\nextraire\nexulter\nfable\nfabuleux\nfacette\nfacile\nfacture\nfaiblir\nfalaise\nfameux\nfamille\nfarceur\nfarfelu\nfarine\nfarouche\nfasciner\nfatal\nfatigue\nfaucon\nfautif\nfaveur\nfavori\nfébrile\nféconder\nfédérer\nfélin\nfemme\nfémur\nfendoir\nféodal\nfermer\nféroce\nferveur\nfestival\nfeuille\nfeutre\nfévrier\nfiasco\nficeler\nfictif\nfidèle\nfigure\nfilature\nfiletage\nfilière\nfilleul\nfilmer\nfilou\nfiltrer\nfinancer\nfinir\nfiole\nfirme\nfissure\nfixer\nflairer\nflamme\nflasque\nflatteur\nfléau\nflèche\nfleur\nflexion\nflocon\nflore\nfluctuer\nfluide\nfluvial\nfolie\nfonderie\nfongible\nfontaine\nforcer\nforgeron\nformuler\nfortune\nfossile\nfoudre\nfougère\nfouiller\nfoulure\nfourmi\nfragile\nfraise\nfranchir\nfrapper\nfrayeur\nfrégate\nfreiner\nfrelon\nfrémir\nfrénésie\nfrère\nfriable\nfriction\nfrisson\nfrivole\nfroid\nfromage\nfrontal\nfrotter\nfruit\nfugitif\nfuite\nfureur\nfurieux\nfurtif\nfusion\nfutur\ngagner\ngalaxie\ngalerie\ngambader\ngarantir\ngardien\ngarnir\ngarrigue\ngazelle\ngazon\ngéant\ngélatine\ngélule\ngendarme\ngénéral\ngénie\ngenou\ngentil\ngéologie\ngéomètre\ngéranium\ngerme\ngestuel\ngeyser\ngibier\ngicler\ngirafe\ngivre\nglace\nglaive\nglisser\nglobe\ngloire\nglorieux\ngolfeur\ngomme\ngonfler\ngorge\ngorille\ngoudron\ngouffre\ngoulot\ngoupille\ngourmand\ngoutte\ngraduel\ngraffiti\ngraine\ngrand\ngrappin\ngratuit\ngravir\ngrenat\ngriffure\ngriller\ngrimper\ngrogner\ngronder\ngrotte\ngroupe\ngruger\ngrutier\ngruyère\nguépard\nguerrier\nguide\nguimauve\nguitare\ngustatif\ngymnaste\ngyrostat\nhabitude\nhachoir\nhalte\nhameau\nhangar\nhanneton\nharicot\nharmonie\nharpon\nhasard\nhélium\nhématome\nherbe\nhérisson\nhermine\nhéron\nhésiter\nheureux\nhiberner\nhibou\nhilarant\nhistoire\nhiver\nhomard\nhommage\nhomogène\nhonneur\nhonorer\nhonteux\nhorde\nhorizon\nhorloge\nhormone\nhorrible\nhouleux\nhousse\nhublot\nhuileux\nhumain\nhumble\nhumide\nhumour\nhurler\nhydromel\nhygiène\nhymne\nhypnose\nidylle\nignorer\niguane\nillicite\nillusion\nimage\nimbiber\nimiter\nimmense\nimmobile\nimmuable\nimpact\nimpérial\nimplorer\nimposer\nimprimer\nimputer\nincarner\nincendie\nincident\nincliner\nincolore\nindexer\nindice\ninductif\ninédit\nineptie\ninexact\ninfini\ninfliger\ninformer\ninfusion\ningérer\ninhaler\ninhiber\ninjecter\ninjure\ninnocent\ninoculer\ninonder\ninscrire\ninsecte\ninsigne\ninsolite\ninspirer\ninstinct\ninsulter\nintact\nintense\nintime\nintrigue\nintuitif\ninutile\ninvasion\ninventer\ninviter\ninvoquer\nironique\nirradier\nirréel\nirriter\nisoler\nivoire\nivresse\njaguar\njaillir\njambe\njanvier\njardin\njauger\njaune\njavelot\njetable\njeton\njeudi\njeunesse\njoindre\njoncher\njongler\njoueur\njouissif\njournal\njovial\njoyau\njoyeux\njubiler\njugement\njunior\njupon\njuriste\njustice\njuteux\njuvénile\nkayak\nkimono\nkiosque\nlabel\nlabial\nlabourer\nlacérer\nlactose\nlagune\nlaine\nlaisser\nlaitier\nlambeau\nlamelle\nlampe\nlanceur\nlangage\nlanterne\nlapin\nlargeur\nlarme\nlaurier\nlavabo\nlavoir\nlecture\nlégal\nléger\nlégume\nlessive\nlettre\nlevier\nlexique\nlézard\nliasse\nlibérer\nlibre\nlicence\nlicorne\nliège\nlièvre\nligature\nligoter\nligue\nlimer\nlimite\nlimonade\nlimpide\nlinéaire\nlingot\nlionceau\nliquide\nlisière\nlister\nlithium\nlitige\nlittoral\nlivreur\nlogique\nlointain\nloisir\nlombric\nloterie\nlouer\nlourd\nloutre\nlouve\nloyal\nlubie\nlucide\nlucratif\nlueur\nlugubre\nluisant\nlumière\nlunaire\nlundi\nluron\nlutter\nluxueux\nmachine\nmagasin\nmagenta\nmagique\nmaigre\nmaillon\nmaintien\nmairie\nmaison\nmajorer\nmalaxer\nmaléfice\nmalheur\nmalice\nmallette\nmammouth\nmandater\nmaniable\nmanquant\nmanteau\nmanuel\nmarathon\nmarbre\nmarchand\nmardi\nmaritime\nmarqueur\nmarron\nmarteler\nmascotte\nmassif\nmatériel\nmatière\nmatraque\nmaudire\nmaussade\nmauve\nmaximal\nméchant\nméconnu\nmédaille\nmédecin\nméditer\nméduse\nmeilleur\nmélange\nmélodie\nmembre\nmémoire\nmenacer\nmener\nmenhir\nmensonge\nmentor\nmercredi\nmérite\nmerle\nmessager\nmesure\nmétal\nmétéore\nméthode\nmétier\nmeuble\nmiauler\nmicrobe\nmiette\nmignon\nmigrer\nmilieu\nmillion\nmimique\nmince\nminéral\nminimal\nminorer\nminute\nmiracle\nmiroiter\nmissile\nmixte\nmobile\nmoderne\nmoelleux\nmondial\nmoniteur\nmonnaie\nmonotone\nmonstre\nmontagne\nmonument\nmoqueur\nmorceau\nmorsure\nmortier\nmoteur\nmotif\nmouche\nmoufle\nmoulin\nmousson\nmouton\nmouvant\nmultiple\nmunition\nmuraille\nmurène\nmurmure\nmuscle\nmuséum\nmusicien\nmutation\nmuter\nmutuel\nmyriade\nmyrtille\nmystère\nmythique\nnageur\nnappe\nnarquois\nnarrer\nnatation\nnation\nnature\nnaufrage\nnautique\nnavire\nnébuleux\nnectar\nnéfaste\nnégation\nnégliger\nnégocier\nneige\nnerveux\nnettoyer\nneurone\nneutron\nneveu\nniche\nnickel\nnitrate\nniveau\nnoble\nnocif\nnocturne\nnoirceur\nnoisette\nnomade\nnombreux\nnommer\nnormatif\nnotable\nnotifier\nnotoire\nnourrir\nnouveau\nnovateur\nnovembre\nnovice\nnuage\nnuancer\nnuire\nnuisible\nnuméro\nnuptial\nnuque\nnutritif\nobéir\nobjectif\nobliger\nobscur\nobserver\nobstacle\nobtenir\nobturer\noccasion\noccuper\nocéan\noctobre\noctroyer\noctupler\noculaire\nodeur\nodorant\noffenser\nofficier\noffrir\nogive\noiseau\noisillon\nolfactif\nolivier\nombrage\nomettre\nonctueux\nonduler\nonéreux\nonirique\nopale\nopaque\nopérer\nopinion\nopportun\nopprimer\nopter\noptique\norageux\norange\norbite\nordonner\noreille\norgane\norgueil\norifice\nornement\norque\nortie\nosciller\nosmose\nossature\notarie\nouragan\nourson\noutil\noutrager\nouvrage\novation\noxyde\noxygène\nozone\npaisible\npalace\npalmarès\npalourde\npalper\npanache\npanda\npangolin\npaniquer\npanneau\npanorama\npantalon\npapaye\npapier\npapoter\npapyrus\nparadoxe\nparcelle\nparesse\nparfumer\nparler\nparole\nparrain\nparsemer\npartager\nparure\nparvenir\npassion\npastèque\npaternel\npatience\npatron\npavillon\npavoiser\npayer\npaysage\npeigne\npeintre\npelage\npélican\npelle\npelouse\npeluche\npendule\npénétrer\npénible\npensif\npénurie\npépite\npéplum\nperdrix\nperforer\npériode\npermuter\nperplexe\npersil\nperte\npeser\npétale\npetit\npétrir\npeuple\npharaon\nphobie\nphoque\nphoton\nphrase\nphysique\npiano\npictural\npièce\npierre\npieuvre\npilote\npinceau\npipette\npiquer\npirogue\npiscine\npiston\npivoter\npixel\npizza\nplacard\nplafond\nplaisir\nplaner\nplaque\nplastron\nplateau\npleurer\nplexus\npliage\nplomb\nplonger\npluie\nplumage\npochette\npoésie\npoète\npointe\npoirier\npoisson\npoivre\npolaire\npolicier\npollen\npolygone\npommade\npompier\nponctuel\npondérer\nponey\nportique\nposition\nposséder\nposture\npotager\npoteau\npotion\npouce\npoulain\npoumon\npourpre\npoussin\npouvoir\nprairie\npratique\nprécieux\nprédire\npréfixe\nprélude\nprénom\nprésence\nprétexte\nprévoir\nprimitif\nprince\nprison\npriver\nproblème\nprocéder\nprodige\nprofond\nprogrès\nproie\nprojeter\nprologue\npromener\npropre\nprospère\nprotéger\nprouesse\nproverbe\nprudence\npruneau\npsychose\npublic\npuceron\npuiser\npulpe\npulsar\npunaise\npunitif\npupitre\npurifier\npuzzle\npyramide\nquasar\nquerelle\nquestion\nquiétude\nquitter\nquotient\nracine\nraconter\nradieux\nragondin\nraideur\nraisin\nralentir\nrallonge\nramasser\nrapide\nrasage\nratisser\nravager\nravin\nrayonner\nréactif\nréagir\nréaliser\nréanimer\nrecevoir\nréciter\nréclamer\nrécolter\nrecruter\nreculer\nrecycler\nrédiger\nredouter\nrefaire\nréflexe\nréformer\nrefrain\nrefuge\nrégalien\nrégion\nréglage\nrégulier\nréitérer\nrejeter\nrejouer\nrelatif\nrelever\nrelief\nremarque\nremède\nremise\nremonter\nremplir\nremuer\nrenard\nrenfort\nrenifler\nrenoncer\nrentrer\nrenvoi\nreplier\nreporter\nreprise\nreptile\nrequin\nréserve\nrésineux\nrésoudre\nrespect\nrester\nrésultat\nrétablir\nretenir\nréticule\nretomber\nretracer\nréunion\nréussir\nrevanche\nrevivre\nrévolte\nrévulsif\nrichesse\nrideau\nrieur\nrigide\nrigoler\nrincer\nriposter\nrisible\nrisque\nrituel\nrival\nrivière\nrocheux\nromance\nrompre\nronce\nrondin\nroseau\nrosier\nrotatif\nrotor\nrotule\nrouge\nrouille\nrouleau\nroutine\nroyaume\nruban\nrubis\nruche\nruelle\nrugueux\nruiner\nruisseau\nruser\nrustique\nrythme\nsabler\nsaboter\nsabre\nsacoche\nsafari\nsagesse\nsaisir\nsalade\nsalive\nsalon\nsaluer\nsamedi\nsanction\nsanglier\nsarcasme\nsardine\nsaturer\nsaugrenu\nsaumon\nsauter\nsauvage\nsavant\nsavonner\nscalpel\nscandale\nscélérat\nscénario\nsceptre\nschéma\nscience\nscinder\nscore\nscrutin\nsculpter\nséance\nsécable\nsécher\nsecouer\nsécréter\nsédatif\nséduire\nseigneur\nséjour\nsélectif\nsemaine\nsembler\nsemence\nséminal\nsénateur\nsensible\nsentence\nséparer\nséquence\nserein\nsergent\nsérieux\nserrure\nsérum\nservice\nsésame\nsévir\nsevrage\nsextuple\nsidéral\nsiècle\nsiéger\nsiffler\nsigle\nsignal\nsilence\nsilicium\nsimple\nsincère\nsinistre\nsiphon\nsirop\nsismique\nsituer\nskier\nsocial\nsocle\nsodium\nsoigneux\nsoldat\nsoleil\nsolitude\nsoluble\nsombre\nsommeil\nsomnoler\nsonde\nsongeur\nsonnette\nsonore\nsorcier\nsortir\nsosie\nsottise\nsoucieux\nsoudure\nsouffle\nsoulever\nsoupape\nsource\nsoutirer\nsouvenir\nspacieux\nspatial\nspécial\nsphère\nspiral\nstable\nstation\nsternum\nstimulus\nstipuler\nstrict\nstudieux\nstupeur\nstyliste\nsublime\nsubstrat\nsubtil\nsubvenir\nsuccès\nsucre\nsuffixe\nsuggérer\nsuiveur\nsulfate\nsuperbe\nsupplier\nsurface\nsuricate\nsurmener\nsurprise\nsursaut\nsurvie\nsuspect\nsyllabe\nsymbole\nsymétrie\nsynapse\nsyntaxe\nsystème\ntabac\ntablier\ntactile\ntailler\ntalent\ntalisman\ntalonner\ntambour\ntamiser\ntangible\ntapis\ntaquiner\ntarder\ntarif\ntartine\ntasse\ntatami\ntatouage\ntaupe\ntaureau\ntaxer\ntémoin\ntemporel\ntenaille\ntendre\nteneur\ntenir\ntension\nterminer\nterne\nterrible\ntétine\ntexte\nthème\nthéorie\nthérapie\nthorax\ntibia\ntiède\ntimide\ntirelire\ntiroir\ntissu\ntitane\ntitre\ntituber\ntoboggan\ntolérant\ntomate\ntonique\ntonneau\ntoponyme\ntorche\ntordre\ntornade\ntorpille\ntorrent\ntorse\ntortue\ntotem\ntoucher\ntournage\ntousser\ntoxine\ntraction\ntrafic\ntragique\ntrahir\ntrain\ntrancher\ntravail\ntrèfle\ntremper\ntrésor\ntreuil\ntriage\ntribunal\ntricoter\ntrilogie\ntriomphe\ntripler\ntriturer\ntrivial\ntrombone\ntronc\ntropical\ntroupeau\ntuile\ntulipe\ntumulte\ntunnel\nturbine\ntuteur\ntutoyer\ntuyau\ntympan\ntyphon\ntypique\ntyran\nubuesque\nultime\nultrason\nunanime\nunifier\nunion\nunique\nunitaire\nunivers\nuranium\nurbain\nurticant\nusage\nusine\nusuel\nusure\nutile\nutopie\nvacarme\nvaccin\nvagabond\nvague\nvaillant\nvaincre\nvaisseau\nvalable\nvalise\nvallon\nvalve\nvampire\nvanille\nvapeur\nvarier\nvaseux\nvassal\nvaste\nvecteur\nvedette\nvégétal\nvéhicule\nveinard\nvéloce\nvendredi\nvénérer\nvenger\nvenimeux\nventouse\nverdure\nvérin\nvernir\nverrou\nverser\nvertu\nveston\nvétéran\nvétuste\nvexant\nvexer\nviaduc\nviande\nvictoire\nvidange\nvidéo\nvignette\nvigueur\nvilain\nvillage\nvinaigre\nviolon\nvipère\nvirement\nvirtuose\nvirus\nvisage\nviseur\nvision\nvisqueux\nvisuel\nvital\nvitesse\nviticole\nvitrine\nvivace\nvivipare\nvocation\nvoguer\nvoile\nvoisin\nvoiture\nvolaille\nvolcan\nvoltiger\nvolume\nvorace\nvortex\nvoter\nvouloir\nvoyage\nvoyelle\nwagon\nxénon\nyacht\nzèbre\nzénith\nzeste\nzoologie\n";

  // src/words/ru.txt
  var ru_default = "абажур\nабзац\nабонент\nабрикос\nаванс\nавгуст\nавиатор\nавокадо\nавоська\nавтор\nагава\nагат\nагроном\nадаптер\nадрес\nажур\nазалия\nазбука\nазимут\nаист\nайва\nайран\nайсберг\nакадемия\nакация\nаквариум\nаккаунт\nаккорд\nакробат\nаксиома\nактер\nактив\nакула\nакустика\nакцент\nалгебра\nаллея\nалмаз\nалоэ\nалфавит\nалыча\nальбом\nальпака\nальт\nамулет\nамфора\nанализ\nананас\nангар\nанекдот\nанис\nанкета\nанонс\nансамбль\nантенна\nантилопа\nантракт\nапельсин\nаппарат\nапрель\nаптека\nарахис\nарбитр\nарбуз\nаргумент\nарена\nария\nарка\nарника\nаромат\nартель\nартист\nархив\nаспект\nастероид\nастра\nасфальт\nателье\nатлас\nатлет\nатолл\nатом\nатрибут\nаудио\nаукцион\nафиша\nафоризм\nаэрозоль\nбабочка\nбабушка\nбагаж\nбагет\nбазар\nбайдарка\nбаклажан\nбаланс\nбалерина\nбалкон\nбаллада\nбалык\nбамбук\nбанан\nбанджо\nбанкет\nбант\nбаобаб\nбарабан\nбарбарис\nбаритон\nбарсук\nбархат\nбарьер\nбасня\nбассейн\nбатон\nбатут\nбахрома\nбахча\nбашенка\nбашмак\nбаян\nбегемот\nбегония\nбейсбол\nбекон\nбелка\nбензин\nберег\nберлога\nбеседа\nбиатлон\nбивень\nбигуди\nбидон\nбилет\nбильярд\nбинокль\nбиограф\nбиолог\nбирка\nбирюза\nбисер\nбисквит\nблеск\nблик\nблинчик\nблог\nблокнот\nблуза\nблюдо\nбобер\nбобина\nбобслей\nбогатырь\nбокал\nбокс\nбонус\nбордюр\nборозда\nборщ\nботаник\nботинок\nбочок\nбраслет\nбрат\nбревно\nбрезент\nбрелок\nбриз\nбрикет\nбритва\nбровь\nброкколи\nбросок\nброшюра\nбрус\nбрызги\nбрынза\nбрюки\nбубен\nбублик\nбугорок\nбудни\nбузина\nбуйвол\nбуква\nбукет\nбулавка\nбульвар\nбумага\nбумеранг\nбурундук\nбуря\nбутик\nбутыль\nбуфер\nбуханка\nбыль\nбюджет\nвагон\nваза\nвакансия\nваленок\nвалик\nвалун\nвальс\nваниль\nванна\nваренье\nвариант\nватман\nватрушка\nвафля\nведро\nвездеход\nвезение\nвельвет\nвензель\nвентиль\nвенчик\nверанда\nверблюд\nверевка\nверсия\nвертолет\nверх\nвершина\nвеселье\nвесло\nвесна\nвестник\nвесы\nветер\nветка\nветряк\nветчина\nвешалка\nвещество\nвещь\nвзгляд\nвздох\nвзлет\nвзмах\nвидео\nвидик\nвизит\nвилла\nвинегрет\nвиноград\nвитамин\nвитрина\nвихрь\nвишня\nвклад\nвкус\nвлага\nвлияние\nвнимание\nвнучка\nвода\nводитель\nводолаз\nвозврат\nвозглас\nвоздух\nвозраст\nвойлок\nвокзал\nволанчик\nволейбол\nволк\nволна\nволокно\nволчок\nвопрос\nворота\nворс\nвосторг\nвосход\nвратарь\nвремя\nвсадник\nвсплеск\nвспышка\nвставка\nвстреча\nвторник\nвуаль\nвход\nвъезд\nвыбор\nвывеска\nвывод\nвыгода\nвыдача\nвыдержка\nвыдумка\nвыигрыш\nвыкрик\nвылазка\nвымпел\nвынос\nвыпечка\nвыписка\nвыплата\nвыпуск\nвырез\nвыручка\nвысота\nвытяжка\nвышивка\nвьюга\nвьюнок\nвязание\nгабарит\nгавань\nгавот\nгагара\nгадание\nгазета\nгазон\nгалерея\nгалка\nгалстук\nгалушка\nгамак\nгантель\nгараж\nгардероб\nгарнир\nгвоздика\nгейзер\nгеолог\nгеометр\nгепард\nгерань\nгербарий\nгигант\nгимнаст\nгирлянда\nгиря\nгитара\nглава\nглагол\nгладь\nглажка\nглазок\nглина\nглобус\nглоток\nглубина\nглухарь\nглыба\nглюкоза\nгнездо\nгном\nгобелен\nгобой\nговорун\nголос\nголубь\nгольф\nгонг\nгондола\nгончар\nгоризонт\nгорка\nгорло\nгорошек\nгорсть\nгорчица\nгоршок\nгостиная\nготика\nграбли\nгравер\nградус\nграмм\nграница\nграфин\nграч\nгребень\nгрелка\nгренки\nгречиха\nгриб\nгримаса\nгрифель\nгроза\nгрохот\nгрудка\nгрузовик\nгруша\nгряда\nгуашь\nгубка\nгудок\nгуляш\nгусеница\nгусли\nгусь\nдатчик\nдверь\nдвижение\nдвойка\nдвор\nдебют\nдевочка\nдедушка\nдействие\nдекабрь\nдекор\nделение\nдело\nдельта\nдерево\nдесерт\nдесятка\nдеталь\nдети\nдетство\nдефис\nджаз\nджемпер\nджинсы\nджип\nджунгли\nдиадема\nдиалог\nдиаметр\nдиван\nдизайн\nдикобраз\nдиктант\nдинамика\nдинозавр\nдиорама\nдиплом\nдиректор\nдирижер\nдиск\nдисплей\nдневник\nднище\nдобавка\nдобро\nдоверие\nдогадка\nдоговор\nдождь\nдоклад\nдоктор\nдокумент\nдолина\nдоллар\nдолька\nдоля\nдомино\nдонышко\nдорога\nдоска\nдоступ\nдосуг\nдоцент\nдоярка\nдракон\nдрама\nдрезина\nдрель\nдробь\nдрова\nдрожжи\nдрозд\nдруг\nдружба\nдубленка\nдубрава\nдуга\nдудка\nдупло\nдуховка\nдушица\nдуэт\nдымка\nдымоход\nдыня\nдыхание\nдюжина\nдюйм\nдюна\nдятел\nевро\nегерь\nединорог\nежевика\nежик\nезда\nельник\nемкость\nенот\nестество\nжакет\nжалюзи\nжанр\nжара\nжаркое\nжасмин\nжатва\nжелание\nжелток\nжелудь\nжемчуг\nжеребец\nжест\nживопись\nжизнь\nжилище\nжилье\nжираф\nжитель\nжокей\nжуравль\nжурнал\nжурчание\nжучок\nжюри\nзабава\nзабег\nзабота\nзавиток\nзавод\nзавтрак\nзагадка\nзаглавие\nзагривок\nзадача\nзаказ\nзакладка\nзаколка\nзалив\nзаметка\nзанавес\nзанятие\nзапад\nзаписка\nзапонка\nзапрос\nзапятая\nзарница\nзарок\nзаря\nзацепка\nзаявка\nзаяц\nзвание\nзвезда\nзвено\nзверобой\nзвон\nзвук\nздоровье\nзебра\nзелень\nземля\nзенит\nзеркало\nзерно\nзефир\nзигзаг\nзима\nзимовка\nзмей\nзнак\nзнаток\nзной\nзодиак\nзолото\nзонт\nзоолог\nзоопарк\nзрелище\nзрение\nзритель\nзубило\nзубр\nзубчик\nзяблик\nиволга\nигра\nигрок\nигрушка\nидеал\nидея\nиероглиф\nизбушка\nизбыток\nизвестие\nизгиб\nизгородь\nиздание\nизделие\nизлучина\nизобилие\nизразец\nизумруд\nизюминка\nикринка\nимбирь\nименины\nимпульс\nиндекс\nиней\nинженер\nинжир\nинициал\nинститут\nинтерес\nинтуиция\nипподром\nискание\nискра\nистина\nисторик\nиюнь\nкабачок\nкабель\nкабинет\nкаблук\nкавалер\nкавычка\nкадка\nкаемка\nказна\nкакао\nкактус\nкалач\nкалитка\nкамбуз\nкамея\nкамзол\nкамин\nкамушек\nкамыш\nканат\nканва\nканикулы\nкантата\nканьон\nкапитан\nкапля\nкаприз\nкапсула\nкапуста\nкапюшон\nкарась\nкарета\nкаркас\nкарман\nкарниз\nкаротин\nкартон\nкарусель\nкарьера\nкаскад\nкассета\nкастрюля\nкаталог\nкатет\nкаток\nкатушка\nкаучук\nкафе\nкачели\nкашалот\nкашица\nкаштан\nкаюта\nквадрат\nквакша\nкварц\nквас\nкегля\nкедр\nкекс\nкенгуру\nкепи\nкепка\nкерамика\nкибитка\nкилометр\nкилька\nкино\nкиоск\nкипарис\nкирпич\nкисель\nкисть\nклавиша\nкладовка\nклапан\nкларнет\nкласс\nклевер\nклеенка\nклен\nклимат\nклипса\nклоун\nклочок\nклуб\nклумба\nклюв\nклюква\nклюшка\nклякса\nкнига\nкнопка\nкоала\nковбой\nковер\nковш\nкоза\nкозерог\nкозленок\nкозырек\nкокос\nкоктейль\nколба\nколено\nколибри\nколлега\nколокол\nколпак\nколыбель\nкольцо\nколючка\nколяска\nкомар\nкомбайн\nкомета\nкомикс\nкомната\nкомпас\nкомфорт\nкондитер\nконек\nконкурс\nконтакт\nконфета\nконцерт\nконьки\nконюшня\nкопейка\nкопилка\nкопна\nкопыто\nкоралл\nкорень\nкорзина\nкоридор\nкорм\nкорова\nкорпус\nкосмос\nкостер\nкосынка\nкотел\nкотик\nкотлета\nкотомка\nкофейня\nкофта\nкочан\nкочегар\nкошка\nкрай\nкранец\nкрапива\nкрасота\nкрахмал\nкремень\nкрендель\nкресло\nкристалл\nкровля\nкрокодил\nкромка\nкрона\nкружево\nкруиз\nкрупа\nкрыло\nкрыша\nкрючок\nксилофон\nкубик\nкувалда\nкувшин\nкувырок\nкудесник\nкудри\nкузнец\nкузов\nкукла\nкукуруза\nкулек\nкуличок\nкультура\nкуплет\nкупол\nкурага\nкурица\nкурорт\nкурс\nкуртка\nкурьер\nкусок\nкуст\nкухня\nкушанье\nлабиринт\nлаванда\nлавина\nлавр\nлагуна\nладонь\nладья\nлазейка\nлазурь\nлайнер\nлампа\nландыш\nлань\nлапоть\nлапша\nларец\nласточка\nлатунь\nлауреат\nлебедь\nлевкой\nлегенда\nледенец\nледник\nледокол\nлектор\nлекция\nлемур\nлента\nлепешка\nлеска\nлестница\nлето\nлетчик\nлещина\nлиана\nлимон\nлимузин\nлингвист\nлинейка\nлинза\nлиния\nлинолеум\nлипа\nлирика\nлисенок\nлисица\nлиства\nлитр\nлифт\nлицей\nличность\nлобзик\nлогика\nлодочник\nложка\nлокатор\nлокоть\nлопата\nлопух\nлоскут\nлосось\nлосьон\nлотос\nлоцман\nлошадь\nлужайка\nлукошко\nлуна\nлуноход\nлучина\nлыжи\nлыжник\nлыко\nльвица\nльдина\nлюбитель\nлюпин\nлюстра\nлютик\nлютня\nлягушка\nмагазин\nмагнит\nмазанка\nмазок\nмазурка\nмайонез\nмакароны\nмалахит\nмалина\nмалыш\nмальчик\nмаляр\nмама\nмамонт\nмангал\nмандарин\nманеж\nманжета\nманикюр\nмантия\nмарафон\nмаринад\nмаркер\nмарля\nмармелад\nмартышка\nмаршрут\nмасло\nмассаж\nмастер\nмасштаб\nматрешка\nмаховик\nмаяк\nмаятник\nмебель\nмедведь\nмезонин\nмелисса\nмелочь\nмельница\nмембрана\nмемуары\nмензурка\nменю\nмера\nмеренга\nмеридиан\nместо\nмесяц\nметеор\nметла\nметод\nметр\nмеханик\nмечта\nмешок\nмикрофон\nмиксер\nмиллион\nмиля\nмимика\nмимоза\nминдаль\nминерал\nминор\nминута\nмираж\nмиска\nмодель\nмозаика\nмойка\nмолва\nмолекула\nмоллюск\nмолния\nмолоко\nмомент\nмонета\nмонитор\nмонокль\nмонтаж\nмонумент\nмопед\nмопс\nморе\nморковь\nмороз\nморяк\nмост\nмотив\nмотор\nмотылек\nмрамор\nмудрец\nмужество\nмузей\nмузыка\nмультик\nмуравей\nмурена\nмускул\nмуслин\nмусор\nмуфта\nмушка\nмыло\nмысль\nмышь\nмюзикл\nмякиш\nмякоть\nмята\nмячик\nнабросок\nнавес\nнавык\nнаграда\nнадпись\nназвание\nнакидка\nнаклон\nналим\nнамек\nнапарник\nнапев\nнапиток\nнапор\nнарцисс\nнаряд\nнастойка\nнатрий\nнаука\nнаушник\nнаходка\nначало\nначинка\nнебо\nнебылица\nнеделя\nнежность\nнепоседа\nнефрит\nнитка\nниша\nноватор\nновелла\nновичок\nновость\nноготь\nножницы\nноздря\nноктюрн\nномер\nносик\nносорог\nнота\nноутбук\nночевка\nночник\nночь\nноябрь\nнрав\nнутрия\nнюанс\nняня\nоазис\nобертка\nобивка\nоблако\nоблепиха\nобложка\nобмен\nобнова\nобоняние\nобраз\nобруч\nобувь\nобъект\nобычай\nовес\nовощ\nовраг\nовсянка\nовца\nовчар\nовчина\nоглядка\nогонь\nогород\nогурец\nодежда\nодеколон\nодеяло\nожерелье\nозеро\nозон\nозорник\nокеан\nокно\nоколица\nокорок\nокраина\nокрошка\nокруг\nоктябрь\nокунь\nомлет\nомуль\nопахало\nопера\nопилки\nоплата\nоправа\nопушка\nопыт\nорбита\nорел\nорешник\nоригинал\nоркестр\nорлан\nорнамент\nорхидея\nосадка\nосень\nосетр\nосина\nособняк\nосока\nостров\nосьминог\nотвар\nответ\nотгадка\nотдых\nотель\nотец\nотзвук\nотзыв\nотклик\nоткрытка\nотличник\nотпуск\nотрада\nотрок\nотрывок\nоттепель\nофициант\nохота\nоценка\nочаг\nочерк\nочки\nошейник\nошибка\nпавильон\nпавлин\nпалатка\nпалец\nпалитра\nпалуба\nпальма\nпампасы\nпамятка\nпанда\nпанорама\nпантера\nпанцирь\nпапайя\nпапирус\nпаприка\nпарашют\nпарень\nпарковка\nпарник\nпаровоз\nпартнер\nпарус\nпасека\nпастух\nпасьянс\nпатент\nпатока\nпауза\nпаук\nпаутина\nпаштет\nпевец\nпедаль\nпейзаж\nпекарь\nпеленка\nпеликан\nпельмень\nпемза\nпенал\nпение\nпенка\nпепел\nперепел\nперина\nперо\nперсик\nперчатка\nпесня\nпесок\nпестик\nпесчаник\nпетрушка\nпетух\nпечать\nпеченье\nпечник\nпечь\nпешеход\nпещера\nпианино\nпигмент\nпиджак\nпижама\nпикник\nпила\nпилот\nпингвин\nпинцет\nпирамида\nпирог\nпирс\nпируэт\nписатель\nписьмо\nпихта\nпицца\nплавник\nплакат\nпланета\nпластик\nплатье\nплащ\nплеер\nплемя\nплетень\nплечо\nплинтус\nплита\nпловец\nплод\nплотина\nплошка\nплощадка\nплуг\nплюс\nпляж\nпляска\nповар\nповесть\nповорот\nпогода\nпогреб\nподарок\nподвал\nподкова\nподнос\nподруга\nподушка\nподъезд\nпоезд\nпозиция\nпоиск\nпоказ\nпокой\nпокров\nпокупка\nполдень\nполе\nполивка\nполка\nполоз\nполынь\nполяна\nпомада\nпомидор\nпомост\nпони\nпонтон\nпончик\nпоплавок\nпопона\nпопугай\nпора\nпортрет\nпорция\nпорыв\nпорядок\nпоселок\nпостель\nпосуда\nпосылка\nпотеха\nпотолок\nпохвала\nпоход\nпочта\nпоэма\nпоэт\nпрадед\nпраздник\nпрачка\nпредок\nпрелесть\nпремия\nприбой\nпривет\nпригород\nприем\nпризма\nприлавок\nпример\nпринтер\nприрода\nпритча\nпричина\nприщепка\nприятель\nпробка\nпрогулка\nпродукт\nпроект\nпролив\nпросо\nпрофиль\nпрохлада\nпружина\nпрыжок\nпряжка\nпряность\nпрятки\nптенец\nптица\nпублика\nпуговица\nпудинг\nпудра\nпуловер\nпума\nпункт\nпурга\nпурпур\nпустыня\nпутаница\nпутевка\nпушинка\nпчела\nпшеница\nпылесос\nпыльца\nпышка\nпьеса\nпюре\nпятак\nпятерка\nпятница\nравнина\nрагу\nрадар\nрадио\nрадость\nрадуга\nразбег\nразвилка\nразговор\nраздолье\nразмер\nразница\nрайон\nракетка\nраковина\nракушка\nралли\nрамка\nраскат\nрассвет\nрастение\nрасход\nрасческа\nратуша\nраунд\nрафинад\nребенок\nребус\nревень\nрегата\nрегби\nрегион\nредактор\nрезак\nрезерв\nрейка\nрекорд\nрельс\nремесло\nремонт\nреплика\nресница\nресторан\nресурс\nрешето\nрикша\nрисунок\nритм\nритуал\nрифма\nробот\nровесник\nрогалик\nродня\nрожок\nрожь\nрозетка\nрозмарин\nролик\nромашка\nромб\nроскошь\nросомаха\nроспись\nроща\nрояль\nрубанок\nрубин\nрубль\nрубрика\nрукав\nрукоять\nрулет\nрулон\nрумба\nрусалка\nрусло\nручка\nрыба\nрыжик\nрынок\nрысь\nрыцарь\nрычаг\nрюкзак\nрябина\nрябчик\nрябь\nряженка\nряска\nсаванна\nсадик\nсадовник\nсаженец\nсайгак\nсайт\nсаксофон\nсалазки\nсалон\nсалфетка\nсалют\nсалями\nсамовар\nсандал\nсанки\nсапог\nсапфир\nсарай\nсардина\nсахар\nсачок\nсбруя\nсвадьба\nсвекла\nсверло\nсвет\nсвеча\nсвидание\nсвирель\nсвисток\nсвитер\nсвод\nсвойство\nсдоба\nсегодня\nседло\nсезон\nсейф\nсекунда\nселедка\nсельдь\nсемафор\nсемечко\nсеминар\nсемья\nсенокос\nсентябрь\nсервиз\nсеребро\nсериал\nсерьга\nсестра\nсеть\nсеялка\nсигнал\nсилач\nсилуэт\nсимфония\nсинева\nсиница\nсинтез\nсирень\nсироп\nсистема\nситец\nсияние\nсказка\nскакун\nскала\nскамья\nскатерть\nскафандр\nсквер\nсквозняк\nскидка\nскорлупа\nскотч\nскрипка\nскумбрия\nскутер\nслайд\nслалом\nслед\nслесарь\nслива\nслиток\nслобода\nслово\nслойка\nслоник\nслух\nслучай\nслюда\nсмекалка\nсмесь\nсметана\nсмех\nсмокинг\nсмола\nсмотр\nсмысл\nсмычок\nснасть\nснегирь\nснежинка\nснимок\nсноп\nсноровка\nсобака\nсова\nсогласие\nсозвучие\nсокол\nсолист\nсолнце\nсолома\nсоль\nсомбреро\nсоната\nсорока\nсосед\nсосиска\nсосна\nсотня\nсоты\nсоус\nсоциолог\nспальня\nспаниель\nспасибо\nспеция\nспиннинг\nспираль\nсписок\nспица\nспичка\nсплав\nспорт\nсправка\nспринт\nспуск\nспутник\nстадо\nстакан\nстан\nстарт\nстатуя\nстежок\nстекло\nстенд\nстепь\nстерео\nстиль\nстимул\nстирка\nстих\nстог\nстойло\nстоляр\nсторож\nстраус\nстрекоза\nстриж\nструна\nстудия\nступень\nстюард\nсуббота\nсувенир\nсугроб\nсумерки\nсумка\nсумрак\nсундук\nсуслик\nсутки\nсухарь\nсфера\nсфинкс\nсхема\nсцена\nсчастье\nсъемка\nсырник\nсыроежка\nсюжет\nсюита\nсюрприз\nсюртук\nтаблица\nтабурет\nтаверна\nтайга\nтайм\nтакси\nтакт\nталант\nталисман\nтальк\nтамада\nтанго\nтанец\nтанкер\nтапир\nтапочки\nтарелка\nтахта\nтворог\nтеатр\nтекст\nтелефон\nтема\nтембр\nтеннис\nтенор\nтень\nтеорема\nтепло\nтерем\nтерка\nтермос\nтерраса\nтесьма\nтетерев\nтетрадь\nтехнолог\nтечение\nтигрица\nтимьян\nтитул\nткань\nтокарь\nтолща\nтомат\nтоник\nтоннель\nтопаз\nтопливо\nтополь\nторт\nторшер\nточка\nтравинка\nтрактор\nтрамвай\nтранзит\nтрасса\nтрезубец\nтрейлер\nтренер\nтриумф\nтройка\nтропа\nтрос\nтротуар\nтрубочка\nтрюфель\nтубус\nтулуп\nтуман\nтумблер\nтундра\nтуника\nтурбина\nтурист\nтурнир\nтуфли\nтыква\nтысяча\nтюбик\nтюлень\nтюльпан\nтюрбан\nтюфяк\nтяпка\nуголек\nугощение\nудача\nудилище\nудочка\nуздечка\nузел\nузор\nукладка\nукроп\nулей\nулитка\nулица\nулов\nулыбка\nумелец\nупаковка\nуровень\nурожай\nурок\nурочище\nусадьба\nусилие\nуслуга\nуспех\nустье\nутенок\nутес\nутеха\nутконос\nутренник\nутро\nутюг\nухват\nучастник\nучебник\nучение\nучитель\nушанка\nушко\nфабрика\nфабула\nфагот\nфазан\nфайл\nфанера\nфантазия\nфанфары\nфартук\nфарфор\nфасад\nфасоль\nфевраль\nфеникс\nфермер\nфиалка\nфигура\nфизалис\nфизика\nфикус\nфиле\nфилин\nфилолог\nфильм\nфинал\nфиник\nфисташка\nфлакон\nфланель\nфлейта\nфлора\nфлюгер\nфойе\nфольга\nфонарь\nфонд\nфонтан\nфорель\nфорзац\nформула\nфорточка\nфорум\nфотограф\nфраза\nфрегат\nфреска\nфрукт\nфункция\nфуражка\nфургон\nфуршет\nфутбол\nфутляр\nфуфайка\nфьорд\nхалва\nхарактер\nхворост\nхвост\nхвоя\nхижина\nхимик\nхлеб\nхлопок\nхлястик\nхобби\nходок\nходули\nходьба\nхозяин\nхоккей\nхолл\nхолод\nхолст\nхомут\nхомяк\nхорек\nхоровод\nхохот\nхроника\nхруст\nхрящ\nхудожник\nхурма\nхутор\nцарапина\nцветок\nцедра\nцемент\nцентр\nцепочка\nцепь\nцесарка\nцикада\nциклон\nцикорий\nцилиндр\nциновка\nцирк\nцитата\nцитрус\nцифра\nцоколь\nцукат\nцыпленок\nчабрец\nчайка\nчайник\nчайхана\nчалма\nчастушка\nчасы\nчаша\nчебурек\nчеловек\nчемодан\nчемпион\nчерешня\nчернила\nчерпак\nчертеж\nчеснок\nчетверг\nчехарда\nчехол\nчечевица\nчешуя\nчибис\nчисло\nчистота\nчитатель\nчтение\nчувство\nчугун\nчулан\nчулок\nшаблон\nшажок\nшайба\nшалаш\nшалфей\nшаль\nшампунь\nшанс\nшапка\nшарада\nшарик\nшарманка\nшарф\nшафран\nшахматы\nшахтер\nшашки\nшвабра\nшвартов\nшвея\nшедевр\nшелест\nшелк\nшелуха\nшепот\nшершень\nшестерня\nшило\nшина\nшиповник\nширма\nширота\nширь\nшитье\nшишка\nшкатулка\nшкаф\nшкипер\nшкольник\nшланг\nшлейф\nшлем\nшлюз\nшлюпка\nшляпа\nшмель\nшнур\nшоколад\nшорник\nшорох\nшорты\nшоссе\nшофер\nшпатель\nшпиль\nшпинат\nшпиц\nштанга\nштатив\nштора\nштукатур\nштурвал\nшуба\nшуруп\nшутка\nщавель\nщебет\nщегол\nщелчок\nщенок\nщепотка\nщетина\nщипцы\nщука\nщупальце\nэвкалипт\nэкватор\nэкзамен\nэкзотика\nэкипаж\nэколог\nэкран\nэкспресс\nэлектрик\nэлемент\nэликсир\nэльф\nэмаль\nэмблема\nэмоция\nэнергия\nэпиграф\nэпизод\nэпилог\nэпицентр\nэпос\nэпоха\nэрудит\nэскиз\nэссе\nэстафета\nэстрада\nэтажерка\nэтап\nэтикет\nэтюд\nэфир\nэффект\nэхолот\nюбилей\nюбка\nювелир\nюмор\nюнга\nюноша\nюрта\nяблоня\nявление\nягель\nягненок\nягода\nягуар\nязык\nяичница\nяйцо\nякорь\nямка\nянтарь\nяранга\nярлык\nярмарка\nясли\nяство\nястреб\nяхонт\nяхта\nяхтсмен\nячейка\nячмень\nяшма\nящерица\nящик\n";

  // src/words/tr.txt
  var tr_default = "abajur\nabanoz\nabartı\nabece\nabide\nabla\nabone\nacele\nacemi\nadacık\nadalet\nadam\naday\nadres\nafacan\nafiyet\nafiş\nagora\nahbap\nahenk\nahize\nahlat\nahtapot\nahududu\nahır\nahşap\naile\najanda\nakademi\nakarsu\nakasya\nakbaba\nakort\nakrep\naktör\nakustik\nakvaryum\nakıl\nakşam\nalabalık\nalaca\nalan\nalarm\nalaşım\nalbüm\nalev\nalfabe\nalgı\nalkış\naltlık\naltın\nalçak\nalıcı\namatör\namaç\nambar\namfi\nampul\nanafor\nananas\nanaokul\nanason\nandaç\nangut\nanket\nanlam\nanne\nanten\nantika\nanıt\napartman\napolet\naraba\naralık\narap\narazi\nardıç\narena\narife\narmağan\narmoni\narmut\narpa\narpej\nartı\naruz\narşiv\nasalet\nasansör\nasfalt\naslan\nasma\naspirin\nastar\nastronot\nateş\natkı\natlas\natlet\natmaca\natom\natölye\navcı\navize\navlu\navukat\navuç\nayaz\naydın\naygıt\naylak\nayna\nayran\nayrıntı\nayva\nayçiçeği\nazim\naçacak\naçık\naçılış\nağabey\nağartı\nağaç\nağda\nağustos\nağız\naşama\naşina\naşure\naşçı\nbaba\nbadana\nbadem\nbagaj\nbahar\nbahis\nbahçe\nbahşiş\nbakkal\nbakla\nbakraç\nbakır\nbalerin\nbalkon\nballı\nbalta\nbalık\nbambu\nbamya\nbando\nbanka\nbanliyö\nbant\nbanyo\nbarbunya\nbardak\nbaron\nbasamak\nbasket\nbaston\nbasın\nbatı\nbavul\nbaykuş\nbayram\nbazen\nbazlama\nbağlama\nbağırsak\nbaşörtü\nbebek\nbeceri\nbedesten\nbegonya\nbekleme\nbekçi\nbelde\nbelge\nbelirti\nbellek\nbenek\nbengi\nbeniz\nbenzin\nberber\nbereket\nberrak\nbeslenme\nbeste\nbeton\nbeyaz\nbeygir\nbeyin\nbezelye\nbeşik\nbiber\nbidon\nbilardo\nbilek\nbilmece\nbilye\nbina\nbinici\nbiricik\nbirlik\nbisiklet\nbisküvi\nbitki\nbiyoloji\nbiçim\nbiçki\nblok\nbluz\nbodrum\nbohça\nbomboş\nboncuk\nbonfile\nborazan\nbordro\nboru\nbostan\nboya\nboynuz\nboyut\nbozkır\nbozuk\nboğaz\nboşluk\nbronz\nbroş\nbugün\nbuhar\nbuket\nbulgur\nbulmaca\nbulut\nbulvar\nburgu\nburun\nburç\nbuse\nbuzul\nbuğday\nböbrek\nböbür\nböcek\nbölüm\nbücür\nbüfe\nbülbül\nbülten\nbütçe\nbüyük\nbıyık\nbıçak\ncacık\ncadde\ncambaz\ncamcı\ncanlı\nceket\ncemre\ncendere\ncennet\ncesaret\ncetvel\ncevap\ncevher\nceviz\nceylan\ncezbe\ncezve\ncilt\ncilve\ncins\ncirit\nciro\ncisim\ncivciv\ncoğrafya\ncoşku\ncumba\ncömert\ncüce\ncümle\ncüzdan\ncımbız\ncıva\ndadı\ndaire\ndakika\ndaktilo\ndalak\ndalga\ndalya\ndamla\ndans\ndantel\ndanış\ndarbuka\ndarı\ndavet\ndavul\ndayanak\ndağar\ndağcı\ndağılım\ndede\ndefne\ndefter\ndeha\ndehliz\ndekan\ndekor\ndelta\ndemet\ndemlik\ndeney\ndenge\ndeniz\ndepo\ndergi\nderman\ndernek\nders\ndesen\ndestan\ndevam\ndeve\ndevir\ndeğer\ndeğirmen\ndiken\ndikiş\ndikkat\ndilber\ndilci\ndilek\ndilim\ndinleme\ndinç\ndiploma\ndirhem\ndirsek\ndisk\ndiyar\ndiyez\ndize\ndizgi\ndişli\ndoktor\ndokuma\ndolap\ndolma\ndolunay\ndomates\ndomino\ndondurma\ndost\ndosya\ndoğa\ndoğru\ndoğum\ndudak\nduman\ndurak\nduru\nduvar\nduyarlı\nduygu\ndöner\ndörtlük\ndövme\ndöşeme\ndüet\ndükkan\ndülger\ndümdüz\ndünya\ndünür\ndürbün\ndüven\ndüzlük\ndüğme\ndüğüm\ndüşünce\ndışarı\nebat\nebedi\nebru\neczane\nedebiyat\nedep\nedim\nefor\nefsane\negzoz\nehliyet\nejder\nekici\nekili\nekip\nekmek\nekoloji\nekran\neksen\neksi\nekvator\nelbise\neldiven\nelek\nelips\nelli\nelma\nelçi\nemanet\nemay\nemir\nemlak\nempati\nemzik\nenerji\nenfes\nengel\nenişte\nentari\nenvanter\nepik\nerdem\nergin\nerguvan\nerik\nerişte\nerken\nertesi\nesans\nesinti\neski\nesmer\nesnaf\nesprili\nestetik\netiket\netüt\nevcil\nevdeş\nevet\nevlat\nevlilik\nevrak\nevren\neyer\neylem\neylül\neyvah\nezber\nezgi\neğim\neğitim\neğlence\neğri\neşarp\neşit\neşya\nfabrika\nfagot\nfaiz\nfakülte\nfamilya\nfanila\nfanus\nfaraş\nfarbala\nfare\nfarklı\nfason\nfasulye\nfasıl\nfatih\nfatura\nfayans\nfayda\nfazilet\nfazla\nfelsefe\nfener\nferah\nferibot\nferman\nfesleğen\nfestival\nfidan\nfide\nfigür\nfiil\nfikir\nfildişi\nfilika\nfilm\nfiltre\nfinal\nfincan\nfirkete\nfiruze\nfitil\nfiyat\nfizik\nflama\nflüt\nformül\nforum\nfosil\nfoto\nfoya\nfrak\nfren\nfresk\nfuar\nfuaye\nfular\nfulya\nfunda\nfutbol\nfütur\nfüze\nfıkra\nfındık\nfırtına\nfırça\nfırın\nfıskiye\nfıstık\nfıçı\ngabardin\ngaga\ngaita\ngaleri\ngalon\ngamze\ngaraj\ngardırop\ngarip\ngarson\ngaye\ngayret\ngazel\ngazi\ngazoz\ngebre\ngece\ngedik\ngelecek\ngelin\ngemi\ngeniş\ngenç\ngeometri\ngerdan\ngergef\ngerçek\ngetiri\ngevrek\ngeyik\ngezegen\ngezgin\ngeçit\ngeçmiş\ngider\ngidon\ngiriş\ngitar\ngiysi\ngizem\ngişe\ngofret\ngonca\ngondol\ngrafik\ngram\ngranit\ngravür\ngrup\ngurbet\ngurur\ngöbek\ngökdelen\ngökyüzü\ngölge\ngömlek\ngömü\ngönül\ngörev\ngörgü\ngörsel\ngörüş\ngösteri\ngötürü\ngövde\ngözlük\ngübre\ngüdük\ngüfte\ngüldeste\ngüllaç\ngülüş\ngümrük\ngümüş\ngüncel\ngündüz\ngüneş\ngünlük\ngüreş\ngürgen\ngüve\ngüzel\ngıda\ngırgır\nhafif\nhafta\nhakan\nhakem\nhakiki\nhalat\nhalka\nhallaç\nhalı\nhamak\nhamle\nhamsi\nhamur\nhancı\nhandikap\nhane\nhangar\nhapşırık\nhardal\nhareket\nharf\nharita\nharman\nharnup\nharç\nhasbihal\nhaslet\nhasret\nhassas\nhasır\nhattat\nhatıra\nhavai\nhavlu\nhavuç\nhavyar\nhavza\nhayal\nhaydi\nhaysiyet\nhayvan\nhazan\nhazine\nhaşhaş\nhece\nhedef\nhediye\nhekim\nhelezon\nhelva\nhemen\nhemzemin\nhemşire\nhendek\nherkes\nhesap\nheves\nheybe\nheyecan\nheykel\nhibe\nhicaz\nhidrojen\nhikaye\nhikmet\nhilal\nhimaye\nhindi\nhisar\nhisse\nhitap\nhizmet\nhoca\nhokka\nhoparlör\nhoroz\nhortum\nhoşaf\nhoşgörü\nhububat\nhudut\nhukuk\nhuni\nhurma\nhuzur\nhücre\nhümayun\nhüner\nhırka\nhıçkırık\nibik\nibrik\nicat\nideal\nidman\nifade\niftar\nihracat\nihtiyaç\nihya\nikaz\nikilem\nikindi\nikiz\niklim\nikna\nikram\nilave\nilaç\nileri\nilham\nilişki\nilkbahar\nilke\nilkokul\niltifat\nimaret\nimbat\nimece\nimge\nimza\ninanç\nince\nindeks\nindirim\ningin\ninilti\niniş\ninsan\nipek\niplik\niptal\nipucu\nirade\nirfan\nisim\niskele\nisot\nisraf\nistek\nistif\nitfaiye\nithal\nitibar\nitina\nivme\niyilik\niyimser\nizbe\nizci\nizdiham\nizin\nizlenim\niçecek\niçerik\niçli\niçten\niğde\niğne\nişaret\nişlem\nişporta\njaluzi\njambon\njant\njelatin\njeoloji\njest\njilet\njokey\njudo\njüri\nkabin\nkablo\nkabuk\nkadeh\nkadife\nkadran\nkafa\nkafes\nkafile\nkahkaha\nkahraman\nkahve\nkahya\nkaide\nkakao\nkaktüs\nkalas\nkalbur\nkaldırım\nkale\nkalkan\nkalori\nkalıp\nkamara\nkamber\nkamera\nkamp\nkamyon\nkamış\nkanal\nkanca\nkandil\nkanepe\nkanguru\nkano\nkantar\nkanun\nkaos\nkapak\nkaplan\nkaput\nkapı\nkarar\nkarbon\nkardeş\nkarga\nkarnaval\nkarpuz\nkart\nkaryola\nkarınca\nkarşı\nkasa\nkasket\nkasım\nkatalog\nkatman\nkatre\nkatır\nkavis\nkavram\nkavun\nkavşak\nkaygana\nkaymak\nkaynak\nkaytan\nkayık\nkazma\nkağnı\nkağıt\nkebap\nkefal\nkefir\nkehribar\nkeklik\nkelebek\nkelime\nkeman\nkemer\nkemik\nkenar\nkendir\nkenevir\nkent\nkepek\nkepçe\nkeramet\nkerevit\nkerpiç\nkervan\nkeser\nkestane\nketen\nkeyif\nkeçi\nkibar\nkibrit\nkiler\nkilo\nkimlik\nkimya\nkirpi\nkişi\nklarnet\nklasik\nklavye\nklima\nkloş\nkobay\nkokoreç\nkokulu\nkolay\nkolej\nkoli\nkolonya\nkoltuk\nkolye\nkombi\nkomedi\nkomodin\nkomşu\nkonak\nkonfor\nkonser\nkonu\nkopya\nkopça\nkordon\nkoridor\nkorno\nkoro\nkorsan\nkoruluk\nkostüm\nkoyun\nkoza\nkozmik\nkraker\nkral\nkramp\nkravat\nkredi\nkreş\nkristal\nkriz\nkroki\nkrom\nkubbe\nkucak\nkukla\nkulaç\nkulis\nkulübe\nkumaş\nkumbara\nkumral\nkunduz\nkupa\nkuraklık\nkurbağa\nkurdele\nkurgu\nkurmay\nkurna\nkurs\nkurtarma\nkuvvet\nkuyruk\nkuyu\nkuzen\nkuzgun\nkuzu\nkuşak\nköfte\nkömür\nköpek\nköprü\nkörfez\nkötü\nköşe\nköşk\nkükürt\nkülbastı\nkülliye\nkültür\nkülçe\nkümes\nküpe\nkürek\nküvet\nkıble\nkıkırdak\nkılavuz\nkılçık\nkırat\nkırbaç\nkırk\nkırmızı\nkırıntı\nkıskaç\nkısmet\nkısrak\nkıta\nkıvırcık\nkıyafet\nkıymet\nkıyı\nkızak\nkızıl\nlabirent\nlacivert\nlades\nladin\nlahana\nlahmacun\nlaklak\nlamba\nlamel\nlanda\nlansman\nlapa\nlarva\nlavanta\nlayık\nlazer\nlağım\nlehim\nlehte\nlehçe\nleke\nlens\nleopar\nletafet\nlevha\nlevrek\nleylak\nlezzet\nlider\nlikit\nlimon\nlira\nlirik\nlisan\nliste\nlitre\nliyakat\nlobut\nloca\nlodos\nlogo\nlojman\nlokanta\nlokma\nlokum\nlostra\nlotus\nlunapark\nlüfer\nlügat\nlüks\nlüle\nlütuf\nmaarif\nmaaş\nmacera\nmacun\nmadalya\nmadde\nmaden\nmafsal\nmahalle\nmahmuz\nmahsul\nmahya\nmahzen\nmakara\nmakbuz\nmakine\nmaksat\nmalum\nmalzeme\nmamut\nmanav\nmangal\nmaniple\nmanzara\nmarangoz\nmargarin\nmarifet\nmarka\nmarul\nmaske\nmasmavi\nmasraf\nmasör\nmatbaa\nmatkap\nmavi\nmavna\nmaydanoz\nmayhoş\nmaymun\nmayo\nmayıs\nmazot\nmecaz\nmecmua\nmeddah\nmedrese\nmedya\nmeftun\nmehtap\nmektep\nmelisa\nmelodi\nmeltem\nmemba\nmemleket\nmemnun\nmemur\nmendil\nmenekşe\nmenfez\nmengene\nmenkıbe\nmensucat\nmerak\nmercan\nmerdiven\nmerhaba\nmeridyen\nmerkez\nmermer\nmertebe\nmesafe\nmesire\nmeslek\nmesnevi\nmesut\nmetal\nmetin\nmetre\nmevki\nmevsim\nmeydan\nmeyil\nmeyve\nmezat\nmezun\nmeşe\nmeşgul\nmeşhur\nmidye\nmihenk\nmikrop\nmilat\nmilyon\nmimar\nmimoza\nminare\nminder\nmine\nminik\nminnet\nminyatür\nmiras\nmisafir\nmisket\nmizah\nmiğfer\nmobilya\nmodel\nmola\nmolekül\nmoloz\nmonitör\nmont\nmoral\nmorina\nmotif\nmotor\nmozaik\nmuallim\nmucit\nmuhabbet\nmuhtar\nmukavva\nmunis\nmurat\nmusiki\nmuska\nmusluk\nmutabık\nmutfak\nmutlu\nmuzip\nmübadele\nmücevher\nmüddet\nmüdür\nmüjde\nmülk\nmümkün\nmünasip\nmürekkep\nmürver\nmüspet\nmüsvedde\nmütevazi\nmüşteri\nmıcır\nmıknatıs\nmıntıka\nmırıltı\nmızıka\nnaat\nnabız\nnadide\nnaftalin\nnakarat\nnakliye\nnakış\nnalbant\nnamzet\nnargile\nnarin\nnasihat\nnaylon\nnazar\nnazik\nnağme\nneden\nnedime\nnefis\nnehir\nnergis\nnesil\nnesne\nneva\nnevruz\nnezaket\nnezih\nnezle\nneşter\nnicelik\nnihayet\nnikel\nnilüfer\nnimet\nninni\nnizam\nnohut\nnokta\nnormal\nnostalji\nnoter\nnumara\nnöbet\nnüfus\nnükleer\nnükte\nnüsha\nobje\nobruk\nobua\nocak\nodacı\nodun\nofset\noklava\nokul\nokyanus\nolanak\nolgun\nolta\noluk\nolumlu\nomlet\nomuz\nonarım\nonay\nonur\nopal\nopera\noptik\norijinal\norkestra\norkide\norman\norsa\notağ\notel\notlak\notlu\notobüs\noturum\noyma\nozalit\nozan\npabuç\npadok\npakt\npalamut\npalet\npalmiye\npalto\npalyaço\npamuk\npanayır\npancar\npanel\npanik\npantolon\npapağan\npapyon\npara\npardösü\nparfüm\nparite\nparlak\nparsel\npasaj\npasif\npaskalya\npasta\npatates\npatent\npatlıcan\npatron\npaydos\npedal\npehlivan\npekmez\npelerin\npelikan\npelte\npelüş\npembe\npencere\npense\nperde\npergel\nperhiz\nperi\nperon\nperuk\npervane\nperçem\nperşembe\npetek\npetrol\npetunya\npeyke\npeynir\npeyzaj\npeçete\npijama\npiknik\npilav\npilot\npinti\npire\npirinç\npirzola\npist\npiton\npiyano\npiyes\nplaj\nplaka\nplastik\nplatin\npohpoh\npolen\npolo\npompa\nponpon\npoplin\npopüler\nporselen\nportakal\npotin\npotpuri\npoyraz\npozitif\npoğaça\npoşet\npratik\nprens\nprim\nprofil\nprogram\nproje\nprova\npuan\npuding\npudra\npulluk\npunto\npuro\npusula\nputrel\npüskül\npınar\npırasa\npırlanta\nrabıta\nraca\nradar\nradyo\nrafadan\nrafine\nrahat\nrahle\nrahmet\nrakam\nraket\nrakip\nraks\nrampa\nrandevu\nrapor\nrapsodi\nrastık\nrayiha\nrağbet\nrealist\nrefah\nreferans\nrefik\nreform\nrehber\nrehin\nrekabet\nreklam\nrende\nrenk\nresim\nressam\nrevak\nreyhan\nreyon\nrezene\nreçel\nrimel\nring\nrisale\nritim\nritüel\nrobot\nroda\nrodeo\nrokfor\nrosto\nrozet\nrubai\nruble\nrugan\nruhsat\nrulo\nrutubet\nröportaj\nrükün\nrütbe\nrüya\nrüzgar\nrüşt\nrıza\nsaadet\nsaban\nsabır\nsadaka\nsade\nsadık\nsafha\nsafran\nsahaf\nsahil\nsahne\nsakal\nsaksı\nsakız\nsalata\nsalep\nsalkım\nsalça\nsalıncak\nsamimi\nsandal\nsaniye\nsanki\nsantim\nsaray\nsardalya\nsargı\nsarkaç\nsarmaşık\nsarnıç\nsarraf\nsarsıntı\nsatranç\nsavana\nsavunma\nsayaç\nsaydam\nsayfa\nsayı\nsaçak\nsaçma\nsağanak\nsağdıç\nsağlık\nsebep\nsebze\nseccade\nseda\nsedir\nsefer\nsefire\nsehpa\nselam\nsele\nselofan\nselvi\nsemaver\nsembol\nsemt\nsenaryo\nsenet\nsentez\nserap\nserin\nsermaye\nservis\nserçe\nserüven\nsevgi\nsevinç\nseyahat\nseyirci\nseyrek\nseyyah\nsezon\nseçenek\nseçim\nsigorta\nsihir\nsilgi\nsilindir\nsimit\nsinek\nsinyal\nsipariş\nsiren\nsirke\nsistem\nsiyah\nsoba\nsofra\nsofu\nsohbet\nsokak\nsoket\nsolist\nsolucan\nsomun\nsonat\nsonbahar\nsonsuz\nsonuç\nsosis\nsosyal\nsoğan\nsoğuk\nspatula\nspiker\nspiral\nspor\nstadyum\nstant\nstep\nstil\nstok\nstüdyo\nsucuk\nsuflör\nsulh\nsunak\nsundurma\nsunum\nsusam\nsusuz\nsöyleşi\nsübye\nsükut\nsümbül\nsünger\nsüpürge\nsürme\nsürpriz\nsütun\nsüvari\nsüzgeç\nsıhhat\nsıkıntı\nsınav\nsınıf\nsırma\nsırt\nsızı\nsığla\ntabak\ntabela\ntabip\ntabure\ntadım\ntaflan\ntahmin\ntahsil\ntahta\ntakdir\ntakoz\ntaktik\ntakunya\ntakvim\ntambur\ntamir\ntampon\ntango\ntanker\ntanı\ntapu\ntapınak\ntaraf\ntarhana\ntarla\ntarçın\ntasarım\ntasnif\ntasvir\ntatil\ntavan\ntavsiye\ntavuk\ntayt\ntaze\ntaşra\ntaşıt\ntebeşir\ntebrik\ntecelli\ntecrübe\ntedavi\ntedbir\ntekerlek\ntekir\nteklif\ntekne\ntekstil\ntelaş\ntelefon\ntelgraf\ntelkari\ntelve\ntema\ntembel\ntemiz\ntemmuz\ntempo\ntemsil\nteneke\ntenha\ntenor\ntente\nteorem\ntepe\ntepsi\nterazi\nterbiye\ntercih\ntereyağı\nterfi\nterim\nterlik\ntermos\ntertip\ntesis\ntespit\ntesti\ntevazu\nteyze\ntezgah\nteşekkür\nticaret\ntiftik\ntirbuşon\ntitiz\ntiyatro\ntohum\ntoka\ntokluk\ntokmak\ntomar\ntombul\ntopaç\ntoplum\ntoprak\ntopuk\ntorna\ntorpido\ntortu\ntorun\ntotem\ntraktör\ntramvay\ntrapez\ntribün\ntriko\ntrompet\ntropik\ntuhaf\ntulum\nturfanda\nturist\nturp\nturuncu\ntutam\ntutkal\ntuval\ntuzla\ntöre\ntüccar\ntülbent\ntümen\ntümsek\ntünel\ntürbe\ntürkü\ntütsü\ntıkaç\ntılsım\ntıpkı\ntırmık\ntırnak\ntırtıl\nucuz\nufuk\nukala\nulak\nulvi\numum\nunsur\nuskumru\nusta\nusul\nutku\nuvertür\nuyanık\nuyarı\nuydu\nuygar\nuygun\nuysal\nuzantı\nuzay\nuzman\nuzun\nuçucu\nuçurtma\nuğraş\nuğur\nvaaz\nvagon\nvaha\nvahşi\nvakar\nvakit\nvaliz\nvals\nvanilya\nvantuz\nvapur\nvaril\nvarlık\nvasat\nvasıta\nvatoz\nvazife\nvazo\nvecize\nvefa\nvekil\nveli\nvelvele\nverev\nvestiyer\nveznedar\nvideo\nvilla\nvirane\nvirgül\nvitamin\nvites\nvitrin\nviyola\nvişne\nvokal\nvoleybol\nvolkan\nvuslat\nvücut\nyakamoz\nyakut\nyakın\nyalaz\nyalnız\nyama\nyandaş\nyanlış\nyapağı\nyapboz\nyaprak\nyaren\nyarış\nyasemin\nyassı\nyatak\nyavaş\nyavru\nyavuz\nyaygı\nyayla\nyazlık\nyağlı\nyağmur\nyedek\nyedi\nyegane\nyeknesak\nyelken\nyelpaze\nyemiş\nyemyeşil\nyengeç\nyenilik\nyerel\nyerli\nyetenek\nyetişkin\nyetki\nyeğen\nyirmi\nyitik\nyiğit\nyokuş\nyolcu\nyoldaş\nyolluk\nyordam\nyorgan\nyosun\nyoğurt\nyudum\nyufka\nyukarı\nyulaf\nyumak\nyumurta\nyunus\nyurt\nyutkun\nyuva\nyöneliş\nyöntem\nyüksük\nyükü\nyürüyüş\nyüzde\nyüzey\nyüzük\nyıkım\nyılan\nyılbaşı\nyıldız\nyılkı\nyıllık\nyırtmaç\nzafer\nzahire\nzahter\nzaman\nzambak\nzanaat\nzaruri\nzaten\nzayıf\nzebra\nzelzele\nzemberek\nzemin\nzencefil\nzengin\nzerdali\nzerre\nzeval\nzevk\nzeybek\nzeytin\nzift\nzihin\nzihniyet\nzincir\nziraat\nzirve\nzorluk\nzülüf\nzümrüt\nzürafa\nzımba\nzımpara\nzıpkın\nzıpzıp\nzırh\nçadır\nçakmak\nçalar\nçamaşır\nçanak\nçanta\nçark\nçarpan\nçarşaf\nçatal\nçatlak\nçavdar\nçayhane\nçağla\nçağrı\nçekiç\nçekmece\nçelenk\nçelik\nçember\nçene\nçentik\nçerez\nçerçeve\nçetele\nçeşme\nçikolata\nçilingir\nçimen\nçinko\nçipura\nçisenti\nçizelge\nçizme\nçiçek\nçoban\nçocuk\nçokgen\nçomak\nçorap\nçorba\nçoğul\nçubuk\nçuha\nçukur\nçörek\nçözüm\nçıkrık\nçıngırak\nçırak\nçığlık\nçığır\nödev\nöfke\nökçe\nölçek\nönceki\nöncü\nönder\nönem\nöneri\nöpücük\nördek\nörümcek\nöteki\növgü\nöykü\nözerk\nözgeçmiş\nözlem\nözne\nözveri\nöğle\nöğrenci\nöğüt\nüflemeli\nüleş\nümit\nüniforma\nünite\nünlem\nünlü\nüretim\nürkek\nüslup\nüvez\nüzengi\nüzeri\nüçgen\nüşengeç\nıhlamur\nılıca\nırmak\nıskarta\nıslak\nıspanak\nıstakoz\nıtır\nızgara\nşablon\nşalgam\nşalter\nşalvar\nşamdan\nşampuan\nşapka\nşarj\nşato\nşebboy\nşeffaf\nşeftali\nşehriye\nşehzade\nşemsiye\nşenlik\nşerbet\nşeref\nşerh\nşezlong\nşifa\nşilte\nşimal\nşimdi\nşimşek\nşive\nşişlik\nşofben\nşoför\nşuara\nşubat\nşurup\nşuur\nşömine\nşövale\n";

  // src/words/uk.txt
  var uk_default = "абажур\nабзац\nабрикос\nаванс\nавокадо\nаврора\nавтобус\nавіатор\nагава\nагат\nагроном\nадаптер\nадмірал\nажур\nазалія\nазарт\nазбука\nазимут\nайва\nайсберг\nайстра\nакадемія\nакація\nакварель\nакорд\nакробат\nаксіома\nактив\nактор\nакула\nакустика\nакцент\nакція\nалгебра\nалгоритм\nалебастр\nалегорія\nалея\nалича\nалмаз\nалфавіт\nальбом\nальпака\nальт\nалюміній\nамбар\nамулет\nамфора\nанаграма\nаналіз\nананас\nанатомія\nангар\nангел\nанекдот\nанемона\nанкета\nанонс\nансамбль\nантена\nантилопа\nапарат\nапельсин\nапетит\nаптека\nарахіс\nарбітр\nарена\nаркуш\nарматура\nарніка\nаромат\nартерія\nартист\nарфа\nархеолог\nархів\nаршин\nасорті\nаспект\nастероїд\nастра\nасфальт\nательє\nатлас\nатлет\nатом\nаудит\nаукціон\nафоризм\nафіша\nацетон\nбабка\nбабуся\nбагаття\nбагет\nбагно\nбазар\nбазилік\nбайбак\nбайрак\nбакалія\nбаклан\nбалада\nбалон\nбаль\nбаляси\nбамбук\nбанан\nбандура\nбанер\nбарабан\nбарвінок\nбарило\nбаркас\nбархан\nбасейн\nбатут\nбатько\nбацила\nбашта\nбджола\nбегемот\nбекас\nбекон\nбеладона\nбенефіс\nбензин\nберег\nберкут\nберізка\nбесіда\nбивень\nбилина\nбинт\nбирка\nбланк\nблиск\nблогер\nблок\nблузка\nблюдо\nбобер\nбогатир\nбойлер\nбокал\nбокс\nболото\nборода\nборщ\nбосоніж\nботаніка\nбоцман\nбочка\nбояр\nбраво\nбраслет\nбрат\nбрезент\nбрелок\nбригада\nбридж\nбриз\nбрила\nброва\nбронза\nброшка\nбрук\nбрунька\nбрусниця\nбублик\nбудинок\nбудяк\nбузина\nбузок\nбуйвіл\nбуквар\nбукет\nбуксир\nбукініст\nбулавка\nбулка\nбульба\nбумеранг\nбуран\nбуревій\nбурулька\nбурштин\nбуряк\nбутон\nбухта\nбюджет\nбюлетень\nбюро\nбюст\nбіатлон\nбігун\nбідон\nбілет\nбілизна\nбінокль\nбіологія\nбіржа\nбірюза\nбісер\nбісквіт\nвагон\nвада\nважіль\nвакцина\nвалун\nвальс\nвалюта\nвалянок\nваліза\nвантаж\nваран\nвареник\nварта\nваріант\nвафля\nввечері\nвдача\nведмідь\nвезіння\nвелетень\nвельвет\nверанда\nверба\nвересень\nверстат\nверхівка\nвершина\nвесло\nвесна\nвечеря\nвечір\nвибір\nвиварка\nвигадка\nвигляд\nвигода\nвиграш\nвидання\nвиделка\nвидра\nвизнання\nвикладач\nвикрутка\nвилов\nвимова\nвиноград\nвиняток\nвипадок\nвираз\nвиріб\nвисновок\nвисота\nвиставка\nвитязь\nвитівка\nвихор\nвихід\nвишивка\nвишня\nвиїзд\nвказівка\nвогник\nвогонь\nводій\nвозик\nвокаліст\nвокзал\nволейбол\nволокно\nвольт\nволя\nворона\nвосени\nвосьмий\nвощина\nвсесвіт\nвступ\nвтіха\nвуаль\nвугілля\nвудка\nвузол\nвулик\nвулкан\nвухо\nвчений\nвчинок\nвчитель\nвівторок\nвівця\nвідбиток\nвідгомін\nвідеозал\nвідлига\nвідро\nвізок\nвікно\nвілла\nвінегрет\nвінчик\nвірність\nвірш\nвіск\nвісник\nвісім\nвітання\nвітер\nвітраж\nвіхола\nвішак\nгабарит\nгавань\nгаджет\nгадка\nгазель\nгазон\nгалас\nгалета\nгалузка\nгама\nгандбол\nганок\nгараж\nгарбуз\nгардероб\nгармонія\nгарнір\nгасло\nгвинт\nгвоздика\nгектар\nгелій\nгеолог\nгерань\nгербарій\nгерой\nгиря\nгладь\nглазур\nглек\nглечик\nглибина\nглина\nглобус\nглосарій\nглухар\nглядач\nгном\nгніздо\nгніт\nговірка\nгодина\nгодувати\nголка\nголос\nголуб\nгольф\nгомін\nгончар\nгопак\nгора\nгоргона\nгордість\nгоризонт\nгорло\nгоробець\nгоріх\nгостина\nготель\nграбар\nгравій\nградус\nграмота\nграніт\nграфік\nгребінь\nгречка\nгриб\nгривня\nгромада\nгроно\nгрудень\nгруша\nгрядка\nгрім\nгрінка\nгубернія\nгубка\nгудзик\nгудок\nгумор\nгумус\nгурт\nгусак\nгусениця\nгусінь\nгутірка\nгуща\nгіацинт\nгібрид\nгідність\nгілля\nгімназія\nгіпотеза\nгіпс\nгірка\nгірлянда\nгірчиця\nгість\nгітара\nдавнина\nдамба\nдарунок\nдата\nдвері\nдвигун\nдвобій\nдвір\nдебати\nдебют\nдевіз\nдекада\nдекор\nделегат\nдельта\nдемонтаж\nденце\nдень\nдепо\nдерево\nдесерт\nдесяток\nдеталь\nдефіс\nджаз\nджем\nджерело\nджинси\nджміль\nджунглі\nдзвін\nдзеркало\nдзига\nдзьоб\nдиван\nдивина\nдиво\nдизайн\nдиктант\nдилер\nдимар\nдиня\nдиплом\nдиректор\nдиригент\nдиск\nдиспут\nдихання\nдоба\nдобриво\nдовгота\nдовжина\nдовідка\nдогана\nдогляд\nдоговір\nдозвіл\nдозор\nдоказ\nдоктор\nдокір\nдолина\nдомашній\nдомкрат\nдомра\nдомівка\nдонька\nдорога\nдоріжка\nдосвід\nдоставка\nдотеп\nдотик\nдоходи\nдошка\nдоярка\nдрабина\nдраглі\nдракон\nдрама\nдренаж\nдрозд\nдруг\nдружба\nдрукар\nдрібниця\nдріжджі\nдріт\nдубль\nдума\nдупло\nдюжина\nдюйм\nдюна\nдятел\nдіаграма\nдіалог\nдіамант\nдіапазон\nдіброва\nдіжка\nдійство\nдільниця\nділянка\nдіоптрія\nдітвак\nдіяч\nдієта\nегоїст\nекватор\nекзамен\nекзотика\nекологія\nекран\nексперт\nекіпаж\nелеватор\nелемент\nельф\nеліпс\nемаль\nемблема\nемоція\nенергія\nепоха\nепіграф\nепізод\nескорт\nескіз\nестакада\nестрада\nетажерка\nетап\nетикет\nетнограф\nетюд\nефект\nефір\nешелон\nжаба\nжайворон\nжакет\nжало\nжалюзі\nжанр\nжарина\nжарт\nжасмин\nжатка\nжваво\nжевріння\nжеле\nженьшень\nжердина\nжеребець\nжест\nжетон\nживець\nживопис\nживіт\nжилет\nжилка\nжитниця\nжито\nжмут\nжнець\nжнива\nжовтень\nжолудь\nжонглер\nжоржина\nжуйка\nжупан\nжуравель\nжурнал\nжурі\nжінка\nзабава\nзабіг\nзавада\nзавдання\nзавод\nзавтра\nзавіса\nзагадка\nзагорожа\nзаграва\nзагін\nзадум\nзазимок\nзаклад\nзала\nзалив\nзалізо\nзамок\nзамша\nзаміс\nзапас\nзаписка\nзаплава\nзаправка\nзарядка\nзастілля\nзатишок\nзатока\nзатірка\nзахід\nзачин\nзачіска\nзаєць\nзбірка\nзвання\nзвичай\nзвук\nзвірята\nзвіт\nзгода\nздобуток\nзебра\nзебу\nзелень\nземля\nзеніт\nзерно\nзима\nзлагода\nзлива\nзлиток\nзмагання\nзмій\nзміна\nзнавець\nзнайомий\nзнак\nзнахідка\nзнижка\nзодчий\nзозуля\nзойк\nзона\nзоопарк\nзоря\nзошит\nзрілість\nзріст\nзубець\nзубило\nзубр\nзупинка\nзустріч\nзяблик\nзітхання\nйога\nйогурт\nйорж\nкабель\nкаблук\nкабінет\nкавун\nкаденція\nкадр\nказка\nкайман\nкакао\nкактус\nкалач\nкалендар\nкалина\nкалоша\nкалюжа\nкамбала\nкамера\nкамзол\nкампус\nкамін\nканал\nканва\nкандела\nканое\nканікули\nкапелюх\nкапля\nкапуста\nкапюшон\nкапітан\nкарамель\nкарета\nкарниз\nкарусель\nкаса\nкаструля\nкаталог\nкатер\nкаучук\nкафе\nкачан\nкаштан\nкаюта\nквадрат\nквант\nкварц\nквас\nкватирка\nквиток\nквітка\nкеди\nкекс\nкельма\nкемпінг\nкераміка\nкермо\nкивок\nкилим\nкипарис\nкисень\nкисть\nкисіль\nкитиця\nкишеня\nклавіша\nкладка\nкларнет\nклей\nклич\nклопіт\nклоун\nклубок\nклумба\nклімат\nкліп\nкмин\nкнига\nкнопка\nкнягиня\nкняжна\nкоала\nкобза\nкобила\nковадло\nковбаса\nковдра\nковзан\nковток\nковчег\nкодекс\nкожух\nкозир\nкойот\nкокос\nкоктейль\nколба\nколега\nколо\nколядка\nколібрі\nкомаха\nкомбайн\nкомедія\nкомод\nкомпас\nкомфорт\nкомірець\nконвалія\nкондитер\nконик\nконус\nконцерт\nкопалина\nкопито\nкопія\nкорабель\nкоржик\nкориця\nкорова\nкорпус\nкорт\nкоріння\nкосар\nкосинус\nкосмос\nкостюм\nкотел\nкотлета\nкохання\nкоцюба\nкочерга\nкошара\nкраб\nкравець\nкрайка\nкраєвид\nкраїна\nкредит\nкрейда\nкрем\nкресало\nкриж\nкрило\nкриниця\nкрихта\nкришка\nкролик\nкрона\nкросворд\nкруасан\nкрупа\nкрутій\nкрюк\nкрючок\nкубик\nкузен\nкузня\nкузов\nкулак\nкулон\nкультура\nкулінар\nкунжут\nкупе\nкупол\nкупівля\nкураж\nкурган\nкурорт\nкурс\nкуртка\nкухар\nкухоль\nкуча\nкушнір\nкіборг\nкіготь\nкілограм\nкінець\nкіно\nкіоск\nкіптява\nкіраса\nкісточка\nкішка\nлабіринт\nлава\nлавина\nлагуна\nлазер\nлазня\nлайнер\nламання\nлампа\nландшафт\nланка\nланцюг\nласощі\nлауреат\nлаштунки\nлебідь\nлевада\nлевеня\nлегенда\nлегкість\nлегінь\nлежак\nлезо\nлекція\nлелека\nлемур\nленто\nлеопард\nлепеха\nлептоп\nлестощі\nлещата\nлижі\nлиман\nлипа\nлипень\nлисиця\nлисток\nлицар\nлляний\nлобода\nлоготип\nлогіка\nложка\nлокон\nлопата\nлопух\nлоскіт\nлось\nлотерея\nлотос\nлоша\nлузга\nлуна\nлуска\nлучник\nлюбисток\nлюбов\nлюдина\nлюкс\nлюлька\nлюпин\nлюстра\nліжко\nлійка\nлікар\nлікоть\nлілія\nлінза\nлінолеум\nлінь\nлінійка\nліра\nлітак\nлітера\nліто\nліфт\nліхтар\nліцей\nлічба\nліщина\nмавпа\nмагазин\nмагніт\nмагістр\nмажор\nмазок\nмайбутнє\nмайдан\nмайонез\nмайстер\nмакарони\nмакраме\nмальва\nмалюнок\nмаляр\nмамонт\nманго\nмандарин\nманеж\nманжет\nманна\nмантія\nманікюр\nмарафон\nмаргарин\nмарка\nмарля\nмармелад\nмарципан\nмарш\nмасаж\nмасштаб\nматерія\nмати\nматрац\nматуся\nмахаон\nмашина\nмаяк\nмаятник\nмеблі\nмедаль\nмедицина\nмедовик\nмедуза\nмежа\nмелодія\nмельник\nмеліса\nмембрана\nменю\nмереживо\nмеринос\nмести\nметал\nметелик\nметод\nметр\nмеханік\nмеценат\nмигдаль\nмиля\nмиска\nмитець\nмить\nмножина\nмода\nмодель\nмозаїка\nмокрець\nмолоко\nмольберт\nмолюск\nмомент\nмонета\nмонолог\nмонтаж\nмонумент\nмонітор\nморе\nморзянка\nмориска\nморква\nмороз\nмотив\nмотор\nмотузка\nмохер\nмрія\nмудрець\nмужність\nмузей\nмузика\nмурашка\nмускат\nмусон\nмустанг\nмуха\nмушля\nмюзикл\nмюслі\nмідь\nмікрофон\nміліметр\nмінерал\nміраж\nмірило\nмірошник\nмісто\nмісяць\nмісія\nміхур\nмішень\nмішок\nнабір\nнавушник\nнавчання\nнавіс\nнагода\nнадбання\nнадія\nназва\nнакидка\nналисник\nнамет\nнамисто\nнамул\nнапрям\nнапій\nнарада\nнарис\nнарод\nнастрій\nнасіння\nнатура\nнаука\nнафта\nначиння\nнащадок\nнебо\nнеділя\nнемовля\nнемудрий\nнеон\nнепогода\nнерв\nнерпа\nнетрі\nнеук\nнитка\nновела\nновина\nножиці\nномер\nнорка\nносик\nносовик\nнота\nноутбук\nнуга\nнудьга\nнуль\nнутрія\nнюанс\nняня\nніздря\nнімфа\nніша\nоаза\nобвідний\nобгортка\nобеліск\nобжинки\nобласть\nобличчя\nоблік\nобмін\nобраз\nобруч\nобрій\nобсяг\nобід\nовал\nовація\nовес\nовоч\nогорожа\nогірок\nодежа\nодеколон\nодин\nодуд\nожина\nоздоба\nозеро\nознака\nозон\nокап\nокеан\nоклик\nоколиця\nокомір\nокраєць\nокрема\nокріп\nокуляри\nокунь\nолень\nоливка\nолово\nолівець\nолія\nомар\nомела\nомлет\nонук\nопади\nопеньок\nопера\nопис\nоптика\nопік\nоранка\nорбіта\nорган\nорден\nорел\nоркестр\nорнамент\nорхідея\nорієнтир\nосад\nосвіта\nоселя\nосетер\nосика\nоснова\nособа\nосот\nостача\nострів\nосіб\nосінь\nотава\nотвір\nофорт\nофіс\nохра\nочерет\nочко\nочіпок\nпавич\nпавук\nпаділ\nпазл\nпазуха\nпалац\nпалець\nпаливо\nпалуба\nпальто\nпаляниця\nпалітра\nпанама\nпанорама\nпантера\nпапороть\nпапуга\nпапір\nпара\nпаркан\nпародія\nпартер\nпарус\nпасмо\nпаста\nпасіка\nпатент\nпатисон\nпатріарх\nпауза\nпафос\nпахощі\nпацієнт\nпейзаж\nпекар\nпелюстка\nпелікан\nпенал\nпензель\nперевал\nперлина\nперон\nперсик\nперукар\nпетля\nпечатка\nпечера\nпечиво\nпилок\nпиріг\nписар\nпитання\nпиття\nплавець\nплазма\nплан\nпластик\nплатан\nплацкарт\nплед\nплесо\nплита\nпломбір\nплоща\nплуг\nплюш\nпляж\nпляма\nпляшка\nплісе\nпліт\nпобут\nповага\nповорот\nповінь\nпогода\nпогріб\nподив\nподорож\nподушка\nпоезія\nпоема\nпоет\nпожежник\nпоживок\nпозика\nпозов\nпокрівля\nпокіс\nполе\nполиця\nполотно\nполуниця\nполюс\nпомада\nпомело\nпомічник\nпонтон\nпоні\nпопит\nпопіл\nпоросль\nпортрет\nпослуга\nпосмішка\nпостіль\nпосуд\nпотяг\nпотік\nпохвала\nпохід\nпочаток\nпошта\nпояс\nпоїзд\nправда\nпраля\nпраска\nпредмет\nприбій\nпривіт\nпригода\nпризма\nприкраса\nприлад\nприправа\nпристань\nпритулок\nпричал\nпроба\nпрогноз\nпроект\nпромінь\nпростір\nпрофіль\nпроцент\nпружина\nпряжа\nпряник\nпрясло\nптах\nптиця\nпубліка\nпугач\nпудель\nпудинг\nпудра\nпульт\nпункт\nпурпур\nпустеля\nпуть\nпутівка\nпухирець\nпуховик\nпучок\nпшениця\nпшоно\nпюре\nпіаніно\nпівдень\nпівніч\nпіжама\nпікнік\nпілот\nпінгвін\nпінцет\nпіраміда\nпірога\nпісня\nпісок\nпіст\nпітон\nпіцерія\nрабат\nравлик\nрадар\nрадник\nрадіо\nрайдуга\nрайон\nракета\nракурс\nранець\nрапсодія\nратай\nратуша\nрахунок\nребро\nребус\nревінь\nрегата\nрегіон\nредактор\nредька\nрежисер\nрезерв\nрезонанс\nрейка\nрейс\nреклама\nрекорд\nректор\nрельєф\nремесло\nренклод\nрепортер\nресора\nресторан\nреферат\nрецепт\nречення\nриба\nринва\nринок\nрисунок\nрись\nритм\nриштак\nробот\nробітник\nровер\nрогіз\nродзинка\nрозбіг\nрозвага\nрозклад\nрозмова\nрозсада\nрозум\nромашка\nромб\nроса\nросинка\nрослина\nросток\nрояль\nрубанок\nрубрика\nрубін\nружа\nрукав\nрукопис\nрумба\nрусалка\nручай\nручка\nрушник\nрюкзак\nрядно\nрядок\nряст\nрівень\nрівнина\nрідина\nріздво\nрізьба\nріка\nрічниця\nрішення\nсадок\nсайт\nсаквояж\nсалют\nсамбо\nсамовар\nсандаля\nсанки\nсарана\nсардина\nсатин\nсафарі\nсахарин\nсваха\nсвекор\nсветр\nсвинець\nсвистун\nсвято\nсвіжість\nсвічка\nсезам\nсезон\nсекрет\nсекунда\nселера\nсело\nсемафор\nсервіз\nсереда\nсерпень\nсерце\nсестра\nсесія\nсигнал\nсидіння\nсила\nсилует\nсимвол\nсимфонія\nсиниця\nсинтез\nсинь\nсирена\nсирник\nсироп\nсистема\nситро\nскакун\nскарб\nскатерть\nскафандр\nсквер\nскеля\nскибка\nскирта\nсклад\nсклянка\nскоба\nскорина\nскрипка\nскроня\nскутер\nсланець\nслимак\nсловник\nслон\nслоїк\nслух\nслюда\nслюсар\nслід\nсмак\nсмерека\nсметана\nсмола\nсмуга\nснасть\nсніданок\nсніп\nсобака\nсобор\nсова\nсовість\nсокира\nсокіл\nсолод\nсонце\nсоняшник\nсопілка\nсорока\nсосна\nсотня\nсоус\nсоюз\nспагеті\nспальня\nспектр\nспина\nсписок\nспиця\nспогад\nспокій\nспорт\nспосіб\nсрібло\nставок\nстадіон\nстайня\nстакан\nсталь\nстанція\nстарець\nстаття\nстебло\nстежка\nстеп\nстерня\nстовп\nстодола\nсторож\nстрибок\nстрофа\nструмок\nстрілка\nстудент\nступка\nстіг\nстілець\nстіна\nсубота\nсувенір\nсуглоб\nсукня\nсумка\nсупутник\nсургуч\nсусід\nсутінки\nсуцвіття\nсхил\nсходи\nсцена\nсюжет\nсюрприз\nсяйво\nсівач\nсідло\nсіль\nсімейка\nсітка\nтаблиця\nтабун\nтаверна\nтайга\nтаймер\nтаксі\nтакт\nталан\nталія\nтамада\nтандем\nтартак\nтарілка\nтасьма\nтачка\nтаємниця\nтварина\nтвердь\nтворець\nтеатр\nтезка\nтексти\nтелефон\nтеля\nтембр\nтемп\nтендер\nтеніс\nтеорема\nтепло\nтераса\nтерен\nтермін\nтерпіння\nтесляр\nтесть\nтехніка\nтечія\nтигр\nтиждень\nтирса\nтитан\nтитул\nтиха\nтканина\nтовар\nтолока\nтомат\nтонкість\nтонна\nтонік\nтопаз\nтополя\nторба\nторг\nтост\nтравень\nтрагедія\nтрадиція\nтрактор\nтрамвай\nтрап\nтрафарет\nтрембіта\nтренер\nтрибуна\nтрико\nтримач\nтроль\nтромбон\nтростина\nтрофей\nтроянда\nтроє\nтрубач\nтруд\nтрюм\nтрюфель\nтріо\nтріска\nтуба\nтулуб\nтуман\nтундра\nтунель\nтуніка\nтупіт\nтурбіна\nтурист\nтурка\nтурнір\nтуфля\nтюбик\nтюбінг\nтюлень\nтюль\nтягар\nтіло\nтірамісу\nубрання\nубір\nувага\nувертюра\nугіддя\nудав\nударник\nузбіччя\nузвар\nузвіз\nузгірок\nузлісся\nузор\nуклін\nукриття\nулов\nумова\nумілець\nуніформа\nуправа\nупряж\nуривок\nурожай\nурок\nурочище\nусмішка\nуспіх\nустанова\nустрій\nустілка\nутішення\nучасник\nучень\nучта\nущелина\nуява\nуявлення\nфабрика\nфабула\nфазан\nфазенда\nфакел\nфанера\nфантазія\nфанфара\nфарба\nфартух\nфарфор\nфасад\nфасон\nфауна\nфеномен\nферзь\nферма\nфеєрверк\nфлагман\nфлакон\nфланель\nфлейта\nфлора\nфлот\nфлюгер\nфлюїд\nфлігель\nфойє\nфокус\nфольга\nфонд\nфонема\nфонтан\nфорель\nфото\nфраза\nфрак\nфренч\nфреска\nфронт\nфрукт\nфужер\nфундук\nфункція\nфунт\nфургон\nфурор\nфутбол\nфутляр\nфуфайка\nфіалка\nфігура\nфізика\nфіле\nфілософ\nфільм\nфінал\nфінік\nфіолет\nфіранка\nхазяїн\nхалат\nхалва\nхамелеон\nхарактер\nхарч\nхатина\nхвастун\nхвиля\nхвощ\nхвіст\nхижа\nхимера\nхист\nхлопець\nхліб\nхмара\nхмиз\nхміль\nховрах\nходулі\nхокей\nхорал\nхоровод\nхребет\nхроніка\nхрущ\nхрін\nхудожник\nхурма\nхустка\nхутро\nхутір\nхімік\nхірург\nцвіркун\nцегла\nцемент\nцентр\nцибуля\nцигейка\nцикл\nциліндр\nцинк\nцитата\nцитрус\nцифра\nцукат\nцукерка\nцукор\nцунамі\nцуценя\nцятка\nцівка\nцілина\nціна\nчабан\nчагарник\nчадо\nчайка\nчайник\nчаклун\nчалма\nчари\nчарівник\nчасопис\nчастка\nчаша\nчебрець\nчебурек\nчекан\nчемність\nчемпіон\nченець\nчерга\nчердак\nчернетка\nчетвер\nчижик\nчинар\nчинник\nчистота\nчитач\nчмихання\nчоботи\nчовгання\nчовен\nчовник\nчорнило\nчотири\nчубук\nчубчик\nчуйність\nчумак\nчутка\nшабаш\nшаблон\nшавлія\nшайба\nшампунь\nшапка\nшарм\nшаровари\nшасі\nшатро\nшафа\nшафран\nшахи\nшахта\nшвабра\nшвачка\nшевець\nшедевр\nшезлонг\nшелест\nшепіт\nшеренга\nшерсть\nшершень\nшефство\nшило\nшимпанзе\nшинель\nшипшина\nширина\nширма\nширота\nшифер\nшишка\nшкода\nшкура\nшкіпер\nшлагбаум\nшланг\nшлем\nшлунок\nшлюз\nшлюпка\nшлях\nшматок\nшнурок\nшовк\nшоколад\nшолом\nшорти\nшосе\nшоста\nшпак\nшпала\nшпилька\nшпинат\nшприц\nштанга\nштепсель\nштиль\nштовхач\nшторм\nштрих\nштурвал\nшукач\nшуліка\nшуруп\nшурхіт\nшухляда\nщавель\nщастя\nщебет\nщебінь\nщедрість\nщеня\nщетина\nщиглик\nщиголь\nщипці\nщирість\nщиток\nщогла\nщоденник\nщока\nювелір\nювілей\nюнацтво\nюнга\nюність\nюпітер\nюрба\nюрист\nюшка\nябеда\nяблуко\nявище\nявка\nягель\nягня\nягуар\nядро\nязик\nязичок\nяйце\nякір\nякість\nялиця\nянголя\nярина\nярлик\nярмарок\nяруга\nярус\nясен\nясла\nясність\nяструб\nяхонт\nяхта\nячмінь\nяшма\nящірка\nєвро\nєдиноріг\nєдність\nєнот\nібіс\nіграшка\nігрек\nігуана\nідеал\nідеолог\nідея\nідилія\nізолятор\nікебана\nікра\nілюзія\nімбир\nімла\nімпорт\nімпульс\nінвентар\nіндик\nінженер\nінжир\nінстинкт\nінтерес\nіній\nіриска\nіспит\nісторик\nіхтіолог\nієрогліф\nїдальня\nїжак\nїзда\nїздець\n";

  // src/vectors/envelope.ts
  for (const [language, text3] of Object.entries({ ar: ar_default, en: en_default, es: es_default, fa: fa_default, fr: fr_default, ru: ru_default, tr: tr_default, uk: uk_default })) learn(language, text3);
  var empty = {
    about: "",
    ok: false,
    format: "",
    base: "",
    patch: [],
    cut: 0,
    error: "",
    bytes: "",
    zeros: 0,
    text: "",
    lines: [],
    language: "",
    position: 0,
    near: "",
    newsroom: "",
    thread: "",
    reply_seed: "",
    reply_key: "",
    desk_seed: "",
    verify: "",
    desk: "",
    epoch: 0,
    index: 0,
    tag: "",
    depth: 0,
    bucket: 0,
    seal: "",
    sum: "",
    mark: "",
    content: {},
    reply: {},
    tags: [],
    tokens: [],
    key: "",
    size: 0,
    count: 0,
    id: "",
    file: "",
    digest: "",
    there: [],
    desks: 0,
    threads: 0,
    k: 0,
    release: 0
  };
  var envelopeRunner = {
    run: (c, _, all) => runCase(c, all),
    // A number may be one more without another power of two, or another cell. Any
    // bytes are a token, a table is read only where the tags lead, and a later cell
    // holds nothing of the file's first bytes.
    // What stands behind a word's fourth letter is forgiven: the first one isn't.
    damage: (c, field) => {
      const v = c;
      return v.format === "passphrase" && field === "text" ? v.text.replace(/\p{L}/u, (letter2) => /x/i.test(letter2) ? "q" : "x") : void 0;
    },
    free: (c) => {
      const v = c;
      switch (v.format) {
        case "depth":
          return ["desks", "threads", "k"];
        case "cells":
          return v.index ? ["size", "file"] : ["size"];
        case "cells answer":
          return ["count"];
        case "cells request":
        case "body request":
        case "table":
          return ["bytes"];
      }
      return [];
    }
  };
  async function runCase(own, all) {
    for (const field of Object.keys(own)) {
      if (!(field in empty)) {
        throw new Error(`unknown field ${field}`);
      }
    }
    const base2 = own.base ? all[own.base] : {};
    if (!base2) {
      throw new Error(`no base ${own.base}`);
    }
    const v = { ...empty, ...base2, patch: [], cut: 0, error: "", ...own };
    let refused;
    try {
      await run(v);
    } catch (err) {
      refused = err;
    }
    if (v.ok) {
      if (refused !== void 0) {
        throw refused;
      }
      return;
    }
    if (refused === void 0) {
      throw new Error("accepted");
    }
    const right = refused instanceof WordError ? v.error === "word" && refused.position === v.position && (v.near ? refused.near.includes(v.near) : refused.near.length === 0) && refused.near.length <= 3 : refused instanceof Refused && refused.reason === v.error;
    if (!right) {
      throw new Error(`refused with ${String(refused)}, not with ${v.error}`);
    }
  }
  function blobOf(v) {
    const head = fromHex(v.file);
    return new Blob([head, new Uint8Array(v.size - head.length)]);
  }
  function must(what, got, want) {
    const plain4 = (x) => Array.isArray(x) ? x.map(plain4) : x instanceof Uint8Array ? hex(x) : x !== null && typeof x === "object" ? Object.fromEntries(Object.entries(x).sort(([a], [b]) => a < b ? -1 : 1).map(([k, y]) => [k, plain4(y)])) : x;
    const [g, w] = [JSON.stringify(plain4(got)), JSON.stringify(plain4(want))];
    if (g !== w) {
      throw new Error(`${what} is ${g}, not ${w}`);
    }
  }
  function input(v) {
    const b = concat(fromHex(v.bytes), new Uint8Array(v.zeros));
    for (const p of v.patch) {
      b.set(fromHex(p.bytes), p.at);
    }
    return b.slice(0, b.length - v.cut);
  }
  function ruleVector(r) {
    return {
      withdrawn: r.withdrawn,
      ...r.checkIn ? { check_in: { days: r.checkIn.days, wish: r.checkIn.wish } } : {},
      ...r.decoy ? { decoy: { thread: r.decoy.thread, reply_key: r.decoy.replyKey } } : {}
    };
  }
  function contentVector(c) {
    const l = c.letter;
    const visit = {
      kind: c.kind,
      id: c.id,
      desks: c.desks,
      acks: c.acks,
      danger: l?.danger ?? false,
      language: l?.language ?? "",
      text: l?.text ?? "",
      ...c.echo > 0 ? { echo: c.echo } : {},
      ...c.rule ? { rule: ruleVector(c.rule) } : {}
    };
    if (!l) {
      return visit;
    }
    const attachments = l.attachments.map((a) => ({ key: a.key, size: a.size, digest: a.digest, name: a.name, type: a.type }));
    return {
      ...visit,
      thread: c.thread.bytes,
      reply_key: l.replyKey,
      master: l.master,
      answers: l.answers,
      ...l.atServer ? { at_server: true } : {},
      ...attachments.length > 0 ? { attachments } : {}
    };
  }
  async function run(v) {
    const b = input(v);
    switch (v.format) {
      case "passphrase": {
        const p = await Passphrase.parse(v.text);
        must("passphrase", p.bytes, v.bytes);
        return must("lines", p.lines(v.language || "en"), v.lines);
      }
      case "keys": {
        const k = await new Passphrase(b).keys(fromHex(v.newsroom));
        must("thread key", k.thread.bytes, v.thread);
        must("reply seed", k.seed, v.reply_seed);
        return must("reply key", k.replyKey(), v.reply_key);
      }
      case "thread": {
        const k = new ThreadKey(fromHex(v.thread));
        must("tag", await k.tag(v.desk, v.epoch, v.index), v.tag);
        must("bucket", await k.bucket(v.depth), v.bucket);
        return must("mark", await k.mark(fromHex(v.sum)), v.mark);
      }
      case "content": {
        const c = parseContent(b);
        must("content written again", encodeContent(c).slice(0, -32), b.slice(0, -32));
        must("sum", await contentSum(fromHex(v.newsroom), v.epoch, fromHex(v.seal), b), v.sum);
        return must("content", contentVector(c), v.content);
      }
      case "envelope": {
        const { content: content2, seal } = await open2(b, fromHex(v.newsroom), (epoch2) => epoch2 === v.epoch ? fromHex(v.desk_seed) : void 0);
        must("recognised", await new ThreadKey(fromHex(v.thread)).recognises(content2), true);
        must("content", contentVector(content2), v.content);
        return must("seal", seal, v.seal);
      }
      case "reply": {
        const k = new Keys(fromHex(v.thread), fromHex(v.reply_seed));
        const tag = await k.thread.tag(v.desk, v.epoch, v.index);
        const r = await k.openReply(fromHex(v.newsroom), tag, v.desk, v.epoch, b, v.verify ? fromHex(v.verify) : void 0);
        const { receipts, messages, offers, echo } = r;
        return must("reply", { desk: r.desk, ...offers > 0 ? { offers } : {}, ...echo > 0 ? { echo } : {}, ...receipts.length > 0 ? { receipts } : {}, ...messages.length > 0 ? { messages } : {} }, v.reply);
      }
      case "table": {
        const found = await searchTable(b, v.tags.map(fromHex));
        return must("tokens", found.map((t) => t ?? ""), v.tokens);
      }
      case "open request": {
        const r = parseOpenRequest(b);
        must("depth", r.depth, v.depth);
        must("bucket", r.bucket, v.bucket);
        return must("request", openRequest(r.depth, r.bucket, r.envelope), b);
      }
      case "body request":
        return must("token", parseBodyRequest(b), b);
      case "close request": {
        const r = parseCloseRequest(b);
        must("first tag", r.destroy[0], v.tag);
        return must("request", closeRequest(r.envelope, r.destroy), b);
      }
      case "cell request": {
        const r = await parseCellRequest(b);
        must("id", r.id, v.id);
        return must("the same request", equal(await cellRequest(r.id, r.cell), b), true);
      }
      case "cells request": {
        const r = parseCellsRequest(b);
        must("request", hex(cellsRequest(r.what, r.ids)), hex(b));
        must("what", r.what, v.index);
        return must("first id", r.ids[0], v.id);
      }
      case "cells answer": {
        const there = parseCellsAnswer(b, v.count);
        return must("there", there.flatMap((yes, i) => yes ? [i] : []), v.there);
      }
      case "file": {
        const original2 = await Original.survey(blobOf(v));
        must("key", await original2.key(new ThreadKey(fromHex(v.thread))), v.key);
        return must("digest", await original2.digest(), v.digest);
      }
      case "cells": {
        const cells = new Cells(fromHex(v.key), v.size);
        must("count", cells.count, v.count);
        must("id", await cells.id(v.index), v.id);
        const original2 = await Original.survey(blobOf(v));
        return must("digest of the cell", await sha2562(await cells.seal(v.index, await original2.piece(v.index))), v.digest);
      }
      case "schedule":
        return must("release", releaseTime(v.epoch, v.index, v.k), v.release);
      case "depth":
        return must("depth", depth(v.desks, v.threads, v.k), v.depth);
    }
    throw new Error(`unknown format ${v.format}`);
  }

  // node_modules/@noble/post-quantum/ml-dsa.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var INTERNAL_SIG_OPT_KEYS = /* @__PURE__ */ Object.freeze([
    "extraEntropy",
    "externalMu"
  ]);
  var INTERNAL_VER_OPT_KEYS = /* @__PURE__ */ Object.freeze(["externalMu"]);
  function validateInternalOpts(opts2, allowed) {
    const normalized = checkOptKeys(opts2, allowed);
    if (normalized.externalMu !== void 0)
      abool3(normalized.externalMu, "opts.externalMu");
    return normalized;
  }
  var N2 = 256;
  var Q2 = 8380417;
  var ROOT_OF_UNITY2 = 1753;
  var F2 = 8347681;
  var D = 13;
  var GAMMA2_1 = Math.floor((Q2 - 1) / 88) | 0;
  var GAMMA2_2 = Math.floor((Q2 - 1) / 32) | 0;
  var PARAMS2 = /* @__PURE__ */ (() => Object.freeze({
    2: Object.freeze({
      K: 4,
      L: 4,
      D,
      GAMMA1: 2 ** 17,
      GAMMA2: GAMMA2_1,
      TAU: 39,
      ETA: 2,
      OMEGA: 80
    }),
    3: Object.freeze({
      K: 6,
      L: 5,
      D,
      GAMMA1: 2 ** 19,
      GAMMA2: GAMMA2_2,
      TAU: 49,
      ETA: 4,
      OMEGA: 55
    }),
    5: Object.freeze({
      K: 8,
      L: 7,
      D,
      GAMMA1: 2 ** 19,
      GAMMA2: GAMMA2_2,
      TAU: 60,
      ETA: 2,
      OMEGA: 75
    })
  }))();
  var newPoly = (n) => new Int32Array(n);
  var crystals2 = /* @__PURE__ */ genCrystals({
    N: N2,
    Q: Q2,
    F: F2,
    ROOT_OF_UNITY: ROOT_OF_UNITY2,
    newPoly,
    isKyber: false,
    brvBits: 8
  });
  var id = (n) => n;
  var polyCoder2 = (d, compress2 = id, verify3 = id) => crystals2.bitsCoder(d, {
    encode: (i) => compress2(verify3(i)),
    decode: (i) => verify3(compress2(i))
  });
  var polyAdd2 = (a_, b_) => {
    const a = a_;
    const b = b_;
    for (let i = 0; i < a.length; i++)
      a[i] = crystals2.mod(a[i] + b[i]);
    return a;
  };
  var polySub2 = (a_, b_) => {
    const a = a_;
    const b = b_;
    for (let i = 0; i < a.length; i++)
      a[i] = crystals2.mod(a[i] - b[i]);
    return a;
  };
  var polyShiftl = (p_) => {
    const p = p_;
    for (let i = 0; i < N2; i++)
      p[i] <<= D;
    return p;
  };
  var polyChknorm = (p_, B2) => {
    const p = p_;
    for (let i = 0; i < N2; i++)
      if (Math.abs(crystals2.smod(p[i])) >= B2)
        return true;
    return false;
  };
  var MultiplyNTTs2 = (a_, b_) => {
    const a = a_;
    const b = b_;
    const c = newPoly(N2);
    for (let i = 0; i < a.length; i++)
      c[i] = crystals2.mod(a[i] * b[i]);
    return c;
  };
  function RejNTTPoly(xof_) {
    const xof = xof_;
    const r = newPoly(N2);
    for (let j = 0; j < N2; ) {
      const b = xof();
      if (b.length % 3)
        throw new Error("RejNTTPoly: unaligned block");
      for (let i = 0; j < N2 && i <= b.length - 3; i += 3) {
        const t = (b[i + 0] | b[i + 1] << 8 | b[i + 2] << 16) & 8388607;
        if (t < Q2)
          r[j++] = t;
      }
    }
    return r;
  }
  function getDilithium(opts_) {
    const opts2 = opts_;
    const { K, L, GAMMA1, GAMMA2, TAU, ETA, OMEGA } = opts2;
    const { CRH_BYTES, TR_BYTES, C_TILDE_BYTES, XOF128: XOF1282, XOF256: XOF2562, securityLevel } = opts2;
    if (![2, 4].includes(ETA))
      throw new Error("Wrong ETA");
    if (![1 << 17, 1 << 19].includes(GAMMA1))
      throw new Error("Wrong GAMMA1");
    if (![GAMMA2_1, GAMMA2_2].includes(GAMMA2))
      throw new Error("Wrong GAMMA2");
    const BETA = TAU * ETA;
    const decompose = (r) => {
      const rPlus = crystals2.mod(r);
      const r0 = crystals2.smod(rPlus, 2 * GAMMA2) | 0;
      if (rPlus - r0 === Q2 - 1)
        return { r1: 0 | 0, r0: r0 - 1 | 0 };
      const r1 = Math.floor((rPlus - r0) / (2 * GAMMA2)) | 0;
      return { r1, r0 };
    };
    const HighBits = (r) => decompose(r).r1;
    const LowBits = (r) => decompose(r).r0;
    const MakeHint = (z, r) => {
      const res0 = z <= GAMMA2 || z > Q2 - GAMMA2 || z === Q2 - GAMMA2 && r === 0 ? 0 : 1;
      return res0;
    };
    const HINT_M = Math.floor((Q2 - 1) / (2 * GAMMA2));
    const UseHint = (h, r) => {
      const { r1, r0 } = decompose(r);
      if (h === 1)
        return r0 > 0 ? crystals2.mod(r1 + 1, HINT_M) | 0 : crystals2.mod(r1 - 1, HINT_M) | 0;
      return r1 | 0;
    };
    const Power2Round = (r) => {
      const rPlus = crystals2.mod(r);
      const r0 = crystals2.smod(rPlus, 2 ** D) | 0;
      return { r1: Math.floor((rPlus - r0) / 2 ** D) | 0, r0 };
    };
    const hintCoder = {
      bytesLen: OMEGA + K,
      encode: (h_) => {
        const h = h_;
        if (h === false)
          throw new Error("hint.encode: hint is false");
        const res = new Uint8Array(OMEGA + K);
        for (let i = 0, k = 0; i < K; i++) {
          for (let j = 0; j < N2; j++)
            if (h[i][j] !== 0)
              res[k++] = j;
          res[OMEGA + i] = k;
        }
        return res;
      },
      decode: (buf) => {
        const h = [];
        let k = 0;
        for (let i = 0; i < K; i++) {
          const hi = newPoly(N2);
          if (buf[OMEGA + i] < k || buf[OMEGA + i] > OMEGA)
            return false;
          for (let j = k; j < buf[OMEGA + i]; j++) {
            if (j > k && buf[j] <= buf[j - 1])
              return false;
            hi[buf[j]] = 1;
          }
          k = buf[OMEGA + i];
          h.push(hi);
        }
        for (let j = k; j < OMEGA; j++)
          if (buf[j] !== 0)
            return false;
        return h;
      }
    };
    const ETACoder = polyCoder2(ETA === 2 ? 3 : 4, (i) => ETA - i, (i) => {
      if (!(-ETA <= i && i <= ETA))
        throw new Error(`malformed key s1/s3 ${i} outside of ETA range [${-ETA}, ${ETA}]`);
      return i;
    });
    const T0Coder = polyCoder2(13, (i) => (1 << D - 1) - i);
    const T1Coder = polyCoder2(10);
    const ZCoder = polyCoder2(GAMMA1 === 1 << 17 ? 18 : 20, (i) => crystals2.smod(GAMMA1 - i));
    const W1Coder = polyCoder2(GAMMA2 === GAMMA2_1 ? 6 : 4);
    const W1Vec = vecCoder(W1Coder, K);
    const publicCoder = splitCoder("publicKey", 32, vecCoder(T1Coder, K));
    const secretCoder = splitCoder("secretKey", 32, 32, TR_BYTES, vecCoder(ETACoder, L), vecCoder(ETACoder, K), vecCoder(T0Coder, K));
    const sigCoder = splitCoder("signature", C_TILDE_BYTES, vecCoder(ZCoder, L), hintCoder);
    const CoefFromHalfByte = ETA === 2 ? (n) => n < 15 ? 2 - n % 5 : false : (n) => n < 9 ? 4 - n : false;
    function RejBoundedPoly(xof_) {
      const xof = xof_;
      const r = newPoly(N2);
      for (let j = 0; j < N2; ) {
        const b = xof();
        for (let i = 0; j < N2 && i < b.length; i += 1) {
          const d1 = CoefFromHalfByte(b[i] & 15);
          const d2 = CoefFromHalfByte(b[i] >> 4 & 15);
          if (d1 !== false)
            r[j++] = d1;
          if (j < N2 && d2 !== false)
            r[j++] = d2;
        }
      }
      return r;
    }
    const SampleInBall = (seed) => {
      const pre = newPoly(N2);
      const s = shake256.create({}).update(seed);
      const buf = new Uint8Array(shake256.blockLen);
      s.xofInto(buf);
      const masks = buf.slice(0, 8);
      for (let i = N2 - TAU, pos = 8, maskPos = 0, maskBit = 0; i < N2; i++) {
        let b = i + 1;
        for (; b > i; ) {
          b = buf[pos++];
          if (pos < shake256.blockLen)
            continue;
          s.xofInto(buf);
          pos = 0;
        }
        pre[i] = pre[b];
        pre[b] = 1 - ((masks[maskPos] >> maskBit++ & 1) << 1);
        if (maskBit >= 8) {
          maskPos++;
          maskBit = 0;
        }
      }
      return pre;
    };
    const polyPowerRound = (p_) => {
      const p = p_;
      const res0 = newPoly(N2);
      const res1 = newPoly(N2);
      for (let i = 0; i < p.length; i++) {
        const { r0, r1 } = Power2Round(p[i]);
        res0[i] = r0;
        res1[i] = r1;
      }
      return { r0: res0, r1: res1 };
    };
    const polyUseHint = (u_, h_) => {
      const u = u_;
      const h = h_;
      for (let i = 0; i < N2; i++)
        u[i] = UseHint(h[i], u[i]);
      return u;
    };
    const polyMakeHint = (a_, b_) => {
      const a = a_;
      const b = b_;
      const v = newPoly(N2);
      let cnt = 0;
      for (let i = 0; i < N2; i++) {
        const h = MakeHint(a[i], b[i]);
        v[i] = h;
        cnt += h;
      }
      return { v, cnt };
    };
    const signRandBytes = 32;
    const seedCoder = splitCoder("seed", 32, 64, 32);
    const internal = Object.freeze({
      info: Object.freeze({ type: "internal-ml-dsa" }),
      lengths: Object.freeze({
        secretKey: secretCoder.bytesLen,
        publicKey: publicCoder.bytesLen,
        seed: 32,
        signature: sigCoder.bytesLen,
        signRand: signRandBytes
      }),
      keygen: (seed) => {
        const seedDst = new Uint8Array(32 + 2);
        const randSeed = seed === void 0;
        if (randSeed)
          seed = randomBytes4(32);
        abytesDoc(seed, 32, "seed");
        seedDst.set(seed);
        if (randSeed)
          cleanBytes(seed);
        seedDst[32] = K;
        seedDst[33] = L;
        const [rho, rhoPrime, K_] = seedCoder.decode(shake256(seedDst, { dkLen: seedCoder.bytesLen }));
        const xofPrime = XOF2562(rhoPrime);
        const s1 = [];
        for (let i = 0; i < L; i++)
          s1.push(RejBoundedPoly(xofPrime.get(i & 255, i >> 8 & 255)));
        const s2 = [];
        for (let i = L; i < L + K; i++)
          s2.push(RejBoundedPoly(xofPrime.get(i & 255, i >> 8 & 255)));
        const s1Hat = s1.map((i) => crystals2.NTT.encode(i.slice()));
        const t0 = [];
        const t1 = [];
        const xof = XOF1282(rho);
        const t = newPoly(N2);
        for (let i = 0; i < K; i++) {
          cleanBytes(t);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd2(t, MultiplyNTTs2(aij, s1Hat[j]));
          }
          crystals2.NTT.decode(t);
          const { r0, r1 } = polyPowerRound(polyAdd2(t, s2[i]));
          t0.push(r0);
          t1.push(r1);
        }
        const publicKey = publicCoder.encode([rho, t1]);
        const tr = shake256(publicKey, { dkLen: TR_BYTES });
        const secretKey = secretCoder.encode([rho, K_, tr, s1, s2, t0]);
        xof.clean();
        xofPrime.clean();
        cleanBytes(rho, rhoPrime, K_, s1, s2, s1Hat, t, t0, t1, tr, seedDst);
        return {
          publicKey,
          secretKey
        };
      },
      getPublicKey: (secretKey) => {
        const [rho, _K, _tr, s1, s2, _t0] = secretCoder.decode(secretKey);
        const xof = XOF1282(rho);
        const s1Hat = s1.map((p) => crystals2.NTT.encode(p.slice()));
        const t1 = [];
        const tmp = newPoly(N2);
        for (let i = 0; i < K; i++) {
          tmp.fill(0);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd2(tmp, MultiplyNTTs2(aij, s1Hat[j]));
          }
          crystals2.NTT.decode(tmp);
          polyAdd2(tmp, s2[i]);
          const { r1 } = polyPowerRound(tmp);
          t1.push(r1);
        }
        xof.clean();
        cleanBytes(tmp, s1Hat, _t0, s1, s2);
        return publicCoder.encode([rho, t1]);
      },
      // NOTE: random is optional.
      sign: (msg, secretKey, opts3 = {}) => {
        opts3 = validateSigOpts(opts3, INTERNAL_SIG_OPT_KEYS);
        opts3 = validateInternalOpts(opts3, INTERNAL_SIG_OPT_KEYS);
        const { extraEntropy: random2, externalMu = false } = opts3;
        if (externalMu)
          abytesDoc(msg, CRH_BYTES, "mu");
        const ownRnd = random2 === false || random2 === void 0;
        const rnd = random2 === false ? new Uint8Array(32) : random2 === void 0 ? randomBytes4(signRandBytes) : random2;
        abytesDoc(rnd, 32, "extraEntropy");
        const decoded = (() => {
          try {
            return secretCoder.decode(secretKey);
          } catch (error) {
            if (ownRnd)
              cleanBytes(rnd);
            throw error;
          }
        })();
        const [rho, _K, tr, s1, s2, t0] = decoded;
        const A = [];
        const xof = XOF1282(rho);
        for (let i = 0; i < K; i++) {
          const pv = [];
          for (let j = 0; j < L; j++)
            pv.push(RejNTTPoly(xof.get(j, i)));
          A.push(pv);
        }
        xof.clean();
        for (let i = 0; i < L; i++)
          crystals2.NTT.encode(s1[i]);
        for (let i = 0; i < K; i++) {
          crystals2.NTT.encode(s2[i]);
          crystals2.NTT.encode(t0[i]);
        }
        const mu = externalMu ? msg : (
          // 6: µ ← H(tr||M, 512)
          //    ▷ Compute message representative µ
          shake256.create({ dkLen: CRH_BYTES }).update(tr).update(msg).digest()
        );
        const rhoprime = shake256.create({ dkLen: CRH_BYTES }).update(_K).update(rnd).update(mu).digest();
        if (ownRnd)
          cleanBytes(rnd);
        abytesDoc(rhoprime, CRH_BYTES);
        const x256 = XOF2562(rhoprime, ZCoder.bytesLen);
        main_loop: for (let kappa = 0; ; ) {
          const y = [];
          for (let i = 0; i < L; i++, kappa++)
            y.push(ZCoder.decode(x256.get(kappa & 255, kappa >> 8)()));
          const z = y.map((i) => crystals2.NTT.encode(i.slice()));
          const w = [];
          for (let i = 0; i < K; i++) {
            const wi = newPoly(N2);
            for (let j = 0; j < L; j++)
              polyAdd2(wi, MultiplyNTTs2(A[i][j], z[j]));
            crystals2.NTT.decode(wi);
            w.push(wi);
          }
          const w1 = w.map((j) => j.map(HighBits));
          const cTilde = shake256.create({ dkLen: C_TILDE_BYTES }).update(mu).update(W1Vec.encode(w1)).digest();
          const cHat = crystals2.NTT.encode(SampleInBall(cTilde));
          const cs1 = s1.map((i) => MultiplyNTTs2(i, cHat));
          for (let i = 0; i < L; i++) {
            polyAdd2(crystals2.NTT.decode(cs1[i]), y[i]);
            if (polyChknorm(cs1[i], GAMMA1 - BETA)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y);
              continue main_loop;
            }
          }
          let cnt = 0;
          const h = [];
          for (let i = 0; i < K; i++) {
            const cs2 = crystals2.NTT.decode(MultiplyNTTs2(s2[i], cHat));
            const r0 = polySub2(w[i], cs2).map(LowBits);
            if (polyChknorm(r0, GAMMA2 - BETA)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y, h, cs2, r0);
              continue main_loop;
            }
            const ct0 = crystals2.NTT.decode(MultiplyNTTs2(t0[i], cHat));
            if (polyChknorm(ct0, GAMMA2)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y, h, cs2, r0, ct0);
              continue main_loop;
            }
            polyAdd2(r0, ct0);
            const hint = polyMakeHint(r0, w1[i]);
            h.push(hint.v);
            cnt += hint.cnt;
          }
          if (cnt > OMEGA) {
            cleanBytes(cTilde, cs1, cHat, w1, w, z, y, h);
            continue;
          }
          x256.clean();
          const res = sigCoder.encode([cTilde, cs1, h]);
          cleanBytes(cTilde, cs1, h, cHat, w1, w, z, y, rhoprime, s1, s2, t0, ...A);
          if (!externalMu)
            cleanBytes(mu);
          return res;
        }
        throw new Error("Unreachable code path reached, report this error");
      },
      verify: (sig, msg, publicKey, opts3 = {}) => {
        opts3 = validateInternalOpts(opts3, INTERNAL_VER_OPT_KEYS);
        const { externalMu = false } = opts3;
        if (externalMu)
          abytesDoc(msg, CRH_BYTES, "mu");
        const [rho, t1] = publicCoder.decode(publicKey);
        const tr = shake256(publicKey, { dkLen: TR_BYTES });
        if (sig.length !== sigCoder.bytesLen)
          return false;
        const [cTilde, z, h] = sigCoder.decode(sig);
        if (h === false)
          return false;
        for (let i = 0; i < L; i++)
          if (polyChknorm(z[i], GAMMA1 - BETA))
            return false;
        const mu = externalMu ? msg : (
          // 7: µ ← H(tr||M, 512)
          shake256.create({ dkLen: CRH_BYTES }).update(tr).update(msg).digest()
        );
        const c = crystals2.NTT.encode(SampleInBall(cTilde));
        const zNtt = z.map((i) => i.slice());
        for (let i = 0; i < L; i++)
          crystals2.NTT.encode(zNtt[i]);
        const wTick1 = [];
        const xof = XOF1282(rho);
        for (let i = 0; i < K; i++) {
          const ct12d = MultiplyNTTs2(crystals2.NTT.encode(polyShiftl(t1[i])), c);
          const Az = newPoly(N2);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd2(Az, MultiplyNTTs2(aij, zNtt[j]));
          }
          const wApprox = crystals2.NTT.decode(polySub2(Az, ct12d));
          wTick1.push(polyUseHint(wApprox, h[i]));
        }
        xof.clean();
        const c2 = shake256.create({ dkLen: C_TILDE_BYTES }).update(mu).update(W1Vec.encode(wTick1)).digest();
        for (const t of h) {
          const sum = t.reduce((acc, i) => acc + i, 0);
          if (!(sum <= OMEGA))
            return false;
        }
        for (const t of z)
          if (polyChknorm(t, GAMMA1 - BETA))
            return false;
        return equalBytes2(cTilde, c2);
      }
    });
    return Object.freeze({
      info: Object.freeze({ type: "ml-dsa" }),
      internal,
      securityLevel,
      keygen: internal.keygen,
      lengths: internal.lengths,
      getPublicKey: internal.getPublicKey,
      sign: (msg, secretKey, opts3 = {}) => {
        opts3 = validateSigOpts(opts3);
        const M = getMessage(msg, opts3.context);
        const res = internal.sign(M, secretKey, {
          extraEntropy: opts3.extraEntropy,
          externalMu: false
        });
        cleanBytes(M);
        return res;
      },
      verify: (sig, msg, publicKey, opts3 = {}) => {
        opts3 = validateVerOpts(opts3);
        abytesDoc(sig, void 0, "signature");
        return internal.verify(sig, getMessage(msg, opts3.context), publicKey, { externalMu: false });
      },
      prehash: (hash2) => {
        checkHash(hash2, securityLevel);
        const rawHash = hash2;
        return Object.freeze({
          info: Object.freeze({ type: "hashml-dsa" }),
          securityLevel,
          lengths: internal.lengths,
          keygen: internal.keygen,
          getPublicKey: internal.getPublicKey,
          sign: (msg, secretKey, opts3 = {}) => {
            opts3 = validateSigOpts(opts3);
            const M = getMessagePrehash(rawHash, msg, opts3.context);
            const res = internal.sign(M, secretKey, {
              extraEntropy: opts3.extraEntropy,
              externalMu: false
            });
            cleanBytes(M);
            return res;
          },
          verify: (sig, msg, publicKey, opts3 = {}) => {
            opts3 = validateVerOpts(opts3);
            abytesDoc(sig, void 0, "signature");
            return internal.verify(sig, getMessagePrehash(rawHash, msg, opts3.context), publicKey, {
              externalMu: false
            });
          }
        });
      }
    });
  }
  var ml_dsa44 = /* @__PURE__ */ (() => getDilithium({
    ...PARAMS2[2],
    CRH_BYTES: 64,
    TR_BYTES: 64,
    C_TILDE_BYTES: 32,
    XOF128,
    XOF256,
    securityLevel: 128
  }))();

  // src/lib/unicode.ts
  var printable = "w.2n y.c 1.ju 2.6 4.7 1.1 1.k 1.b1 1.12 2.1e 2.3 1.1j 8.r 4.6 h.m 1.5c 1.1c 2.1n 2.2t e.1n 2.1d 2.f 1.s 2.1 1.b 5.v 9.22 1.4h 1.8 2.2 2.m 1.7 1.1 3.4 2.9 2.2 2.4 8.1 4.2 1.5 2.p 2.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2.1 1.5 4.2 2.3 3.1 7.4 1.1 7.h a.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2.1 f.4 2.c 7.7 1.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.i a.2 1.6 3.3 1.4 3.2 1.1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2.1 6.1 e.l 5.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 2.1 2.4 2.a 7.m 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 6.2 1.4 2.a 1.3 c.d 1.3 1.1f 1.3 1.6 4.g 2.q 1.3 1.i 3.o 1.9 1.1 2.7 3.1 4.6 1.1 1.8 6.a 2.3 c.1m 4.t 11.2 1.1 1.5 1.o 1.1 1.n 2.5 1.1 1.7 1.a 2.4 w.20 1.10 4.13 1.10 1.f 1.d 11.5i 1.1 5.1 2.ah 1.4 2.7 1.1 1.4 2.15 1.4 2.x 1.4 2.7 1.1 1.4 2.f 1.1l 1.4 2.1v 2.w 3.q 6.2e 2.6 2.hs 1.s 3.2h 7.m 9.o 9.k c.d 1.3 1.2 c.2m 2.a 6.a 6.e 1.b 6.2h 7.17 5.1y a.v 1.c 4.c 4.1 3.16 2.5 b.18 4.q 6.b 3.1q 2.1t 1.t 2.b 6.a 6.e 2.v 1d.25 3.1b 1.38 8.1o 3.f 3.1o 7.17 2.b 8.17 5.eu 2.6 2.12 2.6 2.8 1.1 1.1 1.1 1.v 2.1h 1.f 1.e 2.6 1.j 2.3 1.9 h.o 8.1b h.2 2.r 1.d 3.x f.x f.3w 4.if p.b l.1ec 2.w 1.9p 5.19 1.1 5.1 2.1k 7.2 e.o 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 1.3i y.q 1.2h c.5y q.c 5.1r 1.2e 2.2v 5.17 1.2m 1.2c c.1b 1.mlp 3.1j 9.9o k.54 8.5n 5.2 1.1 1.5 o.1n 3.a 6.1k 8.1y 8.c 6.38 b.u 3.26 1.b 4.x 1.1j 9.e 2.a 2.2v o.s a.6 2.6 2.6 9.7 1.7 1.1o 4.3i 2.a 6.8mc c.n 4.1d 6is.a6 2.2y 12.7 c.5 5.q 1.5 1.1 1.2 1.2 1.3h g.cd 2.1i 7.1 w.16 6.1f 1.j 1.4 4.5 1.3r 4.5a 3.6 2.6 2.6 2.3 3.7 1.7 d.2 2.c 1.q 1.j 1.2 1.f 2.e y.3f 5.3 4.19 3.2g 1.d 3.1 1b.1a 3m.t 3.1d f.s 4.10 9.u 5.17 5.u 1.11 4.e 16.4e 2.a 6.10 4.10 4.14 8.1g b.c 1.f 1.7 1.2 1.b 1.f 1.7 1.2 1v.8n 9.m a.8 o.6 1.16 1.9 1x.6 2.1 1.18 1.2 3.1 2.n 1.20 8.9 1c.j 1.2 5.x 3.r 5.1 1s.1k 4.k 2.1e 1.2 5.8 1.3 1.t 2.3 4.a 7.9 7.1s w.13 4.c 9.1i 3.t 2.r 5.q 7.4 c.7 28.21 1j.1f d.1f 7.1a 8.a 86.v 1.16 1.3 2.2 23.17 8.16 m.q 12.s k.n 9.26 4.10 9.1q 1.5 d.p 7.a 6.1h 1.i 8.13 9.2o 1.k b.i 1.1b 1q.7 1.1 1.4 1.f 1.b 6.1n 5.a 6.4 1.8 2.2 2.m 1.7 1.2 1.5 1.a 2.2 2.3 2.1 6.1 5.7 2.7 3.5 3v.2k 1.5 u.20 8.a 4m.1i 2.12 y.1x b.a 6.d j.1m 6.a 1i.r 2.f 4.n 55.1o 2s.2b c.8 2.1 2.8 1.2 1.u 1.2 2.c 9.a 1y.8 2.1a 2.b r.20 8.2b d.21 7.a 6u.9 1.19 1.e a.t 3.w 2.m 1.e 21.7 1.2 1.18 3.1 1.2 1.9 8.a 6.6 1.2 1.11 1.2 1.6 7.a 8m.p 7.h 1.15 3.s 2e.1 f.1e d.pn 2u.33 1.5 b.5g 218.2r d.ts g.m 33e.g7 6nt.ft 7.v 1.a 4.29 1.a 6.u 2.6 a.1y a.a 1.7 1.l 5.j j4.2j 2t.23 4.1l 7.h 1s.5 b.2 e.4qg 8.ye 16.9 6w7.4 1.7 1.2 1.83 f.1 t.3 2.1 e.4 8.b0 1s4.2z 5.d 3.9 7.a 2.4 3mo.1a 2.n 9.38 1o.6u a.13 2.22 8.34 l.1y 3e.k c.k c.2f 9.p 3r.2d 1.1z 1.2 2.1 2.2 2.4 1.c 1.1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1.1 3.7 1.9g 2.84 2.ji f.5 1.f uo.v 6.6 5x.7 1.h 2.7 1.2 1.5 5.1q x.1 34.19 3.e 2.a 4.2 8w.v h.1m 5.1 cw.16 km.7 1.4 1.2 1.f 1.5h 2.g 15.24 4.a 4.2 lt.1w 24.1p 5e.4 1.r 1.2 1.1 2.1 1.a 1.4 1.1 1.1 6.1 4.1 1.1 1.1 1.3 1.2 1.1 2.1 1.1 1.1 1.1 1.1 1.2 1.1 2.4 1.7 1.4 1.4 1.1 1.a 1.h 5.3 1.5 1.h 1g.2 7i.18 4.2s c.f 2.f 1.f 1.11 a.4u 1k.t d.18 4.9 7.2 e.6 4a.rc 4.h 3.d 3.3b 4.2n 6.c 4.1 f.c 4.1k 8.a 6.14 8.u 2.2 26.9g c.e 2.d 3.9 7.1a 1.7 8.e 4.9 7.9 7.43 1.1j 11.a sm.wyo w.37e 6.66 2.4g2 e.5rl 2e7.f2 15u.3t7 5.38g f9e8.6o";
  var inDeskNames = "1c.a 7.q 6.q 1b.1 a.1 4.1 5.n 1.v 1.cq 4.c e.5 7.1 1.1 h.39 1.2 2.4 1.1 6.1 1.3 1.1 1.k 1.2b 1.3v 1.4t 1.12 2.1 6.15 8.19 1.1 1.2 1.2 1.1 8.r 4.4 t.b 5.22 4.2u 1.8 2.a 1.j 2.1 g.1n 2.2t e.1i 4.1 2.1 2.1a i.s 4.b 5.o 1.6 9.22 1.3l 2.a 1.j 1.8 2.2 2.m 1.7 1.1 3.4 2.9 2.2 2.4 8.1 4.2 1.5 2.c a.1 1.1 2.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2.1 1.5 4.2 2.3 3.1 7.4 1.1 7.g b.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2.1 f.4 2.a 9.7 1.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.a 1.1 g.2 1.6 3.3 1.4 3.2 1.1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2.1 6.1 e.a g.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 2.1 2.4 2.a g.4 1.8 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 6.2 1.4 2.a 1.3 c.d 1.3 1.1f 1.3 1.5 5.4 7.5 2.a a.6 1.3 1.i 3.o 1.9 1.1 2.7 3.1 4.6 1.1 1.8 6.a 2.2 d.1m 5.f 1.a 13.2 1.1 1.5 1.o 1.1 1.n 2.5 1.1 1.7 1.a 2.4 w.1 n.2 6.a b.1 1.1 1.1 4.a 1.10 4.k 1.i 1.10 9.1 1l.22 6.26 2.12 1.1 5.1 2.17 1.99 1.4 2.7 1.1 1.4 2.15 1.4 2.x 1.4 2.7 1.1 1.4 2.f 1.1l 1.4 2.1v 2.3 w.g g.2e 2.6 3.h8 2.h 1.q 5.23 6.8 7.m 9.m b.k c.d 1.3 1.2 c.2c 3.1 4.2 2.a x.3 1.b 6.2h 7.17 5.1y a.v 1.c 4.c a.14 2.5 b.18 4.q 6.a 12.s 4.1r 1.t 2.b 6.a d.1 8.v 1d.25 3.a h.9 c.38 c.1k 8.a 3.1d 2.9 7.17 2.3 g.3 1.13 5.eu 2.6 2.12 2.6 2.8 1.1 1.1 1.1 1.v 2.1h 1.7 1.1 3.3 1.7 3.4 2.6 4.d 5.3 1.7 38.1 d.1 g.d 1f.x h.1 4.1 2.a 1.1 3.5 6.1 1.1 1.1 1.4 1.b 2.4 5.5 4.1 1g.2 22j.6d 6.9 c.12 1.1 5.1 2.1k 7.1 f.o 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 1.w 1b.1 d1.2 z.6 1.5 5.2 4.2e 2.2 2.3 1.2i 1.4 5.17 1.2m h.w 1c.g e8.534 1s.h3h 1v.1a 2.7h 3.s k.1f 1.a 1.2v a.2 11.9 2.2v 2.1s 5.2 1.1 1.5 o.1i 4.1 j.1g c.1y a.a 6.o 3.1 1.1d 2.10 c.t 3.1t e.b 6.v 1.1j 9.e 2.a 6.n 3.21 o.3 2.g 2.5 a.6 2.6 2.6 9.7 1.7 1.17 1.e 6.3f 1.2 2.a 6.8mc c.n 4.1d 6is.a6 2.2y 12.7 c.5 5.c 1.d 1.5 1.1 1.2 1.2 1.30 x.a3 i.1s 2.1i 14.c 4.g g.g 1s.5 1.3r j.a 7.q 6.q b.2h 3.6 2.6 2.6 2.3 z.c 1.q 1.j 1.2 1.f 2.e y.3f 76.1 3m.t 3.1d f.1 v.w d.k 1.8 6.17 5.u 2.10 4.8 1c.4e 2.a 6.10 4.10 4.14 8.1g c.b 1.f 1.7 1.2 1.b 1.f 1.7 1.2 1v.8n 9.m a.8 o.6 1.16 1.9 1x.6 2.1 1.18 1.2 3.1 2.n a.n 9.v 1t.j 1.2 a.m a.q 1y.1k 6.2 1s.4 1.2 5.8 1.3 1.t 2.3 4.1 w.t 3.t z.8 1.u p.1i a.m a.j d.i 32.21 1j.1f d.1f d.14 8.a 92.16 1.2 3.2 23.w a.1 8.x v.m 16.l r.n 9.1z v.g 9.1o 7.1 d.p 7.a 6.1h 1.a 4.4 8.10 2.1 9.1x 4.4 1.d 1.1 z.i 1.11 6.4 1q.7 1.1 1.4 1.f 1.a 7.1n 5.a 6.4 1.8 2.2 2.m 1.7 1.2 1.5 1.a 2.2 2.3 2.1 6.1 5.7 2.7 3.5 3v.23 5.a 4.4 u.1y 1.1 8.a 4m.1i 2.9 n.6 y.1t 3.1 b.a 12.1l 7.a 1i.r 2.f 4.a 6.7 55.1n 2t.22 l.8 2.1 2.8 1.2 1.u 1.2 2.9 c.a 1y.8 2.1a 2.8 1.2 r.1r 8.1 8.22 3.1 i.21 7b.9 1.19 1.9 f.a o.u 2.m 1.e 21.7 1.2 1.18 3.1 1.2 1.9 8.a 6.6 1.2 1.11 1.2 1.6 7.a 8m.n 9.h 1.15 3.5 d.a 2e.1 27.pm 6e.5g 218.2p f.ts g.m 33e.g7 6nt.ft 7.v 1.a 6.27 1.a 6.u 2.5 b.1j 9.4 c.a 9.l 5.j j4.1s 3k.23 4.1l 7.h 1s.2 1.2 b.2 e.4qg 8.ye 16.9 6w7.4 1.7 1.2 1.83 f.1 t.3 2.1 e.4 8.b0 1s4.2z 5.d 3.9 7.a 3.2 3mp.1a 2.n f2.5 3.6 8.8 2.7 u.4 44.3 cb.2d 1.1z 1.2 2.1 2.2 2.4 1.c 1.1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1.1 3.7 1.9g 2.p 1.p 1.v 1.p 1.v 1.p 1.v 1.p 1.v 1.p 1.8 2.1e e8.1j 4.1e 8.1 e.1 m.5 1.f uo.v 6.6 5x.7 1.h 2.7 1.2 1.5 5.1q x.1 34.19 3.e 2.a 4.1 8x.v h.1m d2.16 km.7 1.4 1.2 1.f 1.5h b.7 15.24 4.a x2.4 1.r 1.2 1.1 2.1 1.a 1.4 1.1 1.1 6.1 4.1 1.1 1.1 1.3 1.2 1.1 2.1 1.1 1.1 1.1 1.1 1.2 1.1 2.4 1.7 1.4 1.4 1.1 1.a 1.h 5.3 1.5 1.h 2lw.a sm.wyo w.37e 6.66 2.4g2 e.5rl 2e7.f2 15u.3t7 5.38g f9e8.6o";
  function spans(table) {
    const out = [];
    let at = 0;
    for (const span of table.split(" ")) {
      const [gap, length] = span.split(".");
      at += parseInt(gap, 36);
      const next = at + parseInt(length, 36);
      out.push(at, next - 1);
      at = next;
    }
    return out;
  }
  function inside2(list, r) {
    let low = 0;
    let high = list.length / 2;
    while (low < high) {
      const middle = low + high >> 1;
      if (list[2 * middle + 1] < r) low = middle + 1;
      else high = middle;
    }
    return 2 * low < list.length && list[2 * low] <= r;
  }
  var printableSpans;
  var deskSpans;
  function isPrintable(r) {
    return inside2(printableSpans ??= spans(printable), r);
  }
  function isLetterMarkDigit(r) {
    return inside2(deskSpans ??= spans(inDeskNames), r);
  }

  // src/ledger.ts
  var fresh = 8 * 24 * 3600;
  var skew = 3600;
  var hpkeKeySize = 1216;
  var maxPolicy = 32 << 10;
  var maxCard = 32 << 10;
  var maxPublication = 1 << 20;
  var maxCheckpoint = 16 << 10;
  var maxProof2 = 24 << 10;
  var maxBundle = 64 << 10;
  var maxEntry = 160;
  var maxEditors = 16;
  var maxWitnesses = 32;
  var maxGroups = 32;
  var maxDesks = 8;
  var maxApprovers = 64;
  var maxPages = 64;
  var maxName2 = 120;
  var maxDeskName2 = 32;
  var maxPath = 120;
  var maxHelpLines = 12;
  var maxHelpLine = 300;
  var maxSignatures = 100;
  var maxProofHashes = 63;
  var maxUnixTime = 253402300799n;
  var maxTreeSize = 1n << 62n;
  var epochsBack = 2;
  var epochsAhead = 4;
  var maxEpochs = epochsBack + 1 + epochsAhead;
  var algEd25519 = 1;
  var algCosignature = 4;
  var algMLDSA44 = 6;
  var Lines = class {
    rest;
    constructor(text3) {
      if (!text3.endsWith("\n")) throw new Malformed("the last line has no end");
      this.rest = text3.slice(0, -1).split("\n");
    }
    /** Takes the next line if it is want. */
    is(want) {
      if (this.rest[0] !== want) return false;
      this.rest.shift();
      return true;
    }
    /** Takes the next line if it begins with the key and a space, and returns what follows. */
    take(key) {
      const line = this.rest[0];
      if (line === void 0 || !line.startsWith(key + " ")) return void 0;
      this.rest.shift();
      return line.slice(key.length + 1);
    }
    done() {
      if (this.rest.length > 0) throw new Malformed(`unexpected line ${this.rest[0].slice(0, 80)}`);
    }
  };
  function cut(s, separator) {
    const i = s.indexOf(separator);
    return i < 0 ? [s, ""] : [s.slice(0, i), s.slice(i + separator.length)];
  }
  function number(s, min, limit2) {
    const n = Number(s);
    if (s === void 0 || !/^(0|[1-9][0-9]{0,9})$/.test(s) || n < min || n > limit2) throw new Malformed(`number ${String(s).slice(0, 20)}, of at most ${limit2}`);
    return n;
  }
  function bigNumber(s) {
    if (!/^(0|[1-9][0-9]{0,19})$/.test(s) || BigInt(s) >= 1n << 64n) throw new Malformed(`number ${s.slice(0, 20)}`);
    return BigInt(s);
  }
  function hash(s) {
    if (s === void 0 || s.length !== 64) throw new Malformed("a hash in hexadecimal");
    return fromHex(s);
  }
  function day(s) {
    if (s === void 0 || !isDay(s) || s < "1970") throw new Malformed(`day ${String(s).slice(0, 20)}`);
    return s;
  }
  function isText(s, max) {
    if (s === "" || utf8Length(s) > max || s.startsWith(" ") || s.endsWith(" ") || s.includes("  ")) return false;
    for (const c of s) {
      const r = c.codePointAt(0);
      if (!isPrintable(r) && r !== 8204 && r !== 8205 || r === 65533) return false;
    }
    return true;
  }
  function isKeyName(s) {
    return isText(s, maxName2) && !/[ +]/.test(s);
  }
  function isDeskName(s) {
    if (s === "" || utf8Length(s) > maxDeskName2) return false;
    for (const c of s) {
      const r = c.codePointAt(0);
      if (!isLetterMarkDigit(r) && c !== "-" && c !== "_" && c !== ".") return false;
    }
    return true;
  }
  async function parseKey(vkey, cosigner) {
    const [name, rest] = cut(vkey, "+");
    const [id2, b64] = cut(rest, "+");
    const raw = fromBase64(b64);
    const type = raw[0];
    const size = type === algMLDSA44 ? 1312 : 32;
    if (!isKeyName(name) || raw.length !== 1 + size) throw new Malformed(`key ${vkey.slice(0, 80)}`);
    if (cosigner ? type !== algCosignature && type !== algMLDSA44 : type !== algEd25519) throw new Malformed(`key ${vkey.slice(0, 80)} is of another type`);
    const want = (await sha2562(utf8(name + "\n"), raw)).subarray(0, 4);
    if (id2 !== hex(want)) throw new Malformed(`key ${vkey.slice(0, 80)} has another id`);
    return { vkey, name, id: new Reader(want).u32(), type, public: raw.subarray(1) };
  }
  function verify(k, text3, sig) {
    if (k.type === algEd25519) return verifyEd25519(k.public, utf8(text3), sig);
    if (sig.length < 8) return false;
    const time = sig.subarray(0, 8);
    if (k.type === algCosignature) {
      return verifyEd25519(k.public, utf8(`cosignature/v1
time ${new Reader(time).u64()}
${text3}`), sig.subarray(8));
    }
    let c;
    try {
      c = parseLogState(text3);
    } catch {
      return false;
    }
    const name = utf8(k.name);
    const origin = utf8(c.origin);
    if (sig.length !== 8 + 2420 || origin.length > 255) return false;
    const message2 = concat(
      utf8("subtree/v1\n\0"),
      new Uint8Array([name.length]),
      name,
      time,
      new Uint8Array([origin.length]),
      origin,
      u64(0n),
      u64(c.size),
      c.root
    );
    return ml_dsa44.verify(sig.subarray(8), message2, k.public);
  }
  var whiteSpace2 = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  var mark = "— ";
  async function openNote(signed, known) {
    const note = utf8Text(signed);
    if (note === void 0 || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Malformed("note isn't text");
    const end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 === note.length || !note.endsWith("\n")) throw new Malformed("note has no signatures");
    const text3 = note.slice(0, end + 1);
    const lines = note.slice(end + 2, -1).split("\n");
    const signatures = [];
    let stranger;
    let count = 0;
    let canonical = text3 + "\n";
    for (const line of lines) {
      const [name, b64] = cut(line.slice(mark.length), " ");
      const raw = fromLooseBase64(b64);
      if (!line.startsWith(mark) || raw === void 0 || raw.length < 5 || name === "" || name.includes("+") || whiteSpace2.test(name)) throw new Malformed("signature line");
      if (++count > maxSignatures) throw new Malformed("too many signatures");
      const id2 = new Reader(raw).u32();
      const key = known.find((k) => k.name === name && k.id === id2);
      if (key === void 0) {
        stranger ??= name;
        continue;
      }
      if (signatures.some((s) => s.key === key)) continue;
      const bytes = raw.subarray(4);
      if (!await verify(key, text3, bytes)) throw new Refused("not-signed", `the signature of ${name} is wrong`);
      signatures.push({ key, bytes });
      canonical += `${mark}${name} ${base64(raw)}
`;
    }
    if (stranger !== void 0 || signatures.length === 0) throw new Refused("not-signed", `a key that isn't known signed, or nobody: ${stranger ?? ""}`);
    if (canonical !== note) throw new Refused("not-signed", "a signature is repeated, or isn't in its only encoding");
    return { text: text3, signatures };
  }
  async function openByK(signed, limit2, known, k) {
    if (signed.length > limit2) throw new Malformed(`longer than ${limit2} bytes`);
    if (!(k >= 1)) throw new Refused("not-signed", "no signature was asked for");
    const n = await openNote(signed, known);
    const signers = n.signatures.map((s) => s.key.name);
    if (signers.length < k) throw new Refused("not-signed", `${signers.length} of the ${k} signatures that are needed`);
    return { text: n.text, signers };
  }
  var Policy = class {
    constructor(p) {
      this.p = p;
    }
    p;
    /** The newsroom's id, H(policy's bytes). */
    get id() {
      return this.p.id;
    }
    get bytes() {
      return this.p.bytes;
    }
    /** As shown to people. */
    get name() {
      return this.p.name;
    }
    /** How many editors must sign a card. */
    get k() {
      return this.p.k;
    }
    /** The log's name, the first line of its checkpoints. */
    get origin() {
      return this.p.log.name;
    }
    /** Opens a note that at least k different editors signed, and nobody else. */
    openByEditors(signed) {
      return openByK(signed, maxCard, this.p.editors, this.p.k);
    }
    satisfied(has) {
      const have = new Set(has);
      for (const g of this.p.groups) {
        if (g.members.filter((m) => have.has(m)).length >= g.k) have.add(g.name);
      }
      return have.has(this.p.quorum);
    }
    /**
     * Checks a checkpoint: signed by the log, cosigned by a quorum at or after
     * since, and by nobody who isn't in the policy. Cosignatures after until
     * don't count.
     */
    async checkCheckpoint(checkpoint, since, until = Infinity) {
      const c = await this.openCheckpoint(checkpoint);
      const by = (f) => new Set(c.cosignatures.filter((s) => f(s.time)).map((s) => s.witness));
      if (!this.satisfied(by(() => true))) throw new Refused("not-witnessed", "checkpoint");
      if (!this.satisfied(by((t) => t <= until))) throw new Refused("future", "checkpoint");
      if (!this.satisfied(by((t) => t <= until && t >= since))) throw new Refused("stale", "checkpoint");
      return c;
    }
    /** Checks a checkpoint but asks for no quorum. */
    async openCheckpoint(checkpoint) {
      if (checkpoint.length > maxCheckpoint) throw new Malformed(`checkpoint longer than ${maxCheckpoint} bytes`);
      const n = await openNote(checkpoint, [this.p.log, ...this.p.witnesses.map((w) => w.key)]);
      const state = parseLogState(n.text);
      if (state.size < 1n || state.size > maxTreeSize) throw new Malformed("checkpoint's size");
      if (state.origin !== this.origin) throw new Refused("not-signed", "checkpoint of another log");
      const cosignatures = [];
      let signed = false;
      for (const s of n.signatures) {
        if (s.key === this.p.log) {
          signed = true;
          continue;
        }
        const time = new Reader(s.bytes).u64();
        if (time > maxUnixTime) throw new Malformed(`time of the cosignature of ${s.key.name}`);
        cosignatures.push({ witness: this.p.witnesses.find((w) => w.key === s.key).name, time: Number(time) });
      }
      if (!signed) throw new Refused("not-signed", "the log's own signature is missing");
      return { size: state.size, root: state.root, cosignatures };
    }
    /**
     * Checks a C2SP tlog-proof: that the entry (its text) is in the log under a
     * checkpoint that checkCheckpoint accepts. Gives the entry's index and the
     * log's size.
     */
    async checkProof(entry, proof, since, until = Infinity) {
      parseEntry(entry);
      const t = parseProof(proof);
      const c = await this.checkCheckpoint(t.checkpoint, since, until);
      const root = await inclusionRoot(t.index, c.size, await sha2562(new Uint8Array(1), entry), t.hashes);
      if (root === void 0 || !equal(root, c.root)) throw new Refused("not-logged", "the proof doesn't lead from the entry to the checkpoint");
      return { index: t.index, size: c.size };
    }
  };
  async function parsePolicy(b) {
    if (b.length > maxPolicy) throw new Malformed(`policy longer than ${maxPolicy} bytes`);
    const text3 = utf8Text(b);
    if (text3 === void 0) throw new Malformed("policy isn't UTF-8");
    const l = new Lines(text3);
    if (!l.is("vouchsafe/policy/v1")) throw new Malformed("not a policy of version 1");
    const name = l.take("name");
    if (name === void 0 || !isText(name, maxName2)) throw new Malformed("policy's name");
    const k = number(l.take("editors"), 1, maxEditors);
    const editors = [];
    for (let v = l.take("editor"); v !== void 0; v = l.take("editor")) {
      if (editors.length === maxEditors) throw new Malformed("too many editors");
      editors.push(await parseKey(v, false));
    }
    if (k > editors.length) throw new Malformed(`policy needs ${k} of ${editors.length} editors`);
    const logKey = l.take("log");
    if (logKey === void 0) throw new Malformed("policy has no log");
    const log = await parseKey(logKey, false);
    const free = /* @__PURE__ */ new Set();
    const defined = /* @__PURE__ */ new Set(["none"]);
    const define = (name2) => {
      if (!isKeyName(name2) || defined.has(name2)) throw new Malformed(`witness or group name ${name2.slice(0, 80)}`);
      defined.add(name2);
      free.add(name2);
    };
    const witnesses = [];
    for (let line = l.take("witness"); line !== void 0; line = l.take("witness")) {
      if (witnesses.length === maxWitnesses) throw new Malformed("too many witnesses");
      const [name2, vkey] = cut(line, " ");
      define(name2);
      witnesses.push({ name: name2, key: await parseKey(vkey, true) });
    }
    if (witnesses.length === 0) throw new Malformed("policy has no witness");
    const groups = [];
    for (let line = l.take("group"); line !== void 0; line = l.take("group")) {
      const [name2, rule, ...members] = line.split(" ");
      if (members.length === 0 || groups.length === maxGroups) throw new Malformed(`group ${line.slice(0, 80)}`);
      const k2 = rule === "any" ? 1 : rule === "all" ? members.length : number(rule, 1, members.length);
      for (const m of members) {
        if (!free.delete(m)) throw new Malformed(`group ${name2} names ${m}, which isn't defined before it or is in a group already`);
      }
      define(name2);
      groups.push({ name: name2, rule, k: k2, members });
    }
    const quorum = l.take("quorum");
    if (quorum === void 0 || !free.has(quorum)) throw new Malformed(`policy's quorum ${quorum}`);
    l.done();
    const keys = /* @__PURE__ */ new Set();
    for (const key of [...editors, log, ...witnesses.map((w) => w.key)]) {
      if (keys.has(hex(key.public))) throw new Malformed(`key of ${key.name} stands twice in the policy`);
      keys.add(hex(key.public));
    }
    for (const role of [editors, [log, ...witnesses.map((w) => w.key)]]) {
      if (new Set(role.map((k2) => k2.name)).size !== role.length) throw new Malformed("two keys of a policy have one name");
    }
    let canonical = `vouchsafe/policy/v1
name ${name}
editors ${k}
`;
    for (const e of editors) canonical += `editor ${e.vkey}
`;
    canonical += `log ${log.vkey}
`;
    for (const w of witnesses) canonical += `witness ${w.name} ${w.key.vkey}
`;
    for (const g of groups) canonical += `group ${g.name} ${g.rule} ${g.members.join(" ")}
`;
    canonical += `quorum ${quorum}
`;
    if (canonical !== text3) throw new Malformed("policy isn't canonical");
    return new Policy({ bytes: b, id: await sha2562(b), name, k, editors, log, witnesses, groups, quorum });
  }
  var Card = class {
    constructor(c) {
      this.c = c;
    }
    c;
    /** H(text), which log entries name. */
    get hash() {
      return this.c.hash;
    }
    /** What the editors signed. */
    get text() {
      return this.c.text;
    }
    get name() {
      return this.c.name;
    }
    get newsroom() {
      return this.c.newsroom;
    }
    /** The hash of the card before it, zeros for the first. */
    get previous() {
      return this.c.previous;
    }
    /** A day. */
    get issued() {
      return this.c.issued;
    }
    /** Replies of a thread in a week. */
    get k() {
      return this.c.k;
    }
    /** Reply bodies fetched in a visit. */
    get f() {
      return this.c.f;
    }
    /** Threads shown by each desk. */
    get t() {
      return this.c.t;
    }
    /** Bits of the reply tables' buckets. */
    get depth() {
      return this.c.depth;
    }
    /** What every source reads first: whom to call in an emergency. */
    get help() {
      return this.c.help;
    }
    /** In the order of precedence. */
    get desks() {
      return this.c.desks;
    }
    /** The names of those who may approve publications. */
    get approvers() {
      return this.c.approvers.map((k) => k.name);
    }
    /** Ascending by path and digest; a path is there twice at most. */
    get pages() {
      return this.c.pages;
    }
    desk(name) {
      return this.c.desks.find((d) => d.name === name);
    }
    /** Whether the card names this digest for the page at a path. */
    hasPage(path, digest) {
      return this.c.pages.some((p) => p.path === path && equal(p.digest, digest));
    }
    /** Opens a note that at least k different approvers of the card signed, and nobody else. */
    openByApprovers(signed, k) {
      return openByK(signed, maxPublication, this.c.approvers, k);
    }
  };
  function voidAt(d, now) {
    return d.void !== "" && dayOf(now) >= d.void;
  }
  function deskKeyHash(d, week) {
    return d.keys.find((k) => k.epoch === week)?.hash;
  }
  async function parseCard(signed, policy) {
    const { text: text3 } = await policy.openByEditors(signed);
    const c = await parseCardText(text3);
    if (!equal(c.newsroom, policy.id) || c.name !== policy.name) throw new Refused("other-newsroom", "card");
    return new Card(c);
  }
  async function parseCardText(text3) {
    const bytes = utf8(text3);
    if (bytes.length > maxCard) throw new Malformed(`card longer than ${maxCard} bytes`);
    const l = new Lines(text3);
    if (!l.is("vouchsafe/card/v1")) throw new Malformed("not a card of version 1");
    const name = l.take("name");
    if (name === void 0 || !isText(name, maxName2)) throw new Malformed("card's name");
    const newsroom = hash(l.take("newsroom"));
    const previous = hash(l.take("previous"));
    const issued = day(l.take("issued"));
    const k = number(l.take("k"), 1, 112);
    const f = number(l.take("f"), 1, 64);
    const t = number(l.take("t"), 1, 1 << 20);
    const depth2 = number(l.take("depth"), 0, 24);
    const help = [];
    for (let line = l.take("help"); line !== void 0; line = l.take("help")) {
      if (!isText(line, maxHelpLine) || help.length === maxHelpLines) throw new Malformed("help line");
      help.push(line);
    }
    const desks = parseDesks(l, epoch(dayStart(issued)));
    const approvers = [];
    for (let v = l.take("approver"); v !== void 0; v = l.take("approver")) {
      if (approvers.length === maxApprovers) throw new Malformed("too many approvers");
      const key = await parseKey(v, false);
      if (approvers.some((a) => a.name === key.name || equal(a.public, key.public))) throw new Malformed(`approver ${key.name} stands twice`);
      approvers.push(key);
    }
    const pages = [];
    for (let line = l.take("page"); line !== void 0; line = l.take("page")) {
      const [path, digest] = cut(line, " ");
      const page = { path, digest: hash(digest) };
      const last = pages[pages.length - 1];
      const inOrder = last === void 0 || last.path < path || last.path === path && hex(last.digest) < hex(page.digest);
      if (path.length > maxPath || !/^\/[!-~]*$/.test(path) || pages.length === maxPages || !inOrder || pages[pages.length - 2]?.path === path) throw new Malformed(`page ${path.slice(0, 80)}`);
      pages.push(page);
    }
    l.done();
    let canonical = `vouchsafe/card/v1
name ${name}
newsroom ${hex(newsroom)}
previous ${hex(previous)}
issued ${issued}
`;
    canonical += `k ${k}
f ${f}
t ${t}
depth ${depth2}
`;
    for (const h of help) canonical += `help ${h}
`;
    for (const d of desks) {
      canonical += d.void === "" ? `desk ${d.name}
` : `desk ${d.name} void ${d.void}
`;
      for (const key of d.keys) canonical += `key ${d.name} ${key.epoch} ${hex(key.hash)}
`;
    }
    for (const a of approvers) canonical += `approver ${a.vkey}
`;
    for (const p of pages) canonical += `page ${p.path} ${hex(p.digest)}
`;
    if (canonical !== text3) throw new Malformed("card isn't canonical");
    return { text: text3, hash: await sha2562(bytes), name, newsroom, previous, issued, k, f, t, depth: depth2, help, desks, approvers, pages };
  }
  function parseDesks(l, now) {
    const desks = [];
    const hashes = /* @__PURE__ */ new Set();
    for (let line = l.take("desk"); line !== void 0; line = l.take("desk")) {
      const d = { name: line, void: "", keys: [] };
      if (line.includes(" void ")) {
        [d.name, d.void] = cut(line, " void ");
        day(d.void);
      }
      if (!isDeskName(d.name) || desks.some((o) => o.name === d.name) || desks.length === maxDesks) throw new Malformed(`desk name ${d.name.slice(0, 80)}`);
      for (let key = l.take("key"); key !== void 0; key = l.take("key")) {
        const f = key.split(" ");
        if (f.length !== 3 || f[0] !== d.name) throw new Malformed(`key line ${key.slice(0, 80)}`);
        const k = { epoch: number(f[1], 0, 4294967295), hash: hash(f[2]) };
        if (hashes.has(f[2])) throw new Malformed(`a key of desk ${d.name} stands twice on the card`);
        hashes.add(f[2]);
        if (k.epoch < now - epochsBack || k.epoch > now + epochsAhead) throw new Malformed(`key of desk ${d.name} for week ${k.epoch}`);
        const last = d.keys[d.keys.length - 1];
        if (last !== void 0 && last.epoch >= k.epoch) throw new Malformed(`keys of desk ${d.name} aren't in order`);
        d.keys.push(k);
      }
      if (d.keys.length === 0 && d.void === "") throw new Malformed(`desk ${d.name} has no key`);
      desks.push(d);
    }
    if (desks.length === 0) throw new Malformed("card has no desk");
    return desks;
  }
  function fingerprint(h) {
    return (hex(h).match(/.{4}/g) ?? []).join(" ");
  }
  function parseDeskKeys(b) {
    const r = new Reader(b);
    if (!r.skip("vouchsafe/desk-keys/v1\n")) throw new Malformed("not the keys of a desk");
    const desk = utf8Text(r.take(r.u8()));
    const n = r.u8();
    if (desk === void 0 || !isDeskName(desk) || n < 1 || n > maxEpochs) throw new Malformed("keys of a desk");
    const epochs = [];
    for (let i = 0; i < n; i++) {
      const k = { epoch: r.u32(), hpke: r.take(hpkeKeySize), verify: r.take(32) };
      if (i > 0 && epochs[i - 1].epoch >= k.epoch) throw new Malformed(`keys of desk ${desk} aren't in order`);
      epochs.push(k);
    }
    if (!r.done) throw new Malformed("bytes follow the keys of a desk");
    return { desk, epochs };
  }
  async function keyHash(hpke, verify3) {
    return sha2562(await sha2562(hpke), verify3);
  }
  function parseEntry(b) {
    const text3 = b.length > maxEntry ? void 0 : utf8Text(b);
    const m = /^vouchsafe\/(card|day|month|publication)\/v1\n([^\n]{44})\n([^\n]{44})\n$/.exec(text3 ?? "");
    if (m === null) throw new Malformed("entry");
    const e = { kind: m[1], card: fromBase64(m[2]), digest: fromBase64(m[3]) };
    if (e.card.length !== 32 || e.digest.length !== 32) throw new Malformed("entry");
    if (e.kind === "card" && !equal(e.card, e.digest)) throw new Malformed("entry of a card names two cards");
    return e;
  }
  function parseLogState(text3) {
    const lines = text3.split("\n");
    if (lines.length !== 4 || lines[3] !== "" || lines[0] === "") throw new Malformed("checkpoint");
    const root = fromBase64(lines[2]);
    if (root.length !== 32) throw new Malformed("checkpoint's root");
    return { origin: lines[0], size: bigNumber(lines[1]), root };
  }
  function parseProof(b) {
    const text3 = b.length > maxProof2 ? void 0 : utf8Text(b);
    if (text3 === void 0) throw new Malformed("proof");
    const end = text3.indexOf("\n\n");
    if (end < 0) throw new Malformed("proof has no checkpoint");
    const [first, index, ...hashes] = text3.slice(0, end).split("\n");
    if (first !== "c2sp.org/tlog-proof@v1" || index === void 0 || !index.startsWith("index ") || hashes.length > maxProofHashes) throw new Malformed("proof");
    const t = { index: bigNumber(index.slice(6)), hashes: hashes.map(fromBase64), checkpoint: utf8(text3.slice(end + 2)) };
    if (t.hashes.some((h) => h.length !== 32)) throw new Malformed("proof's hashes");
    return t;
  }
  function proofCheckpoint(proof) {
    return parseProof(proof).checkpoint;
  }
  async function inclusionRoot(index, size, leaf, hashes) {
    if (index >= size) return void 0;
    const bits = (n) => n === 0n ? 0 : n.toString(2).length;
    const ones = (n) => n.toString(2).replaceAll("0", "").length;
    const inner = bits(index ^ size - 1n);
    if (hashes.length !== inner + ones(index >> BigInt(inner))) return void 0;
    const node = new Uint8Array([1]);
    let h = leaf;
    for (const [i, other] of hashes.entries()) {
      const isLeft = i < inner && (index >> BigInt(i) & 1n) === 0n;
      h = isLeft ? await sha2562(node, h, other) : await sha2562(node, other, h);
    }
    return h;
  }
  var Bundle = class {
    constructor(policy, card, entry, proof, epoch2, keys) {
      this.policy = policy;
      this.card = card;
      this.entry = entry;
      this.proof = proof;
      this.epoch = epoch2;
      this.keys = keys;
    }
    policy;
    card;
    entry;
    proof;
    epoch;
    keys;
    /** Checks the bundle for a client that knows the newsroom's id, at the moment now. */
    async check(id2, now) {
      if (!equal(await sha2562(this.policy), id2)) throw new Refused("other-newsroom", "policy");
      const policy = await parsePolicy(this.policy);
      const card = await parseCard(this.card, policy);
      const entry = parseEntry(this.entry);
      const { index, size } = await policy.checkProof(this.entry, this.proof, now - fresh, now + skew);
      if (index !== size - 1n) throw new Refused("not-newest", `entry ${index} of ${size}`);
      if (!equal(entry.card, card.hash)) throw new Refused("not-logged", "the newest entry names another card");
      return { policy, card, keys: await this.checkKeys(card, now) };
    }
    async checkKeys(card, now) {
      if (this.epoch < epoch(now - skew) || this.epoch > epoch(now + skew)) throw new Refused("epoch", `${this.epoch} instead of ${epoch(now)}`);
      const wrong = (detail) => new Refused("keys", detail);
      const rest = [...this.keys];
      const keys = [];
      let live = 0;
      for (const d of card.desks) {
        const want = deskKeyHash(d, this.epoch);
        const offered = rest[0]?.desk === d.name;
        if (offered && voidAt(d, now - skew)) throw new Refused("void-desk", d.name);
        if (!offered && want !== void 0 && !voidAt(d, now + skew)) throw wrong(`those of desk ${d.name} are missing`);
        if (!voidAt(d, now)) live++;
        if (!offered) continue;
        const k = rest.shift();
        if (want === void 0 || !equal(await keyHash(k.hpke, k.verify), want)) throw wrong(`desk ${d.name}`);
        const before = deskKeyHash(d, this.epoch - 1);
        if (before === void 0 !== (k.before === void 0) || before !== void 0 && !equal(await sha2562(k.before.hpkeHash, k.before.verify), before)) {
          throw wrong(`last week's of desk ${d.name}`);
        }
        if (!voidAt(d, now)) keys.push({ desk: d.name, epoch: this.epoch, key: k.hpke, verify: k.verify, before: k.before?.verify });
      }
      if (rest.length > 0) throw wrong(`desk ${rest[0].desk} isn't on the card, or not in that place`);
      if (live === 0) throw new Refused("void-desk", "all desks are");
      if (keys.length === 0) throw new Refused("no-keys", "card");
      return keys;
    }
  };
  function parseBundle(b) {
    if (b.length > maxBundle) throw new Malformed(`bundle longer than ${maxBundle} bytes`);
    const r = new Reader(b);
    if (!r.skip("vouchsafe/bundle/v1\n")) throw new Malformed("not a bundle of version 1");
    const policy = r.bytes32(maxBundle);
    const card = r.bytes32(maxBundle);
    const entry = r.bytes32(maxBundle);
    const proof = r.bytes32(maxBundle);
    const week = r.u32();
    const keys = [];
    for (let n = r.u8(); n > 0; n--) {
      const k = { desk: utf8Lenient(r.take(r.u8())), hpke: r.take(hpkeKeySize), verify: r.take(32), before: void 0 };
      const form = r.u8();
      if (form > 1) throw new Malformed("bundle's keys of the week before");
      if (form === 1) k.before = { hpkeHash: r.take(32), verify: r.take(32) };
      keys.push(k);
    }
    if (!r.done || keys.length > maxDesks) throw new Malformed("bundle");
    return new Bundle(policy, card, entry, proof, week, keys);
  }

  // src/vectors/ledger.ts
  async function compute2(c) {
    const input2 = fromHex(c.input);
    const policy = () => parsePolicy(fromHex(c.policy ?? ""));
    const since = c.since ?? 0;
    switch (c.format) {
      case "policy":
        return { hash: hex((await parsePolicy(input2)).id) };
      case "card": {
        const card = await parseCard(input2, await policy());
        return { hash: hex(card.hash), desks: card.desks.map((d) => d.name) };
      }
      case "entry": {
        const e = parseEntry(input2);
        return { kind: e.kind, names: hex(e.card), digest: hex(e.digest) };
      }
      case "checkpoint": {
        const p = await (await policy()).checkCheckpoint(input2, since);
        return { size: Number(p.size), hash: hex(p.root) };
      }
      case "proof": {
        const { index, size } = await (await policy()).checkProof(fromHex(c.entry ?? ""), input2, since);
        return { index: Number(index), size: Number(size) };
      }
      case "desk-keys": {
        const d = parseDeskKeys(input2);
        const hashes = await Promise.all(d.epochs.map((k) => keyHash(k.hpke, k.verify)));
        return { desks: [d.desk], hashes: hashes.map(hex) };
      }
      case "bundle": {
        const b = parseBundle(input2);
        const { card, keys } = await b.check(fromHex(c.newsroom ?? ""), c.now ?? 0);
        return { hash: hex(card.hash), epoch: b.epoch, desks: keys.map((k) => k.desk) };
      }
      case "approval": {
        const card = await parseCard(fromHex(c.card ?? ""), await policy());
        const { text: text3, signers } = await card.openByApprovers(input2, c.k ?? 0);
        return { hash: hex(await sha2562(utf8(text3))), signers };
      }
      case "signature": {
        const key = fromHex(c.key ?? "");
        const message2 = fromHex(c.entry ?? "");
        const verdicts = [await verifyEd25519(key, message2, input2), verifyInScript(key, message2, input2)];
        if (verdicts[0] !== verdicts[1]) throw new Error(`the browser says ${verdicts[0]}, the script ${verdicts[1]}`);
        if (!verdicts[0]) throw new Refused("not-signed", "signature");
        return {};
      }
    }
    throw new Error(`no such format as ${c.format}`);
  }
  var ledgerRunner = { run: (c) => check(c, compute2), free: ["since", "now"] };

  // src/labels.json
  var labels_default = {
    Check: [
      {
        Lang: "en",
        Holds: "This page holds",
        OwnKeys: "This page agrees with itself, under keys that it brought along",
        Refused: "Don’t believe this page",
        Failed: "The page couldn’t be checked",
        Under: "It was checked under the keys of the newsroom whose number you gave:",
        Calls: "The keys call themselves “%s”. Anybody can make keys and give them this name.",
        Compare: "Compare this number with one that you have from elsewhere, such as from print:",
        Again: "If you have one, put it into the field above and check again.",
        HoldsTitle: "What holds",
        NotTitle: "What this doesn’t show",
        Pictures: "That this window draws the pictures and films that were checked. Only their files were compared. For these, keep a copy and open it, or use the program.",
        Itself: "A page that checks itself could lie: whoever can change the page can change its check.",
        Sure: "To be certain, check it with a copy of the program that you have from elsewhere: vouchsafe verify.",
        Do: "Don’t pass it on. Ask the newsroom for it in another way, or look for it in another place.",
        Findings: null,
        Steps: {
          document: "What your browser shows isn’t what the proofs show:",
          folder: "Its files aren’t those of a report:",
          keys: "Its keys aren’t in order:",
          log: "It isn’t in the newsroom’s public log as it should be:",
          page: "It doesn’t show what its proofs show:",
          proofs: "Its proofs don’t show what it says:",
          signatures: "It isn’t what two people of the newsroom signed:"
        },
        Shown: "Here it shows “%s”. It should show “%s”.",
        Covered: "It should show “%s”. Something else is drawn in that place, and can’t be read from here.",
        Nothing: "nothing",
        OtherStyle: "Its style sheet isn’t the signed one, and can hide or show words.",
        Extension: "A translation or an extension in your browser can do this too. If you use one, switch it off, load the page again and check again.",
        Number: "That isn’t a newsroom’s number. It has 64 digits, 0 to 9 and a to f, often in groups of four.",
        Again64: "Look at the number again",
        Slip: "The number that you typed differs from this page’s in %s of its 64 digits: a slip of the pen or the finger. Look at yours once more and check again. First yours, then the page’s:",
        Unreadable: "%s couldn’t be read. Look whether you are connected, and try again.",
        TooLarge: "It is too large to be checked here. Use the program: vouchsafe verify.",
        Disk: "Choose the folder of this page above. Or open copy.html from the folder: it needs nothing else.",
        ZIP: "Or choose the report’s ZIP here, or a copy of it"
      },
      {
        Lang: "ru",
        Holds: "Проверка пройдена",
        OwnKeys: "Страница согласуется сама с собой, но только по ключам, которые принесла с собой",
        Refused: "Не верьте этой странице",
        Failed: "Проверить страницу не удалось",
        Under: "Проверено по ключам редакции, номер которой вы ввели:",
        Calls: "Владелец ключей называет себя «%s». Такие ключи с таким названием может сделать кто угодно.",
        Compare: "Сравните этот номер с тем, который вы знаете из другого источника, например из печати:",
        Again: "Если он у вас есть, введите его в поле выше и проверьте ещё раз.",
        HoldsTitle: "Что подтвердилось",
        NotTitle: "Чего это не показывает",
        Pictures: "Что в этом окне те самые снимки и фильмы, которые проверены. Сверены только их файлы. Чтобы проверить и это, сохраните и откройте копию или воспользуйтесь программой.",
        Itself: "Страница, которая проверяет сама себя, может солгать: кто способен изменить страницу, способен изменить и её проверку.",
        Sure: "Чтобы быть уверенным, проверьте её программой, взятой в другом месте: vouchsafe verify.",
        Do: "Не передавайте её дальше. Получите материал от редакции другим путём или найдите его в другом месте.",
        Findings: {
          bars: "Полос и изменённых имён на месте скрытых слов: %s. Больше из запечатанных текстов на странице ничего не убрано.",
          card: "Ключи редакции перечислены в %s; документ подписали редакторы, названные в %s.",
          late: "Записей: %s. Они такие, какими их видели свидетели журнала не позднее %s. То, что это было не позднее %s, известно только со слов редакции.",
          logged: "Публикация внесена в публичный журнал редакции под номером %s; его свидетели видели её там не позднее %s.",
          page: "Страница показывает это и ничего больше: созданная заново из доказательств, она совпадает до последнего байта.",
          sealed: "Записей: %s. Они такие, какими были запечатаны не позднее %s. Свидетели журнала видели это не позднее %s, и в журнал это внесено раньше публикации.",
          signed: "Подписали: %[3]s. Число подписей: %[1]s, число файлов: %[2]s. Это все файлы, которые вы видите.",
          whole: "Из запечатанных текстов на странице ничего не убрано."
        },
        Steps: {
          document: "Ваш браузер показывает не то, что показывают доказательства:",
          folder: "Её файлы — не файлы публикации:",
          keys: "С её ключами не всё в порядке:",
          log: "В публичном журнале редакции её нет или запись о ней неверна:",
          page: "Она показывает не то, что показывают доказательства:",
          proofs: "Её доказательства не показывают того, что на ней сказано:",
          signatures: "Это не то, что подписали два человека из редакции:"
        },
        Shown: "Здесь показано «%s», а должно быть «%s».",
        Covered: "Должно быть показано «%s», но на этом месте что-то другое, и прочитать его отсюда нельзя.",
        Nothing: "ничего",
        OtherStyle: "Таблица стилей не та, что подписана; она может скрывать или показывать слова.",
        Extension: "Так может подействовать и переводчик или расширение в браузере. Если вы пользуетесь ими, отключите их, загрузите страницу заново и проверьте ещё раз.",
        Number: "Это не номер редакции. В нём 64 знака, от 0 до 9 и от a до f, часто группами по четыре.",
        Again64: "Посмотрите на номер ещё раз",
        Slip: "Номер, который вы ввели, отличается от номера этой страницы (цифр: %s из 64): похоже на опечатку. Посмотрите на свой номер ещё раз и повторите проверку. Сначала ваш, потом номер страницы:",
        Unreadable: "Не удалось прочитать %s. Посмотрите, есть ли связь, и попробуйте ещё раз.",
        TooLarge: "Материал слишком велик, чтобы проверять его здесь. Воспользуйтесь программой: vouchsafe verify.",
        Disk: "Выберите выше папку этой страницы. Или откройте copy.html из папки: больше ничего не понадобится.",
        ZIP: "Или выберите здесь ZIP-файл материала либо его копию"
      },
      {
        Lang: "ar",
        Holds: "اجتازت هذه الصفحة التحقّق",
        OwnKeys: "هذه الصفحة متّسقة مع نفسها، لكن وفق مفاتيح جاءت بها هي",
        Refused: "لا تصدّق هذه الصفحة",
        Failed: "تعذّر التحقّق من الصفحة",
        Under: "جرى التحقّق وفق مفاتيح هيئة التحرير التي أعطيت رقمها:",
        Calls: "صاحب المفاتيح يسمّي نفسه «%s». ويستطيع أيّ شخص أن يصنع مفاتيح بهذا الاسم.",
        Compare: "قارن هذا الرقم برقم لديك من مكان آخر، من مطبوعة مثلًا:",
        Again: "إن كان لديك رقم، فضعه في الحقل أعلاه وتحقّق مرّة أخرى.",
        HoldsTitle: "ما الذي ثبت",
        NotTitle: "ما الذي لا يبيّنه هذا",
        Pictures: "أنّ ما تعرضه هذه النافذة هو الصور والأفلام التي جرى التحقّق منها، فلم تُقارَن إلّا ملفّاتها. للتحقّق من ذلك احتفظ بنسخة وافتحها، أو استعمل البرنامج.",
        Itself: "الصفحة التي تتحقّق من نفسها قد تكذب: فمن يستطيع تغييرها يستطيع تغيير تحقّقها أيضًا.",
        Sure: "لتكون على يقين، تحقّق منها بنسخة من البرنامج حصلت عليها من مكان آخر: vouchsafe verify.",
        Do: "لا تمرّرها إلى غيرك. اطلبها من هيئة التحرير بطريق آخر، أو ابحث عنها في مكان آخر.",
        Findings: {
          bars: "عدد الأشرطة والأسماء المُغيَّرة مكان الكلمات المحجوبة: %s. ولم يُحذف شيء آخر من النصوص المختومة في الصفحة.",
          card: "مفاتيح هيئة التحرير مذكورة في %s، وقد وقّعه المحرّرون المذكورون في %s.",
          late: "عدد السجلّات المختومة: %s. وهي كما رآها شهود السجلّ في موعد لا يتجاوز %s. أمّا أنّ ذلك كان في موعد لا يتجاوز %s فهو قول هيئة التحرير.",
          logged: "قُيّد هذا المنشور في السجلّ العلني لهيئة التحرير برقم %s، ورآه شهود السجلّ هناك في موعد لا يتجاوز %s.",
          page: "تعرض الصفحة هذا ولا شيء سواه: أُعيد إنشاؤها من البراهين فطابقتها إلى آخر بايت.",
          sealed: "عدد السجلّات المختومة: %s. وهي كما خُتمت في موعد لا يتجاوز %s. رأى شهود السجلّ ذلك في موعد لا يتجاوز %s، وقُيّد في السجلّ قبل هذا المنشور.",
          signed: "الموقّعون: %[3]s. عدد التوقيعات: %[1]s، وعدد الملفّات: %[2]s، وهي كلّ الملفّات التي تراها.",
          whole: "لم يُحذف شيء من النصوص المختومة في الصفحة."
        },
        Steps: {
          document: "ما يعرضه متصفّحك ليس ما تبيّنه البراهين:",
          folder: "ملفّاتها ليست ملفّات تقرير:",
          keys: "مفاتيحها غير سليمة:",
          log: "ليست في السجلّ العلني لهيئة التحرير كما ينبغي:",
          page: "لا تعرض ما تبيّنه براهينها:",
          proofs: "براهينها لا تبيّن ما تقوله:",
          signatures: "ليست ما وقّعه شخصان من هيئة التحرير:"
        },
        Shown: "يظهر هنا «%s»، وينبغي أن يظهر «%s».",
        Covered: "ينبغي أن يظهر «%s»، لكنّ شيئًا آخر مرسوم في مكانه ولا يمكن قراءته من هنا.",
        Nothing: "لا شيء",
        OtherStyle: "ورقة الأنماط ليست الورقة الموقّعة، وقد تُخفي كلمات أو تُظهرها.",
        Extension: "قد تفعل هذا أيضًا ترجمة أو إضافة في متصفّحك. إن كنت تستعملها فأوقفها، وأعد تحميل الصفحة، ثمّ تحقّق مرّة أخرى.",
        Number: "هذا ليس رقم هيئة تحرير. فيه 64 محرفًا من 0 إلى 9 ومن a إلى f، وكثيرًا ما يُكتب في مجموعات من أربعة.",
        Again64: "انظر إلى الرقم مرة أخرى",
        Slip: "الرقم الذي أدخلته يختلف عن رقم هذه الصفحة في %s من خاناته الأربع والستين: يبدو أنه خطأ في الكتابة. انظر إلى رقمك مرة أخرى وأعد التحقّق. رقمك أولًا، ثم رقم الصفحة:",
        Unreadable: "تعذّرت قراءة %s. تأكّد من الاتّصال وحاول مرّة أخرى.",
        TooLarge: "التقرير أكبر من أن يُتحقّق منه هنا. استعمل البرنامج: vouchsafe verify.",
        Disk: "اختر أعلاه مجلّد هذه الصفحة. أو افتح copy.html من المجلّد: فهو لا يحتاج إلى شيء آخر.",
        ZIP: "أو اختر هنا ملفّ ZIP الخاصّ بالتقرير أو نسخة منه"
      }
    ],
    Controls: {
      "0000": "NULL",
      "000D": "CARRIAGE RETURN",
      "00AD": "SOFT HYPHEN",
      "034F": "COMBINING GRAPHEME JOINER",
      "061C": "ARABIC LETTER MARK",
      "180E": "MONGOLIAN VOWEL SEPARATOR",
      "200B": "ZERO WIDTH SPACE",
      "200C": "ZERO WIDTH NON-JOINER",
      "200D": "ZERO WIDTH JOINER",
      "200E": "LEFT-TO-RIGHT MARK",
      "200F": "RIGHT-TO-LEFT MARK",
      "2028": "LINE SEPARATOR",
      "2029": "PARAGRAPH SEPARATOR",
      "202A": "LEFT-TO-RIGHT EMBEDDING",
      "202B": "RIGHT-TO-LEFT EMBEDDING",
      "202C": "POP DIRECTIONAL FORMATTING",
      "202D": "LEFT-TO-RIGHT OVERRIDE",
      "202E": "RIGHT-TO-LEFT OVERRIDE",
      "2060": "WORD JOINER",
      "2066": "LEFT-TO-RIGHT ISOLATE",
      "2067": "RIGHT-TO-LEFT ISOLATE",
      "2068": "FIRST STRONG ISOLATE",
      "2069": "POP DIRECTIONAL ISOLATE",
      "3164": "HANGUL FILLER",
      FE0E: "VARIATION SELECTOR-15",
      FE0F: "VARIATION SELECTOR-16",
      FEFF: "ZERO WIDTH NO-BREAK SPACE"
    },
    Labels: [
      {
        Lang: "en",
        Dir: "ltr",
        Edition: "Edition %s",
        Replaces: "This edition replaces an earlier one.",
        LegendTitle: "How to read this page",
        LegendBar: "Words are hidden here to protect people. All bars are drawn alike. The proofs tell only roughly how much one hides.",
        LegendChanged: "A name or a word that the newsroom changed.",
        LegendControl: "A character in the sealed words that can’t be seen, made visible.",
        Hidden: "hidden",
        Changed: "changed:",
        ChangedTitle: "Changed by the newsroom. What was said here is hidden.",
        ControlTitle: "A character that can’t be seen: %s %s",
        Account: "The account of %s",
        NameChanged: "name changed",
        Part: "Part %s of %s",
        Question: "The newsroom asked",
        Unprompted: "Told without a question: the sealed record shows that none came before these words.",
        SealedWords: "Sealed words, in %s",
        Sealed: "Sealed by %s.",
        BySource: " The newsroom says: by the witness’s own program, before anybody there read the words.",
        ByServer: " The newsroom says: at its own server.",
        ByDesk: " The newsroom says: at its own desk.",
        Translation: "Translation by the newsroom",
        OfficialTitle: "What the authorities say",
        Claim: "The claim",
        Asked: "Put to %s on %s.",
        AnsweredOn: "Answered on %s:",
        NoAnswer: "No answer had come when this page was published.",
        Declined: "They declined to answer.",
        OfficialTranslation: "Translation by the newsroom",
        PictureSealed: "An original file was sealed with the account by %s. That this picture was made from it is the newsroom’s word.",
        PictureUnsealed: "This picture wasn’t sealed. Where it comes from is the newsroom’s word.",
        Film: "Film",
        FilmUnsealed: "This film wasn’t sealed. Where it comes from is the newsroom’s word.",
        FilmDownload: "Download the film (%s, %s MB)",
        FilmCaptions: "Captions in %s",
        FilmTranscript: "What is said in the film",
        FilmTooLarge: "The film is too large to be in this copy. It plays on the report’s own page.",
        Event: "Coming up",
        EventWhere: "Where",
        EventCalendar: "Put it in your calendar",
        EventOneDay: "%s, %s to %s (UTC)",
        EventMoreDays: "%s, %s to %s, %s (UTC)",
        EventPast: "This is over.",
        Warning: "Before you read",
        Actions: "What you can do",
        Related: "Related",
        Kinds: {
          attend: "Attend",
          donate: "Give",
          learn: "Learn",
          share_safely: "Share with care",
          sign: "Sign",
          write_to: "Write"
        },
        KeepTitle: "Keep a copy",
        KeepText: "The whole report as one file. It opens without the internet, it can be passed on, and it can still be checked.",
        KeepCopy: "Keep a copy",
        IsCopy: "A copy of the whole report in one file",
        CheckLink: "Check this page",
        CheckNow: "Check this page now",
        CheckRunning: "Checking",
        CheckRunCopy: "Give it this file. In a terminal, type this, with the file’s own name in the place of copy.html:",
        CheckProgram: "With the program vouchsafe",
        KnownNumber: "The newsroom’s number, if you know it",
        KnownNumberNote: "From print or from somebody you trust. Without it, the check can only say whether this page agrees with itself.",
        ChooseFolder: "This page was opened from a disk, where a browser doesn’t let it read its own folder. Choose that folder here.",
        FeedOf: "New reports from %s",
        SiteCheck: "Every report here can be checked without asking us. Each says at its end how.",
        SiteWrite: "Write to us",
        SiteWriteText: "If you know something, read first how to write to us, and what that can’t protect you from.",
        SiteReports: "Reports",
        SiteFeed: "Feed",
        SiteNone: "Nothing has been published yet.",
        SiteNumberTitle: "Our number",
        CheckTitle: "How to check this page",
        CheckIntro: "You don’t have to believe us that nothing here was altered. The page and its proofs are files that anybody can check, without asking us and without the internet: as a folder, as a ZIP file, or as the one file of a copy.",
        CheckGet: "Get the program vouchsafe from a place that you trust, and not from this page.",
        CheckRun: "Give it this folder. In a terminal, type this, with the folder’s own name in the place of FOLDER:",
        CheckCompare: "The program prints a number. Compare it with the newsroom’s number where you can trust it: in print, on its other pages, or from somebody who knows the newsroom.",
        Folder: "FOLDER",
        Fingerprint: "The newsroom’s number",
        FingerprintNote: "A forger would print a number of his own here. So what counts is what the program prints, compared with what you have from somewhere else.",
        ShowsTitle: "What the check shows",
        NotTitle: "What it doesn’t show",
        Shows: [
          "The sealed words and the bars are what was sealed, and stood as they are by the end of the month named beside them.",
          "Two people of the newsroom signed everything on this page: the words, what is hidden, the changed names, translations, pictures, films and answers.",
          "The page was entered in a public log which others watch, after the accounts were."
        ],
        Not: [
          "That the words are true.",
          "Who wrote them.",
          "That nobody had seen them before.",
          "That there is no newer edition.",
          "That a picture was made from the sealed file, or what a film shows: that is the newsroom’s word. So are translations, changed names, and where a seal was made."
        ],
        RecordsTitle: "The sealed records",
        RecordsIntro: "Each record’s proof lies in a file of its own.",
        ColAccount: "Shown in",
        ColFile: "Proof",
        ColMonth: "Sealed by",
        ColBars: "Bars and changed names",
        RecordPicture: "picture",
        MonthsOf: [
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December"
        ],
        DateForm: "%[1]d %[2]s %[3]d",
        EndForm: "the end of %[1]s %[2]d",
        Languages: {
          am: "Amharic",
          ar: "Arabic",
          av: "Avar",
          az: "Azerbaijani",
          be: "Belarusian",
          bn: "Bengali",
          bo: "Tibetan",
          bs: "Bosnian",
          ce: "Chechen",
          ckb: "Sorani Kurdish",
          de: "German",
          en: "English",
          es: "Spanish",
          fa: "Persian",
          fr: "French",
          he: "Hebrew",
          hi: "Hindi",
          hr: "Croatian",
          hy: "Armenian",
          inh: "Ingush",
          it: "Italian",
          ja: "Japanese",
          ka: "Georgian",
          kk: "Kazakh",
          km: "Khmer",
          ko: "Korean",
          ku: "Kurdish",
          ky: "Kyrgyz",
          lez: "Lezgian",
          my: "Burmese",
          nl: "Dutch",
          pl: "Polish",
          prs: "Dari",
          ps: "Pashto",
          pt: "Portuguese",
          ro: "Romanian",
          ru: "Russian",
          so: "Somali",
          sq: "Albanian",
          sr: "Serbian",
          sw: "Swahili",
          ta: "Tamil",
          tg: "Tajik",
          th: "Thai",
          ti: "Tigrinya",
          tr: "Turkish",
          tt: "Tatar",
          ug: "Uyghur",
          uk: "Ukrainian",
          ur: "Urdu",
          uz: "Uzbek",
          vi: "Vietnamese",
          zh: "Chinese"
        }
      },
      {
        Lang: "ru",
        Dir: "ltr",
        Edition: "Издание %s",
        Replaces: "Это издание заменяет более раннее.",
        LegendTitle: "Как читать эту страницу",
        LegendBar: "Здесь скрыты слова, чтобы защитить людей. Все полосы нарисованы одинаково. По доказательствам можно лишь приблизительно узнать, сколько скрыто под полосой.",
        LegendChanged: "Имя или слово, изменённое редакцией.",
        LegendControl: "Невидимый знак в запечатанном тексте, показанный явно.",
        Hidden: "скрыто",
        Changed: "изменено:",
        ChangedTitle: "Изменено редакцией. То, что было сказано здесь, скрыто.",
        ControlTitle: "Невидимый знак: %s %s",
        Account: "Рассказ: %s",
        NameChanged: "имя изменено",
        Part: "Часть %s из %s",
        Question: "Редакция спросила",
        Unprompted: "Рассказано без вопроса: запечатанная запись показывает, что вопроса перед этими словами не было.",
        SealedWords: "Запечатанные слова, язык: %s",
        Sealed: "Запечатано не позднее %s.",
        BySource: " Со слов редакции: программой самого свидетеля, прежде чем кто-либо в редакции прочёл эти слова.",
        ByServer: " Со слов редакции: на её сервере.",
        ByDesk: " Со слов редакции: в самой редакции.",
        Translation: "Перевод редакции",
        OfficialTitle: "Что говорят власти",
        Claim: "Утверждение",
        Asked: "Адресат запроса: %s. Дата запроса: %s.",
        AnsweredOn: "Ответ от %s:",
        NoAnswer: "К моменту публикации ответа не поступило.",
        Declined: "Отвечать отказались.",
        OfficialTranslation: "Перевод редакции",
        PictureSealed: "Вместе с рассказом был запечатан исходный файл, не позднее %s. То, что снимок сделан из этого файла, известно только со слов редакции.",
        PictureUnsealed: "Этот снимок не был запечатан. Его происхождение известно только со слов редакции.",
        Film: "Фильм",
        FilmUnsealed: "Этот фильм не был запечатан. Его происхождение известно только со слов редакции.",
        FilmDownload: "Скачать фильм (%s, %s МБ)",
        FilmCaptions: "Субтитры, язык: %s",
        FilmTranscript: "Что говорят в фильме",
        FilmTooLarge: "Фильм слишком велик для этой копии. Его можно посмотреть на странице самого материала.",
        Event: "Скоро",
        EventWhere: "Где",
        EventCalendar: "Добавить в календарь",
        EventOneDay: "%s, с %s до %s (UTC)",
        EventMoreDays: "%s, %s — %s, %s (UTC)",
        EventPast: "Уже прошло.",
        Warning: "Прежде чем читать",
        Actions: "Что вы можете сделать",
        Related: "По теме",
        Kinds: {
          attend: "Прийти",
          donate: "Пожертвовать",
          learn: "Узнать больше",
          share_safely: "Поделиться осторожно",
          sign: "Подписать",
          write_to: "Написать"
        },
        KeepTitle: "Сохраните копию",
        KeepText: "Весь материал одним файлом. Он открывается без интернета, его можно передать другим, и его по-прежнему можно проверить.",
        KeepCopy: "Сохранить копию",
        IsCopy: "Копия всего материала одним файлом",
        CheckLink: "Проверить страницу",
        CheckNow: "Проверить эту страницу сейчас",
        CheckRunning: "Идёт проверка",
        CheckRunCopy: "Укажите ей этот файл. Наберите в терминале, подставив имя файла вместо copy.html:",
        CheckProgram: "Программой vouchsafe",
        KnownNumber: "Номер редакции, если вы его знаете",
        KnownNumberNote: "Из печати или от того, кому вы доверяете. Без него проверка скажет лишь, согласуется ли страница сама с собой.",
        ChooseFolder: "Эта страница открыта с диска, и браузер не даёт ей читать собственную папку. Выберите эту папку здесь.",
        FeedOf: "Новые материалы: %s",
        SiteCheck: "Каждый материал здесь можно проверить, не спрашивая нас. Как это сделать, сказано в конце каждого.",
        SiteWrite: "Написать нам",
        SiteWriteText: "Если вы что-то знаете, сначала прочтите, как нам написать и от чего это не защитит.",
        SiteReports: "Материалы",
        SiteFeed: "Лента",
        SiteNone: "Пока ничего не опубликовано.",
        SiteNumberTitle: "Наш номер",
        CheckTitle: "Как проверить эту страницу",
        CheckIntro: "Вам не нужно верить нам на слово, что здесь ничего не изменено. Страница и её доказательства — это файлы; их может проверить любой, не спрашивая нас и без интернета: папкой, ZIP-файлом или одним файлом копии.",
        CheckGet: "Возьмите программу vouchsafe там, где вы ей доверяете, а не с этой страницы.",
        CheckRun: "Укажите ей эту папку. Наберите в терминале, подставив имя папки вместо FOLDER:",
        CheckCompare: "Программа покажет номер. Сравните его с номером редакции из источника, которому вы доверяете: в печати, на других её страницах или у того, кто знает редакцию.",
        Folder: "FOLDER",
        Fingerprint: "Номер редакции",
        FingerprintNote: "Фальсификатор напечатал бы здесь собственный номер. Поэтому важно то, что покажет программа, в сравнении с тем, что вы знаете из другого места.",
        ShowsTitle: "Что показывает проверка",
        NotTitle: "Чего она не показывает",
        Shows: [
          "Запечатанные слова и полосы — именно то, что было запечатано, и такими они были не позднее конца указанного рядом месяца.",
          "Два человека из редакции подписали всё на этой странице: слова, скрытое, изменённые имена, переводы, снимки, фильмы и ответы.",
          "Страница внесена в публичный журнал, за которым следят другие, и внесена позже рассказов."
        ],
        Not: [
          "Что эти слова — правда.",
          "Кто их написал.",
          "Что раньше их никто не видел.",
          "Что нет более нового издания.",
          "Что снимок сделан из запечатанного файла и что показывает фильм: это слово редакции. Как и переводы, изменённые имена и то, где поставлена печать."
        ],
        RecordsTitle: "Запечатанные записи",
        RecordsIntro: "Доказательство для каждой записи лежит в отдельном файле.",
        ColAccount: "Где показано",
        ColFile: "Доказательство",
        ColMonth: "Запечатано не позднее",
        ColBars: "Полосы и изменённые имена",
        RecordPicture: "снимок",
        MonthsOf: [
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря"
        ],
        DateForm: "%[1]d %[2]s %[3]d года",
        EndForm: "конца %[1]s %[2]d года",
        Languages: {
          ar: "арабский",
          av: "аварский",
          az: "азербайджанский",
          be: "белорусский",
          ce: "чеченский",
          de: "немецкий",
          en: "английский",
          es: "испанский",
          fa: "персидский",
          fr: "французский",
          he: "иврит",
          hy: "армянский",
          inh: "ингушский",
          ka: "грузинский",
          kk: "казахский",
          ky: "киргизский",
          lez: "лезгинский",
          ru: "русский",
          tg: "таджикский",
          tr: "турецкий",
          tt: "татарский",
          uk: "украинский",
          ur: "урду",
          uz: "узбекский"
        }
      },
      {
        Lang: "ar",
        Dir: "rtl",
        Edition: "الطبعة %s",
        Replaces: "تحلّ هذه الطبعة محلّ طبعة سابقة.",
        LegendTitle: "كيف تُقرأ هذه الصفحة",
        LegendBar: "هنا كلمات محجوبة لحماية الناس. كلّ الأشرطة مرسومة بالطول نفسه. ولا تدلّ البراهين إلّا على وجه التقريب على مقدار ما يخفيه الشريط.",
        LegendChanged: "اسم أو كلمة غيّرتها هيئة التحرير.",
        LegendControl: "محرف غير مرئي في النص المختوم، أُظهر هنا.",
        Hidden: "محجوب",
        Changed: "مُغيَّر:",
        ChangedTitle: "غيّرته هيئة التحرير. ما قيل هنا محجوب.",
        ControlTitle: "محرف غير مرئي: %s %s",
        Account: "شهادة %s",
        NameChanged: "الاسم مُغيَّر",
        Part: "الجزء %s من %s",
        Question: "سألت هيئة التحرير",
        Unprompted: "قيل دون سؤال: يبيّن السجلّ المختوم أنّ أيّ سؤال لم يسبق هذه الكلمات.",
        SealedWords: "كلمات مختومة، اللغة: %s",
        Sealed: "خُتم في موعد لا يتجاوز %s.",
        BySource: " وتقول هيئة التحرير: ببرنامج الشاهد نفسه، قبل أن يقرأ أحد فيها هذه الكلمات.",
        ByServer: " وتقول هيئة التحرير: في خادمها.",
        ByDesk: " وتقول هيئة التحرير: في مكتبها.",
        Translation: "ترجمة هيئة التحرير",
        OfficialTitle: "ما تقوله السلطات",
        Claim: "الادّعاء",
        Asked: "وُجّه السؤال إلى: %s، بتاريخ %s.",
        AnsweredOn: "جاء الردّ بتاريخ %s:",
        NoAnswer: "لم يصل أيّ ردّ حتى نشر هذه الصفحة.",
        Declined: "امتنعت الجهة عن الردّ.",
        OfficialTranslation: "ترجمة هيئة التحرير",
        PictureSealed: "خُتم ملفّ أصلي مع الشهادة في موعد لا يتجاوز %s. أمّا أنّ هذه الصورة مأخوذة منه فهو قول هيئة التحرير.",
        PictureUnsealed: "هذه الصورة لم تُختم. مصدرها هو قول هيئة التحرير.",
        Film: "فيلم",
        FilmUnsealed: "هذا الفيلم لم يُختم. مصدره هو قول هيئة التحرير.",
        FilmDownload: "تنزيل الفيلم (%s، %s ميغابايت)",
        FilmCaptions: "ترجمة مكتوبة، اللغة: %s",
        FilmTranscript: "ما يُقال في الفيلم",
        FilmTooLarge: "الفيلم أكبر من أن تحتويه هذه النسخة. يمكن مشاهدته في صفحة التقرير نفسها.",
        Event: "قريبًا",
        EventWhere: "المكان",
        EventCalendar: "أضفه إلى تقويمك",
        EventOneDay: "%s، من %s إلى %s (UTC)",
        EventMoreDays: "من %s، %s إلى %s، %s (UTC)",
        EventPast: "انتهى هذا الموعد.",
        Warning: "قبل أن تقرأ",
        Actions: "ما الذي يمكنك فعله",
        Related: "مواضيع ذات صلة",
        Kinds: {
          attend: "احضر",
          donate: "تبرّع",
          learn: "اعرف المزيد",
          share_safely: "شارك بحذر",
          sign: "وقّع",
          write_to: "اكتب"
        },
        KeepTitle: "احتفظ بنسخة",
        KeepText: "التقرير كلّه في ملفّ واحد. يُفتح دون إنترنت، ويمكن تمريره إلى غيرك، ويبقى التحقّق منه ممكنًا.",
        KeepCopy: "احتفظ بنسخة",
        IsCopy: "نسخة من التقرير كلّه في ملفّ واحد",
        CheckLink: "تحقّق من الصفحة",
        CheckNow: "تحقّق من هذه الصفحة الآن",
        CheckRunning: "يجري التحقّق",
        CheckRunCopy: "حدّد له هذا الملفّ. اكتب في الطرفيّة ما يلي، واضعًا اسم الملفّ مكان copy.html:",
        CheckProgram: "ببرنامج vouchsafe",
        KnownNumber: "رقم هيئة التحرير، إن كنت تعرفه",
        KnownNumberNote: "من مطبوعة أو ممّن تثق به. من دونه لا يبيّن التحقّق إلّا ما إذا كانت الصفحة متّسقة مع نفسها.",
        ChooseFolder: "فُتحت هذه الصفحة من القرص، ولا يسمح لها المتصفّح بقراءة مجلّدها. اختر ذلك المجلّد هنا.",
        FeedOf: "تقارير جديدة من %s",
        SiteCheck: "يمكن التحقّق من كلّ تقرير هنا دون أن تسألنا. والطريقة مذكورة في آخر كلّ منها.",
        SiteWrite: "اكتب إلينا",
        SiteWriteText: "إن كنت تعرف شيئًا، فاقرأ أوّلًا كيف تكتب إلينا، وما الذي لا يحميك منه ذلك.",
        SiteReports: "التقارير",
        SiteFeed: "الخلاصة",
        SiteNone: "لم يُنشر شيء بعد.",
        SiteNumberTitle: "رقمنا",
        CheckTitle: "كيف تتحقّق من هذه الصفحة",
        CheckIntro: "لست مضطرًّا إلى تصديقنا بأنّ شيئًا هنا لم يُغيَّر. الصفحة وبراهينها ملفّات يمكن لأيّ شخص التحقّق منها دون أن يسألنا ودون إنترنت: مجلّدًا، أو بصيغة ZIP، أو نسخةً في ملفّ واحد.",
        CheckGet: "احصل على برنامج vouchsafe من مكان تثق به، لا من هذه الصفحة.",
        CheckRun: "حدّد له هذا المجلّد. اكتب في الطرفيّة ما يلي، واضعًا اسم المجلّد مكان FOLDER:",
        CheckCompare: "يعرض البرنامج رقمًا. قارنه برقم هيئة التحرير من مصدر تثق به: مطبوعة، أو في صفحاتها الأخرى، أو لدى من يعرفها.",
        Folder: "FOLDER",
        Fingerprint: "رقم هيئة التحرير",
        FingerprintNote: "من يزوّر الصفحة سيضع هنا رقمه هو. فالعبرة بما يعرضه البرنامج مقارنةً بما لديك من مكان آخر.",
        ShowsTitle: "ما الذي يبيّنه التحقّق",
        NotTitle: "ما الذي لا يبيّنه",
        Shows: [
          "أنّ الكلمات المختومة والأشرطة هي ما خُتم بالضبط، وكانت على حالها في موعد لا يتجاوز نهاية الشهر المذكور بجانبها.",
          "أنّ شخصين من هيئة التحرير وقّعا على كلّ ما في هذه الصفحة: الكلمات وما حُجب والأسماء المُغيَّرة والترجمات والصور والأفلام والردود.",
          "أنّ الصفحة قُيّدت في سجلّ علني يراقبه آخرون، بعد تقييد الشهادات."
        ],
        Not: [
          "أنّ الكلمات صحيحة.",
          "من كتبها.",
          "أنّ أحدًا لم يرها من قبل.",
          "أنّه لا توجد طبعة أحدث.",
          "أنّ الصورة مأخوذة من الملفّ المختوم، أو ما يعرضه الفيلم: فهذا قول هيئة التحرير، وكذلك الترجمات والأسماء المُغيَّرة ومكان الختم."
        ],
        RecordsTitle: "السجلّات المختومة",
        RecordsIntro: "برهان كلّ سجلّ موجود في ملفّ مستقلّ.",
        ColAccount: "مكان العرض",
        ColFile: "البرهان",
        ColMonth: "خُتم في موعد لا يتجاوز",
        ColBars: "الأشرطة والأسماء المغيَّرة",
        RecordPicture: "صورة",
        MonthsOf: [
          "يناير",
          "فبراير",
          "مارس",
          "أبريل",
          "مايو",
          "يونيو",
          "يوليو",
          "أغسطس",
          "سبتمبر",
          "أكتوبر",
          "نوفمبر",
          "ديسمبر"
        ],
        DateForm: "%[1]d %[2]s %[3]d",
        EndForm: "نهاية %[1]s %[2]d",
        Languages: {
          am: "الأمهرية",
          ar: "العربية",
          ce: "الشيشانية",
          ckb: "الكردية السورانية",
          de: "الألمانية",
          en: "الإنجليزية",
          es: "الإسبانية",
          fa: "الفارسية",
          fr: "الفرنسية",
          he: "العبرية",
          ku: "الكردية",
          ps: "البشتوية",
          ru: "الروسية",
          so: "الصومالية",
          tr: "التركية",
          uk: "الأوكرانية",
          ur: "الأردية"
        }
      }
    ],
    RightToLeft: {
      Languages: [
        "ar",
        "arc",
        "azb",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi"
      ],
      Scripts: [
        "Adlm",
        "Arab",
        "Hebr",
        "Nkoo",
        "Rohg",
        "Syrc",
        "Thaa"
      ]
    }
  };

  // src/page.json
  var page_default = {
    Style: `:root {
  --paper: #fcfbf8;
  --panel: #f4f1ea;
  --ink: #1d1b18;
  --soft: #5a554c;
  --line: #d9d3c6;
  --accent: #7a4a1e;
  --link: #1f4f73;
  --bar: #1d1b18;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono", monospace;
  --column: 36rem;
  --wide: 60rem;
}

:root, [lang] {
  --serif: Charter, "Bitstream Charter", "Source Serif 4", "Source Serif Pro", "Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161719;
    --panel: #1f2124;
    --ink: #e8e4db;
    --soft: #aca79c;
    --line: #3a3c40;
    --accent: #d9a878;
    --link: #93c0e6;
    --bar: #85878c;
  }
}

*, *::before, *::after { box-sizing: border-box; }

html {
  font-size: clamp(1.0625rem, 0.97rem + 0.4vw, 1.1875rem);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: var(--serif);
  line-height: 1.6;
  overflow-wrap: break-word;
  hyphens: manual;
  font-kerning: normal;
}

:lang(ru), :lang(uk), :lang(be), :lang(ce), :lang(bg), :lang(sr), :lang(kk), :lang(ky), :lang(tg), :lang(inh), :lang(av), :lang(tt) {
  --serif: "PT Serif", "Source Serif 4", "Iowan Old Style", Cambria, Georgia, "Noto Serif", serif;
}

:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb), :lang(ug), :lang(sd), :lang(prs) {
  --serif: "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", Amiri, "Noto Sans Arabic", serif;
  --sans: "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", "Noto Sans Arabic", Tahoma, sans-serif;
}

[lang] { font-family: var(--serif); }

:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb), :lang(ug), :lang(sd), :lang(prs) { line-height: 1.9; }

h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, pre { margin: 0; }
h1, h2, h3 { line-height: 1.2; font-weight: 600; text-wrap: balance; }
p { text-wrap: pretty; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 1px; }

.vh {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.copyonly, .copy .siteonly { display: none; }
.copy .copyonly { display: block; }

.button {
  display: inline-block;
  min-height: 2.75rem;
  padding: 0.6rem 1.15rem;
  border: 2px solid var(--ink);
  border-radius: 2px;
  background: transparent;
  color: var(--ink);
  font: 600 0.95rem/1.4 var(--sans);
  text-decoration: none;
  cursor: pointer;
}
.button:hover { background: var(--ink); color: var(--paper); }
.button:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
[hidden] { display: none !important; }

/* One column for reading, on the same edge as what has two sides. */

.masthead, main, .check, .keep { width: min(var(--wide), 100% - 2.5rem); margin-inline: auto; }
main > *, .check > *, .keep > * { max-width: var(--column); }
main > .account, main > .officials, .check > .means, .check > table { max-width: none; }

.masthead {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25rem 1.5rem;
  padding-block: 1.5rem 0.75rem;
  border-bottom: 1px solid var(--line);
  font-size: 0.85rem;
}
.masthead .dateline { margin-inline-end: auto; }
.tools, .masthead .copyonly { font-family: var(--sans); color: var(--soft); }
.masthead .copyonly { flex-basis: 100%; }
.newsroom, .newsroom[lang] { font-family: var(--sans); font-weight: 650; }
.dateline { font-family: var(--sans); color: var(--soft); }

.opening { padding-block: clamp(2.25rem, 6vw, 4.5rem) 0; }
h1 { font-size: clamp(2rem, 1.35rem + 3.2vw, 3.1rem); line-height: 1.1; letter-spacing: -0.012em; }
h1:lang(ar), h1:lang(fa), h1:lang(ur), h1:lang(ps), h1:lang(ckb) { line-height: 1.4; letter-spacing: 0; }
.standfirst { margin-block-start: 1.25rem; font-size: 1.2rem; line-height: 1.5; color: var(--soft); }
.standfirst:lang(ar), .standfirst:lang(fa), .standfirst:lang(ur) { line-height: 1.8; }
.edition { margin-block-start: 1rem; font-family: var(--sans); font-size: 0.85rem; color: var(--soft); }

h2 { font-size: 1.5rem; }
h3 { font-size: 1.05rem; }
.label, .label[lang] {
  font-family: var(--sans);
  font-size: 0.8rem;
  font-weight: 600;
  line-height: 1.45;
  color: var(--soft);
}

/* Arabic letters look smaller at the same size. */
html:lang(ar), html:lang(fa) { font-size: clamp(1.1875rem, 1.08rem + 0.4vw, 1.3125rem); }
html[dir="ltr"] :is(.bytes, .translation > p, blockquote p, .prose p):is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb)):not(.label) { font-size: 1.12em; }
html[dir="rtl"] :is(.label, .sealedby, .provenance, .edition, .legend, table) { font-size: 0.9rem; }

/* The front page of a site. */

.front { align-items: baseline; padding-block: clamp(1.75rem, 5vw, 3.5rem) 1.25rem; border-bottom: 2px solid var(--ink); }
.front h1 { font-family: var(--sans); font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); font-weight: 700; }
.teaser { padding-block: 2rem; }
.teaser + .teaser { border-block-start: 1px solid var(--line); }
.teaser h3 { margin-block-start: 0.35rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); line-height: 1.15; letter-spacing: -0.008em; }
.teaser h3:is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb)) { line-height: 1.5; letter-spacing: 0; }
.teaser h3 a { color: var(--ink); text-decoration-color: var(--line); }
.teaser h3 a:hover { text-decoration-color: currentColor; }
.teaser h3 + p { margin-block-start: 0.6rem; color: var(--soft); }
.nothing { padding-block: 3rem; }
.site footer { margin-block-start: 3rem; }
.site .check > section + section { margin-block-start: 2.5rem; padding-block-start: 2.5rem; border-block-start: 1px solid var(--line); }
.site .check section > * + * { margin-block-start: 0.8rem; }

/* Marks within sealed words. A bar is a border, because borders are printed
   and kept in high-contrast modes where backgrounds are dropped. */

.bar {
  position: relative;
  display: inline-block;
  width: 4.4em;
  height: 0;
  border-block-start: 0.92em solid var(--bar);
  border-radius: 1px;
  vertical-align: -0.1em;
}
.changed {
  text-decoration: underline dotted var(--accent) 0.11em;
  text-underline-offset: 0.22em;
  cursor: help;
}
.control {
  display: inline-block;
  margin-inline: 0.15em;
  padding: 0 0.3em;
  border: 1px solid var(--accent);
  border-radius: 0.25em;
  font: 600 0.62em/1.35 var(--mono);
  color: var(--accent);
  vertical-align: 0.12em;
  cursor: help;
}

.warning {
  margin-block-start: 2.5rem;
  padding: 1rem 1.25rem;
  border: 2px solid var(--accent);
}
.warning h2 { font-family: var(--sans); font-size: 0.85rem; color: var(--accent); }
.warning p { margin-block-start: 0.35rem; }

.legend {
  margin-block-start: 2.5rem;
  padding-block: 1.1rem;
  border-block: 1px solid var(--line);
  font-family: var(--sans);
  font-size: 0.85rem;
  line-height: 1.5;
}
.legend h2 { font-family: var(--sans); font-size: 0.85rem; }
.legend dl > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: 1rem; margin-block-start: 0.55rem; }
.legend dt { font-family: var(--serif); font-size: 1rem; line-height: 1.3; }
.legend dd { color: var(--soft); }

.prose { margin-block-start: 2.75rem; }
.prose + .prose { margin-block-start: 1.5rem; }
.prose p { margin-block-start: 1em; }
.prose h2 + p { margin-block-start: 0.7em; }
.prose > p:first-child { margin-block-start: 0; }
.legend + .prose { margin-block-start: 2.25rem; }

/* An account: what was sealed stands on a panel, what the newsroom adds
   stands on the paper. */

main > .account, main > .officials { margin-block-start: 4rem; }
.account > header, .section:not(.translated) { max-width: var(--column); }
.account > header { margin-block-end: 1.5rem; }
.byline { margin-block-start: 0.4rem; font-family: var(--sans); font-size: 0.9rem; color: var(--soft); }
.namechanged { white-space: nowrap; text-decoration: underline dotted var(--accent) 0.11em; text-underline-offset: 0.22em; }
.section + .section { margin-block-start: 3rem; }
.section > h3 { margin-block-end: 0.9rem; font-family: var(--sans); font-size: 0.95rem; }

.bytes { white-space: pre-wrap; overflow-wrap: anywhere; text-wrap: wrap; }
.end.last { display: none; }
.sealed, .sealedby, .asked {
  background: var(--panel);
  padding-inline: 1.1rem;
}
/* The rule beside a panel is on the page's side, whichever way the words in it run. */
html[dir="ltr"] :is(.sealed, .sealedby) { border-left: 3px solid var(--accent); }
html[dir="rtl"] :is(.sealed, .sealedby) { border-right: 3px solid var(--accent); }
html[dir="ltr"] .asked { border-left: 3px solid var(--line); }
html[dir="rtl"] .asked { border-right: 3px solid var(--line); }
.sealed { padding-block: 0.75rem; }
.sealed .label, .translation .label { margin-block-end: 0.35rem; }
.asked { padding-block: 0.75rem; font-style: italic; }
.asked:lang(ar), .asked:lang(fa), .asked:lang(ur), .asked .label { font-style: normal; }
.asked .label { margin-block-end: 0.35rem; }
.claim .label, .outcome > .label:first-child { margin-block-end: 0.3rem; }
.question { margin-block-end: 0.9rem; }
.translation { padding: 0.75rem 1.1rem; border-inline-start: 3px solid transparent; }
.translation > p:not(.label) + p { margin-block-start: 1.6em; }
.sealedby {
  padding-block: 0.5rem 0.95rem;
  font-family: var(--sans);
  font-size: 0.8rem;
  line-height: 1.5;
  color: var(--soft);
}

/* What the authorities say. */

.officials h2 { padding-block-end: 0.9rem; border-block-end: 2px solid var(--ink); }
.official { padding-block: 1.2rem 1.5rem; border-block-end: 1px solid var(--line); }
.official .label { margin-block-end: 0.3rem; }
.official .result { font-weight: 600; }
.official blockquote { margin-block-start: 0.6rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--soft); }
.official blockquote p + p { margin-block-start: 0.8em; }
.official blockquote + .label { margin-block-start: 1rem; }
.outcome { margin-block-start: 1.4rem; }

main > figure { max-width: 44rem; margin-block-start: 3.5rem; }
.film video { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; background: #000; object-fit: contain; }
.film .note { margin-block-start: 0.5rem; }
.film details { margin-block-start: 0.5rem; }
summary { width: fit-content; padding-block: 0.7rem; font-family: var(--sans); font-size: 0.9rem; font-weight: 600; cursor: pointer; }
.said { padding-block: 0.25rem 0.75rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--line); font-size: 0.95rem; }
.said p + p { margin-block-start: 0.35em; }
figure img { display: block; max-width: 100%; height: auto; background: var(--panel); }
figcaption { margin-block-start: 0.7rem; font-size: 0.9rem; line-height: 1.5; }
.caption { display: block; }
.provenance { font-family: var(--sans); font-size: 0.8rem; color: var(--soft); }

/* What is still to come stands in a frame, as a notice on a door. */

.event { margin-block-start: 3.5rem; padding: 1.4rem 1.5rem 1.5rem; border: 2px solid var(--ink); }
.event h2 { margin-block-start: 0.2rem; }
.when { margin-block-start: 0.7rem; font-family: var(--sans); font-weight: 600; font-variant-numeric: tabular-nums; }
.where, .where[lang] { font-family: var(--sans); }
.past { margin-block-start: 0.5rem; font-family: var(--sans); font-weight: 600; color: var(--accent); }
.about { margin-block-start: 0.8rem; }
.event .link { margin-block-start: 0.3rem; }
.calendar { margin-block-start: 0.7rem; }

.actions, .related { margin-block-start: 3.5rem; }
.actions ul, .related ul { list-style: none; padding: 0; }
.actions li { padding-block: 1rem; border-block-start: 1px solid var(--line); }
.actions h2, .related h2 { font-size: 1.25rem; margin-block-end: 0.75rem; }
.actions .link { margin-block-start: 0; }
.link { font-family: var(--sans); font-size: 0.9rem; overflow-wrap: anywhere; }
.link a, .related a, .tools a { display: inline-block; padding-block: 0.5rem; }
.masthead .tools a { margin-block: -0.5rem; }

footer { margin-block-start: 5rem; padding-block: 3rem 4rem; background: var(--panel); font-size: 0.95rem; }
.keep { margin-block-end: 3rem; padding-block-end: 3rem; border-block-end: 1px solid var(--line); }
.keep p { margin-block-start: 0.8rem; }
.check > * + * { margin-block-start: 1rem; }
.checker > * + * { margin-block-start: 1rem; }
.checker .button { background: var(--ink); color: var(--paper); }
.checker .button:hover { background: var(--link); border-color: var(--link); }
.field label { display: block; font-family: var(--sans); font-size: 0.95rem; font-weight: 600; }
.field .note { display: block; font-family: var(--sans); }
.field input {
  width: 100%;
  min-height: 2.75rem;
  margin-block-start: 0.5rem;
  padding: 0.5rem 0.7rem;
  border: 2px solid var(--soft);
  border-radius: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.4 var(--mono);
}
input::file-selector-button {
  margin-inline-end: 0.8rem;
  padding: 0.3rem 0.8rem;
  border: 2px solid var(--ink);
  border-radius: 2px;
  background: transparent;
  color: var(--ink);
  font: 600 0.9rem/1.4 var(--sans);
  cursor: pointer;
}
progress { width: 100%; height: 0.6rem; accent-color: var(--accent); }
[data-verdict]:not(:empty) { padding: 1.1rem 1.25rem; border: 2px solid var(--ink); background: var(--paper); }
.check [data-verdict] h3 { margin-block: 0; }
[data-verdict] :is(p, ul) + :is(h3, h4, p, ul), [data-verdict] :is(h3, h4) + :is(p, ul) { margin-block-start: 0.7rem; }
[data-verdict] ul { padding-inline-start: 1.1rem; }
.check ol { padding-inline-start: 1.4rem; }
.check li + li { margin-block-start: 0.9rem; }
.check li p + p { margin-block-start: 0.6rem; }
.check pre {
  margin-block-start: 0.5rem;
  padding: 0.8rem 1rem;
  border: 1px solid var(--line);
  background: var(--paper);
  overflow-x: auto;
  text-align: left;
}
code, .fingerprint, .file { font-family: var(--mono); font-size: 0.875em; }
.fingerprint { display: grid; grid-template-columns: repeat(4, max-content); gap: 0.1rem 1.1em; justify-content: start; line-height: 1.6; }
[dir="rtl"] .fingerprint { justify-content: end; }
.note { font-size: 0.9em; color: var(--soft); }
.means { display: grid; gap: 1.5rem; padding-block: 1rem; }
.means ul { margin-block-start: 0.6rem; padding-inline-start: 1.1rem; }
.check h3 { margin-block-start: 1.6rem; }
.means h3 { margin-block-start: 0; }
.means li + li { margin-block-start: 0.45rem; }
table { width: 100%; border-collapse: collapse; font-family: var(--sans); font-size: 0.8rem; line-height: 1.4; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
[dir="rtl"] th, [dir="rtl"] td { padding: 0.5rem 0 0.5rem 0.9rem; }
th { font-weight: 600; color: var(--soft); }
td[lang], td [lang] { font-family: inherit; }
.file { overflow-wrap: anywhere; }

@media (min-width: 58rem) {
  .masthead, main, .check, .keep { width: min(var(--wide), 100% - 5rem); }
  .translated > .row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.25rem; }
  .translated .translation { padding-inline: 0; border: 0; }
  .translated .row + .row > * { padding-block-start: 0; }
  .translated .row > .sealed, .translated .row > .translation { padding-block-end: 0; }
  .translated .row:not(:nth-last-child(2)) > .translation { padding-block-end: 1.6em; }
  .translated .question + .row > * { padding-block-start: 0.75rem; }
  .translated > .sealedby { width: calc(50% - 1.125rem); }
  .official { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.25rem; }
  .outcome { margin-block-start: 0; }
  .means { grid-template-columns: 1fr 1fr; column-gap: 2.25rem; }
}

@media (max-width: 57.99rem) {
  /* Each paragraph stands over its translation: the empty line is between the panels. */
  .translated .bytes:last-of-type .end { display: none; }
}

@media (max-width: 30rem) {
  .legend dl > div { grid-template-columns: 5.5rem 1fr; }
  .fingerprint { grid-template-columns: repeat(4, max-content); }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  td { padding: 0.1rem 0; border: 0; }
  [dir="rtl"] td { padding: 0.1rem 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}

@media print {
  :root {
    --paper: #fff;
    --panel: #fff;
    --ink: #000;
    --soft: #333;
    --line: #999;
    --accent: #555;
    --link: #000;
    --bar: #000;
  }
  :root { color-scheme: light; }
  @page { margin: 20mm 18mm; }
  html { font-size: 10.5pt; }
  .keep, .checker, .tools, .calendar, .film .link, .film details:not([open]) { display: none; }
  .masthead, main, .check { width: auto; }
  main > *, .check > *, .section:not(.translated) { max-width: none; }
  footer { padding-block: 0; break-before: page; }
  h1, h2, h3, .label { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .account, .officials, .actions, .related, main > figure { margin-block-start: 2rem; }
  .sealedby { break-before: avoid; break-inside: avoid; }
  figure, .official, .event, .warning, .legend, .actions li, tr { break-inside: avoid; }
  .film video { width: 11cm; }
  figure img { max-height: 18cm; width: auto; max-width: 100%; }
  .link a::after, .related a::after { content: " " attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
}
`,
    Templates: {
      "report.html": `["\\u0001!doctype html>\\n\\u0001html lang=\\"",["print",{"do":[[["field","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001head>\\n\\u0001meta charset=\\"utf-8\\">\\n\\u0001meta http-equiv=\\"Content-Security-Policy\\" content=\\"default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; media-src 'self' file:; connect-src 'self' file:; base-uri 'none'; form-action 'none'\\">\\n\\u0001meta name=\\"viewport\\" content=\\"width=device-width, initial-scale=1\\">\\n\\u0001meta name=\\"referrer\\" content=\\"no-referrer\\">\\n\\u0001meta name=\\"color-scheme\\" content=\\"light dark\\">\\n\\u0001title>",["print",{"do":[[["field","Title"]],[["function","_html_template_rcdataescaper"]]],"set":[]}]," – ",["print",{"do":[[["field","Newsroom"]],[["function","_html_template_rcdataescaper"]]],"set":[]}],"\\u0001/title>",["if",{"do":[[["field","Standfirst"]]],"set":[]},["\\n\\u0001meta name=\\"description\\" content=\\"",["print",{"do":[[["field","Standfirst"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">"],[]],"\\n\\u0001link rel=\\"stylesheet\\" href=\\"style.css\\">\\n\\u0001script type=\\"application/ld+json\\">",["print",{"do":[[["field","Linked"]],[["function","_html_template_jsvalescaper"]]],"set":[]}],"\\u0001/script>\\n\\u0001script defer src=\\"check.js\\">\\u0001/script>\\n\\u0001/head>\\n\\u0001body>\\n\\u0001header class=\\"masthead\\">\\n\\u0001p class=\\"newsroom\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Newsroom"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p class=\\"dateline\\">\\u0001time datetime=\\"",["print",{"do":[[["field","ISODate"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Date"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/time>",["if",{"do":[[["field","Edition"]]],"set":[]},[" · ",["print",{"do":[[["field","Edition"]],[["function","_html_template_htmlescaper"]]],"set":[]}]],[]],"\\u0001/p>\\n\\u0001p class=\\"tools\\">\\u0001a href=\\"#check\\">",["print",{"do":[[["field","L","CheckLink"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>\\n\\u0001p class=\\"copyonly\\">",["print",{"do":[[["field","L","IsCopy"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001/header>\\n\\u0001main>\\n\\u0001div class=\\"opening\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001h1>",["print",{"do":[[["field","Title"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h1>",["if",{"do":[[["field","Standfirst"]]],"set":[]},["\\n\\u0001p class=\\"standfirst\\">",["print",{"do":[[["field","Standfirst"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/div>",["if",{"do":[[["field","Edition"]]],"set":[]},["\\n\\u0001p class=\\"edition\\">",["print",{"do":[[["field","L","Replaces"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],["if",{"do":[[["field","Warning"]]],"set":[]},["\\n\\u0001section class=\\"warning\\" aria-labelledby=\\"warning\\">\\n\\u0001h2 id=\\"warning\\">",["print",{"do":[[["field","L","Warning"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Warning"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001/section>"],[]],["if",{"do":[[["function","or"],["field","HasBars"],["field","HasChanged"],["field","HasCtl"]]],"set":[]},["\\n\\u0001section class=\\"legend\\" aria-labelledby=\\"legend\\">\\n\\u0001h2 id=\\"legend\\">",["print",{"do":[[["field","L","LegendTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001dl>",["if",{"do":[[["field","HasBars"]]],"set":[]},["\\n\\u0001div>\\u0001dt>\\u0001span class=\\"bar\\">\\u0001span class=\\"vh\\">[",["print",{"do":[[["field","L","Hidden"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"]\\u0001/span>\\u0001/span>\\u0001/dt>\\u0001dd>",["print",{"do":[[["field","L","LegendBar"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/dd>\\u0001/div>"],[]],["if",{"do":[[["field","HasChanged"]]],"set":[]},["\\n\\u0001div>\\u0001dt>\\u0001span class=\\"changed\\">",["print",{"do":[[["field","L","NameChanged"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>\\u0001/dt>\\u0001dd>",["print",{"do":[[["field","L","LegendChanged"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/dd>\\u0001/div>"],[]],["if",{"do":[[["field","HasCtl"]]],"set":[]},["\\n\\u0001div>\\u0001dt>\\u0001span class=\\"control\\" dir=\\"ltr\\">200B\\u0001/span>\\u0001/dt>\\u0001dd>",["print",{"do":[[["field","L","LegendControl"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/dd>\\u0001/div>"],[]],"\\n\\u0001/dl>\\n\\u0001/section>"],[]],["range",{"do":[[["field","Blocks"]]],"set":["$b"]},[["with",{"do":[[["field","Prose"]]],"set":[]},["\\n\\u0001section class=\\"prose\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["if",{"do":[[["field","Heading"]]],"set":[]},["\\n\\u0001h2>",["print",{"do":[[["field","Heading"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>"],[]],["range",{"do":[[["field","Paragraphs"]]],"set":[]},["\\n\\u0001p>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/section>"],[]],["with",{"do":[[["field","Account"]]],"set":[]},["\\n\\u0001article class=\\"account\\" id=\\"",["print",{"do":[[["field","ID"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" aria-labelledby=\\"",["print",{"do":[[["field","ID"]],[["function","_html_template_attrescaper"]]],"set":[]}],"-name\\">\\n\\u0001header>",["if",{"do":[[["field","Heading"]]],"set":[]},["\\n\\u0001h2 id=\\"",["print",{"do":[[["field","ID"]],[["function","_html_template_attrescaper"]]],"set":[]}],"-name\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Heading"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p class=\\"byline\\">",["print",{"do":[[["field","Byline"]],[["function","_html_template_htmlescaper"]]],"set":[]}]," · \\u0001span class=\\"namechanged\\">",["print",{"do":[[["variable","$","L","NameChanged"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>\\u0001/p>"],["\\n\\u0001h2 id=\\"",["print",{"do":[[["field","ID"]],[["function","_html_template_attrescaper"]]],"set":[]}],"-name\\">",["print",{"do":[[["field","Byline"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p class=\\"byline\\">\\u0001span class=\\"namechanged\\">",["print",{"do":[[["variable","$","L","NameChanged"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>\\u0001/p>"]],"\\n\\u0001/header>",["range",{"do":[[["field","Sections"]]],"set":[]},["\\n\\u0001section class=\\"section",["if",{"do":[[["field","Translation"]]],"set":[]},[" translated"],[]],"\\">",["if",{"do":[[["field","Part"]]],"set":[]},["\\n\\u0001h3>",["print",{"do":[[["field","Part"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h3>"],[]],["print",{"do":[[["dot"]]],"set":["$s"]}],["if",{"do":[[["field","Question"]]],"set":[]},["\\n\\u0001div class=\\"row question\\">\\n\\u0001div class=\\"asked\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001p class=\\"label\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$","L","Question"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>",["range",{"do":[[["field","Question"]]],"set":[]},["\\n\\u0001p class=\\"bytes\\">",["template",{"do":[[["pipe",{"do":[[["function","drawn"],["variable","$","L"],["field","Runs"]]],"set":[]}]]],"set":[]},"runs"],["if",{"do":[[["field","End"]]],"set":[]},["\\u0001span class=\\"end",["if",{"do":[[["field","Last"]]],"set":[]},[" last"],[]],"\\">",["print",{"do":[[["field","End"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>"],[]],"\\u0001/p>"],[]],"\\n\\u0001/div>",["with",{"do":[[["field","Translation"]]],"set":[]},[["if",{"do":[[["field","Question"]]],"set":[]},["\\n\\u0001div class=\\"translation\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001p class=\\"label\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$","L","Translation"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p>",["print",{"do":[[["field","Question"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001/div>"],[]]],[]],"\\n\\u0001/div>"],[]],["range",{"do":[[["field","Rows"]]],"set":["$i","$row"]},["\\n\\u0001div class=\\"row\\">\\n\\u0001div class=\\"sealed\\" lang=\\"",["print",{"do":[[["variable","$s","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$s","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["if",{"do":[[["function","not"],["variable","$i"]]],"set":[]},["\\n\\u0001p class=\\"label\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$s","Label"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],["range",{"do":[[["field","Sealed"]]],"set":[]},["\\n\\u0001p class=\\"bytes\\">",["template",{"do":[[["pipe",{"do":[[["function","drawn"],["variable","$","L"],["field","Runs"]]],"set":[]}]]],"set":[]},"runs"],["if",{"do":[[["field","End"]]],"set":[]},["\\u0001span class=\\"end",["if",{"do":[[["field","Last"]]],"set":[]},[" last"],[]],"\\">",["print",{"do":[[["field","End"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>"],[]],"\\u0001/p>"],[]],"\\n\\u0001/div>",["if",{"do":[[["variable","$s","Translation"]]],"set":[]},["\\n\\u0001div class=\\"translation\\" lang=\\"",["print",{"do":[[["variable","$s","Translation","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$s","Translation","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["if",{"do":[[["function","not"],["variable","$i"]]],"set":[]},["\\n\\u0001p class=\\"label\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$","L","Translation"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],["range",{"do":[[["field","Translated"]]],"set":[]},["\\n\\u0001p>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/div>"],[]],"\\n\\u0001/div>"],[]],"\\n\\u0001p class=\\"sealedby\\">",["print",{"do":[[["field","SealedBy"]],[["function","_html_template_htmlescaper"]]],"set":[]}],["if",{"do":[[["field","Unprompted"]]],"set":[]},[" ",["print",{"do":[[["variable","$","L","Unprompted"]],[["function","_html_template_htmlescaper"]]],"set":[]}]],[]],"\\u0001/p>\\n\\u0001/section>"],[]],"\\n\\u0001/article>"],[]],["if",{"do":[[["field","Officials"]]],"set":[]},["\\n\\u0001section class=\\"officials\\">\\n\\u0001h2>",["print",{"do":[[["variable","$","L","OfficialTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>",["range",{"do":[[["field","Officials"]]],"set":[]},["\\n\\u0001div class=\\"official\\">\\n\\u0001div class=\\"claim\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001p class=\\"label\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","L","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$","L","Claim"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p>",["print",{"do":[[["field","Claim"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001/div>\\n\\u0001div class=\\"outcome\\">\\n\\u0001p class=\\"label\\">",["print",{"do":[[["field","Asked"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p class=\\"result\\">",["print",{"do":[[["field","Outcome"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>",["if",{"do":[[["field","Answer"]]],"set":[]},["\\n\\u0001blockquote lang=\\"",["print",{"do":[[["field","Tongue","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Tongue","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["range",{"do":[[["field","Answer"]]],"set":[]},["\\n\\u0001p>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/blockquote>"],[]],["if",{"do":[[["field","Translation"]]],"set":[]},["\\n\\u0001p class=\\"label\\">",["print",{"do":[[["variable","$","L","OfficialTranslation"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001blockquote class=\\"translated\\" lang=\\"",["print",{"do":[[["field","TranslationTongue","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","TranslationTongue","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["range",{"do":[[["field","Translation"]]],"set":[]},["\\n\\u0001p>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/blockquote>"],[]],"\\n\\u0001/div>\\n\\u0001/div>"],[]],"\\n\\u0001/section>"],[]],["with",{"do":[[["field","Picture"]]],"set":[]},["\\n\\u0001figure>\\n\\u0001img src=\\"",["print",{"do":[[["field","File"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" alt=\\"",["print",{"do":[[["field","Alt"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001figcaption>",["if",{"do":[[["field","Caption"]]],"set":[]},["\\u0001span class=\\"caption\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Caption"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span> "],[]],"\\u0001span class=\\"provenance\\">",["print",{"do":[[["field","Provenance"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>\\u0001/figcaption>\\n\\u0001/figure>"],[]],["with",{"do":[[["field","Film"]]],"set":[]},["\\n\\u0001figure class=\\"film\\">\\n\\u0001video controls preload=\\"none\\" poster=\\"",["print",{"do":[[["field","Poster"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" aria-label=\\"",["print",{"do":[[["field","Alt"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001source src=\\"",["print",{"do":[[["field","File"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" type=\\"",["print",{"do":[[["field","Type"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001track kind=\\"captions\\" src=\\"",["print",{"do":[[["field","Captions"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" srclang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" label=\\"",["print",{"do":[[["field","TrackLabel"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" default>\\n\\u0001/video>",["if",{"do":[[["field","TooLarge"]]],"set":[]},["\\n\\u0001p class=\\"copyonly note\\">",["print",{"do":[[["variable","$","L","FilmTooLarge"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001figcaption>",["if",{"do":[[["field","Caption"]]],"set":[]},["\\u0001span class=\\"caption\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Caption"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span> "],[]],"\\u0001span class=\\"provenance\\">",["print",{"do":[[["variable","$","L","FilmUnsealed"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>\\u0001/figcaption>\\n\\u0001details>\\n\\u0001summary>",["print",{"do":[[["variable","$","L","FilmTranscript"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/summary>\\n\\u0001div class=\\"said\\" lang=\\"",["print",{"do":[[["field","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["field","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["range",{"do":[[["field","Said"]]],"set":[]},["\\n\\u0001p>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],"\\n\\u0001/div>\\n\\u0001/details>\\n\\u0001p class=\\"link siteonly\\">\\u0001a href=\\"",["print",{"do":[[["field","File"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" download>",["print",{"do":[[["field","Download"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>\\n\\u0001/figure>"],[]],["with",{"do":[[["field","Event"]]],"set":[]},["\\n\\u0001section class=\\"event\\" data-ends=\\"",["print",{"do":[[["field","ISOEnd"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\n\\u0001p class=\\"label\\">",["print",{"do":[[["variable","$","L","Event"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001h2 lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Title"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p class=\\"when\\">\\u0001time datetime=\\"",["print",{"do":[[["field","ISOStart"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","When"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/time>\\u0001/p>\\n\\u0001p class=\\"where\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\u0001span class=\\"vh\\" lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["variable","$","L","EventWhere"]],[["function","_html_template_htmlescaper"]]],"set":[]}],": \\u0001/span>",["print",{"do":[[["field","Place"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p class=\\"past\\" data-past hidden>",["print",{"do":[[["variable","$","L","EventPast"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>",["if",{"do":[[["field","Text"]]],"set":[]},["\\n\\u0001p class=\\"about\\" lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Text"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>"],[]],["if",{"do":[[["field","URL"]]],"set":[]},["\\n\\u0001p class=\\"link\\">\\u0001a href=\\"",["print",{"do":[[["field","URL"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" rel=\\"noopener noreferrer\\" dir=\\"ltr\\">",["print",{"do":[[["field","Host"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>"],[]],"\\n\\u0001p class=\\"calendar\\">\\u0001a class=\\"button\\" href=\\"",["print",{"do":[[["field","File"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" download=\\"event.ics\\">",["print",{"do":[[["variable","$","L","EventCalendar"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>\\n\\u0001/section>"],[]],["if",{"do":[[["field","Actions"]]],"set":[]},["\\n\\u0001section class=\\"actions\\">\\n\\u0001h2>",["print",{"do":[[["variable","$","L","Actions"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001ul>",["range",{"do":[[["field","Actions"]]],"set":[]},["\\n\\u0001li>\\u0001p class=\\"label\\">",["print",{"do":[[["field","Kind"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Text"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>",["if",{"do":[[["field","URL"]]],"set":[]},["\\n\\u0001p class=\\"link\\">\\u0001a href=\\"",["print",{"do":[[["field","URL"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" rel=\\"noopener noreferrer\\" dir=\\"ltr\\">",["print",{"do":[[["field","Host"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>"],[]],"\\u0001/li>"],[]],"\\n\\u0001/ul>\\n\\u0001/section>"],[]],["if",{"do":[[["field","Related"]]],"set":[]},["\\n\\u0001section class=\\"related\\">\\n\\u0001h2>",["print",{"do":[[["variable","$","L","Related"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001ul>",["range",{"do":[[["field","Related"]]],"set":[]},["\\n\\u0001li lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" dir=\\"",["print",{"do":[[["variable","$","Dir"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\u0001a href=\\"",["print",{"do":[[["field","URL"]],[["function","_html_template_urlfilter"]],[["function","_html_template_urlnormalizer"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" rel=\\"noopener noreferrer\\">",["print",{"do":[[["field","Title"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/li>"],[]],"\\n\\u0001/ul>\\n\\u0001/section>"],[]]],[]],"\\n\\u0001/main>\\n\\u0001footer>",["if",{"do":[[["field","HasCopy"]]],"set":[]},["\\n\\u0001section class=\\"keep siteonly\\" aria-labelledby=\\"keep\\">\\n\\u0001h2 id=\\"keep\\">",["print",{"do":[[["field","L","KeepTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p>",["print",{"do":[[["field","L","KeepText"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p>\\u0001a class=\\"button\\" href=\\"copy.html\\" download>",["print",{"do":[[["field","L","KeepCopy"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/a>\\u0001/p>\\n\\u0001/section>"],[]],"\\n\\u0001section class=\\"check\\" aria-labelledby=\\"check\\">\\n\\u0001h2 id=\\"check\\">",["print",{"do":[[["field","L","CheckTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h2>\\n\\u0001p>",["print",{"do":[[["field","L","CheckIntro"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001div class=\\"checker\\">\\n\\u0001p class=\\"field\\" data-pick hidden>\\u0001label for=\\"folder\\">",["print",{"do":[[["field","L","ChooseFolder"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/label> \\u0001input id=\\"folder\\" type=\\"file\\" data-folder multiple webkitdirectory>\\u0001/p>\\n\\u0001p class=\\"field\\" data-known hidden>\\u0001label for=\\"number\\">",["print",{"do":[[["field","L","KnownNumber"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/label> \\u0001span class=\\"note\\" id=\\"known\\">",["print",{"do":[[["field","L","KnownNumberNote"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span> \\u0001input id=\\"number\\" type=\\"text\\" data-number dir=\\"ltr\\" autocomplete=\\"off\\" autocapitalize=\\"off\\" spellcheck=\\"false\\" aria-describedby=\\"known\\">\\u0001/p>\\n\\u0001p>\\u0001button type=\\"button\\" class=\\"button\\" data-check hidden>",["print",{"do":[[["field","L","CheckNow"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/button>\\u0001/p>\\n\\u0001progress data-progress aria-label=\\"",["print",{"do":[[["field","L","CheckRunning"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\" hidden>\\u0001/progress>\\n\\u0001div data-verdict role=\\"status\\">\\u0001/div>\\n\\u0001/div>\\n\\u0001h3>",["print",{"do":[[["field","L","CheckProgram"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h3>\\n\\u0001ol>\\n\\u0001li>\\u0001p>",["print",{"do":[[["field","L","CheckGet"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\u0001/li>\\n\\u0001li>\\u0001p class=\\"siteonly\\">",["print",{"do":[[["field","L","CheckRun"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001pre class=\\"siteonly\\" dir=\\"ltr\\">\\u0001code>vouchsafe verify ",["print",{"do":[[["field","L","Folder"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/code>\\u0001/pre>\\n\\u0001p class=\\"copyonly\\">",["print",{"do":[[["field","L","CheckRunCopy"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001pre class=\\"copyonly\\" dir=\\"ltr\\">\\u0001code>vouchsafe verify copy.html\\u0001/code>\\u0001/pre>\\u0001/li>\\n\\u0001li>\\u0001p>",["print",{"do":[[["field","L","CheckCompare"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p class=\\"label\\">",["print",{"do":[[["field","L","Fingerprint"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001p class=\\"fingerprint\\" dir=\\"ltr\\">",["range",{"do":[[["field","Fingerprint"]]],"set":["$i","$g"]},[["if",{"do":[[["variable","$i"]]],"set":[]},[" "],[]],"\\u0001span>",["print",{"do":[[["variable","$g"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>"],[]],"\\u0001/p>\\n\\u0001p class=\\"note\\">",["print",{"do":[[["field","L","FingerprintNote"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\u0001/li>\\n\\u0001/ol>\\n\\u0001div class=\\"means\\">\\n\\u0001div>\\n\\u0001h3>",["print",{"do":[[["field","L","ShowsTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h3>\\n\\u0001ul>",["range",{"do":[[["field","L","Shows"]]],"set":[]},["\\n\\u0001li>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/li>"],[]],"\\n\\u0001/ul>\\n\\u0001/div>\\n\\u0001div>\\n\\u0001h3>",["print",{"do":[[["field","L","NotTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h3>\\n\\u0001ul>",["range",{"do":[[["field","L","Not"]]],"set":[]},["\\n\\u0001li>",["print",{"do":[[["dot"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/li>"],[]],"\\n\\u0001/ul>\\n\\u0001/div>\\n\\u0001/div>",["if",{"do":[[["field","Records"]]],"set":[]},["\\n\\u0001h3>",["print",{"do":[[["field","L","RecordsTitle"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/h3>\\n\\u0001p>",["print",{"do":[[["field","L","RecordsIntro"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/p>\\n\\u0001table>\\n\\u0001thead>\\u0001tr>\\u0001th scope=\\"col\\">",["print",{"do":[[["field","L","ColAccount"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/th>\\u0001th scope=\\"col\\">",["print",{"do":[[["field","L","ColMonth"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/th>\\u0001th scope=\\"col\\">",["print",{"do":[[["field","L","ColBars"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/th>\\u0001th scope=\\"col\\">",["print",{"do":[[["field","L","ColFile"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/th>\\u0001/tr>\\u0001/thead>\\n\\u0001tbody>",["range",{"do":[[["field","Records"]]],"set":[]},["\\n\\u0001tr>\\u0001td lang=\\"",["print",{"do":[[["variable","$","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\u0001bdi>",["print",{"do":[[["field","Name"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/bdi>",["if",{"do":[[["field","Part"]]],"set":[]},[" \\u0001span lang=\\"",["print",{"do":[[["variable","$","L","Lang"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">(",["print",{"do":[[["field","Part"]],[["function","_html_template_htmlescaper"]]],"set":[]}],")\\u0001/span>"],[]],"\\u0001/td>\\u0001td data-label=\\"",["print",{"do":[[["variable","$","L","ColMonth"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Sealed"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/td>\\u0001td data-label=\\"",["print",{"do":[[["variable","$","L","ColBars"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Bars"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/td>\\u0001td class=\\"file\\" data-label=\\"",["print",{"do":[[["variable","$","L","ColFile"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\u0001bdi dir=\\"ltr\\">",["print",{"do":[[["field","File"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/bdi>\\u0001/td>\\u0001/tr>"],[]],"\\n\\u0001/tbody>\\n\\u0001/table>"],[]],"\\n\\u0001/section>\\n\\u0001/footer>\\n\\u0001/body>\\n\\u0001/html>\\n"]`,
      runs: '[["print",{"do":[[["field","L"]]],"set":["$l"]}],["range",{"do":[[["field","Runs"]]],"set":[]},[["if",{"do":[[["field","Bar"]]],"set":[]},["\\u0001span class=\\"bar\\">\\u0001span class=\\"vh\\">[",["print",{"do":[[["variable","$l","Hidden"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"]\\u0001/span>\\u0001/span>",["if",{"do":[[["field","Space"]]],"set":[]},[" "],[]]],[["if",{"do":[[["field","Changed"]]],"set":[]},["\\u0001bdi class=\\"changed\\" title=\\"",["print",{"do":[[["variable","$l","ChangedTitle"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">\\u0001span class=\\"vh\\">[",["print",{"do":[[["variable","$l","Changed"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"] \\u0001/span>",["print",{"do":[[["field","Changed"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/bdi>",["if",{"do":[[["field","Space"]]],"set":[]},[" "],[]]],[["if",{"do":[[["field","Control"]]],"set":[]},["\\u0001span class=\\"control\\" dir=\\"ltr\\" title=\\"",["print",{"do":[[["function","control"],["variable","$l"],["dot"]],[["function","_html_template_attrescaper"]]],"set":[]}],"\\">",["print",{"do":[[["field","Control"]],[["function","_html_template_htmlescaper"]]],"set":[]}],"\\u0001/span>"],[["print",{"do":[[["field","Text"]],[["function","_html_template_htmlescaper"]]],"set":[]}]]]]]]]],[]]]'
    }
  };

  // src/report.ts
  var format = "vouchsafe/report/v1";
  var renderer = "press/1";
  var maxContent2 = 4 << 20;
  var maxBlocks = 500;
  var maxSections = 200;
  var maxParagraphs = 2e3;
  var maxLine = 1e3;
  var maxParagraph = 64 << 10;
  var maxURL = 2e3;
  var translation = [["language", "string"], ["question", "string", "optional"], ["paragraphs", "strings"]];
  var substitution = [["slot", "number", "optional"], ["bar", "number"], ["text", "string"]];
  var section = [
    ["evidence", "string"],
    ["path", "string"],
    ["month", "string"],
    ["language", "string"],
    ["sealedBy", "string"],
    ["substitutions", { many: substitution }, "optional"],
    ["translation", { one: translation }, "optional"]
  ];
  var block = [
    ["prose", { one: [["heading", "string", "optional"], ["paragraphs", "strings"], ["language", "string", "optional"]] }, "optional"],
    ["account", { one: [["id", "string"], ["name", "string"], ["heading", "string", "optional"], ["sections", { many: section }]] }, "optional"],
    ["official", { one: [
      ["claim", "string"],
      ["to", "string"],
      ["asked", "string"],
      ["status", "string"],
      ["answered", "string", "optional"],
      ["answer", "strings", "optional"],
      ["language", "string", "optional"],
      ["translation", { one: translation }, "optional"]
    ] }, "optional"],
    ["picture", { one: [
      ["file", "string"],
      ["alt", "string"],
      ["caption", "string", "optional"],
      ["evidence", "string", "optional"],
      ["path", "string", "optional"],
      ["month", "string", "optional"],
      ["slot", "number", "optional"]
    ] }, "optional"],
    ["film", { one: [
      ["file", "string"],
      ["poster", "string"],
      ["captions", "string"],
      ["captionsLanguage", "string"],
      ["alt", "string"],
      ["caption", "string", "optional"]
    ] }, "optional"],
    ["event", { one: [
      ["title", "string"],
      ["start", "string"],
      ["end", "string"],
      ["place", "string"],
      ["text", "string", "optional"],
      ["url", "string", "optional"]
    ] }, "optional"],
    ["action", { one: [["kind", "string"], ["text", "string"], ["url", "string", "optional"]] }, "optional"],
    ["related", { one: [["title", "string"], ["url", "string"]] }, "optional"]
  ];
  var content = [
    ["format", "string"],
    ["renderer", "string"],
    ["edition", "number"],
    ["previous", "string", "optional"],
    ["date", "string"],
    ["language", "string"],
    ["newsroom", "string"],
    ["title", "string"],
    ["standfirst", "string", "optional"],
    ["warning", "string", "optional"],
    ["blocks", { many: block }]
  ];
  var Broken = class extends Error {
  };
  function broken(message2) {
    throw new Broken(message2);
  }
  var otherJSON = "it isn't the JSON that this program knows";
  function filled(v, shape) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) broken(otherJSON);
    const from = v;
    for (const name of Object.keys(from)) {
      if (!shape.some((field) => field[0] === name)) broken(otherJSON);
    }
    const to = {};
    for (const [name, kind] of shape) to[name] = value(Object.hasOwn(from, name) ? from[name] : void 0, kind);
    return to;
  }
  function value(v, kind) {
    if (kind === "string" || kind === "number") {
      if (v === void 0) return kind === "string" ? "" : 0;
      if (typeof v !== kind || kind === "number" && !Number.isSafeInteger(v)) broken(otherJSON);
      return v;
    }
    if (kind !== "strings" && "one" in kind) return v === void 0 ? null : filled(v, kind.one);
    if (v === void 0) return [];
    if (!Array.isArray(v)) broken(otherJSON);
    return v.map((item) => kind === "strings" ? value(item, "string") : filled(item, kind.many));
  }
  function ordered(v, shape) {
    const to = {};
    for (const [name, kind, optional] of shape) {
      const field = v[name];
      if (optional && (field === "" || field === 0 || field === null || Array.isArray(field) && field.length === 0)) continue;
      if (typeof kind === "string" || field === null) to[name] = field;
      else if ("one" in kind) to[name] = ordered(field, kind.one);
      else to[name] = field.map((item) => ordered(item, kind.many));
    }
    return to;
  }
  function parseContent2(b) {
    if (b.length > maxContent2) broken(`it has ${b.length} bytes, and the limit is ${maxContent2}`);
    const text3 = utf8Text(b);
    if (text3 === void 0) broken(otherJSON);
    let parsed;
    try {
      parsed = JSON.parse(text3);
    } catch {
      broken(otherJSON);
    }
    const c = filled(parsed, content);
    checkContent2(c);
    if (JSON.stringify(ordered(c, content), null, 2) + "\n" !== text3) {
      broken("it isn't written in the one way that this format allows");
    }
    return c;
  }
  function accounts(c) {
    return c.blocks.flatMap((b) => b.account ?? []);
  }
  function pictures(c) {
    return c.blocks.flatMap((b) => b.picture ?? []);
  }
  function films(c) {
    return c.blocks.flatMap((b) => b.film ?? []);
  }
  function events(c) {
    return c.blocks.flatMap((b) => b.event ?? []);
  }
  var eventFile = (n) => `event-${n}.ics`;
  var reHash = /^[0-9a-f]{64}$/;
  var reLanguage = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
  var reID = /^[a-z][a-z0-9-]{0,39}$/;
  var reEvidence = /^evidence\/[a-z0-9][a-z0-9-]{0,59}\.disclosure$/;
  var rePath = /^evidence\/[a-z0-9][a-z0-9-]{0,59}\.path$/;
  var reFilm = /^media\/film-[1-9][0-9]{0,2}\.(mp4|webm)$/;
  var rePicture = /^media\/[a-z0-9][a-z0-9-]{0,59}\.(jpg|jpeg|png|webp)$/;
  function quote(s) {
    let out = '"';
    for (const c of s) {
      const r = c.codePointAt(0);
      if (c === '"' || c === "\\") out += "\\" + c;
      else if (r >= 7 && r <= 13) out += "\\" + "abtnvfr"[r - 7];
      else if (r < 32 || r === 127) out += "\\x" + r.toString(16).padStart(2, "0");
      else if (invisible(r) || r >= 55296 && r <= 57343) out += r > 65535 ? "\\U" + r.toString(16).padStart(8, "0") : "\\u" + r.toString(16).padStart(4, "0");
      else out += c;
    }
    return out + '"';
  }
  function isTime(s) {
    return isDay(s.slice(0, 10)) && /^T([01][0-9]|2[0-3]):[0-5][0-9]Z$/.test(s.slice(10));
  }
  function checkContent2(c) {
    if (c.format !== format) broken(`its format is ${quote(c.format)}, and this program knows only ${quote(format)}`);
    if (c.renderer !== renderer) broken(`its page was made by ${quote(c.renderer)}, and this program knows only ${quote(renderer)}`);
    if (c.edition < 1 || c.edition > 1e6) broken(`edition ${c.edition} is out of range`);
    if (c.edition === 1 !== (c.previous === "")) broken("every edition after the first, and only those, must name the edition before it");
    if (c.previous !== "" && !reHash.test(c.previous)) broken("the digest of the edition before must be 64 hex digits");
    if (!isDay(c.date)) broken(`${quote(c.date)} is not a date`);
    checkLanguage(c.language);
    checkLine("the newsroom's name", c.newsroom);
    checkLine("the title", c.title);
    checkText("the standfirst", c.standfirst, maxParagraph, true);
    checkText("the warning", c.warning, maxParagraph, true);
    if (c.blocks.length === 0 || c.blocks.length > maxBlocks) broken(`a report has 1 to ${maxBlocks} blocks, this one has ${c.blocks.length}`);
    const ids = /* @__PURE__ */ new Set();
    let actions = 0;
    c.blocks.forEach((b, i) => {
      try {
        checkBlock(b);
        if (b.account) {
          if (ids.has(b.account.id)) broken(`two accounts have the id ${b.account.id}`);
          ids.add(b.account.id);
        }
        if (b.action && ++actions > 3) broken("a report has at most three calls to action");
      } catch (err) {
        if (err instanceof Broken) broken(`block ${i + 1}: ${err.message}`);
        throw err;
      }
    });
    checkEvidence(c);
  }
  function checkEvidence(c) {
    const disclosures = /* @__PURE__ */ new Map();
    const paths = /* @__PURE__ */ new Map();
    const media = /* @__PURE__ */ new Set();
    const slots3 = /* @__PURE__ */ new Set();
    for (const a of accounts(c)) {
      for (const s of a.sections) {
        if (disclosures.has(s.evidence)) broken(`${s.evidence} is shown twice`);
        if (paths.has(s.path)) broken(`${s.path} is used twice`);
        disclosures.set(s.evidence, s.path + " " + s.month);
        paths.set(s.path, s.evidence);
      }
    }
    for (const f of films(c)) {
      for (const file of [f.file, f.poster, f.captions]) {
        if (media.has(file)) broken(`${file} is shown twice`);
        media.add(file);
      }
    }
    for (const p of pictures(c)) {
      if (media.has(p.file)) broken(`${p.file} is shown twice`);
      media.add(p.file);
      if (p.evidence === "") continue;
      const proof = p.path + " " + p.month;
      if ((disclosures.get(p.evidence) ?? proof) !== proof) broken(`${p.evidence} is used with two paths or two months`);
      if ((paths.get(p.path) ?? p.evidence) !== p.evidence) broken(`${p.path} is used twice`);
      const key = `${p.evidence} ${p.slot}`;
      if (slots3.has(key)) broken(`two pictures say that they were made from the same sealed original (slot ${p.slot} of ${p.evidence})`);
      slots3.add(key);
      disclosures.set(p.evidence, proof);
      paths.set(p.path, p.evidence);
    }
  }
  function checkBlock(b) {
    const n = Object.values(b).filter((v) => v !== null).length;
    if (n !== 1) broken(`a block must hold exactly one thing, this one holds ${n}`);
    if (b.prose) {
      checkText("a heading", b.prose.heading, maxLine, true);
      checkLanguage(b.prose.language, true);
      checkParagraphs("prose", b.prose.paragraphs);
    } else if (b.account) checkAccount(b.account);
    else if (b.official) checkOfficial(b.official);
    else if (b.picture) checkPicture(b.picture);
    else if (b.film) checkFilm(b.film);
    else if (b.event) checkEvent(b.event);
    else if (b.action) {
      if (!["write_to", "sign", "donate", "attend", "share_safely", "learn"].includes(b.action.kind)) broken(`${quote(b.action.kind)} is not a kind of action`);
      checkText("a call to action", b.action.text, maxParagraph);
      if (b.action.url !== "") checkURL(b.action.url);
    } else if (b.related) {
      checkLine("the title of a related piece", b.related.title);
      checkURL(b.related.url);
    }
  }
  function checkAccount(a) {
    if (!reID.test(a.id)) broken(`${quote(a.id)} is not an account's id`);
    checkLine("the name of an account", a.name);
    checkText("a heading", a.heading, maxLine, true);
    if (a.sections.length === 0 || a.sections.length > maxSections) broken(`an account has 1 to ${maxSections} sections, ${a.id} has ${a.sections.length}`);
    a.sections.forEach((s, i) => {
      try {
        checkSection(s);
      } catch (err) {
        if (err instanceof Broken) broken(`account ${a.id}, section ${i + 1}: ${err.message}`);
        throw err;
      }
    });
  }
  function checkSection(s) {
    checkProof(s.evidence, s.path, s.month);
    checkLanguage(s.language);
    if (!["source", "server", "desk"].includes(s.sealedBy)) broken(`${quote(s.sealedBy)} doesn't say who sealed it`);
    let slot = 0, bar = 0;
    for (const sub of s.substitutions) {
      if (sub.slot !== slotText && sub.slot !== slotQuestion) broken(`a word is put into slot ${sub.slot}, which has no text`);
      if (sub.bar < 1 || sub.bar > 1 << 20) broken(`there is no bar ${sub.bar}`);
      if (sub.slot < slot || sub.slot === slot && sub.bar <= bar) broken("changed names must stand in the order of their bars, one for each");
      checkLine("a changed name", sub.text);
      [slot, bar] = [sub.slot, sub.bar];
    }
    if (s.translation) checkTranslation(s.translation);
  }
  function checkProof(evidence, path, month) {
    if (!reEvidence.test(evidence)) broken(`${quote(evidence)} is not the name of a disclosure`);
    if (!rePath.test(path)) broken(`${quote(path)} is not the name of a path`);
    if (!isMonth(month)) broken(`${quote(month)} is not a month`);
  }
  function checkTranslation(t) {
    checkLanguage(t.language);
    checkText("a translated question", t.question, maxParagraph, true);
    checkParagraphs("a translation", t.paragraphs);
  }
  function checkOfficial(o) {
    checkText("a claim", o.claim, maxParagraph);
    checkLine("the authority that was asked", o.to);
    if (!isDay(o.asked)) broken(`${quote(o.asked)} is not the day on which an authority was asked`);
    checkLanguage(o.language, true);
    if (o.status === "answered") {
      if (!isDay(o.answered) || o.answered < o.asked) broken(`${quote(o.answered)} is not the day on which an authority answered`);
      checkParagraphs("an official answer", o.answer);
    } else if (o.status === "none" || o.status === "declined") {
      if (o.answered !== "" || o.answer.length !== 0 || o.language !== "" || o.translation) broken("an authority that gave no answer can't have one printed");
    } else broken(`${quote(o.status)} doesn't say whether an authority answered`);
    if (o.translation) {
      if (o.translation.question !== "") broken("the translation of an official answer has no question");
      checkTranslation(o.translation);
    }
  }
  function checkPicture(p) {
    if (!rePicture.test(p.file)) broken(`${quote(p.file)} is not the name of a picture`);
    checkText("the description of a picture", p.alt, maxParagraph);
    checkText("a caption", p.caption, maxParagraph, true);
    if (p.evidence === "" && p.path === "" && p.month === "" && p.slot === 0) return;
    checkProof(p.evidence, p.path, p.month);
    if (p.slot < slotOriginals || p.slot >= slots) broken(`slot ${p.slot} of a record holds no original`);
  }
  function checkFilm(f) {
    if (!reFilm.test(f.file)) broken(`${quote(f.file)} is not the name of a film`);
    const stem = f.file.slice(0, f.file.indexOf("."));
    if (f.poster !== stem + ".jpg") broken(`the still of ${f.file} must be ${stem}.jpg`);
    if (f.captions !== stem + ".vtt") broken(`the captions of ${f.file} must be ${stem}.vtt`);
    checkLanguage(f.captionsLanguage);
    checkText("the description of a film", f.alt, maxParagraph);
    checkText("a caption", f.caption, maxParagraph, true);
  }
  function checkEvent(e) {
    checkLine("the title of an event", e.title);
    for (const at of [e.start, e.end]) {
      if (!isTime(at)) broken(`${quote(at)} is not the time of an event; it reads like 2026-04-08T18:00Z`);
    }
    if (e.end <= e.start) broken("an event must end after it begins");
    checkLine("the place of an event", e.place);
    checkText("the words about an event", e.text, maxParagraph, true);
    if (e.url !== "") checkURL(e.url);
  }
  var reURL = (() => {
    const path = String.raw`(?:[A-Za-z0-9\-_.~!$&'()*+,;=:@\[\]/]|%[0-9A-Fa-f]{2})*`;
    const fragment = String.raw`(?:[A-Za-z0-9\-_.~!$&'()*+,;=:@\[\]/?]|%[0-9A-Fa-f]{2})+`;
    const plain4 = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=\]<>"]|%25|%[89A-F][0-9A-F]`;
    const inside3 = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=:\]<>"]|%25|%20`;
    const host = String.raw`(?<host>(?:${plain4})+|\[(?<ip>[0-9A-Fa-f:.]+)(?:%25(?:${inside3})+)?\])(?::[0-9]*)?`;
    return new RegExp(`^(?<scheme>[a-z][a-z0-9+.-]*)://${host}(?:/${path})?(?:[?][^#]*)?(?:#${fragment})?$`);
  })();
  function isIPv6(s) {
    const v4 = /^(.*:)((?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4})$/.exec(s);
    if (v4) s = v4[1] + "0:0";
    const halves = s.split("::");
    if (halves.length > 2) return false;
    const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
    if (!groups.every((g) => /^[0-9A-Fa-f]{1,4}$/.test(g))) return false;
    return halves.length === 2 ? groups.length < 8 : groups.length === 8;
  }
  function checkURL(s) {
    if (utf8Length(s) > maxURL) broken(`an address has ${utf8Length(s)} bytes, and the limit is ${maxURL}`);
    const parts = reURL.exec(s)?.groups;
    if (!/^[!-~]*$/.test(s) || !parts || parts.ip !== void 0 && !isIPv6(parts.ip)) broken(`${quote(s)} is not an address`);
    if (parts.scheme === "https" || parts.scheme === "http" && parts.host.replace(/\]$/, "").endsWith(".onion")) return;
    broken(`${quote(s)} must begin with https, or be an onion address`);
  }
  function urlHost(s) {
    const authority = utf8(/^https?:\/\/([^/?#]*)/.exec(s)?.[1] ?? "");
    const out = [];
    for (let i = 0; i < authority.length; i++) {
      if (authority[i] === 37) {
        out.push(parseInt(utf8Lenient(authority.subarray(i + 1, i + 3)), 16));
        i += 2;
      } else out.push(authority[i]);
    }
    const host = utf8Text(Uint8Array.from(out));
    if (host === void 0) throw new Refusal(`The address ${quote(s)} can't be shown by this script.`);
    return host;
  }
  function checkLanguage(tag, optional = false) {
    if (tag === "" && optional || reLanguage.test(tag)) return;
    broken(`${quote(tag)} is not a language tag`);
  }
  function checkParagraphs(what, paragraphs2) {
    if (paragraphs2.length === 0 || paragraphs2.length > maxParagraphs) broken(`${what} has 1 to ${maxParagraphs} paragraphs, this one has ${paragraphs2.length}`);
    for (const p of paragraphs2) checkText("a paragraph of " + what, p, maxParagraph);
  }
  var checkLine = (what, s) => checkText(what, s, maxLine);
  var blank = "[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  var reBlank = new RegExp(`^${blank}*$`);
  var reSpace = new RegExp(`^${blank}|${blank}$`);
  function checkText(what, s, limit2, optional = false) {
    if (s === "" && optional) return;
    if (reBlank.test(s)) broken(`${what} is empty`);
    if (reSpace.test(s)) broken(`${what} begins or ends with a space`);
    const n = utf8Length(s);
    if (n > limit2) broken(`${what} has ${n} bytes, and the limit is ${limit2}`);
    for (const c of s) {
      let r = c.codePointAt(0);
      if (r === 8204 || r === 8205) continue;
      if (r >= 55296 && r <= 57343) r = 65533;
      if (invisible(r) || r === 65533) broken(`${what} holds the character U+${r.toString(16).toUpperCase().padStart(4, "0")}, which can't be seen`);
    }
  }
  var invisibles = [
    [0, 31],
    [127, 159],
    [173, 173],
    [847, 847],
    [1564, 1564],
    [4447, 4448],
    [6068, 6069],
    [6155, 6159],
    [8203, 8207],
    [8232, 8238],
    [8288, 8303],
    [12644, 12644],
    [65024, 65039],
    [65279, 65279],
    [65440, 65440],
    [65520, 65531],
    [113824, 113827],
    [119155, 119162],
    [917504, 921599]
  ];
  function invisible(r) {
    if (r >= 32 && r < 127) return false;
    return invisibles.some(([first, last]) => r >= first && r <= last);
  }
  var maxCaptions = 1 << 20;
  var maxCues = 5e3;
  var maxCueLines = 10;
  var reTiming = /^(?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3}) --> (?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})$/;
  function parseCaptions(b) {
    if (b.length > maxCaptions) broken(`they have ${b.length} bytes, and the limit is ${maxCaptions}`);
    const text3 = utf8Text(b);
    if (text3 === void 0) broken("they aren't valid UTF-8");
    const head = "WEBVTT\n\n";
    if (!text3.startsWith(head)) broken("they don't begin with the line WEBVTT and an empty one");
    if (!text3.slice(head.length).endsWith("\n")) broken("they break off in the middle of a line");
    const cues = [];
    text3.slice(head.length, -1).split("\n\n").forEach((stretch, i) => {
      if (i === maxCues) broken(`they have more than ${maxCues} cues`);
      let cue;
      try {
        cue = parseCue(stretch);
      } catch (err) {
        if (err instanceof Broken) broken(`cue ${i + 1}: ${err.message}`);
        throw err;
      }
      if (i > 0 && cue.start < cues[i - 1].start) broken(`cue ${i + 1} begins before the one above it`);
      cues.push(cue);
    });
    return cues;
  }
  function parseCue(text3) {
    const [first, ...lines] = text3.split("\n");
    const m = reTiming.exec(first);
    if (!m) broken(`${quote([...first].slice(0, 40).join(""))} is not a line of times, as in 00:01.500 --> 00:04.000`);
    const millis = (i) => Number(m[i] ?? 0) * 36e5 + Number(m[i + 1]) * 6e4 + Number(m[i + 2]) * 1e3 + Number(m[i + 3]);
    const cue = { start: millis(1), end: millis(5), lines };
    if (cue.end <= cue.start) broken("it must end after it begins");
    if (lines.length === 0 || lines.length > maxCueLines) broken(`it has 1 to ${maxCueLines} lines of words, this one has ${lines.length}`);
    for (const line of lines) {
      checkLine("a line of words", line);
      if (/[<&]|-->/.test(line)) broken(`the words ${quote([...line].slice(0, 40).join(""))} hold <, & or -->, which browsers don't show as they are`);
    }
    return cue;
  }
  var pageFile = "index.html";
  var styleFile = "style.css";
  var contentFile = "content.json";
  var checkFile = "check.js";
  var policyFile = "evidence/policy.txt";
  var cardFile = "evidence/card.txt";
  var manifestFile = "manifest.txt";
  var entryFile = "publication.entry";
  var proofFile = "publication.tlog-proof";
  var copyFile = "copy.html";
  var monthEntryFile = (month) => `evidence/month-${month}.entry`;
  var monthProofFile = (month) => `evidence/month-${month}.tlog-proof`;
  var maxFiles = 2e3;
  var maxTextFile = 64 << 20;
  var maxTextFiles = 256 << 20;
  var maxMediaFile = 500 << 20;
  var maxFilm = 256 << 20;
  var maxManifest = 1 << 20;
  var maxCopyMedia = 32 << 20;
  var maxCopyFilm = 8 << 20;
  var maxCopy = 160 << 20;
  var headLen = 12;
  var unlisted = [manifestFile, entryFile, proofFile, copyFile];
  function limit(name) {
    if (name === copyFile) return maxCopy;
    if (!isMedia(name)) return maxTextFile;
    return name.endsWith(".vtt") ? maxCaptions : maxMediaFile;
  }
  var Refusal = class extends Error {
    sentences;
    constructor(sentences, options) {
      super(typeof sentences === "string" ? sentences : sentences.join(" "), options);
      this.sentences = typeof sentences === "string" ? [sentences] : sentences;
    }
  };
  function refuse(sentence, cause) {
    throw new Refusal(sentence, { cause });
  }
  function refuseAll(sentences) {
    if (sentences.length > 20) sentences = [...sentences.slice(0, 20), `And ${sentences.length - 20} more of this kind.`];
    if (sentences.length > 0) throw new Refusal(sentences);
  }
  var isMedia = (name) => name.startsWith("media/");
  var reFile = /^((evidence|media)\/)?[a-z0-9]([a-z0-9-]{0,79})(\.[a-z0-9-]{1,20})$/;
  var manifestHead = "vouchsafe/publication/v1\n";
  function parseManifest(text3) {
    const n = utf8Length(text3);
    if (n > maxManifest) broken(`the list of files has ${n} bytes, and the limit is ${maxManifest}`);
    if (!text3.startsWith(manifestHead)) broken(`the list of files doesn't begin with ${quote(manifestHead.trim())}`);
    const rest = text3.slice(manifestHead.length);
    if (!rest.endsWith("\n")) broken("the list of files breaks off in the middle of a line");
    const [first, ...lines] = rest.slice(0, -1).split("\n");
    const id2 = /^newsroom ([0-9a-f]{64})$/.exec(first);
    if (!id2) broken("the list of files doesn't name the newsroom");
    if (lines.length > maxFiles) broken(`the list has ${lines.length} files, and the limit is ${maxFiles}`);
    const m = { newsroom: fromHex(id2[1]), files: [] };
    lines.forEach((line, i) => {
      const found = /^file ([0-9a-f]{64}) (.*)$/su.exec(line);
      if (!found) broken(`line ${i + 3} of the list of files can't be read`);
      const path = found[2];
      if (!reFile.test(path)) broken(`a file is named ${quote(path)}, and a report has no such names`);
      if (unlisted.includes(path)) broken(`the list of files names ${path}, which is made after it`);
      if (i > 0 && m.files[i - 1].path >= path) broken(`the list of files isn't in order at ${path}`);
      m.files.push({ path, digest: found[1] });
    });
    return m;
  }
  var sorted = (names) => [...names].sort();
  var zipDate = 1 << 5 | 1;
  var zipLocalLen = 30;
  var zipCentralLen = 46;
  var zipEndLen = 22;
  function localHeader(f) {
    const b = new Uint8Array(zipLocalLen + f.name.length);
    const v = new DataView(b.buffer);
    v.setUint32(0, 67324752, true);
    v.setUint16(4, 20, true);
    v.setUint16(12, zipDate, true);
    v.setUint32(14, f.crc, true);
    v.setUint32(18, f.size, true);
    v.setUint32(22, f.size, true);
    v.setUint16(26, f.name.length, true);
    for (let i = 0; i < f.name.length; i++) b[zipLocalLen + i] = f.name.charCodeAt(i);
    return b;
  }
  function zipTail(files, at) {
    const parts = [];
    let size = 0;
    for (const f of files) {
      const local = localHeader(f);
      const b = new Uint8Array(zipCentralLen + f.name.length);
      const v = new DataView(b.buffer);
      v.setUint32(0, 33639248, true);
      v.setUint16(4, 20, true);
      b.set(local.subarray(4, zipLocalLen), 6);
      v.setUint32(42, f.at, true);
      b.set(local.subarray(zipLocalLen), zipCentralLen);
      parts.push(b);
      size += b.length;
    }
    const end = new DataView(new ArrayBuffer(zipEndLen));
    end.setUint32(0, 101010256, true);
    end.setUint16(8, files.length, true);
    end.setUint16(10, files.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, at, true);
    return concat(...parts, new Uint8Array(end.buffer));
  }
  var crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 3988292384 ^ n >>> 1 : n >>> 1;
    return n;
  });
  async function crc32(b) {
    let c = 4294967295;
    for (let start = 0; start < b.length; start += 1 << 18) {
      const end = Math.min(b.length, start + (1 << 18));
      for (let i = start; i < end; i++) c = crcTable[(c ^ b[i]) & 255] ^ c >>> 8;
      await breathe();
    }
    return ~c >>> 0;
  }
  var breathed = 0;
  async function breathe() {
    if (performance.now() - breathed < 25) return;
    await new Promise((resolve) => setTimeout(resolve));
    breathed = performance.now();
  }
  async function zip(files) {
    const all = [];
    const parts = [];
    let at = 0;
    for (const name of sorted(files.keys())) {
      const b = files.get(name);
      const f = { name, crc: await crc32(b), size: b.length, at };
      all.push(f);
      parts.push(localHeader(f), b);
      at += zipLocalLen + name.length + b.length;
    }
    return concat(...parts, zipTail(all, at));
  }
  async function openZip(b) {
    const damaged = () => refuse("This isn't a report's ZIP file, or it was damaged or repacked on its way. Ask for the file as it was published, or unpack it and check the folder.");
    const v = new DataView(b.buffer, b.byteOffset, b.length);
    const files = /* @__PURE__ */ new Map();
    const all = [];
    let at = 0;
    for (; ; ) {
      if (b.length - at < zipEndLen) damaged();
      if (v.getUint32(at, true) !== 67324752) break;
      if (b.length - at < zipLocalLen) damaged();
      const f = { name: "", crc: v.getUint32(at + 14, true), size: v.getUint32(at + 18, true), at };
      const length = v.getUint16(at + 26, true);
      const start = at + zipLocalLen + length;
      if (length > 200 || start + f.size > b.length) damaged();
      f.name = utf8Lenient(b.subarray(at + zipLocalLen, start));
      if (!reFile.test(f.name)) refuse(`The file ${quote(f.name)} doesn't belong to a report.`);
      if (!equal(localHeader(f), b.subarray(at, start))) damaged();
      if (f.size > (isMedia(f.name) ? maxMediaFile : maxTextFile)) refuse(`${f.name} is too large.`);
      const content2 = b.subarray(start, start + f.size);
      if (await crc32(content2) !== f.crc) refuse(`${f.name} was damaged on its way: its checksum in the ZIP file is wrong.`);
      if (all.length === maxFiles) refuse(`This ZIP file holds more than ${maxFiles} files; no report does.`);
      if (all.length > 0 && all[all.length - 1].name >= f.name) refuse(`In this ZIP file, ${quote(f.name)} stands in the wrong place or twice.`);
      all.push(f);
      files.set(f.name, content2);
      at = start + f.size;
    }
    if (all.length === 0 || !equal(b.subarray(at), zipTail(all, at))) damaged();
    return files;
  }
  var pagePolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; media-src 'self' file:; connect-src 'self' file:; base-uri 'none'; form-action 'none'">`;
  var pageStyle = '<link rel="stylesheet" href="style.css">';
  var pageScript = `<script defer src="check.js">${closing("script")}
`;
  var pageBody = "<body>";
  var copyBody = '<body class="copy">';
  var pageEnd = "</body>";
  var zipOpens = '<script type="application/zip;base64" id="report">';
  function closing(name) {
    return ["<", name + ">"].join("/");
  }
  var copyPolicy = (script, style) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; img-src data:; media-src data: blob:; base-uri 'none'; form-action 'none'">`;
  var mediaTypes = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt",
    ".ics": "text/calendar"
  };
  function hasCopy(r) {
    let total = 0;
    for (const size of r.sizes.values()) total += size;
    return total <= maxCopyMedia;
  }
  async function copy(files) {
    const get = (name) => {
      const b = files.get(name);
      const text3 = b && utf8Text(b);
      if (text3 === void 0) refuse(`${name} can't be put into a copy: it holds something that would end it early.`);
      return text3;
    };
    const style = get(styleFile), script = get(checkFile), page = get(pageFile);
    for (const [name, text3] of [[styleFile, style], [checkFile, script]]) {
      if (/[\0\r]|<\/s|<!-{2}/i.test(text3)) refuse(`${name} can't be put into a copy: it holds something that would end it early.`);
    }
    const without = new Map(files);
    without.delete(copyFile);
    const hash64 = async (s) => base64(await sha2562(utf8(s)));
    const pairs = /* @__PURE__ */ new Map([
      [pagePolicy, copyPolicy(await hash64(script), await hash64(style))],
      [pageStyle, "<style>" + style + closing("style")],
      [pageScript, ""],
      [pageBody, copyBody],
      [pageEnd, zipOpens + base64(await zip(without)) + closing("script") + "\n<script>" + script + closing("script") + "\n" + pageEnd]
    ]);
    for (const old of pairs.keys()) {
      if (page.split(old).length !== 2) refuse(`${pageFile} can't be made into a copy: it isn't a page of this kind.`);
    }
    for (const name of sorted(without.keys())) {
      const b = without.get(name);
      const kind = mediaTypes[name.slice(name.lastIndexOf("."))];
      if (kind === void 0 || kind.startsWith("video/") && b.length > maxCopyFilm) continue;
      const data = `data:${kind};base64,${base64(b)}"`;
      const at = name.endsWith(".ics") ? ' href="' : ' src="';
      pairs.set(`${at}${name}"`, at + data);
      pairs.set(` poster="${name}"`, ' poster="' + data);
    }
    const any = new RegExp([...pairs.keys()].map((old) => old.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
    const made = utf8(page.replace(any, (old) => pairs.get(old)));
    if (made.length > maxCopy) refuse(`A copy would have more than ${maxCopy >> 20} MB.`);
    return made;
  }
  var monthGrace = 35;
  function late(r, month) {
    const witnessed = r.witnessed.get(month);
    if (!isMonth(month) || witnessed === void 0 || !isDay(witnessed)) return true;
    const until = /* @__PURE__ */ new Date(0);
    until.setUTCFullYear(Number(month.slice(0, 4)), Number(month.slice(5)), 1 + monthGrace);
    const seen = /* @__PURE__ */ new Date(0);
    seen.setUTCFullYear(Number(witnessed.slice(0, 4)), Number(witnessed.slice(5, 7)) - 1, Number(witnessed.slice(8)));
    return seen > until;
  }
  var Holds = 0;
  var Refuses = 1;
  var OwnKeys = 2;
  var notShown = [
    "That the words are true.",
    "Who wrote them.",
    "That nobody had seen them before they were sealed.",
    "That there is no newer edition.",
    "That a picture was made from the file that was sealed: this is the newsroom's word.",
    "That a film shows what it says it does: films aren't sealed.",
    "That the script with which the page checks itself is honest: it is signed, and wasn't run here.",
    "Where a seal was made, and that translations, changed names and other words outside the sealed text are right: these too are the newsroom's word."
  ];
  async function verify2(files, o) {
    const v = {
      status: Refuses,
      newsroom: "",
      fingerprint: "",
      trusted: "Nobody yet: no newsroom's number was given.",
      title: "",
      date: "",
      edition: 0,
      digest: "",
      published: "",
      holds: [],
      refused: [],
      notShown: [],
      findings: [],
      step: "folder"
    };
    if (o.policyID) v.trusted = `The newsroom with the number ${fingerprint(o.policyID)}, which you gave or this machine remembers, and the witnesses that it names.`;
    try {
      await verifySteps(v, files, o);
    } catch (err) {
      if (!(err instanceof Refusal)) throw err;
      v.refused = err.sentences;
      v.holds = [];
      v.findings = [];
      return v;
    }
    v.notShown = [...notShown];
    v.status = Holds;
    if (!o.policyID) {
      v.status = OwnKeys;
      v.trusted = `Only the keys inside the report itself, which call themselves “${v.newsroom}”. Anybody can make such keys. Compare this number with the newsroom's, from somewhere that you trust: ${fingerprint(fromHex(v.fingerprint))}`;
    }
    return v;
  }
  async function verifySteps(v, files, o) {
    const hold = (sentence, what, ...values) => {
      v.holds.push(sentence);
      v.findings.push({ what, values });
    };
    const f = await Folder.read(files, (done) => o.progress?.(0.2 * done));
    v.step = "keys";
    const p = await f.policy();
    v.newsroom = p.name;
    v.fingerprint = hex(p.id);
    if (o.policyID && !equal(o.policyID, p.id)) {
      refuse(`This report was made under other keys than those of the newsroom that you trust. It calls itself “${p.name}”, and anybody can take a name. The number of its keys is ${fingerprint(p.id)}.`);
    }
    const card = await f.card(p);
    hold(`${cardFile} lists the newsroom's keys, and the editors named in ${policyFile} signed it.`, "card", cardFile, policyFile);
    v.step = "signatures";
    const m = await f.manifest(card);
    if (!equal(m.manifest.newsroom, p.id)) refuse(`${manifestFile} was signed for another newsroom.`);
    f.check(m.manifest);
    hold(`${m.signers.length} people of the newsroom signed all ${m.manifest.files.length} files that you see: ${m.signers.join(", ")}.`, "signed", m.signers.length, m.manifest.files.length, m.signers.join(", "));
    v.step = "log";
    const digest = await sha2562(utf8(m.text));
    const published = await f.publication(p, card, digest);
    hold(`The publication is entry ${published.index} of the newsroom's public log; its witnesses saw it there by ${dayName(published.day)}.`, "logged", `${published.index}`, published.day);
    await o.progress?.(0.25);
    v.step = "proofs";
    const { report: r, months } = await f.open(p, (done) => o.progress?.(0.25 + 0.55 * done));
    const c = r.content;
    for (const month of sorted(months.keys())) {
      const logged = months.get(month);
      if (logged.index >= published.index) refuse(`The records of ${monthName(month)} were entered in the log after this report. A report shows only what was sealed before it was published.`);
      const n2 = proofs(c).filter((proof) => proof.month === month).length;
      const records = n2 === 1 ? "1 sealed record is" : `${n2} sealed records are`;
      if (late(r, month)) {
        hold(`${records} as the log's witnesses saw it by ${dayName(logged.day)}. That it was by the end of ${monthName(month)} is the newsroom's word.`, "late", n2, logged.day, month);
      } else {
        hold(`${records} as sealed by the end of ${monthName(month)}. The log's witnesses saw this by ${dayName(logged.day)}, and the log has it before the publication.`, "sealed", n2, month, logged.day);
      }
    }
    let n = 0;
    for (const d of r.disclosures.values()) for (const part of d.parts) if (part.header.kind === kindText) n += bars(part);
    if (n > 0) hold(`${n === 1 ? "1 bar or changed name stands" : `${n} bars and changed names stand`} where sealed words are hidden. Nothing else is left out of the sealed texts on the page.`, "bars", n);
    else if (accounts(c).length > 0) hold("Nothing is left out of the sealed texts on the page.", "whole");
    v.step = "page";
    await f.checkPage(r, o.render);
    await o.progress?.(0.9);
    hold("The page shows this and nothing else: made anew from the proofs, it is the same to the last byte.", "page");
    await f.checkCopy(r);
    v.title = c.title;
    v.date = c.date;
    v.edition = c.edition;
    v.digest = hex(digest);
    v.published = published.day;
  }
  async function because(f, sentence) {
    try {
      return await f();
    } catch (err) {
      if (err instanceof Refused || err instanceof Broken) refuse(sentence(err), err);
      throw err;
    }
  }
  var reason = (err) => err instanceof Refused ? err.reason : "";
  var Folder = class _Folder {
    constructor(files, digest) {
      this.files = files;
      this.digest = digest;
    }
    files;
    digest;
    static async read(files, progress) {
      const digest = /* @__PURE__ */ new Map();
      const names = sorted(files.keys());
      names.forEach((name, i) => {
        const folder2 = /^([^/]*)\//.exec(name)?.[1];
        if (folder2 !== void 0 && folder2 !== "evidence" && folder2 !== "media") refuse(`The folder ${quote(folder2)} doesn't belong to this report.`);
        if (!reFile.test(name)) refuse(`${quote(name)} was added and isn't part of the report; remove it and check again.`);
        if (i === maxFiles) refuse(`This folder holds more than ${maxFiles} files; no report does.`);
      });
      let total = 0, read = 0, all = 0;
      for (const b of files.values()) all += b.length;
      for (const name of names) {
        const b = files.get(name);
        if (b.length > limit(name)) refuse(`${name} is too large: more than ${limit(name) >> 20} MB.`);
        if (name !== copyFile && (!isMedia(name) || name.endsWith(".vtt")) && (total += b.length) > maxTextFiles) {
          refuse(`The files of this report are too large: together more than ${maxTextFiles >> 20} MB, pictures apart.`);
        }
        digest.set(name, hex(await sha2562(b)));
        read += b.length;
        await progress(read / (all || 1));
      }
      return new _Folder(files, digest);
    }
    file(name) {
      const b = isMedia(name) ? void 0 : this.files.get(name);
      if (b === void 0) refuse(`${name} is missing. A report can't be checked without it.`);
      return b;
    }
    policy() {
      const b = this.file(policyFile);
      return because(() => parsePolicy(b), () => `${policyFile}, which says whose keys count, can't be read: it is damaged or of another kind.`);
    }
    card(p) {
      const b = this.file(cardFile);
      return because(() => parseCard(b, p), (err) => {
        switch (reason(err)) {
          case "not-signed":
            return `${cardFile} isn't signed by the newsroom's editors.`;
          case "other-newsroom":
            return `${cardFile} belongs to another newsroom than ${policyFile}.`;
          default:
            return `${cardFile}, which lists the newsroom's keys, can't be read: it was altered or damaged.`;
        }
      });
    }
    async manifest(card) {
      const b = this.file(manifestFile);
      const { text: text3, signers } = await because(() => card.openByApprovers(b, 2), (err) => reason(err) === "not-signed" ? `${manifestFile} isn't signed by two different people whom the newsroom's card names.` : `${manifestFile}, the signed list of all files, can't be read: it was altered or damaged.`);
      const manifest = await because(() => parseManifest(text3), (err) => `${manifestFile} was signed, but can't be used: ${err.message}.`);
      return { text: text3, manifest, signers };
    }
    /** Refuses a folder that isn't exactly the files of m, and those that m can't list. */
    check(m) {
      const refused = [];
      const listed = /* @__PURE__ */ new Set();
      for (const { path, digest } of m.files) {
        listed.add(path);
        const have = this.digest.get(path);
        if (have === void 0) refused.push(`${path} is missing: it is on the list that the editors signed.`);
        else if (have !== digest) refused.push(`${path} was changed after the editors signed it.`);
      }
      for (const name of sorted(this.digest.keys())) {
        if (!listed.has(name) && !unlisted.includes(name)) refused.push(`${name} was added and isn't part of the report; remove it and check again.`);
      }
      refuseAll(refused);
    }
    /** Checks an entry of a kind and its proof, however long ago the witnesses looked. */
    async inLog(p, kind, entryFile2, proofFile2) {
      const entryBytes = this.file(entryFile2);
      const proof = this.file(proofFile2);
      const wrongKind = `${entryFile2} isn't a log entry of the right kind: it was altered or exchanged.`;
      const entry = await because(() => parseEntry(entryBytes), () => wrongKind);
      if (entry.kind !== kind) refuse(wrongKind);
      const { index } = await because(() => p.checkProof(entryBytes, proof, -Infinity), (err) => reason(err) === "not-witnessed" ? `${proofFile2}: too few of the newsroom's witnesses have confirmed the log.` : `${proofFile2} doesn't show that ${entryFile2} is in the newsroom's public log.`);
      const { cosignatures } = await because(() => p.openCheckpoint(proofCheckpoint(proof)), () => `${proofFile2} can't be read.`);
      const day2 = cosignatures.length > 0 ? dayOf(Math.max(...cosignatures.map((c) => c.time))) : "0001-01-01";
      return { entry, index, day: day2 };
    }
    async publication(p, card, digest) {
      const l = await this.inLog(p, "publication", entryFile, proofFile);
      if (!equal(l.entry.digest, digest)) refuse(`The log's entry in ${entryFile} is of another report, or of another edition of this one.`);
      if (!equal(l.entry.card, card.hash)) refuse(`${cardFile} isn't the newsroom's card at the time of this report's entry in the log.`);
      return l;
    }
    /** Refuses files that nothing on the page comes from, and misses those that it comes from. */
    checkExpected(c) {
      const names = /* @__PURE__ */ new Set([pageFile, styleFile, checkFile, contentFile, policyFile, cardFile, manifestFile, entryFile, proofFile]);
      for (const proof of proofs(c)) {
        for (const name of [proof.evidence, proof.path, monthEntryFile(proof.month), monthProofFile(proof.month)]) names.add(name);
      }
      for (const p of pictures(c)) names.add(p.file);
      for (const film of films(c)) for (const name of [film.file, film.poster, film.captions]) names.add(name);
      events(c).forEach((_, i) => names.add(eventFile(i + 1)));
      const refused = [];
      for (const name of sorted(names)) {
        if (!this.digest.has(name)) refused.push(`${name} is missing: the page needs it.`);
      }
      for (const name of sorted(this.digest.keys())) {
        if (!names.has(name) && name !== copyFile) refused.push(`${name} travels with the page, but nothing on the page comes from it.`);
      }
      refuseAll(refused);
    }
    /** Reads content.json and checks every proof that it names. */
    async open(p, progress) {
      const b = this.file(contentFile);
      const c = await because(() => parseContent2(b), (err) => `${contentFile} can't be used: ${err.message}.`);
      if (c.newsroom !== p.name) refuse(`The page calls the newsroom “${c.newsroom}”, but its keys belong to “${p.name}”.`);
      this.checkExpected(c);
      const r = { content: c, newsroom: p.id, disclosures: /* @__PURE__ */ new Map(), witnessed: /* @__PURE__ */ new Map(), captions: /* @__PURE__ */ new Map(), sizes: /* @__PURE__ */ new Map() };
      await this.openEvidence(r, progress);
      await this.openMedia(r);
      const months = /* @__PURE__ */ new Map();
      for (const proof of proofs(c)) {
        let month = months.get(proof.month);
        if (!month) {
          month = await this.inLog(p, "month", monthEntryFile(proof.month), monthProofFile(proof.month));
          months.set(proof.month, month);
          r.witnessed.set(proof.month, month.day);
        }
        const path = this.file(proof.path);
        const { label: label2, commitment } = await because(() => openPath(path, p.id, r.disclosures.get(proof.evidence).root), (err) => reason(err) === "does not match" ? `${proof.path} belongs to another record than ${proof.evidence}.` : `${proof.path} can't be read: it was altered or damaged.`);
        if (label2 !== proof.month) refuse(`${proof.path} is of ${label2}, and the page says ${proof.month}.`);
        if (!equal(commitment, month.entry.digest)) refuse(`${proof.path} doesn't lead to the log's entry of ${proof.month}: the words in ${proof.evidence} weren't sealed then.`);
      }
      return { report: r, months };
    }
    // Opens the disclosures that the content names, and checks that they show
    // what it says they do, and nothing that the page wouldn't show.
    async openEvidence(r, progress) {
      const c = r.content;
      const used2 = /* @__PURE__ */ new Map();
      const total = proofs(c).reduce((n, proof) => n + (this.files.get(proof.evidence)?.length ?? 0), 0);
      let done = 0;
      const open3 = async (name) => {
        if (!r.disclosures.has(name)) {
          const b = this.files.get(name);
          r.disclosures.set(name, await because(() => openDisclosure(b, r.newsroom), () => `${name} doesn't prove what it shows: it was altered, or it was sealed for another newsroom.`));
          used2.set(name, []);
          done += b.length;
          await progress(done / total);
        }
        return used2.get(name);
      };
      for (const a of accounts(c)) {
        for (const s of a.sections) {
          const slots3 = await open3(s.evidence);
          openSection(r, s);
          slots3.push(slotText);
          if (question(r, s)) slots3.push(slotQuestion);
        }
      }
      for (const p of pictures(c)) {
        if (p.evidence === "") continue;
        const slots3 = await open3(p.evidence);
        const part = find(r, p.evidence, p.slot);
        if (part?.header.kind !== kindOriginal) refuse(`${p.evidence} doesn't show that an original of ${p.file} was sealed.`);
        if (bars(part) !== 1) refuse(`${p.evidence} gives away the digest of an original file, which a page must keep back.`);
        slots3.push(p.slot);
      }
      const roots = /* @__PURE__ */ new Map();
      for (const name of sorted(r.disclosures.keys())) {
        const d = r.disclosures.get(name);
        for (const part of d.parts) {
          if (!used2.get(name).includes(part.slot)) refuse(`${name} shows more than the page does (slot ${part.slot}).`);
        }
        const root = hex(d.root);
        const other = roots.get(root);
        if (other !== void 0) refuse(`${other} and ${name} are the same record: one testimony would count as two.`);
        roots.set(root, name);
      }
    }
    async openMedia(r) {
      for (const [name, b] of this.files) if (isMedia(name)) r.sizes.set(name, b.length);
      const begins = (b, ...head) => head.every((byte, i) => b[i] === byte);
      for (const film of films(r.content)) {
        const b = this.files.get(film.file);
        if (b.length > maxFilm) refuse(`${film.file} is too large: a film has at most ${maxFilm >> 20} MB.`);
        const head = b.subarray(0, headLen);
        if (!(film.file.endsWith(".webm") ? begins(head, 26, 69, 223, 163) : head.length >= 8 && begins(head.subarray(4), 102, 116, 121, 112))) {
          refuse(`${film.file} isn't a film of the kind that its name says.`);
        }
        if (!begins(this.files.get(film.poster), 255, 216, 255)) refuse(`${film.poster} isn't a JPEG picture.`);
        const captions = this.files.get(film.captions);
        r.captions.set(film.captions, await because(() => parseCaptions(captions), (err) => `${film.captions} can't be used as captions: ${err.message}.`));
      }
    }
    /** Renders the page anew and compares. */
    async checkPage(r, render2) {
      let made;
      try {
        made = await render2(r);
      } catch (err) {
        refuse("The page can't be made anew from its proofs, so it can't be compared.", err);
      }
      for (const name of sorted(made.keys())) {
        if (!equal(this.file(name), made.get(name))) refuse(`${name} doesn't show what the proofs show: somebody, perhaps the newsroom itself, has put something else into it.`);
      }
    }
    /** Makes the copy anew, if the folder has one, and compares. */
    async checkCopy(r) {
      const have = this.digest.get(copyFile);
      if (have === void 0) return;
      if (!hasCopy(r)) refuse(`${copyFile} doesn't belong to this report, which is too large for one.`);
      if (hex(await sha2562(await copy(this.files))) !== have) refuse(`${copyFile} isn't a copy of this report: somebody has put something else into it.`);
    }
  };
  function proofs(c) {
    const all = /* @__PURE__ */ new Map();
    const add2 = (p) => all.set(`${p.evidence} ${p.path} ${p.month}`, { evidence: p.evidence, path: p.path, month: p.month });
    for (const a of accounts(c)) a.sections.forEach(add2);
    for (const p of pictures(c)) if (p.evidence !== "") add2(p);
    return [...all.values()];
  }
  function openSection(r, s) {
    const shown2 = text(r, s);
    if (shown2?.header.kind !== kindText) refuse(`${s.evidence} shows no testimony.`);
    const asked = question(r, s);
    if (asked && asked.header.kind !== kindText) refuse(`${s.evidence} holds something else where its question should be.`);
    for (const sub of s.substitutions) {
      const part = sub.slot === slotQuestion ? asked : shown2;
      if (!part || sub.bar > bars(part)) refuse(`The page puts the name “${sub.text}” where ${s.evidence} has no bar.`);
    }
    if (s.translation && s.translation.question !== "" && (!asked || complete(asked) === "")) {
      refuse(`The page translates a question that ${s.evidence} doesn't show.`);
    }
  }
  var text = (r, s) => find(r, s.evidence, slotText);
  var question = (r, s) => find(r, s.evidence, slotQuestion);
  function find(r, name, slot) {
    return r.disclosures.get(name)?.parts.find((p) => p.slot === slot);
  }
  var monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  function dayName(day2) {
    return isDay(day2) ? `${Number(day2.slice(8))} ${monthName(day2.slice(0, 7))}` : day2;
  }
  function monthName(month) {
    return isMonth(month) ? `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}` : month;
  }

  // src/render.ts
  function fill(label2, ...values) {
    let next = 0;
    return label2.replace(/%(?:\[([0-9]+)\])?[sd]/g, (_, at) => {
      if (at !== void 0) next = Number(at) - 1;
      const v = values[next++];
      if (v === void 0) throw new Error(`the label ${label2} has too few values`);
      return String(v);
    });
  }
  var base = (tag) => tag.split("-", 1)[0];
  function labelsFor(tag) {
    return labels_default.Labels.find((l) => l.Lang === base(tag)) ?? labels_default.Labels[0];
  }
  function dateIn(l, day2) {
    if (!isDay(day2)) throw new Error(`${day2} is not a date`);
    return fill(l.DateForm, Number(day2.slice(8)), l.MonthsOf[Number(day2.slice(5, 7)) - 1], Number(day2.slice(0, 4)));
  }
  function endOf(l, month) {
    if (!isMonth(month)) throw new Error(`${month} is not a month`);
    return fill(l.EndForm, l.MonthsOf[Number(month.slice(5)) - 1], Number(month.slice(0, 4)));
  }
  function languageIn(l, tag) {
    const names = l.Languages;
    return names[base(tag)] ?? tag;
  }
  function direction(tag) {
    const [language, ...parts] = tag.split("-");
    const script = parts.find((p) => p.length === 4);
    const rtl = script === void 0 ? labels_default.RightToLeft.Languages.includes(language) : labels_default.RightToLeft.Scripts.includes(script);
    return rtl ? "rtl" : "ltr";
  }
  var drawn = (r) => ({ Text: "", Bar: false, Changed: "", Control: "", Name: "", Space: false, ...r });
  function paragraphs(part, changed) {
    const w = new Writer();
    let bar = 0;
    part.runs.forEach((r, i) => {
      if (!r.hidden) return w.text(runText(r));
      const word = changed.get(++bar);
      w.add(drawn({ Bar: word === void 0, Changed: word ?? "", Space: i < part.runs.length - 1 }));
    });
    w.finish();
    return w.all;
  }
  var Writer = class {
    all = [{ Runs: [], End: "", Last: false }];
    held = "";
    // text that is not yet in a run
    breaks = 0;
    // line feeds since the last character that isn't white
    last = 0;
    get paragraph() {
      return this.all[this.all.length - 1];
    }
    flush() {
      if (this.held !== "") this.paragraph.Runs.push(drawn({ Text: this.held }));
      this.held = "";
    }
    // begin starts a paragraph if an empty line stands before what comes now.
    begin() {
      if (this.breaks >= 2 && this.end()) this.all.push({ Runs: [], End: "", Last: false });
      this.breaks = 0;
    }
    // end ends the present paragraph if it has words, and says whether it did.
    end() {
      const held = this.held, p = this.paragraph;
      let n = held.length;
      while (n > 0 && " 	\n".includes(held[n - 1])) n--;
      if (n === 0 && p.Runs.length === 0) return false;
      this.held = held.slice(0, n);
      this.flush();
      p.End = held.slice(n);
      return true;
    }
    finish() {
      if (this.breaks > 0 && this.end()) this.paragraph.Last = true;
      this.flush();
    }
    add(r) {
      this.begin();
      this.flush();
      this.paragraph.Runs.push(r);
      this.last = 0;
    }
    text(s) {
      const controls = labels_default.Controls;
      let i = 0;
      for (const c of s) {
        const r = c.codePointAt(0);
        if (c === "\r" && s[i + 1] === "\n") {
        } else if (c === "\n") {
          this.breaks++;
          this.held += c;
        } else if (c === " " || c === "	") {
          this.held += c;
        } else if (invisible(r) && !(r === 65039 && pictorial(this.last))) {
          const code = r.toString(16).toUpperCase().padStart(4, "0");
          this.add(drawn({ Control: code, Name: controls[code] ?? "" }));
        } else {
          this.begin();
          this.held += c;
        }
        this.last = r;
        i += c.length;
      }
    }
  };
  function pictorial(r) {
    return r === 169 || r === 174 || r >= 8252 && r <= 12953 || r >= 126976 && r <= 129791;
  }
  var tongueOf = (tag) => ({ Lang: tag, Dir: direction(tag) });
  var View = class {
    constructor(r) {
      this.r = r;
      const c = r.content;
      this.L = labelsFor(c.language);
      this.Lang = c.language;
      this.Dir = direction(c.language);
      this.Newsroom = c.newsroom;
      this.Date = dateIn(this.L, c.date);
      this.ISODate = c.date;
      this.Edition = c.edition > 1 ? fill(this.L.Edition, c.edition) : "";
      this.Title = c.title;
      this.Standfirst = c.standfirst;
      this.Warning = c.warning;
      this.HasCopy = hasCopy(r);
      this.Fingerprint = hex(r.newsroom).match(/.{4}/g);
      for (const b of c.blocks) this.add(b);
      this.addRecords();
      this.Linked = new Raw(linked(c));
    }
    r;
    L;
    Lang;
    Dir;
    Newsroom;
    Date;
    ISODate;
    Edition;
    Title;
    Standfirst;
    Warning;
    HasCopy;
    Linked;
    HasBars = false;
    HasChanged = false;
    HasCtl = false;
    Blocks = [];
    Records = [];
    Fingerprint;
    events = 0;
    add(b) {
      const l = this.L;
      if (b.prose) {
        this.next({ Prose: { ...this.tongue(b.prose.language), Heading: b.prose.heading, Paragraphs: b.prose.paragraphs } });
      } else if (b.account) {
        this.next({ Account: this.account(b.account) });
      } else if (b.official) {
        this.beside("Officials", this.official(b.official));
      } else if (b.picture) {
        const p = b.picture;
        const provenance = p.evidence === "" ? l.PictureUnsealed : fill(l.PictureSealed, this.sealed(p.month));
        this.next({ Picture: { File: p.file, Alt: p.alt, Caption: p.caption, Provenance: provenance } });
      } else if (b.film) {
        this.next({ Film: this.film(b.film) });
      } else if (b.event) {
        this.events++;
        this.next({ Event: this.event(b.event) });
      } else if (b.action) {
        const kinds = l.Kinds;
        this.beside("Actions", { Kind: kinds[b.action.kind], Text: b.action.text, URL: b.action.url, Host: urlHost(b.action.url) });
      } else if (b.related) {
        this.beside("Related", { Title: b.related.title, URL: b.related.url });
      }
    }
    next(b) {
      const whole2 = { Prose: null, Account: null, Picture: null, Film: null, Event: null, Officials: [], Actions: [], Related: [], ...b };
      this.Blocks.push(whole2);
      return whole2;
    }
    // beside puts a thing into the block before it, if that holds others of its kind.
    beside(kind, v) {
      const last = this.Blocks[this.Blocks.length - 1];
      const block2 = last !== void 0 && last[kind].length > 0 ? last : this.next({});
      block2[kind].push(v);
    }
    // sealed is by when a record of a month was sealed: the end of the month, or
    // the day that the log's witnesses stand for if they saw it much later.
    sealed(month) {
      return late(this.r, month) ? dateIn(this.L, this.r.witnessed.get(month) ?? "") : endOf(this.L, month);
    }
    tongue(tag) {
      return tongueOf(tag === "" ? this.Lang : tag);
    }
    account(a) {
      return {
        ID: a.id,
        Name: a.name,
        Heading: a.heading,
        Byline: fill(this.L.Account, a.name),
        Sections: a.sections.map((s, i) => ({ ...this.section(s), Part: a.sections.length > 1 ? fill(this.L.Part, i + 1, a.sections.length) : "" }))
      };
    }
    section(s) {
      const l = this.L;
      const sealedBy = { source: l.BySource, server: l.ByServer, desk: l.ByDesk }[s.sealedBy];
      const changed = (slot) => new Map(s.substitutions.filter((sub) => sub.slot === slot).map((sub) => [sub.bar, sub.text]));
      const q = question(this.r, s);
      const unprompted = q !== void 0 && complete(q) === "";
      const question2 = q !== void 0 && !unprompted ? this.see(paragraphs(q, changed(slotQuestion))) : [];
      const text3 = this.see(paragraphs(text(this.r, s), changed(slotText)));
      const t = s.translation;
      let rows = [{ Sealed: text3, Translated: t?.paragraphs ?? [] }];
      if (t && t.paragraphs.length === text3.length) rows = text3.map((p, i) => ({ Sealed: [p], Translated: [t.paragraphs[i]] }));
      return {
        ...tongueOf(s.language),
        Label: fill(l.SealedWords, languageIn(l, s.language)),
        SealedBy: fill(l.Sealed, this.sealed(s.month)) + sealedBy,
        Unprompted: unprompted,
        Question: question2,
        Rows: rows,
        Translation: t && { ...tongueOf(t.language), Question: t.question }
      };
    }
    // see notes which marks the legend must explain.
    see(all) {
      for (const p of all) {
        for (const r of p.Runs) {
          this.HasBars ||= r.Bar;
          this.HasChanged ||= r.Changed !== "";
          this.HasCtl ||= r.Control !== "";
        }
      }
      return all;
    }
    official(o) {
      const l = this.L;
      return {
        Claim: o.claim,
        Asked: fill(l.Asked, o.to, dateIn(l, o.asked)),
        Outcome: o.status === "answered" ? fill(l.AnsweredOn, dateIn(l, o.answered)) : o.status === "declined" ? l.Declined : l.NoAnswer,
        Answer: o.answer,
        Tongue: this.tongue(o.language),
        Translation: o.translation?.paragraphs ?? [],
        TranslationTongue: o.translation && tongueOf(o.translation.language)
      };
    }
    film(f) {
      const l = this.L;
      const [kind, label2] = f.file.endsWith(".webm") ? ["video/webm", "WebM"] : ["video/mp4", "MP4"];
      const size = this.r.sizes.get(f.file) ?? 0;
      return {
        ...tongueOf(f.captionsLanguage),
        File: f.file,
        Type: kind,
        Poster: f.poster,
        Captions: f.captions,
        Alt: f.alt,
        Caption: f.caption,
        // Whole megabytes, of a million bytes each, rounded up.
        Download: fill(l.FilmDownload, label2, Math.ceil(size / 1e6)),
        TrackLabel: fill(l.FilmCaptions, languageIn(l, f.captionsLanguage)),
        TooLarge: size > maxCopyFilm,
        Said: (this.r.captions.get(f.captions) ?? []).map((cue) => cue.lines.join(" "))
      };
    }
    event(e) {
      const l = this.L;
      const [day2, at, lastDay, until] = [e.start.slice(0, 10), e.start.slice(11, 16), e.end.slice(0, 10), e.end.slice(11, 16)];
      return {
        Title: e.title,
        Place: e.place,
        Text: e.text,
        URL: e.url,
        Host: urlHost(e.url),
        ISOStart: e.start,
        ISOEnd: e.end,
        File: eventFile(this.events),
        When: day2 === lastDay ? fill(l.EventOneDay, dateIn(l, day2), at, until) : fill(l.EventMoreDays, dateIn(l, day2), at, dateIn(l, lastDay), until)
      };
    }
    // addRecords lists each disclosure once, in the order of the page.
    addRecords() {
      const seen = /* @__PURE__ */ new Set();
      const add2 = (name, part, file, month) => {
        if (seen.has(file)) return;
        seen.add(file);
        let bars2 = 0;
        for (const p of this.r.disclosures.get(file).parts) if (p.header.kind === kindText) bars2 += bars(p);
        this.Records.push({ Name: name, Part: part, File: file, Sealed: this.sealed(month), Bars: bars2 });
      };
      for (const a of accounts(this.r.content)) {
        a.sections.forEach((s, i) => add2(a.name, a.sections.length > 1 ? fill(this.L.Part, i + 1, a.sections.length) : "", s.evidence, s.month));
      }
      for (const p of pictures(this.r.content)) if (p.evidence !== "") add2(this.L.RecordPicture, "", p.evidence, p.month);
    }
  };
  function linked(c) {
    const given = (name, v) => v === "" ? {} : { [name]: v };
    const graph = [{
      "@type": "NewsArticle",
      headline: c.title,
      ...given("description", c.standfirst),
      datePublished: c.date,
      inLanguage: c.language,
      publisher: { "@type": "NewsMediaOrganization", name: c.newsroom },
      version: String(c.edition)
    }];
    for (const f of films(c)) {
      graph.push({ "@type": "VideoObject", name: f.caption === "" ? f.alt : f.caption, description: f.alt, thumbnailUrl: f.poster, contentUrl: f.file, uploadDate: c.date });
    }
    for (const e of events(c)) {
      graph.push({
        "@type": "Event",
        name: e.title,
        startDate: e.start,
        endDate: e.end,
        location: { "@type": "Place", name: e.place, address: e.place },
        ...given("description", e.text),
        ...given("url", e.url)
      });
    }
    return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replace(/[<>&\u2028\u2029]/g, (c2) => "\\u" + c2.charCodeAt(0).toString(16).padStart(4, "0"));
  }
  async function calendar(r, e, n) {
    const c = r.content;
    const uid = hex((await sha2562(utf8(`vouchsafe/event/v1
${hex(r.newsroom)}
${n}
${c.title}
${e.title}
`))).subarray(0, 16));
    const utc = (at) => at.replace(/[-:Z]/g, "") + "00Z";
    const text3 = (s) => s.replace(/[\\;,]/g, "\\$&");
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:-//Vouchsafe//${renderer}//EN`,
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${c.date.replaceAll("-", "")}T000000Z`,
      `SEQUENCE:${c.edition - 1}`,
      `DTSTART:${utc(e.start)}`,
      `DTEND:${utc(e.end)}`,
      `SUMMARY:${text3(e.title)}`,
      `LOCATION:${text3(e.place)}`
    ];
    if (e.text !== "") lines.push(`DESCRIPTION:${text3(e.text)}`);
    if (e.url !== "") lines.push(`URL:${e.url}`);
    lines.push("END:VEVENT", "END:VCALENDAR");
    return lines.map(fold2).join("");
  }
  function fold2(line) {
    let out = "", width = 0;
    for (const c of line) {
      const r = c.codePointAt(0);
      const n = r < 128 ? 1 : r < 2048 ? 2 : r < 65536 ? 3 : 4;
      if (width + n > 75) {
        out += "\r\n ";
        width = 1;
      }
      out += c;
      width += n;
    }
    return out + "\r\n";
  }
  var Raw = class {
    constructor(js) {
      this.js = js;
    }
    js;
  };
  var functions = {
    and: (...args) => args.every(truth),
    or: (...args) => args.some(truth),
    not: (a) => !truth(a),
    eq: (a, ...b) => b.includes(a),
    drawn: (l, runs) => ({ L: l, Runs: runs }),
    control: (l, r) => fill(l.ControlTitle, "U+" + r.Control, r.Name),
    _html_template_htmlescaper: (v) => escape(print(v)),
    _html_template_rcdataescaper: (v) => escape(print(v)),
    _html_template_attrescaper: (v) => escape(print(v)),
    _html_template_urlfilter: (v) => /^[^:/]*:/.test(print(v)) && !/^(https?|mailto):/i.test(print(v)) ? "#ZgotmplZ" : print(v),
    _html_template_urlnormalizer: (v) => normalURL(print(v)),
    _html_template_jsvalescaper: (v) => {
      if (!(v instanceof Raw)) throw new Error("only JSON goes into a script element");
      return v.js;
    }
  };
  function print(v) {
    if (typeof v !== "string" && typeof v !== "number") throw new Error("a template prints something that is no text");
    return String(v);
  }
  var escapes = { "\0": "�", '"': "&#34;", "&": "&amp;", "'": "&#39;", "+": "&#43;", "<": "&lt;", ">": "&gt;" };
  function escape(s) {
    return s.replace(/[\0"&'+<>]/g, (c) => escapes[c]);
  }
  function normalURL(s) {
    let out = "";
    for (let i = 0; i < s.length; ) {
      const c = String.fromCodePoint(s.codePointAt(i));
      if (/[A-Za-z0-9\-._~!#$&*+,/:;=?@[\]]/.test(c) || c === "%" && /^[0-9A-Fa-f]{2}/.test(s.slice(i + 1))) out += c;
      else for (const b of utf8(c)) out += "%" + b.toString(16).padStart(2, "0");
      i += c.length;
    }
    return out;
  }
  function truth(v) {
    return Array.isArray(v) ? v.length > 0 : Boolean(v);
  }
  var templates = new Map(Object.entries(page_default.Templates).map(([name, nodes]) => [name, JSON.parse(nodes)]));
  var Execution = class {
    out = [];
    vars = [];
    run(name, data) {
      this.template(name, data);
      return this.out.join("");
    }
    template(name, data) {
      const nodes = templates.get(name);
      if (nodes === void 0) throw new Error(`there is no template ${name}`);
      const outer = this.vars;
      this.vars = [["$", data]];
      this.list(nodes, data);
      this.vars = outer;
    }
    list(nodes, dot) {
      for (const node of nodes) {
        if (typeof node === "string") {
          this.out.push(plain3(node));
          continue;
        }
        const [kind, pipe, list, otherwise] = node;
        const mark2 = this.vars.length;
        switch (kind) {
          case "print": {
            const v = this.pipe(pipe, dot);
            if (pipe.set.length === 0) this.out.push(print(v));
            continue;
          }
          case "template":
            this.template(node[2], pipe === null ? null : this.pipe(pipe, dot));
            break;
          case "if":
          case "with": {
            const v = this.pipe(pipe, dot);
            if (truth(v)) this.list(list, kind === "with" ? v : dot);
            else this.list(otherwise, dot);
            break;
          }
          case "range": {
            const all = this.value(pipe, dot);
            if (!Array.isArray(all)) throw new Error("a template ranges over something that is no list");
            if (all.length === 0) this.list(otherwise, dot);
            all.forEach((item, i) => {
              const names = pipe.set;
              if (names.length === 1) this.vars.push([names[0], item]);
              if (names.length === 2) this.vars.push([names[0], i], [names[1], item]);
              this.list(list, item);
              this.vars.length = mark2;
            });
            break;
          }
          default:
            throw new Error(`a template holds ${kind}`);
        }
        this.vars.length = mark2;
      }
    }
    pipe(p, dot) {
      const v = this.value(p, dot);
      for (const name of p.set) this.vars.push([name, v]);
      return v;
    }
    value(p, dot) {
      let v;
      p.do.forEach(([first, ...rest], i) => {
        if (first[0] !== "function") {
          v = this.arg(first, dot);
          return;
        }
        const f = functions[first[1]];
        if (f === void 0) throw new Error(`a template calls ${String(first[1])}`);
        v = f(...rest.map((a) => this.arg(a, dot)), ...i > 0 ? [v] : []);
      });
      return v;
    }
    arg([kind, ...rest], dot) {
      switch (kind) {
        case "dot":
          return dot;
        case "field":
          return fields(dot, rest);
        case "constant":
          return rest[0];
        case "pipe":
          return this.value(rest[0], dot);
        case "variable": {
          const [name, ...names] = rest;
          for (let i = this.vars.length - 1; i >= 0; i--) {
            if (this.vars[i][0] === name) return fields(this.vars[i][1], names);
          }
          throw new Error(`a template has no variable ${name}`);
        }
        default:
          throw new Error(`a template holds ${kind}`);
      }
    }
  };
  function fields(v, names) {
    for (const name of names) {
      v = typeof v === "object" && v !== null ? v[name] : void 0;
      if (v === void 0) throw new Error(`a template asks for ${name}, which isn't there`);
    }
    return v;
  }
  var plain3 = (s) => s.replaceAll("", "<");
  async function render(r) {
    const files = /* @__PURE__ */ new Map([
      [pageFile, utf8(new Execution().run("report.html", new View(r)))],
      [styleFile, utf8(plain3(page_default.Style))]
    ]);
    for (const [i, e] of events(r.content).entries()) files.set(eventFile(i + 1), utf8(await calendar(r, e, i + 1)));
    return files;
  }

  // src/vectors/report.ts
  function whole(c, all) {
    const files = /* @__PURE__ */ new Map();
    const base2 = c.base === void 0 ? void 0 : all[c.base];
    if (c.base !== void 0 && base2 === void 0) throw new Error(`there is no case ${c.base}`);
    for (const layer of [base2?.files, c.files]) {
      for (const [name, b] of Object.entries(layer ?? {})) {
        if (b === null) files.delete(name);
        else files.set(name, fromHex(b));
      }
    }
    return files;
  }
  async function folder(c, all) {
    const files = whole(c, all);
    const policyID = c.newsroom === void 0 ? void 0 : fromHex(c.newsroom);
    const v = await verify2(files, { ...policyID && { policyID }, render });
    if (v.status !== c.status) throw new Error(`status ${v.status}, want ${c.status}: ${v.refused.join(" ")}`);
    same2(v.status !== Refuses, c.ok, "ok");
    if (v.holds.length === 0 && v.refused.length === 0) throw new Error("a verdict of no words");
    if (c.digest !== void 0) same2(v.digest, c.digest, "digest");
    if (!c.render) return;
    const given = new Map([pageFile, styleFile].map((name) => [name, files.get(name)]));
    const again = await verify2(files, { ...policyID && { policyID }, render: () => given });
    if (again.status !== Holds) throw new Error(`refused before the page: ${again.refused.join(" ")}`);
  }
  async function used(c, f) {
    try {
      const v = await f();
      if (!c.ok) throw new Error("accepted");
      return v;
    } catch (err) {
      if (c.ok || !(err instanceof Refusal || err instanceof Broken)) throw err;
      const plain4 = (m) => m.replace(/ must begin with https, or be an onion address$/, " is not an address");
      const [got, want] = [plain4(err.message), plain4(c.error ?? err.message)];
      if (/^[ -~]*$/.test(want) && !/\\[uU]|\\x[89a-f]/.test(want) && !/the JSON/.test(got + want)) same2(got, want, "what is wrong");
      return void 0;
    }
  }
  var reportRunner = {
    async run(given, _, all) {
      const c = given;
      const bytes = fromHex(c.bytes ?? "");
      switch (c.kind) {
        case "folder":
          return folder(c, all);
        case "content":
          await used(c, () => parseContent2(bytes));
          return;
        case "captions":
          same2(await used(c, () => parseCaptions(bytes)) ?? [], c.cues, "cues");
          return;
        case "manifest": {
          const text3 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
          if (await used(c, () => parseManifest(text3))) same2(hex(await sha2562(utf8(text3))), c.digest, "digest");
          return;
        }
        case "zip": {
          const files = await used(c, () => openZip(bytes));
          if (!files) return;
          same2(Object.fromEntries([...files].map(([name, b]) => [name, hex(b)])), c.files, "files");
          if (!equal(await zip(files), bytes)) throw new Error("the ZIP of these files is another");
          return;
        }
        default:
          throw new Error(`a case of kind ${c.kind}`);
      }
    },
    // Other words make another content.json, which is as good.
    free: (c) => ["status", ...c.kind === "content" ? ["bytes"] : []]
  };

  // src/vectors/seal.ts
  var text2 = (b) => utf8Text(b) ?? "not UTF-8";
  var headerOf = (h) => text2(headerBytes(h));
  function runsOf(runs) {
    return runs.map((r) => ({ first: r.first, count: r.count, hidden: r.hidden, pieces: r.pieces.map((p) => hex(new Uint8Array([p.type])) + hex(p.bytes)) }));
  }
  async function compute3(c) {
    const bytes = fromHex(c.bytes ?? "");
    const master = fromHex(c.master ?? "");
    const newsroom = fromHex(c.newsroom ?? "");
    const slot = c.slot ?? 0;
    const originals = (c.originals ?? []).map((o) => ({ digest: fromHex(o.digest), size: o.size }));
    const sealed = (p) => ({ header: headerOf(p.header), digest: hex(p.digest) });
    switch (c.what) {
      case "text": {
        const p = await textPart(master, slot, bytes.length > 0 ? bytes : c.text ?? "");
        const leaves = [];
        const blanks = [];
        for (const piece of p.pieces) {
          if (piece.type === Type.text) {
            leaves.push(text2(piece.bytes));
            blanks.push(0);
          } else if (blanks.length > 0) {
            blanks[blanks.length - 1]++;
          }
        }
        return { ...sealed(p), leaves, blanks };
      }
      case "metadata":
        return sealed(await metaPart(master, slot, c.pairs ?? []));
      case "original":
        return sealed(await originalPart(master, slot, originals[0].digest, originals[0].size));
      case "letter": {
        const r = await letter(newsroom, master, { text: c.text ?? "", language: c.language ?? "", question: c.question ?? "", originals });
        return { root: hex(r.root), parts: r.parts.map((p) => ({ slot: p.slot, ...sealed(p) })) };
      }
      case "header":
        return parseHeader(bytes);
      case "proof":
      case "text proof": {
        const o = await (c.what === "proof" ? open(bytes, c.n ?? 0) : openText(bytes, c.n ?? 0));
        return { root: hex(o.root), runs: runsOf(o.runs), walk: o.walk };
      }
      case "disclosure": {
        const d = await openDisclosure(bytes, newsroom);
        return { root: hex(d.root), parts: d.parts.map((p) => ({ slot: p.slot, header: headerOf(p.header), runs: runsOf(p.runs) })) };
      }
      case "path": {
        const p = await openPath(bytes, newsroom, fromHex(c.record ?? ""));
        return { label: p.label, commitment: hex(p.commitment) };
      }
      case "period": {
        const p = await openPeriod(bytes);
        return { label: p.label, n: p.n, commitment: hex(p.commitment) };
      }
    }
    throw new Error(`no such case as ${c.what}`);
  }
  var sealRunner = { run: (c) => check(c, compute3), free: [] };

  // src/vectors/main.ts
  var runners = {
    seal: sealRunner,
    envelope: envelopeRunner,
    admission: admissionRunner,
    ledger: ledgerRunner,
    report: reportRunner
  };
  async function post(path, body) {
    await fetch(path, { method: "POST", body: JSON.stringify(body) });
  }
  function message(e) {
    return e instanceof Error ? `${e.name}: ${e.message}
${e.stack ?? ""}` : String(e);
  }
  function damage(v) {
    if (typeof v === "number") return v + 1;
    if (typeof v === "boolean") return !v;
    if (typeof v === "string") {
      const at = v.length >> 1;
      const other = v[at] === "0" ? "1" : v[at] === "a" ? "b" : /[0-9a-f]/.test(v[at] ?? "") ? "0" : "a";
      return v.slice(0, at) + other + v.slice(at + 1);
    }
    if (Array.isArray(v)) return v.length === 0 ? ["a"] : v.map((e, i) => i === v.length >> 1 ? damage(e) : e);
    const fields2 = Object.entries(v);
    return Object.fromEntries(fields2.map(([k, e], i) => [k, i === fields2.length >> 1 ? damage(e) : e]));
  }
  async function runAll(job) {
    let results = [];
    const flush = async () => {
      await post("/results", results);
      results = [];
    };
    for (const [format2, cases] of Object.entries(job.cases)) {
      const runner = runners[format2];
      for (const [name, c] of Object.entries(cases)) {
        const report = async (damaged, error) => {
          if (results.push({ format: format2, name, damaged, error }) === 20) await flush();
        };
        if (runner === void 0) {
          await report("", "no runner");
          continue;
        }
        try {
          await runner.run(structuredClone(c), name, cases);
          await report("", "");
        } catch (e) {
          await report("", message(e));
          continue;
        }
        if (!job.damaged || !c.ok) continue;
        const free = typeof runner.free === "function" ? runner.free(c) : runner.free;
        for (const field of Object.keys(c)) {
          if (field === "about" || free.includes(field)) continue;
          const other = { ...structuredClone(c), [field]: runner.damage?.(c, field) ?? damage(structuredClone(c[field])) };
          let failed = false;
          try {
            await runner.run(other, name, cases);
          } catch {
            failed = true;
          }
          await report(field, failed ? "" : "passes");
        }
      }
    }
    await flush();
  }
  async function measure() {
    const file = await fetch("/disclosure");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const newsroom = new Uint8Array(32);
    newsroom[0] = 1;
    const times = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await openDisclosure(bytes, newsroom);
      times.push(performance.now() - start);
    }
    await post("/measured", times);
  }
  async function main() {
    if (location.pathname === "/bench") return measure();
    await runAll(await (await fetch("/job")).json());
    await post("/done", null);
  }
  main().catch((e) => post("/failed", message(e)));
})();
