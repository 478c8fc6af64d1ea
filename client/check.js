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
  function abytes(value2, length2, title = "") {
    if (isBytes(value2) && (length2 === void 0 || value2.length === length2))
      return value2;
    if (length2 !== void 0)
      anumber(length2, "length");
    const bytes = isBytes(value2);
    const ofLen = length2 !== void 0 ? ` of length ${length2}` : "";
    const got = bytes ? `length=${value2.length}` : `type=${typeof value2}`;
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
  var aobject = (value2, label) => {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value2);
  };
  var aopts = (value2, label) => {
    aobject(value2, label);
    const proto = Object.getPrototypeOf(value2);
    if (proto !== Object.prototype && proto !== null)
      throw new TypeError(`"${label}" expected plain object`);
    if (Object.hasOwn(value2, "__proto__"))
      throw new TypeError(`"${label}.__proto__" is not allowed`);
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
  function checkOpts(defaults, opts, title = "opts") {
    aopts(defaults, "defaults");
    if (opts !== void 0)
      aopts(opts, title);
    const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
    return merged;
  }
  function createHasher(hashCons, info = {}) {
    if (typeof hashCons !== "function")
      throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
    info = checkOpts({}, info, "info");
    const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
    const tmp = hashCons(void 0);
    hashC.outputLen = tmp.outputLen;
    hashC.blockLen = tmp.blockLen;
    hashC.canXOF = tmp.canXOF;
    hashC.create = (opts) => hashCons(opts);
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
  var abytes2 = (value2, length2, title) => abytes(value2, length2, title);
  var anumber2 = anumber;
  function aobject2(value2, title = "object") {
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
  var isBytes2 = isBytes;
  var randomBytes2 = (bytesLength) => randomBytes(bytesLength);
  var _0n = /* @__PURE__ */ BigInt(0);
  var _1n = /* @__PURE__ */ BigInt(1);
  var atitle2 = (title) => title ? `"${title}" ` : "";
  function abool2(value2, title = "") {
    if (typeof value2 !== "boolean")
      throw new TypeError(atitle2(title) + "expected boolean, got type=" + typeof value2);
    return value2;
  }
  function abignumber(n) {
    if (typeof n === "bigint") {
      if (!isPosBig(n))
        throw new RangeError("positive bigint expected, got " + n);
    } else
      anumber2(n);
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
    return hexToNumber(bytesToHex(copyBytes(abytes(bytes)).reverse()));
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
  function copyBytes(bytes) {
    return Uint8Array.from(abytes2(bytes));
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
    aobject2(object, title);
    aobject2(fields2, "fields");
    aobject2(optFields, "optFields");
    function checkField(fieldName, expectedType, isOpt) {
      const label = title === "object" ? `param "${String(fieldName)}"` : `"${title}.${String(fieldName)}"`;
      const val = object[fieldName];
      if (!Object.hasOwn(object, fieldName) && (isOpt ? val !== void 0 : expectedType !== "function")) {
        throw new TypeError(`${label} is invalid: expected own property`);
      }
      if (isOpt && val === void 0)
        return;
      const current = typeof val;
      if (current !== expectedType || val === null)
        throw new TypeError(`${label} is invalid: expected ${expectedType}, got ${current}`);
    }
    const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
    iter(fields2, false);
    iter(optFields, true);
  }

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
  function setU64FromNum(view, byteOffset, n, isLE2) {
    const h = fromNumH(n);
    const l = fromNumL(n);
    view.setUint32(byteOffset, isLE2 ? l : h, isLE2);
    view.setUint32(byteOffset + 4, isLE2 ? h : l, isLE2);
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

  // node_modules/@noble/hashes/sha3.js
  var _0n2 = BigInt(0);
  var _1n2 = BigInt(1);
  var _2n = BigInt(2);
  var _7n = BigInt(7);
  var _256n = BigInt(256);
  var _0x71n = BigInt(113);
  var SHA3_PI = [];
  var SHA3_ROTL = [];
  var _SHA3_IOTA = [];
  for (let round = 0, R = _1n2, x = 1, y = 0; round < 24; round++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    SHA3_PI.push(2 * (5 * y + x));
    SHA3_ROTL.push((round + 1) * (round + 2) / 2 % 64);
    let t = _0n2;
    for (let j = 0; j < 7; j++) {
      R = (R << _1n2 ^ (R >> _7n) * _0x71n) % _256n;
      if (R & _2n)
        t ^= _1n2 << (_1n2 << BigInt(j)) - _1n2;
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
  function keccakP(s, rounds = 24) {
    if (!(s instanceof Uint32Array))
      throw new TypeError('"s" expected Uint32Array(50), got type=' + typeof s);
    if (s.length !== 50)
      throw new RangeError('"s" expected Uint32Array(50), got length=' + s.length);
    anumber(rounds, "rounds");
    if (rounds < 1 || rounds > 24)
      throw new Error('"rounds" expected integer 1..24');
    for (let round = 24 - rounds; round < 24; round++) {
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
    constructor(blockLen, suffix, outputLen, enableXOF = false, rounds = 24) {
      anumber(blockLen, "blockLen");
      anumber(suffix, "suffix");
      anumber(rounds, "rounds");
      abool(enableXOF, "enableXOF");
      this.blockLen = blockLen;
      this.suffix = suffix;
      this.outputLen = outputLen;
      this.enableXOF = enableXOF;
      this.canXOF = enableXOF;
      this.rounds = rounds;
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
      const { blockLen, suffix, outputLen, rounds, enableXOF } = this;
      to ||= new _Keccak(blockLen, suffix, outputLen, enableXOF, rounds);
      to.blockLen = blockLen;
      to.state32.set(this.state32);
      to.pos = this.pos;
      to.posOut = this.posOut;
      to.finished = this.finished;
      to.rounds = rounds;
      to.suffix = suffix;
      to.outputLen = outputLen;
      to.enableXOF = enableXOF;
      to.canXOF = this.canXOF;
      to.destroyed = this.destroyed;
      return to;
    }
  };
  var genShake = (suffix, blockLen, outputLen, info = {}) => createHasher((opts = {}) => {
    opts = checkOpts({}, opts);
    return new Keccak(blockLen, suffix, opts.dkLen === void 0 ? outputLen : opts.dkLen, true);
  }, info);
  var shake128 = /* @__PURE__ */ genShake(31, 168, 16, /* @__PURE__ */ oidNist(11));
  var shake256 = /* @__PURE__ */ genShake(31, 136, 32, /* @__PURE__ */ oidNist(12));

  // node_modules/@noble/curves/abstract/modular.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n3 = /* @__PURE__ */ BigInt(0);
  var _1n3 = /* @__PURE__ */ BigInt(1);
  var _2n2 = /* @__PURE__ */ BigInt(2);
  var _3n = /* @__PURE__ */ BigInt(3);
  var _4n = /* @__PURE__ */ BigInt(4);
  var _5n = /* @__PURE__ */ BigInt(5);
  var _7n2 = /* @__PURE__ */ BigInt(7);
  var _8n = /* @__PURE__ */ BigInt(8);
  var _9n = /* @__PURE__ */ BigInt(9);
  var _15n = /* @__PURE__ */ BigInt(15);
  var _16n = /* @__PURE__ */ BigInt(16);
  var POW_WINDOWED_MIN = /* @__PURE__ */ BigInt("0x10000000000000000");
  function mod(a, b) {
    if (b <= _0n3)
      throw new Error("mod: expected positive modulus, got " + b);
    const result = a % b;
    return result >= _0n3 ? result : b + result;
  }
  function pow(num, power, modulo) {
    if (modulo <= _1n3)
      throw new Error("pow: expected modulus > 1, got " + modulo);
    if (typeof power !== "bigint")
      throw new TypeError("invalid exponent: expected bigint, got " + typeof power);
    if (power < _0n3)
      throw new Error("invalid exponent, negatives unsupported");
    if (power === _0n3)
      return _1n3;
    if (power === _1n3)
      return num;
    let d = num % modulo;
    if (d < _0n3)
      d += modulo;
    if (power < POW_WINDOWED_MIN) {
      let p2 = _1n3;
      while (power > _0n3) {
        if (power & _1n3)
          p2 = p2 * d % modulo;
        d = d * d % modulo;
        power >>= _1n3;
      }
      return p2;
    }
    const digits = [];
    while (power > _0n3) {
      digits.push(Number(power & _15n));
      power >>= _4n;
    }
    const table = new Array(16);
    table[0] = _1n3;
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
    if (modulo <= _1n3)
      throw new Error("pow2: expected modulus > 1, got " + modulo);
    if (power < _0n3)
      throw new Error("pow2: expected non-negative exponent, got " + power);
    let res = x;
    while (power-- > _0n3) {
      res *= res;
      res %= modulo;
    }
    return res;
  }
  function invert(number3, modulo) {
    if (number3 === _0n3)
      throw new Error("invert: expected non-zero number");
    if (modulo <= _1n3)
      throw new Error("invert: expected modulus > 1, got " + modulo);
    let a = mod(number3, modulo);
    let b = modulo;
    let x = _0n3, u = _1n3;
    while (a !== _0n3) {
      const q = b / a;
      const r = b - a * q;
      const m = x - u * q;
      b = a, a = r, x = u, u = m;
    }
    const gcd = b;
    if (gcd !== _1n3)
      throw new Error("invert: does not exist");
    return mod(x, modulo);
  }
  function assertIsSquare(Fp2, root, n) {
    const F2 = Fp2;
    if (!F2.eql(F2.sqr(root), n))
      throw new Error("Cannot find square root");
  }
  function aoddModulus(order, fnName) {
    if ((order & _1n3) === _0n3)
      throw new Error(fnName + ": expected odd modulus, got " + order);
  }
  function sqrt3mod4(Fp2, n) {
    const F2 = Fp2;
    const p1div4 = (F2.ORDER + _1n3) / _4n;
    const root = F2.pow(n, p1div4);
    assertIsSquare(F2, root, n);
    return root;
  }
  function sqrt5mod8(Fp2, n) {
    const F2 = Fp2;
    const p5div8 = (F2.ORDER - _5n) / _8n;
    const n2 = F2.mul(n, _2n2);
    const v = F2.pow(n2, p5div8);
    const nv = F2.mul(n, v);
    const i = F2.mul(F2.mul(nv, _2n2), v);
    const root = F2.mul(nv, F2.sub(i, F2.ONE));
    assertIsSquare(F2, root, n);
    return root;
  }
  function sqrt9mod16(P) {
    const Fp_ = Field(P);
    const tn = tonelliShanks(P);
    const c1 = tn(Fp_, Fp_.neg(Fp_.ONE));
    const c2 = tn(Fp_, c1);
    const c3 = tn(Fp_, Fp_.neg(c1));
    const c4 = (P + _7n2) / _16n;
    return ((Fp2, n) => {
      const F2 = Fp2;
      let tv1 = F2.pow(n, c4);
      let tv2 = F2.mul(tv1, c1);
      const tv3 = F2.mul(tv1, c2);
      const tv4 = F2.mul(tv1, c3);
      const e1 = F2.eql(F2.sqr(tv2), n);
      const e2 = F2.eql(F2.sqr(tv3), n);
      tv1 = F2.cmov(tv1, tv2, e1);
      tv2 = F2.cmov(tv4, tv3, e2);
      const e3 = F2.eql(F2.sqr(tv2), n);
      const root = F2.cmov(tv1, tv2, e3);
      assertIsSquare(F2, root, n);
      return root;
    });
  }
  function tonelliShanks(P) {
    if (P < _3n)
      throw new Error("sqrt is not defined for small field");
    aoddModulus(P, "tonelliShanks");
    let Q2 = P - _1n3;
    let S = 0;
    while (Q2 % _2n2 === _0n3) {
      Q2 /= _2n2;
      S++;
    }
    let Z = _2n2;
    const _Fp = Field(P);
    while (FpLegendre(_Fp, Z) === 1) {
      if (Z++ > 1e3)
        throw new Error("Cannot find square root: probably non-prime P");
    }
    if (S === 1)
      return sqrt3mod4;
    let cc = _Fp.pow(Z, Q2);
    const Q1div2 = (Q2 + _1n3) / _2n2;
    return function tonelliSlow(Fp2, n) {
      const F2 = Fp2;
      if (F2.is0(n))
        return n;
      if (FpLegendre(F2, n) !== 1)
        throw new Error("Cannot find square root");
      let M = S;
      let c = F2.mul(F2.ONE, cc);
      let t = F2.pow(n, Q2);
      let R = F2.pow(n, Q1div2);
      while (!F2.eql(t, F2.ONE)) {
        if (F2.is0(t))
          throw new Error("Cannot find square root: probably non-prime P");
        let i = 1;
        let t_tmp = F2.sqr(t);
        while (!F2.eql(t_tmp, F2.ONE)) {
          i++;
          t_tmp = F2.sqr(t_tmp);
          if (i === M)
            throw new Error("Cannot find square root");
        }
        const exponent = _1n3 << BigInt(M - i - 1);
        const b = F2.pow(c, exponent);
        M = i;
        c = F2.sqr(b);
        t = F2.mul(t, c);
        R = F2.mul(R, b);
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
  var isNegativeLE = (num, modulo) => (mod(num, modulo) & _1n3) === _1n3;
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
  function validateField(field2) {
    aobject2(field2, "field");
    if (typeof field2.ORDER !== "bigint")
      throw new TypeError('param "ORDER" is invalid: expected bigint, got ' + typeof field2.ORDER);
    asafenumber(field2.BYTES, "BYTES");
    asafenumber(field2.BITS, "BITS");
    for (const name of FIELD_FIELDS)
      afunction(field2[name], "field." + name);
    if (field2.BYTES < 1 || field2.BITS < 1)
      throw new Error("invalid field: expected BYTES/BITS > 0");
    if (field2.ORDER <= _1n3)
      throw new Error("invalid field: expected ORDER > 1, got " + field2.ORDER);
    return field2;
  }
  function FpInvertBatch(Fp2, nums, passZero = false) {
    validateField(Fp2);
    aarray(nums, "nums");
    abool2(passZero, "passZero");
    const F2 = Fp2;
    const inverted = new Array(nums.length).fill(passZero ? F2.ZERO : void 0);
    const multipliedAcc = nums.reduce((acc, num, i) => {
      if (F2.is0(num))
        return acc;
      inverted[i] = acc;
      return F2.mul(acc, num);
    }, F2.ONE);
    const invertedAcc = F2.inv(multipliedAcc);
    nums.reduceRight((acc, num, i) => {
      if (F2.is0(num))
        return acc;
      inverted[i] = F2.mul(acc, inverted[i]);
      return F2.mul(acc, num);
    }, invertedAcc);
    return inverted;
  }
  function FpLegendre(Fp2, n) {
    validateField(Fp2);
    const F2 = Fp2;
    aoddModulus(F2.ORDER, "FpLegendre");
    const p1mod2 = (F2.ORDER - _1n3) / _2n2;
    const powered = F2.pow(n, p1mod2);
    const yes = F2.eql(powered, F2.ONE);
    const zero = F2.eql(powered, F2.ZERO);
    const no = F2.eql(powered, F2.neg(F2.ONE));
    if (!yes && !zero && !no)
      throw new Error("invalid Legendre symbol result");
    return yes ? 1 : zero ? 0 : -1;
  }
  function nLength(n, nBitLength) {
    if (nBitLength !== void 0)
      anumber2(nBitLength);
    if (n <= _0n3)
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
    ZERO = _0n3;
    ONE = _1n3;
    _lengths;
    _mod;
    constructor(ORDER, opts = {}) {
      if (ORDER <= _1n3)
        throw new Error("invalid field: expected ORDER > 1, got " + ORDER);
      let _nbitLength = void 0;
      this.isLE = false;
      if (opts != null && typeof opts === "object") {
        if (typeof opts.BITS === "number")
          _nbitLength = opts.BITS;
        if (typeof opts.sqrt === "function")
          Object.defineProperty(this, "sqrt", { value: opts.sqrt, enumerable: true });
        if (typeof opts.isLE === "boolean")
          this.isLE = opts.isLE;
        if (opts.allowedLengths)
          this._lengths = Object.freeze(opts.allowedLengths.slice());
        if (typeof opts.modFromBytes === "boolean")
          this._mod = opts.modFromBytes;
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
      return _0n3 <= num && num < this.ORDER;
    }
    is0(num) {
      return num === _0n3;
    }
    // is valid and invertible
    isValidNot0(num) {
      return !this.is0(num) && this.isValid(num);
    }
    isOdd(num) {
      return (num & _1n3) === _1n3;
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
      abytes2(bytes);
      const { _lengths: allowedLengths, BYTES, isLE: isLE2, ORDER, _mod: modFromBytes } = this;
      if (allowedLengths) {
        if (bytes.length < 1 || !allowedLengths.includes(bytes.length) || bytes.length > BYTES) {
          throw new Error("Field.fromBytes: expected " + allowedLengths + " bytes, got " + bytes.length);
        }
        const padded = new Uint8Array(BYTES);
        padded.set(bytes, isLE2 ? 0 : padded.length - bytes.length);
        bytes = padded;
      }
      if (bytes.length !== BYTES)
        throw new Error("Field.fromBytes: expected " + BYTES + " bytes, got " + bytes.length);
      let scalar = isLE2 ? bytesToNumberLE(bytes) : bytesToNumberBE(bytes);
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
      abool2(condition, "condition");
      return condition ? b : a;
    }
  };
  function Field(ORDER, opts = {}) {
    Object.freeze(_Field.prototype);
    return new _Field(ORDER, opts);
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
  var FFTCore = (F2, coreOpts) => {
    validateObject(coreOpts, { N: "number", roots: "object", dit: "boolean" }, { invertButterflies: "boolean", skipStages: "number", brp: "boolean" }, "coreOpts");
    const { N: N2, roots, dit, invertButterflies = false, skipStages = 0, brp = true } = coreOpts;
    checkU32(N2, "coreOpts.N");
    const bits = log2(N2);
    if (!isPowerOfTwo(N2))
      throw new Error("FFT: Polynomial size should be power of two");
    checkU32(skipStages, "coreOpts.skipStages");
    const maxSkipStages = bits === 0 ? 0 : bits - 1;
    if (skipStages > maxSkipStages)
      throw new Error(`FFT: wrong skipStages: expected 0 <= skipStages <= ${maxSkipStages}`);
    if (roots.length !== N2)
      throw new Error(`FFT: wrong roots length: expected ${N2}, got ${roots.length}`);
    const isDit = dit !== invertButterflies;
    return (values) => {
      if (values.length !== N2)
        throw new Error("FFT: wrong Polynomial length");
      if (dit && brp)
        bitReversalInplace(values);
      for (let i = 0, g = 1; i < bits - skipStages; i++) {
        const s = dit ? i + 1 + skipStages : bits - i;
        const m = 1 << s;
        const m2 = m >> 1;
        const stride = N2 >> s;
        for (let k = 0; k < N2; k += m) {
          for (let j = 0, grp = g++; j < m2; j++) {
            const rootPos = invertButterflies ? dit ? N2 - grp : grp : j * stride;
            const i0 = k + j;
            const i1 = k + j + m2;
            const omega = roots[rootPos];
            const b = values[i1];
            const a = values[i0];
            if (isDit) {
              const t = F2.mul(b, omega);
              values[i0] = F2.add(a, t);
              values[i1] = F2.sub(a, t);
            } else if (invertButterflies) {
              values[i0] = F2.add(b, a);
              values[i1] = F2.mul(F2.sub(b, a), omega);
            } else {
              values[i0] = F2.add(a, b);
              values[i1] = F2.mul(F2.sub(a, b), omega);
            }
          }
        }
      }
      if (!dit && brp)
        bitReversalInplace(values);
      return values;
    };
  };

  // node_modules/@noble/post-quantum/utils.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var abytesDoc = abytes;
  var randomBytes3 = randomBytes;
  function aarray2(item, title, inner = () => {
  }) {
    if (!Array.isArray(item))
      throw new TypeError(`"${title}" expected array, got type=${typeof item}`);
    for (let i = 0; i < item.length; i++)
      inner(item[i], `${title}[${i}]`);
    return item;
  }
  function aobject3(value2, title = "object") {
    if (value2 === null || typeof value2 !== "object" || Array.isArray(value2))
      throw new TypeError(title === "object" ? "expected valid options object" : `"${title}" expected object, got type=${typeof value2}`);
    return value2;
  }
  function equalBytes(a, b) {
    a = abytes(a);
    b = abytes(b);
    if (a.length !== b.length)
      return false;
    let diff = 0;
    for (let i = 0; i < a.length; i++)
      diff |= a[i] ^ b[i];
    return diff === 0;
  }
  function validateOpts(opts) {
    if (isBytes(opts))
      throw new TypeError('"opts" expected object, got Uint8Array');
    aobject3(opts, "opts");
    const proto = Object.getPrototypeOf(opts);
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
  function checkOptKeys(opts, allowed) {
    validateOpts(opts);
    const normalized = Object.assign(/* @__PURE__ */ Object.create(null), opts);
    for (const [k, v] of Object.entries(normalized)) {
      if (v === void 0)
        continue;
      if (!allowed.includes(k))
        throw new TypeError('unexpected option "' + String(k) + '"; expected one of: ' + allowed.join(", "));
    }
    return Object.freeze(normalized);
  }
  function validateVerOpts(opts, allowed = VER_OPT_KEYS) {
    const normalized = checkOptKeys(opts, allowed);
    if (normalized.context !== void 0)
      abytes(normalized.context, void 0, "opts.context");
    return normalized;
  }
  function validateSigOpts(opts, allowed = SIG_OPT_KEYS) {
    const normalized = checkOptKeys(opts, allowed);
    if (normalized.context !== void 0)
      abytes(normalized.context, void 0, "opts.context");
    if (normalized.extraEntropy !== false && normalized.extraEntropy !== void 0)
      abytes(normalized.extraEntropy, void 0, "opts.extraEntropy");
    return normalized;
  }
  function splitCoder(label, ...lengths) {
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
          abytes(b, l, label);
          res.set(b, pos);
          if (typeof c !== "number")
            b.fill(0);
          pos += l;
        }
        return res;
      },
      decode: (buf) => {
        abytes(buf, bytesLen, label);
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
    if (!equalBytes(oid.subarray(0, 10), oidNistP))
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
  var genCrystals = (opts) => {
    const { newPoly: newPoly2, N: N2, Q: Q2, F: F2, ROOT_OF_UNITY: ROOT_OF_UNITY2, brvBits, isKyber } = opts;
    const mod2 = (a, modulo = Q2) => {
      const result = a % modulo | 0;
      return (result >= 0 ? result | 0 : modulo + result | 0) | 0;
    };
    const smod = (a, modulo = Q2) => {
      const r = mod2(a, modulo) | 0;
      return (r > modulo >> 1 ? r - modulo | 0 : r) | 0;
    };
    function getZettas() {
      const out = newPoly2(N2);
      for (let i = 0; i < N2; i++) {
        const b = reverseBits(i, brvBits);
        const p = BigInt(ROOT_OF_UNITY2) ** BigInt(b) % BigInt(Q2);
        out[i] = Number(p) | 0;
      }
      return out;
    }
    const nttZetas = getZettas();
    const inv = (_a) => {
      throw new Error("not implemented");
    };
    const field2 = isKyber ? {
      add: (a, b) => {
        const r = a + b | 0;
        return r >= Q2 ? r - Q2 | 0 : r;
      },
      sub: (a, b) => {
        const r = a - b | 0;
        return r < 0 ? r + Q2 | 0 : r;
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
      N: N2,
      roots: nttZetas,
      invertButterflies: true,
      skipStages: isKyber ? 1 : 0,
      brp: false
    };
    const dif = FFTCore(field2, { dit: false, ...nttOpts });
    const dit = FFTCore(field2, { dit: true, ...nttOpts });
    const NTT = {
      encode: (r) => {
        return dif(r);
      },
      decode: (r) => {
        dit(r);
        for (let i = 0; i < r.length; i++)
          r[i] = mod2(F2 * r[i]);
        return r;
      }
    };
    const bitsCoder = (d, c) => {
      for (let i = 0, bufLen = 0; i < N2; i++) {
        bufLen += d;
        if (bufLen > 32)
          getMask(bufLen);
        bufLen %= 8;
      }
      const mask = getMask(d);
      const bytesLen = d * (N2 / 8);
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
          const r = newPoly2(N2);
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

  // node_modules/@noble/post-quantum/ml-dsa.js
  /*! noble-post-quantum - MIT License (c) 2024 Paul Miller (paulmillr.com) */
  var INTERNAL_SIG_OPT_KEYS = /* @__PURE__ */ Object.freeze([
    "extraEntropy",
    "externalMu"
  ]);
  var INTERNAL_VER_OPT_KEYS = /* @__PURE__ */ Object.freeze(["externalMu"]);
  function validateInternalOpts(opts, allowed) {
    const normalized = checkOptKeys(opts, allowed);
    if (normalized.externalMu !== void 0)
      abool2(normalized.externalMu, "opts.externalMu");
    return normalized;
  }
  var N = 256;
  var Q = 8380417;
  var ROOT_OF_UNITY = 1753;
  var F = 8347681;
  var D = 13;
  var GAMMA2_1 = Math.floor((Q - 1) / 88) | 0;
  var GAMMA2_2 = Math.floor((Q - 1) / 32) | 0;
  var PARAMS = /* @__PURE__ */ (() => Object.freeze({
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
  var crystals = /* @__PURE__ */ genCrystals({
    N,
    Q,
    F,
    ROOT_OF_UNITY,
    newPoly,
    isKyber: false,
    brvBits: 8
  });
  var id = (n) => n;
  var polyCoder = (d, compress = id, verify3 = id) => crystals.bitsCoder(d, {
    encode: (i) => compress(verify3(i)),
    decode: (i) => verify3(compress(i))
  });
  var polyAdd = (a_, b_) => {
    const a = a_;
    const b = b_;
    for (let i = 0; i < a.length; i++)
      a[i] = crystals.mod(a[i] + b[i]);
    return a;
  };
  var polySub = (a_, b_) => {
    const a = a_;
    const b = b_;
    for (let i = 0; i < a.length; i++)
      a[i] = crystals.mod(a[i] - b[i]);
    return a;
  };
  var polyShiftl = (p_) => {
    const p = p_;
    for (let i = 0; i < N; i++)
      p[i] <<= D;
    return p;
  };
  var polyChknorm = (p_, B2) => {
    const p = p_;
    for (let i = 0; i < N; i++)
      if (Math.abs(crystals.smod(p[i])) >= B2)
        return true;
    return false;
  };
  var MultiplyNTTs = (a_, b_) => {
    const a = a_;
    const b = b_;
    const c = newPoly(N);
    for (let i = 0; i < a.length; i++)
      c[i] = crystals.mod(a[i] * b[i]);
    return c;
  };
  function RejNTTPoly(xof_) {
    const xof = xof_;
    const r = newPoly(N);
    for (let j = 0; j < N; ) {
      const b = xof();
      if (b.length % 3)
        throw new Error("RejNTTPoly: unaligned block");
      for (let i = 0; j < N && i <= b.length - 3; i += 3) {
        const t = (b[i + 0] | b[i + 1] << 8 | b[i + 2] << 16) & 8388607;
        if (t < Q)
          r[j++] = t;
      }
    }
    return r;
  }
  function getDilithium(opts_) {
    const opts = opts_;
    const { K, L, GAMMA1, GAMMA2, TAU, ETA, OMEGA } = opts;
    const { CRH_BYTES, TR_BYTES, C_TILDE_BYTES, XOF128: XOF1282, XOF256: XOF2562, securityLevel } = opts;
    if (![2, 4].includes(ETA))
      throw new Error("Wrong ETA");
    if (![1 << 17, 1 << 19].includes(GAMMA1))
      throw new Error("Wrong GAMMA1");
    if (![GAMMA2_1, GAMMA2_2].includes(GAMMA2))
      throw new Error("Wrong GAMMA2");
    const BETA = TAU * ETA;
    const decompose = (r) => {
      const rPlus = crystals.mod(r);
      const r0 = crystals.smod(rPlus, 2 * GAMMA2) | 0;
      if (rPlus - r0 === Q - 1)
        return { r1: 0 | 0, r0: r0 - 1 | 0 };
      const r1 = Math.floor((rPlus - r0) / (2 * GAMMA2)) | 0;
      return { r1, r0 };
    };
    const HighBits = (r) => decompose(r).r1;
    const LowBits = (r) => decompose(r).r0;
    const MakeHint = (z, r) => {
      const res0 = z <= GAMMA2 || z > Q - GAMMA2 || z === Q - GAMMA2 && r === 0 ? 0 : 1;
      return res0;
    };
    const HINT_M = Math.floor((Q - 1) / (2 * GAMMA2));
    const UseHint = (h, r) => {
      const { r1, r0 } = decompose(r);
      if (h === 1)
        return r0 > 0 ? crystals.mod(r1 + 1, HINT_M) | 0 : crystals.mod(r1 - 1, HINT_M) | 0;
      return r1 | 0;
    };
    const Power2Round = (r) => {
      const rPlus = crystals.mod(r);
      const r0 = crystals.smod(rPlus, 2 ** D) | 0;
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
          for (let j = 0; j < N; j++)
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
          const hi = newPoly(N);
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
    const ETACoder = polyCoder(ETA === 2 ? 3 : 4, (i) => ETA - i, (i) => {
      if (!(-ETA <= i && i <= ETA))
        throw new Error(`malformed key s1/s3 ${i} outside of ETA range [${-ETA}, ${ETA}]`);
      return i;
    });
    const T0Coder = polyCoder(13, (i) => (1 << D - 1) - i);
    const T1Coder = polyCoder(10);
    const ZCoder = polyCoder(GAMMA1 === 1 << 17 ? 18 : 20, (i) => crystals.smod(GAMMA1 - i));
    const W1Coder = polyCoder(GAMMA2 === GAMMA2_1 ? 6 : 4);
    const W1Vec = vecCoder(W1Coder, K);
    const publicCoder = splitCoder("publicKey", 32, vecCoder(T1Coder, K));
    const secretCoder = splitCoder("secretKey", 32, 32, TR_BYTES, vecCoder(ETACoder, L), vecCoder(ETACoder, K), vecCoder(T0Coder, K));
    const sigCoder = splitCoder("signature", C_TILDE_BYTES, vecCoder(ZCoder, L), hintCoder);
    const CoefFromHalfByte = ETA === 2 ? (n) => n < 15 ? 2 - n % 5 : false : (n) => n < 9 ? 4 - n : false;
    function RejBoundedPoly(xof_) {
      const xof = xof_;
      const r = newPoly(N);
      for (let j = 0; j < N; ) {
        const b = xof();
        for (let i = 0; j < N && i < b.length; i += 1) {
          const d1 = CoefFromHalfByte(b[i] & 15);
          const d2 = CoefFromHalfByte(b[i] >> 4 & 15);
          if (d1 !== false)
            r[j++] = d1;
          if (j < N && d2 !== false)
            r[j++] = d2;
        }
      }
      return r;
    }
    const SampleInBall = (seed) => {
      const pre = newPoly(N);
      const s = shake256.create({}).update(seed);
      const buf = new Uint8Array(shake256.blockLen);
      s.xofInto(buf);
      const masks = buf.slice(0, 8);
      for (let i = N - TAU, pos = 8, maskPos = 0, maskBit = 0; i < N; i++) {
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
      const res0 = newPoly(N);
      const res1 = newPoly(N);
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
      for (let i = 0; i < N; i++)
        u[i] = UseHint(h[i], u[i]);
      return u;
    };
    const polyMakeHint = (a_, b_) => {
      const a = a_;
      const b = b_;
      const v = newPoly(N);
      let cnt = 0;
      for (let i = 0; i < N; i++) {
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
          seed = randomBytes3(32);
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
        const s1Hat = s1.map((i) => crystals.NTT.encode(i.slice()));
        const t0 = [];
        const t1 = [];
        const xof = XOF1282(rho);
        const t = newPoly(N);
        for (let i = 0; i < K; i++) {
          cleanBytes(t);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd(t, MultiplyNTTs(aij, s1Hat[j]));
          }
          crystals.NTT.decode(t);
          const { r0, r1 } = polyPowerRound(polyAdd(t, s2[i]));
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
        const s1Hat = s1.map((p) => crystals.NTT.encode(p.slice()));
        const t1 = [];
        const tmp = newPoly(N);
        for (let i = 0; i < K; i++) {
          tmp.fill(0);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd(tmp, MultiplyNTTs(aij, s1Hat[j]));
          }
          crystals.NTT.decode(tmp);
          polyAdd(tmp, s2[i]);
          const { r1 } = polyPowerRound(tmp);
          t1.push(r1);
        }
        xof.clean();
        cleanBytes(tmp, s1Hat, _t0, s1, s2);
        return publicCoder.encode([rho, t1]);
      },
      // NOTE: random is optional.
      sign: (msg, secretKey, opts2 = {}) => {
        opts2 = validateSigOpts(opts2, INTERNAL_SIG_OPT_KEYS);
        opts2 = validateInternalOpts(opts2, INTERNAL_SIG_OPT_KEYS);
        const { extraEntropy: random, externalMu = false } = opts2;
        if (externalMu)
          abytesDoc(msg, CRH_BYTES, "mu");
        const ownRnd = random === false || random === void 0;
        const rnd = random === false ? new Uint8Array(32) : random === void 0 ? randomBytes3(signRandBytes) : random;
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
          crystals.NTT.encode(s1[i]);
        for (let i = 0; i < K; i++) {
          crystals.NTT.encode(s2[i]);
          crystals.NTT.encode(t0[i]);
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
          const z = y.map((i) => crystals.NTT.encode(i.slice()));
          const w = [];
          for (let i = 0; i < K; i++) {
            const wi = newPoly(N);
            for (let j = 0; j < L; j++)
              polyAdd(wi, MultiplyNTTs(A[i][j], z[j]));
            crystals.NTT.decode(wi);
            w.push(wi);
          }
          const w1 = w.map((j) => j.map(HighBits));
          const cTilde = shake256.create({ dkLen: C_TILDE_BYTES }).update(mu).update(W1Vec.encode(w1)).digest();
          const cHat = crystals.NTT.encode(SampleInBall(cTilde));
          const cs1 = s1.map((i) => MultiplyNTTs(i, cHat));
          for (let i = 0; i < L; i++) {
            polyAdd(crystals.NTT.decode(cs1[i]), y[i]);
            if (polyChknorm(cs1[i], GAMMA1 - BETA)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y);
              continue main_loop;
            }
          }
          let cnt = 0;
          const h = [];
          for (let i = 0; i < K; i++) {
            const cs2 = crystals.NTT.decode(MultiplyNTTs(s2[i], cHat));
            const r0 = polySub(w[i], cs2).map(LowBits);
            if (polyChknorm(r0, GAMMA2 - BETA)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y, h, cs2, r0);
              continue main_loop;
            }
            const ct0 = crystals.NTT.decode(MultiplyNTTs(t0[i], cHat));
            if (polyChknorm(ct0, GAMMA2)) {
              cleanBytes(cTilde, cs1, cHat, w1, w, z, y, h, cs2, r0, ct0);
              continue main_loop;
            }
            polyAdd(r0, ct0);
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
      verify: (sig, msg, publicKey, opts2 = {}) => {
        opts2 = validateInternalOpts(opts2, INTERNAL_VER_OPT_KEYS);
        const { externalMu = false } = opts2;
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
        const c = crystals.NTT.encode(SampleInBall(cTilde));
        const zNtt = z.map((i) => i.slice());
        for (let i = 0; i < L; i++)
          crystals.NTT.encode(zNtt[i]);
        const wTick1 = [];
        const xof = XOF1282(rho);
        for (let i = 0; i < K; i++) {
          const ct12d = MultiplyNTTs(crystals.NTT.encode(polyShiftl(t1[i])), c);
          const Az = newPoly(N);
          for (let j = 0; j < L; j++) {
            const aij = RejNTTPoly(xof.get(j, i));
            polyAdd(Az, MultiplyNTTs(aij, zNtt[j]));
          }
          const wApprox = crystals.NTT.decode(polySub(Az, ct12d));
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
        return equalBytes(cTilde, c2);
      }
    });
    return Object.freeze({
      info: Object.freeze({ type: "ml-dsa" }),
      internal,
      securityLevel,
      keygen: internal.keygen,
      lengths: internal.lengths,
      getPublicKey: internal.getPublicKey,
      sign: (msg, secretKey, opts2 = {}) => {
        opts2 = validateSigOpts(opts2);
        const M = getMessage(msg, opts2.context);
        const res = internal.sign(M, secretKey, {
          extraEntropy: opts2.extraEntropy,
          externalMu: false
        });
        cleanBytes(M);
        return res;
      },
      verify: (sig, msg, publicKey, opts2 = {}) => {
        opts2 = validateVerOpts(opts2);
        abytesDoc(sig, void 0, "signature");
        return internal.verify(sig, getMessage(msg, opts2.context), publicKey, { externalMu: false });
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
          sign: (msg, secretKey, opts2 = {}) => {
            opts2 = validateSigOpts(opts2);
            const M = getMessagePrehash(rawHash, msg, opts2.context);
            const res = internal.sign(M, secretKey, {
              extraEntropy: opts2.extraEntropy,
              externalMu: false
            });
            cleanBytes(M);
            return res;
          },
          verify: (sig, msg, publicKey, opts2 = {}) => {
            opts2 = validateVerOpts(opts2);
            abytesDoc(sig, void 0, "signature");
            return internal.verify(sig, getMessagePrehash(rawHash, msg, opts2.context), publicKey, {
              externalMu: false
            });
          }
        });
      }
    });
  }
  var ml_dsa44 = /* @__PURE__ */ (() => getDilithium({
    ...PARAMS[2],
    CRH_BYTES: 64,
    TR_BYTES: 64,
    C_TILDE_BYTES: 32,
    XOF128,
    XOF256,
    securityLevel: 128
  }))();

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
    constructor(blockLen, outputLen, padOffset, isLE2) {
      this.blockLen = blockLen;
      this.outputLen = outputLen;
      this.padOffset = padOffset;
      this.isLE = isLE2;
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
      const { buffer, view, blockLen, isLE: isLE2 } = this;
      let { pos } = this;
      buffer[pos++] = 128;
      buffer.fill(0, pos);
      if (this.padOffset > blockLen - pos) {
        this.process(view, 0);
        buffer.fill(0);
      }
      setU64FromNum(view, blockLen - 8, this.length * 8, isLE2);
      this.process(view, 0);
      this.roundClean();
      const oview = out === buffer ? view : createView(out);
      const len = this.outputLen;
      const outLen = len / 4;
      const state = this.get();
      if (len % 4 || outLen > state.length)
        throw new Error("invalid outputLen");
      for (let i = 0; i < outLen; i++)
        oview.setUint32(4 * i, state[i], isLE2);
    }
    digest() {
      const { buffer, outputLen } = this;
      this.digestInto(buffer);
      const res = buffer.slice(0, outputLen);
      this.destroy();
      return res;
    }
    _cloneIntoMeta(to) {
      const { buffer, length: length2, finished, destroyed, pos } = this;
      to.destroyed = destroyed;
      to.finished = finished;
      to.length = length2;
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
      const { A, B: B2, C, D: D2, E, F: F2, G, H } = this;
      return [A, B2, C, D2, E, F2, G, H];
    }
    // prettier-ignore
    set(A, B2, C, D2, E, F2, G, H) {
      this.A = A | 0;
      this.B = B2 | 0;
      this.C = C | 0;
      this.D = D2 | 0;
      this.E = E | 0;
      this.F = F2 | 0;
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
      let { A, B: B2, C, D: D2, E, F: F2, G, H } = this;
      for (let i = 0; i < 64; i++) {
        const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
        const T1 = H + sigma1 + Chi(E, F2, G) + SHA256_K[i] + SHA256_W[i] | 0;
        const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
        const T2 = sigma0 + Maj(A, B2, C) | 0;
        H = G;
        G = F2;
        F2 = E;
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
      F2 = F2 + this.F | 0;
      G = G + this.G | 0;
      H = H + this.H | 0;
      this.set(A, B2, C, D2, E, F2, G, H);
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

  // node_modules/@noble/curves/abstract/curve.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _0n4 = /* @__PURE__ */ BigInt(0);
  var _1n4 = /* @__PURE__ */ BigInt(1);
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
    aobject2(pc.BASE, "Point.BASE");
    aobject2(pc.ZERO, "Point.ZERO");
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
  function probeRandomBytes(randomBytes4, length2) {
    if (randomBytes4 === void 0)
      return void 0;
    afunction(randomBytes4, "randomBytes");
    try {
      const probe = randomBytes4(length2);
      if (!isBytes2(probe) || probe.length !== length2)
        return void 0;
    } catch {
      return void 0;
    }
    return randomBytes4;
  }
  function validateMSMPoints(points, c) {
    aarray(points, "points");
    points.forEach((p, i) => {
      if (!(p instanceof c))
        throw new Error("invalid point at index " + i);
    });
  }
  function validateMSMScalars(scalars, field2, maxScalar) {
    if (!Array.isArray(scalars))
      throw new Error("array of scalars expected");
    scalars.forEach((s, i) => {
      const ok = maxScalar === void 0 ? field2.isValid(s) : isPosBig(s) && s < maxScalar;
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
    const half2 = size / 2;
    const mask = BigInt(size - 1);
    const d = [];
    while (n > _0n4) {
      let w = 0;
      if (n & _1n4) {
        w = Number(n & mask);
        if (w >= half2)
          w -= size;
        n -= BigInt(w);
      }
      d.push(w);
      n >>= _1n4;
    }
    return d;
  }
  function signedWindowDigits(n, W, windows) {
    const size = 2 ** W;
    const half2 = size / 2;
    const mask = BigInt(size - 1);
    const shiftBy = BigInt(W);
    const d = [];
    for (let w = 0; w < windows; w++) {
      let v = Number(n & mask);
      n >>= shiftBy;
      if (v > half2) {
        v -= size;
        n += _1n4;
      }
      d.push(v);
    }
    if (n !== _0n4)
      throw new Error("invalid wnaf");
    return d;
  }
  function wnafWalk(zero, tables, digits) {
    let max = 0;
    for (const d of digits)
      max = Math.max(max, d.length);
    let acc = zero;
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
    constructor(Point, randomBytes4) {
      validatePointCons(Point);
      this.randomBytes = probeRandomBytes(randomBytes4, BLIND_BYTES);
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
      const half2 = 2 ** (W - 1);
      const comp = [];
      let base2 = point;
      for (let w = 0; w < windows; w++) {
        let acc = base2;
        for (let i = 0; i < half2; i++) {
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
      const half2 = 2 ** (W - 1);
      const digits = signedWindowDigits(n, W, windows);
      let p = this.ZERO;
      let f = this.BASE;
      for (let w = 0; w < windows; w++) {
        const digit = digits[w];
        const start = w * half2;
        const idx = Math.abs(digit) - 1;
        let sel = comp[start];
        for (let i = 1; i < half2; i++)
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
      if (!inRange(scalar, _1n4, this.Point.Fn.ORDER))
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
      if (!isBytes2(blind) || blind.length !== BLIND_BYTES)
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
      if (cofactor === _1n4)
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
    abool2(allowOversized, "allowOversized");
    validateMSMScalars(scalars, c.Fn, allowOversized ? c.Fn.ORDER ** _4n2 : void 0);
    if (points.length !== scalars.length)
      throw new Error("arrays of points and scalars must have equal length");
    const tables = points.map((p) => oddMultiples(p, 4));
    const digits = scalars.map((n) => wnafDigits(n, 4));
    return wnafWalk(c.ZERO, tables, digits);
  }
  function createField(order, field2, isLE2) {
    if (field2) {
      if (field2.ORDER !== order)
        throw new Error("Field.ORDER must match order: Fp == p, Fn == n");
      validateField(field2);
      return field2;
    } else {
      return Field(order, { isLE: isLE2 });
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
      if (!(isPosBig(val) && val !== _0n4))
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
  var _0n5 = /* @__PURE__ */ BigInt(0);
  var _1n5 = /* @__PURE__ */ BigInt(1);
  var _2n3 = /* @__PURE__ */ BigInt(2);
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
    const opts = extraOpts;
    const validated = createCurveFields("edwards", params, opts, opts.FpFnLE);
    const { Fp: Fp2, Fn } = validated;
    let CURVE = validated.CURVE;
    const { h: cofactor } = CURVE;
    if (FpLegendre(Fp2, CURVE.a) !== 1)
      throw new Error("edwards: CURVE.a must be a square in Fp for complete addition formulas");
    if (FpLegendre(Fp2, CURVE.d) !== -1)
      throw new Error("edwards: CURVE.d must be a non-square in Fp for complete addition formulas");
    validateObject(opts, {}, { uvRatio: "function", randomBytes: "function" });
    const randomBytes4 = opts.randomBytes === void 0 ? randomBytes2 : opts.randomBytes;
    const MASK = _2n3 << BigInt(Fp2.BYTES * 8) - _1n5;
    function isOdd(n) {
      if (!Fp2.isOdd)
        throw new Error("Field does not have .isOdd()");
      return Fp2.isOdd(n);
    }
    const uvRatio2 = opts.uvRatio === void 0 ? (u, v) => {
      try {
        return { isValid: true, value: Fp2.sqrt(Fp2.div(u, v)) };
      } catch (e) {
        return { isValid: false, value: _0n5 };
      }
    } : opts.uvRatio;
    if (!isEdValidXY(Fp2, CURVE, CURVE.Gx, CURVE.Gy))
      throw new Error("bad curve params: generator point");
    const mulA = Fp2.eql(CURVE.a, Fp2.neg(Fp2.ONE)) ? (x) => Fp2.neg(x) : Fp2.eql(CURVE.a, Fp2.ONE) ? (x) => x : (x) => Fp2.mul(CURVE.a, x);
    function acoord(title, n, banZero = false) {
      const min = banZero ? _1n5 : _0n5;
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
        bytes = copyBytes(abytes2(bytes, len, "point"));
        abool2(zip215, "zip215");
        const normed = copyBytes(bytes);
        const lastByte = bytes[len - 1];
        normed[len - 1] = lastByte & ~128;
        const y = bytesToNumberLE(normed);
        const max = zip215 ? MASK : Fp2.ORDER;
        aInRange("point.y", y, _0n5, max);
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
          this.multiply(_2n3);
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
        const C = Fp2.mul(Fp2.sqr(Z1), _2n3);
        const D2 = mulA(A);
        const x1y1 = Fp2.addN(X1, Y1);
        const E = Fp2.sub(Fp2.subN(Fp2.sqr(x1y1), A), B2);
        const G = Fp2.addN(D2, B2);
        const F2 = Fp2.subN(G, C);
        const H = Fp2.subN(D2, B2);
        const X3 = Fp2.mul(E, F2);
        const Y3 = Fp2.mul(G, H);
        const T3 = Fp2.mul(E, H);
        const Z3 = Fp2.mul(F2, G);
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
        const F2 = Fp2.subN(D2, C);
        const G = Fp2.addN(D2, C);
        const H = Fp2.sub(B2, mulA(A));
        const X3 = Fp2.mul(E, F2);
        const Y3 = Fp2.mul(G, H);
        const T3 = Fp2.mul(E, H);
        const Z3 = Fp2.mul(F2, G);
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
        if (scalar === _0n5)
          return Point.ZERO;
        if (this.is0() || scalar === _1n5)
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
        if (cofactor === _1n5)
          return this;
        if (cofactor === _2n3)
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
    const wnaf = new ScalarMultiplier(Point, randomBytes4);
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
    const opts = eddsaOpts;
    validateObject(opts, {}, {
      adjustScalarBytes: "function",
      randomBytes: "function",
      domain: "function",
      prehash: "function",
      zip215: "boolean",
      mapToCurve: "function",
      toMontgomery: "function",
      toMontgomerySecret: "function"
    });
    const { prehash } = opts;
    const { BASE, Fp: Fp2, Fn } = Point;
    const outputLen = hash2.outputLen;
    const expectedLen = 2 * Fp2.BYTES;
    if (outputLen !== void 0) {
      asafenumber(outputLen, "hash.outputLen");
      if (outputLen !== expectedLen)
        throw new Error(`hash.outputLen must be ${expectedLen}, got ${outputLen}`);
    }
    const randomBytes4 = opts.randomBytes === void 0 ? randomBytes2 : opts.randomBytes;
    const toMontgomery2 = opts.toMontgomery;
    const toMontgomerySecret2 = opts.toMontgomerySecret;
    const adjustScalarBytes2 = opts.adjustScalarBytes === void 0 ? (bytes) => bytes : opts.adjustScalarBytes;
    const domain = opts.domain === void 0 ? (data, ctx, phflag) => {
      abool2(phflag, "phflag");
      if (ctx.length || phflag)
        throw new Error("Contexts/pre-hash are not supported");
      return data;
    } : opts.domain;
    function modN_LE(hash3) {
      return Fn.create(bytesToNumberLE(hash3));
    }
    function getPrivateScalar(key) {
      const len = lengths.secretKey;
      abytes2(key, lengths.secretKey, "secretKey");
      const hashed = abytes2(hash2(key), 2 * len, "hashedSecretKey");
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
      return modN_LE(hash2(domain(msg, abytes2(context, void 0, "context"), !!prehash)));
    }
    function sign(msg, secretKey, options = {}) {
      validateObject(options, {}, {}, "options");
      msg = copyBytes(abytes2(msg, void 0, "message"));
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
      return abytes2(rs, lengths.signature, "result");
    }
    const verifyOpts = {
      zip215: opts.zip215
    };
    function verify3(sig, msg, publicKey, options = verifyOpts) {
      validateObject(options);
      const { context } = options;
      const zip215 = options.zip215 === void 0 ? !!verifyOpts.zip215 : options.zip215;
      const len = lengths.signature;
      sig = abytes2(sig, len, "signature");
      msg = abytes2(msg, void 0, "message");
      publicKey = abytes2(publicKey, lengths.publicKey, "publicKey");
      if (zip215 !== void 0)
        abool2(zip215, "zip215");
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
      seed = seed === void 0 ? randomBytes4(lengths.seed) : seed;
      return abytes2(seed, lengths.seed, "seed");
    }
    function isValidSecretKey(key) {
      return isBytes2(key) && key.length === lengths.secretKey;
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

  // node_modules/@noble/curves/ed25519.js
  /*! noble-curves - MIT License (c) 2022 Paul Miller (paulmillr.com) */
  var _1n6 = /* @__PURE__ */ BigInt(1);
  var _2n4 = /* @__PURE__ */ BigInt(2);
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
  function ed(opts) {
    return eddsa(ed25519_Point, sha512, Object.assign({ adjustScalarBytes, toMontgomery, toMontgomerySecret, zip215: true }, opts));
  }
  var ed25519 = /* @__PURE__ */ ed({});

  // src/lib/ed25519.ts
  var subtle = globalThis.crypto?.subtle;
  var native;
  function isNative() {
    return native ??= (async () => {
      if (subtle === void 0) return false;
      const base2 = new Uint8Array(32).fill(102);
      base2[0] = 88;
      try {
        await subtle.importKey("raw", base2, "Ed25519", false, ["verify"]);
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
      const k = await subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
      return await subtle.verify("Ed25519", k, signature, message);
    } catch {
      return false;
    }
  }

  // src/lib/sha256.ts
  var subtle2 = globalThis.crypto?.subtle;
  async function sha2562(...parts) {
    const message = parts.length === 1 ? parts[0] : concat(...parts);
    if (subtle2 === void 0) return sha256(message);
    return new Uint8Array(await subtle2.digest("SHA-256", message));
  }
  var inFlight = 4096;
  async function sha256Each(n, message, keep) {
    for (let start = 0; start < n; start += inFlight) {
      const end = Math.min(n, start + inFlight);
      if (subtle2 === void 0) {
        for (let i = start; i < end; i++) keep(i, sha256(message(i)));
        continue;
      }
      const pending = new Array(end - start);
      for (let i = start; i < end; i++) pending[i - start] = subtle2.digest("SHA-256", message(i));
      const digests = await Promise.all(pending);
      for (let i = start; i < end; i++) keep(i, new Uint8Array(digests[i - start]));
    }
  }

  // src/lib/unicode.ts
  var printable = "w.2n y.c 1.ju 2.6 4.7 1.1 1.k 1.b1 1.12 2.1e 2.3 1.1j 8.r 4.6 h.m 1.5c 1.1c 2.1n 2.2t e.1n 2.1d 2.f 1.s 2.1 1.b 5.v 9.22 1.4h 1.8 2.2 2.m 1.7 1.1 3.4 2.9 2.2 2.4 8.1 4.2 1.5 2.p 2.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2.1 1.5 4.2 2.3 3.1 7.4 1.1 7.h a.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2.1 f.4 2.c 7.7 1.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.i a.2 1.6 3.3 1.4 3.2 1.1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2.1 6.1 e.l 5.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 2.1 2.4 2.a 7.m 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 6.2 1.4 2.a 1.3 c.d 1.3 1.1f 1.3 1.6 4.g 2.q 1.3 1.i 3.o 1.9 1.1 2.7 3.1 4.6 1.1 1.8 6.a 2.3 c.1m 4.t 11.2 1.1 1.5 1.o 1.1 1.n 2.5 1.1 1.7 1.a 2.4 w.20 1.10 4.13 1.10 1.f 1.d 11.5i 1.1 5.1 2.ah 1.4 2.7 1.1 1.4 2.15 1.4 2.x 1.4 2.7 1.1 1.4 2.f 1.1l 1.4 2.1v 2.w 3.q 6.2e 2.6 2.hs 1.s 3.2h 7.m 9.o 9.k c.d 1.3 1.2 c.2m 2.a 6.a 6.e 1.b 6.2h 7.17 5.1y a.v 1.c 4.c 4.1 3.16 2.5 b.18 4.q 6.b 3.1q 2.1t 1.t 2.b 6.a 6.e 2.v 1d.25 3.1b 1.38 8.1o 3.f 3.1o 7.17 2.b 8.17 5.eu 2.6 2.12 2.6 2.8 1.1 1.1 1.1 1.v 2.1h 1.f 1.e 2.6 1.j 2.3 1.9 h.o 8.1b h.2 2.r 1.d 3.x f.x f.3w 4.if p.b l.1ec 2.w 1.9p 5.19 1.1 5.1 2.1k 7.2 e.o 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 1.3i y.q 1.2h c.5y q.c 5.1r 1.2e 2.2v 5.17 1.2m 1.2c c.1b 1.mlp 3.1j 9.9o k.54 8.5n 5.2 1.1 1.5 o.1n 3.a 6.1k 8.1y 8.c 6.38 b.u 3.26 1.b 4.x 1.1j 9.e 2.a 2.2v o.s a.6 2.6 2.6 9.7 1.7 1.1o 4.3i 2.a 6.8mc c.n 4.1d 6is.a6 2.2y 12.7 c.5 5.q 1.5 1.1 1.2 1.2 1.3h g.cd 2.1i 7.1 w.16 6.1f 1.j 1.4 4.5 1.3r 4.5a 3.6 2.6 2.6 2.3 3.7 1.7 d.2 2.c 1.q 1.j 1.2 1.f 2.e y.3f 5.3 4.19 3.2g 1.d 3.1 1b.1a 3m.t 3.1d f.s 4.10 9.u 5.17 5.u 1.11 4.e 16.4e 2.a 6.10 4.10 4.14 8.1g b.c 1.f 1.7 1.2 1.b 1.f 1.7 1.2 1v.8n 9.m a.8 o.6 1.16 1.9 1x.6 2.1 1.18 1.2 3.1 2.n 1.20 8.9 1c.j 1.2 5.x 3.r 5.1 1s.1k 4.k 2.1e 1.2 5.8 1.3 1.t 2.3 4.a 7.9 7.1s w.13 4.c 9.1i 3.t 2.r 5.q 7.4 c.7 28.21 1j.1f d.1f 7.1a 8.a 86.v 1.16 1.3 2.2 23.17 8.16 m.q 12.s k.n 9.26 4.10 9.1q 1.5 d.p 7.a 6.1h 1.i 8.13 9.2o 1.k b.i 1.1b 1q.7 1.1 1.4 1.f 1.b 6.1n 5.a 6.4 1.8 2.2 2.m 1.7 1.2 1.5 1.a 2.2 2.3 2.1 6.1 5.7 2.7 3.5 3v.2k 1.5 u.20 8.a 4m.1i 2.12 y.1x b.a 6.d j.1m 6.a 1i.r 2.f 4.n 55.1o 2s.2b c.8 2.1 2.8 1.2 1.u 1.2 2.c 9.a 1y.8 2.1a 2.b r.20 8.2b d.21 7.a 6u.9 1.19 1.e a.t 3.w 2.m 1.e 21.7 1.2 1.18 3.1 1.2 1.9 8.a 6.6 1.2 1.11 1.2 1.6 7.a 8m.p 7.h 1.15 3.s 2e.1 f.1e d.pn 2u.33 1.5 b.5g 218.2r d.ts g.m 33e.g7 6nt.ft 7.v 1.a 4.29 1.a 6.u 2.6 a.1y a.a 1.7 1.l 5.j j4.2j 2t.23 4.1l 7.h 1s.5 b.2 e.4qg 8.ye 16.9 6w7.4 1.7 1.2 1.83 f.1 t.3 2.1 e.4 8.b0 1s4.2z 5.d 3.9 7.a 2.4 3mo.1a 2.n 9.38 1o.6u a.13 2.22 8.34 l.1y 3e.k c.k c.2f 9.p 3r.2d 1.1z 1.2 2.1 2.2 2.4 1.c 1.1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1.1 3.7 1.9g 2.84 2.ji f.5 1.f uo.v 6.6 5x.7 1.h 2.7 1.2 1.5 5.1q x.1 34.19 3.e 2.a 4.2 8w.v h.1m 5.1 cw.16 km.7 1.4 1.2 1.f 1.5h 2.g 15.24 4.a 4.2 lt.1w 24.1p 5e.4 1.r 1.2 1.1 2.1 1.a 1.4 1.1 1.1 6.1 4.1 1.1 1.1 1.3 1.2 1.1 2.1 1.1 1.1 1.1 1.1 1.2 1.1 2.4 1.7 1.4 1.4 1.1 1.a 1.h 5.3 1.5 1.h 1g.2 7i.18 4.2s c.f 2.f 1.f 1.11 a.4u 1k.t d.18 4.9 7.2 e.6 4a.rc 4.h 3.d 3.3b 4.2n 6.c 4.1 f.c 4.1k 8.a 6.14 8.u 2.2 26.9g c.e 2.d 3.9 7.1a 1.7 8.e 4.9 7.9 7.43 1.1j 11.a sm.wyo w.37e 6.66 2.4g2 e.5rl 2e7.f2 15u.3t7 5.38g f9e8.6o";
  var inDeskNames = "1c.a 7.q 6.q 1b.1 a.1 4.1 5.n 1.v 1.cq 4.c e.5 7.1 1.1 h.39 1.2 2.4 1.1 6.1 1.3 1.1 1.k 1.2b 1.3v 1.4t 1.12 2.1 6.15 8.19 1.1 1.2 1.2 1.1 8.r 4.4 t.b 5.22 4.2u 1.8 2.a 1.j 2.1 g.1n 2.2t e.1i 4.1 2.1 2.1a i.s 4.b 5.o 1.6 9.22 1.3l 2.a 1.j 1.8 2.2 2.m 1.7 1.1 3.4 2.9 2.2 2.4 8.1 4.2 1.5 2.c a.1 1.1 2.3 1.6 4.2 2.m 1.7 1.2 1.2 1.2 2.1 1.5 4.2 2.3 3.1 7.4 1.1 7.g b.3 1.9 1.3 1.m 1.7 1.2 1.5 2.a 1.3 1.3 2.1 f.4 2.a 9.7 1.3 1.8 2.2 2.m 1.7 1.2 1.5 2.9 2.2 2.3 7.3 4.2 1.5 2.a 1.1 g.2 1.6 3.3 1.4 3.2 1.1 1.2 3.2 3.3 3.c 4.5 3.3 1.4 2.1 6.1 e.a g.d 1.3 1.n 1.g 2.9 1.3 1.4 7.2 1.3 2.1 2.4 2.a g.4 1.8 1.3 1.n 1.a 1.5 2.9 1.3 1.4 7.2 6.2 1.4 2.a 1.3 c.d 1.3 1.1f 1.3 1.5 5.4 7.5 2.a a.6 1.3 1.i 3.o 1.9 1.1 2.7 3.1 4.6 1.1 1.8 6.a 2.2 d.1m 5.f 1.a 13.2 1.1 1.5 1.o 1.1 1.n 2.5 1.1 1.7 1.a 2.4 w.1 n.2 6.a b.1 1.1 1.1 4.a 1.10 4.k 1.i 1.10 9.1 1l.22 6.26 2.12 1.1 5.1 2.17 1.99 1.4 2.7 1.1 1.4 2.15 1.4 2.x 1.4 2.7 1.1 1.4 2.f 1.1l 1.4 2.1v 2.3 w.g g.2e 2.6 3.h8 2.h 1.q 5.23 6.8 7.m 9.m b.k c.d 1.3 1.2 c.2c 3.1 4.2 2.a x.3 1.b 6.2h 7.17 5.1y a.v 1.c 4.c a.14 2.5 b.18 4.q 6.a 12.s 4.1r 1.t 2.b 6.a d.1 8.v 1d.25 3.a h.9 c.38 c.1k 8.a 3.1d 2.9 7.17 2.3 g.3 1.13 5.eu 2.6 2.12 2.6 2.8 1.1 1.1 1.1 1.v 2.1h 1.7 1.1 3.3 1.7 3.4 2.6 4.d 5.3 1.7 38.1 d.1 g.d 1f.x h.1 4.1 2.a 1.1 3.5 6.1 1.1 1.1 1.4 1.b 2.4 5.5 4.1 1g.2 22j.6d 6.9 c.12 1.1 5.1 2.1k 7.1 f.o 9.7 1.7 1.7 1.7 1.7 1.7 1.7 1.7 1.w 1b.1 d1.2 z.6 1.5 5.2 4.2e 2.2 2.3 1.2i 1.4 5.17 1.2m h.w 1c.g e8.534 1s.h3h 1v.1a 2.7h 3.s k.1f 1.a 1.2v a.2 11.9 2.2v 2.1s 5.2 1.1 1.5 o.1i 4.1 j.1g c.1y a.a 6.o 3.1 1.1d 2.10 c.t 3.1t e.b 6.v 1.1j 9.e 2.a 6.n 3.21 o.3 2.g 2.5 a.6 2.6 2.6 9.7 1.7 1.17 1.e 6.3f 1.2 2.a 6.8mc c.n 4.1d 6is.a6 2.2y 12.7 c.5 5.c 1.d 1.5 1.1 1.2 1.2 1.30 x.a3 i.1s 2.1i 14.c 4.g g.g 1s.5 1.3r j.a 7.q 6.q b.2h 3.6 2.6 2.6 2.3 z.c 1.q 1.j 1.2 1.f 2.e y.3f 76.1 3m.t 3.1d f.1 v.w d.k 1.8 6.17 5.u 2.10 4.8 1c.4e 2.a 6.10 4.10 4.14 8.1g c.b 1.f 1.7 1.2 1.b 1.f 1.7 1.2 1v.8n 9.m a.8 o.6 1.16 1.9 1x.6 2.1 1.18 1.2 3.1 2.n a.n 9.v 1t.j 1.2 a.m a.q 1y.1k 6.2 1s.4 1.2 5.8 1.3 1.t 2.3 4.1 w.t 3.t z.8 1.u p.1i a.m a.j d.i 32.21 1j.1f d.1f d.14 8.a 92.16 1.2 3.2 23.w a.1 8.x v.m 16.l r.n 9.1z v.g 9.1o 7.1 d.p 7.a 6.1h 1.a 4.4 8.10 2.1 9.1x 4.4 1.d 1.1 z.i 1.11 6.4 1q.7 1.1 1.4 1.f 1.a 7.1n 5.a 6.4 1.8 2.2 2.m 1.7 1.2 1.5 1.a 2.2 2.3 2.1 6.1 5.7 2.7 3.5 3v.23 5.a 4.4 u.1y 1.1 8.a 4m.1i 2.9 n.6 y.1t 3.1 b.a 12.1l 7.a 1i.r 2.f 4.a 6.7 55.1n 2t.22 l.8 2.1 2.8 1.2 1.u 1.2 2.9 c.a 1y.8 2.1a 2.8 1.2 r.1r 8.1 8.22 3.1 i.21 7b.9 1.19 1.9 f.a o.u 2.m 1.e 21.7 1.2 1.18 3.1 1.2 1.9 8.a 6.6 1.2 1.11 1.2 1.6 7.a 8m.n 9.h 1.15 3.5 d.a 2e.1 27.pm 6e.5g 218.2p f.ts g.m 33e.g7 6nt.ft 7.v 1.a 6.27 1.a 6.u 2.5 b.1j 9.4 c.a 9.l 5.j j4.1s 3k.23 4.1l 7.h 1s.2 1.2 b.2 e.4qg 8.ye 16.9 6w7.4 1.7 1.2 1.83 f.1 t.3 2.1 e.4 8.b0 1s4.2z 5.d 3.9 7.a 3.2 3mp.1a 2.n f2.5 3.6 8.8 2.7 u.4 44.3 cb.2d 1.1z 1.2 2.1 2.2 2.4 1.c 1.1 1.7 1.1t 1.4 2.8 1.7 1.s 1.4 1.5 1.1 3.7 1.9g 2.p 1.p 1.v 1.p 1.v 1.p 1.v 1.p 1.v 1.p 1.8 2.1e e8.1j 4.1e 8.1 e.1 m.5 1.f uo.v 6.6 5x.7 1.h 2.7 1.2 1.5 5.1q x.1 34.19 3.e 2.a 4.1 8x.v h.1m d2.16 km.7 1.4 1.2 1.f 1.5h b.7 15.24 4.a x2.4 1.r 1.2 1.1 2.1 1.a 1.4 1.1 1.1 6.1 4.1 1.1 1.1 1.3 1.2 1.1 2.1 1.1 1.1 1.1 1.1 1.2 1.1 2.4 1.7 1.4 1.4 1.1 1.a 1.h 5.3 1.5 1.h 2lw.a sm.wyo w.37e 6.66 2.4g2 e.5rl 2e7.f2 15u.3t7 5.38g f9e8.6o";
  function spans(table) {
    const out = [];
    let at = 0;
    for (const span of table.split(" ")) {
      const [gap, length2] = span.split(".");
      at += parseInt(gap, 36);
      const next = at + parseInt(length2, 36);
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
  var maxName = 120;
  var maxDeskName = 32;
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
    return isText(s, maxName) && !/[ +]/.test(s);
  }
  function isDeskName(s) {
    if (s === "" || utf8Length(s) > maxDeskName) return false;
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
    const text3 = note.slice(0, end + 1);
    const lines = note.slice(end + 2, -1).split("\n");
    const signatures = [];
    let stranger;
    let count = 0;
    let canonical = text3 + "\n";
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
    if (name === void 0 || !isText(name, maxName)) throw new Malformed("policy's name");
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
    if (name === void 0 || !isText(name, maxName)) throw new Malformed("card's name");
    const newsroom = hash(l.take("newsroom"));
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
newsroom ${hex(newsroom)}
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
    if (canonical !== text3) throw new Malformed("card isn't canonical");
    return { text: text3, hash: await sha2562(bytes), name, newsroom, previous, issued, k, f, t, depth, help, desks, approvers, pages };
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
    const text3 = b.length > maxProof ? void 0 : utf8Text(b);
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

  // src/seal.ts
  var Type = { blank: 0, text: 1, meta: 2, original: 6, partRef: 7, recordRef: 8 };
  var maxLeaves = 1 << 20;
  var maxText = 1 << 20;
  var maxContent = 1 + maxText;
  var maxProof2 = 40 << 20;
  var slots = 32;
  var maxOriginals = slots - 3;
  var kindText = "text/plain;charset=utf-8";
  var kindMeta = "vouchsafe/metadata";
  var kindOriginal = "vouchsafe/original";
  var segText = "ws1+fog1";
  var segMeta = "kv1";
  var segOriginal = "whole1";
  var slotText = 0;
  var slotQuestion = 2;
  var slotOriginals = 3;
  var cuts = /* @__PURE__ */ new Map([[kindText, segText], [kindMeta, segMeta], [kindOriginal, segOriginal]]);
  var tagLeaf = 0;
  var tagNode = 1;
  var tagLeft = 16;
  var tagRight = 17;
  var tagSalt = 18;
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
    const given2 = [];
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
      given2.push(count);
      if (o === "H") count++;
      else grow(n2, depth);
    };
    visit(n, 0);
    const places = new Uint8Array(32 * count);
    const place2 = (i) => places.subarray(32 * i, 32 * i + 32);
    given2.forEach((p, i) => places.set(nodes.subarray(32 * i, 32 * i + 32), 32 * p));
    const one = new Uint8Array(33);
    for (const level of seeded) {
      if (level === void 0) continue;
      await sha256Each(
        2 * level.length,
        (i) => {
          one[0] = i % 2 === 0 ? tagLeft : tagRight;
          one.set(place2(level[i >> 1]), 1);
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
        one.set(place2(leaves[i]), 1);
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
        buffer.set(place2(leaves[i]), 1);
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
          two.set(place2(me + 1), 1);
          two.set(place2(right[me]), 33);
          return two;
        },
        (i, digest) => places.set(digest, 32 * level[i])
      );
    }
    return places.slice(0, 32);
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
    const number3 = value2(3, "n");
    const n = Number(number3);
    if (!/^[+-]?[0-9]+$/.test(number3) || n < 1 || n > maxLeaves) throw new Malformed("header's number of leaves");
    const h = { kind, seg, n };
    if (!equal(headerBytes(h), b)) throw notCanonical("header's number of leaves");
    return h;
  }
  function partDigest(header, root) {
    return sha2562(new Uint8Array([tagPart]), u32(header.length), header, root);
  }
  function open(proof, n) {
    return openProof(proof, n, false);
  }
  async function openProof(proof, n, text3) {
    if (!(n >= 1 && n <= maxLeaves)) throw new Malformed("number of leaves");
    if (proof.length > maxProof2) throw new Malformed(`proof of ${proof.length} bytes`);
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
    for (const run of runs) {
      if (run.hidden) continue;
      run.pieces = pieces.slice(from, from + run.count);
      from += run.count;
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
      const run = runs[i];
      if (run.hidden) continue;
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
      if (utf8Text(visible) === void 0) throw new Malformed(`text from leaf ${run.first} isn't UTF-8`);
      let at = 0;
      for (let j = 0; j < run.count; j++) {
        const bit = pieces.length;
        const leaf = run.first + j;
        if ((types[bit >> 3] << (bit & 7) & 128) === 0) {
          if (j === 0 && i > 0 || j === run.count - 1 && i < runs.length - 1) throw notCanonical(`leaf ${leaf} is a visible blank beside a bar`);
          pieces.push({ type: Type.blank, bytes: none });
          continue;
        }
        if (at === visible.length) throw new Malformed(`text from leaf ${run.first} has too few words`);
        if (leaf > 0 && isSpace(codePoint(visible, at))) throw notCanonical(`leaf ${leaf} begins with white space`);
        const end = leafEnd(visible, at, visible.length);
        pieces.push({ type: Type.text, bytes: visible.subarray(at, end) });
        at = end;
      }
      if (at < visible.length) throw new Malformed(`text from leaf ${run.first} has too many words`);
    }
    if (text3 !== void 0 && text3.length > 0) throw notCanonical("bytes follow the proof");
    return pieces;
  }
  function keyValue(p) {
    if (p.type !== Type.meta) return void 0;
    const cut3 = p.bytes.indexOf(61);
    if (cut3 < 1 || cut3 > 32 || p.bytes.length - cut3 - 1 > 4096) return void 0;
    const key = utf8Text(p.bytes.subarray(0, cut3));
    const value2 = utf8Text(p.bytes.subarray(cut3 + 1));
    if (key === void 0 || value2 === void 0 || !/^[a-z0-9-]+$/.test(key)) return void 0;
    return [key, value2];
  }
  function original(p) {
    if (p.type !== Type.original || p.bytes.length !== 40 || p.bytes[0] > 127) return void 0;
    return { size: new Reader(p.bytes).u64(), digest: p.bytes.subarray(8) };
  }
  var disclosureFirst = "vouchsafe/disclosure/v1\n";
  async function openDisclosure(b, newsroom) {
    if (b.length > maxProof2) throw new Malformed(`${b.length} bytes`);
    const r = new Reader(b);
    if (!r.skip(disclosureFirst)) throw new Malformed("not a disclosure of version 1");
    const record = await open(r.bytes32(maxProof2), slots);
    const digests = /* @__PURE__ */ new Map();
    for (const run of record.runs) {
      run.pieces.forEach((p, i) => {
        if (p.type !== Type.partRef || p.bytes.length !== 32) throw new Malformed(`slot ${run.first + i} doesn't show a part`);
        digests.set(run.first + i, p.bytes);
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
    const proof = r.bytes32(maxProof2);
    const header = parseHeader(headerText);
    if (header.n > limit2) throw new Malformed(`more than ${maxLeaves} leaves in all`);
    if (cuts.get(header.kind) !== header.seg) throw new Malformed(`part of unknown kind ${header.kind} cut as ${header.seg}`);
    const { root, runs } = await openProof(proof, header.n, header.kind === kindText);
    if (!equal(await partDigest(headerText, root), digest)) throw mismatch(`slot ${slot}: the record holds another part there`);
    const part = { slot, header, runs };
    checkPart(part);
    return part;
  }
  function checkPart(p) {
    const shown = p.runs.flatMap((run) => run.pieces);
    if (p.header.kind === kindMeta) {
      if (p.header.n > 256) throw new Malformed(`metadata of ${p.header.n} pairs`);
      let last = "";
      for (const piece of shown) {
        const pair = keyValue(piece);
        if (pair === void 0) throw new Malformed("leaf isn't a pair of metadata");
        if (pair[0] <= last) throw notCanonical("metadata isn't in the order of its keys");
        last = pair[0];
      }
    }
    if (p.header.kind === kindOriginal) {
      if (p.header.n !== 1) throw new Malformed(`an original of ${p.header.n} leaves`);
      for (const piece of shown) if (original(piece) === void 0) throw new Malformed("leaf isn't the digest of an original");
    }
  }
  function bars(p) {
    return p.runs.filter((run) => run.hidden).length;
  }
  function complete(p) {
    if (p.header.kind !== kindText || bars(p) > 0) return void 0;
    return p.runs.map(runText).join("");
  }
  function runText(run) {
    const text3 = new Uint8Array(run.pieces.reduce((n, p) => n + p.bytes.length, 0));
    let at = 0;
    for (const p of run.pieces) {
      text3.set(p.bytes, at);
      at += p.bytes.length;
    }
    return utf8Text(text3);
  }
  async function recordRoot(newsroom, root) {
    return sha2562(new Uint8Array([tagRecord]), u32(slots), await sha2562(newsroom), root);
  }
  var pathFirst = "vouchsafe/path/v1\n";
  function readLabel(r) {
    const label = utf8Text(r.take(r.u8())) ?? "";
    if (!(label.length === 7 ? isMonth(label) : isDay(label))) throw new Malformed("label is neither a day nor a month");
    return label;
  }
  function readCount(r) {
    const n = r.u32();
    if (n < 64 || n > maxLeaves || (n & n - 1) !== 0) throw new Malformed(`a period of ${n} leaves`);
    return n;
  }
  async function periodCommitment(n, label, newsroom, root) {
    return sha2562(new Uint8Array([tagPeriod]), u32(n), ascii(label), await sha2562(newsroom), root);
  }
  async function openPath(b, newsroom, record) {
    const r = new Reader(b);
    if (!r.skip(pathFirst)) throw new Malformed("not a path of version 1");
    const label = readLabel(r);
    const n = readCount(r);
    const { root, runs } = await open(r.rest, n);
    const pieces = runs.flatMap((run) => run.pieces);
    const p = pieces[0];
    if (p === void 0 || pieces.length !== 1 || p.type !== Type.recordRef || p.bytes.length !== 32) throw new Malformed("it doesn't show one record");
    if (!equal(p.bytes, record)) throw mismatch("the path is of another record");
    return { label, commitment: await periodCommitment(n, label, newsroom, root) };
  }

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
  function broken(message) {
    throw new Broken(message);
  }
  var otherJSON = "it isn't the JSON that this program knows";
  function filled(v, shape) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) broken(otherJSON);
    const from = v;
    for (const name of Object.keys(from)) {
      if (!shape.some((field2) => field2[0] === name)) broken(otherJSON);
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
      const field2 = v[name];
      if (optional && (field2 === "" || field2 === 0 || field2 === null || Array.isArray(field2) && field2.length === 0)) continue;
      if (typeof kind === "string" || field2 === null) to[name] = field2;
      else if ("one" in kind) to[name] = ordered(field2, kind.one);
      else to[name] = field2.map((item) => ordered(item, kind.many));
    }
    return to;
  }
  function parseContent(b) {
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
    checkContent(c);
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
  function checkContent(c) {
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
    const slots2 = /* @__PURE__ */ new Set();
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
      if (slots2.has(key)) broken(`two pictures say that they were made from the same sealed original (slot ${p.slot} of ${p.evidence})`);
      slots2.add(key);
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
    let slot = 0, bar2 = 0;
    for (const sub of s.substitutions) {
      if (sub.slot !== slotText && sub.slot !== slotQuestion) broken(`a word is put into slot ${sub.slot}, which has no text`);
      if (sub.bar < 1 || sub.bar > 1 << 20) broken(`there is no bar ${sub.bar}`);
      if (sub.slot < slot || sub.slot === slot && sub.bar <= bar2) broken("changed names must stand in the order of their bars, one for each");
      checkLine("a changed name", sub.text);
      [slot, bar2] = [sub.slot, sub.bar];
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
    const plain2 = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=\]<>"]|%25|%[89A-F][0-9A-F]`;
    const inside3 = String.raw`[A-Za-z0-9\-_.~!$&'()*+,;=:\]<>"]|%25|%20`;
    const host = String.raw`(?<host>(?:${plain2})+|\[(?<ip>[0-9A-Fa-f:.]+)(?:%25(?:${inside3})+)?\])(?::[0-9]*)?`;
    return new RegExp(`^(?<scheme>[a-z][a-z0-9+.-]*)://${host}(?:/${path})?(?:[?][^#]*)?(?:#${fragment})?$`);
  })();
  function isIPv6(s) {
    const v4 = /^(.*:)((?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4})$/.exec(s);
    if (v4) s = v4[1] + "0:0";
    const halves = s.split("::");
    if (halves.length > 2) return false;
    const groups = halves.flatMap((half2) => half2 === "" ? [] : half2.split(":"));
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
  function refuse(sentence2, cause) {
    throw new Refusal(sentence2, { cause });
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
      const length2 = v.getUint16(at + 26, true);
      const start = at + zipLocalLen + length2;
      if (length2 > 200 || start + f.size > b.length) damaged();
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
  async function openCopyZip(encoded) {
    let b;
    try {
      b = fromBase64(encoded);
    } catch (err) {
      refuse("This isn't a copy of a report, or it was damaged or changed on its way. Ask for it as it was published.", err);
    }
    return openZip(b);
  }
  async function openCopy(b) {
    const text3 = utf8Text(b) ?? "";
    const from = text3.indexOf(zipOpens) + zipOpens.length;
    const to = text3.indexOf(closing("script"), from);
    const files = await openCopyZip(from < zipOpens.length || to < 0 || b.length > maxCopy ? "?" : text3.slice(from, to));
    if (!equal(b, await copy(files))) refuse("This copy shows something else than the report inside it: somebody has changed it after it was made.");
    return files;
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
    const hold = (sentence2, what, ...values) => {
      v.holds.push(sentence2);
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
  async function because(f, sentence2) {
    try {
      return await f();
    } catch (err) {
      if (err instanceof Refused || err instanceof Broken) refuse(sentence2(err), err);
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
    static async read(files, progress2) {
      const digest = /* @__PURE__ */ new Map();
      const names = sorted(files.keys());
      names.forEach((name, i) => {
        const folder = /^([^/]*)\//.exec(name)?.[1];
        if (folder !== void 0 && folder !== "evidence" && folder !== "media") refuse(`The folder ${quote(folder)} doesn't belong to this report.`);
        if (!reFile.test(name)) refuse(`${quote(name)} was added and isn't part of the report; remove it and check again.`);
        if (i === maxFiles) refuse(`This folder holds more than ${maxFiles} files; no report does.`);
      });
      let total = 0, read2 = 0, all = 0;
      for (const b of files.values()) all += b.length;
      for (const name of names) {
        const b = files.get(name);
        if (b.length > limit(name)) refuse(`${name} is too large: more than ${limit(name) >> 20} MB.`);
        if (name !== copyFile && (!isMedia(name) || name.endsWith(".vtt")) && (total += b.length) > maxTextFiles) {
          refuse(`The files of this report are too large: together more than ${maxTextFiles >> 20} MB, pictures apart.`);
        }
        digest.set(name, hex(await sha2562(b)));
        read2 += b.length;
        await progress2(read2 / (all || 1));
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
      const refused2 = [];
      const listed = /* @__PURE__ */ new Set();
      for (const { path, digest } of m.files) {
        listed.add(path);
        const have = this.digest.get(path);
        if (have === void 0) refused2.push(`${path} is missing: it is on the list that the editors signed.`);
        else if (have !== digest) refused2.push(`${path} was changed after the editors signed it.`);
      }
      for (const name of sorted(this.digest.keys())) {
        if (!listed.has(name) && !unlisted.includes(name)) refused2.push(`${name} was added and isn't part of the report; remove it and check again.`);
      }
      refuseAll(refused2);
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
      const refused2 = [];
      for (const name of sorted(names)) {
        if (!this.digest.has(name)) refused2.push(`${name} is missing: the page needs it.`);
      }
      for (const name of sorted(this.digest.keys())) {
        if (!names.has(name) && name !== copyFile) refused2.push(`${name} travels with the page, but nothing on the page comes from it.`);
      }
      refuseAll(refused2);
    }
    /** Reads content.json and checks every proof that it names. */
    async open(p, progress2) {
      const b = this.file(contentFile);
      const c = await because(() => parseContent(b), (err) => `${contentFile} can't be used: ${err.message}.`);
      if (c.newsroom !== p.name) refuse(`The page calls the newsroom “${c.newsroom}”, but its keys belong to “${p.name}”.`);
      this.checkExpected(c);
      const r = { content: c, newsroom: p.id, disclosures: /* @__PURE__ */ new Map(), witnessed: /* @__PURE__ */ new Map(), captions: /* @__PURE__ */ new Map(), sizes: /* @__PURE__ */ new Map() };
      await this.openEvidence(r, progress2);
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
        const { label, commitment } = await because(() => openPath(path, p.id, r.disclosures.get(proof.evidence).root), (err) => reason(err) === "does not match" ? `${proof.path} belongs to another record than ${proof.evidence}.` : `${proof.path} can't be read: it was altered or damaged.`);
        if (label !== proof.month) refuse(`${proof.path} is of ${label}, and the page says ${proof.month}.`);
        if (!equal(commitment, month.entry.digest)) refuse(`${proof.path} doesn't lead to the log's entry of ${proof.month}: the words in ${proof.evidence} weren't sealed then.`);
      }
      return { report: r, months };
    }
    // Opens the disclosures that the content names, and checks that they show
    // what it says they do, and nothing that the page wouldn't show.
    async openEvidence(r, progress2) {
      const c = r.content;
      const used = /* @__PURE__ */ new Map();
      const total = proofs(c).reduce((n, proof) => n + (this.files.get(proof.evidence)?.length ?? 0), 0);
      let done = 0;
      const open2 = async (name) => {
        if (!r.disclosures.has(name)) {
          const b = this.files.get(name);
          r.disclosures.set(name, await because(() => openDisclosure(b, r.newsroom), () => `${name} doesn't prove what it shows: it was altered, or it was sealed for another newsroom.`));
          used.set(name, []);
          done += b.length;
          await progress2(done / total);
        }
        return used.get(name);
      };
      for (const a of accounts(c)) {
        for (const s of a.sections) {
          const slots2 = await open2(s.evidence);
          openSection(r, s);
          slots2.push(slotText);
          if (question(r, s)) slots2.push(slotQuestion);
        }
      }
      for (const p of pictures(c)) {
        if (p.evidence === "") continue;
        const slots2 = await open2(p.evidence);
        const part = find(r, p.evidence, p.slot);
        if (part?.header.kind !== kindOriginal) refuse(`${p.evidence} doesn't show that an original of ${p.file} was sealed.`);
        if (bars(part) !== 1) refuse(`${p.evidence} gives away the digest of an original file, which a page must keep back.`);
        slots2.push(p.slot);
      }
      const roots = /* @__PURE__ */ new Map();
      for (const name of sorted(r.disclosures.keys())) {
        const d = r.disclosures.get(name);
        for (const part of d.parts) {
          if (!used.get(name).includes(part.slot)) refuse(`${name} shows more than the page does (slot ${part.slot}).`);
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
    const shown = text(r, s);
    if (shown?.header.kind !== kindText) refuse(`${s.evidence} shows no testimony.`);
    const asked = question(r, s);
    if (asked && asked.header.kind !== kindText) refuse(`${s.evidence} holds something else where its question should be.`);
    for (const sub of s.substitutions) {
      const part = sub.slot === slotQuestion ? asked : shown;
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
  function fill(label, ...values) {
    let next = 0;
    return label.replace(/%(?:\[([0-9]+)\])?[sd]/g, (_, at) => {
      if (at !== void 0) next = Number(at) - 1;
      const v = values[next++];
      if (v === void 0) throw new Error(`the label ${label} has too few values`);
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
    let bar2 = 0;
    part.runs.forEach((r, i) => {
      if (!r.hidden) return w.text(runText(r));
      const word = changed.get(++bar2);
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
      const held2 = this.held, p = this.paragraph;
      let n = held2.length;
      while (n > 0 && " 	\n".includes(held2[n - 1])) n--;
      if (n === 0 && p.Runs.length === 0) return false;
      this.held = held2.slice(0, n);
      this.flush();
      p.End = held2.slice(n);
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
      const whole = { Prose: null, Account: null, Picture: null, Film: null, Event: null, Officials: [], Actions: [], Related: [], ...b };
      this.Blocks.push(whole);
      return whole;
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
      const [kind, label] = f.file.endsWith(".webm") ? ["video/webm", "WebM"] : ["video/mp4", "MP4"];
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
        Download: fill(l.FilmDownload, label, Math.ceil(size / 1e6)),
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
    const given2 = (name, v) => v === "" ? {} : { [name]: v };
    const graph = [{
      "@type": "NewsArticle",
      headline: c.title,
      ...given2("description", c.standfirst),
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
        ...given2("description", e.text),
        ...given2("url", e.url)
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
    return lines.map(fold).join("");
  }
  function fold(line) {
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
          this.out.push(plain(node));
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
  var plain = (s) => s.replaceAll("", "<");
  async function render(r) {
    const files = /* @__PURE__ */ new Map([
      [pageFile, utf8(new Execution().run("report.html", new View(r)))],
      [styleFile, utf8(plain(page_default.Style))]
    ]);
    for (const [i, e] of events(r.content).entries()) files.set(eventFile(i + 1), utf8(await calendar(r, e, i + 1)));
    return files;
  }

  // src/check/shown.ts
  function difference(shown, made) {
    const pairs = [[shown, made]];
    for (let pair = pairs.pop(); pair !== void 0; pair = pairs.pop()) {
      const [a, b] = pair;
      if (a === null || b === null || a.nodeType !== b.nodeType || a.nodeName !== b.nodeName || a.nodeValue !== b.nodeValue) return between2(a, b);
      if (a instanceof Element && a.namespaceURI !== b.namespaceURI) return between2(a, b);
      if (a instanceof Element && a.shadowRoot !== null) return between2(a.shadowRoot, b);
      if (a instanceof Element) {
        const [has, wants] = [attributes(a), attributes(b)];
        if (has !== wants) return { shown: has, made: wants };
      }
      const [as, bs] = [[...a.childNodes], [...b.childNodes]];
      for (let i = Math.max(as.length, bs.length) - 1; i >= 0; i--) pairs.push([as[i] ?? null, bs[i] ?? null]);
    }
    return null;
  }
  function attributes(e) {
    const all = [...e.attributes].filter((a) => !(a.name === "open" && e instanceof HTMLDetailsElement)).map((a) => `${a.name}="${a.value}"`);
    return [e.localName, ...all.sort()].join(" ");
  }
  var hosts = "article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span";
  function shadowed() {
    const slot = hex(crypto.getRandomValues(new Uint8Array(16)));
    const probes = [...document.querySelectorAll(hosts)].map((host) => {
      const probe = document.createElement("span");
      probe.slot = slot;
      host.append(probe);
      return probe;
    });
    try {
      const inside3 = probes.find((probe) => getComputedStyle(probe).display === "");
      return inside3 === void 0 ? null : { under: cut2(text2(inside3.parentNode), 0) };
    } finally {
      for (const probe of probes) probe.remove();
    }
  }
  var length = 80;
  var text2 = (n) => (n?.textContent ?? "").replace(/\s+/gu, " ").trim();
  var cut2 = (t, from) => (t.slice(from, from + length) + (t.length > from + length ? "…" : "")).trim();
  function between2(a, b) {
    const [s, m] = [text2(a), text2(b)];
    let at = 0;
    while (at < Math.min(s.length, m.length) && s[at] === m[at]) at++;
    const from = Math.max(0, s.lastIndexOf(" ", Math.max(0, at - 20)));
    if (s === m) return { shown: a?.nodeName.toLowerCase() ?? "", made: b?.nodeName.toLowerCase() ?? "" };
    return { shown: cut2(s, from), made: cut2(m, from) };
  }
  function otherStyle(style) {
    const wanted = new CSSStyleSheet();
    wanted.replaceSync(style);
    const rules = (sheet) => [...sheet.cssRules].map((r) => r.cssText).join("\n");
    const [only] = document.styleSheets;
    if (document.styleSheets.length !== 1 || only === void 0 || document.adoptedStyleSheets.length > 0 || only.disabled || only.media.length > 0) return "style";
    return rules(only) === rules(wanted) ? null : "style";
  }

  // src/check/files.ts
  var Unreadable = class extends Error {
    constructor(file, options) {
      super(`couldn't read ${file}`, options);
      this.file = file;
    }
    file;
  };
  var TooLarge = class extends Error {
  };
  var maxTogether = 600 << 20;
  async function readSite(progress2) {
    const files = /* @__PURE__ */ new Map();
    let total = 0;
    const get = async (name) => {
      const b = await fetched(name, Math.min(limit(name), maxTogether - total));
      if (b === null) return;
      total += b.length;
      files.set(name, b);
    };
    await get(manifestFile);
    let names = [pageFile, styleFile, contentFile, policyFile, cardFile];
    const list = utf8Text(files.get(manifestFile) ?? new Uint8Array());
    if (list !== void 0) {
      try {
        names = parseManifest(list.slice(0, list.indexOf("\n\n") + 1)).files.map((f) => f.path);
      } catch (err) {
        if (!(err instanceof Broken)) throw err;
      }
    }
    names.push(entryFile, proofFile);
    const all = names.length + 1;
    const waiting = [...names];
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (let name = waiting.shift(); name !== void 0; name = waiting.shift()) {
        await get(name);
        await progress2(files.size / all);
      }
    }));
    return files;
  }
  async function fetched(name, limit2) {
    let answer;
    try {
      answer = await fetch(new URL(name, location.href), { mode: "same-origin", redirect: "error", referrerPolicy: "no-referrer" });
    } catch (err) {
      throw new Unreadable(name, { cause: err });
    }
    if (answer.status === 404 || answer.status === 410) return null;
    if (!answer.ok || answer.body === null) throw new Unreadable(name);
    const parts = [];
    let size = 0;
    try {
      const reader = answer.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        size += part.value.length;
        if (size > limit2) {
          await reader.cancel();
          throw new TooLarge();
        }
        parts.push(part.value);
      }
    } catch (err) {
      if (err instanceof TooLarge) throw err;
      throw new Unreadable(name, { cause: err });
    }
    const b = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      b.set(part, at);
      at += part.length;
    }
    return b;
  }
  async function readFolder(list) {
    if (list.reduce((n, f) => n + f.size, 0) > maxTogether) throw new TooLarge();
    const files = /* @__PURE__ */ new Map();
    for (const f of list) {
      let b;
      try {
        b = new Uint8Array(await f.arrayBuffer());
      } catch (err) {
        throw new Unreadable(f.name, { cause: err });
      }
      if (list.length === 1 && f.webkitRelativePath === "") return f.name.endsWith(".html") ? openCopy(b) : openZip(b);
      files.set(f.webkitRelativePath.slice(f.webkitRelativePath.indexOf("/") + 1), b);
    }
    return files;
  }

  // src/check/main.ts
  var labels = labelsFor(document.documentElement.lang);
  var words = labels_default.Check.find((w) => w.Lang === labels.Lang);
  var Marks = class {
    all = [];
    /** Sets an attribute, or removes it for null. */
    set(element, name, value2) {
      let mark2 = this.all.find((m) => m.element === element && m.name === name);
      if (!mark2) this.all.push(mark2 = { element, name, before: element.getAttribute(name), now: null });
      mark2.now = value2;
      put(element, name, value2);
    }
    /** Runs f on the document as it was before any mark. */
    without(f) {
      for (const m of this.all) put(m.element, m.name, m.before);
      try {
        return f();
      } finally {
        for (const m of this.all) put(m.element, m.name, m.now);
      }
    }
  };
  function put(element, name, value2) {
    if (value2 === null) element.removeAttribute(name);
    else element.setAttribute(name, value2);
  }
  var marks = new Marks();
  for (const event of document.querySelectorAll("[data-ends]")) {
    const past = event.querySelector("[data-past]");
    if (!past || !(Date.parse(event.getAttribute("data-ends")) <= Date.now())) continue;
    marks.set(past, "hidden", null);
    const label = event.querySelector(".label");
    if (label) marks.set(label, "hidden", "");
  }
  var find2 = (selector) => document.querySelector(selector);
  var embedded = () => find2("script#report")?.textContent ?? null;
  var place = embedded() !== null ? "copy" : location.protocol === "file:" ? "disk" : "site";
  var button = find2("[data-check]");
  var verdict = find2("[data-verdict]");
  var bar = find2("[data-progress]");
  var number2 = find2("[data-number]");
  var chosen = find2("[data-folder]");
  var packed = [];
  var given = [...verdict?.childNodes ?? []];
  if (button && verdict && bar && number2) {
    for (const part of [button, find2("[data-known]")]) if (part) marks.set(part, "hidden", null);
    const pick = find2("[data-pick]");
    if (place === "disk" && pick) marks.set(pick, "hidden", null);
    let busy = false;
    chosen?.addEventListener("change", () => packed = []);
    button.addEventListener("click", async () => {
      if (busy) return;
      busy = true;
      marks.set(button, "aria-disabled", "true");
      marks.set(bar, "hidden", null);
      verdict.replaceChildren();
      marks.set(verdict, "data-outcome", null);
      let found;
      try {
        found = await check(number2.value, verdict);
      } catch (err) {
        console.error(err);
        found = { outcome: "failed", ...err instanceof BadNumber && { head: words.Again64 }, say: [["p", failure(err)], ...err instanceof NothingChosen ? [["zip", words.ZIP]] : []] };
      }
      marks.set(bar, "hidden", "");
      marks.set(button, "aria-disabled", null);
      marks.set(verdict, "data-outcome", found.outcome);
      verdict.replaceChildren(...drawn2(found));
      busy = false;
    });
  }
  function failure(err) {
    if (err instanceof Unreadable) return fill(words.Unreadable, err.file);
    if (err instanceof TooLarge) return words.TooLarge;
    if (err instanceof BadNumber) return words.Number;
    if (err instanceof NothingChosen) return words.Disk;
    return String(err);
  }
  var mostSlips = 4;
  var BadNumber = class extends Error {
  };
  var NothingChosen = class extends Error {
  };
  async function check(typed, live) {
    const id2 = typed.replace(/[\s:-]/gu, "").toLowerCase();
    if (!/^([0-9a-f]{64})?$/.test(id2)) throw new BadNumber();
    progress(0);
    let files;
    try {
      files = await read();
    } catch (err) {
      if (err instanceof Refusal) return refused("folder", err.sentences);
      throw err;
    }
    const v = await verify2(files, {
      ...id2 !== "" && { policyID: fromHex(id2) },
      render,
      progress: (done) => progress(half(done))
    });
    if (v.status === Refuses) {
      const slips = v.fingerprint === "" ? 0 : [...id2].filter((digit, i) => digit !== v.fingerprint[i]).length;
      if (slips > 0 && slips <= mostSlips) {
        return { outcome: "failed", head: words.Again64, say: [["p", fill(words.Slip, String(slips))], ["slip", fingerprint(fromHex(id2)), fingerprint(fromHex(v.fingerprint))], ["slip", fingerprint(fromHex(v.fingerprint)), fingerprint(fromHex(id2))]] };
      }
      return refused(v.step, v.refused);
    }
    const other = await compare2(files, live);
    if (other) return refused("document", [], other);
    await progress(1);
    return held(v);
  }
  var half = (done) => place === "site" ? 0.5 + 0.5 * done : done;
  async function progress(done) {
    if (bar) marks.set(bar, "value", done.toFixed(3));
    await breathe();
  }
  async function read() {
    switch (place) {
      case "copy":
        return openCopyZip(embedded());
      case "site":
        return readSite((done) => progress(done / 2));
      default: {
        const list = packed.length > 0 ? packed : [...chosen?.files ?? []];
        if (list.length === 0) throw new NothingChosen();
        return readFolder(list);
      }
    }
  }
  async function compare2(files, live) {
    const page = place === "copy" ? await copy(files) : files.get(pageFile);
    const made = new DOMParser().parseFromString(new TextDecoder().decode(page), "text/html");
    const own = [...live.childNodes];
    return marks.without(() => {
      live.replaceChildren(...given);
      try {
        return difference(document, made) ?? shadowed() ?? (place === "disk" ? null : otherStyle(new TextDecoder().decode(files.get(styleFile))));
      } finally {
        live.replaceChildren(...own);
      }
    });
  }
  function refused(step, sentences, other) {
    const steps = words.Steps;
    const say = [["p", steps[step]]];
    if (sentences.length > 0) say.push(["english", sentences]);
    if (other) {
      const named = (s) => s === "" ? words.Nothing : s;
      const told = other === "style" ? words.OtherStyle : "under" in other ? fill(words.Covered, named(other.under)) : fill(words.Shown, named(other.shown), named(other.made));
      say.push(["ul", [told]], ["p", words.Extension]);
    }
    say.push(["p", words.Do], ["p", words.Sure]);
    return { outcome: "refused", say };
  }
  function held(v) {
    const say = [];
    const id2 = fingerprint(fromHex(v.fingerprint));
    if (v.status === Holds) say.push(["p", words.Under], ["number", id2]);
    else say.push(["p", fill(words.Calls, v.newsroom)], ["p", words.Compare], ["number", id2], ["p", words.Again]);
    say.push(["h4", words.HoldsTitle], ["ul", v.findings.map((f, i) => sentence(f, v.holds[i]))]);
    const drawnApart = place !== "copy" && find2("img, video") !== null;
    say.push(["h4", words.NotTitle], ["ul", drawnApart ? [...labels.Not, words.Pictures] : labels.Not]);
    say.push(["p", words.Itself], ["p", words.Sure]);
    return { outcome: v.status === Holds ? "holds" : "own-keys", say };
  }
  function sentence(f, english) {
    const own = words.Findings;
    if (!own) return english;
    const isolated = (s) => labels.Dir === "rtl" ? `⁨${s}⁩` : s;
    return fill(own[f.what], ...f.values.map((value2) => {
      const s = String(value2);
      if (/^\d{4}-\d{2}-\d{2}$/.test(s)) return dateIn(labels, s);
      if (/^\d{4}-\d{2}$/.test(s)) return endOf(labels, s);
      return isolated(s);
    }));
  }
  function drawn2(o) {
    const heads = { holds: words.Holds, "own-keys": words.OwnKeys, refused: words.Refused, failed: words.Failed };
    const make = (name, text3 = "") => Object.assign(document.createElement(name), { textContent: text3 });
    return [make("h3", o.head ?? heads[o.outcome]), ...o.say.map(([kind, what, other]) => {
      if (kind === "p" || kind === "h4") return make(kind, what);
      if (kind === "number" || kind === "slip") {
        const p = make("p");
        p.className = "fingerprint";
        p.dir = "ltr";
        for (const [i, group] of what.split(" ").entries()) {
          if (p.firstChild) p.append(" ");
          p.append(make(other && other.split(" ")[i] !== group ? "mark" : "span", group));
        }
        return p;
      }
      if (kind === "zip") return field(what);
      const list = make("ul");
      if (kind === "english" && labels.Lang !== "en") {
        list.lang = "en";
        list.dir = "ltr";
      }
      for (const line of what) list.append(make("li", line));
      return list;
    })];
  }
  function field(label) {
    const p = document.createElement("p");
    p.className = "field";
    const named = document.createElement("label");
    named.htmlFor = "zip";
    named.textContent = label;
    const input = document.createElement("input");
    input.id = "zip";
    input.type = "file";
    input.accept = ".zip,.html";
    input.addEventListener("change", () => {
      packed = [...input.files ?? []];
      if (packed.length > 0) button?.click();
    });
    p.append(named, " ", input);
    return p;
  }
})();
