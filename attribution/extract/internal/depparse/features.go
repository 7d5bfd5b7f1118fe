package depparse

// A group is features that look at the same. States that agree in the key have the same
// ones, and a search comes to many such states: their sum is worked out once.
type group struct {
	key   func(v *view) uint64
	write func(v *view)
}

// groups are named by the words they look at: the top of the stack, the second and third
// below it, and the next.
var groups = [...]group{
	{func(v *view) uint64 { return uint64(v.n0.word) }, nextWords},
	{func(v *view) uint64 { return pair(v.s0, v.n0) }, topNext},
	{func(v *view) uint64 { return v.s0.id ^ uint64(v.n0.word) }, topNextOfTop},
	{func(v *view) uint64 { return v.n0.id ^ uint64(v.s0.word) }, topNextOfNext},
	{func(v *view) uint64 { return pair(v.s1, v.s0) }, secondTop},
	{func(v *view) uint64 { return v.s0.id ^ uint64(uint32(v.s1.word)) }, secondTopOfTop},
	{func(v *view) uint64 { return v.s1.id ^ uint64(v.s0.word) }, secondTopOfSecond},
	{func(v *view) uint64 { return pair(v.s1, v.n0) }, secondNext},
	{func(v *view) uint64 { return pair(v.s1, v.s0)<<32 | uint64(v.n0.word)<<16 | uint64(uint16(v.third)) }, three},
}

// pair returns a key of two words.
func pair(x, y *subtree) uint64 { return uint64(uint16(x.word))<<16 | uint64(uint16(y.word)) }

// Features appends to f the features of the state of that number.
func (s *Sentence) Features(f []uint64, states []State, number int32) []uint64 {
	v := view{features: f}
	v.set(s, states, number)
	for i := range groups {
		v.write(i)
	}
	return v.features
}

func nextWords(v *view) {
	n, n1, n2 := v.n, v.n1, v.n2
	v.one(n)
	v.one(n1)
	v.add(n2.tag, 0, 0)
	v.add(n2.form, 0, 0)
	v.two(n, n1)
	v.add(n.tag, n1.tag, n2.tag)
}

func topNext(v *view) {
	a, n, n1 := v.a, v.n, v.n1
	v.one(a)
	v.two(a, n)
	v.add(a.form, a.tag, n.tag)
	v.add(a.tag, n.form, n.tag)
	v.add(a.tag, n.tag, v.near)
	v.add(a.tag, n.tag, v.over)
	v.add(a.form, n.tag, v.near)
	v.add(a.tag, n.lemma, v.over)
	v.add(a.tag, n.tag, n1.tag)
	v.add(a.tag, n.form, n1.tag)
	v.add(a.form, n.tag, n1.tag)
}

// What is attached: the words that mark a phrase stand at its left.
func topNextOfTop(v *view) {
	a, n, al, ar := v.a, v.n, v.al, v.ar
	v.add(a.tag, al.form, n.tag)
	v.add(a.tag, al.tag, n.tag)
	v.add(a.tag, ar.tag, n.tag)
	v.add(a.tag, v.ar2.tag, n.tag)
	v.add(a.tag, al.tag, v.al2.tag)
	v.add(a.tag, ar.tag, v.ar2.tag)
	v.add(n.tag, al.form, v.over)
	left, right := uint64(v.s0.leftSet)+1, uint64(v.s0.rightSet)+1
	v.add(a.tag, left, 0)
	v.add(a.tag, right, 0)
	v.add(a.form, right, n.tag)
	v.add(a.tag, left, n.tag)
	v.add(a.tag, right, n.tag)
	counts := uint64(v.s0.leftCount)<<8 | uint64(v.s0.rightCount) + 1
	v.add(a.tag, counts, 0)
	v.add(a.form, counts, 0)
}

func topNextOfNext(v *view) {
	a, n, nl := v.a, v.n, v.nl
	v.add(a.tag, n.tag, nl.tag)
	v.add(a.tag, n.tag, nl.form)
	v.add(a.form, nl.form, n.tag)
	v.add(n.tag, nl.tag, v.nl2.tag)
	left := uint64(v.n0.leftSet) + 1
	v.add(n.tag, left, 0)
	v.add(n.tag, left, a.tag)
	v.add(a.tag, n.tag, uint64(v.n0.leftCount)+1)
}

func secondTop(v *view) {
	a, b := v.a, v.b
	v.one(b)
	v.two(b, a)
	v.add(b.form, b.tag, a.tag)
	v.add(b.tag, a.form, a.tag)
	v.add(b.tag, a.tag, v.far)
	v.add(b.tag, a.tag, v.under)
	v.add(b.form, a.tag, v.far)
	v.add(b.tag, a.lemma, v.under)
}

func secondTopOfTop(v *view) {
	a, b, al := v.a, v.b, v.al
	v.add(b.tag, a.tag, al.tag)
	v.add(b.tag, a.tag, al.form)
	v.add(b.lemma, a.tag, al.form)
	v.add(b.lemma, a.lemma, al.form)
	v.add(b.class, a.class, al.form)
	v.add(b.tag, a.tag, v.ar.tag)
}

func secondTopOfSecond(v *view) {
	a, b, br := v.a, v.b, v.br
	v.add(b.tag, br.tag, a.tag)
	v.add(b.tag, br.form, a.tag)
	v.add(b.tag, v.br2.tag, a.tag)
	v.add(b.tag, v.bl.tag, a.tag)
	v.add(b.form, br.tag, a.tag)
	left, right := uint64(v.s1.leftSet)+1, uint64(v.s1.rightSet)+1
	v.add(b.tag, left, 0)
	v.add(b.tag, right, 0)
	v.add(b.form, right, a.tag)
	v.add(b.tag, right, a.tag)
	v.add(b.tag, a.tag, uint64(v.s1.rightCount)+1)
}

func secondNext(v *view) { v.two(v.b, v.n) }

func three(v *view) {
	a, b, c, n := v.a, v.b, v.c, v.n
	v.add(c.tag, 0, 0)
	v.add(c.form, 0, 0)
	v.add(c.tag, b.tag, a.tag)
	v.add(b.tag, a.tag, n.tag)
	v.add(b.form, a.tag, n.tag)
	v.add(b.tag, a.form, n.tag)
	v.add(b.tag, a.tag, n.form)
	v.add(b.path, a.path, n.path)
	v.add(v.near, v.far, v.over<<8|v.under)
	v.add(a.tag, v.over, v.under)
}

func (v *view) one(x *word) {
	v.add(x.tag, 0, 0)
	v.add(x.form, 0, 0)
	v.add(x.form, x.tag, 0)
	v.add(x.class, 0, 0)
}

func (v *view) two(x, y *word) {
	v.add(x.tag, y.tag, 0)
	v.add(x.form, y.tag, 0)
	v.add(x.tag, y.form, 0)
	v.add(x.lemma, y.lemma, 0)
	v.add(x.class, y.class, 0)
	v.add(x.path, y.path, 0)
}
