// The WebAssembly functions of the span model, a part of the module that generate-kernels.mjs writes.

/** The lines that f gives for 0 … n-1: loops are unrolled by hand. */
const L = (n, f) => Array.from({ length: n }, (_, i) => f(i)).join('\n');
const forward = (name, bytes) => `(local.set $${name} (i32.add (local.get $${name}) (i32.const ${bytes})))`;
const f32 = (value) => `(v128.const f32x4 ${value} ${value} ${value} ${value})`;
const narrow = (low, high) =>
  `(i16x8.narrow_i32x4_s (i32x4.trunc_sat_f32x4_s (f32x4.nearest ${low})) (i32x4.trunc_sat_f32x4_s (f32x4.nearest ${high})))`;

// 1/(1+exp(-x)) of $x into $x: exp as 2^n times its Taylor series on the rest
const sigmoid = `
   (local.set $x (f32x4.min (f32x4.max (f32x4.neg (local.get $x)) ${f32(-80)}) ${f32(80)}))
   (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) ${f32(Math.LOG2E)})))
   (local.set $x (f32x4.sub (local.get $x) (f32x4.mul (local.get $n) ${f32(Math.LN2)})))
   (local.set $p ${f32(1 / 120)})
   ${[1 / 24, 1 / 6, 0.5, 1, 1]
     .map((c) => `(local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $x)) ${f32(c)}))`)
     .join('\n')}
   (local.set $p (f32x4.mul (local.get $p) (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127)) (i32.const 23))))
   (local.set $x (f32x4.div ${f32(1)} (f32x4.add ${f32(1)} (local.get $p))))`;

const lanes = (name) =>
  `(f32.add (f32.add (f32x4.extract_lane 0 (local.get $${name})) (f32x4.extract_lane 1 (local.get $${name}))) (f32.add (f32x4.extract_lane 2 (local.get $${name})) (f32x4.extract_lane 3 (local.get $${name}))))`;

export const SPAN_KERNELS = `
 ;; out[i] = round(s[i]*mul[i]+add[i]) as 16-bit integers, n multiple of 8
 (func (export "quantise") (param $s i32) (param $mul i32) (param $add i32) (param $n i32) (param $o i32)
  (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 1))))
  (loop $l
   (v128.store (local.get $o) ${narrow(
     '(f32x4.add (f32x4.mul (v128.load (local.get $s)) (v128.load (local.get $mul))) (v128.load (local.get $add)))',
     '(f32x4.add (f32x4.mul (v128.load offset=16 (local.get $s)) (v128.load offset=16 (local.get $mul))) (v128.load offset=16 (local.get $add)))',
   )})
   ${['s', 'mul', 'add'].map((x) => forward(x, 32)).join('\n')}
   ${forward('o', 16)}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; as multiply, of 16-bit rows and 16-bit weights in panels of 8 outputs [N/8][K/2][8][2]; out = sum*scale+bias; K even
 (func (export "multiplyShorts") (param $a i32) (param $lda i32) (param $M i32) (param $K i32) (param $w i32) (param $N i32) (param $scale i32) (param $bias i32) (param $o i32) (param $ldo i32)
  (local $n i32) (local $m i32) (local $k i32) (local $wp i32) (local $op i32) (local $w0 v128) (local $w1 v128) (local $x v128)
  ${L(4, (i) => `(local $p${i} i32) (local $c${i}0 v128) (local $c${i}1 v128)`)}
  (loop $ln
   (local.set $m (i32.const 0))
   (local.set $p0 (local.get $a))
   (local.set $op (local.get $o))
   (loop $lm
    ${L(3, (i) => `(local.set $p${i + 1} (i32.add (local.get $p${i}) (local.get $lda)))`)}
    ${L(4, (i) => `(local.set $c${i}0 (v128.const i32x4 0 0 0 0)) (local.set $c${i}1 (v128.const i32x4 0 0 0 0))`)}
    (local.set $k (i32.const 0))
    (local.set $wp (local.get $w))
    (loop $lk
     (local.set $w0 (v128.load (local.get $wp)))
     (local.set $w1 (v128.load offset=16 (local.get $wp)))
     ${L(
       4,
       (i) => `(local.set $x (v128.load32_splat (local.get $p${i})))
     (local.set $c${i}0 (i32x4.add (local.get $c${i}0) (i32x4.dot_i16x8_s (local.get $x) (local.get $w0))))
     (local.set $c${i}1 (i32x4.add (local.get $c${i}1) (i32x4.dot_i16x8_s (local.get $x) (local.get $w1))))
     ${forward(`p${i}`, 4)}`,
     )}
     ${forward('wp', 32)}
     (local.set $k (i32.add (local.get $k) (i32.const 2)))
     (br_if $lk (i32.lt_u (local.get $k) (local.get $K))))
    ${L(
      4,
      (
        i,
      ) => `(v128.store (local.get $op) (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $c${i}0)) (v128.load (local.get $scale))) (v128.load (local.get $bias))))
    (v128.store offset=16 (local.get $op) (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $c${i}1)) (v128.load offset=16 (local.get $scale))) (v128.load offset=16 (local.get $bias))))
    (local.set $op (i32.add (local.get $op) (local.get $ldo)))`,
    )}
    (local.set $m (i32.add (local.get $m) (i32.const 4)))
    (local.set $p0 (i32.add (local.get $a) (i32.mul (local.get $m) (local.get $lda))))
    (br_if $lm (i32.lt_u (local.get $m) (local.get $M))))
   ${['bias', 'scale', 'o'].map((x) => forward(x, 32)).join('\n')}
   (local.set $w (i32.add (local.get $w) (i32.shl (local.get $K) (i32.const 4))))
   (local.set $n (i32.add (local.get $n) (i32.const 8)))
   (br_if $ln (i32.lt_u (local.get $n) (local.get $N)))))
 ;; a convolution of each channel by itself: out[r][i] = round(scale * sum over taps t of s[r*width + t*step][i]*w[t][i]) as 16-bit integers
 (func (export "convolveChannels") (param $s i32) (param $rows i32) (param $width i32) (param $w i32) (param $taps i32) (param $step i32) (param $scale f32) (param $o i32)
  (local $e i32) (local $re i32) (local $t i32) (local $p i32) (local $q i32) (local $c v128) (local $d v128) (local $f v128) (local $wr i32) (local $bytes i32)
  (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
  (local.set $f (f32x4.splat (local.get $scale)))
  (local.set $e (i32.add (local.get $o) (i32.shl (i32.mul (local.get $rows) (local.get $width)) (i32.const 1))))
  (loop $row
   (local.set $wr (local.get $w))
   (local.set $re (i32.add (local.get $o) (i32.shl (local.get $width) (i32.const 1))))
   (loop $l
    (local.set $c ${f32(0)})
    (local.set $d ${f32(0)})
    (local.set $p (local.get $s))
    (local.set $q (local.get $wr))
    (local.set $t (i32.const 0))
    (loop $tap
     (local.set $c (f32x4.add (local.get $c) (f32x4.mul (v128.load (local.get $p)) (v128.load (local.get $q)))))
     (local.set $d (f32x4.add (local.get $d) (f32x4.mul (v128.load offset=16 (local.get $p)) (v128.load offset=16 (local.get $q)))))
     (local.set $p (i32.add (local.get $p) (local.get $step)))
     (local.set $q (i32.add (local.get $q) (local.get $bytes)))
     (local.set $t (i32.add (local.get $t) (i32.const 1)))
     (br_if $tap (i32.lt_u (local.get $t) (local.get $taps))))
    (v128.store (local.get $o) ${narrow('(f32x4.mul (local.get $c) (local.get $f))', '(f32x4.mul (local.get $d) (local.get $f))')})
    ${forward('s', 32)}
    ${forward('wr', 32)}
    ${forward('o', 16)}
    (br_if $l (i32.lt_u (local.get $o) (local.get $re))))
   (br_if $row (i32.lt_u (local.get $o) (local.get $e)))))
 ;; layer norm in place of one row of n floats
 (func $normalise (param $x i32) (param $n i32) (param $gain i32) (param $shift i32)
  (local $p i32) (local $e i32) (local $v v128) (local $sum v128) (local $squares v128) (local $mean f32) (local $m v128)
  (local.set $sum ${f32(0)})
  (local.set $squares ${f32(0)})
  (local.set $p (local.get $x))
  (local.set $e (i32.add (local.get $x) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (local.set $sum (f32x4.add (local.get $sum) (v128.load (local.get $p))))
   ${forward('p', 16)}
   (br_if $l (i32.lt_u (local.get $p) (local.get $e))))
  (local.set $mean (f32.div ${lanes('sum')} (f32.convert_i32_u (local.get $n))))
  (local.set $m (f32x4.splat (local.get $mean)))
  (local.set $p (local.get $x))
  (loop $l
   (local.set $v (f32x4.sub (v128.load (local.get $p)) (local.get $m)))
   (v128.store (local.get $p) (local.get $v))
   (local.set $squares (f32x4.add (local.get $squares) (f32x4.mul (local.get $v) (local.get $v))))
   ${forward('p', 16)}
   (br_if $l (i32.lt_u (local.get $p) (local.get $e))))
  (local.set $m (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (f32.add (f32.div ${lanes('squares')} (f32.convert_i32_u (local.get $n))) (f32.const 1e-5))))))
  (loop $l
   (v128.store (local.get $x) (f32x4.add (f32x4.mul (f32x4.mul (v128.load (local.get $x)) (local.get $m)) (v128.load (local.get $gain))) (v128.load (local.get $shift))))
   ${['x', 'gain', 'shift'].map((x) => forward(x, 16)).join('\n')}
   (br_if $l (i32.lt_u (local.get $x) (local.get $e)))))
 ;; x = norm(max(0, x)) of one row
 (func (export "normaliseRectified") (param $x i32) (param $n i32) (param $gain i32) (param $shift i32)
  (local $p i32) (local $e i32)
  (local.set $p (local.get $x))
  (local.set $e (i32.add (local.get $x) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (v128.store (local.get $p) (f32x4.pmax ${f32(0)} (v128.load (local.get $p))))
   ${forward('p', 16)}
   (br_if $l (i32.lt_u (local.get $p) (local.get $e))))
  (call $normalise (local.get $x) (local.get $n) (local.get $gain) (local.get $shift)))
 ;; x = norm(x + y[0..n) * sigmoid(y[n..2n))) of one row
 (func (export "addGated") (param $y i32) (param $row i32) (param $width i32) (param $gain i32) (param $shift i32)
  (local $at i32) (local $gate i32) (local $e i32) (local $x v128) (local $p v128) (local $n v128)
  (local.set $at (local.get $row))
  (local.set $gate (i32.add (local.get $y) (i32.shl (local.get $width) (i32.const 2))))
  (local.set $e (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 2))))
  (loop $l
   (local.set $x (v128.load (local.get $gate)))
   ${sigmoid}
   (v128.store (local.get $at) (f32x4.add (v128.load (local.get $at)) (f32x4.mul (v128.load (local.get $y)) (local.get $x))))
   ${['at', 'y', 'gate'].map((x) => forward(x, 16)).join('\n')}
   (br_if $l (i32.lt_u (local.get $at) (local.get $e))))
  (call $normalise (local.get $row) (local.get $width) (local.get $gain) (local.get $shift)))
 ;; o[j] = a . b[j] of 32 floats each for count rows b, bytes apart
 (func (export "dots") (param $a i32) (param $b i32) (param $bytes i32) (param $count i32) (param $o i32)
  (local $c v128) (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $count) (i32.const 2))))
  (loop $l
   (local.set $c (f32x4.mul (v128.load (local.get $a)) (v128.load (local.get $b))))
   ${L(7, (i) => `(local.set $c (f32x4.add (local.get $c) (f32x4.mul (v128.load offset=${16 * (i + 1)} (local.get $a)) (v128.load offset=${16 * (i + 1)} (local.get $b)))))`)}
   (f32.store (local.get $o) ${lanes('c')})
   (local.set $b (i32.add (local.get $b) (local.get $bytes)))
   ${forward('o', 4)}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; o = the mean of count rows of n floats, bytes apart
 (func (export "mean") (param $s i32) (param $bytes i32) (param $count i32) (param $n i32) (param $o i32)
  (local $c v128) (local $f v128) (local $p i32) (local $i i32) (local $e i32)
  (local.set $f (f32x4.splat (f32.div (f32.const 1) (f32.convert_i32_u (local.get $count)))))
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (local.set $c ${f32(0)})
   (local.set $p (local.get $s))
   (local.set $i (i32.const 0))
   (loop $row
    (local.set $c (f32x4.add (local.get $c) (v128.load (local.get $p))))
    (local.set $p (i32.add (local.get $p) (local.get $bytes)))
    (local.set $i (i32.add (local.get $i) (i32.const 1)))
    (br_if $row (i32.lt_u (local.get $i) (local.get $count))))
   (v128.store (local.get $o) (f32x4.mul (local.get $c) (local.get $f)))
   ${forward('s', 16)}
   ${forward('o', 16)}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; o += the sum of count rows of n floats, whose addresses stand in list
 (func (export "addRows") (param $list i32) (param $count i32) (param $o i32) (param $n i32)
  (local $c v128) (local $p i32) (local $pe i32) (local $at i32) (local $bytes i32)
  (local.set $bytes (i32.shl (local.get $n) (i32.const 2)))
  (local.set $pe (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
  (loop $l
   (local.set $c (v128.load (i32.add (local.get $o) (local.get $at))))
   (local.set $p (local.get $list))
   (loop $row
    (local.set $c (f32x4.add (local.get $c) (v128.load (i32.add (i32.load (local.get $p)) (local.get $at)))))
    ${forward('p', 4)}
    (br_if $row (i32.lt_u (local.get $p) (local.get $pe))))
   (v128.store (i32.add (local.get $o) (local.get $at)) (local.get $c))
   ${forward('at', 16)}
   (br_if $l (i32.lt_u (local.get $at) (local.get $bytes)))))
 ;; o = max(0, bias + the greatest, in each of n places, of the sums of three rows, of whose addresses list holds count triples)
 (func (export "greatestSums") (param $list i32) (param $count i32) (param $bias i32) (param $o i32) (param $n i32)
  (local $c v128) (local $p i32) (local $pe i32) (local $at i32) (local $bytes i32)
  (local.set $bytes (i32.shl (local.get $n) (i32.const 2)))
  (local.set $pe (i32.add (local.get $list) (i32.mul (local.get $count) (i32.const 12))))
  (loop $l
   (local.set $c ${f32(-1e30)})
   (local.set $p (local.get $list))
   (loop $row
    (local.set $c (f32x4.pmax (local.get $c) (f32x4.add
     (f32x4.add (v128.load (i32.add (i32.load (local.get $p)) (local.get $at))) (v128.load (i32.add (i32.load offset=4 (local.get $p)) (local.get $at))))
     (v128.load (i32.add (i32.load offset=8 (local.get $p)) (local.get $at))))))
    ${forward('p', 12)}
    (br_if $row (i32.lt_u (local.get $p) (local.get $pe))))
   (v128.store (i32.add (local.get $o) (local.get $at))
    (f32x4.pmax ${f32(0)} (f32x4.add (local.get $c) (v128.load (i32.add (local.get $bias) (local.get $at))))))
   ${forward('at', 16)}
   (br_if $l (i32.lt_u (local.get $at) (local.get $bytes)))))`;
