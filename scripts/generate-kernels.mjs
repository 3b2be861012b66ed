// Writes src/neural/kernels.ts: the WebAssembly SIMD functions of src/neural/kernel-memory.ts, as base64. Run it after a change here:
//   node scripts/generate-kernels.mjs
// With --check it writes nothing and fails if the file in the tree is not what it would write.

import { readFileSync, writeFileSync } from 'node:fs';
import wabtInit from 'wabt';
import { SHORT_KERNELS } from './short-kernels.mjs';
import { SPAN_KERNELS } from './span-kernels.mjs';

/** The lines that f gives for 0 … n-1: loops are unrolled by hand. */
const L = (n, f) => Array.from({ length: n }, (_, i) => f(i)).join('\n');
// a tile of the dense product: 4 rows, 8 outputs (two vectors). Going two steps of k at a time is a quarter slower: too few registers.
const MR = 4;
const wat = `(module
 (import "e" "m" (memory 1))
 ;; out[i]=max(0,a[i]+b[i]+c[i]+d[i]), n multiple of 4 floats
 (func (export "sumRectified") (param $a i32) (param $b i32) (param $c i32) (param $d i32) (param $o i32) (param $n i32)
  (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (v128.store (local.get $o) (f32x4.pmax (v128.const f32x4 0 0 0 0)
     (f32x4.add (f32x4.add (v128.load (local.get $a)) (v128.load (local.get $b))) (f32x4.add (v128.load (local.get $c)) (v128.load (local.get $d))))))
   ${['a', 'b', 'c', 'd', 'o'].map((x) => `(local.set $${x} (i32.add (local.get $${x}) (i32.const 16)))`).join('\n')}
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; list of (byte offset, value) of the positive entries of src[0..n); returns the count
 (func $nz (param $s i32) (param $n i32) (param $row i32) (param $list i32) (result i32)
  (local $e i32) (local $p i32) (local $off i32) (local $v f32)
  (local.set $p (local.get $list))
  (local.set $e (i32.add (local.get $s) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (local.set $v (f32.load (local.get $s)))
   (i32.store (local.get $p) (local.get $off))
   (f32.store offset=4 (local.get $p) (local.get $v))
   (local.set $p (i32.add (local.get $p) (i32.shl (f32.gt (local.get $v) (f32.const 0)) (i32.const 3))))
   (local.set $off (i32.add (local.get $off) (local.get $row)))
   (local.set $s (i32.add (local.get $s) (i32.const 4)))
   (br_if $l (i32.lt_u (local.get $s) (local.get $e))))
  (i32.shr_u (i32.sub (local.get $p) (local.get $list)) (i32.const 3)))
 ;; out[0..width) += sum over the list of value*W[offset..], width multiple of 32 floats
 (func $axpy (param $list i32) (param $cnt i32) (param $w i32) (param $o i32) (param $width i32)
  (local $oe i32) (local $p i32) (local $pe i32) (local $b i32) (local $x v128) ${L(8, (i) => `(local $c${i} v128)`)}
  (if (i32.eqz (local.get $cnt)) (then (return)))
  (local.set $oe (i32.add (local.get $o) (i32.shl (local.get $width) (i32.const 2))))
  (local.set $pe (i32.add (local.get $list) (i32.shl (local.get $cnt) (i32.const 3))))
  (loop $panel
   ${L(8, (i) => `(local.set $c${i} (v128.load offset=${16 * i} (local.get $o)))`)}
   (local.set $p (local.get $list))
   (loop $l
    (local.set $b (i32.add (local.get $w) (i32.load (local.get $p))))
    (local.set $x (v128.load32_splat offset=4 (local.get $p)))
    ${L(8, (i) => `(local.set $c${i} (f32x4.add (local.get $c${i}) (f32x4.mul (local.get $x) (v128.load offset=${16 * i} (local.get $b)))))`)}
    (local.set $p (i32.add (local.get $p) (i32.const 8)))
    (br_if $l (i32.lt_u (local.get $p) (local.get $pe))))
   ${L(8, (i) => `(v128.store offset=${16 * i} (local.get $o) (local.get $c${i}))`)}
   (local.set $o (i32.add (local.get $o) (i32.const 128)))
   (local.set $w (i32.add (local.get $w) (i32.const 128)))
   (br_if $panel (i32.lt_u (local.get $o) (local.get $oe)))))
 ;; one sparse conv layer over rows: for each of m rows (src row sb bytes, n floats): out[row-1..row+1] += ..., rows flagged 0 in mask are skipped
 (func (export "convolve") (param $s i32) (param $n i32) (param $m i32) (param $mask i32) (param $w i32) (param $width i32) (param $o i32) (param $ob i32) (param $list i32)
  (local $i i32)
  (loop $l
   (if (i32.load8_u (i32.add (local.get $mask) (local.get $i)))
    (then (call $axpy (local.get $list) (call $nz (local.get $s) (local.get $n) (i32.shl (local.get $width) (i32.const 2)) (local.get $list)) (local.get $w) (i32.sub (local.get $o) (local.get $ob)) (local.get $width))))
   (local.set $s (i32.add (local.get $s) (i32.shl (local.get $n) (i32.const 2))))
   (local.set $o (i32.add (local.get $o) (local.get $ob)))
   (local.set $i (i32.add (local.get $i) (i32.const 1)))
   (br_if $l (i32.lt_u (local.get $i) (local.get $m)))))
 (func (export "rectify") (param $o i32) (param $n i32) (local $e i32)
  (local.set $e (i32.add (local.get $o) (i32.shl (local.get $n) (i32.const 2))))
  (loop $l
   (v128.store (local.get $o) (f32x4.pmax (v128.const f32x4 0 0 0 0) (v128.load (local.get $o))))
   (local.set $o (i32.add (local.get $o) (i32.const 16)))
   (br_if $l (i32.lt_u (local.get $o) (local.get $e)))))
 ;; dense: out[m][n] = bias[n] + A[m][k] * W, W packed in panels of 8 outputs [N/8][K][8]; M multiple of 4, N multiple of 8
 (func (export "multiply") (param $a i32) (param $lda i32) (param $M i32) (param $K i32) (param $w i32) (param $N i32) (param $bias i32) (param $o i32) (param $ldo i32)
  (local $n i32) (local $m i32) (local $k i32) (local $wp i32) (local $op i32) (local $b0 v128) (local $b1 v128) (local $w0 v128) (local $w1 v128) (local $x v128)
  ${L(MR, (i) => `(local $p${i} i32) (local $c${i}0 v128) (local $c${i}1 v128)`)}
  (loop $ln
   (local.set $b0 (v128.load (local.get $bias)))
   (local.set $b1 (v128.load offset=16 (local.get $bias)))
   (local.set $m (i32.const 0))
   (local.set $p0 (local.get $a))
   (local.set $op (local.get $o))
   (loop $lm
    ${L(MR - 1, (i) => `(local.set $p${i + 1} (i32.add (local.get $p${i}) (local.get $lda)))`)}
    ${L(MR, (i) => `(local.set $c${i}0 (local.get $b0)) (local.set $c${i}1 (local.get $b1))`)}
    (local.set $k (i32.const 0))
    (local.set $wp (local.get $w))
    (loop $lk
     (local.set $w0 (v128.load (local.get $wp)))
     (local.set $w1 (v128.load offset=16 (local.get $wp)))
     ${L(
       MR,
       (i) => `(local.set $x (v128.load32_splat (local.get $p${i})))
     (local.set $c${i}0 (f32x4.add (local.get $c${i}0) (f32x4.mul (local.get $x) (local.get $w0))))
     (local.set $c${i}1 (f32x4.add (local.get $c${i}1) (f32x4.mul (local.get $x) (local.get $w1))))`,
     )}
     ${L(MR, (i) => `(local.set $p${i} (i32.add (local.get $p${i}) (i32.const 4)))`)}
     (local.set $wp (i32.add (local.get $wp) (i32.const 32)))
     (local.set $k (i32.add (local.get $k) (i32.const 1)))
     (br_if $lk (i32.lt_u (local.get $k) (local.get $K))))
    ${L(MR, (i) => `(v128.store (local.get $op) (local.get $c${i}0)) (v128.store offset=16 (local.get $op) (local.get $c${i}1)) (local.set $op (i32.add (local.get $op) (local.get $ldo)))`)}
    (local.set $m (i32.add (local.get $m) (i32.const ${MR})))
    (local.set $p0 (i32.add (local.get $a) (i32.mul (local.get $m) (local.get $lda))))
    (br_if $lm (i32.lt_u (local.get $m) (local.get $M))))
   (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
   (local.set $o (i32.add (local.get $o) (i32.const 32)))
   (local.set $w (i32.add (local.get $w) (i32.mul (local.get $K) (i32.const 32))))
   (local.set $n (i32.add (local.get $n) (i32.const 8)))
   (br_if $ln (i32.lt_u (local.get $n) (local.get $N)))))
 ;; index of the first maximum of n floats: the maximum of all, then the first that is as great
 (func (export "argmax") (param $s i32) (param $n i32) (result i32) (local $p i32) (local $e i32) (local $m v128) (local $best f32)
  (local.set $m (v128.load32_splat (local.get $s)))
  (local.set $p (local.get $s))
  (local.set $e (i32.add (local.get $s) (i32.shl (i32.and (local.get $n) (i32.const -4)) (i32.const 2))))
  (block $short
   (br_if $short (i32.eq (local.get $p) (local.get $e)))
   (loop $l
    (local.set $m (f32x4.pmax (local.get $m) (v128.load (local.get $p))))
    (local.set $p (i32.add (local.get $p) (i32.const 16)))
    (br_if $l (i32.lt_u (local.get $p) (local.get $e)))))
  (local.set $best (f32.max
   (f32.max (f32x4.extract_lane 0 (local.get $m)) (f32x4.extract_lane 1 (local.get $m)))
   (f32.max (f32x4.extract_lane 2 (local.get $m)) (f32x4.extract_lane 3 (local.get $m)))))
  (local.set $e (i32.add (local.get $s) (i32.shl (local.get $n) (i32.const 2))))
  (block $done
   (loop $rest
    (br_if $done (i32.eq (local.get $p) (local.get $e)))
    (local.set $best (f32.max (local.get $best) (f32.load (local.get $p))))
    (local.set $p (i32.add (local.get $p) (i32.const 4)))
    (br $rest)))
  (local.set $m (f32x4.splat (local.get $best)))
  (local.set $p (local.get $s))
  (block $found
   (loop $find
    (br_if $found (v128.any_true (f32x4.eq (v128.load (local.get $p)) (local.get $m))))
    (local.set $p (i32.add (local.get $p) (i32.const 16)))
    (br_if $find (i32.lt_u (local.get $p) (local.get $e)))))
  (i32.add (i32.shr_u (i32.sub (local.get $p) (local.get $s)) (i32.const 2))
   (i32.ctz (i32x4.bitmask (f32x4.eq (v128.load (local.get $p)) (local.get $m))))))
${SPAN_KERNELS}
${SHORT_KERNELS}
)`;
const wabt = await wabtInit();
const { buffer } = wabt.parseWat('kernels.wat', wat, { simd: true, bulk_memory: true }).toBinary({});
const source = `// Generated by scripts/generate-kernels.mjs: ${buffer.length} bytes of WebAssembly SIMD.
export const KERNELS =
  '${Buffer.from(buffer).toString('base64')}';
`;
const target = new URL('../src/neural/kernels.ts', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(target, source);
else if (readFileSync(target, 'utf8') !== source) {
  console.error('src/neural/kernels.ts is not what scripts/generate-kernels.mjs writes: run it');
  process.exitCode = 1;
}
