// The WebAssembly functions of the quick encoders, which compute in 16-bit integers; a part of the module that generate-kernels.mjs writes.

/** The lines that f gives for 0 … n-1: loops are unrolled by hand. */
const L = (n, f) => Array.from({ length: n }, (_, i) => f(i)).join('\n');
const forward = (name, bytes) => `(local.set $${name} (i32.add (local.get $${name}) (i32.const ${bytes})))`;
const ZERO = '(v128.const i16x8 0 0 0 0 0 0 0 0)';
const address = (n) => `(i32.load offset=${4 * n} (local.get $list))`;
const narrow = (low, high) =>
  `(i16x8.narrow_i32x4_s (i32x4.trunc_sat_f32x4_s (f32x4.nearest ${low})) (i32x4.trunc_sat_f32x4_s (f32x4.nearest ${high})))`;

export const SHORT_KERNELS = `
 ;; for each of count entries of nine addresses: e[4][i] = max(0, e[0][i] + e[1][i] + e[2][i] + e[3][i]) for n shorts; e[6] = e[5] for n2 shorts; e[8] = e[7] for n3
 (func (export "startRows") (param $list i32) (param $count i32) (param $n i32) (param $n2 i32) (param $n3 i32)
  (local $end i32) (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $o i32) (local $e i32)
  (local.set $end (i32.add (local.get $list) (i32.mul (local.get $count) (i32.const 36))))
  (loop $row
   ${['a', 'b', 'c', 'd', 'o'].map((x, i) => `(local.set $${x} ${address(i)})`).join('\n')}
   (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 1))))
   (loop $l
    (v128.store (local.get $o) (i16x8.max_s ${ZERO} (i16x8.add_sat_s
     (i16x8.add_sat_s (v128.load (local.get $a)) (v128.load (local.get $b)))
     (i16x8.add_sat_s (v128.load (local.get $c)) (v128.load (local.get $d))))))
    ${['a', 'b', 'c', 'd', 'o'].map((x) => forward(x, 16)).join('\n')}
    (br_if $l (i32.lt_u (local.get $o) (local.get $e))))
   (memory.copy ${address(6)} ${address(5)} (i32.shl (local.get $n2) (i32.const 1)))
   (memory.copy ${address(8)} ${address(7)} (i32.shl (local.get $n3) (i32.const 1)))
   ${forward('list', 36)}
   (br_if $row (i32.lt_u (local.get $list) (local.get $end)))))
 ;; list of (byte offset, value) of the positive entries of n shorts; returns its end
 (func $positive (param $s i32) (param $n i32) (param $row i32) (param $list i32) (result i32)
  (local $e i32) (local $off i32) (local $v i32)
  (local.set $e (i32.add (local.get $s) (i32.shl (local.get $n) (i32.const 1))))
  (loop $l
   ${L(
     4,
     (i) => `(local.set $v (i32.load16_s offset=${2 * i} (local.get $s)))
   (i32.store (local.get $list) (local.get $off))
   (i32.store offset=4 (local.get $list) (local.get $v))
   (local.set $list (i32.add (local.get $list) (i32.shl (i32.gt_s (local.get $v) (i32.const 0)) (i32.const 3))))
   (local.set $off (i32.add (local.get $off) (local.get $row)))`,
   )}
   ${forward('s', 8)}
   (br_if $l (i32.lt_u (local.get $s) (local.get $e))))
  (local.get $list))
 ;; out[0..width) += sum over the list of value*W[offset..]/2^15, width a multiple of 64 shorts
 (func $addScaled (param $list i32) (param $pe i32) (param $w i32) (param $o i32) (param $width i32)
  (local $oe i32) (local $p i32) (local $b i32) (local $x v128) ${L(8, (i) => `(local $c${i} v128)`)}
  (if (i32.eq (local.get $list) (local.get $pe)) (then (return)))
  (local.set $oe (i32.add (local.get $o) (i32.shl (local.get $width) (i32.const 1))))
  (loop $panel
   ${L(8, (i) => `(local.set $c${i} (v128.load offset=${16 * i} (local.get $o)))`)}
   (local.set $p (local.get $list))
   (loop $l
    (local.set $b (i32.add (local.get $w) (i32.load (local.get $p))))
    (local.set $x (v128.load16_splat offset=4 (local.get $p)))
    ${L(8, (i) => `(local.set $c${i} (i16x8.add_sat_s (local.get $c${i}) (i16x8.q15mulr_sat_s (local.get $x) (v128.load offset=${16 * i} (local.get $b)))))`)}
    ${forward('p', 8)}
    (br_if $l (i32.lt_u (local.get $p) (local.get $pe))))
   ${L(8, (i) => `(v128.store offset=${16 * i} (local.get $o) (local.get $c${i}))`)}
   ${forward('o', 128)}
   ${forward('w', 128)}
   (br_if $panel (i32.lt_u (local.get $o) (local.get $oe)))))
 ;; as convolve, of shorts
 (func (export "convolveShorts") (param $s i32) (param $n i32) (param $m i32) (param $mask i32) (param $w i32) (param $width i32) (param $o i32) (param $ob i32) (param $list i32)
  (local $i i32)
  (loop $l
   (if (i32.load8_u (i32.add (local.get $mask) (local.get $i)))
    (then (call $addScaled (local.get $list) (call $positive (local.get $s) (local.get $n) (i32.shl (local.get $width) (i32.const 1)) (local.get $list)) (local.get $w) (i32.sub (local.get $o) (local.get $ob)) (local.get $width))))
   (local.set $s (i32.add (local.get $s) (i32.shl (local.get $n) (i32.const 1))))
   (local.set $o (i32.add (local.get $o) (local.get $ob)))
   (local.set $i (i32.add (local.get $i) (i32.const 1)))
   (br_if $l (i32.lt_u (local.get $i) (local.get $m)))))
 ;; o[i] = max(0, o[i]) for n shorts, n a multiple of 8
 (func (export "rectifyShorts") (param $o i32) (param $n i32) (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 1))))
  (loop $l
   (v128.store (local.get $o) (i16x8.max_s ${ZERO} (v128.load (local.get $o))))
   ${forward('o', 16)}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; o[r][i] = s[r][i]*scale[i] as floats for count rows of n shorts, n a multiple of 8
 (func (export "scaleShorts") (param $s i32) (param $count i32) (param $n i32) (param $scale i32) (param $o i32)
  (local $end i32) (local $e i32) (local $f i32)
  (local.set $end (i32.add (local.get $o) (i32.shl (i32.mul (local.get $count) (local.get $n)) (i32.const 2))))
  (loop $row
   (local.set $f (local.get $scale))
   (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 2))))
   (loop $l
    (v128.store (local.get $o) (f32x4.mul (v128.load (local.get $f)) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (v128.load (local.get $s))))))
    (v128.store offset=16 (local.get $o) (f32x4.mul (v128.load offset=16 (local.get $f)) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (v128.load (local.get $s))))))
    ${forward('s', 16)}
    ${forward('f', 32)}
    ${forward('o', 32)}
    (br_if $l (i32.lt_u (local.get $o) (local.get $e))))
   (br_if $row (i32.lt_u (local.get $o) (local.get $end)))))
 ;; o[i] = round(s[i]) as shorts, n a multiple of 8
 (func (export "roundShorts") (param $s i32) (param $n i32) (param $o i32) (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 1))))
  (loop $l
   (v128.store (local.get $o) ${narrow('(v128.load (local.get $s))', '(v128.load offset=16 (local.get $s))')})
   ${forward('s', 32)}
   ${forward('o', 16)}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; three shorts of each of n blocks: those of codes[block][indexes[block]], where codes has 256 entries of four shorts a block; writes one short too many
 (func (export "decode") (param $codes i32) (param $indexes i32) (param $n i32) (param $o i32)
  (local $e i32)
  (local.set $e (i32.add (local.get $indexes) (local.get $n)))
  (loop $l
   (i64.store (local.get $o) (i64.load (i32.add (local.get $codes) (i32.shl (i32.load8_u (local.get $indexes)) (i32.const 3)))))
   ${forward('o', 6)}
   ${forward('codes', 2048)}
   ${forward('indexes', 1)}
   (br_if $l (i32.lt_u (local.get $indexes) (local.get $e)))))`;
