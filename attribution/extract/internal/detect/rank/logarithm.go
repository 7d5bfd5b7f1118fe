package rank

import "math/bits"

// nat is the unit of scores: a score is a logarithm times nat.
const nat = 256

// one is the probability 1 in the sums of probabilities.
const one = 1 << 20

// never is so much that exp is 0 from there on.
const never = 14 * nat

// powers has exp(-i/16) times one.
var powers = [...]int32{
	1048576, 985046, 925366, 869301, 816633, 767156, 720677, 677013,
	635994, 597461, 561264, 527258, 495313, 465304, 437113, 410629,
}

// exp returns exp(-x/nat) times one, for x of 0 and more.
func exp(x int32) int64 {
	if x >= never {
		return 0
	}
	// exp(-x) = exp(-1) to the whole part, the sixteenths by table, the rest by its series.
	rest := int64(x % (nat / 16))
	y := int64(powers[x/(nat/16)%16])
	y -= y*rest/nat - y*rest*rest/(2*nat*nat)
	for range x / nat {
		y = y * 385750 >> 20 // exp(-1)
	}
	return y
}

// log returns the logarithm of x/one times nat, for x above 0.
func log(x int64) int32 {
	// x is 2 to the shift times a number from 1 to 2, of which the square root tells one
	// more binary digit each time.
	shift := bits.Len64(uint64(x)) - 1
	m := uint64(x) << (62 - shift) >> 31 // 31 binary places
	binary := int64(shift-20) << 12      // the logarithm to base 2 times 4096
	for bit := int64(1) << 11; bit > 0; bit >>= 1 {
		if m = m * m >> 31; m >= 2<<31 {
			m >>= 1
			binary += bit
		}
	}
	return int32((binary*45426 + 1<<19) >> 20) // ln 2 is 45426/65536
}
