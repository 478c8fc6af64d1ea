// Built from sources b14cab8ee5bb5192746cb25a6d9ed2eb871dda930ed48281cf40e1ac7d250c53; see client/client.go.
"use strict";
(() => {
  // src/lib/bytes.ts
  var Refused = class extends Error {
    constructor(reason, detail) {
      super(`${reason}: ${detail}`);
      this.reason = reason;
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
  function wellFormed(s) {
    return s.replace(/\p{Surrogate}/gu, "�");
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
    skip(text) {
      const want = encoder.encode(text);
      if (this.rest.length < want.length || !equal(this.rest.subarray(0, want.length), want)) return false;
      this.rest = this.rest.subarray(want.length);
      return true;
    }
    /** u32 length, then so many bytes, at most limit. */
    bytes32(limit) {
      const n = this.u32();
      if (n > limit) throw new Malformed(`a field of ${n} bytes`);
      return this.take(n);
    }
    get done() {
      return this.rest.length === 0;
    }
  };

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
  function abool(value, title = "") {
    if (typeof value !== "boolean")
      throw new TypeError(atitle(title) + "expected boolean, got type=" + typeof value);
    return value;
  }
  function abytes(value, length, title = "") {
    if (isBytes(value) && (length === void 0 || value.length === length))
      return value;
    if (length !== void 0)
      anumber(length, "length");
    const bytes = isBytes(value);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message);
    throw new RangeError(message);
  }
  function ahash(h) {
    if (typeof h !== "function" || typeof h.create !== "function")
      throw new TypeError("expected hash wrapped by utils.createHasher");
    anumber(h.outputLen);
    anumber(h.blockLen);
    if (h.outputLen < 1 || h.blockLen < 1)
      throw new Error("hash blockLen / outputLen must be >= 1");
  }
  var aobject = (value, label2) => {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError((label2 === "object" ? "" : `"${label2}" `) + "expected object, got type=" + typeof value);
  };
  var aopts = (value, label2) => {
    aobject(value, label2);
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`"${label2}" expected plain object`);
    if (Object.hasOwn(value, "__proto__"))
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
    const hmac_ = ((hash2, key, message) => new _HMAC(hash2, key).update(message).digest());
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
    const message = parts.length === 1 ? parts[0] : concat(...parts);
    if (subtle === void 0) return sha256(message);
    return new Uint8Array(await subtle.digest("SHA-256", message));
  }
  var inFlight = 4096;
  async function sha256Each(n, message, keep) {
    for (let start2 = 0; start2 < n; start2 += inFlight) {
      const end = Math.min(n, start2 + inFlight);
      if (subtle === void 0) {
        for (let i = start2; i < end; i++) keep(i, sha256(message(i)));
        continue;
      }
      const pending = new Array(end - start2);
      for (let i = start2; i < end; i++) pending[i - start2] = subtle.digest("SHA-256", message(i));
      const digests = await Promise.all(pending);
      for (let i = start2; i < end; i++) keep(i, new Uint8Array(digests[i - start2]));
    }
  }
  async function hkdf256(key, info, size = 32) {
    if (subtle === void 0) return hkdf(sha256, key, void 0, info, size);
    const k = await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
    const bits = await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info }, k, 8 * size);
    return new Uint8Array(bits);
  }

  // src/admission.ts
  var version = "vouchsafe/letterbox/1";
  var pathKnock = "/letterbox/1/knock";
  var headerPass = "Vouchsafe-Pass";
  var headerAdmission = "Vouchsafe-Admission";
  var raised = "raised";
  var tickets = 32;
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
  async function knock(thread, epoch2) {
    const all = Array.from({ length: tickets }, (_, j) => j);
    const random2 = crypto.getRandomValues(new Uint32Array(tickets));
    all.sort((a, b) => random2[a] - random2[b]);
    return concat(...await Promise.all(all.slice(0, shown).map((j) => thread.ticket(epoch2, j))));
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
  async function solve(challenge, progress2, stop = () => false) {
    const found = [];
    if (costOf(challenge) === 0) return pass(challenge, new Array(answers).fill(0));
    const puzzle = new Puzzle(challenge);
    for (let i = 0; i < answers; i++) {
      progress2(i, answers);
      for (let n = 0; found.length === i; n += together) {
        if (stop()) throw new Error("nobody waits for this pass");
        const right = await Promise.all(Array.from({ length: together }, (_, j) => puzzle.try(i, n + j)));
        const at = right.indexOf(true);
        if (at >= 0) found.push(n + at);
      }
    }
    progress2(answers, answers);
    return pass(challenge, found);
  }
  function pass(challenge, found) {
    return concat(challenge, ...found.map((n) => u32(n)));
  }
  function header(p) {
    return base64(p ?? new Uint8Array(passSize));
  }

  // node_modules/@noble/ciphers/utils.js
  /*! noble-ciphers - MIT License (c) 2023 Paul Miller (paulmillr.com) */
  function isBytes2(a) {
    return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
  }
  var atitle2 = (title) => title ? `"${title}" ` : "";
  function abool2(value, title = "") {
    if (typeof value !== "boolean")
      throw new TypeError(atitle2(title) + "expected boolean, got type=" + typeof value);
    return value;
  }
  function anumber2(n, title = "") {
    if (typeof n !== "number")
      throw new TypeError(atitle2(title) + "expected number, got " + typeof n);
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(atitle2(title) + "expected integer >= 0, got " + n);
    return n;
  }
  function abytes2(value, length, title = "") {
    if (isBytes2(value) && (length === void 0 || value.length === length))
      return value;
    if (length !== void 0)
      anumber2(length, "length");
    const bytes = isBytes2(value);
    const ofLen = length !== void 0 ? ` of length ${length}` : "";
    const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
    const message = atitle2(title) + "expected Uint8Array" + ofLen + ", got " + got;
    if (!bytes)
      throw new TypeError(message);
    throw new RangeError(message);
  }
  var aobject2 = (value, label2) => {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError(label2 === "object" ? "expected valid options object" : `"${label2}" expected object, got type=${typeof value}`);
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
  function complexOverlapBytes(input, output) {
    if (overlapBytes(input, output) && input.byteOffset < output.byteOffset)
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
    const block = new Uint8Array(BLOCK_LEN);
    const b32 = u323(block);
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
          output[posj] = data[posj] ^ block[j];
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
        output[posj] = data[posj] ^ block[j];
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
  var abytes3 = (value, length, title) => abytes(value, length, title);
  var anumber3 = anumber;
  function aobject3(value, title = "object") {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
    return value;
  }
  function afunction(value, title) {
    if (typeof value !== "function")
      throw new TypeError(`"${title}" is invalid: expected function, got ${typeof value}`);
    return value;
  }
  var bytesToHex2 = bytesToHex;
  var concatBytes2 = (...arrays) => concatBytes(...arrays);
  var hexToBytes2 = (hex2) => hexToBytes(hex2);
  var isBytes3 = isBytes;
  var randomBytes3 = (bytesLength) => randomBytes(bytesLength);
  var _0n = /* @__PURE__ */ BigInt(0);
  var _1n = /* @__PURE__ */ BigInt(1);
  var atitle3 = (title) => title ? `"${title}" ` : "";
  function abool3(value, title = "") {
    if (typeof value !== "boolean")
      throw new TypeError(atitle3(title) + "expected boolean, got type=" + typeof value);
    return value;
  }
  function abignumber(n) {
    if (typeof n === "bigint") {
      if (!isPosBig(n))
        throw new RangeError("positive bigint expected, got " + n);
    } else
      anumber3(n);
    return n;
  }
  function asafenumber(value, title = "") {
    if (typeof value !== "number") {
      const prefix = title && `"${title}" `;
      throw new TypeError(prefix + "expected number, got type=" + typeof value);
    }
    if (!Number.isSafeInteger(value)) {
      const prefix = title && `"${title}" `;
      throw new RangeError(prefix + "expected safe integer, got " + value);
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
  function validateObject(object, fields = {}, optFields = {}, title = "object") {
    aobject3(object, title);
    aobject3(fields, "fields");
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
    iter(fields, false);
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
    const digits2 = [];
    while (power > _0n2) {
      digits2.push(Number(power & _15n));
      power >>= _4n;
    }
    const table = new Array(16);
    table[0] = _1n2;
    table[1] = d;
    for (let i = 2; i < 16; i++)
      table[i] = table[i - 1] * d % modulo;
    let p = table[digits2[digits2.length - 1]];
    for (let w = digits2.length - 2; w >= 0; w--) {
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      p = p * p % modulo;
      const digit = digits2[w];
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
  function wnafWalk(zero2, tables, digits2) {
    let max = 0;
    for (const d of digits2)
      max = Math.max(max, d.length);
    let acc = zero2;
    for (let bit = max - 1; bit >= 0; bit--) {
      if (bit !== max - 1)
        acc = acc.double();
      for (let i = 0; i < digits2.length; i++) {
        const w = digits2[i][bit];
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
      let base = point;
      for (let w = 0; w < windows; w++) {
        let acc = base;
        for (let i = 0; i < half; i++) {
          comp.push(acc);
          acc = acc.add(base);
        }
        base = comp[comp.length - 1].double();
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
      const digits2 = signedWindowDigits(n, W, windows);
      let p = this.ZERO;
      let f = this.BASE;
      for (let w = 0; w < windows; w++) {
        const digit = digits2[w];
        const start2 = w * half;
        const idx = Math.abs(digit) - 1;
        let sel = comp[start2];
        for (let i = 1; i < half; i++)
          sel = i === idx ? comp[start2 + i] : sel;
        const neg = sel.negate();
        if (digit === 0)
          f = f.add(comp[start2]);
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
    const digits2 = scalars.map((n) => wnafDigits(n, 4));
    return wnafWalk(c.ZERO, tables, digits2);
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
    function verify2(sig, msg, publicKey, options = verifyOpts) {
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
      verify: verify2,
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
  function aobject4(value, title = "object") {
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value}`);
    return value;
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
        const start2 = k768 + 32;
        const test = HASH256(secretKey.subarray(k768 / 2, start2));
        if (!equalBytes2(test, secretKey.subarray(start2, start2 + 32)))
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
  function positiveLength(value, title) {
    const length = anumber(value, title);
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
        for (const part2 of seedCoder.decode(expandedSeed))
          expanded.push(copyBytes3(part2));
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
          const overlaps = (value) => combined.buffer === value.buffer && combined.byteOffset < value.byteOffset + value.byteLength && value.byteOffset < combined.byteOffset + combined.byteLength;
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
    constructor(message, options) {
      super(message, options);
      this.name = "ValidationError";
      Error.captureStackTrace?.(this, _ValidationError);
    }
  };
  var DeserializeError = class _DeserializeError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "DeserializeError";
      Error.captureStackTrace?.(this, _DeserializeError);
    }
  };
  var EncapError = class _EncapError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "EncapError";
      Error.captureStackTrace?.(this, _EncapError);
    }
  };
  var DecapError = class _DecapError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "DecapError";
      Error.captureStackTrace?.(this, _DecapError);
    }
  };
  var OpenError = class _OpenError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "OpenError";
      Error.captureStackTrace?.(this, _OpenError);
    }
  };
  var MessageLimitReachedError = class _MessageLimitReachedError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "MessageLimitReachedError";
      Error.captureStackTrace?.(this, _MessageLimitReachedError);
    }
  };
  var DeriveKeyPairError = class _DeriveKeyPairError extends Error {
    constructor(message, options) {
      super(message, options);
      this.name = "DeriveKeyPairError";
      Error.captureStackTrace?.(this, _DeriveKeyPairError);
    }
  };
  var NotSupportedError = class _NotSupportedError extends Error {
    constructor(message, options) {
      super(message, options);
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
  function slice(buffer, start2, end) {
    return Uint8Array.prototype.slice.call(buffer, start2, end);
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
  function checkUint8Array(input, name) {
    if (!(input instanceof Uint8Array)) {
      throw new TypeError(`"${name}" must be Uint8Array`);
    }
    if (typeof SharedArrayBuffer !== "undefined" && input.buffer instanceof SharedArrayBuffer) {
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
          const input = new Uint8Array(T_prev.byteLength + info.byteLength + 1);
          input.set(T_prev);
          input.set(info, T_prev.byteLength);
          input[T_prev.byteLength + info.byteLength] = i + 1;
          const T_i = new Uint8Array(await subtle2((c) => c.sign("HMAC", key, input), this.name));
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
      const base = new Uint8Array(32).fill(102);
      base[0] = 88;
      try {
        await subtle3.importKey("raw", base, "Ed25519", false, ["verify"]);
        return true;
      } catch {
        return false;
      }
    })();
  }
  function verifyInScript(key, message, signature) {
    if (!ed25519.verify(signature, message, key, { zip215: false })) return false;
    return [key, signature.subarray(0, 32)].every((point) => ed25519.Point.fromBytes(point).isTorsionFree());
  }
  async function verifyEd25519(key, message, signature) {
    if (key.length !== 32 || signature.length !== 64) return false;
    if (!await isNative()) return verifyInScript(key, message, signature);
    try {
      const k = await subtle3.importKey("raw", key, "Ed25519", false, ["verify"]);
      return await subtle3.verify("Ed25519", k, signature, message);
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
    const [language2, first, packed] = line.split(" ");
    const numbers = /* @__PURE__ */ new Map();
    let short2 = [];
    for (const [, shared, rest] of packed.matchAll(/(\d)(\D*)/gu)) {
      const letters2 = [...rest].map((c) => String.fromCodePoint(c.codePointAt(0) - 65 + Number(first)));
      short2 = [...short2.slice(0, Number(shared)), ...letters2];
      numbers.set(short2.join(""), numbers.size);
    }
    return { language: language2, script: scripts.find((s) => short2[0].search(s) >= 0), numbers, words: [] };
  }
  function learn(language2, text) {
    const list = wordLists.find((l) => l.language === language2);
    const words2 = text.trim().split(/\s+/);
    if (!list || words2.length !== listLength) throw new Error(`no list is ${language2}`);
    list.words = words2;
  }
  function listOf(language2) {
    const primary = language2.toLowerCase().split("-")[0];
    return wordLists.find((l) => l.language === primary) ?? wordLists[0];
  }
  function listMeant(words2) {
    let [best, most, letters2] = [wordLists[0], -1, -1];
    for (const l of wordLists) {
      const n = words2.filter((w) => numberOf(l, w) >= 0).length;
      const own = words2.join(" ").match(l.script)?.length ?? 0;
      if (n > most || n === most && own > letters2) [best, most, letters2] = [l, n, own];
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
      const whole = fold(w);
      const distance = [...typed].length >= 2 && whole.startsWith(typed) ? 0 : slips(typed, whole);
      if (distance <= 2 && distance < [...whole].length - 1) {
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
    let before2 = [];
    let last = [];
    let row = Array.from({ length: y.length + 1 }, (_, j) => j);
    for (let i = 1; i <= x.length; i++) {
      [before2, last, row] = [last, row, [i]];
      for (let j = 1; j <= y.length; j++) {
        const cost = x[i - 1] === y[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) {
          row[j] = Math.min(row[j], before2[j - 2] + 1);
        }
      }
    }
    return Math.min(row[y.length], 3);
  }

  // src/envelope.ts
  var words = 9;
  var maxTyped = 1024;
  var bitsWord = 11;
  var slots = 8;
  var keySize = 1216;
  var encSize = 1120;
  var tagSize = 16;
  var slotSize = encSize + 32 + tagSize;
  var contentSize = 16 << 10;
  var bodySize = contentSize + tagSize;
  var sealSize = 32;
  var slotsStart = 4;
  var bodyStart = slotsStart + slots * slotSize;
  var sealStart = bodyStart + bodySize;
  var envelopeSize = sealStart + sealSize;
  var maxDeskName = 32;
  var maxDepth = 24;
  var maxBodiesVisit = 16;
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
  var sizeHead = 1 + 1 + 16 + 1 + slots * (1 + maxDeskName) + 1 + maxAcks * 16 + 2;
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
  var pathNewsroom = "/letterbox/1/newsroom";
  var pathOpen = "/letterbox/1/open";
  var pathBody = "/letterbox/1/body";
  var pathClose = "/letterbox/1/close";
  var pathCell = "/letterbox/1/cell";
  var pathCells = "/letterbox/1/cells";
  var acknowledged = "ok\n";
  var destroyTags = 336;
  var openRequestSize = 1 + 4 + envelopeSize;
  var bodyRequestSize = 16;
  var closeRequestSize = envelopeSize + destroyTags * 16;
  var cellRequestSize = 16 + 32 + cellSize;
  var askedCells = 1024;
  var cellsRequestSize = 1 + askedCells * 16;
  var cellsAnswerSize = askedCells / 8;
  var cellsAsk = 0;
  var cellsNamed = 1;
  var epochSeconds = 7 * 24 * 60 * 60;
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
  function shuffle(list) {
    const numbers = new DataView(random(8 * list.length).buffer);
    for (let i = list.length - 1; i > 0; i--) {
      const n = (numbers.getUint32(8 * i) & 2097151) * 2 ** 32 + numbers.getUint32(8 * i + 4);
      const j = n % (i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
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
  async function hpkeSeal(publicKey, info, plaintext) {
    const key = await suite.DeserializePublicKey(publicKey);
    const sealed = await suite.Seal(key, plaintext, { info });
    return concat(sealed.encapsulatedSecret, sealed.ciphertext);
  }
  async function hpkeOpen(seed, info, sealed) {
    const key = await suite.DeserializePrivateKey(seed);
    return new Uint8Array(await suite.Open(key, sealed.slice(0, encSize), sealed.slice(encSize), { info }));
  }
  async function forgotten(info, size) {
    const { secretKey, publicKey } = ml_kem768_x25519.keygen();
    secretKey.fill(0);
    return hpkeSeal(publicKey, info, random(size));
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
    lines(language2 = "en") {
      const list = listOf(language2);
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
    async openReply(id2, tag, desk, epoch2, body, verify2) {
      if (body.length !== replySize) {
        throw new Malformed("not the size of a reply");
      }
      let opened2;
      try {
        opened2 = await hpkeOpen(this.seed, concat(label("reply", id2), tag), body);
      } catch {
        throw new Refused("filler", "not sealed to this key: destroyed or withheld");
      }
      const content = opened2.slice(0, replyContentSize);
      const signed = concat(label("reply signature", id2), u32(epoch2), tag, await sha2562(this.replyKey()), content);
      if (verify2 === void 0 || !await verifyEd25519(verify2, signed, opened2.slice(replyContentSize))) {
        throw new Refused("unverified", "not signed by the desk it is found under");
      }
      const r = parseReply(content);
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
  function epochOf(now2) {
    return Math.floor(now2.getTime() / 1e3 / epochSeconds);
  }
  var consent = { hold: 1, contact: 2, matchInside: 4, matchAcross: 8, court: 16, paraphrase: 32, quote: 64, picture: 128, voice: 256 };
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
  function maxText(attachments) {
    return markStart - sizeHead - sizeLetter - sizeAttachment * attachments;
  }
  function maxTextBesideRule(attachments) {
    return maxText(attachments) - sizeRule;
  }
  function cleanName(file) {
    const own = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
    let letters2 = [...own].map((c) => plain(c) ? c : "_");
    let ending = "";
    const dot = letters2.lastIndexOf(".");
    if (dot > 0 && utf8Length(letters2.slice(dot).join("")) <= 12) {
      ending = letters2.slice(dot).join("");
      letters2 = letters2.slice(0, dot);
    }
    while (utf8Length(letters2.join("") + ending) > maxName) {
      letters2.pop();
    }
    const clean3 = letters2.join("") + ending;
    return clean3 === "." || clean3 === ".." ? "_" : clean3;
  }
  function validAttachment(a) {
    return a.size >= 1 && a.size <= maxFile && utf8Length(a.name) <= maxName && plain(a.name) && !/[/\\]/.test(a.name) && a.name !== "." && a.name !== ".." && utf8Length(a.type) <= maxType && plain(a.type);
  }
  function checkContent(c) {
    const l = c.letter;
    const fits = c.desks.length >= 1 && c.desks.length <= slots && distinct(c.desks) && c.desks.every(validDesk) && c.acks.length <= maxAcks && distinct(c.acks.map(hex)) && c.kind === "letter" === (l !== void 0) && Number.isInteger(c.echo) && c.echo >= 0 && c.echo <= listLength2 && (c.kind === "rule" ? c.rule !== void 0 : c.kind === "letter" || c.rule === void 0);
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
      const text = utf8(l.text);
      parts.push(u16(text.length), text);
    }
    const b = concat(...parts);
    if (b.length > markStart) {
      throw new TooLong(b.length - markStart);
    }
    const out = new Uint8Array(contentSize);
    out.set(b);
    return out;
  }
  function contentSum(id2, epoch2, seal2, content) {
    return sha2562(label("content", id2), u32(epoch2), seal2, content.subarray(0, markStart));
  }
  function checkNewsroom(n) {
    const ok = n.id.length === 32 && n.desks.length >= 1 && n.desks.length <= slots && n.k >= 1 && 3 * n.k * n.desks.length <= destroyTags && n.f >= 1 && n.f <= maxBodiesVisit && n.depth >= 0 && n.depth <= maxDepth && n.desks.every((d) => validDesk(d.name) && d.key.length === keySize) && distinct(n.desks.map((d) => d.name));
    if (!ok) {
      throw new Error("couldn't use a newsroom that no visit can be held with");
    }
  }
  function choose(n, to) {
    const desks = to.length === 0 ? n.desks : n.desks.filter((d) => to.includes(d.name));
    if (desks.length < new Set(to).size) {
      throw new Error("couldn't address a desk that the newsroom doesn't have");
    }
    return desks;
  }
  function slotInfo(id2, epoch2) {
    return concat(label("slot", id2), u32(epoch2));
  }
  function bodyData(id2, env) {
    return concat(label("body", id2), env.subarray(0, bodyStart), env.subarray(sealStart));
  }
  async function seal(n, to, root, c, spare = []) {
    checkNewsroom(n);
    const desks = choose(n, to);
    c.desks = desks.map((d) => d.name);
    const content = encodeContent(c);
    c.sum = await contentSum(n.id, n.epoch, root, content);
    if (!c.thread) {
      throw new Malformed("nothing to mark with");
    }
    c.mark = await c.thread.mark(c.sum);
    content.set(c.mark, markStart);
    const key = random(32);
    const info = slotInfo(n.id, n.epoch);
    const sealed = [];
    for (const d of desks) {
      sealed.push(await hpkeSeal(d.key, info, key));
    }
    while (sealed.length < slots) {
      sealed.push(spare.pop() ?? await forgotten(info, key.length));
    }
    shuffle(sealed);
    const env = new Uint8Array(envelopeSize);
    env.set(u32(n.epoch));
    sealed.forEach((slot, i) => env.set(slot, slotsStart + i * slotSize));
    env.set(root, sealStart);
    env.set(chacha20poly1305(key, new Uint8Array(12), bodyData(n.id, env)).encrypt(content), bodyStart);
    key.fill(0);
    content.fill(0);
    return env;
  }
  var offer = { decoy: 1, echo: 2, checkIn: 4 };
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
      const start2 = new DataView(m.buffer).getUint32(0);
      byStart.set(start2, [...byStart.get(start2) ?? [], i]);
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
  function cellsRequest(what, ids) {
    if (what > cellsNamed || ids.length > askedCells) {
      throw new Error("couldn't make a request");
    }
    return concat(Uint8Array.of(what), ...ids, random((askedCells - ids.length) * 16));
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
  function hasWords(d) {
    return d.text !== "" || d.attachments.length > 0 || d.danger;
  }
  var RuleDesk = class extends Error {
  };
  function newer(a, b) {
    return a.epoch - b.epoch || a.i - b.i;
  }
  var Visit = class {
    /**
     * keys are those of the passphrase or, for who sends and doesn't come back,
     * random ones. now decides which replies can be there. sealWords commits to
     * the words of a letter and returns the root of its record.
     */
    constructor(newsroom2, keys, now2, sealWords) {
      this.newsroom = newsroom2;
      this.keys = keys;
      this.sealWords = sealWords;
      this.thread = keys.thread;
      this.epoch = epochOf(now2);
    }
    newsroom;
    keys;
    sealWords;
    // unverified counts bodies that were sealed to this source and aren't what a
    // desk of the newsroom signed for her. She must be told.
    unverified = 0;
    // gone counts bodies that were destroyed at an earlier visit, or withheld.
    gone = 0;
    // offered is what the newest replies offer her, and echo the number, from 1,
    // of the word that her newsroom knows of an earlier visit; 0: none.
    offered = 0;
    echo = 0;
    // word is the number, from 1, of this visit's own word. It is sent when she
    // closes a visit in which echoes are offered, so show it together with the
    // letters.
    word = 1 + new DataView(random(2).buffer).getUint16(0) % listLength2;
    // a power of two
    thread;
    // the one that replies were looked for under
    epoch;
    rekeyed = false;
    opening;
    asked;
    // what each token is hoped to fetch; undefined for a random one
    desks = /* @__PURE__ */ new Map();
    spare = [];
    // slots for nobody, not used yet
    closing;
    /**
     * rekey lets the letter of this visit go under other keys than those it was
     * opened with: for who decides at the end not to come back.
     */
    rekey(keys) {
      this.keys = keys;
      this.rekeyed = true;
      this.closing = void 0;
    }
    /**
     * openRequest is the first request, openRequestSize bytes for pathOpen: an
     * envelope to all desks that says, to those who know the thread, that its
     * source is here, and the number of her table.
     */
    openRequest() {
      this.opening ??= (async () => {
        const n = this.newsroom;
        const env = await seal(n, [], random(32), this.content());
        return openRequest(n.depth, await this.thread.bucket(n.depth), env);
      })();
      return this.opening;
    }
    /**
     * knock is a request for pathKnock, fresh each time. It is sent only while
     * the letterbox says that admission is raised.
     */
    knock() {
      return knock(this.thread, this.epoch);
    }
    content() {
      return { kind: "visit", id: random(16), desks: [], acks: [], echo: 0, rule: void 0, thread: this.keys.thread, letter: void 0, sum: new Uint8Array(32), mark: new Uint8Array(32) };
    }
    /** candidates are all replies that may be released and not yet gone. */
    candidates() {
      const all = [];
      for (const d of this.newsroom.desks) {
        for (const epoch2 of [this.epoch, this.epoch - 1]) {
          for (let i = 0; i < this.newsroom.k; i++) {
            all.push(this.thread.tag(d.name, epoch2, i).then((tag) => ({ tag, desk: d.name, epoch: epoch2, i })));
          }
        }
      }
      return Promise.all(all);
    }
    /**
     * table reads the answer to the first request and returns the tokens to ask
     * for at pathBody, one by one and in this order: always the newsroom's f,
     * those of the newest replies of each desk and random ones. It may be called
     * again with the answer to a repeat.
     */
    async table(table) {
      const candidates = await this.candidates();
      const tokens = await searchTable(table, candidates.map((c) => c.tag));
      this.desks.clear();
      this.closing = void 0;
      const order = [];
      for (const d of this.newsroom.desks) {
        const replies = candidates.map((c, i) => ({ c, token: tokens[i] })).filter((r) => r.token !== void 0 && r.c.desk === d.name).sort((a, b) => newer(b.c, a.c));
        if (replies.length > 0) {
          this.desks.set(d.name, { bodies: [], ids: /* @__PURE__ */ new Map() });
        }
        order.push(...replies.map((r, rank) => ({ ...r, rank })));
      }
      order.sort((a, b) => a.rank - b.rank || newer(b.c, a.c));
      const chosen2 = Array.from({ length: this.newsroom.f }, (_, i) => order[i]);
      shuffle(chosen2);
      this.asked = chosen2.map((a) => a?.c);
      return chosen2.map((a) => a?.token ?? random(16));
    }
    /**
     * bodies reads what the tokens fetched, in the order of the tokens. It
     * returns each message once, earlier ones first, and each receipt once. A
     * body that can't be read or isn't what a desk signed is passed over and
     * counted.
     */
    async bodies(bodies) {
      const asked = this.asked;
      if (bodies.length !== asked?.length) {
        throw new Error("the steps of a visit are out of order");
      }
      const replies = [];
      let [gone2, unverified] = [0, 0];
      for (const [i, c] of asked.entries()) {
        if (!c) {
          continue;
        }
        try {
          const verify2 = this.newsroom.signingKey(c.desk, c.epoch);
          replies.push({ c, reply: await this.keys.openReply(this.newsroom.id, c.tag, c.desk, c.epoch, bodies[i], verify2) });
        } catch (err) {
          if (!(err instanceof Refused) || err.reason === "malformed") {
            throw err;
          }
          gone2 += err.reason === "filler" ? 1 : 0;
          unverified += err.reason === "filler" ? 0 : 1;
        }
      }
      [this.gone, this.unverified] = [gone2, unverified];
      for (const d of this.desks.values()) {
        d.bodies = [];
        d.ids.clear();
      }
      replies.sort((a, b) => newer(a.c, b.c));
      const offered = /* @__PURE__ */ new Map();
      this.echo = 0;
      for (const { c, reply } of replies) {
        offered.set(c.desk, reply.offers);
        this.echo = reply.echo || this.echo;
      }
      this.offered = [...offered.values()].reduce((a, b) => a | b, 0);
      if ((this.offered & offer.echo) !== 0) {
        this.closing = void 0;
      }
      const received = /* @__PURE__ */ new Map();
      const receipts = /* @__PURE__ */ new Map();
      for (const { c, reply } of replies) {
        const d = this.desks.get(c.desk);
        for (const m of reply.messages) {
          received.set(`${hex(m.id)}${c.desk}`, { ...m, desk: c.desk });
          d.ids.set(hex(m.id), m.id);
        }
        d.bodies.push({ tag: c.tag, ids: reply.messages.map((m) => hex(m.id)) });
        for (const r of reply.receipts) {
          const key = hex(r.letter);
          receipts.set(key, { letter: r.letter, read: r.read || (receipts.get(key)?.read ?? false) });
        }
      }
      return { received: [...received.values()], receipts: [...receipts.values()] };
    }
    /**
     * closeRequest is the last request, closeRequestSize bytes for pathClose: an
     * envelope with the letter, or undefined when nothing was written, and the
     * tags to destroy. keep are ids of messages that stay at the letterbox.
     * Without a choice in the letter, the envelope goes to the desks whose
     * replies were found, else to all. Called again with the same letter and the
     * same ids it returns the same bytes.
     */
    closeRequest(letter2, keep) {
      const c = this.closing;
      if (c && sameDraft(c.letter, letter2) && sameIDs(c.keep, keep)) {
        return c.request;
      }
      const request = this.close(letter2, keep);
      this.closing = { letter: letter2 && { ...letter2, to: [...letter2.to], attachments: [...letter2.attachments], rule: letter2.rule && { ...letter2.rule, checkIn: letter2.rule.checkIn && { ...letter2.rule.checkIn } } }, keep: [...keep], request };
      request.catch(() => this.closing = void 0);
      return request;
    }
    /**
     * Makes what a letter's envelope needs and doesn't depend on the letter, so
     * that she waits less when she sends. It may be left out.
     */
    async prepare() {
      this.keys.replyKey();
      while (this.spare.length < slots - 1) {
        this.spare.push(await forgotten(slotInfo(this.newsroom.id, this.newsroom.epoch), 32));
      }
    }
    async close(letter2, keep) {
      const { acks, tags } = await this.destroy(keep);
      const c = this.content();
      c.acks = acks;
      c.echo = (this.offered & offer.echo) !== 0 ? this.word : 0;
      let root = random(32);
      let to = this.rekeyed ? [] : [...this.desks.keys()];
      if (letter2?.rule) {
        if (hasWords(letter2) && letter2.to.length > 0 && to.some((d) => !letter2.to.includes(d))) {
          throw new RuleDesk("a rule would go past its desk");
        }
        c.kind = "rule";
        c.rule = letter2.rule;
      }
      if (letter2 && (hasWords(letter2) || !letter2.rule)) {
        if (letter2.to.length > 0) {
          to = letter2.to;
        }
        c.kind = "letter";
        c.letter = {
          replyKey: this.keys.replyKey(),
          master: random(32),
          danger: letter2.danger,
          atServer: false,
          language: letter2.language,
          answers: letter2.answers ?? new Uint8Array(16),
          text: letter2.text,
          attachments: letter2.attachments.map((a) => ({ ...a, name: cleanName(a.name) }))
        };
        root = await this.sealWords(c.letter.master, letter2);
      }
      const request = closeRequest(await seal(this.newsroom, to, root, c, letter2 ? this.spare : []), tags);
      c.letter?.master.fill(0);
      return request;
    }
    /**
     * destroy returns the ids to acknowledge and the tags to destroy. Of a desk
     * whose messages were read and none of which is kept, all replies go,
     * released or waiting: the waiting ones repeat what was read. Of a desk with
     * a message that is kept, only those bodies that don't carry it.
     */
    async destroy(keep) {
      const kept = new Set(keep.map(hex));
      const acks = /* @__PURE__ */ new Map();
      const tags = [];
      for (const d of this.newsroom.desks) {
        const c = this.desks.get(d.name);
        if (!c || c.ids.size === 0) {
          continue;
        }
        for (const [key, id2] of c.ids) {
          if (!kept.has(key) && acks.size < maxAcks) {
            acks.set(key, id2);
          }
        }
        if ([...c.ids.keys()].some((key) => kept.has(key))) {
          tags.push(...c.bodies.filter((b) => b.ids.length > 0 && !b.ids.some((key) => kept.has(key))).map((b) => b.tag));
          continue;
        }
        for (const epoch2 of [this.epoch - 1, this.epoch, this.epoch + 1]) {
          tags.push(...await Promise.all(Array.from({ length: this.newsroom.k }, (_, i) => this.thread.tag(d.name, epoch2, i))));
        }
      }
      while (tags.length < destroyTags) {
        tags.push(random(16));
      }
      shuffle(tags);
      return { acks: this.rekeyed ? [] : [...acks.values()], tags };
    }
    /** wipe overwrites the visit's keys, and lets go of its words. */
    wipe() {
      this.thread.wipe();
      this.keys.wipe();
      this.desks.clear();
      this.closing = this.opening = this.asked = void 0;
    }
  };
  function sameIDs(a, b) {
    return a.length === b.length && a.every((id2, i) => same(id2, b[i]));
  }
  function sameRule(a, b) {
    return a === b || a !== void 0 && b !== void 0 && same(encodeRule(a), encodeRule(b));
  }
  function sameDraft(a, b) {
    if (!a || !b) {
      return a === b;
    }
    return a.text === b.text && a.language === b.language && a.danger === b.danger && a.question === b.question && sameRule(a.rule, b.rule) && a.to.length === b.to.length && a.to.every((d, i) => d === b.to[i]) && sameIDs(a.answers ? [a.answers] : [], b.answers ? [b.answers] : []) && a.attachments.length === b.attachments.length && a.attachments.every((x, i) => {
      const y = b.attachments[i];
      return same(x.key, y.key) && x.size === y.size && same(x.digest, y.digest) && x.name === y.name && x.type === y.type;
    });
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
  var polyCoder2 = (d, compress2 = id, verify2 = id) => crystals2.bitsCoder(d, {
    encode: (i) => compress2(verify2(i)),
    decode: (i) => verify2(compress2(i))
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

  // src/lib/days.ts
  var epochSeconds2 = 604800;
  function daysInMonth(year, month) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
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
    return moment < 0 ? 0 : Math.floor(moment / epochSeconds2);
  }

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
  function inside(list, r) {
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
    return inside(printableSpans ??= spans(printable), r);
  }
  function isLetterMarkDigit(r) {
    return inside(deskSpans ??= spans(inDeskNames), r);
  }

  // src/ledger.ts
  var fresh = 8 * 24 * 3600;
  var skew = 3600;
  var hpkeKeySize = 1216;
  var maxPolicy = 32 << 10;
  var maxCard = 32 << 10;
  var maxPublication = 1 << 20;
  var maxCheckpoint = 16 << 10;
  var maxProof = 24 << 10;
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
    constructor(text) {
      if (!text.endsWith("\n")) throw new Malformed("the last line has no end");
      this.rest = text.slice(0, -1).split("\n");
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
  function number(s, min, limit) {
    const n = Number(s);
    if (s === void 0 || !/^(0|[1-9][0-9]{0,9})$/.test(s) || n < min || n > limit) throw new Malformed(`number ${String(s).slice(0, 20)}, of at most ${limit}`);
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
  function verify(k, text, sig) {
    if (k.type === algEd25519) return verifyEd25519(k.public, utf8(text), sig);
    if (sig.length < 8) return false;
    const time = sig.subarray(0, 8);
    if (k.type === algCosignature) {
      return verifyEd25519(k.public, utf8(`cosignature/v1
time ${new Reader(time).u64()}
${text}`), sig.subarray(8));
    }
    let c;
    try {
      c = parseLogState(text);
    } catch {
      return false;
    }
    const name = utf8(k.name);
    const origin = utf8(c.origin);
    if (sig.length !== 8 + 2420 || origin.length > 255) return false;
    const message = concat(
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
    return ml_dsa44.verify(sig.subarray(8), message, k.public);
  }
  var whiteSpace = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  var mark = "— ";
  async function openNote(signed, known) {
    const note = utf8Text(signed);
    if (note === void 0 || /[\0-\x09\x0b-\x1f]/.test(note)) throw new Malformed("note isn't text");
    const end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 === note.length || !note.endsWith("\n")) throw new Malformed("note has no signatures");
    const text = note.slice(0, end + 1);
    const lines = note.slice(end + 2, -1).split("\n");
    const signatures2 = [];
    let stranger;
    let count = 0;
    let canonical = text + "\n";
    for (const line of lines) {
      const [name, b64] = cut(line.slice(mark.length), " ");
      const raw = fromLooseBase64(b64);
      if (!line.startsWith(mark) || raw === void 0 || raw.length < 5 || name === "" || name.includes("+") || whiteSpace.test(name)) throw new Malformed("signature line");
      if (++count > maxSignatures) throw new Malformed("too many signatures");
      const id2 = new Reader(raw).u32();
      const key = known.find((k) => k.name === name && k.id === id2);
      if (key === void 0) {
        stranger ??= name;
        continue;
      }
      if (signatures2.some((s) => s.key === key)) continue;
      const bytes = raw.subarray(4);
      if (!await verify(key, text, bytes)) throw new Refused("not-signed", `the signature of ${name} is wrong`);
      signatures2.push({ key, bytes });
      canonical += `${mark}${name} ${base64(raw)}
`;
    }
    if (stranger !== void 0 || signatures2.length === 0) throw new Refused("not-signed", `a key that isn't known signed, or nobody: ${stranger ?? ""}`);
    if (canonical !== note) throw new Refused("not-signed", "a signature is repeated, or isn't in its only encoding");
    return { text, signatures: signatures2 };
  }
  async function openByK(signed, limit, known, k) {
    if (signed.length > limit) throw new Malformed(`longer than ${limit} bytes`);
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
    const text = utf8Text(b);
    if (text === void 0) throw new Malformed("policy isn't UTF-8");
    const l = new Lines(text);
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
    if (canonical !== text) throw new Malformed("policy isn't canonical");
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
  function voidAt(d, now2) {
    return d.void !== "" && dayOf(now2) >= d.void;
  }
  function deskKeyHash(d, week) {
    return d.keys.find((k) => k.epoch === week)?.hash;
  }
  async function parseCard(signed, policy) {
    const { text } = await policy.openByEditors(signed);
    const c = await parseCardText(text);
    if (!equal(c.newsroom, policy.id) || c.name !== policy.name) throw new Refused("other-newsroom", "card");
    return new Card(c);
  }
  async function parseCardText(text) {
    const bytes = utf8(text);
    if (bytes.length > maxCard) throw new Malformed(`card longer than ${maxCard} bytes`);
    const l = new Lines(text);
    if (!l.is("vouchsafe/card/v1")) throw new Malformed("not a card of version 1");
    const name = l.take("name");
    if (name === void 0 || !isText(name, maxName2)) throw new Malformed("card's name");
    const newsroom2 = hash(l.take("newsroom"));
    const previous = hash(l.take("previous"));
    const issued = day(l.take("issued"));
    const k = number(l.take("k"), 1, 112);
    const f = number(l.take("f"), 1, 64);
    const t = number(l.take("t"), 1, 1 << 20);
    const depth = number(l.take("depth"), 0, 24);
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
newsroom ${hex(newsroom2)}
previous ${hex(previous)}
issued ${issued}
`;
    canonical += `k ${k}
f ${f}
t ${t}
depth ${depth}
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
    if (canonical !== text) throw new Malformed("card isn't canonical");
    return { text, hash: await sha2562(bytes), name, newsroom: newsroom2, previous, issued, k, f, t, depth, help, desks, approvers, pages };
  }
  function parseDesks(l, now2) {
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
        if (k.epoch < now2 - epochsBack || k.epoch > now2 + epochsAhead) throw new Malformed(`key of desk ${d.name} for week ${k.epoch}`);
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
  async function keyHash(hpke, verify2) {
    return sha2562(await sha2562(hpke), verify2);
  }
  function parseEntry(b) {
    const text = b.length > maxEntry ? void 0 : utf8Text(b);
    const m = /^vouchsafe\/(card|day|month|publication)\/v1\n([^\n]{44})\n([^\n]{44})\n$/.exec(text ?? "");
    if (m === null) throw new Malformed("entry");
    const e = { kind: m[1], card: fromBase64(m[2]), digest: fromBase64(m[3]) };
    if (e.card.length !== 32 || e.digest.length !== 32) throw new Malformed("entry");
    if (e.kind === "card" && !equal(e.card, e.digest)) throw new Malformed("entry of a card names two cards");
    return e;
  }
  function parseLogState(text) {
    const lines = text.split("\n");
    if (lines.length !== 4 || lines[3] !== "" || lines[0] === "") throw new Malformed("checkpoint");
    const root = fromBase64(lines[2]);
    if (root.length !== 32) throw new Malformed("checkpoint's root");
    return { origin: lines[0], size: bigNumber(lines[1]), root };
  }
  function parseProof(b) {
    const text = b.length > maxProof ? void 0 : utf8Text(b);
    if (text === void 0) throw new Malformed("proof");
    const end = text.indexOf("\n\n");
    if (end < 0) throw new Malformed("proof has no checkpoint");
    const [first, index, ...hashes] = text.slice(0, end).split("\n");
    if (first !== "c2sp.org/tlog-proof@v1" || index === void 0 || !index.startsWith("index ") || hashes.length > maxProofHashes) throw new Malformed("proof");
    const t = { index: bigNumber(index.slice(6)), hashes: hashes.map(fromBase64), checkpoint: utf8(text.slice(end + 2)) };
    if (t.hashes.some((h) => h.length !== 32)) throw new Malformed("proof's hashes");
    return t;
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
  function signingKey(keys, desk, week) {
    for (const k of keys) {
      if (k.desk !== desk) continue;
      if (k.epoch === week) return k.verify;
      if (k.epoch - 1 === week) return k.before;
    }
    return void 0;
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
    async check(id2, now2) {
      if (!equal(await sha2562(this.policy), id2)) throw new Refused("other-newsroom", "policy");
      const policy = await parsePolicy(this.policy);
      const card = await parseCard(this.card, policy);
      const entry = parseEntry(this.entry);
      const { index, size } = await policy.checkProof(this.entry, this.proof, now2 - fresh, now2 + skew);
      if (index !== size - 1n) throw new Refused("not-newest", `entry ${index} of ${size}`);
      if (!equal(entry.card, card.hash)) throw new Refused("not-logged", "the newest entry names another card");
      return { policy, card, keys: await this.checkKeys(card, now2) };
    }
    async checkKeys(card, now2) {
      if (this.epoch < epoch(now2 - skew) || this.epoch > epoch(now2 + skew)) throw new Refused("epoch", `${this.epoch} instead of ${epoch(now2)}`);
      const wrong = (detail) => new Refused("keys", detail);
      const rest = [...this.keys];
      const keys = [];
      let live = 0;
      for (const d of card.desks) {
        const want = deskKeyHash(d, this.epoch);
        const offered = rest[0]?.desk === d.name;
        if (offered && voidAt(d, now2 - skew)) throw new Refused("void-desk", d.name);
        if (!offered && want !== void 0 && !voidAt(d, now2 + skew)) throw wrong(`those of desk ${d.name} are missing`);
        if (!voidAt(d, now2)) live++;
        if (!offered) continue;
        const k = rest.shift();
        if (want === void 0 || !equal(await keyHash(k.hpke, k.verify), want)) throw wrong(`desk ${d.name}`);
        const before2 = deskKeyHash(d, this.epoch - 1);
        if (before2 === void 0 !== (k.before === void 0) || before2 !== void 0 && !equal(await sha2562(k.before.hpkeHash, k.before.verify), before2)) {
          throw wrong(`last week's of desk ${d.name}`);
        }
        if (!voidAt(d, now2)) keys.push({ desk: d.name, epoch: this.epoch, key: k.hpke, verify: k.verify, before: k.before?.verify });
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

  // src/seal.ts
  var Type = { blank: 0, text: 1, meta: 2, original: 6, partRef: 7, recordRef: 8 };
  var maxLeaves = 1 << 20;
  var maxText2 = 1 << 20;
  var maxContent = 1 + maxText2;
  var maxProof2 = 40 << 20;
  var slots2 = 32;
  var maxOriginals = slots2 - 3;
  var kindText = "text/plain;charset=utf-8";
  var kindMeta = "vouchsafe/metadata";
  var kindOriginal = "vouchsafe/original";
  var segText = "ws1+fog1";
  var segMeta = "kv1";
  var segOriginal = "whole1";
  var slotText = 0;
  var slotMeta = 1;
  var slotQuestion = 2;
  var tagLeaf = 0;
  var tagNode = 1;
  var tagLeft = 16;
  var tagRight = 17;
  var tagSalt = 18;
  var tagFog = 19;
  var tagPart = 32;
  var tagRecord = 33;
  var none = new Uint8Array(0);
  function tooLong(detail) {
    return new Refused("too long", detail);
  }
  var whiteSpace2 = [
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
  function inside2(spans2, r) {
    for (let i = 1; i < spans2.length; i += 2) if (r <= spans2[i]) return r >= spans2[i - 1];
    return false;
  }
  function isSpace(r) {
    return r < 128 ? r === 32 || r >= 9 && r <= 13 : inside2(whiteSpace2, r);
  }
  function isAlone(r) {
    return r >= 3584 && inside2(noSpace, r);
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
  function leafEnd(s, start2, end) {
    let i = start2;
    while (i < end) {
      const c = s[i];
      if (c > 32 && c < 128) {
        i++;
        continue;
      }
      const r = codePoint(s, i);
      if (isSpace(r)) break;
      if (isAlone(r)) {
        if (i > start2) return i;
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
    const at = (list, depth) => list[depth] ??= [];
    let count = 0;
    let op = 0;
    const grow = (n2, depth) => {
      const me = count++;
      if (n2 === 1) {
        leaves.push(me);
        return;
      }
      at(seeded, depth).push(me);
      const k = split2(n2);
      grow(k, depth + 1);
      right[me] = count;
      grow(n2 - k, depth + 1);
    };
    const visit = (n2, depth) => {
      const o = ops[op++];
      if (o === "M") {
        const me = count++;
        at(mixed, depth).push(me);
        const k = split2(n2);
        visit(k, depth + 1);
        right[me] = count;
        visit(n2 - k, depth + 1);
        return;
      }
      given.push(count);
      if (o === "H") count++;
      else grow(n2, depth);
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
    for (let depth = Math.max(seeded.length, mixed.length) - 1; depth >= 0; depth--) {
      const level = [...seeded[depth] ?? [], ...mixed[depth] ?? []];
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
  function headerBytes(h) {
    return ascii(`${headerFirst}
kind ${h.kind}
seg ${h.seg}
n ${h.n}
`);
  }
  function partDigest(header2, root) {
    return sha2562(new Uint8Array([tagPart]), u32(header2.length), header2, root);
  }
  function keyValue(p) {
    if (p.type !== Type.meta) return void 0;
    const cut2 = p.bytes.indexOf(61);
    if (cut2 < 1 || cut2 > 32 || p.bytes.length - cut2 - 1 > 4096) return void 0;
    const key = utf8Text(p.bytes.subarray(0, cut2));
    const value = utf8Text(p.bytes.subarray(cut2 + 1));
    if (key === void 0 || value === void 0 || !/^[a-z0-9-]+$/.test(key)) return void 0;
    return [key, value];
  }
  async function recordRoot(newsroom2, root) {
    return sha2562(new Uint8Array([tagRecord]), u32(slots2), await sha2562(newsroom2), root);
  }
  function derive(master, info, slot) {
    return hkdf256(master, slot === void 0 ? ascii(info) : concat(ascii(info), u32(slot)));
  }
  async function newPart(master, slot, kind, seg, pieces) {
    if (!(slot >= 0 && slot < slots2)) throw new RangeError(`a record has slots 0 to ${slots2 - 1}`);
    if (pieces.length > maxLeaves) throw tooLong(`${pieces.length} leaves`);
    const header2 = { kind, seg, n: pieces.length };
    const root = await treeRoot(await derive(master, "vouchsafe part v1", slot), pieces);
    return { slot, header: header2, pieces, digest: await partDigest(headerBytes(header2), root) };
  }
  async function textPart(master, slot, text) {
    const bytes = typeof text === "string" ? utf8(text) : text;
    if (bytes.length > maxText2) throw tooLong(`text of ${bytes.length} bytes`);
    if (typeof text !== "string" && utf8Text(bytes) === void 0) throw new Refused("not valid UTF-8", "text");
    const words2 = [];
    for (let at = 0; at < bytes.length; ) {
      const end = leafEnd(bytes, at, bytes.length);
      words2.push(bytes.subarray(at, end));
      at = end;
    }
    const blanks = new Uint8Array(words2.length);
    const message = concat(new Uint8Array([tagFog]), await derive(master, "vouchsafe fog v1", slot), u32(0));
    const number2 = new DataView(message.buffer, 33);
    await sha256Each(
      words2.length,
      (i) => {
        number2.setUint32(0, i);
        return message;
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
    const sorted = [...pairs].sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
    const pieces = sorted.map(([key, value], i) => {
      if (i > 0 && sorted[i - 1][0] === key) throw new RangeError(`two values for "${key}"`);
      const p = { type: Type.meta, bytes: utf8(`${key}=${value}`) };
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
  async function newRecord(newsroom2, master, parts) {
    if (parts.length === 0 || parts.length > slots2) throw new RangeError(`a record of ${parts.length} parts`);
    let leaves = 0;
    const pieces = [];
    for (let i = 0; i < slots2; i++) {
      const p = parts[i];
      if (p !== void 0 && p.slot !== i) throw new RangeError(`part ${i} was made for another slot`);
      leaves += p?.header.n ?? 0;
      pieces.push(p === void 0 ? { type: Type.blank, bytes: none } : { type: Type.partRef, bytes: p.digest });
    }
    if (leaves > maxLeaves) throw tooLong(`record of ${leaves} leaves`);
    const root = await treeRoot(await derive(master, "vouchsafe record v1"), pieces);
    return { root: await recordRoot(newsroom2, root), parts: [...parts] };
  }
  async function letter(newsroom2, master, l) {
    if (l.originals.length > maxOriginals) throw tooLong(`letter with ${l.originals.length} files`);
    const parts = [
      await textPart(master, slotText, l.text),
      await metaPart(master, slotMeta, [["kind", "letter"], ["language", l.language]]),
      await textPart(master, slotQuestion, l.question)
    ];
    for (const o of l.originals) parts.push(await originalPart(master, parts.length, o.digest, o.size));
    return newRecord(newsroom2, master, parts);
  }

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

  // src/source/post.ts
  var maxBundle2 = 64 << 10;
  var timeout = 3 * 60 * 1e3;
  var pauses = [1e3, 2e3, 4e3, 8e3];
  var Undelivered = class extends Error {
    constructor(why) {
      super(`the letterbox is ${why}`);
      this.why = why;
    }
    why;
  };
  var passOf = { [pathOpen]: "open", [pathClose]: "close", [pathCell]: "cells" };
  var knocker;
  var crowded = false;
  var opened = false;
  var challenges;
  var passes = {};
  function visiting(how) {
    [knocker, opened, challenges, passes] = [how, false, void 0, {}];
  }
  function begin(use) {
    const challenge = challenges?.[uses.indexOf(use)];
    if (!challenge || passes[use]) return;
    const mine = challenges;
    const p = {};
    p.got = solve(challenge, (n, all) => p.heard?.(n, all), () => challenges !== mine);
    passes[use] = p;
    p.got.then((pass2) => p.pass = pass2, () => {
    });
  }
  async function admit(use) {
    if (!crowded || !knocker) return;
    if (!challenges) {
      const got = parseChallenges(await send(pathKnock, await knocker.knock(), challengesSize));
      [challenges, passes] = [got, {}];
    }
    begin(use);
    const p = passes[use];
    if (p.pass) return;
    p.heard = (n, all) => n < all && knocker?.progress(n, all);
    try {
      await p.got;
    } catch {
      throw new Undelivered("unreachable");
    } finally {
      knocker?.progress(1, 1);
    }
  }
  async function through(path, step) {
    const use = passOf[path];
    if (!use) return step();
    for (let again = false; ; again = true) {
      await admit(use);
      try {
        const done2 = await step();
        if (use === "open") begin("close");
        return done2;
      } catch (err) {
        if (!(err instanceof Undelivered) || err.why !== "knock") throw err;
        if (again) throw new Undelivered("busy");
        [crowded, challenges] = [true, void 0];
      }
    }
  }
  var running = /* @__PURE__ */ new Set();
  function abandon() {
    for (const r of running) r.abort();
    challenges = void 0;
  }
  async function ask(path, body, max, last = false) {
    const run = new AbortController();
    if (!last) running.add(run);
    try {
      if (path === pathOpen) opened = true;
      for (const pause of pauses) {
        try {
          return await once(path, body, max, last, run.signal);
        } catch (err) {
          if (err instanceof Undelivered || run.signal.aborted) throw err;
        }
        await new Promise((go) => {
          const wait = setTimeout(go, pause);
          run.signal.addEventListener("abort", () => (clearTimeout(wait), go()), { once: true });
        });
        if (run.signal.aborted) break;
      }
      return await once(path, body, max, last, run.signal);
    } catch (err) {
      throw err instanceof Undelivered ? err : new Undelivered("unreachable");
    } finally {
      running.delete(run);
    }
  }
  async function once(path, body, max, last, left) {
    left.throwIfAborted();
    const run = new AbortController();
    const end = () => run.abort();
    const late = setTimeout(end, timeout);
    left.addEventListener("abort", end);
    try {
      const res = await fetch(path, { ...common(path, body), keepalive: last, signal: run.signal });
      if (path === pathNewsroom) crowded = res.headers.get(headerAdmission) === raised;
      if (res.status === 428) throw new Undelivered("knock");
      if (res.status === 507) throw new Undelivered("full");
      if (res.status === 503 || res.status === 429) throw new Undelivered("busy");
      const answer = new Uint8Array(await res.arrayBuffer());
      if (res.status !== 200 || answer.length > max) throw new Undelivered("unreachable");
      return answer;
    } catch (err) {
      throw run.signal.aborted && !left.aborted ? new Undelivered("unreachable") : err;
    } finally {
      clearTimeout(late);
      left.removeEventListener("abort", end);
    }
  }
  function common(path, body) {
    const init = { cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" };
    const use = passOf[path];
    const pass2 = use ? { [headerPass]: header(passes[use]?.pass) } : {};
    return body ? { ...init, method: "POST", headers: { "Content-Type": "application/octet-stream", ...pass2 }, body } : init;
  }
  function newsroom() {
    return ask(pathNewsroom, void 0, maxBundle2);
  }
  async function send(path, body, size) {
    const answer = await through(path, () => ask(path, body, size));
    if (answer.length !== size) throw new Undelivered("unreachable");
    return answer;
  }
  async function deliver(path, body, last = false) {
    const answer = await through(path, () => ask(path, body, acknowledged.length, last));
    if (String.fromCharCode(...answer) !== acknowledged) throw new Undelivered("unreachable");
  }
  function leaveBehind(path, body) {
    if (!opened) return;
    if ("keepalive" in Request.prototype) {
      fetch(path, { ...common(path, body), keepalive: true }).catch(() => {
      });
      return;
    }
    navigator.sendBeacon?.(path, new Blob([body], { type: "application/octet-stream" }));
  }
  var patience = [2, 5, 15, 30, 60, 120, 180, 180];
  var Stopped = class extends Error {
  };
  async function patiently(stop, waiting, step) {
    for (let n = 0; ; n++) {
      if (stop.aborted) throw new Stopped();
      try {
        return await step();
      } catch (err) {
        if (stop.aborted) throw new Stopped();
        if (n === patience.length || !(err instanceof Undelivered) || err.why === "full") throw err;
      }
      if (n === 0) waiting();
      await new Promise((go) => {
        const wait = setTimeout(go, patience[n] * 1e3);
        stop.addEventListener("abort", () => (clearTimeout(wait), go()), { once: true });
      });
    }
  }

  // src/source/files.ts
  var largeFile = 16 << 20;
  function megabytes(cells) {
    return Math.ceil(cells * cellSize / 2 ** 20);
  }
  function cellsOf(size) {
    return new Cells(new Uint8Array(32), size).count;
  }
  var Broken = class extends Error {
    constructor(file) {
      super("couldn't read a file");
      this.file = file;
    }
    file;
  };
  var signatures = [
    ["image/jpeg", /^\xff\xd8\xff/],
    ["image/png", /^\x89PNG\r\n\x1a\n/],
    ["image/gif", /^GIF8[79]a/],
    ["image/webp", /^RIFF[^]{4}WEBPVP/],
    ["application/pdf", /^%PDF-/],
    ["video/mp4", /^[^]{4}ftyp/],
    ["video/webm", /^\x1a\x45\xdf\xa3/],
    ["application/zip", /^PK\x03\x04/]
  ];
  async function typeOf(file) {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
    return signatures.find(([, begins]) => begins.test(head))?.[0] ?? "application/octet-stream";
  }
  var Upload = class _Upload {
    constructor(file, original, type) {
      this.file = file;
      this.original = original;
      this.type = type;
    }
    file;
    original;
    type;
    key;
    cells;
    missing = [];
    static async of(file, told) {
      try {
        return new _Upload(file, await Original.survey(file, told), await typeOf(file));
      } catch {
        throw new Broken(file.name);
      }
    }
    get name() {
      return this.file.name;
    }
    /** How many cells there are, and how many of them aren't there yet. */
    get count() {
      return this.cells.count;
    }
    get left() {
      return this.missing.length;
    }
    /** Asks what is there already of the file, under her keys. */
    async begin(keys, stop, waiting) {
      const key = await this.original.key(keys.thread);
      if (this.key && equal(this.key, key)) return;
      const cells = new Cells(key, this.original.size);
      const there = await patiently(stop, waiting, () => ask2(cells, cellsAsk));
      this.missing = there.flatMap((yes, i) => yes ? [] : [i]);
      [this.key, this.cells] = [key, cells];
    }
    /** Puts cells that aren't there, most of them at most. Stopped: what has arrived stays there. */
    async send(most, stop, told) {
      for (; most > 0 && this.missing.length > 0; most--) {
        const i = this.missing[0];
        told(this.count - this.left, this.count);
        const cell = await this.original.piece(i).then((piece) => this.cells.seal(i, piece), broken(this.file.name));
        const request = await cellRequest(await this.cells.id(i), cell);
        await patiently(stop, () => told(null, this.count), () => deliver(pathCell, request));
        this.missing.shift();
      }
      told(this.count - this.left, this.count);
    }
    /** What the letter says of the file, once all of it is there. */
    async attachment() {
      const digest = await this.original.digest().catch(broken(this.file.name));
      return { key: this.key, size: this.original.size, digest, name: cleanName(wellFormed(this.file.name)), type: this.type };
    }
    /** Tells the letterbox that a letter names the file, so that nobody can ask for it any more. */
    async named() {
      await ask2(this.cells, cellsNamed);
    }
  };
  function broken(name) {
    return (err) => {
      throw err instanceof Changed ? new Broken(name) : err;
    };
  }
  async function ask2(cells, what) {
    const there = [];
    for (let from = 0; from < cells.count; from += askedCells) {
      const n = Math.min(askedCells, cells.count - from);
      const ids = await Promise.all(Array.from({ length: n }, (_, i) => cells.id(from + i)));
      there.push(...parseCellsAnswer(await send(pathCells, cellsRequest(what, ids), cellsAnswerSize), n));
    }
    return there;
  }

  // src/source/main.ts
  var screen = document.querySelector("#screen");
  var language = document.body.dataset["lang"] ?? "en";
  var sentences = JSON.parse(document.querySelector("#catalogue").textContent);
  learn(listOf(language).language, JSON.parse(document.querySelector("#words").textContent));
  function say(name, values = {}) {
    return (sentences[`say.${name}`] ?? "").replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
  }
  function visible(text) {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
  }
  var now;
  var gone = false;
  function show(name) {
    if (gone) return;
    screen.replaceChildren(document.querySelector(`#screen-${name}`).content.cloneNode(true));
    const nav = document.querySelector("header nav");
    if (nav) nav.hidden = name !== "start" && name !== "failed";
    const heading = screen.querySelector("h1");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    scrollTo(0, 0);
  }
  function find(selector) {
    return screen.querySelector(selector);
  }
  function paragraphs(sentences2) {
    return sentences2.map((s) => {
      const p = document.createElement("p");
      p.textContent = s;
      return p;
    });
  }
  function complain(...sentences2) {
    const box = find("[data-error]");
    if (!box) return;
    box.hidden = sentences2.length === 0;
    box.replaceChildren(...paragraphs(sentences2));
    if (sentences2.length > 0) {
      box.tabIndex = -1;
      box.focus({ preventScroll: true });
      box.scrollIntoView({ block: "center" });
    }
  }
  function fail(...sentences2) {
    show("failed");
    complain(...sentences2);
    find("a[href]")?.addEventListener("click", (e) => {
      e.preventDefault();
      start();
    });
  }
  function progress(sentence, done2, all = 1) {
    const line = find("[data-progress]");
    if (!line) return;
    line.hidden = sentence === "";
    const words2 = document.createTextNode(sentence);
    if (done2 === void 0) return line.replaceChildren(words2);
    const bar = line.querySelector("progress") ?? document.createElement("progress");
    bar.setAttribute("aria-hidden", "true");
    [bar.max, bar.value] = [all, done2];
    line.replaceChildren(words2, document.createElement("br"), bar);
  }
  function crowd(done2, all) {
    const line = find("[data-progress]");
    if (!line) return;
    before ??= line.hidden ? "" : line.firstChild?.textContent ?? "";
    if (done2 < all) return progress(`${say("crowded")} ${say("crowdedWork", { n: done2, all })}`, done2, all);
    progress(before);
    before = void 0;
  }
  var before;
  async function work(sentence, job) {
    const fields = [...screen.querySelectorAll("button, input, textarea")];
    if (fields.some((f) => f.disabled)) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const f of fields) f.disabled = true;
    complain();
    progress(sentence);
    try {
      await job();
    } finally {
      for (const f of fields) f.disabled = false;
      progress("");
    }
  }
  function undelivered(err) {
    return say(err instanceof Undelivered ? err.why : "unreachable");
  }
  var Distrust = class extends Error {
    constructor(sentence) {
      super("the letterbox can't be trusted");
      this.sentence = sentence;
    }
    sentence;
  };
  async function meet() {
    const raw = await newsroom();
    try {
      const id2 = fromHex(document.body.dataset["newsroom"] ?? "");
      const { card, keys } = await parseBundle(raw).check(id2, Date.now() / 1e3);
      return {
        id: id2,
        k: card.k,
        f: card.f,
        depth: card.depth,
        epoch: keys[0].epoch,
        desks: keys.map((k) => ({ name: k.desk, key: k.key })),
        signingKey: (desk, epoch2) => signingKey(keys, desk, epoch2)
      };
    } catch (err) {
      const clock = err instanceof Refused && ["stale", "future", "epoch"].includes(err.reason);
      throw new Distrust(say(clock ? "clock" : "untrusted"));
    }
  }
  function converse(newsroom2, words2, first) {
    const opened2 = words2.keys(newsroom2.id).then((keys) => {
      const visit = new Visit(newsroom2, keys, /* @__PURE__ */ new Date(), async (master, d) => {
        const originals = d.attachments.map((a) => ({ digest: a.digest, size: a.size }));
        const record = await letter(newsroom2.id, master, { text: d.text, language: d.language, question: d.question, originals });
        return record.root;
      });
      visiting({ knock: () => visit.knock(), progress: crowd });
      return c.open = { keys, visit };
    });
    const arrival = { tokens: void 0, bodies: [], mail: void 0, running: void 0 };
    const c = { newsroom: newsroom2, words: words2, other: void 0, first, opened: opened2, open: void 0, arrival, leaving: void 0 };
    return c;
  }
  function arrive(c) {
    c.arrival.running ??= steps(c).finally(() => c.arrival.running = void 0);
    return c.arrival.running;
  }
  async function steps(c) {
    const a = c.arrival;
    if (a.mail) return;
    const { visit } = await c.opened;
    const request = await visit.openRequest();
    if (!a.tokens) {
      const answer = send(pathOpen, request, tableSize);
      answer.catch(() => {
      });
      c.leaving ??= await visit.closeRequest(void 0, []);
      a.tokens = await visit.table(await answer);
    }
    while (a.bodies.length < a.tokens.length) {
      a.bodies.push(await send(pathBody, a.tokens[a.bodies.length].slice(0, bodyRequestSize), replySize));
    }
    a.mail = await visit.bodies(a.bodies);
    if (a.mail.received.length > 0 || (visit.offered & offer.echo) !== 0) {
      c.leaving = await visit.closeRequest(void 0, a.mail.received.map((m) => m.id));
    }
    visit.prepare().catch(() => {
    });
  }
  function start() {
    show("start");
    doors();
  }
  function doors() {
    for (const door of screen.querySelectorAll("[data-go]")) {
      door.addEventListener("click", (e) => {
        e.preventDefault();
        if (!globalThis.crypto?.subtle) fail(say("browser"));
        else if (door.dataset["go"] === "write") void write(door);
        else back();
      });
    }
  }
  async function write(door) {
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    status.dataset["progress"] = "";
    door.after(status);
    await work(say("preparing"), async () => {
      now = void 0;
      try {
        const newsroom2 = await meet();
        now = converse(newsroom2, await Passphrase.make(), true);
      } catch (err) {
        fail(err instanceof Distrust ? err.sentence : undelivered(err));
      }
    });
    status.remove();
    if (!now || gone) return;
    const c = now;
    show("write");
    showWords(c.words);
    letterForm(c);
    tryWords(c);
    arrive(c).catch(() => {
    });
  }
  function showWords(words2) {
    const box = find("[data-words]");
    if (!box) return;
    box.lang = listOf(language).language;
    box.textContent = words2.lines(box.lang).join("\n");
  }
  function tryWords(c) {
    const field = find("[name=try]");
    const answer = find("[data-tried]");
    if (!field || !answer) return;
    const check = async () => {
      const sentence = await tried(c, field.value);
      answer.textContent = sentence;
      answer.hidden = sentence === "";
    };
    field.addEventListener("change", () => void check());
    field.addEventListener("keydown", (e) => e.key === "Enter" && void check());
  }
  async function tried(c, typed) {
    if (typed.trim() === "") return "";
    try {
      return say((await Passphrase.parse(typed)).equals(c.words) ? "tryRight" : "tryWrong");
    } catch (err) {
      return slip(typed, err);
    }
  }
  function slip(typed, err) {
    if (err instanceof WordError) {
      const near = err.near.length > 0 ? " " + say("wordNear", { near: err.near.join(", ") }) : "";
      return say("wordUnknown", { n: err.position, word: visible(err.word) }) + near;
    }
    switch (err instanceof Refused ? err.reason : "") {
      case "count":
        return say("wordCount", { n: splitWords(typed).length });
      case "checksum":
        return say("checksum");
    }
    return say("tooLong");
  }
  function back() {
    show("back");
    const form = find("[data-back]");
    const field = find("[name=words]");
    form?.addEventListener("submit", (e) => {
      e.preventDefault();
      void work(say("looking"), () => comeBack(field?.value ?? ""));
    });
  }
  async function comeBack(typed) {
    let words2;
    try {
      words2 = await Passphrase.parse(typed);
    } catch (err) {
      return complain(slip(typed, err));
    }
    try {
      if (!now || !now.words.equals(words2)) now = converse(await meet(), words2, false);
      await arrive(now);
    } catch (err) {
      if (err instanceof Distrust) return fail(err.sentence);
      return complain(undelivered(err));
    }
    if (!gone) letters(now);
  }
  function letters(c) {
    const { received, receipts } = c.arrival.mail;
    show("letters");
    const said = [];
    if (receipts.some((r) => r.read)) said.push(say("read"));
    else if (receipts.length > 0) said.push(say("arrived"));
    if (c.open.visit.unverified > 0) said.push(say("unverified"));
    const { offered, echo, word } = c.open.visit;
    if ((offered & offer.echo) !== 0) {
      if (echo > 0) said.push(say("echo", { word: listWord(echo) }));
      said.push(say("word", { word: listWord(word) }));
    }
    said.push(received.length > 0 ? say("letters", { n: received.length }) : say("none"));
    find("[data-receipt]")?.replaceChildren(...paragraphs(said));
    const list = find("[data-letters]");
    const one = list?.querySelector("[data-one-letter]");
    received.forEach((m, i) => {
      const part2 = one.content.cloneNode(true);
      part2.querySelector("[data-from]").textContent = say("from", { desk: visible(m.desk) });
      const body = part2.querySelector("[data-body]");
      body.textContent = visible(m.text);
      if (m.language) body.lang = m.language;
      for (const input of part2.querySelectorAll("input")) {
        const label2 = part2.querySelector(`label[for="${input.id}"]`);
        input.id = `${input.name}-${i + 1}`;
        input.value = String(i + 1);
        if (label2) label2.htmlFor = input.id;
      }
      list.append(part2);
    });
    for (const only of ["[data-answers-none]", "[data-keep-hint]"]) {
      const part2 = find(only);
      if (part2) part2.hidden = received.length === 0;
    }
    offers(c, offered);
    letterForm(c);
  }
  function listWord(n) {
    return listOf(language).words[n - 1] ?? "";
  }
  var withdrawals = [
    consent.paraphrase | consent.quote | consent.picture | consent.voice,
    consent.matchInside | consent.matchAcross | consent.court,
    consent.contact,
    consent.hold
  ];
  function offers(c, offered) {
    for (const [name, bit] of [["decoy", offer.decoy], ["silence", offer.checkIn]]) {
      const part3 = find(`[data-offer=${name}]`);
      if (part3) part3.hidden = (offered & bit) === 0;
    }
    const part2 = find("[data-decoy]");
    part2?.addEventListener("toggle", () => {
      if (!part2.open || c.other) return;
      void Passphrase.make().then((words2) => {
        c.other ??= words2;
        const box = find("[data-other]");
        if (!box) return;
        box.lang = listOf(language).language;
        box.textContent = c.other.lines(box.lang).join("\n");
      });
    });
  }
  async function laid(c, form) {
    const rule = { withdrawn: 0, checkIn: void 0, decoy: void 0 };
    for (const n of chosen(form, "withdraw")) rule.withdrawn |= withdrawals[Number(n) - 1] ?? 0;
    const typed = form.querySelector("[name=days]")?.value.trim() ?? "";
    const days = typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15));
    const wish = wellFormed(form.querySelector("[name=wish]")?.value.trim() ?? "");
    if (chosen(form, "ends").length > 0) {
      rule.checkIn = { days: 0, wish: "" };
    } else if (days !== "" || wish !== "") {
      const n = /^[0-9]+$/.test(days) ? Number(days) : 0;
      if (n < minSilence || n > maxSilence) return say("ruleDays", { least: minSilence, most: maxSilence });
      const over = utf8Length(wish) - maxWish;
      if (over > 0) return say("wishLong", { n: Math.ceil(over * wish.length / utf8Length(wish)) });
      rule.checkIn = { days: n, wish };
    }
    if (chosen(form, "other").length > 0 && c.other) {
      const keys = await c.other.keys(c.newsroom.id);
      rule.decoy = { thread: keys.thread.bytes.slice(), replyKey: keys.replyKey() };
      keys.wipe();
    }
    return rule.withdrawn > 0 || rule.checkIn || rule.decoy ? rule : void 0;
  }
  function letterForm(c) {
    const form = find("[data-letter]");
    for (const box of form.querySelectorAll("[name=to]")) {
      if (!c.newsroom.desks.some((d) => d.name === box.value)) box.closest(".tick")?.remove();
    }
    for (const event of ["keydown", "keypress"]) {
      form.addEventListener(event, (e) => e.key === "Enter" && e.target instanceof HTMLInputElement && e.preventDefault());
    }
    form.querySelector("[name=text]")?.addEventListener("input", () => complain());
    const uploads = /* @__PURE__ */ new Map();
    amounts(form);
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      const step = e.submitter?.getAttribute("value") ?? "send";
      void work(step === "leave" ? say("sending") : say("sealing"), () => finish(c, form, step, uploads));
    });
  }
  function chosen(form, name) {
    return [...form.querySelectorAll(`[name=${name}]:checked`)].map((i) => i.value);
  }
  async function finish(c, form, step, uploads) {
    const later = [];
    const whole = [];
    const received = c.arrival.mail?.received ?? [];
    const keep = chosen(form, "keep").map((n) => received[Number(n) - 1].id);
    const letter2 = step === "leave" ? void 0 : await compose(c, form, step, received);
    if (typeof letter2 === "string") return complain(letter2);
    let trying = false;
    try {
      await arrive(c);
      const { keys, visit } = await c.opened;
      let draft = letter2?.draft;
      if (letter2) {
        rekey(visit, step === "forget" ? void 0 : keys);
        for (const file of letter2.files) {
          const u = await prepared(uploads, file);
          await upload(u, once2 ?? keys, file.size < largeFile ? Infinity : letter2.most);
          if (u.left === 0) whole.push(u);
          else later.push(partly(u, letter2.most));
        }
        letter2.draft.attachments = await Promise.all(whole.map((u) => u.attachment()));
        progress(say("sealing"));
        if (letter2.draft.text.trim() === "" && whole.length === 0 && !letter2.draft.rule) draft = void 0;
      }
      const request = await visit.closeRequest(draft, keep);
      if (gone) return;
      progress(say("sending"));
      c.leaving = draft ? void 0 : request;
      trying = draft !== void 0;
      await deliver(pathClose, request, true);
    } catch (err) {
      if (gone) return;
      if (err instanceof RuleDesk) return complain(say("ruleDesk"), say("kept"));
      if (err instanceof Broken) {
        for (const f of [...uploads.keys()].filter((f2) => f2.name === err.file)) uploads.delete(f);
        return complain(say("fileBroken", { name: visible(err.file) }), say("kept"));
      }
      if (err instanceof Stopped) return complain(say("stopped"), say("partKept"), say("kept"));
      const why = undelivered(err);
      const part2 = letter2 && letter2.files.length > 0 && !once2 ? [say("partKept")] : [];
      if (!trying) return complain(why, ...part2, ...letter2 ? [say("kept")] : []);
      return complain(err instanceof Undelivered && err.why !== "unreachable" ? why : say("unknown"));
    }
    c.leaving = void 0;
    for (const u of whole) u.named().catch(() => {
    });
    await done(c, step, letter2?.draft, received.length > keep.length, find("[name=try]")?.value ?? "", trying, later);
  }
  function prepared(uploads, file) {
    const all = Math.ceil(file.size / 2 ** 20);
    const told = (done2) => file.size >= largeFile && progress(say("readingFile", { n: Math.floor(done2 / 2 ** 20), all }), done2, file.size);
    const known = uploads.get(file) ?? Upload.of(file, told);
    uploads.set(file, known);
    return known;
  }
  var uploading;
  async function upload(u, keys, most) {
    const run = uploading = new AbortController();
    const stop = stopper(() => run.abort());
    const began = performance.now();
    let first;
    try {
      await u.begin(keys, run.signal, () => progress(say("pausing")));
      await u.send(most, run.signal, (there, all) => {
        if (there === null) return progress(say("pausing"));
        first ??= there;
        if (all < cellsOf(largeFile)) return progress(say("sendingFile", { n: there, all }), there, all);
        const until = Math.min(all, first + most);
        const speed = (there - first) / (performance.now() - began);
        const left = there - first < 3 ? "" : " " + say("timeLeft", { n: Math.max(1, Math.ceil((until - there) / speed / 6e4)) });
        progress(say("sendingMB", { n: megabytes(there), all: megabytes(all) }) + left, there, all);
      });
    } finally {
      stop.remove();
      uploading = void 0;
    }
  }
  function stopper(stop) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset["stop"] = "";
    button.textContent = say("stop");
    button.addEventListener("click", stop);
    find("[data-progress]")?.after(button);
    return button;
  }
  function visits(cells, most) {
    return Math.ceil(cells / most);
  }
  function partly(u, most) {
    const [n, all] = [megabytes(u.count - u.left), megabytes(u.count)];
    return say("filePart", { name: visible(u.name), n, all, visits: visits(u.left, most) });
  }
  function share(form) {
    if (chosen(form, "amount")[0] !== "part" || find("[data-amount]")?.hidden) return Infinity;
    const typed = form.querySelector("[name=share]").value.normalize("NFKC").trim();
    const n = /^\d{1,5}$/.test(typed) ? Number(typed) : /^\p{Nd}{1,5}$/u.test(typed) ? digits(typed) : 0;
    return n > 0 ? n * 2 ** 20 / cellSize : void 0;
  }
  function digits(typed) {
    let n = 0;
    for (const d of typed) {
      let zero2 = d.codePointAt(0);
      const own = zero2;
      while (own - zero2 < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero2 - 1))) zero2--;
      n = 10 * n + own - zero2;
    }
    return n;
  }
  function amounts(form) {
    const box = form.querySelector("[data-amount]");
    const line = form.querySelector("[data-visits]");
    const files = form.querySelector("[name=files]");
    if (!box || !line || !files) return;
    const look = () => {
      const large = [...files.files ?? []].filter((f) => f.size >= largeFile && f.size <= maxFile);
      box.hidden = large.length === 0;
      const part2 = chosen(form, "amount")[0] === "part";
      form.querySelector("[data-share]").hidden = !part2;
      const most = share(form);
      line.hidden = !part2 || large.length === 0;
      line.textContent = most === void 0 ? say("number") : say("visits", { n: Math.max(0, ...large.map((f) => visits(cellsOf(f.size), most))) });
    };
    for (const event of ["change", "input"]) form.addEventListener(event, look);
    look();
  }
  var once2;
  function rekey(visit, keys) {
    if (!keys) {
      if (!once2) visit.rekey(once2 = Keys.random());
    } else if (once2) {
      once2.wipe();
      once2 = void 0;
      visit.rekey(keys);
    }
  }
  var scripts2 = [
    { language: "en", letters: /\p{Script=Latin}/gu, others: [] },
    { language: "ru", letters: /\p{Script=Cyrillic}/gu, others: ["uk", "be", "bg"] },
    { language: "ar", letters: /\p{Script=Arabic}/gu, others: ["fa", "ur", "ps"] }
  ];
  function languageOf(text) {
    const counts = scripts2.map((s) => text.match(s.letters)?.length ?? 0);
    const most = Math.max(...counts);
    const script = scripts2[counts.indexOf(most)];
    const ofPage = scripts2.find((s) => s.language === language || s.others.includes(language)) ?? scripts2[0];
    return most === 0 || script === ofPage ? language : script.language;
  }
  async function compose(c, form, step, received) {
    const text = wellFormed(form.querySelector("[name=text]").value);
    const files = [...form.querySelector("[name=files]")?.files ?? []];
    const rule = await laid(c, form);
    if (typeof rule === "string") return rule;
    const danger = chosen(form, "danger").length > 0;
    const wordless = text.trim() === "" && files.length === 0;
    if (wordless && !rule) return say("empty");
    if (files.length > maxAttachments) return say("fileMost", { n: maxAttachments });
    for (const f of files) {
      if (f.size === 0) return say(await f.arrayBuffer().then(() => "fileEmpty", () => "fileBroken"), { name: visible(f.name) });
      if (f.size > maxFile) return say("fileLarge", { name: visible(f.name), size: maxFile / 2 ** 20 });
    }
    const over = utf8Length(text) - (rule ? maxTextBesideRule : maxText)(files.length);
    if (over > 0) return say("textLong", { n: Math.ceil(over * text.length / utf8Length(text)) });
    const most = share(form);
    if (most === void 0) return say("number");
    if (most < Infinity && step === "forget") return say("forgetPart");
    const answers2 = received[Number(chosen(form, "answers")[0] || 0) - 1];
    const draft = {
      text: wordless ? "" : text,
      language: languageOf(text),
      danger,
      to: chosen(form, "to"),
      answers: answers2?.id,
      question: answers2?.text ?? "",
      attachments: [],
      rule
    };
    return { draft, files, most };
  }
  async function done(c, step, draft, destroyed, typed, lettered, later) {
    blankFields();
    show("sent");
    const sentence = find("[data-done]");
    const alone = draft?.rule !== void 0 && draft.text === "" && draft.attachments.length === 0 && !draft.danger;
    if (sentence) sentence.textContent = say(!lettered ? "left" : alone ? "ruled" : step === "forget" ? "sentOnce" : "sent");
    sentence?.after(...paragraphs(later));
    const ruled = find("[data-ruled]");
    if (ruled) ruled.hidden = !draft?.rule || alone;
    const word = find("[data-word]");
    if (word && c.open && (c.open.visit.offered & offer.echo) !== 0) {
      word.hidden = false;
      word.textContent = say("word", { word: listWord(c.open.visit.word) });
    }
    const gone2 = find("[data-destroyed]");
    if (gone2) gone2.hidden = !destroyed;
    c.open?.visit.wipe();
    c.other?.wipe();
    once2?.wipe();
    if (!c.first || step === "forget") {
      c.words.wipe();
      return;
    }
    const again = find("[data-words-again]");
    if (again) again.hidden = false;
    showWords(c.words);
    const answer = find("[data-tried]");
    if (answer) {
      answer.textContent = await tried(c, typed);
      answer.hidden = answer.textContent === "";
    }
  }
  function blankFields() {
    for (const field of document.querySelectorAll("input, textarea")) {
      if (field.type === "checkbox" || field.type === "radio") field.checked = false;
      else field.value = "";
    }
  }
  function part() {
    const c = now;
    now = void 0;
    uploading?.abort();
    abandon();
    if (c?.leaving) leaveBehind(pathClose, c.leaving);
    c?.open?.visit.wipe();
    c?.other?.wipe();
    c?.words.wipe();
    once2?.wipe();
  }
  function leave() {
    if (gone) return;
    gone = true;
    blankFields();
    document.documentElement.replaceChildren();
    part();
    location.replace("about:blank");
  }
  addEventListener("keydown", (e) => e.key === "Escape" && (e.preventDefault(), leave()), true);
  addEventListener("click", (e) => {
    if (!(e.target instanceof Element)) return;
    if (e.target.closest("[data-exit]")) {
      e.preventDefault();
      leave();
    } else if (e.target.closest(`a[href="#${screen.id}"]`)) {
      e.preventDefault();
      screen.focus();
    }
  }, true);
  addEventListener("pagehide", () => {
    if (gone) return;
    gone = true;
    blankFields();
    screen.replaceChildren();
    part();
  });
  addEventListener("pageshow", (e) => e.persisted && location.reload());
  blankFields();
  doors();
})();
