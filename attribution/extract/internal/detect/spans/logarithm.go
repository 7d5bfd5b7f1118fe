package spans

// nat is the unit of scores: a score is a logarithm times nat.
const nat = 256

// logOnePlus holds log(1 + exp(-i/16)) times nat, rounded, up to where it is 0.
var logOnePlus = [...]int32{
	177, 170, 162, 155, 147, 141, 134, 128, 121, 115, 110, 104, 99, 94, 89, 85,
	80, 76, 72, 68, 64, 61, 58, 55, 52, 49, 46, 43, 41, 39, 37, 34,
	32, 31, 29, 27, 26, 24, 23, 21, 20, 19, 18, 17, 16, 15, 14, 13,
	12, 12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5,
	5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2,
	2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
	1, 1, 1, 1, 0,
}

// logStep is the distance of two entries of logOnePlus.
const logStep = nat / 16

// logAdd returns the logarithm of the sum of two numbers whose logarithms are given.
func logAdd(a, b int32) int32 {
	if a < b {
		a, b = b, a
	}
	d := a - b
	i := d / logStep
	if int(i)+1 >= len(logOnePlus) {
		return a
	}
	low, high := logOnePlus[i], logOnePlus[i+1]
	return a + low - (low-high)*(d%logStep)/logStep
}
